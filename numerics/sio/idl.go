// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file reads the records of IDL save files (Markwardt, "Unofficial Format Specification of the
// IDL "SAVE" File", 2011).

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// Readsav returns the variables of an IDL save file, compressed or not. The names, also those of
// fields, are in lower case. Numbers are arrays without an axis; floats are an *[nd.Array], complex
// numbers an *[nd.Complex], bytes an *[nd.Uint8], other integers an *[nd.Int]. Texts are a string or
// *[Strings], structures a *[Struct], arrays of pointers a *[Cell]. In the place of a pointer stands
// what it points to, nil if that is nothing; a ring of pointers is a ring of values. The first index
// of IDL is the last one here.
//
// A value that is not read here is an [*UnsupportedError]. The error is a [*FormatError], an
// [*UnsupportedError] for the large files of IDL 5.4, or that of the system.
func Readsav(path string, opts *Options) (Vars, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return readSav(data, path, opts)
}

// The records of a file that have a meaning here.
const (
	savVariable   = 2
	savEnd        = 6
	savHeapData   = 16
	savPromote64  = 17
	savLastRecord = 31 // no known record has a higher number
)

// savDepth is how deep structures may be in one another.
const savDepth = 100

// A savReader is what the records of a file share.
type savReader struct {
	structs map[string]*savStruct // those described so far
	heap    map[int]any           // what pointers point to
	vars    Vars
	budget  int // values that may still come: each takes some bytes
}

// A savPointer stands for what it points to until all is read.
type savPointer int

func readSav(data []byte, path string, opts *Options) (vars Vars, err error) {
	defer catch(&err)
	c := &cursor{name: path, data: data, order: binary.BigEndian}
	start := c.take(4, "the header")
	packed := bytes.Equal(start, []byte("SR\x00\x06"))
	if !packed && !bytes.Equal(start, []byte("SR\x00\x04")) {
		c.at = 0
		c.failf("want the first bytes of an IDL save file and got %q", start)
	}
	r := &savReader{structs: map[string]*savStruct{}, heap: map[int]any{}, vars: Vars{}, budget: len(data) + 1024}
	limit := opts.limit()
	for {
		kind := c.int32("a record")
		if kind < 0 || kind > savLastRecord {
			c.at -= 4
			c.failf("want a record and got the type %d", kind)
		}
		if kind == savEnd {
			c.take(12, "the last record")
			break
		}
		next := uint64(c.uint32("the next record")) | uint64(c.uint32("the next record"))<<32
		c.uint32("a record")
		if next < uint64(c.at) || next > uint64(len(data)) {
			c.failf("want the place of the next record and got %d", next)
		}
		body := c.sub(int(next)-c.at, "a record")
		if kind == savPromote64 {
			c.unsupportedf("a large file of IDL 5.4")
		}
		if kind != savVariable && kind != savHeapData {
			continue
		}
		if packed {
			body = savInflated(body, limit)
			limit -= int64(len(body.data))
			r.budget += len(body.data)
		}
		r.record(body, kind)
	}
	r.resolve()
	return r.vars, nil
}

// savInflated returns the data of a compressed record.
func savInflated(c *cursor, limit int64) *cursor {
	z, err := zlib.NewReader(bytes.NewReader(c.data))
	if err != nil {
		c.failf("want compressed data: %v", err)
	}
	data, err := io.ReadAll(io.LimitReader(z, limit+1))
	if err != nil {
		c.failf("want compressed data: %v", err)
	}
	if int64(len(data)) > limit {
		c.failf("want at most %d bytes in compressed records and got more", limit)
	}
	return &cursor{name: fmt.Sprintf("%s, the compressed record at byte %d", c.name, c.base), data: data, order: c.order}
}

// record reads a variable, or what a pointer points to.
func (r *savReader) record(c *cursor, kind int) {
	name, index := "", 0
	if kind == savVariable {
		name = strings.ToLower(c.savText())
	} else {
		index = c.int32("the number of a heap variable")
		c.uint32("flags")
	}
	v := r.value(c)
	if kind == savVariable {
		r.vars[name] = v
	} else {
		r.heap[index] = v
	}
}

// value reads the description of a value and the value; one that is not read here is an
// UnsupportedError.
func (r *savReader) value(c *cursor) (v any) {
	defer spare(&v)
	kind, flags := c.int32("a type"), c.int32("flags")
	if flags&2 != 0 {
		return &UnsupportedError{c.name, "a system variable"}
	}
	var shape *savArray
	var desc *savStruct
	if flags&(4|32) != 0 {
		shape = c.savArray()
	}
	if flags&32 != 0 {
		desc = r.savStruct(c, 0)
	}
	if kind == 0 {
		return nil // an undefined variable
	}
	if mark := c.int32("the mark of the value"); mark != 7 {
		c.at -= 4
		c.failf("want the mark 7 before a value and got %d", mark)
	}
	return r.data(c, savTag{kind: kind, shape: shape, desc: desc}, 0)
}

// align goes to the next multiple of 4 bytes.
func (c *cursor) align() {
	c.take(min(int(-c.place()&3), c.left()), "padding")
}

// savText reads a text with its length.
func (c *cursor) savText() string {
	n := c.int32("the length of a text")
	if n <= 0 {
		return ""
	}
	b := c.take(n, "a text")
	c.align()
	return latin1(b)
}

// latin1 returns bytes as the characters that they stand for.
func latin1(b []byte) string {
	runes := make([]rune, len(b))
	for i, v := range b {
		runes[i] = rune(v)
	}
	return string(runes)
}

// resolve puts the values in the place of the pointers to them.
func (r *savReader) resolve() {
	target := func(v any) any {
		// A pointer may point to a pointer; a ring of nothing else is nothing.
		for range len(r.heap) + 1 {
			p, ok := v.(savPointer)
			if !ok {
				return v
			}
			v = r.heap[int(p)]
		}
		return nil
	}
	var inside func(v any)
	inside = func(v any) {
		switch x := v.(type) {
		case *Cell:
			for i, v := range x.Data {
				inside(v)
				x.Data[i] = target(v)
			}
		case *Struct:
			for _, e := range x.Elements {
				for name, v := range e {
					inside(v)
					e[name] = target(v)
				}
			}
		}
	}
	for _, v := range r.heap {
		inside(v)
	}
	for name, v := range r.vars {
		inside(v)
		r.vars[name] = target(v)
	}
}

// savNumbers reads n numbers of a type.
func savNumbers(c *cursor, kind, n int, shape []int) any {
	k := savKinds[kind]
	b := c.take(n*k.stored, "numbers")
	if k.stored > k.size*k.parts { // numbers of 16 bits are stored in 32
		short := make([]byte, 0, n*k.size)
		for i := range n {
			short = append(short, b[i*k.stored+k.stored-k.size:(i+1)*k.stored]...)
		}
		b = short
	}
	num := number{k.size, k.kind}
	switch {
	case k.parts == 2:
		parts := num.floats(b, 2*n, c.order)
		out := make([]complex128, n)
		for i := range out {
			out[i] = complex(parts[2*i], parts[2*i+1])
		}
		return nd.FromSliceComplex(out).Reshape(shape...)
	case k.kind == 'f':
		return nd.FromSlice(num.floats(b, n, c.order)).Reshape(shape...)
	case k.size == 1:
		return nd.FromSliceUint8(append([]uint8{}, b...)).Reshape(shape...)
	}
	return nd.FromSliceInt(num.ints(c, b, n)).Reshape(shape...)
}
