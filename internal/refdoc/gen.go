// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

//go:build ignore

// Gen writes the pages of docs that follow from the source. It runs in the folder of
// package refdoc.
package main

import (
	"log"
	"os"
	"path/filepath"

	"github.com/gosci/gosci/internal/refdoc"
)

func main() {
	log.SetFlags(0)
	const root = "../.."
	pages, err := refdoc.Pages(root)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.RemoveAll(filepath.Join(root, "docs", "reference")); err != nil {
		log.Fatal(err)
	}
	for name, text := range pages {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
