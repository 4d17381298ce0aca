// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display_test

// This file reads back the images and figures that bundles hold.

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"

	"github.com/gosci/gosci/display"
)

func gradient(width, height int) *image.RGBA {
	img := image.NewRGBA(image.Rect(10, 20, 10+width, 20+height))
	for y := range height {
		for x := range width {
			img.Set(10+x, 20+y, color.RGBA{uint8(4 * x), uint8(5 * y), 7, 255})
		}
	}
	return img
}

// decode returns the image that a bundle holds under a MIME type.
func decode(t *testing.T, b display.Bundle, mime string) image.Image {
	t.Helper()
	encoded, ok := b.Data[mime].(string)
	if !ok {
		t.Fatalf("Data[%q] is a %T, want a string", mime, b.Data[mime])
	}
	data, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil {
		t.Fatal(err)
	}
	img, format, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if "image/"+format != mime {
		t.Errorf("%s holds a %s", mime, format)
	}
	return img
}

func size(width, height int) map[string]any {
	return map[string]any{"width": width, "height": height}
}

func TestImage(t *testing.T) {
	t.Parallel()
	img := gradient(64, 48)
	b := display.Of(img)
	if got, want := b.Data["text/plain"], "image 64×48 RGBA"; got != want {
		t.Errorf("text/plain = %q, want %q", got, want)
	}
	if diff := cmp.Diff(map[string]any{"image/png": size(64, 48)}, b.Metadata); diff != "" {
		t.Errorf("metadata (-want +got):\n%s", diff)
	}
	got := decode(t, b, "image/png")
	for y := range 48 {
		for x := range 64 {
			if got, want := color.RGBAModel.Convert(got.At(x, y)), img.At(10+x, 20+y); got != want {
				t.Fatalf("pixel %d, %d = %v, want %v", x, y, got, want)
			}
		}
	}
}

func TestImageWithoutPixels(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		img  image.Image
		want string
	}{
		{"empty", image.NewGray(image.Rectangle{}), "image 0×0 Gray"},
		{"uniform", image.NewUniform(color.Black), "image 2000000000×2000000000 Uniform, too large to show"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			want := map[string]any{"text/plain": c.want}
			if diff := cmp.Diff(want, display.Of(c.img).Data); diff != "" {
				t.Errorf("Of (-want +got):\n%s", diff)
			}
		})
	}
}

func TestImageBytes(t *testing.T) {
	t.Parallel()
	var asPNG, asJPEG bytes.Buffer
	if err := png.Encode(&asPNG, gradient(3, 2)); err != nil {
		t.Fatal(err)
	}
	if err := jpeg.Encode(&asJPEG, gradient(5, 4), nil); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, mime string
		v          any
		text       string
		w, h       int
	}{
		{"PNG", "image/png", display.PNG(asPNG.Bytes()), "PNG image 3×2", 3, 2},
		{"JPEG", "image/jpeg", display.JPEG(asJPEG.Bytes()), "JPEG image 5×4", 5, 4},
		{"bundle", "image/png", display.Bundle{Data: map[string]any{"image/png": asPNG.Bytes(), "text/plain": "dots"}}, "dots", 3, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			b := display.Of(c.v)
			if got := b.Data["text/plain"]; got != c.text {
				t.Errorf("text/plain = %q, want %q", got, c.text)
			}
			if got := decode(t, b, c.mime).Bounds().Size(); got != image.Pt(c.w, c.h) {
				t.Errorf("size = %v, want %d×%d", got, c.w, c.h)
			}
			if diff := cmp.Diff(map[string]any{c.mime: size(c.w, c.h)}, b.Metadata); diff != "" {
				t.Errorf("metadata (-want +got):\n%s", diff)
			}
		})
	}
}

func TestImageBytesThatAreNone(t *testing.T) {
	t.Parallel()
	b := display.Of(display.PNG("no image"))
	want := display.Bundle{
		Data:     map[string]any{"text/plain": "PNG image, 8 bytes", "image/png": "bm8gaW1hZ2U="},
		Metadata: map[string]any{},
	}
	if diff := cmp.Diff(want, b); diff != "" {
		t.Errorf("Of (-want +got):\n%s", diff)
	}
}

func figure(t *testing.T, points int) *plot.Plot {
	t.Helper()
	p := plot.New()
	p.Title.Text = "A line"
	xys := make(plotter.XYs, points)
	for i := range xys {
		xys[i].X, xys[i].Y = float64(i), float64(i*i%97)
	}
	line, err := plotter.NewLine(xys)
	if err != nil {
		t.Fatal(err)
	}
	p.Add(line)
	return p
}

func TestFigure(t *testing.T) {
	t.Parallel()
	b := display.Of(figure(t, 100))
	if got, want := b.Data["text/plain"], `plot 576×384 "A line"`; got != want {
		t.Errorf("text/plain = %q, want %q", got, want)
	}
	if got := decode(t, b, "image/png").Bounds().Size(); got != image.Pt(576, 384) {
		t.Errorf("size of the PNG = %v, want 576×384", got)
	}
	if diff := cmp.Diff(map[string]any{"image/png": size(576, 384)}, b.Metadata); diff != "" {
		t.Errorf("metadata (-want +got):\n%s", diff)
	}
	svg, _ := b.Data["image/svg+xml"].(string)
	if !strings.HasPrefix(svg, "<svg") {
		t.Fatalf("image/svg+xml begins with %.20q, want <svg", svg)
	}
	var root struct {
		Width  string `xml:"width,attr"`
		Height string `xml:"height,attr"`
	}
	if err := xml.Unmarshal([]byte(svg), &root); err != nil {
		t.Fatal(err)
	}
	if root.Width != "432pt" || root.Height != "288pt" {
		t.Errorf("size of the SVG = %s × %s, want 432pt × 288pt", root.Width, root.Height)
	}
	if again := display.Of(figure(t, 100)); !cmp.Equal(b, again) {
		t.Error("the same figure differs the second time")
	}
}

// sketch has the method of a figure, but is not a plot.Plot.
type sketch struct {
	points int
	err    error
}

func (s sketch) WriterTo(w, h float64, format string) (io.WriterTo, error) {
	points := strings.Repeat(".", s.points)
	return bytes.NewBufferString(format + "<" + format + points + ">"), s.err
}

func TestFigureFormats(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name     string
		points   int
		svg, png bool
	}{
		{"small", 10, true, true},
		{"medium", 100_000, true, false},
		{"large", 5_000_000, false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			b := display.Of(sketch{points: c.points})
			_, svg := b.Data["image/svg+xml"]
			_, png := b.Data["image/png"]
			if svg != c.svg || png != c.png {
				t.Errorf("Of(%d points): SVG %t, PNG %t, want %t, %t", c.points, svg, png, c.svg, c.png)
			}
		})
	}
}

// scroll has a method of the same name that does something else.
type scroll struct{ n int }

func (s scroll) WriterTo(name string) io.Writer { return nil }

func TestFigureByMethod(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		v    any
		want map[string]any
	}{
		{"figure", sketch{}, map[string]any{
			"text/plain": "plot 576×384", "image/svg+xml": "<svg>", "image/png": "cG5nPHBuZz4=",
		}},
		{"error", sketch{err: errors.New("no pen")}, map[string]any{"text/plain": "{points:0 err:&{s:\"no pen\"}}\n[figure: no pen]"}},
		{"other method", scroll{1}, map[string]any{"text/plain": "{n:1}"}},
		{"nil plot", (*plot.Plot)(nil), map[string]any{"text/plain": "<nil>"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(c.want, display.Of(c.v).Data); diff != "" {
				t.Errorf("Of (-want +got):\n%s", diff)
			}
		})
	}
}
