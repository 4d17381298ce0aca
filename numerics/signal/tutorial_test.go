// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal_test

// This file computes the numbers of the tutorial's chapter on SciPy.

import (
	"math"
	"slices"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/signal"
)

// want compares with numbers of SciPy.
func want(t *testing.T, name string, got, wanted any, tol float64) {
	t.Helper()
	if diff := numtest.Compare(got, wanted, tol, 1); diff != "" {
		t.Errorf("%s: %s", name, diff)
	}
}

// summary is the least, the greatest, the mean and the deviation.
func summary(x *nd.Array) *nd.Array { return nd.Of(x.Min(), x.Max(), x.Mean(), x.Std()) }

// picture has levels of 0 to 255; k is the colour. It is that of testdata/tutorial.py.
func picture(rows, cols, k int) *nd.Array {
	return nd.FromFunc(func(i []int) float64 {
		y, x := float64(i[0]), float64(i[1])
		return math.Floor(120 + 70*math.Sin((x+5*float64(k))/17)*math.Cos(y/23) + 40*math.Sin(x*y/(900+100*float64(k))))
	}, rows, cols)
}

func TestTutorialResample(t *testing.T) {
	t.Parallel()
	time := nd.Linspace(0, 5, 100)
	resampled := signal.Resample(nd.Sin(time), 25, nil)
	want(t, "resampled", resampled, nd.Of(-0.34078776247278053, 0.27901241979420793, 0.34969038027254323, 0.5997784674126599,
		0.6996665072914803, 0.8660927198324627, 0.9198117604210925, 1.002493535990506, 0.9854986711119536, 0.9821429930759205,
		0.8887190001787947, 0.8068340098228045, 0.6459526539100362, 0.5042651029742009, 0.2965782310596868, 0.12307606063891129,
		-0.10323811843499428, -0.2750498381011282, -0.4896609417176396, -0.6250769325905627, -0.8019911910888177,
		-0.8679783371580467, -0.99500027111545, -0.9532724360772942, -1.0723037918990632), 1e-14)
	off := nd.Abs(resampled.Sub(nd.Sin(time.Slice(nd.SStep(0, 100, 4)))))
	want(t, "greatest errors", nd.Of(off.Max(), off.Slice(nd.S(5, 20)).Max()), nd.Of(0.34078776247278053, 0.019207156229479327), 1e-14)
}

func TestTutorialDetrend(t *testing.T) {
	t.Parallel()
	time := nd.Linspace(0, 5, 100)
	x := time.Add(random.New(27446968).Normal(0, 1, 100))
	rest := signal.Detrend(x, nil)
	want(t, "rest", rest.Slice(nd.S(0, 3)), nd.Of(-0.36698764459603256, -0.9466085053881936, 0.11447863385536677), 1e-14)
	want(t, "mean", nd.Scalar(rest.Mean()), nd.Scalar(0), 1e-14)
	line := x.Sub(rest)
	want(t, "line", nd.Of((line.At(99)-line.At(0))/5, line.At(0)), nd.Of(0.9732047153067002, -0.0030276365489704375), 1e-14)
}

func TestTutorialSpectra(t *testing.T) {
	t.Parallel()
	// 7000 terms of a chirp leave some 13 digits.
	const tol = 1e-12
	time := nd.Arange(0, 70, 0.01)
	chirp := nd.Map(func(t float64) float64 { return math.Sin(0.5 * math.Pi * t * (1 + 0.1*t)) }, time)
	s := signal.Spectrogram(chirp, nil)
	if s.F.Len() != 129 || s.T.Len() != 31 || !slices.Equal(s.Sxx.Shape(), []int{129, 31}) {
		t.Errorf("the spectrogram has %d frequencies, %d times and the shape %v", s.F.Len(), s.T.Len(), s.Sxx.Shape())
	}
	want(t, "frequencies", nd.Of(s.F.At(1), s.F.At(128)), nd.Of(0.00390625, 0.5), 0)
	want(t, "times", nd.Of(s.T.At(0), s.T.At(1), s.T.At(2), s.T.At(30)), nd.Of(128, 352, 576, 6848), 0)
	want(t, "spectrogram", nd.Of(s.Sxx.Max(), s.Sxx.At(3, 8), s.Sxx.Sum(), s.Sxx.At(2, 5)),
		nd.Of(118.96040186849702, 118.96040186849702, 3958.090995025079, 111.02539279603019), tol)
	want(t, "first spectrum", s.Sxx.Slice(nd.S(0, 4), nd.At(0)),
		nd.Of(1.690024417514609, 104.05725413725897, 4.136400788141766, 1.5385689020954167), tol)
	psd := signal.Welch(chirp, nil)
	want(t, "welch", psd.Pxx.Slice(nd.S(0, 5)),
		nd.Of(2.302342384664019, 10.570045420231867, 14.55957223476134, 14.737824547559752, 14.740717492844198), tol)
	want(t, "welch, sum", nd.Scalar(psd.Pxx.Sum()), nd.Scalar(129.21919019485836), tol)
	if psd.F.Len() != 129 || psd.Pxx.ArgMax() != 4 {
		t.Errorf("%d frequencies with the peak at %d, want 129 and 4", psd.F.Len(), psd.Pxx.ArgMax())
	}
}

func TestTutorialPictures(t *testing.T) {
	t.Parallel()
	// Sums of some hundred terms, at most 255 each.
	const tol = 1e-12
	given := numtest.ReadValues(t, "testdata/tutorial.txt")
	face := picture(192, 256, 0).Slice(nd.S(0, 128), nd.S(128, 256))
	quiet := signal.Wiener(face, 5, nil)
	want(t, "wiener", summary(quiet), given["wiener/stats"], tol)
	want(t, "wiener, some", nd.Of(quiet.At(0, 0), quiet.At(64, 64)), given["wiener/some"], tol)

	bump := nd.Map(func(t float64) float64 { return math.Exp(-0.1 * t * t) }, nd.Linspace(-10, 10, 30))
	bump = bump.DivScalar(nd.Trapezoid(bump, nil))
	kernel := nd.Outer(bump, bump)
	var colors []*nd.Array
	for k := range 3 {
		colors = append(colors, signal.FFTConvolve(picture(60, 90, k).DivScalar(255), kernel, signal.Same))
	}
	blurred := nd.Stack(2, colors...)
	want(t, "blur", summary(blurred), given["blur/stats"], tol)
	want(t, "blur, middle", blurred.Slice(nd.At(30), nd.At(45)), given["blur/middle"], tol)
	want(t, "blur, corner", blurred.Slice(nd.At(0), nd.At(0)), given["blur/corner"], tol)
}
