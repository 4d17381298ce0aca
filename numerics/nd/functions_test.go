// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file compares functions that have arguments of their own with NumPy.

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

func TestFunctions(t *testing.T) {
	t.Parallel()
	in := readInputs(t)
	float := func(name string) *nd.Array { return in[name].(*nd.Array) }
	ties := nd.Sort(float("ties"))
	fit := func(degree int) func(x []*nd.Array, _ []string) any {
		return func(x []*nd.Array, _ []string) any {
			p, err := nd.Polyfit(x[0], x[1], degree)
			if err != nil {
				return err
			}
			return p
		}
	}
	counted := func(opts nd.HistogramOptions, bins int) func(x []*nd.Array, _ []string) any {
		return func(x []*nd.Array, _ []string) any { return nd.Histogram(x[0], bins, &opts).Hist }
	}
	number := func(args []string, i int) int { return atoi(t, args[i]) }
	modes := map[string]nd.ConvolveMode{"full": nd.ConvolveFull, "same": nd.ConvolveSame, "valid": nd.ConvolveValid}
	borders := map[string]nd.PadMode{
		"constant": nd.PadConstant, "edge": nd.PadEdge, "reflect": nd.PadReflect, "symmetric": nd.PadSymmetric, "wrap": nd.PadWrap,
	}
	// What the fits lose to rounding grows with the condition of the powers.
	floats := map[string]row[func(x []*nd.Array, args []string) any]{
		"Matmul":   {func(x []*nd.Array, _ []string) any { return nd.Matmul(x[0], x[1]) }, sums},
		"Dot":      {func(x []*nd.Array, _ []string) any { return x[0].Dot(x[1]) }, sums},
		"Inner":    {func(x []*nd.Array, _ []string) any { return nd.Inner(x[0], x[1]) }, sums},
		"Outer":    {func(x []*nd.Array, _ []string) any { return nd.Outer(x[0], x[1]) }, 0},
		"Kron":     {func(x []*nd.Array, _ []string) any { return nd.Kron(x[0], x[1]) }, 0},
		"Cross":    {func(x []*nd.Array, _ []string) any { return nd.Cross(x[0], x[1]) }, sums},
		"Polyfit2": {fit(2), 1e-12}, "Polyfit0": {fit(0), 1e-12}, "Polyfit6": {fit(6), 1e-9},
		"Polyval": {func(x []*nd.Array, _ []string) any { return nd.Polyval(x[0], x[1]) }, sums},
		"Roots": {func(x []*nd.Array, _ []string) any {
			roots, err := nd.Roots(x[0])
			if err != nil {
				return err
			}
			return nd.FromSliceComplex(sortComplex(roots.Data()))
		}, 1e-12},
		"Polyder":           {func(x []*nd.Array, _ []string) any { return nd.Polyder(x[0]) }, last},
		"Polyint":           {func(x []*nd.Array, _ []string) any { return nd.Polyint(x[0]) }, last},
		"Vander5":           {func(x []*nd.Array, _ []string) any { return nd.Vander(x[0], 5) }, last},
		"Interp":            {func(x []*nd.Array, _ []string) any { return nd.Interp(x[0], nd.Linspace(-1, 1, 7), x[1]) }, sums},
		"Convolve":          {func(x []*nd.Array, args []string) any { return nd.Convolve(x[0], x[1], modes[args[0]]) }, sums},
		"Correlate":         {func(x []*nd.Array, args []string) any { return nd.Correlate(x[0], x[1], modes[args[0]]) }, sums},
		"Searchsorted":      {func(x []*nd.Array, _ []string) any { return nd.Searchsorted(ties, x[0]) }, 0},
		"SearchsortedRight": {func(x []*nd.Array, _ []string) any { return nd.SearchsortedRight(ties, x[0]) }, 0},
		"Digitize":          {func(x []*nd.Array, _ []string) any { return nd.Digitize(x[0], nd.Of(-1, 0, 0.5, 1)) }, 0},
		"Histogram10":       {counted(nd.HistogramOptions{}, 10), 0},
		"HistogramEdges10":  {func(x []*nd.Array, _ []string) any { return nd.Histogram(x[0], 10, nil).Edges }, 0},
		"HistogramDensity7": {counted(nd.HistogramOptions{Density: true}, 7), last},
		"HistogramRange":    {counted(nd.HistogramOptions{Lo: -1, Hi: 1}, 7), 0},
		"HistogramUneven":   {counted(nd.HistogramOptions{Edges: nd.Of(-2, -1, 0, 0.25, 2)}, 0), 0},
		"HistogramWeights": {func(x []*nd.Array, _ []string) any {
			return nd.Histogram(x[0], 5, &nd.HistogramOptions{Weights: x[0]}).Hist
		}, 1e-13},
		"Histogram2D": {func(x []*nd.Array, _ []string) any { return nd.Histogram2D(x[0], x[1], 4, 3, nil, nil).Hist }, 0},
		"Histogram2DDensity": {func(x []*nd.Array, _ []string) any {
			return nd.Histogram2D(x[0], x[1], 4, 3, &nd.HistogramOptions{Density: true}, nil).Hist
		}, last},
		"GradientCoords": {func(x []*nd.Array, _ []string) any {
			return nd.Gradient(x[0], &nd.GradientOptions{Coords: nd.Abs(x[1]).AddScalar(1).CumSum()})
		}, sums},
		"GradientCoords2": {func(x []*nd.Array, _ []string) any {
			return nd.Gradient(x[0], &nd.GradientOptions{Coords: nd.Abs(x[1]).AddScalar(1).CumSum(), EdgeOrder: 2})
		}, sums},
		"TrapezoidX":  {func(x []*nd.Array, _ []string) any { return nd.Trapezoid(x[0], x[1]) }, sums},
		"Percentiles": {func(x []*nd.Array, _ []string) any { return nd.Percentiles(x[0], nd.Of(0, 12.5, 50, 99, 100)) }, last},
		"Take":        {func(x []*nd.Array, _ []string) any { return x[0].Take(nd.OfInt(2, 0, -1, 2)) }, 0},
		"Take1":       {func(x []*nd.Array, _ []string) any { return x[0].Take(nd.FromRowsInt([][]int{{2, 0}, {-1, 2}}), 1) }, 0},
		"MaskRows":    {func(x []*nd.Array, _ []string) any { return x[0].Mask(nd.OfBool(true, false, true)) }, 0},
		"Roll": {func(x []*nd.Array, args []string) any {
			if len(args) > 1 {
				return nd.Roll(x[0], number(args, 0), number(args, 1))
			}
			return nd.Roll(x[0], number(args, 0))
		}, 0},
		"Tile": {func(x []*nd.Array, args []string) any {
			times := each(args, func(s string) int { return atoi(t, s) })
			return nd.Tile(x[0], times...)
		}, 0},
		"Repeat": {func(x []*nd.Array, args []string) any {
			if len(args) > 1 {
				return x[0].Repeat(number(args, 0), number(args, 1))
			}
			return x[0].Repeat(number(args, 0))
		}, 0},
		"Concatenate0": {func(x []*nd.Array, _ []string) any { return nd.Concatenate(0, x[0], x[0]) }, 0},
		"Stack-1":      {func(x []*nd.Array, _ []string) any { return nd.Stack(-1, x[0], x[0]) }, 0},
		"VStack":       {func(x []*nd.Array, _ []string) any { return nd.VStack(x[0], x[0]) }, 0},
		"HStack":       {func(x []*nd.Array, _ []string) any { return nd.HStack(x[0], x[0]) }, 0},
		"Flip":         {func(x []*nd.Array, _ []string) any { return x[0].Flip() }, 0},
		"Pad3":         {func(x []*nd.Array, args []string) any { return nd.Pad(x[0], borders[args[0]], 3) }, 0},
		"Pad1,9":       {func(x []*nd.Array, args []string) any { return nd.Pad(x[0], borders[args[0]], 1, 9) }, 0},
		"Rot90":        {func(x []*nd.Array, args []string) any { return x[0].Rot90(number(args, 0)) }, 0},
		"Tril":         {func(x []*nd.Array, args []string) any { return nd.Tril(x[0], number(args, 0)) }, 0},
		"Triu":         {func(x []*nd.Array, args []string) any { return nd.Triu(x[0], number(args, 0)) }, 0},
		"Diagonal":     {func(x []*nd.Array, args []string) any { return x[0].Diagonal(number(args, 0)) }, 0},
		"DiagonalCube": {func(x []*nd.Array, args []string) any { return x[0].Diagonal(number(args, 0)) }, 0},
		"Diag":         {func(x []*nd.Array, args []string) any { return nd.Diag(x[0], number(args, 0)) }, 0},
		"Arange": {func(_ []*nd.Array, args []string) any {
			return nd.Arange(each(args, func(s string) float64 { return atof(t, s) })...)
		}, 0},
		"Linspace": {func(_ []*nd.Array, args []string) any {
			return nd.Linspace(atof(t, args[0]), atof(t, args[1]), int(atof(t, args[2])))
		}, 0},
		"Logspace":    {func([]*nd.Array, []string) any { return nd.Logspace(-2, 3, 6) }, last},
		"Geomspace":   {func([]*nd.Array, []string) any { return nd.Geomspace(-1, -1000, 4) }, last},
		"Indices0":    {func([]*nd.Array, []string) any { return nd.Indices(3, 4)[0] }, 0},
		"Indices1":    {func([]*nd.Array, []string) any { return nd.Indices(3, 4)[1] }, 0},
		"Tri":         {func([]*nd.Array, []string) any { return nd.Tri(3, 5, 1) }, 0},
		"Eye":         {func([]*nd.Array, []string) any { return nd.Eye(3) }, 0},
		"Meshgrid0":   {func([]*nd.Array, []string) any { return nd.Meshgrid(float("row"), float("vec"))[0] }, 0},
		"Meshgrid1":   {func([]*nd.Array, []string) any { return nd.Meshgrid(float("row"), float("vec"))[1] }, 0},
		"MeshgridIJ1": {func([]*nd.Array, []string) any { return nd.MeshgridIJ(float("row"), float("vec"))[1] }, 0},
		"Broadcast": {func(_ []*nd.Array, args []string) any {
			return nd.Broadcast(float("col"), float("row"), float("scalar"))[number(args, 0)]
		}, 0},
		"RepeatEach":       {func(x []*nd.Array, _ []string) any { return x[0].RepeatEach(nd.OfInt(2, 0, 1), 0) }, 0},
		"PadWith":          {func(x []*nd.Array, _ []string) any { return nd.PadWith(x[0], -7.5, 1, 2) }, 0},
		"Gradients":        {func(x []*nd.Array, args []string) any { return nd.Gradients(x[0], nil)[number(args, 0)] }, sums},
		"Trace":            {func(x []*nd.Array, args []string) any { return x[0].Trace(number(args, 0)) }, sums},
		"UniqueIntValues":  {func([]*nd.Array, []string) any { return nd.UniqueIntAll(in["imat"].(*nd.Int)).Values }, 0},
		"UniqueIntIndex":   {func([]*nd.Array, []string) any { return nd.UniqueIntAll(in["imat"].(*nd.Int)).Index }, 0},
		"UniqueIntInverse": {func([]*nd.Array, []string) any { return nd.UniqueIntAll(in["imat"].(*nd.Int)).Inverse }, 0},
		"UniqueIntCounts":  {func([]*nd.Array, []string) any { return nd.UniqueIntAll(in["imat"].(*nd.Int)).Counts }, 0},
		"UniqueValues":     {func([]*nd.Array, []string) any { return nd.UniqueAll(float("ties")).Values }, 0},
		"UniqueIndex":      {func([]*nd.Array, []string) any { return nd.UniqueAll(float("ties")).Index }, 0},
		"UniqueInverse":    {func([]*nd.Array, []string) any { return nd.UniqueAll(float("ties")).Inverse }, 0},
		"UniqueCounts":     {func([]*nd.Array, []string) any { return nd.UniqueAll(float("ties")).Counts }, 0},
	}
	others := map[string]func(in []any) any{
		"Matmul/cmat":       func(in []any) any { return nd.MatmulComplex(in[0].(*nd.Complex), in[1].(*nd.Complex)) },
		"Matmul/imat":       func(in []any) any { return nd.MatmulInt(in[0].(*nd.Int), in[1].(*nd.Int)) },
		"Bincount/counts":   func(in []any) any { return nd.Bincount(in[0].(*nd.Int)) },
		"Bincount10/counts": func(in []any) any { return nd.Bincount(in[0].(*nd.Int), 10) },
		"Mask/mat":          func(in []any) any { return in[0].(*nd.Array).Mask(in[1].(*nd.Bool)) },
		"Mask/mat.T":        func(in []any) any { return in[0].(*nd.Array).Mask(in[1].(*nd.Bool)) },
		"Compress/mat":      func(in []any) any { return in[0].(*nd.Array).Compress(in[1].(*nd.Bool), 1) },
		"Where/bmat":        func(in []any) any { return nd.Where(in[0].(*nd.Bool), in[1].(*nd.Array), in[2].(*nd.Array)) },
		"Where/bcol":        func(in []any) any { return nd.Where(in[0].(*nd.Bool), in[1].(*nd.Array), in[2].(*nd.Array)) },
	}
	for _, r := range numtest.Read(t, "testdata/functions.txt") {
		if len(r.Inputs) > 0 {
			if f, ok := others[r.Name+"/"+r.Inputs[0]]; ok {
				args := each(r.Inputs, func(s string) any { return in[s] })
				numtest.Check(t, r, func() any { return f(args) }, sums, 1)
				continue
			}
		}
		f, args, ok := findRow(floats, r.Name)
		if !ok {
			t.Errorf("no test for %s", r.Name)
			continue
		}
		arrays := each(r.Inputs, float)
		numtest.Check(t, r, func() any { return f.call(arrays, args) }, f.tol, scaleOf(f.tol))
	}
}

// scaleOf returns what tolerances are relative to at least: the elements' size,
// where a result may be the small difference of larger numbers.
func scaleOf(tol float64) float64 {
	if tol >= sums {
		return 1
	}
	return 0
}

// findRow returns the row for a name, which may be followed by arguments.
func findRow[F any](rows map[string]row[F], name string) (f row[F], args []string, ok bool) {
	if f, ok := rows[name]; ok {
		return f, nil, true
	}
	best := ""
	for key := range rows {
		if strings.HasPrefix(name, key) && len(key) > len(best) {
			best = key
		}
	}
	rest := strings.TrimPrefix(name, best)
	if best != "Roll" && best != "Trace" && best != "Arange" && best != "Linspace" && best != "Tile" {
		rest = strings.TrimPrefix(rest, "-")
	}
	rest = strings.TrimPrefix(rest, ":")
	return rows[best], strings.FieldsFunc(rest, func(c rune) bool { return c == ':' || c == ',' }), best != ""
}

func sortComplex(z []complex128) []complex128 {
	slices.SortFunc(z, func(a, b complex128) int {
		switch {
		case real(a) < real(b), real(a) == real(b) && imag(a) < imag(b):
			return -1
		}
		return 1
	})
	return z
}

func TestSlices(t *testing.T) {
	t.Parallel()
	in := readInputs(t)
	for _, r := range numtest.Read(t, "testdata/slices.txt") {
		x := in[r.Name].(*nd.Array)
		var indices []nd.Index
		for part := range strings.SplitSeq(r.Inputs[0], ",") {
			indices = append(indices, parseIndex(t, part))
		}
		numtest.Check(t, r, func() any { return x.Slice(indices...) }, 0, 0)
	}
}

// each returns the results of f for the elements of a list.
func each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, v := range list {
		out[i] = f(v)
	}
	return out
}

func atoi(t *testing.T, s string) int {
	t.Helper()
	v, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func atof(t *testing.T, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// parseIndex reads an index as Python writes it.
func parseIndex(t *testing.T, text string) nd.Index {
	t.Helper()
	switch text {
	case "...":
		return nd.Ellipsis()
	case "None":
		return nd.NewAxis()
	}
	parts := strings.Split(text, ":")
	if len(parts) == 1 {
		return nd.At(atoi(t, text))
	}
	bounds := [3]int{nd.Open, nd.Open, 1}
	for i, p := range parts {
		if p != "" {
			bounds[i] = atoi(t, p)
		}
	}
	return nd.SStep(bounds[0], bounds[1], bounds[2])
}
