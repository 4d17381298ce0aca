// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file recognises matrices and draws them.

import (
	"fmt"
	"reflect"
	"strings"
)

// A realMatrix is a matrix of real numbers, such as a mat.Matrix of gonum.
type realMatrix interface {
	Dims() (r, c int)
	At(i, j int) float64
}

// A complexMatrix is a matrix of complex numbers, such as a mat.CMatrix of gonum.
type complexMatrix interface {
	Dims() (r, c int)
	At(i, j int) complex128
}

// A matrix is a value that can be read as one.
type matrix struct {
	rows, cols int
	at         func(i, j int) reflect.Value
}

// lookMatrix draws a matrix, or a slice or array of equally long ones of numbers.
func lookMatrix(v any) (Bundle, error) {
	m, ok := twoDimensional(v)
	if !ok {
		return Bundle{}, nil
	}
	return matrixBundle(v, m.rows, m.cols, m.at), nil
}

// twoDimensional reads a matrix, or a slice or array of equally long ones of numbers.
func twoDimensional(v any) (matrix, bool) {
	switch m := v.(type) {
	case realMatrix:
		r, c := m.Dims()
		return matrix{r, c, func(i, j int) reflect.Value { return reflect.ValueOf(m.At(i, j)) }}, true
	case complexMatrix:
		r, c := m.Dims()
		return matrix{r, c, func(i, j int) reflect.Value { return reflect.ValueOf(m.At(i, j)) }}, true
	}
	rows := reflect.ValueOf(v)
	if !isList(rows) || rows.Len() == 0 || !isList(rows.Index(0)) || !isMatrixElem(rows.Type().Elem().Elem()) {
		return matrix{}, false
	}
	width := rows.Index(0).Len()
	for i := range rows.Len() {
		if rows.Index(i).Len() != width {
			return matrix{}, false
		}
	}
	return matrix{rows.Len(), width, func(i, j int) reflect.Value { return rows.Index(i).Index(j) }}, true
}

// matrixOf reads what twoDimensional does, a list of numbers, which is one row, and
// an array with one or two axes.
func matrixOf(v any) (matrix, bool) {
	if m, ok := twoDimensional(v); ok {
		return m, true
	}
	if a, ok := arrayOf(v); ok && (len(a.shape) == 1 || len(a.shape) == 2) {
		m := matrix{1, a.shape[len(a.shape)-1], nil}
		if len(a.shape) == 2 {
			m.rows = a.shape[0]
		}
		m.at = func(i, j int) reflect.Value { return a.data.Index(i*m.cols + j) }
		return m, true
	}
	list := reflect.ValueOf(v)
	if !isList(list) || !isMatrixElem(list.Type().Elem()) {
		return matrix{}, false
	}
	return matrix{1, list.Len(), func(_, j int) reflect.Value { return list.Index(j) }}, true
}

// An array is a value with a shape, such as an *nd.Array, and its elements in the
// order of the last axis.
type array struct {
	shape []int
	data  reflect.Value // a slice
}

// arrayOf reads a value with the methods Shape() []int and Data(), which returns a
// slice of as many elements.
func arrayOf(v any) (array, bool) {
	shaped, ok := v.(interface{ Shape() []int })
	if !ok || isNilPointer(v) {
		return array{}, false
	}
	data := reflect.ValueOf(v).MethodByName("Data")
	if !data.IsValid() || data.Type().NumIn() != 0 || data.Type().NumOut() != 1 || data.Type().Out(0).Kind() != reflect.Slice {
		return array{}, false
	}
	a := array{shaped.Shape(), data.Call(nil)[0]}
	size := 1
	for _, n := range a.shape {
		size *= n
	}
	return a, size == a.data.Len()
}

func isList(v reflect.Value) bool {
	return v.Kind() == reflect.Slice || v.Kind() == reflect.Array
}

// isMatrixElem reports whether values of type t are the elements of a matrix.
// Bytes are not: slices of them are mostly text.
func isMatrixElem(t reflect.Type) bool {
	return t.Kind() != reflect.Uint8 && isNumber(reflect.Zero(t))
}

// matrixBundle draws a matrix of r rows and c columns. It calls at only for the
// elements that it draws.
func matrixBundle(v any, r, c int, at func(i, j int) reflect.Value) Bundle {
	rows, cols := shown(r, maxRows), shown(c, maxRows)
	var values []reflect.Value
	for _, j := range cols {
		for _, i := range rows {
			if i != gap && j != gap {
				values = append(values, at(i, j))
			}
		}
	}
	texts := matrixTexts(values)
	g := newGrid(rows, cols, indexName, func(_ int, rows []int) ([]string, bool) {
		column := texts[:len(rows)]
		texts = texts[len(rows):]
		return column, true
	})
	g.caption = fmt.Sprintf("%d×%d matrix", r, c)
	b := newBundle()
	b.Data[mimeHTML] = g.html()
	if !hasText(reflect.TypeOf(v)) {
		b.Data[mimeText] = g.brackets()
	}
	return b
}

// matrixTexts prints all elements of a matrix alike.
func matrixTexts(values []reflect.Value) []string {
	if len(values) > 0 && values[0].CanComplex() {
		zs := make([]complex128, len(values))
		for i, v := range values {
			zs[i] = v.Complex()
		}
		return alignComplexes(zs)
	}
	texts, _ := cellTexts(values)
	return texts
}

// brackets draws the cells of g between brackets, without the names of its rows
// and columns, and the caption below.
func (g grid) brackets() string {
	if len(g.rows) == 0 {
		return "[]\n" + g.caption
	}
	lines := make([]string, len(g.rows))
	for j := 1; j < len(g.head); j++ {
		var cells []string
		for _, row := range g.rows {
			cells = append(cells, row[j])
		}
		for k, cell := range pad(cells, true) {
			if j > 1 {
				lines[k] += " "
			}
			lines[k] += cell
		}
	}
	return "[[" + strings.Join(lines, "]\n [") + "]]\n" + g.caption
}
