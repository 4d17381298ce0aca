// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package linalg_test

// This file lists the functions of the reference file, with their tolerances.

import (
	"fmt"
	"strconv"

	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
)

// exactly is for results of one or two roundings.
const exactly = 1e-15

// A row is a function of the reference file. Differences are relative to the largest
// element of what is wanted.
type row struct {
	f           func(in []any) any
	tol         float64
	byCondition bool // the tolerance is at least 8 * 2^-52 times the condition of the first input
}

// The habit is 1e-13: a hundred or so roundings of relative size 2^-53 add up. More
// is the condition of the problem times 2^-53, as said.
func rows() map[string]row {
	r := map[string]row{
		"det":       {one(linalg.Det, linalg.DetComplex), 1e-13, true},
		"inv":       {with(linalg.Inv, linalg.InvComplex, &linalg.InvOptions{Warn: silent}, &linalg.InvOptions{Warn: silent}), 1e-13, true},
		"solve":     {solving("", false), 1e-13, true},
		"solve_gen": {solving("gen", false), 1e-13, true},
		"solve_transposed": {func(in []any) any {
			return orError(linalg.Solve(in[0].(*nd.Array), in[1].(*nd.Array), &linalg.SolveOptions{Transposed: true, Warn: silent}))
		}, 1e-13, true},
		"solve_sym":       {solving("sym", false), 1e-13, true},
		"solve_sym_lower": {solving("sym", true), 1e-13, true},
		"solve_her":       {solving("her", false), 1e-13, true},
		"solve_her_lower": {solving("her", true), 1e-13, true},
		"solve_pos":       {solving("pos", false), 1e-13, true},
		"solve_pos_lower": {solving("pos", true), 1e-13, true},

		"solve_diagonal":         {solving(linalg.Diagonal, false), 1e-13, false},
		"solve_tridiagonal":      {solving(linalg.Tridiagonal, false), 1e-13, false},
		"solve_upper_triangular": {solving(linalg.UpperTriangular, false), 1e-13, false},
		"solve_lower_triangular": {solving(linalg.LowerTriangular, false), 1e-13, false},

		"solve_tri":        {triangular(linalg.SolveTriangularOptions{}), 1e-13, true},
		"solve_tri_lower":  {triangular(linalg.SolveTriangularOptions{Lower: true}), 1e-13, true},
		"solve_tri_t":      {triangular(linalg.SolveTriangularOptions{Trans: linalg.Transpose}), 1e-13, true},
		"solve_tri_c_unit": {triangular(linalg.SolveTriangularOptions{Trans: linalg.ConjTranspose, UnitDiagonal: true}), 1e-13, true},

		"lu":          {then(one(linalg.LU, linalg.LUComplex), split), 1e-13, true},
		"qr":          {qrMode("", false), 1e-13, true},
		"qr_economic": {qrMode(linalg.QREconomic, false), 1e-13, false},
		"qr_r":        {then(qrMode(linalg.QRR, false), func(v any) any { return v.(parts)["r"] }), 1e-13, false},
		"qr_raw":      {qrMode(linalg.QRRaw, false), 1e-13, false},
		"qr_pivoting": {qrMode(linalg.QRFull, true), 1e-13, false},
		"hessenberg":  {then(one(linalg.Hessenberg, linalg.HessenbergComplex), split), 1e-12, false}, // vectors of small columns
		"ldl":         {then(with(linalg.LDL, linalg.LDLComplex, nil, nil), split), 1e-13, true},
		"ldl_upper":   {then(with(linalg.LDL, linalg.LDLComplex, &linalg.LDLOptions{Upper: true}, &linalg.LDLOptions{Upper: true}), split), 1e-13, true},
		"ldl_sym":     {then(with(linalg.LDL, linalg.LDLComplex, nil, &linalg.LDLOptions{Symmetric: true}), split), 1e-13, false},
		"cholesky":    {with(linalg.Cholesky, linalg.CholeskyComplex, nil, nil), 1e-13, true},
		"cholesky_lower": {with(linalg.Cholesky, linalg.CholeskyComplex,
			&linalg.CholeskyOptions{Lower: true}, &linalg.CholeskyOptions{Lower: true}), 1e-13, true},

		"eigvals":  {then(one(linalg.Eigvals, linalg.EigvalsComplex), sortedEigvals), 1e-13, false},
		"eig":      {then(with(linalg.Eig, linalg.EigComplex, &linalg.EigOptions{Left: true}, &linalg.EigOptions{Left: true}), split), 1e-13, true},
		"eigvalsh": {with(linalg.Eigvalsh, linalg.EigvalshComplex, nil, nil), 1e-13, true},
		"eigvalsh_upper": {with(linalg.Eigvalsh, linalg.EigvalshComplex,
			&linalg.EighOptions{Upper: true}, &linalg.EighOptionsComplex{Upper: true}), 1e-13, false},
		"eigvalsh_1_3": {with(linalg.Eigvalsh, linalg.EigvalshComplex, &linalg.EighOptions{SubsetByIndex: []int{1, 3}}, nil), 1e-13, false},
		"eigh":         {then(with(linalg.Eigh, linalg.EighComplex, nil, nil), split), 1e-11, true}, // gaps of eigenvalues
		"eigh_b": {then(two(
			func(a, b *nd.Array) (*linalg.EighResult, error) {
				return linalg.Eigh(a, &linalg.EighOptions{B: b})
			}, func(a, b *nd.Complex) (*linalg.EighResultComplex, error) {
				return linalg.EighComplex(a, &linalg.EighOptionsComplex{B: b})
			}), split), 1e-13, false},
		"svdvals":        {one(linalg.Svdvals, linalg.SvdvalsComplex), 1e-13, false},
		"svd":            {then(with(linalg.Svd, linalg.SvdComplex, &linalg.SvdOptions{Economic: true}, &linalg.SvdOptions{Economic: true}), split), 1e-12, false}, // gaps of singular values
		"pinv":           {with(linalg.Pinv, linalg.PinvComplex, nil, nil), 1e-13, true},
		"pinv_rtol":      {with(linalg.Pinv, linalg.PinvComplex, &linalg.PinvOptions{Rtol: 0.6}, nil), 1e-13, false},
		"pinv_atol":      {with(linalg.Pinv, linalg.PinvComplex, &linalg.PinvOptions{Atol: 2}, nil), 1e-13, false},
		"rank":           {with(linalg.MatrixRank, linalg.MatrixRankComplex, nil, nil), 0, false},
		"null_space_dim": {then(with(linalg.NullSpace, linalg.NullSpaceComplex, nil, nil), cols), 0, false},
		"orth_dim":       {then(with(linalg.Orth, linalg.OrthComplex, nil, nil), cols), 0, false},
		"polar":          {then(with(linalg.Polar, linalg.PolarComplex, nil, nil), split), 1e-13, true},
		"polar_left": {then(with(linalg.Polar, linalg.PolarComplex,
			&linalg.PolarOptions{Left: true}, &linalg.PolarOptions{Left: true}), split), 1e-13, false},
		"lstsq":      {then(with2(linalg.Lstsq, linalg.LstsqComplex, (*linalg.LstsqOptions)(nil)), split), 1e-12, false}, // squared residues
		"lstsq_cond": {then(with2(linalg.Lstsq, linalg.LstsqComplex, &linalg.LstsqOptions{Cond: 0.5}), part("x")), 1e-13, false},

		"expm": {func(in []any) any {
			if c, ok := in[0].(*nd.Complex); ok {
				return linalg.ExpmComplex(c)
			}
			return linalg.Expm(in[0].(*nd.Array))
		}, 1e-11, false}, // squarings double errors
		"logm":  {asComplex(one(linalg.Logm, linalg.LogmComplex)), 1e-13, true},
		"sqrtm": {asComplex(one(linalg.Sqrtm, linalg.SqrtmComplex)), 1e-13, true},

		"solveh_banded":       {bandedH(false), 1e-13, false},
		"solveh_banded_lower": {bandedH(true), 1e-13, false},
		"solve_banded":        {nil, 1e-13, false}, // banded does it

		"solve_toeplitz": {func(in []any) any {
			return either(in, func(a []*nd.Array) (*nd.Array, error) { return linalg.SolveToeplitz(a[0], a[1], a[2]) },
				func(a []*nd.Complex) (*nd.Complex, error) { return linalg.SolveToeplitzComplex(a[0], a[1], a[2]) })
		}, 1e-11, false}, // condition of leading minors
		"solve_circulant": {with2(linalg.SolveCirculant, linalg.SolveCirculantComplex, (*linalg.SolveCirculantOptions)(nil)), 1e-13, false},
		"solve_circulant_lstsq": {with2(linalg.SolveCirculant, linalg.SolveCirculantComplex,
			&linalg.SolveCirculantOptions{Lstsq: true}), 1e-13, false},
		"solve_sylvester": {func(in []any) any {
			return either(in, func(a []*nd.Array) (*nd.Array, error) { return linalg.SolveSylvester(a[0], a[1], a[2]) },
				func(a []*nd.Complex) (*nd.Complex, error) { return linalg.SolveSylvesterComplex(a[0], a[1], a[2]) })
		}, 1e-12, false}, // differences of eigenvalues
		"solve_continuous_lyapunov": {func(in []any) any {
			return orError(linalg.SolveContinuousLyapunov(in[0].(*nd.Array), in[1].(*nd.Array)))
		}, 1e-12, false},
		"solve_discrete_lyapunov": {func(in []any) any {
			return orError(linalg.SolveDiscreteLyapunov(in[0].(*nd.Array), in[1].(*nd.Array)))
		}, 1e-12, false},

		"norm": {number(func(a *nd.Array) float64 { return linalg.Norm(a) }, func(a *nd.Complex) float64 { return linalg.NormComplex(a) }), 1e-14, false},
		"nuc":  {number(linalg.NormNuc, linalg.NormNucComplex), 1e-13, false},

		"norm_axis_1":     {plain(func(a ...*nd.Array) *nd.Array { return linalg.NormAxis(a[0], []int{1}) }), 1e-14, false},
		"norm_axis_-1_1":  {plain(func(a ...*nd.Array) *nd.Array { return linalg.NormAxis(a[0], []int{-1}, 1) }), 1e-14, false},
		"norm_axes_0_2":   {plain(func(a ...*nd.Array) *nd.Array { return linalg.NormAxis(a[0], []int{0, 2}) }), 1e-14, false},
		"norm_axes_2_0_1": {plain(func(a ...*nd.Array) *nd.Array { return linalg.NormAxis(a[0], []int{2, 0}, 1) }), 1e-14, false},
		"norm_axes_1_2_2": {plain(func(a ...*nd.Array) *nd.Array { return linalg.NormAxis(a[0], []int{1, 2}, 2) }), 1e-14, false},

		"block_diag": {plain(linalg.BlockDiag), exactly, false},
		"toeplitz":   {plain(func(a ...*nd.Array) *nd.Array { return linalg.Toeplitz(a[0], a[1]) }), 0, false},
		"hankel":     {plain(func(a ...*nd.Array) *nd.Array { return linalg.Hankel(a[0], a[1]) }), 0, false},
		"circulant":  {plain(func(a ...*nd.Array) *nd.Array { return linalg.Circulant(a[0]) }), 0, false},
		"companion":  {plain(func(a ...*nd.Array) *nd.Array { return linalg.Companion(a[0]) }), exactly, false},
		"vander":     {plain(func(a ...*nd.Array) *nd.Array { return linalg.Vander(a[0]) }), exactly, false},
		"vander_3":   {plain(func(a ...*nd.Array) *nd.Array { return linalg.Vander(a[0], 3) }), exactly, false},
		"leslie":     {plain(func(a ...*nd.Array) *nd.Array { return linalg.Leslie(a[0], a[1].Slice(nd.S(0, 4))) }), 0, false},
	}
	for _, p := range []string{"0", "0.5", "1", "2", "3", "-1", "-2", "inf", "-inf"} {
		order, _ := strconv.ParseFloat(p, 64)
		f := number(func(a *nd.Array) float64 { return linalg.Norm(a, order) },
			func(a *nd.Complex) float64 { return linalg.NormComplex(a, order) })
		r["vnorm_"+p] = row{f, 1e-14, false}
		if order == 0 || order == 0.5 || order == 3 {
			continue
		}
		r["norm_"+p] = row{f, 1e-13, true} // the smallest singular value
		r["cond_"+p] = row{number(func(a *nd.Array) float64 { return linalg.Cond(a, order) },
			func(a *nd.Complex) float64 { return linalg.CondComplex(a, order) }), 1e-13, true}
	}
	for _, n := range []int{1, 2, 5, 9} {
		constant := func(name string, f func() *nd.Array, tol float64) {
			r[fmt.Sprintf("%s_%d", name, n)] = row{func([]any) any { return f() }, tol, false}
		}
		constant("hilbert", func() *nd.Array { return linalg.Hilbert(n) }, 0)
		constant("invhilbert", func() *nd.Array { return linalg.InvHilbert(n) }, 0)
		constant("helmert", func() *nd.Array { return linalg.Helmert(n, nil) }, exactly)
		constant("helmert_full", func() *nd.Array { return linalg.Helmert(n, &linalg.HelmertOptions{Full: true}) }, exactly)
		for _, kind := range []linalg.PascalKind{"symmetric", "lower", "upper"} {
			o := &linalg.PascalOptions{Kind: kind}
			constant("pascal_"+string(kind), func() *nd.Array { return linalg.Pascal(n, o) }, 0)
			constant("invpascal_"+string(kind), func() *nd.Array { return linalg.InvPascal(n, o) }, 0)
		}
	}
	for _, n := range []int{1, 2, 8} {
		r[fmt.Sprintf("hadamard_%d", n)] = row{func([]any) any { return linalg.Hadamard(n) }, 0, false}
	}
	return r
}

func qrMode(mode linalg.QRMode, pivoting bool) func([]any) any {
	o := &linalg.QROptions{Mode: mode, Pivoting: pivoting}
	return then(with(linalg.QR, linalg.QRComplex, o, o), split)
}

func bandedH(lower bool) func([]any) any {
	return with2(linalg.SolvehBanded, linalg.SolvehBandedComplex, &linalg.SolvehBandedOptions{Lower: lower})
}
