// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package ndimage filters, interpolates and measures images of any number of dimensions.

Names and results are those of scipy.ndimage. An image is an array, row by row: axis 0
goes down, axis 1 to the right. What the functions of this package say takes an [Input]
takes images of floats, integers, bytes and masks.

# Catalogue

Filters: [GaussianFilter], [UniformFilter], [MedianFilter], [PercentileFilter],
[RankFilter], [MaximumFilter], [MinimumFilter], [Sobel], [Prewitt], [Laplace],
[GaussianLaplace], [GaussianGradientMagnitude], [Convolve], [Correlate], [GenericFilter],
and with one axis [GaussianFilter1D], [UniformFilter1D], [MaximumFilter1D],
[MinimumFilter1D], [Convolve1D], [Correlate1D], [GenericFilter1D].

Interpolation, by splines of order 0 to 5: [Shift], [Zoom], [Rotate],
[AffineTransform], [GeometricTransform], [MapCoordinates], [SplineFilter].

Morphology of masks: [GenerateBinaryStructure], [IterateStructure], [BinaryErosion],
[BinaryDilation], [BinaryOpening], [BinaryClosing], [BinaryPropagation],
[BinaryFillHoles], [BinaryHitOrMiss]; of levels of grey: [GreyErosion], [GreyDilation],
[GreyOpening], [GreyClosing], [MorphologicalGradient], [MorphologicalLaplace],
[WhiteTophat], [BlackTophat]; distances: [DistanceTransformEDT], [DistanceTransform],
[DistanceTransformCDT].

Measurements: [Label], [FindObjects], [Sum], [Mean], [Variance], [StandardDeviation],
[Median], [Minimum], [Maximum], [MinimumPosition], [MaximumPosition], [Extrema],
[CenterOfMass], [Histogram], [LabeledComprehension].

# Beyond the edges

A [Mode] says how an image goes on beyond its edges. Filters reflect it by default,
interpolation takes the constant Cval.

# Integers

A result of numbers is an array of floats. Of an image of integers or bytes it holds what
SciPy's array of integers holds: filters drop fractions, interpolation rounds, and brings
bytes into their range. Filters do not: where SciPy's bytes go round at 256, a derivative of
an image of bytes is negative here. A mask counts as zeros and ones, and a filter of it is
not rounded.

# Speed

Filters whose weights are a product work along one axis after the other, on blocks that
fit the processor's cache; ranks are kept while a window moves. Large images are worked on
by all cores; a function of the user's is called by one goroutine, in row-major order.

# Errors

A caller's mistake panics with an [*ArgumentError]. Input is never changed. NaN passes
through: it spreads as far as the filter reaches, and through a spline of order 2 or more
over whole lines.
*/
package ndimage
