// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate

// This file is the epsilon algorithm: the limit of a sequence from its first elements.

import "math"

// An epsilonTable is the lower diagonals of the table of P. Wynn, On a device for computing
// the e_m(S_n) transformation, MTAC 10 (1956) 91. QUADPACK keeps at most 52 numbers of it
// and cuts off parts that have become irregular: QUADPACK, section 2.2.4.2.
type epsilonTable struct {
	n     int         // the numbers in use
	e     [53]float64 // two more stand in while the table is made
	calls int
	last  [3]float64 // the last three results
}

// push adds an element of the sequence.
func (t *epsilonTable) push(v float64) {
	t.e[t.n] = v
	t.n++
}

// limit returns the limit and an estimate of its error, which is huge before the fourth
// call. It makes a new diagonal of the table.
func (t *epsilonTable) limit() (result, abserr float64) {
	const maxLength = 50
	t.calls++
	e := &t.e
	result, abserr = e[t.n-1], huge
	if t.n < 3 {
		return result, max(abserr, 5*eps*math.Abs(result))
	}
	e[t.n+1] = e[t.n-1]
	steps := (t.n - 1) / 2
	e[t.n-1] = huge
	before := t.n
	k := t.n - 1
	for i := range steps {
		// The new element at the top of the rhombus e0, e1, e2, e3.
		e0, e1, e2, e3 := e[k-2], e[k-1], e[k+2], e[k]
		d2, d3 := e2-e1, e1-e0
		err2, err3 := math.Abs(d2), math.Abs(d3)
		tol2, tol3 := max(math.Abs(e2), math.Abs(e1))*eps, max(math.Abs(e1), math.Abs(e0))*eps
		if err2 <= tol2 && err3 <= tol3 {
			// Three elements are the same: the sequence has converged.
			return e2, max(err2+err3, 5*eps*math.Abs(e2))
		}
		e[k] = e1
		d1 := e1 - e3
		err1, tol1 := math.Abs(d1), max(math.Abs(e1), math.Abs(e3))*eps
		// Two elements nearly the same, or a denominator that is nearly 0: the rest
		// of the table is of no use.
		if err1 <= tol1 || err2 <= tol2 || err3 <= tol3 {
			t.n = 2*i + 1
			break
		}
		ss := 1/d1 + 1/d2 - 1/d3
		if math.Abs(ss*e1) <= 1e-4 {
			t.n = 2*i + 1
			break
		}
		res := e1 + 1/ss
		e[k] = res
		k -= 2
		if err := err2 + math.Abs(res-e2) + err3; err <= abserr {
			abserr, result = err, res
		}
	}
	if t.n == maxLength {
		t.n = 2*(maxLength/2) - 1
	}
	// Move the diagonal to where the old one was.
	i := (before + 1) % 2
	for range steps + 1 {
		e[i] = e[i+2]
		i += 2
	}
	if t.n != before {
		copy(e[:t.n], e[before-t.n:])
	}
	if t.calls < 4 {
		t.last[t.calls-1] = result
		abserr = huge
	} else {
		abserr = math.Abs(result-t.last[2]) + math.Abs(result-t.last[1]) + math.Abs(result-t.last[0])
		t.last = [3]float64{t.last[1], t.last[2], result}
	}
	return result, max(abserr, 5*eps*math.Abs(result))
}
