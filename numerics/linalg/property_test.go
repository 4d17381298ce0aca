// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg_test

import (
	"math/rand/v2"

	"github.com/gosci/gosci/numerics/nd"
)

// random returns normal numbers, always the same for a seed and a shape.
func random(seed uint64, shape ...int) *nd.Array {
	r := rand.New(rand.NewPCG(seed, 7))
	return nd.FromFunc(func([]int) float64 { return r.NormFloat64() }, shape...)
}

// randomComplex is random for complex numbers.
func randomComplex(seed uint64, shape ...int) *nd.Complex {
	return random(seed, shape...).AsComplex().Add(random(seed+1000, shape...).AsComplex().MulScalar(1i))
}
