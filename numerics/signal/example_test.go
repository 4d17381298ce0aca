// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal_test

import (
	"fmt"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/signal"
)

func ExampleButter() {
	f := signal.Butter(2, []float64{0.25}, nil)
	fmt.Println(f.BA())
	// Output: [0.09763107 0.19526215 0.09763107] [ 1.         -0.94280904  0.33333333]
}

func ExampleFindPeaks() {
	x := nd.Of(0, 1, 0, 3, 1, 2, 0, 5, 4)
	fmt.Println(signal.FindPeaks(x, nil).Peaks)
	fmt.Println(signal.FindPeaks(x, &signal.PeakOptions{Prominence: &signal.Range{Min: 2}}).Peaks)
	// Output:
	// [1 3 5 7]
	// [3]
}

func ExampleDetrend() {
	x := nd.Of(1, 3, 4, 7, 10)
	fmt.Println(signal.Detrend(x, nil))
	// Output: [ 0.4  0.2 -1.  -0.2  0.6]
}

func ExampleConvolve() {
	fmt.Println(signal.Convolve(nd.Of(1, 2, 3), nd.Of(0, 1, 0.5), nil))
	// Output: [0.  1.  2.5 4.  1.5]
}
