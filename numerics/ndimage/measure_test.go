// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage_test

// This file tests labels and what is measured by them.

import (
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/ndimage"
	"github.com/gosci/gosci/numerics/numtest"
)

func TestMeasurements(t *testing.T) {
	t.Parallel()
	inputs := numtest.ReadValues(t, "testdata/inputs.txt")
	values, all := inputs["values"].(*nd.Array), inputs["labels"].(*nd.Int)
	floats := map[string]func(ndimage.Input, *nd.Int, *nd.Int) *nd.Array{
		"sum": ndimage.Sum, "mean": ndimage.Mean, "variance": ndimage.Variance, "standard_deviation": ndimage.StandardDeviation,
		"median": ndimage.Median, "minimum": ndimage.Minimum, "maximum": ndimage.Maximum, "center_of_mass": ndimage.CenterOfMass,
	}
	ints := map[string]func(ndimage.Input, *nd.Int, *nd.Int) *nd.Int{
		"minimum_position": ndimage.MinimumPosition, "maximum_position": ndimage.MaximumPosition,
		"histogram": func(x ndimage.Input, labels, index *nd.Int) *nd.Int {
			return ndimage.Histogram(x, -1, 1, 7, labels, index)
		},
	}
	for _, r := range numtest.Read(t, "testdata/measurements.txt") {
		var labels, index *nd.Int
		switch r.Inputs[0] {
		case "labels":
			labels = all
		case "index":
			labels, index = all, inputs["index"].(*nd.Int)
		}
		switch {
		case r.Name == "label":
			var structure *nd.Bool
			if len(r.Inputs) > 1 {
				structure = inputs["block"].(*nd.Bool)
			}
			numtest.Check(t, r, func() any {
				labels, n := ndimage.Label(inputs[r.Inputs[0]].(ndimage.Input), structure)
				if n != labels.Max() {
					t.Errorf("%v: n = %d, want %d", r, n, labels.Max())
				}
				return labels
			}, 0, 0)
		case floats[r.Name] != nil:
			numtest.Check(t, r, func() any { return floats[r.Name](values, labels, index) }, 1e-14, 0.1)
		case ints[r.Name] != nil:
			numtest.Check(t, r, func() any { return ints[r.Name](values, labels, index) }, 0, 0)
		case r.Name == "find_objects":
			for l, object := range ndimage.FindObjects(labels) {
				var want []nd.Index
				for a := range 2 {
					w := r.Want.(*nd.Int)
					want = append(want, nd.S(w.At(l, a, 0), w.At(l, a, 1)))
				}
				if diff := numtest.Compare(values.Slice(object...), values.Slice(want...), 0, 0); diff != "" {
					t.Errorf("object %d is %v, want %v", l+1, object, want)
				}
			}
		default:
			t.Errorf("no function %s", r.Name)
		}
	}
}

// TestConnected repeats the measurements of the chapter on image processing, with its
// numbers.
func TestConnected(t *testing.T) {
	t.Parallel()
	sig := nd.FromFunc(func(i []int) float64 {
		x, y := float64(i[0]), float64(i[1])
		s := math.Sin(2*math.Pi*x/50) * math.Sin(2*math.Pi*y/50)
		f := 1 + x*y/2500
		return s * f * f
	}, 100, 100)
	labels, n := ndimage.Label(sig.GreaterScalar(1), nil)
	if n != 8 {
		t.Fatalf("%d parts, want 8", n)
	}
	index := nd.FromSliceInt([]int{1, 2, 3, 4, 5, 6, 7, 8})
	sums := ndimage.Sum(nd.Ones(100, 100), labels, index)
	if diff := numtest.Compare(sums, nd.Of(190, 45, 424, 278, 459, 190, 549, 424), 0, 0); diff != "" {
		t.Errorf("sizes: %s", diff)
	}
	largest := ndimage.Maximum(sig, labels, index)
	// The chapter gives nine digits.
	want := nd.Of(1.80238238, 1.13527605, 5.51954079, 2.49611818, 6.71673619, 1.80238238, 16.76547217, 5.51954079)
	if diff := numtest.Compare(largest, want, 1e-8, 0); diff != "" {
		t.Errorf("maxima: %s", diff)
	}
	part := sig.Slice(ndimage.FindObjects(labels)[3]...)
	if got := part.Shape(); got[0] != 18 || got[1] != 18 {
		t.Errorf("the fourth part has shape %v, want [18 18]", got)
	}
}
