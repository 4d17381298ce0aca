// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file compares with SciPy.

import (
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

// A lookup gives the inputs and the words of a reference.
type lookup struct {
	t      *testing.T
	inputs map[string]any
	words  []string
}

// array returns the input that a word names. Negative i count from the last.
func (l lookup) array(i int) *nd.Array {
	if i < 0 {
		i += len(l.words)
	}
	return l.named(l.words[i])
}

func (l lookup) named(name string) *nd.Array {
	a, ok := l.inputs["in/"+name].(*nd.Array)
	if !ok {
		l.t.Fatalf("no input %s", name)
	}
	return a
}

func (l lookup) number(i int) float64 {
	v, err := strconv.ParseFloat(l.words[i], 64)
	if err != nil {
		l.t.Fatal(err)
	}
	return v
}

func (l lookup) integer(i int) int { return int(l.number(i)) }

// A row says how a function is called for a reference, and how near its result must be,
// relative to the larger one of the number and 1.
type row struct {
	tol  float64
	call func(l lookup) any
}

// relative are the names of the rows whose results must be near relative to the number alone.
var relative = map[string]bool{"tail": true, "tailshapiro": true}

// compare compares all references of a file with what the rows compute.
func compare(t *testing.T, file string, rows map[string]row) {
	t.Helper()
	inputs := numtest.ReadValues(t, file)
	used := map[string]bool{}
	for _, r := range numtest.Read(t, file) {
		if r.Name == "in" {
			continue
		}
		row, ok := rows[r.Name]
		if !ok {
			t.Errorf("no row for %s", r.Name)
			continue
		}
		used[r.Name] = true
		scale := 1.0
		if relative[r.Name] {
			scale = 0
		}
		numtest.Check(t, r, func() any { return row.call(lookup{t, inputs, r.Inputs}) }, row.tol, scale)
	}
	for name := range rows {
		if !used[name] {
			t.Errorf("no reference for %s", name)
		}
	}
}

func TestReference(t *testing.T) {
	t.Parallel()
	rows := map[string]row{}
	for _, part := range []map[string]row{descriptive, hypotheses, relations, sampling, tails} {
		for name, r := range part {
			rows[name] = r
		}
	}
	compare(t, "testdata/reference.txt", rows)
}

// name is the function of a name like kurtosis/x.
func binStatistics() []string { return strings.Fields("mean std median count sum min max") }
