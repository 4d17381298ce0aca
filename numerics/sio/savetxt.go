// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file is Savetxt and the formats of C that it writes numbers in.

import (
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// SavetxtOptions change how [Savetxt] writes. Nil stands for the defaults.
type SavetxtOptions struct {
	// Fmt is the format of a number, in the manner of C: %d, %.4f, %10.5e, %g, of a text %s; or of a
	// whole row, with as many formats as there are columns, of complex numbers two for each. %d leaves
	// the fraction away. Default: %.18e, for texts %s.
	Fmt       string
	Delimiter string  // between numbers. Default: a blank
	Newline   string  // behind a row. Default: "\n"
	Header    string  // text before the rows. Default: none
	Footer    string  // text behind the rows. Default: none
	Comments  *string // what each line of header and footer begins with. Default: "# "
}

// Savetxt writes an array to a text file, a line for each row; the numbers of one axis stand in
// a column. Arrays of all kinds, *[Strings] and []string can be written. A file of a name that ends in .gz
// is compressed. The error is an [*UnsupportedError] for other values, or that of the system. It panics
// with an [*ArgumentError] for an array of more than two axes, or a format that does not fit.
func Savetxt(path string, x any, opts *SavetxtOptions) error {
	if opts == nil {
		opts = &SavetxtOptions{}
	}
	t, shape, err := textsOf(path, x)
	if err != nil {
		return err
	}
	rows, cols := 1, 1
	switch len(shape) {
	case 0:
	case 1:
		rows = shape[0]
	case 2:
		rows, cols = shape[0], shape[1]
	default:
		panicf("Savetxt", "wants an array of at most 2 axes and got the shape %v", shape)
	}
	format := rowFormat(t, cols, opts)
	or := func(s, def string) string {
		if s == "" {
			return def
		}
		return s
	}
	newline := or(opts.Newline, "\n")
	mark := "# "
	if opts.Comments != nil {
		mark = *opts.Comments
	}
	comment := func(text string) string {
		if text == "" {
			return ""
		}
		return mark + strings.ReplaceAll(text, "\n", "\n"+mark) + newline
	}
	return writeText(path, func(w io.Writer) error {
		if _, err := io.WriteString(w, comment(opts.Header)); err != nil {
			return err
		}
		var line []byte
		for i := range rows {
			line = line[:0]
			n := i * cols * t.parts
			for _, p := range format {
				if p.verb == 0 {
					line = append(line, p.text...)
					continue
				}
				line = t.append(line, p, n)
				n++
			}
			if t.parts == 2 {
				line = []byte(strings.ReplaceAll(string(line), "+-", "-"))
			}
			if _, err := w.Write(append(line, newline...)); err != nil {
				return err
			}
		}
		_, err := io.WriteString(w, comment(opts.Footer))
		return err
	})
}

// A textSource is the elements of an array: numbers or texts.
type textSource struct {
	floats []float64 // of complex numbers both parts
	ints   []int
	texts  []string
	parts  int // 2 of complex numbers
}

func textsOf(path string, x any) (*textSource, []int, error) {
	t := &textSource{parts: 1}
	switch x := x.(type) {
	case *nd.Array:
		t.floats = x.Data()
	case *nd.Int:
		t.ints = x.Data()
	case *nd.Uint8:
		t.ints = x.AsInt().Data()
	case *nd.Bool:
		t.ints = x.AsInt().Data()
	case *nd.Complex:
		t.parts = 2
		for _, v := range x.Data() {
			t.floats = append(t.floats, real(v), imag(v))
		}
	case *Strings:
		t.texts = x.Data
		if n, ok := count(x.Dims); !ok || n != len(x.Data) {
			panicf("Savetxt", "wants texts for the shape %v and got %d", x.Dims, len(x.Data))
		}
	case []string:
		t.texts = x
		return t, []int{len(x)}, nil
	default:
		return nil, nil, &UnsupportedError{path, "cannot write " + describe(x)}
	}
	return t, shapeOf(x), nil
}

// append appends the element n in a format.
func (t *textSource) append(line []byte, p piece, n int) []byte {
	switch {
	case t.texts != nil:
		return p.pad(line, t.texts[n], false)
	case t.ints != nil:
		if strings.ContainsRune("dis", rune(p.verb)) {
			return p.pad(line, p.signed(strconv.Itoa(t.ints[n])), true)
		}
		return p.number(line, float64(t.ints[n]))
	}
	return p.number(line, t.floats[n])
}

// A piece is a part of a format: text, or how an element is written.
type piece struct {
	text        string
	verb        byte // 0 for text
	flags       string
	width, prec int // prec is -1 where there is none
}

// pieces takes a format apart.
func pieces(format string) (list []piece, verbs int) {
	for format != "" {
		before, rest, ok := strings.Cut(format, "%")
		if before != "" {
			list = append(list, piece{text: before})
		}
		if !ok {
			break
		}
		if strings.HasPrefix(rest, "%") {
			list = append(list, piece{text: "%"})
			format = rest[1:]
			continue
		}
		p := piece{prec: -1}
		digits := func(chars string) string {
			n := len(rest) - len(strings.TrimLeft(rest, chars))
			word := rest[:n]
			rest = rest[n:]
			return word
		}
		p.flags = digits("-+ #0")
		p.width, _ = strconv.Atoi(digits("0123456789"))
		if strings.HasPrefix(rest, ".") {
			rest = rest[1:]
			p.prec, _ = strconv.Atoi(digits("0123456789"))
		}
		if rest == "" || !strings.Contains("dieEfFgGs", rest[:1]) || p.width > 1000 || p.prec > 1000 {
			panicf("Savetxt", "wants a format such as %%d, %%.4f, %%10.5e, %%g or %%s and got %q", format)
		}
		p.verb = rest[0]
		list = append(list, p)
		verbs++
		format = rest[1:]
	}
	return list, verbs
}

// rowFormat returns the format of a row.
func rowFormat(t *textSource, cols int, opts *SavetxtOptions) []piece {
	format, delimiter := opts.Fmt, opts.Delimiter
	if delimiter == "" {
		delimiter = " "
	}
	if format == "" {
		format = "%.18e"
		if t.texts != nil {
			format = "%s"
		}
	}
	list, verbs := pieces(format)
	switch {
	case verbs == 1:
		if t.parts == 2 {
			one := list
			list = append([]piece{{text: " ("}}, one...)
			list = append(append(list, piece{text: "+"}), one...)
			list = append(list, piece{text: "j)"})
		}
		var row []piece
		for i := range cols {
			if i > 0 {
				row = append(row, piece{text: delimiter})
			}
			row = append(row, list...)
		}
		list = row
	case verbs != cols*t.parts:
		panicf("Savetxt", "wants a format of 1 or %d elements and got %q", cols*t.parts, format)
	}
	for _, p := range list {
		if t.texts != nil && p.verb != 0 && p.verb != 's' {
			panicf("Savetxt", "wants the format %%s for texts and got %q", format)
		}
	}
	return list
}

// number appends a number.
func (p piece) number(line []byte, v float64) []byte {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		word := "nan"
		if math.IsInf(v, 1) {
			word = "inf"
		} else if math.IsInf(v, -1) {
			word = "-inf"
		}
		if strings.ContainsRune("EFG", rune(p.verb)) {
			word = strings.ToUpper(word)
		}
		return p.pad(line, p.signed(word), true)
	}
	prec := p.prec
	if prec < 0 {
		prec = 6
	}
	var word string
	switch p.verb {
	case 'd', 'i':
		word = strconv.FormatFloat(math.Trunc(v)+0, 'f', 0, 64)
	case 'e', 'E', 'f', 'g', 'G':
		if p.verb|0x20 == 'g' {
			prec = max(prec, 1)
		}
		word = strconv.FormatFloat(v, p.verb, prec, 64)
	case 'F':
		word = strconv.FormatFloat(v, 'f', prec, 64)
	default:
		word = shortest(v)
	}
	return p.pad(line, p.signed(word), true)
}

// signed gives a number the sign that the flags want.
func (p piece) signed(word string) string {
	switch {
	case word[0] == '-':
	case strings.Contains(p.flags, "+"):
		return "+" + word
	case strings.Contains(p.flags, " "):
		return " " + word
	}
	return word
}

// pad appends a word with blanks or zeros up to the width.
func (p piece) pad(line []byte, word string, number bool) []byte {
	if p.verb == 's' && p.prec >= 0 && !number && len([]rune(word)) > p.prec {
		word = string([]rune(word)[:p.prec])
	}
	n := p.width - len([]rune(word))
	switch {
	case n <= 0:
		return append(line, word...)
	case strings.Contains(p.flags, "-"):
		return append(append(line, word...), strings.Repeat(" ", n)...)
	case strings.Contains(p.flags, "0") && number && p.verb != 's':
		sign := len(word) - len(strings.TrimLeft(word, "+- "))
		line = append(append(line, word[:sign]...), strings.Repeat("0", n)...)
		return append(line, word[sign:]...)
	}
	return append(append(line, strings.Repeat(" ", n)...), word...)
}

// shortest returns the shortest text of a number, as Python has it.
func shortest(v float64) string {
	if a := math.Abs(v); a != 0 && (a < 1e-4 || a >= 1e16) {
		return strconv.FormatFloat(v, 'e', -1, 64)
	}
	word := strconv.FormatFloat(v, 'f', -1, 64)
	if strings.Contains(word, ".") || math.IsNaN(v) || math.IsInf(v, 0) {
		return word
	}
	return word + ".0"
}
