package main

import (
	"errors"
	"fmt"
	"sort"
	"strings"
)

type Number interface {
	~int | ~int64 | ~float64
}

func Sum[T Number](xs ...T) T {
	var s T
	for _, x := range xs {
		s += x
	}
	return s
}

func Map[T, U any](xs []T, f func(T) U) []U {
	out := make([]U, 0, len(xs))
	for _, x := range xs {
		out = append(out, f(x))
	}
	return out
}

func Keys[M ~map[K]V, K comparable, V any](m M) []K {
	var out []K
	for k := range m {
		out = append(out, k)
	}
	return out
}

type List[T any] struct {
	head *node[T]
	n    int
}

type node[T any] struct {
	v    T
	next *node[T]
}

func (l *List[T]) Push(v T) { l.head = &node[T]{v, l.head}; l.n++ }

func (l *List[T]) All() func(yield func(int, T) bool) {
	return func(yield func(int, T) bool) {
		i := 0
		for n := l.head; n != nil; n = n.next {
			if !yield(i, n.v) {
				return
			}
			i++
		}
	}
}

type Pair[K comparable, V any] struct {
	Key K
	Val V
}

func (p Pair[K, V]) String() string { return fmt.Sprintf("%v=>%v", p.Key, p.Val) }

type Tree[T any] struct {
	Left, Right *Tree[T]
	Val         T
	cmp         func(a, b T) int
}

func (t *Tree[T]) Insert(v T) *Tree[T] {
	if t == nil {
		return &Tree[T]{Val: v}
	}
	return t
}

type Stringish interface{ ~string }

func Join[S Stringish](xs []S, sep S) S {
	var b strings.Builder
	for i, x := range xs {
		if i > 0 {
			b.WriteString(string(sep))
		}
		b.WriteString(string(x))
	}
	return S(b.String())
}

type ID string

type Set[T comparable] map[T]struct{}

func (s Set[T]) Add(v T)      { s[v] = struct{}{} }
func (s Set[T]) Has(v T) bool { _, ok := s[v]; return ok }
func NewSet[T comparable](xs ...T) Set[T] {
	s := Set[T]{}
	for _, x := range xs {
		s.Add(x)
	}
	return s
}

type Shape interface{ Area() float64 }
type Sq float64

func (s Sq) Area() float64 { return float64(s * s) }

func Largest[S Shape](xs []S) S {
	best := xs[0]
	for _, x := range xs[1:] {
		if x.Area() > best.Area() {
			best = x
		}
	}
	return best
}

type Setter[T any] interface {
	*T
	Set(string)
}
type Conf struct{ v string }

func (c *Conf) Set(s string) { c.v = s }

func Make[T any, P Setter[T]](s string) T {
	var t T
	P(&t).Set(s)
	return t
}

func Try[T any](f func() (T, error), def T) T {
	v, err := f()
	if err != nil {
		return def
	}
	return v
}

func zeroOf[T any]() T { var z T; return z }

func typeName[T any](v T) string {
	switch any(v).(type) {
	case int:
		return "int"
	case []T:
		return "slice of T"
	case string:
		return "string"
	}
	return fmt.Sprintf("%T", v)
}

type Num[T Number] struct{ v T }

func (n Num[T]) Add(o Num[T]) Num[T] { return Num[T]{n.v + o.v} }

type Embed[T any] struct {
	List[T]
	Name string
}

func Counter[T comparable]() (func(T), func() map[T]int) {
	m := map[T]int{}
	return func(v T) { m[v]++ }, func() map[T]int { return m }
}

func main() {
	fmt.Println(Sum(1, 2, 3), Sum(1.5, 2.5), Sum[int64]())
	fmt.Println(Map([]int{1, 2, 3}, func(i int) string { return strings.Repeat("x", i) }))
	ks := Keys(map[string]int{"b": 1, "a": 2})
	sort.Strings(ks)
	fmt.Println(ks)
	var l List[string]
	l.Push("a")
	l.Push("b")
	for i, v := range l.All() {
		fmt.Print(i, v, " ")
	}
	fmt.Println(l.n)
	p := Pair[string, int]{"k", 1}
	fmt.Println(p, &p)
	fmt.Printf("%v %+v %T\n", []Pair[string, int]{p}, struct{ P Pair[ID, float64] }{Pair[ID, float64]{"i", 2}}, p)
	var t *Tree[int]
	t = t.Insert(3)
	fmt.Println(t.Val, t.Left == nil, t.cmp == nil)
	fmt.Println(Join([]ID{"x", "y"}, "-"))
	s := NewSet(1, 2, 3)
	fmt.Println(s.Has(2), s.Has(5), len(s))
	fmt.Println(Largest([]Sq{1, 3, 2}))
	fmt.Println(Make[Conf]("hello").v)
	fmt.Println(Try(func() (int, error) { return 0, errors.New("x") }, 42))
	fmt.Println(zeroOf[int](), zeroOf[string]() == "", zeroOf[*int]() == nil, zeroOf[Pair[int, bool]]())
	fmt.Println(typeName(1), typeName("s"), typeName(2.5), typeName(p))
	fmt.Println(Num[float64]{1}.Add(Num[float64]{2}))
	e := Embed[int]{Name: "e"}
	e.Push(4)
	e.Push(5)
	for _, v := range e.All() {
		fmt.Print(v, " ")
	}
	fmt.Println(e.n)
	add, get := Counter[rune]()
	for _, r := range "hello" {
		add(r)
	}
	fmt.Println(get())
	f := Sum[float64]
	fmt.Println(f(1, 2), fmt.Sprintf("%T", f))
	var sh Shape = Sq(2)
	fmt.Println(sh.Area())
}
