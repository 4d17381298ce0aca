// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg_test

// This file measures the functions on which the time of programs is spent.

import (
	"fmt"
	"testing"

	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
)

// loop measures f, which must not return an error.
func loop(b *testing.B, name string, f func() error) {
	b.Helper()
	b.Run(name, func(b *testing.B) {
		for b.Loop() {
			if err := f(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkLinalg(b *testing.B) {
	for _, n := range []int{100, 300} {
		a := random(1, n, n)
		c := randomComplex(1, n, n)
		spd := nd.Matmul(a, a.T()).Add(nd.Eye(n))
		size := func(name string) string { return fmt.Sprintf("%s/%d", name, n) }
		loop(b, size("Solve"), func() error { _, err := linalg.Solve(a, a.Row(0), nil); return err })
		loop(b, size("LU"), func() error { _, err := linalg.LUFactor(a); return err })
		loop(b, size("Inv"), func() error { _, err := linalg.Inv(a, nil); return err })
		loop(b, size("Cholesky"), func() error { _, err := linalg.Cholesky(spd, nil); return err })
		loop(b, size("QR"), func() error { _, err := linalg.QR(a, nil); return err })
		loop(b, size("Svd"), func() error { _, err := linalg.Svd(a, nil); return err })
		loop(b, size("Eigh"), func() error { _, err := linalg.Eigh(spd, nil); return err })
		loop(b, size("Eig"), func() error { _, err := linalg.Eig(a, nil); return err })
		loop(b, size("Expm"), func() error { linalg.Expm(a); return nil })
		loop(b, size("Sqrtm"), func() error { _, err := linalg.Sqrtm(spd); return err })
		loop(b, size("SolveComplex"), func() error { _, err := linalg.SolveComplex(c, c.Row(0), nil); return err })
		loop(b, size("QRComplex"), func() error { _, err := linalg.QRComplex(c, nil); return err })
		loop(b, size("SvdComplex"), func() error { _, err := linalg.SvdComplex(c, nil); return err })
		loop(b, size("EigComplex"), func() error { _, err := linalg.EigComplex(c, nil); return err })
		loop(b, size("EighComplex"), func() error {
			_, err := linalg.EighComplex(c.Add(c.T().Conj()), nil)
			return err
		})
		loop(b, size("LogmComplex"), func() error { _, err := linalg.LogmComplex(c); return err })
	}
	a := random(2, 1000, 1000)
	spd := nd.Matmul(a, a.T()).Add(nd.Eye(1000))
	loop(b, "LU/1000", func() error { _, err := linalg.LUFactor(a); return err })
	loop(b, "Cholesky/1000", func() error { _, err := linalg.Cholesky(spd, nil); return err })
	loop(b, "Solve/500", func() error {
		_, err := linalg.Solve(a.Slice(nd.S(0, 500), nd.S(0, 500)), a.Row(0).Slice(nd.S(0, 500)), nil)
		return err
	})
}
