// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize

// This file is branch and bound.
//
// A node is the program with some bounds narrower. Its optimum without integrality
// bounds what can come of it. From a node the search dives: it takes one branch on a
// variable that is not integral, and keeps the other one for later. At the end of a
// dive it goes on with the node that has the best bound.

import (
	"container/heap"
	"math"
)

const (
	integerTol = 1e-6 // a distance from an integer that is taken for 0
	absGap     = 1e-6 // a difference of objectives that is taken for 0

	longestDive = 200 // branches in a dive, and 2 more for each variable
)

// A mipNode is a program with narrower bounds.
type mipNode struct {
	bound  float64 // the objective of the node it came from
	depth  int
	parent *mipNode
	j      int // the variable that was branched on, with these bounds
	lo, hi float64
	at     []int8  // the basis of the node it came from
	score  float64 // how far the variable moves: for its pseudocost
	up     bool
}

// A nodeHeap holds nodes, the best bound first.
type nodeHeap []*mipNode

func (h nodeHeap) Len() int { return len(h) }
func (h nodeHeap) Less(i, j int) bool {
	if h[i].bound != h[j].bound {
		return h[i].bound < h[j].bound
	}
	return h[i].depth > h[j].depth
}
func (h nodeHeap) Swap(i, j int) { h[i], h[j] = h[j], h[i] }

// Push and Pop are for container/heap.
func (h *nodeHeap) Push(x any) {
	if n, ok := x.(*mipNode); ok {
		*h = append(*h, n)
	}
}

// Pop takes the last node.
func (h *nodeHeap) Pop() any {
	old := *h
	n := old[len(old)-1]
	*h = old[:len(old)-1]
	return n
}

// A mipSearch is a call of Milp on its way.
type mipSearch struct {
	p      *program
	s      *simplex
	scale  *scaling
	on     []float64 // the lower bounds of semi-continuous variables that are not 0
	lb, ub []float64 // the bounds of the root
	open   nodeHeap
	res    *MilpResult
	gap    float64
	pruned float64 // the least bound of a node that was left because of gap
	step   float64 // the objective is a multiple of this, if not 0
	cost   [2][]pseudocost
	total  [2]pseudocost
	alone  bool // no continuous variable
}

// A pseudocost is how much the objective rose for a change of a variable.
type pseudocost struct {
	sum   float64
	count int
}

// branchAndBound solves the program.
func (p *program) branchAndBound(name string, opts *MilpOptions) *MilpResult {
	if opts.NodeLimit < 0 || !(opts.MipRelGap >= 0) {
		panicf(name, "wants a limit and a gap of 0 or more and got %d and %v", opts.NodeLimit, opts.MipRelGap)
	}
	b := &mipSearch{p: p, on: clone(p.lb), gap: orDefault(opts.MipRelGap, 1e-4), alone: true, pruned: math.Inf(1), res: noResult(lpOptimal)}
	for j, kind := range p.integrality {
		if kind >= SemiContinuous && !(p.lb[j] >= 0) {
			panicf(name, "wants bounds of semi-continuous variables that are not negative and got %v", p.lb[j])
		}
	}
	if p.emptyBounds() {
		return noResult(lpInfeasible)
	}
	q := *p // the relaxation
	q.lb, q.ub = clone(p.lb), clone(p.ub)
	for j, kind := range p.integrality {
		if kind == Integer || kind == SemiInteger {
			q.lb[j], q.ub[j] = math.Ceil(q.lb[j]-integerTol), math.Floor(q.ub[j]+integerTol)
			b.on[j] = q.lb[j]
		} else {
			b.alone = false
		}
		if kind >= SemiContinuous {
			q.lb[j] = 0
		}
	}
	if q.emptyBounds() || q.indivisible() {
		return noResult(lpInfeasible)
	}
	b.p, b.lb, b.ub = &q, q.lb, q.ub
	b.setStep()
	for k := range b.cost {
		b.cost[k] = make([]pseudocost, p.n)
	}
	var status lpStatus
	b.s, b.scale, status = q.solve(-1)
	b.res.MipNodeCount, b.res.nit = 1, b.s.nit
	switch status {
	case lpOptimal:
	case lpUnbounded:
		// With rational numbers it is, if there is any point at all.
		zero := *p
		zero.c = make([]float64, p.n)
		if zero.branchAndBound(name, &MilpOptions{NodeLimit: 1000}).Status == int(lpInfeasible) {
			status = lpInfeasible
		}
		fallthrough
	default:
		r := noResult(status)
		r.MipNodeCount, r.nit = 1, b.s.nit
		return r
	}
	if b.addCuts() == lpInfeasible {
		r := noResult(lpInfeasible)
		r.MipNodeCount, r.nit = 1, b.s.nit
		return r
	}
	b.search(orDefault(opts.NodeLimit, 1_000_000))
	b.res.nit = b.s.nit
	return b.res
}

// setStep finds a number of which all objectives are multiples.
func (b *mipSearch) setStep() {
	step := 0.0
	for j, c := range b.p.c {
		kind := b.p.integrality[j]
		switch {
		case c == 0:
		case kind == Continuous || kind == SemiContinuous || c != math.Trunc(c) || math.Abs(c) > 1e9:
			return
		default:
			step = gcd(step, c)
		}
	}
	b.step = step
}

// gcd returns the greatest common divisor of integers.
func gcd(a, b float64) float64 {
	a, b = math.Abs(a), math.Abs(b)
	for b != 0 {
		a, b = b, math.Mod(a, b)
	}
	return a
}

// indivisible reports an equation of integers whose two sides no integers make equal.
func (p *program) indivisible() bool {
	for i := range p.m {
		divisor := 0.0
		if p.lo[i] != p.hi[i] {
			continue
		}
		for j, v := range p.a[i*p.n : (i+1)*p.n] {
			switch kind := p.integrality[j]; {
			case v == 0:
			case kind == Continuous || kind == SemiContinuous || v != math.Trunc(v) || math.Abs(v) > 1e9:
				divisor = 1 // no information
			default:
				divisor = gcd(divisor, v)
			}
			if divisor == 1 {
				break
			}
		}
		if divisor > 1 {
			if r := math.Abs(p.lo[i]) / divisor; math.Abs(r-math.Round(r))*divisor > integerTol*(1+math.Abs(p.lo[i])) {
				return true
			}
		}
	}
	return false
}

// search is the search from the root, whose program is solved.
func (b *mipSearch) search(limit int) {
	var node *mipNode // the one whose program is solved; nil is the root
	solved := true
	for {
		bound := math.Inf(-1)
		if solved {
			bound = b.objective()
		}
		for dive := 0; solved && !b.closed(bound); dive++ {
			children := b.branch(node, bound)
			if children == nil {
				break
			}
			if b.res.MipNodeCount >= limit || dive > longestDive+2*b.p.n {
				heap.Push(&b.open, children[0])
				heap.Push(&b.open, children[1])
				break
			}
			heap.Push(&b.open, children[1])
			node = children[0]
			solved = b.solve(node, true)
			if solved {
				bound = b.objective()
				b.learn(node, bound)
			}
		}
		for len(b.open) > 0 && b.closed(b.open[0].bound) {
			heap.Pop(&b.open)
		}
		if len(b.open) == 0 {
			b.conclude(lpOptimal)
			return
		}
		if b.res.MipNodeCount >= limit {
			b.conclude(lpLimit)
			return
		}
		next, ok := heap.Pop(&b.open).(*mipNode)
		if !ok {
			return
		}
		node = next
		if solved = b.solve(node, false); solved {
			b.learn(node, b.objective())
		}
	}
}

// conclude sets the status and the bound.
func (b *mipSearch) conclude(status lpStatus) {
	r := b.res
	r.MipDualBound = min(r.Fun, b.pruned)
	if len(b.open) > 0 {
		r.MipDualBound = min(r.MipDualBound, b.open[0].bound)
	}
	r.Status = int(status)
	if r.X == nil {
		if status == lpOptimal {
			r.Status, r.MipDualBound = int(lpInfeasible), math.NaN()
		}
		return
	}
	r.MipGap = 0
	if d := r.Fun - r.MipDualBound; d != 0 {
		r.MipGap = math.Abs(d) / math.Abs(r.Fun)
	}
}

// objective returns that of the program that was solved, in units of the caller.
func (b *mipSearch) objective() float64 { return b.s.objective() / (b.scale.cost * b.scale.value) }

// closed reports whether nothing better can come of a bound.
func (b *mipSearch) closed(bound float64) bool {
	if b.res.X == nil {
		return false
	}
	best := b.res.Fun
	if b.step > 0 {
		bound = math.Ceil(bound/b.step-1e-6) * b.step
		return bound >= best-0.5*b.step
	}
	if bound < best-max(absGap*min(1, math.Abs(best)), b.gap*math.Abs(best)) {
		return false
	}
	b.pruned = min(b.pruned, bound)
	return true
}

// solve solves the program of a node, beginning at the basis as it is if that is the
// one of its parent. It returns false if the node has no solution of interest.
func (b *mipSearch) solve(node *mipNode, here bool) bool {
	b.res.MipNodeCount++
	s := b.s
	if here {
		b.bounds(node.j, node.lo, node.hi)
	} else {
		for j := range b.p.n {
			b.bounds(j, b.lb[j], b.ub[j])
		}
		narrowed := map[int]bool{}
		for at := node; at != nil; at = at.parent {
			if !narrowed[at.j] {
				b.bounds(at.j, at.lo, at.hi)
				narrowed[at.j] = true
			}
		}
		b.restore(node.at)
	}
	s.maxiter = s.nit + 10000 + 50*(s.m+s.n)
	s.cutoff = math.Inf(1)
	if b.res.X != nil {
		s.cutoff = (b.res.Fun + absGap*(1+math.Abs(b.res.Fun))) * b.scale.cost * b.scale.value
	}
	status := s.run()
	if status == lpTrouble || status == lpLimit {
		// Once more from the start.
		for j := range s.at {
			s.at[j] = atLower
			if j >= s.n {
				s.at[j] = inBasis
			}
		}
		b.restore(append([]int8{}, s.at...))
		status = s.run()
	}
	return status == lpOptimal
}

// restore brings a basis back.
func (b *mipSearch) restore(at []int8) {
	s := b.s
	copy(s.at, at)
	basic := make([]int, 0, s.m)
	for j, a := range at {
		if a == inBasis {
			basic = append(basic, j)
		}
	}
	s.resetWeights()
	out, in := s.load(basic)
	for k, j := range out {
		s.at[j], s.at[in[k]] = atLower, inBasis
	}
}

// bounds sets the bounds of a variable.
func (b *mipSearch) bounds(j int, lo, hi float64) {
	b.s.lb[j], b.s.ub[j] = b.scale.toScaled(j, lo), b.scale.toScaled(j, hi)
}

// current returns the bounds of a variable in a node.
func (b *mipSearch) current(j int) (lo, hi float64) {
	f := b.scale.col[j] / b.scale.value
	return b.s.lb[j] * f, b.s.ub[j] * f
}

// learn updates the pseudocost of the branch to a node that was solved.
func (b *mipSearch) learn(node *mipNode, bound float64) {
	rise := max(0, bound-node.bound) / node.score
	if math.IsInf(node.bound, 0) || math.IsNaN(rise) {
		return
	}
	k := 0
	if node.up {
		k = 1
	}
	for _, c := range []*pseudocost{&b.cost[k][node.j], &b.total[k]} {
		c.sum += rise
		c.count++
	}
}

// pseudo returns the expected rise of the objective for a change of a variable by 1.
func (b *mipSearch) pseudo(k, j int) float64 {
	if c := b.cost[k][j]; c.count > 0 {
		return c.sum / float64(c.count)
	}
	if b.total[k].count > 0 {
		return b.total[k].sum / float64(b.total[k].count)
	}
	return 1
}

// branch returns the two nodes below one whose program is solved, first the one to go
// to. It returns nil, and keeps the solution if it is the best, if the solution
// is integral.
func (b *mipSearch) branch(node *mipNode, bound float64) []*mipNode {
	x := b.p.solution(b.scale, b.s)
	best, at := -1.0, -1
	for j, kind := range b.p.integrality {
		down, up, ok := b.parts(j, kind, x[j])
		if ok {
			continue
		}
		score := max(b.pseudo(0, j)*down, 1e-6) * max(b.pseudo(1, j)*up, 1e-6)
		if score > best {
			best, at = score, j
		}
	}
	if at < 0 {
		b.accept(x)
		return nil
	}
	b.round(x)
	lo, hi := b.current(at)
	depth := 0
	if node != nil {
		depth = node.depth
	}
	down := &mipNode{bound: bound, depth: depth + 1, parent: node, j: at, lo: lo, at: append([]int8{}, b.s.at...)}
	up := &mipNode{bound: bound, depth: depth + 1, parent: node, j: at, hi: hi, at: down.at, up: true}
	down.score, up.score, _ = b.parts(at, b.p.integrality[at], x[at])
	if b.between(at, b.p.integrality[at], x[at]) {
		down.hi, up.lo = 0, b.on[at]
	} else {
		down.hi = math.Floor(x[at])
		up.lo = down.hi + 1
	}
	if up.score < down.score || up.score == down.score && b.p.c[at] < 0 {
		return []*mipNode{up, down}
	}
	return []*mipNode{down, up}
}

// between reports whether a semi-continuous variable has a value between 0 and its
// lower bound.
func (b *mipSearch) between(j, kind int, x float64) bool {
	return kind >= SemiContinuous && x > integerTol && x < b.on[j]-integerTol
}

// parts returns how far a variable is from where it may be, below and above; ok if it is
// there.
func (b *mipSearch) parts(j, kind int, x float64) (down, up float64, ok bool) {
	if b.between(j, kind, x) {
		return x, b.on[j] - x, false
	}
	if kind == Integer || kind == SemiInteger {
		down = x - math.Floor(x)
		return down, 1 - down, down <= integerTol || 1-down <= integerTol
	}
	return 0, 0, true
}

// accept keeps a solution whose integers are integral up to rounding, if it is the best
// so far.
func (b *mipSearch) accept(x []float64) {
	off := 0.0
	for j, kind := range b.p.integrality {
		v := x[j]
		if kind == Integer || kind == SemiInteger {
			v = math.Round(v)
		} else if kind == SemiContinuous && v <= integerTol {
			v = 0
		}
		off = max(off, math.Abs(v-x[j]))
		x[j] = v
	}
	if off > 1e-9 && !b.alone {
		// The continuous variables follow.
		s := b.s
		lb, ub := clone(s.lb), clone(s.ub)
		for j, kind := range b.p.integrality {
			if kind != Continuous && kind != SemiContinuous || kind == SemiContinuous && x[j] == 0 {
				b.bounds(j, x[j], x[j])
			}
		}
		s.cutoff = math.Inf(1)
		if s.run() == lpOptimal {
			x = b.p.solution(b.scale, s)
		}
		copy(s.lb, lb)
		copy(s.ub, ub)
	}
	b.keep(x)
}

// round tries the nearest integers, if there are no continuous variables.
func (b *mipSearch) round(x []float64) {
	if !b.alone {
		return
	}
	y := clone(x)
	for j := range y {
		y[j] = math.Round(y[j])
		if b.p.integrality[j] == SemiInteger && y[j] < b.on[j] {
			y[j] = 0
		}
	}
	if b.p.keeps(y, 1e-9) {
		b.keep(y)
	}
}

// keep keeps a solution if it is the best so far.
func (b *mipSearch) keep(x []float64) {
	fun := dot(b.p.c, x)
	if b.res.X == nil || fun < b.res.Fun {
		b.res.X, b.res.Fun = x, fun
	}
}
