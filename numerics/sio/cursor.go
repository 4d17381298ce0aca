// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file reads bytes one after the other, and knows where it is when they end too early.

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// A bail carries an error out of the depth of a reader; catch takes it at the door.
type bail struct{ err error }

// catch, deferred, makes a bail the error of a function. Any other panic goes on.
func catch(err *error) {
	if p := recover(); p != nil {
		b, ok := p.(bail)
		if !ok {
			panic(p)
		}
		*err = b.err
	}
}

// spare, deferred, makes an UnsupportedError that ends a function its value: the rest of the file
// can be read.
func spare(v *any) {
	if p := recover(); p != nil {
		var e *UnsupportedError
		b, ok := p.(bail)
		if !ok || !errors.As(b.err, &e) {
			panic(p)
		}
		*v = e
	}
}

// A cursor is a place in some bytes.
type cursor struct {
	name  string
	data  []byte
	at    int
	base  int64 // the place of data in the file
	order binary.ByteOrder
}

// place returns the place in the file.
func (c *cursor) place() int64 { return c.base + int64(c.at) }

// failf ends the reading with a FormatError for this place.
func (c *cursor) failf(format string, args ...any) {
	panic(bail{&FormatError{c.name, c.place(), fmt.Sprintf(format, args...)}})
}

// unsupportedf ends the reading with an UnsupportedError.
func (c *cursor) unsupportedf(format string, args ...any) {
	panic(bail{&UnsupportedError{c.name, fmt.Sprintf(format, args...)}})
}

// left returns how many bytes there are still.
func (c *cursor) left() int { return len(c.data) - c.at }

// take returns the next n bytes.
func (c *cursor) take(n int, what string) []byte {
	if n < 0 || n > c.left() {
		c.failf("want %d bytes of %s and got %d", n, what, c.left())
	}
	b := c.data[c.at : c.at+n : c.at+n]
	c.at += n
	return b
}

func (c *cursor) uint16(what string) uint16 { return c.order.Uint16(c.take(2, what)) }
func (c *cursor) uint32(what string) uint32 { return c.order.Uint32(c.take(4, what)) }
func (c *cursor) uint64(what string) uint64 { return c.order.Uint64(c.take(8, what)) }
func (c *cursor) int32(what string) int     { return int(int32(c.uint32(what))) }

// length returns the next 32 bits as a number of bytes that are there.
func (c *cursor) length(what string) int {
	n := c.uint32(what)
	if int64(n) > int64(c.left()) {
		c.at -= 4
		c.failf("want %d bytes of %s and got %d", n, what, c.left()-4)
	}
	return int(n)
}

// sub returns a cursor for the next n bytes.
func (c *cursor) sub(n int, what string) *cursor {
	base := c.place()
	return &cursor{name: c.name, data: c.take(n, what), base: base, order: c.order}
}
