// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file checks that the other kinds of arrays do what Array does, which is
// compared with NumPy.

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

// A kind converts arrays of small numbers to a kind of array.
type kind struct {
	name string
	of   func(x *nd.Array) any
}

var kinds = []kind{
	{"Complex", func(x *nd.Array) any { return x.AsComplex() }},
	{"Int", func(x *nd.Array) any { return x.AsInt() }},
	{"Bool", func(x *nd.Array) any { return x.AsBool() }},
	{"Uint8", func(x *nd.Array) any { return x.AsUint8() }},
}

// values returns x with the numbers that the kind can hold.
func (k kind) values(x *nd.Array) *nd.Array {
	if k.name == "Bool" {
		return x.AsBool().AsArray()
	}
	return x
}

// An element is a number that is handed to a method as an element.
type element float64

// asFloats returns a result, and what it has of arrays and elements, as float64.
func asFloats(v any) any {
	switch v := v.(type) {
	case *nd.Array:
		return v.AddScalar(0) // without negative zeros, which some kinds lack
	case *nd.Complex:
		return v.Real().AddScalar(0)
	case *nd.Int:
		return v.AsArray()
	case *nd.Bool:
		return v.AsArray()
	case *nd.Uint8:
		return v.AsArray()
	case complex128:
		return real(v)
	case int:
		return float64(v)
	case uint8:
		return float64(v)
	case bool:
		return nd.ScalarBool(v).AsArray().Item()
	}
	if r := reflect.ValueOf(v); r.Kind() == reflect.Slice {
		list := make([]any, r.Len())
		for i := range list {
			list[i] = asFloats(r.Index(i).Interface())
		}
		return list
	}
	return v
}

// call calls a method of an array and returns the result, or the array if there
// is none. Arguments that are an *nd.Array or an element are converted to the
// method's kind.
func call(array any, method string, args []any, convert func(x *nd.Array) any) any {
	in := make([]reflect.Value, len(args))
	for i, arg := range args {
		switch a := arg.(type) {
		case *nd.Array:
			arg = convert(a)
		case element:
			item := reflect.ValueOf(convert(nd.Scalar(float64(a)))).MethodByName("Item")
			arg = item.Call(nil)[0].Interface()
		}
		in[i] = reflect.ValueOf(arg)
	}
	out := reflect.ValueOf(array).MethodByName(method).Call(in)
	if len(out) == 0 {
		return array
	}
	return out[0].Interface()
}

func TestMethodsOfKinds(t *testing.T) {
	t.Parallel()
	base := nd.FromRows([][]float64{{3, 0, 2, 1}, {1, 2, 0, 3}, {2, 2, 1, 0}})
	other := nd.Of(1, 0, 3, 2)
	mask, pick := base.GreaterScalar(1), nd.OfInt(2, 0, -1)
	type row struct {
		method string
		args   []any
	}
	rows := []row{
		{"Shape", nil},
		{"Ndim", nil},
		{"Size", nil},
		{"Len", nil},
		{"Contiguous", nil},
		{"Data", nil},
		{"Rows", nil},
		{"Copy", nil},
		{"At", []any{1, -1}},
		{"Set", []any{element(1), 2, -1}},
		{"Fill", []any{element(1)}},
		{"Assign", []any{other}},
		{"Reshape", []any{2, -1}},
		{"Ravel", nil},
		{"Flatten", nil},
		{"T", nil},
		{"Transpose", []any{1, 0}},
		{"SwapAxes", []any{0, 1}},
		{"MoveAxis", []any{0, -1}},
		{"ExpandDims", []any{1}},
		{"Squeeze", nil},
		{"BroadcastTo", []any{2, 3, 4}},
		{"Flip", []any{1}},
		{"Rot90", []any{1}},
		{"Slice", []any{nd.S(1, nd.Open), nd.SStep(nd.Open, nd.Open, -2)}},
		{"Row", []any{1}},
		{"Col", []any{-1}},
		{"Diagonal", []any{1}},
		{"Split", []any{2, 1}},
		{"SplitAt", []any{[]int{1, 2}, 0}},
		{"Repeat", []any{2, 1}},
		{"RepeatEach", []any{nd.OfInt(1, 0, 2), 0}},
		{"Trace", []any{1}},
		{"Mask", []any{mask}},
		{"SetMask", []any{mask, element(1)}},
		{"SetMaskArray", []any{mask, nd.Of(1, 0, 1, 0, 1, 0)}},
		{"Take", []any{pick, 1}},
		{"Put", []any{pick, element(1)}},
		{"PutArray", []any{pick, other}},
		{"Compress", []any{nd.OfBool(true, false, true), 0}},
		{"Equal", []any{other}},
		{"NotEqual", []any{other}},
		{"EqualScalar", []any{element(1)}},
		{"NotEqualScalar", []any{element(1)}},
		{"ArrayEqual", []any{other}},
		{"ArrayEqual", []any{base}},
		{"Nonzero", nil},
		{"Less", []any{other}},
		{"LessScalar", []any{element(1)}},
		{"LessEqual", []any{other}},
		{"LessEqualScalar", []any{element(1)}},
		{"Greater", []any{other}},
		{"GreaterScalar", []any{element(1)}},
		{"GreaterEqual", []any{other}},
		{"GreaterEqualScalar", []any{element(1)}},
		{"Add", []any{other}},
		{"AddScalar", []any{element(2)}},
		{"Sub", []any{other}},
		{"SubScalar", []any{element(2)}},
		{"SubFrom", []any{element(2)}},
		{"Mul", []any{other}},
		{"MulScalar", []any{element(2)}},
		{"Neg", nil},
		{"DivScalar", []any{element(1)}},
		{"PowScalar", []any{element(2)}},
		{"PowOf", []any{element(2)}},
		{"IAdd", []any{other}},
		{"IAddScalar", []any{element(2)}},
		{"ISub", []any{other}},
		{"ISubScalar", []any{element(2)}},
		{"IMul", []any{other}},
		{"IMulScalar", []any{element(2)}},
		{"IDivScalar", []any{element(1)}},
		{"Mod", []any{other.AddScalar(1)}},
		{"ModScalar", []any{element(2)}},
		{"IMod", []any{other.AddScalar(1)}},
		{"IModScalar", []any{element(2)}},
		{"FloorDivScalar", []any{element(2)}},
		{"Sum", nil},
		{"Prod", nil},
		{"Mean", nil},
		{"Std", nil},
		{"Var", []any{1}},
		{"Min", nil},
		{"Max", nil},
		{"ArgMin", nil},
		{"ArgMax", nil},
		{"Ptp", nil},
		{"CumSum", []any{0}},
		{"CumProd", []any{0}},
		{"Sort", []any{0}},
		{"Argsort", nil},
		{"Any", nil},
		{"All", nil},
		{"AsInt", nil},
		{"AsBool", nil},
		{"AsComplex", nil},
		{"AsUint8", nil},
	}
	for _, k := range kinds {
		for _, r := range rows {
			// Each call has an array of its own, for some methods change it.
			x := k.of(base)
			if !reflect.ValueOf(x).MethodByName(r.method).IsValid() {
				continue
			}
			want := asFloats(call(k.values(base).Copy(), r.method, r.args, func(x *nd.Array) any { return k.values(x) }))
			got := asFloats(call(x, r.method, r.args, k.of))
			if fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("%s.%s%v = %v, want %v", k.name, r.method, r.args, got, want)
			}
		}
	}
}

func TestFunctionsOfKinds(t *testing.T) {
	t.Parallel()
	x := nd.FromRows([][]float64{{1, 0, 1}, {1, 1, 0}})
	y := nd.Of(0, 1, 1)
	one := nd.OfBool(true, false, true)
	c, i, b, u := x.AsComplex(), x.AsInt(), x.AsBool(), x.AsUint8()
	cy, iy, by, uy := y.AsComplex(), y.AsInt(), y.AsBool(), y.AsUint8()
	corner := func(index []int) bool { return index[0] == 1 && index[1] < 2 }
	for _, test := range []struct {
		name string
		want *nd.Array
		got  []any
	}{
		{"Of", y, []any{nd.OfComplex(0, 1, 1), nd.OfInt(0, 1, 1), nd.OfBool(false, true, true), nd.OfUint8(0, 1, 1)}},
		{"FromSlice", x, []any{
			nd.FromSliceComplex(c.Data(), 2, 3), nd.FromSliceInt(i.Data(), 2, 3), nd.FromSliceBool(b.Data(), 2, -1), nd.FromSliceUint8(u.Data(), 2, 3),
		}},
		{"FromRows", x, []any{nd.FromRowsComplex(c.Rows()), nd.FromRowsInt(i.Rows()), nd.FromRowsBool(b.Rows()), nd.FromRowsUint8(u.Rows())}},
		{"Scalar", nd.Scalar(1), []any{nd.ScalarComplex(1), nd.ScalarInt(1), nd.ScalarBool(true), nd.ScalarUint8(1)}},
		{"Zeros", nd.Zeros(2, 1), []any{nd.ZerosComplex(2, 1), nd.ZerosInt(2, 1), nd.ZerosBool(2, 1), nd.ZerosUint8(2, 1)}},
		{"Ones", nd.Ones(2, 1), []any{nd.OnesComplex(2, 1), nd.OnesInt(2, 1)}},
		{"Full", nd.Full(1, 2), []any{nd.FullComplex(1, 2), nd.FullInt(1, 2), nd.FullBool(true, 2), nd.FullUint8(1, 2)}},
		{"FromFunc", nd.FromRows([][]float64{{0, 0, 0}, {1, 1, 0}}), []any{
			nd.FromFunc(func(at []int) float64 { return float64(btoi(corner(at))) }, 2, 3),
			nd.FromFuncComplex(func(at []int) complex128 { return complex(float64(btoi(corner(at))), 0) }, 2, 3),
			nd.FromFuncInt(func(at []int) int { return btoi(corner(at)) }, 2, 3),
			nd.FromFuncBool(corner, 2, 3),
			nd.FromFuncUint8(func(at []int) uint8 { return uint8(btoi(corner(at))) }, 2, 3),
		}},
		{"Concatenate", nd.Concatenate(0, x, x), []any{
			nd.ConcatenateComplex(0, c, c), nd.ConcatenateInt(0, i, i), nd.ConcatenateBool(0, b, b), nd.ConcatenateUint8(0, u, u),
		}},
		{"Stack", nd.Stack(1, x, x), []any{nd.StackComplex(1, c, c), nd.StackInt(1, i, i), nd.StackBool(1, b, b), nd.StackUint8(1, u, u)}},
		{"VStack", nd.VStack(y, y), []any{nd.VStackComplex(cy, cy), nd.VStackInt(iy, iy), nd.VStackBool(by, by), nd.VStackUint8(uy, uy)}},
		{"HStack", nd.HStack(x, x), []any{nd.HStackComplex(c, c), nd.HStackInt(i, i), nd.HStackBool(b, b), nd.HStackUint8(u, u)}},
		{"Tile", nd.Tile(x, 2, 1), []any{nd.TileComplex(c, 2, 1), nd.TileInt(i, 2, 1), nd.TileBool(b, 2, 1), nd.TileUint8(u, 2, 1)}},
		{"Roll", nd.Roll(x, 1, 1), []any{nd.RollComplex(c, 1, 1), nd.RollInt(i, 1, 1), nd.RollBool(b, 1, 1), nd.RollUint8(u, 1, 1)}},
		{"Pad", nd.Pad(x, nd.PadEdge, 1), []any{
			nd.PadComplex(c, nd.PadEdge, 1), nd.PadInt(i, nd.PadEdge, 1), nd.PadBool(b, nd.PadEdge, 1), nd.PadUint8(u, nd.PadEdge, 1),
		}},
		{"PadWith", nd.PadWith(x, 1, 0, 1), []any{
			nd.PadWithComplex(c, 1, 0, 1), nd.PadWithInt(i, 1, 0, 1), nd.PadWithBool(b, true, 0, 1), nd.PadWithUint8(u, 1, 0, 1),
		}},
		{"Where", nd.Where(one, x, y), []any{nd.WhereComplex(one, c, cy), nd.WhereInt(one, i, iy), nd.WhereBool(one, b, by), nd.WhereUint8(one, u, uy)}},
		{"Broadcast", y.BroadcastTo(2, 3), []any{
			nd.BroadcastComplex(c, cy)[1], nd.BroadcastInt(i, iy)[1], nd.BroadcastBool(b, by)[1], nd.BroadcastUint8(u, uy)[1],
		}},
		{"Diag", nd.Diag(y, 1), []any{nd.DiagComplex(cy, 1), nd.DiagInt(iy, 1)}},
		{"Tril", nd.Tril(x, -1), []any{nd.TrilComplex(c, -1), nd.TrilInt(i, -1)}},
		{"Triu", nd.Triu(x, 1), []any{nd.TriuComplex(c, 1), nd.TriuInt(i, 1)}},
		{"Sort", nd.Sort(x), []any{nd.SortInt(i), nd.SortUint8(u)}},
		{"Unique", nd.Unique(x), []any{nd.UniqueInt(i), nd.UniqueUint8(u)}},
		{"Diff", nd.Diff(x), []any{nd.DiffComplex(c), nd.DiffInt(i)}},
		{"Matmul", nd.Matmul(x, y), []any{nd.MatmulComplex(c, cy), nd.MatmulInt(i, iy)}},
		{"Dot", nd.Scalar(2), []any{nd.ScalarComplex(cy.Dot(cy)), nd.ScalarInt(iy.Dot(iy))}},
		{"DivInto", nd.Of(3, 1), []any{nd.OfInt(2, 5).DivInto(7), nd.OfComplex(2, 6).DivInto(6)}},
		{"Arange", nd.Arange(1, 8, 3), []any{nd.ArangeInt(1, 8, 3)}},
		{"Bincount", nd.Of(2, 4), []any{nd.Bincount(i), nd.BincountWeights(i, nd.Ones(2, 3))}},
		{"ComplexOf", x, []any{nd.ComplexOf(x, y), nd.ComplexOf(y, x).Imag()}},
		{"conversions of Int", x, []any{i.AsComplex(), i.AsUint8(), i.AsBool(), i.AddScalar(256).AsUint8()}},
		{"conversions of Bool", x, []any{b.AsInt(), b.AsUint8(), b.AsArray()}},
		{"conversions of Uint8", x, []any{u.AsInt(), u.AsBool(), u.AsArray()}},
	} {
		for _, got := range test.got {
			if diff := numtest.Compare(asFloats(got), test.want, 0, 0); diff != "" {
				t.Errorf("%s of %T = %v, want %v: %s", test.name, got, got, test.want, diff)
			}
		}
	}
}

// btoi returns 1 for true.
func btoi(v bool) int {
	if v {
		return 1
	}
	return 0
}

// TestIntInPlace checks the operations of Int alone that change their array.
func TestIntInPlace(t *testing.T) {
	t.Parallel()
	x, y := nd.OfInt(7, -7, 12), nd.OfInt(3, 3, -5)
	for _, test := range []struct {
		name      string
		got, want *nd.Int
	}{
		{"IAnd", x.Copy().IAnd(y), x.And(y)},
		{"IOr", x.Copy().IOr(y), x.Or(y)},
		{"IXor", x.Copy().IXor(y), x.Xor(y)},
		{"IAndScalar", x.Copy().IAndScalar(6), x.AndScalar(6)},
		{"IXorScalar", x.Copy().IXorScalar(6), x.XorScalar(6)},
		{"IRem", x.Copy().IRem(y), x.Rem(y)},
		{"IMod", x.Copy().IMod(y), x.Mod(y)},
		{"IModScalar", x.Copy().IModScalar(-4), x.ModScalar(-4)},
		{"RemOf", y.RemOf(7), nd.OfInt(1, 1, 2)},
		{"ModOf", y.ModOf(7), nd.OfInt(1, 1, -3)},
	} {
		if !test.got.ArrayEqual(test.want) {
			t.Errorf("%s = %v, want %v", test.name, test.got, test.want)
		}
	}
}
