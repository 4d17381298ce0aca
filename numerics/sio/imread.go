// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file reads images.

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"os"

	"github.com/gosci/gosci/numerics/nd"
	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"
)

// imagePixels is how many pixels an image may have for each byte of its file: those of one bit,
// in the format deflate.
const imagePixels = 8 * deflateRatio

// Imread returns the image of a PNG, JPEG, GIF, BMP or TIFF file: an array of the shape (rows, columns)
// if it is gray, else (rows, columns, 3), with alpha (rows, columns, 4). The colours of a palette become those
// that they stand for, levels of gray if the palette is just these. Of a GIF file it is the first
// image. What JPEG files give may differ by one level from what other programs read.
//
// The error is an [*UnsupportedError] for channels of 16 bits, which [ImreadFloat] reads, and for a
// kind of file that is not read here; a [*FormatError], also for more than 8320 pixels to a byte of
// the file and for more memory than the limit of the options, whose place is how far the file was
// read; or that of the system.
func Imread(path string, opts *Options) (*nd.Uint8, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	m, err := decodeImage(data, path, opts)
	if err != nil {
		return nil, err
	}
	pixels, wide, shape := imageChannels(m)
	if wide != nil {
		return nil, &UnsupportedError{path, "channels of 16 bits; ImreadFloat reads them"}
	}
	return nd.FromSliceUint8(pixels).Reshape(shape...), nil
}

// ImreadFloat is [Imread] with values from 0 to 1, as matplotlib reads PNG files; of channels of 16
// bits too.
func ImreadFloat(path string, opts *Options) (*nd.Array, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	m, err := decodeImage(data, path, opts)
	if err != nil {
		return nil, err
	}
	pixels, wide, shape := imageChannels(m)
	out := make([]float64, max(len(pixels), len(wide)))
	for i, v := range pixels {
		out[i] = float64(v) / 255
	}
	for i, v := range wide {
		out[i] = float64(v) / 65535
	}
	return nd.FromSlice(out).Reshape(shape...), nil
}

// A codec is what reads a kind of image.
type codec struct {
	magic  string
	config func(r io.Reader) (image.Config, error)
	decode func(r io.Reader) (image.Image, error)
}

func codecs() []codec {
	return []codec{
		{"\x89PNG\r\n\x1a\n", png.DecodeConfig, png.Decode},
		{"\xff\xd8", jpeg.DecodeConfig, jpeg.Decode},
		{"GIF8", gif.DecodeConfig, gif.Decode},
		{"BM", bmp.DecodeConfig, bmp.Decode},
		{"II*\x00", tiff.DecodeConfig, tiff.Decode},
		{"MM\x00*", tiff.DecodeConfig, tiff.Decode},
	}
}

// decodeImage returns the image of a file.
func decodeImage(data []byte, path string, opts *Options) (m image.Image, err error) {
	for _, c := range codecs() {
		if bytes.HasPrefix(data, []byte(c.magic)) {
			return c.read(data, path, opts)
		}
	}
	return nil, &FormatError{path, 0, fmt.Sprintf("want a PNG, JPEG, GIF, BMP or TIFF file and got %.8q", data[:min(8, len(data))])}
}

func (c codec) read(data []byte, path string, opts *Options) (m image.Image, err error) {
	r := bytes.NewReader(data)
	// A decoder that panics has met a file that it was not made for.
	defer func() {
		if p := recover(); p != nil {
			err = &FormatError{path, int64(len(data) - r.Len()), fmt.Sprint(p)}
		}
	}()
	config, err := c.config(r)
	if err != nil {
		return nil, imageError(err, path, len(data)-r.Len())
	}
	if bad := imageTooLarge(config, data, opts); bad != "" {
		return nil, &FormatError{path, int64(len(data) - r.Len()), bad}
	}
	r.Reset(data)
	if m, err = c.decode(r); err != nil {
		return nil, imageError(err, path, len(data)-r.Len())
	}
	return m, nil
}

// imageTooLarge says what is wrong with the size of an image.
func imageTooLarge(config image.Config, data []byte, opts *Options) string {
	w, h := int64(config.Width), int64(config.Height)
	pixels := w * h
	bits := int64(1)
	// The header of a PNG file says how many bits a pixel has.
	if len(data) > 26 && data[0] == 0x89 {
		bits = int64(data[24]) * []int64{1, 1, 3, 1, 2, 1, 4, 1}[data[25]&7]
	}
	const wide = 8 // bytes of a pixel at most
	switch {
	case w < 0 || h < 0 || w > 1<<31 || h > 1<<31 || pixels > opts.limit()/wide:
		return fmt.Sprintf("want an image of at most %d pixels and got %d times %d", opts.limit()/wide, w, h)
	case pixels*bits/imagePixels > int64(len(data)):
		return fmt.Sprintf("want at most %d pixels to a byte and got %d times %d in %d bytes", imagePixels/bits, w, h, len(data))
	}
	return ""
}

// imageError returns the error of a decoder as one of this package.
func imageError(err error, path string, at int) error {
	var p png.UnsupportedError
	var j jpeg.UnsupportedError
	var t tiff.UnsupportedError
	if errors.As(err, &p) || errors.As(err, &j) || errors.As(err, &t) || errors.Is(err, bmp.ErrUnsupported) {
		return &UnsupportedError{path, err.Error()}
	}
	return &FormatError{path, int64(at), err.Error()}
}

// imageChannels returns the channels of an image, of 8 or of 16 bits, and the shape.
func imageChannels(m image.Image) (pixels []uint8, wide []uint16, shape []int) {
	b := m.Bounds()
	w, h := b.Dx(), b.Dy()
	switch x := m.(type) {
	case *image.Gray:
		pixels = make([]uint8, 0, w*h)
		for i := range h {
			pixels = append(pixels, x.Pix[i*x.Stride:i*x.Stride+w]...)
		}
		return pixels, nil, []int{h, w}
	case *image.Gray16:
		return nil, words16(x.Pix, x.Stride, w, h), []int{h, w}
	case *image.RGBA64, *image.NRGBA64:
		y, ok := m.(*image.NRGBA64)
		if !ok {
			y = image.NewNRGBA64(b)
			draw.Draw(y, b, m, b.Min, draw.Src)
		}
		all := words16(y.Pix, y.Stride, 4*w, h)
		if y.Opaque() {
			return nil, withoutAlpha(all), []int{h, w, 3}
		}
		return nil, all, []int{h, w, 4}
	case *image.Paletted:
		if grayPalette(x.Palette) {
			pixels = make([]uint8, 0, w*h)
			for i := range h {
				pixels = append(pixels, x.Pix[i*x.Stride:i*x.Stride+w]...)
			}
			return pixels, nil, []int{h, w}
		}
	}
	y, alpha := m.(*image.NRGBA) // of a PNG file that has alpha
	if !alpha {
		y = image.NewNRGBA(b)
		draw.Draw(y, b, m, b.Min, draw.Src)
	}
	pixels = make([]uint8, 0, 4*w*h)
	for i := range h {
		pixels = append(pixels, y.Pix[i*y.Stride:i*y.Stride+4*w]...)
	}
	if y.Opaque() {
		return withoutAlpha(pixels), nil, []int{h, w, 3}
	}
	return pixels, nil, []int{h, w, 4}
}

// grayPalette reports whether the colours of a palette are the levels of gray in their order.
func grayPalette(p color.Palette) bool {
	for i, c := range p {
		r, g, b, a := c.RGBA()
		if v := uint32(i) * 0x101; r != v || g != v || b != v || a != 0xffff {
			return false
		}
	}
	return len(p) == 256
}

// words16 returns rows of values of 16 bits.
func words16(pix []uint8, stride, width, rows int) []uint16 {
	out := make([]uint16, 0, width*rows)
	for i := range rows {
		for k := range width {
			out = append(out, binary.BigEndian.Uint16(pix[i*stride+2*k:]))
		}
	}
	return out
}

// withoutAlpha leaves every fourth value away.
func withoutAlpha[T any](pixels []T) []T {
	n := len(pixels) / 4
	for i := range n {
		copy(pixels[3*i:3*i+3], pixels[4*i:4*i+3])
	}
	return pixels[: 3*n : 3*n]
}
