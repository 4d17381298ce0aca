// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio_test

// This file tests IDL's save files.

import (
	"bytes"
	"encoding/binary"
	"errors"
	"path/filepath"
	"testing"

	"github.com/gosci/gosci/numerics/sio"
)

func TestReadsavReference(t *testing.T) {
	t.Parallel()
	files := map[string]sio.Vars{}
	for _, r := range references(t, "sav") {
		path := "testdata/sav/" + r.Inputs[0] + ".sav"
		if files[path] == nil {
			vars, err := sio.Readsav(path, nil)
			if err != nil {
				t.Fatal(err)
			}
			files[path] = vars
		}
		if diff := compare(walk(files[path][r.Inputs[1]], r.Inputs[2:]), r.Want); diff != "" {
			t.Errorf("%v: %s", r, diff)
		}
	}
	for path, vars := range files {
		for _, name := range []string{"null", "lost"} {
			if v, ok := vars[name]; v != nil || !ok {
				t.Errorf("%s: %s is %v, %v, want nil", path, name, v, ok)
			}
		}
		if s, err := vars.Struct("again"); err != nil || s.Class != "NAMED" {
			t.Errorf("%s: got %v, %v", path, s, err)
		}
	}
}

func TestReadsavHostile(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/sav/*.sav")
	if err != nil || len(files) != 2 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		hostile(t, file, true)
	}
}

// longs returns words of 32 bits, the high byte first.
func longs(list ...int) []byte {
	var b []byte
	for _, v := range list {
		b = binary.BigEndian.AppendUint32(b, uint32(v))
	}
	return b
}

// savFile returns a file with a variable called A of some words.
func savFile(list ...int) []byte {
	body := append(longs(1), 'A', 0, 0, 0)
	body = append(body, longs(list...)...)
	b := append([]byte("SR\x00\x04"), longs(2, 20+len(body), 0, 0)...)
	return append(append(b, body...), longs(6, 0, 0, 0)...)
}

func TestReadsavLies(t *testing.T) {
	const big = 1<<31 - 1
	array := func(n int) []int { return []int{8, 0, 0, n, 1, 0, 0, 8, n, 1, 1, 1, 1, 1, 1, 1} }
	// Very many structures of a field that takes no byte.
	bomb := append(append(append([]int{8, 0x24}, array(big)...), 9, 0, 0, 1, 0, 0, 8, 0x24, 0), array(1)...)
	bomb = append(bomb, 9, 0, 0, 0, 0)
	for name, list := range map[string][]int{
		"numbers":   append(append([]int{5, 4}, array(big)...), 7),
		"texts":     append(append([]int{7, 4}, array(big)...), 7),
		"pointers":  append(append([]int{10, 4}, array(big)...), 7),
		"structs":   append(append([]int{8, 0x24}, array(big)...), 9, 0, 0, 1, 0, 0, 3, 0, 1, 'A'<<24, 7),
		"fields":    append(append([]int{8, 0x24}, array(1)...), 9, 0, 0, big, 0),
		"unknown":   append(append([]int{8, 0x24}, array(1)...), 9, 0, 1, 0, 0),
		"text":      {7, 0, 7, 1, big},
		"type":      {77, 0, 7, 1},
		"mark":      {3, 0, 8, 1},
		"array":     {3, 4, 9},
		"shape":     {3, 4, 8, 0, 0, 4, 1, 0, 0, 8, 5, 1, 1, 1, 1, 1, 1, 1, 7},
		"axes":      {3, 4, 8, 0, 0, 4, 9, 0, 0, 8, 4, 1, 1, 1, 1, 1, 1, 1, 7},
		"bytes":     {1, 0, 7, 5, 0},
		"structure": append(bomb, 7),
	} {
		bounded(t, name, savFile(list...), sio.Readers["sav"])
	}
	for name, data := range map[string][]byte{
		"start":   []byte("SX\x00\x04"),
		"record":  append([]byte("SR\x00\x04"), longs(99, 0, 0, 0)...),
		"next":    append([]byte("SR\x00\x04"), longs(2, 4, 0, 0)...),
		"no end":  []byte("SR\x00\x04"),
		"packed":  append([]byte("SR\x00\x06"), longs(2, 24, 0, 0, 0)...),
		"far":     append([]byte("SR\x00\x04"), longs(2, big, big, 0)...),
		"nothing": nil,
	} {
		bounded(t, name, data, sio.Readers["sav"])
	}
	deep := append([]int{8, 0x24}, array(1)...)
	for range 200 {
		deep = append(deep, 9, 0, 0, 1, 0, 0, 8, 0x24, 0)
		deep = append(deep, array(1)...)
	}
	bounded(t, "deep", savFile(deep...), sio.Readers["sav"])
}

func TestReadsavUnsupported(t *testing.T) {
	t.Parallel()
	var unsupported *sio.UnsupportedError
	if err := sio.Readers["sav"](append([]byte("SR\x00\x04"), longs(17, 20, 0, 0, 6, 0, 0, 0)...)); !errors.As(err, &unsupported) {
		t.Errorf("IDL 5.4: %v", err)
	}
	// A number that no int holds, and a system variable, do not hide the others.
	for name, data := range map[string][]byte{"unsigned": savFile(15, 0, 7, -1, -1), "system": savFile(3, 2)} {
		vars, err := sio.Readsav(writtenBytes(t, data), nil)
		if err != nil {
			t.Error(err)
		} else if _, err := vars.Array("a"); !errors.As(err, &unsupported) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestReadsavRing reads two pointers that point to structures with one another, and two that
// point to one another alone.
func TestReadsavRing(t *testing.T) {
	t.Parallel()
	node := func(index, next int) []byte {
		list := []int{index, 0, 8, 0x24, 8, 0, 0, 1, 1, 0, 0, 8, 1, 1, 1, 1, 1, 1, 1, 1, 9, 0, 0, 1, 4, 0, 10, 0, 4, 0, 7, next}
		b := longs(list...)
		return bytes.Replace(b, longs(4, 0, 7), append(append(longs(4), "NEXT"...), longs(7)...), 1)
	}
	pointer := func(index, next int) []byte { return longs(index, 0, 10, 0, 7, next) }
	data := []byte("SR\x00\x04")
	add := func(kind int, body []byte) {
		data = append(append(data, longs(kind, len(data)+16+len(body), 0, 0)...), body...)
	}
	add(16, node(1, 2))
	add(16, node(2, 1))
	add(16, pointer(3, 4))
	add(16, pointer(4, 3))
	add(2, append([]byte("\x00\x00\x00\x01A\x00\x00\x00"), longs(10, 0, 7, 1)...))
	add(2, append([]byte("\x00\x00\x00\x01B\x00\x00\x00"), longs(10, 0, 7, 3)...))
	data = append(data, longs(6, 0, 0, 0)...)
	vars, err := sio.Readsav(writtenBytes(t, data), nil)
	if err != nil {
		t.Fatal(err)
	}
	a, err := vars.Struct("a")
	if err != nil {
		t.Fatal(err)
	}
	next, ok := a.Field("next").(*sio.Struct)
	if !ok || next == a || next.Field("next") != a {
		t.Errorf("got %v, %v, want a ring of two", next, ok)
	}
	if vars["b"] != nil {
		t.Errorf("got %v, want nil", vars["b"])
	}
	_ = vars.String() // ends
}

func writtenBytes(t *testing.T, data []byte) string {
	t.Helper()
	return written(t, string(data))
}

func FuzzSav(f *testing.F) { fuzz(f, "testdata/sav/*.sav") }
