// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file is operators between arrays, and between an array and a number.

import (
	"go/ast"
	"go/token"
	"go/types"
)

// An operator says how nd calls an operator of Go. With an array x and a number c, x
// op c is x.ScalarName(c) and c op x is x.Reverse(c).
type operator struct {
	name    string // x.Name(y)
	reverse string // x.Reverse(c); empty: there is none
	inPlace string // x.InPlace(y), x.InPlaceScalar(c); empty: there is none
}

// operatorOf returns how an operator is called for arrays of kind k.
func operatorOf(op token.Token, k kind) (operator, bool) {
	if op == token.REM && k == floatKind {
		return operator{"Mod", "ModOf", "IMod"}, true
	}
	o, ok := map[token.Token]operator{
		token.ADD:     {"Add", "AddScalar", "IAdd"},
		token.SUB:     {"Sub", "SubFrom", "ISub"},
		token.MUL:     {"Mul", "MulScalar", "IMul"},
		token.QUO:     {"Div", "DivInto", "IDiv"},
		token.REM:     {"Rem", "RemOf", "IRem"},
		token.AND:     {"And", "AndScalar", "IAnd"},
		token.OR:      {"Or", "OrScalar", "IOr"},
		token.XOR:     {"Xor", "XorScalar", "IXor"},
		token.AND_NOT: {"AndNot", "", "IAndNot"},
		token.EQL:     {"Equal", "EqualScalar", ""},
		token.NEQ:     {"NotEqual", "NotEqualScalar", ""},
		token.LSS:     {"Less", "GreaterScalar", ""},
		token.LEQ:     {"LessEqual", "GreaterEqualScalar", ""},
		token.GTR:     {"Greater", "LessScalar", ""},
		token.GEQ:     {"GreaterEqual", "LessEqualScalar", ""},
	}[op]
	return o, ok
}

// kindFor returns the kind in which op is computed where k is the better of the kinds
// of its operands: k, or that of integers if arrays of kind k have no such operator.
// It returns none if there is none.
func (w *rewriter) kindFor(op token.Token, k kind) kind {
	for ; k <= intKind; k++ {
		if o, ok := operatorOf(op, k); ok && w.method(k, o.name) != nil {
			return k
		}
	}
	if o, ok := operatorOf(op, k); ok && k <= complexKind && w.method(k, o.name) != nil {
		return k
	}
	return none
}

// isBitwise reports whether an operator is for masks, or for integers, but not for
// both at once.
func isBitwise(op token.Token) bool {
	switch op {
	case token.AND, token.OR, token.XOR, token.AND_NOT:
		return true
	default:
		return false
	}
}

// binary rewrites an operator with an array as an operand.
func (w *rewriter) binary(p *ast.Expr, x *ast.BinaryExpr, text string) {
	if w.nd == nil {
		return
	}
	l, r := arrayKind(w.typeOf(x.X)), arrayKind(w.typeOf(x.Y))
	var y ast.Expr
	switch {
	case l != none && r != none:
		if l == r && (x.Op == token.EQL || x.Op == token.NEQ) {
			return // compares pointers
		}
		if isBitwise(x.Op) && (l == boolKind) != (r == boolKind) {
			return
		}
		if k := w.kindFor(x.Op, max(l, r)); k != none {
			o, _ := operatorOf(x.Op, k)
			y = w.callMethod(w.asKind(x.X, l, k), k, o.name, x.OpPos, w.asKind(x.Y, r, k))
		}
	case l != none:
		y = w.withNumber(x, x.X, x.Y, l, false)
	case r != none:
		y = w.withNumber(x, x.Y, x.X, r, true)
	}
	if y != nil {
		w.replace(p, y, text)
	}
}

// withNumber returns the operation x on an array of kind k and a number. With reverse
// the number is on the left.
func (w *rewriter) withNumber(x *ast.BinaryExpr, array, number ast.Expr, k kind, reverse bool) ast.Expr {
	nk := w.numberKind(number, k)
	if nk == none || isBitwise(x.Op) && (nk == boolKind) != (k == boolKind) {
		return nil
	}
	to := w.kindFor(x.Op, max(k, nk))
	if to == none {
		return nil
	}
	o, _ := operatorOf(x.Op, to)
	array, c := w.asKind(array, k, to), w.number(number, to)
	name := o.name + "Scalar"
	if reverse {
		name = o.reverse
		if name == "" || w.method(to, name) == nil || hasCall(array) && hasCall(c) {
			// The number as an array without dimensions keeps its place.
			c = w.callND("Scalar"+to.suffix(), x.X.Pos(), x.X.End(), c)
			return w.callMethod(c, to, o.name, x.OpPos, array)
		}
	}
	if w.method(to, name) == nil {
		return nil
	}
	return w.callMethod(array, to, name, x.OpPos, c)
}

// inPlace returns the statement x op= y for an array x of kind k, or nil.
func (w *rewriter) inPlace(x ast.Expr, op token.Token, y ast.Expr, k kind, pos token.Pos) ast.Stmt {
	o, ok := operatorOf(op, k)
	if !ok || o.inPlace == "" || w.method(k, o.inPlace) == nil {
		return nil
	}
	name := o.inPlace
	if r := arrayKind(w.typeOf(y)); r != none {
		if r > k || isBitwise(op) && r != k {
			return nil // x cannot hold the result
		}
		y = w.asKind(y, r, k)
	} else {
		nk := w.numberKind(y, k)
		if nk == none || nk > k || isBitwise(op) && (nk == boolKind) != (k == boolKind) {
			return nil
		}
		name += "Scalar"
		y = w.number(y, k)
	}
	return &ast.ExprStmt{X: w.callMethod(x, k, name, pos, y)}
}

// binaryOp returns the operator of a compound assignment.
func binaryOp(assign token.Token) token.Token {
	return assign + (token.ADD - token.ADD_ASSIGN)
}

// isElem reports whether t is the type of the elements of arrays of kind k.
func isElem(t types.Type, k kind) bool {
	return types.Identical(t, types.Typ[k.info().basic])
}
