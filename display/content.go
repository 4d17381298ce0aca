// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file holds content whose type the user states.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"strings"
)

// HTML is source that is shown as HTML.
type HTML string

// HTML returns h as it is.
func (h HTML) HTML() string { return string(h) }

func (h HTML) String() string { return string(h) }

// Markdown is source that is shown as Markdown, formulas between $ included.
type Markdown string

// Markdown returns m as it is.
func (m Markdown) Markdown() string { return string(m) }

func (m Markdown) String() string { return string(m) }

// Latex is LaTeX that a front end typesets: text with formulas between $ or $$,
// or a mathematical environment.
type Latex string

// Latex returns l as it is.
func (l Latex) Latex() string { return string(l) }

func (l Latex) String() string { return string(l) }

// Math is one formula in LaTeX, without $. It is shown on a line of its own.
type Math string

// Latex returns m between $$.
func (m Math) Latex() string {
	if m == "" {
		return ""
	}
	return "$$" + string(m) + "$$"
}

func (m Math) String() string { return string(m) }

// SVG is a drawing in SVG. Its text/plain is a short description.
type SVG string

// SVG returns s as it is.
func (s SVG) SVG() string { return string(s) }

func (s SVG) String() string { return fmt.Sprintf("SVG drawing, %s bytes", count(len(s))) }

// PNG is the bytes of a PNG file. Its text/plain is a short description.
type PNG []byte

// PNG returns p as it is.
func (p PNG) PNG() []byte { return p }

func (p PNG) String() string { return describeImage("PNG", p) }

// JPEG is the bytes of a JPEG file. Its text/plain is a short description.
type JPEG []byte

// JPEG returns j as it is.
func (j JPEG) JPEG() []byte { return j }

func (j JPEG) String() string { return describeImage("JPEG", j) }

func describeImage(format string, data []byte) string {
	size, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return fmt.Sprintf("%s image, %s bytes", format, count(len(data)))
	}
	return fmt.Sprintf("%s image %d×%d", format, size.Width, size.Height)
}

// Text is shown as it is, without the quotes that a string has.
type Text string

func (t Text) String() string { return string(t) }

// JSON returns content that is shown as the JSON of v, which many front ends
// draw as a tree.
func JSON(v any) JSONValue { return JSONValue{v} }

// A JSONValue is a value to show as JSON.
type JSONValue struct{ value any }

// JSON returns the value.
func (j JSONValue) JSON() any { return j.value }

// String returns the value as indented JSON, or as [Plain] prints it if it has none.
func (j JSONValue) String() string {
	var text strings.Builder
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(j.value); err != nil {
		return Plain(j.value)
	}
	return strings.TrimSuffix(text.String(), "\n")
}
