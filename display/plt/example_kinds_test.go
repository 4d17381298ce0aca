// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt_test

// This file holds examples of the kinds of figures. Printed, a figure says what it shows.

import (
	"fmt"
	"math"

	"github.com/gosci/gosci/display/plt"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
)

func ExampleFigure_Scatter() {
	rng := random.New(1)
	x, y := rng.Normal(0, 1, 50), rng.Normal(0, 1, 50)
	f := plt.New().Scatter(x, y,
		plt.ColorBy(nd.Map2(math.Hypot, x, y)), plt.Cmap("plasma"), plt.Vmin(0), plt.Vmax(3),
		plt.SizeBy(nd.Abs(x).MulScalar(40)), plt.Alpha(0.7), plt.Edge("black"), plt.EdgeWidth(0.5)).
		Colorbar(plt.Label("distance")).Axis("equal")
	fmt.Println(f)
	// Output:
	// figure 640×480: scatter of 50 points; x from -2.95 to 2.36; y from -2.8 to 1.78.
}

func ExampleFigure_Hist() {
	x := random.New(1).Normal(0, 1, 1000)
	f := plt.Subplots(1, 2, plt.ShareX(), plt.WidthRatios(2, 1)).
		Hist(x, plt.Bins(20), plt.Range(-4, 4), plt.Density(), plt.Label("sample")).Legend().
		At(1).Hist(x, plt.Bins(20), plt.Cumulative(), plt.Outline(), plt.Weights(nd.Full(0.001, 1000)))
	fmt.Println(f)
	// Output:
	// figure 640×480: 2 panels. Panel 1: histogram of 20 bars “sample”; x from -4.4 to 4.4; y from 0 to 0.436. Panel 2: line of 42 points; x from -4.4 to 4.4; y from 0 to 1.05.
}

func ExampleFigure_Stairs() {
	f := plt.New().Stairs([]int{3, 5, 2}, []float64{0, 1, 2, 4}, plt.Color("C1"), plt.Width(0.9))
	fmt.Println(f)
	// Output:
	// figure 640×480: histogram of 3 bars; x from -0.2 to 4.2; y from 0 to 5.25.
}

func ExampleFigure_Hist2D() {
	rng := random.New(1)
	f := plt.New().Hist2D(rng.Normal(0, 1, 500), rng.Normal(0, 1, 500), plt.Bins(10)).Colorbar()
	fmt.Println(f)
	// Output:
	// figure 640×480: mesh of 10×10 cells; x from -2.71 to 3.1; y from -3.55 to 3.75.
}

func ExampleFigure_Boxplot() {
	rng := random.New(1)
	f := plt.New().Boxplot([]*nd.Array{rng.Normal(0, 1, 100), rng.Normal(1, 2, 100)}, plt.Labels("control", "treated")).
		Ylabel("response").Grid("y")
	fmt.Println(f)
	// Output:
	// figure 640×480: box plot of 2 boxes; x from 0.5 to 2.5; y is response, from -4.98 to 7.3.
}

func ExampleFigure_ErrorBar() {
	x, y := []float64{1, 2, 3}, []float64{2, 4, 3}
	f := plt.New().ErrorBar(x, y, "o", plt.Yerr([]float64{0.2, 0.4, 0.3}), plt.Xerr(0.1), plt.Capsize(3), plt.Label("measured"))
	fmt.Println(f)
	// Output:
	// figure 640×480: error bars of 3 points “measured”; x from 0.79 to 3.21; y from 1.67 to 4.53.
}

func ExampleFigure_FillBetween() {
	x := nd.Linspace(0, 2*math.Pi, 50)
	y := nd.Sin(x)
	f := plt.New().
		FillBetween(x, y.SubScalar(0.2), y.AddScalar(0.2), plt.Color("C0"), plt.Alpha(0.2), plt.Label("±0.2")).
		Plot(x, y, plt.Marker("."), plt.Line("--"), plt.Size(4), plt.ZOrder(3), plt.Label("sine")).
		Axhline(0, plt.Color("gray"), plt.Width(0.8)).Axvline(math.Pi).Axvspan(1, 2).Axhspan(-0.1, 0.1).
		Legend(plt.Loc("lower left"), plt.Columns(2), plt.Heading("curves"), plt.Frameless())
	fmt.Println(f)
	// Output:
	// figure 640×480: filled area over 50 points “±0.2”; line of 50 points “sine”; horizontal line at y = 0; vertical line at x = 3.142; span; span; x from -0.314 to 6.6; y from -1.32 to 1.32.
}

func ExampleFigure_Step() {
	f := plt.New().
		Step([]int{0, 1, 2, 3}, []int{1, 3, 2, 2}, plt.Where("post")).
		Stem([]int{0, 1, 2, 3}, []int{1, 3, 2, 2})
	fmt.Println(f)
	// Output:
	// figure 640×480: line of 4 points; stems of 4 points; x from -0.15 to 3.15; y from -0.15 to 3.15.
}

func ExampleFigure_Loglog() {
	n := nd.Logspace(0, 4, 9)
	f := plt.Subplots(2, 2, plt.HeightRatios(2, 1)).
		Loglog(n, n.PowScalar(-0.5), "o-").
		At(1).Semilogx(n, nd.Log10(n)).
		At(2).Semilogy(n, n.PowScalar(2)).
		At(3).Plot(n, n).Xlim(0, 100).Ylim(0, 100).Ticks([]int{0, 50, 100}, []int{0, 100})
	fmt.Println(f)
	// Output:
	// figure 640×480: 4 panels. Panel 1: line of 9 points; x from 0.631 to 1.58e+04, logarithmic; y from 0.00794 to 1.26, logarithmic. Panel 2: line of 9 points; x from 0.631 to 1.58e+04, logarithmic; y from -0.2 to 4.2. Panel 3: line of 9 points; x from -499 to 1.05e+04; y from 0.398 to 2.51e+08, logarithmic. Panel 4: line of 9 points; x from 0 to 100; y from 0 to 100.
}

func ExampleFigure_Imshow() {
	a := nd.Arange(12).Reshape(3, 4)
	f := plt.New().Imshow(a, plt.Origin("lower"), plt.Extent(0, 4, 0, 3), plt.Aspect("auto"), plt.Smooth()).
		Xticks([]int{0, 2, 4}, "left", "middle", "right").Yticks([]int{0, 3}).Colorbar()
	fmt.Println(f)
	// Output:
	// figure 640×480: image of 4×3 pixels; x from 0 to 4; y from 0 to 3.
}

func ExampleFigure_Pcolormesh() {
	x, y := nd.Logspace(0, 2, 4), nd.Of(0, 1, 2)
	f := plt.New().Pcolormesh(x, y, nd.Of(1, 10, 100, 1000, 1e4, 1e5).Reshape(2, 3), plt.LogNorm()).Colorbar()
	fmt.Println(f)
	// Output:
	// figure 640×480: mesh of 3×2 cells; x from 1 to 100; y from 0 to 2.
}

func ExampleFigure_Contour() {
	x := nd.Linspace(-2, 2, 41)
	grid := nd.Meshgrid(x, x)
	z := nd.Exp(nd.Square(grid[0]).Add(nd.Square(grid[1])).Neg())
	f := plt.New().Contourf(x, x, z, plt.Levels(5)).Contour(x, x, z, plt.Levels([]float64{0.25, 0.75}), plt.Color("white")).Clabel()
	fmt.Println(f)
	// Output:
	// figure 640×480: filled contours at 6 levels of a grid of 41×41; contour lines at 2 levels of a grid of 41×41; x from -2 to 2; y from -2 to 2.
}

func ExampleFigure_Quiver() {
	x, y := nd.Of(0, 1, 0, 1), nd.Of(0, 0, 1, 1)
	f := plt.New().Quiver(x, y, y.Neg(), x, plt.Scale(5)).Xlim(-1, 2).Ylim(-1, 2)
	fmt.Println(f)
	// Output:
	// figure 640×480: field of 4 arrows; x from -1 to 2; y from -1 to 2.
}

func ExampleFigure_Annotate() {
	f := plt.New().Size(5, 3).Style("dark").Plot(math.Cos, 0, 6).
		Annotate("the least value", math.Pi, -1, 3.5, 0.2).
		Text(0.2, -0.5, `$\cos x$`, plt.FontSize(14), plt.Bold(), plt.Italic(), plt.Rotation(30), plt.HAlign("center"), plt.VAlign("top"))
	fmt.Println(f)
	// Output:
	// figure 500×300: line of 401 points; text "the least value"; text "cos x"; x from -0.3 to 6.3; y from -1.1 to 1.1.
}

func ExampleHorizontal() {
	f := plt.New().Bar([]string{"spring", "summer"}, []float64{2, 3}, plt.Horizontal(), plt.Label("rain")).
		Bar([]string{"spring", "summer"}, []float64{1, 1}, plt.Horizontal(), plt.Bottom([]float64{2, 3}), plt.AlignEdge(), plt.Label("snow")).
		Legend()
	fmt.Println(f)
	// Output:
	// figure 640×480: bar chart of 2 bars “rain”; bar chart of 2 bars “snow”; x from 0 to 4.2.
}

func ExampleShareY() {
	f := plt.New().Subplots(1, 2, plt.ShareY()).Plot([]int{1, 2}).At(1).Plot([]int{5, 6})
	fmt.Println(f)
	// Output:
	// figure 640×480: 2 panels. Panel 1: line of 2 points; x from -0.05 to 1.05; y from 0.95 to 6.05. Panel 2: line of 2 points; x from -0.05 to 1.05; y from 0.95 to 6.05.
}

func ExampleFigure_Encode() {
	svg, err := plt.New().Plot([]int{1, 2}).Encode("svg")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%.4s\n", svg)
	// Output:
	// <?xm
}

func ExampleFigure_View() {
	x := nd.Linspace(0, 1, 5)
	grid := nd.Meshgrid(x, x)
	f := plt.New().Surface(x, x, grid[0].Mul(grid[1])).View(30, 45).Zlim(0, 2)
	fmt.Println(f)
	// Output:
	// figure 640×480: surface of 5×5 points, from 0 to 1.
}
