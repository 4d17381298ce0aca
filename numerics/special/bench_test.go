// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

import (
	"fmt"
	"testing"
)

func BenchmarkInverse(b *testing.B) {
	parts := []float64{1e-10, 0.01, 0.2, 0.5, 0.7, 0.95, 0.999, 1 - 1e-9}
	for _, a := range []float64{0.1, 2.5, 100, 1e4} {
		b.Run(fmt.Sprint("gamma ", a), func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				Gammaincinv(a, parts[i%len(parts)])
			}
		})
		b.Run(fmt.Sprint("beta ", a), func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				Betaincinv(a, 3.5, parts[i%len(parts)])
			}
		})
	}
}
