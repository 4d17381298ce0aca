// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file reads Matrix Market files (Boisvert, Pozo and Remington, "The Matrix Market Exchange
// Formats: Initial Design", NISTIR 5935, 1996).

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// The words of Matrix Market files.
const (
	MMArray      = "array"      // Format: all elements
	MMCoordinate = "coordinate" // Format: those other than 0

	MMReal    = "real"
	MMComplex = "complex"
	MMInteger = "integer"
	MMPattern = "pattern" // only where elements are

	MMGeneral   = "general"
	MMSymmetric = "symmetric"
	MMSkew      = "skew-symmetric"
	MMHermitian = "hermitian"
	MMAuto      = "auto" // in writing: the one that the elements have
)

// An MMInfo says what is in a Matrix Market file.
type MMInfo struct {
	Rows, Cols, Entries     int // Entries are those in the file
	Format, Field, Symmetry string
}

// String prints it in a line.
func (m *MMInfo) String() string {
	return fmt.Sprintf("(%d,%d) with %d entries, %s %s %s", m.Rows, m.Cols, m.Entries, m.Format, m.Field, m.Symmetry)
}

// Mminfo returns what the header of a Matrix Market file says. The errors are those of [Mmread].
func Mminfo(path string, opts *Options) (*MMInfo, error) {
	m, err := openMM(path, opts)
	if err != nil {
		return nil, err
	}
	return &m.MMInfo, nil
}

// Mmread returns the matrix of a Matrix Market file: of the format array an *[nd.Array], *[nd.Complex] or
// *[nd.Int], of the format coordinate a *[Sparse] (of a pattern, with ones). Of a symmetric matrix
// both halves are there. A file that gzip or bzip2 compressed is unpacked.
//
// The error is a [*FormatError], an [*UnsupportedError] for integers that a sparse matrix of floats
// cannot hold, or that of the system.
func Mmread(path string, opts *Options) (any, error) {
	m, err := openMM(path, opts)
	if err != nil {
		return nil, err
	}
	return m.read()
}

// An mmReader is a Matrix Market file of which the header was read.
type mmReader struct {
	MMInfo
	path   string
	text   []byte
	at     int // where the entries begin
	number int // the line before them
}

func openMM(path string, opts *Options) (*mmReader, error) {
	limit := int64(0)
	if opts != nil {
		limit = opts.Limit
	}
	text, err := readText(path, limit)
	if err != nil {
		return nil, err
	}
	return newMM(text, path)
}

func newMM(text []byte, path string) (m *mmReader, err error) {
	m = &mmReader{path: path, text: text, at: len(text)}
	s := &splitter{comments: []string{"%"}}
	sized := false
	lines(text, func(line []byte, at int) bool {
		m.number++
		if m.number == 1 {
			err = m.banner(string(line))
			return err == nil
		}
		fields := s.split(line)
		if len(fields) == 0 {
			return true
		}
		err = m.size(fields, at)
		sized = true
		m.at = min(at+len(line)+1, len(text))
		return false
	})
	if err == nil && !sized {
		err = m.errorf(len(text), "want the size and got the end of the file")
	}
	return m, err
}

func (m *mmReader) errorf(at int, format string, args ...any) error {
	return &FormatError{m.path, int64(at), fmt.Sprintf("line %d: ", m.number) + fmt.Sprintf(format, args...)}
}

func (m *mmReader) banner(line string) error {
	words := strings.Fields(strings.ToLower(line))
	if len(words) != 5 || words[0] != "%%matrixmarket" || words[1] != "matrix" {
		return m.errorf(0, "want %%%%MatrixMarket matrix and three words and got %s", clipped([]byte(line)))
	}
	m.Format, m.Field, m.Symmetry = words[2], words[3], words[4]
	switch m.Field {
	case "unsigned-integer":
		m.Field = MMInteger
	case "double":
		m.Field = MMReal
	}
	if !slices.Contains([]string{MMArray, MMCoordinate}, m.Format) ||
		!slices.Contains([]string{MMReal, MMComplex, MMInteger, MMPattern}, m.Field) ||
		!slices.Contains([]string{MMGeneral, MMSymmetric, MMSkew, MMHermitian}, m.Symmetry) ||
		m.Field == MMPattern && m.Format == MMArray ||
		m.Symmetry == MMHermitian && m.Field != MMComplex {
		return m.errorf(0, "want a format, a field and a symmetry and got %q", words[2:])
	}
	return nil
}

// size reads the line with the numbers of rows, columns and entries.
func (m *mmReader) size(fields [][]byte, at int) error {
	want := 2
	if m.Format == MMCoordinate {
		want = 3
	}
	list := make([]int, 3)
	if len(fields) != want {
		return m.errorf(at, "want %d numbers for the size and got %d", want, len(fields))
	}
	for i, word := range fields {
		n, err := strconv.Atoi(string(word))
		if err != nil || n < 0 || n > math.MaxInt32 {
			return m.errorf(at, "want a size and got %s", clipped(word))
		}
		list[i] = n
	}
	m.Rows, m.Cols, m.Entries = list[0], list[1], list[2]
	if m.Symmetry != MMGeneral && m.Rows != m.Cols {
		return m.errorf(at, "want as many rows as columns in a %s matrix and got %d and %d", m.Symmetry, m.Rows, m.Cols)
	}
	least := 4 // bytes of an entry, such as "1 1\n"
	if m.Format == MMArray {
		least = 2
		m.Entries = m.Rows * m.Cols
		switch m.Symmetry {
		case MMSymmetric, MMHermitian:
			m.Entries = m.Rows * (m.Rows + 1) / 2
		case MMSkew:
			m.Entries = m.Rows * (m.Rows - 1) / 2
		}
	}
	if left := len(m.text) - at; m.Entries > left/least+1 {
		return m.errorf(at, "want %d entries and got %d bytes", m.Entries, left)
	}
	return nil
}

// entries calls f with the words of each entry, and wants as many as the header says.
func (m *mmReader) entries(words int, f func(fields [][]byte) string) error {
	s := &splitter{comments: []string{"%"}}
	var err error
	n := 0
	lines(m.text[m.at:], func(line []byte, at int) bool {
		m.number++
		fields := s.split(line)
		if len(fields) == 0 {
			return true
		}
		bad := ""
		switch {
		case n == m.Entries:
			bad = fmt.Sprintf("want %d entries and got more", n)
		case len(fields) != words:
			bad = fmt.Sprintf("want %d numbers in an entry and got %d", words, len(fields))
		default:
			bad = f(fields)
		}
		if bad != "" {
			err = m.errorf(m.at+at, "%s", bad)
			return false
		}
		n++
		return true
	})
	if err == nil && n != m.Entries {
		err = m.errorf(len(m.text), "want %d entries and got %d", m.Entries, n)
	}
	return err
}

func (m *mmReader) read() (any, error) {
	if m.Format == MMCoordinate {
		return m.sparse()
	}
	return m.dense()
}

// value reads the real and the imaginary part of an element.
func (m *mmReader) value(fields [][]byte) (re, im float64, bad string) {
	var ok bool
	switch m.Field {
	case MMPattern:
		return 1, 0, ""
	case MMComplex:
		if im, ok = parseFloat(string(fields[1])); !ok {
			return 0, 0, "want a number and got " + clipped(fields[1])
		}
	}
	if re, ok = parseFloat(string(fields[0])); !ok {
		return 0, 0, "want a number and got " + clipped(fields[0])
	}
	return re, im, ""
}

// mirrored returns what stands on the other side of the diagonal.
func (m *mmReader) mirrored(re, im float64) (float64, float64) {
	switch m.Symmetry {
	case MMSkew:
		return -re, -im
	case MMHermitian:
		return re, -im
	}
	return re, im
}

func (m *mmReader) dense() (any, error) {
	n := m.Rows * m.Cols
	var re, im []float64
	var whole []int
	words := 1
	switch m.Field {
	case MMComplex:
		words = 2
		im = make([]float64, n)
		fallthrough
	case MMReal:
		re = make([]float64, n)
	default:
		whole = make([]int, n)
	}
	// The elements come column by column, of a symmetric matrix those from the diagonal on.
	i, j := 0, 0
	if m.Symmetry == MMSkew {
		i = 1
	}
	err := m.entries(words, func(fields [][]byte) string {
		at, other := i*m.Cols+j, j*m.Cols+i
		if whole != nil {
			v, err := strconv.Atoi(string(fields[0]))
			if err != nil {
				return "want an integer and got " + clipped(fields[0])
			}
			whole[at] = v
			if m.Symmetry == MMSymmetric {
				whole[other] = v
			} else if m.Symmetry == MMSkew {
				whole[other] = -v
			}
		} else {
			a, b, bad := m.value(fields)
			if bad != "" {
				return bad
			}
			re[at] = a
			if im != nil {
				im[at] = b
			}
			if m.Symmetry != MMGeneral && i != j {
				a, b = m.mirrored(a, b)
				re[other] = a
				if im != nil {
					im[other] = b
				}
			}
		}
		if i++; i == m.Rows {
			j++
			switch m.Symmetry {
			case MMGeneral:
				i = 0
			case MMSkew:
				i = j + 1
			default:
				i = j
			}
		}
		return ""
	})
	switch {
	case err != nil:
		return nil, err
	case whole != nil:
		return nd.FromSliceInt(whole).Reshape(m.Rows, m.Cols), nil
	case im != nil:
		return nd.FromSliceComplex(complexOf(re, im)).Reshape(m.Rows, m.Cols), nil
	}
	return nd.FromSlice(re).Reshape(m.Rows, m.Cols), nil
}

func (m *mmReader) sparse() (any, error) {
	s := &Sparse{Rows: m.Rows, Cols: m.Cols, I: make([]int, 0, m.Entries), J: make([]int, 0, m.Entries), Re: make([]float64, 0, m.Entries)}
	words := 3
	switch m.Field {
	case MMPattern:
		words = 2
	case MMComplex:
		words = 4
		s.Im = make([]float64, 0, m.Entries)
	}
	var unsupported error
	err := m.entries(words, func(fields [][]byte) string {
		i, err := strconv.Atoi(string(fields[0]))
		j, err2 := strconv.Atoi(string(fields[1]))
		if err != nil || err2 != nil || i < 1 || i > m.Rows || j < 1 || j > m.Cols {
			return fmt.Sprintf("want a row and a column of (%d,%d) and got %s and %s", m.Rows, m.Cols, clipped(fields[0]), clipped(fields[1]))
		}
		re, im, bad := m.value(fields[2:])
		if bad != "" {
			return bad
		}
		if m.Field == MMInteger {
			v, err := strconv.Atoi(string(fields[2]))
			if err != nil {
				return "want an integer and got " + clipped(fields[2])
			}
			if v > 1<<53 || v < -1<<53 {
				unsupported = &UnsupportedError{m.path, fmt.Sprintf("the integer %d in a sparse matrix", v)}
			}
		}
		add := func(i, j int, re, im float64) {
			s.I, s.J, s.Re = append(s.I, i-1), append(s.J, j-1), append(s.Re, re)
			if s.Im != nil {
				s.Im = append(s.Im, im)
			}
		}
		add(i, j, re, im)
		if m.Symmetry != MMGeneral && i != j {
			re, im = m.mirrored(re, im)
			add(j, i, re, im)
		}
		return ""
	})
	if err == nil {
		err = unsupported
	}
	if err != nil {
		return nil, err
	}
	return s, nil
}
