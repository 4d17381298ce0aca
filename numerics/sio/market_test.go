// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio_test

// This file tests Matrix Market and Harwell-Boeing files.

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/sio"
)

func TestMmreadReference(t *testing.T) {
	t.Parallel()
	for _, r := range references(t, "mm") {
		path := "testdata/mm/" + r.Inputs[0] + ".mtx"
		got, err := sio.Mmread(path, nil)
		if err != nil {
			t.Error(err)
			continue
		}
		_, sparse := got.(*sio.Sparse)
		info, err := sio.Mminfo(path, nil)
		if err != nil {
			t.Error(err)
		} else if sparse != (info.Format == sio.MMCoordinate) {
			t.Errorf("%v: got a %T for %v", r, got, info)
		}
		if diff := compare(walk(got, nil), r.Want); diff != "" {
			t.Errorf("%v: %s", r, diff)
		}
		if r.Inputs[0] == "rectangle" {
			again, err := sio.Mmread("testdata/mm/zipped.mtx.gz", nil)
			if err != nil {
				t.Error(err)
			} else if diff := compare(again, r.Want); diff != "" {
				t.Errorf("compressed: %s", diff)
			}
		}
	}
	info, err := sio.Mminfo("testdata/mm/hand.mtx", nil)
	if want := "(2,3) with 3 entries, coordinate real general"; err != nil || info.String() != want {
		t.Errorf("got %v, %v, want %s", info, err, want)
	}
}

func TestMmwriteRoundTrip(t *testing.T) {
	t.Parallel()
	x := nd.FromRows([][]float64{{1. / 3, 2, 1e300}, {2, -0.5, 5e-324}, {1e300, 5e-324, 7}})
	skew := nd.FromRows([][]float64{{0, 1}, {-1, 0}})
	sparse := &sio.Sparse{Rows: 2, Cols: 3, I: []int{1, 0, 1}, J: []int{2, 0, 2}, Re: []float64{1, 2, 3}}
	square := &sio.Sparse{Rows: 2, Cols: 2, I: []int{1, 0, 1}, J: []int{0, 1, 1}, Re: []float64{4, 4, 5}}
	hermitian := nd.FromSliceComplex([]complex128{1, 2 - 1i, 2 + 1i, 3}).Reshape(2, 2)
	for name, row := range map[string]struct {
		x    any
		opts *sio.MmwriteOptions
		head string
	}{
		"floats":     {x, nil, "array real general"},
		"symmetric":  {x, &sio.MmwriteOptions{Symmetry: sio.MMSymmetric, Comment: "a\nb"}, "array real symmetric"},
		"auto":       {x, &sio.MmwriteOptions{Symmetry: sio.MMAuto}, "array real symmetric"},
		"skew":       {skew, &sio.MmwriteOptions{Symmetry: sio.MMAuto}, "array real skew-symmetric"},
		"hermitian":  {hermitian, &sio.MmwriteOptions{Symmetry: sio.MMAuto}, "array complex hermitian"},
		"ints":       {nd.OfInt(math.MinInt, 0, math.MaxInt, 1).Reshape(2, 2), nil, "array integer general"},
		"int skew":   {nd.OfInt(0, 3, -3, 0).Reshape(2, 2), &sio.MmwriteOptions{Symmetry: sio.MMSkew}, "array integer skew-symmetric"},
		"view":       {x.Slice(nd.All(), nd.S(nd.Open, 2)), nil, "array real general"},
		"empty":      {nd.Zeros(0, 3), nil, "array real general"},
		"special":    {nd.Of(math.NaN(), math.Inf(1), math.Inf(-1), 0).Reshape(2, 2), nil, "array real general"},
		"sparse":     {sparse, nil, "coordinate real general"},
		"integer":    {sparse, &sio.MmwriteOptions{Field: sio.MMInteger}, "coordinate integer general"},
		"square":     {square, &sio.MmwriteOptions{Symmetry: sio.MMAuto}, "coordinate real symmetric"},
		"complex":    {&sio.Sparse{Rows: 1, Cols: 1, I: []int{0}, J: []int{0}, Re: []float64{1}, Im: []float64{2}}, nil, "coordinate complex general"},
		"no element": {&sio.Sparse{Rows: 3, Cols: 2}, nil, "coordinate real general"},
	} {
		for _, file := range []string{"x.mtx", "x.mtx.gz"} {
			path := filepath.Join(t.TempDir(), file)
			if err := sio.Mmwrite(path, row.x, row.opts); err != nil {
				t.Error(err)
				continue
			}
			got, err := sio.Mmread(path, nil)
			if err != nil {
				t.Errorf("%s: %v", name, err)
			} else if diff := numtest.Compare(walk(got, nil), walk(row.x, nil), 0, 0); diff != "" {
				t.Errorf("%s: %s", name, diff)
			}
			if info, err := sio.Mminfo(path, nil); err != nil || !strings.HasSuffix(info.String(), row.head) {
				t.Errorf("%s: got %v, %v, want %s", name, info, err, row.head)
			}
		}
	}
	path := filepath.Join(t.TempDir(), "x.mtx")
	if err := sio.Mmwrite(path, sparse, &sio.MmwriteOptions{Field: sio.MMPattern}); err != nil {
		t.Fatal(err)
	}
	got, err := sio.Mmread(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if diff := numtest.Compare(walk(got, nil), nd.FromRows([][]float64{{1, 0, 0}, {0, 0, 1}}), 0, 0); diff != "" {
		t.Errorf("pattern: %s", diff)
	}
	if err := sio.Mmwrite(path, nd.Of(math.Pi).Reshape(1, 1), &sio.MmwriteOptions{Precision: 3, Field: sio.MMComplex}); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(path); err != nil || !strings.HasSuffix(string(text), "\n3.14e+00 0.00e+00\n") {
		t.Errorf("precision: %q, %v", text, err)
	}
}

func TestMmwriteWrong(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "x.mtx")
	var unsupported *sio.UnsupportedError
	for name, err := range map[string]error{
		"kind":    sio.Mmwrite(path, 1, nil),
		"integer": sio.Mmwrite(path, nd.Of(0.5).Reshape(1, 1), &sio.MmwriteOptions{Field: sio.MMInteger}),
		"pattern": sio.Mmwrite(path, nd.Of(1).Reshape(1, 1), &sio.MmwriteOptions{Field: sio.MMPattern}),
		"real":    sio.Mmwrite(path, nd.ZerosComplex(1, 1), &sio.MmwriteOptions{Field: sio.MMReal}),
		"NaN":     sio.HbWrite(path, &sio.Sparse{Rows: 1, Cols: 1, I: []int{0}, J: []int{0}, Re: []float64{math.NaN()}}, nil),
	} {
		if !errors.As(err, &unsupported) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, call := range map[string]func() error{
		"axes": func() error { return sio.Mmwrite(path, nd.Of(1), nil) },
		"symmetry": func() error {
			return sio.Mmwrite(path, nd.Arange(0, 4, 1).Reshape(2, 2), &sio.MmwriteOptions{Symmetry: sio.MMSymmetric})
		},
		"field": func() error { return sio.Mmwrite(path, nd.Zeros(1, 1), &sio.MmwriteOptions{Field: "float"}) },
		"index": func() error {
			return sio.Mmwrite(path, &sio.Sparse{Rows: 1, Cols: 1, I: []int{0}, J: []int{1}, Re: []float64{1}}, nil)
		},
		"lengths": func() error { return sio.HbWrite(path, &sio.Sparse{Rows: 1, Cols: 1, I: []int{0}}, nil) },
		"key":     func() error { return sio.HbWrite(path, &sio.Sparse{}, &sio.HbOptions{Key: "123456789"}) },
	} {
		_, err := numtest.Try(func() any { return call() })
		var argument *sio.ArgumentError
		if !errors.As(err, &argument) {
			t.Errorf("%s: want a panic with an ArgumentError and got %v", name, err)
		}
	}
}

func TestMarketLies(t *testing.T) {
	const array, coordinate = "%%MatrixMarket matrix array real general\n", "%%MatrixMarket matrix coordinate real general\n"
	for name, row := range map[string]struct {
		text string
		at   int64
	}{
		"empty":        {"", 0},
		"banner":       {"%%MatrixMarket vector array real general\n1 1\n1\n", 0},
		"words":        {"%%MatrixMarket matrix array pattern general\n1 1\n", 0},
		"no size":      {array + "% x\n", 45},
		"size":         {array + "x 1\n", 41},
		"large":        {array + "2000000000 2000000000\n1\n", 41},
		"entries":      {coordinate + "2000000000 2000000000 2000000000\n1 1 1\n", 46},
		"few":          {array + "2 1\n1\n", 47},
		"many":         {array + "1 1\n1\n2\n", 47},
		"number":       {array + "1 1\nx\n", 45},
		"index":        {coordinate + "1 1 1\n2 1 1\n", 52},
		"short":        {coordinate + "1 1 1\n1 1\n", 52},
		"not a square": {"%%MatrixMarket matrix array real symmetric\n2 3\n", 43},
	} {
		bounded(t, name, []byte(row.text), sio.Readers["mtx"])
		var format *sio.FormatError
		if err := sio.Readers["mtx"]([]byte(row.text)); !errors.As(err, &format) || format.Offset != row.at {
			t.Errorf("%s: got %v, want an error at byte %d", name, err, row.at)
		}
	}
	data, err := os.ReadFile("testdata/hb/rsa.hb")
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for name, pair := range map[string][2]string{
		"columns": {"             3             3             4", "             3    2000000000             4"},
		"entries": {"             3             3             4", "             3             3    2000000000"},
		"square":  {"             3             3             4", "             4             3             4"},
		"row":     {"  1  2  3  3\n", "  1  2  9  3\n"},
		"order":   {"  1  3  4  5", "  1  4  3  5"},
		"format":  {"(4I3)", "(4X3)"},
		"width":   {"(4I3)", "(4I0)"},
		"value":   {"-2.0000D+00", "-2.0000X+00"},
		"type":    {"RSA", "RSB"},
		"cut":     {"  2.5000d-01  1.0000+10\n", ""},
	} {
		changed := strings.Replace(text, pair[0], pair[1], 1)
		if changed == text {
			t.Fatalf("%s: nothing changed", name)
		}
		bounded(t, name, []byte(changed), sio.Readers["hb"])
	}
	var unsupported *sio.UnsupportedError
	if err := sio.Readers["hb"]([]byte(strings.Replace(text, "RSA", "RSE", 1))); !errors.As(err, &unsupported) {
		t.Errorf("finite elements: %v", err)
	}
}

func TestHbReference(t *testing.T) {
	t.Parallel()
	for _, r := range references(t, "hb") {
		got, err := sio.HbRead("testdata/hb/"+r.Inputs[0]+".hb", nil)
		if err != nil {
			t.Error(err)
		} else if diff := compare(walk(got, nil), r.Want); diff != "" {
			t.Errorf("%v: %s", r, diff)
		}
	}
}

func TestHbRoundTrip(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "x.hb")
	for name, s := range map[string]*sio.Sparse{
		"real":    {Rows: 3, Cols: 12, I: []int{2, 0, 2, 1}, J: []int{11, 0, 3, 3}, Re: []float64{1. / 3, -5e-324, 1e300, -1.7976931348623157e308}},
		"complex": {Rows: 2, Cols: 2, I: []int{0, 1}, J: []int{1, 1}, Re: []float64{1, 2}, Im: []float64{-1, 0}},
		"empty":   {Rows: 3, Cols: 4},
	} {
		if err := sio.HbWrite(path, s, &sio.HbOptions{Title: "a title", Key: "key"}); err != nil {
			t.Error(err)
			continue
		}
		got, err := sio.HbRead(path, nil)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if diff := numtest.Compare(walk(got, nil), walk(s, nil), 0, 0); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestMarketHostile(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/[mh][mb]/*.[mh][tb]*")
	if err != nil || len(files) < 20 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		if !strings.HasSuffix(file, ".gz") {
			hostile(t, file, false)
		}
	}
}

func FuzzMarket(f *testing.F) { fuzz(f, "testdata/mm/*.mtx") }

func FuzzHb(f *testing.F) { fuzz(f, "testdata/hb/*.hb") }
