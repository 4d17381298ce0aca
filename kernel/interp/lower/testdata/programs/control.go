package main

import "fmt"

func labels() {
outer:
	for i := 0; i < 4; i++ {
		for j := 0; ; j++ {
			switch {
			case j == 2:
				continue outer
			case i == 3:
				break outer
			case j == 1:
				break
			default:
				fmt.Print(i, j, " ")
			}
		}
	}
	fmt.Println()
	i := 0
again:
	if i < 3 {
		i++
		goto again
	}
	fmt.Println(i)
}

func sw(x any) string {
	switch y := x.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("int %v", y)
	case string:
		return "string " + y
	case error:
		return "error " + y.Error()
	case []int:
		return fmt.Sprint("ints ", len(y))
	case func() int:
		return fmt.Sprint("func ", y())
	default:
		return fmt.Sprintf("other %T", y)
	}
}

func fall(n int) (s string) {
	switch n {
	case 0:
		s += "0"
		fallthrough
	case 1:
		s += "1"
		if n == 1 {
			break
		}
		fallthrough
	default:
		s += "d"
	case 2:
		s += "2"
	}
	return
}

func seq(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer fmt.Print("[done]")
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func find(n int) (found int, ok bool) {
	defer func() { found *= 10 }()
	for i := range seq(100) {
		for j := range seq(5) {
			if i*j == n {
				return i, true
			}
			if j > i {
				break
			}
		}
	}
	return -1, false
}

func rangeFuncs() {
out:
	for i := range seq(5) {
		for j := range seq(5) {
			if j == 2 {
				continue out
			}
			if i == 2 {
				break out
			}
			fmt.Print(i, j, " ")
		}
	}
	fmt.Println()
	for range seq(2) {
		defer fmt.Print("deferred ")
	}
	fmt.Println(find(6))
}

func selects() {
	a, b := make(chan int, 1), make(chan string, 1)
	select {
	case v := <-a:
		fmt.Println("a", v)
	default:
		fmt.Println("none")
	}
	a <- 1
	for range 2 {
		select {
		case v, ok := <-a:
			fmt.Println(v, ok)
			a = nil
			b <- "x"
		case s := <-b:
			fmt.Println(s)
			b = nil
		}
		if a == nil && b == nil {
			break
		}
	}
	c := make(chan int)
	close(c)
	v, ok := <-c
	fmt.Println(v, ok)
	out := make(chan int, 1)
	var arr [2]int
	select {
	case out <- 5:
	}
	select {
	case arr[1] = <-out:
	}
	fmt.Println(arr)
	for v := range gen(3) {
		fmt.Print(v, " ")
	}
	fmt.Println()
}

func gen(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := range n {
			c <- i
		}
	}()
	return c
}

func loops() {
	for i, c := range [3]string{"a", "b", "c"} {
		fmt.Print(i, c, " ")
	}
	arr := [3]int{1, 2, 3}
	for i, v := range arr {
		arr[2] = 10
		if i == 2 {
			fmt.Print(v, " ")
		}
	}
	for i, v := range &arr {
		arr[2] = 20
		if i == 2 {
			fmt.Print(v, " ")
		}
	}
	s := []int{1, 2}
	for i, v := range s {
		s = append(s, v)
		if i == 0 {
			s[1] = 7
		}
	}
	fmt.Println(s)
	m := map[int]bool{1: true, 2: true, 3: true}
	n := 0
	for k := range m {
		delete(m, k)
		n++
	}
	fmt.Println(n, len(m))
	for i := range uint8(3) {
		fmt.Printf("%T%d ", i, i)
	}
	var p *[2]int
	for i := range p {
		fmt.Print(i)
	}
	x := 0
	for x < 3 {
		x++
		if x == 2 {
			continue
		}
		fmt.Print(" x", x)
	}
	for i, j := 0, 10; i < j; i, j = i+1, j-2 {
		fmt.Print(" ", i, j)
	}
	fmt.Println()
}

func fibs() func() int {
	a, b := 0, 1
	return func() int {
		r := a
		a, b = b, a+b
		return r
	}
}

func variadic(pre string, xs ...any) string { return fmt.Sprint(pre, len(xs), xs) }

func ret3() (int, string, error) { return 1, "a", nil }

func take(i int, s string, e error) string { return fmt.Sprint(i, s, e) }

func deferOrder() (s string) {
	defer func() { s += "1" }()
	defer func() {
		defer func() { recover(); s += "r" }()
		panic("inner")
	}()
	for i := 0; i < 2; i++ {
		defer func(n int) { s += fmt.Sprint(n) }(i)
	}
	return "s"
}

type point struct{ x, y int }

func (p point) add(q point) point { return point{p.x + q.x, p.y + q.y} }
func (p *point) scale(k int) *point {
	p.x *= k
	p.y *= k
	return p
}

func values() {
	a := [2][2]int{{1, 2}, {3, 4}}
	b := a
	b[0][0] = 9
	fmt.Println(a, b, a == b)
	ps := map[string]point{"a": {1, 2}}
	p := ps["a"]
	p.x = 5
	fmt.Println(ps, p, p.add(point{1, 1}))
	fmt.Println(*p.scale(2), p.x)
	pp := &p
	pp.x++
	q := *pp
	q.y = 0
	fmt.Println(p, q)
	ss := []point{{1, 2}, {3, 4}}
	for i := range ss {
		ss[i].x *= 10
	}
	for _, s := range ss {
		s.y = 0
	}
	fmt.Println(ss)
	pt := &ss[0]
	ss = append(ss, point{})
	pt.x = 1
	fmt.Println(ss[0].x, pt.x)
	var np *point
	func() {
		defer func() { fmt.Println(recover()) }()
		np.scale(2)
	}()
	sl := []int{0, 1, 2, 3, 4}
	t := sl[1:3:4]
	t = append(t, 100)
	t = append(t, 200)
	t[0] = 50
	fmt.Println(sl, t, len(t), cap(sl[2:]))
	fmt.Println(copy(sl, sl[2:]), sl, min(3, 1, 2), max(2.5, 1), min("b", "a"))
	clear(ps)
	fmt.Println(len(ps))
	str := "héllo"
	fmt.Println(len(str), str[1], str[1:3], []byte(str)[:2], []rune(str)[1], string([]rune{104, 233}), string(rune(233)))
	c := complex(1, 2)
	c *= c
	fmt.Println(c, real(c), imag(c), c == complex(-3, 4))
	type local struct{ point }
	l := local{point{1, 2}}
	l.scale(3)
	fmt.Println(l.x, l.add(point{1, 1}), l)
	fn := point.add
	fs := (*point).scale
	fmt.Println(fn(point{1, 2}, point{3, 4}), *fs(&point{1, 1}, 4))
	var iface interface{ add(point) point } = p
	fmt.Println(iface.add(point{1, 1}))
}

const (
	A = iota
	B
	_
	C = "c"
	E = iota * 1.5
)

var (
	x = y + 1
	y = z()
)

func z() int { return 41 }

func init() { fmt.Println("init", x, y) }
func init() { fmt.Println("init2") }

func main() {
	labels()
	for _, v := range []any{nil, 1, int64(2), "s", fmt.Errorf("e"), []int{1}, func() int { return 3 }, 2.5, point{}} {
		fmt.Println(sw(v))
	}
	for i := range 4 {
		fmt.Print(fall(i), " ")
	}
	fmt.Println()
	rangeFuncs()
	selects()
	loops()
	f := fibs()
	for range 10 {
		fmt.Print(f(), " ")
	}
	fmt.Println()
	fmt.Println(variadic("a"), variadic("b", 1, "x"), variadic("c", []any{1, 2}...))
	fmt.Println(take(ret3()))
	fmt.Println(deferOrder())
	values()
	fmt.Println(A, B, C, E)
}
