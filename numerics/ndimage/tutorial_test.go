// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package ndimage_test

// This file computes the numbers of the tutorial's chapter on images.

import (
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/ndimage"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/random"
)

// want compares with numbers of SciPy.
func want(t *testing.T, name string, got, wanted any, tol float64) {
	t.Helper()
	if diff := numtest.Compare(got, wanted, tol, 1); diff != "" {
		t.Errorf("%s: %s", name, diff)
	}
}

// picture has levels of 0 to 255. It is that of testdata/tutorial.py.
func picture(rows, cols int) *nd.Array {
	return nd.FromFunc(func(i []int) float64 {
		y, x := float64(i[0]), float64(i[1])
		return math.Floor(120 + 70*math.Sin(x/17)*math.Cos(y/23) + 40*math.Sin(x*y/900))
	}, rows, cols)
}

// A gallery compares pictures with testdata/tutorial.txt.
type gallery map[string]any

// compare checks the shape, the least, the greatest, the mean, the deviation and the middle of a picture. Sums of
// up to 10,000 elements leave 12 digits.
func (g gallery) compare(t *testing.T, name string, x *nd.Array) {
	t.Helper()
	rows, cols := x.Shape()[0], x.Shape()[1]
	want(t, name+", shape", nd.OfInt(rows, cols), g[name+"/shape"], 0)
	want(t, name, nd.Of(x.Min(), x.Max(), x.Mean(), x.Std(), x.At(rows/2, cols/2)), g[name+"/stats"], 1e-12)
}

func TestTutorialGeometry(t *testing.T) {
	t.Parallel()
	g := gallery(numtest.ReadValues(t, "testdata/tutorial.txt"))
	face := picture(192, 256).AsUint8()
	g.compare(t, "face", face.AsArray())
	g.compare(t, "shift", ndimage.Shift(face, []float64{50, 50}, nil))
	g.compare(t, "nearest", ndimage.Shift(face, []float64{50, 50}, &ndimage.InterpolationOptions{Mode: ndimage.Nearest}))
	g.compare(t, "rotate", ndimage.Rotate(face, 30, nil))
	g.compare(t, "crop", face.Slice(nd.S(50, -50), nd.S(50, -50)).AsArray())
	g.compare(t, "zoom", ndimage.Zoom(face, 2, nil))

	// The shapes that the chapter's picture has.
	large := nd.Zeros(768, 1024)
	rotated := ndimage.Rotate(large, 30, &ndimage.InterpolationOptions{Order: ndimage.Order0})
	want(t, "rotated, shape", nd.FromSliceInt(rotated.Shape()), nd.OfInt(1177, 1271), 0)
	want(t, "cropped, shape", nd.FromSliceInt(large.Slice(nd.S(50, -50), nd.S(50, -50)).Shape()), nd.OfInt(668, 924), 0)
	zoomed := ndimage.Zoom(large, 2, &ndimage.InterpolationOptions{Order: ndimage.Order0})
	want(t, "zoomed, shape", nd.FromSliceInt(zoomed.Shape()), nd.OfInt(1536, 2048), 0)
}

func TestTutorialFilters(t *testing.T) {
	t.Parallel()
	g := gallery(numtest.ReadValues(t, "testdata/tutorial.txt"))
	part := picture(192, 256).Slice(nd.S(0, 128), nd.S(128, 256))
	g.compare(t, "gaussian", ndimage.GaussianFilter(part, 3, nil))
	g.compare(t, "median", ndimage.MedianFilter(part, 5, nil))
	noise := nd.FromFunc(func(i []int) float64 {
		return 0.1 * math.Sin(2*math.Pi*(20*float64(i[0])/94+40*float64(i[1])/126))
	}, 94, 126)
	g.compare(t, "moon", ndimage.GaussianFilter(picture(94, 126).DivScalar(255).Add(noise), 4, nil))
}

func TestTutorialMasks(t *testing.T) {
	t.Parallel()
	block := nd.Zeros(5, 5)
	block.Slice(nd.S(1, 4), nd.S(1, 4)).Fill(1)
	block.Set(1, 4, 4)
	cross := ndimage.GenerateBinaryStructure(2, 1)
	want(t, "structure", cross.AsInt(), nd.OfInt(0, 1, 0, 1, 1, 1, 0, 1, 0).Reshape(3, 3), 0)
	opened := nd.Zeros(5, 5)
	opened.Slice(nd.S(1, 4), nd.S(1, 4)).Fill(1)
	want(t, "opened by a square", ndimage.BinaryOpening(block, &ndimage.MorphologyOptions{Structure: nd.FullBool(true, 3, 3)}), opened.AsBool(), 0)
	plus := nd.ZerosBool(5, 5)
	plus.Slice(nd.S(1, 4), nd.S(1, 4)).Assign(cross)
	want(t, "opened by the cross", ndimage.BinaryOpening(block, nil), plus, 0)
	point := nd.Zeros(5, 5)
	point.Set(1, 2, 2)
	want(t, "dilated", ndimage.BinaryDilation(point, nil), plus, 0)

	gray := nd.Zeros(7, 7)
	gray.Slice(nd.S(1, 6), nd.S(1, 6)).Fill(3)
	gray.Set(2, 4, 4)
	gray.Set(1, 2, 3)
	want(t, "grey erosion", ndimage.GreyErosion(gray, 3, nil).Slice(nd.S(2, 5), nd.S(2, 5)), nd.Of(1, 1, 1, 1, 1, 1, 3, 2, 2).Reshape(3, 3), 0)
	want(t, "grey erosion, sum", nd.Scalar(ndimage.GreyErosion(gray, 3, nil).Sum()), nd.Scalar(13), 0)

	for _, r := range []struct {
		name  string
		noise *nd.Array
		want  *nd.Int // pixels of the mask, opened, then closed; closed, then opened
	}{
		{"np.random.seed(0)", random.Legacy(0).Randn(50, 50), nd.OfInt(914, 876, 885, 905)},
		{"default_rng(0)", random.New(0).StandardNormal(50, 50), nd.OfInt(918, 877, 889, 908)},
	} {
		plate := nd.Zeros(50, 50)
		plate.Slice(nd.S(10, 40), nd.S(10, 40)).Fill(1)
		mask := plate.Add(r.noise.MulScalar(0.25)).GreaterEqualScalar(0.5)
		once := ndimage.BinaryOpening(mask, nil)
		other := ndimage.BinaryOpening(ndimage.BinaryClosing(mask, nil), nil)
		want(t, r.name, nd.OfInt(mask.Count(), once.Count(), ndimage.BinaryClosing(once, nil).Count(), other.Count()), r.want, 0)
	}
}

func TestTutorialMeasurements(t *testing.T) {
	t.Parallel()
	sig := nd.FromFunc(func(i []int) float64 {
		x, y := float64(i[0]), float64(i[1])
		g := 1 + x*y/2500
		return math.Sin(2*math.Pi*x/50) * math.Sin(2*math.Pi*y/50) * g * g
	}, 100, 100)
	want(t, "range", nd.Of(sig.Min(), sig.Max()), nd.Of(-10.372785622511524, 16.76547216913116), 1e-15)
	mask := sig.GreaterScalar(1)
	labels, n := ndimage.Label(mask, nil)
	if n != 8 {
		t.Fatalf("%d labels, want 8", n)
	}
	index := nd.ArangeInt(1, 9)
	want(t, "sizes", ndimage.Sum(mask, labels, index), nd.Of(190, 45, 424, 278, 459, 190, 549, 424), 0)
	want(t, "tops", ndimage.Maximum(sig, labels, index), nd.Of(1.8023823799830034, 1.1352760475048376, 5.519540788729143,
		2.496118180421723, 6.716736192260886, 1.8023823799830034, 16.76547216913116, 5.519540788729143), 1e-15)
	for i, b := range [][4]int{{7, 22, 56, 71}, {10, 17, 10, 17}, {28, 49, 77, 99}, {30, 48, 30, 48}, {52, 75, 52, 75}, {56, 71, 7, 22}, {76, 100, 76, 100}, {77, 99, 28, 49}} {
		box := ndimage.FindObjects(labels)[i]
		want(t, "box", sig.Slice(box...), sig.Slice(nd.S(b[0], b[1]), nd.S(b[2], b[3])), 0)
	}
}

func TestTutorialBubbles(t *testing.T) {
	t.Parallel()
	g := gallery(numtest.ReadValues(t, "testdata/tutorial.txt"))
	micrograph := nd.FromFunc(func(i []int) float64 {
		y, x := float64(i[0]), float64(i[1])
		wave := math.Sin(x/9)*math.Sin(y/7) + 0.5*math.Sin(x*y/700)
		return math.Floor(min(max(150+95*wave*math.Abs(wave), 0), 255))
	}, 200, 220).AsUint8().Slice(nd.S(0, -20))
	filtered := ndimage.MedianFilter(micrograph, 7, nil)
	g.compare(t, "glass", filtered)
	edges := nd.Arange(256)
	want(t, "histogram", nd.Histogram(filtered, 0, &nd.HistogramOptions{Edges: edges}).Hist.AsInt(), g["glass/histogram"], 0)
	void, glass := filtered.LessEqualScalar(50), filtered.GreaterScalar(114)
	sand := void.Or(glass).Not()
	want(t, "pixels", nd.OfInt(void.Count(), sand.Count(), glass.Count()), g["glass/pixels"], 0)
	opened := ndimage.BinaryOpening(sand, &ndimage.MorphologyOptions{Iterations: 2})
	labels, n := ndimage.Label(opened, nil)
	areas := ndimage.Sum(opened, labels, nd.ArangeInt(n+1))
	large := areas.Mask(areas.GreaterScalar(100))
	want(t, "sand", nd.OfInt(opened.Count(), n, large.Len(), int(large.Sum())), g["glass/sand"], 0)
	bubbles, n := ndimage.Label(void, nil)
	sizes := nd.Bincount(bubbles.Ravel()).Slice(nd.S(1, nd.Open)).AsArray()
	want(t, "bubbles", nd.Of(float64(n), sizes.Mean(), nd.Median(sizes), sizes.Max()), g["glass/bubbles"], 1e-15)
}
