// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package numtest

// This file reads reference files.

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
)

// A Reference is a line of a reference file.
type Reference struct {
	Name     string   // the first part of the line's name
	Inputs   []string // the other parts
	WantsErr bool     // the original refuses the arguments
	Want     any      // *nd.Array, *nd.Complex, *nd.Int, *nd.Bool, *nd.Uint8 or []string
}

// String returns the name as a call: "svd(mat)".
func (r Reference) String() string {
	return r.Name + "(" + strings.Join(r.Inputs, ", ") + ")"
}

// Read returns the lines of a reference file, in their order. It ends the test if
// the file is not in the form that the package comment describes.
func Read(tb testing.TB, file string) []Reference {
	tb.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		tb.Fatal(err)
	}
	var list []Reference
	number := 0
	for line := range strings.Lines(string(text)) {
		number++
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		r, err := parse(strings.Fields(line))
		if err != nil {
			tb.Fatalf("%s:%d: %v", file, number, err)
		}
		list = append(list, r)
	}
	return list
}

// ReadValues returns the values of a reference file by their names.
func ReadValues(tb testing.TB, file string) map[string]any {
	tb.Helper()
	values := map[string]any{}
	for _, r := range Read(tb, file) {
		values[strings.Join(append([]string{r.Name}, r.Inputs...), "/")] = r.Want
	}
	return values
}

// parse reads the words of a line.
func parse(words []string) (Reference, error) {
	parts := strings.Split(words[0], "/")
	r := Reference{Name: parts[0], Inputs: parts[1:]}
	switch {
	case len(words) == 2 && words[1] == "error":
		r.WantsErr = true
		return r, nil
	case len(words) < 3:
		return r, fmt.Errorf("want a name, a kind, a shape and elements, got %q", words)
	}
	shape := []int{}
	for word := range strings.SplitSeq(strings.Trim(words[2], "()"), ",") {
		if word == "" {
			continue
		}
		n, err := strconv.Atoi(word)
		if err != nil {
			return r, err
		}
		shape = append(shape, n)
	}
	var err error
	r.Want, err = elements(words[1], shape, words[3:])
	return r, err
}

// elements returns the words of a kind as an array of a shape.
func elements(kind string, shape []int, words []string) (any, error) {
	size := 1
	for _, n := range shape {
		size *= n
	}
	if len(words) != size {
		return nil, fmt.Errorf("want %d elements for the shape %v, got %d", size, shape, len(words))
	}
	switch kind {
	case "float64":
		list, err := each(words, number)
		return nd.FromSlice(list).Reshape(shape...), err
	case "complex128":
		list, err := each(words, complexNumber)
		return nd.FromSliceComplex(list).Reshape(shape...), err
	case "int":
		list, err := each(words, strconv.Atoi)
		return nd.FromSliceInt(list).Reshape(shape...), err
	case "bool":
		list, err := each(words, strconv.ParseBool)
		return nd.FromSliceBool(list).Reshape(shape...), err
	case "uint8":
		list, err := each(words, func(s string) (uint8, error) {
			n, err := strconv.ParseUint(s, 10, 8)
			return uint8(n), err
		})
		return nd.FromSliceUint8(list).Reshape(shape...), err
	case "string":
		return each(words, strconv.Unquote)
	}
	return nil, fmt.Errorf("unknown kind %q", kind)
}

func number(s string) (float64, error) { return strconv.ParseFloat(s, 64) }

func complexNumber(s string) (complex128, error) {
	re, im, _ := strings.Cut(s, ",")
	x, err := number(re)
	if err != nil {
		return 0, err
	}
	y, err := number(im)
	return complex(x, y), err
}

// each returns the results of f for the elements of a list, or its first error.
func each[A, B any](list []A, f func(A) (B, error)) ([]B, error) {
	out := make([]B, len(list))
	for i, v := range list {
		var err error
		if out[i], err = f(v); err != nil {
			return out, err
		}
	}
	return out, nil
}
