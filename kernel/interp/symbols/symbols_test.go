// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package symbols

import (
	"go/ast"
	"path"
	"reflect"
	"testing"

	"gonum.org/v1/gonum/mat"

	"github.com/gosci/gosci/display"
)

func TestSymbols(t *testing.T) {
	t.Parallel()
	want := map[string][]string{
		"github.com/gosci/gosci/display/display": {"Of", "Show", "HTML", "Screen"},
		"gonum.org/v1/gonum/dsp/fourier/fourier": {"NewFFT", "FFT"},
		"gonum.org/v1/gonum/floats/floats":       {"Sum", "Span"},
		"gonum.org/v1/gonum/integrate/integrate": {"Simpsons"},
		"gonum.org/v1/gonum/interp/interp":       {"PiecewiseLinear", "_Predictor"},
		"gonum.org/v1/gonum/mat/mat":             {"NewDense", "Dense", "_Matrix"},
		"gonum.org/v1/gonum/optimize/optimize":   {"Minimize", "NelderMead", "_Method"},
		"gonum.org/v1/gonum/stat/distuv/distuv":  {"Normal", "_LogProber"},
		"gonum.org/v1/gonum/stat/stat":           {"Mean"},
		"gonum.org/v1/plot/plot":                 {"New", "Plot", "_Plotter"},
		"gonum.org/v1/plot/plotter/plotter":      {"NewLine", "XYs", "_XYer"},
		"gonum.org/v1/plot/vg/vg":                {"Inch", "Length"},
	}
	for key, names := range want {
		for _, name := range names {
			if !Symbols[key][name].IsValid() {
				t.Errorf("Symbols[%q] lacks %s: run go generate", key, name)
			}
		}
	}
	for key, table := range Symbols {
		if want[key] == nil {
			t.Errorf("Symbols[%q] is there, and no test says that it should be", key)
		}
		for name := range table {
			if !ast.IsExported(name) && name[0] != '_' {
				t.Errorf("Symbols[%q] has %s, which is not exported", path.Base(key), name)
			}
		}
	}
}

// TestUpToDate compares the methods of some tables with what is compiled in: the
// wrappers of interfaces must have them all.
func TestUpToDate(t *testing.T) {
	t.Parallel()
	tests := []struct {
		key, name string
		iface     reflect.Type
	}{
		{"gonum.org/v1/gonum/mat/mat", "_Matrix", reflect.TypeFor[mat.Matrix]()},
		{"github.com/gosci/gosci/display/display", "_Publisher", reflect.TypeFor[display.Publisher]()},
	}
	for _, tt := range tests {
		wrapper := Symbols[tt.key][tt.name].Type().Elem()
		if !wrapper.Implements(tt.iface) {
			t.Errorf("%s does not implement %v: run go generate", wrapper, tt.iface)
		}
	}
}
