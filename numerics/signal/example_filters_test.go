// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal_test

// This file holds examples of filters and their design.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/signal"
)

// A slow swing without the fast one, and without a delay.
func ExampleSosfiltfilt() {
	t := nd.Arange(0, 1, 0.001)
	slow := nd.Map(func(t float64) float64 { return math.Sin(2 * math.Pi * 5 * t) }, t)
	fast := nd.Map(func(t float64) float64 { return math.Sin(2 * math.Pi * 200 * t) }, t)
	sos := signal.Butter(4, []float64{30}, &signal.IIROptions{FS: 1000}).SOS()
	y, err := signal.Sosfiltfilt(sos, slow.Add(fast), nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	middle := nd.S(200, 800)
	fmt.Println(nd.Abs(y.Sub(slow)).Slice(middle).Max() < 0.001)
	// Output: true
}

func ExampleFiltfilt() {
	f := signal.Butter(2, []float64{0.5}, nil)
	b, a := f.BA()
	x := nd.Of(0, 0, 0, 0, 1, 0, 0, 0, 0)
	y, err := signal.Filtfilt(b, a, x, &signal.FiltfiltOptions{PadLen: new(4)})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(nd.Round(y, 3))
	// Output: [-0.007 -0.058  0.001  0.294  0.5    0.294 -0.001 -0.056  0.006]
}

func ExampleLfilter() {
	x := nd.Of(1, 2, 3, 4, 5)
	fmt.Println(signal.Lfilter(nd.Of(0.5, 0.5), nd.Of(1), x, nil)) // the mean of two
	fmt.Println(signal.Lfilter(nd.Of(1), nd.Of(1, -0.5), x, nil))  // y[i] = x[i] + y[i-1]/2
	// Output:
	// [0.5 1.5 2.5 3.5 4.5]
	// [1.     2.5    4.25   6.125  8.0625]
}

// A signal in two pieces.
func ExampleLfilterState() {
	b, a := nd.Of(1), nd.Of(1, -0.5)
	y, state := signal.LfilterState(b, a, nd.Of(1, 2, 3), nd.Of(0))
	fmt.Println(y, state)
	y, _ = signal.LfilterState(b, a, nd.Of(4, 5), state)
	fmt.Println(y)
	// Output:
	// [1.   2.5  4.25] [2.125]
	// [6.125  8.0625]
}

func ExampleLfilterZi() {
	b, a := nd.Of(1), nd.Of(1, -0.5)
	zi, err := signal.LfilterZi(b, a)
	if err != nil {
		fmt.Println(err)
		return
	}
	y, _ := signal.LfilterState(b, a, nd.Ones(3), zi)
	fmt.Println(zi, y) // from the start at its level for ones
	// Output: [1.] [2. 2. 2.]
}

func ExampleSosfilt() {
	f := signal.Butter(2, []float64{0.5}, nil)
	fmt.Println(nd.Round(signal.Sosfilt(f.SOS(), nd.Ones(5), nil), 4))
	// Output: [0.2929 0.8787 1.1213 1.0208 0.9792]
}

func ExampleFilter_SOS() {
	f := signal.Butter(3, []float64{0.5}, nil)
	sos := f.SOS()
	fmt.Println(sos.Shape())
	zi, err := signal.SosfiltZi(sos)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(nd.Round(zi, 4))
	// Output:
	// [2 6]
	// [[ 0.5     0.1667]
	//  [ 0.3333 -0.3333]]
}

func ExampleCheby1() {
	f := signal.Cheby1(2, 1, []float64{0.25}, nil) // 1 dB of ripple
	b, a := f.BA()
	fmt.Println(nd.Round(b, 4), nd.Round(a, 4))
	// At the edge it loses 1 dB.
	r := signal.Freqz(b, a, &signal.FreqzOptions{W: nd.Of(0.25), FS: 2})
	fmt.Printf("%.2f dB\n", 20*math.Log10(r.H.Abs().At(0)))
	// Output:
	// [0.1026 0.2051 0.1026] [ 1.     -0.9865  0.4468]
	// -1.00 dB
}

// The gain of four designs of order 4, at the edge and at twice the edge.
func ExampleEllip() {
	edge := []float64{0.25}
	gain := func(name string, f *signal.Filter) {
		h := signal.Sosfreqz(f.SOS(), &signal.FreqzOptions{W: nd.Of(0.25, 0.5), FS: 2}).H.Abs()
		fmt.Printf("%-12s %5.1f dB, %5.1f dB\n", name, 20*math.Log10(h.At(0)), 20*math.Log10(h.At(1)))
	}
	gain("Bessel", signal.Bessel(4, edge, nil))
	gain("Chebyshev I", signal.Cheby1(4, 1, edge, nil))
	gain("Chebyshev II", signal.Cheby2(4, 60, edge, nil))
	gain("elliptic", signal.Ellip(4, 1, 60, edge, nil))
	// Output:
	// Bessel        -7.6 dB, -31.5 dB
	// Chebyshev I   -1.0 dB, -41.2 dB
	// Chebyshev II -60.0 dB, -77.3 dB
	// elliptic      -1.0 dB, -57.3 dB
}

// The loss is 1 dB at most below 0.2 and 60 dB at least above 0.3.
func ExampleButtord() {
	pass, stop := []float64{0.2}, []float64{0.3}
	n, edges := signal.Buttord(pass, stop, 1, 60, nil)
	fmt.Printf("Butterworth %d %.4f\n", n, edges)
	n, _ = signal.Cheb1ord(pass, stop, 1, 60, nil)
	fmt.Println("Chebyshev I", n)
	n, _ = signal.Cheb2ord(pass, stop, 1, 60, nil)
	fmt.Println("Chebyshev II", n)
	n, _ = signal.Ellipord(pass, stop, 1, 60, nil)
	fmt.Println("elliptic", n)
	// Output:
	// Butterworth 17 [0.2076]
	// Chebyshev I 9
	// Chebyshev II 9
	// elliptic 6
}

// The hum of the mains goes, a signal of 60 Hz stays.
func ExampleIirnotch() {
	const rate = 1000.0
	b, a := signal.Iirnotch(50/(rate/2), 30)
	r := signal.Freqz(b, a, &signal.FreqzOptions{W: nd.Of(50, 60), FS: rate})
	fmt.Printf("%.3f\n", r.H.Abs().Data())
	// Output: [0.000 0.996]
}

func ExampleIirpeak() {
	b, a := signal.Iirpeak(0.25, 10)
	r := signal.Freqz(b, a, &signal.FreqzOptions{W: nd.Of(0.2, 0.25, 0.3), FS: 2})
	fmt.Printf("%.3f\n", r.H.Abs().Data())
	// Output: [0.221 1.000 0.257]
}

func ExampleFirwin() {
	fmt.Println(nd.Round(signal.Firwin(3, []float64{0.1}, nil), 4))
	fmt.Println(nd.Round(signal.Firwin(3, []float64{0.3}, &signal.FirwinOptions{Band: signal.Highpass}), 4))
	// Output:
	// [0.068 0.864 0.068]
	// [-0.0278  0.9444 -0.0278]
}

func ExampleRemez() {
	// Through below 0.1 of the rate, nothing above 0.3.
	h, err := signal.Remez(7, []float64{0, 0.1, 0.3, 0.5}, []float64{1, 0}, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(nd.Round(h, 4))
	// Output: [-0.0389  0.0715  0.2889  0.4107  0.2889  0.0715 -0.0389]
}

func ExampleKaiserOrd() {
	n, beta := signal.KaiserOrd(65, 0.1)
	fmt.Printf("%d coefficients, beta %.4f\n", n, beta)
	fmt.Printf("%.4f\n", signal.KaiserBeta(65))
	// Output:
	// 81 coefficients, beta 6.2043
	// 6.2043
}

func ExampleFreqz() {
	r := signal.Freqz(nd.Of(0.5, 0.5), nd.Of(1), &signal.FreqzOptions{N: 3})
	fmt.Println(nd.Round(r.W, 4))
	fmt.Println(nd.Round(r.H.Abs(), 4)) // cos(w/2)
	// Output:
	// [0.     1.0472 2.0944]
	// [1.    0.866 0.5  ]
}

func ExampleGroupDelay() {
	b := nd.Of(1, 2, 3, 2, 1) // symmetric: a delay of half the order
	w, delay := signal.GroupDelay(b, nd.Of(1), &signal.FreqzOptions{N: 4})
	fmt.Println(w.Size(), nd.Round(delay, 4))
	// Output: 4 [2. 2. 2. 2.]
}

func ExampleTF2ZPK() {
	f, err := signal.TF2ZPK(nd.Of(2, -2), nd.Of(1, -0.75, 0.125))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.2f %.2f %g\n", f.Z, f.P, f.K)
	// Output: [(1.00+0.00i)] [(0.50+0.00i) (0.25+0.00i)] 2
}

func ExampleTF2SOS() {
	b, a := nd.Of(1, 2, 1), nd.Of(1, -0.5, 0)
	sos, err := signal.TF2SOS(b, a)
	if err != nil {
		fmt.Println(err)
		return
	}
	x := signal.UnitImpulse([]int{5})
	fmt.Println(signal.Lfilter(b, a, x, nil))
	fmt.Println(signal.Sosfilt(sos, x, nil))
	// Output:
	// [1.     2.5    2.25   1.125  0.5625]
	// [1.     2.5    2.25   1.125  0.5625]
}

func ExampleSOS2ZPK() {
	sos := nd.Of(2, -2, 0, 1, -0.75, 0.125).Reshape(1, 6)
	f := signal.SOS2ZPK(sos)
	fmt.Printf("%.2f %.2f %g\n", f.Z, f.P, f.K)
	// Output: [(1.00+0.00i) (0.00+0.00i)] [(0.50+0.00i) (0.25+0.00i)] 2
}
