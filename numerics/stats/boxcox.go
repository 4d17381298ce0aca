// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file is the transform of Box and Cox (J. Roy. Statist. Soc. B 26, 211, 1964).

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// A DataError says that a sample is not one that a function can work with.
type DataError struct {
	Func string // the function, such as "Boxcox"
	Msg  string // what is wrong
}

// Error returns a message such as "stats: Boxcox: all elements are the same".
func (e *DataError) Error() string { return "stats: " + e.Func + ": " + e.Msg }

// BoxcoxOptions change a transform. Nil stands for the defaults.
type BoxcoxOptions struct {
	Lmbda *float64 // the exponent. Default: the one of maximum likelihood
	Alpha float64  // with the default Lmbda: find the interval of confidence 1-Alpha. Default: none
}

// A BoxcoxResult is a transformed sample.
type BoxcoxResult struct {
	X                  *nd.Array           // the transformed sample, in its shape
	Lmbda              float64             // the exponent
	ConfidenceInterval *ConfidenceInterval // of the exponent, if Alpha asks for one
}

// String prints the parts.
func (r *BoxcoxResult) String() string {
	return table(field{"X", r.X}, field{"Lmbda", r.Lmbda}, field{"ConfidenceInterval", r.ConfidenceInterval})
}

// A ConfidenceInterval is a range for a parameter.
type ConfidenceInterval struct {
	Low, High float64
}

// String prints the bounds.
func (c *ConfidenceInterval) String() string {
	return table(field{"Low", c.Low}, field{"High", c.High})
}

// Boxcox returns (x^λ - 1)/λ, or log x for a λ of 0, of the elements of x, with the λ that makes
// them look most like a normal sample: the maximum of [BoxcoxLlf]. The interval holds the λ
// whose log-likelihood is within half the 1-Alpha quantile of χ² with one degree of freedom.
//
// The error is a [*DataError] if an element is not positive or all are the same. It panics with
// an [*ArgumentError] if Alpha is not from 0 to below 1.
func Boxcox(x *nd.Array, opts *BoxcoxOptions) (*BoxcoxResult, error) {
	var o BoxcoxOptions
	if opts != nil {
		o = *opts
	}
	if !(o.Alpha >= 0 && o.Alpha < 1) {
		panicf("Boxcox", "wants an Alpha from 0 to below 1 and got %v", o.Alpha)
	}
	if x.Size() == 0 {
		return &BoxcoxResult{X: x.Copy(), Lmbda: math.NaN()}, nil
	}
	r := &BoxcoxResult{}
	if o.Lmbda != nil {
		if err := positive("Boxcox", x.Data(), false); err != nil {
			return nil, err
		}
		r.Lmbda = *o.Lmbda
	} else {
		var err error
		if r.Lmbda, err = BoxcoxNormmax(x); err != nil {
			return nil, err
		}
	}
	r.X = nd.Map(func(v float64) float64 { return special.Boxcox(v, r.Lmbda) }, x)
	if o.Lmbda == nil && o.Alpha > 0 {
		r.ConfidenceInterval = boxcoxInterval(x, r.Lmbda, o.Alpha)
	}
	return r, nil
}

// positive says whether a sample can be transformed.
func positive(function string, v []float64, varied bool) error {
	same := true
	for _, e := range v {
		if e <= 0 {
			return &DataError{function, "an element is not positive"}
		}
		same = same && e == v[0]
	}
	if varied && same {
		return &DataError{function, "all elements are the same"}
	}
	return nil
}

// BoxcoxLlf returns the log-likelihood of an exponent of [Boxcox], (λ-1) Σ log x - n/2 log s²,
// where s² is the variance of the transformed sample. It is NaN for an empty sample.
func BoxcoxLlf(lmbda float64, x *nd.Array) float64 {
	logs := make([]float64, 0, x.Size())
	for _, e := range x.Data() {
		logs = append(logs, math.Log(e))
	}
	return boxcoxLlf(lmbda, logs)
}

// boxcoxLlf takes the logarithms of a sample. The variance of x^λ/λ is computed from its
// logarithm's greatest element, so that nothing overflows.
func boxcoxLlf(lmbda float64, logs []float64) float64 {
	n := float64(len(logs))
	if n == 0 {
		return math.NaN()
	}
	var logVar float64
	if lmbda == 0 {
		logVar = math.Log(variance(logs, 0))
	} else {
		top := math.Inf(-1)
		for _, l := range logs {
			top = max(top, lmbda*l)
		}
		// About the mean of the logarithms, expm1 keeps the differences exact for small λ.
		mid := 0.0
		if top < 1 {
			top, mid = 0, average(logs)
		}
		powers := make([]float64, len(logs))
		for i, l := range logs {
			if top == 0 {
				powers[i] = math.Expm1(lmbda * (l - mid))
			} else {
				powers[i] = math.Exp(lmbda*l - top)
			}
		}
		logVar = math.Log(variance(powers, 0)) + 2*(top+lmbda*mid-math.Log(math.Abs(lmbda)))
	}
	return (lmbda-1)*addUp(logs) - n/2*logVar
}

// BoxcoxNormmax returns the exponent of [Boxcox] of the greatest log-likelihood, as Brent's method
// from -2 and 2 finds it. The error is a [*DataError] if an element is not positive or all are
// the same.
func BoxcoxNormmax(x *nd.Array) (float64, error) {
	v := x.Data()
	if err := positive("BoxcoxNormmax", v, true); err != nil {
		return math.NaN(), err
	}
	if hasNaN(v) {
		return math.NaN(), nil
	}
	logs := make([]float64, len(v))
	for i, e := range v {
		logs[i] = math.Log(e)
	}
	return minimizeBrent(func(l float64) float64 { return -boxcoxLlf(l, logs) }, -2, 2), nil
}

// boxcoxInterval finds where the log-likelihood falls by half a quantile of χ².
func boxcoxInterval(x *nd.Array, lmbda, alpha float64) *ConfidenceInterval {
	target := BoxcoxLlf(lmbda, x) - special.Gammainccinv(0.5, alpha)
	f := func(l float64) float64 { return BoxcoxLlf(l, x) - target }
	edge := func(step float64) float64 {
		near, far := lmbda, lmbda+step
		for i := 0; i < 500 && f(far) > 0; i++ {
			near, far = far, far+step
		}
		return bisect(f, near, far)
	}
	return &ConfidenceInterval{edge(-0.1), edge(0.1)}
}
