// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file is tables in files of comma-separated values (RFC 4180).

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"

	"github.com/gosci/gosci/numerics/nd"
)

// CSVOptions change how a file of comma-separated values is read and written. Nil stands for the
// defaults.
type CSVOptions struct {
	Delimiter rune     // between fields. Default: a comma
	Comment   rune     // what a line of comment begins with, in reading. Default: none
	NoHeader  bool     // the first line has no names. Default: it has
	Names     []string // of the columns, in place of those in the file. Default: none
	Missing   []string // words that stand for no value. Default: "", NA, N/A, NaN, nan, null
	Limit     int64    // bytes of a compressed file. Default: 4 GiB
}

func (o *CSVOptions) or() *CSVOptions {
	out := CSVOptions{}
	if o != nil {
		out = *o
	}
	if out.Delimiter == 0 {
		out.Delimiter = ','
	}
	if out.Missing == nil {
		out.Missing = []string{"", "NA", "N/A", "NaN", "nan", "null"}
	}
	return &out
}

// ReadCSV returns the columns of a file of comma-separated values. A column of which all fields are
// true or false is an *[nd.Bool], of integers an *[nd.Int], of numbers an *[nd.Array], any other *[Strings]. A gap
// is NaN, and makes a column of integers one of floats; in a column of texts it is "". Names that
// come twice get a number behind. Fields may stand in quotes.
//
// The error is a [*FormatError] for a row of another length than the first and for a wrong quote, or
// that of the system.
func ReadCSV(path string, opts *CSVOptions) (*Table, error) {
	opts = opts.or()
	text, err := readText(path, opts.Limit)
	if err != nil {
		return nil, err
	}
	return readCSV(text, path, opts)
}

func readCSV(text []byte, path string, opts *CSVOptions) (*Table, error) {
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf")) // some programs begin so
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma, r.Comment, r.ReuseRecord = opts.Delimiter, opts.Comment, true
	t := &Table{}
	var words [][]string
	header := !opts.NoHeader
	for {
		at := r.InputOffset()
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, &FormatError{path, at, err.Error()}
		}
		if words == nil {
			words = make([][]string, len(row))
			t.Names = make([]string, len(row))
			if header {
				copy(t.Names, row)
				continue
			}
		}
		for i, w := range row {
			words[i] = append(words[i], w)
		}
	}
	copy(t.Names, opts.Names)
	unique(t.Names)
	for _, w := range words {
		t.Columns = append(t.Columns, guessed(w, func(w string) bool { return slices.Contains(opts.Missing, w) }, guess{integer: math.NaN()}))
	}
	return t, nil
}

// unique gives names that are empty or come twice a number.
func unique(names []string) {
	seen := map[string]int{}
	for i, name := range names {
		if name == "" {
			name = "f" + strconv.Itoa(i)
		}
		n := seen[name]
		seen[name]++
		if n > 0 {
			name += "_" + strconv.Itoa(n)
		}
		names[i] = name
	}
}

// WriteCSV writes a table to a file of comma-separated values, with the names in the first line unless
// the options say that there is none. Floats are written so that they come back the same, NaN
// as an empty field. A file of a name that ends in .gz is compressed. The error is that of the
// system. It panics with an [*ArgumentError] if the columns differ in length or are of another kind
// than a [Table] has.
func WriteCSV(path string, t *Table, opts *CSVOptions) error {
	opts = opts.or()
	if len(t.Names) != len(t.Columns) {
		panicf("WriteCSV", "wants as many names as columns and got %d for %d", len(t.Names), len(t.Columns))
	}
	words := make([]func(i int) string, len(t.Columns))
	for k, c := range t.Columns {
		if shape := shapeOf(c); len(shape) != 1 || shape[0] != t.Len() {
			panicf("WriteCSV", "wants columns of one axis and %d elements and got %s", t.Len(), describe(c))
		}
		words[k] = csvWords(c)
	}
	return writeText(path, func(w io.Writer) error {
		out := csv.NewWriter(w)
		out.Comma = opts.Delimiter
		if !opts.NoHeader {
			if err := out.Write(t.Names); err != nil {
				return fmt.Errorf("sio: %s: %w", path, err)
			}
		}
		row := make([]string, len(t.Columns))
		for i := range t.Len() {
			for k := range row {
				row[k] = words[k](i)
			}
			if err := out.Write(row); err != nil {
				return fmt.Errorf("sio: %s: %w", path, err)
			}
		}
		out.Flush()
		return out.Error()
	})
}

// csvWords returns what gives the elements of a column as words.
func csvWords(column any) func(i int) string {
	switch x := column.(type) {
	case *nd.Array:
		data := x.Data()
		return func(i int) string {
			if math.IsNaN(data[i]) {
				return ""
			}
			return strconv.FormatFloat(data[i], 'g', -1, 64)
		}
	case *nd.Int:
		data := x.Data()
		return func(i int) string { return strconv.Itoa(data[i]) }
	case *nd.Bool:
		data := x.Data()
		return func(i int) string { return strconv.FormatBool(data[i]) }
	case *Strings:
		return func(i int) string { return x.Data[i] }
	}
	panicf("WriteCSV", "wants floats, integers, truths or texts and got a %T", column)
	return nil
}
