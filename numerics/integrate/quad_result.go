// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is what comes of Quad.

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// A QuadResult is an integral.
type QuadResult struct {
	Y       float64 // the integral
	Abserr  float64 // an estimate of its error
	Neval   int     // how often the function was evaluated
	Last    int     // how many panels the interval was divided into; for QAWF, how many cycles were taken
	Ier     int     // QUADPACK's number for what happened; 0 is success
	Message string  // the same in words; empty after success

	Info *QuadInfo // the panels; nil if not asked for
}

// A QuadInfo is the panels that an integral is the sum of.
type QuadInfo struct {
	Alist, Blist *nd.Array // their ends
	Rlist        *nd.Array // the integrals over them
	Elist        *nd.Array // the estimates of their errors
	Iord         *nd.Int   // their indices by falling error

	// For QAWF the panels are the cycles, and for each of them Ierlst has the
	// number of QUADPACK.
	Ierlst *nd.Int
}

// String returns a table of the result.
func (r *QuadResult) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%8s: %v\n%8s: %.3g\n%8s: %d", "y", r.Y, "abserr", r.Abserr, "neval", r.Neval)
	if r.Message != "" {
		fmt.Fprintf(&b, "\n%8s: %s", "message", r.Message)
	}
	return b.String()
}

// A QuadError says that an integral is not as good as wanted.
type QuadError struct {
	Ier int // QUADPACK's number; 0 for an integral that is NaN or infinite
	Msg string
}

// Error returns a message such as "integrate: Quad: the integral is probably divergent,
// or converges slowly".
func (e *QuadError) Error() string { return "integrate: Quad: " + e.Msg }

// message says what a number of QUADPACK's means.
func (q *quadrature) message(code int, y float64) string {
	tail := q.info != nil && q.info.Ierlst != nil
	switch code {
	case quadLimit:
		if tail {
			return fmt.Sprintf("the %d cycles that Limlst allows are not enough", q.opts.Limlst)
		}
		return fmt.Sprintf("the %d panels that Limit allows are not enough", q.opts.Limit)
	case quadRoundoff:
		return "rounding keeps the error above what is tolerated"
	case quadBadPoint:
		return "the function behaves extremely badly somewhere in the interval"
	case quadNoConverge:
		return "the extrapolation does not converge, because of rounding; the result is the best that can be had"
	case quadDivergent:
		return "the integral is probably divergent, or converges slowly"
	case quadBadCycle:
		return "the function behaves badly within some of the cycles"
	}
	if math.IsNaN(y) || math.IsInf(y, 0) {
		return fmt.Sprintf("the integral is %v", y)
	}
	return ""
}

// result makes the result.
func (q *quadrature) result(y, abserr float64, code int) (*QuadResult, error) {
	r := &QuadResult{Y: y, Abserr: abserr, Neval: q.neval, Ier: code, Message: q.message(code, y)}
	switch {
	case q.info != nil:
		r.Last = q.info.Alist.Size()
	case q.sub != nil:
		r.Last = len(q.sub.panels)
	}
	if q.opts.FullOutput {
		if q.info == nil {
			q.info = q.sub.info()
		}
		r.Info = q.info
	}
	if r.Message != "" {
		return r, &QuadError{Ier: code, Msg: r.Message}
	}
	return r, nil
}

// info returns the panels.
func (d *subdivision) info() *QuadInfo {
	var panels []panel
	if d != nil {
		panels = d.panels
	}
	n := len(panels)
	list := func(f func(p *panel) float64) *nd.Array {
		v := make([]float64, n)
		for i := range panels {
			v[i] = f(&panels[i])
		}
		return nd.FromSlice(v, n)
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		switch ei, ej := panels[i].err, panels[j].err; {
		case ei > ej:
			return -1
		case ei < ej:
			return 1
		}
		return 0
	})
	return &QuadInfo{
		Alist: list(func(p *panel) float64 { return p.a }),
		Blist: list(func(p *panel) float64 { return p.b }),
		Rlist: list(func(p *panel) float64 { return p.area }),
		Elist: list(func(p *panel) float64 { return p.err }),
		Iord:  nd.FromSliceInt(order, n),
	}
}
