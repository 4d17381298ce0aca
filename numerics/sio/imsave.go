// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file writes images.

import (
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"math"
	"path/filepath"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"
)

// ImsaveOptions change how an image is written. Nil stands for the defaults.
type ImsaveOptions struct {
	// Vmin and Vmax are the floats that become black and white; what is beyond becomes these
	// too. Default, if both are 0: 0 and 1.
	Vmin, Vmax float64
	// Bits of a channel: 8, or in PNG and TIFF files 16. Default: 8.
	Bits int
	// Quality of a JPEG file, 1 to 100. Default: 95.
	Quality int
}

// Imsave writes an array as an image, in the format that the ending of the name says: .png, .jpg,
// .jpeg, .gif, .bmp, .tif or .tiff. The shape is (rows, columns) for gray, (rows, columns, 3) or, with
// alpha, (rows, columns, 4). Bytes are written as they are; floats, with NaN as black, are
// scaled from Vmin and Vmax; a mask is black and white. An image of which all is opaque is written
// without alpha where the format knows the difference. A GIF file has 256 levels of gray or the 256
// colours that are nearest in a fixed palette.
//
// The error is an [*UnsupportedError] for another ending, for alpha in a JPEG or GIF file, for 16
// bits in formats other than PNG and TIFF, and for another kind of value; or that of the
// system. It panics with an [*ArgumentError] for another shape and other options.
func Imsave(path string, x any, opts *ImsaveOptions) error {
	o := ImsaveOptions{}
	if opts != nil {
		o = *opts
	}
	if o.Vmin == 0 && o.Vmax == 0 {
		o.Vmax = 1
	}
	if o.Bits == 0 {
		o.Bits = 8
	}
	if o.Quality == 0 {
		o.Quality = 95
	}
	if o.Bits != 8 && o.Bits != 16 || o.Quality < 1 || o.Quality > 100 || !(o.Vmin < o.Vmax) {
		panicf("Imsave", "wants 8 or 16 bits, a quality of 1 to 100 and Vmin < Vmax and got %d, %d, %v and %v", o.Bits, o.Quality, o.Vmin, o.Vmax)
	}
	kind := strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), ".")
	switch kind {
	case "jpg":
		kind = "jpeg"
	case "tif":
		kind = "tiff"
	case "png", "jpeg", "gif", "bmp", "tiff":
	default:
		return &UnsupportedError{path, fmt.Sprintf("images of the kind %q", kind)}
	}
	levels, shape, err := imageLevels(path, x, &o)
	if err != nil {
		return err
	}
	if len(shape) != 2 && (len(shape) != 3 || shape[2] != 3 && shape[2] != 4) || shape[0] == 0 || shape[1] == 0 {
		panicf("Imsave", "wants the shape (rows, columns), (rows, columns, 3) or (rows, columns, 4), not empty, and got %v", shape)
	}
	if len(shape) == 3 && shape[2] == 4 && (kind == "jpeg" || kind == "gif") {
		return &UnsupportedError{path, "an image with alpha"}
	}
	if o.Bits == 16 && kind != "png" && kind != "tiff" {
		return &UnsupportedError{path, "channels of 16 bits"}
	}
	m := imageOf(levels, shape, o.Bits)
	return writeFile(path, func(w io.Writer) error {
		switch kind {
		case "png":
			return png.Encode(w, m)
		case "jpeg":
			return jpeg.Encode(w, m, &jpeg.Options{Quality: o.Quality})
		case "gif":
			return encodeGIF(w, m)
		case "bmp":
			return bmp.Encode(w, m)
		}
		return tiff.Encode(w, m, &tiff.Options{Compression: tiff.Deflate, Predictor: true})
	})
}

// imageLevels returns the values of an image, 0 to 255 or to 65535, row by row.
func imageLevels(path string, x any, o *ImsaveOptions) (levels []uint16, shape []int, err error) {
	most := float64(int(1)<<o.Bits - 1)
	scale := uint16(1)
	if o.Bits == 16 {
		scale = 257
	}
	switch x := x.(type) {
	case *nd.Uint8:
		levels = make([]uint16, x.Size())
		for i, v := range x.Data() {
			levels[i] = uint16(v) * scale
		}
		return levels, x.Shape(), nil
	case *nd.Bool:
		levels = make([]uint16, x.Size())
		for i, v := range x.Data() {
			if v {
				levels[i] = 255 * scale
			}
		}
		return levels, x.Shape(), nil
	case *nd.Array:
		levels = make([]uint16, x.Size())
		for i, v := range x.Data() {
			v = (v - o.Vmin) / (o.Vmax - o.Vmin)
			if v > 0 { // not of NaN
				levels[i] = uint16(math.Round(min(v, 1) * most))
			}
		}
		return levels, x.Shape(), nil
	}
	return nil, nil, &UnsupportedError{path, "cannot write " + describe(x) + " as an image"}
}

// imageOf returns an image of its values.
func imageOf(levels []uint16, shape []int, bits int) image.Image {
	h, w := shape[0], shape[1]
	area := image.Rect(0, 0, w, h)
	gray := len(shape) == 2
	if bits == 16 {
		var pix []uint8
		add := func(v uint16) { pix = append(pix, uint8(v>>8), uint8(v)) }
		if gray {
			for _, v := range levels {
				add(v)
			}
			return &image.Gray16{Pix: pix, Stride: 2 * w, Rect: area}
		}
		eachPixel(levels, shape[2], 65535, add)
		return &image.NRGBA64{Pix: pix, Stride: 8 * w, Rect: area}
	}
	var pix []uint8
	add := func(v uint16) { pix = append(pix, uint8(v)) }
	if gray {
		for _, v := range levels {
			add(v)
		}
		return &image.Gray{Pix: pix, Stride: w, Rect: area}
	}
	eachPixel(levels, shape[2], 255, add)
	return &image.NRGBA{Pix: pix, Stride: 4 * w, Rect: area}
}

// eachPixel calls add with the four channels of every pixel.
func eachPixel(levels []uint16, channels int, opaque uint16, add func(v uint16)) {
	for i := 0; i < len(levels); i += channels {
		for _, v := range levels[i : i+channels] {
			add(v)
		}
		if channels == 3 {
			add(opaque)
		}
	}
}

// encodeGIF writes gray as it is, colours by the encoder's palette.
func encodeGIF(w io.Writer, m image.Image) error {
	g, ok := m.(*image.Gray)
	if !ok {
		return gif.Encode(w, m, nil)
	}
	p := make(color.Palette, 256)
	for i := range p {
		p[i] = color.Gray{Y: uint8(i)}
	}
	return gif.Encode(w, &image.Paletted{Pix: g.Pix, Stride: g.Stride, Rect: g.Rect, Palette: p}, nil)
}
