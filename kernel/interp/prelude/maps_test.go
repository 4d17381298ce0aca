// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package prelude_test

// This file compares packages maps and cmp of the prelude with the standard ones.

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"
	"testing"

	owncmp "github.com/gosci/gosci/kernel/interp/prelude/src/cmp"
	own "github.com/gosci/gosci/kernel/interp/prelude/src/maps"
)

type table map[float64]string

func TestMaps(t *testing.T) {
	t.Parallel()
	inputs := []table{
		nil,
		{},
		{1: "a"},
		{1: "b"},
		{2: "a"},
		{0: "z", 1: "a"},
		{math.NaN(): "n"},
		{1: "a", 2: "b", 3: "c", 4: "d", math.Inf(1): "e"},
	}
	for _, m := range inputs {
		for _, other := range inputs {
			name := fmt.Sprintf("(%v, %v)", m, other)
			longer := func(v1, v2 string) bool { return v1 >= v2 }
			same(t, "Equal"+name, func() []any { return []any{own.Equal(m, other)} }, func() []any { return []any{maps.Equal(m, other)} })
			same(t, "EqualFunc"+name,
				func() []any { return []any{own.EqualFunc(m, other, longer)} }, func() []any { return []any{maps.EqualFunc(m, other, longer)} })
			same(t, "Copy"+name,
				func() []any { dst := maps.Clone(m); own.Copy(dst, other); return entries(dst) },
				func() []any { dst := maps.Clone(m); maps.Copy(dst, other); return entries(dst) })
			same(t, "Insert"+name,
				func() []any { dst := maps.Clone(m); own.Insert(dst, own.All(other)); return entries(dst) },
				func() []any { dst := maps.Clone(m); maps.Insert(dst, maps.All(other)); return entries(dst) })
		}
		name := fmt.Sprintf("(%v)", m)
		drop := func(k float64, v string) bool { return k != 1 || v == "b" }
		same(t, "DeleteFunc"+name,
			func() []any { m := maps.Clone(m); own.DeleteFunc(m, drop); return entries(m) },
			func() []any { m := maps.Clone(m); maps.DeleteFunc(m, drop); return entries(m) })
		same(t, "Clone"+name, func() []any { return entries(own.Clone(m)) }, func() []any { return entries(maps.Clone(m)) })
		same(t, "Collect"+name, func() []any { return entries(own.Collect(own.All(m))) }, func() []any { return entries(maps.Collect(maps.All(m))) })
		same(t, "Keys"+name,
			func() []any { return []any{slices.Sorted(own.Keys(m))} }, func() []any { return []any{slices.Sorted(maps.Keys(m))} })
		same(t, "Values"+name,
			func() []any { return []any{slices.Sorted(own.Values(m))} }, func() []any { return []any{slices.Sorted(maps.Values(m))} })
		for stop := range len(m) + 1 {
			got := []int{len(upTo(stop, first(own.All(m)))), len(upTo(stop, own.Keys(m))), len(upTo(stop, own.Values(m)))}
			if want := []int{stop, stop, stop}; !slices.Equal(got, want) {
				t.Errorf("All, Keys and Values of %v stopped after %d give %v, want %v", m, stop, got, want)
			}
		}
	}
	if c := own.Clone(table(nil)); c != nil {
		t.Errorf("Clone(nil) = %v, want nil", c)
	}
	m := table{1: "a"}
	own.Clone(m)[2] = "b"
	if len(m) != 1 {
		t.Errorf("a change of a clone made %v of map[1:a]", m)
	}
}

// entries returns the entries of m in the order of their keys, and whether m is
// nil.
func entries[M ~map[float64]string](m M) []any {
	all := []any{m == nil, fmt.Sprintf("%T", m)}
	var keys []float64
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		all = append(all, k, m[k])
	}
	return all
}

func TestCmp(t *testing.T) {
	t.Parallel()
	for _, x := range floats {
		for _, y := range floats {
			name := fmt.Sprintf("(%v, %v)", x, y)
			same(t, "Less"+name, func() []any { return []any{owncmp.Less(x, y)} }, func() []any { return []any{cmp.Less(x, y)} })
			same(t, "Compare"+name, func() []any { return []any{owncmp.Compare(x, y)} }, func() []any { return []any{cmp.Compare(x, y)} })
			same(t, "Or"+name, func() []any { return []any{owncmp.Or(x, y)} }, func() []any { return []any{cmp.Or(x, y)} })
		}
	}
	for _, x := range []string{"", "a", "b"} {
		for _, y := range []string{"", "a", "b"} {
			name := fmt.Sprintf("(%q, %q)", x, y)
			same(t, "Less"+name, func() []any { return []any{owncmp.Less(x, y)} }, func() []any { return []any{cmp.Less(x, y)} })
			same(t, "Compare"+name, func() []any { return []any{owncmp.Compare(x, y)} }, func() []any { return []any{cmp.Compare(x, y)} })
			same(t, "Or"+name, func() []any { return []any{owncmp.Or(x, y)} }, func() []any { return []any{cmp.Or(x, y)} })
		}
	}
	same(t, "Or()", func() []any { return []any{owncmp.Or[int]()} }, func() []any { return []any{cmp.Or[int]()} })
}
