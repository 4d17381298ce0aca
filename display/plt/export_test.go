// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file lets the tests see where texts are.

import (
	"image"
	"image/color"
)

// A TextBox is a text of a figure, with its corners in points.
type TextBox struct {
	Text           string
	X0, Y0, X1, Y1 float64
}

// textRecorder is a canvas that notes texts.
type textRecorder struct{ texts []TextBox }

func (r *textRecorder) draw(*path, paint)              {}
func (r *textRecorder) markers(*path, []point, paint)  {}
func (r *textRecorder) image(*image.NRGBA, rect, bool) {}
func (r *textRecorder) clip(rect)                      {}
func (r *textRecorder) unclip()                        {}
func (r *textRecorder) grid() float64                  { return pixel }
func (r *textRecorder) text(t *typeset, at point, angle float64, _ color.NRGBA) {
	name := ""
	for _, run := range t.runs {
		name += run.text
	}
	b := t.box(at, angle)
	r.texts = append(r.texts, TextBox{name, b.x0, b.y0, b.x1, b.y1})
}

// Texts returns the texts of a figure, and the size of its page.
func Texts(f *Figure) (texts []TextBox, w, h float64) {
	f.layout()
	var r textRecorder
	f.render(&r)
	return r.texts, f.page.x1, f.page.y1
}
