// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package qmc_test

// This file compares with SciPy, and tests what sequences promise.

import (
	"errors"
	"fmt"
	"strconv"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/stats/qmc"
)

func TestReference(t *testing.T) {
	t.Parallel()
	const file = "testdata/reference.txt"
	points, ok := numtest.ReadValues(t, file)["points"].(*nd.Array)
	if !ok {
		t.Fatal("no points")
	}
	integer := func(s string) int {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	low, high := nd.Of(-1, 0, 3), nd.Of(2, 5, 4.5)
	for _, r := range numtest.Read(t, file) {
		// Equal, but for sums in another order.
		tol, scale := 1e-15, 0.0
		if r.Name == "discrepancy" {
			tol, scale = 1e-14, 1
		}
		numtest.Check(t, r, func() any {
			plain := len(r.Inputs) > 0 && r.Inputs[len(r.Inputs)-1] == "0"
			switch r.Name {
			case "sobol":
				return qmc.NewSobol(integer(r.Inputs[0]), &qmc.SobolOptions{Bits: integer(r.Inputs[1]), NoScramble: plain, Rng: random.New(5)}).Random(8)
			case "halton":
				return qmc.NewHalton(integer(r.Inputs[0]), &qmc.HaltonOptions{NoScramble: plain, Rng: random.New(5)}).Random(9)
			case "latin":
				return qmc.NewLatinHypercube(integer(r.Inputs[0]), &qmc.LatinHypercubeOptions{NoScramble: plain, Rng: random.New(5)}).Random(6)
			case "sobolbig":
				s := qmc.NewSobol(1111, &qmc.SobolOptions{NoScramble: true})
				s.FastForward(4999)
				return s.Random(3).Slice(nd.All(), nd.SStep(0, 1111, 37)).Copy()
			case "points":
				return points
			case "discrepancy":
				return qmc.Discrepancy(points, &qmc.DiscrepancyOptions{Method: qmc.DiscrepancyMethod(integer(r.Inputs[0])), Iterative: !plain})
			case "scale":
				return qmc.Scale(points, low, high, nil)
			}
			t.Errorf("no row for %s", r.Name)
			return nil
		}, tol, scale)
	}
	back := qmc.Scale(qmc.Scale(points, low, high, nil), low, high, &qmc.ScaleOptions{Reverse: true})
	if diff := numtest.Compare(back, points, 1e-15, 1); diff != "" {
		t.Errorf("there and back: %s", diff)
	}
}

// TestOneInEachCell says that of 2^m points of a scrambled Sobol' sequence each slice of a coordinate
// holds one, and so of a Latin hypercube.
func TestOneInEachCell(t *testing.T) {
	t.Parallel()
	const n, d = 64, 40
	for name, points := range map[string]*nd.Array{
		"Sobol": qmc.NewSobol(d, nil).RandomBase2(6), "LatinHypercube": qmc.NewLatinHypercube(d, nil).Random(n),
	} {
		for k := range d {
			seen := map[int]bool{}
			for i := range n {
				seen[int(points.At(i, k)*n)] = true
			}
			if len(seen) != n {
				t.Errorf("%s: coordinate %d has points in %d of %d slices", name, k, len(seen), n)
			}
		}
	}
}

func TestGoOn(t *testing.T) {
	t.Parallel()
	s, h := qmc.NewSobol(5, nil), qmc.NewHalton(5, nil)
	for name, e := range map[string]interface {
		Random(n int) *nd.Array
		FastForward(n int)
		Reset()
	}{"Sobol": s, "Halton": h} {
		all := e.Random(20)
		e.Reset()
		parts := nd.Concatenate(0, e.Random(0), e.Random(1), e.Random(6))
		e.FastForward(0)
		e.FastForward(5)
		parts = nd.Concatenate(0, parts, e.Random(8))
		want := nd.Concatenate(0, all.Slice(nd.S(0, 7)), all.Slice(nd.S(12, 20)))
		if diff := numtest.Compare(parts, want, 0, 0); diff != "" {
			t.Errorf("%s in parts: %s", name, diff)
		}
		e.Reset()
		e.FastForward(12)
		if diff := numtest.Compare(e.Random(8), all.Slice(nd.S(12, 20)).Copy(), 0, 0); diff != "" {
			t.Errorf("%s from 12: %s", name, diff)
		}
	}
}

func TestMistakes(t *testing.T) {
	t.Parallel()
	square := nd.Full(0.5, 2, 2)
	for name, f := range map[string]func(){
		"no dimension":      func() { qmc.NewSobol(0, nil) },
		"many dimensions":   func() { qmc.NewSobol(qmc.MaxSobolDim+1, nil) },
		"bits":              func() { qmc.NewSobol(1, &qmc.SobolOptions{Bits: 65}) },
		"too many points":   func() { qmc.NewSobol(1, &qmc.SobolOptions{Bits: 3}).Random(9) },
		"no power":          func() { s := qmc.NewSobol(1, nil); s.Random(3); s.RandomBase2(2) },
		"exponent":          func() { qmc.NewSobol(1, nil).RandomBase2(-1) },
		"negative":          func() { qmc.NewHalton(1, nil).Random(-1) },
		"Halton":            func() { qmc.NewHalton(0, nil) },
		"LatinHypercube":    func() { qmc.NewLatinHypercube(0, nil) },
		"one axis":          func() { qmc.Discrepancy(nd.Of(0.5), nil) },
		"outside":           func() { qmc.Discrepancy(nd.Full(1.5, 2, 2), nil) },
		"method":            func() { qmc.Discrepancy(square, &qmc.DiscrepancyOptions{Method: 9}) },
		"corners":           func() { qmc.Scale(square, nd.Of(0, 0, 0), nd.Of(1), nil) },
		"corners exchanged": func() { qmc.Scale(square, nd.Of(1), nd.Of(0), nil) },
		"outside the box":   func() { qmc.Scale(square, nd.Of(1), nd.Of(2), &qmc.ScaleOptions{Reverse: true}) },
	} {
		_, err := numtest.Try(func() any { f(); return nil })
		var mistake *qmc.ArgumentError
		if !errors.As(err, &mistake) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func ExampleNewSobol() {
	s := qmc.NewSobol(2, &qmc.SobolOptions{NoScramble: true})
	fmt.Println(s.RandomBase2(2))
	// Output:
	// [[0.   0.  ]
	//  [0.5  0.5 ]
	//  [0.75 0.25]
	//  [0.25 0.75]]
}

func ExampleNewHalton() {
	h := qmc.NewHalton(2, &qmc.HaltonOptions{NoScramble: true})
	fmt.Println(qmc.Scale(h.Random(3), nd.Of(0, 10), nd.Of(4, 16), nil))
	// Output:
	// [[ 0. 10.]
	//  [ 2. 12.]
	//  [ 1. 14.]]
}

func ExampleDiscrepancy() {
	s := qmc.NewSobol(2, &qmc.SobolOptions{NoScramble: true})
	fmt.Printf("%.3f\n", qmc.Discrepancy(s.RandomBase2(4), nil))
	// Output: 0.004
}

func ExampleNewLatinHypercube() {
	points := qmc.NewLatinHypercube(1, &qmc.LatinHypercubeOptions{NoScramble: true}).Random(4)
	fmt.Println(nd.Sort(points.Ravel()))
	// Output: [0.125 0.375 0.625 0.875]
}
