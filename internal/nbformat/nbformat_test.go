// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nbformat_test

// This file tests reading and writing against notebooks that Jupyter wrote.

import (
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/internal/nbformat"
)

func TestSameBytesAsJupyter(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"everything.ipynb", "empty.ipynb"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want, err := os.ReadFile(filepath.Join("testdata", name))
			if err != nil {
				t.Fatal(err)
			}
			nb, err := nbformat.Decode(want)
			if err != nil {
				t.Fatal(err)
			}
			got, err := nbformat.Encode(nb)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("Encode(Decode(file)) (-want +got):\n%s", diff)
			}
		})
	}
}

func TestDecode(t *testing.T) {
	t.Parallel()
	nb, err := nbformat.ReadFile(filepath.Join("testdata", "everything.ipynb"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(nb.Cells), 4; got != want {
		t.Fatalf("cells = %d, want %d", got, want)
	}
	markdown, code := nb.Cells[0], nb.Cells[3]
	if got, want := markdown.Source, "# Title\n\n<b>bold</b> & more"; got != want {
		t.Errorf("markdown source = %q, want %q", got, want)
	}
	if got, want := markdown.Attachments["b.svg"]["image/svg+xml"], "<svg>\n</svg>"; got != want {
		t.Errorf("attachment = %q, want %q", got, want)
	}
	if !code.HasTag("raises-exception") || code.HasTag("a") {
		t.Errorf("tags of %v are misread", code.Metadata)
	}
	if code.ExecutionCount == nil || *code.ExecutionCount != 7 {
		t.Errorf("ExecutionCount = %v, want 7", code.ExecutionCount)
	}
	want := []nbformat.Output{
		&nbformat.Stream{Name: "stdout", Text: "one\ntwo"},
		&nbformat.ExecuteResult{Data: nbformat.Bundle{"text/plain": "1"}, Metadata: map[string]any{}, ExecutionCount: new(7)},
		&nbformat.Error{Name: "runtime error", Value: "index out of range", Traceback: []string{"\x1b[31mline 1\x1b[0m", "line 2"}},
	}
	got := []nbformat.Output{code.Outputs[0], code.Outputs[4], code.Outputs[5]}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("outputs (-want +got):\n%s", diff)
	}
	display := code.Outputs[3].(*nbformat.DisplayData)
	if got, want := display.Data["text/html"], "<p>\n</p>\n"; got != want {
		t.Errorf("text/html = %q, want %q", got, want)
	}
	if diff := cmp.Diff([]any{"a", "b"}, display.Data["application/json"]); diff != "" {
		t.Errorf("application/json (-want +got):\n%s", diff)
	}
}

func TestUpgrade(t *testing.T) {
	t.Parallel()
	first, err := nbformat.ReadFile(filepath.Join("testdata", "v40.ipynb"))
	if err != nil {
		t.Fatal(err)
	}
	second, err := nbformat.ReadFile(filepath.Join("testdata", "v40.ipynb"))
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for i, c := range first.Cells {
		if len(c.ID) != 8 || seen[c.ID] {
			t.Errorf("cell %d has the ID %q, want one of 8 characters that no other has", i, c.ID)
		}
		seen[c.ID] = true
		if got := second.Cells[i].ID; got != c.ID {
			t.Errorf("cell %d has the IDs %q and %q, want the same at each reading", i, c.ID, got)
		}
	}
	data, err := nbformat.Encode(first)
	if err != nil {
		t.Fatal(err)
	}
	if want := "\"nbformat_minor\": 5\n}\n"; !strings.HasSuffix(string(data), want) {
		t.Errorf("the notebook ends with %q, want %q", data[len(data)-30:], want)
	}
}

func TestKeepsUnknown(t *testing.T) {
	t.Parallel()
	const file = `{
 "cells": [
  {
   "cell_type": "code",
   "execution_count": null,
   "id": "a",
   "later": {
    "x": 1
   },
   "metadata": {},
   "outputs": [
    {
     "output_type": "hologram",
     "text": [
      "left\n",
      "alone"
     ]
    },
    {
     "later": 1,
     "name": "stdout",
     "output_type": "stream",
     "text": [
      "x"
     ]
    }
   ],
   "source": []
  },
  {
   "cell_type": "spreadsheet",
   "grid": [],
   "id": "b",
   "metadata": {},
   "outputs": 3,
   "source": []
  }
 ],
 "later": null,
 "metadata": {},
 "nbformat": 4,
 "nbformat_minor": 9
}
`
	nb, err := nbformat.Decode([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	got, err := nbformat.Encode(nb)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(file, string(got)); diff != "" {
		t.Errorf("Encode(Decode(file)) (-want +got):\n%s", diff)
	}
}

func TestRepairsIDs(t *testing.T) {
	t.Parallel()
	nb := &nbformat.Notebook{}
	for _, id := range []string{"same", "same", "", "no spaces", strings.Repeat("x", 65), strings.Repeat("x", 64), "é"} {
		nb.Cells = append(nb.Cells, &nbformat.Cell{Type: nbformat.Raw, ID: id})
	}
	data, err := nbformat.Encode(nb)
	if err != nil {
		t.Fatal(err)
	}
	if nb.Cells[2].ID != "" {
		t.Error("Encode changed its argument")
	}
	nb, err = nbformat.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, c := range nb.Cells {
		count[c.ID]++
	}
	if len(count) != len(nb.Cells) || count["same"] != 1 || count[strings.Repeat("x", 64)] != 1 {
		t.Errorf("IDs = %v, want the valid ones kept and all different", count)
	}
}

func TestDecodeErrors(t *testing.T) {
	t.Parallel()
	whole, err := os.ReadFile(filepath.Join("testdata", "everything.ipynb"))
	if err != nil {
		t.Fatal(err)
	}
	nb := func(cells string) string {
		return `{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": ` + cells + `}`
	}
	for _, tt := range []struct {
		name, file string
		want       string // the start of the error
	}{
		{"empty", "", "nbformat: the file is empty"},
		{"spaces", " \n", "nbformat: the file is empty"},
		{"truncated", string(whole[:100]), "nbformat: line 8: the file ends in the middle"},
		{"merge conflict", "{\n<<<<<<< HEAD\n", "nbformat: line 2: invalid character '<'"},
		{"not UTF-8", "{\n\"\xff\": 1}", "nbformat: line 2: the text is not UTF-8"},
		{"goes on", "{\"nbformat\": 4}\n\n}", "nbformat: line 3: the file goes on"},
		{"a list", "[]", "nbformat: want a JSON object, came array"},
		{"null", "null", "nbformat: the file: want a notebook, came JSON without a field nbformat"},
		{"other JSON", `{"a": 1}`, "nbformat: the file: want a notebook, came JSON without a field nbformat"},
		{"version null", `{"nbformat": null}`, "nbformat: the notebook: want a number as nbformat, came nothing"},
		{"version text", `{"nbformat": "4"}`, "nbformat: the notebook: want a whole number as nbformat, came a string"},
		{"version fraction", `{"nbformat": 4.5}`, "nbformat: the notebook: want a whole number as nbformat, came the number 4.5"},
		{"version 5", `{"nbformat": 5}`, "nbformat: want a notebook of format version 4, this has version 5"},
		{"version 2", `{"nbformat": 2}`, "nbformat: want a notebook of format version 4, this has the old version 2; upgrade it by"},
		{"cells", nb(`{}`), "nbformat: the notebook: want a list as cells, came an object"},
		{"cell", nb(`[1]`), "nbformat: cell 1: want an object, came the number 1"},
		{"cell type", nb(`[{"source": ""}]`), "nbformat: cell 1: want a string as cell_type, came nothing"},
		{"source", nb(`[{"cell_type": "raw", "source": ["a", 1]}]`), "nbformat: cell 1: want a string or a list of strings as source, came a list"},
		{"metadata", nb(`[{"cell_type": "raw", "source": "", "metadata": true}]`), "nbformat: cell 1: want an object as metadata, came true"},
		{"attachment", nb(`[{"cell_type": "raw", "source": "", "attachments": {"a": 1}}]`), `nbformat: cell 1: want an object as attachment "a", came the number 1`},
		{"output", nb(`[{"cell_type": "code", "source": "", "outputs": [{"output_type": "stream", "name": "stdout", "text": ""}, 1]}]`), "nbformat: cell 1, output 2: want an object, came the number 1"},
		{"stream", nb(`[{"cell_type": "code", "source": "", "outputs": [{"output_type": "stream", "name": "stdout"}]}]`), "nbformat: cell 1, output 1: want a string or a list of strings as text, came nothing"},
		{"traceback", nb(`[{"cell_type": "code", "source": "", "outputs": [{"output_type": "error", "ename": "", "evalue": "", "traceback": [1]}]}]`), "nbformat: cell 1, output 1: want a list of strings as traceback, came a list"},
		{"deep", strings.Repeat("[", 100000), "nbformat: line 1: "},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			nb, err := nbformat.Decode([]byte(tt.file))
			if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
				t.Errorf("Decode = %v, %v, want the error %s…", nb, err, tt.want)
			}
		})
	}
}

func TestTypedErrors(t *testing.T) {
	t.Parallel()
	_, err := nbformat.ReadFile(filepath.Join("testdata", "v3.ipynb"))
	var version *nbformat.VersionError
	if !errors.As(err, &version) || version.Major != 3 || !strings.HasPrefix(err.Error(), filepath.Join("testdata", "v3.ipynb")+": ") {
		t.Errorf("ReadFile(v3.ipynb) = %v, want a VersionError that names the file", err)
	}
	var format *nbformat.FormatError
	if _, err = nbformat.Decode([]byte("{\n\n!")); !errors.As(err, &format) || format.Line != 3 {
		t.Errorf("Decode = %v, want a FormatError in line 3", err)
	}
	if _, err = nbformat.ReadFile("missing.ipynb"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("ReadFile(missing.ipynb) = %v, want fs.ErrNotExist", err)
	}
}

func TestByteOrderMark(t *testing.T) {
	t.Parallel()
	if _, err := nbformat.Decode([]byte("\ufeff{\"nbformat\": 4}")); err != nil {
		t.Errorf("Decode of a file with a byte order mark = %v, want no error", err)
	}
}

func TestEncodeGoValues(t *testing.T) {
	t.Parallel()
	nb := &nbformat.Notebook{Metadata: map[string]any{
		"struct": struct {
			B string `json:"b"`
			A []int  `json:"a"`
		}{"<\u2028>", []int{1}},
		"float": 1.5,
		"wrong": "\xff",
	}}
	data, err := nbformat.Encode(nb)
	if err != nil {
		t.Fatal(err)
	}
	want := `{
 "cells": [],
 "metadata": {
  "float": 1.5,
  "struct": {
   "a": [
    1
   ],
   "b": "<` + "\u2028" + `>"
  },
  "wrong": "` + "\ufffd" + `"
 },
 "nbformat": 4,
 "nbformat_minor": 5
}
`
	if diff := cmp.Diff(want, string(data)); diff != "" {
		t.Errorf("Encode (-want +got):\n%s", diff)
	}
}

func TestEncodeErrors(t *testing.T) {
	t.Parallel()
	for name, value := range map[string]any{"NaN": math.NaN(), "channel": make(chan int), "nested": []any{map[string]any{"f": func() {}}}} {
		nb := &nbformat.Notebook{Metadata: map[string]any{"value": value}}
		if data, err := nbformat.Encode(nb); err == nil {
			t.Errorf("%s: Encode = %s, want an error", name, data)
		}
	}
}

func TestWriteFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "a.ipynb")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	bad := &nbformat.Notebook{Metadata: map[string]any{"bad": math.Inf(1)}}
	if err := nbformat.WriteFile(path, bad); err == nil || !strings.HasPrefix(err.Error(), path) {
		t.Errorf("WriteFile = %v, want an error that names %s", err, path)
	}
	if data, err := os.ReadFile(path); string(data) != "old" {
		t.Errorf("after a failure the file holds %q, %v, want the old content", data, err)
	}
	nb := &nbformat.Notebook{Cells: []*nbformat.Cell{{Type: nbformat.Code, Source: "1 + 1"}}}
	if err := nbformat.WriteFile(path, nb); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := info.Mode().Perm(), fs.FileMode(0o600); got != want && filepath.Separator == '/' {
		t.Errorf("permissions = %v, want those of the old file, %v", got, want)
	}
	read, err := nbformat.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := read.Cells[0].Source, "1 + 1"; got != want {
		t.Errorf("source = %q, want %q", got, want)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 1 {
		t.Errorf("the folder holds %v, want only the notebook", entries)
	}
	if err := nbformat.WriteFile(filepath.Join(dir, "missing", "a.ipynb"), nb); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("WriteFile in a missing folder = %v, want fs.ErrNotExist", err)
	}
	if err := nbformat.WriteFile(dir, nb); err == nil {
		t.Error("WriteFile onto a folder = nil, want an error")
	}
}

func TestWriteFileSymlink(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target.ipynb"), filepath.Join(dir, "link.ipynb")
	if err := os.WriteFile(target, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, link); err != nil {
		t.Logf("no symbolic links here: %v", err)
		return
	}
	if err := nbformat.WriteFile(link, &nbformat.Notebook{}); err != nil {
		t.Fatal(err)
	}
	if got, err := os.Readlink(link); got != target {
		t.Errorf("Readlink = %q, %v, want the link kept", got, err)
	}
	if _, err := nbformat.ReadFile(target); err != nil {
		t.Errorf("the target: %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	files, err := filepath.Glob(filepath.Join("testdata", "*.ipynb"))
	if err != nil || len(files) == 0 {
		f.Fatal("no notebooks", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		first, err := nbformat.Decode(data)
		if err != nil {
			return
		}
		file, err := nbformat.Encode(first)
		if err != nil {
			t.Fatalf("Encode = %v, want no error for what was read", err)
		}
		second, err := nbformat.Decode(file)
		if err != nil {
			t.Fatalf("Decode(Encode(notebook)) = %v", err)
		}
		if diff := cmp.Diff(first, second); diff != "" {
			t.Errorf("Decode(Encode(notebook)) (-want +got):\n%s", diff)
		}
	})
}

func Example() {
	nb, err := nbformat.Decode([]byte(`{
		"nbformat": 4, "nbformat_minor": 2, "metadata": {},
		"cells": [{"cell_type": "code", "source": ["x := 1\n", "x"], "metadata": {}, "outputs": [], "execution_count": null}]
	}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	nb.Cells[0].Outputs = []nbformat.Output{&nbformat.Stream{Name: "stdout", Text: "<1>\n"}}
	data, err := nbformat.Encode(nb)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s", data)
	// Output:
	// {
	//  "cells": [
	//   {
	//    "cell_type": "code",
	//    "execution_count": null,
	//    "id": "ae172cc4",
	//    "metadata": {},
	//    "outputs": [
	//     {
	//      "name": "stdout",
	//      "output_type": "stream",
	//      "text": [
	//       "<1>\n"
	//      ]
	//     }
	//    ],
	//    "source": [
	//     "x := 1\n",
	//     "x"
	//    ]
	//   }
	//  ],
	//  "metadata": {},
	//  "nbformat": 4,
	//  "nbformat_minor": 5
	// }
}
