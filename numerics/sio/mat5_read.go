// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file reads MATLAB's format of the versions 5 to 7 ("MAT-File Format", The MathWorks).

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/gosci/gosci/numerics/nd"
)

// The types of the elements of a file.
const (
	miInt8       = 1
	miUint8      = 2
	miUint16     = 4
	miInt32      = 5
	miUint32     = 6
	miDouble     = 9
	miInt64      = 12
	miMatrix     = 14
	miCompressed = 15
	miUTF8       = 16
	miUTF16      = 17
	miUTF32      = 18
)

// miNumbers says how the types store numbers.
var miNumbers = map[int]number{
	miInt8: {1, 'i'}, miUint8: {1, 'u'}, 3: {2, 'i'}, miUint16: {2, 'u'}, miInt32: {4, 'i'}, miUint32: {4, 'u'},
	7: {4, 'f'}, miDouble: {8, 'f'}, miInt64: {8, 'i'}, 13: {8, 'u'},
}

// The classes of MATLAB's arrays.
const (
	mxCell     = 1
	mxStruct   = 2
	mxObject   = 3
	mxChar     = 4
	mxSparse   = 5
	mxDouble   = 6
	mxSingle   = 7
	mxUint8    = 9
	mxInt64    = 14
	mxUint64   = 15
	mxFunction = 16
	mxOpaque   = 17
)

var mxWords = []string{
	"", "cell", "struct", "object", "char", "sparse", "double", "single", "int8", "uint8", "int16", "uint16",
	"int32", "uint32", "int64", "uint64", "function", "opaque",
}

// word returns MATLAB's word for the class.
func (h *matHeader) word() string {
	if h.logical && h.class != mxSparse {
		return "logical"
	}
	if h.class < 1 || h.class >= len(mxWords) {
		return "unknown"
	}
	return mxWords[h.class]
}

// matDepth is how deep cells and structures may be in one another.
const matDepth = 200

func mat5Variables(c *cursor, limit int64, wanted func(h *matHeader) bool, take func(h *matHeader, v any)) {
	start := c.take(128, "the header")
	switch string(start[126:]) {
	case "IM":
		c.order = binary.LittleEndian
	case "MI":
		c.order = binary.BigEndian
	default:
		c.at = 126
		c.failf("want IM or MI at the end of the header and got %q", start[126:])
	}
	switch version := c.order.Uint16(start[124:]); version {
	case 0x0100:
	case 0x0200:
		c.unsupportedf("HDF5 is not supported; in MATLAB, save with the option -v7")
	default:
		c.at = 124
		c.failf("want version 0x100 and got %#x", version)
	}
	for c.left() > 0 {
		at := c.place()
		kind, body := c.element()
		if kind == miCompressed {
			all := inflated(body, limit, take == nil)
			limit -= int64(len(all.data))
			kind, body = all.elementPrefix(take == nil)
		}
		if kind != miMatrix {
			panic(bail{&FormatError{c.name, at, fmt.Sprintf("want a variable and got an element of the type %d", kind)}})
		}
		h := body.matrixHeader()
		// What has no name is MATLAB's own.
		if h.name != "" && wanted(h) {
			take(h, body.valueOf(h, 0))
		}
	}
}

// element returns the type of the next element, and a cursor for its data.
func (c *cursor) element() (kind int, body *cursor) {
	tag := c.uint32("a tag")
	if n := int(tag >> 16); n != 0 {
		// A small one has its data in the tag.
		if n > 4 {
			c.at -= 4
			c.failf("want at most 4 bytes in a small element and got %d", n)
		}
		body = c.sub(4, "a small element")
		body.data = body.data[:n]
		return int(tag & 0xffff), body
	}
	n := c.length("an element")
	body = c.sub(n, "an element")
	if tag != miCompressed {
		c.take(-n&7, "padding")
	}
	return int(tag), body
}

// elementPrefix is element for data of which the end may be missing.
func (c *cursor) elementPrefix(prefix bool) (kind int, body *cursor) {
	if !prefix {
		return c.element()
	}
	kind = int(c.uint32("a tag"))
	c.uint32("a tag")
	return kind, c.sub(c.left(), "an element")
}

// infoSize is how much of a compressed variable is read for its header.
const infoSize = 1 << 12

// inflated returns the data of a compressed element; with prefix, only their beginning.
func inflated(c *cursor, limit int64, prefix bool) *cursor {
	z, err := zlib.NewReader(bytes.NewReader(c.data))
	if err != nil {
		c.failf("want compressed data: %v", err)
	}
	most := limit
	if prefix {
		most = min(limit, infoSize)
	}
	data, err := io.ReadAll(io.LimitReader(z, most+1))
	if err != nil {
		c.failf("want compressed data: %v", err)
	}
	if int64(len(data)) > limit {
		c.failf("want at most %d bytes in compressed parts and got more", limit)
	}
	return &cursor{name: fmt.Sprintf("%s, the compressed part at byte %d", c.name, c.base), data: data, order: c.order}
}

// matrixHeader reads what comes before the values of an array.
func (c *cursor) matrixHeader() *matHeader {
	h := &matHeader{dims: []int{0, 0}, class: mxDouble}
	if c.left() == 0 {
		return h // an empty matrix is written so
	}
	kind, flags := c.element()
	if kind != miUint32 || len(flags.data) != 8 {
		flags.failf("want the flags of an array and got %d bytes of the type %d", len(flags.data), kind)
	}
	word := flags.uint32("flags")
	h.class = int(word & 0xff)
	h.logical, h.complex = word&0x200 != 0, word&0x800 != 0
	if h.class == mxOpaque {
		_, name := c.element()
		h.name, h.dims = string(name.data), []int{}
		return h
	}
	kind, dims := c.element()
	if kind != miInt32 && kind != miUint32 || len(dims.data)%4 != 0 || len(dims.data) < 8 || len(dims.data) > 4*64 {
		dims.failf("want 2 to 64 lengths and got %d bytes of the type %d", len(dims.data), kind)
	}
	h.dims = make([]int, len(dims.data)/4)
	for i := range h.dims {
		if h.dims[i] = dims.int32("a length"); h.dims[i] < 0 {
			dims.failf("want a length and got %d", h.dims[i])
		}
	}
	if _, ok := count(h.dims); !ok {
		dims.failf("want a shape and got %v", h.dims)
	}
	kind, name := c.element()
	if kind != miInt8 && kind != miUint8 && kind != miUTF8 {
		name.failf("want a name and got the type %d", kind)
	}
	h.name = strings.TrimRight(string(name.data), "\x00")
	return h
}

// empty stands for every matrix without elements that has not even a header: they may be very
// many. It cannot change.
var empty = nd.Zeros(0, 0)

// matrix reads an array, which is part of another. What is not read here is an UnsupportedError.
func (c *cursor) matrix(depth int) (v any) {
	kind, body := c.element()
	if kind != miMatrix {
		body.failf("want an array and got the type %d", kind)
	}
	if depth > matDepth {
		body.failf("want at most %d arrays in one another", matDepth)
	}
	return body.valueOf(body.matrixHeader(), depth)
}

// valueOf reads the values of an array.
func (c *cursor) valueOf(h *matHeader, depth int) (v any) {
	defer spare(&v)
	n, _ := count(h.dims)
	if len(c.data) == 0 {
		return empty
	}
	switch h.class {
	case mxCell:
		if n > c.left()/8 {
			c.failf("want %d values and got %d bytes", n, c.left())
		}
		list := make([]any, n)
		order := rowMajorOrder(h.dims)
		values := make([]any, n)
		for i := range values {
			values[i] = c.matrix(depth + 1)
		}
		for i, at := range order {
			list[i] = values[at]
		}
		return &Cell{Dims: h.dims, Data: list}
	case mxStruct, mxObject:
		return c.structOf(h, n, depth)
	case mxChar:
		return c.charsOf(h, n)
	case mxSparse:
		return c.sparseOf(h)
	case mxFunction:
		c.unsupportedf("a function handle")
	case mxOpaque:
		c.unsupportedf("an object")
	}
	if h.class < mxDouble || h.class > mxUint64 {
		c.failf("want a class of arrays and got %d", h.class)
	}
	kind, raw := c.numbers(n)
	if h.complex {
		kind2, raw2 := c.numbers(n)
		return columnsComplex(complexOf(kind.floats(raw, n, c.order), kind2.floats(raw2, n, c.order)), h.dims)
	}
	switch {
	case h.logical:
		data := make([]bool, n)
		for i, v := range kind.floats(raw, n, c.order) {
			data[i] = v != 0
		}
		return columnsBool(data, h.dims)
	case h.class == mxDouble || h.class == mxSingle:
		return columnsFloat(kind.floats(raw, n, c.order), h.dims)
	case h.class == mxUint8 && kind == number{1, 'u'}:
		return columnsUint8(append([]uint8(nil), raw...), h.dims)
	case h.class == mxUint8:
		return columnsUint8(bytesOf(c, kind.ints(c, raw, n)), h.dims)
	}
	return columnsInt(kind.ints(c, raw, n), h.dims)
}

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
