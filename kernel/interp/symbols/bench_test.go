// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package symbols

// This file measures what the first use of a package costs.

import (
	"testing"

	"github.com/gosci/gosci/kernel/interp/symbols/internal/table"
)

func BenchmarkImport(b *testing.B) {
	for _, path := range []string{"fmt", "math", "os", "net/http", "gonum.org/v1/gonum/mat", "gonum.org/v1/plot"} {
		b.Run(path, func(b *testing.B) {
			for b.Loop() {
				if _, err := newLoader().Import(path); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("all", func(b *testing.B) {
		for b.Loop() {
			l := newLoader()
			for _, path := range packages().paths {
				if _, err := l.Import(path); err != nil {
					b.Fatal(err)
				}
			}
		}
	})
}

func BenchmarkExports(b *testing.B) {
	for _, path := range []string{"fmt", "math", "net/http"} {
		b.Run(path, func(b *testing.B) {
			for b.Loop() {
				Exports(path)
			}
		})
	}
}

func BenchmarkTable(b *testing.B) {
	for b.Loop() {
		Table()
	}
}

func BenchmarkDocs(b *testing.B) {
	for _, path := range []string{"math", "net/http"} {
		b.Run(path, func(b *testing.B) {
			for b.Loop() {
				s := &shelf{read: map[string]table.Docs{}}
				if _, ok := s.docs(path); !ok {
					b.Fatalf("no documentation of %s", path)
				}
			}
		})
	}
}
