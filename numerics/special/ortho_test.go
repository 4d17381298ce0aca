// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file tests orthogonal polynomials and the rules of Gauss.

import (
	"math"
	"math/cmplx"
	"strconv"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

// gaussRules holds the rules that the reference files have.
var gaussRules = map[string]func(n int) (x, w *nd.Array){
	"roots_legendre":    RootsLegendre,
	"roots_chebyt":      RootsChebyt,
	"roots_chebyu":      RootsChebyu,
	"roots_hermite":     RootsHermite,
	"roots_hermitenorm": RootsHermitenorm,
	"roots_laguerre":    RootsLaguerre,
	"roots_genlaguerre": func(n int) (x, w *nd.Array) { return RootsGenlaguerre(n, 0.5) },
	"roots_jacobi":      func(n int) (x, w *nd.Array) { return RootsJacobi(n, 0.5, -0.25) },
	"roots_gegenbauer":  func(n int) (x, w *nd.Array) { return RootsGegenbauer(n, 1.5) },
}

func TestOrthogonalPolynomials(t *testing.T) {
	t.Parallel()
	var apart []string
	for name := range gaussRules {
		apart = append(apart, name)
	}
	orderTwo := func(f func(n int, a, x float64) float64) func([]float64) float64 {
		return func(a []float64) float64 { return f(int(a[0]), a[1], a[2]) }
	}
	checkRows(t, "testdata/ortho.txt", []row{
		{"legendre", order(EvalLegendre), 1e-14, 0},
		{"chebyt", order(EvalChebyt), 1e-14, 0},
		{"chebyu", order(EvalChebyu), 1e-14, 0},
		{"hermite", order(EvalHermite), 1e-14, 0},
		{"hermitenorm", order(EvalHermitenorm), 1e-14, 0},
		{"laguerre", order(EvalLaguerre), 1e-14, 0},
		{"genlaguerre", orderTwo(EvalGenlaguerre), 1e-14, 0},
		{"gegenbauer", orderTwo(EvalGegenbauer), 1e-14, 0},
		{"jacobi", func(a []float64) float64 { return EvalJacobi(int(a[0]), a[1], a[2], a[3]) }, 1e-14, 0},
		{"lpmv", func(a []float64) float64 { return Lpmv(int(a[0]), int(a[1]), a[2]) }, 1e-14, 0},
		{"sphharm", func(a []float64) float64 { return real(SphHarmY(int(a[0]), int(a[1]), a[2], 0)) }, 1e-14, 0},
	}, apart...)
}

func TestGaussRules(t *testing.T) {
	t.Parallel()
	for _, r := range numtest.Read(t, "testdata/ortho.txt") {
		rule := gaussRules[r.Name]
		if rule == nil {
			continue
		}
		n, err := strconv.Atoi(r.Inputs[0])
		if err != nil {
			t.Fatal(err)
		}
		x, w := rule(n)
		want := r.Want.(*nd.Array)
		if d := numtest.Compare(x, want.Row(0), 1e-15, 0); d != "" {
			t.Errorf("%s(%d): nodes: %s", r.Name, n, d)
		}
		if d := numtest.Compare(w, want.Row(1), 1e-14, 0); d != "" {
			t.Errorf("%s(%d): weights: %s", r.Name, n, d)
		}
	}
}

// A rule with n nodes is exact for polynomials of degree 2n-1, and its weights sum to
// the integral of the weight function, also for many nodes.
func TestGaussRulesLarge(t *testing.T) {
	t.Parallel()
	x, w := RootsLegendre(500)
	if s := w.Sum(); math.Abs(s-2) > 1e-14 {
		t.Errorf("Legendre: the weights sum to %v", s)
	}
	if s := nd.Map(func(x float64) float64 { return math.Pow(x, 998) }, x).Mul(w).Sum(); math.Abs(s*999/2-1) > 1e-12 {
		t.Errorf("Legendre: the integral of x^998 is %v, not 2/999", s)
	}
	x, w = RootsHermite(900)
	if s := w.Sum(); math.Abs(s/math.Sqrt(math.Pi)-1) > 1e-13 {
		t.Errorf("Hermite: the weights sum to %v", s)
	}
	if s := x.Mul(x).Mul(w).Sum(); math.Abs(s/math.Sqrt(math.Pi)*2-1) > 1e-13 {
		t.Errorf("Hermite: the integral of x² is %v", s)
	}
	x, w = RootsLaguerre(400)
	if s := x.Mul(w).Sum(); math.Abs(s-1) > 1e-13 {
		t.Errorf("Laguerre: the integral of x is %v", s)
	}
}

func TestSphHarmY(t *testing.T) {
	t.Parallel()
	// Y_2^1 = -√(15/(8π)) sin θ cos θ exp(iφ); Y_n^-m = (-1)^m conj(Y_n^m).
	theta, phi := 0.7, 2.1
	want := complex(-math.Sqrt(15/(8*math.Pi))*math.Sin(theta)*math.Cos(theta), 0) * cmplx.Exp(complex(0, phi))
	if y := SphHarmY(2, 1, theta, phi); cmplx.Abs(y-want) > 1e-15 {
		t.Errorf("Y(2, 1) = %v, want %v", y, want)
	}
	for n := range 6 {
		for m := range n + 1 {
			a, b := SphHarmY(n, m, theta, phi), cmplx.Conj(SphHarmY(n, -m, theta, phi))
			if m%2 == 1 {
				b = -b
			}
			if cmplx.Abs(a-b) > 1e-15 {
				t.Errorf("Y(%d, ±%d): %v, %v", n, m, a, b)
			}
		}
	}
	// Unsöld's theorem: the squares of one degree sum to (2n+1)/(4π).
	s := 0.0
	for m := -300; m <= 300; m++ {
		s += math.Pow(cmplx.Abs(SphHarmY(300, m, 1.1, 0.3)), 2)
	}
	if math.Abs(s*4*math.Pi/601-1) > 1e-13 {
		t.Errorf("sum over degree 300: %v", s)
	}
	if y := SphHarmY(3, 4, 1, 1); y != 0 {
		t.Errorf("Y(3, 4) = %v", y)
	}
}
