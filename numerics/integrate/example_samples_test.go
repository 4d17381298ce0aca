// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package integrate_test

// This file is examples of integrals of samples.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/integrate"
	"github.com/gosci/gosci/numerics/nd"
)

func ExampleTrapezoid() {
	x := nd.Linspace(0, 1, 11)
	fmt.Printf("%.3f\n", integrate.Trapezoid(nd.Square(x), &integrate.SampleOptions{X: x}))
	// Output: 0.335
}

func ExampleRomb() {
	// 2^k + 1 equally spaced samples of x^4.
	x := nd.Linspace(0, 1, 5)
	fmt.Printf("%.3f\n", integrate.Romb(nd.Square(nd.Square(x)), &integrate.SampleOptions{Dx: 0.25}))
	// Output: 0.200
}
