// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file tests the borders of areas between levels by what they enclose.

import (
	"image/color"
	"math"
	"testing"
)

// enclosed returns the sum of the areas of loops, that of a hole being negative.
func enclosed(loops [][]point) float64 {
	sum := 0.0
	for _, l := range loops {
		for i, p := range l {
			q := l[(i+1)%len(l)]
			sum += (p.x*q.y - q.x*p.y) / 2
		}
	}
	return sum
}

func TestAreas(t *testing.T) {
	t.Parallel()
	nan := math.NaN()
	for _, c := range []struct {
		name       string
		rows, cols int
		z          []float64
		low, top   float64
		loops      int
		area       float64
	}{
		{"all", 3, 4, []float64{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 0, 2, 1, 6},
		{"nothing", 2, 2, []float64{1, 1, 1, 1}, 2, 3, 0, 0},
		{"slope", 2, 5, []float64{0, 1, 2, 3, 4, 0, 1, 2, 3, 4}, 0.5, 9, 1, 3.5},
		{"stripe", 2, 5, []float64{0, 1, 2, 3, 4, 0, 1, 2, 3, 4}, 0.5, 2.25, 1, 1.75},
		{"stripe within a cell", 2, 2, []float64{0, 10, 0, 10}, 2, 3, 1, 0.1},
		// A ring around a pit: all 16 cells without a diamond.
		{"hole", 5, 5, []float64{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 0.5, 2, 2, 15.5},
		{"two peaks", 3, 5, []float64{0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0}, 0.5, 2, 2, 1},
		{"not a number", 2, 3, []float64{1, 1, nan, 1, 1, 1}, 0, 2, 1, 1},
		{"infinite", 2, 3, []float64{1, 1, math.Inf(1), 1, 1, 1}, 0, 2, 1, 1},
	} {
		pts := make([]point, c.rows*c.cols)
		for k := range pts {
			pts[k] = point{float64(k % c.cols), float64(k / c.cols)}
		}
		got := areas(pts, c.z, c.rows, c.cols, c.low, c.top)
		if len(got) != c.loops {
			t.Errorf("%s: got %d loops, want %d: %v", c.name, len(got), c.loops, got)
		}
		if a := enclosed(got); math.Abs(a-c.area) > 1e-12 {
			t.Errorf("%s: they enclose %v, want %v", c.name, a, c.area)
		}
	}
}

// TestAreasAddUp: the areas between levels are together all of the grid.
func TestAreasAddUp(t *testing.T) {
	t.Parallel()
	const n = 40
	pts, z := make([]point, n*n), make([]float64, n*n)
	for k := range pts {
		x, y := float64(k%n), float64(k/n)
		pts[k] = point{x + 0.3*math.Sin(y), y}
		z[k] = math.Sin(x/3+0.1) * math.Cos(y/5) // has saddles
	}
	sum := 0.0
	for low := -1.0; low < 1; low += 0.25 {
		sum += enclosed(areas(pts, z, n, n, low, low+0.25))
	}
	want := enclosed(areas(pts, z, n, n, -1, 1))
	if math.Abs(sum-want) > 1e-9*want {
		t.Errorf("the areas between levels sum to %v, want %v", sum, want)
	}
}

// TestOver: a translucent picture over the page is rounded as exact arithmetic is.
func TestOver(t *testing.T) {
	t.Parallel()
	for a := range 256 {
		for d := range 256 {
			small, page := newRaster(1, 1, 1, color.NRGBA{}), newRaster(1, 1, 1, color.NRGBA{})
			copy(small.img.Pix, []uint8{0, uint8(a / 2), uint8(a), uint8(a)})
			copy(page.img.Pix, []uint8{uint8(d), uint8(d), 0, uint8(255 - d)})
			page.over(small.img, page.box, page.box.Min)
			left := float64(255-a) / 255
			want := [4]uint8{
				uint8(math.Round(float64(d) * left)), uint8(a/2) + uint8(math.Round(float64(d)*left)),
				uint8(a), uint8(a) + uint8(math.Round(float64(255-d)*left)),
			}
			if got := [4]uint8(page.img.Pix); got != want {
				t.Fatalf("opacity %d over %d: got %v, want %v", a, d, got, want)
			}
		}
	}
}
