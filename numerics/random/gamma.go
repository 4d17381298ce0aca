// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random

// This file draws numbers of the gamma distribution.

import "math"

// A gamma draws numbers of the standard gamma distribution of a shape.
type gamma struct {
	shape float64
	b, c  float64 // of Marsaglia and Tsang, for shapes above 1
}

func newGamma(shape float64) gamma {
	g := gamma{shape: shape, b: shape - 1.0/3}
	g.c = 1 / math.Sqrt(9*g.b)
	return g
}

// draw returns a number.
func (g *gamma) draw(s source) float64 {
	switch {
	case g.shape > 1:
		if p, ok := s.(*PCG64); ok {
			return g.fromPCG64(p)
		}
		return g.large(s)
	case g.shape == 1:
		return s.exponential()
	case g.shape == 0:
		return 0
	}
	return g.small(s)
}

// small is draw for shapes below 1 (Ahrens and Dieter, Computing 12, 223, 1974).
func (g *gamma) small(s source) float64 {
	shape := g.shape
	for {
		u, v := s.float64(), s.exponential()
		if u <= 1-shape {
			if x := math.Pow(u, 1/shape); x <= v {
				return x
			}
			continue
		}
		y := -math.Log((1 - u) / shape)
		if x := math.Pow(1-shape+shape*y, 1/shape); x <= v+y {
			return x
		}
	}
}

// large is draw for shapes above 1 (Marsaglia and Tsang, ACM Trans. Math. Softw. 26, 363,
// 2000).
func (g *gamma) large(s source) float64 {
	for {
		x, v := 0.0, 0.0
		for v <= 0 {
			x = s.normal()
			v = 1 + g.c*x
		}
		if y, ok := g.accept(x, v, s.float64()); ok {
			return y
		}
	}
}

// accept decides about a draw of the normal distribution x, by an even one u.
func (g *gamma) accept(x, v, u float64) (y float64, ok bool) {
	v = v * v * v
	return g.b * v, u < 1-0.0331*(x*x)*(x*x) || math.Log(u) < 0.5*x*x+g.b*(1-v+math.Log(v))
}

// fromPCG64 is large for the generator that most take, whose two numbers nearly always do:
// the normal one lies inside of its layer, and both are accepted.
func (g *gamma) fromPCG64(p *PCG64) float64 {
	high, low := next(p.high, p.low, p.incHigh, p.incLow)
	r := output(high, low)
	i, w := r&0xff, r>>9&(1<<52-1)
	if w < normalInside[i] {
		x := signed(float64(w)*normalWidth[i], r)
		if v := 1 + g.c*x; v > 0 {
			p.high, p.low = next(high, low, p.incHigh, p.incLow)
			if y, ok := g.accept(x, v, float64(output(p.high, p.low)>>11)*(1.0/(1<<53))); ok {
				return y
			}
		}
	}
	return g.large(p)
}
