// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file reads files of text, which may be compressed, and takes lines apart.

import (
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"fmt"
	"io"
	"math"
	"os"
	"strconv"
	"strings"
)

// readText returns what is in a file; one that gzip or bzip2 compressed is unpacked.
func readText(path string, limit int64) ([]byte, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return unpacked(data, path, limit)
}

// unpacked returns data that gzip or bzip2 may have compressed.
func unpacked(data []byte, path string, limit int64) ([]byte, error) {
	var r io.Reader
	switch {
	case bytes.HasPrefix(data, []byte("\x1f\x8b")):
		z, err := gzip.NewReader(bytes.NewReader(data))
		if err != nil {
			return nil, &FormatError{path, 0, err.Error()}
		}
		r = z
	case bytes.HasPrefix(data, []byte("BZh")):
		r = bzip2.NewReader(bytes.NewReader(data))
	default:
		return data, nil
	}
	most := (&Options{Limit: limit}).limit()
	out, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return nil, &FormatError{path, int64(len(out)), "want compressed data: " + err.Error()}
	}
	if int64(len(out)) > most {
		return nil, &FormatError{path, most, fmt.Sprintf("want at most %d bytes in a compressed file and got more", most)}
	}
	return out, nil
}

// writeText writes a file by write, compressed by gzip if its name ends so.
func writeText(path string, write func(w io.Writer) error) error {
	return writeFile(path, func(w io.Writer) error {
		if !strings.HasSuffix(path, ".gz") {
			return write(w)
		}
		z := gzip.NewWriter(w)
		if err := write(z); err != nil {
			return err
		}
		return z.Close()
	})
}

// A splitter takes lines apart into fields.
type splitter struct {
	comments  []string // what a comment begins with
	delimiter string   // "" is white space
	widths    []int    // of fields without a delimiter between them
	fields    [][]byte // of the last line
}

// commentsOr returns the default for nil.
func commentsOr(list []string) []string {
	if list == nil {
		return []string{"#"}
	}
	return list
}

// uncommented returns a line without its comment.
func (s *splitter) uncommented(line []byte) []byte {
	for _, mark := range s.comments {
		if i := bytes.Index(line, []byte(mark)); i >= 0 && mark != "" {
			line = line[:i]
		}
	}
	return line
}

// split returns the fields of a line, none if there is nothing but a comment. The fields are
// good until the next call.
func (s *splitter) split(line []byte) [][]byte {
	line = s.uncommented(line)
	s.fields = s.fields[:0]
	if len(bytes.TrimSpace(line)) == 0 {
		return nil
	}
	switch {
	case s.widths != nil:
		line = bytes.TrimRight(line, "\r\n")
		for _, w := range s.widths {
			w = min(w, len(line))
			s.fields = append(s.fields, bytes.TrimSpace(line[:w]))
			line = line[w:]
		}
	case s.delimiter == "":
		for {
			line = bytes.TrimLeft(line, " \t\r\n\v\f")
			if len(line) == 0 {
				break
			}
			n := bytes.IndexAny(line, " \t\r\n\v\f")
			if n < 0 {
				n = len(line)
			}
			s.fields = append(s.fields, line[:n])
			line = line[n:]
		}
	default:
		for more := true; more; {
			var field []byte
			field, line, more = bytes.Cut(line, []byte(s.delimiter))
			s.fields = append(s.fields, bytes.TrimSpace(field))
		}
	}
	return s.fields
}

// lines calls f with each line of a text and its place, until f returns false. A line ends with
// "\n", "\r\n" or "\r".
func lines(text []byte, f func(line []byte, at int) bool) {
	at := 0
	for at < len(text) {
		rest := text[at:]
		n := bytes.IndexByte(rest, '\n')
		if n < 0 {
			n = len(rest)
		}
		end := at + n + 1
		line := rest[:n]
		if k := bytes.IndexByte(line, '\r'); k >= 0 && k < n-1 {
			line, end = line[:k], at+k+1
		}
		if !f(line, at) {
			return
		}
		at = end
	}
}

// parseFloat reads a number as Python's float does, but without underscores. What is too large
// is infinite.
func parseFloat(word string) (float64, bool) {
	for i := range len(word) {
		if c := word[i]; c == '_' || c == 'x' || c == 'X' {
			return 0, false
		}
	}
	v, err := strconv.ParseFloat(word, 64)
	if err == nil || math.IsInf(v, 0) {
		return v, true
	}
	if n := len(word); n == 4 && (word[0] == '+' || word[0] == '-') && strings.EqualFold(word[1:], "nan") {
		return math.NaN(), true
	}
	return 0, false
}

// clipped returns a field as it may stand in an error.
func clipped(word []byte) string {
	if len(word) > 40 {
		return strconv.Quote(string(word[:40])) + "…"
	}
	return strconv.Quote(string(word))
}
