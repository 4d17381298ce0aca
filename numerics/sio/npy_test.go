// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio_test

import (
	"errors"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/sio"
)

// values are of every kind and of many shapes.
func values() map[string]any {
	x := nd.Arange(0, 24, 1).Reshape(2, 3, 4)
	return map[string]any{
		"floats":  nd.Of(1.5, math.NaN(), math.Inf(1), math.Copysign(0, -1)),
		"cube":    x,
		"view":    x.T(),
		"flipped": x.Flip(1),
		"scalar":  nd.Scalar(3),
		"one":     nd.Of(1),
		"empty":   nd.Zeros(0),
		"empty2":  nd.Zeros(3, 0),
		"complex": nd.FromSliceComplex([]complex128{1 + 2i, -3i}),
		"ints":    nd.OfInt(math.MinInt, -1, 0, math.MaxInt),
		"bytes":   nd.OfUint8(0, 255),
		"mask":    nd.FromSliceBool([]bool{true, false, true, true}).Reshape(2, 2),
	}
}

func TestNpyRoundTrip(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "x.npy")
	for name, x := range values() {
		if err := sio.Save(path, x); err != nil {
			t.Error(err)
			continue
		}
		got, err := sio.LoadAny(path)
		if err != nil {
			t.Error(err)
		} else if diff := numtest.Compare(got, x, 0, 0); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	texts := &sio.Strings{Dims: []int{1, 3}, Data: []string{"", "α𝔸", "xyz"}}
	if err := sio.Save(path, texts); err != nil {
		t.Fatal(err)
	}
	got, err := sio.LoadAny(path)
	if err != nil {
		t.Fatal(err)
	}
	if s, ok := got.(*sio.Strings); !ok || s.String() != texts.String() || len(s.Dims) != 2 {
		t.Errorf("got %v, want %v", got, texts)
	}
}

func TestNpzRoundTrip(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "x.npz")
	for _, compress := range []bool{false, true} {
		if err := sio.SaveNpz(path, values(), &sio.NpzOptions{Compress: compress}); err != nil {
			t.Fatal(err)
		}
		got, err := sio.LoadNpz(path, nil)
		if err != nil {
			t.Fatal(err)
		}
		for name, x := range values() {
			if diff := numtest.Compare(got[name], x, 0, 0); diff != "" {
				t.Errorf("%s: %s", name, diff)
			}
		}
	}
}

// TestSaveKeeps writes what cannot be written over a file, which must stay as it was.
func TestSaveKeeps(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path := filepath.Join(folder, "x.npy")
	if err := sio.Save(path, nd.Of(1, 2)); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	var unsupported *sio.UnsupportedError
	if err := sio.Save(path, 3i); !errors.As(err, &unsupported) {
		t.Errorf("want an UnsupportedError and got %v", err)
	}
	x, err := sio.Load(path)
	if err != nil || !x.ArrayEqual(nd.Of(1, 2)) {
		t.Errorf("the file holds %v, %v", x, err)
	}
	if err := sio.Save(path, nd.Of(3)); err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 1 {
		t.Errorf("want one file in the folder and got %v, %v", entries, err)
	}
	if err := sio.Save(filepath.Join(folder, "no", "x.npy"), x); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("want that there is no such folder and got %v", err)
	}
	if _, err := sio.Load(filepath.Join(folder, "no.npy")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("want that there is no such file and got %v", err)
	}
}

// TestSaveLink writes through a link, and to what is no plain file.
func TestSaveLink(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	path, link := filepath.Join(folder, "x.npy"), filepath.Join(folder, "link.npy")
	if err := sio.Save(path, nd.Of(1)); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(path, link); err == nil { // some systems want a right for it
		if err := sio.Save(link, nd.Of(2)); err != nil {
			t.Fatal(err)
		}
		if x, err := sio.Load(path); err != nil || x.At(0) != 2 {
			t.Errorf("behind the link is %v, %v, want 2", x, err)
		}
		if info, err := os.Lstat(link); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			t.Errorf("the link is %v, %v", info, err)
		}
	}
	if err := sio.Save(os.DevNull, nd.Of(1)); err != nil {
		t.Error(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Errorf("%s has become a file: %v", os.DevNull, err)
	}
	if err := sio.Save(folder, nd.Of(1)); err == nil {
		t.Error("want that a folder is refused")
	}
}

func TestVars(t *testing.T) {
	t.Parallel()
	wrong := &sio.UnsupportedError{File: "f", Msg: "m"}
	v := sio.Vars{
		"a": nd.Of(1), "i": nd.OfInt(2), "c": nd.FromSliceComplex([]complex128{1i}), "s": "text", "e": wrong,
		"b": nd.FromSliceBool([]bool{true}), "sp": &sio.Sparse{Rows: 2, Cols: 2, I: []int{1, 1}, J: []int{0, 0}, Re: []float64{3, 4}},
	}
	for _, name := range []string{"a", "i", "b"} {
		if x, err := v.Array(name); err != nil || x.Size() != 1 {
			t.Errorf("Array(%s) = %v, %v", name, x, err)
		}
		if x, err := v.Complex(name); err != nil || x.Size() != 1 {
			t.Errorf("Complex(%s) = %v, %v", name, x, err)
		}
	}
	var kind *sio.KindError
	for _, name := range []string{"c", "s", "no", "sp"} {
		if x, err := v.Array(name); !errors.As(err, &kind) {
			t.Errorf("Array(%s) = %v, %v", name, x, err)
		}
	}
	for name, err := range map[string]error{
		"Array": second(v.Array("e")), "Int": second(v.Int("e")), "Text": second(v.Text("e")), "Sparse": second(v.Sparse("e")),
		"Struct": second(v.Struct("e")), "Cell": second(v.Cell("e")), "Complex": second(v.Complex("e")),
	} {
		if !errors.Is(err, wrong) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if s, err := v.Text("s"); s != "text" || err != nil {
		t.Errorf("Text = %q, %v", s, err)
	}
	if m, err := v.Sparse("sp"); err != nil || m.Dense().At(1, 0) != 7 || m.DenseComplex().At(1, 0) != 7 {
		t.Errorf("Sparse = %v, %v", m, err)
	}
	if got, want := v.String(), "a  *nd.Array [1]"; got[:len(want)] != want {
		t.Errorf("String = %s", got)
	}
}

func second[T any](_ T, err error) error { return err }
