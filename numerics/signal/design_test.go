// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal_test

// This file holds rows of TestReference, and properties, of the designs by optimality: elliptic
// filters, those of Bessel and Remez, the choice of an order, and the windows of Slepian and Taylor.

import (
	"cmp"
	"errors"
	"math"
	"math/cmplx"
	"slices"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/signal"
)

// upper returns those of some roots that are not below the real axis, as NumPy sorts them.
func upper(roots []complex128) []complex128 {
	out := slices.DeleteFunc(slices.Clone(roots), func(z complex128) bool { return imag(z) < 0 })
	slices.SortFunc(out, func(a, b complex128) int {
		return cmp.Or(cmp.Compare(real(a), real(b)), cmp.Compare(imag(a), imag(b)))
	})
	return out
}

var remezCases = map[string]struct {
	n              int
	bands, desired []float64
	opts           *signal.RemezOptions
}{
	"low":                 {21, []float64{0, 0.1, 0.2, 0.5}, []float64{1, 0}, nil},
	"even":                {22, []float64{0, 0.1, 0.2, 0.5}, []float64{1, 0}, &signal.RemezOptions{Weight: []float64{1, 10}}},
	"bands":               {55, []float64{0, 0.1, 0.15, 0.3, 0.35, 0.5}, []float64{0, 1, 0}, nil},
	"fs":                  {72, []float64{0, 2400, 3000, 6000, 6600, 11025}, []float64{0, 1, 0}, &signal.RemezOptions{FS: 22050}},
	"differentiator":      {31, []float64{0, 0.45}, []float64{1}, &signal.RemezOptions{Type: signal.RemezDifferentiator}},
	"differentiator_even": {30, []float64{0, 0.5}, []float64{2}, &signal.RemezOptions{Type: signal.RemezDifferentiator}},
	"hilbert":             {31, []float64{0.05, 0.45}, []float64{1}, &signal.RemezOptions{Type: signal.RemezHilbert}},
	"hilbert_even":        {30, []float64{0.05, 0.5}, []float64{1}, &signal.RemezOptions{Type: signal.RemezHilbert}},
}

func designRows(t *testing.T) map[string]row {
	t.Helper()
	return map[string]row{
		"bessel_poles": {1e-13, func(l lookup) any {
			norm := map[string]signal.BesselNorm{"phase": signal.PhaseNorm, "delay": signal.DelayNorm, "mag": signal.MagnitudeNorm}[l.words[1]]
			f := signal.Bessel(l.integer(0), []float64{1}, &signal.BesselOptions{IIROptions: signal.IIROptions{Analog: true}, Norm: norm})
			return nd.FromSliceComplex(append(upper(f.P), complex(f.K, 0)))
		}},
		"ellip_roots": {1e-9, func(l lookup) any { // SciPy's poles: it solves for the modulus to 1e-10
			f := signal.Ellip(l.integer(0), l.number(1), l.number(2), []float64{1}, &signal.IIROptions{Analog: true})
			return nd.FromSliceComplex(append(append(upper(f.P), upper(f.Z)...), complex(f.K, 0)))
		}},
		"ord": {1e-4, func(l lookup) any { // SciPy finds the inner edges of a band-stop filter to 1e-5
			f := map[string]func(wp, ws []float64, a, b float64, o *signal.OrderOptions) (int, []float64){
				"butt": signal.Buttord, "cheb1": signal.Cheb1ord, "cheb2": signal.Cheb2ord, "ellip": signal.Ellipord,
			}[l.words[0]]
			var n int
			var wn []float64
			switch l.words[1] {
			case "low":
				n, wn = f([]float64{0.2}, []float64{0.3}, 3, 40, nil)
			case "high":
				n, wn = f([]float64{0.5}, []float64{0.4}, 3, 40, nil)
			case "pass":
				n, wn = f([]float64{0.2, 0.5}, []float64{0.1, 0.6}, 3, 40, nil)
			case "stop":
				n, wn = f([]float64{0.1, 0.6}, []float64{0.2, 0.5}, 3, 40, nil)
			case "analog":
				n, wn = f([]float64{10, 40}, []float64{5, 100}, 1, 60, &signal.OrderOptions{Analog: true})
			default:
				n, wn = f([]float64{200}, []float64{250}, 0.5, 60, &signal.OrderOptions{FS: 1000})
			}
			return nd.FromSlice(append([]float64{float64(n)}, wn...))
		}},
		"taylor": {1e-14, func(l lookup) any {
			return signal.Taylor(l.integer(0), &signal.TaylorOptions{Nbar: 5, SLL: 40, Periodic: l.words[1] == "0"})
		}},
		"dpss": {1e-13, func(l lookup) any {
			return signal.DPSS(l.integer(0), 2.5, &signal.WindowOptions{Periodic: l.words[1] == "0"})
		}},
		"tapers":        {1e-12, func(l lookup) any { return signal.DPSSTapers(l.integer(0), l.number(1), l.integer(2)).Tapers }},
		"tapers_ratios": {1e-12, func(l lookup) any { return signal.DPSSTapers(l.integer(0), l.number(1), l.integer(2)).Ratios }},
		"kbd":           {1e-14, func(l lookup) any { return signal.KaiserBesselDerived(l.integer(0), 4) }},
		"remez": {1e-5, func(l lookup) any { // the frequencies tried are not all the same
			c := remezCases[l.words[0]]
			return must[*nd.Array](t)(signal.Remez(c.n, c.bands, c.desired, c.opts))
		}},
		"lombscargle": {1e-13, func(l lookup) any {
			o := &signal.LombscargleOptions{Norm: signal.LombNorm(l.integer(0)), FloatingMean: l.words[1] == "1"}
			if l.words[2] == "1" {
				o.Weights = l.named("weights")
			}
			return signal.Lombscargle(l.named("times"), l.named("sampled"), l.named("freqs"), o)
		}},
	}
}

// TestElliptic checks that the gain stays between its bounds in both bands and meets them
// order + 1 times in each, which no other filter does.
func TestElliptic(t *testing.T) {
	t.Parallel()
	for order := 1; order <= 10; order++ {
		f := signal.Ellip(order, 1, 50, []float64{1}, &signal.IIROptions{Analog: true})
		gain := func(w float64) float64 {
			h := complex(f.K, 0)
			for _, z := range f.Z {
				h *= complex(0, w) - z
			}
			for _, p := range f.P {
				h /= complex(0, w) - p
			}
			return 20 * math.Log10(cmplx.Abs(h))
		}
		if g := gain(1); math.Abs(g+1) > 1e-9 {
			t.Errorf("order %d: the gain at the edge is %v dB, want -1", order, g)
		}
		touched := 0
		low := func(w float64) bool { return math.Abs(gain(w)) < 1e-4 || math.Abs(gain(w)+1) < 1e-4 }
		was := false
		for i := range 200001 {
			w := float64(i) / 200000
			if g := gain(w); g > 1e-9 || g < -1-1e-9 {
				t.Fatalf("order %d: the gain at %v is %v dB", order, w, g)
			}
			if now := low(w); now != was {
				if was = now; now {
					touched++
				}
			}
		}
		if touched != order+1 {
			t.Errorf("order %d: the gain is 0 or -1 dB %d times, want %d", order, touched, order+1)
		}
		// The same at the other side of the transition: a zero at w is a pole of the
		// reciprocal, and the largest gain there is -50 dB.
		highest := math.Inf(-1)
		start := 0.0
		for _, z := range f.Z {
			if start == 0 || math.Abs(imag(z)) < start {
				start = math.Abs(imag(z))
			}
		}
		for i := range 20000 {
			if w := start * math.Exp(float64(i)/1000); start > 0 {
				highest = max(highest, gain(w))
			}
		}
		if start > 0 && order > 2 && math.Abs(highest+50) > 1e-3 {
			t.Errorf("order %d: the highest gain beyond the first zero is %v dB, want -50", order, highest)
		}
	}
}

// TestBesselDelay checks that the delay of an analog filter is 1 over the edge, and flat.
func TestBesselDelay(t *testing.T) {
	t.Parallel()
	for order := 1; order <= 25; order++ {
		f := signal.Bessel(order, []float64{2}, &signal.BesselOptions{IIROptions: signal.IIROptions{Analog: true}, Norm: signal.DelayNorm})
		for _, w := range []float64{0, 0.02 * float64(order)} {
			delay := 0.0 // the sum of -Re p / |jw - p|²
			for _, p := range f.P {
				d := cmplx.Abs(complex(0, w) - p)
				delay -= real(p) / (d * d)
			}
			if order > 1 && math.Abs(delay-0.5) > 1e-3 || w == 0 && math.Abs(delay-0.5) > 1e-13 {
				t.Errorf("order %d: the delay at %v is %v, want 0.5", order, w, delay)
			}
		}
	}
}

// TestRemezEquiripple checks what makes a filter the best one: its error has the same size at
// one frequency more than it has free coefficients.
func TestRemezEquiripple(t *testing.T) {
	t.Parallel()
	h := must[*nd.Array](t)(signal.Remez(41, []float64{0, 0.15, 0.2, 0.5}, []float64{1, 0}, nil))
	gain := func(f float64) float64 {
		sum := 0.0
		for i, v := range h.Data() {
			sum += v * math.Cos(2*math.Pi*f*(float64(i)-20))
		}
		return sum
	}
	errorAt := func(f float64) float64 {
		if f <= 0.15 {
			return gain(f) - 1
		}
		return gain(f)
	}
	var peaks []float64
	for _, band := range [][2]float64{{0, 0.15}, {0.2, 0.5}} {
		const n = 20000
		at := func(i int) float64 { return math.Abs(errorAt(band[0] + (band[1]-band[0])*float64(i)/n)) }
		for i := range n + 1 {
			if (i == 0 || at(i) >= at(i-1)) && (i == n || at(i) > at(i+1)) {
				peaks = append(peaks, at(i))
			}
		}
	}
	top := slices.Max(peaks)
	count := 0
	for _, p := range peaks {
		if p > 0.98*top { // the frequencies tried are 1/16 of a ripple apart
			count++
		}
	}
	if count < 22 {
		t.Errorf("%d errors of the largest size %v, want 22 or more of %v", count, top, peaks)
	}
}

func TestRemezError(t *testing.T) {
	t.Parallel()
	_, err := signal.Remez(151, []float64{0, 0.05, 0.4, 0.5}, []float64{1, 0}, &signal.RemezOptions{Maxiter: 2})
	var e *signal.RemezError
	if err != nil && !errors.As(err, &e) {
		t.Errorf("got the error %v, want a *RemezError", err)
	}
}

// TestLombscargleSine checks that the power of a sine of amplitude A is A² n/4, and the part
// that it explains 1.
func TestLombscargleSine(t *testing.T) {
	t.Parallel()
	x := nd.Arange(0, 40, 0.25)
	y := nd.Map(func(t float64) float64 { return 3*math.Sin(2*t+0.3) + 7 }, x)
	at := nd.Of(2)
	p := signal.Lombscargle(x, y, at, &signal.LombscargleOptions{FloatingMean: true}).At(0)
	if want := 9 * 160.0 / 4; math.Abs(p-want) > 0.02*want { // the times are not whole periods
		t.Errorf("the power is %v, want about %v", p, want)
	}
	p = signal.Lombscargle(x, y, at, &signal.LombscargleOptions{FloatingMean: true, Norm: signal.LombNormalized}).At(0)
	if math.Abs(p-1) > 1e-13 {
		t.Errorf("the normalized power is %v, want 1", p)
	}
}
