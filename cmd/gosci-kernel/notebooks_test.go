// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file runs the notebooks of the tutorial, each from a clean session: they must
// give the outputs that are saved in them, and what SciPy gives.

import (
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/internal/nbformat"
)

// tutorial returns the paths of the notebooks, in a copy of their folder.
func tutorial(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join("..", "..", "notebooks"))); err != nil {
		t.Fatal(err)
	}
	paths, err := filepath.Glob(filepath.Join(dir, "*.ipynb"))
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) < 15 {
		t.Fatalf("there are %d notebooks, want those of the whole tutorial", len(paths))
	}
	return paths
}

func readNotebook(t *testing.T, path string) *nbformat.Notebook {
	t.Helper()
	nb, err := nbformat.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return nb
}

func TestNotebooks(t *testing.T) {
	for _, path := range tutorial(t) {
		t.Run(programName(path), func(t *testing.T) {
			saved := readNotebook(t, path)
			out := filepath.Join(t.TempDir(), "out.ipynb")
			if status, stdout, stderr := call(t, verbs(newEngine), "exec", path, "-o", out); status != statusOK {
				t.Fatalf("exec = %d\n%s%s", status, stdout, stderr)
			}
			fresh := readNotebook(t, out)
			for i, cell := range saved.Cells {
				if diff := differenceOfOutputs(cell.Outputs, fresh.Cells[i].Outputs); diff != "" {
					t.Errorf("the cell\n\t%s\ndoes not give what is saved: %s",
						strings.ReplaceAll(cell.Source, "\n", "\n\t"), diff)
				}
			}
			rows := compareWithSciPy(t, fresh)
			t.Logf("%d numbers compared with SciPy's", rows)
		})
	}
}

// agreement is how near to SciPy's numbers those of a comparison must be, relative to
// them: some of SciPy's are known to six digits only, and the place of a minimum to half of
// the digits. Where SciPy's is zero, only rounding may be left.
var agreement = tolerance{relative: 1e-5, absolute: 1e-12}

// compareWithSciPy checks the tables of a notebook that have a column of SciPy's numbers
// and one of ours, and returns how many rows these have. A notebook that says it compares
// has some.
func compareWithSciPy(t *testing.T, nb *nbformat.Notebook) (rows int) {
	t.Helper()
	promised := false
	for _, cell := range nb.Cells {
		promised = promised || cell.Type == nbformat.Markdown && strings.Contains(cell.Source, "# Compared with SciPy")
		for _, output := range cell.Outputs {
			if result, ok := output.(*nbformat.ExecuteResult); ok {
				text, _ := result.Data["text/plain"].(string)
				rows += compareRows(t, text)
			}
		}
	}
	if promised && rows == 0 {
		t.Error("there is no table that compares with SciPy")
	}
	return rows
}

// columns separates the columns of a table in text, whose titles may have single spaces.
var columns = regexp.MustCompile(`\s{2,}`)

// compareRows checks a table in text, and returns how many rows it compares.
func compareRows(t *testing.T, table string) (rows int) {
	t.Helper()
	lines := strings.Split(table, "\n")
	title := columns.Split(strings.TrimSpace(lines[0]), -1)
	at := map[string]int{}
	for i, name := range title {
		at[name] = i - len(title) // from the right: the left has the index, and words
	}
	if at["SciPy"] == 0 || at["Gosci"] == 0 {
		return 0
	}
	for _, line := range lines[1:] {
		words := strings.Fields(line)
		if len(words) <= len(title) || strings.Contains(line, " rows × ") {
			continue
		}
		value := func(column string) float64 {
			x, err := strconv.ParseFloat(words[len(words)+at[column]], 64)
			if err != nil {
				t.Fatalf("the row %q: %v", line, err)
			}
			return x
		}
		rows++
		want := value("SciPy")
		difference := math.Abs(value("Gosci") - want)
		switch {
		case math.IsInf(want, 0) && value("Gosci") == want:
			continue
		case at["Difference"] != 0: // which has more digits
			difference = math.Abs(value("Difference"))
		}
		if !(difference <= agreement.absolute+agreement.relative*math.Abs(want)) {
			t.Errorf("the row %q disagrees with SciPy", strings.TrimSpace(line))
		}
	}
	return rows
}
