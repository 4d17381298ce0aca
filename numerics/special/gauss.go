// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file finds the nodes and weights of Gaussian quadrature: eigenvalues of the
// Jacobi matrix (Golub and Welsch, Math. Comp. 23, 1969), then Newton's method in
// double-double arithmetic, where Christoffel's sum gives both the derivative and the
// weight. It takes time in proportion to n².

import (
	"math"

	"gonum.org/v1/gonum/lapack/gonum"

	"github.com/gosci/gosci/numerics/nd"
)

// gauss returns the nodes, in rising order, and the weights of the rule with n nodes
// for the weight function whose orthonormal polynomials satisfy
//
//	b_(k+1) p_(k+1) = (x - a_k) p_k - b_k p_(k-1)
//
// and whose integral is mu. A nil a stands for zeros: the nodes are symmetric then.
func gauss(n int, a, b func(k float64) dd, mu dd) (x, w *nd.Array) {
	as, bs, inv := make([]dd, n), make([]dd, n+1), make([]dd, n+1)
	d, e := make([]float64, n), make([]float64, max(n-1, 0))
	for k := range n + 1 {
		if k < n && a != nil {
			as[k] = a(float64(k))
			d[k] = as[k].float()
		}
		if k > 0 {
			s := b(float64(k)).sqrt()
			bs[k], inv[k] = s, s.inv()
			if k < n {
				e[k-1] = s.float()
			}
		}
	}
	gonum.Implementation{}.Dsterf(n, d, e)
	ws := make([]float64, n)
	count := n
	if a == nil {
		count = n - n/2 // the nodes that are not negative, from the end
		if n%2 == 1 {
			d[n/2] = 0
		}
	}
	g := &lanes{count: count, size: n}
	g.each(func(i int) {
		i = n - 1 - i
		node := toDD(d[i])
		for range 2 {
			if step, _ := gaussStep(node, as, bs, inv); a != nil || 2*i != n-1 {
				node = node.sub(step)
			}
		}
		_, sum := gaussStep(node, as, bs, inv)
		d[i], ws[i] = node.float(), mu.divF(sum).float()
	})
	if a == nil {
		for i := range n / 2 {
			d[i], ws[i] = -d[n-1-i], ws[n-1-i]
		}
	}
	return nd.FromSlice(d), nd.FromSlice(ws)
}

// gaussStep returns Newton's step p_n/p_n' and the sum of p_k² over k < n, p_0 being
// 1.
func gaussStep(x dd, a, b, inv []dd) (step dd, sum float64) {
	n := len(a)
	q, p := dd{}, ddOne
	s := dd{}
	units := 0
	for k := range n {
		s = s.addF(p.hi * p.hi)
		t := x.sub(a[k]).mul(p).sub(b[k].mul(q)).mul(inv[k+1])
		q, p = p, t
		if math.Abs(p.hi) > 0x1p400 {
			p, q, s = p.scale(0x1p-400), q.scale(0x1p-400), s.scale(0x1p-800)
			units += 800
		}
	}
	// At a node Σ p_k² = b_n p_n' p_(n-1).
	return p.mul(b[n]).mul(q).div(s), math.Ldexp(s.float(), units)
}

func checkRoots(function string, n int) {
	if n < 1 {
		panicArg(function, "wants 1 node or more and got %d", n)
	}
}

// RootsLegendre returns the nodes and weights of the Gauss-Legendre rule with n nodes,
// for the integral over [-1, 1]. It panics if n < 1.
func RootsLegendre(n int) (x, w *nd.Array) {
	checkRoots("RootsLegendre", n)
	return gauss(n, nil, func(k float64) dd { return toDD(k * k).divF(4*k*k - 1) }, toDD(2))
}

// RootsChebyt returns the nodes and weights of the Gauss rule with n nodes for the
// weight 1/√(1-x²) on [-1, 1]: cos((2i-1)π/(2n)) and π/n. It panics if n < 1.
func RootsChebyt(n int) (x, w *nd.Array) {
	checkRoots("RootsChebyt", n)
	xs := make([]float64, n)
	for i := range xs {
		// The sine has no error at the middle.
		xs[i], _ = sinCosQuotient(2*i+1-n, 2*n)
	}
	return nd.FromSlice(xs), nd.Full(math.Pi/float64(n), n)
}

// RootsChebyu returns the nodes and weights of the Gauss rule with n nodes for the
// weight √(1-x²) on [-1, 1]: cos(iπ/(n+1)) and π sin²(iπ/(n+1))/(n+1). It panics if
// n < 1.
func RootsChebyu(n int) (x, w *nd.Array) {
	checkRoots("RootsChebyu", n)
	xs, ws := make([]float64, n), make([]float64, n)
	for i := range xs {
		s, c := sinCosQuotient(2*i+1-n, 2*(n+1))
		xs[i], ws[i] = s, math.Pi*c*c/float64(n+1)
	}
	return nd.FromSlice(xs), nd.FromSlice(ws)
}

// sinCosQuotient returns sin(πp/q) and cos(πp/q) for |p/q| < 1/2.
func sinCosQuotient(p, q int) (s, c float64) {
	ds, dc := ddSinCosPi(toDD(float64(p)).divF(float64(q)))
	return ds.float(), dc.float()
}

// RootsHermite returns the nodes and weights of the Gauss-Hermite rule with n nodes,
// for the weight exp(-x²) on the real line. It panics if n < 1.
func RootsHermite(n int) (x, w *nd.Array) {
	checkRoots("RootsHermite", n)
	return gauss(n, nil, func(k float64) dd { return toDD(k / 2) }, ddSqrtPi)
}

// RootsHermitenorm returns the nodes and weights of the Gauss rule with n nodes for
// the weight exp(-x²/2) on the real line. It panics if n < 1.
func RootsHermitenorm(n int) (x, w *nd.Array) {
	checkRoots("RootsHermitenorm", n)
	return gauss(n, nil, toDD, ddPi.scale(2).sqrt())
}

// RootsLaguerre returns the nodes and weights of the Gauss-Laguerre rule with n nodes,
// for the weight exp(-x) on x > 0. It panics if n < 1.
func RootsLaguerre(n int) (x, w *nd.Array) {
	checkRoots("RootsLaguerre", n)
	return rootsLaguerre(n, 0)
}

// RootsGenlaguerre returns the nodes and weights of the Gauss rule with n nodes for
// the weight x^alpha exp(-x) on x > 0. It panics if n < 1 or alpha <= -1.
func RootsGenlaguerre(n int, alpha float64) (x, w *nd.Array) {
	checkRoots("RootsGenlaguerre", n)
	if !(alpha > -1) {
		panicArg("RootsGenlaguerre", "wants an alpha above -1 and got %v", alpha)
	}
	return rootsLaguerre(n, alpha)
}

func rootsLaguerre(n int, alpha float64) (x, w *nd.Array) {
	return gauss(n, func(k float64) dd { return twoSum(2*k+1, alpha) },
		func(k float64) dd { return twoSum(k, alpha).mulF(k) }, ddExp(ddLgamma(twoSum(alpha, 1))))
}

// RootsJacobi returns the nodes and weights of the Gauss-Jacobi rule with n nodes, for
// the weight (1-x)^alpha (1+x)^beta on [-1, 1]. It panics if n < 1 or if alpha or
// beta is not above -1.
func RootsJacobi(n int, alpha, beta float64) (x, w *nd.Array) {
	checkRoots("RootsJacobi", n)
	if !(alpha > -1) || !(beta > -1) {
		panicArg("RootsJacobi", "wants an alpha and a beta above -1 and got %v and %v", alpha, beta)
	}
	return rootsJacobi(n, alpha, beta)
}

func rootsJacobi(n int, alpha, beta float64) (x, w *nd.Array) {
	s := twoSum(alpha, beta)
	mu := ddLgamma(twoSum(alpha, 1)).add(ddLgamma(twoSum(beta, 1))).sub(ddLgamma(s.addF(2)))
	mu = ddExp(mu.add(ddLn2.mul(s.addF(1))))
	// b² = 4k(k+α)(k+β)(k+α+β) / ((2k+α+β)²(2k+α+β+1)(2k+α+β-1)).
	b2 := func(k float64) dd {
		c := s.addF(2 * k)
		num := twoSum(k, alpha).mul(twoSum(k, beta)).mulF(4 * k)
		den := c.mul(c).mul(c.addF(1))
		if k == 1 {
			// k+α+β over 2k+α+β-1 is 1.
			return num.div(den)
		}
		return num.mul(s.addF(k)).div(den.mul(c.addF(-1)))
	}
	if alpha == beta {
		return gauss(n, nil, b2, mu)
	}
	a := func(k float64) dd {
		d := twoSum(beta, -alpha)
		if k == 0 {
			return d.div(s.addF(2))
		}
		return d.mul(s).div(s.addF(2 * k).mul(s.addF(2*k + 2)))
	}
	return gauss(n, a, b2, mu)
}

// RootsGegenbauer returns the nodes and weights of the Gauss rule with n nodes for the
// weight (1-x²)^(alpha-1/2) on [-1, 1]. It panics if n < 1 or alpha <= -1/2.
func RootsGegenbauer(n int, alpha float64) (x, w *nd.Array) {
	checkRoots("RootsGegenbauer", n)
	if !(alpha > -0.5) {
		panicArg("RootsGegenbauer", "wants an alpha above -1/2 and got %v", alpha)
	}
	return rootsJacobi(n, alpha-0.5, alpha-0.5)
}
