// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interpolate_test

// This file compares with SciPy.

import (
	"strconv"
	"testing"

	"github.com/gosci/gosci/numerics/interpolate"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

// A lookup gives the inputs and the words of a reference.
type lookup struct {
	t      *testing.T
	inputs map[string]any
	words  []string
}

func (l lookup) array(i int) *nd.Array { return l.named(l.words[i]) }

func (l lookup) named(name string) *nd.Array {
	a, ok := l.inputs["in/"+name].(*nd.Array)
	if !ok {
		l.t.Fatalf("no input %s", name)
	}
	return a
}

func (l lookup) number(i int) float64 {
	v, err := strconv.ParseFloat(l.words[i], 64)
	if err != nil {
		l.t.Fatal(err)
	}
	return v
}

func (l lookup) integer(i int) int { return int(l.number(i)) }

// raise panics with an error, as a cell does.
func raise[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// A row says how a function is called for a reference, and how near its result must be,
// relative to the larger one of the number and 1.
type row struct {
	tol  float64
	call func(l lookup) any
}

var boundaries = map[string]interpolate.Boundary{
	"natural": interpolate.Natural, "clamped": interpolate.Clamped, "not-a-knot": interpolate.NotAKnot, "periodic": interpolate.Periodic,
}

// interp returns the spline that the words k/bc/x/y say.
func (l lookup) interp() *interpolate.BSpline {
	o := &interpolate.InterpSplineOptions{K: l.integer(0), BC: boundaries[l.words[1]]}
	type end = interpolate.EndDerivative
	switch l.words[1] + l.words[0] {
	case "ends3":
		o.Left, o.Right = []end{{Order: 1, Value: 0.5}}, []end{{Order: 2, Value: -1}}
	case "ends5":
		o.Left, o.Right = []end{{Order: 1, Value: 0.5}, {Order: 2, Value: 1}}, []end{{Order: 1, Value: -1}, {Order: 3, Value: 2}}
	case "left2":
		o.Left = []end{{Order: 1, Value: 0.5}}
	}
	return raise(interpolate.MakeInterpSpline(l.array(2), l.array(3), o))
}

// cubic returns the curve that the words bc/x/y say.
func (l lookup) cubic() *interpolate.PPoly {
	o := &interpolate.CubicSplineOptions{BC: boundaries[l.words[0]]}
	switch l.words[0] {
	case "ends":
		o.Left, o.Right = &interpolate.EndDerivative{Order: 1, Value: 0.5}, &interpolate.EndDerivative{Order: 2, Value: -1}
	case "left":
		o.Left = &interpolate.EndDerivative{Order: 2, Value: 0.5}
	}
	return raise(interpolate.NewCubicSpline(l.array(1), l.array(2), o))
}

// rows holds the functions by the names of the references. Where a tolerance is above 1e-13,
// the numbers come from systems of equations, or are extrapolated: the errors of coefficients
// count many times there.
var rows = map[string]row{
	"interp":     {1e-12, func(l lookup) any { return l.interp().Call(l.array(4)) }},
	"interp.c":   {1e-13, func(l lookup) any { return l.interp().C }},
	"interp.t":   {1e-15, func(l lookup) any { return l.interp().T }},
	"interp.d1":  {1e-11, func(l lookup) any { return l.interp().Derivative().Call(l.array(4)) }},
	"interp.i1":  {1e-12, func(l lookup) any { return l.interp().Antiderivative().Call(l.array(4)) }},
	"interp.i2":  {1e-10, func(l lookup) any { return l.interp().Antiderivative(2).Call(l.array(4)) }},
	"interp.int": {1e-12, func(l lookup) any { return l.interp().IntegrateArray(ends[l.words[1]][0], ends[l.words[1]][1]) }},
	"interp.roots": {1e-13, func(l lookup) any {
		s := l.interp()
		inside := raise(interpolate.NewBSpline(s.T, s.C, s.K, &interpolate.BSplineOptions{Outside: interpolate.OutsideNaN}))
		return inside.Roots()
	}},
	"cubic":       {1e-13, func(l lookup) any { return l.cubic().Call(l.array(3)) }},
	"cubic.c":     {1e-13, func(l lookup) any { return l.cubic().C }},
	"cubic.d1":    {1e-12, func(l lookup) any { return l.cubic().Derivative().Call(l.array(3)) }},
	"cubic.i1":    {1e-13, func(l lookup) any { return l.cubic().Antiderivative().Call(l.array(3)) }},
	"cubic.i2":    {1e-13, func(l lookup) any { return l.cubic().Antiderivative(2).Call(l.array(3)) }},
	"cubic.int":   {1e-13, func(l lookup) any { return l.cubic().IntegrateArray(-1, 7) }},
	"cubic.solve": {1e-13, func(l lookup) any { return l.cubic().Solve(l.number(3)) }},
	"pchip": {1e-13, func(l lookup) any {
		return raise(interpolate.NewPchipInterpolator(l.array(0), l.array(1), nil)).Call(l.array(2))
	}},
	"akima": {1e-13, func(l lookup) any {
		o := &interpolate.AkimaOptions{Modified: l.words[0] == "makima"}
		if l.words[0] == "extrapolate" {
			o.Outside = interpolate.OutsideExtrapolate
		}
		return raise(interpolate.NewAkima1DInterpolator(l.array(1), l.array(2), o)).Call(l.array(3))
	}},
	"univariate": {1e-11, func(l lookup) any { return l.quantity(l.univariate(nil)) }},
	"bbox":       {1e-11, func(l lookup) any { return l.quantity(l.univariate([]float64{-2, 5})) }},
	"again":      {1e-11, func(l lookup) any { return l.quantity(l.again()) }},
	"lsq":        {1e-11, func(l lookup) any { return l.quantity(l.lsq()) }},
	"univariate.roots": {1e-13, func(l lookup) any {
		o := &interpolate.UnivariateSplineOptions{S: new(0.12)}
		inside := raise(interpolate.NewUnivariateSpline(l.named("ux"), l.named("uy"), o)).BSpline
		inside.Outside = interpolate.OutsideNaN
		return inside.Roots()
	}},
	"splrep": {1e-11, func(l lookup) any {
		o := &interpolate.SplrepOptions{K: l.integer(0)}
		switch l.words[1] {
		case "default":
		case "knots":
			o.T = l.named("ut")
		case "ends":
			o.XB, o.XE = new(-2.0), new(5.0)
		default:
			o.S = new(l.number(1))
		}
		if l.words[2] != "-" {
			o.W = l.array(2)
		}
		return raise(interpolate.Splrep(l.named("ux"), l.named("uy"), o)).Call(l.named("uat"))
	}},
	"ext": {1e-13, func(l lookup) any {
		out := map[string]interpolate.Outside{"0": interpolate.OutsideExtrapolate, "1": interpolate.OutsideZeros, "3": interpolate.OutsideConst}
		o := &interpolate.UnivariateSplineOptions{S: new(0.3), Outside: out[l.words[0]]}
		return raise(interpolate.NewUnivariateSpline(l.named("ux"), l.named("uy"), o)).Call(l.named("uat"))
	}},
	"makelsq": {1e-12, func(l lookup) any {
		o := &interpolate.LsqSplineOptions{K: l.integer(0)}
		if l.words[3] != "-" {
			o.W = l.array(3)
		}
		return raise(interpolate.MakeLsqSpline(l.array(1), l.array(2), l.named("ut"+l.words[0]), o)).Call(l.named("uat"))
	}},
	"smoothing.lam": {1e-11, func(l lookup) any {
		o := l.smoothing(3)
		o.Lam = new(l.number(0))
		return raise(interpolate.MakeSmoothingSpline(l.array(1), l.array(2), o)).Call(l.array(1))
	}},
	// The search for lam ends within 1e-5, where the last digits of GCV decide.
	"smoothing": {1e-6, func(l lookup) any {
		return raise(interpolate.MakeSmoothingSpline(l.array(0), l.array(1), l.smoothing(2))).Call(l.named("uat"))
	}},
	"interp1d": {1e-12, func(l lookup) any {
		o := &interpolate.Interp1dOptions{Kind: interpolate.Kind(l.words[0])}
		switch l.words[1] {
		case "extrapolate":
			o.Outside = interpolate.OutsideExtrapolate
		case "nan":
			o.Outside = interpolate.OutsideNaN
		case "fill":
			o.Fill = []float64{-7, 7}
		}
		return raise(interpolate.NewInterp1d(l.array(2), l.array(3), o)).Call(l.array(4))
	}},
	"barycentric": {1e-13, func(l lookup) any {
		return raise(interpolate.NewBarycentricInterpolator(l.array(0), l.array(1))).Call(l.named("bat"))
	}},
	// The derivative loses digits at each order.
	"barycentric.d1": {1e-12, func(l lookup) any {
		return raise(interpolate.NewBarycentricInterpolator(l.array(0), l.array(1))).Derivative().Call(l.named("bat"))
	}},
	"barycentric.d2": {1e-10, func(l lookup) any {
		return raise(interpolate.NewBarycentricInterpolator(l.array(0), l.array(1))).Derivative(2).Call(l.named("bat"))
	}},
	"rect": {1e-11, func(l lookup) any {
		o := &interpolate.RectBivariateSplineOptions{KX: l.integer(0), KY: l.integer(1), S: l.number(2)}
		s := raise(interpolate.NewRectBivariateSpline(l.named("rx"), l.named("ry"), l.named("rz"), o))
		tx, ty := s.GetKnots()
		switch l.words[3] {
		case "tx":
			return tx
		case "ty":
			return ty
		case "residual":
			return s.GetResidual()
		case "at":
			return s.Call(l.named("rax"), l.named("ray"))
		case "integral":
			return s.Integral(-0.5, 3.1, -1.2, 2.7)
		case "ev":
			x := l.named("rp")
			return s.Ev(x, x.Flip(0).SubScalar(2))
		}
		return s.PartialDerivative(1, 1).Call(l.named("rax"), l.named("ray"))
	}},
	"rectfew": {1e-11, func(l lookup) any {
		o := &interpolate.RectBivariateSplineOptions{KX: l.integer(0), KY: l.integer(1), S: l.number(2)}
		s := raise(interpolate.NewRectBivariateSpline(l.named("sx"), l.named("sy"), l.named("sz"), o))
		switch l.words[3] {
		case "tx":
			return s.TX
		case "ty":
			return s.TY
		}
		return s.GetResidual()
	}},
	"grid": {1e-11, func(l lookup) any {
		o := &interpolate.RegularGridOptions{Method: interpolate.Kind(l.words[0])}
		switch l.words[1] {
		case "extrapolate":
			o.Outside = interpolate.OutsideExtrapolate
		case "nan":
			o.Outside = interpolate.OutsideNaN
		}
		n := l.words[2][1:2]
		axes := []*nd.Array{l.named("g0"), l.named("g1"), l.named("g2")}[:n[0]-'0']
		return raise(interpolate.NewRegularGridInterpolator(axes, l.array(2), o)).Call(l.named("p" + n))
	}},
	"nearest": {0, func(l lookup) any {
		o := &interpolate.NearestOptions{Rescale: l.words[1] == "1"}
		return raise(interpolate.NewNearestNDInterpolator(l.named("n"+l.words[0]), l.named("m"+l.words[0]), o)).Call(l.named("k" + l.words[0]))
	}},
	// The systems have condition numbers of up to 1e8.
	"rbf": {1e-9, func(l lookup) any {
		o := &interpolate.RBFOptions{Kernel: interpolate.Kernel(l.words[0]), Epsilon: new(2.5)}
		switch l.words[1] {
		case "smooth":
			o.Smoothing = 0.1
		case "many":
			o.Smoothings = l.named("rs")
		case "none":
			o.Degree = new(-1)
		case "three":
			o.Degree = new(3)
		case "near":
			o.Neighbors = 15
		case "nearsmooth":
			o.Neighbors, o.Smoothing = 12, 0.01
		}
		return raise(interpolate.NewRBFInterpolator(l.named("ry2"), l.array(2), o)).Call(l.named("rk"))
	}},
	"hermite": {1e-13, func(l lookup) any {
		return raise(interpolate.NewCubicHermiteSpline(l.array(0), l.array(1), l.array(2), nil)).Call(l.named("at"))
	}},
}

// univariate returns the spline that the words x/y/k/s/w say.
func (l lookup) univariate(box []float64) *interpolate.UnivariateSpline {
	o := &interpolate.UnivariateSplineOptions{K: l.integer(2), S: new(l.number(3)), BBox: box}
	if l.words[4] != "-" {
		o.W = l.array(4)
	}
	return raise(interpolate.NewUnivariateSpline(l.array(0), l.array(1), o))
}

// again returns the spline of which the smoothing factor was changed up to that of the words.
func (l lookup) again() *interpolate.UnivariateSpline {
	s := raise(interpolate.NewUnivariateSpline(l.array(0), l.array(1), &interpolate.UnivariateSplineOptions{K: l.integer(2), S: new(3.0)}))
	for _, factor := range []float64{0.3, 0.05, 1} {
		if err := s.SetSmoothingFactor(factor); err != nil {
			panic(err)
		}
		if factor == l.number(3) {
			break
		}
	}
	return s
}

// lsq returns the spline with the knots that the words x/y/k/t/w say.
func (l lookup) lsq() *interpolate.UnivariateSpline {
	o := &interpolate.UnivariateSplineOptions{K: l.integer(2), W: l.array(4)}
	return raise(interpolate.NewLSQUnivariateSpline(l.array(0), l.array(1), l.array(3), o))
}

// quantity returns what the last word asks of a spline.
func (l lookup) quantity(s *interpolate.UnivariateSpline) any {
	switch word := l.words[5]; word {
	case "knots":
		return s.GetKnots()
	case "coeffs":
		return s.GetCoeffs()
	case "residual":
		return s.GetResidual()
	case "at":
		return s.Call(l.named("uat"))
	case "derivatives":
		return s.Derivatives(1.25)
	case "integral":
		return s.Integral(-0.4, 2.2)
	default:
		l.t.Fatalf("no quantity %s", word)
		return nil
	}
}

// smoothing returns the options that the name of weights says.
func (l lookup) smoothing(w int) *interpolate.SmoothingSplineOptions {
	if l.words[w] == "-" {
		return &interpolate.SmoothingSplineOptions{}
	}
	return &interpolate.SmoothingSplineOptions{W: l.array(w)}
}

// ends holds where the integrals of references begin and end.
var ends = map[string][2]float64{"default": {-1, 7}, "periodic": {-20, 34}}

func TestReference(t *testing.T) {
	t.Parallel()
	inputs := numtest.ReadValues(t, "testdata/reference.txt")
	seen := map[string]bool{}
	for _, r := range numtest.Read(t, "testdata/reference.txt") {
		if r.Name == "in" {
			continue
		}
		f, ok := rows[r.Name]
		if !ok {
			t.Errorf("no row for %s", r.Name)
			continue
		}
		seen[r.Name] = true
		numtest.Check(t, r, func() any { return f.call(lookup{t, inputs, r.Inputs}) }, f.tol, 1)
	}
	for name := range rows {
		if !seen[name] {
			t.Errorf("no reference for %s", name)
		}
	}
}
