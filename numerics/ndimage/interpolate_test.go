// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage_test

// This file tests interpolation.

import (
	"math/rand/v2"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/ndimage"
	"github.com/gosci/gosci/numerics/numtest"
)

// interpolationOptions reads the options of a reference.
func interpolationOptions(w *words) *ndimage.InterpolationOptions {
	o := &ndimage.InterpolationOptions{
		Order: int(w.number("order", 3)), Mode: w.mode(), Cval: w.number("cval", 0),
		Shape: w.ints("output_shape"), Axes: w.ints("axes"),
		NoPrefilter: w.take("prefilter") == "false", GridMode: w.take("grid_mode") == "true", SameSize: w.take("reshape") == "false",
	}
	if o.Order == 0 {
		o.Order = ndimage.Order0
	}
	return o
}

func TestInterpolation(t *testing.T) {
	t.Parallel()
	inputs := numtest.ReadValues(t, "testdata/inputs.txt")
	for _, r := range numtest.Read(t, "testdata/interpolation.txt") {
		text := ""
		if len(r.Inputs) > 1 {
			text = r.Inputs[1]
		}
		w := newWords(t, inputs, text)
		if w.list["mode"] == "" && r.Name != "spline_filter" {
			w.list["mode"] = "constant"
		}
		x := inputs[r.Inputs[0]].(ndimage.Input)
		o := interpolationOptions(w)
		var call func() *nd.Array
		switch r.Name {
		case "map_coordinates":
			points := array[*nd.Array](w, "first")
			call = func() *nd.Array { return ndimage.MapCoordinates(x, points, o) }
		case "affine_transform":
			matrix := array[*nd.Array](w, "first")
			offset := w.numbers("offset")
			if len(offset) == 1 {
				offset = append(offset, offset[0])
			}
			call = func() *nd.Array { return ndimage.AffineTransform(x, matrix, offset, o) }
		case "shift":
			shift := w.numbers("first")
			call = func() *nd.Array { return ndimage.Shift(x, shift, o) }
		case "zoom":
			zooms := w.numbers("first")
			if len(zooms) > 1 {
				o.Zooms = zooms
			}
			call = func() *nd.Array { return ndimage.Zoom(x, zooms[0], o) }
		case "rotate":
			angle := w.number("first", 0)
			call = func() *nd.Array { return ndimage.Rotate(x, angle, o) }
		case "spline_filter":
			call = func() *nd.Array { return ndimage.SplineFilter(x, o) }
		}
		w.done()
		// The coefficients of splines are larger than the values by up to the gain of the
		// filter, 60 at order 5 for each axis. With the modes Nearest and GridConstant SciPy's
		// go on for 12 elements only, which counts at order 5.
		tol := 5e-12
		if o.Mode == ndimage.Nearest || o.Mode == ndimage.GridConstant {
			tol = 1e-4
		}
		compare(t, r, tol, call)
	}
}

func TestInterpolationProperties(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 6))
	x := noise(r, 40, 50)
	for order := 1; order <= 5; order++ {
		for _, mode := range []ndimage.Mode{ndimage.Reflect, ndimage.Constant, ndimage.Nearest, ndimage.Mirror, ndimage.Wrap, ndimage.GridConstant, ndimage.GridWrap} {
			o := &ndimage.InterpolationOptions{Order: order, Mode: mode}
			// A spline goes through the elements.
			if diff := numtest.Compare(ndimage.Zoom(x, 1, o), x, 2e-13, 1); diff != "" {
				t.Errorf("Zoom by 1 of order %d, mode %d: %s", order, mode, diff)
			}
			whole := ndimage.Shift(ndimage.Shift(x, []float64{3, -4}, o), []float64{-3, 4}, o)
			inner := []nd.Index{nd.S(5, 35), nd.S(5, 45)}
			if diff := numtest.Compare(whole.Slice(inner...), x.Slice(inner...), 1e-12, 1); diff != "" {
				t.Errorf("Shift there and back of order %d, mode %d: %s", order, mode, diff)
			}
			// All ways to the same points give the same values.
			got := ndimage.GeometricTransform(x, func(i []int) []float64 { return []float64{float64(i[0]) - 1.25, float64(i[1]) + 0.5} }, o)
			if diff := numtest.Compare(got, ndimage.Shift(x, []float64{1.25, -0.5}, o), 1e-12, 1); diff != "" {
				t.Errorf("GeometricTransform and Shift of order %d, mode %d: %s", order, mode, diff)
			}
		}
	}
	turned := ndimage.Rotate(x, 90, nil)
	if diff := numtest.Compare(turned, x.Rot90(1), 1e-14, 1); diff != "" {
		t.Errorf("Rotate by 90 degrees: %s", diff)
	}
	if got := ndimage.Zoom(nd.Zeros(0, 3), 2, nil).Shape(); got[0] != 0 || got[1] != 6 {
		t.Errorf("Zoom of shape (0,3) has shape %v", got)
	}
}

func TestInterpolationErrors(t *testing.T) {
	t.Parallel()
	x := nd.Zeros(3, 4)
	for _, test := range []struct {
		want string
		call func()
	}{
		{"ndimage: Zoom wants a zoom above 0 and got -1", func() { ndimage.Zoom(x, -1, nil) }},
		{"ndimage: Shift wants a shift for each of 2 axes and got 3", func() { ndimage.Shift(x, []float64{1, 2, 3}, nil) }},
		{"ndimage: Shift wants an order from 1 to 5, or Order0, and got 6", func() { ndimage.Shift(x, []float64{1}, &ndimage.InterpolationOptions{Order: 6}) }},
		{"ndimage: SplineFilter wants an order from 2 to 5 and got 1", func() { ndimage.SplineFilter(x, &ndimage.InterpolationOptions{Order: 1}) }},
		{"ndimage: Rotate wants two axes and got 2, of an array with 1", func() { ndimage.Rotate(nd.Zeros(3), 10, nil) }},
		{"ndimage: MapCoordinates wants coordinates for 2 axes and got shape [3]", func() { ndimage.MapCoordinates(x, nd.Zeros(3), nil) }},
		{"ndimage: AffineTransform wants a matrix for 2 axes of the input and 2 of the result and got shape [4 4]", func() { ndimage.AffineTransform(x, nd.Eye(4), nil, nil) }},
		{"ndimage: GeometricTransform wants 2 coordinates and got 1", func() { ndimage.GeometricTransform(x, func([]int) []float64 { return []float64{1} }, nil) }},
	} {
		_, err := numtest.Try(func() any { test.call(); return nil })
		if err == nil || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
}
