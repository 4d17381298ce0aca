// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file makes pictures of arrays, rows of pictures, and animations.

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"html"
	"image"
	"image/color"
	"image/color/palette"
	"image/draw"
	"image/gif"
	"image/png"
	"math"
	"reflect"
	"strings"
)

// ImageOptions change Image and Animation. Nil stands for the defaults.
type ImageOptions struct {
	// Low and High are the numbers of an array that are black and white. Default:
	// for bytes and colours all of their range, for others the least and the largest
	// number of the array. Both 0 is the default.
	Low, High float64

	// Width is the width on the page, in pixels. Default: that of the picture, or, of
	// one that is smaller than 200 pixels, the largest multiple up to that.
	Width int

	// FPS is how many pictures of an animation are shown in a second. Default: 10
	FPS float64
}

// A Picture is an image that is shown as it is, or sharply enlarged.
type Picture struct {
	image.Image
	width int // on the page
}

// Image returns a picture of an image.Image or of an array: with two axes it is gray,
// with a third one of 3 or 4 numbers red, green, blue and opacity. Numbers of type
// uint8 are from 0 to 255, those of colours from 0 to 1; bools are black and white;
// NaN is clear. It panics if v is neither, or empty.
//
// For a picture with axes and a colour map there is Imshow of package plt.
func Image(v any, opts *ImageOptions) *Picture {
	o := ImageOptions{}
	if opts != nil {
		o = *opts
	}
	if p, ok := v.(*Picture); ok {
		v = p.Image
	}
	img, ok := v.(image.Image)
	if !ok {
		a, isArray := arrayOf(v)
		if m, isMatrix := twoDimensional(v); !isArray && isMatrix {
			a, isArray = m.array(), true
		}
		if !isArray || !a.isPicture() {
			panic(fmt.Sprintf("display: Image wants an image, or an array of shape (rows, columns), (rows, columns, 3) or (rows, columns, 4), and got %s", describe(v)))
		}
		img = a.image(a.scale(o.Low, o.High, len(a.shape) == 3))
	}
	return &Picture{img, o.width(img)}
}

// width returns the width of an image on the page.
func (o *ImageOptions) width(img image.Image) int {
	if o.Width > 0 {
		return o.Width
	}
	const small = 200
	width := img.Bounds().Dx()
	return width * max(1, small/max(width, img.Bounds().Dy(), 1))
}

// describe names a type, and the shape of an array.
func describe(v any) string {
	if a, ok := arrayOf(v); ok {
		return fmt.Sprintf("%T of shape %v", v, a.shape)
	}
	return fmt.Sprintf("%T", v)
}

func (m matrix) array() array {
	data := make([]float64, 0, m.rows*m.cols)
	for i := range m.rows {
		for j := range m.cols {
			data = append(data, real64(m.at(i, j)))
		}
	}
	return array{[]int{m.rows, m.cols}, reflect.ValueOf(data)}
}

// isPicture reports whether an array has the shape of a picture.
func (a array) isPicture() bool {
	n := len(a.shape)
	return a.data.Len() > 0 && (n == 2 || n == 3 && (a.shape[2] == 3 || a.shape[2] == 4))
}

// value returns an element as a number.
func (a array) value(i int) float64 {
	v := a.data.Index(i)
	if v.Kind() == reflect.Bool {
		if v.Bool() {
			return 1
		}
		return 0
	}
	return real64(v)
}

// scale returns the numbers that are black and white: those given, if they are not
// both 0.
func (a array) scale(low, high float64, colours bool) (black, white float64) {
	kind := a.data.Type().Elem().Kind()
	switch {
	case low != 0 || high != 0:
		return low, high
	case kind == reflect.Uint8:
		return 0, 255
	case colours || kind == reflect.Bool:
		return 0, 1
	}
	low, high = math.Inf(1), math.Inf(-1)
	for i := range a.data.Len() {
		if x := a.value(i); !math.IsNaN(x) && !math.IsInf(x, 0) {
			low, high = min(low, x), max(high, x)
		}
	}
	return low, high
}

// image draws an array.
func (a array) image(low, high float64) image.Image {
	level := func(i int) uint8 {
		x := a.value(i) - low
		if high > low {
			x /= high - low
		}
		return uint8(min(max(x, 0), 1)*255 + 0.5)
	}
	img := image.NewNRGBA(image.Rect(0, 0, a.shape[1], a.shape[0]))
	channels := 1
	if len(a.shape) == 3 {
		channels = a.shape[2]
	}
	for p := range a.shape[0] * a.shape[1] {
		at := p * channels
		c := color.NRGBA{A: 255}
		hidden := false
		for k := range channels {
			hidden = hidden || math.IsNaN(a.value(at+k))
		}
		switch {
		case hidden:
			c.A = 0
		case channels == 1:
			c.R = level(at)
			c.G, c.B = c.R, c.R
		default:
			c.R, c.G, c.B = level(at), level(at+1), level(at+2)
			if channels == 4 {
				c.A = level(at + 3)
			}
		}
		img.SetNRGBA(p%a.shape[1], p/a.shape[1], c)
	}
	return img
}

// String returns the size of the picture.
func (p *Picture) String() string {
	return fmt.Sprintf("image %d×%d", p.Bounds().Dx(), p.Bounds().Dy())
}

// MIMEBundle returns the picture as PNG, with its size on the page. A page would blur
// what it enlarges, so the PNG has that size already.
func (p *Picture) MIMEBundle() (data, metadata map[string]any) {
	width, height := p.size()
	img := p.Image
	if width > p.Bounds().Dx() {
		img = enlarged(img, width, height)
	}
	return map[string]any{mimePNG: encodePNG(img)}, map[string]any{mimePNG: sizeMetadata(width, height)}
}

// enlarged returns an image of a larger size, each pixel that of the nearest one.
func enlarged(img image.Image, width, height int) image.Image {
	b := img.Bounds()
	size := image.Rect(0, 0, width, height)
	var out draw.Image = image.NewNRGBA(size)
	if _, gray := img.(*image.Gray); gray {
		out = image.NewGray(size)
	}
	for y := range height {
		for x := range width {
			out.Set(x, y, img.At(b.Min.X+x*b.Dx()/width, b.Min.Y+y*b.Dy()/height))
		}
	}
	return out
}

// PNG returns the picture, with its own pixels, as the bytes of a PNG file. It panics
// if the picture is larger than the format holds.
func (p *Picture) PNG() []byte { return encodePNG(p.Image) }

func encodePNG(img image.Image) []byte {
	var buf bytes.Buffer
	if err := png.Encode(&buf, img); err != nil {
		panic("display: PNG: " + err.Error())
	}
	return buf.Bytes()
}

// size returns the size on the page.
func (p *Picture) size() (width, height int) { return p.width, heightAt(p.Bounds(), p.width) }

// heightAt returns the height of an image that is so wide on the page.
func heightAt(b image.Rectangle, width int) int { return max(1, b.Dy()*width/max(b.Dx(), 1)) }

// A Gallery is pictures side by side.
type Gallery struct {
	pictures []*Picture
	titles   []string
}

// NewGallery returns an empty row of pictures, to add to:
//
//	display.NewGallery().Add("noisy", noisy).Add("filtered", filtered)
func NewGallery() *Gallery { return &Gallery{} }

// Add adds a picture of v, as [Image] draws it, with a title below it.
func (g *Gallery) Add(title string, v any) *Gallery {
	p, ok := v.(*Picture)
	if !ok {
		p = Image(v, nil)
	}
	g.pictures, g.titles = append(g.pictures, p), append(g.titles, title)
	return g
}

// String names the pictures.
func (g *Gallery) String() string {
	var parts []string
	for i, p := range g.pictures {
		parts = append(parts, strings.TrimSpace(g.titles[i]+" ("+p.String()+")"))
	}
	return plural(len(parts), "image", "images") + ": " + strings.Join(parts, ", ")
}

// HTML returns the pictures in a row that wraps where the page is narrow.
func (g *Gallery) HTML() string {
	var b strings.Builder
	b.WriteString(`<div style="display:flex;flex-wrap:wrap;gap:1em">`)
	for i, p := range g.pictures {
		width, height := p.size()
		title := html.EscapeString(g.titles[i])
		fmt.Fprintf(&b, `<figure style="margin:0"><img alt="%s" width="%d" height="%d" style="image-rendering:pixelated" src="data:image/png;base64,%s">`+
			`<figcaption style="text-align:center">%s</figcaption></figure>`,
			title, width, height, base64.StdEncoding.EncodeToString(p.PNG()), title)
	}
	b.WriteString("</div>")
	return b.String()
}

// A GIF is the bytes of a GIF file, which may move. Its text/plain is a short
// description.
type GIF []byte

// MIMEBundle returns the bytes as image/gif.
func (g GIF) MIMEBundle() map[string]any { return map[string]any{mimeGIF: []byte(g)} }

func (g GIF) String() string {
	all, err := gif.DecodeAll(bytes.NewReader(g))
	if err != nil {
		return fmt.Sprintf("GIF image, %s bytes", count(len(g)))
	}
	return fmt.Sprintf("animation %d×%d, %s", all.Config.Width, all.Config.Height, plural(len(all.Image), "picture", "pictures"))
}

// Animation returns a moving picture of frames: a slice of images or arrays, or an
// array whose first axis is the time, each drawn as [Image] draws it, gray ones with
// one scale. The file has the width that they are shown with. It panics if there are
// no frames, or they are of different sizes.
func Animation(frames any, opts *ImageOptions) GIF {
	o := ImageOptions{}
	if opts != nil {
		o = *opts
	}
	if o.FPS <= 0 {
		o.FPS = 10
	}
	var images []image.Image
	if stack, ok := arrayOf(frames); ok && len(stack.shape) >= 3 && stack.shape[0] > 0 {
		images = stack.frames(o.Low, o.High)
	} else if list := reflect.ValueOf(frames); list.IsValid() && isList(list) {
		for i := range list.Len() {
			images = append(images, Image(list.Index(i).Interface(), &o).Image)
		}
	}
	if len(images) == 0 {
		panic("display: Animation wants a list of images or an array with a first axis of them and got " + describe(frames))
	}
	out := gif.GIF{}
	colours := grays()
	for _, img := range images {
		if !isGray(img) {
			colours = palette.Plan9
		}
	}
	for _, img := range images {
		if img.Bounds().Size() != images[0].Bounds().Size() {
			panic(fmt.Sprintf("display: Animation wants images of one size and got %v and %v", images[0].Bounds().Size(), img.Bounds().Size()))
		}
		frame := image.NewPaletted(img.Bounds(), colours)
		draw.FloydSteinberg.Draw(frame, img.Bounds(), img, img.Bounds().Min)
		out.Image = append(out.Image, resized(frame, o.width(img)))
		out.Delay = append(out.Delay, max(2, int(math.Round(100/o.FPS)))) // hundredths; browsers slow down below 2
	}
	var buf bytes.Buffer
	if err := gif.EncodeAll(&buf, &out); err != nil {
		panic("display: Animation: " + err.Error()) // of a size that the format does not hold
	}
	return buf.Bytes()
}

// resized returns an image of another width, each pixel that of the nearest one.
func resized(img *image.Paletted, width int) *image.Paletted {
	b := img.Bounds()
	if width == b.Dx() {
		return img
	}
	height := heightAt(b, width)
	out := image.NewPaletted(image.Rect(0, 0, width, height), img.Palette)
	for y := range height {
		from, to := img.Pix[y*b.Dy()/height*img.Stride:], out.Pix[y*out.Stride:]
		for x := range width {
			to[x] = from[x*b.Dx()/width]
		}
	}
	return out
}

// frames draws the parts of an array along its first axis, with one scale, or
// nothing if they are no pictures.
func (a array) frames(low, high float64) []image.Image {
	size := a.data.Len() / a.shape[0]
	low, high = a.scale(low, high, len(a.shape) == 4)
	var out []image.Image
	for i := range a.shape[0] {
		part := array{a.shape[1:], a.data.Slice(i*size, (i+1)*size)}
		if !part.isPicture() {
			return nil
		}
		out = append(out, part.image(low, high))
	}
	return out
}

// grays is the palette of gray images.
func grays() color.Palette {
	p := make(color.Palette, 256)
	for i := range p {
		p[i] = color.Gray{uint8(i)}
	}
	return p
}

func isGray(img image.Image) bool {
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			if r, g, bl, _ := img.At(x, y).RGBA(); r != g || g != bl {
				return false
			}
		}
	}
	return true
}
