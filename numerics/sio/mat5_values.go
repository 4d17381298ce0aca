// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file reads the values of MATLAB's arrays that are more than numbers.

import (
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// numbers reads n numbers; with n < 0 as many as there are.
func (c *cursor) numbers(n int) (number, []byte) {
	kind, body := c.element()
	k, ok := miNumbers[kind]
	if !ok {
		body.failf("want numbers and got the type %d", kind)
	}
	if n >= 0 && (len(body.data)/k.size != n || len(body.data)%k.size != 0) {
		body.failf("want %d numbers of %d bytes and got %d bytes", n, k.size, len(body.data))
	}
	return k, body.data
}

// indices reads integers, as many as there are.
func (c *cursor) indices() []int {
	k, raw := c.numbers(-1)
	return k.ints(c, raw, len(raw)/k.size)
}

func (c *cursor) structOf(h *matHeader, n, depth int) *Struct {
	s := &Struct{Dims: h.dims}
	if h.class == mxObject {
		_, name := c.element()
		s.Class = strings.TrimRight(string(name.data), "\x00")
	}
	_, size := c.element()
	length := size.int32("the length of a name")
	_, names := c.element()
	if length <= 0 && len(names.data) > 0 || length > 0 && len(names.data)%length != 0 {
		names.failf("want names of %d bytes and got %d bytes", length, len(names.data))
	}
	seen := map[string]int{}
	for len(names.data) > 0 && names.left() > 0 {
		name, _, _ := strings.Cut(string(names.take(length, "a name")), "\x00")
		seen[name]++
		if n := seen[name] - 1; n > 0 {
			name = fmt.Sprintf("_%d_%s", n, name) // as SciPy tells them apart
		}
		s.Fields = append(s.Fields, name)
	}
	fields := len(s.Fields)
	if fields == 0 {
		return s
	}
	if n > c.left()/8/fields {
		c.failf("want %d times %d values and got %d bytes", n, fields, c.left())
	}
	elements := make([]Vars, n)
	for i := range elements {
		elements[i] = make(Vars, fields)
		for _, name := range s.Fields {
			elements[i][name] = c.matrix(depth + 1)
		}
	}
	s.Elements = elements
	if longer(h.dims) > 1 {
		s.Elements = make([]Vars, n)
		for i, at := range rowMajorOrder(h.dims) {
			s.Elements[i] = elements[at]
		}
	}
	return s
}

// mostBlanks is how many characters may be missing in an array: some programs leave blanks away.
const mostBlanks = 1 << 10

func (c *cursor) charsOf(h *matHeader, n int) any {
	kind, body := c.element()
	if len(body.data) == 0 && n > 0 && n <= mostBlanks {
		return charTexts([]rune(strings.Repeat(" ", n)), h.dims, func(b []rune) string { return string(b) })
	}
	switch kind {
	case miUTF8:
		runes := []rune(string(body.data)) // what is no character becomes U+FFFD
		if len(runes) == n {
			return charTexts(runes, h.dims, func(b []rune) string { return string(b) })
		}
		units := utf16.Encode(runes)
		if len(units) != n {
			body.failf("want %d characters and got %d", n, len(runes))
		}
		return charTexts(units, h.dims, func(b []uint16) string { return string(utf16.Decode(b)) })
	case miUTF16:
		kind = miUint16
	case miUTF32:
		kind = miUint32
	}
	k, ok := miNumbers[kind]
	if !ok || k.kind == 'f' || k.size > 4 {
		body.failf("want characters and got the type %d", kind)
	}
	if len(body.data) != n*k.size || n > len(body.data) {
		body.failf("want %d characters of %d bytes and got %d bytes", n, k.size, len(body.data))
	}
	if k.size == 2 {
		units := make([]uint16, n)
		for i := range units {
			units[i] = c.order.Uint16(body.data[2*i:])
		}
		return charTexts(units, h.dims, func(b []uint16) string { return string(utf16.Decode(b)) })
	}
	runes := make([]rune, n)
	for i := range runes {
		v := k.bits(body.data[i*k.size:], c.order)
		if k.size == 1 {
			v &= 0xff
		}
		if v > utf8.MaxRune {
			body.failf("want a character and got %#x", v)
		}
		runes[i] = rune(v)
	}
	return charTexts(runes, h.dims, func(b []rune) string { return string(b) })
}

func (c *cursor) sparseOf(h *matHeader) *Sparse {
	if len(h.dims) != 2 {
		c.failf("want a sparse matrix of two axes and got %v", h.dims)
	}
	s := &Sparse{Rows: h.dims[0], Cols: h.dims[1]}
	rows := c.indices()
	starts := c.indices()
	// The values are often more than the matrix uses.
	kind, raw := c.numbers(-1)
	if h.logical && kind.size == 8 && len(raw) < 8*len(rows) {
		kind = number{1, 'u'} // MATLAB calls truths doubles here
	}
	n := len(raw) / kind.size
	if len(starts) != s.Cols+1 || starts[0] != 0 {
		c.failf("want the beginnings of %d columns and got %d numbers", s.Cols, len(starts))
	}
	used := starts[s.Cols]
	if used < 0 || used > len(rows) || used > n {
		c.failf("want %d elements and got %d rows and %d values", used, len(rows), n)
	}
	s.I = rows[:used:used]
	s.J = make([]int, used)
	for j := range s.Cols {
		if starts[j] > starts[j+1] || starts[j+1] > used {
			c.failf("want the columns in order and got the column %d from %d to %d", j, starts[j], starts[j+1])
		}
		for k := starts[j]; k < starts[j+1]; k++ {
			s.J[k] = j
		}
	}
	for _, i := range s.I {
		if i < 0 || i >= s.Rows {
			c.failf("want a row below %d and got %d", s.Rows, i)
		}
	}
	s.Re = kind.floats(raw, used, c.order)
	if h.complex {
		kind, raw := c.numbers(-1)
		if len(raw)/kind.size < used {
			c.failf("want %d imaginary parts and got %d", used, len(raw)/kind.size)
		}
		s.Im = kind.floats(raw, used, c.order)
	}
	return s
}
