// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random_test

import (
	"fmt"

	"github.com/gosci/gosci/numerics/random"
)

func ExampleNew() {
	rng := random.New(42)
	fmt.Println(rng.Random(3))
	fmt.Println(rng.Integers(0, 10, 5))
	fmt.Println(rng.Normal(0, 1, 2, 2))
	// Output:
	// [0.77395605 0.43887844 0.85859792]
	// [0 6 2 0 5]
	// [[ 0.1278404  -0.31624259]
	//  [-0.01680116 -0.85304393]]
}

func ExampleLegacy() {
	fmt.Println(random.Legacy(0).Randn(3))
	// Output: [1.76405235 0.40015721 0.97873798]
}

func ExampleGenerator_Uint32() {
	rng := random.New(1)
	fmt.Println(rng.Uint32(), rng.Uint32())
	// Output: 2032329983 2198257139
}
