// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file is Loadtxt, for tables of numbers without gaps.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/nd"
)

// LoadtxtOptions change how [Loadtxt] reads. Nil stands for the defaults.
type LoadtxtOptions struct {
	Comments   []string                                // what comments begin with. Default: "#"; an empty list is none
	Delimiter  string                                  // between numbers. Default: white space
	Converters map[int]func(s string) (float64, error) // for columns, of the file. Default: none
	Skiprows   int                                     // lines to leave out at the beginning, comments too. Default: 0
	Usecols    []int                                   // the columns to read, in this order; -1 is the last. Default: all
	Unpack     bool                                    // columns become rows. Default: not
	Ndmin      int                                     // the least number of axes, at most 2. Default: 0
	MaxRows    int                                     // how many rows to read. Default: all
	Limit      int64                                   // bytes of a compressed file. Default: 4 GiB
}

// Loadtxt returns the numbers of a text file, a row of the array for each line; empty lines and
// comments are left out. Axes of length 1 are taken away down to Ndmin: a single column or row
// gives an array of one axis, a single number one of none. A file that gzip or bzip2 compressed is
// unpacked. A file without rows gives an empty array, as in NumPy.
//
// The error is a [*FormatError] for a word that is not a number, and for a row of another length
// than the first; or that of the system. It panics with an [*ArgumentError] for negative counts.
func Loadtxt(path string, opts *LoadtxtOptions) (*nd.Array, error) {
	if opts == nil {
		opts = &LoadtxtOptions{}
	}
	if opts.Skiprows < 0 || opts.MaxRows < 0 || opts.Ndmin < 0 || opts.Ndmin > 2 {
		panicf("Loadtxt", "wants counts of 0 and more and at most 2 axes and got Skiprows %d, MaxRows %d, Ndmin %d",
			opts.Skiprows, opts.MaxRows, opts.Ndmin)
	}
	text, err := readText(path, opts.Limit)
	if err != nil {
		return nil, err
	}
	return loadText(text, path, opts)
}

func loadText(text []byte, path string, opts *LoadtxtOptions) (x *nd.Array, err error) {
	s := &splitter{comments: commentsOr(opts.Comments), delimiter: opts.Delimiter}
	var data []float64
	rows, cols, number := 0, -1, 0
	lines(text, func(line []byte, at int) bool {
		number++
		if number <= opts.Skiprows {
			return true
		}
		fields := s.split(line)
		if len(fields) == 0 {
			return true
		}
		fail := func(format string, args ...any) bool {
			err = &FormatError{path, int64(at), fmt.Sprintf("line %d: ", number) + fmt.Sprintf(format, args...)}
			return false
		}
		n := len(fields)
		if opts.Usecols != nil {
			n = len(opts.Usecols)
		} else if cols >= 0 && n != cols {
			return fail("want %d columns and got %d", cols, n)
		}
		cols = n
		for i := range n {
			k := i
			if opts.Usecols != nil {
				k = opts.Usecols[i]
				if k < 0 {
					k += len(fields)
				}
				if k < 0 || k >= len(fields) {
					return fail("want the column %d and got %d columns", opts.Usecols[i], len(fields))
				}
			}
			if convert := opts.Converters[k]; convert != nil {
				v, convErr := convert(string(fields[k]))
				if convErr != nil {
					return fail("column %d: %v", k, convErr)
				}
				data = append(data, v)
				continue
			}
			v, ok := parseFloat(string(fields[k]))
			if !ok {
				return fail("want a number in column %d and got %s", k, clipped(fields[k]))
			}
			data = append(data, v)
		}
		rows++
		return rows != opts.MaxRows
	})
	if err != nil {
		return nil, err
	}
	return shaped(data, rows, max(cols, 0), opts), nil
}

// shaped returns the numbers in the shape that the options want.
func shaped(data []float64, rows, cols int, opts *LoadtxtOptions) *nd.Array {
	x := nd.FromSlice(data).Reshape(rows, cols)
	if rows == 0 {
		x = nd.Zeros(0)
		if opts.Ndmin == 2 {
			x = nd.Zeros(0, 1)
		}
	}
	if x.Ndim() > opts.Ndmin && x.Size() > 0 {
		x = x.Squeeze()
	}
	switch {
	case opts.Ndmin == 1 && x.Ndim() == 0:
		x = x.Reshape(1)
	case opts.Ndmin == 2 && x.Ndim() == 1:
		x = x.Reshape(x.Size(), 1)
	}
	if opts.Unpack {
		return x.T()
	}
	return x
}
