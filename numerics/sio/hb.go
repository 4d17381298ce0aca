// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file is Harwell-Boeing files (Duff, Grimes and Lewis, "Users' Guide for the Harwell-Boeing
// Sparse Matrix Collection", TR/PA/92/86, 1992).

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
)

// HbRead returns the matrix of a Harwell-Boeing file: real, complex or a pattern (with ones), of
// a symmetric one both halves. Right-hand sides are not read. A file that gzip or bzip2
// compressed is unpacked. The error is a [*FormatError], an [*UnsupportedError] for a matrix of
// finite elements that is not assembled, or that of the system.
func HbRead(path string, opts *Options) (*Sparse, error) {
	limit := int64(0)
	if opts != nil {
		limit = opts.Limit
	}
	text, err := readText(path, limit)
	if err != nil {
		return nil, err
	}
	return readHB(text, path)
}

// A fortranFormat says how many numbers stand in a line, and how wide they are.
type fortranFormat struct {
	repeat, width, decimals int
	scale                   int // of numbers without an exponent
}

// fortranPattern is formats such as (16I5), (1P,4D20.12) and (3(1PE25.16E3)).
var fortranPattern = regexp.MustCompile(`^\((?:(-?\d+)P,?)?(\d*)\(?(?:(-?\d+)P,?)?(\d*)([IEDFG])(\d+)(?:\.(\d+))?(?:E\d+)?\)?\)$`)

// An hbReader reads lines of numbers in columns of fixed width.
type hbReader struct {
	path string
	text []byte
	at   int
}

func (h *hbReader) failf(at int, format string, args ...any) {
	panic(bail{&FormatError{h.path, int64(at), fmt.Sprintf(format, args...)}})
}

// line returns the next line and its place.
func (h *hbReader) line(what string) (string, int) {
	if h.at >= len(h.text) {
		h.failf(h.at, "want %s and got the end of the file", what)
	}
	at := h.at
	line, _, _ := bytes.Cut(h.text[at:], []byte("\n"))
	h.at += len(line) + 1
	return strings.TrimSuffix(string(line), "\r"), at
}

// columns returns the part of a line from one column to another.
func columns(line string, from, to int) string {
	return strings.TrimSpace(line[min(from, len(line)):min(to, len(line))])
}

// whole returns integers of a header, each of 14 columns; blanks are 0.
func (h *hbReader) whole(line string, at, from, n int) []int {
	list := make([]int, n)
	for i := range list {
		word := columns(line, from+14*i, from+14*i+14)
		if word == "" {
			continue
		}
		v, err := strconv.Atoi(word)
		if err != nil || v < 0 || v > math.MaxInt32 {
			h.failf(at, "want a count and got %s", clipped([]byte(word)))
		}
		list[i] = v
	}
	return list
}

func (h *hbReader) format(word string, at int) fortranFormat {
	word = strings.ToUpper(strings.ReplaceAll(word, " ", ""))
	m := fortranPattern.FindStringSubmatch(word)
	if m == nil {
		h.failf(at, "want a format such as (16I5) or (5E15.8) and got %s", clipped([]byte(word)))
	}
	number := func(s string) int {
		v, err := strconv.Atoi(s)
		if err != nil {
			return 0 // it is not there, or too long to be right
		}
		return v
	}
	f := fortranFormat{repeat: 1, width: number(m[6]), decimals: number(m[7]), scale: number(m[1]) + number(m[3])}
	for _, s := range []string{m[2], m[4]} {
		if s != "" {
			f.repeat = number(s)
		}
	}
	if f.repeat < 1 || f.repeat > 1000 || f.width < 1 || f.width > 1000 || f.decimals > 1000 || f.scale > 100 || f.scale < -100 {
		h.failf(at, "want a format such as (16I5) or (5E15.8) and got %s", clipped([]byte(word)))
	}
	return f
}

// fields calls take with n numbers, as they stand in lines of a format. Where blanks part a line into
// as many words as it has numbers, the words are taken: some programs, SciPy among them, write
// other widths than they say.
func (h *hbReader) fields(n int, f fortranFormat, what string, take func(word string) bool) {
	if n > (len(h.text)-h.at)/f.width+1 {
		h.failf(h.at, "want %d %s and got %d bytes", n, what, len(h.text)-h.at)
	}
	for n > 0 {
		line, at := h.line(what)
		words := strings.Fields(line)
		free := len(words) == min(f.repeat, n)
		for i := 0; i < f.repeat && n > 0; i++ {
			var word string
			if free {
				word = words[i]
			} else {
				word = columns(line, i*f.width, (i+1)*f.width)
			}
			if word == "" || !take(word) {
				h.failf(at+i*f.width, "want one of %s and got %s", what, clipped([]byte(word)))
			}
			n--
		}
	}
}

// indices returns n integers from 1 on, less 1.
func (h *hbReader) indices(n int, f fortranFormat, most int, what string) []int {
	var list []int
	h.fields(n, f, what, func(word string) bool {
		v, err := strconv.Atoi(word)
		list = append(list, v-1)
		return err == nil && v >= 1 && v <= most
	})
	return list
}

// value reads a number of Fortran: D for the exponent, or no letter; without a point the last
// digits are decimals.
func (f fortranFormat) value(word string) (float64, bool) {
	b := []byte(word)
	digits := len(b)
	for i, c := range b {
		switch {
		case c == 'd' || c == 'D' || c == 'q' || c == 'Q':
			b[i] = 'e'
			digits = i
		case c == 'e' || c == 'E':
			digits = i
		case (c == '+' || c == '-') && i > 0 && (b[i-1] >= '0' && b[i-1] <= '9' || b[i-1] == '.'):
			b = append(b[:i:i], append([]byte{'e'}, b[i:]...)...)
			digits = i
		default:
			continue
		}
		break
	}
	v, ok := parseFloat(string(b))
	if ok && !bytes.ContainsRune(b[:digits], '.') {
		v *= math.Pow10(-f.decimals)
	}
	if ok && digits == len(b) {
		v *= math.Pow10(-f.scale)
	}
	return v, ok
}

func readHB(text []byte, path string) (s *Sparse, err error) {
	defer catch(&err)
	h := &hbReader{path: path, text: text}
	h.line("a title")
	line, at := h.line("the numbers of lines")
	counts := h.whole(line, at, 0, 5)
	line, at = h.line("the type")
	kind := strings.ToUpper(columns(line, 0, 3))
	if len(kind) != 3 || !strings.Contains("RCPI", kind[:1]) || !strings.Contains("SUHZR", kind[1:2]) || !strings.Contains("AE", kind[2:]) {
		h.failf(at, "want a type such as RUA and got %q", kind)
	}
	if kind[2] == 'E' {
		return nil, &UnsupportedError{path, "a matrix of finite elements"}
	}
	sizes := h.whole(line, at, 14, 3)
	s = &Sparse{Rows: sizes[0], Cols: sizes[1]}
	n := sizes[2]
	if kind[1] != 'U' && kind[1] != 'R' && s.Rows != s.Cols {
		h.failf(at, "want as many rows as columns and got %d and %d", s.Rows, s.Cols)
	}
	line, at = h.line("the formats")
	pointers, rows := h.format(columns(line, 0, 16), at), h.format(columns(line, 16, 32), at)
	var values fortranFormat
	if kind[0] != 'P' {
		values = h.format(columns(line, 32, 52), at)
	}
	if counts[4] > 0 {
		h.line("the type of the right-hand sides")
	}
	at = h.at
	starts := h.indices(s.Cols+1, pointers, n+1, "the columns")
	for j := range s.Cols {
		if starts[j+1] < starts[j] {
			h.failf(at, "want the columns in order and got %d before %d", starts[j]+1, starts[j+1]+1)
		}
	}
	if starts[0] != 0 || starts[s.Cols] != n {
		h.failf(at, "want columns from 1 to %d and got %d to %d", n+1, starts[0]+1, starts[s.Cols]+1)
	}
	s.I = h.indices(n, rows, s.Rows, "the rows")
	for j := range s.Cols {
		for range starts[j+1] - starts[j] {
			s.J = append(s.J, j)
		}
	}
	h.hbValues(s, kind, n, values)
	return s, nil
}

// hbValues reads the elements, and adds the other half.
func (h *hbReader) hbValues(s *Sparse, kind string, n int, f fortranFormat) {
	switch kind[0] {
	case 'P':
		for range n {
			s.Re = append(s.Re, 1)
		}
	case 'C':
		first := true
		h.fields(2*n, f, "the values", func(word string) bool {
			v, ok := f.value(word)
			if first {
				s.Re = append(s.Re, v)
			} else {
				s.Im = append(s.Im, v)
			}
			first = !first
			return ok
		})
	default:
		h.fields(n, f, "the values", func(word string) bool {
			v, ok := f.value(word)
			s.Re = append(s.Re, v)
			return ok
		})
	}
	if kind[1] == 'U' || kind[1] == 'R' {
		return
	}
	re, im := 1.0, 1.0
	switch kind[1] {
	case 'Z':
		re, im = -1, -1
	case 'H':
		im = -1
	}
	for k := range n {
		if s.I[k] == s.J[k] {
			continue
		}
		s.I, s.J, s.Re = append(s.I, s.J[k]), append(s.J, s.I[k]), append(s.Re, re*s.Re[k])
		if s.Im != nil {
			s.Im = append(s.Im, im*s.Im[k])
		}
	}
}

// HbOptions change how a Harwell-Boeing file is written. Nil stands for the defaults.
type HbOptions struct {
	Title string // at most 72 bytes. Default: empty
	Key   string // at most 8 bytes. Default: "0"
}

// HbWrite writes a sparse matrix to a Harwell-Boeing file of the type RUA, or if it is complex CUA,
// with elements at the same place added, and 17 digits, which read the same. A file of a name that
// ends in .gz is compressed. The error is an [*UnsupportedError] for NaN and infinite elements, or that
// of the system. It panics with an [*ArgumentError] for a title or a key that is too long.
func HbWrite(path string, s *Sparse, opts *HbOptions) error {
	o := HbOptions{Key: "0"}
	if opts != nil {
		o = *opts
	}
	if len(o.Title) > 72 || len(o.Key) > 8 || strings.ContainsAny(o.Title+o.Key, "\r\n") {
		panicf("HbWrite", "wants a title of 72 bytes and a key of 8 and got %q and %q", o.Title, o.Key)
	}
	rows, starts, re, im := s.csc("HbWrite")
	kind, list := "RUA", re
	if s.Im != nil {
		kind, list = "CUA", nil
		for k := range re {
			list = append(list, re[k], im[k])
		}
	}
	for _, v := range list {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return &UnsupportedError{path, fmt.Sprintf("the element %v", v)}
		}
	}
	width := len(strconv.Itoa(max(len(rows)+1, s.Rows, s.Cols))) + 1
	perLine := max(1, 80/width)
	linesFor := func(n, per int) int { return (n + per - 1) / per }
	const valuesPerLine, valueWidth = 3, 26
	pl, rl, vl := linesFor(len(starts), perLine), linesFor(len(rows), perLine), linesFor(len(list), valuesPerLine)
	whole := fmt.Sprintf("(%dI%d)", perLine, width)
	return writeText(path, func(w io.Writer) error {
		head := fmt.Sprintf("%-72s%-8s\n%14d%14d%14d%14d%14d\n%-14s%14d%14d%14d%14d\n%-16s%-16s%-20s%-20s\n",
			o.Title, o.Key, pl+rl+vl, pl, rl, vl, 0, kind, s.Rows, s.Cols, len(rows), 0, whole, whole,
			fmt.Sprintf("(%dE%d.16)", valuesPerLine, valueWidth), "")
		if _, err := io.WriteString(w, head); err != nil {
			return err
		}
		for _, indices := range [][]int{starts, rows} {
			err := inLines(w, len(indices), perLine, func(i int) string { return fmt.Sprintf("%*d", width, indices[i]+1) })
			if err != nil {
				return err
			}
		}
		return inLines(w, len(list), valuesPerLine, func(i int) string { return fmt.Sprintf("%*.16E", valueWidth, list[i]) })
	})
}

// inLines writes n words, some in a line.
func inLines(w io.Writer, n, per int, word func(i int) string) error {
	for i := range n {
		s := word(i)
		if i%per == per-1 || i == n-1 {
			s += "\n"
		}
		if _, err := io.WriteString(w, s); err != nil {
			return err
		}
	}
	return nil
}
