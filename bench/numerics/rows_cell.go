// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file holds the rows of solvers whose functions are written in a cell, so that
// the kernel interprets them. What is measured is the whole cell, as a user sees it.

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"sync"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp"
	"github.com/gosci/gosci/numerics/nd"
)

// cellRows are those rows. The cell defines first what cell returns last, an expression
// of type []float64.
var cellRows = map[string]func(in inputs) func() any{
	"quad, oscillating, in a cell": inCell(func(inputs) (define, result string) {
		return `f := func(x float64) float64 { return math.Cos(50*x) * math.Exp(-x) }`,
			`[]float64{integrate.Quad(f, 0, 10, &integrate.QuadOptions{Limit: 200}).Y}`
	}),
	"RK45, Lorenz, in a cell": inCell(func(inputs) (define, result string) {
		return `
func lorenz(_ float64, y []float64) []float64 {
	return []float64{10 * (y[1] - y[0]), y[0]*(28-y[2]) - y[1], y[0]*y[1] - 8./3*y[2]}
}`, `integrate.SolveIVP(lorenz, [2]float64{0, 10}, []float64{1, 1, 1}, nil).Y.Slice(nd.All(), nd.At(-1)).Data()`
	}),
	"BDF, Robertson, in a cell": inCell(func(inputs) (define, result string) {
		return `
func robertson(_ float64, y []float64) []float64 {
	slow, back, fast := 0.04*y[0], 1e4*y[1]*y[2], 3e7*y[1]*y[1]
	return []float64{-slow + back, slow - back - fast, fast}
}
stiff := &integrate.IVPOptions{Method: integrate.BDF, Rtol: 1e-6, Atol: 1e-10}`,
			`integrate.SolveIVP(robertson, [2]float64{0, 1e6}, []float64{1, 0, 0}, stiff).Y.Slice(nd.All(), nd.At(-1)).Data()`
	}),
	"LSODA, spring, in a cell": inCell(func(inputs) (define, result string) {
		return `
omega, zeta := math.Sqrt(8), math.Sqrt(0.02)
func spring(_ float64, y []float64) []float64 {
	return []float64{y[1], -2*zeta*omega*y[1] - omega*omega*y[0]}
}`, `integrate.SolveIVP(spring, [2]float64{0, 10}, []float64{1, 0}, &integrate.IVPOptions{Method: integrate.LSODA}).Y.Slice(nd.All(), nd.At(-1)).Data()`
	}),
	"curve_fit, 1000 points, in a cell": inCell(func(in inputs) (define, result string) {
		return `
x, y := ` + literal(in.array(0)) + `, ` + literal(in.array(1)) + `
func decay(x *nd.Array, p []float64) *nd.Array { return p[0]*math.Exp(-p[1]*x) + p[2] }`,
			`optimize.CurveFitArray(decay, x, y, &optimize.CurveFitOptions{P0: []float64{1, 1, 1}}).Popt`
	}),
	"curve_fit, point by point, in a cell": inCell(func(in inputs) (define, result string) {
		return `
x, y := ` + literal(in.array(0)) + `, ` + literal(in.array(1)) + `
func decay(x float64, p []float64) float64 { return p[0]*math.Exp(-p[1]*x) + p[2] }`,
			`optimize.CurveFit(decay, x, y, &optimize.CurveFitOptions{P0: []float64{1, 1, 1}}).Popt`
	}),
	"minimize BFGS, Rosenbrock 10, in a cell": inCell(func(in inputs) (define, result string) {
		return `
x0 := ` + literal(in.array(0)) + `.Data()
func rosen(x []float64) float64 {
	sum := 0.0
	for i := range len(x) - 1 {
		a, b := x[i+1]-x[i]*x[i], 1-x[i]
		sum += 100*a*a + b*b
	}
	return sum
}
func rosenDer(x []float64) []float64 {
	d := make([]float64, len(x))
	for i := range len(x) - 1 {
		a := x[i+1] - x[i]*x[i]
		d[i] -= 400*x[i]*a + 2*(1-x[i])
		d[i+1] += 200 * a
	}
	return d
}`, `optimize.Minimize(rosen, x0, &optimize.MinimizeOptions{Jac: rosenDer}).X`
	}),
}

// literal returns an array as an expression.
func literal(x *nd.Array) string { return fmt.Sprintf("nd.FromSlice(%#v)", x.Data()) }

// cells is the engine of all rows.
var cells = sync.OnceValues(func() (engine.Engine, error) { return interp.New(nil) })

// inCell returns a row of two cells: one that is run once, and one that is measured.
func inCell(code func(in inputs) (define, result string)) func(in inputs) func() any {
	return func(in inputs) func() any {
		define, result := code(in)
		_, err := execute(define)
		return func() any {
			if err != nil {
				return err
			}
			text, err := execute("for _, v := range " + result + " {\n\tfmt.Println(v)\n}")
			if err != nil {
				return err
			}
			var numbers []float64
			for word := range strings.FieldsSeq(text) {
				v, err := strconv.ParseFloat(word, 64)
				if err != nil {
					return err
				}
				numbers = append(numbers, v)
			}
			if len(numbers) == 1 {
				return numbers[0]
			}
			return nd.FromSlice(numbers)
		}
	}
}

// execute runs a cell and returns what it prints.
func execute(code string) (string, error) {
	e, err := cells()
	if err != nil {
		return "", err
	}
	var out printed
	if res := e.Execute(context.Background(), engine.Cell{Code: code}, &out); res.Err != nil {
		return "", fmt.Errorf("%s: %s", res.Err.Name, res.Err.Value)
	}
	out.mu.Lock()
	defer out.mu.Unlock()
	return out.text.String(), nil
}

// printed keeps what a cell prints.
type printed struct {
	mu   sync.Mutex
	text strings.Builder
}

func (p *printed) Stream(_ engine.StreamName, text []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.text.Write(text)
}

func (p *printed) Display(engine.Bundle, engine.DisplayOptions) {}

func (p *printed) Clear(bool) {}

func (p *printed) Input(context.Context, string, bool) (string, error) {
	return "", engine.ErrNoInput
}
