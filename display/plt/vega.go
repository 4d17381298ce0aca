// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file gives figures as Vega-Lite, which JupyterLab draws itself and lets
// the reader zoom and pan.

import (
	"image/color"
	"math"
	"time"
)

// vegaMIME is the MIME type of Vega-Lite.
const vegaMIME = "application/vnd.vegalite.v5+json"

// An Interactive is a figure as Vega-Lite.
type Interactive struct {
	spec map[string]any
	text string
	png  []byte         // for readers that do not know Vega-Lite
	size map[string]any // of the PNG
}

// Spec returns the specification, as it is encoded as JSON.
func (v *Interactive) Spec() map[string]any { return v.spec }

// String is the figure in words.
func (v *Interactive) String() string { return v.text }

// MIMEBundle says how it looks in a notebook: as Vega-Lite and, for readers that
// do not know that, as PNG.
func (v *Interactive) MIMEBundle() (data, metadata map[string]any) {
	return map[string]any{vegaMIME: v.spec, "text/plain": v.text, "image/png": v.png}, map[string]any{"image/png": v.size}
}

// vegaPoints is how many points of a series a specification holds; of more, the
// least and the greatest of each of equal parts are kept.
const vegaPoints = 5000

// Interactive returns the figure as Vega-Lite, to be zoomed with the wheel and panned with the mouse, with tooltips. It knows lines, points, bars, areas, error bars,
// lines across the axes, texts, contour lines, box plots, and images and meshes of at most 40,000 cells. What else there is, such as a surface, is a
// picture, and its panel stays as it is.
func (f *Figure) Interactive() *Interactive {
	f.layout()
	var panels []any
	for _, a := range f.panels {
		panels = append(panels, a.vega())
	}
	var spec map[string]any
	if len(panels) == 1 {
		spec = panels[0].(map[string]any)
	} else {
		spec = map[string]any{"concat": panels, "columns": f.cols, "resolve": independentColors}
		if f.suptitle != "" {
			spec["title"] = plainText(f.suptitle)
		}
	}
	spec["$schema"] = "https://vega.github.io/schema/vega-lite/v5.json"
	spec["background"] = cssColor(f.theme.back)
	spec["description"] = f.alt()
	ink, grid := cssColor(f.theme.ink), cssColor(f.theme.grid)
	spec["config"] = map[string]any{
		"view":   map[string]any{"stroke": ink},
		"axis":   map[string]any{"grid": false, "labelColor": ink, "titleColor": ink, "tickColor": ink, "domainColor": ink, "gridColor": grid, "labelFontSize": 12, "titleFontSize": 13, "titleFontWeight": "normal"},
		"title":  map[string]any{"color": ink, "fontWeight": "normal", "fontSize": 15},
		"legend": map[string]any{"labelColor": ink, "titleColor": ink, "labelFontSize": 12},
	}
	w, h := f.pixels(1)
	return &Interactive{spec: spec, text: f.String(), png: f.png(pngScale), size: map[string]any{"width": w, "height": h, "alt": f.alt()}}
}

// independentColors gives each panel, or each layer, its own colours.
var independentColors = map[string]any{"scale": map[string]any{"color": "independent"}}

// A vegaPanel is axes on the way to a specification.
type vegaPanel struct {
	a      *axes
	layers []any
	labels []string
	colors []string
	values int  // layers coloured by numbers
	still  bool // holds a picture, which zooming would part from the axes
}

// vega returns the specification of a panel.
func (a *axes) vega() map[string]any {
	p := &vegaPanel{a: a}
	if a.scene != nil {
		p.picture(func(r *raster) { a.scene.render(r, a) })
	}
	for _, art := range a.artists {
		p.add(art)
	}
	if len(p.layers) == 0 {
		p.layer("point", nil, map[string]any{"opacity": 0}, nil)
	}
	// Colours of the series, for the legend.
	mixed := p.values > 1 || p.values == 1 && len(p.labels) > 0
	shown := false
	for _, l := range p.layers {
		enc := l.(map[string]any)["encoding"].(map[string]any)
		if c, ok := enc["color"].(map[string]any); ok && c["datum"] != nil {
			c["scale"] = map[string]any{"domain": p.labels, "range": p.colors}
			if a.legend == nil || mixed && shown {
				c["legend"] = nil
			} else {
				c["title"] = a.legend.heading
				shown = true
			}
		}
	}
	first := p.layers[0].(map[string]any)
	if a.x.kind != kindCategory && a.y.kind != kindCategory && !p.still {
		first["params"] = []any{map[string]any{"name": "view", "select": "interval", "bind": "scales"}}
	}
	spec := map[string]any{"width": math.Round(a.box.w() / pixel), "height": math.Round(a.box.h() / pixel), "layer": p.layers}
	if mixed {
		spec["resolve"] = independentColors
	}
	if a.title != "" {
		spec["title"] = plainText(a.title)
	}
	if a.off || a.scene != nil {
		spec["view"] = map[string]any{"stroke": nil}
	}
	return spec
}

// value returns a number as JSON: missing if it is not finite, and times in
// milliseconds.
func (a *axis) value(v float64) any {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil
	}
	switch a.kind {
	case kindTime:
		return fromSeconds(v, time.UTC).UnixMilli()
	case kindCategory:
		if i := int(math.Round(v)); i >= 0 && i < len(a.cats) {
			return a.cats[i]
		}
	case kindNumber:
	}
	return v
}

// channel returns the encoding of an axis.
func (a *axis) channel(field string) map[string]any {
	lo, hi := a.limits()
	title := any(plainText(a.label))
	if a.label == "" {
		title = nil
	}
	c := map[string]any{"field": field, "type": "quantitative", "title": title}
	scale := map[string]any{"domain": []any{a.value(lo), a.value(hi)}, "zero": false, "nice": false}
	if lo > hi {
		scale["domain"] = []any{a.value(hi), a.value(lo)}
		scale["reverse"] = true
	}
	if a.log {
		scale["type"] = "log"
		delete(scale, "zero")
	}
	switch a.kind {
	case kindTime:
		c["type"] = "temporal"
		scale = map[string]any{"domain": scale["domain"]}
	case kindCategory:
		c["type"] = "nominal"
		scale = map[string]any{"domain": a.cats}
		c["sort"] = nil
		if len(a.cats) <= 8 {
			c["axis"] = map[string]any{"labelAngle": 0}
		}
	case kindNumber:
	}
	c["scale"] = scale
	return c
}

// layer adds a layer of rows with the given mark.
func (p *vegaPanel) layer(mark string, rows []any, style, encoding map[string]any) map[string]any {
	m := map[string]any{"type": mark, "clip": true}
	for k, v := range style {
		m[k] = v
	}
	enc := map[string]any{"x": p.a.x.channel("x"), "y": p.a.y.channel("y")}
	if p.a.off {
		enc["x"].(map[string]any)["axis"], enc["y"].(map[string]any)["axis"] = nil, nil
	}
	if p.a.gridX {
		enc["x"].(map[string]any)["axis"] = map[string]any{"grid": true}
	}
	if p.a.gridY {
		enc["y"].(map[string]any)["axis"] = map[string]any{"grid": true}
	}
	for k, v := range encoding {
		enc[k] = v
	}
	if rows == nil {
		rows = []any{}
	}
	l := map[string]any{"data": map[string]any{"values": rows}, "mark": m, "encoding": enc}
	p.layers = append(p.layers, l)
	return l
}

// colored adds the colour of a series: of its name, or its own.
func (p *vegaPanel) colored(b *base, c color.NRGBA, style, enc map[string]any) {
	css := cssColor(b.theme.themed(c))
	if c.A < 255 {
		style["opacity"] = float64(c.A) / 255
	}
	if !b.labelled() {
		style["color"] = css
		return
	}
	name := plainText(b.label)
	enc["color"] = map[string]any{"datum": name}
	for i, l := range p.labels {
		if l == name {
			p.colors[i] = css
			return
		}
	}
	p.labels, p.colors = append(p.labels, name), append(p.colors, css)
}
