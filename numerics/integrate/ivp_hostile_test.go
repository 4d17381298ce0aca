// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate_test

// This file tests initial value problems that no method can solve, and arguments that
// SolveIVP refuses.

import (
	"errors"
	"io"
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/integrate"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

// methods are all methods.
func methods() []integrate.Method {
	return []integrate.Method{integrate.RK23, integrate.RK45, integrate.DOP853, integrate.Radau, integrate.BDF, integrate.LSODA}
}

func TestHostileFunctions(t *testing.T) {
	t.Parallel()
	nan := func(float64, []float64) []float64 { return []float64{math.NaN()} }
	rows := []struct {
		name  string
		fun   func(t float64, y []float64) []float64
		end   float64
		reach float64 // how far the method must come, at least
	}{
		{"NaN at once", nan, 2, 0},
		{"Inf at once", func(float64, []float64) []float64 { return []float64{math.Inf(1)} }, 2, 0},
		{"NaN later", func(t float64, y []float64) []float64 {
			if t > 1 {
				return nan(t, y)
			}
			return []float64{1}
		}, 2, 0.9},
		{"Inf later", func(t float64, _ []float64) []float64 {
			if t > 1 {
				return []float64{math.Inf(-1)}
			}
			return []float64{1}
		}, 2, 0.9},
		// y = 1/(1-t).
		{"blow-up", func(_ float64, y []float64) []float64 { return []float64{y[0] * y[0]} }, 2, 0.99},
		// y = 1 - sqrt(2(1-t)), and NaN behind.
		{"root", func(t float64, _ []float64) []float64 { return []float64{1 / math.Sqrt(2*(1-t))} }, 2, 0.9},
	}
	for _, m := range methods() {
		for _, row := range rows {
			t.Run(m.String()+"/"+row.name, func(t *testing.T) {
				t.Parallel()
				r, err := integrate.SolveIVP(row.fun, [2]float64{0, row.end}, []float64{1}, &integrate.IVPOptions{Method: m, DenseOutput: true})
				var e *integrate.IVPError
				if !errors.As(err, &e) {
					t.Fatalf("error %v, want an IVPError", err)
				}
				if e.Method != m || !(e.T >= row.reach) || e.T > 1.01 {
					t.Errorf("it came to %v with %v, want %v to 1 with %v", e.T, e.Method, row.reach, m)
				}
				if r.Status != -1 || r.Success || r.Message != e.Msg || r.T.At(-1) != e.T {
					t.Errorf("the result is %v", r)
				}
				if y := r.Sol.At(0); !numtest.Near(y[0], 1, 1e-9, 0) { // some polynomials begin at the end of the step
					t.Errorf("the solution at 0 is %v", y)
				}
				if r.Nfev > 20000 {
					t.Errorf("it took %d evaluations", r.Nfev)
				}
			})
		}
	}
}

func TestDiscontinuousFunction(t *testing.T) {
	t.Parallel()
	for _, m := range methods() {
		r, err := integrate.SolveIVP(func(t float64, _ []float64) []float64 {
			if math.Mod(t, 2) < 1 {
				return []float64{1}
			}
			return []float64{-1}
		}, [2]float64{0, 9.5}, []float64{0}, &integrate.IVPOptions{Method: m, MaxStep: 0.5})
		// The edges are stepped over with the default tolerances, of which they
		// cost some each.
		if err != nil || math.Abs(r.Y.At(0, -1)-0.5) > 0.05 {
			t.Errorf("%v: %v, %v, want 0.5", m, r, err)
		}
	}
}

func TestPanicInFunction(t *testing.T) {
	t.Parallel()
	for _, m := range methods() {
		for _, value := range []any{"boom", io.ErrUnexpectedEOF} {
			r, err := integrate.SolveIVP(func(t float64, y []float64) []float64 {
				if t > 5 {
					panic(value)
				}
				return oscillate(t, y)
			}, [2]float64{0, 10}, []float64{1, 0}, &integrate.IVPOptions{Method: m})
			var e *integrate.CallbackError
			if !errors.As(err, &e) || e.Value != value || e.Func != "SolveIVP" {
				t.Fatalf("%v: error %v, want a CallbackError", m, err)
			}
			if want, ok := value.(error); ok && !errors.Is(err, want) {
				t.Errorf("%v: error %v does not wrap %v", m, err, want)
			}
			if last := r.T.At(-1); r.Status != -1 || last < 3 || last > 5 {
				t.Errorf("%v: the result is %v", m, r)
			}
		}
		r, err := integrate.SolveIVP(oscillate, [2]float64{0, 10}, []float64{1, 0}, &integrate.IVPOptions{
			Method: m,
			Events: []integrate.Event{{Func: func(float64, []float64) float64 { panic("boom") }}},
		})
		var e *integrate.CallbackError
		if !errors.As(err, &e) || r.T.Size() != 1 {
			t.Errorf("%v: %v, %v", m, r, err)
		}
	}
}

// stop is a panic by which a program ends the functions it runs.
type stop struct{}

func (stop) Unrecoverable() {}

func TestUnrecoverablePanic(t *testing.T) {
	t.Parallel()
	defer func() {
		if v := recover(); v != (stop{}) {
			t.Errorf("panic %v, want the one that the function raised", v)
		}
	}()
	_, err := integrate.SolveIVP(func(float64, []float64) []float64 { panic(stop{}) }, [2]float64{0, 1}, []float64{1}, nil)
	t.Errorf("error %v, want a panic", err)
}

// With an absolute tolerance of 0 the methods go on as far as the solution is not 0.
func TestNoAbsoluteTolerance(t *testing.T) {
	t.Parallel()
	for _, m := range methods() {
		r, err := integrate.SolveIVP(oscillate, [2]float64{0, 10}, []float64{1, 0}, &integrate.IVPOptions{Method: m, Atol: -1, MaxNfev: 10000})
		var e *integrate.IVPError
		if err != nil && !errors.As(err, &e) || r.Nfev > 10500 {
			t.Errorf("%v: %v, %v", m, r, err)
		}
		if m == integrate.LSODA && (err == nil || e.Msg != "the error tolerated is 0 where the solution is 0") {
			t.Errorf("%v: error %v", m, err)
		}
		r, err = integrate.SolveIVP(oscillate, [2]float64{0, 1}, []float64{1, 0.5}, &integrate.IVPOptions{Method: m, Atol: -1, MaxNfev: 10000})
		if err != nil || math.Abs(r.Y.At(0, -1)-math.Cos(1)-0.5*math.Sin(1)) > 5e-3 {
			t.Errorf("%v: %v, %v", m, r, err)
		}
	}
}

func TestMaxNfev(t *testing.T) {
	t.Parallel()
	for _, m := range methods() {
		r, err := integrate.SolveIVP(oscillate, [2]float64{0, math.Inf(1)}, []float64{1, 0}, &integrate.IVPOptions{Method: m, MaxNfev: 1000})
		var e *integrate.IVPError
		if !errors.As(err, &e) || r.Nfev < 1000 || r.Nfev > 1100 {
			t.Errorf("%v: nfev %d, error %v, want about 1000 and an error", m, r.Nfev, err)
		}
	}
}

// A function that has another value every time it is asked.
func TestNoise(t *testing.T) {
	t.Parallel()
	for _, m := range methods() {
		calls := 0.0
		r, err := integrate.SolveIVP(func(float64, []float64) []float64 {
			calls++
			return []float64{1e6 * math.Sin(calls*calls), 1e6 * math.Cos(calls*calls*calls)}
		}, [2]float64{0, 10}, []float64{1, 0}, &integrate.IVPOptions{Method: m, MaxNfev: 20000})
		var e *integrate.IVPError
		// With differences of noise for a Jacobian, Newton's method of BDF and LSODA may stand still.
		if err != nil && !errors.As(err, &e) || calls > 60000 || r.Success != (err == nil) || r.T.Size() < 1 {
			t.Errorf("%v: %v after %v calls", m, err, calls)
		}
	}
}

func TestSolveIVPRefuses(t *testing.T) {
	t.Parallel()
	span := [2]float64{0, 1}
	y0 := []float64{1, 0}
	rows := []struct {
		name string
		fun  func(t float64, y []float64) []float64
		span [2]float64
		opts integrate.IVPOptions
		want string
	}{
		{"no function", nil, span, integrate.IVPOptions{}, "integrate: SolveIVP wants a function and got nil"},
		{"short result", func(float64, []float64) []float64 { return []float64{1} }, span, integrate.IVPOptions{}, "integrate: SolveIVP wants a function that returns 2 numbers and got 1"},
		{"NaN span", oscillate, [2]float64{0, math.NaN()}, integrate.IVPOptions{}, "integrate: SolveIVP wants a span from a finite time and got [0 NaN]"},
		{"endless span", oscillate, [2]float64{0, math.Inf(1)}, integrate.IVPOptions{}, "integrate: SolveIVP wants a terminal event or MaxNfev for the span [0 +Inf]"},
		{"method", oscillate, span, integrate.IVPOptions{Method: 99}, "integrate: SolveIVP wants one of the methods and got Method(99)"},
		{"first step", oscillate, span, integrate.IVPOptions{FirstStep: 2}, "integrate: SolveIVP wants a FirstStep from 0 to 1 and got 2"},
		{"max step", oscillate, span, integrate.IVPOptions{MaxStep: -1}, "integrate: SolveIVP wants a MaxStep of 0 or more and got -1"},
		{"max nfev", oscillate, span, integrate.IVPOptions{MaxNfev: -1}, "integrate: SolveIVP wants a MaxNfev of 0 or more and got -1"},
		{"NaN tolerance", oscillate, span, integrate.IVPOptions{Rtol: math.NaN()}, "integrate: SolveIVP wants a number for Rtol and got NaN"},
		{"tolerances", oscillate, span, integrate.IVPOptions{AtolEach: []float64{1}}, "integrate: SolveIVP wants 2 numbers in AtolEach and got 1"},
		{"negative tolerance", oscillate, span, integrate.IVPOptions{RtolEach: []float64{1, -1}}, "integrate: SolveIVP wants numbers of 0 and more in RtolEach and got -1"},
		{"TEval outside", oscillate, span, integrate.IVPOptions{TEval: nd.Of(0, 2)}, "integrate: SolveIVP wants a TEval within [0 1] and got 2"},
		{"TEval order", oscillate, span, integrate.IVPOptions{TEval: nd.Of(0.5, 0.2)}, "integrate: SolveIVP wants a TEval in the order of the span and got 0.2 after 0.5"},
		{"TEval axes", oscillate, span, integrate.IVPOptions{TEval: nd.Zeros(2, 2)}, "integrate: SolveIVP wants a TEval with one axis and got one with 2"},
		{"event", oscillate, span, integrate.IVPOptions{Events: []integrate.Event{{}}}, "integrate: SolveIVP wants events with a function and a Terminal of 0 or more and got a Terminal of 0"},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			defer func() {
				e, ok := recover().(*integrate.ArgumentError)
				if !ok || e.Error() != r.want {
					t.Errorf("panic %v, want %s", e, r.want)
				}
			}()
			_, err := integrate.SolveIVP(r.fun, r.span, y0, &r.opts)
			t.Errorf("error %v, want a panic", err)
		})
	}
}
