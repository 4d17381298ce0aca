// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file holds the figures.

import (
	"github.com/gosci/gosci/display/plt"
	"github.com/gosci/gosci/numerics/nd"
)

// figures says of each figure how it is drawn of its inputs.
var figures = map[string]func(in []*nd.Array) *plt.Figure{
	"small line": func(in []*nd.Array) *plt.Figure {
		return plt.New().Plot(in[0], in[1], plt.Label("sine")).Xlabel("$t$ [s]").Ylabel("$x$ [cm]").Title("A sine").Legend()
	},
	"six panels": func(in []*nd.Array) *plt.Figure {
		f := plt.Subplots(2, 3)
		for i := range 6 {
			f.At(i).Plot(in[0], in[1]).Xlabel("time").Title("panel")
		}
		return f
	},
	"errorbars, 200": func(in []*nd.Array) *plt.Figure {
		return plt.New().ErrorBar(in[0], in[1], plt.Yerr(in[2]), "o", plt.Capsize(3))
	},
	"histogram of 1e6": func(in []*nd.Array) *plt.Figure { return plt.New().Hist(in[0], plt.Bins(100)) },
	"line of 1e6":      func(in []*nd.Array) *plt.Figure { return plt.New().Plot(in[0]) },
	"line of 1e7":      func(in []*nd.Array) *plt.Figure { return plt.New().Plot(in[0]) },
	"path of 1e6":      func(in []*nd.Array) *plt.Figure { return plt.New().Plot(in[0], in[1]) },
	"points, 1e6":      func(in []*nd.Array) *plt.Figure { return plt.New().Plot(in[0], in[1], ".") },
	"scatter of 1e4": func(in []*nd.Array) *plt.Figure {
		return plt.New().Scatter(in[0], in[1], plt.ColorBy(in[2]), plt.Alpha(0.5))
	},
	"scatter of 1e6": func(in []*nd.Array) *plt.Figure {
		return plt.New().Scatter(in[0], in[1], plt.SizeBy(nd.Scalar(4)), plt.Alpha(0.1))
	},
	"imshow 1000":    func(in []*nd.Array) *plt.Figure { return plt.New().Imshow(in[0], plt.Aspect("auto")).Colorbar() },
	"pcolormesh 300": func(in []*nd.Array) *plt.Figure { return plt.New().Pcolormesh(in[0]).Colorbar() },
	"contour 300":    func(in []*nd.Array) *plt.Figure { return plt.New().Contour(in[0], plt.Levels(12)).Clabel() },
	"contourf 300":   func(in []*nd.Array) *plt.Figure { return plt.New().Contourf(in[0], plt.Levels(12)).Colorbar() },
	"surface 50":     func(in []*nd.Array) *plt.Figure { return plt.New().Surface(in[0]).Colorbar() },
	"quiver 30":      func(in []*nd.Array) *plt.Figure { return plt.New().Quiver(in[0], in[1]) },
}
