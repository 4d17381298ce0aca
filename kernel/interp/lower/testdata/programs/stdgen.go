package main

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

type P struct {
	Name string
	Age  int
}

type Ages []int

func evens(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i := 0; i < n; i += 2 {
			if !yield(i) {
				return
			}
		}
	}
}

func main() {
	xs := []int{3, 1, 2}
	slices.Sort(xs)
	fmt.Println(xs, slices.Contains(xs, 2), slices.Index(xs, 3), slices.Max(xs))
	ps := []P{{"b", 2}, {"a", 3}, {"c", 1}}
	slices.SortFunc(ps, func(a, b P) int { return cmp.Compare(a.Age, b.Age) })
	fmt.Println(ps)
	i, ok := slices.BinarySearchFunc(ps, 2, func(p P, age int) int { return cmp.Compare(p.Age, age) })
	fmt.Println(i, ok)
	m := map[string]int{"x": 1, "y": 2}
	fmt.Println(slices.Sorted(maps.Keys(m)), slices.Collect(evens(7)))
	for i, v := range slices.Backward([]string{"a", "b"}) {
		fmt.Print(i, v, " ")
	}
	fmt.Println()
	a := Ages{5, 4}
	slices.Sort(a)
	fmt.Println(a, slices.Equal(a, Ages{4, 5}), slices.Insert(a, 1, 9), slices.Compact([]int{1, 1, 2}))
	for c := range slices.Chunk([]int{1, 2, 3, 4, 5}, 2) {
		fmt.Print(c)
	}
	fmt.Println(cmp.Or(0, 3, 2), cmp.Less(1.5, 2))
	next, stop := iter.Pull(evens(10))
	v1, ok1 := next()
	v2, _ := next()
	stop()
	v3, ok3 := next()
	fmt.Println(v1, ok1, v2, v3, ok3)
	var ap atomic.Pointer[P]
	fmt.Println(ap.Load() == nil)
	p := &P{"z", 9}
	ap.Store(p)
	fmt.Println(ap.Load().Name, ap.CompareAndSwap(p, nil), ap.Load() == nil)
	once := sync.OnceValue(func() int { fmt.Println("computing"); return 42 })
	fmt.Println(once(), once())
	var n atomic.Int64
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() { n.Add(2) })
	}
	wg.Wait()
	fmt.Println(n.Load())
	fmt.Println(maps.Collect(maps.All(m)), maps.Equal(m, maps.Clone(m)))
	fmt.Println(slices.IndexFunc(ps, func(p P) bool { return p.Name == "a" }), strings.Join(slices.Collect(strings.SplitSeq("a,b,c", ",")), "+"))
	f := slices.Max[[]float64]
	fmt.Println(f([]float64{1, 3, 2}), slices.MinFunc(ps, func(a, b P) int { return strings.Compare(a.Name, b.Name) }))
}
