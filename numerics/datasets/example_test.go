// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package datasets_test

import (
	"fmt"

	"github.com/gosci/gosci/numerics/datasets"
	"github.com/gosci/gosci/numerics/nd"
)

func ExamplePhotograph() {
	fmt.Println(datasets.Photograph(nil).Shape(), datasets.ColorPhotograph(nil).Shape())
	// Output: [384 512] [384 512 3]
}

func ExampleMicrograph() {
	m := datasets.Micrograph(nil)
	fmt.Println(m.Image.Shape(), m.Phases.Shape(), len(m.Bubbles), len(m.Grains))
	fmt.Printf("%.3f glass, %.3f sand\n", m.Fraction(datasets.Glass), m.Fraction(datasets.Sand))
	// Output:
	// [480 512] [440 512] 60 36
	// 0.777 glass, 0.109 sand
}

func ExamplePeriodicNoise() {
	p := datasets.PeriodicNoise(nil)
	for _, w := range p.Waves {
		fmt.Println(w.Row, w.Col)
	}
	// Output:
	// 52 155
	// -85 161
	// 123 114
	// 125 146
}

func ExampleWindSpeeds() {
	w := datasets.WindSpeeds(nil)
	fmt.Println(w.Speeds.Size(), w.Maxima.Max())
	fmt.Printf("once in 50 years: %.2f m/s\n", w.Quantile(0.98))
	// Output:
	// 122640 30.58
	// once in 50 years: 33.98 m/s
}

func ExampleLidar() {
	l := datasets.Lidar(nil)
	for _, e := range l.Echoes {
		fmt.Println(e, l.Waveform.At(int(e.Position)))
	}
	// Output:
	// {24 16.5 2.4} 26
	// {10 23 3} 13
	// {5 34 3.2} 8
}

func ExamplePopulations() {
	p := datasets.Populations(nil)
	fmt.Println(p.Period, p.Hare.At(0), p.Lynx.At(0))
	// Output: 10.5 21500 6500
}

func ExampleAnnualMaxima() {
	fmt.Println(datasets.AnnualMaxima().Max())
	// Output: 32.97
}

func ExampleAlaskaTemperatures() {
	highest, lowest := datasets.AlaskaTemperatures()
	fmt.Println(highest.Max(), lowest.Min())
	// Output: 38 -62
}

func ExampleColorPhotograph() {
	p := datasets.ColorPhotograph(&datasets.PhotographOptions{Rows: 60, Cols: 80})
	sky, ground := p.Slice(nd.S(0, 10)), p.Slice(nd.S(50, 60))
	fmt.Println(p.Shape())
	fmt.Println("sky   ", nd.Round(sky.AsArray().Along(0, 1).Mean()))
	fmt.Println("ground", nd.Round(ground.AsArray().Along(0, 1).Mean()))
	// Output:
	// [60 80 3]
	// sky    [132. 159. 192.]
	// ground [57. 71. 71.]
}

func ExampleMicrographResult_BubbleAreas() {
	m := datasets.Micrograph(nil)
	bubbles, grains := m.BubbleAreas(), m.GrainAreas()
	fmt.Printf("bubbles: mean %.0f, median %.0f pixels\n", bubbles.Mean(), nd.Median(bubbles))
	fmt.Printf("grains:  mean %.0f, median %.0f pixels\n", grains.Mean(), nd.Median(grains))
	// Output:
	// bubbles: mean 425, median 94 pixels
	// grains:  mean 684, median 532 pixels
}

func ExampleEcho_At() {
	e := datasets.Echo{Amplitude: 20, Position: 15, Width: 2}
	fmt.Printf("%.2f %.2f\n", e.At(15), e.At(17)) // 20, 20/e
	// Output:
	// 20.00 7.36
}
