// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg_test

// This file tests what is refused: mistakes panic, singular and other matrices give
// typed errors, ill-conditioned ones a warning.

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

func TestPanics(t *testing.T) {
	t.Parallel()
	a, v, wide := nd.Eye(3), nd.Ones(3), nd.Ones(2, 3)
	for _, test := range []struct {
		name string
		f    func()
		want string
	}{
		{"not square", func() { _, _ = linalg.Inv(wide, nil) }, "linalg: Inv wants a square matrix as a and got shape (2,3)"},
		{"not a matrix", func() { _, _ = linalg.Svd(v, nil) }, "linalg: Svd wants a matrix as a and got shape (3)"},
		{"three axes", func() { _, _ = linalg.QR(nd.Ones(2, 2, 2), nil) }, "linalg: QR wants a matrix as a and got shape (2,2,2)"},
		{"rows of b", func() { _, _ = linalg.Solve(a, nd.Ones(2), nil) }, "linalg: Solve wants b with 1 or 2 axes and 3 rows and got shape (2)"},
		{"axes of b", func() { _, _ = linalg.Solve(a, nd.Ones(3, 1, 1), nil) }, "wants b with 1 or 2 axes and 3 rows and got shape (3,1,1)"},
		{"structure", func() { _, _ = linalg.Solve(a, v, &linalg.SolveOptions{AssumeA: "toeplitz"}) }, `got "toeplitz"`},
		{"form", func() { _, _ = linalg.SolveTriangular(a, v, &linalg.SolveTriangularOptions{Trans: 7}) }, "and got 7"},
		{"mode", func() { _, _ = linalg.QR(a, &linalg.QROptions{Mode: "half"}) }, `got "half"`},
		{"diagonals", func() { _, _ = linalg.SolveBanded(1, 1, wide, v) }, "wants 3 diagonals as ab and got shape (2,3)"},
		{"widths", func() { _, _ = linalg.SolveBanded(-1, 2, wide, v) }, "wants l and u of 0 or more and got -1 and 2"},
		{"no diagonals", func() { _, _ = linalg.SolvehBanded(nd.Ones(0, 3), v, nil) }, "wants one diagonal or more"},
		{"lengths", func() { _, _ = linalg.SolveToeplitz(v, nd.Ones(2), v) }, "wants c and r of equal length and got 3 and 2"},
		{"shape of q", func() { _, _ = linalg.SolveSylvester(a, nd.Eye(2), wide) }, "wants q of shape (3,2) and got (2,3)"},
		{"order of q", func() { _, _ = linalg.SolveDiscreteLyapunov(a, nd.Eye(2)) }, "wants q of order 3 and got shape (2,2)"},
		{"order of B", func() { _, _ = linalg.Eigh(a, &linalg.EighOptions{B: nd.Eye(2)}) }, "wants a B of order 3"},
		{"indices", func() { _, _ = linalg.Eigh(a, &linalg.EighOptions{SubsetByIndex: []int{1, 3}}) }, "SubsetByIndex and got [1 3]"},
		{"norm of a matrix", func() { linalg.Norm(a, 3) }, "wants 1, 2, -1, -2, +Inf or -Inf as p for a matrix and got 3"},
		{"norm of a cube", func() { linalg.Norm(nd.Ones(2, 2, 2), 1) }, "wants a matrix as x and got shape (2,2,2)"},
		{"two norms", func() { linalg.Norm(a, 1, 2) }, "wants at most one p and got 2"},
		{"least of none", func() { linalg.Norm(nd.Zeros(0), math.Inf(-1)) }, "wants elements"},
		{"norm of none", func() { linalg.Norm(nd.Zeros(0, 3), 2) }, "wants a matrix that has elements for p = 2 and got shape (0,3)"},
		{"axis", func() { linalg.NormAxis(a, []int{2}) }, "wants axes of an array with 2 axes and got 2"},
		{"equal axes", func() { linalg.NormAxis(a, []int{0, -2}) }, "wants two different axes"},
		{"no axes", func() { linalg.NormAxis(a, nil) }, "wants one or two axes"},
		{"condition of none", func() { linalg.Cond(nd.Zeros(0, 0)) }, "wants a matrix that has elements"},
		{"exchanges", func() { _, _ = linalg.LUSolve(&linalg.LUFactors{Lu: a, Piv: nd.OfInt(0, 1)}, v, nil) }, "wants 3 exchanges"},
		{"rows exchanged", func() { _, _ = linalg.LUSolve(&linalg.LUFactors{Lu: a, Piv: nd.OfInt(0, 1, 3)}, v, nil) }, "wants rows from 0 to 2"},
		{"Hadamard", func() { linalg.Hadamard(6) }, "wants a power of 2 and got 6"},
		{"Hilbert", func() { linalg.Hilbert(-1) }, "wants an order of 0 or more and got -1"},
		{"Helmert", func() { linalg.Helmert(0, nil) }, "wants an order of 1 or more and got 0"},
		{"Pascal", func() { linalg.Pascal(2, &linalg.PascalOptions{Kind: "left"}) }, `got "left"`},
		{"Companion", func() { linalg.Companion(nd.Of(0, 1)) }, "wants two coefficients"},
		{"Leslie", func() { linalg.Leslie(v, v) }, "got 3 and 3"},
		{"Toeplitz", func() { linalg.Toeplitz(a, nil) }, "wants an array with one axis as c"},
		{"BlockDiag", func() { linalg.BlockDiag(nd.Ones(1, 1, 1)) }, "at most two axes"},
		{"Vander", func() { linalg.Vander(v, 1, 2) }, "wants at most one n"},
	} {
		_, err := numtest.Try(func() any { test.f(); return nil })
		var argument *linalg.ArgumentError
		if !errors.As(err, &argument) || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: panics with %v, want an ArgumentError with %q", test.name, err, test.want)
		}
	}
}

func TestErrors(t *testing.T) {
	t.Parallel()
	singular := nd.FromRows([][]float64{{1, 2, 3}, {2, 4, 6}, {0, 1, 1}})
	indefinite := nd.FromRows([][]float64{{4, 2, 0}, {2, 1, 1}, {0, 1, 5}})
	b := nd.Ones(3)
	for _, test := range []struct {
		name string
		f    func() error
		want error
	}{
		{"Solve", func() error { _, err := linalg.Solve(singular, b, nil); return err }, &linalg.SingularError{Func: "Solve", Index: 2}},
		{"Inv", func() error { _, err := linalg.Inv(singular, nil); return err }, &linalg.SingularError{Func: "Inv", Index: 2}},
		{
			"Solve diagonal", func() error { _, err := linalg.Solve(nd.Diag(nd.Of(1, 0, 2)), b, nil); return err },
			&linalg.SingularError{Func: "Solve", Index: 1},
		},
		{"Solve tridiagonal", func() error {
			_, err := linalg.Solve(nd.Zeros(3, 3), b, &linalg.SolveOptions{AssumeA: linalg.Tridiagonal})
			return err
		}, &linalg.SingularError{Func: "Solve", Index: 0}},
		{"Solve symmetric", func() error {
			_, err := linalg.Solve(nd.Zeros(3, 3), b, &linalg.SolveOptions{AssumeA: "sym"})
			return err
		}, &linalg.SingularError{Func: "Solve", Index: 0}},
		{"Solve positive definite", func() error {
			_, err := linalg.Solve(indefinite, b, &linalg.SolveOptions{AssumeA: "pos"})
			return err
		}, &linalg.NotPositiveDefiniteError{Func: "Solve", Order: 2}},
		{
			"Cholesky", func() error { _, err := linalg.Cholesky(indefinite, nil); return err },
			&linalg.NotPositiveDefiniteError{Func: "Cholesky", Order: 2},
		},
		{"SolveTriangular", func() error { _, err := linalg.SolveTriangular(nd.Tri(3, 3), b, nil); return err }, nil},
		{"SolveTriangular singular", func() error {
			_, err := linalg.SolveTriangular(nd.Diag(nd.Of(1, 2, 0)), b, nil)
			return err
		}, &linalg.SingularError{Func: "SolveTriangular", Index: 2}},
		{"LUSolve", func() error {
			f, err := linalg.LUFactor(singular)
			if err != nil {
				return err
			}
			_, err = linalg.LUSolve(f, b, nil)
			return err
		}, &linalg.SingularError{Func: "LUSolve", Index: 2}},
		{"ChoSolve", func() error {
			_, err := linalg.ChoSolve(&linalg.ChoFactors{C: nd.Diag(nd.Of(1, 0, 1))}, b)
			return err
		}, &linalg.SingularError{Func: "ChoSolve", Index: 1}},
		{"Logm", func() error { _, err := linalg.Logm(nd.Diag(nd.Of(1, 0))); return err }, &linalg.SingularError{Func: "Logm", Index: 1}},
		{
			"Sqrtm has none", func() error { _, err := linalg.Sqrtm(nd.FromRows([][]float64{{0, 1}, {0, 0}})); return err },
			&linalg.SingularError{Func: "Sqrtm", Index: -1},
		},
		{
			"SolveSylvester", func() error { _, err := linalg.SolveSylvester(nd.Eye(2), nd.Eye(2).Neg(), nd.Ones(2, 2)); return err },
			&linalg.SingularError{Func: "SolveSylvester", Index: -1},
		},
		{
			"SolveDiscreteLyapunov", func() error { _, err := linalg.SolveDiscreteLyapunov(nd.Eye(2), nd.Ones(2, 2)); return err },
			&linalg.SingularError{Func: "SolveDiscreteLyapunov", Index: 0},
		},
		{
			"NaN in a", func() error { _, err := linalg.Eigh(nd.Full(math.NaN(), 2, 2), nil); return err },
			&linalg.NotFiniteError{Func: "Eigh", Arg: "a"},
		},
		{
			"NaN in b", func() error { _, err := linalg.Solve(nd.Eye(3), nd.Of(1, math.NaN(), 2), nil); return err },
			&linalg.NotFiniteError{Func: "Solve", Arg: "b"},
		},
		{"Inf in q", func() error {
			_, err := linalg.SolveSylvester(nd.Eye(1), nd.Eye(1), nd.Full(math.Inf(-1), 1, 1))
			return err
		}, &linalg.NotFiniteError{Func: "SolveSylvester", Arg: "q"}},
		{
			"NaN in Logm", func() error { _, err := linalg.Logm(nd.Full(math.NaN(), 2, 2)); return err },
			&linalg.NotFiniteError{Func: "Logm", Arg: "a"},
		},
		{
			"NaN in Sqrtm", func() error { _, err := linalg.Sqrtm(nd.Full(math.NaN(), 2, 2)); return err },
			&linalg.NotFiniteError{Func: "Sqrtm", Arg: "a"},
		},
	} {
		err := test.f()
		switch {
		case test.want == nil && err != nil:
			t.Errorf("%s: %v, want no error", test.name, err)
		case test.want != nil && (err == nil || err.Error() != test.want.Error()):
			t.Errorf("%s: %v, want %v", test.name, err, test.want)
		}
	}
}

// TestBunchKaufmanSingular has a zero pivot that is not the first.
func TestBunchKaufmanSingular(t *testing.T) {
	t.Parallel()
	a := nd.FromRows([][]float64{{2, 0, 0}, {0, 0, 0}, {0, 0, 3}})
	_, err := linalg.Solve(a, nd.Ones(3), &linalg.SolveOptions{AssumeA: linalg.Symmetric})
	var singular *linalg.SingularError
	if !errors.As(err, &singular) || singular.Index != 1 {
		t.Errorf("Solve: %v, want a SingularError with index 1", err)
	}
	f, err := linalg.LDL(a, nil)
	if err != nil || f.D.At(1, 1) != 0 {
		t.Errorf("LDL = %v, %v, want a zero in D", f, err)
	}
}

func TestNotReal(t *testing.T) {
	t.Parallel()
	a := nd.Diag(nd.Of(4, -9))
	_, err := linalg.Sqrtm(a)
	var notReal *linalg.NotRealError
	if !errors.As(err, &notReal) {
		t.Fatalf("Sqrtm: %v, want a NotRealError", err)
	}
	if want := nd.DiagComplex(nd.OfComplex(2, 3i)); !notReal.Result.ArrayEqual(want) {
		t.Errorf("Sqrtm holds %v, want %v", notReal.Result, want)
	}
	_, err = linalg.Logm(a)
	if !errors.As(err, &notReal) {
		t.Fatalf("Logm: %v, want a NotRealError", err)
	}
	want := complex(math.Log(9), math.Pi)
	if got := notReal.Result.At(1, 1); got != want {
		t.Errorf("Logm holds %v, want %v", got, want)
	}
	if text := "linalg: Logm: the result is not real, because the matrix has a negative eigenvalue; LogmComplex returns it"; err.Error() != text {
		t.Errorf("the error is %q, want %q", err, text)
	}
}

func TestIllConditioned(t *testing.T) {
	t.Parallel()
	a := linalg.Hilbert(14) // of condition 1e18
	var got []*linalg.IllConditioned
	warn := func(w *linalg.IllConditioned) { got = append(got, w) }
	for _, s := range []linalg.Structure{"", "gen", "sym"} {
		got = nil
		x, err := linalg.Solve(a, nd.Ones(14), &linalg.SolveOptions{AssumeA: s, Warn: warn})
		if err != nil || x == nil {
			t.Errorf("Solve as %q: %v, want a solution", s, err)
		}
		if len(got) != 1 || got[0].Func != "Solve" || got[0].Rcond >= 0x1p-52 {
			t.Errorf("Solve as %q warns %v, want one warning", s, got)
		}
	}
	got = nil
	if _, err := linalg.Inv(a, &linalg.InvOptions{Warn: warn}); err != nil || len(got) != 1 || got[0].Func != "Inv" {
		t.Errorf("Inv: %v, warns %v, want one warning", err, got)
	}
	got = nil
	if _, err := linalg.Solve(linalg.Hilbert(8), nd.Ones(8), &linalg.SolveOptions{Warn: warn}); err != nil || len(got) != 0 {
		t.Errorf("Solve of a matrix of condition 1e10: %v, warns %v, want no warning", err, got)
	}
	w := &linalg.IllConditioned{Func: "Solve", Rcond: 1.25e-17}
	if text := "linalg: Solve: the matrix is ill-conditioned (rcond = 1.2e-17): the result may not be accurate"; w.String() != text {
		t.Errorf("the warning is %q, want %q", w, text)
	}
}
