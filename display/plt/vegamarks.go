// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file turns what axes hold into marks of Vega-Lite.

import (
	"encoding/base64"
	"fmt"
	"math"
)

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
		if v.m.depth > 1 || v.m.rows*v.m.cols > maxCells {
			p.drawn(art)
			return
		}
		x, y := linspace(v.x0, v.x1, v.m.cols+1), linspace(v.y0, v.y1, v.m.rows+1)
		p.cells(&v.shading, v.m, func(_, j int) float64 { return x[j] }, func(i, _ int) float64 { return y[i] })
	case *mesh:
		if v.x.rows > 1 || v.y.cols > 1 || v.v.rows*v.v.cols > maxCells {
			p.drawn(art)
			return
		}
		p.cells(&v.shading, v.v, v.x.get, v.y.get)
	case *contours:
		if v.filled {
			p.drawn(art)
			return
		}
		p.contours(v)
	default:
		p.drawn(art)
	}
}

// drawn adds an artist as a picture of itself.
func (p *vegaPanel) drawn(art artist) {
	p.picture(func(r *raster) { art.draw(r, p.a.mapping()) })
}

// picture adds what is drawn into the box of the axes as a picture.
func (p *vegaPanel) picture(draw func(r *raster)) {
	box := p.a.box
	r := newLayer(box)
	draw(r)
	url := "data:image/png;base64," + base64.StdEncoding.EncodeToString(pngOf(r.layer(box)))
	style := map[string]any{"url": url, "width": math.Round(box.w() / pixel), "height": math.Round(box.h() / pixel), "align": "left", "baseline": "top", "aspect": false}
	l := p.layer("image", []any{map[string]any{}}, style, nil)
	enc := l["encoding"].(map[string]any)
	if p.a.scene != nil {
		enc["x"], enc["y"] = map[string]any{"value": 0}, map[string]any{"value": 0}
	} else {
		// The corner of the axes, so that these are drawn.
		x, y := p.a.mapping().x, p.a.mapping().y
		for name, v := range map[string]any{"x": p.a.x.value(x.value(box.x0)), "y": p.a.y.value(y.value(box.y0))} {
			c := enc[name].(map[string]any)
			delete(c, "field")
			c["datum"] = v
		}
	}
	p.still = true
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
		p.drawn(v)
		return
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
	c := map[string]any{"field": "value", "type": "quantitative", "scale": scale, "title": nil}
	if len(p.a.bars) == 0 {
		c["legend"] = nil
	} else if label := p.a.bars[0].label; label != "" {
		c["title"] = plainText(label)
	}
	return c
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
		p.drawn(b)
		return
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
	rows := make([]any, 0, m.rows*m.cols)
	for i := range m.rows {
		for j := range m.cols {
			x0, x1, y0, y1 := x(i, j), x(i, j+1), y(i, j), y(i+1, j)
			// A cell reaches a little into the next, which is drawn over it, so that no
			// gap shows between them.
			const over = 0.3
			if j+1 < m.cols {
				x1 += over * (x1 - x0)
			}
			if i+1 < m.rows {
				y1 += over * (y1 - y0)
			}
			rows = append(rows, map[string]any{"x": x0, "x2": x1, "y": y0, "y2": y1, "value": finiteOrNil(m.at(i, j))})
		}
	}
	p.layer("rect", rows, nil, map[string]any{
		"x2": map[string]any{"field": "x2"}, "y2": map[string]any{"field": "y2"}, "color": p.channel(s),
		"tooltip": []any{map[string]any{"field": "x", "type": "quantitative"}, map[string]any{"field": "y", "type": "quantitative"}, map[string]any{"field": "value", "type": "quantitative"}},
	})
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
