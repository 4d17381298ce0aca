// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage

// This file maps coordinates beyond the edges of an image into it.

import "math"

// coordinate maps a coordinate along an axis of n elements; ok is false if the value there
// is the constant.
func (m Mode) coordinate(x float64, n int) (y float64, ok bool) {
	last := float64(n - 1)
	inside := x >= 0 && x <= last
	switch {
	case m == Constant:
		return x, inside
	case m == GridConstant:
		return x, !math.IsNaN(x)
	case m == Nearest:
		return min(max(x, 0), last), !math.IsNaN(x)
	case math.IsNaN(x) || math.IsInf(x, 0):
		return 0, false
	case inside:
		return x, true
	case n == 1:
		return 0, true
	}
	switch m {
	case Mirror:
		x = modulo(x, 2*last)
		return min(x, 2*last-x), true
	case Reflect, GridMirror:
		x = modulo(x+0.5, 2*float64(n))
		return min(x, 2*float64(n)-x) - 0.5, true
	case GridWrap:
		return modulo(x, float64(n)), true
	default: // Wrap
		return modulo(x, last), true
	}
}

// modulo returns x less a multiple of n, in [0, n).
func modulo(x, n float64) float64 {
	x = math.Mod(x, n)
	if x < 0 {
		x += n
	}
	return x
}

// beyond returns the mode by which coefficients go on beyond the edges. Modes whose splines
// have no continuation of their own take the mirror's.
func (m Mode) beyond() Mode {
	if m == Constant || m == Wrap {
		return Mirror
	}
	return m
}
