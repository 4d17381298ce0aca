// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file is the values of files.

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// Vars are values by name.
type Vars map[string]any

// Names returns the names in order.
func (v Vars) Names() []string { return slices.Sorted(maps.Keys(v)) }

// String prints the names, with what they stand for.
func (v Vars) String() string {
	var b strings.Builder
	for _, name := range v.Names() {
		fmt.Fprintf(&b, "%s  %s\n", name, describe(v[name]))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// describe says in a few words what a value is.
func describe(v any) string {
	if s, ok := v.(interface{ Shape() []int }); ok {
		return fmt.Sprintf("%T %v", v, s.Shape())
	}
	return fmt.Sprintf("%T", v)
}

// Array returns a variable as floats; numbers of other kinds but complex ones are converted. The
// error is a [*KindError].
func (v Vars) Array(name string) (*nd.Array, error) { return asArray(name, v[name]) }

// Complex returns a variable as complex numbers; other numbers are converted. The error is a
// [*KindError].
func (v Vars) Complex(name string) (*nd.Complex, error) {
	if x, ok := v[name].(*nd.Complex); ok {
		return x, nil
	}
	x, err := asArray(name, v[name])
	if err != nil {
		return nil, err
	}
	return x.AsComplex(), nil
}

// Sparse returns a variable that is a sparse matrix. The error is a [*KindError].
func (v Vars) Sparse(name string) (*Sparse, error) {
	switch x := v[name].(type) {
	case *Sparse:
		return x, nil
	case error:
		return nil, x
	}
	return nil, &KindError{name, "a sparse matrix", v[name]}
}

// Struct returns a variable that is a structure. The error is a [*KindError].
func (v Vars) Struct(name string) (*Struct, error) {
	switch x := v[name].(type) {
	case *Struct:
		return x, nil
	case error:
		return nil, x
	}
	return nil, &KindError{name, "a structure", v[name]}
}

// Cell returns a variable that is a cell array. The error is a [*KindError].
func (v Vars) Cell(name string) (*Cell, error) {
	switch x := v[name].(type) {
	case *Cell:
		return x, nil
	case error:
		return nil, x
	}
	return nil, &KindError{name, "a cell array", v[name]}
}

// Int returns a variable that holds integers. The error is a [*KindError].
func (v Vars) Int(name string) (*nd.Int, error) {
	switch x := v[name].(type) {
	case *nd.Int:
		return x, nil
	case *nd.Uint8:
		return x.AsInt(), nil
	case *nd.Bool:
		return x.AsInt(), nil
	case error:
		return nil, x
	}
	return nil, &KindError{name, "integers", v[name]}
}

// Text returns a variable that is one text. The error is a [*KindError].
func (v Vars) Text(name string) (string, error) {
	switch x := v[name].(type) {
	case string:
		return x, nil
	case *Strings:
		if len(x.Data) == 1 {
			return x.Data[0], nil
		}
	case error:
		return "", x
	}
	return "", &KindError{name, "a text", v[name]}
}

func asArray(name string, v any) (*nd.Array, error) {
	switch x := v.(type) {
	case *nd.Array:
		return x, nil
	case *nd.Int:
		return x.AsArray(), nil
	case *nd.Uint8:
		return x.AsArray(), nil
	case *nd.Bool:
		return x.AsArray(), nil
	case error:
		return nil, x
	}
	return nil, &KindError{name, "floats", v}
}

// Strings is an array of texts, in row-major order.
type Strings struct {
	Dims []int
	Data []string
}

// Shape returns the shape.
func (s *Strings) Shape() []int { return slices.Clone(s.Dims) }

// String prints the texts.
func (s *Strings) String() string { return fmt.Sprintf("%q", s.Data) }

// A Cell is MATLAB's array of values of any kind, in row-major order.
type Cell struct {
	Dims []int
	Data []any
}

// Shape returns the shape.
func (c *Cell) Shape() []int { return slices.Clone(c.Dims) }

// String prints what is in it.
func (c *Cell) String() string {
	list := make([]string, len(c.Data))
	for i, v := range c.Data {
		list[i] = describe(v)
	}
	return fmt.Sprintf("cell %v: %s", c.Dims, strings.Join(list, ", "))
}

// A Struct is MATLAB's array of structures, in row-major order: with a shape of (1,1) it is one.
type Struct struct {
	Dims     []int
	Fields   []string // in their order
	Elements []Vars   // nil if there are no fields
	Class    string   // of an object, in IDL's files the name of the structure; or ""
}

// Shape returns the shape.
func (s *Struct) Shape() []int { return slices.Clone(s.Dims) }

// Field returns a field of a single structure, nil if there is none.
func (s *Struct) Field(name string) any {
	if len(s.Elements) != 1 {
		return nil
	}
	return s.Elements[0][name]
}

// String prints the fields.
func (s *Struct) String() string {
	return fmt.Sprintf("struct %v: %s", s.Dims, strings.Join(s.Fields, ", "))
}

// A Sparse is a matrix of which the elements other than 0 are given, each with its row and
// column. Elements at the same place are to be added.
type Sparse struct {
	Rows, Cols int
	I, J       []int     // the indices
	Re, Im     []float64 // the elements; Im is nil if they are real
}

// Shape returns the shape.
func (s *Sparse) Shape() []int { return []int{s.Rows, s.Cols} }

// Dense returns the real parts as an array of Rows times Cols elements, however many these are.
func (s *Sparse) Dense() *nd.Array {
	x := nd.Zeros(s.Rows, s.Cols)
	data := x.Data()
	for k, v := range s.Re {
		data[s.I[k]*s.Cols+s.J[k]] += v
	}
	return x
}

// DenseComplex is Dense with the imaginary parts.
func (s *Sparse) DenseComplex() *nd.Complex {
	x := nd.ZerosComplex(s.Rows, s.Cols)
	data := x.Data()
	for k, v := range s.Re {
		im := 0.0
		if s.Im != nil {
			im = s.Im[k]
		}
		data[s.I[k]*s.Cols+s.J[k]] += complex(v, im)
	}
	return x
}

// String prints the shape and the number of elements.
func (s *Sparse) String() string {
	return fmt.Sprintf("sparse (%d,%d) with %d elements", s.Rows, s.Cols, len(s.Re))
}
