// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file holds the multivariate normal distribution.

import (
	"fmt"
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/special"
)

// A MultivariateNormalDist is a normal distribution of vectors. [MultivariateNormal] makes it.
type MultivariateNormalDist struct {
	mean    []float64
	cov     *nd.Array
	values  []float64 // the eigenvalues that count, ascending
	vectors [][]float64
	null    [][]float64 // the eigenvectors of those that are 0
	logDet  float64     // the logarithm of the product of values
}

// MultivariateOptions change a [MultivariateNormal]. Nil stands for the defaults.
type MultivariateOptions struct {
	AllowSingular bool // take covariances with eigenvalues of 0, too: a density in the plane of the others
}

// A CovarianceError says that a matrix is none of covariances.
type CovarianceError struct {
	Least float64 // its least eigenvalue
}

// Error returns the message.
func (e *CovarianceError) Error() string {
	return fmt.Sprintf("stats: the matrix of covariances is not positive definite: an eigenvalue is %.3g", e.Least)
}

// MultivariateNormal returns the normal distribution of vectors of a mean, with one axis of n
// numbers, and n by n covariances C: density exp(-(x-m)ᵀ C⁻¹ (x-m)/2)/√((2π)^n det C). Of C the
// lower triangle counts. The error is a [*CovarianceError], if C is not positive definite, or
// with AllowSingular not semidefinite. It panics with an [*ArgumentError] if the shapes do not
// fit.
func MultivariateNormal(mean, cov *nd.Array, opts *MultivariateOptions) (*MultivariateNormalDist, error) {
	n := mean.Size()
	if mean.Ndim() != 1 || n == 0 || !slices.Equal(cov.Shape(), []int{n, n}) {
		panicf("MultivariateNormal", "wants a mean of n numbers and n by n covariances and got shapes %v and %v", mean.Shape(), cov.Shape())
	}
	r, err := linalg.Eigh(cov, nil)
	if err != nil {
		return nil, err
	}
	d := &MultivariateNormalDist{mean: slices.Clone(mean.Data()), cov: cov.Copy()}
	w := r.W.Data()
	size := 0.0
	for _, v := range w {
		size = max(size, math.Abs(v))
	}
	small := 1e6 * 0x1p-52 * size
	for i, v := range w {
		vector := make([]float64, n)
		for j := range vector {
			vector[j] = r.V.At(j, i)
		}
		switch {
		case v > small:
			d.values = append(d.values, v)
			d.vectors = append(d.vectors, vector)
			d.logDet += math.Log(v)
		case v < -small || opts == nil || !opts.AllowSingular:
			return nil, &CovarianceError{v}
		default:
			d.null = append(d.null, vector)
		}
	}
	return d, nil
}

// Mean returns the mean.
func (d *MultivariateNormalDist) Mean() *nd.Array { return nd.FromSlice(slices.Clone(d.mean)) }

// Cov returns the covariances.
func (d *MultivariateNormalDist) Cov() *nd.Array { return d.cov.Copy() }

// String returns the numbers of dimensions and of those that are not singular.
func (d *MultivariateNormalDist) String() string {
	return fmt.Sprintf("multivariate_normal(dim=%d, rank=%d)", len(d.mean), len(d.values))
}

// Logpdf returns the logarithm of the density at vectors along the last axis of x, in an array
// of the other axes. Outside the plane of a singular distribution it is -Inf. It panics with an
// [*ArgumentError] if the last axis has another length than the mean.
func (d *MultivariateNormalDist) Logpdf(x *nd.Array) *nd.Array {
	return eachVector("Logpdf", x, len(d.mean), d.logpdf)
}

// Pdf returns the density: see [MultivariateNormalDist.Logpdf].
func (d *MultivariateNormalDist) Pdf(x *nd.Array) *nd.Array {
	return eachVector("Pdf", x, len(d.mean), func(x []float64) float64 { return math.Exp(d.logpdf(x)) })
}

func (d *MultivariateNormalDist) logpdf(x []float64) float64 {
	q := 0.0
	for i, v := range d.vectors {
		s := 0.0
		for j, m := range d.mean {
			s += v[j] * (x[j] - m)
		}
		q += s * s / d.values[i]
	}
	for _, v := range d.null {
		s, size := 0.0, 0.0
		for j, m := range d.mean {
			s += v[j] * (x[j] - m)
			size += math.Abs(x[j] - m)
		}
		if math.Abs(s) > 1e-9*size {
			return math.Inf(-1)
		}
	}
	return -0.5 * (float64(len(d.values))*log2Pi + d.logDet + q)
}

// eachVector returns f of the vectors of length n along the last axis of x.
func eachVector(function string, x *nd.Array, n int, f func(x []float64) float64) *nd.Array {
	shape := x.Shape()
	if len(shape) == 0 || shape[len(shape)-1] != n {
		panicf(function, "wants vectors of %d numbers along the last axis and got shape %v", n, shape)
	}
	data := x.Data()
	out := nd.Zeros(shape[:len(shape)-1]...)
	dst := out.Data()
	parallel.For(len(dst), cdfCost, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			dst[i] = f(data[i*n : (i+1)*n])
		}
	})
	return out
}

// Cdf returns the probability of a vector that is nowhere above x, for vectors along the last
// axis of x. With one or two dimensions it is exact; with more it is an average over points of a
// lattice that are moved at random, always the same way (Genz, J. Comput. Graph. Stat. 1, 141,
// 1992), with an error of some 1e-5, as in SciPy.
func (d *MultivariateNormalDist) Cdf(x *nd.Array) *nd.Array {
	n := len(d.mean)
	dev := make([]float64, n)
	for i := range dev {
		dev[i] = math.Sqrt(d.cov.At(i, i))
	}
	z := func(x []float64, i int) float64 {
		if dev[i] == 0 {
			if x[i] < d.mean[i] {
				return math.Inf(-1)
			}
			return math.Inf(1)
		}
		return (x[i] - d.mean[i]) / dev[i]
	}
	return eachVector("Cdf", x, n, func(x []float64) float64 {
		for _, v := range x {
			if math.IsNaN(v) {
				return v
			}
		}
		switch n {
		case 1:
			return special.Ndtr(z(x, 0))
		case 2:
			r := 0.0
			if dev[0] > 0 && dev[1] > 0 {
				r = max(-1, min(1, d.cov.At(1, 0)/dev[0]/dev[1]))
			}
			return normCdf2(z(x, 0), z(x, 1), r)
		}
		list, corr := make([]float64, n), make([][]float64, n)
		for i := range n {
			list[i] = z(x, i)
			corr[i] = make([]float64, n)
			for j := range n {
				if corr[i][j] = d.cov.At(max(i, j), min(i, j)) / dev[i] / dev[j]; dev[i] == 0 || dev[j] == 0 {
					corr[i][j] = 0
				}
			}
			corr[i][i] = 1
		}
		return normCdfN(list, corr)
	})
}

// normCdf2 returns the probability that two normal numbers of a correlation r are at most h and
// k: Plackett's integral over the correlation (Biometrika 41, 351, 1954) with r = sin θ.
func normCdf2(h, k, r float64) float64 {
	switch {
	case math.IsInf(h, -1) || math.IsInf(k, -1):
		return 0
	case math.IsInf(h, 1):
		return special.Ndtr(k)
	case math.IsInf(k, 1):
		return special.Ndtr(h)
	case r == 1:
		return special.Ndtr(min(h, k))
	case r == -1:
		return max(0, special.Ndtr(h)-special.Ndtr(-k))
	}
	f := func(t float64) float64 {
		s, c := math.Sincos(t)
		return math.Exp(-((h-k)*(h-k)/2 + h*k*(1-s)) / (c * c))
	}
	a := math.Asin(r)
	var v float64
	if a > 0 {
		v, _ = integrate(f, []float64{0, a / 2, 0.9 * a, 0.99 * a, a})
	} else {
		v, _ = integrate(f, []float64{a, 0.99 * a, 0.9 * a, a / 2, 0})
		v = -v
	}
	return max(0, special.Ndtr(h)*special.Ndtr(k)+v/(2*math.Pi))
}

// normCdfN returns the probability that normal numbers of a correlation are at most those of a
// list. The numbers are put into the order of their probabilities.
func normCdfN(list []float64, corr [][]float64) float64 {
	n := len(list)
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		if list[i] < list[j] {
			return -1
		}
		return 1
	})
	// The Cholesky factor, with 0 where the matrix is singular.
	l := make([][]float64, n)
	for i := range n {
		l[i] = make([]float64, n)
		for j := 0; j <= i; j++ {
			s := corr[order[i]][order[j]]
			for k := range j {
				s -= l[i][k] * l[j][k]
			}
			switch {
			case i == j:
				l[i][i] = math.Sqrt(max(s, 0))
			case l[j][j] > 1e-10:
				l[i][j] = s / l[j][j]
			}
		}
	}
	step := func(i int, y []float64) float64 {
		s := list[order[i]]
		for k := range i {
			s -= l[i][k] * y[k]
		}
		if l[i][i] > 1e-10 {
			return special.Ndtr(s / l[i][i])
		}
		if s < 0 {
			return 0
		}
		return 1
	}
	// The lattice of Richtmyer: the roots of primes.
	gen := make([]float64, 0, n)
	for p := 2; len(gen) < n; p++ {
		prime := true
		for q := 2; q*q <= p; q++ {
			prime = prime && p%q != 0
		}
		if prime {
			gen = append(gen, math.Mod(math.Sqrt(float64(p)), 1))
		}
	}
	rng := random.New(20040731)
	const shifts = 12
	y := make([]float64, n)
	for count := 1000; ; count *= 2 {
		var mean, square float64
		for range shifts {
			shift := rng.Random(n).Data()
			s := 0.0
			for k := range count {
				p := 1.0
				for i := range n {
					e := step(i, y)
					p *= e
					if p == 0 || i == n-1 {
						break
					}
					u := math.Abs(2*math.Mod(float64(k+1)*gen[i]+shift[i], 1) - 1)
					y[i] = max(-38, min(38, special.Ndtri(u*e)))
				}
				s += (p - s) / float64(k+1)
			}
			mean += s / shifts
			square += s * s / shifts
		}
		err := 3 * math.Sqrt(max(0, square-mean*mean)/(shifts-1))
		if err < 1e-5 || count*shifts > 1_000_000 {
			return mean
		}
	}
}

// Entropy returns the differential entropy.
func (d *MultivariateNormalDist) Entropy() float64 {
	return 0.5 * (float64(len(d.values))*(log2Pi+1) + d.logDet)
}

// Rvs returns random vectors along the last axis of an array of a shape and the length of the
// mean: the mean and the eigenvectors times normal numbers. Nil as rng is a generator with a seed
// of the system.
func (d *MultivariateNormalDist) Rvs(rng Source, shape ...int) *nd.Array {
	n := len(d.mean)
	out := nd.Zeros(append(slices.Clone(shape), n)...)
	x := out.Data()
	rng = sourceOf(rng)
	z := make([]float64, len(d.values))
	for i := 0; i < len(x); i += n {
		copy(x[i:], d.mean)
		for k := range z {
			s := rng.NormFloat64() * math.Sqrt(d.values[k])
			for j, v := range d.vectors[k] {
				x[i+j] += s * v
			}
		}
	}
	return out
}

// FitMultivariateNormal returns the mean and the covariances that make the rows of x, with two
// axes, most likely: their mean, and the mean product of what differs from it. It panics with an
// [*ArgumentError] if x has not two axes, or no row.
func FitMultivariateNormal(x *nd.Array) (mean, cov *nd.Array) {
	shape := x.Shape()
	if len(shape) != 2 || shape[0] == 0 {
		panicf("FitMultivariateNormal", "wants an array of one or more rows and got shape %v", shape)
	}
	mean = x.Along(0).Mean()
	c := x.Sub(mean)
	return mean, nd.Matmul(c.T(), c).DivScalar(float64(shape[0]))
}
