// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file is the bootstrap (Efron, Tibshirani: An Introduction to the Bootstrap, 1993).

import (
	"math"
	"sync"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/special"
)

// A BootstrapMethod says how an interval is taken from the distribution of resamples.
type BootstrapMethod int

// The intervals.
const (
	BCaBootstrap        BootstrapMethod = iota // percentiles, corrected for bias and acceleration
	PercentileBootstrap                        // percentiles
	BasicBootstrap                             // percentiles, mirrored at the statistic
)

// BootstrapOptions change a bootstrap. Nil stands for the defaults.
type BootstrapOptions struct {
	NResamples      int               // the number of resamples. Default: 9999
	Paired          bool              // the elements at the same place of the samples belong together. Default: they do not
	ConfidenceLevel float64           // of the interval. Default: 0.95
	Alternative     Alternative       // Less: the interval has no lower end; Greater: no upper one. Default: TwoSided
	Method          BootstrapMethod   // the interval. Default: BCaBootstrap
	Rng             *random.Generator // the generator. Default: one with the system's randomness
}

// A BootstrapResult is the result of a bootstrap.
type BootstrapResult struct {
	ConfidenceInterval    *ConfidenceInterval
	BootstrapDistribution *nd.Array // the statistic of each resample
	StandardError         float64   // their deviation
}

// String prints the interval and the standard error.
func (r *BootstrapResult) String() string {
	return table(field{"ConfidenceInterval", r.ConfidenceInterval}, field{"StandardError", r.StandardError})
}

// Bootstrap returns an interval of confidence of a statistic of a sample, from its values for
// samples drawn from the sample with replacement: those of SciPy with the same generator. The
// statistic must not keep or change what it gets. If the statistic is the same for all resamples,
// the interval of BCaBootstrap is NaN.
//
// It panics with an [*ArgumentError] if a sample is empty, or has fewer than 2 elements with
// BCaBootstrap, the level is not between 0 and 1, the method is unknown, or the number of
// resamples is negative.
func Bootstrap(x *nd.Array, statistic func(x []float64) float64, opts *BootstrapOptions) *BootstrapResult {
	return BootstrapSamples([]*nd.Array{x}, func(samples [][]float64) float64 { return statistic(samples[0]) }, opts)
}

// BootstrapSamples is [Bootstrap] for a statistic of several samples.
func BootstrapSamples(samples []*nd.Array, statistic func(samples [][]float64) float64, opts *BootstrapOptions) *BootstrapResult {
	const function = "Bootstrap"
	var o BootstrapOptions
	if opts != nil {
		o = *opts
	}
	o.NResamples = resamples(function, o.NResamples)
	if o.ConfidenceLevel == 0 {
		o.ConfidenceLevel = 0.95
	}
	checkLevel(function, o.ConfidenceLevel)
	o.Alternative.check(function)
	if o.Method < BCaBootstrap || o.Method > BasicBootstrap {
		panicf(function, "wants the method BCaBootstrap, PercentileBootstrap or BasicBootstrap and got %d", int(o.Method))
	}
	data := copies(function, samples)
	for _, v := range data {
		if o.Paired && len(v) != len(data[0]) {
			panicf(function, "wants paired samples of the same length and got %d and %d", len(data[0]), len(v))
		}
		if o.Method == BCaBootstrap && len(v) < 2 {
			panicf(function, "wants samples of 2 elements or more for BCaBootstrap and got %d", len(v))
		}
	}
	distribution := o.distribution(data, statistic)
	theta := statistic(data)
	p := 1 - o.ConfidenceLevel
	if o.Alternative == TwoSided {
		p /= 2
	}
	low, high := p, 1-p
	if o.Method == BCaBootstrap {
		low, high = o.corrected(data, statistic, theta, distribution, p)
	}
	c := &ConfidenceInterval{percentile(distribution, low), percentile(distribution, high)}
	if o.Method == BasicBootstrap {
		c.Low, c.High = 2*theta-c.High, 2*theta-c.Low
	}
	switch o.Alternative {
	case Less:
		c.Low = math.Inf(-1)
	case Greater:
		c.High = math.Inf(1)
	case TwoSided:
	}
	return &BootstrapResult{c, nd.FromSlice(distribution), math.Sqrt(variance(distribution, 1))}
}

func percentile(v []float64, p float64) float64 {
	if math.IsNaN(p) {
		return p
	}
	return nd.Quantile(nd.FromSlice(v), p)
}

// distribution returns the statistics of resamples.
func (o *BootstrapOptions) distribution(data [][]float64, statistic func(samples [][]float64) float64) []float64 {
	out := make([]float64, o.NResamples)
	if o.Paired || len(data) == 1 {
		drawn := like(data)
		draws := newDrawing(generator(o.Rng), len(data[0]), o.NResamples)
		defer draws.stop()
		for i := range out {
			from := draws.next()
			for s, v := range data {
				gather(drawn[s], v, from)
			}
			out[i] = statistic(drawn)
		}
		return out
	}
	// All resamples of a sample are drawn before those of the next.
	rng := generator(o.Rng)
	all := make([][]float64, len(data))
	for s, v := range data {
		n := len(v)
		all[s] = make([]float64, o.NResamples*n)
		for i := range o.NResamples {
			gather(all[s][i*n:(i+1)*n], v, rng.Choice(n, nil, n).Data())
		}
	}
	drawn := make([][]float64, len(data))
	for i := range out {
		for s, v := range data {
			drawn[s] = all[s][i*len(v) : (i+1)*len(v)]
		}
		out[i] = statistic(drawn)
	}
	return out
}

func like(data [][]float64) [][]float64 {
	out := make([][]float64, len(data))
	for i, v := range data {
		out[i] = make([]float64, len(v))
	}
	return out
}

func gather(dst, v []float64, from []int) {
	for i, k := range from {
		dst[i] = v[k]
	}
}

// A drawing draws the indices of resamples ahead, on another core, while statistics are computed.
type drawing struct {
	n       int
	batches chan []int
	now     []int
	done    chan struct{}
	running sync.WaitGroup
}

// newDrawing starts to draw n indices of n elements count times. The goroutine ends when it has
// drawn all, or with stop.
func newDrawing(rng *random.Generator, n, count int) *drawing {
	d := &drawing{n: n, batches: make(chan []int, 2), done: make(chan struct{})}
	size := max(1, 8192/n)
	d.running.Go(func() {
		for left := count; left > 0; left -= size {
			batch := rng.Choice(n, nil, min(size, left)*n).Data()
			select {
			case d.batches <- batch:
			case <-d.done:
				return
			}
		}
	})
	return d
}

// next returns the next n indices.
func (d *drawing) next() []int {
	if len(d.now) == 0 {
		d.now = <-d.batches
	}
	from := d.now[:d.n]
	d.now = d.now[d.n:]
	return from
}

// stop waits until the generator is no longer used.
func (d *drawing) stop() {
	close(d.done)
	d.running.Wait()
}

// corrected returns the probabilities whose percentiles are the ends of the BCa interval
// (Efron, J. Amer. Statist. Assoc. 82, 171, 1987). The bias is the normal quantile of the part of
// the distribution below the statistic; the acceleration comes from the jackknife.
func (o *BootstrapOptions) corrected(data [][]float64, statistic func(samples [][]float64) float64, theta float64, distribution []float64, p float64) (low, high float64) {
	below, upTo := 0, 0
	for _, v := range distribution {
		if v < theta {
			below++
		}
		if v <= theta {
			upTo++
		}
	}
	z0 := special.Ndtri(float64(below+upTo) / float64(2*len(distribution)))
	cubes, squares := 0.0, 0.0
	add := func(values []float64) {
		n := float64(len(values))
		mean := average(values)
		for _, v := range values {
			u := (n - 1) * (mean - v)
			cubes += u * u * u / (n * n * n)
			squares += u * u / (n * n)
		}
	}
	if o.Paired {
		add(jackknife(data, statistic, func(int) bool { return true }))
	} else {
		for s := range data {
			add(jackknife(data, statistic, func(k int) bool { return k == s }))
		}
	}
	a := cubes / (6 * math.Pow(squares, 1.5))
	part := func(p float64) float64 {
		z := z0 + special.Ndtri(p)
		return special.Ndtr(z0 + z/(1-a*z))
	}
	return part(p), part(1 - p)
}

// jackknife returns the statistics with each element left out in turn of the samples that which
// names.
func jackknife(data [][]float64, statistic func(samples [][]float64) float64, which func(s int) bool) []float64 {
	rest := make([][]float64, len(data))
	var out []float64
	n := 0
	for s, v := range data {
		rest[s] = v
		if which(s) {
			n = len(v)
			rest[s] = append([]float64{}, v[1:]...)
		}
	}
	for i := range n {
		if i > 0 {
			for s, v := range data {
				if which(s) {
					rest[s][i-1] = v[i-1]
				}
			}
		}
		out = append(out, statistic(rest))
	}
	return out
}
