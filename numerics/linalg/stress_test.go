// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg_test

// This file hands matrices to all functions that an iteration may fail on: zeros,
// equal rows, small whole numbers, sizes from the smallest number to the largest.

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

// odd returns a matrix of a kind that random ones hardly ever are.
func odd(r *rand.Rand, rows, cols int) *nd.Array {
	kind := r.IntN(6)
	a := nd.FromFunc(func([]int) float64 {
		switch kind {
		case 0:
			return float64(r.IntN(3) - 1)
		case 1:
			return r.NormFloat64() * math.Pow(10, float64(r.IntN(600)-300))
		case 2:
			return r.NormFloat64() * float64(r.IntN(2))
		case 3:
			return math.Ldexp(float64(r.IntN(5)-2), -1074)
		case 4:
			return (r.Float64() - 0.5) * (math.MaxFloat64 / 64)
		default:
			return float64(r.IntN(2)) + 1e-9*r.NormFloat64()
		}
	}, rows, cols)
	if rows > 1 && r.IntN(3) == 0 {
		a.Row(0).Assign(a.Row(rows - 1))
	}
	return a
}

func TestStress(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	quiet := &linalg.SolveOptions{Warn: silent}
	for i := range 500 {
		m, n := 1+r.IntN(7), 1+r.IntN(7)
		a, wide, b := odd(r, n, n), odd(r, m, n), odd(r, n, 2)
		c := a.AsComplex().Add(odd(r, n, n).AsComplex().MulScalar(1i))
		for name, f := range map[string]func() error{
			"Solve": func() error { _, err := linalg.Solve(a, b, quiet); return err },
			"Solve sym": func() error {
				_, err := linalg.Solve(a, b, &linalg.SolveOptions{AssumeA: "sym", Warn: silent})
				return err
			},
			"SolveComplex": func() error { _, err := linalg.SolveComplex(c, b.AsComplex(), quiet); return err },
			"Svd":          func() error { _, err := linalg.Svd(wide, nil); return err },
			"SvdComplex":   func() error { _, err := linalg.SvdComplex(c, nil); return err },
			"QR":           func() error { _, err := linalg.QR(wide, &linalg.QROptions{Pivoting: true}); return err },
			"QRComplex":    func() error { _, err := linalg.QRComplex(c, &linalg.QROptions{Pivoting: true}); return err },
			"Eig":          func() error { _, err := linalg.Eig(a, &linalg.EigOptions{Left: true}); return err },
			"EigComplex":   func() error { _, err := linalg.EigComplex(c, &linalg.EigOptions{Left: true}); return err },
			"Eigh":         func() error { _, err := linalg.Eigh(a, nil); return err },
			"EighComplex":  func() error { _, err := linalg.EighComplex(c, nil); return err },
			"Schur":        func() error { _, err := linalg.Schur(a); return err },
			"SchurComplex": func() error { _, err := linalg.SchurComplex(c); return err },
			"LDL":          func() error { _, err := linalg.LDL(a, nil); return err },
			"Sqrtm":        func() error { _, err := linalg.Sqrtm(a); return err },
			"SqrtmComplex": func() error { _, err := linalg.SqrtmComplex(c); return err },
			"Logm":         func() error { _, err := linalg.Logm(a); return err },
			"LogmComplex":  func() error { _, err := linalg.LogmComplex(c); return err },
			"Expm":         func() error { linalg.Expm(a); linalg.ExpmComplex(c); return nil },
			"Polar":        func() error { _, err := linalg.Polar(wide, nil); return err },
			"Sylvester":    func() error { _, err := linalg.SolveSylvester(a, a.T(), a); return err },
			"Lstsq":        func() error { _, err := linalg.Lstsq(wide.T(), b, nil); return err },
		} {
			v, err := numtest.Try(func() any {
				err := f()
				var convergence *linalg.ConvergenceError
				if errors.As(err, &convergence) {
					return err
				}
				return nil
			})
			if v != nil || err != nil {
				t.Errorf("%s of matrix %d, %v: %v %v", name, i, a, v, err)
			}
		}
	}
}
