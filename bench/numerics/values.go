// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file exchanges arrays with numerics.py.

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"github.com/gosci/gosci/numerics/nd"
)

// A value is an array in a file.
type value struct {
	File  string `json:"file"`
	Kind  string `json:"kind"` // float64, int64, bool or complex128
	Shape []int  `json:"shape"`
}

// inputs are the arrays that a row is about.
type inputs []any

// array returns input i, which is of float64.
func (in inputs) array(i int) *nd.Array { return in[i].(*nd.Array) }

// read returns the array.
func (v value) read() (any, error) {
	text, err := os.ReadFile(v.File)
	if err != nil {
		return nil, err
	}
	n := 1
	for _, length := range v.Shape {
		n *= length
	}
	switch v.Kind {
	case "float64":
		data := make([]float64, n)
		_, err = binary.Decode(text, binary.NativeEndian, data)
		return nd.FromSlice(data, v.Shape...), err
	case "complex128":
		data := make([]complex128, n)
		_, err = binary.Decode(text, binary.NativeEndian, data)
		return nd.FromSliceComplex(data, v.Shape...), err
	case "bool":
		data := make([]bool, n)
		_, err = binary.Decode(text, binary.NativeEndian, data)
		return nd.FromSliceBool(data, v.Shape...), err
	}
	return nil, fmt.Errorf("%s: no input can be of kind %q", v.File, v.Kind)
}

// writeValues writes a result, which may be a list of several, to files in a folder.
func writeValues(folder string, result any) ([]value, error) {
	list, ok := result.([]any)
	if !ok {
		list = []any{result}
	}
	var out []value
	for i, r := range list {
		v, data, err := describe(r)
		if err != nil {
			return nil, err
		}
		var text bytes.Buffer
		if err := binary.Write(&text, binary.NativeEndian, data); err != nil {
			return nil, err
		}
		v.File = filepath.Join(folder, "result"+strconv.Itoa(i))
		if err := os.WriteFile(v.File, text.Bytes(), 0o600); err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

// describe returns what there is to say about an array, and its elements.
func describe(result any) (v value, data any, err error) {
	switch r := result.(type) {
	case error:
		return value{}, nil, r
	case float64:
		return value{Kind: "float64", Shape: []int{}}, []float64{r}, nil
	case *nd.Array:
		return value{Kind: "float64", Shape: r.Shape()}, r.Data(), nil
	case *nd.Bool:
		return value{Kind: "bool", Shape: r.Shape()}, r.Data(), nil
	case *nd.Complex:
		return value{Kind: "complex128", Shape: r.Shape()}, r.Data(), nil
	case *nd.Int:
		wide := make([]int64, r.Size())
		for i, v := range r.Data() {
			wide[i] = int64(v)
		}
		return value{Kind: "int64", Shape: r.Shape()}, wide, nil
	}
	return value{}, nil, fmt.Errorf("no result can be a %T", result)
}
