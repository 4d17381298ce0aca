// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file holds what the report of a failed cell suggests, most of it to those who come
// from Python: the compiler's words say what is wrong, and a hint says what to write.

import (
	"fmt"
	"go/types"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/gosci/gosci/kernel/interp/symbols"
)

// A hint is what to suggest for a message about a line. $1 in text stands for the first
// group of message. An empty pattern matches all.
type hint struct {
	message, line *regexp.Regexp
	text          string
}

func newHint(message, line, text string) hint {
	return hint{regexp.MustCompile(message), regexp.MustCompile(line), text}
}

// hints are looked at in their order. The first that matches is shown. They are made when
// a cell fails for the first time, so that the start does not wait for them.
var hints = sync.OnceValue(func() []hint {
	return []hint{
		// The syntax of Python.
		newHint(`^expected|^import path must be`, `^\s*(?:import \w[\w.]*(?: as \w+)?|from \w[\w.]* import .*)$`,
			"numpy is package nd here, and the modules of scipy are packages (optimize, linalg, stats, ...); none needs an import"),
		newHint(`^expected`, `^\s*def `, "a cell is Go: func f(x float64) float64 { return 2 * x }"),
		newHint(`^expected`, `\blambda\b`, "a function without a name is func(x float64) float64 { return 2 * x }"),
		newHint(`^expected|label`, `^\s*for .*\bin\b.*:\s*$`, "a loop is for i := range 10 { ... }, or for i, v := range list { ... }"),
		newHint(`^expected|label`, `^\s*(?:if|elif|else|while)\b.*:\s*$`, "blocks stand in braces: if x > 1 { ... } else { ... }, for x > 1 { ... }"),
		newHint(`^expected`, `\b(?:and|or)\b`, "and is &&, or is ||; of masks & and |, as in x[(x > 1) & (x < 2)]"),
		newHint(`^expected`, `\bnot\b`, "not is !"),
		newHint(`^expected`, `\bf["']`, `fmt.Sprintf("%.3f", x) formats, fmt.Println(x, y) prints`),
		newHint(`^expected`, `@`, "the product of matrices is nd.Matmul(A, B)"),
		newHint(`^expected`, `^\s*#`, "comments begin with //"),
		newHint(`^expected`, `\d[jJ]\b`, "the imaginary unit is i: 1 + 2i"),
		newHint(`rune literal`, ``, `text stands in double quotes: "text"`),
		newHint(`^expected|^unexpected`, `(?:^\s*|[(=,]\s*)\[\s*[-\d.]`, "an array is nd.Of(1, 2, 3), a slice []float64{1, 2, 3}"),
		newHint(`label`, `\{\s*["']`, `a map is map[string]float64{"a": 1}`),
		newHint(`^expected '\)', found ','`, `\(\(`, "a shape is several arguments: nd.Zeros(2, 3)"),
		newHint(`^expected 1 expression`, ``, "fmt.Println(a, b) prints several values, display.Show(a) shows one"),
		newHint(`^expected statement, found 'range'`, ``, "nd.Arange(3) is an array, and for i := range 3 { ... } a loop"),

		// Names.
		newHint(`^undefined: (?:np|numpy)$`, ``, "numpy is package nd here, and its functions of numbers are those of package math"),
		newHint(`^undefined: (?:sp|scipy)$`, ``, "the modules of scipy are packages here: optimize, linalg, stats, ..."),
		newHint(`^undefined: (?:True|False|None)$`, ``, "Go writes true, false and nil"),
		newHint(`^undefined: sum$`, ``, "the sum of an array is x.Sum()"),
		newHint(`^undefined: plt\.(?:plot|Plot|scatter|Scatter|hist|Hist|imshow|Imshow|figure|subplots|show)$`, ``,
			"a figure is made and shown by one expression: plt.New().Plot(x, y)"),
		newHint(`^undefined: (\w+)$`, `^\s*\w+\s*=[^=]`, "$1 := ... declares a variable and sets it"),
		newHint(`^invalid operation: cannot indirect`, `\*\*`, "a power is math.Pow(x, 2), of arrays too"),
		newHint(`^invalid operation: .*\^.*\*nd\.`, `\^`, "a power is math.Pow(x, 2), of arrays too"),
		newHint(`^invalid argument: .*\*nd\.\w+\) cannot be ordered$`, `\b(?:max|min)\(`, "the extremes of an array are x.Max() and x.Min()"),
		newHint(`literal of type nd\.Array$`, ``, "an array is nd.Of(1, 2, 3), or nd.FromSlice(list, 2, 3) of a shape"),
		newHint(`cannot call (\S+) \(constant .* of string type`, ``, "$1 is the value of an option of a function; $1? describes it"),
		newHint(`for built-in len$`, ``, "the length of an array is x.Len(), the number of its elements x.Size()"),

		// Types.
		newHint(`^cannot use .* \(untyped \w+ constant.*\) as \[\]float64 value`, ``, "a list of numbers is []float64{0.5}"),
		newHint(`^cannot use .* \(untyped \w+ constant.*\) as \*nd\.Array value`, ``, "nd.Scalar(1) is an array of one number"),
		newHint(`^cannot use .* as plt\.Option value`, ``, `options are made by functions: plt.Bins(30), plt.Color("red"), plt.Label("data")`),
		newHint(`^cannot convert .*\*nd\.Array\) to type display\.Latex$`, ``, "the formula of a matrix is display.LatexMatrix(A)"),
		newHint(`cannot call (\w+) \(variable of type \*interpolate\.`, ``, "$1.At(2.5) is its value at 2.5, $1.At(x) those at an array"),
		newHint(`^cannot use .*\[\]float64\) as \*nd\.Array value`, ``, "nd.FromSlice(x) is an array of the elements of a slice, nd.Of(1, 2, 3) one of numbers"),
		newHint(`^cannot use .*\*nd\.Array\) as \[\]float64 value`, ``, "x.Data() is a slice of an array's elements"),
		newHint(`^cannot use \[\]float64\{.* as (\[\d+\]float64) value`, ``, "this wants an array of Go: $1{...}"),
		newHint(`mismatched types int and float64|mismatched types float64 and int|truncated to int`, ``, "float64(n) is the float64 of an int"),

		// Panics.
		newHint(`^nd: At wants \d+ indices for shape \S+ and got 1$`, ``, "x[i, :] is a row, x[:, j] a column"),
		newHint(`^nd: cannot multiply \(\d+,\d+\) with`, `\.Dot\(`, "x.Dot(y) is of vectors; the product of matrices is nd.Matmul(A, B)"),
		newHint(`^(?:integer divide by zero|runtime error: integer divide by zero)`, ``, "1.0 / 0 is +Inf: the quotient of two ints is one of ints"),
	}
})

// hintFor returns what to suggest for a message about a line of source, or "".
func hintFor(message, line string) string {
	message, _, near := strings.Cut(message, " (did you mean ")
	for _, h := range hints() {
		m := h.message.FindStringSubmatch(message)
		if m == nil || !h.line.MatchString(line) {
			continue
		}
		text := h.text
		if len(m) > 1 {
			text = strings.ReplaceAll(text, "$1", m[1])
		}
		return text
	}
	if name, ok := strings.CutPrefix(message, "undefined: "); ok && !near {
		return hintForName(name)
	}
	return hintForOptions(message)
}

// notEnough finds the types of the arguments in the message about one that is missing.
var notEnough = regexp.MustCompile(`^not enough arguments in call to \S+\n\thave \((.*)\)\n\twant \((.*), \*(?:\w+\.)?\w*Options\)$`)

// hintForOptions suggests the options that alone are missing in a call, or returns "".
func hintForOptions(message string) string {
	m := notEnough.FindStringSubmatch(message)
	if m == nil || strings.Count(m[1], ",") != strings.Count(m[2], ",") || strings.HasSuffix(m[1], "nil") {
		return ""
	}
	return "nil as the last argument takes the default options"
}

// hintForName returns which packages have what a cell names without its package, or "".
func hintForName(name string) string {
	if name == "" || strings.Contains(name, ".") {
		return ""
	}
	exported := strings.ToUpper(name[:1]) + name[1:]
	var found []string
	for _, pkg := range []string{"math", "nd", "special", "linalg", "fft", "signal", "ndimage", "stats", "optimize", "integrate", "interpolate"} {
		path, ok := symbols.ByName(pkg)
		if !ok {
			continue
		}
		p, err := symbols.Importer().Import(path)
		if err != nil {
			continue
		}
		if o := p.Scope().Lookup(exported); o != nil && !isType(o) {
			found = append(found, pkg+"."+exported)
		}
	}
	if len(found) == 0 {
		return ""
	}
	if len(found) > 3 {
		found = slices.Concat(found[:3], []string{"..."})
	}
	return fmt.Sprintf("there is %s", strings.Join(found, ", "))
}

func isType(o types.Object) bool {
	_, ok := o.(*types.TypeName)
	return ok
}
