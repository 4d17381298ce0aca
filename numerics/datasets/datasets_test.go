// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package datasets_test

// This file compares each made data set with the answer that it carries.

import (
	"math"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/datasets"
	"github.com/gosci/gosci/numerics/fft"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/ndimage"
)

func TestSameSeedSameData(t *testing.T) {
	makers := map[string]func(seed uint64) any{
		"Photograph": func(seed uint64) any {
			return datasets.Photograph(&datasets.PhotographOptions{Rows: 40, Cols: 50, Seed: seed}).Data()
		},
		"Micrograph": func(seed uint64) any {
			return datasets.Micrograph(&datasets.MicrographOptions{Seed: seed}).Image.Data()
		},
		"PeriodicNoise": func(seed uint64) any {
			return datasets.PeriodicNoise(&datasets.PeriodicNoiseOptions{Rows: 40, Cols: 50, Seed: seed}).Image.Data()
		},
		"WindSpeeds": func(seed uint64) any {
			return datasets.WindSpeeds(&datasets.WindOptions{Years: 2, Seed: seed}).Speeds.Data()
		},
		"Lidar": func(seed uint64) any { return datasets.Lidar(&datasets.LidarOptions{Seed: seed}).Waveform.Data() },
		"Populations": func(seed uint64) any {
			return datasets.Populations(&datasets.PopulationsOptions{Seed: seed}).Hare.Data()
		},
	}
	for name, data := range makers {
		if !equal(data(3), data(3)) {
			t.Errorf("%s: two calls with one seed differ", name)
		}
		if equal(data(3), data(4)) {
			t.Errorf("%s: the seed has no effect", name)
		}
	}
}

func equal(a, b any) bool {
	switch a := a.(type) {
	case []uint8:
		return string(a) == string(b.([]uint8))
	default:
		return nd.FromSlice(a.([]float64)).ArrayEqual(nd.FromSlice(b.([]float64)))
	}
}

func TestPhotograph(t *testing.T) {
	gray, rgb := datasets.Photograph(nil), datasets.ColorPhotograph(nil)
	if s := rgb.Shape(); len(s) != 3 || s[0] != 384 || s[1] != 512 || s[2] != 3 {
		t.Fatalf("the shape is %v", s)
	}
	// A photograph uses the range of levels, and most of its pixels resemble their neighbours.
	x := gray.AsArray()
	if x.Std() < 40 || x.Min() > 30 || x.Max() < 230 {
		t.Errorf("the levels are %v to %v, deviation %v", x.Min(), x.Max(), x.Std())
	}
	if d := nd.Median(nd.Abs(nd.Diff(x))); d > 6 {
		t.Errorf("the median step between neighbours is %v", d)
	}
	c := rgb.Data()
	for i, v := range gray.Data() {
		if want := uint8(0.21*float64(c[3*i]) + 0.71*float64(c[3*i+1]) + 0.07*float64(c[3*i+2])); v != want {
			t.Fatalf("pixel %d is %d, of its colours %d", i, v, want)
		}
	}
}

func TestPeriodicNoise(t *testing.T) {
	p := datasets.PeriodicNoise(&datasets.PeriodicNoiseOptions{Rows: 120, Cols: 144})
	noise := p.Image.Sub(p.Clean)
	spectrum := fft.FFT2(noise, nil).Abs()
	n := float64(noise.Size())
	for _, w := range p.Waves {
		got := spectrum.At((w.Row+120)%120, w.Col)
		// Rounding only: the wave is exactly periodic.
		if want := n * w.Amplitude / 2; math.Abs(got-want) > 1e-9*want {
			t.Errorf("the transform at (%d, %d) is %v, wanted %v", w.Row, w.Col, got, want)
		}
	}
	if points := spectrum.GreaterScalar(1e-6).AsArray().Sum(); points != float64(2*len(p.Waves)) {
		t.Errorf("%v points of the transform are not zero, wanted two for each of %d waves", points, len(p.Waves))
	}
	if lo, hi := p.Clean.Min(), p.Clean.Max(); lo < 0 || hi > 1 {
		t.Errorf("the clean picture goes from %v to %v", lo, hi)
	}
}

// TestMicrograph does the exercise: median filter, thresholds, opening, labels.
func TestMicrograph(t *testing.T) {
	for seed := range uint64(4) {
		m := datasets.Micrograph(&datasets.MicrographOptions{Seed: seed})
		if len(m.Bubbles) != 60 || len(m.Grains) != 36 {
			t.Errorf("seed %d: %d bubbles and %d grains have room", seed, len(m.Bubbles), len(m.Grains))
		}
		total := m.Fraction(datasets.Glass) + m.Fraction(datasets.Sand) + m.Fraction(datasets.Bubble)
		if math.Abs(total-1) > 1e-12 {
			t.Errorf("seed %d: the fractions add up to %v", seed, total)
		}
		if area := m.BubbleAreas().Sum() / float64(m.Phases.Size()); math.Abs(area-m.Fraction(datasets.Bubble)) > 1e-12 {
			t.Errorf("seed %d: the bubbles have %v of the area, the phases say %v", seed, area, m.Fraction(datasets.Bubble))
		}
		specimen := m.Image.Slice(nd.S(nd.Open, -m.Bar))
		smooth := ndimage.MedianFilter(specimen, 7, nil)
		void := smooth.LessEqualScalar(50)
		sand := smooth.GreaterScalar(50).And(smooth.LessEqualScalar(114))
		opened := ndimage.BinaryOpening(sand, &ndimage.MorphologyOptions{Iterations: 2})
		if _, n := ndimage.Label(void, nil); n != len(m.Bubbles) {
			t.Errorf("seed %d: %d bubbles are seen, %d are there", seed, n, len(m.Bubbles))
		}
		if _, n := ndimage.Label(opened, nil); n != len(m.Grains) {
			t.Errorf("seed %d: %d grains are seen, %d are there", seed, n, len(m.Grains))
		}
		// The filter eats a rim of half a pixel or so.
		if seen := void.AsArray().Mean(); math.Abs(seen-m.Fraction(datasets.Bubble)) > 0.02 {
			t.Errorf("seed %d: the bubbles seem %v of the area, are %v", seed, seen, m.Fraction(datasets.Bubble))
		}
	}
}

func TestSmallMicrograph(t *testing.T) {
	m := datasets.Micrograph(&datasets.MicrographOptions{Rows: 3, Cols: 5, Bar: -1})
	if len(m.Bubbles) != 0 || m.Image.Size() != 15 || m.BubbleAreas().Size() != 0 {
		t.Errorf("a picture of 3 by 5 has %d bubbles and %d pixels", len(m.Bubbles), m.Image.Size())
	}
}

func TestWindSpeeds(t *testing.T) {
	w := datasets.WindSpeeds(nil)
	years := w.Speeds.Reshape(w.Years, w.PerYear).Along(1).Max()
	if !years.ArrayEqual(w.Maxima) {
		t.Errorf("the maxima of the years are %v, the result says %v", years, w.Maxima)
	}
	if m := w.Speeds.Mean(); m < 7 || m > 9 || w.Speeds.Min() < 0 {
		t.Errorf("the mean is %v, the minimum %v", m, w.Speeds.Min())
	}
	if p := math.Exp(-math.Exp(-(w.Quantile(0.98) - w.Mode) / w.Scale)); math.Abs(p-0.98) > 1e-12 {
		t.Errorf("the distribution at its quantile of 0.98 is %v", p)
	}
	// The mean of many maxima is that of the distribution, μ + γβ, within five standard errors.
	many := datasets.WindSpeeds(&datasets.WindOptions{Years: 2000, PerYear: 20})
	mean, sd := many.Mode+0.5772156649015329*many.Scale, math.Pi/math.Sqrt(6)*many.Scale
	if got := many.Maxima.Mean(); math.Abs(got-mean) > 5*sd/math.Sqrt(2000) {
		t.Errorf("the mean of 2000 maxima is %v, wanted %v", got, mean)
	}
}

func TestLidar(t *testing.T) {
	clean := datasets.Lidar(&datasets.LidarOptions{Noise: -1, Background: 3, Echoes: []datasets.Echo{{Amplitude: 27, Position: 15, Width: 3}}})
	if clean.Waveform.At(15) != 30 || clean.Waveform.At(79) != 3 || clean.Clean.At(18) != 3+27*math.Exp(-1) {
		t.Errorf("the waveform without noise is %v", clean.Waveform)
	}
	noisy := datasets.Lidar(&datasets.LidarOptions{Samples: 100000, Background: 20, Noise: 2})
	residual := noisy.Waveform.AsArray().Sub(noisy.Clean)
	// Rounding adds a variance of 1/12 to that of the noise; the bound is six standard errors.
	if got, want := residual.Std(), math.Sqrt(2*2+1.0/12); math.Abs(got-want) > 0.03 {
		t.Errorf("the deviation of noise and rounding is %v, wanted %v", got, want)
	}
}

func TestPopulations(t *testing.T) {
	p := datasets.Populations(nil)
	for name, x := range map[string]*nd.Array{"hare": p.Hare, "lynx": p.Lynx} {
		power := fft.RFFT(x.SubScalar(x.Mean()), nil).Abs()
		if f := fft.RFFTFreq(21, 1).At(power.ArgMax()); math.Abs(1/f-p.Period) > 1e-12 {
			t.Errorf("%s: the period is %v, wanted %v", name, 1/f, p.Period)
		}
	}
	if p.Year.At(0) != 1900 || p.Year.At(20) != 1920 {
		t.Errorf("the years are %v", p.Year)
	}
}

func TestMeasured(t *testing.T) {
	highest, lowest := datasets.AlaskaTemperatures()
	if highest.Size() != 12 || lowest.Size() != 12 || !lowest.Less(highest).All() {
		t.Errorf("the temperatures are %v and %v", highest, lowest)
	}
	if m := datasets.AnnualMaxima(); m.Size() != 21 || m.Max() != 32.97 || m.Min() != 22.46 {
		t.Errorf("the maxima are %v", m)
	}
}

func TestMistakes(t *testing.T) {
	for name, c := range map[string]struct {
		call func()
		want string
	}{
		"rows":    {func() { datasets.Photograph(&datasets.PhotographOptions{Rows: -1}) }, "datasets: Photograph wants 1 to 8192 rows and got -1"},
		"grain":   {func() { datasets.ColorPhotograph(&datasets.PhotographOptions{Grain: math.NaN()}) }, "wants a finite grain and got NaN"},
		"waves":   {func() { datasets.PeriodicNoise(&datasets.PeriodicNoiseOptions{Waves: 1000}) }, "wants 1 to 64 waves and got 1000"},
		"bubbles": {func() { datasets.Micrograph(&datasets.MicrographOptions{Bubbles: -3}) }, "wants 1 to 10000 bubbles and got -3"},
		"mode":    {func() { datasets.WindSpeeds(&datasets.WindOptions{Mode: 3}) }, "wants a mode above 14 and got 3"},
		"values":  {func() { datasets.WindSpeeds(&datasets.WindOptions{Years: 10000, PerYear: 1000000}) }, "wants at most 50000000 values"},
		"width":   {func() { datasets.Lidar(&datasets.LidarOptions{Echoes: []datasets.Echo{{1, 2, 0}}}) }, "a width above 0 and got {1 2 0}"},
		"period":  {func() { datasets.Populations(&datasets.PopulationsOptions{Period: math.Inf(1)}) }, "wants a finite period above 0 and got +Inf"},
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				err, ok := recover().(*datasets.ArgumentError)
				if !ok || !strings.Contains(err.Error(), c.want) {
					t.Errorf("the panic is %v, wanted %q", err, c.want)
				}
			}()
			c.call()
		})
	}
}
