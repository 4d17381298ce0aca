// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate_test

// This file is the examples.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/integrate"
	"github.com/gosci/gosci/numerics/nd"
)

// The pendulum of small swings, y” = -y.
func ExampleSolveIVP() {
	sol, err := integrate.SolveIVP(func(t float64, y []float64) []float64 {
		return []float64{y[1], -y[0]}
	}, [2]float64{0, 10}, []float64{1, 0}, &integrate.IVPOptions{TEval: nd.Linspace(0, 10, 5), Rtol: 1e-8, Atol: 1e-8})
	if err != nil {
		fmt.Println(err)
		return
	}
	for j, t := range sol.T.Data() {
		fmt.Printf("y(%4.1f) = %8.5f\n", t, sol.Y.At(0, j))
	}
	// Output:
	// y( 0.0) =  1.00000
	// y( 2.5) = -0.80114
	// y( 5.0) =  0.28366
	// y( 7.5) =  0.34664
	// y(10.0) = -0.83907
}

// A stone is thrown upwards at 10 m/s: when is it back?
func ExampleEvent() {
	fall := func(t float64, y []float64) []float64 { return []float64{y[1], -9.81} }
	ground := integrate.Event{
		Func:      func(t float64, y []float64) float64 { return y[0] },
		Terminal:  1,
		Direction: -1,
	}
	sol, err := integrate.SolveIVP(fall, [2]float64{0, 100}, []float64{0, 10}, &integrate.IVPOptions{Events: []integrate.Event{ground}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.4f s\n", sol.TEvents[0].At(0))
	// Output:
	// 2.0387 s
}
