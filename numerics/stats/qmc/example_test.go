// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package qmc_test

import (
	"fmt"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/stats/qmc"
)

func ExampleScale() {
	points := nd.FromRows([][]float64{{0, 0.5}, {0.25, 1}})
	box := qmc.Scale(points, nd.Of(-1, 10), nd.Of(1, 20), nil)
	fmt.Println(box)
	fmt.Println(qmc.Scale(box, nd.Of(-1, 10), nd.Of(1, 20), &qmc.ScaleOptions{Reverse: true}))
	// Output:
	// [[-1.  15. ]
	//  [-0.5 20. ]]
	// [[0.   0.5 ]
	//  [0.25 1.  ]]
}

// The area of the unit circle, from the share of points in a quarter of it.
func ExampleSobol_Random() {
	s := qmc.NewSobol(2, &qmc.SobolOptions{Rng: random.New(1)})
	inside := 0
	for _, p := range s.Random(4096).Rows() {
		if p[0]*p[0]+p[1]*p[1] < 1 {
			inside++
		}
	}
	fmt.Printf("%.2f\n", 4*float64(inside)/4096)
	// Output: 3.14
}

func ExampleSobol_FastForward() {
	s := qmc.NewSobol(2, &qmc.SobolOptions{NoScramble: true})
	s.FastForward(2)
	fmt.Println(s.Random(2))
	s.Reset()
	fmt.Println(s.Random(2))
	// Output:
	// [[0.75 0.25]
	//  [0.25 0.75]]
	// [[0.  0. ]
	//  [0.5 0.5]]
}

func ExampleHalton_FastForward() {
	h := qmc.NewHalton(1, &qmc.HaltonOptions{NoScramble: true})
	fmt.Println(h.Random(4).Ravel())
	h.Reset()
	h.FastForward(2)
	fmt.Println(h.Random(2).Ravel())
	// Output:
	// [0.   0.5  0.25 0.75]
	// [0.25 0.75]
}
