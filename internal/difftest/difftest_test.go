// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package difftest_test

import (
	"flag"
	"fmt"
	"go/ast"
	"go/format"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/internal/difftest"
)

// This file compares what the kernel prints with what Go's compiler gives.

var (
	programs = flag.Int("difftest.n", 100, "how many programs to compare")
	first    = flag.Uint64("difftest.seed", 1, "seed of the first program; the others follow")
	batch    = flag.Int("difftest.batch", 500, "how many programs to compile at a time")
	most     = flag.Int("difftest.differences", 10, "after how many differences to stop")
)

// perSession is how many programs run in one session.
const perSession = 100

// progress is the standard error of the test: a session takes os.Stderr for itself.
var progress = os.Stderr

func tell(format string, args ...any) { _, _ = fmt.Fprintf(progress, format, args...) }

func TestDiff(t *testing.T) {
	start := time.Now()
	different := 0
	for done := 0; done < *programs && different < *most; done += *batch {
		n := min(*batch, *programs-done)
		list := make([]*difftest.Program, n)
		sources := make([]source, n)
		for i := range list {
			p := difftest.Generate(fmt.Sprintf("p%d", i), *first+uint64(done+i))
			list[i], sources[i] = p, source{p.Name, p.Source()}
		}
		want, err := compile(t.Context(), t, sources)
		if err != nil {
			t.Fatalf("programs from seed %d: %v", *first+uint64(done), err)
		}
		s := newSession(t)
		for i, p := range list {
			if i > 0 && i%perSession == 0 {
				s.close()
				s = newSession(t)
			}
			if got := s.run(cells(p)...); got != want[i] {
				different++
				report(t, p, want[i], got)
				if different == *most {
					break
				}
			}
		}
		s.close()
		if *programs > *batch {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			tell("%d of %d programs, %d differ, %v, %d MB\n",
				done+n, *programs, different, time.Since(start).Round(time.Second), m.HeapAlloc>>20)
		}
	}
}

// report reports a difference, with a program that is as short as can be found.
func report(t *testing.T, p *difftest.Program, want, got string) {
	t.Helper()
	tell("seed %d differs\n", p.Seed) // at once: the report comes when the test ends
	small, want, got := shrink(t, p, want, got)
	t.Errorf("seed %d: the kernel prints something else (-compiler +kernel):\n%s\n%s", p.Seed, cmp.Diff(lines(want), lines(got)), small)
}

func lines(s string) []string { return strings.Split(strings.TrimSuffix(s, "\n"), "\n") }

// TestGenerate checks that programs are valid, differ, and depend on their seed alone.
func TestGenerate(t *testing.T) {
	t.Parallel()
	check := newChecker(t)
	seen := make(map[string]bool)
	for seed := range uint64(200) {
		p := difftest.Generate("p", seed)
		src := p.Source()
		if again := difftest.Generate("p", seed).Source(); src != again {
			t.Errorf("Generate(%d) gives two programs (-first +second):\n%s", seed, cmp.Diff(src, again))
		}
		if err := check.valid(src); err != nil {
			t.Errorf("Generate(%d) is not valid: %v\n%s", seed, err, src)
		}
		seen[src] = true
	}
	if len(seen) != 200 {
		t.Errorf("200 seeds give %d programs", len(seen))
	}
}

// A checker checks programs with the compiler's type information of the packages that
// they import.
type checker struct {
	fset    *token.FileSet
	imports types.Importer
	support *ast.File
}

func newChecker(t *testing.T) *checker {
	t.Helper()
	args := append([]string{"list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}"}, difftest.Imports()...)
	out, err := exec.CommandContext(t.Context(), "go", args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	exports := make(map[string]string)
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), "\t")
		exports[path] = file
	}
	c := &checker{fset: token.NewFileSet()}
	c.imports = importer.ForCompiler(c.fset, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	c.support, err = parser.ParseFile(c.fset, "support.go", heading(0)+difftest.Support(), 0)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// valid checks a program.
func (c *checker) valid(src string) error {
	f, err := parser.ParseFile(c.fset, "program.go", heading(1)+src, 0)
	if err != nil {
		return err
	}
	conf := types.Config{Importer: c.imports}
	_, err = conf.Check("main", c.fset, []*ast.File{c.support, f}, nil)
	return err
}

// formatted returns src in the form of gofmt, or as it is if it has none.
func formatted(src string) string {
	out, err := format.Source([]byte(src))
	if err != nil {
		return src
	}
	return string(out)
}
