// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file applies a test to the lines of arrays.

import (
	"github.com/gosci/gosci/numerics/nd"
)

// SignificanceArrays are the results of many tests.
type SignificanceArrays struct {
	Statistic, Pvalue *nd.Array
}

// String prints the parts.
func (r *SignificanceArrays) String() string {
	return table(field{"Statistic", r.Statistic}, field{"Pvalue", r.Pvalue})
}

// AlongAxis applies a test to the lines along an axis of one or more arrays, as in
//
//	stats.AlongAxis(0, func(s ...*nd.Array) (statistic, pvalue float64) {
//		r := stats.TtestInd(s[0], s[1], nil)
//		return r.Statistic, r.Pvalue
//	}, x, y)
//
// The lengths along the axis may differ; the other axes are broadcast, and are those of the
// results. It panics with an [*ArgumentError] if there is no array or no such axis.
func AlongAxis(axis int, test func(lines ...*nd.Array) (statistic, pvalue float64), samples ...*nd.Array) *SignificanceArrays {
	const function = "AlongAxis"
	checkSamples(function, len(samples), 1)
	leads := make([]*nd.Array, len(samples))
	moved := make([]*nd.Array, len(samples))
	for i, x := range samples {
		moved[i] = x.MoveAxis(checkAxis(function, axis, x.Ndim()), -1)
		shape := moved[i].Shape()
		leads[i] = nd.Scalar(0).BroadcastTo(shape[:len(shape)-1]...)
	}
	shape := nd.Broadcast(leads...)[0].Shape()
	for i, x := range moved {
		n := x.Shape()[x.Ndim()-1]
		moved[i] = x.BroadcastTo(append(append([]int{}, shape...), n)...)
	}
	r := &SignificanceArrays{nd.Zeros(shape...), nd.Zeros(shape...)}
	statistics, pvalues := r.Statistic.Data(), r.Pvalue.Data()
	lines := make([]*nd.Array, len(samples))
	index := make([]nd.Index, len(shape))
	for k := range statistics {
		rest := k
		for i := len(shape) - 1; i >= 0; i-- {
			index[i] = nd.At(rest % shape[i])
			rest /= shape[i]
		}
		for i, x := range moved {
			lines[i] = x.Slice(index...)
		}
		statistics[k], pvalues[k] = test(lines...)
	}
	return r
}
