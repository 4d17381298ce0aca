// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is DualAnnealing.

import (
	"math"

	"github.com/gosci/gosci/numerics/random"
)

// DualAnnealingOptions change DualAnnealing. Nil stands for the defaults.
type DualAnnealingOptions struct {
	// Rng draws the random numbers. Default: random.New() with the system's
	// randomness; with random.New(seed) the numbers are those of SciPy with rng=seed.
	Rng *random.Generator

	Maxiter int // iterations. Default: 1000
	Maxfun  int // calls of the function. Default: 10 million

	InitialTemp      float64 // the first temperature, from 0.01 to 5e4. Default: 5230
	RestartTempRatio float64 // of the temperature at which annealing begins anew. Default: 2e-5
	Visit            float64 // the tail of the steps: above 1, at most 3. Default: 2.62
	Accept           float64 // the acceptance of steps uphill: above -1e4, at most -5. Default: -5

	// Minimizer says how local minima are found. Default: Minimize with LBFGSB within
	// the bounds, in 100 to 1000 iterations
	Minimizer     *MinimizeOptions
	NoLocalSearch bool

	X0 []float64 // where the search begins. Default: a random point

	// Callback is called with each better minimum, found by annealing, by the local
	// search after a better value, or by one after none for long. If it returns true,
	// the search ends there, without an error.
	Callback func(x []float64, f float64, context AnnealingContext) bool
}

// An AnnealingContext says how DualAnnealing found a minimum.
type AnnealingContext int

// How a minimum was found.
const (
	ByAnnealing   AnnealingContext = iota // by annealing
	ByLocalSearch                         // by the local search after a better value
	ByDualSearch                          // by the local search after none for long
)

// The constants of the method.
const (
	tailLimit      = 1e8   // a longer step is drawn anew, below this
	minVisitBound  = 1e-10 // a point is not nearer to a lower bound
	maxStarts      = 1000  // random points until the function is finite
	idleLimit      = 1000  // values that are not better, until a local search
	lsIterRatio    = 6     // iterations of a local search for each variable
	minLSIter      = 100
	maxLSIter      = 1000
	defaultMaxfun  = 10_000_000
	defaultAccept  = -5.0
	defaultVisit   = 2.62
	defaultTemp    = 5230.0
	defaultRestart = 2e-5
)

// DualAnnealing looks for the global minimum of a function of n numbers within bounds:
// generalized simulated annealing, with steps of Tsallis' distribution, and local
// searches from what it finds.
//
// The method, its defaults and the order of its random numbers are those of SciPy's
// dual_annealing. Steps can be 1e8 long and are folded back into the bounds, so that
// points agree with SciPy's to about eight digits.
//
// If the limit of calls comes first, or the function is not finite at 1000 random points,
// the error is a *ConvergenceError, and if a function of the caller's panics a
// *CallbackError, with the best point so far. DualAnnealing panics with an
// *ArgumentError if bounds are not finite or empty, or options are out of their range.
//
// Sources: Tsallis and Stariolo, Physica A 233 (1996) 395; Xiang, Sun, Fan and Gong,
// Physics Letters A 233 (1997) 216; Xiang, Gubian, Suomela and Hoeng, The R Journal 5
// (2013) 13.
func DualAnnealing(f func(x []float64) float64, bounds [][2]float64, opts *DualAnnealingOptions) (res *OptimizeResult, err error) {
	const name = "DualAnnealing"
	a := newAnnealing(name, f, bounds, opts)
	defer a.rescue(name, func(e *CallbackError) {
		res, err = a.result(statusPanic, e.Error()), e
	})
	message, failed := a.run()
	switch {
	case a.panicked != nil:
		return a.result(statusPanic, a.panicked.Error()), of(name, a.panicked)
	case a.stopped:
		return a.result(statusStopped, msgStopped), nil
	case failed:
		return a.result(1, message), &ConvergenceError{Func: name, Status: 1, Msg: message}
	}
	return a.result(0, message), nil
}

// An annealing is a call of DualAnnealing on its way.
type annealing struct {
	guard
	*objective
	o      DualAnnealingOptions
	n      int
	lb, ub []float64
	visit  visiting
	nit    int
	nhev   int

	x, bestAt []float64 // the current point and the best one
	e, best   float64   // the function there

	improved  bool      // by annealing, since the last local search
	idle      int       // chains without a better value
	idleLimit int       // as many of them as lead to a local search
	low       []float64 // the point that one begins at
	lowE      float64
	chilled   float64 // the temperature over the number of the step

	stopped  bool // the callback said so
	panicked error
}

const (
	msgFinalIter  = "Maximum number of iteration reached"
	msgFunAnneal  = "Maximum number of function call reached during annealing"
	msgFunLocal   = "Maximum number of function call reached during local search"
	msgNotFinite  = "The function is not finite at 1000 random points"
	msgNoProgress = "" // the search goes on
)

func newAnnealing(name string, f func(x []float64) float64, bounds [][2]float64, opts *DualAnnealingOptions) *annealing {
	a := &annealing{n: len(bounds), idleLimit: idleLimit}
	if opts != nil {
		a.o = *opts
	}
	a.objective = newObjective(name, &a.guard, f)
	o := &a.o
	switch {
	case f == nil:
		panicf(name, "wants a function and got nil")
	case a.n == 0:
		panicf(name, "wants bounds of at least one variable and got none")
	case o.Maxiter < 0 || o.Maxfun < 0:
		panicf(name, "wants limits of 0 or more and got %d and %d", o.Maxiter, o.Maxfun)
	case o.X0 != nil && len(o.X0) != a.n:
		panicf(name, "wants an X0 of %d numbers and got %d", a.n, len(o.X0))
	}
	a.lb, a.ub = splitBounds(name, bounds, a.n)
	checkNumbers(name, "the bounds", append(clone(a.lb), a.ub...))
	for j, v := range a.lb {
		if v == a.ub[j] {
			panicf(name, "wants bounds that differ and got %v twice", v)
		}
	}
	o.Maxiter, o.Maxfun = orDefault(o.Maxiter, 1000), orDefault(o.Maxfun, defaultMaxfun)
	o.InitialTemp, o.RestartTempRatio = orDefault(o.InitialTemp, defaultTemp), orDefault(o.RestartTempRatio, defaultRestart)
	o.Visit, o.Accept = orDefault(o.Visit, defaultVisit), orDefault(o.Accept, defaultAccept)
	switch {
	case !(o.InitialTemp >= 0.01 && o.InitialTemp <= 5e4):
		panicf(name, "wants an InitialTemp from 0.01 to 5e4 and got %v", o.InitialTemp)
	case !(o.RestartTempRatio > 0 && o.RestartTempRatio < 1):
		panicf(name, "wants a RestartTempRatio between 0 and 1 and got %v", o.RestartTempRatio)
	case !(o.Visit > 1 && o.Visit < 3):
		panicf(name, "wants a Visit between 1 and 3 and got %v", o.Visit)
	case !(o.Accept > -1e4 && o.Accept <= -5):
		panicf(name, "wants an Accept above -1e4 and at most -5 and got %v", o.Accept)
	}
	if o.Rng == nil {
		o.Rng = random.New()
	}
	if o.Minimizer == nil {
		o.Minimizer = &MinimizeOptions{Method: LBFGSB, Bounds: bounds, Maxiter: min(max(a.n*lsIterRatio, minLSIter), maxLSIter)}
	}
	a.visit = newVisiting(o.Visit)
	return a
}

// result returns the best point.
func (a *annealing) result(status int, message string) *OptimizeResult {
	return &OptimizeResult{
		Message: message, Success: status == 0, Status: status, X: a.bestAt, Fun: a.best,
		Nit: a.nit, Nfev: a.nfev, Njev: a.njev, Nhev: a.nhev,
	}
}

// run is the loop of temperatures. It says why it ended, and whether that was no success.
func (a *annealing) run() (message string, failed bool) {
	a.best = math.NaN()
	if !a.start(a.o.X0) {
		return msgNotFinite, true
	}
	a.low, a.lowE = clone(a.x), a.e
	floor := a.o.InitialTemp * a.o.RestartTempRatio
	t1 := math.Exp((a.o.Visit-1)*math.Log(2)) - 1
	for {
		for i := 0; ; i++ {
			if a.nit >= a.o.Maxiter {
				return msgFinalIter, false
			}
			if i == a.o.Maxiter {
				break
			}
			t2 := math.Exp((a.o.Visit-1)*math.Log(float64(i)+2)) - 1
			temperature := a.o.InitialTemp * t1 / t2
			if temperature < floor {
				if !a.start(nil) {
					return msgNotFinite, true
				}
				break
			}
			message := a.chain(i, temperature)
			if message == msgNoProgress && !a.stopped && !a.o.NoLocalSearch {
				message = a.localSearches()
			}
			if message != msgNoProgress || a.stopped || a.panicked != nil {
				return message, true
			}
			a.nit++
		}
	}
}

// start goes to a point, or to random ones until the function is finite.
func (a *annealing) start(x0 []float64) bool {
	for tries := 0; ; tries++ {
		x := clone(x0)
		if x0 == nil || tries > 0 {
			x = make([]float64, a.n)
			for j := range x {
				x[j] = a.lb[j] + (a.ub[j]-a.lb[j])*a.o.Rng.Float64()
			}
		}
		e := a.call(x)
		if a.bestAt == nil {
			a.bestAt = clone(x)
		}
		if !math.IsNaN(e) && !math.IsInf(e, 0) {
			a.x, a.e = x, e
			if math.IsNaN(a.best) {
				a.best, a.bestAt = e, clone(x)
			}
			return true
		}
		if tries >= maxStarts {
			return false
		}
	}
}

// chain makes 2n steps at a temperature: n of all variables, then one of each.
func (a *annealing) chain(i int, temperature float64) string {
	a.chilled = temperature / float64(i+1)
	a.idle++
	a.improved = i == 0
	for j := range 2 * a.n {
		x := a.step(j, temperature)
		e := a.call(x)
		if e < a.e {
			a.x, a.e = x, e
			if e < a.best {
				if a.found(e, x, ByAnnealing) {
					return msgNoProgress
				}
				a.improved, a.idle = true, 0
			}
		} else {
			a.uphill(j, e, x)
		}
		if a.nfev >= a.o.Maxfun {
			return msgFunAnneal
		}
	}
	return msgNoProgress
}

// found keeps a best point. It returns true if the callback ends the search.
func (a *annealing) found(e float64, x []float64, how AnnealingContext) bool {
	a.best, a.bestAt = e, clone(x)
	if a.o.Callback != nil {
		a.calling = true
		a.stopped = a.o.Callback(clone(x), e, how)
		a.calling = false
	}
	return a.stopped
}

// uphill accepts a step to a value that is not less, by the generalized rule of
// Metropolis.
func (a *annealing) uphill(j int, e float64, x []float64) {
	u := a.o.Rng.Float64()
	p := 1 - (1-a.o.Accept)*(e-a.e)/a.chilled
	if p <= 0 {
		p = 0
	} else {
		p = math.Exp(math.Log(p) / (1 - a.o.Accept))
	}
	if u <= p {
		a.x, a.e = x, e
		a.low = clone(x)
	}
	if a.idle >= a.idleLimit && (j == 0 || a.e < a.lowE) {
		a.low, a.lowE = clone(a.x), a.e
	}
}

// localSearches searches from the best point, if it is new, and where nothing was found
// for long, from the lowest one of late.
func (a *annealing) localSearches() string {
	if a.improved {
		e, x := a.local(a.bestAt, a.best)
		if e < a.best {
			a.idle = 0
			a.x, a.e = x, e
			if a.found(e, x, ByLocalSearch) {
				return msgNoProgress
			}
		}
		if a.nfev >= a.o.Maxfun {
			return msgFunLocal
		}
	}
	if a.idle >= a.idleLimit && a.panicked == nil {
		e, x := a.local(a.low, a.lowE)
		a.low, a.lowE = clone(x), e
		a.idle, a.idleLimit = 0, a.n
		if e < a.best {
			a.x, a.e = x, e
			if a.found(e, x, ByDualSearch) {
				return msgNoProgress
			}
		}
		if a.nfev >= a.o.Maxfun {
			return msgFunLocal
		}
	}
	return msgNoProgress
}

// local searches for a local minimum. Without a better one it returns the start.
func (a *annealing) local(x []float64, e float64) (float64, []float64) {
	r, err := Minimize(a.call, x, a.o.Minimizer)
	a.calling = false
	if isPanic(err) {
		a.panicked = err
	}
	if r == nil || r.X == nil {
		return e, clone(x)
	}
	a.njev += r.Njev
	a.nhev += r.Nhev
	if !finite(r.X) || !(r.Fun < e) || math.IsInf(r.Fun, 0) {
		return e, clone(x)
	}
	for j, v := range r.X {
		if v < a.lb[j] || v > a.ub[j] {
			return e, clone(x)
		}
	}
	return r.Fun, r.X
}

// step returns a step from the current point: of all variables if j is below n, else of
// variable j - n.
func (a *annealing) step(j int, temperature float64) []float64 {
	x := clone(a.x)
	if j >= a.n {
		v := a.visit.draw(a.o.Rng, temperature, 1)[0]
		if v > tailLimit {
			v = tailLimit * a.o.Rng.Float64()
		} else if v < -tailLimit {
			v = -tailLimit * a.o.Rng.Float64()
		}
		x[j-a.n] = a.fold(j-a.n, v+x[j-a.n])
		return x
	}
	v := a.visit.draw(a.o.Rng, temperature, a.n)
	upper, lower := a.o.Rng.Float64(), a.o.Rng.Float64()
	for k := range x {
		if v[k] > tailLimit {
			v[k] = tailLimit * upper
		} else if v[k] < -tailLimit {
			v[k] = -tailLimit * lower
		}
		x[k] = a.fold(k, v[k]+x[k])
	}
	return x
}

// fold takes a number back into the bounds of a variable.
func (a *annealing) fold(j int, v float64) float64 {
	width := a.ub[j] - a.lb[j]
	v = math.Mod(math.Mod(v-a.lb[j], width)+width, width) + a.lb[j]
	if math.Abs(v-a.lb[j]) < minVisitBound {
		v += minVisitBound
	}
	return v
}

// A visiting is Tsallis' distribution of steps with the parameter q.
type visiting struct {
	q         float64
	factor4   float64
	factor6   float64
	exponent  float64 // 1/(q-1)
	exponent3 float64 // 3-q
}

func newVisiting(q float64) visiting {
	factor2 := math.Exp((4 - q) * math.Log(q-1))
	factor3 := math.Exp((2 - q) * math.Ln2 / (q - 1))
	factor5 := 1/(q-1) - 0.5
	d := 2 - factor5
	lgamma, _ := math.Lgamma(d)
	return visiting{
		q:         q,
		factor4:   math.Sqrt(math.Pi) * factor2 / (factor3 * (3 - q)),
		factor6:   math.Pi * (1 - factor5) / math.Sin(math.Pi*(1-factor5)) / math.Exp(lgamma),
		exponent:  1 / (q - 1),
		exponent3: 3 - q,
	}
}

// draw returns n steps at a temperature.
func (v *visiting) draw(rng *random.Generator, temperature float64, n int) []float64 {
	factor4 := v.factor4 * math.Exp(math.Log(temperature)*v.exponent)
	scale := math.Exp(-(v.q - 1) * math.Log(v.factor6/factor4) / v.exponent3)
	out := make([]float64, n)
	for i := range out {
		x, y := rng.NormFloat64(), rng.NormFloat64()
		out[i] = x * scale / math.Exp((v.q-1)*math.Log(math.Abs(y))/v.exponent3)
	}
	return out
}
