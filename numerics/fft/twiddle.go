// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft

// This file is the roots of one.

import "math"

// root returns exp(-2 pi i k / n) for 0 <= k < n, to the last bit or so: the angle is
// brought below a right angle's half by exact arithmetic.
func root(k, n int) complex128 {
	// Eighths of the circle, and what is left in units of 1/(8n) of it.
	eighth, rest := 8*int64(k)/int64(n), 8*int64(k)%int64(n)
	if eighth%2 == 1 {
		rest = int64(n) - rest
	}
	s, c := math.Sincos(math.Pi * float64(rest) / (4 * float64(n)))
	switch eighth {
	case 0:
		return complex(c, -s)
	case 1:
		return complex(s, -c)
	case 2:
		return complex(-s, -c)
	case 3:
		return complex(-c, -s)
	case 4:
		return complex(-c, s)
	case 5:
		return complex(-s, c)
	case 6:
		return complex(s, c)
	}
	return complex(c, s)
}
