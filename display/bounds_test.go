// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display_test

// This file holds values to their bounds: however large, deep, wrong or random
// they are, they have a look, and a small one.

import (
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/color"
	"math/rand"
	"reflect"
	"strings"
	"testing"
	"testing/quick"

	"gonum.org/v1/gonum/mat"

	"github.com/gosci/gosci/display"
)

// The bounds of what one value sends to a front end, in bytes.
const (
	textBound = 20_000
	htmlBound = 300_000
)

// hugeMatrix is a matrix that could not be stored.
type hugeMatrix struct{}

func (hugeMatrix) Dims() (r, c int)    { return 1 << 40, 1 << 40 }
func (hugeMatrix) At(i, j int) float64 { return float64(i) / float64(j+1) }

type wide struct {
	A, B, C, D, E, F, G, H, I, J, K, L, M string
	Inner                                 *wide
}

// ouroboros is an error that wraps itself, twice.
type ouroboros struct{}

func (e ouroboros) Error() string   { return strings.Repeat("again ", 1000) }
func (e ouroboros) Unwrap() []error { return []error{e, nil, e} }

type verbose struct{}

func (verbose) String() string { return strings.Repeat("é", 1_000_000) }

func TestBounds(t *testing.T) {
	t.Parallel()
	nested := any(0)
	for range 100_000 {
		nested = []any{nested, nested}
	}
	long := strings.Repeat("<&'\"€", 100_000)
	w := wide{A: long, B: long, C: long, M: long}
	w.Inner = &wide{A: long, Inner: &w}
	counts := map[string][]string{}
	for i := range 100_000 {
		counts[fmt.Sprint(i, long[:100])] = []string{long}
	}
	cases := map[string]any{
		"slice":           make([]float64, 1_000_000),
		"slice of slices": make([][]float64, 1_000_000),
		"matrix":          mat.NewDense(1000, 1000, nil),
		"huge matrix":     hugeMatrix{},
		"string":          long,
		"string, shifted": "x" + strings.Repeat("€", 100_000),
		"bytes":           []byte(long),
		"binary":          make([]byte, 1_000_000),
		"strings":         []string{long, long, long, long, long, long},
		"struct":          w,
		"table":           make([]wide, 100_000),
		"wide table":      []wide{w, w, w, w, w, w, w, w, w, w, w, w, w, w, w, w, w, w, w, w, w, w, w},
		"map":             counts,
		"wide maps":       []map[string][]string{counts, counts},
		"nested":          nested,
		"error":           ouroboros{},
		"stringer":        verbose{},
		"stringers":       make([]verbose, 1000),
		"image":           image.NewUniform(color.White),
	}
	for name, v := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := display.Of(v)
			text, _ := b.Data["text/plain"].(string)
			if len(text) == 0 || len(text) > textBound {
				t.Errorf("len(text/plain) = %d, want 1 to %d", len(text), textBound)
			}
			html, _ := b.Data["text/html"].(string)
			if len(html) > htmlBound {
				t.Errorf("len(text/html) = %d, want at most %d", len(html), htmlBound)
			}
			if strings.Contains(text+html, "\uFFFD") {
				t.Error("a character was cut in two")
			}
		})
	}
}

// failing is a value each of whose methods does what it is told.
type failing struct{ do func() }

func (f failing) HTML() string   { f.do(); return "<p>" }
func (f failing) String() string { return "failing" }

func TestFailures(t *testing.T) {
	t.Parallel()
	var counts map[string]int
	for _, c := range []struct {
		name string
		do   func()
		want string
	}{
		{"string", func() { panic("boom") }, "failing\n[display: HTML: panic: boom]"},
		{"error", func() { panic(errors.New("bo\nom")) }, `failing` + "\n" + `[display: HTML: panic: bo\nom]`},
		{
			"stringer that panics", func() { panic(badString{1}) },
			"failing\n[display: HTML: panic: %!v(PANIC=String method: String of 1)]",
		},
		{"nil map", func() { counts["a"] = 1 }, "failing\n[display: HTML: panic: assignment to entry in nil map]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			b := display.Of(failing{c.do})
			if got := b.Data["text/plain"]; got != c.want || len(b.Data) != 1 {
				t.Errorf("Of = %q with %d forms, want %q alone", got, len(b.Data), c.want)
			}
		})
	}
}

func TestNilPointers(t *testing.T) {
	t.Parallel()
	for name, v := range map[string]any{
		"no methods":       (*person)(nil),
		"rich value":       (*report)(nil),
		"text value":       (*celsius)(nil),
		"matrix":           (*mat.VecDense)(nil),
		"image":            (*image.RGBA)(nil),
		"error":            (*typedError)(nil),
		"pointer to slice": (*[]person)(nil),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := display.Of(v)
			if got := b.Data["text/plain"]; got != "<nil>" || len(b.Data) != 1 {
				t.Errorf("Of(%T nil) = %q with %d forms, want <nil> alone", v, got, len(b.Data))
			}
		})
	}
}

// FuzzOf builds a value of a random type from each seed.
func FuzzOf(f *testing.F) {
	for seed := range int64(20) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed int64) {
		if err := checkRandom(seed); err != nil {
			t.Error(err)
		}
	})
}

func TestRandomValues(t *testing.T) {
	t.Parallel()
	check := func(seed int64) bool {
		err := checkRandom(seed)
		if err != nil {
			t.Error(err)
		}
		return err == nil
	}
	if err := quick.Check(check, &quick.Config{MaxCount: 500, Rand: rand.New(rand.NewSource(1))}); err != nil {
		t.Error(err)
	}
}

// checkRandom checks how a random value looks: twice the same, with a text, and
// fit for a message.
func checkRandom(seed int64) error {
	r := rand.New(rand.NewSource(seed))
	typ := randomType(r, 4)
	value, ok := quick.Value(typ, r)
	if !ok {
		return fmt.Errorf("seed %d: no value of %v", seed, typ)
	}
	v := value.Interface()
	b := display.Of(v)
	text, ok := b.Data["text/plain"].(string)
	if !ok || len(text) > textBound {
		return fmt.Errorf("seed %d: Of(%v): %d bytes of text", seed, typ, len(text))
	}
	if strings.Contains(text, "[display: ") || strings.Contains(text, ": panic: ") {
		return fmt.Errorf("seed %d: Of(%v) failed: %s", seed, typ, text)
	}
	if _, err := json.Marshal(b); err != nil {
		return fmt.Errorf("seed %d: Of(%v): %w", seed, typ, err)
	}
	if again := display.Of(v); !reflect.DeepEqual(b, again) {
		return fmt.Errorf("seed %d: Of(%v) differs the second time", seed, typ)
	}
	return nil
}

// randomType returns a type of at most the given depth. Its strings are of type
// celsius and such, too, so that methods are called.
func randomType(r *rand.Rand, depth int) reflect.Type {
	leaves := []reflect.Type{
		reflect.TypeFor[bool](), reflect.TypeFor[int](), reflect.TypeFor[int8](), reflect.TypeFor[uint64](),
		reflect.TypeFor[float32](), reflect.TypeFor[float64](), reflect.TypeFor[complex128](), reflect.TypeFor[string](),
		reflect.TypeFor[byte](), reflect.TypeFor[celsius](), reflect.TypeFor[report](), reflect.TypeFor[display.Math](),
	}
	keys := leaves[:8]
	if depth == 0 {
		return leaves[r.Intn(len(leaves))]
	}
	switch r.Intn(6) {
	case 0:
		return reflect.SliceOf(randomType(r, depth-1))
	case 1:
		return reflect.ArrayOf(r.Intn(4), randomType(r, depth-1))
	case 2:
		return reflect.MapOf(keys[r.Intn(len(keys))], randomType(r, depth-1))
	case 3:
		return reflect.PointerTo(randomType(r, depth-1))
	case 4:
		fields := make([]reflect.StructField, r.Intn(4))
		for i := range fields {
			fields[i] = reflect.StructField{Name: fmt.Sprintf("F%d", i), Type: randomType(r, depth-1)}
		}
		return reflect.StructOf(fields)
	default:
		return leaves[r.Intn(len(leaves))]
	}
}
