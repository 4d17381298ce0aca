// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file recognises images.

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"reflect"
)

// maxPixels is the size of the largest image that is encoded.
const maxPixels = 1 << 26

// lookImage encodes an image as PNG. An image that is empty, or larger than
// maxPixels, such as an image.Uniform, is only described.
func lookImage(v any) (Bundle, error) {
	img, ok := v.(image.Image)
	if !ok {
		return Bundle{}, nil
	}
	width, height := img.Bounds().Dx(), img.Bounds().Dy()
	text := fmt.Sprintf("image %d×%d", width, height)
	t := reflect.TypeOf(v)
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Name() != "" {
		text += " " + t.Name()
	}
	if width <= 0 || height <= 0 {
		return textBundle(text), nil
	}
	if width > maxPixels/height {
		return textBundle(text + ", too large to show"), nil
	}
	var buf bytes.Buffer
	if err := png.Encode(&buf, img); err != nil {
		return Bundle{}, err
	}
	b := textBundle(text)
	return b, b.set(mimePNG, buf.Bytes())
}
