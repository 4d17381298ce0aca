// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"time"

	"github.com/gosci/gosci/display/plt"
	"github.com/gosci/gosci/numerics/nd"
)

func Example() {
	t := nd.Linspace(0, 5, 100)
	x := nd.Map(math.Sin, t)
	f := plt.New().Plot(t, x, plt.Label("signal")).
		Plot(t, math.Cos, "r--", plt.Label(`$\cos t$`)).
		Xlabel("time [s]").Title("Two waves").Legend()
	fmt.Println(f)
	// Output:
	// figure 640×480: “Two waves”; line of 100 points “signal”; line of 100 points “cos t”; x is time [s], from -0.25 to 5.25; y from -1.1 to 1.1.
}

func ExampleFigure_Plot() {
	f := plt.New().
		Plot([]float64{3, 1, 2}).                     // against 0, 1, 2
		Plot([]float64{0, 2}, []float64{1, 3}, "ko"). // black circles
		Plot(math.Sqrt, 0, 2, "--", plt.Color("C2"))  // a function
	fmt.Println(f)
	// Output:
	// figure 640×480: line of 3 points; markers of 2 points; line of 433 points; x from -0.1 to 2.1; y from -0.15 to 3.15.
}

func ExampleFigure_Save() {
	dir, err := os.MkdirTemp("", "plt")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	f := plt.New().Hist([]float64{1, 2, 2, 3, 3, 3}, plt.Bins(3))
	for _, name := range []string{"a.png", "a.svg", "a.pdf", "a.bmp"} {
		err := f.Save(filepath.Join(dir, name))
		fmt.Println(name, err == nil)
	}
	// Output:
	// a.png true
	// a.svg true
	// a.pdf true
	// a.bmp false
}

func ExampleSubplots() {
	a := nd.FromRows([][]float64{{1, 2}, {3, 4}})
	f := plt.Subplots(1, 2).Suptitle("Matrices").
		Imshow(a, plt.Cmap("gray")).Axis("off").Title("a").
		At(1).Imshow(a.T()).Colorbar().Title("transposed")
	fmt.Println(f)
	// Output:
	// figure 640×346: “Matrices”. 2 panels. Panel 1: “a”; image of 2×2 pixels. Panel 2: “transposed”; image of 2×2 pixels; x from -0.5 to 1.5; y from 1.5 to -0.5.
}

func ExampleFigure_Bar() {
	f := plt.New().Bar([]string{"apples", "pears"}, []int{3, 5}, plt.Label("harvest"), plt.Yerr([]float64{0.5, 1})).Legend()
	fmt.Println(f)
	// Output:
	// figure 640×480: bar chart of 2 bars “harvest”; y from 0 to 6.3.
}

func ExampleFigure_Surface() {
	x, y := nd.Linspace(-2, 2, 41), nd.Linspace(-2, 2, 41)
	z := nd.FromFunc(func(i []int) float64 { return math.Exp(-x.At(i[1])*x.At(i[1]) - y.At(i[0])*y.At(i[0])) }, 41, 41)
	f := plt.New().Surface(x, y, z, plt.Cmap("magma")).View(40, -50).Zlabel("z").Colorbar()
	fmt.Println(f)
	// Output:
	// figure 640×480: surface of 41×41 points, from 0.000335 to 1.
}

func ExampleFigure_Inset() {
	x := nd.Linspace(0, 10, 200)
	f := plt.New().Plot(x, math.Sin).Xlabel("t").
		Inset(0.6, 0.65, 0.35, 0.3).Plot(math.Sin, 0, 1).Title("the first second").
		At().Title("all")
	fmt.Println(f)
	// Output:
	// figure 640×480: “all”; line of 200 points; x is t, from -0.5 to 10.5; y from -1.1 to 1.1. Inset: “the first second”; line of 401 points; x from -0.05 to 1.05; y from -0.0421 to 0.884.
}

func ExampleFigure_Interactive() {
	t := []time.Time{time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2024, 1, 2, 0, 0, 0, 0, time.UTC)}
	v := plt.New().Plot(t, []float64{1, 2}, plt.Label("level")).Legend().Interactive()
	layer := v.Spec()["layer"].([]any)[0].(map[string]any)
	fmt.Println(layer["encoding"].(map[string]any)["x"].(map[string]any)["type"])
	// Output:
	// temporal
}

func ExampleColormaps() {
	fmt.Println(plt.Colormaps())
	// Output:
	// [RdBu bwr cividis coolwarm gray hot inferno jet magma plasma tab10 viridis]
}
