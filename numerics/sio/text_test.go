// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio_test

// This file tests tables of text.

import (
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/sio"
)

// percent is a converter.
func percent(s string) (float64, error) {
	v, err := strconv.ParseFloat(strings.TrimSuffix(s, "%"), 64)
	return v / 100, err
}

func TestLoadtxtReference(t *testing.T) {
	t.Parallel()
	options := map[string]*sio.LoadtxtOptions{
		"comma":     {Delimiter: ","},
		"comments":  {Comments: []string{"%", "//"}},
		"skiprows":  {Skiprows: 2, MaxRows: 2},
		"usecols":   {Usecols: []int{2, 0}},
		"negative":  {Usecols: []int{-1}},
		"unpack":    {Unpack: true},
		"row2":      {Ndmin: 2},
		"column2":   {Ndmin: 2},
		"single1":   {Ndmin: 1},
		"converter": {Converters: map[int]func(string) (float64, error){1: percent}, Comments: []string{}},
		"tail":      {Delimiter: "|"},
	}
	for _, r := range references(t, "txt") {
		got, err := sio.Loadtxt("testdata/txt/"+r.Inputs[0]+".txt", options[r.Inputs[0]])
		if err != nil {
			t.Error(err)
		} else if diff := numtest.Compare(got, r.Want, 0, 0); diff != "" {
			t.Errorf("%v: %s", r, diff)
		}
	}
}

// written returns a file of a text.
func written(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.txt")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestLoadtxtWrong(t *testing.T) {
	t.Parallel()
	for name, row := range map[string]struct {
		text string
		opts *sio.LoadtxtOptions
		at   int64
		msg  string
	}{
		"word":       {"1 2\n3 x\n", nil, 4, `line 2: want a number in column 1 and got "x"`},
		"row":        {"1 2\n\n3\n", nil, 5, "line 3: want 2 columns and got 1"},
		"column":     {"1 2\n", &sio.LoadtxtOptions{Usecols: []int{2}}, 0, "line 1: want the column 2 and got 2 columns"},
		"gap":        {"1,,2\n", &sio.LoadtxtOptions{Delimiter: ","}, 0, `line 1: want a number in column 1 and got ""`},
		"underscore": {"1_000\n", nil, 0, `line 1: want a number in column 0 and got "1_000"`},
		"gzip":       {"\x1f\x8b\x08", nil, 0, "unexpected EOF"},
	} {
		_, err := sio.Loadtxt(written(t, row.text), row.opts)
		var format *sio.FormatError
		if !errors.As(err, &format) || format.Offset != row.at || format.Msg != row.msg {
			t.Errorf("%s: got %v, want %q at byte %d", name, err, row.msg, row.at)
		}
	}
	x, err := sio.Loadtxt(written(t, "# nothing\n"), nil)
	if err != nil || x.Size() != 0 || x.Ndim() != 1 {
		t.Errorf("nothing: %v, %v", x, err)
	}
	_, err = numtest.Try(func() any { x, _ := sio.Loadtxt("no", &sio.LoadtxtOptions{Ndmin: 3}); return x })
	var argument *sio.ArgumentError
	if !errors.As(err, &argument) {
		t.Errorf("Ndmin 3: %v", err)
	}
}

// TestSavetxtReference wants the bytes that NumPy writes.
func TestSavetxtReference(t *testing.T) {
	t.Parallel()
	in := map[string]any{}
	for _, r := range references(t, "out") {
		in[r.Inputs[0]] = r.Want
	}
	a, n, c := in["a"].(*nd.Array), in["n"].(*nd.Int), in["c"].(*nd.Complex)
	none := ""
	rows := map[string]struct {
		x    any
		opts *sio.SavetxtOptions
	}{
		"default":   {a, nil},
		"vector":    {a.Col(0), nil},
		"truncated": {in["finite"], &sio.SavetxtOptions{Fmt: "%d"}},
		"ints":      {n, nil},
		"mixed":     {n, &sio.SavetxtOptions{Fmt: "%d: %.2f, %g!"}},
		"complex":   {c, nil},
		"complex2":  {c, &sio.SavetxtOptions{Fmt: "%.2f", Delimiter: ","}},
		"texts":     {&sio.Strings{Dims: []int{2, 2}, Data: []string{"a", "bcd", "x", "y"}}, &sio.SavetxtOptions{Fmt: "%4s"}},
		"header":    {n, &sio.SavetxtOptions{Fmt: "%d", Header: "one\ntwo", Footer: "end", Newline: "\r\n"}},
		"header2":   {n, &sio.SavetxtOptions{Fmt: "%d", Header: "one", Comments: &none}},
	}
	for i, f := range []string{"%.3f", "%10.4e", "%+.3E", "%-12.4g", "%g", "%.17g", "%12.6G", "%s", "% .2f", "%012.3f", "%F", "%20s"} {
		rows["float"+strconv.Itoa(i)] = struct {
			x    any
			opts *sio.SavetxtOptions
		}{a, &sio.SavetxtOptions{Fmt: f, Delimiter: ";"}}
	}
	for i, f := range []string{"%d", "%5d", "%i", "%+d", "%05d", "%-6d"} {
		rows["int"+strconv.Itoa(i)] = struct {
			x    any
			opts *sio.SavetxtOptions
		}{n, &sio.SavetxtOptions{Fmt: f}}
	}
	files, err := filepath.Glob("testdata/out/*.txt")
	if err != nil || len(files) != len(rows) {
		t.Fatalf("%d files for %d rows, %v", len(files), len(rows), err)
	}
	path := filepath.Join(t.TempDir(), "x.txt")
	for name, row := range rows {
		if err := sio.Savetxt(path, row.x, row.opts); err != nil {
			t.Error(err)
			continue
		}
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile("testdata/out/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s: got\n%swant\n%s", name, got, want)
		}
	}
}

func TestSavetxtRoundTrip(t *testing.T) {
	t.Parallel()
	x := nd.FromFunc(func(i []int) float64 { return math.Exp(float64(i[0]*7-i[1])) / 3 }, 5, 4)
	for _, name := range []string{"x.txt", "x.txt.gz"} {
		path := filepath.Join(t.TempDir(), name)
		if err := sio.Savetxt(path, x.T(), nil); err != nil {
			t.Fatal(err)
		}
		got, err := sio.Loadtxt(path, &sio.LoadtxtOptions{Unpack: true})
		if err != nil || !got.ArrayEqual(x) {
			t.Errorf("%s: got %v, %v", name, got, err)
		}
	}
	path := filepath.Join(t.TempDir(), "x.txt")
	for name, call := range map[string]func() error{
		"axes":   func() error { return sio.Savetxt(path, nd.Zeros(2, 2, 2), nil) },
		"verb":   func() error { return sio.Savetxt(path, x, &sio.SavetxtOptions{Fmt: "%x"}) },
		"verbs":  func() error { return sio.Savetxt(path, x, &sio.SavetxtOptions{Fmt: "%d %d"}) },
		"no":     func() error { return sio.Savetxt(path, x, &sio.SavetxtOptions{Fmt: "x"}) },
		"text":   func() error { return sio.Savetxt(path, []string{"x"}, &sio.SavetxtOptions{Fmt: "%d"}) },
		"cut":    func() error { return sio.Savetxt(path, x, &sio.SavetxtOptions{Fmt: "%"}) },
		"length": func() error { return sio.Savetxt(path, &sio.Strings{Dims: []int{2}}, nil) },
	} {
		_, err := numtest.Try(func() any { return call() })
		var argument *sio.ArgumentError
		if !errors.As(err, &argument) {
			t.Errorf("%s: want a panic with an ArgumentError and got %v", name, err)
		}
	}
	var unsupported *sio.UnsupportedError
	if err := sio.Savetxt(path, 1, nil); !errors.As(err, &unsupported) {
		t.Errorf("a number: %v", err)
	}
}

func TestGenfromtxtReference(t *testing.T) {
	t.Parallel()
	options := map[string]*sio.GenfromtxtOptions{
		"gaps":      {Delimiter: ","},
		"filling":   {Delimiter: ",", Missing: []string{"N/A"}, Filling: map[string]float64{"0": -1, "1": -2, "2": -3}},
		"names":     {NamesInFile: true},
		"own":       {Names: []string{"x", "y", "z"}},
		"header":    {Delimiter: ",", SkipHeader: 2, NamesInFile: true, SkipFooter: 1},
		"usecols":   {Usecols: []int{-1, 0}},
		"widths":    {Widths: []int{3, 3, 2}},
		"guess":     {Delimiter: ",", Guess: true},
		"converter": {Delimiter: ",", Names: []string{"n", "p"}, Converters: map[string]func(string) (float64, error){"p": percent}},
		"invalid":   {SkipInvalid: true},
	}
	for _, r := range references(t, "gen") {
		table, err := sio.Genfromtxt("testdata/gen/"+r.Inputs[0]+".txt", options[r.Inputs[0]])
		if err != nil {
			t.Error(err)
			continue
		}
		var got any = table.Names
		if len(r.Inputs) == 2 {
			got = table.Column(r.Inputs[1])
		} else if _, ok := r.Want.([]string); !ok {
			if got, err = table.Matrix(); err != nil {
				t.Error(err)
			}
		}
		if diff := compare(got, r.Want); diff != "" {
			t.Errorf("%v: %s", r, diff)
		}
	}
}

func TestGenfromtxtWrong(t *testing.T) {
	t.Parallel()
	var format *sio.FormatError
	_, err := sio.Genfromtxt(written(t, "1 2\n3\n"), nil)
	if !errors.As(err, &format) || format.Offset != 4 {
		t.Errorf("a short row: %v", err)
	}
	_, err = sio.Genfromtxt(written(t, "1 2\n3 x\n"), &sio.GenfromtxtOptions{Converters: map[string]func(string) (float64, error){"f1": percent}})
	if !errors.As(err, &format) || format.Offset != 4 {
		t.Errorf("a converter: %v", err)
	}
	_, err = sio.Genfromtxt(written(t, "1 2\n"), &sio.GenfromtxtOptions{Usecols: []int{2}})
	if !errors.As(err, &format) {
		t.Errorf("a column: %v", err)
	}
	table, err := sio.Genfromtxt(written(t, ""), &sio.GenfromtxtOptions{NamesInFile: true})
	if err != nil || table.Len() != 0 || table.String() != "" {
		t.Errorf("nothing: %v, %v", table, err)
	}
}

func TestCSV(t *testing.T) {
	t.Parallel()
	text := "\xef\xbb\xbfname,n,x,ok,gap,mixed,n,\n\"a, b\",1,0.5,true,1,1,7,z\nαβ,-2,NaN,False,,\"x\"\"y\",8,\n"
	table, err := sio.ReadCSV(written(t, text), nil)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"name", "n", "x", "ok", "gap", "mixed", "n_1", "f7"}; !slices.Equal(table.Names, want) {
		t.Errorf("names %q, want %q", table.Names, want)
	}
	for name, want := range map[string]any{
		"name": []string{"a, b", "αβ"}, "n": nd.OfInt(1, -2), "x": nd.Of(0.5, math.NaN()), "ok": nd.FromSliceBool([]bool{true, false}),
		"gap": nd.Of(1, math.NaN()), "mixed": []string{"1", `x"y`}, "n_1": nd.OfInt(7, 8), "f7": []string{"z", ""},
	} {
		if diff := compare(table.Column(name), want); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	path := filepath.Join(t.TempDir(), "x.csv.gz")
	if err := sio.WriteCSV(path, table, &sio.CSVOptions{Delimiter: ';'}); err != nil {
		t.Fatal(err)
	}
	again, err := sio.ReadCSV(path, &sio.CSVOptions{Delimiter: ';'})
	if err != nil || again.String() != table.String() {
		t.Errorf("got\n%v\nwant\n%v, %v", again, table, err)
	}
	table, err = sio.ReadCSV(written(t, "1,2\n# x\n3,4\n"), &sio.CSVOptions{NoHeader: true, Comment: '#', Names: []string{"a", "b"}})
	if err != nil {
		t.Fatal(err)
	}
	if x, err := table.Matrix(); err != nil || !x.ArrayEqual(nd.FromRows([][]float64{{1, 2}, {3, 4}})) {
		t.Errorf("got %v, %v", x, err)
	}
	if x, err := table.Int("a"); err != nil || x.Size() != 2 {
		t.Errorf("got %v, %v", x, err)
	}
	if x, err := table.Array("b"); err != nil || x.At(1) != 4 {
		t.Errorf("got %v, %v", x, err)
	}
	var kind *sio.KindError
	if _, err := table.Texts("a"); !errors.As(err, &kind) {
		t.Errorf("texts of integers: %v", err)
	}
	var format *sio.FormatError
	for name, text := range map[string]string{"row": "a,b\n1\n", "quote": "a\n\"x\n"} {
		if _, err := sio.ReadCSV(written(t, text), nil); !errors.As(err, &format) || format.Offset == 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	if table, err := sio.ReadCSV(written(t, "a,b\n"), nil); err != nil || table.Len() != 0 || len(table.Columns) != 2 {
		t.Errorf("a header alone: %v, %v", table, err)
	}
}

func TestTableText(t *testing.T) {
	t.Parallel()
	table := &sio.Table{Names: []string{"x", "<b>"}, Columns: []any{nd.Arange(0, 20, 1), &sio.Strings{Dims: []int{20}, Data: slices.Repeat([]string{"<"}, 20)}}}
	if got := strings.Count(table.String(), "\n"); got != 11 {
		t.Errorf("%d rows are printed, want 11:\n%v", got, table)
	}
	if html := table.HTML(); strings.Contains(html, "<b>") || !strings.Contains(html, "20 rows, 2 columns") {
		t.Errorf("got %s", html)
	}
	if got, want := fmt.Sprint(&sio.Table{Names: []string{"n", "ok"}, Columns: []any{nd.OfInt(10), nd.FromSliceBool([]bool{true})}}), " n    ok\n10  true"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzText(f *testing.F) { fuzz(f, "testdata/[tg]*/*.txt") }

func FuzzCSV(f *testing.F) {
	f.Add([]byte("a,b\n1,\"x\"\n,\n"))
	fuzz(f, "testdata/gen/gaps.txt", "csv")
}

func TestTextHostile(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/txt/*.txt")
	if err != nil || len(files) < 8 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		hostile(t, file, false)
	}
}
