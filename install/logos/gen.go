// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

//go:build ignore

// This program draws logo-32x32.png and logo-64x64.png from logo-svg.svg, in the
// folder where it is run. It knows the part of SVG that the logo uses: rect with
// rx, circle, and path with the commands M, L, C and Z in absolute coordinates,
// filled or with a stroke of round ends.
package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"log"
	"math"
	"os"
	"strconv"
	"strings"

	"golang.org/x/image/vector"
)

// side is the width and the height of the drawing, in its own units.
const side = 64

// steps is the number of straight pieces that stand for a curve.
const steps = 64

type point struct{ x, y float64 }

// A shape is one closed outline in one colour.
type shape struct {
	outline []point
	color   color.Color
}

func main() {
	source, err := os.ReadFile("logo-svg.svg")
	if err != nil {
		log.Fatal(err)
	}
	shapes, err := parse(source)
	if err != nil {
		log.Fatal(err)
	}
	for _, size := range []int{32, 64} {
		var b bytes.Buffer
		encoder := png.Encoder{CompressionLevel: png.BestCompression}
		if err := encoder.Encode(&b, render(shapes, size)); err != nil {
			log.Fatal(err)
		}
		if err := os.WriteFile(fmt.Sprintf("logo-%dx%d.png", size, size), b.Bytes(), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// render draws the shapes one over the other.
func render(shapes []shape, size int) image.Image {
	img := image.NewNRGBA(image.Rect(0, 0, size, size))
	scale := float64(size) / side
	for _, s := range shapes {
		r := vector.NewRasterizer(size, size)
		for i, p := range s.outline {
			x, y := float32(p.x*scale), float32(p.y*scale)
			if i == 0 {
				r.MoveTo(x, y)
			} else {
				r.LineTo(x, y)
			}
		}
		r.ClosePath()
		r.DrawOp = draw.Over
		r.Draw(img, img.Bounds(), image.NewUniform(s.color), image.Point{})
	}
	return img
}

// An element is any element of the drawing.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []element  `xml:",any"`
}

func (e element) text(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (e element) number(name string) float64 {
	v, err := strconv.ParseFloat(e.text(name), 64)
	if err != nil {
		log.Fatalf("%s: want a number as %s, came %q", e.XMLName.Local, name, e.text(name))
	}
	return v
}

func parse(source []byte) ([]shape, error) {
	var top element
	if err := xml.Unmarshal(source, &top); err != nil {
		return nil, err
	}
	var shapes []shape
	for _, e := range top.Children {
		paint := e.text("fill")
		var outline []point
		switch e.XMLName.Local {
		case "title":
			continue
		case "rect":
			outline = roundedRect(e.number("x"), e.number("y"), e.number("width"), e.number("height"), e.number("rx"))
		case "circle":
			outline = arc(nil, point{e.number("cx"), e.number("cy")}, e.number("r"), 0, 2*math.Pi)
		case "path":
			line, err := path(e.text("d"))
			if err != nil {
				return nil, err
			}
			outline = line
			if stroke := e.text("stroke"); stroke != "" {
				paint = stroke
				outline = widen(line, e.number("stroke-width")/2)
			}
		default:
			return nil, fmt.Errorf("unknown element %s", e.XMLName.Local)
		}
		var c color.NRGBA
		c.A = 255
		if _, err := fmt.Sscanf(paint, "#%02X%02X%02X", &c.R, &c.G, &c.B); err != nil {
			return nil, fmt.Errorf("want a colour #RRGGBB, came %q", paint)
		}
		shapes = append(shapes, shape{outline, c})
	}
	return shapes, nil
}

// path returns the points of a path, its curves cut into straight pieces.
func path(d string) ([]point, error) {
	for _, command := range "MLCZ" {
		d = strings.ReplaceAll(d, string(command), " "+string(command)+" ")
	}
	words := strings.Fields(d)
	take := func() (p point, err error) {
		if len(words) < 2 {
			return p, fmt.Errorf("path %q ends early", d)
		}
		if p.x, err = strconv.ParseFloat(words[0], 64); err != nil {
			return p, err
		}
		p.y, err = strconv.ParseFloat(words[1], 64)
		words = words[2:]
		return p, err
	}
	var line []point
	for len(words) > 0 {
		command := words[0]
		words = words[1:]
		n := map[string]int{"M": 1, "L": 1, "C": 3, "Z": 0}[command]
		if n == 0 && command != "Z" {
			return nil, fmt.Errorf("path %q: unknown command %q", d, command)
		}
		var p [3]point
		for i := range n {
			var err error
			if p[i], err = take(); err != nil {
				return nil, err
			}
		}
		switch command {
		case "M", "L":
			line = append(line, p[0])
		case "C":
			start := line[len(line)-1]
			for i := range steps {
				t := float64(i+1) / steps
				line = append(line, bezier(start, p[0], p[1], p[2], t))
			}
		}
	}
	return line, nil
}

func bezier(a, b, c, d point, t float64) point {
	u := 1 - t
	wa, wb, wc, wd := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
	return point{wa*a.x + wb*b.x + wc*c.x + wd*d.x, wa*a.y + wb*b.y + wc*c.y + wd*d.y}
}

// arc appends points of a circle.
func arc(to []point, center point, radius, from, until float64) []point {
	for i := range steps + 1 {
		sin, cos := math.Sincos(from + (until-from)*float64(i)/steps)
		to = append(to, point{center.x + radius*cos, center.y + radius*sin})
	}
	return to
}

func roundedRect(x, y, w, h, r float64) []point {
	var o []point
	o = arc(o, point{x + w - r, y + r}, r, -math.Pi/2, 0)
	o = arc(o, point{x + w - r, y + h - r}, r, 0, math.Pi/2)
	o = arc(o, point{x + r, y + h - r}, r, math.Pi/2, math.Pi)
	return arc(o, point{x + r, y + r}, r, math.Pi, 3*math.Pi/2)
}

// widen returns the outline of a smooth line with a width of 2*radius and round ends.
func widen(line []point, radius float64) []point {
	last := len(line) - 1
	angle := func(i int) float64 { // of the line at point i
		a, b := line[max(i-1, 0)], line[min(i+1, last)]
		return math.Atan2(b.y-a.y, b.x-a.x)
	}
	side := func(i int, turn float64) point {
		sin, cos := math.Sincos(angle(i) + turn)
		return point{line[i].x + radius*cos, line[i].y + radius*sin}
	}
	var o []point
	for i := range line {
		o = append(o, side(i, -math.Pi/2))
	}
	o = arc(o, line[last], radius, angle(last)-math.Pi/2, angle(last)+math.Pi/2)
	for i := last; i >= 0; i-- {
		o = append(o, side(i, math.Pi/2))
	}
	return arc(o, line[0], radius, angle(0)+math.Pi/2, angle(0)+3*math.Pi/2)
}
