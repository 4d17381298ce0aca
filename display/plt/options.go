// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file holds the options of the drawing methods.

import (
	"image/color"
	"math"
	"slices"
	"strings"
)

// An Option says how something is drawn. Options are the last arguments of the
// drawing methods, in any order; a method that does not know an option panics
// with an [ArgumentError].
type Option struct {
	name string
	set  func(fn string, s *settings)
}

// settings is what the options of one call say. NaN and nil stand for what is
// left out.
type settings struct {
	label            string
	color            *color.NRGBA
	colors           []color.NRGBA
	colorBy, sizeBy  any
	edge             *color.NRGBA
	width, size      float64
	edgeWidth, alpha float64
	marker, line     *string
	zorder           float64
	cmap             *colormap
	vmin, vmax       float64
	log              bool
	origin           string
	extent           []float64
	aspect           float64 // 0 for auto
	aspectSet        bool
	smooth           bool
	bins             any
	lo, hi           float64 // of Range
	density          bool
	cumulative       bool
	step             bool
	horizontal       bool
	alignEdge        bool
	bottom           any
	xerr, yerr       any
	capSize          float64
	where            string
	levels           any
	tickLabels       []string
	fontSize         float64
	bold, italic     bool
	hAlign, vAlign   string
	rotation         float64
	loc              string
	cols             int
	title            string
	scale            float64
	elev, azim       float64
	weights          any
	shareX, shareY   bool
	ratiosW, ratiosH []float64
	frameless        bool
}

// collect reads options, of which only the allowed ones are taken.
func collect(fn string, opts []Option, allowed ...string) *settings {
	nan := math.NaN()
	s := &settings{width: nan, size: nan, edgeWidth: nan, alpha: 1, zorder: nan, vmin: nan, vmax: nan, lo: nan, hi: nan, capSize: nan, fontSize: nan, rotation: nan, scale: nan, elev: nan, azim: nan}
	for _, o := range opts {
		if o.set == nil {
			fail(fn, "an option is empty")
		}
		if !slices.Contains(allowed, o.name) {
			fail(fn, "does not take the option %s; it takes %s", o.name, strings.Join(allowed, ", "))
		}
		o.set(fn, s)
	}
	return s
}

// has reports whether a number was given.
func has(v float64) bool { return !math.IsNaN(v) }

// or returns v or, where it was not given, the default.
func or(v, def float64) float64 {
	if has(v) {
		return v
	}
	return def
}

func option(name string, set func(fn string, s *settings)) Option { return Option{name, set} }

// Label names a series for the legend. A label that starts with "_" is left out.
func Label(text string) Option {
	return option("Label", func(_ string, s *settings) { s.label = text })
}

// Color sets the colour: a letter of "bgrcmykw", "C0" to "C9" of the cycle, "tab:blue",
// "#rrggbb", a gray as "0.5", a name of CSS, "none", a color.Color, or three or four
// numbers from 0 to 1. A []string gives each bar or point its own. The default
// is the next colour of the cycle.
func Color(c any) Option {
	return option("Color", func(fn string, s *settings) {
		if list, ok := c.([]string); ok {
			for _, name := range list {
				s.colors = append(s.colors, toColor(fn, name))
			}
			return
		}
		v := toColor(fn, c)
		s.color = &v
	})
}

// ColorBy colours the points of a Scatter by numbers, one for each, through the
// colormap.
func ColorBy(values any) Option {
	return option("ColorBy", func(_ string, s *settings) { s.colorBy = values })
}

// SizeBy gives the points of a Scatter areas, in square points, one for each.
func SizeBy(areas any) Option {
	return option("SizeBy", func(_ string, s *settings) { s.sizeBy = areas })
}

// Edge sets the colour of the border of bars, markers and areas.
func Edge(c any) Option {
	return option("Edge", func(fn string, s *settings) {
		v := toColor(fn, c)
		s.edge = &v
	})
}

// EdgeWidth sets the width of the border, in points. The default is 1.
func EdgeWidth(w float64) Option {
	return option("EdgeWidth", func(_ string, s *settings) { s.edgeWidth = w })
}

// Width sets the width of lines in points, 1.5 by default; for Bar, Boxplot and Hist that
// of the bars, in units of the axis or of the bin, 0.8, 0.5 and 1 by default.
func Width(w float64) Option {
	return option("Width", func(fn string, s *settings) {
		if !(w >= 0) {
			fail(fn, "want a width of 0 or more, got %v", w)
		}
		s.width = w
	})
}

// Marker sets the marker, by a sign of Matplotlib's: one of . , o s D d ^ v < > p * h H P X + x | _,
// or "" for none.
func Marker(m string) Option {
	return option("Marker", func(fn string, s *settings) {
		if m == "none" || m == " " {
			m = ""
		}
		if m != "" && markerShapes[m] == nil {
			fail(fn, "no marker is called %q", m)
		}
		s.marker = &m
	})
}

// Line sets the style of a line: "-", "--", "-.", ":", "" for none, or "solid", "dashed",
// "dashdot", "dotted", "none".
func Line(style string) Option {
	return option("Line", func(fn string, s *settings) {
		l, ok := lineStyleNames[style]
		if !ok {
			fail(fn, "no line style is called %q", style)
		}
		s.line = &l
	})
}

// Size sets the diameter of markers, in points. The default is 6.
func Size(d float64) Option {
	return option("Size", func(fn string, s *settings) {
		if !(d >= 0) {
			fail(fn, "want a size of 0 or more, got %v", d)
		}
		s.size = d
	})
}

// Alpha sets the opacity, from 0 to 1.
func Alpha(a float64) Option {
	return option("Alpha", func(fn string, s *settings) {
		if !(a >= 0 && a <= 1) {
			fail(fn, "want an opacity from 0 to 1, got %v", a)
		}
		s.alpha = a
	})
}

// ZOrder says what is drawn over what: larger over smaller. Images are at 0, areas
// at 1, lines at 2, texts at 3.
func ZOrder(z float64) Option {
	return option("ZOrder", func(_ string, s *settings) { s.zorder = z })
}

// Cmap sets the colormap by its name. [Colormaps] lists them; "_r" reverses one.
func Cmap(name string) Option {
	return option("Cmap", func(fn string, s *settings) { s.cmap = findColormap(fn, name) })
}

// Vmin sets the number that the first colour of the colormap stands for. The
// default is the least of the data.
func Vmin(v float64) Option { return option("Vmin", func(_ string, s *settings) { s.vmin = v }) }

// Vmax sets the number that the last colour of the colormap stands for. The
// default is the greatest of the data.
func Vmax(v float64) Option { return option("Vmax", func(_ string, s *settings) { s.vmax = v }) }

// LogNorm colours by the logarithm of the data. What is not positive is drawn as
// the lowest.
func LogNorm() Option { return option("LogNorm", func(_ string, s *settings) { s.log = true }) }

// Origin says where the first row of a matrix is: "upper", the default, or "lower".
func Origin(o string) Option {
	return option("Origin", func(fn string, s *settings) {
		if o != "upper" && o != "lower" {
			fail(fn, "want the origin \"upper\" or \"lower\", got %q", o)
		}
		s.origin = o
	})
}

// Extent says which part of the axes an image covers. The default is that
// pixel (i, j) is the unit square around (j, i).
func Extent(left, right, bottom, top float64) Option {
	return option("Extent", func(_ string, s *settings) { s.extent = []float64{left, right, bottom, top} })
}

// Aspect says how high a unit of y is: "equal", as wide as one of x; "auto", as the
// figure has room; or the ratio as a number.
func Aspect(a any) Option {
	return option("Aspect", func(fn string, s *settings) { s.aspect, s.aspectSet = toAspect(fn, a), true })
}

func toAspect(fn string, a any) float64 {
	switch a := a.(type) {
	case string:
		if a == "equal" {
			return 1
		}
		if a == "auto" {
			return 0
		}
	case float64:
		if a > 0 {
			return a
		}
	case int:
		if a > 0 {
			return float64(a)
		}
	}
	fail(fn, "want the aspect \"equal\", \"auto\" or a positive number, got %v", a)
	return 0
}

// Smooth draws an image with interpolation between its pixels.
func Smooth() Option { return option("Smooth", func(_ string, s *settings) { s.smooth = true }) }

// Bins sets the bins of a histogram: their number, their edges, or "auto", "sqrt", "sturges",
// "fd". The default is 10.
func Bins(b any) Option { return option("Bins", func(_ string, s *settings) { s.bins = b }) }

// Range restricts a histogram to an interval, or says where a function is drawn.
func Range(lo, hi float64) Option {
	return option("Range", func(_ string, s *settings) { s.lo, s.hi = lo, hi })
}

// Density scales a histogram to an area of 1.
func Density() Option { return option("Density", func(_ string, s *settings) { s.density = true }) }

// Cumulative sums the bars of a histogram from the left.
func Cumulative() Option {
	return option("Cumulative", func(_ string, s *settings) { s.cumulative = true })
}

// Outline draws a histogram as a line around its bars.
func Outline() Option { return option("Outline", func(_ string, s *settings) { s.step = true }) }

// Weights gives each element of a histogram a weight.
func Weights(w any) Option { return option("Weights", func(_ string, s *settings) { s.weights = w }) }

// Horizontal draws bars, histograms and boxes from left to right.
func Horizontal() Option {
	return option("Horizontal", func(_ string, s *settings) { s.horizontal = true })
}

// AlignEdge puts the left edge of bars, rather than their middle, at x.
func AlignEdge() Option {
	return option("AlignEdge", func(_ string, s *settings) { s.alignEdge = true })
}

// Bottom sets where bars and stems begin: a number or one for each. The default
// is 0.
func Bottom(b any) Option { return option("Bottom", func(_ string, s *settings) { s.bottom = b }) }

// Xerr sets errors of x: one number, one for each point, or a matrix of two rows,
// downwards and upwards.
func Xerr(e any) Option { return option("Xerr", func(_ string, s *settings) { s.xerr = e }) }

// Yerr sets errors of y, as [Xerr] does.
func Yerr(e any) Option { return option("Yerr", func(_ string, s *settings) { s.yerr = e }) }

// Capsize sets the half length of the bars across the ends of error bars, in points.
// The default is 0.
func Capsize(c float64) Option {
	return option("Capsize", func(_ string, s *settings) { s.capSize = c })
}

// Where says where a Step is: "pre", the default, before the point; "post" behind it; "mid".
func Where(w string) Option {
	return option("Where", func(fn string, s *settings) {
		if w != "pre" && w != "post" && w != "mid" {
			fail(fn, "want \"pre\", \"post\" or \"mid\", got %q", w)
		}
		s.where = w
	})
}

// Levels sets the levels of contours: about how many, or a list.
func Levels(l any) Option { return option("Levels", func(_ string, s *settings) { s.levels = l }) }

// Labels names each of several: the boxes of a Boxplot, the columns of a Plot.
func Labels(l ...string) Option {
	return option("Labels", func(_ string, s *settings) { s.tickLabels = l })
}

// FontSize sets the size of a text, in points.
func FontSize(p float64) Option {
	return option("FontSize", func(_ string, s *settings) { s.fontSize = p })
}

// Bold makes a text bold.
func Bold() Option { return option("Bold", func(_ string, s *settings) { s.bold = true }) }

// Italic makes a text italic.
func Italic() Option { return option("Italic", func(_ string, s *settings) { s.italic = true }) }

// HAlign says which point of a text's width is at x: "left", "center", "right".
func HAlign(h string) Option { return option("HAlign", func(_ string, s *settings) { s.hAlign = h }) }

// VAlign says which point of a text's height is at y: "baseline", "bottom", "center", "top".
func VAlign(v string) Option { return option("VAlign", func(_ string, s *settings) { s.vAlign = v }) }

// Rotation turns a text, in degrees, counterclockwise.
func Rotation(deg float64) Option {
	return option("Rotation", func(_ string, s *settings) { s.rotation = deg })
}

// Loc places the legend: "best", the default, "upper right", "upper left", "lower left", "lower right",
// "center right", "center left", "upper center", "lower center", "center", or "outside", right of the axes.
func Loc(l string) Option { return option("Loc", func(_ string, s *settings) { s.loc = l }) }

// Columns sets the number of columns of the legend.
func Columns(n int) Option { return option("Columns", func(_ string, s *settings) { s.cols = n }) }

// Heading sets a title of the legend.
func Heading(t string) Option { return option("Heading", func(_ string, s *settings) { s.title = t }) }

// Frameless draws the legend without its frame.
func Frameless() Option {
	return option("Frameless", func(_ string, s *settings) { s.frameless = true })
}

// Scale sets how many units of data an inch of an arrow of a Quiver stands for.
func Scale(u float64) Option { return option("Scale", func(_ string, s *settings) { s.scale = u }) }

// ShareX makes the columns of Subplots share their axis of x.
func ShareX() Option { return option("ShareX", func(_ string, s *settings) { s.shareX = true }) }

// ShareY makes the rows of Subplots share their axis of y.
func ShareY() Option { return option("ShareY", func(_ string, s *settings) { s.shareY = true }) }

// WidthRatios sets the widths of the columns of Subplots relative to each other.
func WidthRatios(r ...float64) Option {
	return option("WidthRatios", func(_ string, s *settings) { s.ratiosW = r })
}

// HeightRatios sets the heights of the rows of Subplots relative to each other.
func HeightRatios(r ...float64) Option {
	return option("HeightRatios", func(_ string, s *settings) { s.ratiosH = r })
}
