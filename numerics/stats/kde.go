// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file estimates densities by a sum of normal ones (Silverman: Density Estimation for
// Statistics and Data Analysis, 1986).

import (
	"errors"
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/internal/parallel"
	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/special"
)

// A Bandwidth is a rule for how wide the normal densities of an estimate are.
type Bandwidth int

// The rules, for an effective number n of points with d coordinates.
const (
	ScottBandwidth     Bandwidth = iota // n^(-1/(d+4))
	SilvermanBandwidth                  // (n (d+2)/4)^(-1/(d+4))
)

// KDEOptions change an estimate. Nil stands for the defaults.
type KDEOptions struct {
	Bandwidth Bandwidth // the rule. Default: ScottBandwidth
	Factor    float64   // the factor of the deviation of the points, in place of a rule. Default: none
	Weights   *nd.Array // one for each point, of 0 or more. Default: all the same
}

// A GaussianKDE is an estimate of the density of which points are a sample: the mean of normal
// densities about each of them, with the covariance of the points times the square of a factor.
// [NewGaussianKDE] makes one. Its methods may be called by several goroutines at once.
type GaussianKDE struct {
	Dataset    *nd.Array // the points, of shape (d, n)
	D, N       int       // the numbers of coordinates and of points
	Neff       float64   // the effective number of points, (Σ w)²/Σ w²
	Weights    *nd.Array // the weights, with the sum 1
	Factor     float64   // the factor
	Covariance *nd.Array // the covariance of each normal density, of shape (d, d)

	lower  [][]float64 // its Cholesky factor
	logDet float64     // log √det(2π Covariance)
	white  []float64   // the points with covariance 1, point after point
	equal  bool        // all weights are the same
}

// String prints the parts.
func (k *GaussianKDE) String() string {
	return table(field{"D", k.D}, field{"N", k.N}, field{"Neff", k.Neff}, field{"Factor", k.Factor}, field{"Covariance", k.Covariance})
}

// NewGaussianKDE returns the estimate for points in an array with one axis, or of shape (d, n) for n
// points with d coordinates. The error is a [*DataError] if the points have no spread in some
// direction, which they have not if there are not more of them than coordinates. It panics with
// an [*ArgumentError] if there are fewer than 2 points, the array has more axes, the factor is
// negative, or the weights are not n numbers of 0 or more with a positive sum.
func NewGaussianKDE(dataset *nd.Array, opts *KDEOptions) (*GaussianKDE, error) {
	const function = "NewGaussianKDE"
	var o KDEOptions
	if opts != nil {
		o = *opts
	}
	if dataset.Ndim() == 1 {
		dataset = dataset.Reshape(1, dataset.Size())
	}
	shape := dataset.Shape()
	if len(shape) != 2 || shape[0] < 1 || shape[1] < 2 {
		panicf(function, "wants an array (n) or (d, n) with 2 points or more and got shape %v", shape)
	}
	if shape[0] > shape[1] {
		return nil, &DataError{function, "there are more coordinates than points"}
	}
	k := &GaussianKDE{Dataset: dataset.Copy(), D: shape[0], N: shape[1], equal: o.Weights == nil}
	weights := make([]float64, k.N)
	for i := range weights {
		weights[i] = 1 / float64(k.N)
	}
	if o.Weights != nil {
		if o.Weights.Size() != k.N {
			panicf(function, "wants %d weights, as there are points, and got %d", k.N, o.Weights.Size())
		}
		sum := o.Weights.Sum()
		for i, w := range o.Weights.Data() {
			if !(w >= 0) || !(sum > 0) {
				panicf(function, "wants weights of 0 or more with a positive sum and got %v", w)
			}
			weights[i] = w / sum
		}
	}
	k.Weights = nd.FromSlice(weights)
	squares := dot(weights, weights)
	k.Neff = 1 / squares
	d := float64(k.D)
	switch {
	case o.Factor < 0 || math.IsNaN(o.Factor):
		panicf(function, "wants a factor above 0 and got %v", o.Factor)
	case o.Factor > 0:
		k.Factor = o.Factor
	case o.Bandwidth == ScottBandwidth:
		k.Factor = math.Pow(k.Neff, -1/(d+4))
	case o.Bandwidth == SilvermanBandwidth:
		k.Factor = math.Pow(k.Neff*(d+2)/4, -1/(d+4))
	default:
		panicf(function, "wants the bandwidth ScottBandwidth or SilvermanBandwidth and got %d", int(o.Bandwidth))
	}
	k.Covariance = nd.Zeros(k.D, k.D)
	rows := k.Dataset.Rows()
	centered := make([][]float64, k.D)
	for i, row := range rows {
		mean := dot(row, weights)
		centered[i] = make([]float64, k.N)
		for j, v := range row {
			centered[i][j] = v - mean
		}
	}
	for i := range centered {
		scaled := slices.Clone(centered[i])
		for j, w := range weights {
			scaled[j] *= w
		}
		for j := range i + 1 {
			c := dot(scaled, centered[j]) / (1 - squares) * k.Factor * k.Factor
			k.Covariance.Set(c, i, j)
			k.Covariance.Set(c, j, i)
		}
	}
	return k, k.factorize(function)
}

// factorize finds the Cholesky factor and what depends on it.
func (k *GaussianKDE) factorize(function string) error {
	if hasNaN(k.Covariance.Data()) {
		k.lower = k.Covariance.Rows()
	} else {
		l, err := linalg.Cholesky(k.Covariance, &linalg.CholeskyOptions{Lower: true})
		var bad *linalg.NotPositiveDefiniteError
		if errors.As(err, &bad) {
			return &DataError{function, "the points have no spread in some direction"}
		} else if err != nil {
			return err
		}
		k.lower = l.Rows()
	}
	k.logDet = float64(k.D) * math.Log(2*math.Pi) / 2
	for i, row := range k.lower {
		k.logDet += math.Log(row[i])
	}
	k.white = k.whiten(k.Dataset)
	return nil
}

// whiten returns points (d, m) times the inverse of the Cholesky factor, point after point.
func (k *GaussianKDE) whiten(points *nd.Array) []float64 {
	rows, d := points.Rows(), k.D
	out := make([]float64, points.Size())
	for j := range len(out) / d {
		p := out[j*d : (j+1)*d]
		for i := range d {
			s := rows[i][j]
			for m := range i {
				s -= k.lower[i][m] * p[m]
			}
			p[i] = s / k.lower[i][i]
		}
	}
	return out
}

// points returns points as an array (d, m).
func (k *GaussianKDE) points(function string, points *nd.Array) *nd.Array {
	shape := points.Shape()
	switch {
	case len(shape) == 2 && shape[0] == k.D:
		return points
	case len(shape) < 2 && k.D == 1:
		return points.Reshape(1, points.Size())
	case len(shape) == 1 && shape[0] == k.D:
		return points.Reshape(k.D, 1)
	}
	panicf(function, "wants points of shape (%d, m) and got %v", k.D, shape)
	return nil
}

// Evaluate returns the density at points: of shape (m), or (d, m) for d coordinates. The result
// has the shape (m). It panics with an [*ArgumentError] if the points have not d coordinates.
func (k *GaussianKDE) Evaluate(points *nd.Array) *nd.Array {
	at := k.whiten(k.points("Evaluate", points))
	out := make([]float64, len(at)/k.D)
	norm := math.Exp(-k.logDet)
	if k.equal {
		norm /= float64(k.N)
	}
	weights := k.Weights.Data()
	parallel.For(len(out), 16*k.N, func(lo, hi int) {
		for i := lo; i < hi; i++ {
			p := at[i*k.D : (i+1)*k.D]
			switch {
			case k.D > 1:
				out[i] = norm * k.sumOver(p, weights)
			case k.equal:
				out[i] = norm * kernelSum(p[0], k.white)
			default:
				s := 0.0
				for j, x := range k.white {
					u := x - p[0]
					s += weights[j] * math.Exp(-u*u/2)
				}
				out[i] = norm * s
			}
		}
	})
	return nd.FromSlice(out)
}

// sumOver returns the sum of the normal densities at a point, without their norm.
func (k *GaussianKDE) sumOver(p, weights []float64) float64 {
	s := 0.0
	for j := range k.N {
		x := k.white[j*k.D : (j+1)*k.D]
		square := 0.0
		for i, v := range p {
			square += (x[i] - v) * (x[i] - v)
		}
		e := math.Exp(-square / 2)
		if !k.equal {
			e *= weights[j]
		}
		s += e
	}
	return s
}

// Pdf is [GaussianKDE.Evaluate].
func (k *GaussianKDE) Pdf(points *nd.Array) *nd.Array { return k.Evaluate(points) }

// Logpdf returns the logarithm of the density at points, also where the density is too small for
// a number.
func (k *GaussianKDE) Logpdf(points *nd.Array) *nd.Array {
	at := k.whiten(k.points("Logpdf", points))
	out := make([]float64, len(at)/k.D)
	logs := make([]float64, k.N)
	for j, w := range k.Weights.Data() {
		logs[j] = math.Log(w)
	}
	parallel.For(len(out), 16*k.N, func(lo, hi int) {
		terms := make([]float64, k.N)
		for i := lo; i < hi; i++ {
			p := at[i*k.D : (i+1)*k.D]
			top := math.Inf(-1)
			for j := range terms {
				x := k.white[j*k.D : (j+1)*k.D]
				square := 0.0
				for m, v := range p {
					square += (x[m] - v) * (x[m] - v)
				}
				terms[j] = logs[j] - square/2
				top = max(top, terms[j])
			}
			s := 0.0
			if !math.IsInf(top, -1) {
				for _, v := range terms {
					s += math.Exp(v - top)
				}
			}
			out[i] = top + math.Log(s) - k.logDet
			if math.IsInf(top, -1) {
				out[i] = top
			}
		}
	})
	return nd.FromSlice(out)
}

// IntegrateBox1D returns the integral of the density from low to high. It panics with an
// [*ArgumentError] if there is more than one coordinate.
func (k *GaussianKDE) IntegrateBox1D(low, high float64) float64 {
	if k.D != 1 {
		panicf("IntegrateBox1D", "wants an estimate with 1 coordinate and got %d", k.D)
	}
	std := k.lower[0][0]
	terms := make([]float64, k.N)
	for j, x := range k.Dataset.Data() {
		terms[j] = special.Ndtr((high-x)/std) - special.Ndtr((low-x)/std)
	}
	return dot(terms, k.Weights.Data())
}

// IntegrateGaussian returns the integral of the density times a normal density with a mean of d
// numbers and a covariance of shape (d, d). The error is a [*DataError] if the covariance is not
// positive definite. It panics with an [*ArgumentError] if the shapes are others.
func (k *GaussianKDE) IntegrateGaussian(mean, cov *nd.Array) (float64, error) {
	const function = "IntegrateGaussian"
	if mean.Size() != k.D || cov.Size() != k.D*k.D {
		panicf(function, "wants a mean of %d numbers and its covariance and got shapes %v and %v", k.D, mean.Shape(), cov.Shape())
	}
	sum := &GaussianKDE{
		Dataset: k.Dataset, D: k.D, N: k.N, Weights: k.Weights, equal: k.equal,
		Covariance: k.Covariance.Add(cov.Reshape(k.D, k.D)),
	}
	if err := sum.factorize(function); err != nil {
		return math.NaN(), err
	}
	return sum.Evaluate(mean.Reshape(k.D, 1)).At(0), nil
}

// IntegrateKDE returns the integral of the product of two densities. It panics with an
// [*ArgumentError] if they have not as many coordinates.
func (k *GaussianKDE) IntegrateKDE(other *GaussianKDE) (float64, error) {
	const function = "IntegrateKDE"
	if k.D != other.D {
		panicf(function, "wants an estimate with %d coordinates and got %d", k.D, other.D)
	}
	sum := &GaussianKDE{
		Dataset: k.Dataset, D: k.D, N: k.N, Weights: k.Weights, equal: k.equal,
		Covariance: k.Covariance.Add(other.Covariance),
	}
	if err := sum.factorize(function); err != nil {
		return math.NaN(), err
	}
	return dot(sum.Evaluate(other.Dataset).Data(), other.Weights.Data()), nil
}

// Resample draws points from the density, of shape (d, size). A nil generator takes the system's
// randomness.
func (k *GaussianKDE) Resample(size int, rng *random.Generator) (*nd.Array, error) {
	if rng == nil {
		rng = random.New()
	}
	noise, err := rng.MultivariateNormal(nd.Zeros(k.D), k.Covariance, random.BySVD, size)
	if err != nil {
		return nil, err
	}
	from := rng.Choice(k.N, &random.ChoiceOptions{P: k.Weights}, size)
	return k.Dataset.Take(from, 1).Add(noise.T()), nil
}
