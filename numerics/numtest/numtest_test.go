// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package numtest_test

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

func TestRead(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "values.txt")
	text := "# made by hand\nx float64 (2,1) 0.5 nan\nf/x/y complex128 () 1.0,-inf\nn int (0)\nm bool (2) 1 0\n" +
		"g/x error\nnames string (2) \"a\" \"b\"\n"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	values := numtest.ReadValues(t, file)
	for name, want := range map[string]any{
		"x":     nd.Of(0.5, math.NaN()).Reshape(2, 1),
		"f/x/y": nd.ScalarComplex(complex(1, math.Inf(-1))),
		"n":     nd.ZerosInt(0),
		"m":     nd.FromSliceBool([]bool{true, false}),
		"names": []string{"a", "b"},
	} {
		if diff := numtest.Compare(values[name], want, 0, 0); diff != "" {
			t.Errorf("%s is %v, want %v: %s", name, values[name], want, diff)
		}
	}
	if list := numtest.Read(t, file); !list[4].WantsErr || list[4].String() != "g(x)" {
		t.Errorf("the fifth line is %v, want an error of g(x)", list[4])
	}
}

func TestCompare(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name      string
		got, want any
		tol       float64
		equal     bool
	}{
		{"equal", 1.0, nd.Scalar(1), 0, true},
		{"near", 1 + 1e-15, nd.Scalar(1), 1e-14, true},
		{"far", 1 + 1e-13, nd.Scalar(1), 1e-14, false},
		{"sign of zero", math.Copysign(0, -1), nd.Scalar(0), 0, false},
		{"infinities", math.Inf(1), nd.Scalar(math.Inf(-1)), 1, false},
		{"NaN", math.NaN(), nd.Scalar(math.NaN()), 0, true},
		{"NaN and number", math.NaN(), nd.Scalar(1), 1, false},
		{"kind", 1, nd.Scalar(1), 1, false},
		{"shape", nd.Of(1), nd.Scalar(1), 1, false},
		{"complex", complex(1, 1e-16), nd.ScalarComplex(1), 1e-15, true},
	} {
		if diff := numtest.Compare(test.got, test.want, test.tol, 0); (diff == "") != test.equal {
			t.Errorf("%s: Compare(%v, %v) = %q", test.name, test.got, test.want, diff)
		}
	}
}
