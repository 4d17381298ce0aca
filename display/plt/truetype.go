// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file leaves out of a TrueType font what a PDF does not use.

import (
	"encoding/binary"
	"errors"
	"slices"
)

// pdfTables are the tables that a reader of PDF needs, in the order of their
// names.
var pdfTables = []string{"cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"}

var errFont = errors.New("plt: the font is not a whole TrueType file")

// subset returns a font with the same numbers of glyphs, of which only the given
// ones, and what these are composed of, have outlines. The format is that of the
// OpenType specification, tables glyf and loca.
func subset(file []byte, glyphs []uint16) (out []byte, err error) {
	defer func() {
		if recover() != nil { // an offset points out of the file
			err = errFont
		}
	}()
	file = slices.Clip(file) // nothing behind its end
	be := binary.BigEndian
	tables := map[string][]byte{}
	for i := range int(be.Uint16(file[4:])) {
		entry := file[12+16*i:]
		offset, length := be.Uint32(entry[8:]), be.Uint32(entry[12:])
		tables[string(entry[:4])] = file[offset : offset+length]
	}
	head := slices.Clone(tables["head"])
	loca, glyf := tables["loca"], tables["glyf"]
	long := be.Uint16(head[50:]) == 1
	at := func(g int) int {
		if long {
			return int(be.Uint32(loca[4*g:]))
		}
		return 2 * int(be.Uint16(loca[2*g:]))
	}
	n := int(be.Uint16(tables["maxp"][4:]))
	keep := make([]bool, n)
	for todo := append([]uint16{0}, glyphs...); len(todo) > 0; {
		g := int(todo[0])
		todo = todo[1:]
		if keep[g] {
			continue
		}
		keep[g] = true
		todo = append(todo, components(glyf[at(g):at(g+1)])...)
	}
	newLoca := make([]byte, 4*(n+1))
	var newGlyf []byte
	for g := range n {
		be.PutUint32(newLoca[4*g:], uint32(len(newGlyf)))
		if keep[g] {
			newGlyf = append(newGlyf, glyf[at(g):at(g+1)]...)
			for len(newGlyf)%4 != 0 {
				newGlyf = append(newGlyf, 0)
			}
		}
	}
	be.PutUint32(newLoca[4*n:], uint32(len(newGlyf)))
	be.PutUint16(head[50:], 1)
	be.PutUint32(head[8:], 0)
	tables["head"], tables["loca"], tables["glyf"] = head, newLoca, newGlyf
	return assemble(file[:4], tables), nil
}

// components returns the glyphs that a composite glyph is made of.
func components(g []byte) []uint16 {
	be := binary.BigEndian
	if len(g) < 10 || int16(be.Uint16(g)) >= 0 {
		return nil
	}
	var out []uint16
	for p := 10; ; {
		flags := be.Uint16(g[p:])
		out = append(out, be.Uint16(g[p+2:]))
		p += 6
		if flags&0x0001 != 0 { // the arguments are words
			p += 2
		}
		switch {
		case flags&0x0008 != 0: // a scale
			p += 2
		case flags&0x0040 != 0: // two scales
			p += 4
		case flags&0x0080 != 0: // a matrix
			p += 8
		}
		if flags&0x0020 == 0 { // no more
			return out
		}
	}
}

// assemble writes a font of the tables that a PDF needs.
func assemble(version []byte, tables map[string][]byte) []byte {
	be := binary.BigEndian
	var names []string
	for _, name := range pdfTables {
		if tables[name] != nil {
			names = append(names, name)
		}
	}
	out := slices.Clone(version)
	power, log := 1, 0
	for 2*power <= len(names) {
		power, log = 2*power, log+1
	}
	for _, v := range []int{len(names), 16 * power, log, 16 * (len(names) - power)} {
		out = be.AppendUint16(out, uint16(v))
	}
	offset := len(out) + 16*len(names)
	var body []byte
	for _, name := range names {
		t := tables[name]
		out = append(out, name...)
		out = be.AppendUint32(out, checksum(t))
		out = be.AppendUint32(out, uint32(offset+len(body)))
		out = be.AppendUint32(out, uint32(len(t)))
		body = append(body, t...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	return append(out, body...)
}

// checksum sums the words of a table.
func checksum(t []byte) uint32 {
	sum := uint32(0)
	for i := 0; i < len(t); i += 4 {
		var word [4]byte
		copy(word[:], t[i:])
		sum += binary.BigEndian.Uint32(word[:])
	}
	return sum
}
