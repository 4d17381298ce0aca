// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage_test

// This file reads the reference files that testdata/gen.py makes.

import (
	"maps"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/ndimage"
	"github.com/gosci/gosci/numerics/numtest"
)

// words are the options of a reference by name.
type words struct {
	t      *testing.T
	inputs map[string]any
	list   map[string]string
}

func newWords(t *testing.T, inputs map[string]any, text string) *words {
	t.Helper()
	w := &words{t, inputs, map[string]string{}}
	for word := range strings.SplitSeq(text, ",") {
		if key, value, ok := strings.Cut(word, "="); ok {
			w.list[key] = value
		}
	}
	return w
}

// take returns an option and takes it out.
func (w *words) take(name string) string {
	v := w.list[name]
	delete(w.list, name)
	return v
}

// done fails the test if an option is left.
func (w *words) done() {
	w.t.Helper()
	for name := range maps.Keys(w.list) {
		w.t.Errorf("the option %s is not read", name)
	}
}

func (w *words) numbers(name string) []float64 {
	w.t.Helper()
	text := w.take(name)
	if text == "" {
		return nil
	}
	var list []float64
	for word := range strings.SplitSeq(text, "+") {
		v, err := strconv.ParseFloat(word, 64)
		if err != nil {
			w.t.Fatal(err)
		}
		list = append(list, v)
	}
	return list
}

func (w *words) number(name string, otherwise float64) float64 {
	if list := w.numbers(name); list != nil {
		return list[0]
	}
	return otherwise
}

func (w *words) ints(name string) []int {
	var list []int
	for _, v := range w.numbers(name) {
		list = append(list, int(v))
	}
	return list
}

// axes returns the option axis as a list.
func (w *words) axes() []int { return w.ints("axis") }

// origin returns the option origin, for each of dim axes.
func (w *words) origin(dim int) []int {
	list := w.ints("origin")
	if len(list) == 1 {
		for len(list) < dim {
			list = append(list, list[0])
		}
	}
	return list
}

func (w *words) mode() ndimage.Mode {
	return map[string]ndimage.Mode{
		"": ndimage.Reflect, "reflect": ndimage.Reflect, "constant": ndimage.Constant, "nearest": ndimage.Nearest,
		"mirror": ndimage.Mirror, "wrap": ndimage.Wrap, "grid-constant": ndimage.GridConstant,
		"grid-mirror": ndimage.GridMirror, "grid-wrap": ndimage.GridWrap,
	}[w.take("mode")]
}

// array returns an option that is the name of an array.
func array[T any](w *words, name string) T {
	v, _ := w.inputs[w.take(name)].(T)
	return v
}

// compare compares a result, which is an Array, with what SciPy gives for any kind.
func compare(t *testing.T, r numtest.Reference, tol float64, f func() *nd.Array) {
	t.Helper()
	switch want := r.Want.(type) {
	case *nd.Int:
		r.Want = want.AsArray()
	case *nd.Uint8:
		// SciPy's bytes go round where ours go on.
		r.Want = want.AsArray()
		result := f
		f = func() *nd.Array {
			return nd.Map(func(v float64) float64 { return v - 256*math.Floor(v/256) }, result())
		}
	case *nd.Bool:
		r.Want = want.AsArray()
	}
	numtest.Check(t, r, func() any { return f() }, tol, 1)
}
