// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file holds the rows of interpolation.

import (
	"github.com/gosci/gosci/numerics/interpolate"
	"github.com/gosci/gosci/numerics/nd"
)

// interpolateRows are rows as arrayRows holds them.
var interpolateRows = map[string]func(in inputs) func() any{
	"make_interp_spline": func(in inputs) func() any {
		x, y := in.array(0), in.array(1)
		return func() any {
			s, err := interpolate.MakeInterpSpline(x, y, nil)
			if err != nil {
				return err
			}
			return s.C
		}
	},
	"spline": func(in inputs) func() any {
		s, err := interpolate.MakeInterpSpline(in.array(0), in.array(1), nil)
		return called(in, s, err)
	},
	"CubicSpline": func(in inputs) func() any {
		s, err := interpolate.NewCubicSpline(in.array(0), in.array(1), nil)
		return called(in, s, err)
	},
	"interp1d": func(in inputs) func() any {
		s, err := interpolate.NewInterp1d(in.array(0), in.array(1), nil)
		return called(in, s, err)
	},
	"UnivariateSpline": func(in inputs) func() any {
		x, y := in.array(0), in.array(1)
		return func() any {
			s, err := interpolate.NewUnivariateSpline(x, y, &interpolate.UnivariateSplineOptions{S: new(8000.0)})
			if err != nil {
				return err
			}
			return s.GetCoeffs()
		}
	},
	"RectBivariateSpline": func(in inputs) func() any {
		z := in.array(0)
		x, y := nd.Arange(float64(z.Shape()[0])), nd.Arange(float64(z.Shape()[1]))
		return func() any {
			s, err := interpolate.NewRectBivariateSpline(x, y, z, nil)
			if err != nil {
				return err
			}
			return s.C
		}
	},
	"RegularGrid":       regularGrid(interpolate.KindLinear),
	"RegularGrid cubic": regularGrid(interpolate.KindCubic),
	"RBF": func(in inputs) func() any {
		y, d, x := in.array(0), in.array(1), in.array(2)
		return func() any {
			f, err := interpolate.NewRBFInterpolator(y, d, nil)
			if err != nil {
				return err
			}
			return f.Call(x)
		}
	},
	"NearestND": func(in inputs) func() any {
		f, err := interpolate.NewNearestNDInterpolator(in.array(0), in.array(1), nil)
		return called(in, f, err)
	},
}

// called returns what evaluates a function at the third input.
func called(in inputs, f interface{ Call(*nd.Array) *nd.Array }, err error) func() any {
	if err != nil {
		return func() any { return err }
	}
	at := in.array(2)
	return func() any { return f.Call(at) }
}

// regularGrid returns a row of a function on a grid of three variables.
func regularGrid(method interpolate.Kind) func(in inputs) func() any {
	return func(in inputs) func() any {
		y, at := in.array(0), in.array(1)
		var axes []*nd.Array
		for _, n := range y.Shape() {
			axes = append(axes, nd.Arange(float64(n)))
		}
		f, err := interpolate.NewRegularGridInterpolator(axes, y, &interpolate.RegularGridOptions{Method: method})
		if err != nil {
			return func() any { return err }
		}
		return func() any { return f.Call(at) }
	}
}
