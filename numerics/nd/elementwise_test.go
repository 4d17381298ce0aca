// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file compares what is done element by element with NumPy.

import (
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

// A row says how a function is called and how near its result must be.
type row[F any] struct {
	call F
	tol  float64 // relative; 0 means the same bits
}

// last is the tolerance for functions that are right but for the last bits:
// math's and NumPy's differ by that much from the exact value and from each
// other.
const last = 4e-15

func TestElementwise(t *testing.T) {
	t.Parallel()
	in := readInputs(t)
	floats := map[string]row[func(x *nd.Array) any]{
		"Sin": {func(x *nd.Array) any { return nd.Sin(x) }, last}, "Cos": {func(x *nd.Array) any { return nd.Cos(x) }, last},
		"Tan":  {func(x *nd.Array) any { return nd.Tan(x) }, last},
		"Asin": {func(x *nd.Array) any { return nd.Asin(x) }, last}, "Acos": {func(x *nd.Array) any { return nd.Acos(x) }, last},
		"Atan": {func(x *nd.Array) any { return nd.Atan(x) }, last},
		"Sinh": {func(x *nd.Array) any { return nd.Sinh(x) }, last}, "Cosh": {func(x *nd.Array) any { return nd.Cosh(x) }, last},
		"Tanh":  {func(x *nd.Array) any { return nd.Tanh(x) }, last},
		"Asinh": {func(x *nd.Array) any { return nd.Asinh(x) }, last}, "Acosh": {func(x *nd.Array) any { return nd.Acosh(x) }, last},
		"Atanh": {func(x *nd.Array) any { return nd.Atanh(x) }, last},
		"Exp":   {func(x *nd.Array) any { return nd.Exp(x) }, last}, "Exp2": {func(x *nd.Array) any { return nd.Exp2(x) }, last},
		"Expm1": {func(x *nd.Array) any { return nd.Expm1(x) }, last}, "Log": {func(x *nd.Array) any { return nd.Log(x) }, last},
		"Log2": {func(x *nd.Array) any { return nd.Log2(x) }, last}, "Log10": {func(x *nd.Array) any { return nd.Log10(x) }, last},
		"Log1p": {func(x *nd.Array) any { return nd.Log1p(x) }, last}, "Cbrt": {func(x *nd.Array) any { return nd.Cbrt(x) }, last},
		"Sqrt": {func(x *nd.Array) any { return nd.Sqrt(x) }, 0}, "Square": {func(x *nd.Array) any { return nd.Square(x) }, 0},
		"Reciprocal": {func(x *nd.Array) any { return nd.Reciprocal(x) }, 0},
		"Floor":      {func(x *nd.Array) any { return nd.Floor(x) }, 0}, "Ceil": {func(x *nd.Array) any { return nd.Ceil(x) }, 0},
		"Trunc": {func(x *nd.Array) any { return nd.Trunc(x) }, 0}, "Abs": {func(x *nd.Array) any { return nd.Abs(x) }, 0},
		"Deg2Rad": {func(x *nd.Array) any { return nd.Deg2Rad(x) }, 0}, "Rad2Deg": {func(x *nd.Array) any { return nd.Rad2Deg(x) }, 0},
		"Sign": {func(x *nd.Array) any { return nd.Sign(x) }, last}, "Round": {func(x *nd.Array) any { return nd.Round(x) }, 0},
		"Round2": {func(x *nd.Array) any { return nd.Round(x, 2) }, 0}, "Neg": {func(x *nd.Array) any { return x.Neg() }, 0},
		"IsNaN": {func(x *nd.Array) any { return nd.IsNaN(x) }, 0}, "IsInf": {func(x *nd.Array) any { return nd.IsInf(x) }, 0},
		"IsFinite": {func(x *nd.Array) any { return nd.IsFinite(x) }, 0}, "SignBit": {func(x *nd.Array) any { return nd.SignBit(x) }, 0},
		"NanToNum":           {func(x *nd.Array) any { return nd.NanToNum(x) }, 0},
		"AddScalar":          {func(x *nd.Array) any { return x.AddScalar(1.5) }, 0},
		"SubScalar":          {func(x *nd.Array) any { return x.SubScalar(1.5) }, 0},
		"SubFrom":            {func(x *nd.Array) any { return x.SubFrom(1.5) }, 0},
		"MulScalar":          {func(x *nd.Array) any { return x.MulScalar(1.5) }, 0},
		"DivScalar":          {func(x *nd.Array) any { return x.DivScalar(1.5) }, 0},
		"DivInto":            {func(x *nd.Array) any { return x.DivInto(1.5) }, 0},
		"ModScalar":          {func(x *nd.Array) any { return x.ModScalar(0.7) }, 0},
		"ModOf":              {func(x *nd.Array) any { return x.ModOf(0.7) }, 0},
		"FloorDivScalar":     {func(x *nd.Array) any { return x.FloorDivScalar(0.3) }, 0},
		"PowScalar":          {func(x *nd.Array) any { return x.PowScalar(2.5) }, last},
		"Pow2":               {func(x *nd.Array) any { return x.PowScalar(2) }, 0},
		"PowOf":              {func(x *nd.Array) any { return x.PowOf(2.5) }, last},
		"LessScalar":         {func(x *nd.Array) any { return x.LessScalar(0.5) }, 0},
		"LessEqualScalar":    {func(x *nd.Array) any { return x.LessEqualScalar(0.5) }, 0},
		"GreaterScalar":      {func(x *nd.Array) any { return x.GreaterScalar(0.5) }, 0},
		"GreaterEqualScalar": {func(x *nd.Array) any { return x.GreaterEqualScalar(0.5) }, 0},
		"EqualScalar":        {func(x *nd.Array) any { return x.EqualScalar(2.5) }, 0},
		"NotEqualScalar":     {func(x *nd.Array) any { return x.NotEqualScalar(2.5) }, 0},
		"Clip":               {func(x *nd.Array) any { return nd.Clip(x, -0.5, 0.75) }, 0},
		"AsBool":             {func(x *nd.Array) any { return x.AsBool() }, 0},
		"AsComplex":          {func(x *nd.Array) any { return x.AsComplex() }, 0},
	}
	ints := map[string]func(x *nd.Int) any{
		"AddScalar": func(x *nd.Int) any { return x.AddScalar(3) }, "SubFrom": func(x *nd.Int) any { return x.SubFrom(3) },
		"MulScalar": func(x *nd.Int) any { return x.MulScalar(3) }, "Neg": func(x *nd.Int) any { return x.Neg() },
		"Abs": func(x *nd.Int) any { return x.Abs() }, "FloorDivScalar": func(x *nd.Int) any { return x.FloorDivScalar(3) },
		"ModScalar": func(x *nd.Int) any { return x.ModScalar(3) }, "ModScalar-3": func(x *nd.Int) any { return x.ModScalar(-3) },
		"DivScalar": func(x *nd.Int) any { return x.DivScalar(3) }, "RemScalar": func(x *nd.Int) any { return x.RemScalar(3) },
		"AndScalar": func(x *nd.Int) any { return x.AndScalar(6) }, "OrScalar": func(x *nd.Int) any { return x.OrScalar(6) },
		"XorScalar": func(x *nd.Int) any { return x.XorScalar(6) }, "Not": func(x *nd.Int) any { return x.Not() },
		"AndNotScalar": func(x *nd.Int) any { return x.AndNotScalar(6) },
		"LessScalar":   func(x *nd.Int) any { return x.LessScalar(2) }, "EqualScalar": func(x *nd.Int) any { return x.EqualScalar(2) },
		"AsArray": func(x *nd.Int) any { return x.AsArray() }, "PowScalar": func(x *nd.Int) any { return x.PowScalar(3) },
	}
	complexes := map[string]row[func(x *nd.Complex) any]{
		"Real": {func(x *nd.Complex) any { return x.Real() }, 0}, "Imag": {func(x *nd.Complex) any { return x.Imag() }, 0},
		"Abs": {func(x *nd.Complex) any { return x.Abs() }, last}, "Angle": {func(x *nd.Complex) any { return x.Angle() }, last},
		"Conj": {func(x *nd.Complex) any { return x.Conj() }, 0}, "Neg": {func(x *nd.Complex) any { return x.Neg() }, 0},
		"MulScalar": {func(x *nd.Complex) any { return x.MulScalar(1 - 2i) }, last},
		"DivInto":   {func(x *nd.Complex) any { return x.DivInto(1 - 2i) }, last},
		"PowScalar": {func(x *nd.Complex) any { return x.PowScalar(0.5 + 1i) }, last},
	}
	bools := map[string]func(m *nd.Bool) any{
		"Not": func(m *nd.Bool) any { return m.Not() }, "AsInt": func(m *nd.Bool) any { return m.AsInt() },
		"AsArray": func(m *nd.Bool) any { return m.AsArray() }, "Count": func(m *nd.Bool) any { return m.Count() }, "Sum": func(m *nd.Bool) any { return m.Sum() },
		"Any": func(m *nd.Bool) any { return m.Any() }, "All": func(m *nd.Bool) any { return m.All() },
		"Any0": func(m *nd.Bool) any { return m.Along(0).Any() }, "All-1": func(m *nd.Bool) any { return m.Along(-1).All() },
		"FlatNonzero": func(m *nd.Bool) any { return m.FlatNonzero() }, "Nonzero0": func(m *nd.Bool) any { return m.Nonzero()[0] },
	}
	for _, r := range numtest.Read(t, "testdata/elementwise.txt") {
		var call func() any
		tol := 0.0
		switch x := in[r.Inputs[0]].(type) {
		case *nd.Array:
			if f, ok := floats[r.Name]; ok {
				call, tol = func() any { return f.call(x) }, f.tol
			}
		case *nd.Int:
			if f, ok := ints[r.Name]; ok {
				call = func() any { return f(x) }
			}
		case *nd.Complex:
			if f, ok := complexes[r.Name]; ok {
				call, tol = func() any { return f.call(x) }, f.tol
			}
		case *nd.Bool:
			if f, ok := bools[r.Name]; ok {
				call = func() any { return f(x) }
			}
		}
		if call == nil {
			t.Errorf("no test for %s of %T", r.Name, in[r.Inputs[0]])
			continue
		}
		numtest.Check(t, r, call, tol, 0)
	}
}

// TestExactLogarithms checks the logarithms of powers of the base, which are whole
// numbers.
func TestExactLogarithms(t *testing.T) {
	t.Parallel()
	for n := -1074; n < 1024; n++ {
		if got := nd.Log2(nd.Scalar(math.Ldexp(1, n))).Item(); got != float64(n) {
			t.Errorf("Log2(2^%d) = %v", n, got)
		}
	}
	for n, v := 0, 1.0; n <= 22; n, v = n+1, v*10 {
		if got := nd.Log10(nd.Scalar(v)).Item(); got != float64(n) {
			t.Errorf("Log10(1e%d) = %v", n, got)
		}
	}
}

func TestBinary(t *testing.T) {
	t.Parallel()
	in := readInputs(t)
	floats := map[string]row[func(x, y *nd.Array) any]{
		"Add": {func(x, y *nd.Array) any { return x.Add(y) }, 0}, "Sub": {func(x, y *nd.Array) any { return x.Sub(y) }, 0},
		"Mul": {func(x, y *nd.Array) any { return x.Mul(y) }, 0}, "Div": {func(x, y *nd.Array) any { return x.Div(y) }, 0},
		"Mod": {func(x, y *nd.Array) any { return nd.Mod(x, y) }, 0}, "Fmod": {func(x, y *nd.Array) any { return nd.Fmod(x, y) }, 0},
		"FloorDiv": {func(x, y *nd.Array) any { return x.FloorDiv(y) }, 0}, "Pow": {func(x, y *nd.Array) any { return nd.Pow(x, y) }, last},
		"Atan2": {func(x, y *nd.Array) any { return nd.Atan2(x, y) }, last}, "Hypot": {func(x, y *nd.Array) any { return nd.Hypot(x, y) }, last},
		"CopySign": {func(x, y *nd.Array) any { return nd.CopySign(x, y) }, 0}, "NextAfter": {func(x, y *nd.Array) any { return nd.NextAfter(x, y) }, 0},
		"LogAddExp": {func(x, y *nd.Array) any { return nd.LogAddExp(x, y) }, last}, "Heaviside": {func(x, y *nd.Array) any { return nd.Heaviside(x, y) }, 0},
		"Maximum": {func(x, y *nd.Array) any { return nd.Maximum(x, y) }, 0}, "Minimum": {func(x, y *nd.Array) any { return nd.Minimum(x, y) }, 0},
		"Fmax": {func(x, y *nd.Array) any { return nd.Fmax(x, y) }, 0}, "Fmin": {func(x, y *nd.Array) any { return nd.Fmin(x, y) }, 0},
		"Less": {func(x, y *nd.Array) any { return x.Less(y) }, 0}, "LessEqual": {func(x, y *nd.Array) any { return x.LessEqual(y) }, 0},
		"Greater": {func(x, y *nd.Array) any { return x.Greater(y) }, 0}, "GreaterEqual": {func(x, y *nd.Array) any { return x.GreaterEqual(y) }, 0},
		"Equal": {func(x, y *nd.Array) any { return x.Equal(y) }, 0}, "NotEqual": {func(x, y *nd.Array) any { return x.NotEqual(y) }, 0},
		"Isclose": {func(x, y *nd.Array) any { return nd.Isclose(x, y, nil) }, 0},
	}
	ints := map[string]func(x, y *nd.Int) any{
		"Add": func(x, y *nd.Int) any { return x.Add(y) }, "Mul": func(x, y *nd.Int) any { return x.Mul(y) },
		"FloorDiv": func(x, y *nd.Int) any { return x.FloorDiv(y) }, "Mod": func(x, y *nd.Int) any { return x.Mod(y) },
		"Rem": func(x, y *nd.Int) any { return x.Rem(y) }, "And": func(x, y *nd.Int) any { return x.And(y) },
		"Or": func(x, y *nd.Int) any { return x.Or(y) }, "Xor": func(x, y *nd.Int) any { return x.Xor(y) },
		"Less": func(x, y *nd.Int) any { return x.Less(y) },
	}
	complexes := map[string]func(x, y *nd.Complex) any{
		"Add": func(x, y *nd.Complex) any { return x.Add(y) }, "Sub": func(x, y *nd.Complex) any { return x.Sub(y) },
		"Mul": func(x, y *nd.Complex) any { return x.Mul(y) }, "Div": func(x, y *nd.Complex) any { return x.Div(y) },
		"Equal": func(x, y *nd.Complex) any { return x.Equal(y) },
	}
	bools := map[string]func(m, n *nd.Bool) any{
		"And": func(m, n *nd.Bool) any { return m.And(n) }, "Or": func(m, n *nd.Bool) any { return m.Or(n) },
		"Xor": func(m, n *nd.Bool) any { return m.Xor(n) }, "Equal": func(m, n *nd.Bool) any { return m.Equal(n) },
	}
	for _, r := range numtest.Read(t, "testdata/binary.txt") {
		var call func() any
		tol := 0.0
		switch x := in[r.Inputs[0]].(type) {
		case *nd.Array:
			if f, ok := floats[r.Name]; ok {
				call, tol = func() any { return f.call(x, in[r.Inputs[1]].(*nd.Array)) }, f.tol
			}
		case *nd.Int:
			if f, ok := ints[r.Name]; ok {
				call = func() any { return f(x, in[r.Inputs[1]].(*nd.Int)) }
			}
		case *nd.Complex:
			if f, ok := complexes[r.Name]; ok {
				call, tol = func() any { return f(x, in[r.Inputs[1]].(*nd.Complex)) }, last
			}
		case *nd.Bool:
			if f, ok := bools[r.Name]; ok {
				call = func() any { return f(x, in[r.Inputs[1]].(*nd.Bool)) }
			}
		}
		if call == nil {
			t.Errorf("no test for %s of %T", r.Name, in[r.Inputs[0]])
			continue
		}
		scale := 0.0
		if r.Name == "LogAddExp" {
			scale = 1 // the result may be the small difference of two terms of this size
		}
		numtest.Check(t, r, call, tol, scale)
	}
}
