// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file writes matrices and polynomials as formulas.

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"strings"
)

// LatexMatrix returns a matrix, anything that [Of] draws as one, or an array with
// one or two axes, as a formula: \begin{bmatrix}…. Numbers have up to six digits; of
// large matrices both ends of rows and columns are written. It panics if v is no
// matrix.
func LatexMatrix(v any) Math {
	m, ok := matrixOf(v)
	if !ok {
		panic(fmt.Sprintf("display: LatexMatrix wants a matrix and got %T", v))
	}
	const most, ends = 10, 4 // that a formula has room for
	var lines []string
	for _, i := range bothEnds(m.rows, most, ends) {
		var cells []string
		for _, j := range bothEnds(m.cols, most, ends) {
			switch {
			case i == gap && j == gap:
				cells = append(cells, `\ddots`)
			case i == gap:
				cells = append(cells, `\vdots`)
			case j == gap:
				cells = append(cells, `\cdots`)
			default:
				cells = append(cells, latexNumber(m.at(i, j)))
			}
		}
		lines = append(lines, strings.Join(cells, " & "))
	}
	return Math(`\begin{bmatrix}` + strings.Join(lines, ` \\ `) + `\end{bmatrix}`)
}

// latexNumber writes a real or complex number.
func latexNumber(v reflect.Value) string {
	switch {
	case v.CanFloat():
		return latexFloat(v.Float())
	case v.CanComplex():
		z := v.Complex()
		im := latexFloat(imag(z))
		if !strings.HasPrefix(im, "-") {
			im = "+" + im
		}
		return latexFloat(real(z)) + im + `\mathrm{i}`
	}
	return cellText(v)
}

func latexFloat(x float64) string {
	switch {
	case math.IsNaN(x):
		return `\mathrm{NaN}`
	case math.IsInf(x, 1):
		return `\infty`
	case math.IsInf(x, -1):
		return `-\infty`
	}
	text := strconv.FormatFloat(x, 'g', 6, 64)
	mantissa, exponent, ok := strings.Cut(text, "e")
	if !ok {
		return text
	}
	power, err := strconv.Atoi(exponent)
	if err != nil {
		return text
	}
	return fmt.Sprintf(`%s \times 10^{%d}`, mantissa, power)
}

// LatexPolynomial returns the polynomial with the coefficients v, an array or slice
// of real numbers, of the highest power first as [nd.Polyfit] gives them, in a
// variable, as a formula. It panics if v is not such a list.
//
// [nd.Polyfit]: https://pkg.go.dev/github.com/gosci/gosci/numerics/nd#Polyfit
func LatexPolynomial(v any, variable string) Math {
	m, ok := matrixOf(v)
	if !ok || m.rows != 1 {
		panic(fmt.Sprintf("display: LatexPolynomial wants a list of coefficients and got %T", v))
	}
	var b strings.Builder
	for j := range m.cols {
		power := m.cols - 1 - j
		c := m.at(0, j)
		if c.IsZero() && (m.cols > 1 || power > 0) {
			continue
		}
		text := latexNumber(c)
		sign := "+"
		if !c.CanComplex() {
			if rest, negative := strings.CutPrefix(text, "-"); negative {
				sign, text = "-", rest
			}
		} else {
			text = "(" + text + ")"
		}
		switch {
		case b.Len() > 0:
			b.WriteString(" " + sign + " ")
		case sign == "-":
			b.WriteString("-")
		}
		if text != "1" || power == 0 {
			b.WriteString(text)
			if power > 0 {
				b.WriteString(`\,`)
			}
		}
		switch {
		case power == 1:
			b.WriteString(variable)
		case power > 1:
			fmt.Fprintf(&b, "%s^{%d}", variable, power)
		}
	}
	if b.Len() == 0 {
		return "0"
	}
	return Math(b.String())
}
