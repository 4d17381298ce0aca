// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage_test

// This file tests that the parts that several workers label are joined.

import (
	"runtime"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/ndimage"
	"github.com/gosci/gosci/numerics/random"
)

// TestLabelWorkers is not parallel: it changes the number of processors.
func TestLabelWorkers(t *testing.T) {
	processors := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(processors)
	rng := random.New(11)
	for _, shape := range [][]int{{60_000}, {300, 200}, {3, 20_000}, {20_000, 3}, {30, 40, 50}, {3, 150, 150}, {150, 150, 3}, {9, 15, 20, 25}} {
		for _, part := range []float64{0.3, 0.6, 0.9} {
			x := rng.Random(shape...).LessScalar(part)
			for connectivity := 1; connectivity <= len(shape); connectivity++ {
				structure := ndimage.GenerateBinaryStructure(len(shape), connectivity)
				runtime.GOMAXPROCS(1)
				want, n := ndimage.Label(x, structure)
				for _, workers := range []int{2, 7} {
					runtime.GOMAXPROCS(workers)
					got, m := ndimage.Label(x, structure)
					if m != n || !got.ArrayEqual(want) {
						t.Errorf("shape %v, %v of it, connectivity %d: %d workers find %d parts, one %d", shape, part, connectivity, workers, m, n)
					}
				}
			}
		}
	}
	if labels, n := ndimage.Label(nd.Ones(0, 4), nil); n != 0 || labels.Size() != 0 {
		t.Errorf("got %d parts of nothing", n)
	}
}
