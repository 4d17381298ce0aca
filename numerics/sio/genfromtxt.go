// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file is Genfromtxt, for tables with gaps, names and texts.

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// GenfromtxtOptions change how [Genfromtxt] reads. Nil stands for the defaults.
type GenfromtxtOptions struct {
	Comments  []string // what comments begin with. Default: "#"; an empty list is none
	Delimiter string   // between fields. Default: white space
	Widths    []int    // of the fields, where nothing stands between them. Default: none

	SkipHeader int   // lines to leave out at the beginning. Default: 0
	SkipFooter int   // rows to leave out at the end. Default: 0
	MaxRows    int   // how many rows to read. Default: all
	Usecols    []int // the columns to read, in this order; -1 is the last. Default: all

	Names       []string // of the columns. Default: f0, f1, …
	NamesInFile bool     // the first line has the names, perhaps in a comment. Default: not

	// Missing are words that stand for no value, as an empty field does. Default: none.
	Missing []string
	// Filling are the values in their place by column, its name or its number in the file, "" for
	// all others. Default: NaN.
	Filling map[string]float64
	// Converters are for columns, by name or number. Default: none.
	Converters map[string]func(s string) (float64, error)

	// Guess finds out what each column is: truths, integers, floats or texts; a gap is then
	// false, -1, NaN or "" if Filling does not say else. Default: all are floats.
	Guess bool
	// SkipInvalid leaves rows out that have another number of fields. Default: they are an
	// error.
	SkipInvalid bool
	Limit       int64 // bytes of a compressed file. Default: 4 GiB
}

// Genfromtxt returns the columns of a text file, a row for each line; empty lines and comments
// are left out. Gaps, and words that are no numbers in a column of floats, become NaN or what Filling says. Names
// are made such as NumPy makes them: letters, digits and underscores, each once.
//
// The error is a [*FormatError] for a row of another length than the first, and for what a converter
// refuses; or that of the system. It panics with an [*ArgumentError] for negative counts and
// widths.
func Genfromtxt(path string, opts *GenfromtxtOptions) (*Table, error) {
	if opts == nil {
		opts = &GenfromtxtOptions{}
	}
	if opts.SkipHeader < 0 || opts.SkipFooter < 0 || opts.MaxRows < 0 || slices.ContainsFunc(opts.Widths, func(n int) bool { return n < 1 }) {
		panicf("Genfromtxt", "wants counts of 0 and more and widths of 1 and more and got SkipHeader %d, SkipFooter %d, MaxRows %d, Widths %v",
			opts.SkipHeader, opts.SkipFooter, opts.MaxRows, opts.Widths)
	}
	text, err := readText(path, opts.Limit)
	if err != nil {
		return nil, err
	}
	return genText(text, path, opts)
}

// A genReader collects the fields of a text.
type genReader struct {
	*splitter
	path  string
	opts  *GenfromtxtOptions
	names []string   // in the file; nil if there are none
	cols  []int      // the columns that are used; nil before the first row
	width int        // how many there are
	words [][]string // by column
	at    []int      // the places of the rows
	err   error
}

func genText(text []byte, path string, opts *GenfromtxtOptions) (*Table, error) {
	g := &genReader{
		splitter: &splitter{comments: commentsOr(opts.Comments), delimiter: opts.Delimiter, widths: opts.Widths},
		path:     path, opts: opts, width: -1,
	}
	number := 0
	named := !opts.NamesInFile
	lines(text, func(line []byte, at int) bool {
		number++
		switch {
		case number <= opts.SkipHeader:
			return true
		case !named:
			named = g.readNames(line)
			return true
		}
		return g.row(line, at, number)
	})
	if g.err != nil {
		return nil, g.err
	}
	return g.table()
}

// readNames takes the names of a line, which may be a comment; false if it has none.
func (g *genReader) readNames(line []byte) bool {
	text := strings.TrimSpace(string(line))
	for _, mark := range g.comments {
		if rest, ok := strings.CutPrefix(text, mark); ok && mark != "" {
			text = strings.TrimSpace(rest)
			break
		}
	}
	if len(g.widths) > 0 && len(text) == len(strings.TrimSpace(string(line))) {
		text = string(line) // the widths count from the beginning
	}
	for _, field := range g.split([]byte(text)) {
		g.names = append(g.names, string(field))
	}
	return len(g.names) > 0
}

// row takes a line; false ends the reading.
func (g *genReader) row(line []byte, at, number int) bool {
	fields := g.split(line)
	if len(fields) == 0 {
		return true
	}
	fail := func(format string, args ...any) bool {
		g.err = &FormatError{g.path, int64(at), fmt.Sprintf("line %d: ", number) + fmt.Sprintf(format, args...)}
		return false
	}
	if g.width < 0 {
		g.width = len(fields)
		if g.names != nil && g.opts.Usecols == nil {
			g.width = len(g.names)
		}
		g.cols = make([]int, 0, g.width)
		for i := range g.width {
			g.cols = append(g.cols, i)
		}
		if g.opts.Usecols != nil {
			g.cols = slices.Clone(g.opts.Usecols)
			for i, k := range g.cols {
				if k < 0 {
					g.cols[i] += g.width
				}
				if g.cols[i] < 0 || g.cols[i] >= g.width {
					return fail("want the column %d and got %d columns", k, g.width)
				}
			}
		}
		g.words = make([][]string, len(g.cols))
	}
	if len(fields) != g.width {
		if g.opts.SkipInvalid {
			return true
		}
		return fail("want %d columns and got %d", g.width, len(fields))
	}
	for i, k := range g.cols {
		g.words[i] = append(g.words[i], string(fields[k]))
	}
	g.at = append(g.at, at)
	return len(g.at) != g.opts.MaxRows
}

// table makes the columns of their words.
func (g *genReader) table() (*Table, error) {
	rows := max(0, len(g.at)-g.opts.SkipFooter)
	names := make([]string, len(g.cols))
	for i, k := range g.cols {
		switch {
		case i < len(g.opts.Names):
			names[i] = g.opts.Names[i]
		case k < len(g.names) && g.opts.Names == nil:
			names[i] = g.names[k]
		}
	}
	t := &Table{Names: validNames(names)}
	for i, k := range g.cols {
		column, err := g.column(g.words[i][:rows], t.Names[i], k)
		if err != nil {
			return nil, err
		}
		t.Columns = append(t.Columns, column)
	}
	return t, nil
}

// column makes a column of its words.
func (g *genReader) column(words []string, name string, k int) (any, error) {
	number := strconv.Itoa(k)
	convert := g.opts.Converters[name]
	if convert == nil {
		convert = g.opts.Converters[number]
	}
	missing := func(word string) bool { return word == "" || slices.Contains(g.opts.Missing, word) }
	filling, filled := math.NaN(), false
	for _, key := range []string{"", number, name} {
		if v, ok := g.opts.Filling[key]; ok {
			filling, filled = v, true
		}
	}
	if g.opts.Guess && convert == nil {
		fill := guess{integer: -1}
		if filled {
			fill = guess{integer: filling, text: shortest(filling)}
			if filling != math.Trunc(filling) {
				fill.integer = math.NaN()
			}
		}
		column := guessed(words, missing, fill)
		if x, ok := column.(*nd.Array); ok && filled {
			for i, w := range words {
				if missing(w) {
					x.Set(filling, i)
				}
			}
		}
		return column, nil
	}
	out := make([]float64, len(words))
	for i, w := range words {
		switch {
		case convert != nil:
			v, err := convert(w)
			if err != nil {
				return nil, &FormatError{g.path, int64(g.at[i]), fmt.Sprintf("column %s: %v", name, err)}
			}
			out[i] = v
		case missing(w):
			out[i] = filling
		default:
			v, ok := parseFloat(w)
			if !ok {
				v = filling
			}
			out[i] = v
		}
	}
	return nd.FromSlice(out), nil
}

// validNames makes names of letters, digits and underscores, each once.
func validNames(names []string) []string {
	out := make([]string, len(names))
	seen := map[string]int{}
	for i, name := range names {
		name = strings.TrimSpace(name)
		name = strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '_'
			case strings.ContainsRune("~!@#$%^&*()-=+\\|]}[{';:/?.>,<\"", r):
				return -1
			}
			return r
		}, name)
		if name == "" {
			name = "f" + strconv.Itoa(i)
		}
		n := seen[name]
		seen[name]++
		if n > 0 {
			name += "_" + strconv.Itoa(n)
		}
		out[i] = name
	}
	return out
}
