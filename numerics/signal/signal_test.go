// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal_test

// This file tests properties, edges and errors.

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/signal"
)

func noise(r *rand.Rand, shape ...int) *nd.Array {
	return nd.FromFunc(func([]int) float64 { return r.NormFloat64() }, shape...)
}

func TestMethodsOfConvolution(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for _, sizes := range [][2]int{{5000, 300}, {300, 5000}, {1000, 1000}, {20000, 3}, {1, 7}, {0, 3}} {
		x, y := noise(r, sizes[0]), noise(r, sizes[1])
		for mode := signal.Full; mode <= signal.Valid; mode++ {
			want := signal.Convolve(x, y, &signal.ConvolveOptions{Mode: mode, Method: signal.Direct})
			for name, got := range map[string]*nd.Array{
				"Auto":        signal.Convolve(x, y, &signal.ConvolveOptions{Mode: mode}),
				"FFTConvolve": signal.FFTConvolve(x, y, mode),
				"OAConvolve":  signal.OAConvolve(x, y, mode),
			} {
				// The rounding of a transform of numbers of about the square root of the length.
				if diff := numtest.Compare(got, want, 1e-13, 100); diff != "" {
					t.Errorf("%s of %v, mode %d: %s", name, sizes, mode, diff)
				}
			}
		}
	}
	a, b := noise(r, 40, 50), noise(r, 30, 20)
	if diff := numtest.Compare(signal.FFTConvolve(a, b, signal.Same),
		signal.Convolve(a, b, &signal.ConvolveOptions{Mode: signal.Same, Method: signal.Direct}), 1e-13, 100); diff != "" {
		t.Errorf("FFTConvolve of matrices: %s", diff)
	}
}

func TestFormsOfFilters(t *testing.T) {
	t.Parallel()
	for order := 1; order <= 8; order++ {
		for _, edges := range [][]float64{{0.3}, {0.2, 0.7}} {
			f := signal.Cheby2(order, 30, edges, nil)
			o := &signal.FreqzOptions{N: 50}
			want := signal.Sosfreqz(f.SOS(), o).H
			// The coefficients of a polynomial of degree 16 say its roots to some digits only.
			b, a := f.BA()
			if diff := numtest.Compare(signal.Freqz(b, a, o).H, want, 1e-6, 1); diff != "" {
				t.Errorf("order %d, edges %v: Freqz: %s", order, edges, diff)
			}
			if diff := numtest.Compare(signal.Sosfreqz(signal.SOS2ZPK(f.SOS()).SOS(), o).H, want, 1e-9, 1); diff != "" {
				t.Errorf("order %d, edges %v: SOS2ZPK: %s", order, edges, diff)
			}
			if order > 4 {
				continue
			}
			sos, err := signal.TF2SOS(b, a)
			if err != nil {
				t.Fatal(err)
			}
			if diff := numtest.Compare(signal.Sosfreqz(sos, o).H, want, 1e-6, 1); diff != "" {
				t.Errorf("order %d, edges %v: TF2SOS: %s", order, edges, diff)
			}
		}
	}
	sos := signal.Butter(5, []float64{0.2}, nil).SOS()
	zi, err := signal.SosfiltZi(sos)
	if err != nil || zi.Shape()[0] != 3 || zi.Shape()[1] != 2 {
		t.Errorf("SosfiltZi of 3 sections has shape %v, error %v", zi.Shape(), err)
	}
	// From its steady state a low-pass filter answers to ones by ones.
	b, a := signal.Butter(3, []float64{0.2}, nil).BA()
	state, err := signal.LfilterZi(b, a)
	if err != nil {
		t.Fatal(err)
	}
	y, zf := signal.LfilterState(b, a, nd.Ones(20), state)
	if diff := numtest.Compare(y, nd.Ones(20), 1e-12, 1); diff != "" {
		t.Errorf("answer to ones: %s", diff)
	}
	if diff := numtest.Compare(zf, state, 1e-12, 1); diff != "" {
		t.Errorf("state after ones: %s", diff)
	}
	// A filter cut in two is the filter.
	x := noise(rand.New(rand.NewPCG(3, 4)), 60)
	y1, z := signal.LfilterState(b, a, x.Slice(nd.S(0, 25)).Copy(), nd.Zeros(3))
	y2, _ := signal.LfilterState(b, a, x.Slice(nd.S(25, 60)).Copy(), z)
	if diff := numtest.Compare(nd.Concatenate(0, y1, y2), signal.Lfilter(b, a, x, nil), 0, 0); diff != "" {
		t.Errorf("filter cut in two: %s", diff)
	}
}

func TestSpectralProperties(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 6))
	x := noise(r, 1000)
	for _, o := range []*signal.SpectralOptions{nil, {NPerSeg: 64}, {NPerSeg: 65, NOverlap: new(40)}, {NPerSeg: 50, NFFT: 128}, {NPerSeg: 32, TwoSided: true}} {
		back := signal.ISTFT(signal.STFT(x, o).Zxx, o)
		if diff := numtest.Compare(back.Slice(nd.S(0, 1000)).Copy(), x, 1e-13, 1); diff != "" {
			t.Errorf("ISTFT(STFT(x)) with %+v: %s", o, diff)
		}
	}
	// The integral of the density is the mean square.
	p := signal.Periodogram(x, &signal.SpectralOptions{Detrend: signal.NoTrend, FS: 50})
	if got, want := p.Pxx.Sum()*p.F.At(1), x.Mul(x).Mean(); math.Abs(got-want) > 1e-13*want {
		t.Errorf("integral of the periodogram is %v, want %v", got, want)
	}
	c := signal.Coherence(x, x.MulScalar(-3), &signal.SpectralOptions{NPerSeg: 64}).Cxy
	if diff := numtest.Compare(c, nd.Ones(33), 1e-12, 1); diff != "" {
		t.Errorf("coherence of x and -3x: %s", diff)
	}
	// A pure tone stands at its frequency.
	tone := nd.Map(func(t float64) float64 { return math.Sin(2 * math.Pi * 12.5 * t) }, nd.Linspace(0, 4, 401).Slice(nd.S(0, 400)).Copy())
	w := signal.Welch(tone, &signal.SpectralOptions{FS: 100, NPerSeg: 80})
	if f := w.F.At(w.Pxx.ArgMax()); f != 12.5 {
		t.Errorf("a tone of 12.5 stands at %v", f)
	}
	envelope := signal.Hilbert(tone, nil).Abs()
	if diff := numtest.Compare(envelope, nd.Ones(400), 1e-12, 1); diff != "" {
		t.Errorf("envelope of a tone: %s", diff)
	}
}

// TestChapter repeats the resampling of the chapter on signals.
func TestChapter(t *testing.T) {
	t.Parallel()
	x := nd.Sin(nd.Linspace(0, 5, 100))
	y := signal.Resample(x, 25, nil)
	want := nd.Of(-0.34078776247278053, 0.27901241979420793, 0.34969038027254323, 0.5997784674126599, 0.6996665072914803)
	if diff := numtest.Compare(y.Slice(nd.S(0, 5)).Copy(), want, 1e-13, 1); diff != "" {
		t.Errorf("Resample: %s", diff)
	}
}

func TestErrors(t *testing.T) {
	t.Parallel()
	x := nd.Zeros(10)
	for _, test := range []struct {
		want string
		call func()
	}{
		{"signal: Butter wants an order of 1 or more and got 0", func() { signal.Butter(0, []float64{0.1}, nil) }},
		{"signal: Butter wants edges that increase between 0 and half the rate 2 and got [1.5]", func() { signal.Butter(2, []float64{1.5}, nil) }},
		{"signal: Butter wants 2 edges for the band and got 1", func() { signal.Butter(2, []float64{0.1}, &signal.IIROptions{Band: signal.Bandstop}) }},
		{"signal: Cheby1 wants a ripple above 0 and got -1", func() { signal.Cheby1(2, -1, []float64{0.1}, nil) }},
		{"signal: Convolve wants arrays with as many axes and got shapes [10] and [2 2]", func() { signal.Convolve(x, nd.Zeros(2, 2), nil) }},
		{"signal: Convolve wants one array to lie in the other with the mode Valid and got shapes [2 5] and [3 3]", func() {
			signal.Convolve(nd.Zeros(2, 5), nd.Zeros(3, 3), &signal.ConvolveOptions{Mode: signal.Valid})
		}},
		{"signal: Lfilter wants an axis of 1 dimensions and got 3", func() { signal.Lfilter(nd.Of(1), nd.Of(1), x, &signal.AxisOptions{Axis: new(3)}) }},
		{"signal: Lfilter wants coefficients b, and a of which the first is not 0, and got [1.] and [0. 1.]", func() { signal.Lfilter(nd.Of(1), nd.Of(0, 1), x, nil) }},
		{"signal: LfilterState wants a state of 1 elements and got 2", func() { signal.LfilterState(nd.Of(1, 2), nd.Of(1), x, nd.Zeros(2)) }},
		{"signal: Sosfilt wants sections of six coefficients and got shape [1 5]", func() { signal.Sosfilt(nd.Zeros(1, 5), x, nil) }},
		{"signal: Welch wants an overlap from 0 to below a segment of 4 elements and got 4", func() {
			signal.Welch(x, &signal.SpectralOptions{NPerSeg: 4, NOverlap: new(4)})
		}},
		{"signal: Welch wants a signal of 1 element or more and got none", func() { signal.Welch(nd.Zeros(0), nil) }},
		{"signal: FindPeaks wants an array with one axis as x and got shape [2 2]", func() { signal.FindPeaks(nd.Zeros(2, 2), nil) }},
		{"signal: SavgolFilter wants an odd size and got 4", func() { signal.SavgolFilter(x, 4, 2, nil) }},
		{"signal: Medfilt wants an odd size and got 2", func() { signal.Medfilt(x, 2) }},
		{"signal: GetWindow wants the name of a window and got \"hanning\"", func() { signal.GetWindow("hanning", 5) }},
		{"signal: Firwin wants an odd number of coefficients to let the highest frequencies through and got 10", func() {
			signal.Firwin(10, []float64{0.3}, &signal.FirwinOptions{Band: signal.Highpass})
		}},
	} {
		_, err := numtest.Try(func() any { test.call(); return nil })
		if err == nil || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
	if _, err := signal.LfilterZi(nd.Of(1), nd.Of(1, -1)); err == nil {
		t.Error("LfilterZi of an integrator gives no error")
	}
	if _, err := numtest.Try(func() any {
		y, err := signal.Filtfilt(nd.Of(1, 2), nd.Of(1, 0.5), nd.Zeros(3), nil)
		return []any{y, err}
	}); err == nil {
		t.Error("Filtfilt of 3 elements with a pad of 6 does not panic")
	}
}

// TestFiniteSections compares sections of filters with more zeros than poles with those of
// SciPy 1.17.1, and takes leading zeros for what they are.
func TestFiniteSections(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ b, a, want *nd.Array }{
		{nd.Of(1, 2, 3), nd.Of(1), nd.Of(1, 2, 3, 1, 0, 0).Reshape(1, 6)},
		{
			nd.Of(1, 2, 3, 4), nd.Of(1, 0.5),
			nd.Of(1, 0.34937081, 2.42331834, 1, 0, 0, 1, 1.65062919, 0, 1, 0.5, 0).Reshape(2, 6),
		},
		{
			nd.Of(1, 2, 3, 4, 5), nd.Of(1),
			nd.Of(1, 2.57563096, 2.39445556, 1, 0, 0, 1, -0.57563096, 2.08815736, 1, 0, 0).Reshape(2, 6),
		},
	} {
		sos, err := signal.TF2SOS(test.b, test.a)
		if err != nil {
			t.Fatal(err)
		}
		if diff := numtest.Compare(sos, test.want, 1e-7, 1e-12); diff != "" { // as many digits as are printed
			t.Errorf("TF2SOS(%v, %v) = %v: %s", test.b, test.a, sos, diff)
		}
		x := nd.Sin(nd.Arange(30))
		want := signal.Lfilter(test.b, test.a, x, nil)
		if diff := numtest.Compare(signal.Sosfilt(sos, x, nil), want, 1e-12, 1); diff != "" {
			t.Errorf("by sections: %s", diff)
		}
	}
	f := signal.SOS2ZPK(nd.Of(0, 2, 1, 1, 0.5, 0.2).Reshape(1, 6))
	if len(f.Z) != 1 || f.Z[0] != -0.5 || f.K != 2 || len(f.P) != 2 {
		t.Errorf("SOS2ZPK: %v", f)
	}
	if f := signal.SOS2ZPK(nd.Of(0, 0, 3, 1, 0.5, 0.2).Reshape(1, 6)); len(f.Z) != 0 || f.K != 3 {
		t.Errorf("SOS2ZPK: %v", f)
	}
}
