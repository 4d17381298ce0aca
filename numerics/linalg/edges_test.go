// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg_test

// This file tests what stands at the edges: the tutorial's numbers, forms of a
// matrix, triangles that are not read, sizes near the ends of the range of numbers.

import (
	"fmt"
	"io"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
)

// TestTutorial has the numbers of section 1.5.3 of the Scientific Python Lectures.
func TestTutorial(t *testing.T) {
	t.Parallel()
	if d, err := linalg.Det(nd.FromRows([][]float64{{1, 2}, {3, 4}})); err != nil || math.Abs(d+2) > 1e-15 {
		t.Errorf("Det = %v, %v, want -2", d, err)
	}
	a, b := nd.FromRows([][]float64{{1, 2}, {2, 3}}), nd.Of(14, 23)
	x, err := linalg.Solve(a, b, nil)
	if err != nil || !nd.Allclose(x, nd.Of(4, 5), nil) || !nd.Allclose(nd.Matmul(a, x), b, nil) {
		t.Errorf("Solve = %v, %v, want [4 5]", x, err)
	}
	upper := nd.Triu(a)
	y, err := linalg.SolveTriangular(upper, b, nil)
	if err != nil || math.Abs(y.At(0)+4.0/3) > 1e-15 || math.Abs(y.At(1)-23.0/3) > 1e-15 {
		t.Errorf("SolveTriangular = %v, %v, want [-4/3 23/3]", y, err)
	}
	z, err := linalg.Solve(upper, b, nil)
	if err != nil || !nd.Allclose(y, z, nil) {
		t.Errorf("Solve = %v, %v, want %v", z, err, y)
	}
	f, err := linalg.Svd(a, nil)
	if err != nil || math.Abs(f.S.At(0)-(math.Sqrt(5)+2)) > 1e-14 || math.Abs(f.S.At(1)-(math.Sqrt(5)-2)) > 1e-14 {
		t.Fatalf("Svd = %v, %v, want √5+2 and √5-2", f, err)
	}
	if p := nd.Matmul(nd.Matmul(f.U, nd.Diag(f.S)), f.Vh); !nd.Allclose(p, a, nil) {
		t.Errorf("U*diag(S)*Vh = %v, want %v", p, a)
	}
	if p := nd.Matmul(f.U.Mul(f.S), f.Vh); !nd.Allclose(p, a, nil) {
		t.Errorf("(U*S)*Vh = %v, want %v", p, a)
	}
}

// TestForms solves with each structure, and with the transpose and its conjugate.
func TestForms(t *testing.T) {
	t.Parallel()
	for _, n := range []int{1, 2, 7, 60} {
		c := randomComplex(5, n, n).Add(eye(n).MulScalar(complex(3*math.Sqrt(float64(n)), 0)))
		b := randomComplex(6, n, 2)
		band := func(lo, hi int) *nd.Complex { return nd.TriuComplex(nd.TrilComplex(c, hi), lo) }
		for s, a := range map[linalg.Structure]*nd.Complex{
			"gen": c, linalg.Diagonal: band(0, 0), linalg.Tridiagonal: band(-1, 1), linalg.Banded: band(-2, 3),
			linalg.UpperTriangular: nd.TriuComplex(c), linalg.LowerTriangular: nd.TrilComplex(c),
			"sym": c.Add(c.T()), "her": c.Add(h(c)), "pos": mul(c, h(c)),
		} {
			for _, given := range []linalg.Structure{s, ""} {
				o := &linalg.SolveOptions{AssumeA: given}
				x := must[*nd.Complex](t)(linalg.SolveComplex(a, b, o))
				same(t, fmt.Sprintf("a*x for %q, %d", s, n), mul(a, x), b, 100)
				o.Transposed = true
				x = must[*nd.Complex](t)(linalg.SolveComplex(a, b, o))
				same(t, fmt.Sprintf("aᵀ*x for %q, %d", s, n), mul(a.T(), x), b, 100)
			}
		}
		f := must[*linalg.LUFactorsComplex](t)(linalg.LUFactorComplex(c))
		cho := must[*linalg.ChoFactorsComplex](t)(linalg.ChoFactorComplex(mul(c, h(c)), &linalg.CholeskyOptions{Lower: n%2 == 0}))
		same(t, "ChoSolve", mul(c, h(c), must[*nd.Complex](t)(linalg.ChoSolveComplex(cho, b))), b, 100)
		for form, a := range map[linalg.Trans]*nd.Complex{linalg.NoTrans: c, linalg.Transpose: c.T(), linalg.ConjTranspose: h(c)} {
			x := must[*nd.Complex](t)(linalg.LUSolveComplex(f, b, &linalg.LUSolveOptions{Trans: form}))
			same(t, fmt.Sprintf("LUSolve, form %d", form), mul(a, x), b, 100)
			for _, lower := range []bool{false, true} {
				tri, op := nd.TriuComplex(c), nd.TriuComplex(a)
				if lower {
					tri = nd.TrilComplex(c)
				}
				switch form {
				case linalg.NoTrans:
					op = tri
				case linalg.Transpose:
					op = tri.T()
				case linalg.ConjTranspose:
					op = h(tri)
				}
				// The whole of c is handed over: the other triangle must not be read.
				x := must[*nd.Complex](t)(linalg.SolveTriangularComplex(c, b, &linalg.SolveTriangularOptions{Lower: lower, Trans: form}))
				same(t, fmt.Sprintf("SolveTriangular, form %d, lower %v", form, lower), mul(op, x), b, 100)
			}
		}
	}
}

// TestTriangles puts other numbers where nothing is to be read.
func TestTriangles(t *testing.T) {
	t.Parallel()
	c := randomComplex(8, 6, 6)
	herm := mul(c, h(c)).Add(eye(6))
	junk := randomComplex(9, 6, 6)
	low := nd.TrilComplex(herm).Add(nd.TriuComplex(junk, 1))
	up := nd.TriuComplex(herm).Add(nd.TrilComplex(junk, -1))
	b := randomComplex(10, 6)
	want := must[*nd.Complex](t)(linalg.SolveComplex(herm, b, nil))
	inverse := must[*nd.Complex](t)(linalg.InvComplex(herm, nil))
	for _, s := range []linalg.Structure{"her", "pos"} {
		same(t, "Solve "+string(s), must[*nd.Complex](t)(linalg.SolveComplex(up, b, &linalg.SolveOptions{AssumeA: s})), want, 100)
		same(t, "Solve lower "+string(s),
			must[*nd.Complex](t)(linalg.SolveComplex(low, b, &linalg.SolveOptions{AssumeA: s, Lower: true})), want, 100)
		same(t, "Inv "+string(s), must[*nd.Complex](t)(linalg.InvComplex(up, &linalg.InvOptions{AssumeA: s})), inverse, 100)
		same(t, "Inv lower "+string(s),
			must[*nd.Complex](t)(linalg.InvComplex(low, &linalg.InvOptions{AssumeA: s, Lower: true})), inverse, 100)
	}
	w := must[*nd.Array](t)(linalg.EigvalshComplex(herm, nil)).AsComplex()
	same(t, "Eigvalsh", must[*nd.Array](t)(linalg.EigvalshComplex(low, nil)).AsComplex(), w, 1)
	same(t, "Eigvalsh upper", must[*nd.Array](t)(linalg.EigvalshComplex(up, &linalg.EighOptionsComplex{Upper: true})).AsComplex(), w, 1)
	u := must[*nd.Complex](t)(linalg.CholeskyComplex(up, nil))
	same(t, "Cholesky", mul(h(u), u), herm, 1)
	l := must[*nd.Complex](t)(linalg.CholeskyComplex(low, &linalg.CholeskyOptions{Lower: true}))
	same(t, "Cholesky lower", mul(l, h(l)), herm, 1)
}

// TestScale has matrices whose squares overflow or vanish.
func TestScale(t *testing.T) {
	t.Parallel()
	r, c := random(3, 5, 5), randomComplex(3, 5, 5)
	herm := c.Add(h(c))
	for _, f := range []float64{1e-290, 1e-180, 1e180, 1e290} {
		z := complex(f, 0)
		scaled := func(what string, got, want *nd.Complex) {
			t.Helper()
			same(t, fmt.Sprintf("%s times %g", what, f), got.DivScalar(z), want, 10)
		}
		scaled("Svdvals", must[*nd.Array](t)(linalg.Svdvals(r.MulScalar(f))).AsComplex(), must[*nd.Array](t)(linalg.Svdvals(r)).AsComplex())
		scaled("SvdvalsComplex", must[*nd.Array](t)(linalg.SvdvalsComplex(c.MulScalar(z))).AsComplex(),
			must[*nd.Array](t)(linalg.SvdvalsComplex(c)).AsComplex())
		scaled("Eigvals", must[*nd.Complex](t)(linalg.Eigvals(r.MulScalar(f))), must[*nd.Complex](t)(linalg.Eigvals(r)))
		scaled("EigvalsComplex", must[*nd.Complex](t)(linalg.EigvalsComplex(c.MulScalar(z))), must[*nd.Complex](t)(linalg.EigvalsComplex(c)))
		scaled("Eigvalsh", must[*nd.Array](t)(linalg.EigvalshComplex(herm.MulScalar(z), nil)).AsComplex(),
			must[*nd.Array](t)(linalg.EigvalshComplex(herm, nil)).AsComplex())
		scaled("Schur", must[*linalg.SchurResult](t)(linalg.Schur(r.MulScalar(f))).T.AsComplex(),
			must[*linalg.SchurResult](t)(linalg.Schur(r)).T.AsComplex())
		scaled("Norm", nd.Of(linalg.Norm(r.MulScalar(f)), linalg.Norm(r.Ravel().MulScalar(f), 3)).AsComplex(),
			nd.Of(linalg.Norm(r), linalg.Norm(r.Ravel(), 3)).AsComplex())
		scaled("NormComplex", nd.OfComplex(complex(linalg.NormComplex(c.MulScalar(z)), 0)), nd.OfComplex(complex(linalg.NormComplex(c), 0)))
	}
	// exp of large numbers overflows, and must neither hang nor panic.
	for _, f := range []float64{1e3, 1e30, 1e150, 1e300} {
		if e := linalg.Expm(nd.FromRows([][]float64{{f, f}, {f, f}})); e.At(0, 0) <= math.MaxFloat64 {
			t.Errorf("Expm of %g = %v, want Inf or NaN", f, e)
		}
		if e := linalg.Expm(nd.FromRows([][]float64{{-f, f}, {0, -f}})); !nd.Allclose(e, nd.Zeros(2, 2), nil) {
			t.Errorf("Expm of a triangle of -%g = %v, want 0", f, e)
		}
	}
}

// TestSemidefiniteRoot takes the square root of a singular matrix whose zero
// eigenvalues come out a little negative.
func TestSemidefiniteRoot(t *testing.T) {
	t.Parallel()
	for n := 1; n < 20; n++ {
		x := random(uint64(n), n, 2)
		a := nd.Matmul(x, x.T())
		root := must[*nd.Array](t)(linalg.Sqrtm(a))
		same(t, fmt.Sprintf("root² of order %d", n), nd.Matmul(root, root).AsComplex(), a.AsComplex(), 100)
	}
}

// TestLargePrime solves a circulant system whose order gonum's transform is slow for.
func TestLargePrime(t *testing.T) {
	t.Parallel()
	const n = 509
	c := random(1, n)
	c.Set(40, 0)
	b := random(2, n)
	x := must[*nd.Array](t)(linalg.SolveCirculant(c, b, nil))
	same(t, "C*x", nd.Matmul(linalg.Circulant(c), x).AsComplex(), b.AsComplex(), 1)
}

// TestResultString prints a result as a table.
func TestResultString(t *testing.T) {
	t.Parallel()
	r := must[*linalg.QRResult](t)(linalg.QR(nd.FromRows([][]float64{{3, 0}, {0, 2}}), &linalg.QROptions{Mode: linalg.QRR}))
	if got, want := r.String(), "R: [[3. 0.]\n    [0. 2.]]"; got != want {
		t.Errorf("the result prints as\n%s\nwant\n%s", got, want)
	}
}

// TestDefaultWarning prints a warning to the standard error. It must not run beside
// other tests, for it looks at what is printed.
func TestDefaultWarning(t *testing.T) {
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	stderr := os.Stderr
	os.Stderr = w
	x, err := linalg.Solve(nd.Diag(nd.Of(1, 1e-320)), nd.Ones(2), nil)
	os.Stderr = stderr
	if err != nil || x.At(0) != 1 {
		t.Errorf("Solve = %v, %v, want a solution", x, err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(r)
	want := "linalg: Solve: the matrix is ill-conditioned (rcond = 0): the result may not be accurate\n"
	if err != nil || string(text) != want {
		t.Errorf("prints %q, %v, want %q", text, err, want)
	}
}

// TestSteepVectors has eigenvectors whose elements differ by more than the range of
// numbers, and eigenvalues that are equal.
func TestSteepVectors(t *testing.T) {
	t.Parallel()
	const n = 60
	steep := nd.TriuComplex(nd.OnesComplex(n, n), 1).MulScalar(1e9)
	for i := range n {
		steep.Set(complex(1, float64(i)*1e-9), i, i)
	}
	jordan := eye(5).MulScalar(2i)
	for i := range 4 {
		jordan.Set(1, i, i+1)
	}
	for name, a := range map[string]*nd.Complex{"steep": steep, "jordan": jordan} {
		r := must[*linalg.EigResult](t)(linalg.EigComplex(a, &linalg.EigOptions{Left: true}))
		k := a.Shape()[0]
		same(t, name+": a*v = w*v", mul(a, r.Vr).AddScalar(complex(size(a), 0)),
			mul(r.Vr, diag(r.W, k, k)).AddScalar(complex(size(a), 0)), 1)
		same(t, name+": uᴴ*a = w*uᴴ", mul(h(r.Vl), a).AddScalar(complex(size(a), 0)),
			mul(diag(r.W, k, k), h(r.Vl)).AddScalar(complex(size(a), 0)), 1)
		for j := range k {
			if norm := linalg.NormComplex(r.Vr.Col(j)); math.Abs(norm-1) > 1e-13 {
				t.Errorf("%s: vector %d has norm %v", name, j, norm)
			}
		}
	}
}

// TestRank counts singular values against bounds that are given.
func TestRank(t *testing.T) {
	t.Parallel()
	a := nd.Diag(nd.Of(3, 1, 1e-5, 0))
	for _, test := range []struct {
		name      string
		got, want int
	}{
		{"default", must[int](t)(linalg.MatrixRank(a, nil)), 3},
		{"Tol", must[int](t)(linalg.MatrixRank(a, &linalg.MatrixRankOptions{Tol: 1e-3})), 2},
		{"vector", must[int](t)(linalg.MatrixRank(nd.Of(0, 2), nil)), 1},
		{"zero vector", must[int](t)(linalg.MatrixRank(nd.Zeros(4), nil)), 0},
		{"none", must[int](t)(linalg.MatrixRank(nd.Zeros(0, 3), nil)), 0},
		{"NullSpace", must[*nd.Array](t)(linalg.NullSpace(a, nil)).Shape()[1], 1},
		{"NullSpace, Rcond", must[*nd.Array](t)(linalg.NullSpace(a, &linalg.NullSpaceOptions{Rcond: 0.5})).Shape()[1], 3},
		{"Orth, Rcond", must[*nd.Array](t)(linalg.Orth(a, &linalg.NullSpaceOptions{Rcond: 1e-3})).Shape()[1], 2},
		{"Lstsq, Cond", must[*linalg.LstsqResult](t)(linalg.Lstsq(a, nd.Ones(4), &linalg.LstsqOptions{Cond: 1e-3})).Rank, 2},
		{"Lstsq, any", must[*linalg.LstsqResult](t)(linalg.Lstsq(a, nd.Ones(4), &linalg.LstsqOptions{Cond: -1})).Rank, 3},
	} {
		if test.got != test.want {
			t.Errorf("%s: %d, want %d", test.name, test.got, test.want)
		}
	}
}

// TestResultStrings prints every kind of result, each part under its name.
func TestResultStrings(t *testing.T) {
	t.Parallel()
	a, c := nd.Eye(2), eye(2)
	for _, test := range []struct {
		result fmt.Stringer
		names  string
	}{
		{must[*linalg.LUResult](t)(linalg.LU(a)), "P L U"},
		{must[*linalg.LUResultComplex](t)(linalg.LUComplex(c)), "P L U"},
		{must[*linalg.LUFactors](t)(linalg.LUFactor(a)), "Lu Piv"},
		{must[*linalg.LUFactorsComplex](t)(linalg.LUFactorComplex(c)), "Lu Piv"},
		{must[*linalg.ChoFactors](t)(linalg.ChoFactor(a, nil)), "C Lower"},
		{must[*linalg.ChoFactorsComplex](t)(linalg.ChoFactorComplex(c, nil)), "C Lower"},
		{must[*linalg.LDLResult](t)(linalg.LDL(a, nil)), "Lu D Perm"},
		{must[*linalg.LDLResultComplex](t)(linalg.LDLComplex(c, nil)), "Lu D Perm"},
		{must[*linalg.QRResult](t)(linalg.QR(a, &linalg.QROptions{Mode: linalg.QRRaw, Pivoting: true})), "Q R P Tau"},
		{must[*linalg.QRResultComplex](t)(linalg.QRComplex(c, nil)), "Q R"},
		{must[*linalg.SvdResult](t)(linalg.Svd(a, nil)), "U S Vh"},
		{must[*linalg.SvdResultComplex](t)(linalg.SvdComplex(c, nil)), "U S Vh"},
		{must[*linalg.PolarResult](t)(linalg.Polar(a, nil)), "U P"},
		{must[*linalg.PolarResultComplex](t)(linalg.PolarComplex(c, nil)), "U P"},
		{must[*linalg.SchurResult](t)(linalg.Schur(a)), "T Z"},
		{must[*linalg.SchurResultComplex](t)(linalg.SchurComplex(c)), "T Z"},
		{must[*linalg.HessenbergResult](t)(linalg.Hessenberg(a)), "H Q"},
		{must[*linalg.HessenbergResultComplex](t)(linalg.HessenbergComplex(c)), "H Q"},
		{must[*linalg.EigResult](t)(linalg.Eig(a, nil)), "W Vr"},
		{must[*linalg.EighResult](t)(linalg.Eigh(a, nil)), "W V"},
		{must[*linalg.EighResultComplex](t)(linalg.EighComplex(c, nil)), "W V"},
		{must[*linalg.LstsqResult](t)(linalg.Lstsq(a, nd.Ones(2), nil)), "X Residues Rank S"},
		{must[*linalg.LstsqResultComplex](t)(linalg.LstsqComplex(c, nd.OnesComplex(2), nil)), "X Residues Rank S"},
	} {
		var names []string
		for line := range strings.Lines(test.result.String()) {
			if name, _, ok := strings.Cut(line, ": "); ok {
				names = append(names, strings.TrimSpace(name))
			}
		}
		if got := strings.Join(names, " "); got != test.names {
			t.Errorf("a %T prints the parts %q, want %q", test.result, got, test.names)
		}
	}
}
