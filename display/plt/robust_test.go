// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt_test

// This file draws what is hostile: nothing, one point, NaN, infinities, extremes,
// and very much.

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"image"
	"io"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/gosci/gosci/display"
	"github.com/gosci/gosci/display/plt"
	"github.com/gosci/gosci/numerics/nd"
	"gonum.org/v1/gonum/mat"
)

var nan, inf = math.NaN(), math.Inf(1)

// sound encodes a figure in every format and reports what is wrong with it.
func sound(t *testing.T, f *plt.Figure) {
	t.Helper()
	svg, err := f.Encode("svg")
	if err != nil {
		t.Fatal(err)
	}
	for d := xml.NewDecoder(strings.NewReader(string(svg))); ; {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("the SVG is no XML: %v", err)
		}
	}
	_, body, _ := strings.Cut(string(svg), "</desc>")
	for _, bad := range []string{"NaN", "Inf", "e+"} {
		if i := strings.Index(body, bad); i >= 0 && !strings.Contains(body, "base64") {
			t.Errorf("the SVG has a %s: …%s…", bad, body[max(0, i-60):min(len(body), i+20)])
		}
	}
	data, err := f.Encode("png")
	if err != nil {
		t.Fatal(err)
	}
	decode(t, data)
	pdf, err := f.Encode("pdf")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(pdf), "NaN") {
		t.Error("the PDF has a NaN")
	}
	if f.String() == "" {
		t.Error("the figure has no description")
	}
}

func TestHostile(t *testing.T) {
	t.Parallel()
	ragged := [][]float64{{1, 2, 3}, {}, {5}}
	for _, e := range []example{
		{"nothing", plt.New},
		{"no points", func() *plt.Figure { return plt.New().Plot([]float64{}).Legend() }},
		{"one point", func() *plt.Figure { return plt.New().Plot([]float64{3}, "o", plt.Label("a")).Legend() }},
		{"all NaN", func() *plt.Figure { return plt.New().Plot([]float64{nan, nan}).Scatter([]float64{nan}, []float64{1}) }},
		{"gaps", func() *plt.Figure { return plt.New().Plot([]float64{1, nan, 2, inf, 3, -inf, 4, 5}, "o-") }},
		{"constant", func() *plt.Figure { return plt.New().Plot([]float64{7, 7, 7}) }},
		{"zero", func() *plt.Figure { return plt.New().Plot([]float64{0, 0}, []float64{0, 0}) }},
		{"huge", func() *plt.Figure { return plt.New().Plot([]float64{-1e308, 1e308}, []float64{-1e308, 1e308}) }},
		{"largest", func() *plt.Figure { return plt.New().Plot([]float64{-math.MaxFloat64, math.MaxFloat64}) }},
		{"tiny", func() *plt.Figure { return plt.New().Plot([]float64{5e-324, 1e-323}) }},
		{"close", func() *plt.Figure { return plt.New().Plot([]float64{1, 1 + 1e-15, 1 + 2e-15}) }},
		{"offset", func() *plt.Figure { return plt.New().Plot([]float64{1e9, 1e9 + 1, 1e9 + 2}) }},
		{"negative on log", func() *plt.Figure { return plt.New().Loglog([]float64{-1, -2}, []float64{0, -3}) }},
		{"mixed on log", func() *plt.Figure { return plt.New().Semilogy([]float64{-1, 0, 1, 10, 1e300}) }},
		{"bars on log", func() *plt.Figure { return plt.New().Bar([]int{1, 2, 3}, []float64{0, 10, 1000}).Semilogy() }},
		{"far outside", func() *plt.Figure { return plt.New().Plot([]float64{-1e300, 1e300}).Xlim(0, 1).Ylim(0, 1) }},
		{"reversed", func() *plt.Figure { return plt.New().Plot([]float64{1, 2}).Xlim(5, -5).Ylim(3, 0) }},
		{"equal limits", func() *plt.Figure { return plt.New().Plot([]float64{1, 2}).Xlim(2, 2) }},
		{"equal", func() *plt.Figure { return plt.New().Plot([]float64{0, 1}, []float64{0, 100}).Axis("equal") }},
		{"hist of nothing", func() *plt.Figure { return plt.New().Hist([]float64{}) }},
		{"hist of NaN", func() *plt.Figure { return plt.New().Hist([]float64{nan, inf, 1, 1}, plt.Density()) }},
		{"hist of one", func() *plt.Figure { return plt.New().Hist([]float64{4}, plt.Bins("auto")) }},
		{"bar with NaN", func() *plt.Figure { return plt.New().Bar([]string{"a", "b"}, []float64{nan, 1}) }},
		{"no bars", func() *plt.Figure { return plt.New().Bar([]float64{}, []float64{}, plt.Label("x")).Legend() }},
		{"many categories", func() *plt.Figure {
			var names []string
			var v []float64
			for i := range 40 {
				names = append(names, strings.Repeat("name", 2)+string(rune('a'+i)))
				v = append(v, float64(i))
			}
			return plt.New().Bar(names, v)
		}},
		{"box of nothing", func() *plt.Figure { return plt.New().Boxplot(ragged) }},
		{"image with NaN", func() *plt.Figure {
			return plt.New().Imshow([][]float64{{nan, 1}, {inf, -inf}}).Colorbar()
		}},
		{"image of one", func() *plt.Figure { return plt.New().Imshow([][]float64{{3}}).Colorbar() }},
		{"image of NaN", func() *plt.Figure { return plt.New().Imshow([][]float64{{nan}}, plt.LogNorm()).Colorbar() }},
		{"thin image", func() *plt.Figure { return plt.New().Imshow(nd.Ones(1, 3000)) }},
		{"colour image", func() *plt.Figure {
			return plt.New().Imshow(image.NewRGBA(image.Rect(0, 0, 4, 3))).At().Title("x")
		}},
		{"flat surface", func() *plt.Figure { return plt.New().Surface(nd.Zeros(5, 5)).View(90, 0) }},
		{"surface with NaN", func() *plt.Figure { return plt.New().Surface([][]float64{{1, nan}, {2, 3}}).View(-20, 200) }},
		{"contour of constant", func() *plt.Figure { return plt.New().Contourf(nd.Ones(4, 4)).Contour(nd.Ones(4, 4)) }},
		{"contour with NaN", func() *plt.Figure {
			return plt.New().Contourf([][]float64{{1, 2, 3}, {4, nan, 6}, {7, 8, inf}}).Contour([][]float64{{1, 2, 3}, {4, nan, 6}, {7, 8, 9}}).Clabel()
		}},
		{"quiver of zeros", func() *plt.Figure { return plt.New().Quiver(nd.Zeros(3, 3), nd.Zeros(3, 3)) }},
		{"long labels", func() *plt.Figure {
			long := strings.Repeat("long ", 40)
			return plt.New().Plot([]float64{1, 2}, plt.Label(long)).Legend().Title(long).Xlabel(long).Ylabel(long)
		}},
		{"small figure", func() *plt.Figure { return plt.Subplots(3, 3).Size(0.5, 0.5).Plot([]float64{1, 2}) }},
		{"odd mathematics", func() *plt.Figure {
			return plt.New().Title(`$\frac{1$ and $\left( x$ $^^_{$ \$ $\unknown{x}$ $`).Xlabel(`$$ $\sqrt$ $\frac$ $x^$ ${{{{$`).Ylabel("<a & \"b\">")
		}},
		{"one time", func() *plt.Figure { return plt.New().Plot([]time.Time{time.Unix(0, 0)}, []int{1}, "o") }},
		{"times long ago", func() *plt.Figure {
			return plt.New().Plot([]time.Time{time.Date(-4000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(9000, 1, 1, 0, 0, 0, 0, time.UTC)}, []int{1, 2})
		}},
		{"microseconds", func() *plt.Figure {
			t0 := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
			return plt.New().Plot([]time.Time{t0, t0.Add(time.Millisecond)}, []int{1, 2})
		}},
		{"step of one", func() *plt.Figure { return plt.New().Step([]int{1}, []int{2}).Stem([]int{1}) }},
		{"errors of zero", func() *plt.Figure {
			return plt.New().ErrorBar([]int{1, 2}, []int{1, 2}, plt.Yerr(0), plt.Xerr([]float64{nan, 1}))
		}},
	} {
		t.Run(e.name, func(t *testing.T) {
			t.Parallel()
			sound(t, e.draw())
		})
	}
}

// TestNested checks that deep nesting of mathematics ends.
func TestNested(t *testing.T) {
	t.Parallel()
	sound(t, plt.New().Title("$"+strings.Repeat(`\frac{`, 300)+"x"+strings.Repeat("}", 300)+"$").Xlabel("$"+strings.Repeat("{", 10000)+"$"))
}

func TestMany(t *testing.T) {
	t.Parallel()
	const n = 10_000_000
	r := rand.New(rand.NewPCG(1, 2))
	x, y := make([]float64, n), make([]float64, n)
	for i := range x {
		x[i], y[i] = float64(i), r.NormFloat64()
	}
	for name, f := range map[string]*plt.Figure{
		"line":    plt.New().Plot(x, y),
		"markers": plt.New().Plot(y[:n/10], x[:n/10], "."),
		"scatter": plt.New().Scatter(x[:n/10], y[:n/10], plt.Alpha(0.5)),
		"hist":    plt.New().Hist(y, plt.Bins(100)),
		"noise":   plt.New().Plot(y[:100_000], y[100_000:200_000]),
	} {
		svg, err := f.Encode("svg")
		if err != nil {
			t.Fatal(err)
		}
		if name != "noise" && len(svg) > 1<<20 {
			t.Errorf("the SVG of a %s of %d points has %d bytes", name, n, len(svg))
		}
		if _, err := f.Encode("png"); err != nil {
			t.Fatal(err)
		}
	}
}

func TestMistakes(t *testing.T) {
	t.Parallel()
	for _, e := range []struct {
		name string
		call func()
		want string
	}{
		{"lengths", func() { plt.New().Plot([]float64{1, 2, 3}, []float64{1, 2}) }, "plt: Plot: x of shape (3) does not go with y of shape (2)"},
		{"columns", func() { plt.New().Plot([]float64{1, 2, 3}, nd.Zeros(2, 4)) }, "plt: Plot: x of shape (3) does not go with y of shape (2,4)"},
		{"format", func() { plt.New().Plot([]float64{1}, "qq") }, `plt: Plot: the format "qq" is not of a colour, a marker and a line style`},
		{"type", func() { plt.New().Plot(map[string]int{}) }, "plt: Plot: y: cannot draw a map[string]int; want an array or a slice of numbers, times or strings"},
		{"nil", func() { plt.New().Plot(nil) }, "plt: Plot: y is nil"},
		{"nil array", func() { plt.New().Plot((*nd.Array)(nil)) }, "plt: Plot: y: cannot draw a *nd.Array; want an array or a slice of numbers, times or strings"},
		{"interval", func() { plt.New().Plot(math.Sin) }, "plt: Plot: want an interval lo < hi behind the function, got NaN, NaN"},
		{"option", func() { plt.New().Hist([]float64{1}, plt.Marker("o")) }, "plt: Hist: does not take the option Marker; it takes Bins, Range, Density, Cumulative, Weights, Outline, Width, Horizontal, Label, Color, Alpha, Edge, EdgeWidth, ZOrder"},
		{"colour", func() { plt.New().Plot([]float64{1}, plt.Color("nocolour")) }, `plt: Plot: no colour is called "nocolour"`},
		{"panel", func() { plt.Subplots(2, 2).At(4) }, "plt: At: want a panel from 0 to 3, got 4"},
		{"panels", func() { plt.Subplots(0, 2) }, "plt: Subplots: want 1 to 400 panels, got 0 by 2"},
		{"place", func() { plt.New().Legend(plt.Loc("left")) }, `plt: Legend: no place is called "left"`},
		{"labels", func() { plt.New().Plot([]float64{1}).Legend("a", "b") }, "plt: Legend: 2 labels for 1 series"},
		{"size", func() { plt.New().Size(0, 4) }, "plt: Size: want from 0.5 to 100 inches, got 0 by 4"},
		{"colorbar", func() { plt.New().Colorbar() }, "plt: Colorbar: nothing in the panel has a colormap"},
		{"image", func() { plt.New().Imshow([]float64{1, 2}) }, "plt: Imshow: data: want a matrix, got []float64"},
		{"image of three axes", func() { plt.New().Imshow(nd.Zeros(2, 2, 2)) }, "plt: Imshow: data: want a matrix, got *nd.Array of shape (2,2,2)"},
		{"mesh", func() { plt.New().Pcolormesh([]float64{1, 2}, []float64{1, 2}, nd.Zeros(3, 3)) }, "plt: Pcolormesh: x of shape (2) does not go with the matrix of shape (3,3)"},
		{"bins", func() { plt.New().Hist([]float64{1}, plt.Bins([]float64{1, 1})) }, "plt: Hist: want edges of bins that increase, got 1 behind 1"},
		{"axis", func() { plt.New().Axis("square") }, `plt: Axis: want "off", "on", "equal", "auto", "tight" or "image", got "square"`},
		{"errors", func() { plt.New().ErrorBar([]int{1}, []int{1}, plt.Yerr(-1)) }, "plt: ErrorBar: Yerr: want errors of 0 or more, got -1"},
		{"dimensions", func() { plt.New().Surface(nd.Zeros(2, 2)).Plot([]float64{1}) }, "plt: Plot: the panel is three-dimensional"},
		{"interactive", func() { plt.New().Surface(nd.Zeros(2, 2)).Interactive() }, "plt: Interactive: a surface cannot be shown as Vega-Lite"},
		{"ticks", func() { plt.New().Xticks([]int{1, 2}, "a") }, "plt: Xticks: labels of shape (1) does not go with at of shape (2)"},
	} {
		t.Run(e.name, func(t *testing.T) {
			t.Parallel()
			defer func() {
				err, ok := recover().(error)
				if !ok || err.Error() != e.want {
					t.Errorf("panics with %v, want %s", err, e.want)
				}
				var arg *plt.ArgumentError
				var size *plt.SizeError
				if !errors.As(err, &arg) && !errors.As(err, &size) {
					t.Errorf("panics with a %T", err)
				}
			}()
			e.call()
		})
	}
	if _, err := plt.New().Encode("bmp"); err == nil || err.Error() != `plt: Encode: want the format svg, png or pdf, got "bmp"` {
		t.Errorf("Encode(bmp) = %v", err)
	}
}

// TestData draws the same numbers given as different types.
func TestData(t *testing.T) {
	t.Parallel()
	type celsius float64
	want, err := plt.New().Plot([]float64{0, 1, 2}, []float64{3, 1, 2}).Encode("svg")
	if err != nil {
		t.Fatal(err)
	}
	for name, y := range map[string]any{
		"array": nd.Of(3, 1, 2), "column": nd.Of(3, 1, 2).Reshape(3, 1), "integers": nd.OfInt(3, 1, 2), "bytes": nd.FromSliceUint8([]uint8{3, 1, 2}),
		"ints": []int{3, 1, 2}, "float32": []float32{3, 1, 2}, "named": []celsius{3, 1, 2}, "any": []any{3, 1.0, uint8(2)}, "fixed": [3]int{3, 1, 2},
		"durations": []time.Duration{3 * time.Second, time.Second, 2 * time.Second}, "vector": mat.NewVecDense(3, []float64{3, 1, 2}), "dense": mat.NewDense(3, 1, []float64{3, 1, 2}),
		"strided": nd.Of(3, 0, 1, 0, 2, 0).Slice(nd.SStep(0, 6, 2)),
	} {
		got, err := plt.New().Plot([]int{0, 1, 2}, y).Encode("svg")
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s: another figure", name)
		}
	}
}

// TestKept changes the data after it was drawn.
func TestKept(t *testing.T) {
	t.Parallel()
	y := []float64{1, 2, 3}
	f := plt.New().Plot(y)
	before, err := f.Encode("svg")
	if err != nil {
		t.Fatal(err)
	}
	y[1] = 100
	after, err := f.Encode("svg")
	if err != nil {
		t.Fatal(err)
	}
	if string(before) != string(after) {
		t.Error("the figure changed with the data")
	}
}

func TestBundle(t *testing.T) {
	t.Parallel()
	b := display.Of(plt.New().Plot([]float64{1, 2}, plt.Label("rise")).Title("A <title>").Xlabel(`$\alpha^2$`))
	text := `figure 640×480: “A <title>”; line of 2 points “rise”; x is α^2, from -0.05 to 1.05; y from 0.95 to 2.05.`
	if got := b.Data["text/plain"]; got != text {
		t.Errorf("text/plain is %q, want %q", got, text)
	}
	svg, ok := b.Data["image/svg+xml"].(string)
	if !ok || !strings.HasPrefix(svg, `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"`) {
		t.Errorf("the SVG begins %.80s", svg)
	}
	for _, part := range []string{"<title>A &lt;title&gt;</title>", "<desc>“A &lt;title&gt;”", ">0.0</text>"} {
		if !strings.Contains(svg, part) {
			t.Errorf("the SVG lacks %s", part)
		}
	}
	meta, ok := b.Metadata["image/png"].(map[string]any)
	if !ok || meta["width"] != 640 || meta["height"] != 480 || !strings.Contains(meta["alt"].(string), "rise") {
		t.Errorf("the metadata are %v", b.Metadata)
	}
	if _, ok := b.Data["image/png"].(string); !ok {
		t.Errorf("no PNG in the bundle")
	}
}

func TestInteractive(t *testing.T) {
	t.Parallel()
	skip := map[string]bool{"surface": true, "fields": true}
	for _, e := range append(gallery, more...) {
		if skip[e.name] {
			continue
		}
		t.Run(e.name, func(t *testing.T) {
			t.Parallel()
			b := display.Of(e.draw().Interactive())
			raw, ok := b.Data["application/vnd.vegalite.v5+json"].(json.RawMessage)
			if !ok {
				t.Fatalf("the bundle has %T", b.Data["application/vnd.vegalite.v5+json"])
			}
			var spec map[string]any
			if err := json.Unmarshal(raw, &spec); err != nil {
				t.Fatal(err)
			}
			if spec["layer"] == nil && spec["concat"] == nil {
				t.Error("the specification draws nothing")
			}
		})
	}
}
