// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio_test

// This file tests MATLAB's files.

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/sio"
)

// walk returns what stands in a value at a path: an element of a cell by its number, a field of a
// structure by the number and the name.
func walk(v any, path []string) any {
	for len(path) > 0 {
		i, err := strconv.Atoi(path[0])
		if err != nil {
			return err
		}
		switch x := v.(type) {
		case *sio.Cell:
			v, path = x.Data[i], path[1:]
		case *sio.Struct:
			v, path = x.Elements[i][path[1]], path[2:]
		default:
			return fmt.Errorf("want a cell or a structure and got a %T", v)
		}
	}
	if s, ok := v.(*sio.Sparse); ok {
		if s.Im != nil {
			return s.DenseComplex()
		}
		return s.Dense()
	}
	return v
}

func TestMatReference(t *testing.T) {
	t.Parallel()
	files := map[string]sio.Vars{}
	for _, r := range references(t, "mat") {
		file := "testdata/mat/" + r.Inputs[0] + ".mat"
		if files[file] == nil {
			vars, err := sio.Loadmat(file, nil)
			if err != nil {
				t.Fatal(err)
			}
			files[file] = vars
		}
		if diff := compare(walk(files[file][r.Inputs[1]], r.Inputs[2:]), r.Want); diff != "" {
			t.Errorf("%v: %s", r, diff)
		}
	}
}

func TestMatHostile(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/mat/*.mat")
	if err != nil || len(files) < 6 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		hostile(t, file, false)
	}
}

// TestMatCut cuts a file off in its last variable, which must be an error.
func TestMatCut(t *testing.T) {
	t.Parallel()
	for _, opts := range []*sio.SavematOptions{nil, {Compress: true}, {Format: sio.Mat4}} {
		path := filepath.Join(t.TempDir(), "x.mat")
		if err := sio.Savemat(path, sio.Vars{"a": nd.Arange(0, 10, 1)}, opts); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		from := 1
		if opts == nil || opts.Compress {
			from = 129
		}
		for n := from; n < len(data); n++ {
			var format *sio.FormatError
			if err := sio.Readers["mat"](data[:n]); !errors.As(err, &format) || format.Offset > int64(n) {
				t.Errorf("cut off at %d: %v", n, err)
			}
		}
	}
}

// TestTutorial151 is section 1.5.1 of the tutorial.
func TestTutorial151(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "file.mat")
	if err := sio.Savemat(path, sio.Vars{"a": nd.Ones(3, 3)}, nil); err != nil {
		t.Fatal(err)
	}
	data, err := sio.Loadmat(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if diff := numtest.Compare(data["a"], nd.Ones(3, 3), 0, 0); diff != "" {
		t.Error(diff)
	}
	if err := sio.Savemat(path, sio.Vars{"a": nd.Ones(3)}, nil); err != nil {
		t.Fatal(err)
	}
	if data, err = sio.Loadmat(path, nil); err != nil {
		t.Fatal(err)
	}
	if diff := numtest.Compare(data["a"], nd.Ones(1, 3), 0, 0); diff != "" {
		t.Error(diff)
	}
}

func TestMatRoundTrip(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "x.mat")
	vars := sio.Vars(values())
	vars["text"] = "αβ 𝔸"
	vars["blank"] = ""
	vars["texts"] = []string{"ab", "cde"}
	vars["grid"] = &sio.Strings{Dims: []int{2, 3}, Data: []string{"a", "b", "c", "d", "e", "f"}}
	vars["sparse"] = &sio.Sparse{Rows: 3, Cols: 2, I: []int{2, 0, 2}, J: []int{1, 0, 1}, Re: []float64{1, 2, 3}}
	vars["csparse"] = &sio.Sparse{Rows: 1, Cols: 2, I: []int{0}, J: []int{1}, Re: []float64{1}, Im: []float64{-1}}
	vars["nosparse"] = &sio.Sparse{Rows: 5, Cols: 2}
	for _, opts := range []*sio.SavematOptions{nil, {Compress: true}, {Column: true}, {Format: sio.Mat4}} {
		if opts != nil && opts.Format == sio.Mat4 {
			for _, name := range []string{"cube", "view", "flipped", "grid", "ints"} {
				delete(vars, name)
			}
			vars["text"] = "latin é"
		}
		if err := sio.Savemat(path, vars, opts); err != nil {
			t.Fatal(err)
		}
		got, err := sio.Loadmat(path, nil)
		if err != nil {
			t.Fatal(err)
		}
		for name, want := range vars {
			v := got[name]
			switch want := want.(type) {
			case *sio.Sparse:
				m, err := got.Sparse(name)
				if err != nil {
					t.Error(err)
				} else if diff := numtest.Compare(m.DenseComplex(), want.DenseComplex(), 0, 0); diff != "" {
					t.Errorf("%s: %s", name, diff)
				}
			case string:
				if v != want {
					t.Errorf("%s: got %v, want %v", name, v, want)
				}
			case []string:
				if s, ok := v.(*sio.Strings); !ok || s.String() != `["ab " "cde"]` || len(s.Dims) != 1 {
					t.Errorf("%s: got %v", name, v)
				}
			case *sio.Strings:
				if s, ok := v.(*sio.Strings); !ok || !reflect.DeepEqual(s, want) {
					t.Errorf("%s: got %v", name, v)
				}
			default:
				if diff := sameButAxes(v, want, opts != nil && opts.Column); diff != "" {
					t.Errorf("%s: %s", name, diff)
				}
			}
		}
	}
}

// sameButAxes compares arrays; one axis may have become two.
func sameButAxes(got, want any, column bool) string {
	if mask, ok := want.(*nd.Bool); ok {
		if x, ok := got.(*nd.Uint8); ok { // version 4
			got, want = x, mask.AsUint8()
		}
	}
	shape := want.(interface{ Shape() []int }).Shape()
	switch {
	case len(shape) == 0:
		shape = []int{1, 1}
	case len(shape) == 1 && shape[0] == 0:
		shape = []int{0, 0}
	case len(shape) == 1 && column:
		shape = []int{shape[0], 1}
	case len(shape) == 1:
		shape = []int{1, shape[0]}
	}
	switch x := want.(type) {
	case *nd.Array:
		want = x.Reshape(shape...)
	case *nd.Complex:
		want = x.Reshape(shape...)
	case *nd.Int:
		want = x.Reshape(shape...)
	case *nd.Uint8:
		want = x.Reshape(shape...)
	case *nd.Bool:
		want = x.Reshape(shape...)
	}
	return numtest.Compare(got, want, 0, 0)
}

func TestMatNested(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "x.mat")
	vars := sio.Vars{
		"c": &sio.Cell{Dims: []int{2, 2}, Data: []any{1.0, "two", []any{3}, true}},
		"s": sio.Vars{"x": 1.5, "inner": map[string]any{"list": []int{1, 2}}},
		"a": &sio.Struct{Dims: []int{2, 3}, Fields: []string{"k", "l"}, Elements: []sio.Vars{{"k": 0}, {"k": 1}, {"k": 2}, {"k": 3}, {"k": 4}, {"k": 5, "l": "last"}}},
		"e": &sio.Struct{Dims: []int{1, 1}},
		"o": &sio.Struct{Dims: []int{1, 1}, Class: "inline", Elements: []sio.Vars{{"f": 2i}}},
	}
	if err := sio.Savemat(path, vars, &sio.SavematOptions{Compress: true}); err != nil {
		t.Fatal(err)
	}
	got, err := sio.Loadmat(path, &sio.LoadmatOptions{Squeeze: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		name, path string
		want       any
	}{
		{"c", "0", nd.Scalar(1)},
		{"c", "2 0", nd.ScalarInt(3)},
		{"c", "3", nd.ScalarBool(true)},
		{"s", "0 x", nd.Scalar(1.5)},
		{"s", "0 inner 0 list", nd.OfInt(1, 2)},
		{"a", "4 k", nd.ScalarInt(4)},
		{"a", "4 l", nd.Zeros(0, 0)},
		{"o", "0 f", nd.ScalarComplex(2i)},
	} {
		v := walk(got[row.name], strings.Fields(row.path))
		if diff := numtest.Compare(v, row.want, 0, 0); diff != "" {
			t.Errorf("%s %s: %s", row.name, row.path, diff)
		}
	}
	if v := walk(got["c"], []string{"1"}); v != "two" {
		t.Errorf("got %v, want two", v)
	}
	if s, err := got.Struct("o"); err != nil || s.Class != "inline" || s.Field("f") == nil || s.Field("g") != nil {
		t.Errorf("got %v, %v", s, err)
	}
	only, err := sio.Loadmat(path, &sio.LoadmatOptions{Names: []string{"c", "none"}})
	if err != nil || len(only) != 1 || only["c"] == nil {
		t.Errorf("got %v, %v, want c alone", only, err)
	}
}

func TestWhosmat(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"v5", "v7"} {
		list, err := sio.Whosmat("testdata/mat/"+name+".mat", nil)
		if err != nil {
			t.Fatal(err)
		}
		words := map[string]string{}
		for _, m := range list {
			words[m.Name] = m.String()
		}
		for key, want := range map[string]string{
			"d": "d [3 4] double", "f4": "f4 [3 4] single", "c": "c [3 4] double", "s": "s [1 4] char", "sparse": "sparse [4 3] sparse",
			"cell": "cell [2 2] cell", "struct": "struct [1 1] struct", "mask": "mask [2 2] logical", "u8": "u8 [1 1] uint64", "cube": "cube [2 3 4] double",
		} {
			if words[key] != want {
				t.Errorf("%s: got %q, want %q", name, words[key], want)
			}
		}
		if list[0].Name != "d" {
			t.Errorf("the first is %v, want d", list[0])
		}
	}
	list, err := sio.Whosmat("testdata/mat/v4.mat", &sio.LoadmatOptions{Names: []string{"sparse"}})
	if err != nil || len(list) != 1 || list[0].String() != "sparse [4 3] sparse" {
		t.Errorf("got %v, %v", list, err)
	}
}

// mat5File returns a file of version 5 of elements.
func mat5File(elements ...[]byte) []byte {
	return append([]byte(fmt.Sprintf("%-124s\x00\x01IM", "MATLAB")), bytes.Join(elements, nil)...)
}

// element returns an element with the size that its tag says.
func element(kind, size int, data ...[]byte) []byte {
	b := binary.LittleEndian.AppendUint32(nil, uint32(kind))
	return append(binary.LittleEndian.AppendUint32(b, uint32(size)), bytes.Join(data, nil)...)
}

func words(list ...int) []byte {
	var b []byte
	for _, v := range list {
		b = binary.LittleEndian.AppendUint32(b, uint32(v))
	}
	return b
}

// matrix returns an array of a class and a shape of two axes, without a name in it.
func matrix(class, rows, cols int, parts ...[]byte) []byte {
	body := bytes.Join(append([][]byte{element(6, 8, words(class, 0)), element(5, 8, words(rows, cols)), element(1, 1, []byte("x\x00\x00\x00\x00\x00\x00\x00"))}, parts...), nil)
	return element(14, len(body), body)
}

func deflate(data []byte) []byte {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	_, _ = z.Write(data) // a buffer takes all
	_ = z.Close()
	return b.Bytes()
}

func TestMatLies(t *testing.T) {
	const big = math.MaxInt32
	deep := matrix(6, 0, 0, element(9, 0))
	for range 300 {
		deep = matrix(1, 1, 1, deep)
	}
	bomb := deflate(make([]byte, 1<<25))
	packed := deflate(matrix(6, 1, 1, element(9, 8, make([]byte, 8))))
	for name, data := range map[string][]byte{
		"empty":          {},
		"short header":   []byte("MATLAB"),
		"doubles":        mat5File(matrix(6, big, big, element(9, 8, make([]byte, 8)))),
		"element":        mat5File(element(14, big)),
		"cells":          mat5File(matrix(1, big, 1)),
		"fields":         mat5File(matrix(2, big, big, element(5, 4, words(4, 0)), element(1, 8, []byte("abc\x00def\x00")))),
		"long names":     mat5File(matrix(2, 1, 1, element(5, 4, words(big, 0)), element(1, 8, []byte("abc\x00def\x00")))),
		"negative names": mat5File(matrix(2, 1, 1, element(5, 4, words(-4, 0)), element(1, 8, []byte("abc\x00def\x00")))),
		"characters":     mat5File(matrix(4, big, 1, element(4, 2, make([]byte, 8)))),
		"negative shape": mat5File(matrix(6, -1, 2, element(9, 0))),
		"class":          mat5File(matrix(99, 1, 1, element(9, 8, make([]byte, 8)))),
		"columns":        mat5File(matrix(5, 1, big, element(5, 0), element(5, 8, words(0, 0)), element(9, 0))),
		"disorder":       mat5File(matrix(5, 1, 2, element(5, 8, words(0, 0)), element(5, 16, words(0, 2, 1, 0)), element(9, 16, make([]byte, 16)))),
		"row":            mat5File(matrix(5, 1, 1, element(5, 8, words(7, 0)), element(5, 8, words(0, 1)), element(9, 8, make([]byte, 8)))),
		"deep":           mat5File(deep),
		"zlib":           mat5File(element(15, 8, make([]byte, 8))),
		"zlib checksum":  mat5File(element(15, len(packed), packed[:len(packed)-1], []byte{1})),
		"order":          []byte(fmt.Sprintf("%-124s\x00\x01XX", "MATLAB")),
		"version":        []byte(fmt.Sprintf("%-124s\x00\x03IM", "MATLAB")),
		"v4 size":        append(words(0, big, big, 0, 2), "x\x00"...),
		"v4 name":        append(words(0, 1, 1, 0, big), "x\x00"...),
		"v4 type":        append(words(99, 1, 1, 0, 2), "x\x00"...),
		"v4 sparse":      append(words(2, 1, 3, 0, 2), append([]byte("x\x00"), make([]byte, 16)...)...),
	} {
		bounded(t, name, data, sio.Readers["mat"])
	}
	path := filepath.Join(t.TempDir(), "bomb.mat")
	data := mat5File(element(15, len(bomb), bomb))
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	bounded(t, "bomb", data, func([]byte) error {
		_, err := sio.Loadmat(path, &sio.LoadmatOptions{Limit: 1000})
		return err
	})
}

// TestMatMemory reads what takes the most memory for its size.
func TestMatMemory(t *testing.T) {
	empty := element(14, 0)
	for name, data := range map[string][]byte{
		"cells":   mat5File(matrix(1, 10000, 1, bytes.Repeat(empty, 10000))),
		"structs": mat5File(matrix(2, 10000, 1, element(5, 4, words(8, 0)), element(1, 8, []byte("abc\x00\x00\x00\x00\x00")), bytes.Repeat(empty, 10000))),
	} {
		bounded(t, name, append(data, 1), sio.Readers["mat"]) // the byte behind is an error
	}
}

func TestMatUnsupported(t *testing.T) {
	t.Parallel()
	for name, data := range map[string][]byte{
		"7.3":  []byte(fmt.Sprintf("%-124s\x00\x02IM", "MATLAB 7.3 MAT-file")),
		"hdf5": []byte("\x89HDF\r\n\x1a\n"),
	} {
		err := sio.Readers["mat"](data)
		if err == nil || !strings.Contains(err.Error(), "HDF5 is not supported") {
			t.Errorf("%s: %v", name, err)
		}
	}
	path := filepath.Join(t.TempDir(), "x.mat")
	if err := os.WriteFile(path, mat5File(matrix(16, 1, 1, make([]byte, 8))), 0o600); err != nil {
		t.Fatal(err)
	}
	vars, err := sio.Loadmat(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	var unsupported *sio.UnsupportedError
	if _, err := vars.Array("x"); !errors.As(err, &unsupported) {
		t.Errorf("a function handle: %v", err)
	}
	for name, v := range map[string]any{"_x": 1, "1x": 1, "": 1, "ch": make(chan int), "n": nil, "c": []any{nil}, "s": sio.Vars{strings.Repeat("a", 40): 1}} {
		if err := sio.Savemat(path, sio.Vars{name: v}, nil); !errors.As(err, &unsupported) {
			t.Errorf("%q: %v", name, err)
		}
	}
	if err := sio.Savemat(path, sio.Vars{"s": sio.Vars{strings.Repeat("a", 40): 1}}, &sio.SavematOptions{LongFieldNames: true}); err != nil {
		t.Error(err)
	}
	for name, v := range map[string]any{"cell": []any{1}, "cube": nd.Zeros(2, 2, 2), "big": math.MaxInt, "text": "中"} {
		if err := sio.Savemat(path, sio.Vars{name: v}, &sio.SavematOptions{Format: sio.Mat4}); !errors.As(err, &unsupported) {
			t.Errorf("version 4, %s: %v", name, err)
		}
	}
	for name, v := range map[string]any{
		"sparse": &sio.Sparse{Rows: 1, Cols: 1, I: []int{1}, J: []int{0}, Re: []float64{1}},
		"cell":   &sio.Cell{Dims: []int{2}},
		"texts":  &sio.Strings{Dims: []int{2}},
		"struct": &sio.Struct{Dims: []int{2}, Elements: []sio.Vars{{}}},
	} {
		_, err := numtest.Try(func() any { return sio.Savemat(path, sio.Vars{"v": v}, nil) })
		var argument *sio.ArgumentError
		if !errors.As(err, &argument) {
			t.Errorf("%s: want a panic with an ArgumentError and got %v", name, err)
		}
	}
}

func FuzzMat(f *testing.F) { fuzz(f, "testdata/mat/*.mat") }
