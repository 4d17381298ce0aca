// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file names the methods.

// A Method names an algorithm. Each function takes some of them and panics with an
// *ArgumentError at others; "" lets it choose as SciPy does.
type Method string

// The methods of RootScalar.
const (
	Brentq  Method = "brentq"  // Brent: inverse quadratic interpolation and bisection
	Brenth  Method = "brenth"  // the same with hyperbolic extrapolation
	Bisect  Method = "bisect"  // halving
	Ridder  Method = "ridder"  // Ridders' exponential interpolation
	TOMS748 Method = "toms748" // Alefeld, Potra and Shi: inverse cubic interpolation
	Newton  Method = "newton"  // Newton and Raphson
	Secant  Method = "secant"
	Halley  Method = "halley" // Newton with the second derivative
)
