// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file is indices and ranges of arrays, read.

import (
	"go/ast"
	"go/token"
	"go/types"
	"strconv"
)

// A place is an array with what stands in brackets after it.
type place struct {
	array   ast.Expr
	kind    kind
	lbrack  token.Pos
	rbrack  token.Pos
	indices []ast.Expr // numbers, ranges (slice expressions), or one array
	form    placeForm
	axis    int // of placeTaken, the axis along which the positions are; -1: the only one
}

type placeForm int

const (
	placeElement placeForm = iota // all indices are numbers: one element
	placeView                     // some are ranges: a view
	placeMasked                   // the index is a mask
	placeTaken                    // the index is an array of positions
	placeKept                     // a mask along one of several axes
)

// placeOf returns the place that x is, if x indexes an array.
func (w *rewriter) placeOf(x ast.Expr) (place, bool) {
	var pl place
	switch x := ast.Unparen(x).(type) {
	case *ast.IndexExpr:
		pl = place{array: x.X, lbrack: x.Lbrack, rbrack: x.Rbrack, indices: []ast.Expr{x.Index}}
	case *ast.IndexListExpr:
		pl = place{array: x.X, lbrack: x.Lbrack, rbrack: x.Rbrack, indices: x.Indices}
	case *ast.SliceExpr:
		pl = place{array: x.X, lbrack: x.Lbrack, rbrack: x.Rbrack, indices: []ast.Expr{x}}
	default:
		return pl, false
	}
	if w.nd == nil {
		return pl, false
	}
	pl.kind = arrayKind(w.typeOf(pl.array))
	return pl, pl.kind != none && w.classify(&pl)
}

// classify finds the form of a place. It reports false if there is none for its
// indices.
func (w *rewriter) classify(pl *place) bool {
	ranges, full, arrays := 0, 0, 0
	for i, x := range pl.indices {
		if r, ok := x.(*ast.SliceExpr); ok {
			ranges++
			if r.Low == nil && r.High == nil && r.Max == nil {
				full++
			}
			for _, bound := range []ast.Expr{r.Low, r.High, r.Max} {
				if bound != nil && !w.isIndex(bound) {
					return false
				}
			}
			continue
		}
		switch arrayKind(w.typeOf(x)) {
		case boolKind:
			arrays++
			pl.form, pl.axis = placeMasked, i
		case intKind:
			arrays++
			pl.form, pl.axis = placeTaken, i
		case none:
			if !w.isIndex(x) {
				return false
			}
		default:
			return false
		}
	}
	switch {
	case arrays > 1:
		return false
	case arrays == 1:
		if len(pl.indices) == 1 {
			pl.axis = -1
		} else if pl.form == placeMasked {
			pl.form = placeKept
		}
		return full == len(pl.indices)-1
	case ranges > 0:
		pl.form = placeView
	default:
		pl.form = placeElement
	}
	return true
}

// isIndex reports whether x is an integer.
func (w *rewriter) isIndex(x ast.Expr) bool {
	if v := w.constant(x); v != nil {
		return fits(v, intKind)
	}
	k := basicKind(w.typeOf(x))
	return k == intKind || k == uint8Kind
}

// index rewrites a place that is read.
func (w *rewriter) index(p *ast.Expr, text string) {
	if w.listed(p) {
		return
	}
	if pl, ok := w.placeOf(*p); ok {
		w.replace(p, w.read(pl), text)
	}
}

// listed turns a range of an array whose bounds have no type yet into a list of one
// range, and reports whether it did. The type checker does not look at the bounds of
// what cannot be sliced, but it does at the elements of a list.
func (w *rewriter) listed(p *ast.Expr) bool {
	x, ok := ast.Unparen(*p).(*ast.SliceExpr)
	if !ok || w.nd == nil || arrayKind(w.typeOf(x.X)) == none {
		return false
	}
	known := true
	for _, bound := range []ast.Expr{x.Low, x.High, x.Max} {
		known = known && (bound == nil || w.typeOf(bound) != nil || w.constant(bound) != nil)
	}
	if known {
		return false
	}
	nothing := &ast.BadExpr{From: x.Lbrack, To: x.Lbrack}
	list := &ast.IndexListExpr{X: x.X, Lbrack: x.Lbrack, Rbrack: x.Rbrack, Indices: []ast.Expr{
		&ast.SliceExpr{X: nothing, Lbrack: x.Lbrack, Low: x.Low, High: x.High, Max: x.Max, Slice3: x.Slice3, Rbrack: x.Rbrack},
	}}
	*p = list
	w.dirty[list] = true
	w.types[list] = nil
	w.changed = true
	return true
}

// read returns the value of a place.
func (w *rewriter) read(pl place) ast.Expr {
	var args []ast.Expr
	name := ""
	switch pl.form {
	case placeElement:
		name = "At"
		for _, x := range pl.indices {
			args = append(args, w.number(x, intKind))
		}
	case placeView:
		return w.view(pl)
	case placeMasked:
		name, args = "Mask", pl.indices
	case placeTaken:
		name, args = "Take", []ast.Expr{pl.indices[max(pl.axis, 0)]}
		if pl.axis >= 0 {
			args = append(args, axisNumber(pl))
		}
	case placeKept:
		name, args = "Compress", []ast.Expr{pl.indices[pl.axis], axisNumber(pl)}
	}
	return w.ending(w.callMethod(pl.array, pl.kind, name, pl.lbrack, args...), pl)
}

// axisNumber returns the axis of a place as a literal.
func axisNumber(pl place) ast.Expr {
	return &ast.BasicLit{ValuePos: pl.rbrack, Kind: token.INT, Value: strconv.Itoa(pl.axis)}
}

// ending gives a call the end of a place.
func (w *rewriter) ending(x ast.Expr, pl place) ast.Expr {
	if call, ok := x.(*ast.CallExpr); ok {
		call.Rparen = max(call.Rparen, pl.rbrack)
	}
	return x
}

// view returns the view that a place with ranges is.
func (w *rewriter) view(pl place) ast.Expr {
	var args []ast.Expr
	for _, x := range pl.indices {
		r, ok := x.(*ast.SliceExpr)
		switch {
		case !ok:
			args = append(args, w.callND("At", x.Pos(), x.End(), w.number(x, intKind)))
		case r.Low == nil && r.High == nil && r.Max == nil:
			args = append(args, w.callND("All", r.Lbrack, r.Rbrack))
		case r.Max != nil:
			args = append(args, w.callND("SStep", r.Lbrack, r.Rbrack, w.bound(r.Low, r), w.bound(r.High, r), w.number(r.Max, intKind)))
		default:
			args = append(args, w.callND("S", r.Lbrack, r.Rbrack, w.bound(r.Low, r), w.bound(r.High, r)))
		}
	}
	return w.ending(w.callMethod(pl.array, pl.kind, "Slice", pl.lbrack, args...), pl)
}

// bound returns a bound of a range.
func (w *rewriter) bound(x ast.Expr, r *ast.SliceExpr) ast.Expr {
	if x == nil {
		return w.typed(w.ndName("Open", r.Lbrack), types.Typ[types.Int])
	}
	return w.number(x, intKind)
}
