// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage_test

// This file tests morphology.

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/ndimage"
	"github.com/gosci/gosci/numerics/numtest"
)

func TestMorphology(t *testing.T) {
	t.Parallel()
	inputs := numtest.ReadValues(t, "testdata/inputs.txt")
	masks := map[string]func(ndimage.Input, *ndimage.MorphologyOptions) *nd.Bool{
		"binary_erosion": ndimage.BinaryErosion, "binary_dilation": ndimage.BinaryDilation,
		"binary_opening": ndimage.BinaryOpening, "binary_closing": ndimage.BinaryClosing,
		"binary_propagation": ndimage.BinaryPropagation, "binary_fill_holes": ndimage.BinaryFillHoles,
	}
	greys := map[string]func(ndimage.Input, int, *ndimage.GreyOptions) *nd.Array{
		"grey_erosion": ndimage.GreyErosion, "grey_dilation": ndimage.GreyDilation,
		"grey_opening": ndimage.GreyOpening, "grey_closing": ndimage.GreyClosing,
		"morphological_gradient": ndimage.MorphologicalGradient, "morphological_laplace": ndimage.MorphologicalLaplace,
		"white_tophat": ndimage.WhiteTophat, "black_tophat": ndimage.BlackTophat,
	}
	for _, r := range numtest.Read(t, "testdata/morphology.txt") {
		if r.Name == "generate_binary_structure" {
			w := newWords(t, inputs, "n="+r.Inputs[0])
			n := w.ints("n")
			numtest.Check(t, r, func() any { return ndimage.GenerateBinaryStructure(n[0], n[1]) }, 0, 0)
			continue
		}
		text := ""
		if len(r.Inputs) > 1 {
			text = r.Inputs[1]
		}
		w := newWords(t, inputs, text)
		x := inputs[r.Inputs[0]].(ndimage.Input)
		dim := len(x.Shape())
		switch {
		case masks[r.Name] != nil:
			o := &ndimage.MorphologyOptions{
				Structure: array[*nd.Bool](w, "structure"), Iterations: int(w.number("iterations", 0)),
				Mask: array[*nd.Bool](w, "mask"), BorderValue: w.number("border_value", 0) == 1, Origin: w.origin(dim),
			}
			numtest.Check(t, r, func() any { return masks[r.Name](x, o) }, 0, 0)
		case greys[r.Name] != nil:
			o := &ndimage.GreyOptions{
				Sizes: w.ints("size"), Footprint: array[*nd.Bool](w, "footprint"), Structure: array[*nd.Array](w, "structure"),
				Mode: w.mode(), Cval: w.number("cval", 0), Origin: w.origin(dim),
			}
			compare(t, r, 1e-15, func() *nd.Array { return greys[r.Name](x, 1, o) })
		case r.Name == "binary_hit_or_miss":
			o := &ndimage.HitOrMissOptions{
				Structure1: array[*nd.Bool](w, "structure1"), Structure2: array[*nd.Bool](w, "structure2"), Origin1: w.ints("origin1"),
			}
			if o.Origin1 != nil {
				o.Origin2 = o.Origin1 // as in SciPy, where None stands for it
			}
			numtest.Check(t, r, func() any { return ndimage.BinaryHitOrMiss(x, o) }, 0, 0)
		case r.Name == "distance_transform_edt":
			o := &ndimage.DistanceOptions{Sampling: w.numbers("sampling")}
			numtest.Check(t, r, func() any { return ndimage.DistanceTransformEDT(x, o) }, 1e-15, 0)
		case r.Name == "distance_transform_cdt":
			o := &ndimage.DistanceOptions{}
			if w.take("metric") == "taxicab" {
				o.Metric = ndimage.Taxicab
			}
			numtest.Check(t, r, func() any { return ndimage.DistanceTransformCDT(x, o) }, 0, 0)
		case r.Name == "iterate_structure":
			n := int(w.number("iterations", 0))
			numtest.Check(t, r, func() any { return ndimage.IterateStructure(x.(*nd.Bool), n) }, 0, 0)
		default:
			t.Errorf("no function %s", r.Name)
		}
		w.done()
	}
}

// TestDistances compares distance transforms of a large mask with their definition.
func TestDistances(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 8))
	const h, w = 60, 90
	x := nd.FromFunc(func([]int) float64 { return float64(min(1, r.IntN(40))) }, h, w)
	edt := ndimage.DistanceTransform(x, nil)
	cdt := ndimage.DistanceTransformCDT(x, nil)
	for i := range h {
		for j := range w {
			square, steps := math.Inf(1), h+w
			for k := range h {
				for l := range w {
					if x.At(k, l) == 0 {
						a, b := max(i-k, k-i), max(j-l, l-j)
						square, steps = min(square, float64(a*a+b*b)), min(steps, max(a, b))
					}
				}
			}
			if got := edt.Distances.At(i, j); got != math.Sqrt(square) {
				t.Fatalf("distance of (%d,%d) is %v, want %v", i, j, got, math.Sqrt(square))
			}
			if got := cdt.At(i, j); got != steps {
				t.Fatalf("steps of (%d,%d) are %d, want %d", i, j, got, steps)
			}
			k, l := edt.Indices.At(0, i, j), edt.Indices.At(1, i, j)
			if x.At(k, l) != 0 || float64((i-k)*(i-k)+(j-l)*(j-l)) != square {
				t.Fatalf("nearest of (%d,%d) is (%d,%d), which is not", i, j, k, l)
			}
		}
	}
	far := ndimage.DistanceTransform(nd.Ones(2, 3), nil)
	if !math.IsInf(far.Distances.At(1, 1), 1) || far.Indices.At(0, 1, 1) != -1 {
		t.Errorf("without a 0 the distance is %v and the index %d, want +Inf and -1", far.Distances.At(1, 1), far.Indices.At(0, 1, 1))
	}
}

// TestChapter repeats the masks of the chapter on image processing.
func TestChapter(t *testing.T) {
	t.Parallel()
	a := nd.Zeros(7, 7)
	a.Slice(nd.S(1, 6), nd.S(2, 5)).Fill(1)
	eroded := ndimage.BinaryErosion(a, nil)
	want := nd.ZerosBool(7, 7)
	want.Slice(nd.S(2, 5), nd.S(3, 4)).Fill(true)
	if diff := numtest.Compare(eroded, want, 0, 0); diff != "" {
		t.Errorf("erosion of the block: %s", diff)
	}
	if n := ndimage.BinaryErosion(a, &ndimage.MorphologyOptions{Structure: nd.FullBool(true, 5, 5)}).Count(); n != 0 {
		t.Errorf("erosion by 5x5 keeps %d elements, want none", n)
	}
	// An opening is a dilation of an erosion.
	x := noise(rand.New(rand.NewPCG(9, 10)), 32, 32).GreaterScalar(0)
	if diff := numtest.Compare(ndimage.BinaryOpening(x, nil), ndimage.BinaryDilation(ndimage.BinaryErosion(x, nil), nil), 0, 0); diff != "" {
		t.Errorf("opening: %s", diff)
	}
}

func TestMorphologyErrors(t *testing.T) {
	t.Parallel()
	x := nd.Zeros(3, 4)
	for _, test := range []struct {
		want string
		call func()
	}{
		{"ndimage: BinaryErosion wants a structure with 2 axes and got shape [3]", func() {
			ndimage.BinaryErosion(x, &ndimage.MorphologyOptions{Structure: nd.FullBool(true, 3)})
		}},
		{"ndimage: BinaryDilation wants a mask of shape [3 4] and got [2 2]", func() { ndimage.BinaryDilation(x, &ndimage.MorphologyOptions{Mask: nd.ZerosBool(2, 2)}) }},
		{"ndimage: GreyErosion wants a size of 1 or more and got 0", func() { ndimage.GreyErosion(x, 0, nil) }},
		{"ndimage: DistanceTransformEDT wants a sampling above 0 and got 0", func() {
			ndimage.DistanceTransformEDT(x, &ndimage.DistanceOptions{Sampling: []float64{1, 0}})
		}},
		{"ndimage: Label wants a structure that is the same turned round and got another", func() {
			s := ndimage.GenerateBinaryStructure(2, 1)
			s.Set(true, 0, 0)
			ndimage.Label(x, s)
		}},
		{"ndimage: Label wants a structure of 3 along each of 2 axes and got shape [5 5]", func() { ndimage.Label(x, nd.FullBool(true, 5, 5)) }},
		{"ndimage: Sum wants labels of shape [3 4] and got [2]", func() { ndimage.Sum(x, nd.ZerosInt(2), nil) }},
		{"ndimage: Mean wants labels with an index and got none", func() { ndimage.Mean(x, nil, nd.ZerosInt(2)) }},
		{"ndimage: Histogram wants bins of 1 or more and a range, and got 3 from 1 to 1", func() { ndimage.Histogram(x, 1, 1, 3, nil, nil) }},
	} {
		_, err := numtest.Try(func() any { test.call(); return nil })
		if err == nil || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
}
