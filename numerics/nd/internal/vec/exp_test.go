// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package vec

// This file checks the exponential function, in both forms.

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// expBig returns e^x in 120 bits: the series of e^(x/2^20), squared 20 times in 160.
func expBig(x float64) *big.Float {
	const bits, halvings = 160, 20
	number := func(v float64) *big.Float { return new(big.Float).SetPrec(bits).SetFloat64(v) }
	r := number(x)
	if x != 0 {
		r.SetMantExp(r, -halvings)
	}
	sum, term := number(1), number(1)
	for n := 1.0; n < 30; n++ {
		term.Mul(term, r)
		term.Quo(term, number(n))
		sum.Add(sum, term)
	}
	for range halvings {
		sum.Mul(sum, sum)
	}
	return sum
}

// TestExpAccuracy compares with series in 160 bits, at numbers of all sizes and about
// where the result leaves the normal numbers.
func TestExpAccuracy(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(5, 6))
	var x []float64
	for range 20_000 {
		x = append(x, 709.7*(2*rng.Float64()-1), rng.NormFloat64(), math.Ldexp(rng.NormFloat64(), -rng.IntN(60)), 709.7+rng.Float64()/10, -708-rng.Float64()*38)
	}
	for j := -17_000; j < 16_000; j += 7 {
		x = append(x, float64(j)*math.Ln2/16, (float64(j)+0.5)*math.Ln2/16) // the ends of the steps
	}
	got := make([]float64, len(x))
	Exp(got, x)
	worst := 0.0
	for i, v := range x {
		want := expBig(v)
		nearest, _ := want.Float64()
		if math.IsInf(nearest, 0) || math.IsInf(got[i], 0) {
			if got[i] != nearest {
				t.Fatalf("Exp(%v) = %v, want %v", v, got[i], nearest)
			}
			continue
		}
		unit := math.Nextafter(nearest, math.Inf(1)) - nearest
		diff := new(big.Float).Sub(want, new(big.Float).SetFloat64(got[i]))
		units, _ := diff.Quo(diff, new(big.Float).SetFloat64(unit)).Float64()
		// A number below the normal ones is rounded a second time.
		limit := 0.54
		if nearest < 0x1p-1022 {
			limit = 1
		}
		if e := math.Abs(units); e > limit {
			t.Fatalf("Exp(%v) = %v, want %v: %.3f units in the last place, at most %v", v, got[i], nearest, e, limit)
		} else if limit < 1 {
			worst = max(worst, e)
		}
	}
	t.Logf("at most %.4f units in the last place", worst)
}

func TestExpSpecial(t *testing.T) {
	t.Parallel()
	inf := math.Inf(1)
	for _, exp := range []func(dst, x []float64){Exp, expGo} {
		x := []float64{0, math.Copysign(0, -1), inf, -inf, math.NaN(), 709.782712893384, 709.7827128933841, -745.1332191019411, -745.1332191019412, 5e-324, 1e300, -1e300, 1}
		want := []float64{1, 1, inf, 0, math.NaN(), 0x1.fffffffffff2ap1023, inf, 5e-324, 0, 1, inf, 0, math.E}
		got := make([]float64, len(x))
		exp(got, x)
		if at := differs(got, want); at >= 0 {
			t.Errorf("Exp(%v) = %v, want %v", x[at], got[at], want[at])
		}
	}
}

// TestExpForms compares the two forms bit by bit.
func TestExpForms(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 2))
	for _, n := range lengths {
		x := numbers(rng, n)
		for i := range x {
			if rng.IntN(2) == 0 {
				x[i] = 760 * (2*rng.Float64() - 1)
			}
		}
		all, want := make([]float64, n+2), make([]float64, n)
		all[0], all[n+1] = 7, 7
		Exp(all[1:n+1], x)
		expGo(want, x)
		if at := differs(all[1:n+1], want); at >= 0 {
			t.Errorf("Exp(%v) = %v in assembly and %v in Go", x[at], all[1+at], want[at])
		}
		if all[0] != 7 || all[n+1] != 7 {
			t.Errorf("Exp of %d numbers writes beyond dst", n)
		}
		Exp(x, x)
		if at := differs(x, want); at >= 0 {
			t.Errorf("Exp of %d numbers in place: element %d is %v, want %v", n, at, x[at], want[at])
		}
	}
}

func BenchmarkExp(b *testing.B) {
	x, dst := make([]float64, 1000), make([]float64, 1000)
	rng := rand.New(rand.NewPCG(1, 2))
	for i := range x {
		x[i] = rng.NormFloat64()
	}
	for name, exp := range map[string]func(dst, x []float64){"Exp": Exp, "Go": expGo, "math": func(dst, x []float64) {
		for i, v := range x {
			dst[i] = math.Exp(v)
		}
	}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				exp(dst, x)
			}
		})
	}
}
