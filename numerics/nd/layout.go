// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

// This file lays out printed arrays in nested brackets, as NumPy does with its
// default options.

import "strings"

const (
	printWidth     = 75   // columns of text
	printThreshold = 1000 // the most elements that are all printed
	printEdge      = 3    // elements printed at each end of a longer axis
)

// text returns the array in brackets.
func (a *array[T]) text() string {
	if len(a.shape) == 0 {
		return scalarString(a.data[a.offset])
	}
	n := a.size()
	if n == 0 {
		return "[]"
	}
	l := layout[T]{a: a, edge: -1}
	if n > printThreshold {
		l.edge = printEdge
	}
	l.write = numerals(l.shown(nil, 0, a.offset))
	return l.nested(0, a.offset, " ", printWidth)
}

// A layout prints one array.
type layout[T element] struct {
	a     *array[T]
	edge  int // elements shown at each end of an axis, or -1 for all
	write func(T) string
}

// ends returns how many elements are shown at the begin and at the end of an
// axis.
func (l layout[T]) ends(axis int) (head, tail int) {
	n := l.a.shape[axis]
	if l.edge < 0 || n <= 2*l.edge {
		return 0, n
	}
	return l.edge, l.edge
}

// shown appends the elements that will be printed of the part of the array that
// begins at a place, from an axis on.
func (l layout[T]) shown(data []T, axis, at int) []T {
	if axis == len(l.a.shape) {
		return append(data, l.a.data[at])
	}
	head, tail := l.ends(axis)
	for i := range l.a.shape[axis] {
		if i < head || i >= l.a.shape[axis]-tail {
			data = l.shown(data, axis+1, at+i*l.a.strides[axis])
		}
	}
	return data
}

// nested returns the part of the array that begins at a place, from an axis on.
// All lines but the first are indented.
func (l layout[T]) nested(axis, at int, indent string, width int) string {
	n, step := l.a.shape[axis], l.a.strides[axis]
	head, tail := l.ends(axis)
	if axis == len(l.a.shape)-1 {
		lines := lineBuilder{indent: indent, width: width - 1, line: indent}
		for i := range n {
			switch {
			case i < head || i >= n-tail:
				lines.add(l.write(l.a.data[at+i*step]))
			case i == head:
				lines.add("...")
			}
		}
		return "[" + lines.done()[len(indent):] + "]"
	}
	var parts []string
	for i := range n {
		switch {
		case i < head || i >= n-tail:
			parts = append(parts, l.nested(axis+1, at+i*step, indent+" ", width-1))
		case i == head:
			parts = append(parts, "...")
		}
	}
	between := strings.Repeat("\n", len(l.a.shape)-1-axis) + indent
	return "[" + strings.Join(parts, between) + "]"
}

// A lineBuilder fills lines with words.
type lineBuilder struct {
	indent string
	width  int
	full   strings.Builder // finished lines
	line   string
	begun  bool
}

// add appends a word to the line, or to a new one if it does not fit.
func (b *lineBuilder) add(word string) {
	if b.begun {
		b.line += " "
	}
	b.begun = true
	if len(b.line)+len(word) > b.width && len(b.line) > len(b.indent) {
		b.full.WriteString(strings.TrimRight(b.line, " ") + "\n")
		b.line = b.indent
	}
	b.line += word
}

// done returns all lines.
func (b *lineBuilder) done() string { return b.full.String() + b.line }
