// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal_test

// This file holds examples of windows and waveforms.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/signal"
)

func ExampleHann() {
	fmt.Println(signal.Hann(5, nil))
	fmt.Println(signal.Hamming(5, nil))
	fmt.Println(signal.Bartlett(5, nil))
	// For spectra: one period of a window that goes on.
	fmt.Println(signal.Hann(4, &signal.WindowOptions{Periodic: true}))
	// Output:
	// [0.  0.5 1.  0.5 0. ]
	// [0.08 0.54 1.   0.54 0.08]
	// [0.  0.5 1.  0.5 0. ]
	// [0.  0.5 1.  0.5]
}

func ExampleGetWindow() {
	fmt.Println(signal.GetWindow("hann", 4))
	fmt.Println(nd.Round(signal.GetWindow("kaiser", 4, 14), 4))
	// Output:
	// [0.  0.5 1.  0.5]
	// [0.     0.1649 1.     0.1649]
}

func ExampleBlackman() {
	fmt.Printf("%.4f\n", nd.Abs(signal.Blackman(5, nil)).Data())
	fmt.Printf("%.4f\n", signal.BlackmanHarris(5, nil).Data())
	fmt.Printf("%.4f\n", signal.Nuttall(5, nil).Data())
	fmt.Printf("%.4f\n", signal.Flattop(5, nil).Data())
	// Output:
	// [0.0000 0.3400 1.0000 0.3400 0.0000]
	// [0.0001 0.2175 1.0000 0.2175 0.0001]
	// [0.0004 0.2270 1.0000 0.2270 0.0004]
	// [-0.0004 -0.0547 1.0000 -0.0547 -0.0004]
}

func ExampleBoxcar() {
	fmt.Println(signal.Boxcar(4, nil))
	fmt.Println(signal.Triang(5, nil))
	fmt.Println(nd.Round(signal.Cosine(5, nil), 4))
	fmt.Println(nd.Round(signal.Tukey(7, 0.5, nil), 4))
	// Output:
	// [1. 1. 1. 1.]
	// [0.33333333 0.66666667 1.         0.66666667 0.33333333]
	// [0.309 0.809 1.    0.809 0.309]
	// [0.   0.75 1.   1.   1.   0.75 0.  ]
}

func ExampleBartHann() {
	fmt.Println(nd.Round(nd.Abs(signal.BartHann(5, nil)), 4))
	fmt.Println(nd.Round(nd.Abs(signal.Bohman(5, nil)), 4))
	fmt.Println(nd.Round(nd.Abs(signal.Lanczos(5, nil)), 4))
	fmt.Println(nd.Round(signal.Parzen(5, nil), 4))
	// Output:
	// [0.  0.5 1.  0.5 0. ]
	// [0.     0.3183 1.     0.3183 0.    ]
	// [0.     0.6366 1.     0.6366 0.    ]
	// [0.016 0.424 1.    0.424 0.016]
}

func ExampleGaussian() {
	fmt.Println(nd.Round(signal.Gaussian(5, 1, nil), 4))
	fmt.Println(nd.Round(signal.GeneralGaussian(5, 1.5, 1, nil), 4))
	fmt.Println(nd.Round(signal.Exponential(5, 1, nil), 4))
	// Output:
	// [0.1353 0.6065 1.     0.6065 0.1353]
	// [0.0183 0.6065 1.     0.6065 0.0183]
	// [0.1353 0.3679 1.     0.3679 0.1353]
}

func ExampleGeneralCosine() {
	fmt.Println(signal.GeneralCosine(5, []float64{0.5, 0.5}, nil)) // Hann's
	fmt.Println(nd.Round(signal.GeneralHamming(5, 0.54, nil), 4))
	// Output:
	// [0.  0.5 1.  0.5 0. ]
	// [0.08 0.54 1.   0.54 0.08]
}

func ExampleKaiser() {
	fmt.Println(nd.Round(signal.Kaiser(5, 8, nil), 4))
	// Output: [0.0023 0.369  1.     0.369  0.0023]
}

// The squares of the window's halves add up to 1, as a lapped transform needs.
func ExampleKaiserBesselDerived() {
	w := signal.KaiserBesselDerived(4, 8)
	fmt.Println(nd.Round(w, 4))
	left, right := w.Slice(nd.S(0, 2)), w.Slice(nd.S(2, 4))
	fmt.Println(nd.Round(left.Mul(left).Add(right.Mul(right)), 4))
	// Output:
	// [0.0482 0.9988 0.9988 0.0482]
	// [1. 1.]
}

func ExampleChebwin() {
	fmt.Println(nd.Round(signal.Chebwin(5, 60, nil), 4))
	fmt.Println(nd.Round(signal.Taylor(5, nil), 4))
	// Output:
	// [0.1876 0.6862 1.     0.6862 0.1876]
	// [0.3325 0.772  1.     0.772  0.3325]
}

func ExampleDPSS() {
	fmt.Println(nd.Round(signal.DPSS(5, 2, nil), 4))
	// Output: [0.1865 0.6854 1.     0.6854 0.1865]
}

func ExampleDPSSTapers() {
	r := signal.DPSSTapers(64, 2.5, 3)
	fmt.Println(nd.Round(r.Ratios, 4))
	fmt.Printf("%.4f\n", r.Tapers.Row(0).Mul(r.Tapers.Row(0)).Sum())
	// Output:
	// [1.     0.9998 0.9963]
	// 1.0000
}

func ExampleChirp() {
	t := nd.Linspace(0, 1, 4) // from 1 Hz to 3 Hz in 1 s
	fmt.Println(nd.Round(signal.Chirp(t, 1, 1, 3, nil), 4))
	// Output: [ 1.     -0.9397  0.766   1.    ]
}

func ExampleSquare() {
	phase := nd.Of(0.1, 0.3, 0.6, 0.9).MulScalar(2 * math.Pi)
	fmt.Println(nd.Map(func(t float64) float64 { return signal.Square(t, 0.5) }, phase))
	fmt.Println(nd.Map(func(t float64) float64 { return signal.Sawtooth(t, 1) }, phase))
	// Output:
	// [ 1.  1. -1. -1.]
	// [-0.8 -0.4  0.2  0.8]
}

func ExampleGausspulse() {
	for _, t := range []float64{0, 0.1, 0.2} {
		fmt.Printf("%.4f\n", signal.Gausspulse(t, 5, 0.5))
	}
	// Output:
	// 1.0000
	// -0.7999
	// 0.4094
}

func ExampleUnitImpulse() {
	fmt.Println(signal.UnitImpulse([]int{5}, 2))
	// Output: [0. 0. 1. 0. 0.]
}
