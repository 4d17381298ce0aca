// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package difftest

// This file is constants: untyped ones of any size, computed by the generator too so
// that they are valid where they are used, and typed ones.

import (
	"fmt"
	"go/constant"
	"go/token"
	"math"
	"math/big"
	"strconv"
)

// A namedConstant is a constant of the program.
type namedConstant struct {
	name string
	typ  *typ // nil if untyped
	val  constant.Value
}

// declareConstants declares some constants.
func (g *generator) declareConstants() {
	for range g.few(0, 5) {
		text, val, _ := g.constantExpr(3)
		name := g.top("c")
		fmt.Fprintf(&g.decls, "const %s = %s\n", name, text)
		g.constants = append(g.constants, namedConstant{name: name, val: val})
	}
	if g.chance(3) {
		fmt.Fprintf(&g.decls, "const (\n")
		step := g.n(5)
		for i := range 2 + g.n(3) {
			name := g.top("k")
			if i == 0 {
				fmt.Fprintf(&g.decls, "\t%s = %d + iota*%d\n", name, step-2, step)
			} else {
				fmt.Fprintf(&g.decls, "\t%s\n", name)
			}
			g.constants = append(g.constants, namedConstant{name: name, val: constant.MakeInt64(int64(step - 2 + i*step))})
		}
		fmt.Fprintf(&g.decls, ")\n")
	}
	for range g.n(3) {
		t := g.basics[2+g.n(11)]
		c, ok := g.typedConstant(t)
		if !ok {
			continue
		}
		name := g.top("c")
		fmt.Fprintf(&g.decls, "const %s %s = %s\n", name, t.text, c.text)
		g.constants = append(g.constants, namedConstant{name: name, typ: t})
	}
}

const (
	maxConstantBits = 300 // of an integer
	maxExponent     = 900 // of a floating-point constant, to the base 2
)

// constantExpr returns an expression of untyped numbers and its value. It is an integer
// if whole is true, otherwise its kind is that of floating-point numbers.
func (g *generator) constantExpr(depth int) (text string, val constant.Value, whole bool) {
	if depth == 0 || g.chance(4) {
		return g.constantAtom()
	}
	x, xv, xw := g.constantExpr(depth - 1)
	switch g.n(6) {
	case 0:
		if v := constant.UnaryOp(token.SUB, xv, 0); fits(v) {
			return "-(" + x + ")", v, xw
		}
	case 1:
		if xw {
			by := uint(g.n(90))
			op := pick(g, token.SHL, token.SHR)
			if v := constant.Shift(xv, op, by); fits(v) {
				return fmt.Sprintf("(%s %s %d)", x, op, by), v, true
			}
		}
	default:
		y, yv, yw := g.constantExpr(depth - 1)
		whole = xw && yw
		op := pick(g, token.ADD, token.SUB, token.MUL, token.QUO)
		if whole && g.chance(2) {
			op = pick(g, token.REM, token.AND, token.OR, token.XOR, token.AND_NOT)
		}
		div := op == token.QUO || op == token.REM
		if div && constant.Sign(yv) == 0 {
			break
		}
		goOp := op
		if whole {
			xv, yv = constant.ToInt(xv), constant.ToInt(yv)
			if op == token.QUO {
				goOp = token.QUO_ASSIGN // division of integers
			}
		} else {
			xv, yv = constant.ToFloat(xv), constant.ToFloat(yv)
		}
		if v := constant.BinaryOp(xv, goOp, yv); fits(v) {
			return fmt.Sprintf("(%s %s %s)", x, op, y), v, whole
		}
	}
	return x, xv, xw
}

// constantAtom returns a literal or the name of an integer constant.
func (g *generator) constantAtom() (text string, val constant.Value, whole bool) {
	switch g.n(5) {
	case 0:
		if len(g.constants) > 0 {
			if c := g.constants[g.n(len(g.constants))]; c.typ == nil && c.val.Kind() == constant.Int && g.isWhole(c) {
				return c.name, c.val, true
			}
		}
	case 1:
		text = pick(g, "0.5", "1.25", "3.0", "1e3", "0.1", "2.5e-3", "1e20")
		return text, constant.MakeFromLiteral(text, token.FLOAT, 0), false
	case 2:
		text = pick(g, "'a'", "'z'", "'世'", `'\n'`)
		return text, constant.MakeFromLiteral(text, token.CHAR, 0), true
	case 3:
		text = pick(g, "0xffffffff", "0x7fffffffffffffff", "18446744073709551615", "1000000007", "0b1011", "0o777", "1_000")
		return text, constant.MakeFromLiteral(text, token.INT, 0), true
	}
	text = strconv.Itoa(g.n(100))
	return text, constant.MakeFromLiteral(text, token.INT, 0), true
}

// isWhole reports whether an untyped constant has the kind of integers, not only the
// value of one.
func (g *generator) isWhole(c namedConstant) bool { return c.name[len(g.name)] == 'k' }

// fits reports whether a constant is well within what a compiler must represent.
func fits(v constant.Value) bool {
	switch v.Kind() {
	case constant.Int:
		return constant.BitLen(v) < maxConstantBits
	case constant.Float:
		if constant.Sign(v) == 0 {
			return true
		}
		num, den := constant.Num(v), constant.Denom(v)
		if num.Kind() != constant.Int || den.Kind() != constant.Int {
			return false
		}
		return constant.BitLen(num) < maxExponent && constant.BitLen(den) < maxExponent
	default:
		return false
	}
}

// typedConstant returns a constant of a type of numbers made of a named constant, if
// there is one that fits.
func (g *generator) typedConstant(t *typ) (value, bool) {
	if len(g.constants) == 0 {
		return value{}, false
	}
	c := g.constants[g.n(len(g.constants))]
	if c.typ != nil {
		return value{text: c.name, constant: true}, c.typ.text == t.text
	}
	text, val := c.name, c.val
	if g.chance(3) {
		if iv := constant.ToInt(val); iv.Kind() == constant.Int && g.isWhole(c) {
			by := uint(g.n(60))
			text, val = fmt.Sprintf("%s>>%d", text, by), constant.Shift(iv, token.SHR, by)
		}
	}
	return value{text: fmt.Sprintf("%s(%s)", t.text, text), constant: true}, representable(val, t)
}

// representable reports whether a constant can be converted to a type of numbers.
func representable(v constant.Value, t *typ) bool {
	switch t.kind {
	case intKind, uintKind:
		iv := constant.ToInt(v)
		if iv.Kind() != constant.Int {
			return false
		}
		n, ok := new(big.Int).SetString(iv.ExactString(), 10)
		if !ok {
			return false
		}
		if t.kind == uintKind {
			return n.Sign() >= 0 && n.BitLen() <= t.bits
		}
		if n.Sign() < 0 {
			n.Not(n)
		}
		return n.BitLen() < t.bits
	case floatKind, complexKind:
		f, _ := constant.Float64Val(v)
		limit := math.MaxFloat64 / 2
		if t.bits == 32 || t.text == "complex64" || t.kind == complexKind && t.bits == 64 {
			limit = math.MaxFloat32 / 2
		}
		return math.Abs(f) < limit
	default:
		return false
	}
}
