// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package history

// This file matches inputs with the glob patterns of a search.

import "unicode/utf8"

// A glob is a pattern: elements that stand for one character each, or for any
// number of them.
type glob []element

// An element is a star, any text, or a class, one character.
type element struct {
	star   bool
	negate bool
	ranges [][2]rune // first and last of each range of the class
}

// anyChar is the class that leaves nothing out.
func anyChar() element { return element{negate: true} }

// parseGlob reads a pattern. Every text is one.
func parseGlob(pattern string) glob {
	var g glob
	text := []rune(pattern)
	for i := 0; i < len(text); i++ {
		switch r := text[i]; r {
		case '*':
			g = append(g, element{star: true})
		case '?':
			g = append(g, anyChar())
		case '[':
			if class, length := parseClass(text[i:]); length > 0 {
				g = append(g, class)
				i += length - 1
				continue
			}
			fallthrough
		default:
			g = append(g, element{ranges: [][2]rune{{r, r}}})
		}
	}
	return g
}

// parseClass reads a class in brackets and returns the number of characters it
// takes up, 0 when its bracket is not closed. A closing bracket that comes first
// is a member of the class.
func parseClass(text []rune) (class element, length int) {
	i := 1
	if i < len(text) && (text[i] == '^' || text[i] == '!') {
		class.negate = true
		i++
	}
	for first := i; i < len(text); i++ {
		if text[i] == ']' && i > first {
			return class, i + 1
		}
		low, high := text[i], text[i]
		if i+2 < len(text) && text[i+1] == '-' && text[i+2] != ']' {
			high = text[i+2]
			i += 2
		}
		class.ranges = append(class.ranges, [2]rune{low, high})
	}
	return class, 0
}

// has reports whether the character r is one that a class stands for.
func (e element) has(r rune) bool {
	for _, x := range e.ranges {
		if x[0] <= r && r <= x[1] {
			return !e.negate
		}
	}
	return e.negate
}

// match reports whether the pattern stands for the whole text. It tries each
// star with as little text as possible and, when the rest does not match, gives
// the last star one character more; an earlier star never needs more than it has.
func (g glob) match(text string) bool {
	i, at := 0, 0          // the element to match next, and where in text
	last, lastAt := -1, -1 // the last star, and where the text after it begins
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case i < len(g) && g[i].star:
			last, lastAt = i, at
			i++
		case i < len(g) && g[i].has(r):
			i++
			at += size
		case last >= 0:
			_, size = utf8.DecodeRuneInString(text[lastAt:])
			lastAt += size
			i, at = last+1, lastAt
		default:
			return false
		}
	}
	for i < len(g) && g[i].star {
		i++
	}
	return i == len(g)
}
