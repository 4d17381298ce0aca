// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Kinds writes the methods of the other kinds of arrays from those of nd.Array.
//
// A source file of package nd whose first comment is "//nd:kinds Complex Int"
// holds functions and methods that read the same for these kinds. For each kind
// the file is repeated with float64 and Array replaced by the kind's names, and
// with the kind's name added to the functions that the file declares. The results
// are the files KIND_gen.go of the folder that is the only argument.
package main

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatalf("kinds: wanted the folder of package nd and got %d arguments", len(os.Args)-1)
	}
	files, err := generate(os.DirFS(os.Args[1]))
	if err != nil {
		log.Fatal(err)
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(os.Args[1], name), text, 0o644); err != nil {
			log.Fatal(fmt.Errorf("kinds: %w", err))
		}
	}
}
