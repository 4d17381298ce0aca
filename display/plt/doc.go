// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package plt draws figures.
//
// A [Figure] begins with [New] or [Subplots]. Each of its drawing methods returns the
// figure, so that one expression draws all of it and, as the last of a notebook's
// cell, shows it:
//
//	plt.New().Plot(t, x, plt.Label("signal")).Xlabel("time [s]").Legend()
//
// There is no hidden current figure. Of several panels, one is the current one,
// into which the methods draw; [Figure.At] goes to another.
//
// Names, defaults and the look are those of Matplotlib: 6.4 by 4.8 inches of 100
// pixels, the colours of Tableau, ticks at round numbers, format strings such
// as "ro--". Other than there, the layout always makes room for labels, so that
// nothing overlaps: where the legend would hide data wherever it stands, the axis of
// y reaches higher, and a figure of images alone, whose size was not set, is as
// large as they are. What a call says about its look are options, values such
// as [Label] and [Color] behind the data.
//
// Data are *nd.Array and its kin, slices of numbers, of time.Time or of strings, gonum's
// vectors and matrices, and functions with an interval. The figure keeps copies. NaN
// and Inf are left out, lines break there. A caller's mistake panics with an
// [ArgumentError] or a [SizeError].
//
// In titles, labels and texts, mathematics stands between dollars, in a part of
// TeX: Greek letters and symbols, ^ and _, \frac, \sqrt, \left and \right, accents, \mathrm,
// \mathbf and functions such as \sin. \n begins a new line.
//
// A figure shows in a notebook as SVG, whose text is text, and as PNG for sharp
// screens; [Figure.Save] writes both, and PDF. [Figure.Interactive] gives it as Vega-Lite, to zoom
// and pan in JupyterLab. All of them carry a description in words.
package plt
