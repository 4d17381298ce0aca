// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio_test

// This file compares what is read from the files in testdata, which NumPy and SciPy wrote, with
// what these read from them.

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/sio"
)

// references returns the lines of reference.txt for a folder.
func references(t *testing.T, folder string) []numtest.Reference {
	t.Helper()
	var list []numtest.Reference
	for _, r := range numtest.Read(t, "testdata/reference.txt") {
		if r.Name == folder {
			list = append(list, r)
		}
	}
	if len(list) < 3 {
		t.Fatalf("want references for %s and got %d", folder, len(list))
	}
	return list
}

// compare says how a value of a file differs from a reference: texts may be in any shape.
func compare(got, want any) string {
	switch x := got.(type) {
	case *sio.Strings:
		got = x.Data
	case string:
		got = []string{x}
	}
	return numtest.Compare(got, want, 0, 0)
}

// hostile reads a file cut off at every place, and with every byte changed, or some of them if
// they are many. Reading must not panic. What is cut off must be an error where the whole is
// needed; an error must be of a type of this package.
func hostile(t *testing.T, file string, whole bool) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	read := sio.Readers[strings.TrimPrefix(filepath.Ext(file), ".")]
	step := 1 + len(data)/800
	for n := 0; n < len(data); n += step {
		err := read(data[:n])
		if err == nil && whole {
			t.Errorf("%s cut off at %d of %d bytes: no error", file, n, len(data))
		} else if !typed(err) {
			t.Errorf("%s cut off at %d: the error is a %T: %v", file, n, err, err)
		}
		changed := slices.Clone(data)
		changed[n] ^= byte(0xff >> (n % 8))
		if err := read(changed); !typed(err) {
			t.Errorf("%s with the byte %d changed: the error is a %T: %v", file, n, err, err)
		}
	}
}

// typed reports whether an error is nil or of a type of this package.
func typed(err error) bool {
	var format *sio.FormatError
	var unsupported *sio.UnsupportedError
	return err == nil || errors.As(err, &format) || errors.As(err, &unsupported)
}

// bounded reads bytes as a file, wants a FormatError, and little memory.
func bounded(t *testing.T, name string, data []byte, read func(data []byte) error) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	err := read(data)
	runtime.ReadMemStats(&after)
	var format *sio.FormatError
	if !errors.As(err, &format) {
		t.Errorf("%s: want a FormatError and got %v", name, err)
	}
	if used, most := after.TotalAlloc-before.TotalAlloc, uint64(100*len(data)+1<<20); used > most {
		t.Errorf("%s: want at most %d bytes of memory for %d and got %d", name, most, len(data), used)
	}
}

func TestNpyReference(t *testing.T) {
	t.Parallel()
	for _, r := range references(t, "npy") {
		file := "testdata/npy/" + r.Inputs[0]
		if len(r.Inputs) == 2 {
			vars, err := sio.LoadNpz(file+".npz", nil)
			if err != nil {
				t.Error(err)
			} else if diff := compare(vars[r.Inputs[1]], r.Want); diff != "" {
				t.Errorf("%v: %s", r, diff)
			}
			continue
		}
		got, err := sio.LoadAny(file + ".npy")
		if err != nil {
			t.Error(err)
		} else if diff := compare(got, r.Want); diff != "" {
			t.Errorf("%v: %s", r, diff)
		}
		if s, ok := got.(*sio.Strings); ok && strings.HasPrefix(r.Inputs[0], "texts") && len(s.Dims) != 2 {
			t.Errorf("%v: shape %v, want two axes", r, s.Dims)
		}
	}
}

func TestNpyHostile(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/npy/*.npy")
	if err != nil || len(files) < 50 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		hostile(t, file, filepath.Base(file) != "empty.npy")
	}
	for _, name := range []string{"stored", "deflated"} {
		hostile(t, "testdata/npy/"+name+".npz", true)
	}
}

// npyFile returns a .npy file of a header and data.
func npyFile(header, data string) []byte {
	header += "\n"
	return []byte("\x93NUMPY\x01\x00" + string([]byte{byte(len(header)), byte(len(header) >> 8)}) + header + data)
}

func TestNpyLies(t *testing.T) {
	for name, header := range map[string]string{
		"long":          "{'descr': '<f8', 'fortran_order': False, 'shape': (1000000000000,), }",
		"product":       "{'descr': '<f8', 'fortran_order': False, 'shape': (4294967296, 4294967296), }",
		"zero":          "{'descr': '<f8', 'fortran_order': False, 'shape': (0, 4294967296, 4294967296), }",
		"empty texts":   "{'descr': '|S0', 'fortran_order': False, 'shape': (1000000000000,), }",
		"negative":      "{'descr': '<f8', 'fortran_order': False, 'shape': (-1,), }",
		"no descr":      "{'fortran_order': False, 'shape': (1,), }",
		"no order":      "{'descr': '<f8', 'shape': (1,), }",
		"no shape":      "{'descr': '<f8', 'fortran_order': False, }",
		"no dictionary": "",
		"word":          "{'descr': 'float', 'fortran_order': False, 'shape': (1,), }",
		"short":         "{'descr': '<f8', 'fortran_order': False, 'shape': (2,), }",
	} {
		bounded(t, name, npyFile(header, "12345678"), sio.Readers["npy"])
	}
	for name, descr := range map[string]string{"object": "'|O'", "record": "[('a', '<f8')]", "dates": "'<M8[ns]'", "long double": "'<f16'"} {
		data := npyFile("{'descr': "+descr+", 'fortran_order': False, 'shape': (1,), }", "0123456789abcdef")
		var unsupported *sio.UnsupportedError
		if err := sio.Readers["npy"](data); !errors.As(err, &unsupported) {
			t.Errorf("%s: want an UnsupportedError and got %v", name, err)
		}
	}
}

// TestNpzBomb reads a file that would be much larger than the limit, and one whose checksum is
// wrong.
func TestNpzBomb(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.npz")
	if err := sio.SaveNpz(path, sio.Vars{"a": nd.Zeros(1 << 17)}, &sio.NpzOptions{Compress: true}); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	bounded(t, "bomb.npz", data, func([]byte) error {
		_, err := sio.LoadNpz(path, &sio.Options{Limit: 1 << 10})
		return err
	})
	if err := sio.SaveNpz(path, sio.Vars{"a": nd.Arange(0, 100, 1)}, nil); err != nil {
		t.Fatal(err)
	}
	if data, err = os.ReadFile(path); err != nil {
		t.Fatal(err)
	}
	data[300] ^= 1
	bounded(t, "checksum.npz", data, sio.Readers["npz"])
}

func FuzzNpy(f *testing.F) {
	f.Add(npyFile("{'descr': '<f8', 'fortran_order': True, 'shape': (1,1), }", "12345678"))
	f.Add(npyFile("{'descr': '<U1', 'fortran_order': True, 'shape': (1,2), }", "a\x00\x00\x00b\x00\x00\x00"))
	fuzz(f, "testdata/npy/*.npy")
}

func FuzzNpz(f *testing.F) { fuzz(f, "testdata/npy/*.npz") }

// fuzz reads bytes that are made of the files which a pattern names. An error must be of a type
// of this package. The reader is that of a format, the ending of the pattern if none is given.
func fuzz(f *testing.F, pattern string, format ...string) {
	f.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		f.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	read := sio.Readers[append(format, strings.TrimPrefix(filepath.Ext(pattern), "."))[0]]
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := read(data); !typed(err) {
			t.Fatalf("the error is a %T: %v", err, err)
		}
	})
}
