// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is DifferentialEvolution: its options, its result, and the generations.

import (
	"fmt"
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

// A Strategy says how DifferentialEvolution makes a new candidate.
type Strategy string

// The strategies. The first word says from what a candidate begins: the best member of
// the population, a random one, the one that it may replace (current), or a point on
// the way from that to the best; the number says how many differences of random
// members are added; bin takes each element of that with the probability
// Recombination, exp a run of elements.
const (
	Best1Bin          Strategy = "best1bin"
	Best1Exp          Strategy = "best1exp"
	Rand1Bin          Strategy = "rand1bin"
	Rand1Exp          Strategy = "rand1exp"
	Rand2Bin          Strategy = "rand2bin"
	Rand2Exp          Strategy = "rand2exp"
	Best2Bin          Strategy = "best2bin"
	Best2Exp          Strategy = "best2exp"
	RandToBest1Bin    Strategy = "randtobest1bin"
	RandToBest1Exp    Strategy = "randtobest1exp"
	CurrentToBest1Bin Strategy = "currenttobest1bin"
	CurrentToBest1Exp Strategy = "currenttobest1exp"
)

// An Init says how the first population of DifferentialEvolution is drawn.
type Init string

// The first populations.
const (
	LatinHypercube Init = "latinhypercube" // one member in each slice along each axis
	Sobol          Init = "sobol"          // scrambled Sobol points, 2^k of them, of up to 40 variables
	Halton         Init = "halton"         // scrambled Halton points
	RandomInit     Init = "random"         // independent members
)

// DifferentialEvolutionOptions change DifferentialEvolution. Nil stands for the
// defaults.
type DifferentialEvolutionOptions struct {
	// Rng draws the random numbers. Default: random.New() with the system's
	// randomness; with random.New(seed) the search is SciPy's with rng=seed.
	Rng *random.Generator

	Strategy Strategy // Default: Best1Bin
	// Candidate makes new candidates instead of a Strategy: for member i of a
	// population in units of the bounds, each element from 0 to 1, which it must
	// not change.
	Candidate func(i int, population *nd.Array, rng *random.Generator) []float64

	Maxiter int     // generations. Default: 1000
	Popsize int     // members of the population for each variable that is not fixed. Default: 15
	Tol     float64 // ends where the energies deviate by Tol times their mean. Default: 0.01
	NoTol   bool    // takes a Tol of 0
	Atol    float64 // in addition, absolutely. Default: 0

	// Mutation is the factor of differences, from 0 to 2: one number, or two between
	// which each generation draws one. Default: 0.5, 1
	Mutation      []float64
	Recombination *float64 // the probability of an element of a new candidate. Default: 0.7

	Init           Init      // Default: LatinHypercube
	InitPopulation *nd.Array // the first population, (members, n), instead of Init
	X0             []float64 // takes the place of the first member

	// Deferred replaces members of the population after each generation only.
	Deferred bool

	// Integrality says which variables are integers. Default: none
	Integrality []bool

	Constraints []Constraint

	NoPolish bool // no Minimize with LBFGSB, or SLSQP with Constraints, from the best member at the end

	// Callback is called after each generation with the best member so far. If it
	// returns true, the search ends there, without an error.
	Callback func(r *OptimizeResult) bool
}

// A DifferentialEvolutionResult is what DifferentialEvolution found.
type DifferentialEvolutionResult struct {
	Message string
	Success bool
	Status  int       // 0: success, 1: limit reached, 2: constraints violated, 99: stopped by the callback
	Fun     float64   // the function at X
	X       []float64 // the minimum, or the best point
	Nit     int       // generations
	Nfev    int       // calls of the function
	Jac     []float64 // the gradient at X, if polishing found it

	Population         *nd.Array // the last population, (members, n)
	PopulationEnergies []float64 // the function there

	Constr          [][]float64 // the values of the constraints at X
	ConstrViolation [][]float64 // by how much they are violated
	Maxcv           float64     // the largest of those
}

// String returns a table of the result.
func (r *DifferentialEvolutionResult) String() string {
	var t table
	t.row("message", r.Message)
	t.row("success", r.Success)
	t.row("fun", r.Fun)
	t.row("x", r.X)
	t.row("nit", r.Nit)
	t.row("nfev", r.Nfev)
	t.row("population", r.Population)
	t.row("population_energies", r.PopulationEnergies)
	if r.Constr != nil {
		t.row("constr", r.Constr)
		t.row("constr_violation", r.ConstrViolation)
		t.row("maxcv", r.Maxcv)
	}
	if r.Jac != nil {
		t.row("jac", r.Jac)
	}
	return t.String()
}

// DifferentialEvolution looks for the global minimum of a function of n numbers within
// bounds: a population of points, of which each is replaced by a combination of others
// where the function is less there. It needs no derivatives.
//
// With the same random numbers the populations, counts and results are those of SciPy's
// differential_evolution, but for polishing with constraints, which SciPy does by
// another method.
//
// NaN is taken for +Inf. If the limit of generations comes first, or no member keeps the
// constraints, the error is a *ConvergenceError, and if a function of the caller's
// panics a *CallbackError, with the best point so far. DifferentialEvolution panics
// with an *ArgumentError if bounds are not finite or empty, options are out of their
// range, or lengths do not fit.
//
// Sources: Storn and Price, J. Global Optimization 11 (1997) 341; Lampinen, A Constraint
// Handling Approach for the Differential Evolution Algorithm, CEC 2002.
func DifferentialEvolution(f func(x []float64) float64, bounds [][2]float64, opts *DifferentialEvolutionOptions) (*DifferentialEvolutionResult, error) {
	if opts == nil {
		opts = &DifferentialEvolutionOptions{}
	}
	return newEvolution(f, bounds, opts).run()
}

// An evolution is a call of DifferentialEvolution on its way.
type evolution struct {
	guard
	*objective
	opts   DifferentialEvolutionOptions
	rng    *random.Generator
	n      int
	lb, ub []float64
	middle []float64 // of the bounds
	width  []float64 // of the bounds

	recombination float64
	dither        bool
	factor        float64
	order         *nd.Array // members in a random order

	pop      [][]float64 // members in units of the bounds; the first is the best
	energies []float64
	feasible []bool
	excess   [][]float64 // by how much members violate the constraints
	limits   []limitPair // of the constraints, once known
	topX     []float64   // the best point so far
	topF     float64     // the function there
	res      DifferentialEvolutionResult
}

type limitPair struct{ lo, hi []float64 }

// run is the loop of generations.
func (e *evolution) run() (res *DifferentialEvolutionResult, err error) {
	const name = "DifferentialEvolution"
	r := &e.res
	defer e.rescue(name, func(failed *CallbackError) {
		r.Status, r.Message, r.Success = statusPanic, failed.Error(), false
		r.X, r.Fun = e.topX, e.topF
		r.Nfev = e.nfev
		res, err = r, failed
	})
	e.populate()
	e.judge()
	r.Status, r.Message = 1, msgMaxiter
	for r.Nit < e.opts.Maxiter {
		r.Nit++
		if e.dither {
			e.factor = e.opts.Mutation[0] + (e.opts.Mutation[1]-e.opts.Mutation[0])*e.rng.Float64()
		}
		if e.opts.Deferred {
			e.generation()
		} else {
			e.generationInPlace()
		}
		if e.report() {
			r.Status, r.Message = statusStopped, msgStopped
			break
		}
		if e.converged() {
			r.Status, r.Message = 0, msgSuccess
			break
		}
	}
	r.X, r.Fun = e.unit(e.pop[0]), e.energies[0]
	r.Nfev = e.nfev
	if !e.opts.NoPolish {
		e.polish()
	}
	e.collect()
	r.Success = r.Status == 0
	if r.Success || r.Status == statusStopped {
		return r, nil
	}
	return r, &ConvergenceError{Func: name, Status: r.Status, Msg: r.Message}
}

// unit returns a member in the units of the caller.
func (e *evolution) unit(member []float64) []float64 {
	x := make([]float64, e.n)
	for j, v := range member {
		x[j] = e.middle[j] + (v-0.5)*e.width[j]
		if e.opts.Integrality != nil && e.opts.Integrality[j] {
			x[j] = min(max(math.RoundToEven(x[j]), math.Ceil(e.lb[j])), math.Floor(e.ub[j]))
		}
	}
	return x
}

// member returns a point in units of the bounds.
func (e *evolution) member(x []float64) []float64 {
	m := make([]float64, e.n)
	for j, v := range x {
		m[j] = 0.5
		if e.width[j] != 0 {
			m[j] += (v - e.middle[j]) * (1 / e.width[j])
		}
	}
	return m
}

// energy returns the function at a point. NaN is the worst.
func (e *evolution) energy(x []float64) float64 {
	y := e.call(x)
	if math.IsNaN(y) {
		return math.Inf(1)
	}
	if y < e.topF || e.topX == nil {
		e.topX, e.topF = x, y
	}
	return y
}

// violation returns the constraints at a point, by how much they are violated, and
// whether none is.
func (e *evolution) violation(x []float64) (values, excess []float64, ok bool) {
	ok = true
	for k, c := range e.opts.Constraints {
		e.calling = true
		v := c.values(clone(x))
		e.calling = false
		if k == len(e.limits) {
			lo, hi := c.limits("DifferentialEvolution", len(v))
			e.limits = append(e.limits, limitPair{lo, hi})
		}
		for i, y := range v {
			by := max(e.limits[k].lo[i]-y, 0) + max(y-e.limits[k].hi[i], 0)
			values, excess = append(values, y), append(excess, by)
			if !(by <= 0) {
				ok = false
			}
		}
	}
	return values, excess, ok
}

// judge evaluates the first population.
func (e *evolution) judge() {
	size := len(e.pop)
	e.energies, e.feasible, e.excess = make([]float64, size), make([]bool, size), make([][]float64, size)
	points := make([][]float64, size)
	for i, m := range e.pop {
		points[i] = e.unit(m)
		e.energies[i] = math.Inf(1)
		_, e.excess[i], e.feasible[i] = e.violation(points[i])
	}
	for i, x := range points {
		if e.feasible[i] {
			e.energies[i] = e.energy(x)
		}
	}
	e.promote()
}

// promote makes the best member the first one.
func (e *evolution) promote() {
	best := -1
	for i, y := range e.energies {
		if e.feasible[i] && (best < 0 || y < e.energies[best]) {
			best = i
		}
	}
	if best < 0 {
		least := math.Inf(1)
		best = 0
		for i := range e.pop {
			if s := total(e.excess[i]); s < least {
				best, least = i, s
			}
		}
	}
	e.energies[0], e.energies[best] = e.energies[best], e.energies[0]
	e.pop[0], e.pop[best] = e.pop[best], e.pop[0]
	e.feasible[0], e.feasible[best] = e.feasible[best], e.feasible[0]
	e.excess[0], e.excess[best] = e.excess[best], e.excess[0]
}

func total(v []float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += x
	}
	return sum
}

// A trial is a candidate that was evaluated.
type trial struct {
	member   []float64
	energy   float64
	feasible bool
	excess   []float64
}

// evaluate evaluates a candidate.
func (e *evolution) evaluate(member []float64) trial {
	t := trial{member: member, energy: math.Inf(1)}
	x := e.unit(member)
	if _, t.excess, t.feasible = e.violation(x); t.feasible {
		t.energy = e.energy(x)
	}
	return t
}

// accepts reports whether a trial may replace a member.
func (e *evolution) accepts(t *trial, i int) bool {
	switch {
	case t.feasible && e.feasible[i]:
		return t.energy <= e.energies[i]
	case t.feasible:
		return true
	case e.feasible[i]:
		return false
	}
	for k, v := range t.excess {
		if !(v <= e.excess[i][k]) {
			return false
		}
	}
	return true
}

func (e *evolution) replace(t *trial, i int) {
	e.pop[i], e.energies[i], e.feasible[i], e.excess[i] = t.member, t.energy, t.feasible, t.excess
}

// generationInPlace tries a candidate for each member. It replaces the member, and the
// best one, at once.
func (e *evolution) generationInPlace() {
	for i := range e.pop {
		c := e.candidate(i)
		e.confine([][]float64{c})
		t := e.evaluate(c)
		if e.accepts(&t, i) {
			e.replace(&t, i)
			if e.accepts(&t, 0) {
				e.promote()
			}
		}
	}
}

// generation tries a candidate for each member, and then replaces members.
func (e *evolution) generation() {
	candidates := e.candidates()
	e.confine(candidates)
	points := make([]trial, len(candidates))
	for i, c := range candidates {
		points[i] = trial{member: c, energy: math.Inf(1)}
		_, points[i].excess, points[i].feasible = e.violation(e.unit(c))
	}
	for i := range points {
		if t := &points[i]; t.feasible {
			t.energy = e.energy(e.unit(t.member))
		}
	}
	for i := range points {
		if e.accepts(&points[i], i) {
			e.replace(&points[i], i)
		}
	}
	e.promote()
}

// spread returns the mean of the energies and their deviation from it.
func (e *evolution) spread() (mean, deviation float64) {
	mean = total(e.energies) / float64(len(e.energies))
	for _, y := range e.energies {
		deviation += (y - mean) * (y - mean)
	}
	return mean, math.Sqrt(deviation / float64(len(e.energies)))
}

// converged reports whether all energies are about the same.
func (e *evolution) converged() bool {
	if slices.ContainsFunc(e.energies, func(y float64) bool { return math.IsInf(y, 0) }) {
		return false
	}
	mean, deviation := e.spread()
	return deviation <= e.opts.Atol+e.opts.Tol*math.Abs(mean)
}

// report calls the callback. It returns true if the search is to end.
func (e *evolution) report() bool {
	if e.opts.Callback == nil {
		return false
	}
	r := &OptimizeResult{X: e.unit(e.pop[0]), Fun: e.energies[0], Nit: e.res.Nit, Nfev: e.nfev, Message: "in progress"}
	e.calling = true
	stop := e.opts.Callback(r)
	e.calling = false
	return stop
}

// polish looks for the local minimum from the best member. Integers stay.
func (e *evolution) polish() {
	r := &e.res
	if !slices.ContainsFunc(e.integrality(), func(v bool) bool { return !v }) || math.IsInf(r.Fun, 0) && len(e.opts.Constraints) == 0 {
		return
	}
	bounds := make([][2]float64, e.n)
	for j := range bounds {
		bounds[j] = [2]float64{e.lb[j], e.ub[j]}
		if e.integrality()[j] {
			bounds[j] = [2]float64{r.X[j], r.X[j]}
		}
	}
	o := &MinimizeOptions{Bounds: bounds, Constraints: e.opts.Constraints}
	last, err := Minimize(e.call, r.X, o)
	e.calling = false
	r.Nfev = e.nfev
	if err != nil || !last.Success || !(last.Fun < r.Fun) {
		return
	}
	for j, v := range last.X {
		if !(e.lb[j] <= v && v <= e.ub[j]) {
			return
		}
	}
	_, excess, ok := e.violation(last.X)
	if !ok {
		return
	}
	r.Fun, r.X, r.Jac = last.Fun, last.X, last.Jac
	e.energies[0], e.pop[0] = last.Fun, e.member(last.X)
	e.feasible[0], e.excess[0] = ok, excess
}

func (e *evolution) integrality() []bool {
	if e.opts.Integrality == nil {
		return make([]bool, e.n)
	}
	return e.opts.Integrality
}

// collect sets what the result says of the population and the constraints.
func (e *evolution) collect() {
	r := &e.res
	data := make([]float64, 0, len(e.pop)*e.n)
	for _, m := range e.pop {
		data = append(data, e.unit(m)...)
	}
	r.Population, r.PopulationEnergies = nd.FromSlice(data, len(e.pop), e.n), e.energies
	if len(e.opts.Constraints) == 0 {
		if math.IsInf(r.Fun, 1) {
			r.Status, r.Message = 1, "The function was nowhere a finite number."
		}
		return
	}
	values, excess, _ := e.violation(r.X)
	at := 0
	for _, l := range e.limits {
		r.Constr = append(r.Constr, values[at:at+len(l.lo)])
		r.ConstrViolation = append(r.ConstrViolation, excess[at:at+len(l.lo)])
		at += len(l.lo)
	}
	for _, v := range excess {
		if v > r.Maxcv || math.IsNaN(v) {
			r.Maxcv = v
		}
	}
	if r.Maxcv != 0 {
		r.Status, r.Message = 2, fmt.Sprintf("The solution does not satisfy the constraints, MAXCV = %v", r.Maxcv)
	}
}
