// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is the identity of types: substitution of type parameters, and keys
// that are equal when types are identical.

import (
	"fmt"
	"go/types"
	"strconv"
	"strings"
)

// An env gives type parameters their arguments. A nil env has none.
type env struct {
	args map[*types.TypeParam]types.Type
	list []types.Type // the arguments in order, for the key
}

// newEnv returns the environment of an instance.
func newEnv(params *types.TypeParamList, args []types.Type) *env {
	if params.Len() == 0 {
		return nil
	}
	e := &env{args: map[*types.TypeParam]types.Type{}, list: args}
	for i := range params.Len() {
		e.args[params.At(i)] = args[i]
	}
	return e
}

// key tells instances of one function apart.
func (e *env) key(l *Lowerer) string {
	if e == nil {
		return ""
	}
	keys := make([]string, len(e.list))
	for i, t := range e.list {
		keys[i] = l.key(t)
	}
	return "[" + strings.Join(keys, ",") + "]"
}

// subst replaces the type parameters in t.
func (l *Lowerer) subst(e *env, t types.Type) types.Type {
	if e == nil || t == nil {
		return t
	}
	switch t := t.(type) {
	case *types.TypeParam:
		if a, ok := e.args[t]; ok {
			return a
		}
	case *types.Alias:
		return l.subst(e, types.Unalias(t))
	case *types.Named:
		return l.substNamed(e, t)
	case *types.Pointer:
		if u := l.subst(e, t.Elem()); u != t.Elem() {
			return types.NewPointer(u)
		}
	case *types.Slice:
		if u := l.subst(e, t.Elem()); u != t.Elem() {
			return types.NewSlice(u)
		}
	case *types.Array:
		if u := l.subst(e, t.Elem()); u != t.Elem() {
			return types.NewArray(u, t.Len())
		}
	case *types.Chan:
		if u := l.subst(e, t.Elem()); u != t.Elem() {
			return types.NewChan(t.Dir(), u)
		}
	case *types.Map:
		k, u := l.subst(e, t.Key()), l.subst(e, t.Elem())
		if k != t.Key() || u != t.Elem() {
			return types.NewMap(k, u)
		}
	case *types.Signature:
		p, pc := l.substTuple(e, t.Params())
		r, rc := l.substTuple(e, t.Results())
		if pc || rc {
			return types.NewSignatureType(nil, nil, nil, p, r, t.Variadic())
		}
	case *types.Tuple:
		u, _ := l.substTuple(e, t)
		return u
	case *types.Struct:
		return l.substStruct(e, t)
	case *types.Interface:
		return l.substInterface(e, t)
	}
	return t
}

func (l *Lowerer) substTuple(e *env, t *types.Tuple) (*types.Tuple, bool) {
	changed := false
	vars := make([]*types.Var, t.Len())
	for i := range vars {
		v := t.At(i)
		u := l.subst(e, v.Type())
		changed = changed || u != v.Type()
		vars[i] = types.NewParam(v.Pos(), v.Pkg(), v.Name(), u)
	}
	if !changed {
		return t, false
	}
	return types.NewTuple(vars...), true
}

func (l *Lowerer) substStruct(e *env, t *types.Struct) types.Type {
	changed := false
	fields := make([]*types.Var, t.NumFields())
	tags := make([]string, t.NumFields())
	for i := range fields {
		f := t.Field(i)
		u := l.subst(e, f.Type())
		changed = changed || u != f.Type()
		fields[i] = types.NewField(f.Pos(), f.Pkg(), f.Name(), u, f.Embedded())
		tags[i] = t.Tag(i)
	}
	if !changed {
		return t
	}
	return types.NewStruct(fields, tags)
}

func (l *Lowerer) substInterface(e *env, t *types.Interface) types.Type {
	changed := false
	var methods []*types.Func
	for m := range t.ExplicitMethods() {
		u := l.subst(e, m.Signature())
		changed = changed || u != m.Type()
		methods = append(methods, types.NewFunc(m.Pos(), m.Pkg(), m.Name(), u.(*types.Signature)))
	}
	var embeds []types.Type
	for t := range t.EmbeddedTypes() {
		u := l.subst(e, t)
		changed = changed || u != t
		embeds = append(embeds, u)
	}
	if !changed {
		return t
	}
	return types.NewInterfaceType(methods, embeds).Complete()
}

// substNamed replaces type parameters in the arguments of a named type. A type
// that a generic function declares is another type in each instance.
func (l *Lowerer) substNamed(e *env, t *types.Named) types.Type {
	if args := t.TypeArgs(); args.Len() > 0 {
		changed := false
		list := make([]types.Type, args.Len())
		for i := range list {
			list[i] = l.subst(e, args.At(i))
			changed = changed || list[i] != args.At(i)
		}
		if !changed {
			return t
		}
		u, err := types.Instantiate(l.context, t.Origin(), list, false)
		if err != nil {
			panic(err)
		}
		return u
	}
	if t.TypeParams().Len() > 0 || !declaredInFunction(t.Obj()) || !l.mentions(e, t, map[types.Type]bool{}) {
		return t
	}
	key := fmt.Sprintf("%p", t.Obj()) + e.key(l)
	if u := l.locals[key]; u != nil {
		return u
	}
	obj := types.NewTypeName(t.Obj().Pos(), t.Obj().Pkg(), t.Obj().Name(), nil)
	u := types.NewNamed(obj, types.NewStruct(nil, nil), nil)
	l.locals[key] = u
	l.ids[obj] = fmt.Sprintf("%s#%d", obj.Name(), len(l.ids)+1)
	u.SetUnderlying(l.subst(e, t.Underlying()).Underlying())
	return u
}

func declaredInFunction(o *types.TypeName) bool {
	return o.Pkg() != nil && o.Parent() != o.Pkg().Scope() && o.Parent() != nil
}

// mentions reports whether a type declared in a function depends on the type
// parameters of e.
func (l *Lowerer) mentions(e *env, t types.Type, seen map[types.Type]bool) bool {
	if seen[t] {
		return false
	}
	seen[t] = true
	switch t := t.(type) {
	case *types.TypeParam:
		return e.args[t] != nil
	case *types.Alias:
		return l.mentions(e, types.Unalias(t), seen)
	case *types.Named:
		for a := range t.TypeArgs().Types() {
			if l.mentions(e, a, seen) {
				return true
			}
		}
		return declaredInFunction(t.Obj()) && l.mentions(e, t.Underlying(), seen)
	case *types.Struct:
		for f := range t.Fields() {
			if l.mentions(e, f.Type(), seen) {
				return true
			}
		}
	case *types.Signature:
		return l.mentions(e, t.Params(), seen) || l.mentions(e, t.Results(), seen)
	case *types.Tuple:
		for v := range t.Variables() {
			if l.mentions(e, v.Type(), seen) {
				return true
			}
		}
	case *types.Map:
		return l.mentions(e, t.Key(), seen) || l.mentions(e, t.Elem(), seen)
	case *types.Interface:
		for m := range t.Methods() {
			if l.mentions(e, m.Type(), seen) {
				return true
			}
		}
	case interface{ Elem() types.Type }:
		return l.mentions(e, t.Elem(), seen)
	}
	return false
}

// same makes obj the type that old was.
func (l *Lowerer) same(obj, old *types.TypeName) {
	l.ids[obj] = l.id(old)
}

// id returns what tells a type of the session from others of its name.
func (l *Lowerer) id(o *types.TypeName) string {
	if id, ok := l.ids[o]; ok {
		return id
	}
	id := fmt.Sprintf("%s#%d", o.Name(), len(l.ids)+1)
	l.ids[o] = id
	return id
}

// isCompiled reports whether a type is predeclared or of a compiled package, and
// so represents itself.
func (l *Lowerer) isCompiled(o *types.TypeName) bool {
	if o.Pkg() == nil {
		return true
	}
	if l.own[o.Pkg()] {
		return false
	}
	n, ok := o.Type().(*types.Named)
	return !ok || n.TypeParams().Len() == 0
}

// key returns a text that is the same for identical types and for no others.
func (l *Lowerer) key(t types.Type) string {
	var b strings.Builder
	l.writeKey(&b, t)
	return b.String()
}

func (l *Lowerer) writeKey(b *strings.Builder, t types.Type) {
	switch t := t.(type) {
	case *types.Basic:
		b.WriteString(types.Typ[t.Kind()].Name())
	case *types.Alias:
		l.writeKey(b, types.Unalias(t))
	case *types.Named:
		t = l.realType(t)
		o := t.Obj()
		switch {
		case o.Pkg() == nil:
			b.WriteString(o.Name())
		case l.isCompiled(o):
			b.WriteString(o.Pkg().Path() + "." + o.Name())
		default:
			b.WriteString(o.Pkg().Path() + "." + l.id(t.Origin().Obj()))
		}
		if args := t.TypeArgs(); args.Len() > 0 {
			b.WriteByte('[')
			for a := range args.Types() {
				l.writeKey(b, a)
				b.WriteByte(',')
			}
			b.WriteByte(']')
		}
	case *types.Pointer:
		b.WriteByte('*')
		l.writeKey(b, t.Elem())
	case *types.Slice:
		b.WriteString("[]")
		l.writeKey(b, t.Elem())
	case *types.Array:
		b.WriteString("[" + strconv.FormatInt(t.Len(), 10) + "]")
		l.writeKey(b, t.Elem())
	case *types.Chan:
		b.WriteString([]string{"chan ", "chan<- ", "<-chan "}[t.Dir()])
		b.WriteByte('(')
		l.writeKey(b, t.Elem())
		b.WriteByte(')')
	case *types.Map:
		b.WriteString("map[")
		l.writeKey(b, t.Key())
		b.WriteByte(']')
		l.writeKey(b, t.Elem())
	case *types.Signature:
		b.WriteString("func")
		l.writeSignature(b, t)
	case *types.Struct:
		b.WriteString("struct{")
		for i := range t.NumFields() {
			f := t.Field(i)
			if !f.Exported() && f.Pkg() != nil {
				b.WriteString(f.Pkg().Path() + ".")
			}
			b.WriteString(f.Name())
			if f.Embedded() {
				b.WriteByte('!')
			}
			b.WriteByte(' ')
			l.writeKey(b, f.Type())
			if tag := t.Tag(i); tag != "" {
				b.WriteString(strconv.Quote(tag))
			}
			b.WriteByte(';')
		}
		b.WriteByte('}')
	case *types.Interface:
		if t.NumMethods() == 0 && t.IsMethodSet() {
			b.WriteString("interface {}")
			return
		}
		b.WriteString("interface{")
		for m := range t.Methods() {
			if !m.Exported() && m.Pkg() != nil {
				b.WriteString(m.Pkg().Path() + ".")
			}
			b.WriteString(m.Name())
			l.writeSignature(b, m.Signature())
			b.WriteByte(';')
		}
		b.WriteByte('}')
	case *types.TypeParam:
		b.WriteString("$" + t.Obj().Name() + strconv.Itoa(t.Index()))
	case *types.Tuple:
		b.WriteByte('(')
		for i := range t.Len() {
			if i > 0 {
				b.WriteString(", ")
			}
			l.writeKey(b, t.At(i).Type())
		}
		b.WriteByte(')')
	default:
		panic(fmt.Sprintf("lower: key of %T", t))
	}
}

// writeSignature writes parameters and results as Go does, without names.
func (l *Lowerer) writeSignature(b *strings.Builder, t *types.Signature) {
	b.WriteByte('(')
	for i := range t.Params().Len() {
		if i > 0 {
			b.WriteString(", ")
		}
		p := t.Params().At(i).Type()
		if s, ok := p.(*types.Slice); ok && t.Variadic() && i == t.Params().Len()-1 {
			b.WriteString("...")
			p = s.Elem()
		}
		l.writeKey(b, p)
	}
	b.WriteByte(')')
	switch t.Results().Len() {
	case 0:
	case 1:
		b.WriteByte(' ')
		l.writeKey(b, t.Results().At(0).Type())
	default:
		b.WriteByte(' ')
		l.writeKey(b, t.Results())
	}
}
