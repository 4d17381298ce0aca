// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package prelude_test

// This file compares package slices of the prelude with the standard one.

import (
	"cmp"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	own "github.com/gosci/gosci/kernel/interp/prelude/src/slices"
)

// backed returns all of the array under s, up to the capacity, which is where
// functions that work in place leave their traces.
func backed[E any](s []E) []E { return s[:cap(s)] }

// copies returns a copy of s with the same capacity and what is in it.
func copies[E any](s []E) []E {
	if s == nil {
		return nil
	}
	c := make([]E, cap(s))
	copy(c, backed(s))
	return c[:len(s)]
}

// random returns n random elements, with room for up to 5 more.
func random[E any](r *rand.Rand, n int, element func() E) []E {
	s := make([]E, n, n+r.IntN(6))
	for i := range backed(s) {
		backed(s)[i] = element()
	}
	return s
}

var floats = []float64{math.NaN(), math.Inf(-1), -1, math.Copysign(0, -1), 0, 0.5, 1, math.Inf(1)}

type celsius float64

func TestSlices(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	lengths := []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 12, 13, 25, 40}
	for _, n := range lengths {
		for range 3 {
			testOrdered(t, random(r, n, func() int { return r.IntN(max(n/2, 1)) }))
			testOrdered(t, random(r, n, func() float64 { return floats[r.IntN(len(floats))] }))
			testOrdered(t, random(r, n, func() celsius { return celsius(r.IntN(5)) }))
			testOrdered(t, random(r, n, func() string { return string(rune('a' + r.IntN(4))) }))
		}
		for range 30 {
			testEdits(t, r, random(r, n%9, func() string { return string(rune('a' + r.IntN(26))) }))
		}
	}
	testOrdered[int](t, nil)
	testOrdered[string](t, nil)
	testEdits[int](t, r, nil)
}

func testOrdered[E cmp.Ordered](t *testing.T, s []E) {
	t.Helper()
	elements := append([]E{*new(E)}, s...)
	slices.SortFunc(elements, cmp.Compare[E])
	values := slices.Compact(slices.Clone(elements))
	for _, v := range values[:min(len(values), 6)] {
		name := fmt.Sprintf("(%v, %v)", s, v)
		is := func(x E) bool { return x == v }
		near := func(x, y E) bool { return x == y || x == v }
		same(t, "Index"+name, func() []any { return []any{own.Index(s, v)} }, func() []any { return []any{slices.Index(s, v)} })
		same(t, "IndexFunc"+name, func() []any { return []any{own.IndexFunc(s, is)} }, func() []any { return []any{slices.IndexFunc(s, is)} })
		same(t, "Contains"+name, func() []any { return []any{own.Contains(s, v)} }, func() []any { return []any{slices.Contains(s, v)} })
		same(t, "ContainsFunc"+name, func() []any { return []any{own.ContainsFunc(s, is)} }, func() []any { return []any{slices.ContainsFunc(s, is)} })
		same(t, "BinarySearch"+name,
			func() []any { return pair(own.BinarySearch(elements, v)) }, func() []any { return pair(slices.BinarySearch(elements, v)) })
		same(t, "BinarySearch unsorted"+name,
			func() []any { return pair(own.BinarySearch(s, v)) }, func() []any { return pair(slices.BinarySearch(s, v)) })
		same(t, "BinarySearchFunc"+name,
			func() []any { return pair(own.BinarySearchFunc(elements, v, cmp.Compare[E])) },
			func() []any { return pair(slices.BinarySearchFunc(elements, v, cmp.Compare[E])) })
		inPlace(t, "DeleteFunc"+name, s, func(s []E) []E { return own.DeleteFunc(s, is) }, func(s []E) []E { return slices.DeleteFunc(s, is) })
		inPlace(t, "CompactFunc"+name, s, func(s []E) []E { return own.CompactFunc(s, near) }, func(s []E) []E { return slices.CompactFunc(s, near) })
	}
	name := fmt.Sprintf("(%v)", s)
	cut := s[:len(s)/2]
	for _, other := range [][]E{nil, cut, s, elements, slices.Clone(s)} {
		name := fmt.Sprintf("(%v, %v)", s, other)
		eq := func(x, y E) bool { return x == y }
		same(t, "Equal"+name, func() []any { return []any{own.Equal(s, other)} }, func() []any { return []any{slices.Equal(s, other)} })
		same(t, "EqualFunc"+name, func() []any { return []any{own.EqualFunc(s, other, eq)} }, func() []any { return []any{slices.EqualFunc(s, other, eq)} })
		same(t, "Compare"+name, func() []any { return []any{own.Compare(s, other)} }, func() []any { return []any{slices.Compare(s, other)} })
		same(t, "CompareFunc"+name,
			func() []any { return []any{own.CompareFunc(s, other, cmp.Compare[E])} },
			func() []any { return []any{slices.CompareFunc(s, other, cmp.Compare[E])} })
	}
	same(t, "Min"+name, func() []any { return []any{own.Min(s)} }, func() []any { return []any{slices.Min(s)} })
	same(t, "Max"+name, func() []any { return []any{own.Max(s)} }, func() []any { return []any{slices.Max(s)} })
	// With the order by the length of the text, the first of several is told from the others.
	byWidth := func(x, y E) int { return cmp.Compare(len(fmt.Sprint(x)), len(fmt.Sprint(y))) }
	same(t, "MinFunc"+name, func() []any { return []any{own.MinFunc(s, byWidth)} }, func() []any { return []any{slices.MinFunc(s, byWidth)} })
	same(t, "MaxFunc"+name, func() []any { return []any{own.MaxFunc(s, byWidth)} }, func() []any { return []any{slices.MaxFunc(s, byWidth)} })

	inPlace(t, "Compact"+name, s, own.Compact[[]E], slices.Compact[[]E])
	inPlace(t, "Reverse"+name, s, discard(own.Reverse[[]E]), discard(slices.Reverse[[]E]))
	inPlace(t, "SortStableFunc"+name, s,
		func(s []E) []E { own.SortStableFunc(s, byWidth); return s },
		func(s []E) []E { slices.SortStableFunc(s, byWidth); return s })
	// The standard sort is not stable: zeros of both signs are equal, and any order
	// of them is right. Compare its result without signs.
	inPlace(t, "Sort"+name, s,
		func(s []E) []E { own.Sort(s); return unsigned(s) },
		func(s []E) []E { slices.Sort(s); return unsigned(s) })
	inPlace(t, "SortFunc"+name, s,
		func(s []E) []E { own.SortFunc(s, cmp.Compare[E]); return unsigned(s) },
		func(s []E) []E { slices.SortFunc(s, cmp.Compare[E]); return unsigned(s) })
	for _, s := range [][]E{s, elements} {
		same(t, "IsSorted"+name, func() []any { return []any{own.IsSorted(s)} }, func() []any { return []any{slices.IsSorted(s)} })
		same(t, "IsSortedFunc"+name,
			func() []any { return []any{own.IsSortedFunc(s, byWidth)} }, func() []any { return []any{slices.IsSortedFunc(s, byWidth)} })
	}

	seq := slices.Values(s)
	same(t, "Sorted"+name,
		func() []any { return []any{unsigned(own.Sorted(seq))} }, func() []any { return []any{unsigned(slices.Sorted(seq))} })
	same(t, "SortedFunc"+name,
		func() []any { return []any{unsigned(own.SortedFunc(seq, cmp.Compare[E]))} },
		func() []any { return []any{unsigned(slices.SortedFunc(seq, cmp.Compare[E]))} })
	same(t, "SortedStableFunc"+name,
		func() []any { return []any{own.SortedStableFunc(seq, byWidth)} },
		func() []any { return []any{slices.SortedStableFunc(seq, byWidth)} })
}

func pair[A, B any](a A, b B) []any { return []any{a, b} }

func discard[E any](f func([]E)) func([]E) []E {
	return func(s []E) []E { f(s); return s }
}

// unsigned replaces zeros in s by zeros without a sign.
func unsigned[E comparable](s []E) []E {
	var zero E
	for i, v := range s {
		if v == zero {
			s[i] = zero
		}
	}
	return s
}

// inPlace compares two functions that change a slice: what they return, and what
// they leave in the array.
func inPlace[E any](t *testing.T, name string, s []E, own, std func([]E) []E) {
	t.Helper()
	mine, theirs := copies(s), copies(s)
	same(t, name,
		func() []any { result := own(mine); return []any{result, mine, backed(mine)} },
		func() []any { result := std(theirs); return []any{result, theirs, backed(theirs)} })
}

func testEdits[E any](t *testing.T, r *rand.Rand, s []E) {
	t.Helper()
	n := len(s)
	i, j := r.IntN(n+3)-1, r.IntN(n+3)-1
	if r.IntN(4) > 0 {
		i, j = min(max(i, 0), n), min(max(j, 0), n)
		i, j = min(i, j), max(i, j)
	}
	from := r.IntN(n + 1)
	to := from + r.IntN(n+1-from)
	name := fmt.Sprintf("(cap %d %v, %d, %d, [%d:%d])", cap(s), s, i, j, from, to)
	inPlace(t, "Insert"+name, s,
		func(s []E) []E { return own.Insert(s, i, s[from:to]...) }, func(s []E) []E { return slices.Insert(s, i, s[from:to]...) })
	inPlace(t, "Replace"+name, s,
		func(s []E) []E { return own.Replace(s, i, j, s[from:to]...) }, func(s []E) []E { return slices.Replace(s, i, j, s[from:to]...) })
	other := slices.Clone(s[from:to])
	inPlace(t, "Insert other"+name, s,
		func(s []E) []E { return own.Insert(s, i, other...) }, func(s []E) []E { return slices.Insert(s, i, other...) })
	inPlace(t, "Replace other"+name, s,
		func(s []E) []E { return own.Replace(s, i, j, other...) }, func(s []E) []E { return slices.Replace(s, i, j, other...) })
	inPlace(t, "Delete"+name, s, func(s []E) []E { return own.Delete(s, i, j) }, func(s []E) []E { return slices.Delete(s, i, j) })
	for _, s := range [][]E{s, s[:from], s[from:to]} {
		inPlace(t, "Grow"+name, s, func(s []E) []E { return own.Grow(s, i) }, func(s []E) []E { return slices.Grow(s, i) })
		inPlace(t, "Clone"+name, s, own.Clone[[]E], slices.Clone[[]E])
		inPlace(t, "Clip"+name, s, func(s []E) []E { return backed(own.Clip(s)) }, func(s []E) []E { return backed(slices.Clip(s)) })
		inPlace(t, "Repeat"+name, s, func(s []E) []E { return own.Repeat(s, i) }, func(s []E) []E { return slices.Repeat(s, i) })
		inPlace(t, "Concat"+name, s,
			func(s []E) []E { return own.Concat(s, other, nil, s) }, func(s []E) []E { return slices.Concat(s, other, nil, s) })
	}
	if grown := own.Grow(copies(s), 10); cap(grown) < n+10 {
		t.Errorf("cap(Grow%s) = %d, want at least %d", name, cap(grown), n+10)
	}

	stop := r.IntN(n + 2)
	inPlace(t, "All"+name, s,
		func(s []E) []E { return upTo(stop, second(own.All(s))) }, func(s []E) []E { return upTo(stop, second(slices.All(s))) })
	inPlace(t, "Backward"+name, s,
		func(s []E) []E { return upTo(stop, second(own.Backward(s))) }, func(s []E) []E { return upTo(stop, second(slices.Backward(s))) })
	inPlace(t, "Values"+name, s,
		func(s []E) []E { return upTo(stop, own.Values(s)) }, func(s []E) []E { return upTo(stop, slices.Values(s)) })
	inPlace(t, "Collect"+name, s,
		func(s []E) []E { return own.Collect(own.Values(s)) }, func(s []E) []E { return slices.Collect(slices.Values(s)) })
	inPlace(t, "AppendSeq"+name, s,
		func(s []E) []E { return own.AppendSeq(s, slices.Values(other)) },
		func(s []E) []E { return slices.AppendSeq(s, slices.Values(other)) })
	same(t, "indices of All and Backward"+name,
		func() []any { return []any{upTo(stop, first(own.All(s))), upTo(stop, first(own.Backward(s)))} },
		func() []any { return []any{upTo(stop, first(slices.All(s))), upTo(stop, first(slices.Backward(s)))} })
	same(t, "Chunk"+name,
		func() []any { return []any{chunks(upTo(stop, own.Chunk(copies(s), i)))} },
		func() []any { return []any{chunks(upTo(stop, slices.Chunk(copies(s), i)))} })
}

// chunks returns the parts and their capacities.
func chunks[E any](parts [][]E) []any {
	var all []any
	for _, p := range parts {
		all = append(all, p, cap(p))
	}
	return all
}

// upTo collects up to n values and then ends the iteration.
func upTo[V any](n int, seq func(func(V) bool)) (values []V) {
	for v := range seq {
		if len(values) == n {
			break
		}
		values = append(values, v)
	}
	return values
}

func first[A, B any](seq func(func(A, B) bool)) func(func(A) bool) {
	return func(yield func(A) bool) {
		seq(func(a A, _ B) bool { return yield(a) })
	}
}

func second[A, B any](seq func(func(A, B) bool)) func(func(B) bool) {
	return func(yield func(B) bool) {
		seq(func(_ A, b B) bool { return yield(b) })
	}
}

func TestSlicesNil(t *testing.T) {
	t.Parallel()
	type vector []int
	empty := vector{}
	same(t, "nil", func() []any {
		return []any{
			own.Clone(vector(nil)), own.Clone(empty), own.Grow(vector(nil), 0), own.Clip(vector(nil)),
			own.Concat[vector](), own.Concat(vector(nil), empty), own.Repeat(vector(nil), 3), own.Repeat(empty, 0),
			own.Insert(vector(nil), 0), own.Delete(vector(nil), 0, 0), own.Replace(vector(nil), 0, 0), own.Compact(vector(nil)),
			own.Collect(own.Values(empty)), own.AppendSeq(empty, own.Values(empty)), own.Sorted(own.Values(empty)),
			own.DeleteFunc(vector{1}, func(int) bool { return true }),
		}
	}, func() []any {
		return []any{
			slices.Clone(vector(nil)), slices.Clone(empty), slices.Grow(vector(nil), 0), slices.Clip(vector(nil)),
			slices.Concat[vector](), slices.Concat(vector(nil), empty), slices.Repeat(vector(nil), 3), slices.Repeat(empty, 0),
			slices.Insert(vector(nil), 0), slices.Delete(vector(nil), 0, 0), slices.Replace(vector(nil), 0, 0), slices.Compact(vector(nil)),
			slices.Collect(slices.Values(empty)), slices.AppendSeq(empty, slices.Values(empty)), slices.Sorted(slices.Values(empty)),
			slices.DeleteFunc(vector{1}, func(int) bool { return true }),
		}
	})
}

// TestSlicesHuge uses elements of no size, of which there can be many.
func TestSlicesHuge(t *testing.T) {
	t.Parallel()
	huge := make([]struct{}, math.MaxInt)
	half := huge[:math.MaxInt/2]
	for _, count := range []int{-1, 0, 1, 2, 3, math.MaxInt} {
		same(t, fmt.Sprintf("Repeat(half, %d)", count),
			func() []any { return []any{len(own.Repeat(half, count))} }, func() []any { return []any{len(slices.Repeat(half, count))} })
	}
	same(t, "Concat(huge, huge)", func() []any { return []any{len(own.Concat(huge, huge))} }, func() []any { return []any{len(slices.Concat(huge, huge))} })
	same(t, "Concat(half, half)", func() []any { return []any{len(own.Concat(half, half))} }, func() []any { return []any{len(slices.Concat(half, half))} })
	// The standard Chunk has an overflow here.
	if parts := own.Collect(own.Chunk(huge, math.MaxInt-1)); len(parts) != 2 || len(parts[1]) != 1 {
		t.Errorf("Chunk(huge, %d) gives %d parts, want 2, the last with 1 element", math.MaxInt-1, len(parts))
	}
}

// TestSortCalls counts how often sorting calls the order, which is what sorting
// costs in an interpreter.
func TestSortCalls(t *testing.T) {
	t.Parallel()
	const n = 10000
	r := rand.New(rand.NewPCG(3, 4))
	ascending := make([]int, n)
	for i := range ascending {
		ascending[i] = i
	}
	for _, test := range []struct {
		name  string
		input []int
		limit float64 // calls for each element
	}{
		{"ascending", ascending, 2},
		{"equal", make([]int, n), 2},
		{"random", r.Perm(n), math.Log2(n) + 0.5},
	} {
		s := slices.Clone(test.input)
		calls := 0
		own.SortFunc(s, func(a, b int) int { calls++; return cmp.Compare(a, b) })
		if !slices.IsSorted(s) {
			t.Errorf("%s: not sorted", test.name)
		}
		if got := float64(calls) / n; got > test.limit {
			t.Errorf("%s: %.2f calls for each element, want at most %.2f", test.name, got, test.limit)
		}
	}
}

// TestSortPanic checks that an order that panics leaves the slice as it was.
func TestSortPanic(t *testing.T) {
	t.Parallel()
	for calls := range 60 {
		s := rand.New(rand.NewPCG(5, 6)).Perm(20)
		before := slices.Clone(s)
		got := called(func() []any {
			own.SortFunc(s, func(a, b int) int {
				if calls == 0 {
					panic("enough")
				}
				calls--
				return cmp.Compare(a, b)
			})
			return nil
		})
		if got.Panic != "string: enough" || !slices.Equal(s, before) {
			t.Errorf("after a panic %q in the order: %v, want %v", got.Panic, s, before)
		}
	}
}
