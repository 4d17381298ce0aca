// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display_test

// This file holds examples of tables, formulas, pictures, sound, files and progress. In a
// notebook each of the values is shown by its rich form.

import (
	"fmt"
	"math"
	"os"
	"path/filepath"

	"github.com/gosci/gosci/display"
)

func ExampleNewTable() {
	planets := []struct {
		Name   string
		Radius float64
	}{{"Mercury", 2440}, {"Venus", 6052}, {"Earth", 6371}}
	t := display.NewTable(planets).
		Column("Volume", []float64{6.08e10, 9.29e11, 1.08e12}).
		Titles("Planet", "Radius, km", "Volume, km³").
		Format("Volume, km³", "%.1e").Align("Planet", display.AlignRight).Shade("Radius, km").
		Index([]string{"1st", "2nd", "3rd"}).Caption("Rocky planets").Rows(10)
	fmt.Println(t)
	fmt.Println(len(t.HTML()) > 0)
	// Output:
	// Planet  Radius, km  Volume, km³
	// 1st  Mercury        2440      6.1e+10
	// 2nd    Venus        6052      9.3e+11
	// 3rd    Earth        6371      1.1e+12
	// Rocky planets
	// true
}

func ExampleLatexMatrix() {
	fmt.Println(display.LatexMatrix([][]float64{{1, 2}, {3, 4.5}}).Latex())
	// Output:
	// $$\begin{bmatrix}1 & 2 \\ 3 & 4.5\end{bmatrix}$$
}

func ExampleLatexPolynomial() {
	fmt.Println(display.LatexPolynomial([]float64{1, 0, -2.5}, "x").Latex())
	// Output:
	// $$x^{2} - 2.5$$
}

func ExampleImage() {
	checks := [][]float64{{0, 1, 0}, {1, 0, 1}}
	picture := display.Image(checks, nil)
	fmt.Println(picture, len(picture.PNG()) > 0)
	// Output:
	// image 3×2 true
}

func ExampleNewGallery() {
	dark, light := [][]float64{{0, 0.1}, {0.1, 0}}, [][]float64{{0.9, 1}, {1, 0.9}}
	fmt.Println(display.NewGallery().Add("dark", dark).Add("light", light))
	// Output:
	// 2 images: dark (image 2×2), light (image 2×2)
}

func ExampleAnimation() {
	var frames [][][]float64
	for k := range 4 {
		frame := [][]float64{{0, 0}, {0, 0}}
		frame[k/2][k%2] = 1
		frames = append(frames, frame)
	}
	fmt.Println(display.Animation(frames, nil))
	// Output:
	// animation 2×2, 4 pictures
}

func ExampleAudio() {
	a := make([]float64, 8000) // a second of the concert pitch
	for i := range a {
		a[i] = math.Sin(2 * math.Pi * 440 * float64(i) / 8000)
	}
	sound := display.Audio(a, 8000)
	fmt.Println(sound, len(sound.WAV()))
	// Output:
	// audio 1 s, 8000 Hz, mono 16044
}

func ExampleNewDownload() {
	fmt.Println(display.NewDownload("result.csv", []byte("x,y\n1,2\n")))
	// Output:
	// file result.csv, 8 bytes
}

func ExampleFile() {
	path := filepath.Join(os.TempDir(), "no such file.txt")
	if _, err := display.File(path); err != nil {
		fmt.Println("there is no such file")
	}
	// Output:
	// there is no such file
}

func ExampleProgress() { //nolint:testableexamples // it shows how long it takes
	sum := 0
	for i := range display.Progress(1000, "adding") {
		sum += i
	}
	fmt.Println(sum)
}

func ExampleStep() { //nolint:testableexamples // it shows how long it takes
	steps := display.Step("reading lines")
	for range 3 {
		steps.Add(1)
	}
	steps.Done()
}

func ExampleInput() { //nolint:testableexamples // it waits for somebody to type
	name, err := display.Input("Your name? ")
	if err != nil {
		fmt.Println(err)
		return
	}
	token, err := display.Password("Your token? ")
	if err != nil {
		fmt.Println(err)
		return
	}
	display.Clear(false)
	fmt.Println(name, len(token))
}

func ExampleSVG() {
	fmt.Println(display.SVG(`<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle r="9" cx="10" cy="10"/></svg>`))
	// Output:
	// SVG drawing, 100 bytes
}

func ExampleMarkdown() {
	display.Show(display.Markdown("a **bold** word"))
	display.Show(display.Latex(`\frac{1}{2}`))
	display.Show(display.HTML("<b>bold</b>"))
	// Output:
	// a **bold** word
	// \frac{1}{2}
	// <b>bold</b>
}

func ExampleHandle_Update() {
	h := display.Show(display.Text("0 %"))
	h.Update(display.Text("100 %")) // in a notebook, in the place of the first
	fmt.Println(h.ID() != "")
	// Output:
	// 0 %
	// 100 %
	// true
}

func ExampleNewFolder() {
	dir, err := os.MkdirTemp("", "shown")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = os.RemoveAll(dir) }()
	folder := display.NewFolder(dir)
	screen := display.NewScreen(folder) // what a program shows is printed, and its pictures are kept
	screen.Clear(false)
	screen.Show(display.Image([][]float64{{0, 1}}, nil))
	folder.Publish(display.Of(display.Text("a line")), "2", false)
	folder.Clear(false)
	kept, err := filepath.Glob(filepath.Join(dir, "*.png"))
	fmt.Println(len(kept), err)
	// Output:
	// image 2×1
	// a line
	// 1 <nil>
}

func ExampleScreen_Progress() { //nolint:testableexamples // it shows how long it takes
	screen := display.NewScreen(pages{map[string]int{}})
	for range screen.Progress(2, "fitting") {
	}
	screen.Step("reading").Done()
	secret, err := screen.Password("Your token? ")
	fmt.Println(secret, err)
}
