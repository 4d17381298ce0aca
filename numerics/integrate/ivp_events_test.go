// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate_test

// This file tests events beside SciPy's.

import (
	"fmt"
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/integrate"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

func TestEvents(t *testing.T) {
	t.Parallel()
	ref := numtest.ReadValues(t, "testdata/events.txt")
	ball := func(_ float64, y []float64) []float64 { return []float64{y[1], -9.81} }
	position := func(_ float64, y []float64) float64 { return y[0] }
	speed := func(_ float64, y []float64) float64 { return y[1] }
	half := func(_ float64, y []float64) float64 { return y[0] - 0.5 }
	cases := []struct {
		name   string
		fun    func(t float64, y []float64) []float64
		span   [2]float64
		y0     []float64
		events []integrate.Event
	}{
		{"ground", ball, [2]float64{0, 100}, []float64{0, 10}, []integrate.Event{{Func: position, Terminal: 1, Direction: -1}, {Func: speed}}},
		{"both", oscillate, [2]float64{0, 20}, []float64{1, 0}, []integrate.Event{{Func: position}, {Func: speed}}},
		{"up", oscillate, [2]float64{0, 20}, []float64{1, 0}, []integrate.Event{{Func: half, Direction: 1}, {Func: half, Direction: -1}}},
		{"third", oscillate, [2]float64{0, 20}, []float64{1, 0}, []integrate.Event{{Func: position, Terminal: 3}, {Func: speed}}},
		{"back", oscillate, [2]float64{20, 0}, []float64{1, 0}, []integrate.Event{{Func: position, Terminal: 2, Direction: 1}, {Func: speed}}},
	}
	for _, m := range methods() {
		for _, c := range cases {
			key := c.name + "/" + m.String()
			if ref[key+"/counts"] == nil { // SciPy fails
				continue
			}
			t.Run(key, func(t *testing.T) {
				t.Parallel()
				calls := 0
				events := make([]integrate.Event, len(c.events))
				for i, e := range c.events {
					events[i] = integrate.Event{Func: func(t float64, y []float64) float64 { calls++; return e.Func(t, y) }, Terminal: e.Terminal, Direction: e.Direction}
				}
				r, err := integrate.SolveIVP(c.fun, c.span, c.y0, &integrate.IVPOptions{Method: m, Events: events, DenseOutput: true, Rtol: 1e-6, Atol: 1e-8})
				if err != nil {
					t.Fatal(err)
				}
				want := ref[key+"/counts"].(*nd.Int)
				if got := nd.OfInt(r.Status, r.Nfev, r.T.Size()); !got.ArrayEqual(want.Take(nd.OfInt(0, 1, 3))) {
					t.Errorf("status, nfev, points %v, want %v", got, want)
				}
				// Rounding decides whether the search for a zero takes a step more; an
				// event at the very start has none.
				if limit := want.At(2) + want.At(2)/20 + 2; calls > limit {
					t.Errorf("%d calls of events, SciPy has %d", calls, want.At(2))
				}
				for i := range 2 {
					// Zeros are found to the precision of the machine; the time of one
					// follows the rounding of the steps, see TestMethods.
					if diff := numtest.Compare(r.TEvents[i], ref[fmt.Sprintf("%s/t%d", key, i)], 1e-9, 1); diff != "" {
						t.Errorf("times of event %d: %s", i, diff)
					}
					if diff := numtest.Compare(r.YEvents[i], ref[fmt.Sprintf("%s/y%d", key, i)], 1e-9, 1); diff != "" {
						t.Errorf("solution at event %d: %s", i, diff)
					}
				}
				if r.Status == 1 && r.Sol.At(r.T.At(-1))[0] != r.Y.At(0, -1) {
					t.Errorf("at the end %v, the solution has %v", r.Y.At(0, -1), r.Sol.At(r.T.At(-1)))
				}
			})
		}
	}
}

// A function that jumps over 0 has its event where it jumps.
func TestDiscontinuousEvent(t *testing.T) {
	t.Parallel()
	jump := func(t float64, _ []float64) float64 {
		if t < 2.5 {
			return -1
		}
		return 1
	}
	r, err := integrate.SolveIVP(oscillate, [2]float64{0, math.Inf(1)}, []float64{1, 0}, &integrate.IVPOptions{Events: []integrate.Event{{Func: jump, Terminal: 1}}})
	if err != nil {
		t.Fatal(err)
	}
	if got := r.TEvents[0].At(0); !numtest.Near(got, 2.5, 1e-14, 0) || r.T.At(-1) != got {
		t.Errorf("event at %v, want 2.5", got)
	}
}
