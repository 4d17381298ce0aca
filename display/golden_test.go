// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display_test

// This file compares how values look with files of testdata.

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math"
	"math/big"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unsafe"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/mat"

	"github.com/gosci/gosci/display"
)

var update = flag.Bool("update", false, "write the golden files")

type person struct {
	Name  string
	Age   int
	score float64
}

type city struct {
	Name    string `display:"City <name>"`
	People  int
	Area    float64 `display:"Area, km²"`
	Founded time.Month
	Secret  string `display:"-"`
}

type node struct {
	Value int
	Next  *node
}

// shaped is an array as those of package nd are.
type shaped[T any] struct {
	shape []int
	data  []T
}

func (s shaped[T]) Shape() []int { return s.shape }
func (s shaped[T]) Data() []T    { return s.data }

// counting returns the array 0, 1, 2 … of a shape.
func counting(shape ...int) shaped[float64] {
	size := 1
	for _, n := range shape {
		size *= n
	}
	s := shaped[float64]{shape: shape}
	for i := range size {
		s.data = append(s.data, float64(i))
	}
	return s
}

type celsius float64

func (c celsius) String() string { return fmt.Sprintf("%.1f °C", float64(c)) }

type report struct{ Title string }

func (r report) HTML() string     { return "<h1>" + r.Title + "</h1>" }
func (r report) Markdown() string { return "# " + r.Title }
func (r report) JSON() any        { return map[string]any{"title": r.Title, "n": 1} }

type broken struct{ N int }

func (broken) HTML() string         { panic("no HTML today") }
func (broken) Markdown() string     { return "fine" }
func (broken) PNG() ([]byte, error) { return nil, errors.New("no pixels") }
func (b broken) Latex() string      { return fmt.Sprint("$", b.N, "$") }

type badString struct{ N int }

func (b badString) String() string { panic(fmt.Sprint("String of ", b.N)) }

type typedError struct{ code int }

func (e *typedError) Error() string { return fmt.Sprint("code ", e.code) }

type badMatrix struct{}

func (badMatrix) Dims() (r, c int)    { return 2, 2 }
func (badMatrix) At(i, j int) float64 { return []float64{}[i+j] }

// rows is a matrix whose text/plain is its own.
type rows struct{ *mat.Dense }

func (r rows) String() string { return "rows of my own" }

func numbered(r, c int, f func(k int) float64) *mat.Dense {
	m := mat.NewDense(r, c, nil)
	for k := range r * c {
		m.Set(k/c, k%c, f(k))
	}
	return m
}

func people(n int) []person {
	list := make([]person, n)
	for i := range list {
		list[i] = person{Name: fmt.Sprintf("p%d", i), Age: i, score: float64(i) / 4}
	}
	return list
}

func squares(n int) map[int]int {
	m := map[int]int{}
	for i := range n {
		m[i-n/2] = i * i
	}
	return m
}

func mapRows(n int) []map[string]int {
	list := make([]map[string]int, n)
	for i := range list {
		list[i] = map[string]int{"n": i}
	}
	list[n/2]["left out with its row"] = 1
	return list
}

// goldenCases are values whose look is in testdata, in a file of the same name.
func goldenCases() map[string]any {
	ring := &node{Value: 1}
	ring.Next = &node{Value: 2, Next: ring}
	self := []any{1, nil}
	self[1] = self
	loop := map[string]any{"a": 1}
	loop["self"] = loop
	var long *node
	for i := range 100 {
		long = &node{Value: i, Next: long}
	}
	joined := errors.Join(
		fmt.Errorf("read config: %w", &fs.PathError{Op: "open", Path: "a.toml", Err: fs.ErrNotExist}),
		&typedError{7},
	)
	big1, _ := new(big.Int).SetString("123456789012345678901234567890", 10)
	counts := map[int]float64{}
	for i := range 1000 {
		counts[i*7%1000] = float64(i*7%1000) / 8
	}
	return map[string]any{
		"nil":            nil,
		"bool":           true,
		"int":            -42,
		"uint8":          uint8(200),
		"float":          0.1,
		"float32":        float32(0.1),
		"float-large":    1e300,
		"nan":            math.NaN(),
		"complex":        complex(1, -2),
		"complex64":      complex64(1.5i),
		"unsafe-pointer": unsafe.Pointer(nil),
		"string":         "say \"hi\"\n\tto <b>all</b> — €",
		"string-long":    strings.Repeat("0123456789", 100_000),
		"bytes-text":     []byte("hello\n"),
		"bytes-binary":   []byte{0, 1, 254, 255},
		"bytes-named":    json.RawMessage(`{"a":1}`),
		"duration":       90 * time.Second,
		"time":           time.Date(2026, 1, 2, 3, 4, 5, 6, time.UTC),
		"month":          time.March,
		"stringer":       celsius(36.6),
		"big-int":        big1,
		"type":           reflect.TypeFor[map[string][]int](),
		"func":           math.Sin,
		"func-variadic":  fmt.Sprintf,
		"func-nil":       (func(int) error)(nil),
		"chan":           make(chan int, 5),
		"chan-nil":       (<-chan string)(nil),
		"pointer-int":    new(42),
		"pointer-nil":    (*person)(nil),
		"pointer-struct": &person{"Ann", 41, 0.5},
		"pointer-slice":  &[]int{1, 2},
		"struct":         person{"Ann", 41, 0.5},
		"struct-empty":   struct{}{},
		"struct-nested": struct {
			P *person
			T time.Duration
			E error
			A any
			M map[string]int
		}{&person{Name: "Bo"}, time.Second, fs.ErrExist, nil, nil},
		"slice-int":       []int{3, 1, 2},
		"slice-nil":       []float64(nil),
		"slice-string":    []string{"a b", "c"},
		"slice-stringer":  []celsius{1, 2.25},
		"slice-time":      []time.Time{time.Unix(0, 0).UTC()},
		"slice-any":       []any{1, "a", nil, 2.5, []int{1}},
		"slice-million":   make([]float64, 1_000_000),
		"slice-ragged":    [][]int{{1}, {2, 3}},
		"slice-pointers":  []*int{new(1), nil},
		"array":           [3]bool{true, false, true},
		"cycle-pointer":   ring,
		"cycle-slice":     self,
		"cycle-map":       loop,
		"list-long":       long,
		"error":           errors.New("it broke"),
		"error-joined":    joined,
		"error-typed-nil": (*typedError)(nil),
		"string-panics":   badString{3},
		"strings-panic":   []any{badString{3}, 4},

		"matrix":            mat.NewDense(2, 3, []float64{1, -2.5, 3, 4, 5, 1000}),
		"matrix-tiny":       mat.NewDense(2, 2, []float64{1, 1e-17, math.NaN(), math.Inf(1)}),
		"matrix-vector":     mat.NewVecDense(3, []float64{1.0 / 3, 2, 0}),
		"matrix-transposed": mat.NewDense(2, 1, []float64{1, 2}).T(),
		"matrix-empty":      new(mat.Dense),
		"matrix-large":      numbered(1000, 50, func(k int) float64 { return float64(k) }),
		"matrix-complex":    mat.NewCDense(2, 2, []complex128{1, 2i, -1.5 - 0.25i, 0}),
		"matrix-slices":     [][]float64{{1, 2}, {3, 4.5}},
		"matrix-array":      [2][2]int{{1, -20}, {300, 4}},
		"matrix-panics":     badMatrix{},
		"matrix-own-text":   rows{mat.NewDense(1, 1, []float64{1})},
		"matrix-nil":        (*mat.Dense)(nil),

		"table": []city{
			{"Köln <&>", 1_084_000, 405.02, time.January, "x"},
			{"a \"quoted\"\nname", 7, 0.5, time.May, "y"},
		},
		"table-unexported": people(2),
		"table-large":      people(1000),
		"table-empty":      []person{},
		"table-pointers":   []*person{{Name: "Ann"}, nil},
		"table-maps":       []map[string]any{{"b": 1, "a": "x"}, {"a": "y", "c": 2.5}, nil},
		"table-maps-many":  mapRows(21),
		"table-array":      [1]person{{Name: "Ann"}},
		"map":              map[string]int{"b": 2, "a": 1, "<i>": 3},
		"map-large":        counts,
		"map-hundred":      squares(100),
		"map-more":         squares(101),
		"map-mixed":        map[any]any{"b": 1, 2: "x", 1.5: nil, true: []int{1}, [1]int{4}: 'x', uint(7): 1i},
		"map-structs":      map[person]bool{{Name: "b"}: true, {Name: "a"}: false},
		"map-empty":        map[string]int{},

		"methods":        report{"Q1"},
		"methods-broken": broken{4},
		"html":           display.HTML("<b>bold</b>"),
		"markdown":       display.Markdown("*text* with $x^2$"),
		"latex":          display.Latex(`\begin{align} x &= 1 \end{align}`),
		"math":           display.Math(`\frac{1}{2}`),
		"svg":            display.SVG(`<svg width="1" height="1"/>`),
		"text":           display.Text("as it\n  is"),
		"json":           display.JSON(struct{ B, A any }{1, []string{"<x>"}}),
		"json-nan":       display.JSON(math.NaN()),
		"bundle": display.Bundle{
			Data:     map[string]any{"application/vnd.vegalite.v5+json": map[string]any{"mark": "bar"}, "text/html": []byte("<p>")},
			Metadata: map[string]any{"text/html": map[string]any{"isolated": true}},
		},
		"latex-matrix":     display.LatexMatrix([][]float64{{1, -2.5}, {1e-9, math.Inf(1)}}),
		"latex-array":      display.LatexMatrix(counting(2, 12)),
		"latex-polynomial": display.LatexPolynomial([]float64{1, 0, -1, 2.5e10, -3}, "x"),
		"latex-complex":    display.LatexPolynomial([]complex128{1i, 2 - 1i}, "z"),
		"table-columns": display.NewTable(nil).Column("n", []int{1, 20, 300}).Column("name", []string{"a", "<b>"}).Column("x", []float64{0.5, -1, 22.25}).
			Format("x", "%+.1f").Align("n", display.AlignLeft).Shade("x").Caption("three & more"),
		"table-shaped":  display.NewTable(counting(3, 2)).Titles("low", "high").Index([]string{"p", "q", "r"}).Shade(),
		"table-map":     display.NewTable(map[string]any{"b": []float64{1, 2}, "a": []string{"x"}}).Index(nil),
		"table-entries": display.NewTable(map[string]int{"b": 1, "a": 2}),
		"table-structs": display.NewTable([]city{{"Bern", 134794, 51.6, time.March, ""}}),
		"table-long":    display.NewTable(counting(1000)).Rows(5),
		"table-rows":    [][]string{{"name", "age"}, {"Ann"}},
		"bundle-bad":    display.Bundle{Data: map[string]any{"image/png": 3}},
	}
}

func TestGolden(t *testing.T) {
	t.Parallel()
	cases := goldenCases()
	for name, v := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := render(display.Of(v))
			file := filepath.Join("testdata", name+".golden")
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("Of(%s) (-want +got):\n%s", name, diff)
			}
		})
	}
	files, err := filepath.Glob("testdata/*.golden")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if _, ok := cases[strings.TrimSuffix(filepath.Base(file), ".golden")]; !ok {
			t.Errorf("%s belongs to no case", file)
		}
	}
}

// text makes the JSON of a bundle readable.
func text(v any) any {
	if raw, ok := v.(json.RawMessage); ok {
		return string(raw)
	}
	return v
}

// render prints a bundle, each MIME type under a line that names it.
func render(b display.Bundle) string {
	var s strings.Builder
	for _, part := range []struct {
		prefix string
		values map[string]any
	}{{"", b.Data}, {"metadata of ", b.Metadata}} {
		var names []string
		for name := range part.values {
			names = append(names, name)
		}
		slices.Sort(names)
		for _, name := range names {
			fmt.Fprintf(&s, "-- %s%s --\n%v\n", part.prefix, name, text(part.values[name]))
		}
	}
	return s.String()
}
