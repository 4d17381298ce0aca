// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage_test

import (
	"math/rand/v2"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/ndimage"
)

func BenchmarkFilters(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	x := noise(r, 1024, 1024)
	bytes := nd.FromFunc(func([]int) float64 { return float64(r.IntN(256)) }, 1024, 1024).AsUint8()
	for _, bench := range []struct {
		name string
		f    func()
	}{
		{"gaussian", func() { ndimage.GaussianFilter(x, 3, nil) }},
		{"uniform", func() { ndimage.UniformFilter(x, 9, nil) }},
		{"maximum", func() { ndimage.MaximumFilter(x, 9, nil) }},
		{"median", func() { ndimage.MedianFilter(x, 5, nil) }},
		{"median of bytes", func() { ndimage.MedianFilter(bytes, 5, nil) }},
		{"correlate", func() { ndimage.Correlate(x, nd.Ones(5, 5), nil) }},
		{"sobel", func() { ndimage.Sobel(x, 0, nil) }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			for b.Loop() {
				bench.f()
			}
		})
	}
}

func BenchmarkLabel(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	x := noise(r, 2048, 2048)
	for _, bench := range []struct {
		name string
		x    *nd.Array
	}{{"noise", x}, {"blobs", ndimage.GaussianFilter(x, 3, nil)}} {
		in := bench.x.GreaterScalar(bench.x.Mean()).AsArray()
		b.Run(bench.name, func(b *testing.B) {
			for b.Loop() {
				ndimage.Label(in, nil)
			}
		})
	}
}
