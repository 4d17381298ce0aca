// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package vec

// This file compares the loops with those in plain Go.

import (
	"math"
	"math/rand/v2"
	"testing"
)

// numbers returns n numbers of all sizes and kinds.
func numbers(rng *rand.Rand, n int) []float64 {
	special := []float64{0, math.Copysign(0, -1), math.Inf(1), math.Inf(-1), math.NaN(), 5e-324, math.MaxFloat64, 1}
	x := make([]float64, n)
	for i := range x {
		switch rng.IntN(4) {
		case 0:
			x[i] = special[rng.IntN(len(special))]
		case 1:
			x[i] = math.Ldexp(rng.NormFloat64(), rng.IntN(2000)-1000)
		default:
			x[i] = rng.NormFloat64()
		}
	}
	return x
}

// differs returns the first place where a and b are not the same, or -1.
func differs(a, b []float64) int {
	for i, v := range a {
		if math.Float64bits(v) != math.Float64bits(b[i]) && !(math.IsNaN(v) && math.IsNaN(b[i])) {
			return i
		}
	}
	return -1
}

// lengths has what is less and more than the loops do at a time.
var lengths = []int{0, 1, 3, 4, 15, 16, 17, 31, 32, 33, 47, 100, 1000, 1024, 4099}

// arithmetic is a loop in Go and the forms to compare with it.
type arithmetic struct {
	name string
	want func(dst, x, y []float64)
	got  []func(dst, x, y []float64)
}

// scalar returns loops with one number, which is the first of y.
func scalar(name string, want func(dst, x []float64, c float64), got ...func(dst, x []float64, c float64)) arithmetic {
	of := func(f func(dst, x []float64, c float64)) func(dst, x, y []float64) {
		return func(dst, x, y []float64) {
			if len(y) > 0 {
				f(dst, x, y[0])
			}
		}
	}
	a := arithmetic{name: name, want: of(want)}
	for _, f := range got {
		a.got = append(a.got, of(f))
	}
	return a
}

func TestArithmetic(t *testing.T) {
	t.Parallel()
	for _, test := range []arithmetic{
		{"Add", addGo, []func(dst, x, y []float64){Add, AddStream}},
		{"Sub", subGo, []func(dst, x, y []float64){Sub, SubStream}},
		{"Mul", mulGo, []func(dst, x, y []float64){Mul, MulStream}},
		{"Div", divGo, []func(dst, x, y []float64){Div, DivStream}},
		{
			"Sqrt", func(dst, x, _ []float64) { sqrtGo(dst, x) },
			[]func(dst, x, y []float64){func(dst, x, _ []float64) { Sqrt(dst, x) }, func(dst, x, _ []float64) { SqrtStream(dst, x) }},
		},
		scalar("AddScalar", addScalarGo, AddScalar, AddScalarStream),
		scalar("MulScalar", mulScalarGo, MulScalar, MulScalarStream),
		scalar("DivScalar", divScalarGo, DivScalar, DivScalarStream),
		scalar("SubFrom", subFromGo, SubFrom, SubFromStream),
		scalar("DivInto", divIntoGo, DivInto, DivIntoStream),
	} {
		rng := rand.New(rand.NewPCG(1, 2))
		for _, n := range lengths {
			for _, offset := range []int{0, 1, 2, 3, 5, 7} {
				x, y := numbers(rng, n+offset)[offset:], numbers(rng, n+offset)[offset:]
				want := make([]float64, n)
				test.want(want, x, y)
				for i, f := range test.got {
					// What lies around dst must stay.
					all := make([]float64, n+offset+2)
					all[offset], all[n+offset+1] = 7, 7
					dst := all[offset+1 : n+offset+1]
					f(dst, x, y)
					if at := differs(dst, want); at >= 0 {
						t.Errorf("%s, form %d, of %d numbers: element %d is %v, want %v", test.name, i, n, at, dst[at], want[at])
					}
					if all[offset] != 7 || all[n+offset+1] != 7 {
						t.Errorf("%s, form %d, of %d numbers writes beyond dst", test.name, i, n)
					}
				}
				inPlace := append([]float64{}, x...)
				test.got[0](inPlace, inPlace, y)
				if at := differs(inPlace, want); at >= 0 {
					t.Errorf("%s in place of %d numbers: element %d is %v, want %v", test.name, n, at, inPlace[at], want[at])
				}
			}
		}
	}
}

func TestDot(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(13, 14))
	for _, n := range lengths {
		x, y := make([]float64, n), make([]float64, n)
		exact := 0.0
		for i := range x {
			x[i], y[i] = rng.NormFloat64(), float64(rng.IntN(9))
			exact += x[i] * y[i]
		}
		want := dotGo(x, y)
		if got := Dot(x, y); math.Float64bits(got) != math.Float64bits(want) {
			t.Errorf("Dot of %d numbers = %v, in plain Go %v", n, got, want)
		}
		// Both sums are wrong by their terms' rounding.
		if math.Abs(want-exact) > 1e-11 {
			t.Errorf("dotGo of %d numbers = %v, want %v", n, want, exact)
		}
		if n > 0 {
			x[n-1], y[n-1] = math.NaN(), 0
			if got := Dot(x, y); !math.IsNaN(got) {
				t.Errorf("Dot of %d numbers with NaN = %v", n, got)
			}
		}
	}
}
