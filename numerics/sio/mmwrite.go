// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file writes Matrix Market files.

import (
	"fmt"
	"io"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// MmwriteOptions change how a Matrix Market file is written. Nil stands for the defaults.
type MmwriteOptions struct {
	Comment string // text behind the first line. Default: none
	// Field is [MMReal], [MMComplex], [MMInteger], or of a sparse matrix [MMPattern]. Default:
	// that of the elements.
	Field string
	// Symmetry is [MMGeneral], [MMSymmetric], [MMSkew] or [MMHermitian], of which half the elements are written, or
	// [MMAuto]. Default: MMGeneral.
	Symmetry string
	// Precision is how many digits a number has. Default: as many as it takes to read the same
	// number.
	Precision int
}

// Mmwrite writes a matrix to a Matrix Market file: an *[nd.Array], *[nd.Complex], *[nd.Int], *[nd.Uint8] or
// *[nd.Bool] of two axes in the format array, a *[Sparse] in the format coordinate, with elements at
// the same place added. A file of a name that ends in .gz is compressed.
//
// The error is an [*UnsupportedError] for another value and for a field that the elements do not fit,
// or that of the system. It panics with an [*ArgumentError] for another number of axes, and for a
// symmetry that the matrix does not have.
func Mmwrite(path string, x any, opts *MmwriteOptions) error {
	o := MmwriteOptions{}
	if opts != nil {
		o = *opts
	}
	m, err := newMMMatrix(path, x)
	if err != nil {
		return err
	}
	if o.Field == "" {
		o.Field = m.field
	}
	if err := m.check(path, &o); err != nil {
		return err
	}
	has := m.symmetries()
	switch o.Symmetry {
	case "":
		o.Symmetry = MMGeneral
	case MMAuto:
		o.Symmetry = has[len(has)-1]
		if o.Field == MMPattern && o.Symmetry != MMSymmetric {
			o.Symmetry = MMGeneral
		}
	}
	if !slices.Contains(has, o.Symmetry) || o.Symmetry == MMHermitian && o.Field != MMComplex {
		panicf("Mmwrite", "wants a symmetry that the matrix has, %s, and got %s", strings.Join(has, ", "), o.Symmetry)
	}
	return writeText(path, func(w io.Writer) error { return m.write(w, &o) })
}

// An mmMatrix is the elements of a matrix column by column: all, or with their rows those other
// than 0.
type mmMatrix struct {
	rows, cols int
	re, im     []float64
	whole      []int // of integers, re is nil then
	at         []int // the rows of the elements; nil if these are all
	starts     []int // where the columns begin in at
	field      string
}

func newMMMatrix(path string, x any) (*mmMatrix, error) {
	m := &mmMatrix{field: MMReal}
	shape := shapeOf(x)
	if shape != nil && len(shape) != 2 {
		panicf("Mmwrite", "wants a matrix and got the shape %v", shape)
	}
	switch x := x.(type) {
	case *nd.Array:
		m.re = x.T().Data()
	case *nd.Complex:
		m.field = MMComplex
		m.re, m.im = x.T().Real().Data(), x.T().Imag().Data()
	case *nd.Int:
		m.field, m.whole = MMInteger, x.T().Data()
	case *nd.Uint8:
		m.field, m.whole = MMInteger, x.AsInt().T().Data()
	case *nd.Bool:
		m.field, m.whole = MMInteger, x.AsInt().T().Data()
	case *Sparse:
		m.at, m.starts, m.re, m.im = x.csc("Mmwrite")
		if m.at == nil {
			m.at = []int{}
		}
		if x.Im != nil {
			m.field = MMComplex
		}
	default:
		return nil, &UnsupportedError{path, "cannot write " + describe(x)}
	}
	m.rows, m.cols = shape[0], shape[1]
	return m, nil
}

// check says whether the elements fit the field.
func (m *mmMatrix) check(path string, o *MmwriteOptions) error {
	switch o.Field {
	case MMReal:
		if m.im == nil {
			return nil
		}
	case MMComplex:
		return nil
	case MMPattern:
		if m.at != nil {
			return nil
		}
	case MMInteger:
		ok := m.im == nil
		for _, v := range m.re {
			ok = ok && v == math.Trunc(v) && math.Abs(v) <= 1<<53
		}
		if ok {
			return nil
		}
	default:
		panicf("Mmwrite", "wants the field real, complex, integer or pattern and got %q", o.Field)
	}
	return &UnsupportedError{path, fmt.Sprintf("the elements do not fit the field %s", o.Field)}
}

// get returns an element.
func (m *mmMatrix) get(i, j int) (re, im float64) {
	k := j*m.rows + i
	if m.at != nil {
		column := m.at[m.starts[j]:m.starts[j+1]]
		n := sort.SearchInts(column, i)
		if n == len(column) || column[n] != i {
			return 0, 0
		}
		k = m.starts[j] + n
	}
	return m.element(k)
}

func (m *mmMatrix) element(k int) (re, im float64) {
	if m.whole != nil {
		return float64(m.whole[k]), 0
	}
	if m.im != nil {
		im = m.im[k]
	}
	return m.re[k], im
}

// each calls f with the index and the place of each element, until f returns false.
func (m *mmMatrix) each(f func(k, i, j int) bool) {
	for j := range m.cols {
		from, to := j*m.rows, (j+1)*m.rows
		if m.at != nil {
			from, to = m.starts[j], m.starts[j+1]
		}
		for k := from; k < to; k++ {
			i := k - from
			if m.at != nil {
				i = m.at[k]
			}
			if !f(k, i, j) {
				return
			}
		}
	}
}

// symmetries returns those that the matrix has, the one to choose last.
func (m *mmMatrix) symmetries() []string {
	list := []string{MMGeneral}
	if m.rows != m.cols || m.rows == 0 {
		return list
	}
	symmetric, skew, hermitian := true, true, m.im != nil
	m.each(func(k, i, j int) bool {
		a, b := m.element(k)
		c, d := m.get(j, i)
		symmetric = symmetric && a == c && b == d
		skew = skew && a == -c && b == -d
		hermitian = hermitian && a == c && b == -d
		return symmetric || skew || hermitian
	})
	for _, s := range []struct {
		name string
		has  bool
	}{{MMSkew, skew}, {MMHermitian, hermitian}, {MMSymmetric, symmetric}} {
		if s.has {
			list = append(list, s.name)
		}
	}
	return list
}

func (m *mmMatrix) write(w io.Writer, o *MmwriteOptions) error {
	kept := func(i, j int) bool {
		switch o.Symmetry {
		case MMGeneral:
			return true
		case MMSkew:
			return i > j
		}
		return i >= j
	}
	format := MMArray
	if m.at != nil {
		format = MMCoordinate
	}
	head := fmt.Sprintf("%%%%MatrixMarket matrix %s %s %s\n", format, o.Field, o.Symmetry)
	if o.Comment != "" {
		head += "%" + strings.ReplaceAll(o.Comment, "\n", "\n%") + "\n"
	}
	head += fmt.Sprintf("%d %d", m.rows, m.cols)
	if m.at != nil {
		n := 0
		m.each(func(_, i, j int) bool {
			if kept(i, j) {
				n++
			}
			return true
		})
		head += fmt.Sprintf(" %d", n)
	}
	if _, err := io.WriteString(w, head+"\n"); err != nil {
		return err
	}
	var line []byte
	var err error
	m.each(func(k, i, j int) bool {
		if !kept(i, j) {
			return true
		}
		line = line[:0]
		if m.at != nil {
			line = strconv.AppendInt(line, int64(i+1), 10)
			line = append(line, ' ')
			line = strconv.AppendInt(line, int64(j+1), 10)
			if o.Field != MMPattern {
				line = append(line, ' ')
			}
		}
		line = m.appendElement(line, k, o)
		_, err = w.Write(append(line, '\n'))
		return err == nil
	})
	return err
}

func (m *mmMatrix) appendElement(line []byte, k int, o *MmwriteOptions) []byte {
	number := func(v float64) {
		switch {
		case math.IsNaN(v):
			line = append(line, "nan"...)
		case math.IsInf(v, 0):
			line = append(line, strings.ToLower(strconv.FormatFloat(v, 'g', -1, 64))...)
		case o.Precision > 0:
			line = strconv.AppendFloat(line, v, 'e', o.Precision-1, 64)
		default:
			line = strconv.AppendFloat(line, v, 'g', -1, 64)
		}
	}
	re, im := m.element(k)
	switch {
	case o.Field == MMPattern:
	case o.Field == MMInteger && m.whole != nil:
		line = strconv.AppendInt(line, int64(m.whole[k]), 10)
	case o.Field == MMInteger:
		line = strconv.AppendInt(line, int64(re), 10)
	case o.Field == MMComplex:
		number(re)
		line = append(line, ' ')
		number(im)
	default:
		number(re)
	}
	return line
}
