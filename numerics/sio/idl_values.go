// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file reads the descriptions and the values in IDL save files.

import (
	"math"
	"strings"
)

// A savKind is how numbers of a type are stored.
type savKind struct {
	size   int  // bytes of a number, of a complex one of a part
	kind   byte // i, u, f
	parts  int  // 2 of complex numbers
	stored int  // bytes in the file
}

// The types of values that are not numbers.
const (
	savString  = 7
	savStructs = 8
	savPtr     = 10
	savObject  = 11
)

var savKinds = map[int]savKind{
	1: {1, 'u', 1, 1}, 2: {2, 'i', 1, 4}, 3: {4, 'i', 1, 4}, 4: {4, 'f', 1, 4}, 5: {8, 'f', 1, 8}, 6: {4, 'f', 2, 8},
	9: {8, 'f', 2, 16}, 12: {2, 'u', 1, 4}, 13: {4, 'u', 1, 4}, 14: {8, 'i', 1, 8}, 15: {8, 'u', 1, 8},
}

// A savArray is the description of an array.
type savArray struct {
	count int
	shape []int // with IDL's first axis last
}

// savArray reads the description of an array.
func (c *cursor) savArray() *savArray {
	mark := c.int32("the mark of an array")
	var elements uint64
	var axes, most int
	wide := mark == 18
	switch mark {
	case 8:
		c.take(8, "the size of an array")
		elements = uint64(c.uint32("the elements of an array"))
	case 18:
		c.take(16, "the size of an array")
		elements = c.uint64("the elements of an array")
	default:
		c.at -= 4
		c.failf("want the mark 8 or 18 of an array and got %d", mark)
	}
	axes = c.int32("the axes of an array")
	c.take(8, "the description of an array")
	most = c.int32("the most axes of an array")
	if wide {
		most = 8
	}
	if axes < 0 || axes > most || most > 64 {
		c.failf("want 0 to %d axes and got %d", most, axes)
	}
	a := &savArray{shape: make([]int, axes)}
	for i := range most {
		n := uint64(c.uint32("a length"))
		if wide {
			n = n<<32 | uint64(c.uint32("a length"))
		}
		if n > math.MaxInt32<<16 {
			c.failf("want a length and got %d", n)
		}
		if i < axes {
			a.shape[axes-1-i] = int(n)
		}
	}
	n, ok := count(a.shape)
	if !ok || uint64(n) != elements {
		c.failf("want %d elements and got the shape %v", elements, a.shape)
	}
	a.count = n
	return a
}

// A savStruct is the description of a structure.
type savStruct struct {
	name string
	tags []savTag
	list []string // the names of the fields
}

// A savTag is the description of a value: a field, or a variable.
type savTag struct {
	name  string
	kind  int
	shape *savArray  // nil: one value
	desc  *savStruct // of a structure
}

// savStruct reads the description of a structure.
func (r *savReader) savStruct(c *cursor, depth int) *savStruct {
	if depth > savDepth {
		c.failf("want at most %d structures in one another", savDepth)
	}
	if mark := c.int32("the mark of a structure"); mark != 9 {
		c.at -= 4
		c.failf("want the mark 9 of a structure and got %d", mark)
	}
	s := &savStruct{name: c.savText()}
	flags, n := c.int32("flags"), c.int32("the number of fields")
	c.uint32("the size of a structure")
	if flags&1 != 0 {
		known := r.structs[s.name]
		if known == nil {
			c.failf("want a structure that was described and got %q", s.name)
		}
		return known
	}
	if n < 0 || n > c.left()/12 {
		c.failf("want %d fields and got %d bytes", n, c.left())
	}
	arrays, structs := make([]bool, n), make([]bool, n)
	s.tags = make([]savTag, n)
	for i := range s.tags {
		if c.int32("the place of a field") == -1 {
			c.uint64("the place of a field")
		}
		s.tags[i].kind = c.int32("the type of a field")
		flags := c.int32("flags")
		arrays[i], structs[i] = flags&4 != 0, flags&32 != 0
	}
	for i := range s.tags {
		s.tags[i].name = strings.ToLower(c.savText())
		s.list = append(s.list, s.tags[i].name)
	}
	for i := range s.tags {
		if arrays[i] {
			s.tags[i].shape = c.savArray()
		}
	}
	for i := range s.tags {
		if structs[i] {
			s.tags[i].desc = r.savStruct(c, depth+1)
		}
	}
	if flags&(2|4) != 0 {
		// The class and those that it inherits from: their fields are among those above.
		c.savText()
		n := c.int32("the number of classes")
		if n < 0 || n > c.left()/4 {
			c.failf("want %d classes and got %d bytes", n, c.left())
		}
		for range n {
			c.savText()
		}
		for range n {
			r.savStruct(c, depth+1)
		}
	}
	r.structs[s.name] = s
	return s
}

// spend takes n structures from the budget.
func (r *savReader) spend(c *cursor, n int) {
	if n > r.budget {
		c.failf("want at most %d structures more and got %d", r.budget, n)
	}
	r.budget -= n
}

// atLeast wants n values of 4 bytes or more.
func (c *cursor) atLeast(n int) {
	if n > c.left()/4 {
		c.failf("want %d values and got %d bytes", n, c.left())
	}
}

// data reads a value of a description.
func (r *savReader) data(c *cursor, t savTag, depth int) any {
	if depth > savDepth {
		c.failf("want at most %d structures in one another", savDepth)
	}
	n, shape := 1, []int{}
	if t.shape != nil {
		n, shape = t.shape.count, t.shape.shape
	}
	switch {
	case t.desc != nil:
		return r.structure(c, t.desc, n, shape, depth)
	case t.kind == savString:
		c.atLeast(n)
		list := make([]string, n)
		for i := range list {
			list[i] = c.savString()
		}
		if t.shape == nil {
			return list[0]
		}
		return &Strings{Dims: shape, Data: list}
	case t.kind == savPtr || t.kind == savObject:
		c.atLeast(n)
		list := make([]any, n)
		for i := range list {
			list[i] = savPointer(c.int32("a pointer"))
		}
		if t.shape == nil {
			return list[0]
		}
		return &Cell{Dims: shape, Data: list}
	}
	k, ok := savKinds[t.kind]
	if !ok {
		c.failf("want a type of IDL and got %d", t.kind)
	}
	if n > c.left()/k.stored {
		c.failf("want %d numbers and got %d bytes", n, c.left())
	}
	if t.kind == 1 {
		// Bytes have their number before them, in structures of IDL 8 a 0.
		if size := c.int32("the number of bytes"); size != n && size != 0 {
			c.at -= 4
			c.failf("want %d bytes and got %d", n, size)
		}
	}
	v := savNumbers(c, t.kind, n, shape)
	c.align()
	return v
}

// savString reads a text in a variable, which has its length twice.
func (c *cursor) savString() string {
	if n := c.int32("the length of a text"); n <= 0 {
		return ""
	}
	return c.savText()
}

// structure reads structures one after the other.
func (r *savReader) structure(c *cursor, desc *savStruct, n int, shape []int, depth int) *Struct {
	if len(shape) == 0 {
		shape = []int{1}
	}
	s := &Struct{Dims: shape, Class: desc.name, Fields: desc.list}
	r.spend(c, 1)
	if len(desc.tags) == 0 {
		return s
	}
	r.spend(c, n)
	s.Elements = make([]Vars, n)
	for i := range s.Elements {
		e := make(Vars, min(len(desc.tags), c.left()/4+1))
		for _, t := range desc.tags {
			e[t.name] = r.data(c, t, depth+1)
		}
		s.Elements[i] = e
	}
	return s
}
