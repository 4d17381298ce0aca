// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file ranks elements.

import (
	"math"

	"github.com/gosci/gosci/numerics/nd"
)

// A RankMethod says which ranks elements get that are equal.
type RankMethod int

// The ranks of equal elements.
const (
	AverageRank RankMethod = iota // the mean of the ranks they would have in some order
	MinRank                       // the smallest of these
	MaxRank                       // the largest of these
	DenseRank                     // the smallest, and the next element gets the rank above it
	OrdinalRank                   // different ones, in the order in which they come
)

// RankOptions change ranks. Nil stands for the defaults.
type RankOptions struct {
	Method RankMethod // the ranks of equal elements. Default: AverageRank
}

func (o *RankOptions) method(function string) RankMethod {
	if o == nil {
		return AverageRank
	}
	if o.Method < AverageRank || o.Method > OrdinalRank {
		panicf(function, "wants a method from AverageRank to OrdinalRank and got %d", int(o.Method))
	}
	return o.Method
}

// Rankdata returns the ranks, from 1, of all elements of x, in an array with one axis. If there
// is a NaN all ranks are NaN. It panics with an [*ArgumentError] if the method is unknown.
func Rankdata(x *nd.Array, opts *RankOptions) *nd.Array {
	method := opts.method("Rankdata")
	out := make([]float64, x.Size())
	rank(out, x.Data(), method)
	return nd.FromSlice(out)
}

// RankdataAxis returns the ranks of the elements along an axis, in the shape of x.
func RankdataAxis(x *nd.Array, axis int, opts *RankOptions) *nd.Array {
	method := opts.method("RankdataAxis")
	return mapAxis("RankdataAxis", x, axis, func(dst, v []float64) { rank(dst, v, method) })
}

// rank sets dst to the ranks of v and returns Σ t³-t over the groups of t equal elements. NaN
// makes all NaN.
func rank(dst, v []float64, method RankMethod) (ties float64) {
	if hasNaN(v) {
		for i := range dst {
			dst[i] = math.NaN()
		}
		return math.NaN()
	}
	order := argsort(v)
	distinct := 0
	for i := 0; i < len(v); {
		j := i + 1
		first := v[order[i]]
		for j < len(v) && v[order[j]] == first {
			j++
		}
		distinct++
		t := float64(j - i)
		ties += t*t*t - t
		r := 0.0
		switch method {
		case AverageRank:
			r = float64(i+1+j) / 2
		case MinRank:
			r = float64(i + 1)
		case MaxRank:
			r = float64(j)
		case DenseRank:
			r = float64(distinct)
		case OrdinalRank:
		}
		for k := i; k < j; k++ {
			if method == OrdinalRank {
				r = float64(k + 1)
			}
			dst[order[k]] = r
		}
		i = j
	}
	return ties
}

// argsort returns the order of the elements. Equal ones stay in the order in which they come.
func argsort(v []float64) []int { return nd.FromSlice(v).Argsort().Data() }

// ranksOf returns the average ranks of v, and Σ t³-t over the groups of t equal elements.
func ranksOf(v []float64) (ranks []float64, ties float64) {
	ranks = make([]float64, len(v))
	return ranks, rank(ranks, v, AverageRank)
}

// A PercentileKind says what counts as below a score.
type PercentileKind int

// What counts as below a score.
const (
	RankKind   PercentileKind = iota // the elements below it and the mean rank of those equal to it
	WeakKind                         // those not above it
	StrictKind                       // those below it
	MeanKind                         // the mean of the weak and the strict number
)

// PercentileOptions change a percentage. Nil stands for the defaults.
type PercentileOptions struct {
	Kind PercentileKind // what counts as below. Default: RankKind
}

// Percentileofscore returns how many percent of the elements are below a score. It is NaN if
// there is no element, or an element or the score is NaN. It panics with an [*ArgumentError] if
// the kind is unknown.
func Percentileofscore(x *nd.Array, score float64, opts *PercentileOptions) float64 {
	kind := RankKind
	if opts != nil {
		kind = opts.Kind
	}
	v := x.Data()
	if math.IsNaN(score) || hasNaN(v) || len(v) == 0 {
		return math.NaN()
	}
	below, upTo := 0, 0
	for _, e := range v {
		if e < score {
			below++
		}
		if e <= score {
			upTo++
		}
	}
	n := float64(len(v))
	switch kind {
	case RankKind:
		extra := 0
		if upTo > below {
			extra = 1
		}
		return float64(below+upTo+extra) * (50 / n)
	case WeakKind:
		return float64(upTo) * (100 / n)
	case StrictKind:
		return float64(below) * (100 / n)
	case MeanKind:
		return float64(below+upTo) * (50 / n)
	}
	panicf("Percentileofscore", "wants a kind from RankKind to MeanKind and got %d", int(kind))
	return 0
}
