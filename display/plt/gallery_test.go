// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt_test

// This file draws the figures of the tutorial's gallery and of its exercises, on
// data made here: the packages that compute the real ones are not below this one.

import (
	"math"
	"math/rand/v2"
	"time"

	"github.com/gosci/gosci/display/plt"
	"github.com/gosci/gosci/numerics/nd"
)

func normals(seed uint64, n int, mean, sd float64) []float64 {
	r := rand.New(rand.NewPCG(seed, 1))
	out := make([]float64, n)
	for i := range out {
		out[i] = mean + sd*r.NormFloat64()
	}
	return out
}

func over(x *nd.Array, f func(float64) float64) *nd.Array { return nd.Map(f, x) }

// grid evaluates f over a grid of rows y and columns x.
func grid(f func(x, y float64) float64, x, y *nd.Array) *nd.Array {
	return nd.FromFunc(func(i []int) float64 { return f(x.At(i[1]), y.At(i[0])) }, y.Len(), x.Len())
}

func camelback(x, y float64) float64 {
	return (4-2.1*x*x+x*x*x*x/3)*x*x + x*y + (4*y*y-4)*y*y
}

func parabola(x float64) float64 { return x*x + 10*math.Sin(x) }

// running returns the sums of the first, the first two, … numbers.
func running(v []float64) []float64 {
	out := make([]float64, len(v))
	sum := 0.0
	for i, x := range v {
		sum += x
		out[i] = sum
	}
	return out
}

// blobs is a picture of some smooth spots.
func blobs(n int) *nd.Array {
	r := rand.New(rand.NewPCG(7, 7))
	type spot struct{ x, y, s float64 }
	var spots []spot
	for range 14 {
		spots = append(spots, spot{r.Float64() * float64(n), r.Float64() * float64(n), 3 + 6*r.Float64()})
	}
	return nd.FromFunc(func(i []int) float64 {
		v := 0.0
		for _, s := range spots {
			dx, dy := float64(i[1])-s.x, float64(i[0])-s.y
			v += math.Exp(-(dx*dx + dy*dy) / (2 * s.s * s.s))
		}
		return v
	}, n, n)
}

func noisy(x *nd.Array, sd float64) *nd.Array {
	return x.Add(nd.FromSlice(normals(3, x.Size(), 0, sd)).Reshape(x.Shape()...))
}

func threshold(x *nd.Array, t float64) *nd.Array {
	return over(x, func(v float64) float64 {
		if v > t {
			return 1
		}
		return 0
	})
}

type example struct {
	name string
	draw func() *plt.Figure
}

// gallery is the figures of the golden images.
var gallery = []example{
	{"optimize-example1", func() *plt.Figure {
		x := nd.Arange(-5, 5, 0.1)
		return plt.New().Plot(x, over(x, parabola))
	}},
	{"resample", func() *plt.Figure {
		t := nd.Linspace(0, 5, 100)
		x := over(t, math.Sin)
		t4 := t.Slice(nd.SStep(0, 100, 4))
		return plt.New().Size(5, 4).Plot(t, x, plt.Label("Original signal")).
			Plot(t4, over(t4, math.Sin), "ko", plt.Label("Resampled signal")).Legend()
	}},
	{"solve-ivp-simple", func() *plt.Figure {
		t := nd.Linspace(0, 4, 40)
		return plt.New().Size(4, 3).Plot(t, over(t, func(t float64) float64 { return math.Exp(-2 * t) })).
			Xlabel("t").Ylabel("y").Title("Solution of an ODE")
	}},
	{"normal-distribution", func() *plt.Figure {
		pdf := func(x float64) float64 { return math.Exp(-x*x/2) / math.Sqrt(2*math.Pi) }
		return plt.New().Hist(normals(1, 100000, 0, 1), plt.Bins(51), plt.Density(), plt.Label("normalized histogram")).
			Plot(pdf, -4.5, 4.5, plt.Label("PDF")).Legend()
	}},
	{"curve-fit", func() *plt.Figure {
		x := nd.Linspace(-5, 5, 50)
		y := noisy(over(x, func(x float64) float64 { return 2.9 * math.Sin(1.5*x) }), 0.5)
		return plt.New().Size(6, 4).Scatter(x, y, plt.Label("Data")).
			Plot(x, over(x, func(x float64) float64 { return 2.83 * math.Sin(1.5*x) }), plt.Label("Fitted function")).Legend()
	}},
	{"detrend", func() *plt.Figure {
		t := nd.Linspace(0, 5, 100)
		x := t.Add(nd.FromSlice(normals(2, 100, 0, 1)))
		return plt.New().Size(5, 4).Plot(t, x, plt.Label("x")).Plot(t, x.Sub(t), plt.Label("x_detrended")).Legend()
	}},
	{"spring-mass", func() *plt.Figure {
		y := func(t float64) float64 { return math.Exp(-0.4*t) * math.Cos(2*t) }
		dy := func(t float64) float64 { return math.Exp(-0.4*t) * (-0.4*math.Cos(2*t) - 2*math.Sin(2*t)) }
		t := nd.Linspace(0, 10, 100)
		return plt.New().Size(4, 3).Plot(t, y, plt.Label("y")).Plot(t, dy, plt.Label("dy/dt")).Legend()
	}},
	{"t-test", func() *plt.Figure {
		bins := nd.Linspace(-4, 4, 30)
		return plt.New().Size(6, 4).
			Hist(normals(5, 1000, 0, 1), plt.Bins(bins), plt.Density(), plt.Label("Samples 1")).
			Hist(normals(6, 1000, 1, 1), plt.Bins(bins), plt.Density(), plt.Label("Samples 2"), plt.Alpha(0.8)).Legend()
	}},
	{"interpolation", func() *plt.Figure {
		x := nd.Linspace(0, 1, 10)
		f := func(x float64) float64 { return math.Sin(2 * math.Pi * x) }
		t := nd.Linspace(0, 1, 100)
		return plt.New().Size(6, 4).Plot(x, noisy(over(x, f), 0.1), ".", plt.Size(6), plt.Label("measurements")).
			Plot(t, over(t, func(x float64) float64 { return 0.95*f(x) + 0.05*math.Sin(9*x) }), plt.Label("smoothing spline")).
			Plot(t, over(t, f), "--", plt.Label("underlying curve")).Legend()
	}},
	{"morphology", func() *plt.Figure {
		a := noisy(blobs(64), 0.1)
		m := threshold(a, 0.6)
		f := plt.Subplots(1, 4).Size(12, 3.5)
		for i, title := range []string{"a", "mask", "opened_mask", "closed_mask"} {
			img := m
			if i == 0 {
				img = a
			}
			f.At(i).Imshow(img, plt.Cmap("gray")).Axis("off").Title(title)
		}
		return f
	}},
	{"chirp", func() *plt.Figure {
		t := nd.Arange(0, 70, 0.01)
		return plt.New().Size(8, 5).Plot(t, over(t, func(t float64) float64 { return math.Sin(0.5 * math.Pi * t * (1 + 0.1*t)) }))
	}},
	{"spectrogram", func() *plt.Figure {
		s := grid(func(x, y float64) float64 {
			d := y - 2 - 2.2*x
			return 100 * math.Exp(-d*d/4) * (1 + 0.5*math.Sin(3*x))
		}, nd.Linspace(0, 30, 31), nd.Linspace(0, 128, 129))
		return plt.New().Size(8, 5).Imshow(s, plt.Aspect("auto"), plt.Cmap("hot_r"), plt.Origin("lower")).
			Title("Spectrogram").Ylabel("Frequency band").Xlabel("Time window")
	}},
	{"psd", func() *plt.Figure {
		f := nd.Linspace(0, 0.5, 129)
		return plt.New().Size(8, 5).Semilogx(f, over(f, func(f float64) float64 { return 15 / (1 + math.Pow(f/0.05, 6)) })).
			Title("PSD: power spectral density").Xlabel("Frequency").Ylabel("Power")
	}},
	{"connected-components", func() *plt.Figure {
		sig := grid(func(x, y float64) float64 { return math.Sin(x) + math.Cos(y) + math.Sin(0.7*x+1.3*y) }, nd.Linspace(0, 12, 100), nd.Linspace(0, 12, 100))
		return plt.Subplots(1, 2).Size(7, 3.5).Imshow(sig).Title("sig").Axis("off").
			At(1).Imshow(threshold(sig, 0.3), plt.Cmap("gray")).Title("mask").Axis("off")
	}},
	{"optimize-example2", func() *plt.Figure {
		x := nd.Arange(-10, 10, 0.1)
		return plt.New().Size(6, 4).Plot(x, over(x, parabola), "b-", plt.Label("f(x)")).
			Plot([]float64{-1.3064, 3.8375}, []float64{-7.9458, 8.3156}, "go", plt.Label("Minima")).
			Plot([]float64{0, -2.4795}, []float64{0, 0}, "kv", plt.Label("Roots")).
			Legend().Xlabel("x").Ylabel("f(x)").Axhline(0, plt.Color("gray"))
	}},
	{"minimization-2d", func() *plt.Figure {
		x, y := nd.Linspace(-2, 2, 50), nd.Linspace(-1, 1, 50)
		return plt.New().Imshow(grid(camelback, x, y), plt.Extent(-2, 2, -1, 1), plt.Origin("lower")).
			Scatter([]float64{0.0898}, []float64{-0.7127}, plt.Label("local minimizer")).
			Scatter([]float64{-0.0898}, []float64{0.7127}, plt.Label("global minimizer")).
			Colorbar().Legend()
	}},
	{"surface", func() *plt.Figure {
		x, y := nd.Linspace(-2, 2, 50), nd.Linspace(-1, 1, 50)
		return plt.New().Surface(x, y, grid(camelback, x, y)).
			Xlabel("x").Ylabel("y").Zlabel("f(x, y)").Title("Six-hump Camelback function")
	}},
	{"fft", func() *plt.Figure {
		freq := nd.Linspace(-25, 24.95, 1000)
		p := over(freq, func(f float64) float64 {
			d := math.Abs(f) - 0.2
			return 2.4e5*math.Exp(-d*d/1e-4) + 300*math.Abs(math.Sin(37*f))
		})
		return plt.New().Size(6, 5).Plot(freq, p).Xlabel("Frequency [Hz]").Ylabel("power").
			Inset(0.55, 0.3, 0.3, 0.5).Title("Peak frequency").
			Plot([]float64{0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35}, []float64{240, 355, 98, 244386, 245, 511, 150, 154}).Yticks(nil)
	}},
	{"fft-filtered", func() *plt.Figure {
		t := nd.Arange(0, 20, 0.02)
		sig := noisy(over(t, func(t float64) float64 { return math.Sin(2 * math.Pi / 5 * t) }), 0.5)
		return plt.New().Size(6, 5).Plot(t, sig, plt.Label("Original signal")).
			Plot(t, func(t float64) float64 { return 0.98 * math.Sin(2*math.Pi/5*t) }, plt.Width(3), plt.Label("Filtered signal")).
			Xlabel("Time [s]").Ylabel("Amplitude").Legend()
	}},
	{"wind-speed", func() *plt.Figure {
		speeds := []float64{22.46, 23.2, 23.34, 23.85, 24.16, 25.28, 25.79, 26.19, 26.37, 26.65, 26.65, 26.68, 26.73, 26.75, 26.76, 27.93, 28.09, 28.79, 29.75, 30.19, 32.97}
		p := nd.Linspace(1./22, 21./22, 21)
		fit := func(p float64) float64 { return 20.7 + 20*p - 18*p*p + 11*p*p*p }
		np := nd.Linspace(0, 1, 100)
		return plt.New().Plot(speeds, p, "o").Plot(over(np, fit), np, "g--").
			Plot([]float64{32.98}, []float64{0.98}, "o", plt.Size(8), plt.Color("y")).
			Text(30, 0.05, `$V_{50} = 32.98 \, m/s$`).Plot([]float64{32.98, 32.98}, []float64{0, 0.98}, "k--").
			Xlabel("Annual wind speed maxima [$m/s$]").Ylabel("Cumulative probability")
	}},
	{"annual-maxima", func() *plt.Figure {
		return plt.New().Bar(nd.Arange(1, 22), []float64{28.09, 22.46, 26.65, 26.65, 28.79, 30.19, 26.19, 26.75, 23.34, 24.16, 29.75, 27.93, 26.68, 23.85, 32.97, 25.79, 26.37, 25.28, 26.73, 23.2, 26.76}).
			Axis("tight").Xlabel("Year").Ylabel("Annual wind speed maxima [$m/s$]")
	}},
	{"temperature", func() *plt.Figure {
		months := nd.Arange(12)
		days := nd.Linspace(0, 12, 365)
		return plt.New().Plot(months, []int{17, 19, 21, 28, 33, 38, 37, 37, 31, 23, 19, 18}, "ro").
			Plot(days, func(t float64) float64 { return 27.63 - 10.64*math.Cos((t-0.226)*2*math.Pi/12) }, "r-").
			Plot(months, []int{-62, -59, -56, -46, -32, -18, -9, -13, -25, -46, -52, -58}, "bo").
			Plot(days, func(t float64) float64 { return -37.7 - 25.2*math.Cos((t-0.654)*2*math.Pi/12) }, "b-").
			Xlabel("Month").Ylabel(`Temperature ($^\circ$C)`)
	}},
	{"image-transform", func() *plt.Figure {
		a := blobs(60)
		f := plt.Subplots(1, 5).Size(15, 3)
		for i, m := range []*nd.Array{nd.Roll(a, 12, 1), nd.Roll(a, 20, 0), a.T(), a.Slice(nd.S(5, 40), nd.S(5, 55)), a.Slice(nd.S(20, 40), nd.S(20, 40))} {
			f.At(i).Imshow(m, plt.Cmap("gray")).Axis("off").Title([]string{"shifted", "shifted nearest", "rotated", "cropped", "zoomed"}[i])
		}
		return f
	}},
	{"lidar-fit", func() *plt.Figure {
		t := nd.Arange(80)
		model := func(t float64) float64 { return 2.7 + 27.8*math.Exp(-(t-15.5)*(t-15.5)/9.36) }
		return plt.New().Size(8, 6).Plot(t, noisy(over(t, model), 1), t, model).
			Xlabel("Time [ns]").Ylabel("Amplitude [bins]").Legend("Waveform", "Model")
	}},
	{"populations", func() *plt.Figure {
		years := nd.Arange(1900, 1921)
		p := nd.FromFunc(func(i []int) float64 {
			return 40 + 25*math.Sin(2*math.Pi*float64(i[0])/10.5+float64(i[1])) + 3*float64(i[1])
		}, 21, 3)
		return plt.New().Plot(years, p).Xlabel("Year").Ylabel("Population number ($.10^3$)").Legend("hare", "lynx", "carrot")
	}},
	{"periods", func() *plt.Figure {
		n := nd.Arange(0, 11)
		periods := over(n, func(k float64) float64 { return 21 / k }) // the first is infinite
		p := nd.FromFunc(func(i []int) float64 { return 270 / (1 + math.Pow(float64(i[0]-2), 2)) * (1 - 0.3*float64(i[1])) }, 11, 3)
		return plt.New().Plot(periods, p, "o").Xlim(0, 22).Xlabel("Period").Ylabel("Power ($\\cdot 10^3$)")
	}},
	{"image-blur", func() *plt.Figure {
		rgb := nd.FromFunc(func(i []int) float64 {
			return 0.5 + 0.5*math.Sin(float64(i[0])/9+float64(i[2]))*math.Cos(float64(i[1])/13-float64(i[2]))
		}, 80, 120, 3)
		return plt.New().Imshow(rgb)
	}},
	{"spectrum-lognorm", func() *plt.Figure {
		s := grid(func(x, y float64) float64 { return 1e5 / (1 + math.Pow(math.Hypot(x, y), 3)) }, nd.Linspace(-30, 30, 120), nd.Linspace(-20, 20, 80))
		return plt.New().Imshow(s, plt.LogNorm(), plt.Vmin(5)).Colorbar(plt.Label("power")).Title("Fourier transform")
	}},
}

// more is the figures of what the gallery does not draw.
var more = []example{
	{"statistics", func() *plt.Figure {
		x := []float64{1, 2, 3, 4, 5, 6}
		y := []float64{2.1, 3.9, 6.2, 7.8, 9.9, 12.3}
		sets := [][]float64{normals(11, 60, 0, 1), normals(12, 60, 0.5, 1.5), normals(13, 200, -0.3, 0.7)}
		return plt.Subplots(2, 3).Size(11, 7).Suptitle("Statistics").
			ErrorBar(x, y, "o", plt.Yerr([]float64{.5, .6, .4, .9, .7, 1.1}), plt.Xerr(0.2), plt.Label("measured")).Legend().Title("ErrorBar").
			At(1).Boxplot(sets, plt.Labels("first", "second", "third")).Title("Boxplot").Ylabel("value").
			At(2).Bar([]string{"apples", "pears", "plums"}, []int{3, 7, 5}, plt.Color([]string{"C0", "C1", "C2"}), plt.Yerr(0.5), plt.Capsize(4)).Title("Bar").
			At(3).Hist(normals(14, 2000, 0, 1), plt.Bins(30), plt.Cumulative(), plt.Density(), plt.Outline(), plt.Label("step")).Legend().Title("Hist").
			At(4).Stem(nd.Arange(12), over(nd.Arange(12), func(x float64) float64 { return math.Exp(-x/4) * math.Cos(x) })).Title("Stem").
			At(5).FillBetween(x, []float64{1, 2, 1, 3, 2, 4}, 0, plt.Alpha(0.4), plt.Label("area")).Step(x, []float64{1, 2, 1, 3, 2, 4}, "k", plt.Where("mid"), plt.Label("mid")).Grid().Legend().Title("FillBetween, Step")
	}},
	{"fields", func() *plt.Figure {
		x, y := nd.Linspace(-3, 3, 61), nd.Linspace(-2, 2, 41)
		peaks := func(x, y float64) float64 {
			return 3*(1-x)*(1-x)*math.Exp(-x*x-(y+1)*(y+1)) - 10*(x/5-x*x*x-math.Pow(y, 5))*math.Exp(-x*x-y*y) - math.Exp(-(x+1)*(x+1)-y*y)/3
		}
		z := grid(peaks, x, y)
		qx, qy := nd.Linspace(-3, 3, 13), nd.Linspace(-2, 2, 9)
		return plt.Subplots(2, 2).Size(10, 7).
			Contour(x, y, z).Clabel().Title("Contour").
			At(1).Contourf(x, y, z, plt.Cmap("RdBu_r")).Colorbar(plt.Label("height")).Title("Contourf").
			At(2).Quiver(qx, qy, grid(func(_, y float64) float64 { return -y }, qx, qy), grid(func(x, _ float64) float64 { return x }, qx, qy)).Title("Quiver").
			At(3).Pcolormesh(over(x, func(x float64) float64 { return x * math.Abs(x) }), y, z, plt.Cmap("coolwarm")).Colorbar().Title("Pcolormesh")
	}},
	{"mathematics", func() *plt.Figure {
		return plt.New().Size(7, 5).Xlim(0, 1).Ylim(0, 1).
			Title(`$\frac{\partial u}{\partial t} = \alpha \nabla^2 u$ and $\hat{H}\psi = E\psi$`).
			Xlabel(`$\omega$ [rad/s], $\mathrm{Re}(z) \leq 10^{-3}$`).Ylabel(`$\sqrt[3]{\frac{a+b}{c}}$`).
			Text(0.1, 0.8, `$\sum_{i=1}^{n} x_i^2 = \int_0^\infty e^{-t/\tau}\,dt$`, plt.FontSize(16)).
			Text(0.1, 0.6, `$\left(\frac{x}{y}\right)^{n+1} \approx \vec{v} \cdot \bar{w} \pm \Delta$`, plt.FontSize(16)).
			Text(0.1, 0.4, `$\lim_{x \to 0} \frac{\sin x}{x} = 1, \quad \mathbf{A}x = b$`, plt.FontSize(16), plt.Color("C3")).
			Text(0.1, 0.25, "two lines,\nof 5\\$ text", plt.Rotation(20)).
			Annotate("a point", 0.8, 0.3, 0.6, 0.1, plt.Color("C0"))
	}},
	{"dates-dark", func() *plt.Figure {
		start := time.Date(2023, 11, 5, 0, 0, 0, 0, time.UTC)
		var t []time.Time
		for i := range 200 {
			t = append(t, start.AddDate(0, 0, i))
		}
		walk := running(normals(21, 200, 0, 1))
		return plt.New().Style("dark").Plot(t, walk, plt.Label("walk")).Axhline(0, plt.Color("k"), plt.Line(":")).
			Scatter(t[40:60], walk[40:60], plt.Color("C1"), plt.ZOrder(3), plt.Label("marked")).Grid().Legend().Title("Dates")
	}},
	{"scales", func() *plt.Figure {
		x := nd.Logspace(-2, 3, 60)
		return plt.Subplots(2, 2, plt.ShareX()).Size(8, 6).
			Loglog(x, over(x, func(x float64) float64 { return 3 * math.Pow(x, -1.5) }), "o-", plt.Size(3)).Grid("minor").
			At(1).Semilogx(x, over(x, math.Sin), "C2").
			At(2).Plot(x, over(x, func(x float64) float64 { return 1e7 * x / (1 + x) })).Xlabel("x").
			At(3).Scatter(x, over(x, math.Log), plt.ColorBy(x), plt.LogNorm(), plt.SizeBy(over(x, func(x float64) float64 { return 20 + 30*math.Abs(math.Sin(x)) })), plt.Alpha(0.7), plt.Cmap("plasma")).Colorbar().Xlabel("x")
	}},
}
