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

// The methods of Minimize. They are accepted in capitals too.
const (
	NelderMead Method = "nelder-mead" // a simplex that creeps downhill; no derivatives
	Powell     Method = "powell"      // line searches along conjugate directions; no derivatives
	CG         Method = "cg"          // conjugate gradients of Polak and Ribière
	BFGS       Method = "bfgs"        // quasi-Newton
	NewtonCG   Method = "newton-cg"   // Newton steps, by conjugate gradients
	LBFGSB     Method = "l-bfgs-b"    // quasi-Newton with limited memory, and bounds
	SLSQP      Method = "slsqp"       // sequential quadratic programs: bounds and constraints
)

// The methods of MinimizeScalar.
const (
	Brent   Method = "brent"   // parabolas and golden sections
	Golden  Method = "golden"  // golden sections
	Bounded Method = "bounded" // Brent's between bounds
)

// The methods of Root, and of LeastSquares and CurveFit.
const (
	Hybr Method = "hybr" // Powell's hybrid method of MINPACK
	LM   Method = "lm"   // Levenberg-Marquardt of MINPACK
	TRF  Method = "trf"  // a trust region that bounds shape
)
