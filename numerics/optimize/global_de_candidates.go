// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file draws the first population of DifferentialEvolution and its candidates.
// The random numbers are drawn in the order of SciPy.

import (
	"math"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

// newEvolution checks the arguments and completes the options.
func newEvolution(f func(x []float64) float64, bounds [][2]float64, opts *DifferentialEvolutionOptions) *evolution {
	const name = "DifferentialEvolution"
	e := &evolution{opts: *opts, n: len(bounds), rng: opts.Rng}
	e.objective = newObjective(name, &e.guard, f)
	o := &e.opts
	switch {
	case f == nil:
		panicf(name, "wants a function and got nil")
	case e.n == 0:
		panicf(name, "wants bounds of at least one variable and got none")
	case o.Maxiter < 0 || o.Popsize < 0:
		panicf(name, "wants limits and sizes of 0 or more and got %d and %d", o.Maxiter, o.Popsize)
	case !(o.Tol >= 0) || !(o.Atol >= 0):
		panicf(name, "wants tolerances of 0 or more and got %v and %v", o.Tol, o.Atol)
	case o.X0 != nil && len(o.X0) != e.n:
		panicf(name, "wants an X0 of %d numbers and got %d", e.n, len(o.X0))
	case o.Integrality != nil && len(o.Integrality) != e.n:
		panicf(name, "wants the integrality of %d variables and got %d", e.n, len(o.Integrality))
	}
	e.lb, e.ub = splitBounds(name, bounds, e.n)
	checkNumbers(name, "the bounds", append(clone(e.lb), e.ub...))
	checkConstraints(name, o.Constraints, e.n)
	for j, integer := range e.integrality() {
		if !integer {
			continue
		}
		lo, hi := math.Ceil(e.lb[j]), math.Floor(e.ub[j])
		if lo > hi {
			panicf(name, "wants an integer within the bounds of variable %d and got %v and %v", j, e.lb[j], e.ub[j])
		}
	}
	e.middle, e.width = make([]float64, e.n), make([]float64, e.n)
	for j := range e.lb {
		e.middle[j], e.width[j] = 0.5*(e.lb[j]+e.ub[j]), math.Abs(e.lb[j]-e.ub[j])
	}
	for j, v := range o.X0 {
		if !(v >= e.lb[j] && v <= e.ub[j]) {
			panicf(name, "wants an X0 within the bounds and got %v", v)
		}
	}
	if e.rng == nil {
		e.rng = random.New()
	}
	o.Maxiter, o.Popsize = orDefault(o.Maxiter, 1000), orDefault(o.Popsize, 15)
	if !o.NoTol {
		o.Tol = orDefault(o.Tol, 0.01)
	}
	e.recombination = 0.7
	if o.Recombination != nil {
		e.recombination = *o.Recombination
	}
	if !(e.recombination >= 0 && e.recombination <= 1) {
		panicf(name, "wants a probability Recombination and got %v", e.recombination)
	}
	e.setMutation(name)
	o.Strategy, o.Init = orDefault(o.Strategy, Best1Bin), orDefault(o.Init, LatinHypercube)
	if base, _ := o.Strategy.split(); base == "" {
		panicf(name, "wants one of the strategies and got %q", string(o.Strategy))
	}
	switch o.Init {
	case LatinHypercube, Halton, Sobol, RandomInit:
	default:
		panicf(name, "wants one of the first populations and got %q", string(o.Init))
	}
	if p := o.InitPopulation; p != nil {
		if p.Ndim() != 2 || p.Shape()[0] < 5 || p.Shape()[1] != e.n {
			panicf(name, "wants a first population of at least 5 members of %d numbers and got the shape %v", e.n, p.Shape())
		}
	}
	return e
}

func (e *evolution) setMutation(name string) {
	o := &e.opts
	if len(o.Mutation) == 0 {
		o.Mutation = []float64{0.5, 1}
	}
	for _, v := range o.Mutation {
		if !(v >= 0 && v < 2) {
			panicf(name, "wants a Mutation from 0 to below 2 and got %v", v)
		}
	}
	switch len(o.Mutation) {
	case 1:
		e.factor = o.Mutation[0]
	case 2:
		e.dither = true
		o.Mutation = []float64{min(o.Mutation[0], o.Mutation[1]), max(o.Mutation[0], o.Mutation[1])}
	default:
		panicf(name, "wants a Mutation of 1 or 2 numbers and got %d", len(o.Mutation))
	}
}

// split returns the two parts of a strategy, or "".
func (s Strategy) split() (base string, exponential bool) {
	base, bin := strings.CutSuffix(string(s), "bin")
	if !bin {
		if base, exponential = strings.CutSuffix(string(s), "exp"); !exponential {
			return "", false
		}
	}
	switch base {
	case "best1", "best2", "rand1", "rand2", "randtobest1", "currenttobest1":
		return base, exponential
	}
	return "", false
}

// populate draws the first population.
func (e *evolution) populate() {
	o := &e.opts
	fixed := 0
	for j := range e.lb {
		if e.lb[j] == e.ub[j] {
			fixed++
		}
	}
	size := max(5, o.Popsize*max(1, e.n-fixed))
	switch {
	case o.InitPopulation != nil:
		for _, x := range o.InitPopulation.Rows() {
			m := e.member(x)
			for j, v := range m {
				m[j] = min(max(v, 0), 1)
			}
			e.pop = append(e.pop, m)
		}
		size = len(e.pop)
	case o.Init == Sobol:
		size = int(math.Exp2(math.Ceil(math.Log2(float64(size)))))
		e.pop = sobolPoints("DifferentialEvolution", e.rng.Spawn(1)[0], size, e.n)
	case o.Init == Halton:
		e.pop = haltonPoints(e.rng.Spawn(1)[0], size, e.n)
	case o.Init == RandomInit:
		e.pop = rowsOf(e.rng, size, e.n)
	default:
		e.pop = latinHypercube(e.rng, size, e.n)
	}
	if o.X0 != nil {
		e.pop[0] = e.member(o.X0)
	}
	e.order = nd.Zeros(size)
	for i := range e.order.Data() {
		e.order.Data()[i] = float64(i)
	}
}

// rowsOf returns uniform numbers in rows.
func rowsOf(rng *random.Generator, rows, columns int) [][]float64 {
	out := make([][]float64, rows)
	for i := range out {
		out[i] = make([]float64, columns)
		for j := range out[i] {
			out[i][j] = rng.Float64()
		}
	}
	return out
}

// latinHypercube returns points of which each slice along each axis holds one.
func latinHypercube(rng *random.Generator, size, n int) [][]float64 {
	samples := rowsOf(rng, size, n)
	part := 1 / float64(size)
	out := make([][]float64, size)
	for i := range out {
		out[i] = make([]float64, n)
		for j := range n {
			samples[i][j] = part*samples[i][j] + float64(i)*part
		}
	}
	for j := range n {
		for i, from := range rng.Permutation(size).Data() {
			out[i][j] = samples[from][j]
		}
	}
	return out
}

// samples returns some members in a random order, without i.
func (e *evolution) samples(i, count int) []int {
	e.rng.Shuffle(e.order)
	out := make([]int, 0, count)
	for _, v := range e.order.Data()[:count+1] {
		if k := int(v); k != i && len(out) < count {
			out = append(out, k)
		}
	}
	return out
}

// The number of members that are drawn for a candidate.
const drawn = 5

// candidate returns a candidate for member i.
func (e *evolution) candidate(i int) []float64 {
	if e.opts.Candidate != nil {
		return e.own(i)
	}
	fill := e.rng.Integers(0, e.n).At()
	r := e.samples(i, drawn)
	take := make([]bool, e.n)
	for j := range take {
		take[j] = e.rng.Float64() < e.recombination
	}
	return e.combine(i, r, fill, take)
}

// candidates returns a candidate for each member.
func (e *evolution) candidates() [][]float64 {
	out := make([][]float64, len(e.pop))
	if e.opts.Candidate != nil {
		for i := range out {
			out[i] = e.own(i)
		}
		return out
	}
	drawn := e.drawAll()
	fill := e.rng.Integers(0, e.n, len(e.pop)).Data()
	u := rowsOf(e.rng, len(e.pop), e.n)
	take := make([]bool, e.n)
	for i := range out {
		for j, v := range u[i] {
			take[j] = v < e.recombination
		}
		out[i] = e.combine(i, drawn[i], fill[i], take)
	}
	return out
}

func (e *evolution) drawAll() [][]int {
	out := make([][]int, len(e.pop))
	for i := range out {
		out[i] = e.samples(i, drawn)
	}
	return out
}

// own returns the candidate of the caller's function.
func (e *evolution) own(i int) []float64 {
	data := make([]float64, 0, len(e.pop)*e.n)
	for _, m := range e.pop {
		data = append(data, m...)
	}
	e.calling = true
	c := e.opts.Candidate(i, nd.FromSlice(data, len(e.pop), e.n), e.rng)
	e.calling = false
	if len(c) != e.n {
		panicf("DifferentialEvolution", "wants a candidate of %d numbers and got %d", e.n, len(c))
	}
	return clone(c)
}

// combine returns the candidate for member i by the strategy, from members r. It
// takes the elements of the mutant that take says, or with exp those from fill on
// for as long as it says.
func (e *evolution) combine(i int, r []int, fill int, take []bool) []float64 {
	base, exponential := e.opts.Strategy.split()
	p, f := e.pop, e.factor
	out := clone(p[i])
	mutant := func(j int) float64 {
		at := func(k int) float64 { return p[r[k]][j] }
		switch base {
		case "best1":
			return p[0][j] + f*(at(0)-at(1))
		case "rand1":
			return at(0) + f*(at(1)-at(2))
		case "randtobest1":
			v := at(0)
			v += f * (p[0][j] - v)
			return v + f*(at(1)-at(2))
		case "currenttobest1":
			return out[j] + f*(p[0][j]-out[j]+at(0)-at(1))
		case "best2":
			return p[0][j] + f*(at(0)+at(1)-at(2)-at(3))
		}
		return at(0) + f*(at(1)+at(2)-at(3)-at(4)) // rand2
	}
	if exponential {
		take[0] = true
		for k := 0; k < e.n && take[k]; k++ {
			out[fill] = mutant(fill)
			fill = (fill + 1) % e.n
		}
		return out
	}
	take[fill] = true
	for j, yes := range take {
		if yes {
			out[j] = mutant(j)
		}
	}
	return out
}

// confine draws the elements of candidates anew that are not within the bounds.
func (e *evolution) confine(candidates [][]float64) {
	for _, c := range candidates {
		for j, v := range c {
			if v < 0 || v > 1 {
				c[j] = e.rng.Float64()
			}
		}
	}
}
