// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt_test

// This file measures how long figures take.

import (
	"math"
	"testing"

	"github.com/gosci/gosci/display/plt"
	"github.com/gosci/gosci/numerics/nd"
)

func benchmark(b *testing.B, draw func() *plt.Figure) {
	for b.Loop() {
		draw().MIMEBundle()
	}
}

func BenchmarkSmall(b *testing.B) {
	x := nd.Linspace(0, 10, 200)
	benchmark(b, func() *plt.Figure { return plt.New().Plot(x, math.Sin, plt.Label("sine")).Xlabel("t").Legend() })
}

func BenchmarkMillion(b *testing.B) {
	y := normals(1, 1_000_000, 0, 1)
	benchmark(b, func() *plt.Figure { return plt.New().Plot(y) })
}

func BenchmarkMillionPoints(b *testing.B) {
	x, y := normals(1, 1_000_000, 0, 1), normals(2, 1_000_000, 0, 1)
	benchmark(b, func() *plt.Figure { return plt.New().Plot(x, y, ".") })
}

func BenchmarkImage(b *testing.B) {
	m := blobs(500)
	benchmark(b, func() *plt.Figure { return plt.New().Imshow(m).Colorbar() })
}

func BenchmarkSurface(b *testing.B) {
	x, y := nd.Linspace(-2, 2, 50), nd.Linspace(-1, 1, 50)
	z := grid(camelback, x, y)
	benchmark(b, func() *plt.Figure { return plt.New().Surface(x, y, z) })
}
