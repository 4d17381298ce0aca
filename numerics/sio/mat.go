// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file is the door to MATLAB's .mat files, and what their versions have in common.

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
)

// The formats of .mat files that [Savemat] writes.
const (
	Mat4 = "4"
	Mat5 = "5"
)

// LoadmatOptions change how a .mat file is read. Nil stands for the defaults.
type LoadmatOptions struct {
	// Names are the variables to read. Default: all.
	Names []string
	// Squeeze takes the axes of length 1 away from arrays. Default: not; everything has two
	// axes at least.
	Squeeze bool
	// Limit is how many bytes compressed parts may have together when they are not compressed
	// any more. Default: 4 GiB.
	Limit int64
}

// SavematOptions change how a .mat file is written. Nil stands for the defaults.
type SavematOptions struct {
	// Format is [Mat5] (MATLAB 5 to 7) or [Mat4], which has numbers and texts of two axes
	// only. Default: Mat5.
	Format string
	// Compress makes the file smaller, as MATLAB 7 does. Default: not.
	Compress bool
	// Column makes an array of one axis a column. Default: a row.
	Column bool
	// LongFieldNames allows fields of structures to have names of 63 bytes. Default: 31, as
	// versions before 7.6 want it.
	LongFieldNames bool
}

// Loadmat returns the variables of a MATLAB file of the versions 4, 5, 6 and 7.
//
// What MATLAB calls double or single is an *[nd.Array], or if it is complex an *[nd.Complex];
// uint8 an *[nd.Uint8], the other integers an *[nd.Int], logical an *[nd.Bool], sparse a *[Sparse],
// cell a *[Cell], struct and the objects of old classes a *[Struct]. A row of characters is a string,
// several are *[Strings] of equal length, with MATLAB's spaces behind. Files of version 4 say only
// how numbers are stored: those stored as integers are *nd.Int or *nd.Uint8.
// All arrays have two axes or more; a saved array of one axis comes back as a row.
//
// What is not read here, such as function handles and objects of newer classes, is an
// [*UnsupportedError] in the place of its value. The error is a [*FormatError], an
// [*UnsupportedError] (files of version 7.3 are HDF5), or that of the system.
func Loadmat(path string, opts *LoadmatOptions) (Vars, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return readMat(data, path, opts)
}

func readMat(data []byte, path string, opts *LoadmatOptions) (vars Vars, err error) {
	defer catch(&err)
	if opts == nil {
		opts = &LoadmatOptions{}
	}
	vars = Vars{}
	matVariables(data, path, opts.Limit, func(h *matHeader) bool {
		return len(opts.Names) == 0 || slices.Contains(opts.Names, h.name)
	}, func(h *matHeader, v any) {
		if opts.Squeeze {
			v = squeezed(v)
		}
		vars[h.name] = v
	})
	return vars, nil
}

// A MatInfo says what a variable of a .mat file is.
type MatInfo struct {
	Name  string
	Shape []int
	Class string // MATLAB's word: double, single, int8 …, logical, char, sparse, cell, struct
}

// String prints it in a line.
func (m MatInfo) String() string { return fmt.Sprintf("%s %v %s", m.Name, m.Shape, m.Class) }

// Whosmat returns what is in a MATLAB file, in the order of the file, without reading the values.
// The errors are those of [Loadmat].
func Whosmat(path string, opts *LoadmatOptions) ([]MatInfo, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return whosMat(data, path, opts)
}

func whosMat(data []byte, path string, opts *LoadmatOptions) (list []MatInfo, err error) {
	defer catch(&err)
	if opts == nil {
		opts = &LoadmatOptions{}
	}
	matVariables(data, path, opts.Limit, func(h *matHeader) bool {
		if len(opts.Names) == 0 || slices.Contains(opts.Names, h.name) {
			list = append(list, MatInfo{h.name, h.dims, h.word()})
		}
		return false
	}, nil)
	return list, nil
}

// A matHeader says what a variable is.
type matHeader struct {
	name    string
	dims    []int
	class   int // one of the mx constants
	complex bool
	logical bool
	kind    number // of numbers in version 4: how they are stored
}

// matVariables calls wanted with the header of each variable in a file, and where that returns
// true, take with its value.
func matVariables(data []byte, path string, limit int64, wanted func(h *matHeader) bool, take func(h *matHeader, v any)) {
	if bytes.HasPrefix(data, []byte("\x89HDF\r\n\x1a\n")) {
		panic(bail{&UnsupportedError{path, "HDF5 is not supported; in MATLAB, save with the option -v7"}})
	}
	c := &cursor{name: path, data: data}
	if len(data) < 4 {
		c.failf("want a MATLAB file and got %d bytes", len(data))
	}
	if slices.Contains(data[:4], 0) {
		mat4Variables(c, wanted, take)
		return
	}
	mat5Variables(c, (&Options{Limit: limit}).limit(), wanted, take)
}

// Savemat writes variables to a MATLAB file: what [Loadmat] returns, and numbers, slices of numbers,
// []string (a matrix of characters, with spaces behind the shorter texts), []any (a cell array) and
// [Vars] or map[string]any (a structure). A number is saved as a matrix of one element, an array of
// one axis as a row. Integers are saved as int64.
//
// The error is an [*UnsupportedError] for another value, a name that is none in MATLAB, or a variable
// of 4 GiB and more; or that of the system. It panics with an [*ArgumentError] if the parts of a
// value do not fit together.
func Savemat(path string, vars Vars, opts *SavematOptions) error {
	if opts == nil {
		opts = &SavematOptions{}
	}
	if opts.Format != "" && opts.Format != Mat4 && opts.Format != Mat5 {
		panicf("Savemat", "wants the format %q or %q and got %q", Mat4, Mat5, opts.Format)
	}
	return writeFile(path, func(w io.Writer) error {
		if opts.Format == Mat4 {
			return writeMat4(w, path, vars, opts)
		}
		return writeMat5(w, path, vars, opts)
	})
}

// validMatName reports whether MATLAB has variables of a name.
func validMatName(name string) bool {
	for i, r := range name {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		if !letter && (i == 0 || r != '_' && (r < '0' || r > '9')) {
			return false
		}
	}
	return name != "" && len(name) <= 63
}

// matValue returns a value as one of the kinds that files have, nil if it is none.
func matValue(v any) any {
	switch x := v.(type) {
	case *nd.Array, *nd.Complex, *nd.Int, *nd.Uint8, *nd.Bool, *Strings, string, *Cell, *Struct, *Sparse:
		return v
	case float64:
		return nd.Scalar(x)
	case int:
		return nd.ScalarInt(x)
	case bool:
		return nd.ScalarBool(x)
	case complex128:
		return nd.ScalarComplex(x)
	case []float64:
		return nd.FromSlice(x)
	case [][]float64:
		return nd.FromRows(x)
	case []int:
		return nd.FromSliceInt(x)
	case []bool:
		return nd.FromSliceBool(x)
	case []complex128:
		return nd.FromSliceComplex(x)
	case []uint8:
		return nd.FromSliceUint8(x)
	case []string:
		return &Strings{Dims: []int{len(x)}, Data: x}
	case []any:
		return &Cell{Dims: []int{len(x)}, Data: x}
	case map[string]any:
		return &Struct{Dims: []int{1, 1}, Fields: Vars(x).Names(), Elements: []Vars{x}}
	case Vars:
		return &Struct{Dims: []int{1, 1}, Fields: x.Names(), Elements: []Vars{x}}
	}
	return nil
}

// matDims returns the shape that an array has in a file: two axes at least.
func matDims(shape []int, column bool) []int {
	switch {
	case len(shape) == 0:
		return []int{1, 1}
	case len(shape) == 1 && shape[0] == 0:
		return []int{0, 0}
	case len(shape) == 1 && column:
		return []int{shape[0], 1}
	case len(shape) == 1:
		return []int{1, shape[0]}
	}
	return shape
}

// squeezed takes the axes of length 1 away; it changes cells and structures themselves.
func squeezed(v any) any {
	switch x := v.(type) {
	case *nd.Array:
		return x.Squeeze()
	case *nd.Complex:
		return x.Squeeze()
	case *nd.Int:
		return x.Squeeze()
	case *nd.Uint8:
		return x.Squeeze()
	case *nd.Bool:
		return x.Squeeze()
	case *Cell:
		for i, v := range x.Data {
			x.Data[i] = squeezed(v)
		}
		x.Dims = withoutOnes(x.Dims)
	case *Struct:
		for _, e := range x.Elements {
			for name, v := range e {
				e[name] = squeezed(v)
			}
		}
		x.Dims = withoutOnes(x.Dims)
	}
	return v
}

func withoutOnes(dims []int) []int {
	return slices.DeleteFunc(slices.Clone(dims), func(n int) bool { return n == 1 })
}

// charTexts returns characters that are given column by column, in the form that the last axis
// goes along a text: a string if that is one text, else *Strings.
func charTexts[T any](units []T, dims []int, text func([]T) string) any {
	if len(units) == 0 {
		return ""
	}
	length := dims[len(dims)-1]
	outer := dims[:len(dims)-1]
	n := len(units) / length
	list := make([]string, n)
	buffer := make([]T, length)
	for i, at := range rowMajorOrder(outer) {
		for k := range buffer {
			buffer[k] = units[at+k*n]
		}
		list[i] = text(buffer)
	}
	if n == 1 {
		return list[0]
	}
	return &Strings{Dims: slices.Clone(outer), Data: list}
}

// rowMajorOrder returns, for the elements in row-major order, where they are in column-major
// order.
func rowMajorOrder(dims []int) []int {
	n, _ := count(dims)
	at := make([]int, n)
	for i := range at {
		at[i] = i
	}
	if longer(dims) < 2 {
		return at
	}
	return nd.FromSliceInt(at).Reshape(reversed(dims)...).T().Copy().Data()
}

// longer returns how many lengths are not 1: with one or none the orders are the same.
func longer(dims []int) int {
	n := 0
	for _, m := range dims {
		if m != 1 {
			n++
		}
	}
	return n
}

// charUnits returns texts as the characters of a matrix, column by column, with spaces behind the
// shorter ones, and its shape.
func charUnits(x *Strings) (units []rune, dims []int) {
	if n, ok := count(x.Dims); !ok || n != len(x.Data) {
		panicf("Savemat", "wants texts for the shape %v and got %d", x.Dims, len(x.Data))
	}
	rows := make([][]rune, len(x.Data))
	longest := 0
	for i, s := range x.Data {
		rows[i] = []rune(s)
		longest = max(longest, len(rows[i]))
	}
	dims = append(slices.Clone(x.Dims), longest)
	if len(x.Dims) == 0 {
		dims = []int{1, longest}
	}
	n := len(rows)
	if n*longest == 0 {
		return nil, make([]int, len(dims))
	}
	units = make([]rune, n*longest)
	for i, at := range rowMajorOrder(dims[:len(dims)-1]) {
		for k := range longest {
			c := ' '
			if k < len(rows[i]) {
				c = rows[i][k]
			}
			units[at+k*n] = c
		}
	}
	return units, dims
}
