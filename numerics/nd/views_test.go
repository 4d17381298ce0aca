// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file checks which functions return views and which copy.

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

func TestViewsShareMemory(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name   string
		view   func(x *nd.Array) *nd.Array
		shares bool
	}{
		{"Slice", func(x *nd.Array) *nd.Array { return x.Slice(nd.S(1, 3), nd.SStep(nd.Open, nd.Open, -2)) }, true},
		{"Slice(At)", func(x *nd.Array) *nd.Array { return x.Slice(nd.At(2)) }, true},
		{"Slice(NewAxis)", func(x *nd.Array) *nd.Array { return x.Slice(nd.NewAxis(), nd.Ellipsis()) }, true},
		{"Row", func(x *nd.Array) *nd.Array { return x.Row(1) }, true},
		{"Col", func(x *nd.Array) *nd.Array { return x.Col(-1) }, true},
		{"T", func(x *nd.Array) *nd.Array { return x.T() }, true},
		{"Transpose", func(x *nd.Array) *nd.Array { return x.Transpose(1, 0) }, true},
		{"SwapAxes", func(x *nd.Array) *nd.Array { return x.SwapAxes(0, 1) }, true},
		{"MoveAxis", func(x *nd.Array) *nd.Array { return x.MoveAxis(0, -1) }, true},
		{"Squeeze", func(x *nd.Array) *nd.Array { return x.Squeeze() }, true},
		{"ExpandDims", func(x *nd.Array) *nd.Array { return x.ExpandDims(1) }, true},
		{"BroadcastTo", func(x *nd.Array) *nd.Array { return x.BroadcastTo(2, 3, 4) }, true},
		{"Flip", func(x *nd.Array) *nd.Array { return x.Flip() }, true},
		{"Broadcast", func(x *nd.Array) *nd.Array { return nd.Broadcast(x, nd.Zeros(2, 1, 1))[0] }, true},
		{"Rot90", func(x *nd.Array) *nd.Array { return x.Rot90(1) }, true},
		{"Diagonal", func(x *nd.Array) *nd.Array { return x.Diagonal() }, true},
		{"Split", func(x *nd.Array) *nd.Array { return x.Split(2, 1)[1] }, true},
		{"SplitAt", func(x *nd.Array) *nd.Array { return x.SplitAt([]int{1}, 0)[0] }, true},
		{"Reshape", func(x *nd.Array) *nd.Array { return x.Reshape(2, -1) }, true},
		{"Reshape of columns", func(x *nd.Array) *nd.Array { return x.Slice(nd.All(), nd.S(0, 2)).Reshape(3, 2, 1) }, true},
		{"Ravel", func(x *nd.Array) *nd.Array { return x.Ravel() }, true},
		{"Data", func(x *nd.Array) *nd.Array { return nd.FromSlice(x.Data()) }, true},
		{"FromDense(Dense)", func(x *nd.Array) *nd.Array { return nd.FromDense(x.Dense()) }, true},
		{"Dense of columns", func(x *nd.Array) *nd.Array { return nd.FromDense(x.Slice(nd.All(), nd.S(1, 3)).Dense()) }, true},
		{"Reshape of T", func(x *nd.Array) *nd.Array { return x.T().Reshape(2, -1) }, false},
		{"Ravel of T", func(x *nd.Array) *nd.Array { return x.T().Ravel() }, false},
		{"Dense of T", func(x *nd.Array) *nd.Array { return nd.FromDense(x.T().Dense()) }, false},
		{"FromMatrix", func(x *nd.Array) *nd.Array { return nd.FromMatrix(x.Dense()) }, false},
		{"Data of T", func(x *nd.Array) *nd.Array { return nd.FromSlice(x.T().Data()) }, false},
		{"Flatten", func(x *nd.Array) *nd.Array { return x.Flatten() }, false},
		{"Copy", func(x *nd.Array) *nd.Array { return x.Copy() }, false},
		{"Rows", func(x *nd.Array) *nd.Array { return nd.FromSlice(x.Rows()[0]) }, false},
		{"Of", func(x *nd.Array) *nd.Array { return nd.Of(x.Data()...) }, false},
		{"Mask", func(x *nd.Array) *nd.Array { return x.Mask(nd.FullBool(true, 3, 4)) }, false},
		{"Take", func(x *nd.Array) *nd.Array { return x.Take(nd.OfInt(0, 1, 2)) }, false},
		{"Concatenate", func(x *nd.Array) *nd.Array { return nd.Concatenate(0, x) }, false},
		{"Roll", func(x *nd.Array) *nd.Array { return nd.Roll(x, 0) }, false},
		{"Pad", func(x *nd.Array) *nd.Array { return nd.Pad(x, nd.PadEdge, 0) }, false},
		{"Tile", func(x *nd.Array) *nd.Array { return nd.Tile(x, 1) }, false},
		{"Triu", func(x *nd.Array) *nd.Array { return nd.Triu(x, -9) }, false},
		{"Diag", func(x *nd.Array) *nd.Array { return nd.Diag(x) }, false},
		{"Sort", func(x *nd.Array) *nd.Array { return nd.Sort(x) }, false},
		{"AddScalar", func(x *nd.Array) *nd.Array { return x.AddScalar(0) }, false},
		{"Diff", func(x *nd.Array) *nd.Array { return nd.Diff(x, 0) }, false},
		{"CumSum", func(x *nd.Array) *nd.Array { return x.CumSum(0) }, false},
		{"Sum", func(x *nd.Array) *nd.Array { return x.Slice(nd.S(0, 1)).Along(0).Sum() }, false},
	} {
		x := nd.Arange(12).Reshape(3, 4)
		view := test.view(x)
		before := view.Copy()
		x.Fill(-1)
		if shares := !view.ArrayEqual(before); shares != test.shares {
			t.Errorf("%s shares the memory of the array: %v, want %v", test.name, shares, test.shares)
		}
	}
}

func TestFromSliceSharesMemory(t *testing.T) {
	t.Parallel()
	data := []float64{1, 2, 3, 4}
	x := nd.FromSlice(data, 2, -1)
	x.Set(9, 1, 0)
	if diff := cmp.Diff([]float64{1, 2, 9, 4}, data); diff != "" {
		t.Errorf("the slice after Set (-want +got):\n%s", diff)
	}
}

func TestWriteThroughViews(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		write func(x *nd.Int)
		want  [][]int
	}{
		{"Set", func(x *nd.Int) { x.Set(9, -1, 0) }, [][]int{{0, 1, 2}, {9, 4, 5}}},
		{"Row Fill", func(x *nd.Int) { x.Row(0).Fill(7) }, [][]int{{7, 7, 7}, {3, 4, 5}}},
		{"Col Assign", func(x *nd.Int) { x.Col(1).Assign(nd.OfInt(8, 9)) }, [][]int{{0, 8, 2}, {3, 9, 5}}},
		{"Assign broadcasts", func(x *nd.Int) { x.Assign(nd.OfInt(1, 2, 3)) }, [][]int{{1, 2, 3}, {1, 2, 3}}},
		{"Assign to itself turned", func(x *nd.Int) { x.Assign(x.Flip()) }, [][]int{{5, 4, 3}, {2, 1, 0}}},
		{"shift by Assign", func(x *nd.Int) {
			x.Slice(nd.All(), nd.S(1, nd.Open)).Assign(x.Slice(nd.All(), nd.S(0, -1)))
		}, [][]int{{0, 0, 1}, {3, 3, 4}}},
		{"IAdd to itself turned", func(x *nd.Int) { x.IAdd(x.Flip()) }, [][]int{{5, 5, 5}, {5, 5, 5}}},
		{"IMul to itself", func(x *nd.Int) { x.IMul(x) }, [][]int{{0, 1, 4}, {9, 16, 25}}},
		{"IAdd of a row to all", func(x *nd.Int) { x.IAdd(x.Row(0)) }, [][]int{{0, 2, 4}, {3, 5, 7}}},
		{"ISub to a view", func(x *nd.Int) { x.T().ISub(nd.OfInt(1, 2)) }, [][]int{{-1, 0, 1}, {1, 2, 3}}},
		{"IDivScalar", func(x *nd.Int) { x.IDivScalar(2) }, [][]int{{0, 0, 1}, {1, 2, 2}}},
		{"IRemScalar", func(x *nd.Int) { x.IRemScalar(2) }, [][]int{{0, 1, 0}, {1, 0, 1}}},
		{"IOrScalar", func(x *nd.Int) { x.IOrScalar(1) }, [][]int{{1, 1, 3}, {3, 5, 5}}},
		{"SetMask", func(x *nd.Int) { x.SetMask(x.GreaterScalar(2), 0) }, [][]int{{0, 1, 2}, {0, 0, 0}}},
		{"SetMask of rows", func(x *nd.Int) { x.SetMask(nd.OfBool(false, true), 6) }, [][]int{{0, 1, 2}, {6, 6, 6}}},
		{"SetMaskArray", func(x *nd.Int) { x.SetMaskArray(x.GreaterScalar(3), nd.OfInt(-1, -2)) }, [][]int{{0, 1, 2}, {3, -1, -2}}},
		{"SetMaskArray of a view", func(x *nd.Int) { x.T().SetMaskArray(x.T().GreaterScalar(2), nd.OfInt(-1, -2, -3)) }, [][]int{{0, 1, 2}, {-1, -2, -3}}},
		{"Put", func(x *nd.Int) { x.Row(0).Put(nd.OfInt(0, -1), 8) }, [][]int{{8, 1, 8}, {3, 4, 5}}},
		{"PutArray of rows", func(x *nd.Int) { x.PutArray(nd.OfInt(1, 0), x) }, [][]int{{3, 4, 5}, {0, 1, 2}}},
		{"Sort", func(x *nd.Int) { x.Flip().Sort(0) }, [][]int{{3, 4, 5}, {0, 1, 2}}},
		{"Diagonal", func(x *nd.Int) { x.Diagonal(1).Fill(0) }, [][]int{{0, 0, 2}, {3, 4, 0}}},
	} {
		x := nd.ArangeInt(6).Reshape(2, 3)
		test.write(x)
		if diff := cmp.Diff(test.want, x.Rows()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestMasksInPlace(t *testing.T) {
	t.Parallel()
	m, n := nd.OfBool(true, true, false, false), nd.OfBool(true, false, true, false)
	for _, test := range []struct {
		name string
		got  *nd.Bool
		want []bool
	}{
		{"IAnd", m.Copy().IAnd(n), []bool{true, false, false, false}},
		{"IOr", m.Copy().IOr(n), []bool{true, true, true, false}},
		{"IXor", m.Copy().IXor(n), []bool{false, true, true, false}},
		{"AndNot", m.AndNot(n), []bool{false, true, false, false}},
		{"IXorScalar", m.Copy().IXorScalar(true), []bool{false, false, true, true}},
		{"XorScalar", m.XorScalar(true), []bool{false, false, true, true}},
		{"IAndScalar", m.Copy().IAndScalar(false), []bool{false, false, false, false}},
		{"IOrScalar", m.Copy().IOrScalar(false), []bool{true, true, false, false}},
		{"OrScalar", m.OrScalar(true), []bool{true, true, true, true}},
		{"AndScalar", m.AndScalar(false), []bool{false, false, false, false}},
		{"AndNotScalar", m.AndNotScalar(false), []bool{true, true, false, false}},
	} {
		if !slices.Equal(test.got.Data(), test.want) {
			t.Errorf("%s = %v, want %v", test.name, test.got, test.want)
		}
	}
}

// TestReshape compares reshaping of views with reshaping of their copies.
func TestReshape(t *testing.T) {
	t.Parallel()
	x := nd.ArangeInt(2*3*4*5).Reshape(2, 3, 4, 5)
	for _, view := range []*nd.Int{
		x, x.T(), x.Flip(), x.SwapAxes(1, 2), x.Slice(nd.All(), nd.S(0, 2)), x.Slice(nd.Ellipsis(), nd.SStep(nd.Open, nd.Open, 2)),
		x.Slice(nd.At(0), nd.All(), nd.S(1, 3)), x.Row(1).T(), x.Slice(nd.All(), nd.At(1)).ExpandDims(0), x.Slice(nd.S(0, 0)),
	} {
		n := view.Size()
		for _, shape := range [][]int{{n}, {1, n}, {n, 1, 1}, {2, -1}, {-1, 2}, {3, -1}, {2, 3, -1}, {-1, 4, 5}, {6, -1, 5}} {
			want, wantErr := numtest.Try(func() any { return view.Copy().Reshape(shape...) })
			got, err := numtest.Try(func() any { return view.Reshape(shape...) })
			if (err == nil) != (wantErr == nil) {
				t.Errorf("Reshape%v of shape %v: error %v, want %v", shape, view.Shape(), err, wantErr)
			} else if err == nil && !got.(*nd.Int).ArrayEqual(want.(*nd.Int)) {
				t.Errorf("Reshape%v of shape %v = %v, want %v", shape, view.Shape(), got, want)
			}
		}
	}
}
