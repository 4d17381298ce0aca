// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file compares printed arrays with what NumPy prints.

import (
	"fmt"
	"maps"
	"os"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

func TestPrint(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("testdata/print.txt")
	if err != nil {
		t.Fatal(err)
	}
	arrays := readInputs(t)
	maps.Copy(arrays, numtest.ReadValues(t, "testdata/print_arrays.txt"))
	// The arrays that are too long to be in a file.
	arrays["thousand"] = nd.Arange(1000)
	arrays["summary"] = nd.Arange(1001)
	arrays["grid"] = nd.Arange(10000).Reshape(100, 100)
	arrays["tall"] = nd.Arange(3000).Reshape(1000, 3)
	arrays["deep"] = nd.Arange(16384).Reshape(8, 8, 16, 16).DivScalar(7)
	arrays["isummary"] = nd.ArangeInt(2000).Reshape(2, 1000)
	arrays["edge"] = nd.Arange(1008).Reshape(7, 144)
	arrays["edge2"] = nd.Arange(1200).Reshape(6, 200).MulScalar(1.5)
	for part := range strings.SplitSeq(string(text), "\n-- ") {
		name, want, ok := strings.Cut(part, " --\n")
		if !ok {
			continue // the heading
		}
		want = strings.TrimSuffix(want, "\n")
		if x, ok := arrays[name]; !ok {
			t.Errorf("no array %q", name)
		} else if got := fmt.Sprint(x); got != want {
			t.Errorf("String() of %s:\n%s\nwant:\n%s", name, got, want)
		}
	}
}
