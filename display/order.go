// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file puts the entries of a map in order.

import (
	"cmp"
	"reflect"
	"slices"
)

// An entry is one key of a map with its value.
type entry struct {
	key, value reflect.Value
	rank       rank
	text       string // the key as text, where the rank is rankText
}

// A rank says how a key is compared. Keys of a lower rank come first.
type rank int

const (
	rankInt rank = iota
	rankUint
	rankFloat
	rankString
	rankText
)

// sortedEntries returns the entries of a map in the order of their keys: numbers
// before strings before everything else, which is ordered by its text.
func sortedEntries(m reflect.Value) []entry {
	entries := make([]entry, 0, m.Len())
	for it := m.MapRange(); it.Next(); {
		e := entry{key: it.Key(), value: it.Value()}
		if e.key.Kind() == reflect.Interface {
			e.key = e.key.Elem()
		}
		e.rank = rankOf(e.key)
		if e.rank == rankText {
			e.text = cellText(e.key)
		}
		entries = append(entries, e)
	}
	slices.SortFunc(entries, compareKeys)
	return entries
}

func rankOf(key reflect.Value) rank {
	switch {
	case key.CanInt():
		return rankInt
	case key.CanUint():
		return rankUint
	case key.CanFloat():
		return rankFloat
	case key.Kind() == reflect.String:
		return rankString
	}
	return rankText
}

func compareKeys(a, b entry) int {
	if a.rank != b.rank {
		return cmp.Compare(a.rank, b.rank)
	}
	switch a.rank {
	case rankInt:
		return cmp.Compare(a.key.Int(), b.key.Int())
	case rankUint:
		return cmp.Compare(a.key.Uint(), b.key.Uint())
	case rankFloat:
		return cmp.Compare(a.key.Float(), b.key.Float())
	case rankString:
		return cmp.Compare(a.key.String(), b.key.String())
	default:
		return cmp.Compare(a.text, b.text)
	}
}
