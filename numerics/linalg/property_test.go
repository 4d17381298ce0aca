// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg_test

// This file tests what factorizations promise, on random matrices of many shapes:
// the product of the factors, orthogonality, triangular forms. Real matrices stand
// beside complex ones; all is checked in complex arithmetic.

import (
	"fmt"
	"math"
	"math/cmplx"
	"math/rand/v2"
	"testing"

	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
)

// random returns normal numbers, always the same for a seed and a shape.
func random(seed uint64, shape ...int) *nd.Array {
	r := rand.New(rand.NewPCG(seed, 7))
	return nd.FromFunc(func([]int) float64 { return r.NormFloat64() }, shape...)
}

// randomComplex is random for complex numbers.
func randomComplex(seed uint64, shape ...int) *nd.Complex {
	return random(seed, shape...).AsComplex().Add(random(seed+1000, shape...).AsComplex().MulScalar(1i))
}

// slack is how many roundings of relative size 2^-52, for each row or column, the
// identities may be off: the bounds of the algorithms are small multiples of the
// order.
const slack = 10

func h(a *nd.Complex) *nd.Complex { return a.T().Conj() }

func mul(list ...*nd.Complex) *nd.Complex {
	p := list[0]
	for _, m := range list[1:] {
		p = nd.MatmulComplex(p, m)
	}
	return p
}

func eye(n int) *nd.Complex { return nd.Eye(n).AsComplex() }

func diag(v *nd.Complex, rows, cols int) *nd.Complex {
	d := nd.ZerosComplex(rows, cols)
	for i, x := range v.Data() {
		d.Set(x, i, i)
	}
	return d
}

// size returns the largest absolute value.
func size(a *nd.Complex) float64 {
	s := 0.0
	for _, v := range a.Data() {
		s = max(s, cmplx.Abs(v))
	}
	return s
}

// same fails the test if a and b differ by more than slack roundings of the size of
// the larger one, times factor.
func same(t *testing.T, what string, a, b *nd.Complex, factor float64) {
	t.Helper()
	if fmt.Sprint(a.Shape()) != fmt.Sprint(b.Shape()) {
		t.Errorf("%s: shapes %v and %v", what, a.Shape(), b.Shape())
		return
	}
	n := 1.0
	for _, k := range a.Shape() {
		n = max(n, float64(k))
	}
	limit := slack * n * 0x1p-52 * max(size(a), size(b)) * factor
	if d := size(a.Sub(b)); !(d <= limit) {
		t.Errorf("%s: differ by %g, more than %g", what, d, limit)
	}
}

func unitary(t *testing.T, what string, q *nd.Complex) {
	t.Helper()
	same(t, what+" is unitary", mul(h(q), q), eye(q.Shape()[1]), 1)
}

// below fails the test if an element below diagonal k is not 0.
func below(t *testing.T, what string, a *nd.Complex, k int) {
	t.Helper()
	if d := size(a.Sub(nd.TriuComplex(a, k))); d != 0 {
		t.Errorf("%s has %g below diagonal %d", what, d, k)
	}
}

// must returns v, and ends the test if there is an error.
func must[T any](t *testing.T) func(v T, err error) T {
	t.Helper()
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// eachKind runs a test on a real matrix, and on a complex one, which is told by
// the first argument that is not nil.
func eachKind(t *testing.T, shapes [][2]int, test func(t *testing.T, r *nd.Array, c *nd.Complex)) {
	t.Helper()
	for i, s := range shapes {
		t.Run(fmt.Sprintf("%dx%d", s[0], s[1]), func(t *testing.T) {
			t.Parallel()
			test(t, random(uint64(i), s[0], s[1]), nil)
		})
		t.Run(fmt.Sprintf("complex %dx%d", s[0], s[1]), func(t *testing.T) {
			t.Parallel()
			test(t, nil, randomComplex(uint64(i), s[0], s[1]))
		})
	}
}

var (
	rectangles = [][2]int{{0, 0}, {0, 3}, {3, 0}, {1, 1}, {1, 5}, {5, 1}, {4, 7}, {7, 4}, {33, 65}, {65, 33}, {70, 68}, {120, 120}}
	orders     = [][2]int{{0, 0}, {1, 1}, {2, 2}, {3, 3}, {4, 4}, {10, 10}, {33, 33}, {70, 70}, {130, 130}}
)

func TestRectangular(t *testing.T) {
	t.Parallel()
	eachKind(t, rectangles, func(t *testing.T, r *nd.Array, c *nd.Complex) {
		t.Helper()
		t.Run("LU", func(t *testing.T) {
			if r != nil {
				f := must[*linalg.LUResult](t)(linalg.LU(r))
				same(t, "P*L*U", mul(f.P.AsComplex(), f.L.AsComplex(), f.U.AsComplex()), r.AsComplex(), 1)
				return
			}
			f := must[*linalg.LUResultComplex](t)(linalg.LUComplex(c))
			same(t, "P*L*U", mul(f.P.AsComplex(), f.L, f.U), c, 1)
			below(t, "U", f.U, 0)
			below(t, "Lᵀ", f.L.T(), 0)
		})
		for _, o := range []*linalg.QROptions{nil, {Pivoting: true}, {Mode: linalg.QREconomic}, {Mode: linalg.QREconomic, Pivoting: true}} {
			t.Run(fmt.Sprintf("QR %v", o), func(t *testing.T) { checkQR(t, r, c, o) })
		}
		for _, o := range []*linalg.SvdOptions{nil, {Economic: true}} {
			t.Run(fmt.Sprintf("Svd %v", o), func(t *testing.T) { checkSvd(t, r, c, o) })
		}
		t.Run("Pinv", func(t *testing.T) {
			a, x := c, (*nd.Complex)(nil)
			if r != nil {
				a, x = r.AsComplex(), must[*nd.Array](t)(linalg.Pinv(r, nil)).AsComplex()
			} else {
				x = must[*nd.Complex](t)(linalg.PinvComplex(c, nil))
			}
			cond := 1.0
			if a.Size() > 0 {
				cond = linalg.CondComplex(a)
			}
			same(t, "a*x*a = a", mul(a, x, a), a, cond)
			same(t, "x*a*x = x", mul(x, a, x), x, cond)
			same(t, "a*x is Hermitian", h(mul(a, x)), mul(a, x), cond)
			same(t, "x*a is Hermitian", h(mul(x, a)), mul(x, a), cond)
		})
		t.Run("bases", func(t *testing.T) {
			// The matrix twice as tall and as wide has half its rank.
			var a, null, orth *nd.Complex
			if r != nil {
				w := nd.HStack(nd.VStack(r, r), nd.VStack(r, r))
				a = w.AsComplex()
				null = must[*nd.Array](t)(linalg.NullSpace(w, nil)).AsComplex()
				orth = must[*nd.Array](t)(linalg.Orth(w, nil)).AsComplex()
			} else {
				a = nd.HStackComplex(nd.VStackComplex(c, c), nd.VStackComplex(c, c))
				null = must[*nd.Complex](t)(linalg.NullSpaceComplex(a, nil))
				orth = must[*nd.Complex](t)(linalg.OrthComplex(a, nil))
			}
			rank := min(a.Shape()[0], a.Shape()[1]) / 2
			if null.Shape()[1] != a.Shape()[1]-rank || orth.Shape()[1] != rank {
				t.Errorf("shapes %v and %v, want rank %d", null.Shape(), orth.Shape(), rank)
			}
			unitary(t, "NullSpace", null)
			unitary(t, "Orth", orth)
			same(t, "a*null", mul(a, null).Add(nd.OnesComplex(a.Shape()[0], null.Shape()[1])),
				nd.OnesComplex(a.Shape()[0], null.Shape()[1]), 10*(1+size(a)))
			same(t, "orth*orthᴴ*a", mul(orth, h(orth), a), a, 10)
		})
		t.Run("Lstsq", func(t *testing.T) {
			// The residual is orthogonal to the columns.
			if r == nil || r.Shape()[0] == 0 {
				return
			}
			b := random(99, r.Shape()[0], 2)
			x := must[*linalg.LstsqResult](t)(linalg.Lstsq(r, b, nil))
			rest := b.Sub(nd.Matmul(r, x.X))
			same(t, "aᵀ*(b-a*x)", nd.Matmul(r.T(), rest).AddScalar(1).AsComplex(), nd.Ones(r.Shape()[1], 2).AsComplex(), 1e3)
			if x.Residues.Size() > 0 {
				same(t, "residues", x.Residues.AsComplex(), rest.Mul(rest).Along(0).Sum().AsComplex(), 10)
			}
		})
	})
}

func checkQR(t *testing.T, r *nd.Array, c *nd.Complex, o *linalg.QROptions) {
	t.Helper()
	var q, u *nd.Complex
	var p *nd.Int
	if r != nil {
		f := must[*linalg.QRResult](t)(linalg.QR(r, o))
		q, u, p, c = f.Q.AsComplex(), f.R.AsComplex(), f.P, r.AsComplex()
	} else {
		f := must[*linalg.QRResultComplex](t)(linalg.QRComplex(c, o))
		q, u, p = f.Q, f.R, f.P
	}
	if p != nil {
		c = c.Take(p, 1)
		for i := 1; i < min(u.Shape()[0], u.Shape()[1]); i++ {
			if x, y := cmplx.Abs(u.At(i-1, i-1)), cmplx.Abs(u.At(i, i)); y > x*(1+1e-12) {
				t.Errorf("the diagonal of R increases at %d: %g, %g", i, x, y)
			}
		}
	}
	same(t, "Q*R", mul(q, u), c, 1)
	unitary(t, "Q", q)
	below(t, "R", u, 0)
}

func checkSvd(t *testing.T, r *nd.Array, c *nd.Complex, o *linalg.SvdOptions) {
	t.Helper()
	var u, vh *nd.Complex
	var s, only *nd.Array
	if r != nil {
		f := must[*linalg.SvdResult](t)(linalg.Svd(r, o))
		u, s, vh, c = f.U.AsComplex(), f.S, f.Vh.AsComplex(), r.AsComplex()
		only = must[*nd.Array](t)(linalg.Svdvals(r))
	} else {
		f := must[*linalg.SvdResultComplex](t)(linalg.SvdComplex(c, o))
		u, s, vh = f.U, f.S, f.Vh
		only = must[*nd.Array](t)(linalg.SvdvalsComplex(c))
	}
	same(t, "U*diag(S)*Vh", mul(u, diag(s.AsComplex(), u.Shape()[1], vh.Shape()[0]), vh), c, 1)
	unitary(t, "U", u)
	unitary(t, "V", h(vh))
	same(t, "Svdvals", only.AsComplex(), s.AsComplex(), 1)
	for i, v := range s.Data() {
		if v < 0 || i > 0 && v > s.At(i-1) {
			t.Errorf("singular values %v", s)
		}
	}
}

func TestSquare(t *testing.T) {
	t.Parallel()
	eachKind(t, orders, func(t *testing.T, r *nd.Array, c *nd.Complex) {
		t.Helper()
		t.Run("Inv", func(t *testing.T) {
			a, x := c, (*nd.Complex)(nil)
			if r != nil {
				a, x = r.AsComplex(), must[*nd.Array](t)(linalg.Inv(r, nil)).AsComplex()
			} else {
				x = must[*nd.Complex](t)(linalg.InvComplex(c, nil))
			}
			same(t, "a*inv", mul(a, x), eye(a.Shape()[0]), size(a)*size(x))
		})
		t.Run("Schur", func(t *testing.T) { checkSchur(t, r, c) })
		t.Run("Hessenberg", func(t *testing.T) {
			a, hess, q := c, (*nd.Complex)(nil), (*nd.Complex)(nil)
			if r != nil {
				f := must[*linalg.HessenbergResult](t)(linalg.Hessenberg(r))
				a, hess, q = r.AsComplex(), f.H.AsComplex(), f.Q.AsComplex()
			} else {
				f := must[*linalg.HessenbergResultComplex](t)(linalg.HessenbergComplex(c))
				hess, q = f.H, f.Q
			}
			same(t, "Q*H*Qᴴ", mul(q, hess, h(q)), a, 1)
			unitary(t, "Q", q)
			below(t, "H", hess, -1)
		})
		t.Run("Eig", func(t *testing.T) {
			a, f := c, (*linalg.EigResult)(nil)
			if r != nil {
				a, f = r.AsComplex(), must[*linalg.EigResult](t)(linalg.Eig(r, &linalg.EigOptions{Left: true}))
			} else {
				f = must[*linalg.EigResult](t)(linalg.EigComplex(c, &linalg.EigOptions{Left: true}))
			}
			n := a.Shape()[0]
			same(t, "a*v = w*v", mul(a, f.Vr).AddScalar(complex(size(a), 0)),
				mul(f.Vr, diag(f.W, n, n)).AddScalar(complex(size(a), 0)), 1)
			same(t, "uᴴ*a = w*uᴴ", mul(h(f.Vl), a).AddScalar(complex(size(a), 0)),
				mul(diag(f.W, n, n), h(f.Vl)).AddScalar(complex(size(a), 0)), 1)
			for j := range n {
				v := f.Vr.Col(j)
				if norm := linalg.NormComplex(v); math.Abs(norm-1) > 1e-14*float64(n) {
					t.Errorf("vector %d has norm %v", j, norm)
				}
			}
		})
		t.Run("Eigh", func(t *testing.T) { checkEigh(t, r, c) })
		t.Run("functions", func(t *testing.T) { checkFunctions(t, r, c) })
		t.Run("LDL", func(t *testing.T) { checkLDL(t, r, c) })
		t.Run("Cholesky", func(t *testing.T) {
			for _, lower := range []bool{false, true} {
				o := &linalg.CholeskyOptions{Lower: lower}
				var a, u *nd.Complex
				if r != nil {
					s := nd.Matmul(r, r.T()).Add(nd.Eye(r.Shape()[0]))
					a, u = s.AsComplex(), must[*nd.Array](t)(linalg.Cholesky(s, o)).AsComplex()
				} else {
					a = mul(c, h(c)).Add(eye(c.Shape()[0]))
					u = must[*nd.Complex](t)(linalg.CholeskyComplex(a, o))
				}
				if lower {
					u = h(u)
				}
				below(t, "U", u, 0)
				same(t, "Uᴴ*U", mul(h(u), u), a, 1)
			}
		})
	})
}

func checkSchur(t *testing.T, r *nd.Array, c *nd.Complex) {
	t.Helper()
	if r != nil {
		f := must[*linalg.SchurResult](t)(linalg.Schur(r))
		n := r.Shape()[0]
		same(t, "Z*T*Zᵀ", mul(f.Z.AsComplex(), f.T.AsComplex(), f.Z.T().AsComplex()), r.AsComplex(), 1)
		unitary(t, "Z", f.Z.AsComplex())
		below(t, "T", f.T.AsComplex(), -1)
		for i := range n - 1 {
			y, z := f.T.At(i, i+1), f.T.At(i+1, i)
			if z != 0 && (f.T.At(i, i) != f.T.At(i+1, i+1) || y*z >= 0 || i+2 < n && f.T.At(i+2, i+1) != 0) {
				t.Errorf("T is no Schur form at %d", i)
			}
		}
		c = r.AsComplex()
	}
	f := must[*linalg.SchurResultComplex](t)(linalg.SchurComplex(c))
	same(t, "Z*T*Zᴴ", mul(f.Z, f.T, h(f.Z)), c, 1)
	unitary(t, "Z", f.Z)
	below(t, "T", f.T, 0)
}

func checkEigh(t *testing.T, r *nd.Array, c *nd.Complex) {
	t.Helper()
	var a, v *nd.Complex
	var w, only *nd.Array
	if r != nil {
		s := r.Add(r.T())
		f := must[*linalg.EighResult](t)(linalg.Eigh(s, nil))
		a, w, v = s.AsComplex(), f.W, f.V.AsComplex()
		only = must[*nd.Array](t)(linalg.Eigvalsh(s, &linalg.EighOptions{Upper: true}))
	} else {
		a = c.Add(h(c))
		f := must[*linalg.EighResultComplex](t)(linalg.EighComplex(a, nil))
		w, v = f.W, f.V
		only = must[*nd.Array](t)(linalg.EigvalshComplex(a, &linalg.EighOptionsComplex{Upper: true}))
	}
	n := a.Shape()[0]
	same(t, "V*diag(W)*Vᴴ", mul(v, diag(w.AsComplex(), n, n), h(v)), a, 1)
	unitary(t, "V", v)
	same(t, "Eigvalsh", only.AsComplex(), w.AsComplex(), 1)
}

func checkLDL(t *testing.T, r *nd.Array, c *nd.Complex) {
	t.Helper()
	for _, o := range []*linalg.LDLOptions{{}, {Upper: true}, {Symmetric: true}, {Symmetric: true, Upper: true}} {
		var a, lu, d *nd.Complex
		var perm *nd.Int
		if r != nil {
			s := r.Add(r.T())
			f := must[*linalg.LDLResult](t)(linalg.LDL(s, o))
			a, lu, d, perm = s.AsComplex(), f.Lu.AsComplex(), f.D.AsComplex(), f.Perm
		} else {
			a = c.Add(h(c))
			if o.Symmetric {
				a = c.Add(c.T())
			}
			f := must[*linalg.LDLResultComplex](t)(linalg.LDLComplex(a, o))
			lu, d, perm = f.Lu, f.D, f.Perm
		}
		right := h(lu)
		if o.Symmetric && r == nil {
			right = lu.T()
		}
		same(t, fmt.Sprintf("Lu*D*Luᴴ %v", *o), mul(lu, d, right), a, 10)
		l := lu.Take(perm)
		if !o.Upper {
			l = l.T()
		}
		below(t, "Lu[Perm]", l, 0)
	}
}

func checkFunctions(t *testing.T, r *nd.Array, c *nd.Complex) {
	t.Helper()
	if r != nil {
		n := r.Shape()[0]
		a := r.DivScalar(max(1, linalg.Norm(r))) // of norm 1, so that log(exp(a)) = a
		e := linalg.Expm(a)
		same(t, "exp(a)*exp(-a)", nd.Matmul(e, linalg.Expm(a.Neg())).AsComplex(), eye(n), 1)
		same(t, "log(exp(a))", must[*nd.Array](t)(linalg.Logm(e)).AsComplex(), a.AsComplex(), 10)
		root := must[*nd.Array](t)(linalg.Sqrtm(e))
		same(t, "sqrt(exp(a)) = exp(a/2)", root.AsComplex(), linalg.Expm(a.DivScalar(2)).AsComplex(), 1)
		half := linalg.Expm(a.MulScalar(30)).AsComplex()
		same(t, "exp(60a) = exp(30a)²", linalg.Expm(a.MulScalar(60)).AsComplex(), mul(half, half), 60) // its condition
		c = r.AsComplex()
	}
	n := c.Shape()[0]
	a := c.DivScalar(complex(max(1, linalg.NormComplex(c)), 0))
	e := linalg.ExpmComplex(a)
	same(t, "exp(a)*exp(-a)", mul(e, linalg.ExpmComplex(a.Neg())), eye(n), 1)
	same(t, "log(exp(a))", must[*nd.Complex](t)(linalg.LogmComplex(e)), a, 10)
	root := must[*nd.Complex](t)(linalg.SqrtmComplex(c))
	// The bound of the square root: its norm squared over that of a.
	same(t, "sqrt(a)²", mul(root, root), c, 10*max(1, math.Pow(linalg.NormComplex(root), 2)/max(1, linalg.NormComplex(c))))
}
