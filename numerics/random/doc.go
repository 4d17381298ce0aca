// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package random draws random numbers from seeded streams: the same numbers as NumPy.

	rng := random.New(27446968)
	noise := rng.Normal(0, 0.1, 20)
	image := rng.Random(480, 640)

A [Generator] gives the stream of NumPy's default_rng of the same seed (SeedSequence,
PCG64, ziggurats), a [LegacyGenerator] that of np.random.seed (Mersenne Twister, polar
normals). Integers and uniform numbers are the same to the last bit, others but for the
last bits of functions such as the logarithm.

# Shapes

The last arguments of a distribution are the shape of the result, an array. Without a shape
the array has no axes: its At() is the number. [Generator.Float64], NormFloat64 and
ExpFloat64 return one float64.

# Goroutines

A generator is not for use by several goroutines at once. [Generator.Spawn] makes
independent ones, one for each.

# Other packages

A generator is a math/rand/v2.Source: it serves gonum's distributions too.

# Errors

A caller's mistake panics with an [*ArgumentError].
*/
package random
