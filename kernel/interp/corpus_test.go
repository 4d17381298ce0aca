// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp_test

// This file runs the corpus: sessions of cells in text files, each cell with what it
// prints, shows and fails with. testdata/cells/README.md describes the files.

import (
	"flag"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp"
)

var updateCorpus = flag.Bool("corpus.update", false,
	"write what the cells gave as what they should: of TestCorpus what stands there by hand, of TestCorpusCompiled the rest")

// newCorpusEngine returns an engine that is closed when the test ends.
func newCorpusEngine(t *testing.T) engine.Engine {
	t.Helper()
	e, err := interp.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		closed := make(chan error, 1)
		go func() { closed <- e.Close() }()
		select {
		case err := <-closed:
			if err != nil {
				t.Error(err)
			}
		case <-time.After(patience):
			t.Error("the engine does not close")
		}
	})
	return e
}

func TestCorpus(t *testing.T) {
	for _, name := range corpusFiles(t) {
		t.Run(name, func(t *testing.T) {
			f := readCorpusFile(t, name)
			t.Chdir(t.TempDir()) // cells may write files
			e := newCorpusEngine(t)
			for i := range f.cells {
				c := &f.cells[i]
				got := runCorpusCell(t, e, c, i+1)
				if matchLines(c.want, got) {
					continue
				}
				if *updateCorpus && !c.compiled {
					c.want = got
					continue
				}
				t.Errorf("cell %d, line %d:\n%s\n(-want +got):\n%s", i+1, c.line, c.code, cmp.Diff(c.want, got))
			}
			if *updateCorpus {
				f.write(t)
			}
		})
	}
}

// TestCorpusSize holds the corpus to its size, and its files to their form.
func TestCorpusSize(t *testing.T) {
	t.Parallel()
	cells, compiled := 0, 0
	for _, name := range corpusFiles(t) {
		f := readCorpusFile(t, name)
		if f.intro == "" {
			t.Errorf("%s does not say what it is about", name)
		}
		cells += len(f.cells)
		for _, c := range f.cells {
			if c.compiled {
				compiled++
			}
		}
		if got, want := f.String(), f.text; got != want {
			t.Errorf("%s is not in the form of these files (-want +got):\n%s", name, cmp.Diff(want, got))
		}
	}
	if cells < 400 || compiled < cells/2 {
		t.Errorf("the corpus has %d cells, %d of them with the compiler's result, want 400, and half of them", cells, compiled)
	}
}
