// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file prints types with the names of the program.

import (
	"fmt"
	"go/types"
	"strings"
)

// typeText returns the text of a type.
func (p *cellPrinter) typeText(t types.Type) string {
	switch t := t.(type) {
	case *types.Named:
		return p.namedText(t.Obj(), t.Origin().Obj(), t.TypeArgs())
	case *types.Alias:
		return p.namedText(t.Obj(), t.Origin().Obj(), t.TypeArgs())
	case *types.Pointer:
		return "*" + p.typeText(t.Elem())
	case *types.Slice:
		return "[]" + p.typeText(t.Elem())
	case *types.Array:
		return fmt.Sprintf("[%d]%s", t.Len(), p.typeText(t.Elem()))
	case *types.Map:
		return fmt.Sprintf("map[%s]%s", p.typeText(t.Key()), p.typeText(t.Elem()))
	case *types.Chan:
		elem := p.typeText(t.Elem())
		switch t.Dir() {
		case types.SendOnly:
			return "chan<- " + elem
		case types.RecvOnly:
			return "<-chan " + elem
		case types.SendRecv:
		}
		if strings.HasPrefix(elem, "<-") {
			elem = "(" + elem + ")"
		}
		return "chan " + elem
	case *types.Signature:
		return "func" + p.signatureText(t)
	case *types.Struct:
		return p.structText(t)
	case *types.Interface:
		return p.interfaceText(t)
	default:
		return types.TypeString(t, nil)
	}
}

// namedText returns the text of a type that has a name.
func (p *cellPrinter) namedText(obj, origin *types.TypeName, args *types.TypeList) string {
	text := obj.Name()
	switch name, ok := p.e.names[origin]; {
	case ok:
		text = name
	case obj.Pkg() == nil:
	case obj.Pkg() == p.c.Pkg:
		p.fail("the type %s is declared in a function, or in a cell that is not among the cells", obj.Name())
	case !obj.Exported():
		p.fail("the type %s of package %s has no name outside of it", obj.Name(), obj.Pkg().Path())
	default:
		text = p.e.importName(obj.Pkg()) + "." + text
	}
	if args.Len() == 0 {
		return text
	}
	var list []string
	for arg := range args.Types() {
		list = append(list, p.typeText(arg))
	}
	return text + "[" + strings.Join(list, ", ") + "]"
}

func (p *cellPrinter) signatureText(t *types.Signature) string {
	var params, results []string
	for i := range t.Params().Len() {
		param := t.Params().At(i).Type()
		if slice, ok := param.(*types.Slice); ok && t.Variadic() && i == t.Params().Len()-1 {
			params = append(params, "..."+p.typeText(slice.Elem()))
		} else {
			params = append(params, p.typeText(param))
		}
	}
	for v := range t.Results().Variables() {
		results = append(results, p.typeText(v.Type()))
	}
	text := "(" + strings.Join(params, ", ") + ")"
	switch len(results) {
	case 0:
		return text
	case 1:
		return text + " " + results[0]
	default:
		return text + " (" + strings.Join(results, ", ") + ")"
	}
}

func (p *cellPrinter) structText(t *types.Struct) string {
	var fields []string
	for i := range t.NumFields() {
		f := t.Field(i)
		text := p.typeText(f.Type())
		if !f.Embedded() {
			text = f.Name() + " " + text
		}
		if tag := t.Tag(i); tag != "" {
			text += fmt.Sprintf(" %q", tag)
		}
		fields = append(fields, text)
	}
	return "struct{ " + strings.Join(fields, "; ") + " }"
}

func (p *cellPrinter) interfaceText(t *types.Interface) string {
	if t.Empty() {
		return "any"
	}
	var parts []string
	for m := range t.ExplicitMethods() {
		parts = append(parts, m.Name()+p.signatureText(m.Signature()))
	}
	for e := range t.EmbeddedTypes() {
		parts = append(parts, p.typeText(e))
	}
	return "interface{ " + strings.Join(parts, "; ") + " }"
}
