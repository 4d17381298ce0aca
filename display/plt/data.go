// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file takes data of many types.

import (
	"image"
	"reflect"
	"time"

	"github.com/gosci/gosci/numerics/nd"
)

// A kind says what the numbers of an axis stand for.
type kind int

const (
	kindNumber kind = iota
	kindTime        // seconds since 1970
	kindCategory
)

// A numbers is one-dimensional data.
type numbers struct {
	v    []float64
	kind kind
	loc  *time.Location // of times
	cats []string       // of categories, one for each element
}

// seconds returns a time as seconds since 1970.
func seconds(t time.Time) float64 { return float64(t.Unix()) + float64(t.Nanosecond())/1e9 }

// toNumbers takes one-dimensional data: arrays of any shape in their order,
// slices of numbers, times or strings, gonum's vectors, and one number.
func toNumbers(name, arg string, data any) numbers {
	switch d := data.(type) {
	case nil:
		fail(name, "%s is nil", arg)
	case []float64:
		return numbers{v: d}
	case *nd.Array:
		if d != nil {
			return numbers{v: d.Ravel().Data()}
		}
	case *nd.Int:
		if d != nil {
			return numbers{v: d.AsArray().Ravel().Data()}
		}
	case *nd.Uint8:
		if d != nil {
			return numbers{v: floats(d.Ravel().Data())}
		}
	case *nd.Bool:
		if d != nil {
			return numbers{v: bools(d.Ravel().Data())}
		}
	case float64:
		return numbers{v: []float64{d}}
	case int:
		return numbers{v: []float64{float64(d)}}
	case []time.Time:
		out := numbers{kind: kindTime, v: make([]float64, len(d)), loc: time.UTC}
		for i, t := range d {
			out.v[i] = seconds(t)
		}
		if len(d) > 0 {
			out.loc = d[0].Location()
		}
		return out
	case time.Time:
		return numbers{kind: kindTime, v: []float64{seconds(d)}, loc: d.Location()}
	case []string:
		return numbers{kind: kindCategory, v: make([]float64, len(d)), cats: d}
	case interface {
		Len() int
		AtVec(i int) float64
	}:
		out := make([]float64, d.Len())
		for i := range out {
			out[i] = d.AtVec(i)
		}
		return numbers{v: out}
	}
	if m, ok := tryMatrix(data); ok {
		return numbers{v: m.v}
	}
	r := reflect.ValueOf(data)
	switch r.Kind() {
	case reflect.Slice, reflect.Array:
		if out, ok := numbersOf(r); ok {
			return numbers{v: out}
		}
	default:
		if f, ok := numberOf(r); ok {
			return numbers{v: []float64{f}}
		}
	}
	fail(name, "%s: cannot draw a %T; want an array or a slice of numbers, times or strings", arg, data)
	return numbers{}
}

// numberOf returns a value of any kind of number.
func numberOf(r reflect.Value) (f float64, ok bool) {
	switch {
	case !r.IsValid():
	case r.CanInt():
		f = float64(r.Int())
		if d, isDuration := r.Interface().(time.Duration); isDuration {
			f = d.Seconds()
		}
		return f, true
	case r.CanUint():
		return float64(r.Uint()), true
	case r.CanFloat():
		return r.Float(), true
	case r.Kind() == reflect.Bool:
		if r.Bool() {
			f = 1
		}
		return f, true
	case r.Kind() == reflect.Interface:
		return numberOf(r.Elem())
	}
	return 0, false
}

func numbersOf(r reflect.Value) ([]float64, bool) {
	out := make([]float64, r.Len())
	for i := range out {
		f, ok := numberOf(r.Index(i))
		if !ok {
			return nil, false
		}
		out[i] = f
	}
	return out, true
}

// A matrix is two-dimensional data, row after row; depth is the number of
// channels of a picture, 1 otherwise.
type matrix struct {
	rows, cols, depth int
	v                 []float64
	bytes             bool // channels from 0 to 255 rather than from 0 to 1
}

func (m matrix) at(i, j int) float64 { return m.v[i*m.cols+j] }

// tryMatrix takes matrices: arrays of two axes, or of three whose last has three
// or four elements; slices of slices; gonum's matrices; images.
func tryMatrix(data any) (matrix, bool) {
	switch d := data.(type) {
	case *nd.Array:
		if d != nil {
			return shaped(d.Shape(), func() []float64 { return d.Ravel().Data() }, false)
		}
	case *nd.Int:
		if d != nil {
			return shaped(d.Shape(), func() []float64 { return d.AsArray().Ravel().Data() }, true)
		}
	case *nd.Uint8:
		if d != nil {
			return shaped(d.Shape(), func() []float64 { return floats(d.Ravel().Data()) }, true)
		}
	case *nd.Bool:
		if d != nil {
			return shaped(d.Shape(), func() []float64 { return bools(d.Ravel().Data()) }, false)
		}
	case image.Image:
		return imageMatrix(d), true
	case interface {
		Dims() (r, c int)
		At(i, j int) float64
	}:
		r, c := d.Dims()
		out := matrix{rows: r, cols: c, depth: 1, v: make([]float64, 0, r*c)}
		for i := range r {
			for j := range c {
				out.v = append(out.v, d.At(i, j))
			}
		}
		return out, true
	}
	r := reflect.ValueOf(data)
	if r.Kind() != reflect.Slice || r.Type().Elem().Kind() != reflect.Slice {
		return matrix{}, false
	}
	out := matrix{rows: r.Len(), depth: 1}
	for i := range out.rows {
		row, ok := numbersOf(r.Index(i))
		if !ok || i > 0 && len(row) != out.cols {
			return matrix{}, false
		}
		out.cols = len(row)
		out.v = append(out.v, row...)
	}
	return out, true
}

func floats(b []uint8) []float64 {
	out := make([]float64, len(b))
	for i, v := range b {
		out[i] = float64(v)
	}
	return out
}

func bools(b []bool) []float64 {
	out := make([]float64, len(b))
	for i, v := range b {
		if v {
			out[i] = 1
		}
	}
	return out
}

func shaped(shape []int, data func() []float64, bytes bool) (matrix, bool) {
	switch {
	case len(shape) == 2:
		return matrix{rows: shape[0], cols: shape[1], depth: 1, v: data()}, true
	case len(shape) == 3 && (shape[2] == 3 || shape[2] == 4):
		return matrix{rows: shape[0], cols: shape[1], depth: shape[2], v: data(), bytes: bytes}, true
	}
	return matrix{}, false
}

// imageMatrix takes a picture: a gray one as its gray values, others as colours.
func imageMatrix(m image.Image) matrix {
	b := m.Bounds()
	out := matrix{rows: b.Dy(), cols: b.Dx(), depth: 4, bytes: true}
	if g, ok := m.(*image.Gray); ok {
		out.depth = 1
		for y := b.Min.Y; y < b.Max.Y; y++ {
			for x := b.Min.X; x < b.Max.X; x++ {
				out.v = append(out.v, float64(g.GrayAt(x, y).Y))
			}
		}
		return out
	}
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			c := toColor("Imshow", m.At(x, y))
			out.v = append(out.v, float64(c.R), float64(c.G), float64(c.B), float64(c.A))
		}
	}
	return out
}

// toMatrix takes a matrix or panics.
func toMatrix(name, arg string, data any) matrix {
	m, ok := tryMatrix(data)
	if !ok {
		fail(name, "%s: want a matrix, got %s", arg, typeText(data))
	}
	return m
}

// typeText names the type of an argument, and its shape if it has one.
func typeText(data any) string {
	if data == nil {
		return "nil"
	}
	s := reflect.TypeOf(data).String()
	if a, ok := data.(interface{ Shape() []int }); ok {
		if r := reflect.ValueOf(data); r.Kind() != reflect.Pointer || !r.IsNil() {
			s += " of shape " + shapeText(a.Shape())
		}
	}
	return s
}

// toFunc takes a function of one number, of whatever named type.
func toFunc(data any) (f func(float64) float64, ok bool) {
	if f, ok = data.(func(float64) float64); ok {
		return f, f != nil
	}
	r := reflect.ValueOf(data)
	if r.Kind() == reflect.Func && r.Type().ConvertibleTo(reflect.TypeFor[func(float64) float64]()) && !r.IsNil() {
		return r.Convert(reflect.TypeFor[func(float64) float64]()).Interface().(func(float64) float64), true
	}
	return nil, false
}

// linspace returns n numbers from lo to hi.
func linspace(lo, hi float64, n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = lo + (hi-lo)*float64(i)/float64(max(1, n-1))
	}
	return out
}

// index returns 0, 1, …, n-1.
func index(n int) []float64 {
	out := make([]float64, n)
	for i := range out {
		out[i] = float64(i)
	}
	return out
}

// copied returns a copy: what a figure shows does not change with the data.
func copied(v []float64) []float64 { return append([]float64(nil), v...) }

// sliceOfData reads a slice of arrays or slices of unequal lengths.
func sliceOfData(data any) ([][]float64, bool) {
	r := reflect.ValueOf(data)
	if r.Kind() != reflect.Slice || r.Len() == 0 {
		return nil, false
	}
	if k := r.Type().Elem().Kind(); k != reflect.Slice && k != reflect.Pointer && k != reflect.Interface {
		return nil, false
	}
	var out [][]float64
	for i := range r.Len() {
		out = append(out, toNumbers("Boxplot", "data", r.Index(i).Interface()).v)
	}
	return out, true
}
