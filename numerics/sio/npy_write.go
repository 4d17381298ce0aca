// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file writes .npy.

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/gosci/gosci/numerics/nd"
)

// Save writes an array to a .npy file: a *[nd.Array], *[nd.Complex], *[nd.Int], *[nd.Uint8],
// *[nd.Bool], *[Strings] or []string. The error is an [*UnsupportedError] for other values, or
// that of the system.
func Save(path string, x any) error {
	return writeFile(path, func(w io.Writer) error { return writeNpy(w, path, x) })
}

func writeNpy(w io.Writer, name string, x any) error {
	switch x := x.(type) {
	case *nd.Array:
		if err := writeNpyHeader(w, "<f8", x.Shape()); err != nil {
			return err
		}
		return writeFloats(w, x.Data())
	case *nd.Complex:
		if err := writeNpyHeader(w, "<c16", x.Shape()); err != nil {
			return err
		}
		return writeComplex(w, x.Data())
	case *nd.Int:
		if err := writeNpyHeader(w, "<i8", x.Shape()); err != nil {
			return err
		}
		return writeInts(w, x.Data())
	case *nd.Uint8:
		if err := writeNpyHeader(w, "|u1", x.Shape()); err != nil {
			return err
		}
		_, err := w.Write(x.Data())
		return err
	case *nd.Bool:
		if err := writeNpyHeader(w, "|b1", x.Shape()); err != nil {
			return err
		}
		return binary.Write(w, binary.LittleEndian, x.Data())
	case []string:
		return writeTexts(w, x, []int{len(x)})
	case *Strings:
		return writeTexts(w, x.Data, x.Dims)
	}
	return &UnsupportedError{name, fmt.Sprintf("cannot write a %T", x)}
}

// memory returns the bytes of a slice as they lie in memory.
func memory[T float64 | complex128 | int](x []T) []byte {
	if len(x) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(&x[0])), len(x)*int(unsafe.Sizeof(x[0])))
}

// writeFloats writes floats of 64 bits with the low byte first; where memory is so, without a
// copy.
func writeFloats(w io.Writer, x []float64) error {
	if bigEndian {
		return binary.Write(w, binary.LittleEndian, x)
	}
	_, err := w.Write(memory(x))
	return err
}

// writeComplex is writeFloats for complex numbers.
func writeComplex(w io.Writer, x []complex128) error {
	if bigEndian {
		return binary.Write(w, binary.LittleEndian, x)
	}
	_, err := w.Write(memory(x))
	return err
}

// writeInts is writeFloats for integers.
func writeInts(w io.Writer, x []int) error {
	if !bigEndian && strconv.IntSize == 64 {
		_, err := w.Write(memory(x))
		return err
	}
	for len(x) > 0 {
		n := min(len(x), 4096)
		part := make([]byte, 0, 8*n)
		for _, v := range x[:n] {
			part = binary.LittleEndian.AppendUint64(part, uint64(v))
		}
		if _, err := w.Write(part); err != nil {
			return err
		}
		x = x[n:]
	}
	return nil
}

func writeTexts(w io.Writer, list []string, shape []int) error {
	longest := 1
	for _, s := range list {
		longest = max(longest, utf8.RuneCountInString(s))
	}
	if err := writeNpyHeader(w, fmt.Sprintf("<U%d", longest), shape); err != nil {
		return err
	}
	var b bytes.Buffer
	for _, s := range list {
		n := 0
		for _, r := range s {
			b.Write(binary.LittleEndian.AppendUint32(nil, uint32(r)))
			n++
		}
		b.Write(make([]byte, 4*(longest-n)))
	}
	_, err := w.Write(b.Bytes())
	return err
}

func writeNpyHeader(w io.Writer, descr string, shape []int) error {
	words := make([]string, len(shape))
	for i, n := range shape {
		words[i] = strconv.Itoa(n)
	}
	list := strings.Join(words, ", ")
	if len(shape) == 1 {
		list += ","
	}
	text := fmt.Sprintf("{'descr': '%s', 'fortran_order': False, 'shape': (%s), }", descr, list)
	// The data begin at a multiple of 64.
	text += strings.Repeat(" ", (64-(10+len(text)+1)%64)%64) + "\n"
	header := append([]byte(npyMagic), 1, 0)
	header = binary.LittleEndian.AppendUint16(header, uint16(len(text)))
	_, err := w.Write(append(header, text...))
	return err
}
