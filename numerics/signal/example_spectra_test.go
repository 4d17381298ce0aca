// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal_test

// This file holds examples of spectra, of convolutions, of smoothing and of peaks.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/signal"
)

// A sine of amplitude 2 has the power 2 at its frequency.
func ExamplePeriodogram() {
	const rate = 100.0
	t := nd.Arange(100).MulScalar(1 / rate)
	x := nd.Map(func(t float64) float64 { return 2 * math.Sin(2*math.Pi*10*t) }, t)
	p := signal.Periodogram(x, &signal.SpectralOptions{FS: rate, Scaling: signal.Spectrum})
	peak := p.Pxx.ArgMax()
	fmt.Printf("%.1f Hz, power %.4f\n", p.F.At(peak), p.Pxx.At(peak))
	// Output: 10.0 Hz, power 2.0000
}

// White noise of variance 1 has the density 2/rate at all frequencies.
func ExampleWelch() {
	const rate = 100.0
	x := random.New(1).StandardNormal(100_000)
	p := signal.Welch(x, &signal.SpectralOptions{FS: rate, NPerSeg: 256})
	fmt.Printf("%.2f\n", p.Pxx.Slice(nd.S(1, 128)).Mean()*rate/2)
	// Output: 0.99
}

// The second signal is the first one, two samples later, and noise.
func ExampleCoherence() {
	rng := random.New(1)
	x := rng.StandardNormal(10_000)
	y := signal.Lfilter(nd.Of(0, 0, 1), nd.Of(1), x, nil).Add(rng.StandardNormal(10_000))
	o := &signal.SpectralOptions{NPerSeg: 128}
	fmt.Printf("%.1f\n", signal.Coherence(x, y, o).Cxy.Mean())
	cross := signal.CSD(x, y, o)
	delay := -cross.Pxy.Angle().At(16) / (2 * math.Pi * cross.F.At(16))
	fmt.Printf("%.1f samples\n", delay)
	// Output:
	// 0.5
	// 2.0 samples
}

// A chirp: the strongest frequency of three times.
func ExampleSpectrogram() {
	t := nd.Arange(0, 10, 0.01)
	x := signal.Chirp(t, 5, 10, 25, nil) // 5 Hz to 25 Hz in 10 s
	s := signal.Spectrogram(x, &signal.SpectralOptions{FS: 100, NPerSeg: 100})
	for _, i := range []int{0, 5, 10} {
		column := s.Sxx.Slice(nd.All(), nd.At(i))
		fmt.Printf("%.2f s: %.0f Hz\n", s.T.At(i), s.F.At(column.ArgMax()))
	}
	// Output:
	// 0.50 s: 6 Hz
	// 4.90 s: 15 Hz
	// 9.30 s: 24 Hz
}

func ExampleSTFT() {
	x := nd.Sin(nd.Arange(64).MulScalar(math.Pi / 8))
	o := &signal.SpectralOptions{NPerSeg: 16}
	s := signal.STFT(x, o)
	fmt.Println(s.Zxx.Shape(), s.F.At(s.Zxx.Abs().Slice(nd.All(), nd.At(4)).ArgMax()))
	back := signal.ISTFT(s.Zxx, o)
	fmt.Println(nd.Allclose(back, x, nil))
	// Output:
	// [9 9] 0.0625
	// true
}

// A star seen at odd times, whose brightness swings once in 5 days.
func ExampleLombscargle() {
	rng := random.New(1)
	days := rng.Uniform(0, 100, 80)
	brightness := nd.Map(func(t float64) float64 { return math.Cos(2 * math.Pi * t / 5) }, days)
	periods := nd.Linspace(2, 10, 801)
	w := nd.Map(func(p float64) float64 { return 2 * math.Pi / p }, periods)
	power := signal.Lombscargle(days, brightness, w, nil)
	fmt.Printf("%.2f days\n", periods.At(power.ArgMax()))
	// Output: 5.00 days
}

// The envelope of a swing that fades.
func ExampleHilbert() {
	t := nd.Arange(200)
	x := nd.Map(func(t float64) float64 { return math.Exp(-t/100) * math.Cos(2*math.Pi*t/10) }, t)
	envelope := signal.Hilbert(x, nil).Abs()
	fmt.Printf("%.2f %.2f\n", envelope.At(50), envelope.At(100))
	// Output: 0.61 0.37
}

// How much later the second signal comes.
func ExampleCorrelate() {
	x := nd.Of(0, 1, 2, 1, 0, 0, 0)
	y := nd.Of(0, 0, 0, 1, 2, 1, 0)
	c := signal.Correlate(y, x, nil)
	lags := signal.CorrelationLags(y.Len(), x.Len(), signal.Full)
	fmt.Println(lags.At(c.ArgMax()))
	// Output: 2
}

func ExampleConvolve2D() {
	x := nd.FromRows([][]float64{
		{1, 2, 3},
		{4, 5, 6},
		{7, 8, 9},
	})
	kernel := nd.FromRows([][]float64{{1, 0}, {0, -1}})
	fmt.Println(signal.Convolve2D(x, kernel, &signal.Convolve2DOptions{Mode: signal.Valid}))
	fmt.Println(signal.Correlate2D(x, kernel, &signal.Convolve2DOptions{Mode: signal.Valid}))
	// Output:
	// [[4. 4.]
	//  [4. 4.]]
	// [[-4. -4.]
	//  [-4. -4.]]
}

func ExampleFFTConvolve() {
	x, y := nd.Of(1, 2, 3), nd.Of(0, 1, 0.5)
	fmt.Println(nd.Round(nd.Abs(signal.FFTConvolve(x, y, signal.Full)), 4))
	fmt.Println(nd.Round(nd.Abs(signal.OAConvolve(x, y, signal.Same)), 4))
	// Output:
	// [0.  1.  2.5 4.  1.5]
	// [1.  2.5 4. ]
}

func ExampleResample() {
	x := nd.Sin(nd.Arange(8).MulScalar(math.Pi / 4))
	y := signal.Resample(x, 16, nil) // twice as many points of one period
	fmt.Println(nd.Round(y.Slice(nd.S(1, 8)), 4))
	// Output: [0.3827 0.7071 0.9239 1.     0.9239 0.7071 0.3827]
}

// From 48 kHz to 32 kHz.
func ExampleResamplePoly() {
	x := nd.Sin(nd.Arange(480).MulScalar(2 * math.Pi / 48))
	y := signal.ResamplePoly(x, 2, 3, nil)
	fmt.Println(y.Len())
	fmt.Printf("%.2f %.2f\n", y.At(168), y.At(184)) // at 5 1/4 and 5 3/4 periods
	// Output:
	// 320
	// 1.00 -1.00
}

func ExampleDecimate() {
	x := nd.Sin(nd.Arange(400).MulScalar(2 * math.Pi / 80))
	y := signal.Decimate(x, 4, nil)
	fmt.Println(y.Len())
	fmt.Printf("%.2f\n", y.At(45)) // at 2 1/4 periods
	// Output:
	// 100
	// 1.00
}

func ExampleUpfirdn() {
	fmt.Println(signal.Upfirdn(nd.Of(1, 1, 1), nd.Of(1, 2, 3), 3, 1, nil))     // each element 3 times
	fmt.Println(signal.Upfirdn(nd.Of(0.5, 1, 0.5), nd.Of(1, 2, 3), 2, 1, nil)) // and what lies between
	// Output:
	// [1. 1. 1. 2. 2. 2. 3. 3. 3.]
	// [0.5 1.  1.5 2.  2.5 3.  1.5]
}

// The points of a parabola stay as they are.
func ExampleSavgolFilter() {
	x := nd.Of(0, 1, 4, 9, 16, 25)
	fmt.Println(nd.Round(nd.Abs(signal.SavgolFilter(x, 5, 2, nil)), 4))
	slope := signal.SavgolFilter(x, 5, 2, &signal.SavgolOptions{Deriv: 1})
	fmt.Println(nd.Round(nd.Abs(slope), 4))
	// Output:
	// [ 0.  1.  4.  9. 16. 25.]
	// [ 0.  2.  4.  6.  8. 10.]
}

func ExampleSavgolCoeffs() {
	fmt.Println(nd.Round(signal.SavgolCoeffs(5, 2, nil).MulScalar(35), 4))
	// Output: [-3. 12. 17. 12. -3.]
}

func ExampleMedfilt() {
	fmt.Println(signal.Medfilt(nd.Of(1, 2, 90, 3, 4, 5), 3))
	// Output: [1. 2. 3. 4. 4. 4.]
}

func ExampleMedfilt2D() {
	x := nd.FromRows([][]float64{
		{1, 1, 1, 1},
		{1, 9, 1, 1},
		{1, 1, 1, 1},
	})
	fmt.Println(signal.Medfilt2D(x, 3))
	// Output:
	// [[0. 1. 1. 0.]
	//  [1. 1. 1. 1.]
	//  [0. 1. 1. 0.]]
}

// Wiener's filter smooths where nothing happens and keeps the step.
func ExampleWiener() {
	x := nd.Of(1, 1.1, 0.9, 1, 5, 5.1, 4.9, 5)
	fmt.Println(nd.Round(signal.Wiener(x, 3, &signal.WienerOptions{Noise: new(0.05)}), 2))
	// Output: [0.94 1.   1.   1.02 4.98 5.   5.   4.98]
}

func ExampleArgrelmax() {
	x := nd.Of(2, 1, 2, 3, 2, 0, 1, 0)
	fmt.Println(signal.Argrelmax(x, 1), signal.Argrelmin(x, 1))
	atLeast := func(a, b float64) bool { return a >= b }
	fmt.Println(signal.Argrelextrema(x, atLeast, 2))
	// Output:
	// [3 6] [1 5]
	// [0 3]
}

func ExamplePeakProminences() {
	x := nd.Of(0, 2, 1, 4, 0)
	peaks := signal.FindPeaks(x, nil).Peaks
	fmt.Println(peaks)
	fmt.Println(signal.PeakProminences(x, peaks, 0).Prominences)
	fmt.Println(signal.PeakWidths(x, peaks, 0.5, 0).Widths)
	// Output:
	// [1 3]
	// [1. 4.]
	// [0.75       1.16666667]
}
