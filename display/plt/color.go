// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file knows colours by their names.

import (
	"image/color"
	"math"
	"strconv"
	"strings"

	"golang.org/x/image/colornames"
)

// cycle is the colours of one series after the other: Tableau's ten, which
// Matplotlib and Vega use too.
var cycle = []color.NRGBA{
	{0x1f, 0x77, 0xb4, 255},
	{0xff, 0x7f, 0x0e, 255},
	{0x2c, 0xa0, 0x2c, 255},
	{0xd6, 0x27, 0x28, 255},
	{0x94, 0x67, 0xbd, 255},
	{0x8c, 0x56, 0x4b, 255},
	{0xe3, 0x77, 0xc2, 255},
	{0x7f, 0x7f, 0x7f, 255},
	{0xbc, 0xbd, 0x22, 255},
	{0x17, 0xbe, 0xcf, 255},
}

var cycleNames = []string{"blue", "orange", "green", "red", "purple", "brown", "pink", "gray", "olive", "cyan"}

// letterColors are the colours of format strings.
var letterColors = map[byte]color.NRGBA{
	'b': {0, 0, 255, 255}, 'g': {0, 128, 0, 255}, 'r': {255, 0, 0, 255}, 'c': {0, 191, 191, 255},
	'm': {191, 0, 191, 255}, 'y': {191, 191, 0, 255}, 'k': {0, 0, 0, 255}, 'w': {255, 255, 255, 255},
}

// parseColor reads a colour: a letter of format strings, "C0" to "C9" of the
// cycle, "tab:blue", "#rgb", "#rrggbb", "#rrggbbaa", "0.5" for a gray, "none", or
// a name of CSS.
func parseColor(s string) (c color.NRGBA, ok bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if len(s) == 1 {
		if c, ok = letterColors[s[0]]; ok {
			return c, true
		}
	}
	switch {
	case s == "none" || s == "transparent":
		return color.NRGBA{}, true
	case len(s) >= 2 && s[0] == 'c' && s[1] >= '0' && s[1] <= '9':
		n, err := strconv.Atoi(s[1:])
		if err != nil {
			return c, false
		}
		return cycle[n%len(cycle)], true
	case strings.HasPrefix(s, "tab:"):
		name := strings.ReplaceAll(s[4:], "grey", "gray")
		for i, n := range cycleNames {
			if n == name {
				return cycle[i], true
			}
		}
		return c, false
	case strings.HasPrefix(s, "#"):
		return parseHex(s[1:])
	}
	if g, err := strconv.ParseFloat(s, 64); err == nil && g >= 0 && g <= 1 {
		v := uint8(math.Round(g * 255))
		return color.NRGBA{v, v, v, 255}, true
	}
	named, ok := colornames.Map[s]
	return color.NRGBA(named), ok
}

func parseHex(h string) (c color.NRGBA, ok bool) {
	if len(h) == 3 || len(h) == 4 {
		long := ""
		for _, r := range h {
			long += string(r) + string(r)
		}
		h = long
	}
	if len(h) == 6 {
		h += "ff"
	}
	v, err := strconv.ParseUint(h, 16, 32)
	if err != nil || len(h) != 8 {
		return c, false
	}
	return color.NRGBA{uint8(v >> 24), uint8(v >> 16), uint8(v >> 8), uint8(v)}, true
}

// toColor takes a colour in any of the forms that [Color] takes.
func toColor(name string, v any) color.NRGBA {
	switch v := v.(type) {
	case string:
		c, ok := parseColor(v)
		if !ok {
			fail(name, "no colour is called %q", v)
		}
		return c
	case color.Color:
		return color.NRGBAModel.Convert(v).(color.NRGBA)
	case []float64:
		if len(v) == 3 || len(v) == 4 {
			return rgbFloats(v)
		}
	case [3]float64:
		return rgbFloats(v[:])
	case [4]float64:
		return rgbFloats(v[:])
	}
	fail(name, "want a colour as a name, \"#rrggbb\", color.Color or three numbers from 0 to 1, got %T", v)
	return color.NRGBA{}
}

func rgbFloats(v []float64) color.NRGBA {
	c := color.NRGBA{to8(v[0]), to8(v[1]), to8(v[2]), 255}
	if len(v) == 4 {
		c.A = to8(v[3])
	}
	return c
}

// to8 scales a number from 0 to 1 to a byte. NaN gives 0.
func to8(v float64) uint8 {
	if !(v > 0) {
		return 0
	}
	return uint8(math.Round(min(v, 1) * 255))
}

// withAlpha multiplies the opacity.
func withAlpha(c color.NRGBA, alpha float64) color.NRGBA {
	c.A = uint8(math.Round(float64(c.A) * min(max(alpha, 0), 1)))
	return c
}

// mix returns a colour between a (t = 0) and b (t = 1).
func mix(a, b color.NRGBA, t float64) color.NRGBA {
	f := func(x, y uint8) uint8 { return uint8(math.Round(float64(x) + t*(float64(y)-float64(x)))) }
	return color.NRGBA{f(a.R, b.R), f(a.G, b.G), f(a.B, b.B), f(a.A, b.A)}
}
