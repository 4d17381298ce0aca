// The bugs of the interpreter that the lowering is about, one function each.
package main

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

type N int
type F float64
type T struct{ X, Y int }

func (t T) Get() int   { return t.X }
func (t *T) Set(x int) { t.X = x }

type G interface{ Get() int }

type MyErr struct{ Code int }

func (e *MyErr) Error() string { return fmt.Sprint("code ", e.Code) }

type D int

func (d D) String() string { return strings.Repeat("*", int(d)) }

type Q struct{ X, Y int }

func two() (int, int) { return 7, 8 }

func recvElem() {
	ch := make(chan int, 4)
	ch <- 1
	ch <- 2
	ch <- 3
	ch <- 4
	xs := []int{0, 0, 0}
	var arr [2]int
	xs[0] = <-ch
	arr[1] = <-ch
	var ok bool
	xs[2], ok = <-ch
	m := map[string]int{}
	m["c"], ok = <-ch
	fmt.Println(xs, arr, m, ok)
}

func multiAssign() {
	var arr [1]int
	m := map[string]int{}
	arr[0], m["k"] = two()
	xs := []int{1, 2, 3}
	var ok bool
	xs[1], ok = m["zz"]
	fmt.Println(arr, m, xs, ok)
	i := 0
	i, xs[i] = 2, 9
	fmt.Println(i, xs)
	xs[0], xs[1], xs[2] = xs[2], xs[0], xs[1]
	fmt.Println(xs)
}

func deferLoop() {
	for i := 0; i < 3; i++ {
		i := i
		defer func() { fmt.Print("d", i, " ") }()
		defer fmt.Print("e", i, " ")
	}
	x := 1
	defer fmt.Println("x", x)
	x = 2
}

func closures() {
	var fs []func() int
	for i := 0; i < 3; i++ {
		fs = append(fs, func() int { i *= 10; return i })
	}
	for _, f := range fs {
		fmt.Print(f(), f(), " ")
	}
	var ps []*int
	for i := range 3 {
		ps = append(ps, &i)
	}
	fmt.Println(*ps[0], *ps[1], *ps[2])
	done := make(chan bool)
	for i := 0; i < 3; i++ {
		time.AfterFunc(0, func() { done <- i >= 0 && i < 3 })
	}
	for range 3 {
		fmt.Print(<-done)
	}
	fmt.Println()
}

func aliasing() {
	a := T{1, 2}
	var g G = a
	a.X = 9
	fmt.Println(g.Get(), a.X, g)
	h := a.Get
	a.X = 10
	fmt.Println(h())
	f := (*T).Set
	f(&a, 11)
	fmt.Println(a, T.Get(a))
}

func identity() {
	var e any = N(3)
	_, isInt := e.(int)
	n, isN := e.(N)
	fmt.Println(isInt, n, isN)
	switch e.(type) {
	case int:
		fmt.Println("int")
	case N:
		fmt.Println("N")
	}
	m := map[any]string{N(1): "N", 1: "int", 1.0: "float", F(1): "F"}
	fmt.Println(len(m), m[1], m[N(1)], m[F(1)], m[1.0])
	var p any = T{1, 2}
	_, isQ := p.(Q)
	fmt.Println(isQ, p == any(T{1, 2}), p == any(Q{1, 2}), p != any(T{1, 3}))
	var e1, e2 error = &MyErr{1}, &MyErr{1}
	fmt.Println(e1 == e2, e1 == e1, errors.Is(e1, e1), errors.Is(e1, e2))
	var me *MyErr
	fmt.Println(errors.As(fmt.Errorf("wrap: %w", e1), &me), me.Code)
	var x any = []N{1, 2}
	_, isInts := x.([]int)
	fmt.Println(isInts)
}

func consts() {
	var f float64 = 3 / 2
	var u uint64 = 1 << 63
	const big = 1 << 100
	fmt.Println(f, u, big>>98, ^uint32(0), -1<<63)
	fmt.Println(0.1+0.2, float32(0.1), 1e100, 'a', "a"+"b")
}

func runes() {
	for i, r := range "a\xffé\xe2\x82z" {
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println()
}

func stringers() {
	fmt.Printf("%d %v %s %x|", D(3), D(3), D(2), D(10))
	fmt.Println([]D{1, 2}, map[D]D{1: 2}, struct{ A, b D }{1, 2}, &T{1, 2}, []*T{nil})
	fmt.Printf("%T %T %T %T %T\n", D(1), []D{}, map[string]*T{}, func(T) error { return nil }, struct{ A int }{})
	fmt.Printf("%+v %#v %#v\n", T{1, 2}, T{1, 2}, []T{{1, 2}})
}

func runtimeErrors() {
	try := func(name string, f func()) {
		defer func() {
			r := recover()
			if err, ok := r.(error); ok {
				fmt.Println(name, "error:", err)
				return
			}
			fmt.Println(name, r)
		}()
		f()
	}
	var m map[string]int
	var p *T
	var e any = "s"
	zero := 0
	try("map", func() { m["a"] = 1 })
	try("nil", func() { fmt.Println(p.X) })
	try("nil2", func() { p.X = 1 })
	try("div", func() { fmt.Println(1 / zero) })
	try("assert", func() { fmt.Println(e.(int)) })
	try("assert2", func() { fmt.Println(e.(T)) })
	try("assert3", func() { fmt.Println(e.(error)) })
	try("assert4", func() { var g G; fmt.Println(g.(T)) })
	try("custom", func() { panic(&MyErr{4}) })
	try("value", func() { panic(T{1, 2}) })
	try("string", func() { panic("s") })
	try("call", func() { var f func(); f() })
	try("iface", func() { var g G; g.Get() })
	try("chan", func() { var c chan int; close(c) })
	try("shift", func() { s := zero - 1; fmt.Println(1 << s) })
	try("hash", func() { mm := map[any]int{}; mm[[]int{1}] = 2 })
}

func blank() {
	type B struct {
		A int
		_ int
		C int
		_ string
	}
	fmt.Println(B{1, 2, 3, "x"} == B{1, 5, 3, "y"}, B{A: 1} == B{A: 2})
}

type Rec func(int) Rec
type S []S
type M map[string]M

func recursive() {
	var n int
	var r Rec
	r = func(i int) Rec { n += i; return r }
	r(1)(2)(3)
	s := S{S{}, S{S{}}}
	m := M{"a": M{"b": nil}}
	fmt.Println(n, len(s), len(s[1]), len(m["a"]), m["a"]["b"] == nil, m["x"]["y"] == nil)
}

func nilVariadic() {
	h := func(xs ...int) int { return len(xs) }
	fmt.Println(h(nil...), h(), h(1, 2), h([]int{1, 2, 3}...))
}

func boolCompare() {
	t := func() bool { return true }
	b := true
	switch {
	case t() == b:
		fmt.Println("equal")
	}
	switch b {
	case t():
		fmt.Println("same")
	}
	fmt.Println(t() != b, (1 < 2) == (3 < 4))
}

func panics() (r int, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("recovered %v", v)
		}
	}()
	r = 5
	panic("oops")
}

func main() {
	recvElem()
	multiAssign()
	deferLoop()
	closures()
	aliasing()
	identity()
	consts()
	runes()
	stringers()
	runtimeErrors()
	blank()
	recursive()
	nilVariadic()
	boolCompare()
	fmt.Println(panics())
}
