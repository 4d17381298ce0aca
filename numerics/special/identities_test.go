// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file tests identities, inverses, the double-double arithmetic below, and
// arguments that were once treated wrongly.

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/gosci/gosci/numerics/numtest"
)

func TestInverses(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	near := func(name string, got, want, tol float64) {
		t.Helper()
		if !numtest.Near(got, want, tol, 0) {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
	for range 300 {
		p := r.Float64()
		tiny := math.Exp(-600 * r.Float64())
		a, b := math.Exp(8*r.Float64()-3), math.Exp(8*r.Float64()-3)
		near("Erf(Erfinv)", Erf(Erfinv(p)), p, 1e-15)
		// The tails change by 2x² relatively as x does, and x is up to 37.
		near("Erfc(Erfcinv)", Erfc(Erfcinv(tiny)), tiny, 1e-12)
		near("Ndtr(Ndtri)", Ndtr(Ndtri(tiny)), tiny, 1e-12)
		near("Expit(Logit)", Expit(Logit(p)), p, 1e-14)
		// x is rounded, which changes P by d log P/d log x times that, up to some 100.
		near("Gammainc(Gammaincinv)", Gammainc(a, Gammaincinv(a, p)), p, 1e-13)
		near("Gammaincc(Gammainccinv)", Gammaincc(a, Gammainccinv(a, p)), p, 1e-13)
		// Near 1 the rounding of x changes 1-x by more.
		if x := Betaincinv(a, b, p); x < 0.99 {
			near("Betainc(Betaincinv)", Betainc(a, b, x), p, 2e-13)
		}
		x := 20*r.Float64() - 1.0/math.E
		near("W exp(W)", Lambertw(x, 0)*math.Exp(Lambertw(x, 0)), x, 4e-15*(1+1/math.Abs(x)))
		near("Boxcox", InvBoxcox(Boxcox(p+0.5, 2*p-1), 2*p-1), p+0.5, 1e-15)
	}
}

func TestIdentities(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		v, x := 40*r.Float64(), 60*r.Float64()+0.5
		// Wronskians, DLMF 10.5.2 and 10.28.2.
		j, j1, y, y1 := Jv(v, x), Jv(v+1, x), Yv(v, x), Yv(v+1, x)
		if w := (j1*y - j*y1) * math.Pi * x / 2; !numtest.Near(w, 1, 3e-14, 0) {
			t.Errorf("Wronskian of J and Y at %v, %v is 1 + %g", v, x, w-1)
		}
		if w := x * (Iv(v, x)*Kv(v+1, x) + Iv(v+1, x)*Kv(v, x)); !numtest.Near(w, 1, 2e-14, 0) {
			t.Errorf("Wronskian of I and K at %v, %v is 1 + %g", v, x, w-1)
		}
		a, b, p := 10*r.Float64(), 10*r.Float64(), r.Float64()
		if s := Gammainc(a, x) + Gammaincc(a, x); !numtest.Near(s, 1, 2e-16, 0) {
			t.Errorf("P + Q = %v at %v, %v", s, a, x)
		}
		if d := Betainc(a, b, p) - Betaincc(b, a, 1-p); math.Abs(d) > 1e-14 {
			t.Errorf("I_p(a,b) - 1 + I_(1-p)(b,a) = %g at %v, %v, %v", d, a, b, p)
		}
		// The recurrence of Γ and the reflection formula.
		if g := Gamma(a + 1); !numtest.Near(g, a*Gamma(a), 1e-14, 0) {
			t.Errorf("Γ(%v) = %v", a+1, g)
		}
		if g := Gamma(p) * Gamma(1-p) * math.Sin(math.Pi*p) / math.Pi; !numtest.Near(g, 1, 2e-14, 0) {
			t.Errorf("reflection of Γ at %v: %v", p, g)
		}
		// Contiguous functions, DLMF 13.3.4, and (1-p)^-a = 2F1(a, b; b; p).
		z := 20*p - 10
		f, g, h := b*Hyp1f1(a, b, z), b*Hyp1f1(a-1, b, z), z*Hyp1f1(a, b+1, z)
		if d := f - g - h; math.Abs(d) > 1e-15*(math.Abs(f)+math.Abs(g)+math.Abs(h)) {
			t.Errorf("1F1 at %v, %v, %v: off by %g of %g", a, b, z, d, f)
		}
		if h := Hyp2f1(a, b, b, p); !numtest.Near(h, math.Pow(1-p, -a), 1e-13, 0) {
			t.Errorf("2F1(%v, %v; %v; %v) = %v", a, b, b, p, h)
		}
		if s := Comb(30, math.Floor(30*p)); s != math.Trunc(s) {
			t.Errorf("Comb(30, %v) = %v", math.Floor(30*p), s)
		}
	}
}

// Arguments that earlier versions treated wrongly: out of range on the way to a
// result that is not.
func TestHugeAndTiny(t *testing.T) {
	t.Parallel()
	inf := math.Inf(1)
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"Gamma(-162.7…) near the smallest numbers", Gamma(-162.72387020006545), -8.393147999145332e-291},
		{"Gamma near the largest number", Gamma(171.62), 1.7576826789978127e308},
		{"Erfcinv of a subnormal number", Erfcinv(1e-308), 26.558309310079643},
		{"Boxcox that overflows", Boxcox(2.5, 1e8), inf},
		{"Boxcox of a power that overflows and a quotient that does not", Boxcox(math.E, 710.5), math.Exp(700) * (math.Exp(10.5) / 710.5)},
		{"Elliprf of 600 orders of magnitude", Elliprf(0, 1e300, 1e-300), 6.921618222593334e-148},
		{"Betaincinv of a tiny mean", Betaincinv(1, 1e17, 0.999999), 1.3815510557935518e-16},
		{"Betainc of a huge b", Betainc(1, 1e300, 1e-8), 1},
		{"Betaln(1, 1)", Betaln(1, 1), 0},
		{"Betaln of huge and negative", Betaln(-0.5, 1e300), 345.38776394910684 + math.Log(2*math.Sqrt(math.Pi))},
		{"Binom(0, 1e300)", Binom(0, 1e300), 0},
		{"Kv that overflows", Kv(1e8, 1e-300), inf},
		{"Zeta at an even number", Zeta(-1e300), 0},
		{"HurwitzZeta of a huge exponent", HurwitzZeta(math.MaxFloat64, 1e300), 0},
		{"Ellipkinc at the float64 below π/2", Ellipkinc(math.Pi/2, 0.9999999999999), 16.35294201696105},
		{"Hyp2f1 of 0/0", Hyp2f1(0.3, -1, -1, -3), 0.1},
	} {
		// Sums and products of the wanted values are rounded as well.
		if !numtest.Near(c.got, c.want, 2e-13, 0) {
			t.Errorf("%s: got %v, want %v", c.name, c.got, c.want)
		}
	}
}

// The elementary functions of double-double numbers invert each other.
func TestDoubleDouble(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 8))
	for range 2000 {
		x := twoSum(math.Exp(40*r.Float64()-20), 1e-18*r.Float64())
		if d := ddExp(ddLog(x)).div(x).addF(-1); math.Abs(d.hi) > 1e-29 {
			t.Errorf("exp(log(%v)) is off by %g", x, d.hi)
		}
		if d := ddLog(x).sub(logLiteDD(x)); math.Abs(d.hi) > 2e-19 {
			t.Errorf("logLite(%v) is off by %g", x.hi, d.hi)
		}
		y := dd{r.Float64() - 0.5, 1e-18 * r.Float64()}
		if d := ddLog1p(ddExpm1(y)).sub(y); math.Abs(d.hi) > 1e-30 {
			t.Errorf("log1p(expm1(%v)) is off by %g", y, d.hi)
		}
		s, c := ddSinCosPi(y.mulF(7))
		if d := s.sqr().add(c.sqr()).addF(-1); math.Abs(d.hi) > 1e-30 {
			t.Errorf("sin²+cos² at %v is off by %g", y, d.hi)
		}
		if d := x.sqrt().sqr().div(x).addF(-1); math.Abs(d.hi) > 1e-30 {
			t.Errorf("√%v is off by %g", x, d.hi)
		}
		if d := x.div(y).mul(y).div(x).addF(-1); math.Abs(d.hi) > 1e-30 {
			t.Errorf("%v/%v is off by %g", x, y, d.hi)
		}
	}
}
