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

// sortedEntries are the entries of a map in the order of their keys: numbers
// before strings before everything else, which is ordered by its text.
type sortedEntries struct {
	n    int     // entries of the map
	list []entry // all of them or, of more than maxElems, as many at either end as are shown
}

// at returns entry i, one of those that shown chooses.
func (s sortedEntries) at(i int) entry {
	if i >= edge {
		i -= s.n - len(s.list)
	}
	return s.list[i]
}

// sortEntries puts the entries of a map in order.
func sortEntries(m reflect.Value) sortedEntries {
	n := m.Len()
	if n <= maxElems {
		list := make([]entry, 0, n)
		for it := m.MapRange(); it.Next(); {
			list = append(list, newEntry(it))
		}
		slices.SortFunc(list, compareKeys)
		return sortedEntries{n, list}
	}
	var first, last []entry
	for it := m.MapRange(); it.Next(); {
		e := newEntry(it)
		first = keep(first, e, compareKeys)
		last = keep(last, e, func(a, b entry) int { return compareKeys(b, a) })
	}
	slices.Reverse(last)
	return sortedEntries{n, append(first, last...)}
}

func newEntry(it *reflect.MapIter) entry {
	e := entry{key: it.Key(), value: it.Value()}
	if e.key.Kind() == reflect.Interface {
		e.key = e.key.Elem()
	}
	e.rank = rankOf(e.key)
	if e.rank == rankText {
		e.text = cellText(e.key)
	}
	return e
}

// keep puts e in its place in list, which holds at most edge entries.
func keep(list []entry, e entry, compare func(a, b entry) int) []entry {
	i, _ := slices.BinarySearchFunc(list, e, compare)
	if i == edge {
		return list
	}
	list = slices.Insert(list, i, e)
	return list[:min(len(list), edge)]
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
