// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft_test

// This file compares with SciPy.

import (
	"math"
	"math/cmplx"
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/fft"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

// options reads the words of a reference.
func options(t *testing.T, words string) (o fft.TrigOptions) {
	t.Helper()
	if words == "" {
		return o
	}
	for word := range strings.SplitSeq(words, ",") {
		key, value, _ := strings.Cut(word, "=")
		var numbers []int
		for v := range strings.SplitSeq(value, "+") {
			if n, err := strconv.Atoi(v); err == nil {
				numbers = append(numbers, n)
			}
		}
		switch key {
		case "n", "s":
			o.Shape = numbers
		case "axis", "axes":
			o.Axes = numbers
		case "type":
			o.Type = numbers[0]
		case "norm":
			o.Norm = map[string]fft.Norm{"ortho": fft.Ortho, "forward": fft.Forward}[value]
		default:
			t.Fatalf("unknown option %q", word)
		}
	}
	return o
}

func TestReference(t *testing.T) {
	t.Parallel()
	toComplex := map[string]func(fft.Input, *fft.Options) *nd.Complex{
		"fft": fft.FFT, "ifft": fft.IFFT, "fft2": fft.FFT2, "ifft2": fft.IFFT2, "fftn": fft.FFTN, "ifftn": fft.IFFTN,
		"rfft": fft.RFFT, "rfft2": fft.RFFT2, "rfftn": fft.RFFTN,
	}
	toReal := map[string]func(fft.Input, *fft.Options) *nd.Array{
		"irfft": fft.IRFFT, "irfft2": fft.IRFFT2, "irfftn": fft.IRFFTN,
	}
	trig := map[string]func(fft.Input, *fft.TrigOptions) *nd.Array{
		"dct": fft.DCT, "idct": fft.IDCT, "dst": fft.DST, "idst": fft.IDST,
		"dctn": fft.DCTN, "idctn": fft.IDCTN, "dstn": fft.DSTN, "idstn": fft.IDSTN,
	}
	inputs := map[string]fft.Input{}
	for _, r := range numtest.Read(t, "testdata/reference.txt") {
		if r.Name == "in" {
			inputs[r.Inputs[0]] = r.Want.(fft.Input)
			continue
		}
		words := ""
		if len(r.Inputs) > 1 {
			words = r.Inputs[1]
		}
		o := options(t, words)
		base := &fft.Options{Axes: o.Axes, Shape: o.Shape, Norm: o.Norm}
		x := inputs[r.Inputs[0]]
		call := func() any {
			switch {
			case toComplex[r.Name] != nil:
				return toComplex[r.Name](x, base)
			case toReal[r.Name] != nil:
				return toReal[r.Name](x, base)
			case trig[r.Name] != nil:
				return trig[r.Name](x, &o)
			}
			switch x, ok := x.(*nd.Complex); {
			case r.Name == "fftshift" && ok:
				return fft.FFTShiftComplex(x, o.Axes...)
			case r.Name == "ifftshift" && ok:
				return fft.IFFTShiftComplex(x, o.Axes...)
			}
			switch r.Name {
			case "fftshift":
				return fft.FFTShift(x.(*nd.Array), o.Axes...)
			case "ifftshift":
				return fft.IFFTShift(x.(*nd.Array), o.Axes...)
			case "fftfreq":
				return fft.FFTFreq(options(t, r.Inputs[0]).Shape[0], 0.02)
			case "rfftfreq":
				return fft.RFFTFreq(options(t, r.Inputs[0]).Shape[0], 0.02)
			}
			t.Fatalf("no function %s", r.Name)
			return nil
		}
		// Of each term the error is a few roundings of the largest, which is at most 40.
		numtest.Check(t, r, call, 2e-15, 20)
	}
}

// longInput is the input of long.txt.
func longInput(n int) *nd.Complex {
	x := make([]complex128, n)
	for i := range x {
		i64 := int64(i)
		x[i] = complex(float64(i64*i64%1013-506)/1024, float64((i64*i64*7+i64)%509-254)/512)
	}
	return nd.FromSliceComplex(x)
}

func TestLong(t *testing.T) {
	t.Parallel()
	values := numtest.ReadValues(t, "testdata/long.txt")
	for _, n := range []int{997, 1000, 1009, 4096, 19683, 30030, 65536, 65537, 100003} {
		name := "/" + strconv.Itoa(n)
		x := longInput(n)
		re := x.Real()
		step := nd.SStep(nd.Open, nd.Open, n/16)
		largest := values["largest"+name].(*nd.Array).Data()[0]
		for what, got := range map[string]any{
			"terms":     fft.FFT(x, nil).Slice(step),
			"halfterms": fft.RFFT(re, nil).Slice(step),
			"cosine":    fft.DCT(re, nil).Slice(step),
		} {
			// A mixed-radix transform adds about 1e-16 a stage, root mean square, relative to
			// the root mean square term; Bluestein's is three of them.
			tol := 2e-16 * math.Log2(float64(n))
			if diff := numtest.Compare(got, values[what+name], tol, largest); diff != "" {
				t.Errorf("%s of %d: %s", what, n, diff)
			}
		}
	}
}

// TestShifted checks large transforms, done by several goroutines, by the theorem of the
// shift: a roll by one multiplies term k by exp(-2 pi i k / n).
func TestShifted(t *testing.T) {
	t.Parallel()
	for _, n := range []int{1 << 16, 3 * 5 * 7 * 11 * 13 * 2, 1<<17 + 1} {
		x := longInput(n)
		a, b := fft.FFT(x, nil).Data(), fft.FFT(nd.RollComplex(x, 1), nil).Data()
		largest := 0.0
		for _, v := range a {
			largest = max(largest, cmplx.Abs(v))
		}
		for k := range a {
			w := cmplx.Rect(1, -2*math.Pi*float64(k)/float64(n))
			if cmplx.Abs(b[k]-w*a[k]) > 1e-14*largest {
				t.Fatalf("n=%d: term %d of the shifted input is %v, want %v", n, k, b[k], w*a[k])
			}
		}
	}
}
