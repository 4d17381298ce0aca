// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg_test

// This file compares with SciPy and NumPy: see testdata/gen.py.

import (
	"fmt"
	"math"
	"math/cmplx"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

// A parts is a result that has several parts.
type parts map[string]any

// either calls the function for the kind of the first argument.
func either[A, B any](in []any, f func(a []*nd.Array) (A, error), g func(a []*nd.Complex) (B, error)) any {
	if _, ok := in[0].(*nd.Complex); ok {
		list := make([]*nd.Complex, len(in))
		for i, v := range in {
			list[i], _ = v.(*nd.Complex)
		}
		return orError(g(list))
	}
	list := make([]*nd.Array, len(in))
	for i, v := range in {
		list[i], _ = v.(*nd.Array)
	}
	return orError(f(list))
}

func orError[T any](v T, err error) any {
	if err != nil {
		return err
	}
	return v
}

// one and two are either for functions of so many arguments.
func one[A, B any](f func(*nd.Array) (A, error), g func(*nd.Complex) (B, error)) func([]any) any {
	return func(in []any) any {
		return either(in, func(a []*nd.Array) (A, error) { return f(a[0]) }, func(a []*nd.Complex) (B, error) { return g(a[0]) })
	}
}

func two[A, B any](f func(a, b *nd.Array) (A, error), g func(a, b *nd.Complex) (B, error)) func([]any) any {
	return func(in []any) any {
		return either(in, func(a []*nd.Array) (A, error) { return f(a[0], a[1]) },
			func(a []*nd.Complex) (B, error) { return g(a[0], a[1]) })
	}
}

// with hands options to a function of one argument, and with2 to one of two.
func with[A, B, O, P any](f func(*nd.Array, O) (A, error), g func(*nd.Complex, P) (B, error), o O, p P) func([]any) any {
	return one(func(a *nd.Array) (A, error) { return f(a, o) }, func(a *nd.Complex) (B, error) { return g(a, p) })
}

func with2[A, B, O any](f func(a, b *nd.Array, o O) (A, error), g func(a, b *nd.Complex, o O) (B, error), o O) func([]any) any {
	return two(func(a, b *nd.Array) (A, error) { return f(a, b, o) }, func(a, b *nd.Complex) (B, error) { return g(a, b, o) })
}

func number(f func(*nd.Array) float64, g func(*nd.Complex) float64) func([]any) any {
	return one(func(a *nd.Array) (float64, error) { return f(a), nil }, func(a *nd.Complex) (float64, error) { return g(a), nil })
}

func plain(f func(a ...*nd.Array) *nd.Array) func([]any) any {
	return func(in []any) any {
		list := make([]*nd.Array, len(in))
		for i, v := range in {
			list[i], _ = v.(*nd.Array)
		}
		return f(list...)
	}
}

func silent(*linalg.IllConditioned) {}

func solving(s linalg.Structure, lower bool) func([]any) any {
	return with2(linalg.Solve, linalg.SolveComplex, &linalg.SolveOptions{AssumeA: s, Lower: lower, Warn: silent})
}

func triangular(o linalg.SolveTriangularOptions) func([]any) any {
	return with2(linalg.SolveTriangular, linalg.SolveTriangularComplex, &o)
}

// then changes a result, unless it is an error.
func then(f func([]any) any, change func(any) any) func([]any) any {
	return func(in []any) any {
		v := f(in)
		if _, ok := v.(error); ok {
			return v
		}
		return change(v)
	}
}

// split turns results that are structs into their parts.
func split(v any) any {
	p := parts{}
	switch r := v.(type) {
	case *linalg.LUResult:
		p["p"], p["l"], p["u"] = r.P, r.L, r.U
	case *linalg.LUResultComplex:
		p["p"], p["l"], p["u"] = r.P, r.L, r.U
	case *linalg.QRResult:
		p["q"], p["r"], p["p"], p["tau"] = r.Q, r.R, r.P, r.Tau
	case *linalg.QRResultComplex:
		p["q"], p["r"], p["p"], p["tau"] = r.Q, r.R, r.P, r.Tau
	case *linalg.LDLResult:
		p["lu"], p["d"], p["perm"] = r.Lu, r.D, r.Perm
	case *linalg.LDLResultComplex:
		p["lu"], p["d"], p["perm"] = r.Lu, r.D, r.Perm
	case *linalg.HessenbergResult:
		p["h"], p["q"] = r.H, r.Q
	case *linalg.HessenbergResultComplex:
		p["h"], p["q"] = r.H, r.Q
	case *linalg.PolarResult:
		p["u"], p["p"] = r.U, r.P
	case *linalg.PolarResultComplex:
		p["u"], p["p"] = r.U, r.P
	case *linalg.LstsqResult:
		p["x"], p["residues"], p["rank"], p["s"] = r.X, r.Residues, r.Rank, r.S
	case *linalg.LstsqResultComplex:
		p["x"], p["residues"], p["rank"], p["s"] = r.X, r.Residues, r.Rank, r.S
	case *linalg.EighResult:
		p["w"], p["v"] = r.W, turned(r.V.AsComplex())
	case *linalg.EighResultComplex:
		p["w"], p["v"] = r.W, turned(r.V)
	case *linalg.EigResult:
		order := byValue(r.W)
		p["w"] = r.W.Take(order)
		p["vl"], p["vr"] = turned(r.Vl.Take(order, 1)), turned(r.Vr.Take(order, 1))
	case *linalg.SvdResult:
		return split(&linalg.SvdResultComplex{U: r.U.AsComplex(), S: r.S, Vh: r.Vh.AsComplex()})
	case *linalg.SvdResultComplex:
		// u*diag(f) and diag(1/f)*vh are a decomposition too.
		p["u"], p["s"], p["vh"] = turned(r.U), r.S, r.Vh
		if r.U.Size() > 0 {
			f := turned(r.U).Row(0).Div(r.U.Row(0))
			p["vh"] = r.Vh.Div(f.ExpandDims(1))
		}
	default:
		panic(fmt.Sprintf("no parts of %T", v))
	}
	return p
}

func part(name string) func(any) any {
	return func(v any) any { return split(v).(parts)[name] }
}

// weights are what gen.py multiplies large matrices with.
func weights(n int) *nd.Complex {
	return nd.FromFunc(func(i []int) float64 { return math.Cos(1 + float64(i[0])) }, n).AsComplex()
}

// turned multiplies columns by numbers of absolute value 1, as phase in gen.py.
func turned(v *nd.Complex) *nd.Complex {
	if v.Size() == 0 {
		return v
	}
	s := nd.MatmulComplex(weights(v.Shape()[0]), v)
	return v.Mul(nd.MapComplex(func(z complex128) complex128 { return cmplx.Conj(z) / complex(cmplx.Abs(z), 0) }, s))
}

// byValue returns the order of eigenvalues, as by_value in gen.py.
func byValue(w *nd.Complex) *nd.Int {
	key := nd.MapComplexToFloat(func(z complex128) float64 {
		return math.RoundToEven(real(z)*1e9)/1e9 + 1e-3*math.RoundToEven(imag(z)*1e9)/1e9
	}, w)
	return key.Argsort()
}

func sortedEigvals(v any) any { w := v.(*nd.Complex); return w.Take(byValue(w)) }

// asComplex makes a result complex, and takes a NotRealError for its result.
func asComplex(f func([]any) any) func([]any) any {
	return func(in []any) any {
		switch v := f(in).(type) {
		case *nd.Array:
			return v.AsComplex()
		case *linalg.NotRealError:
			return v.Result
		default:
			return v
		}
	}
}

func cols(v any) any {
	switch v := v.(type) {
	case *nd.Array:
		return v.Shape()[1]
	case *nd.Complex:
		return v.Shape()[1]
	}
	return nil
}

// banded solves with the widths that are in the name of the input.
func banded(name string, in []any) any {
	l, u := 1, 1
	if s := strings.TrimLeft(name, "cab"); len(s) == 2 {
		l, u = int(s[0]-'0'), int(s[1]-'0')
	}
	return either(in, func(a []*nd.Array) (*nd.Array, error) { return linalg.SolveBanded(l, u, a[0], a[1]) },
		func(a []*nd.Complex) (*nd.Complex, error) { return linalg.SolveBandedComplex(l, u, a[0], a[1]) })
}

// digest multiplies a matrix by weights from both sides, as gen.py does.
func digest(v any) any {
	switch v := v.(type) {
	case *nd.Array:
		c := digest(v.AsComplex()).(*nd.Complex)
		return c.Real()
	case *nd.Complex:
		m, n := v.Shape()[0], v.Shape()[1]
		return nd.ConcatenateComplex(0, nd.MatmulComplex(v, weights(n)), nd.MatmulComplex(weights(m), v))
	}
	return v
}

// largest returns the largest absolute value of what is wanted.
func largest(want any) float64 {
	size := 0.0
	switch w := want.(type) {
	case *nd.Array:
		for _, v := range w.Data() {
			if a := math.Abs(v); a > size && !math.IsInf(a, 0) {
				size = a
			}
		}
	case *nd.Complex:
		for _, v := range w.Data() {
			if a := cmplx.Abs(v); a > size && !math.IsInf(a, 0) {
				size = a
			}
		}
	}
	return size
}

// strided returns the same array with negative strides.
func strided(v any) any {
	switch x := v.(type) {
	case *nd.Array:
		return x.Flip().Copy().Flip()
	case *nd.Complex:
		return x.Flip().Copy().Flip()
	}
	return v
}

func TestReference(t *testing.T) {
	t.Parallel()
	arrays := numtest.ReadValues(t, "testdata/arrays.txt")
	table := rows()
	used := map[string]bool{}
	for _, ref := range numtest.Read(t, "testdata/reference.txt") {
		name, whole := strings.CutSuffix(ref.Name, "#")
		partName := ""
		r, ok := table[name]
		if !ok {
			name, partName, _ = strings.Cut(name, ".")
			r, ok = table[name]
		}
		if !ok {
			t.Errorf("%v: there is no row %q", ref, name)
			continue
		}
		used[name] = true
		in, views := make([]any, len(ref.Inputs)), make([]any, len(ref.Inputs))
		for i, input := range ref.Inputs {
			in[i], views[i] = arrays[input], strided(arrays[input])
		}
		tol := r.tol
		if r.byCondition {
			tol = max(tol, 8*0x1p-52*condition(in[0], name))
		}
		for _, args := range [][]any{in, views} {
			numtest.Check(t, ref, func() any { return result(r, name, partName, ref, whole, args) }, tol, largest(ref.Want))
		}
	}
	for name := range table {
		if !used[name] {
			t.Errorf("the row %q has no reference", name)
		}
	}
	for name, v := range numtest.ReadValues(t, "testdata/arrays.txt") {
		if diff := numtest.Compare(arrays[name], v, 0, 0); diff != "" {
			t.Errorf("a function changed its argument %s: %s", name, diff)
		}
	}
}

// result calls the function of a row, and takes the part that is wanted.
func result(r row, name, part string, ref numtest.Reference, whole bool, in []any) any {
	var v any
	if name == "solve_banded" {
		v = banded(ref.Inputs[0], in)
	} else {
		v = r.f(in)
	}
	if p, ok := v.(parts); ok {
		v = p[part]
	}
	if whole {
		v = digest(v)
	}
	switch ref.Want.(type) {
	case *nd.Array:
		if c, ok := v.(*nd.Complex); ok {
			return c.Real()
		}
	case *nd.Complex:
		if a, ok := v.(*nd.Array); ok {
			return a.AsComplex()
		}
	}
	return v
}

// condition returns the condition number of a matrix, or of the triangle of it that
// the function uses, at most 1e9. It is 1 where there is none.
func condition(v any, function string) float64 {
	var c *nd.Complex
	switch x := v.(type) {
	case *nd.Array:
		c = x.AsComplex()
	case *nd.Complex:
		c = x
	}
	if c.Ndim() != 2 || c.Size() == 0 {
		return 1
	}
	switch {
	case strings.HasPrefix(function, "solve_tri_lower"):
		c = nd.TrilComplex(c)
	case strings.HasPrefix(function, "solve_tri_c_unit"):
		c = nd.TriuComplex(c, 1).Add(nd.Eye(c.Shape()[0]).AsComplex())
	case strings.HasPrefix(function, "solve_tri"):
		c = nd.TriuComplex(c)
	}
	cond := linalg.CondComplex(c)
	if math.IsNaN(cond) {
		return 1
	}
	return min(cond, 1e9)
}
