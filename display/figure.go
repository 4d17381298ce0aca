// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file recognises the figures of gonum/plot, without importing it.

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"strings"
)

// The size of a figure, in the units of gonum/plot, 72 to the inch, and in
// pixels of the page, 96 to the inch.
const (
	figureWidth, figureHeight = 6 * 72.0, 4 * 72.0
	figurePixelsX             = figureWidth / 72 * 96
	figurePixelsY             = figureHeight / 72 * 96
)

// The lengths of SVGs, in bytes, that decide which formats are sent.
const (
	// smallSVG is the longest with a PNG beside it. gonum/plot draws a PNG slowly
	// if its lines cross each other often: 5,000 points of noise, 70 kB of SVG,
	// take seconds.
	smallSVG = 16 << 10
	// maxSVG is the longest that is sent. What is longer is sent as PNG only.
	maxSVG = 4 << 20
)

// lookFigure draws a figure, six by four inches, as SVG and, if it is small or
// too large for that, as PNG.
//
// JupyterLab, the classic notebook, VS Code and nbconvert's pages show the SVG,
// which is sharp on every screen; the PNG, of one pixel for each of the page, is
// for those that cannot. A value is a figure if it has the method
//
//	WriterTo(w, h vg.Length, format string) (io.WriterTo, error)
//
// of a *plot.Plot, where vg.Length is any type of kind float64.
func lookFigure(v any) (Bundle, error) {
	value := reflect.ValueOf(v)
	if !value.IsValid() {
		return Bundle{}, nil
	}
	writerTo := value.MethodByName("WriterTo")
	if !writerTo.IsValid() || !isWriterTo(writerTo.Type()) {
		return Bundle{}, nil
	}
	b := newBundle()
	if !hasText(value.Type()) {
		text := fmt.Sprintf("plot %.0f×%.0f %s", figurePixelsX, figurePixelsY, figureTitle(value))
		b.Data[mimeText] = strings.TrimSpace(text)
	}
	svg, err := drawFigure(writerTo, "svg")
	if err != nil {
		return Bundle{}, err
	}
	if len(svg) <= maxSVG {
		root := max(0, bytes.Index(svg, []byte("<svg"))) // after the XML declaration
		b.Data[mimeSVG] = string(svg[root:])
	}
	if len(svg) > smallSVG && len(svg) <= maxSVG {
		return b, nil
	}
	png, err := drawFigure(writerTo, "png")
	if err != nil {
		return Bundle{}, err
	}
	return b, b.set(mimePNG, png)
}

// isWriterTo reports whether t is the type of a figure's method WriterTo.
func isWriterTo(t reflect.Type) bool {
	return t.NumIn() == 3 && t.In(0).Kind() == reflect.Float64 && t.In(1) == t.In(0) && t.In(2).Kind() == reflect.String &&
		t.NumOut() == 2 && t.Out(0).Implements(reflect.TypeFor[io.WriterTo]()) && t.Out(1) == typeError
}

// drawFigure returns a figure in a format.
func drawFigure(writerTo reflect.Value, format string) ([]byte, error) {
	t := writerTo.Type()
	results := writerTo.Call([]reflect.Value{
		reflect.ValueOf(figureWidth).Convert(t.In(0)),
		reflect.ValueOf(figureHeight).Convert(t.In(1)),
		reflect.ValueOf(format).Convert(t.In(2)),
	})
	if err, failed := results[1].Interface().(error); failed {
		return nil, err
	}
	var buf bytes.Buffer
	_, err := results[0].Interface().(io.WriterTo).WriteTo(&buf)
	return buf.Bytes(), err
}

// figureTitle returns the quoted Title.Text of a figure, empty if it has none.
func figureTitle(figure reflect.Value) string {
	text := field(field(figure, "Title"), "Text")
	if text.Kind() != reflect.String || text.Len() == 0 {
		return ""
	}
	return quote(text.String())
}

// field returns a field of a struct or of what points to one, invalid if there
// is none.
func field(v reflect.Value, name string) reflect.Value {
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return reflect.Value{}
	}
	return v.FieldByName(name)
}
