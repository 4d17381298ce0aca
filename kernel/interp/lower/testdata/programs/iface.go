package main

import (
	"bufio"
	"bytes"
	"container/heap"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"
	"sync"
	"text/template"
	"time"
)

type byLen []string

func (b byLen) Len() int           { return len(b) }
func (b byLen) Less(i, j int) bool { return len(b[i]) < len(b[j]) }
func (b byLen) Swap(i, j int)      { b[i], b[j] = b[j], b[i] }

type IntHeap []int

func (h IntHeap) Len() int           { return len(h) }
func (h IntHeap) Less(i, j int) bool { return h[i] < h[j] }
func (h IntHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *IntHeap) Push(x any)        { *h = append(*h, x.(int)) }
func (h *IntHeap) Pop() any {
	old := *h
	n := len(old)
	x := old[n-1]
	*h = old[:n-1]
	return x
}

type upper struct{ r io.Reader }

func (u upper) Read(p []byte) (int, error) {
	n, err := u.r.Read(p)
	copy(p, bytes.ToUpper(p[:n]))
	return n, err
}

type count struct{ n int }

func (c *count) Write(p []byte) (int, error) { c.n += len(p); return len(p), nil }

type Person struct {
	Name  string         `json:"name"`
	Age   int            `json:"age,omitempty"`
	Tags  []string       `json:"tags"`
	Extra map[string]any `json:"extra,omitempty"`
	inner int
	Level Level `json:"level"`
	Base
}

type Base struct {
	ID int `json:"id"`
}

type Level int

func (l Level) MarshalText() ([]byte, error) { return []byte(fmt.Sprintf("L%d", int(l))), nil }

type Temp float64

func (t Temp) MarshalJSON() ([]byte, error) { return []byte(fmt.Sprintf(`"%.1fC"`, float64(t))), nil }

type notFound struct{ name string }

func (n notFound) Error() string        { return n.name + " not found" }
func (n notFound) Is(target error) bool { return target == errBase }

var errBase = errors.New("base")

type wrapped struct{ err error }

func (w wrapped) Error() string { return "wrapped: " + w.err.Error() }
func (w wrapped) Unwrap() error { return w.err }

type Animal interface {
	Sound() string
	Name() string
}
type base struct{ name string }

func (b *base) Name() string { return b.name }

type Dog struct {
	*base
	Animal
}

func (d Dog) Name() string  { return d.base.Name() + "!" }
func (d Dog) Sound() string { return "woof" }

type Logger struct {
	*strings.Builder
	sync.Mutex
}

func (l *Logger) Log(s string) {
	l.Lock()
	defer l.Unlock()
	l.WriteString(s + ";")
}

func main() {
	words := byLen{"ccc", "a", "bb"}
	sort.Sort(words)
	fmt.Println(words)
	sort.Slice(words, func(i, j int) bool { return words[i] > words[j] })
	fmt.Println(words, sort.IsSorted(words))

	h := &IntHeap{5, 2, 8}
	heap.Init(h)
	heap.Push(h, 3)
	for h.Len() > 0 {
		fmt.Print(heap.Pop(h), " ")
	}
	fmt.Println()

	data, err := io.ReadAll(upper{strings.NewReader("hello reader")})
	fmt.Println(string(data), err)
	var c count
	fmt.Fprintf(&c, "%d bytes", 12345)
	io.Copy(&c, strings.NewReader("xyz"))
	fmt.Println(c.n)
	sc := bufio.NewScanner(upper{strings.NewReader("a b\nc")})
	for sc.Scan() {
		fmt.Print(sc.Text(), "|")
	}
	fmt.Println()

	p := Person{Name: "Ann", Tags: nil, Extra: map[string]any{"t": Temp(20.5), "l": Level(2)}, Level: 3, Base: Base{7}}
	js, err := json.Marshal(p)
	fmt.Println(string(js), err)
	js, _ = json.Marshal([]Temp{1, 2})
	fmt.Println(string(js))
	js, _ = json.MarshalIndent(&p.Base, "", " ")
	fmt.Println(string(js))
	var q Person
	err = json.Unmarshal([]byte(`{"name":"Bob","age":3,"tags":["x","y"]}`), &q)
	fmt.Println(q.Name, q.Age, q.Tags, err)
	var anyv any
	json.Unmarshal([]byte(`{"a":[1,2,{"b":null}]}`), &anyv)
	fmt.Println(anyv)

	var e error = notFound{"file"}
	w := wrapped{e}
	var nf notFound
	fmt.Println(errors.Is(w, errBase), errors.As(w, &nf), nf.name, errors.Unwrap(w) == e)
	w2 := fmt.Errorf("ctx: %w", w)
	fmt.Println(w2, errors.Is(w2, e), errors.Is(w2, io.EOF))
	_, err = os.Open("/nonexistent/file")
	var pe *os.PathError
	fmt.Println(errors.As(err, &pe), pe.Op, pe.Path, errors.Is(err, os.ErrNotExist), pe.Err == err)
	fmt.Println(errors.Join(e, io.EOF))

	d := Dog{base: &base{"rex"}}
	var a Animal = d
	fmt.Println(a.Name(), a.Sound())
	if s, ok := a.(interface{ Sound() string }); ok {
		fmt.Println(s.Sound())
	}
	_, ok := a.(fmt.Stringer)
	fmt.Println(ok)
	lg := Logger{Builder: &strings.Builder{}}
	lg.Log("one")
	lg.Log("two")
	fmt.Println(lg.String())
	var st fmt.Stringer = &lg
	fmt.Println(st.String(), st)

	ctx, cancel := context.WithTimeout(context.Background(), time.Hour)
	ctx = context.WithValue(ctx, Level(1), Temp(3))
	fmt.Println(ctx.Value(Level(1)).(Temp), ctx.Value(1))
	cancel()
	<-ctx.Done()
	fmt.Println(ctx.Err() == context.Canceled, ctx.Err())

	tm := template.Must(template.New("t").Parse("{{.Name}} {{range .Tags}}<{{.}}>{{end}}\n"))
	var page strings.Builder
	tm.Execute(&page, q)
	fmt.Print(page.String())

	var mu sync.Mutex
	var wg sync.WaitGroup
	total := 0
	for i := range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			total += i
			mu.Unlock()
		}()
	}
	wg.Wait()
	fmt.Println(total)
	var once sync.Once
	for range 3 {
		once.Do(func() { fmt.Println("once") })
	}
	fn := strings.Map(func(r rune) rune { return r + 1 }, "HAL")
	fmt.Println(fn, strings.FieldsFunc("a1b2c", func(r rune) bool { return r >= '0' && r <= '9' }))
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.Encode(map[string]Temp{"x": 1})
	fmt.Print(buf.String())
	m := sync.Map{}
	m.Store(Level(1), "one")
	v, ok := m.Load(Level(1))
	_, ok2 := m.Load(1)
	fmt.Println(v, ok, ok2)
}
