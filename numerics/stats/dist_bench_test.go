// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats_test

// This file measures distributions over a million numbers.

import (
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/stats"
)

func BenchmarkDistributions(b *testing.B) {
	const n = 1_000_000
	p := random.New(1).Random(n)
	for _, row := range []struct {
		name string
		d    *stats.Continuous
	}{
		{"norm", stats.Norm()}, {"gamma", stats.Gamma(2.5)}, {"beta", stats.Beta(2.5, 1.5)}, {"t", stats.T(5)},
	} {
		x := row.d.Rvs(random.New(2), n)
		for _, f := range []struct {
			name string
			f    func(float64) float64
			x    *nd.Array
		}{{"pdf", row.d.Pdf, x}, {"cdf", row.d.Cdf, x}, {"ppf", row.d.Ppf, p}} {
			b.Run(row.name+"/"+f.name, func(b *testing.B) {
				for range b.N {
					nd.Map(f.f, f.x)
				}
			})
		}
		b.Run(row.name+"/rvs", func(b *testing.B) {
			rng := random.New(3)
			for range b.N {
				row.d.Rvs(rng, n)
			}
		})
	}
}
