// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file gives figures as Vega-Lite, which JupyterLab draws itself and lets
// the reader zoom and pan.

import (
	"fmt"
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
}

// Spec returns the specification, as it is encoded as JSON.
func (v *Interactive) Spec() map[string]any { return v.spec }

// String is the figure in words.
func (v *Interactive) String() string { return v.text }

// MIMEBundle says how it looks in a notebook.
func (v *Interactive) MIMEBundle() map[string]any {
	return map[string]any{vegaMIME: v.spec, "text/plain": v.text}
}

// vegaPoints is how many points of a series a specification holds; of more, the
// least and the greatest of each of equal parts are kept.
const vegaPoints = 5000

// Interactive returns the figure as Vega-Lite, to be zoomed with the wheel and panned with the mouse, with tooltips. It knows lines, points, bars, areas, error bars,
// lines across the axes, texts, and images and meshes of at most 40,000 cells, as well as contour lines. It panics with an [ArgumentError] if there is
// anything else.
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
	return &Interactive{spec: spec, text: f.String()}
}

// independentColors gives each panel, or each layer, its own colours.
var independentColors = map[string]any{"scale": map[string]any{"color": "independent"}}

// A vegaPanel is axes on the way to a specification.
type vegaPanel struct {
	a      *axes
	layers []any
	labels []string
	colors []string
	values int // layers coloured by numbers
}

// vega returns the specification of a panel.
func (a *axes) vega() map[string]any {
	if a.scene != nil {
		fail("Interactive", "a surface cannot be shown as Vega-Lite")
	}
	p := &vegaPanel{a: a}
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
	if a.x.kind != kindCategory && a.y.kind != kindCategory {
		first["params"] = []any{map[string]any{"name": "view", "select": "interval", "bind": "scales"}}
	}
	spec := map[string]any{"width": math.Round(a.box.w() / pixel), "height": math.Round(a.box.h() / pixel), "layer": p.layers}
	if mixed {
		spec["resolve"] = independentColors
	}
	if a.title != "" {
		spec["title"] = plainText(a.title)
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

// rows returns points as rows.
func (p *vegaPanel) rows(x, y []float64) []any {
	x, y = fewer(x, y)
	out := make([]any, len(x))
	for i := range x {
		out[i] = map[string]any{"i": i, "x": p.a.x.value(x[i]), "y": p.a.y.value(y[i])}
	}
	return out
}

// fewer keeps the least and the greatest y of each of equal parts of a long
// series.
func fewer(x, y []float64) ([]float64, []float64) {
	n := len(x)
	if n <= vegaPoints {
		return x, y
	}
	var fx, fy []float64
	parts := vegaPoints / 2
	for k := range parts {
		i0, i1 := k*n/parts, (k+1)*n/parts
		lo, hi := i0, i0
		for i := i0; i < i1; i++ {
			if y[i] < y[lo] {
				lo = i
			}
			if y[i] > y[hi] {
				hi = i
			}
		}
		a, b := min(lo, hi), max(lo, hi)
		fx, fy = append(fx, x[a]), append(fy, y[a])
		if a != b {
			fx, fy = append(fx, x[b]), append(fy, y[b])
		}
	}
	return fx, fy
}

// vegaShapes are the names of markers.
var vegaShapes = map[string]string{
	"o": "circle", ".": "circle", ",": "circle", "s": "square", "D": "diamond", "d": "diamond", "^": "triangle-up", "v": "triangle-down",
	"<": "triangle-left", ">": "triangle-right", "+": "cross", "x": "cross", "P": "cross", "X": "cross", "*": "circle", "p": "circle", "h": "circle", "H": "circle", "|": "stroke", "_": "stroke",
}

// add adds the layers of an artist.
func (p *vegaPanel) add(art artist) {
	switch v := art.(type) {
	case *line:
		p.line(v)
	case *stems:
		style, enc := map[string]any{"size": 2}, map[string]any{"y2": map[string]any{"datum": v.bottom}}
		p.colored(&v.base, v.color, style, enc)
		p.layer("rule", p.rows(v.x, v.y), style, enc)
		p.points(&v.line)
	case *points:
		p.scatter(v)
	case *boxes:
		p.boxes(v)
	case *band:
		p.band(v)
	case *errorBars:
		p.errors(v)
	case *boxplot:
		p.boxplot(v)
	case *note:
		rows := []any{map[string]any{"x": p.a.x.value(v.x), "y": p.a.y.value(v.y), "text": plainText(v.text)}}
		p.layer("text", rows, map[string]any{"align": "left", "baseline": "alphabetic", "fontSize": v.style.size / pixel, "color": cssColor(v.theme.themed(v.color)), "angle": v.angle * 180 / math.Pi},
			map[string]any{"text": map[string]any{"field": "text", "type": "nominal"}})
	case *stripe:
		row := map[string]any{"x": v.lo, "x2": v.hi}
		enc := map[string]any{"x2": map[string]any{"field": "x2"}}
		if v.across {
			row = map[string]any{"y": v.lo, "y2": v.hi}
			enc = map[string]any{"y2": map[string]any{"field": "y2"}}
		}
		style := map[string]any{}
		p.colored(&v.base, v.fill, style, enc)
		l := p.layer("rect", []any{row}, style, enc)
		if v.across {
			delete(l["encoding"].(map[string]any), "x")
		} else {
			delete(l["encoding"].(map[string]any), "y")
		}
	case *picture:
		if v.m.depth > 1 {
			fail("Interactive", "an image in colours cannot be shown as Vega-Lite")
		}
		x, y := linspace(v.x0, v.x1, v.m.cols+1), linspace(v.y0, v.y1, v.m.rows+1)
		p.cells(&v.shading, v.m, func(_, j int) float64 { return x[j] }, func(i, _ int) float64 { return y[i] })
	case *mesh:
		if v.x.rows > 1 || v.y.cols > 1 {
			fail("Interactive", "a mesh that is not of rectangles cannot be shown as Vega-Lite")
		}
		p.cells(&v.shading, v.v, v.x.get, v.y.get)
	case *contours:
		if v.filled {
			fail("Interactive", "filled contours cannot be shown as Vega-Lite")
		}
		p.contours(v)
	default:
		fail("Interactive", "%s cannot be shown as Vega-Lite", art.alt())
	}
}

func (p *vegaPanel) line(l *line) {
	style, enc := map[string]any{"strokeWidth": l.width / pixel}, map[string]any{}
	if d := lineStyles[l.style]; d != nil {
		var dash []float64
		for _, v := range d {
			dash = append(dash, v*l.width/pixel)
		}
		style["strokeDash"] = dash
	}
	p.colored(&l.base, l.color, style, enc)
	switch {
	case l.mapX:
		lay := p.layer("rule", []any{map[string]any{"x": p.a.x.value(l.x[0])}}, style, enc)
		delete(lay["encoding"].(map[string]any), "y")
		return
	case l.mapY:
		lay := p.layer("rule", []any{map[string]any{"y": p.a.y.value(l.y[0])}}, style, enc)
		delete(lay["encoding"].(map[string]any), "x")
		return
	}
	if l.style != "" {
		style["tooltip"] = true
		if l.marker == "" && len(l.x) <= 1000 {
			style["point"] = map[string]any{"opacity": 0, "size": 60} // what the mouse finds
		}
		if w := map[string]string{"pre": "step-before", "post": "step-after", "mid": "step"}[l.steps]; w != "" {
			style["interpolate"] = w
		}
		enc["order"] = map[string]any{"field": "i"}
		p.layer("line", p.rows(l.x, l.y), style, enc)
	}
	p.points(l)
}

func (p *vegaPanel) points(l *line) {
	if l.marker == "" {
		return
	}
	d := l.size / pixel
	if l.marker == "." {
		d /= 2
	}
	style, enc := map[string]any{"filled": !markerShapes[l.marker].open, "opacity": 1, "size": math.Pi / 4 * d * d, "shape": vegaShapes[l.marker], "tooltip": true}, map[string]any{}
	p.colored(&l.base, l.color, style, enc)
	p.layer("point", p.rows(l.x, l.y), style, enc)
}

func (p *vegaPanel) scatter(v *points) {
	if len(v.x) > 4*vegaPoints {
		fail("Interactive", "a scatter of %d points is too large, the most is %d", len(v.x), 4*vegaPoints)
	}
	rows := make([]any, len(v.x))
	for i := range v.x {
		row := map[string]any{"x": p.a.x.value(v.x[i]), "y": p.a.y.value(v.y[i])}
		d := v.size[min(i, len(v.size)-1)] / pixel
		row["size"] = math.Pi / 4 * d * d
		if v.values != nil {
			row["value"] = finiteOrNil(v.values[i])
		} else if len(v.fill) > 1 {
			row["color"] = cssColor(v.fill[i])
		}
		rows[i] = row
	}
	style, enc := map[string]any{"filled": !markerShapes[v.marker].open, "opacity": 1, "shape": vegaShapes[v.marker], "tooltip": true},
		map[string]any{"size": map[string]any{"field": "size", "type": "quantitative", "scale": nil, "legend": nil}}
	switch {
	case v.values != nil:
		enc["color"] = p.channel(&v.shading)
		style["opacity"] = v.alpha
	case len(v.fill) > 1:
		enc["color"] = map[string]any{"field": "color", "type": "nominal", "scale": nil}
	default:
		p.colored(&v.base, v.fill[0], style, enc)
	}
	p.layer("point", rows, style, enc)
}

func finiteOrNil(v float64) any {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return nil
	}
	return v
}

// channel is the encoding of colours by a field "value".
func (p *vegaPanel) channel(s *shading) map[string]any {
	p.values++
	var colors []string
	for i := range 17 {
		colors = append(colors, cssColor(s.cmap.at(float64(i)/16)))
	}
	scale := map[string]any{"domain": []any{s.norm.lo, s.norm.hi}, "range": colors, "clamp": true}
	if s.norm.log {
		scale["type"] = "log"
	}
	return map[string]any{"field": "value", "type": "quantitative", "scale": scale, "title": nil}
}

func (p *vegaPanel) boxes(b *boxes) {
	rows := make([]any, len(b.x0))
	category := p.a.x.kind == kindCategory || p.a.y.kind == kindCategory
	for i := range rows {
		row := map[string]any{"x": p.a.x.value(b.x0[i]), "x2": p.a.x.value(b.x1[i]), "y": p.a.y.value(b.y0[i]), "y2": p.a.y.value(b.y1[i])}
		if p.a.x.kind == kindCategory {
			row["x"] = p.a.x.value((b.x0[i] + b.x1[i]) / 2)
		}
		if p.a.y.kind == kindCategory {
			row["y"] = p.a.y.value((b.y0[i] + b.y1[i]) / 2)
		}
		if len(b.fill) > 1 {
			row["color"] = cssColor(b.fill[i])
		}
		rows[i] = row
	}
	enc := map[string]any{"x2": map[string]any{"field": "x2"}, "y2": map[string]any{"field": "y2"}}
	mark := "rect"
	if category {
		mark = "bar"
		if p.a.x.kind == kindCategory {
			delete(enc, "x2")
		} else {
			delete(enc, "y2")
		}
	}
	style := map[string]any{"tooltip": true}
	if len(b.fill) > 1 {
		enc["color"] = map[string]any{"field": "color", "type": "nominal", "scale": nil}
	} else if len(b.fill) == 1 {
		p.colored(&b.base, b.fill[0], style, enc)
	}
	p.layer(mark, rows, style, enc)
}

func (p *vegaPanel) band(b *band) {
	if b.across {
		fail("Interactive", "a horizontal area cannot be shown as Vega-Lite")
	}
	x, lo, hi := b.x, b.lo, b.hi
	stride := 1 + len(x)/vegaPoints
	var rows []any
	for i := 0; i < len(x); i += stride {
		rows = append(rows, map[string]any{"x": p.a.x.value(x[i]), "y": p.a.y.value(lo[i]), "y2": p.a.y.value(hi[i])})
	}
	style, enc := map[string]any{}, map[string]any{"y2": map[string]any{"field": "y2"}}
	p.colored(&b.base, b.fill, style, enc)
	p.layer("area", rows, style, enc)
}

func (p *vegaPanel) errors(e *errorBars) {
	for k, lengths := range [][2][]float64{{e.xlo, e.xhi}, {e.ylo, e.yhi}} {
		if lengths[0] == nil {
			continue
		}
		var rows []any
		for i := range e.x {
			row := map[string]any{"x": p.a.x.value(e.x[i]), "y": p.a.y.value(e.y[i])}
			if k == 0 {
				row["x"], row["x2"] = p.a.x.value(e.x[i]-lengths[0][i]), p.a.x.value(e.x[i]+lengths[1][i])
			} else {
				row["y"], row["y2"] = p.a.y.value(e.y[i]-lengths[0][i]), p.a.y.value(e.y[i]+lengths[1][i])
			}
			rows = append(rows, row)
		}
		name := [2]string{"x2", "y2"}[k]
		style, enc := map[string]any{"size": e.width / pixel}, map[string]any{name: map[string]any{"field": name}}
		p.colored(&e.base, e.color, style, enc)
		p.layer("rule", rows, style, enc)
	}
	if e.line != nil {
		p.line(e.line)
	}
}

// boxplot draws the parts of boxes: whiskers, bodies, medians, outliers.
func (p *vegaPanel) boxplot(b *boxplot) {
	ink := cssColor(b.theme.ink)
	x, y, x2, y2 := "x", "y", "x2", "y2"
	if b.horizontal {
		x, y, x2, y2 = y, x, y2, x2
	}
	var whiskers, bodies, medians, outliers []any
	h := b.width / 2
	for _, s := range b.stats {
		if s.n == 0 {
			continue
		}
		whiskers = append(whiskers, map[string]any{x: s.at, y: s.low, y2: s.high})
		bodies = append(bodies, map[string]any{x: s.at - h, x2: s.at + h, y: s.q1, y2: s.q3, "median": s.median, "n": s.n})
		medians = append(medians, map[string]any{x: s.at - h, x2: s.at + h, y: s.median})
		for _, v := range s.outliers {
			outliers = append(outliers, map[string]any{x: s.at, y: finiteOrNil(v)})
		}
	}
	to := func(names ...string) map[string]any {
		enc := map[string]any{}
		for _, n := range names {
			enc[n] = map[string]any{"field": n}
		}
		return enc
	}
	fill := cssColor(p.a.fig.theme.back)
	if b.fill.color != nil {
		fill = cssColor(b.theme.themed(*b.fill.color))
	}
	p.layer("rule", whiskers, map[string]any{"color": ink}, to(y2))
	p.layer("rect", bodies, map[string]any{"color": fill, "stroke": ink, "tooltip": map[string]any{"content": "data"}}, to(x2, y2))
	p.layer("rule", medians, map[string]any{"color": cssColor(b.theme.themed(cycle[1]))}, to(x2))
	p.layer("point", outliers, map[string]any{"color": ink, "size": 40, "tooltip": true}, nil)
}

// maxCells bounds the cells of an image.
const maxCells = 40_000

func (p *vegaPanel) cells(s *shading, m matrix, x, y func(i, j int) float64) {
	if m.rows*m.cols > maxCells {
		fail("Interactive", "an image of %d×%d is too large, the most is %d cells", m.cols, m.rows, maxCells)
	}
	rows := make([]any, 0, m.rows*m.cols)
	for i := range m.rows {
		for j := range m.cols {
			rows = append(rows, map[string]any{"x": x(i, j), "x2": x(i, j+1), "y": y(i, j), "y2": y(i+1, j), "value": finiteOrNil(m.at(i, j))})
		}
	}
	fill, edge := p.channel(s), p.channel(s)
	p.values--
	edge["legend"] = nil // the border is there to leave no gap between cells
	p.layer("rect", rows, map[string]any{"tooltip": true, "strokeWidth": 0.5},
		map[string]any{"x2": map[string]any{"field": "x2"}, "y2": map[string]any{"field": "y2"}, "fill": fill, "stroke": edge})
}

func (p *vegaPanel) contours(c *contours) {
	m := p.a.mapping()
	for _, level := range c.levels {
		var rows []any
		for k, l := range c.trace(m, level) {
			for i, q := range simplified(l, 0.05) {
				rows = append(rows, map[string]any{"x": m.x.value(q.x), "y": m.y.value(q.y), "line": fmt.Sprint(k), "i": i, "level": level})
			}
		}
		col := c.shading.color(level)
		if c.single != nil {
			col = c.theme.themed(*c.single)
		}
		p.layer("line", rows, map[string]any{"color": cssColor(col), "strokeWidth": c.width / pixel, "tooltip": map[string]any{"content": "data"}},
			map[string]any{"detail": map[string]any{"field": "line", "type": "nominal"}, "order": map[string]any{"field": "i"}})
	}
}
