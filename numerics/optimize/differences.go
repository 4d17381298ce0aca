// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is derivatives by finite differences: their steps, and gradients and
// Jacobians within bounds.

import "math"

// forwardStep returns the step of a forward difference at x.
func forwardStep(x float64) float64 {
	return math.Copysign(sqrtEps*max(1, math.Abs(x)), x+0)
}

// sqrtEps is the square root of eps.
const sqrtEps = 0x1p-26
