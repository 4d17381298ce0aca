// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package symbols

// This file opens the embedded archives.

import (
	"archive/zip"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/gosci/gosci/kernel/interp/symbols/internal/table"
)

// An archive finds the file of each package in a set of zip archives.
type archive map[string]*zip.File

// openArchive opens one archive of each group. They are part of the program, so
// that one which cannot be read is a defect of it.
func openArchive(of func(table.Group) string) archive {
	a := archive{}
	for _, g := range groups() {
		data := of(g)
		r, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
		if err != nil {
			panic(fmt.Sprintf("symbols: embedded archive: %v", err))
		}
		for _, f := range r.File {
			a[f.Name] = f
		}
	}
	return a
}

// read returns the contents of a file of the archive, nil if there is none.
func (a archive) read(path string) []byte {
	f, ok := a[path]
	if !ok {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		panic(fmt.Sprintf("symbols: embedded archive: %s: %v", path, err))
	}
	data := make([]byte, f.UncompressedSize64)
	if _, err := io.ReadFull(r, data); err != nil {
		panic(fmt.Sprintf("symbols: embedded archive: %s: %v", path, err))
	}
	return data
}

var (
	typesArchive = sync.OnceValue(func() archive {
		return openArchive(func(g table.Group) string { return g.Types })
	})
	docsArchive = sync.OnceValue(func() archive {
		return openArchive(func(g table.Group) string { return g.Docs })
	})
)
