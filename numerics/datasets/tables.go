// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package datasets

// This file holds short series of measured numbers.

import "github.com/gosci/gosci/numerics/nd"

// AnnualMaxima returns the greatest wind speeds of 21 years in m/s, as a weather station at Sprogø in Denmark measured
// them.
func AnnualMaxima() *nd.Array {
	return nd.Of(28.09, 22.46, 26.65, 26.65, 28.79, 30.19, 26.19, 26.75, 23.34, 24.16, 29.75,
		27.93, 26.68, 23.85, 32.97, 25.79, 26.37, 25.28, 26.73, 23.20, 26.76)
}

// AlaskaTemperatures returns the extremes of the temperature in Alaska in °C, January to December: the highest and the
// lowest of each month.
func AlaskaTemperatures() (highest, lowest *nd.Array) {
	highest = nd.Of(17, 19, 21, 28, 33, 38, 37, 37, 31, 23, 19, 18)
	lowest = nd.Of(-62, -59, -56, -46, -32, -18, -9, -13, -25, -46, -52, -58)
	return highest, lowest
}
