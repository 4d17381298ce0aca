// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display_test

// This file tests pictures of arrays, sound and downloads.

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/color"
	"image/gif"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/display"
)

func TestImageOfArray(t *testing.T) {
	t.Parallel()
	gray := func(levels ...uint8) []color.NRGBA {
		var out []color.NRGBA
		for _, v := range levels {
			out = append(out, color.NRGBA{v, v, v, 255})
		}
		return out
	}
	for _, c := range []struct {
		name string
		v    any
		opts *display.ImageOptions
		want []color.NRGBA
	}{
		{"floats", shaped[float64]{[]int{1, 3}, []float64{-1, 0, 1}}, nil, gray(0, 128, 255)},
		{"bounds", shaped[float64]{[]int{1, 3}, []float64{-1, 1, 9}}, &display.ImageOptions{Low: 0, High: 2}, gray(0, 128, 255)},
		{"constant", shaped[float64]{[]int{2, 1}, []float64{5, 5}}, nil, gray(0, 0)},
		{"nan", shaped[float64]{[]int{1, 3}, []float64{math.NaN(), 0, 1}}, nil, []color.NRGBA{{}, {0, 0, 0, 255}, {255, 255, 255, 255}}},
		{"bytes", shaped[uint8]{[]int{1, 2}, []uint8{7, 200}}, nil, gray(7, 200)},
		{"ints", shaped[int]{[]int{1, 2}, []int{-3, 3}}, nil, gray(0, 255)},
		{"bools", shaped[bool]{[]int{1, 2}, []bool{true, true}}, nil, gray(255, 255)},
		{"rows", [][]float64{{0, 1}}, nil, gray(0, 255)},
		{"rgb", shaped[float64]{[]int{1, 1, 3}, []float64{1, 0.5, -3}}, nil, []color.NRGBA{{255, 128, 0, 255}}},
		{"rgba", shaped[uint8]{[]int{1, 1, 4}, []uint8{1, 2, 3, 4}}, nil, []color.NRGBA{{1, 2, 3, 4}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			p := display.Image(c.v, c.opts)
			var got []color.NRGBA
			for y := range p.Bounds().Dy() {
				for x := range p.Bounds().Dx() {
					got = append(got, p.At(x, y).(color.NRGBA))
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("colours (-want +got):\n%s", diff)
			}
			b := display.Of(p)
			if b.Data["image/png"] == nil || !strings.HasPrefix(b.Data["text/plain"].(string), "image ") {
				t.Errorf("got %v, want a PNG and its size", b.Data)
			}
		})
	}
}

func TestImageSize(t *testing.T) {
	t.Parallel()
	small := shaped[uint8]{[]int{20, 30}, make([]uint8, 600)}
	for _, c := range []struct {
		opts          *display.ImageOptions
		width, height int
	}{{nil, 180, 120}, {&display.ImageOptions{Width: 300}, 300, 200}} {
		size := display.Of(display.Image(small, c.opts)).Metadata["image/png"]
		if diff := cmp.Diff(map[string]any{"width": c.width, "height": c.height}, size); diff != "" {
			t.Errorf("size (-want +got):\n%s", diff)
		}
	}
}

// TestImageIsSharp: what is enlarged has as many pixels as the page, each that of the
// nearest one.
func TestImageIsSharp(t *testing.T) {
	t.Parallel()
	for _, v := range []any{
		shaped[float64]{[]int{1, 2}, []float64{0, 1}},
		shaped[float64]{[]int{1, 2, 3}, []float64{0, 0, 0, 1, 1, 1}},
	} {
		img := decode(t, display.Of(display.Image(v, nil)), "image/png")
		if img.Bounds() != image.Rect(0, 0, 200, 100) {
			t.Fatalf("the PNG has %v, want the size on the page", img.Bounds())
		}
		for x, want := range map[int]uint32{0: 0, 99: 0, 100: 0xffff, 199: 0xffff} {
			if got, _, _, _ := img.At(x, 99).RGBA(); got != want {
				t.Errorf("column %d is %#x, want %#x", x, got, want)
			}
		}
	}
}

func TestGallery(t *testing.T) {
	t.Parallel()
	g := display.NewGallery().Add("a <b>", [][]float64{{0, 1}}).Add("", image.NewGray(image.Rect(0, 0, 300, 2)))
	b := display.Of(g)
	if want := "2 images: a <b> (image 2×1), (image 300×2)"; b.Data["text/plain"] != want {
		t.Errorf("text/plain = %q, want %q", b.Data["text/plain"], want)
	}
	source := b.Data["text/html"].(string)
	if strings.Count(source, "<img") != 2 || strings.Contains(source, "<b>") {
		t.Errorf("got %s, want two images and titles that are escaped", source)
	}
}

func TestAnimation(t *testing.T) {
	t.Parallel()
	stack := shaped[float64]{[]int{3, 1, 2}, []float64{0, 10, 5, 10, 10, 10}}
	colours := shaped[float64]{[]int{2, 1, 1, 3}, []float64{1, 0, 0, 0, 0, 1}}
	for _, c := range []struct {
		name   string
		frames any
		want   []uint32 // red of the first pixel
	}{
		{"stack", stack, []uint32{0, 0x8080, 0xffff}},
		{"colours", colours, []uint32{0xffff, 0}},
		{"list", []any{[][]float64{{0, 1}}, image.NewGray(image.Rect(0, 0, 2, 1))}, []uint32{0, 0}},
	} {
		g := display.Animation(c.frames, &display.ImageOptions{FPS: 20})
		all, err := gif.DecodeAll(bytes.NewReader(g))
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		var got []uint32
		for i, frame := range all.Image {
			r, _, _, _ := frame.At(0, 0).RGBA()
			got = append(got, r)
			if all.Delay[i] != 5 {
				t.Errorf("%s: the delay is %d, want 5", c.name, all.Delay[i])
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		if b := display.Of(g); b.Data["image/gif"] != base64.StdEncoding.EncodeToString(g) {
			t.Errorf("%s: got %v, want the file", c.name, b.Data)
		}
	}
}

// TestAnimationWidth: a small one is enlarged by a whole number, and Width is kept.
func TestAnimationWidth(t *testing.T) {
	t.Parallel()
	stack := shaped[float64]{[]int{2, 2, 3}, []float64{0, 1, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0}}
	for _, c := range []struct {
		opts *display.ImageOptions
		want image.Point
	}{
		{nil, image.Pt(198, 132)},
		{&display.ImageOptions{Width: 30}, image.Pt(30, 20)},
		{&display.ImageOptions{Width: 3}, image.Pt(3, 2)},
		{&display.ImageOptions{Width: 1}, image.Pt(1, 1)},
	} {
		all, err := gif.DecodeAll(bytes.NewReader(display.Animation(stack, c.opts)))
		if err != nil {
			t.Fatal(err)
		}
		frame := all.Image[0]
		if got := frame.Bounds().Size(); got != c.want {
			t.Errorf("%+v: the size is %v, want %v", c.opts, got, c.want)
			continue
		}
		if c.want.X < 3 {
			continue
		}
		for i, want := range []uint32{0, 0xffff, 0, 0, 0, 0xffff} {
			// The middle of each pixel.
			x, y := (2*(i%3)+1)*c.want.X/6, (2*(i/3)+1)*c.want.Y/4
			if got, _, _, _ := frame.At(x, y).RGBA(); got != want {
				t.Errorf("%+v: pixel %d is %#x, want %#x", c.opts, i, got, want)
			}
		}
	}
}

func TestAudio(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name    string
		x       any
		text    string
		samples []byte
	}{
		{"floats", []float64{0, 2, -1, math.NaN()}, "audio 0.0005 s, 8000 Hz, mono", []byte{0, 0, 0xff, 0x7f, 0x00, 0xc0, 0, 0}},
		{"int16", []int16{0, 16384}, "audio 0.00025 s, 8000 Hz, mono", []byte{0, 0, 0, 0x40}},
		{"stereo", shaped[float64]{[]int{2, 2}, []float64{1, 0, 0, -1}}, "audio 0.00025 s, 8000 Hz, stereo", []byte{0xff, 0x7f, 0, 0, 0, 0, 0x01, 0x80}},
		{"silence", []float64{0, 0}, "audio 0.00025 s, 8000 Hz, mono", make([]byte, 4)},
	} {
		s := display.Audio(c.x, 8000)
		if wav := s.WAV(); !bytes.HasPrefix(wav, []byte("RIFF")) || !bytes.HasSuffix(wav, c.samples) || len(wav) != 44+len(c.samples) {
			t.Errorf("%s: got %x, want a header and %x", c.name, wav, c.samples)
		}
		b := display.Of(s)
		if b.Data["text/plain"] != c.text || !strings.Contains(b.Data["text/html"].(string), "<audio controls") {
			t.Errorf("%s: got %v, want %q and a player", c.name, b.Data, c.text)
		}
	}
}

func TestDownload(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "a&b.csv")
	if err := os.WriteFile(path, []byte("x\n1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d, err := display.File(path)
	if err != nil {
		t.Fatal(err)
	}
	b := display.Of(d)
	if want := "file a&b.csv, 4 bytes"; b.Data["text/plain"] != want {
		t.Errorf("text/plain = %q, want %q", b.Data["text/plain"], want)
	}
	source := b.Data["text/html"].(string)
	if !strings.HasPrefix(source, `<a download="a&amp;b.csv" href="data:text/csv`) || !strings.Contains(source, "base64,eAoxCg==") {
		t.Errorf("got %s, want a link to the file", source)
	}
	if _, err := display.File(path + ".none"); err == nil {
		t.Error("no error for a file that does not exist")
	}
}

// TestMistakes checks the panics of what a caller must not do.
func TestMistakes(t *testing.T) {
	t.Parallel()
	for want, f := range map[string]func(){
		"display: Image wants an image, or an array of shape (rows, columns), (rows, columns, 3) or (rows, columns, 4), and got display_test.shaped[float64] of shape [2]": func() { display.Image(counting(2), nil) },
		"display: Image wants an image, or an array of shape (rows, columns), (rows, columns, 3) or (rows, columns, 4), and got string":                                    func() { display.Image("x", nil) },
		"display: Animation wants a list of images or an array with a first axis of them and got []int":                                                                    func() { display.Animation([]int{}, nil) },
		"display: Audio wants samples, or one or two rows of them, and got string":                                                                                         func() { display.Audio("x", 8000) },
		"display: Audio wants a rate from 1000 to 384000 Hz and got 0":                                                                                                     func() { display.Audio([]float64{1}, 0) },
		`display: column "a" wants a list or an array with one axis and got int`:                                                                                           func() { display.NewTable(nil).Column("a", 3) },
		`display: Format wants one of the columns ["a"] and got "b"`:                                                                                                       func() { display.NewTable(nil).Column("a", []int{3}).Format("b", "%d") },
		"display: Titles wants at most 1 titles and got 2":                                                                                                                 func() { display.NewTable([]int{3}).Titles("a", "b") },
		"display: LatexMatrix wants a matrix and got string":                                                                                                               func() { display.LatexMatrix("x") },
		"display: LatexPolynomial wants a list of coefficients and got [][]float64":                                                                                        func() { display.LatexPolynomial([][]float64{{1}, {2}}, "x") },
	} {
		func() {
			defer func() {
				if got := recover(); got != want {
					t.Errorf("panic %v, want %v", got, want)
				}
			}()
			f()
		}()
	}
}
