// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file reads the reference files that testdata/gen.py makes, and compares
// results with them.

import (
	"fmt"
	"math"
	"math/cmplx"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
)

// A reference is a line of a reference file.
type reference struct {
	name     string
	inputs   []string
	wantsErr bool // NumPy refuses the arguments
	want     any  // *nd.Array or one of its sisters
}

// readReferences returns the lines of a file of testdata.
func readReferences(t *testing.T, file string) []reference {
	t.Helper()
	text, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	var out []reference
	for line := range strings.Lines(string(text)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		out = append(out, parseReference(t, strings.Fields(line)))
	}
	return out
}

// parseReference reads the words of a line.
func parseReference(t *testing.T, words []string) reference {
	t.Helper()
	parts := strings.Split(words[0], "/")
	r := reference{name: parts[0], inputs: parts[1:]}
	if words[1] == "error" {
		r.wantsErr = true
		return r
	}
	shape := []int{}
	for n := range strings.SplitSeq(strings.Trim(words[2], "()"), ",") {
		if n != "" {
			shape = append(shape, atoi(t, n))
		}
	}
	switch elements := words[3:]; words[1] {
	case "float64":
		r.want = nd.FromSlice(each(elements, func(s string) float64 { return atof(t, s) })).Reshape(shape...)
	case "int":
		r.want = nd.FromSliceInt(each(elements, func(s string) int { return atoi(t, s) })).Reshape(shape...)
	case "bool":
		r.want = nd.FromSliceBool(each(elements, func(s string) bool { return s == "1" })).Reshape(shape...)
	case "uint8":
		r.want = nd.FromSliceUint8(each(elements, func(s string) uint8 { return uint8(atoi(t, s)) })).Reshape(shape...)
	case "complex128":
		r.want = nd.FromSliceComplex(each(elements, func(s string) complex128 {
			re, im, _ := strings.Cut(s, ",")
			return complex(atof(t, re), atof(t, im))
		})).Reshape(shape...)
	default:
		t.Fatalf("%s: unknown kind %q", words[0], words[1])
	}
	return r
}

func each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, v := range list {
		out[i] = f(v)
	}
	return out
}

func atof(t *testing.T, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func atoi(t *testing.T, s string) int {
	t.Helper()
	v, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// readInputs returns the arrays of arrays.txt and the views of them that gen.py
// makes too.
func readInputs(t *testing.T) map[string]any {
	t.Helper()
	in := map[string]any{}
	for _, r := range readReferences(t, "arrays.txt") {
		in[r.name] = r.want
	}
	mat, cube, long := in["mat"].(*nd.Array), in["cube"].(*nd.Array), in["long"].(*nd.Array)
	in["mat.T"] = mat.T()
	in["mat.step"] = mat.Slice(nd.SStep(nd.Open, nd.Open, 2), nd.SStep(nd.Open, nd.Open, -1))
	in["cube.turn"] = cube.Transpose(1, 2, 0)
	in["cube.part"] = cube.Slice(nd.All(), nd.SStep(nd.Open, nd.Open, -1), nd.S(1, 3))
	in["wide.T"] = in["wide"].(*nd.Array).T()
	in["long.step"] = long.Slice(nd.SStep(nd.Open, nd.Open, -3))
	in["vec.flip"] = in["vec"].(*nd.Array).Flip()
	in["imat.T"] = in["imat"].(*nd.Int).T()
	in["cmat.step"] = in["cmat"].(*nd.Complex).Slice(nd.SStep(nd.Open, nd.Open, -2), nd.S(1, nd.Open))
	in["bmat.T"] = in["bmat"].(*nd.Bool).T()
	return in
}

// try returns the result of f, or the error that it panics with.
func try(f func() any) (result any, err error) {
	defer func() {
		if p := recover(); p != nil {
			e, ok := p.(error)
			if !ok {
				panic(p)
			}
			err = e
		}
	}()
	return f(), nil
}

// check compares a result with a reference. Numbers may differ by tol, relative
// to the larger one of the number and scale.
func check(t *testing.T, r reference, f func() any, tol, scale float64) {
	t.Helper()
	name := r.name + "(" + strings.Join(r.inputs, ", ") + ")"
	got, err := try(f)
	switch {
	case r.wantsErr && err == nil:
		t.Errorf("%s = %v, want an error", name, got)
		return
	case r.wantsErr:
		return
	case err != nil:
		t.Errorf("%s panicked: %v", name, err)
		return
	}
	if diff := compare(got, r.want, tol, scale); diff != "" {
		t.Errorf("%s = %v, want %v: %s", name, got, r.want, diff)
	}
}

// compare says how a result differs from what is wanted, or "".
func compare(got, want any, tol, scale float64) string {
	switch v := got.(type) {
	case float64:
		got = nd.Scalar(v)
	case int:
		got = nd.ScalarInt(v)
	case bool:
		got = nd.ScalarBool(v)
	case complex128:
		got = nd.ScalarComplex(v)
	}
	switch want := want.(type) {
	case *nd.Array:
		got, ok := got.(*nd.Array)
		if !ok {
			return "want a *nd.Array"
		}
		return compareData(got.Shape(), want.Shape(), got.Data(), want.Data(), func(a, b float64) bool { return near(a, b, tol, scale) })
	case *nd.Int:
		got, ok := got.(*nd.Int)
		if !ok {
			return "want a *nd.Int"
		}
		return compareData(got.Shape(), want.Shape(), got.Data(), want.Data(), func(a, b int) bool { return a == b })
	case *nd.Bool:
		got, ok := got.(*nd.Bool)
		if !ok {
			return "want a *nd.Bool"
		}
		return compareData(got.Shape(), want.Shape(), got.Data(), want.Data(), func(a, b bool) bool { return a == b })
	case *nd.Uint8:
		got, ok := got.(*nd.Uint8)
		if !ok {
			return "want a *nd.Uint8"
		}
		return compareData(got.Shape(), want.Shape(), got.Data(), want.Data(), func(a, b uint8) bool { return a == b })
	case *nd.Complex:
		got, ok := got.(*nd.Complex)
		if !ok {
			return "want a *nd.Complex"
		}
		return compareData(got.Shape(), want.Shape(), got.Data(), want.Data(), func(a, b complex128) bool {
			size := max(cmplx.Abs(b), scale)
			return near(real(a), real(b), tol, size) && near(imag(a), imag(b), tol, size)
		})
	}
	return fmt.Sprintf("unknown kind %T", want)
}

func compareData[T any](gotShape, wantShape []int, got, want []T, equal func(a, b T) bool) string {
	if !slices.Equal(gotShape, wantShape) {
		return fmt.Sprintf("shape %v, want %v", gotShape, wantShape)
	}
	if len(got) != len(want) {
		return fmt.Sprintf("%d elements, want %d", len(got), len(want))
	}
	for i := range got {
		if !equal(got[i], want[i]) {
			return fmt.Sprintf("element %d is %v, want %v", i, got[i], want[i])
		}
	}
	return ""
}

// near reports whether a and b are the same number or differ by tol, relative to
// the larger one of b and scale.
func near(a, b, tol, scale float64) bool {
	if a == b {
		return tol > 0 || math.Signbit(a) == math.Signbit(b) || a != 0
	}
	if math.IsNaN(a) || math.IsNaN(b) {
		return math.IsNaN(a) && math.IsNaN(b)
	}
	return math.Abs(a-b) <= tol*max(math.Abs(b), scale)
}
