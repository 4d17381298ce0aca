// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal_test

// This file compares with SciPy.

import (
	"maps"
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/signal"
)

// A lookup gives the inputs and the words of a reference.
type lookup struct {
	t      *testing.T
	inputs map[string]any
	words  []string
}

func (l lookup) array(i int) *nd.Array { return l.named(l.words[i]) }

func (l lookup) named(name string) *nd.Array {
	a, ok := l.inputs[name].(*nd.Array)
	if !ok {
		l.t.Fatalf("no input %s", name)
	}
	return a
}

func (l lookup) number(i int) float64 {
	v, err := strconv.ParseFloat(l.words[i], 64)
	if err != nil {
		l.t.Fatal(err)
	}
	return v
}

func (l lookup) integer(i int) int { return int(l.number(i)) }

// filter returns the coefficients of a named filter.
func (l lookup) filter() (b, a *nd.Array) {
	return l.named(l.words[0] + ".b"), l.named(l.words[0] + ".a")
}

// must returns a value, and fails if there is an error.
func must[T any](t *testing.T) func(v T, err error) T {
	t.Helper()
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Error(err)
		}
		return v
	}
}

// A row says how a function is called for a reference, and how near its result must be,
// relative to the larger one of the number and 1.
type row struct {
	tol  float64
	call func(l lookup) any
}

// design returns a filter of the references design, ba and sosfilt.
func (l lookup) design() *signal.Filter {
	bands := map[string]signal.Band{"lowpass": signal.Lowpass, "highpass": signal.Highpass, "bandpass": signal.Bandpass, "bandstop": signal.Bandstop}
	edges := map[string][]float64{"lowpass": {0.3}, "highpass": {0.4}, "bandpass": {0.2, 0.6}, "bandstop": {0.25, 0.5}}[l.words[2]]
	order, o := l.integer(1), &signal.IIROptions{Band: bands[l.words[2]]}
	switch l.words[0] {
	case "butter":
		return signal.Butter(order, edges, o)
	case "cheby1":
		return signal.Cheby1(order, 0.5, edges, o)
	case "ellip":
		return signal.Ellip(order, 0.5, 40, edges, o)
	case "bessel":
		return signal.Bessel(order, edges, &signal.BesselOptions{IIROptions: *o})
	}
	return signal.Cheby2(order, 40, edges, o)
}

func joined(b, a *nd.Array) *nd.Array { return nd.Concatenate(0, b, a) }

func TestReference(t *testing.T) {
	t.Parallel()
	windows := map[string]func(int, *signal.WindowOptions) *nd.Array{
		"boxcar": signal.Boxcar, "hann": signal.Hann, "hamming": signal.Hamming, "blackman": signal.Blackman, "nuttall": signal.Nuttall,
		"blackmanharris": signal.BlackmanHarris, "flattop": signal.Flattop, "bartlett": signal.Bartlett, "triang": signal.Triang,
		"parzen": signal.Parzen, "bohman": signal.Bohman, "cosine": signal.Cosine, "lanczos": signal.Lanczos, "barthann": signal.BartHann,
	}
	windows1 := map[string]func(int, float64, *signal.WindowOptions) *nd.Array{
		"kaiser": signal.Kaiser, "gaussian": signal.Gaussian, "tukey": signal.Tukey, "chebwin": signal.Chebwin, "general_hamming": signal.GeneralHamming,
		"exponential": func(n int, tau float64, o *signal.WindowOptions) *nd.Array {
			return signal.Exponential(n, tau, &signal.ExponentialOptions{Periodic: o.Periodic})
		},
	}
	spectra := map[string]*signal.SpectralOptions{
		"plain": nil, "fs": {FS: 100}, "spectrum": {Scaling: signal.Spectrum}, "linear": {Detrend: signal.LinearTrend}, "nfft": {NFFT: 200},
		"short": {NPerSeg: 32}, "odd": {NPerSeg: 33, NOverlap: new(20), FS: 10}, "median": {NPerSeg: 32, Median: true},
		"twosided": {NPerSeg: 32, TwoSided: true}, "window": {Window: signal.Blackman(40, nil)},
	}
	short := spectra["short"]
	stft := &signal.SpectralOptions{NPerSeg: 32, FS: 2}
	wlen := func(l lookup) int {
		if len(l.words) > 1 {
			return l.integer(1)
		}
		return 0
	}
	peaks := func(l lookup) *nd.Int { return signal.FindPeaks(l.array(0), nil).Peaks }
	rows := map[string]row{
		"window": {1e-15, func(l lookup) any {
			return windows[l.words[0]](l.integer(1), &signal.WindowOptions{Periodic: l.words[2] == "0"})
		}},
		"window1": {1e-13, func(l lookup) any {
			return windows1[l.words[0]](l.integer(2), l.number(1), &signal.WindowOptions{Periodic: l.words[3] == "0"})
		}},
		"getwindow": {1e-14, func(l lookup) any {
			if l.words[0] == "kaiser" {
				return signal.GetWindow("kaiser", 10, 4)
			}
			return signal.GetWindow(l.words[0], 10)
		}},
		// Sums of up to 150 numbers of up to 15.
		"convolve": {1e-12, func(l lookup) any {
			return signal.Convolve(l.array(1), l.array(2), &signal.ConvolveOptions{Mode: signal.Mode(l.integer(0))})
		}},
		"correlate": {1e-12, func(l lookup) any {
			return signal.Correlate(l.array(1), l.array(2), &signal.ConvolveOptions{Mode: signal.Mode(l.integer(0))})
		}},
		"lags": {0, func(l lookup) any {
			return signal.CorrelationLags(l.integer(1), l.integer(2), signal.Mode(l.integer(0)))
		}},
		"convolve2d": {1e-13, func(l lookup) any {
			return signal.Convolve2D(l.named("mat"), l.named("small"), &signal.Convolve2DOptions{Mode: signal.Mode(l.integer(0)), Boundary: signal.Boundary(l.integer(1)), FillValue: 0.5})
		}},
		"correlate2d": {1e-13, func(l lookup) any {
			return signal.Correlate2D(l.named("mat"), l.named("small"), &signal.Convolve2DOptions{Mode: signal.Mode(l.integer(0)), Boundary: signal.Boundary(l.integer(1)), FillValue: 0.5})
		}},
		"lfilter": {1e-12, func(l lookup) any {
			b, a := l.filter()
			if l.words[1] == "mat" {
				return signal.Lfilter(b, a, l.named("mat"), &signal.AxisOptions{Axis: new(0)})
			}
			return signal.Lfilter(b, a, l.array(1), nil)
		}},
		"lfilter_zi": {1e-14, func(l lookup) any { b, a := l.filter(); return must[*nd.Array](t)(signal.LfilterZi(b, a)) }},
		"lfilter_state": {1e-12, func(l lookup) any {
			b, a := l.filter()
			y, _ := signal.LfilterState(b, a, l.named("x"), must[*nd.Array](t)(signal.LfilterZi(b, a)).MulScalar(0.7))
			return y
		}},
		"lfilter_final": {1e-12, func(l lookup) any {
			b, a := l.filter()
			_, z := signal.LfilterState(b, a, l.named("x"), must[*nd.Array](t)(signal.LfilterZi(b, a)).MulScalar(0.7))
			return z
		}},
		"filtfilt": {1e-12, func(l lookup) any {
			b, a := l.filter()
			return must[*nd.Array](t)(signal.Filtfilt(b, a, l.named("x"), &signal.FiltfiltOptions{PadType: signal.PadType(l.integer(1))}))
		}},
		"filtfilt_axis": {1e-12, func(l lookup) any {
			b, a := l.filter()
			return must[*nd.Array](t)(signal.Filtfilt(b, a, l.named("mat"), &signal.FiltfiltOptions{Axis: new(0), PadLen: new(4)}))
		}},
		"freqz": {1e-14, func(l lookup) any { b, a := l.filter(); return signal.Freqz(b, a, &signal.FreqzOptions{N: 20}).H }},
		"group_delay": {1e-12, func(l lookup) any {
			b, a := l.filter()
			_, d := signal.GroupDelay(b, a, &signal.FreqzOptions{N: 20})
			return d
		}},
		// Filters of order 16 are sums that cancel.
		"design":  {1e-9, func(l lookup) any { return signal.Sosfreqz(l.design().SOS(), &signal.FreqzOptions{N: 30}).H }},
		"ba":      {1e-11, func(l lookup) any { return joined(l.design().BA()) }},
		"sosfilt": {1e-9, func(l lookup) any { return signal.Sosfilt(l.design().SOS(), l.named("odd"), nil) }},
		"butter_analog": {1e-12, func(lookup) any {
			return joined(signal.Butter(3, []float64{10}, &signal.IIROptions{Analog: true}).BA())
		}},
		"butter_fs": {1e-11, func(lookup) any {
			return joined(signal.Butter(4, []float64{50, 120}, &signal.IIROptions{FS: 1000}).BA())
		}},
		"sosfiltfilt": {1e-9, func(l lookup) any {
			f := signal.Butter(4, []float64{0.125}, nil)
			if l.words[0] == "cheby" {
				f = signal.Cheby1(5, 1, []float64{0.2, 0.4}, nil)
			}
			return must[*nd.Array](t)(signal.Sosfiltfilt(f.SOS(), l.named("x"), nil))
		}},
		"firwin": {1e-14, func(l lookup) any {
			n := l.integer(0)
			var edges []float64
			for word := range strings.SplitSeq(l.words[1], "+") {
				v, _ := strconv.ParseFloat(word, 64)
				edges = append(edges, v)
			}
			o := &signal.FirwinOptions{Window: windows[l.words[3]](n, nil), Band: signal.Highpass}
			if l.words[2] == "1" {
				o.Band = signal.Lowpass
			}
			return signal.Firwin(n, edges, o)
		}},
		"kaiserord": {1e-14, func(lookup) any {
			n, beta := signal.KaiserOrd(65, 0.1)
			m, gamma := signal.KaiserOrd(30, 0.05)
			return nd.Of(float64(n), beta, float64(m), gamma)
		}},
		"iirnotch": {1e-14, func(lookup) any { return joined(signal.Iirnotch(0.3, 20)) }},
		"iirpeak":  {1e-14, func(lookup) any { return joined(signal.Iirpeak(0.3, 20)) }},
		"detrend": {1e-12, func(l lookup) any {
			x := l.named("x")
			switch l.words[0] {
			case "constant":
				return signal.Detrend(x, &signal.DetrendOptions{Type: signal.ConstantTrend})
			case "breaks":
				return signal.Detrend(x, &signal.DetrendOptions{BP: []int{30, 90}})
			case "axis":
				return signal.Detrend(l.named("mat"), &signal.DetrendOptions{Axis: new(0)})
			}
			return signal.Detrend(x, nil)
		}},
		"hilbert": {1e-13, func(l lookup) any {
			if l.words[0] == "axis" {
				return signal.Hilbert(l.named("mat"), &signal.AxisOptions{Axis: new(0)})
			}
			return signal.Hilbert(l.array(0), nil)
		}},
		"resample":      {1e-12, func(l lookup) any { return signal.Resample(l.array(0), l.integer(1), nil) }},
		"resample_axis": {1e-12, func(l lookup) any { return signal.Resample(l.named("mat"), 12, &signal.AxisOptions{Axis: new(0)}) }},
		"resample_poly": {1e-13, func(l lookup) any { return signal.ResamplePoly(l.named("odd"), l.integer(0), l.integer(1), nil) }},
		"upfirdn": {1e-14, func(l lookup) any {
			return signal.Upfirdn(l.named("short"), l.named("odd"), l.integer(0), l.integer(1), nil)
		}},
		"decimate": {1e-9, func(l lookup) any { return signal.Decimate(l.named("x"), l.integer(0), nil) }},
		"medfilt": {0, func(l lookup) any {
			if l.words[0] == "7" {
				return signal.Medfilt(l.named("mat"), 7)
			}
			return signal.Medfilt(l.named("x"), 3)
		}},
		"wiener": {1e-12, func(l lookup) any {
			switch l.words[0] {
			case "mat":
				return signal.Wiener(l.named("mat"), 3, &signal.WienerOptions{Sizes: []int{3, 5}})
			case "noise":
				return signal.Wiener(l.named("x"), 5, &signal.WienerOptions{Noise: new(0.5)})
			}
			return signal.Wiener(l.named("x"), 5, nil)
		}},
		"savgol": {1e-12, func(l lookup) any {
			return signal.SavgolFilter(l.named("x"), l.integer(0), l.integer(1), &signal.SavgolOptions{Deriv: l.integer(2), Delta: 0.5})
		}},
		"savgol_coeffs": {1e-13, func(l lookup) any {
			return signal.SavgolCoeffs(l.integer(0), l.integer(1), &signal.SavgolOptions{Deriv: l.integer(2), Delta: 0.5})
		}},
		"periodogram":   {1e-12, func(l lookup) any { return signal.Periodogram(l.named("x"), spectra[l.words[0]]).Pxx }},
		"periodogram_f": {1e-14, func(l lookup) any { return signal.Periodogram(l.named("x"), spectra[l.words[0]]).F }},
		"welch":         {1e-12, func(l lookup) any { return signal.Welch(l.named("x"), spectra[l.words[0]]).Pxx }},
		"welch_f":       {1e-14, func(l lookup) any { return signal.Welch(l.named("x"), spectra[l.words[0]]).F }},
		"csd":           {1e-12, func(l lookup) any { return signal.CSD(l.named("x"), l.named("y"), short).Pxy }},
		"coherence":     {1e-12, func(l lookup) any { return signal.Coherence(l.named("x"), l.named("y"), short).Cxy }},
		"spectrogram":   {1e-12, func(l lookup) any { return signal.Spectrogram(l.named("x"), short).Sxx }},
		"spectrogram_t": {1e-14, func(l lookup) any { return signal.Spectrogram(l.named("x"), short).T }},
		"stft":          {1e-13, func(l lookup) any { return signal.STFT(l.named("x"), stft).Zxx }},
		"stft_t":        {1e-14, func(l lookup) any { return signal.STFT(l.named("x"), stft).T }},
		"stft_f":        {1e-14, func(l lookup) any { return signal.STFT(l.named("x"), stft).F }},
		"istft":         {1e-12, func(l lookup) any { return signal.ISTFT(signal.STFT(l.named("x"), stft).Zxx, stft) }},
		"peaks": {0, func(l lookup) any {
			return signal.FindPeaks(l.array(0), map[string]*signal.PeakOptions{
				"height": {Height: &signal.Range{Min: 0.5, Max: 4}}, "threshold": {Threshold: &signal.Range{Min: 0.3}},
				"distance": {Distance: 4.5}, "prominence": {Prominence: &signal.Range{Min: 1}},
				"width": {Width: &signal.Range{Min: 1.5}, RelHeight: 0.7}, "plateau": {PlateauSize: &signal.Range{Min: 2, Max: 3}},
				"together": {Distance: 2, Prominence: &signal.Range{Min: 0.5}, WLen: 11, Width: &signal.Range{Min: 0.5, Max: 20}},
			}[l.words[1]]).Peaks
		}},
		"prominences": {1e-14, func(l lookup) any {
			p := signal.PeakProminences(l.array(0), peaks(l), wlen(l))
			return nd.Stack(0, p.Prominences, p.LeftBases.AsArray(), p.RightBases.AsArray())
		}},
		"widths": {1e-13, func(l lookup) any {
			w := signal.PeakWidths(l.array(0), peaks(l), 0.6, 0)
			return nd.Stack(0, w.Widths, w.WidthHeights, w.LeftIPs, w.RightIPs)
		}},
		"argrelmax": {0, func(l lookup) any { return signal.Argrelmax(l.array(0), l.integer(1)) }},
		"argrelmin": {0, func(l lookup) any { return signal.Argrelmin(l.array(0), l.integer(1)) }},
		"sawtooth": {1e-13, func(l lookup) any {
			return nd.Map(func(t float64) float64 { return signal.Sawtooth(t, l.number(0)) }, l.named("t"))
		}},
		"square": {0, func(l lookup) any {
			return nd.Map(func(t float64) float64 { return signal.Square(t, l.number(0)) }, l.named("t"))
		}},
		"gausspulse": {1e-14, func(l lookup) any {
			return nd.Map(func(t float64) float64 { return signal.Gausspulse(t-2.5, 2, 0.4) }, l.named("positive"))
		}},
		"chirp": {1e-12, func(l lookup) any {
			return signal.Chirp(l.named("positive"), 1, 3, 6, &signal.ChirpOptions{Sweep: signal.Sweep(l.integer(0)), Phase: 30})
		}},
	}
	maps.Copy(rows, designRows(t))
	inputs := map[string]any{}
	seen := map[string]bool{}
	for _, r := range numtest.Read(t, "testdata/reference.txt") {
		if r.Name == "in" {
			inputs[strings.Join(r.Inputs, "/")] = r.Want
			continue
		}
		w, ok := rows[r.Name]
		if !ok {
			t.Errorf("no function %s", r.Name)
			continue
		}
		seen[r.Name] = true
		numtest.Check(t, r, func() any { return w.call(lookup{t, inputs, r.Inputs}) }, w.tol, 1)
	}
	for name := range rows {
		if !seen[name] {
			t.Errorf("no reference of %s", name)
		}
	}
}
