// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display_test

// This file holds the examples.

import (
	"fmt"

	"gonum.org/v1/gonum/mat"

	"github.com/gosci/gosci/display"
)

type fraction struct{ Num, Den int }

func (f fraction) Latex() string { return fmt.Sprintf(`$\frac{%d}{%d}$`, f.Num, f.Den) }

func (f fraction) String() string { return fmt.Sprintf("%d/%d", f.Num, f.Den) }

func ExampleOf() {
	b := display.Of(fraction{1, 3})
	fmt.Println(b.Data["text/plain"])
	fmt.Println(b.Data["text/latex"])
	// Output:
	// 1/3
	// $\frac{1}{3}$
}

func ExamplePlain() {
	fmt.Println(display.Plain(map[string]*fraction{"b": {1, 2}, "a": nil}))
	fmt.Println(display.Plain(make([]float64, 1e6)))
	fmt.Println(display.Plain("a\tb"))
	// Output:
	// map["a":<nil> "b":1/2]
	// [0 0 0 0 0 0 0 0 0 0 … 0 0 0 0 0 0 0 0 0 0] (1,000,000 elements)
	// "a\tb"
}

func ExampleShow() {
	display.Show(mat.NewDense(2, 2, []float64{1, 2.5, -3, 4}))
	display.Show([]struct {
		City   string
		People int `display:"People, thousands"`
	}{{"Oslo", 717}, {"Bergen", 292}})
	display.Show(display.Text("plain text"))
	// Output:
	// [[ 1.0 2.5]
	//  [-3.0 4.0]]
	// 2×2 matrix
	//    City    People, thousands
	// 0  Oslo                  717
	// 1  Bergen                292
	// 2 rows × 2 columns
	// plain text
}

// A pages is a publisher that prints the HTML of displays.
type pages struct{ numbers map[string]int }

func (p pages) Publish(b display.Bundle, id string, update bool) {
	if !update {
		p.numbers[id] = len(p.numbers) + 1
	}
	fmt.Printf("display %d: %v\n", p.numbers[id], b.Data["text/html"])
}

func (p pages) Clear(bool) { fmt.Println("clear") }

func (p pages) Input(prompt string, _ bool) (string, error) { return "Ann", nil }

func ExampleScreen() {
	screen := display.NewScreen(pages{map[string]int{}})
	status := screen.Show(display.HTML("<i>working</i>"))
	screen.Show(display.HTML("<hr>"))
	status.Update(display.HTML("<b>done</b>"))
	name, err := screen.Input("Your name? ")
	fmt.Println(name, err)
	// Output:
	// display 1: <i>working</i>
	// display 2: <hr>
	// display 1: <b>done</b>
	// Ann <nil>
}

func ExampleJSON() {
	fmt.Println(display.JSON(map[string]any{"x": 1, "tags": []string{"<a>"}}))
	// Output:
	// {
	//   "tags": [
	//     "<a>"
	//   ],
	//   "x": 1
	// }
}
