// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file describes what stands at the cursor.

import (
	"context"
	"go/ast"
	"go/token"
	"go/types"
	"strings"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp/syntax"
)

// Inspect describes the name at the cursor: one that the cursor is in or behind, or
// that of the function in whose call it is. Values of variables are told only while
// no cell runs.
func (e *Engine) Inspect(ctx context.Context, code string, cursor, detail int) engine.Inspection {
	idle := e.idle.TryLock()
	if idle {
		defer e.idle.Unlock()
	}
	return e.describe(ctx, code, byteOffset(code, cursor), detail, idle)
}

// describe describes the name at an offset of code. With values it reads the values of
// variables; the caller then holds e.idle.
func (e *Engine) describe(ctx context.Context, code string, at, detail int, values bool) engine.Inspection {
	if d, ok := describeMagic(code, at); ok {
		return d.inspection()
	}
	text, isGo := e.goText(code, at)
	if !isGo {
		return engine.Inspection{}
	}
	d := e.descriptionAt(text, at, detail)
	if d == nil {
		return engine.Inspection{}
	}
	if d.variable != nil && values {
		ctx, cancel := context.WithTimeout(ctx, inspectionTime)
		defer cancel()
		e.addValue(ctx, d)
	}
	return d.inspection()
}

// addValue adds to a description what the variable holds.
func (e *Engine) addValue(ctx context.Context, d *description) {
	var v variable
	e.look(ctx, d.variable, &v)
	d.fact("value", v.Value)
	switch {
	case strings.HasPrefix(v.Shape, "("):
		d.fact("shape", v.Shape)
	default:
		d.fact("length", v.Shape)
	}
	if v.Size > 0 {
		d.fact("size", bytesText(v.Size))
	}
}

// descriptionAt describes what stands at an offset, without values; nil if that is
// nothing known.
func (e *Engine) descriptionAt(text string, at, detail int) *description {
	e.names.Lock()
	defer e.names.Unlock()
	if k := lexicalPlace(text[:at]).kind; k == inComment {
		return nil
	}
	if d := e.describeWord(text, at, detail); d != nil {
		return d
	}
	// The function in whose call the cursor is.
	if open := openParenthesis(text[:at]); open >= 0 {
		return e.describeWord(text, open, detail)
	}
	return nil
}

// describeWord describes the identifier that an offset is in or behind.
func (e *Engine) describeWord(text string, at, detail int) *description {
	start, end := wordStart(text, at), wordEnd(text, at)
	if start == end || '0' <= text[start] && text[start] <= '9' || lexicalPlace(text[:end]).kind != inCode {
		return nil
	}
	name := text[start:end]
	if g := e.guessAt(text, start, end, name); g != nil {
		if d := e.describeIn(g, detail); d != nil {
			return d
		}
	}
	if isSelected(text[:start]) {
		return nil
	}
	return e.describeName(name, detail)
}

// openParenthesis returns the offset of the parenthesis of the innermost call that is
// open at the end of text, or -1.
func openParenthesis(text string) int {
	depth := 0
	all := lexemes(text)
	for i := len(all) - 1; i > 0; i-- {
		switch all[i].tok {
		case token.RPAREN, token.RBRACK, token.RBRACE:
			depth++
		case token.LBRACK, token.LBRACE:
			depth--
		case token.LPAREN:
			if depth <= 0 && all[i-1].tok == token.IDENT {
				return all[i-1].start + len(all[i-1].lit)
			}
			depth--
		default:
		}
	}
	return -1
}

// describeIn describes the identifier at the cursor of a guess, by its object.
func (e *Engine) describeIn(g *guess, detail int) *description {
	id, ok := g.node(0).(*ast.Ident)
	if !ok {
		return nil
	}
	obj := g.info.ObjectOf(id)
	sel, isSel := g.node(1).(*ast.SelectorExpr)
	isSel = isSel && sel.Sel == id
	if isSel && obj == nil {
		if t := g.typeOf(sel.X); t != nil {
			obj, _, _ = types.LookupFieldOrMethod(t, true, g.pkg, id.Name)
		}
	}
	if obj == nil {
		return nil
	}
	if v, ok := obj.(*types.Var); ok && v.IsField() {
		var owner types.Type
		if isSel {
			owner = g.fieldOwner(sel.X, v)
		} else if lit := g.literal(); lit != nil {
			owner = g.typeOf(lit)
		}
		return describeField(v, owner)
	}
	return e.describeObject(g, obj, detail)
}

// literal returns the literal of which the identifier at the cursor is a key, or nil.
func (g *guess) literal() *ast.CompositeLit {
	if _, ok := g.node(1).(*ast.KeyValueExpr); !ok {
		return nil
	}
	lit, _ := g.node(2).(*ast.CompositeLit)
	return lit
}

// fieldOwner returns the type whose struct has the field that is selected from x.
func (g *guess) fieldOwner(x ast.Expr, field *types.Var) types.Type {
	t := g.typeOf(x)
	if t == nil {
		return nil
	}
	_, index, _ := types.LookupFieldOrMethod(t, true, g.pkg, field.Name())
	for len(index) > 1 {
		s, ok := deref(t).Underlying().(*types.Struct)
		if !ok {
			return t
		}
		t, index = s.Field(index[0]).Type(), index[1:]
	}
	return t
}

// deref returns what t points to, or t.
func deref(t types.Type) types.Type {
	if p, ok := t.Underlying().(*types.Pointer); ok {
		return p.Elem()
	}
	return t
}

// describeMagic describes the magic whose name an offset is in.
func describeMagic(code string, at int) (*description, bool) {
	start := strings.LastIndexByte(code[:at], '\n') + 1
	line := code[start:endOfLine(code, at)]
	trimmed := strings.TrimLeft(line, " \t")
	start += len(line) - len(trimmed)
	pieces := syntax.Split(strings.TrimRight(trimmed, "? \t\r"), nil)
	if len(pieces) == 0 || at < start || at > start+len("%%")+len(pieces[0].Name) {
		return nil, false
	}
	m := findMagic(pieces[0])
	if m == nil {
		return nil, false
	}
	return m.describe(), true
}
