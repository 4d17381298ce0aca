// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package families

// This file holds fits to data with certified results.

import "math"

// A Fit is a curve to be fitted to data.
type Fit struct {
	Name   string
	F      func(x float64, p []float64) float64
	X, Y   []float64
	Starts [][]float64
	Popt   []float64 // the parameters, certified to 11 digits
	Perr   []float64 // and their standard deviations
	Sum    float64   // of the squares of the residuals
}

// Fits returns datasets of NIST's Statistical Reference Datasets,
// www.itl.nist.gov/div898/strd, with the certified results.
func Fits() []Fit {
	return []Fit{
		{
			"Misra1a", func(x float64, p []float64) float64 { return p[0] * (1 - math.Exp(-p[1]*x)) },
			[]float64{77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0},
			[]float64{10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78},
			[][]float64{{500, 1e-4}, {250, 5e-4}},
			[]float64{2.3894212918e+02, 5.5015643181e-04},
			[]float64{2.7070075241, 7.2668688436e-06},
			1.2455138894e-01,
		},
		{
			"DanWood", func(x float64, p []float64) float64 { return p[0] * math.Pow(x, p[1]) },
			[]float64{1.309, 1.471, 1.490, 1.565, 1.611, 1.680},
			[]float64{2.138, 3.421, 3.597, 4.340, 4.882, 5.660},
			[][]float64{{1, 5}, {0.7, 4}},
			[]float64{7.6886226176e-01, 3.8604055871},
			[]float64{1.8281973860e-02, 5.1726610913e-02},
			4.3173084083e-03,
		},
	}
}
