// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file writes MATLAB's format of the versions 5 to 7.

import (
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/gosci/gosci/numerics/nd"
)

// A mat5Writer collects the bytes of a variable, the low byte first.
type mat5Writer struct {
	path string
	opts *SavematOptions
	b    []byte
}

func writeMat5(w io.Writer, path string, vars Vars, opts *SavematOptions) error {
	header := fmt.Sprintf("%-124s\x00\x01IM", "MATLAB 5.0 MAT-file, written by gosci")
	header = header[:116] + strings.Repeat("\x00", 8) + header[124:]
	if _, err := io.WriteString(w, header); err != nil {
		return err
	}
	for _, name := range vars.Names() {
		m := &mat5Writer{path: path, opts: opts}
		if !validMatName(name) {
			return &UnsupportedError{path, fmt.Sprintf("MATLAB has no variables of the name %q", name)}
		}
		if err := m.matrix(name, vars[name], 0); err != nil {
			return err
		}
		if opts.Compress {
			if err := writeCompressed(w, m.b); err != nil {
				return err
			}
			continue
		}
		if _, err := w.Write(m.b); err != nil {
			return err
		}
	}
	return nil
}

func writeCompressed(w io.Writer, data []byte) error {
	var packed sliceWriter
	z := zlib.NewWriter(&packed)
	if _, err := z.Write(data); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	tag := binary.LittleEndian.AppendUint32(nil, miCompressed)
	if _, err := w.Write(binary.LittleEndian.AppendUint32(tag, uint32(len(packed)))); err != nil {
		return err
	}
	_, err := w.Write(packed)
	return err
}

// A sliceWriter appends to itself.
type sliceWriter []byte

func (s *sliceWriter) Write(p []byte) (int, error) {
	*s = append(*s, p...)
	return len(p), nil
}

func (m *mat5Writer) uint32(v uint32) { m.b = binary.LittleEndian.AppendUint32(m.b, v) }

// open begins an element of a type; close, with what open returned, ends it.
func (m *mat5Writer) open(kind uint32) int {
	m.uint32(kind)
	m.uint32(0)
	return len(m.b)
}

func (m *mat5Writer) close(start int) {
	n := len(m.b) - start
	binary.LittleEndian.PutUint32(m.b[start-4:], uint32(n))
	m.b = append(m.b, make([]byte, -n&7)...)
}

// element writes some data, in the tag if they are few.
func (m *mat5Writer) element(kind uint32, data []byte) {
	if n := len(data); n > 0 && n <= 4 {
		m.uint32(uint32(n)<<16 | kind)
		m.b = append(append(m.b, data...), make([]byte, 4-n)...)
		return
	}
	start := m.open(kind)
	m.b = append(m.b, data...)
	m.close(start)
}

func (m *mat5Writer) ints32(list []int) {
	data := make([]byte, 0, 4*len(list))
	for _, v := range list {
		data = binary.LittleEndian.AppendUint32(data, uint32(v))
	}
	m.element(miInt32, data)
}

func (m *mat5Writer) floats(x []float64) {
	start := m.open(miDouble)
	m.b = appendFloats(m.b, x)
	m.close(start)
}

// header writes what comes before the values of an array.
func (m *mat5Writer) header(flags uint32, most int, dims []int, name string) {
	start := m.open(miUint32)
	m.uint32(flags)
	m.uint32(uint32(most))
	m.close(start)
	m.ints32(dims)
	m.element(miInt8, []byte(name))
}

// matrix writes a value.
func (m *mat5Writer) matrix(name string, v any, depth int) error {
	if depth > matDepth {
		return &UnsupportedError{m.path, fmt.Sprintf("more than %d values in one another", matDepth)}
	}
	x := matValue(v)
	if x == nil {
		return &UnsupportedError{m.path, fmt.Sprintf("cannot write a %T", v)}
	}
	for _, n := range matDims(shapeOf(x), m.opts.Column) {
		if n > math.MaxInt32 {
			return &UnsupportedError{m.path, fmt.Sprintf("an array of the shape %v", shapeOf(x))}
		}
	}
	start := m.open(miMatrix)
	if err := m.values(name, x, depth); err != nil {
		return err
	}
	if int64(len(m.b)-start) > math.MaxUint32-8 {
		return &UnsupportedError{m.path, "a variable of 4 GiB or more"}
	}
	m.close(start)
	return nil
}

// shapeOf returns the shape of a value that matValue returned.
func shapeOf(x any) []int {
	if s, ok := x.(interface{ Shape() []int }); ok {
		return s.Shape()
	}
	return nil
}

func (m *mat5Writer) values(name string, x any, depth int) error {
	dims := matDims(shapeOf(x), m.opts.Column)
	switch x := x.(type) {
	case *nd.Array:
		m.header(mxDouble, 0, dims, name)
		m.floats(x.T().Data())
	case *nd.Complex:
		m.header(mxDouble|0x800, 0, dims, name)
		m.floats(x.T().Real().Data())
		m.floats(x.T().Imag().Data())
	case *nd.Int:
		m.header(mxInt64, 0, dims, name)
		start := m.open(miInt64)
		for _, v := range x.T().Data() {
			m.b = binary.LittleEndian.AppendUint64(m.b, uint64(v))
		}
		m.close(start)
	case *nd.Uint8:
		m.header(mxUint8, 0, dims, name)
		m.element(miUint8, x.T().Data())
	case *nd.Bool:
		m.header(mxUint8|0x200, 0, dims, name)
		m.element(miUint8, x.AsUint8().T().Data())
	case string:
		m.chars(name, &Strings{Data: []string{x}})
	case *Strings:
		m.chars(name, x)
	case *Sparse:
		rows, starts, re, im := x.csc("Savemat")
		flags := uint32(mxSparse)
		if x.Im != nil {
			flags |= 0x800
		}
		m.header(flags, max(1, len(rows)), dims, name)
		m.ints32(rows)
		m.ints32(starts)
		m.floats(re)
		if x.Im != nil {
			m.floats(im)
		}
	case *Cell:
		if n, ok := count(x.Dims); !ok || n != len(x.Data) {
			panicf("Savemat", "wants values for the shape %v and got %d", x.Dims, len(x.Data))
		}
		m.header(mxCell, 0, dims, name)
		for _, at := range columnMajorOrder(dims) {
			if err := m.matrix("", x.Data[at], depth+1); err != nil {
				return err
			}
		}
	case *Struct:
		return m.structure(name, x, dims, depth)
	}
	return nil
}

// columnMajorOrder is the reverse of rowMajorOrder.
func columnMajorOrder(dims []int) []int { return rowMajorOrder(reversed(dims)) }

func (m *mat5Writer) chars(name string, x *Strings) {
	units, dims := charUnits(x)
	m.header(mxChar, 0, dims, name)
	m.element(miUTF8, []byte(string(units)))
}

func (m *mat5Writer) structure(name string, x *Struct, dims []int, depth int) error {
	fields := x.Fields
	if fields == nil {
		for _, e := range x.Elements {
			for _, f := range e.Names() {
				if !slices.Contains(fields, f) {
					fields = append(fields, f)
				}
			}
		}
	}
	if n, ok := count(x.Dims); !ok || n != len(x.Elements) && (len(fields) > 0 || len(x.Elements) > 0) {
		panicf("Savemat", "wants structures for the shape %v and got %d", x.Dims, len(x.Elements))
	}
	longest, most := 0, 32
	if m.opts.LongFieldNames {
		most = 64
	}
	for _, f := range fields {
		if f == "" || len(f) >= most || strings.Contains(f, "\x00") || !utf8.ValidString(f) {
			return &UnsupportedError{m.path, fmt.Sprintf("a field of the name %q, want 1 to %d bytes", f, most-1)}
		}
		longest = max(longest, len(f)+1)
	}
	if x.Class != "" {
		m.header(mxObject, 0, dims, name)
		m.element(miInt8, []byte(x.Class))
	} else {
		m.header(mxStruct, 0, dims, name)
	}
	longest = max(longest, 1)
	m.ints32([]int{longest})
	names := make([]byte, longest*len(fields))
	for i, f := range fields {
		copy(names[i*longest:], f)
	}
	m.element(miInt8, names)
	if len(fields) == 0 {
		return nil
	}
	for _, at := range columnMajorOrder(dims) {
		for _, f := range fields {
			v, ok := x.Elements[at][f]
			if !ok {
				v = nd.Zeros(0, 0)
			}
			if err := m.matrix("", v, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}
