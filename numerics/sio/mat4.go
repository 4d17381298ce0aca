// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file is MATLAB's format of version 4.

import (
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"math/big"

	"github.com/gosci/gosci/numerics/nd"
)

// mat4Numbers says how the formats of version 4 store numbers.
var mat4Numbers = []number{{8, 'f'}, {4, 'f'}, {4, 'i'}, {2, 'i'}, {2, 'u'}, {1, 'u'}}

// mat4Variables is matVariables for version 4.
func mat4Variables(c *cursor, wanted func(h *matHeader) bool, take func(h *matHeader, v any)) {
	for c.left() > 0 {
		h, body := c.mat4Next()
		if wanted(h) {
			take(h, body.mat4Value(h))
		}
	}
}

// mat4Next reads the header of a variable, and returns a cursor for its values.
func (c *cursor) mat4Next() (*matHeader, *cursor) {
	c.order = binary.LittleEndian
	if kind := c.uint32("a header"); kind > 5000 {
		c.order = binary.BigEndian
	}
	c.at -= 4
	kind := c.uint32("a header")
	m, o, p, t := kind/1000, kind/100%10, kind/10%10, kind%10
	if kind > 5000 || o != 0 || p > 5 || t > 2 {
		c.at -= 4
		c.failf("want the type of a variable and got %d", kind)
	}
	if m > 1 {
		c.unsupportedf("numbers of a VAX or a Cray")
	}
	if (m == 1) != (c.order == binary.BigEndian) {
		c.at -= 4
		c.failf("want the order of bytes that the type %d names and got the other", kind)
	}
	rows, cols := c.int32("the rows"), c.int32("the columns")
	imaginary, length := c.uint32("a flag"), c.length("a name")
	h := &matHeader{dims: []int{rows, cols}, class: mxDouble, complex: imaginary != 0, kind: mat4Numbers[p]}
	if name := c.take(length, "a name"); len(name) > 0 {
		h.name = string(name[:len(name)-1])
	}
	n, ok := count(h.dims)
	most := c.left() / h.kind.size
	if h.complex {
		most /= 2
	}
	if !ok || n > most {
		c.failf("want values for the shape %v and got %d bytes", h.dims, c.left())
	}
	if h.complex {
		n *= 2
	}
	body := c.sub(n*h.kind.size, "values")
	switch t {
	case 1:
		h.class = mxChar
	case 2:
		h.class = mxSparse
		h.dims = body.mat4Shape(h)
	}
	return h, body
}

// mat4Shape returns the shape of a sparse matrix, which is in the last of its rows.
func (c *cursor) mat4Shape(h *matHeader) []int {
	rows, cols := h.dims[0], h.dims[1]
	if rows < 1 || cols != 3 && cols != 4 || h.complex {
		c.failf("want rows of 3 or 4 numbers for a sparse matrix and got %v", h.dims)
	}
	h.complex = cols == 4
	all := h.kind.floats(c.data, rows*cols, c.order)
	shape := []int{0, 0}
	for i := range shape {
		v := all[i*rows+rows-1]
		if v != math.Trunc(v) || v < 0 || v > math.MaxInt32 {
			c.failf("want the shape of a sparse matrix and got %v", v)
		}
		shape[i] = int(v)
	}
	return shape
}

func (c *cursor) mat4Value(h *matHeader) any {
	n := len(c.data) / h.kind.size
	switch {
	case h.class == mxSparse:
		return c.mat4Sparse(h, h.kind.floats(c.data, n, c.order))
	case h.class == mxChar:
		units := make([]rune, n)
		for i, v := range h.kind.floats(c.data, n, c.order) {
			if !(v >= 0 && v <= math.MaxUint16) {
				c.failf("want a character and got %v", v)
			}
			units[i] = rune(v)
		}
		if h.complex {
			units = units[:n/2]
		}
		return charTexts(units, h.dims, func(b []rune) string { return string(b) })
	case h.complex:
		parts := h.kind.floats(c.data, n, c.order)
		return columnsComplex(complexOf(parts[:n/2], parts[n/2:]), h.dims)
	case h.kind.kind == 'f':
		return columnsFloat(h.kind.floats(c.data, n, c.order), h.dims)
	case h.kind.size == 1:
		return columnsUint8(append([]uint8(nil), c.data...), h.dims)
	}
	return columnsInt(h.kind.ints(c, c.data, n), h.dims)
}

func (c *cursor) mat4Sparse(h *matHeader, all []float64) *Sparse {
	s := &Sparse{Rows: h.dims[0], Cols: h.dims[1]}
	cols := 3
	if h.complex {
		cols = 4
	}
	rows := len(all) / cols
	n := rows - 1
	s.I, s.J = make([]int, n), make([]int, n)
	for k := range n {
		i, j := all[k], all[rows+k]
		if !(i >= 1 && i <= float64(s.Rows) && j >= 1 && j <= float64(s.Cols)) {
			c.failf("want indices in the shape %v and got %v, %v", h.dims, i, j)
		}
		s.I[k], s.J[k] = int(i)-1, int(j)-1
	}
	s.Re = all[2*rows : 2*rows+n : 2*rows+n]
	if h.complex {
		s.Im = all[3*rows : 3*rows+n : 3*rows+n]
	}
	return s
}

func writeMat4(w io.Writer, path string, vars Vars, opts *SavematOptions) error {
	for _, name := range vars.Names() {
		if !validMatName(name) {
			return &UnsupportedError{path, fmt.Sprintf("MATLAB has no variables of the name %q", name)}
		}
		b, err := mat4Bytes(path, name, vars[name], opts)
		if err != nil {
			return err
		}
		if _, err := w.Write(b); err != nil {
			return err
		}
	}
	return nil
}

// mat4Bytes returns a variable as it stands in a file.
func mat4Bytes(path, name string, v any, opts *SavematOptions) ([]byte, error) {
	x := matValue(v)
	dims := matDims(shapeOf(x), opts.Column)
	var data []byte
	kind, imaginary := uint32(0), uint32(0)
	switch x := x.(type) {
	case *nd.Array:
		data = appendFloats(nil, x.T().Data())
	case *nd.Complex:
		imaginary = 1
		data = appendFloats(nil, x.T().Real().Data())
		data = appendFloats(data, x.T().Imag().Data())
	case *nd.Int:
		list := x.T().Data()
		small := true
		for _, v := range list {
			small = small && int(int32(v)) == v
		}
		if small {
			kind = 20
			for _, v := range list {
				data = binary.LittleEndian.AppendUint32(data, uint32(v))
			}
			break
		}
		for _, v := range list {
			if f := float64(v); new(big.Float).SetFloat64(f).Cmp(new(big.Float).SetInt64(int64(v))) != 0 {
				return nil, &UnsupportedError{path, fmt.Sprintf("the integer %d in version 4", v)}
			}
		}
		data = appendFloats(nil, x.AsArray().T().Data())
	case *nd.Uint8:
		kind, data = 50, x.T().Data()
	case *nd.Bool:
		kind, data = 50, x.AsUint8().T().Data()
	case string:
		return mat4Bytes(path, name, &Strings{Data: []string{x}}, opts)
	case *Strings:
		var units []rune
		units, dims = charUnits(x)
		kind = 51
		for _, r := range units {
			if r > 255 {
				return nil, &UnsupportedError{path, fmt.Sprintf("the character %q in version 4", r)}
			}
			data = append(data, byte(r))
		}
	case *Sparse:
		rows, starts, re, im := x.csc("Savemat")
		n := len(rows)
		all := make([]float64, 3*(n+1), 4*(n+1))
		for j := range x.Cols {
			for k := starts[j]; k < starts[j+1]; k++ {
				all[k], all[n+1+k], all[2*(n+1)+k] = float64(rows[k]+1), float64(j+1), re[k]
			}
		}
		all[n], all[2*n+1] = float64(x.Rows), float64(x.Cols)
		dims = []int{n + 1, 3}
		if x.Im != nil {
			dims[1] = 4
			all = append(append(all, im...), 0)
		}
		kind, data = 2, appendFloats(nil, all)
	default:
		return nil, &UnsupportedError{path, fmt.Sprintf("version 4 cannot have a %T", v)}
	}
	if len(dims) != 2 || dims[0] > math.MaxInt32 || dims[1] > math.MaxInt32 {
		return nil, &UnsupportedError{path, fmt.Sprintf("version 4 cannot have an array of the shape %v", dims)}
	}
	var b []byte
	for _, v := range []uint32{kind, uint32(dims[0]), uint32(dims[1]), imaginary, uint32(len(name) + 1)} {
		b = binary.LittleEndian.AppendUint32(b, v)
	}
	b = append(append(b, name...), 0)
	return append(b, data...), nil
}
