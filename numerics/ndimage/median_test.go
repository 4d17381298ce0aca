// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage_test

// This file compares medians by networks with those of windows kept sorted.

import (
	"fmt"
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/ndimage"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/random"
)

func TestMedianNetworks(t *testing.T) {
	t.Parallel()
	rng := random.New(3)
	for _, shape := range [][]int{{1}, {7}, {400}, {1, 1}, {3, 9}, {40, 31}, {5, 6, 7}} {
		x := rng.StandardNormal(shape...)
		ties := nd.Round(x)
		broken := x.Copy()
		data := broken.Data()
		for i := range data {
			switch i % 7 {
			case 2:
				data[i] = math.NaN()
			case 4:
				data[i] = math.Inf(i%2*2 - 1)
			}
		}
		for name, x := range map[string]*nd.Array{"normal": x, "ties": ties, "nan": broken} {
			for size := 1; size <= 5; size++ {
				full := make([]int, len(shape))
				for a := range full {
					full[a] = size
				}
				for _, mode := range []ndimage.Mode{ndimage.Reflect, ndimage.Constant, ndimage.Wrap} {
					// A footprint of ones keeps a window sorted.
					want := ndimage.MedianFilter(x, 1, &ndimage.WindowOptions{Footprint: nd.FullBool(true, full...), Mode: mode})
					got := ndimage.MedianFilter(x, size, &ndimage.WindowOptions{Mode: mode})
					if diff := numtest.Compare(got, want, 1e-300, 0); diff != "" {
						t.Error(fmt.Sprint(shape, name, size, mode), diff)
					}
				}
			}
		}
	}
}
