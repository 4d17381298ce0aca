// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package datasets makes data to learn with: pictures, signals and tables that look like measured
ones, and whose right answer is known.

	m := datasets.Micrograph(nil)
	fmt.Println(len(m.Bubbles), m.Image)

# Made data

[Photograph], [ColorPhotograph], [Micrograph], [PeriodicNoise], [WindSpeeds], [Lidar] and
[Populations] draw from a seed, by numerics/random: the same seed gives the same data. Beside
the data each result holds what it was made of (the clean picture, the outlines of the bubbles, the
distribution of the maxima, the echoes), so that an analysis can be compared with the truth.
Nothing is read from a file or from the network.

# Measured data

[AnnualMaxima] and [AlaskaTemperatures] are short series of measured numbers, typed in.

# Errors

A caller's mistake panics with an [*ArgumentError].
*/
package datasets
