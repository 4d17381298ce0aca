// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file compares outputs of cells: texts number by number, pictures as one sees them.

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	_ "image/gif"
	_ "image/jpeg"
	_ "image/png"
	"maps"
	"math"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/internal/nbformat"
)

// A tolerance is how far a number may be from the one that is wanted, which is in a text.
// Numbers without a point or an exponent must be equal.
type tolerance struct{ relative, absolute float64 }

var (
	// Values are computed in the same way by every machine but for the last bits, where
	// one adds in another order or fuses a product and a sum. Where a function is least
	// this makes half of the digits of the place, and a difference of equal numbers is
	// all last bits.
	computed = tolerance{relative: 1e-6, absolute: 1e-9}

	// Drawings have two digits of a point, of which the last may be rounded otherwise.
	drawn = tolerance{relative: 0, absolute: 0.02}
)

// steady takes out of a text what is never the same, or depends on every last bit: how long
// something took, where something is in memory, and the names in a drawing, which are
// made of what it holds.
func steady(text string) string {
	for _, v := range []struct {
		pattern *regexp.Regexp
		instead string
	}{
		{regexp.MustCompile(`(?m)^time: .*$`), "time: …"},                      // of %time
		{regexp.MustCompile(`, ([\d,]+(\.\d)?/s|[\d.]+ s each), `), ", …/s, "}, // of a progress bar
		{regexp.MustCompile(`\b\d+:\d\d(:\d\d)?\b`), "…:…"},                    // of a clock
		{regexp.MustCompile(`\b0x[0-9a-f]{6,}\b`), "0x…"},
		{regexp.MustCompile(`(id="|#)p[0-9a-f]{10}\b`), "${1}…"},
	} {
		text = v.pattern.ReplaceAllString(text, v.instead)
	}
	return text
}

var (
	number = regexp.MustCompile(`[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?`)
	spaces = regexp.MustCompile(` {2,}`)
)

// differenceOf says where a text differs from the one that is wanted; empty if nowhere.
// Columns may have other widths.
func differenceOf(want, got string, tol tolerance) string {
	want, got = spaces.ReplaceAllString(steady(want), " "), spaces.ReplaceAllString(steady(got), " ")
	if want == got {
		return ""
	}
	wantLines, gotLines := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(wantLines), len(gotLines)) {
		switch {
		case i >= len(gotLines):
			return fmt.Sprintf("line %d is missing: %.200q", i+1, wantLines[i])
		case i >= len(wantLines):
			return fmt.Sprintf("line %d is too many: %.200q", i+1, gotLines[i])
		case !sameLine(wantLines[i], gotLines[i], tol):
			return fmt.Sprintf("line %d is %.200q, want %.200q", i+1, gotLines[i], wantLines[i])
		}
	}
	return ""
}

// sameLine reports whether two lines are the same but for their numbers, and these are as
// near as tol says.
func sameLine(want, got string, tol tolerance) bool {
	if want == got {
		return true
	}
	wantNumbers, gotNumbers := number.FindAllString(want, -1), number.FindAllString(got, -1)
	if number.ReplaceAllString(want, "") != number.ReplaceAllString(got, "") || len(wantNumbers) != len(gotNumbers) {
		return false
	}
	for i, w := range wantNumbers {
		if w == gotNumbers[i] {
			continue
		}
		x, err1 := strconv.ParseFloat(w, 64)
		y, err2 := strconv.ParseFloat(gotNumbers[i], 64)
		isInt := !strings.ContainsAny(w+gotNumbers[i], ".eE")
		if err1 != nil || err2 != nil || isInt || !(math.Abs(x-y) <= tol.absolute+tol.relative*math.Abs(x)) {
			return false
		}
	}
	return true
}

func TestDifferenceOf(t *testing.T) {
	for _, tt := range []struct {
		name, want, got string
		same            bool
	}{
		{"last bits", "[1.0000001 2]", "[1.0000002 2]", true},
		{"another value", "[1.00001 2]", "[1.00002 2]", false},
		{"counts", "after 100 calls", "after 101 calls", false},
		{"nothing but rounding", "6.661338e-16", "0.000000e+00", true},
		{"width", "x   1.5", "x 1.5", true},
		{"words", "true", "false", false},
		{"a line more", "a\n", "a\nb\n", false},
		{"a number more", "1.5", "1.5 1.5", false},
		{"not a number", "1.5", "NaN", false},
		{"times", "time: 1.2 ms, allocated: 3 kB", "time: 1.3s", true},
		{"progress", "fit 100% |█| 7/7, 3.4/s, 0:02", "fit 100% |█| 7/7, 12/s, 0:01", true},
		{"progress that stopped", "fit 100% |█| 7/7, 3.4/s, 0:02", "fit 50% |█| 3/7, 12/s, 0:01, stopped", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := differenceOf(tt.want, tt.got, computed); (diff == "") != tt.same {
				t.Errorf("differenceOf = %q, want the same: %t", diff, tt.same)
			}
		})
	}
}

// data is what stands in a text in the place of a file.
var data = regexp.MustCompile(`data:([\w/+.-]+);base64,([A-Za-z0-9+/=]+)`)

// differenceOfMarkup is differenceOf for HTML and SVG: the pictures in them are compared
// as such, and of other files the length.
func differenceOfMarkup(want, got string, tol tolerance) string {
	if want == got {
		return ""
	}
	wantFiles, gotFiles := data.FindAllStringSubmatch(want, -1), data.FindAllStringSubmatch(got, -1)
	if diff := differenceOf(data.ReplaceAllString(want, "data:$1"), data.ReplaceAllString(got, "data:$1"), tol); diff != "" {
		return diff
	}
	for i, w := range wantFiles { // as many: their places are in the text
		if diff := differenceOfFile(w[1], w[2], gotFiles[i][2]); diff != "" {
			return fmt.Sprintf("file %d in it: %s", i+1, diff)
		}
	}
	return ""
}

// differenceOfFile compares two files in base64.
func differenceOfFile(mime, want, got string) string {
	if want == got {
		return ""
	}
	w, err1 := base64.StdEncoding.DecodeString(strings.ReplaceAll(want, "\n", ""))
	g, err2 := base64.StdEncoding.DecodeString(strings.ReplaceAll(got, "\n", ""))
	switch {
	case err1 != nil || err2 != nil:
		return fmt.Sprintf("%s: not base64: %v, %v", mime, err1, err2)
	case strings.HasPrefix(mime, "image/"):
		return differenceOfPicture(w, g)
	case len(w) != len(g):
		return fmt.Sprintf("%s of %d bytes, want %d", mime, len(g), len(w))
	}
	return ""
}

// maxDifference is how much the mean colour of a block of blockSize by blockSize pixels
// may differ, of 255: less than what a tick or a letter that moves by a pixel makes, and
// more than what the last bit of a number does to the border of a line.
const (
	maxDifference = 12
	blockSize     = 8
)

// differenceOfPicture compares two pictures by kind, size and the colours of blocks.
func differenceOfPicture(want, got []byte) string {
	w, wantKind, err1 := image.Decode(bytes.NewReader(want))
	g, gotKind, err2 := image.Decode(bytes.NewReader(got))
	switch {
	case err1 != nil || err2 != nil:
		return fmt.Sprintf("not a picture: %v, %v", err1, err2)
	case wantKind != gotKind || w.Bounds() != g.Bounds():
		return fmt.Sprintf("a %s of %v, want a %s of %v", gotKind, g.Bounds(), wantKind, w.Bounds())
	}
	b := w.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y += blockSize {
		for x := b.Min.X; x < b.Max.X; x += blockSize {
			block := image.Rect(x, y, x+blockSize, y+blockSize).Intersect(b)
			p, q := meanColor(w, block), meanColor(g, block)
			for k := range p {
				if d := math.Abs(p[k] - q[k]); d > maxDifference {
					return fmt.Sprintf("the picture differs by %.0f of 255 near pixel (%d, %d)", d, x, y)
				}
			}
		}
	}
	return ""
}

// meanColor returns red, green, blue and opacity, of 255.
func meanColor(m image.Image, r image.Rectangle) (mean [4]float64) {
	n := float64(r.Dx() * r.Dy())
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			red, green, blue, alpha := m.At(x, y).RGBA()
			for k, v := range []uint32{red, green, blue, alpha} {
				mean[k] += float64(v) / 257 / n
			}
		}
	}
	return mean
}

// differenceOfOutputs says how the outputs of a cell differ from those that are wanted.
func differenceOfOutputs(want, got []nbformat.Output) string {
	if len(want) != len(got) {
		return fmt.Sprintf("%d outputs, want %d", len(got), len(want))
	}
	for i := range want {
		if diff := differenceOfOutput(want[i], got[i]); diff != "" {
			return fmt.Sprintf("output %d: %s", i+1, diff)
		}
	}
	return ""
}

func differenceOfOutput(want, got nbformat.Output) string {
	if reflect.TypeOf(want) != reflect.TypeOf(got) {
		return fmt.Sprintf("a %T, want a %T", got, want)
	}
	switch w := want.(type) {
	case *nbformat.Stream:
		g := got.(*nbformat.Stream)
		if w.Name != g.Name {
			return fmt.Sprintf("a stream %s, want %s", g.Name, w.Name)
		}
		return differenceOf(w.Text, g.Text, computed)
	case *nbformat.DisplayData:
		return differenceOfBundle(w.Data, got.(*nbformat.DisplayData).Data)
	case *nbformat.ExecuteResult:
		return differenceOfBundle(w.Data, got.(*nbformat.ExecuteResult).Data)
	case *nbformat.Error:
		g := got.(*nbformat.Error)
		return differenceOf(w.Name+": "+w.Value, g.Name+": "+g.Value, computed)
	default:
		return fmt.Sprintf("an output of the unknown type %T", want)
	}
}

func differenceOfBundle(want, got nbformat.Bundle) string {
	kinds := slices.Sorted(maps.Keys(want))
	if gotKinds := slices.Sorted(maps.Keys(got)); !slices.Equal(kinds, gotKinds) {
		return fmt.Sprintf("the forms %v, want %v", gotKinds, kinds)
	}
	for _, mime := range kinds {
		w, isText := want[mime].(string)
		g, isAlso := got[mime].(string)
		var diff string
		switch {
		case !isText || !isAlso:
			if !reflect.DeepEqual(want[mime], got[mime]) {
				diff = fmt.Sprintf("%v, want %v", got[mime], want[mime])
			}
		case mime == "image/svg+xml":
			diff = differenceOfMarkup(w, g, drawn)
		case strings.HasPrefix(mime, "image/"):
			diff = differenceOfFile(mime, w, g)
		default:
			diff = differenceOfMarkup(w, g, computed)
		}
		if diff != "" {
			return mime + ": " + diff
		}
	}
	return ""
}
