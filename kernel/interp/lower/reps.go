// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is the representation of types: the reflect type that values of a Go
// type have in interpreted code.

import (
	"fmt"
	"go/types"
	"reflect"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
	"unsafe"

	"github.com/gosci/gosci/kernel/interp/host"
)

// anyType represents all interface types.
var anyType = reflect.TypeFor[any]()

// basics names the representations that need no symbol.
func (l *Lowerer) basics() {
	for _, t := range []reflect.Type{
		reflect.TypeFor[bool](), reflect.TypeFor[string](),
		reflect.TypeFor[int](), reflect.TypeFor[int8](), reflect.TypeFor[int16](), reflect.TypeFor[int32](), reflect.TypeFor[int64](),
		reflect.TypeFor[uint](), reflect.TypeFor[uint8](), reflect.TypeFor[uint16](), reflect.TypeFor[uint32](), reflect.TypeFor[uint64](), reflect.TypeFor[uintptr](),
		reflect.TypeFor[float32](), reflect.TypeFor[float64](), reflect.TypeFor[complex64](), reflect.TypeFor[complex128](),
	} {
		l.texts[t] = t.String()
	}
	l.texts[anyType] = "h.Any"
}

// basicType returns the reflect type of a basic type.
func basicType(k types.BasicKind) reflect.Type {
	switch k {
	case types.Bool, types.UntypedBool:
		return reflect.TypeFor[bool]()
	case types.Int, types.UntypedInt:
		return reflect.TypeFor[int]()
	case types.Int8:
		return reflect.TypeFor[int8]()
	case types.Int16:
		return reflect.TypeFor[int16]()
	case types.Int32, types.UntypedRune:
		return reflect.TypeFor[int32]()
	case types.Int64:
		return reflect.TypeFor[int64]()
	case types.Uint:
		return reflect.TypeFor[uint]()
	case types.Uint8:
		return reflect.TypeFor[uint8]()
	case types.Uint16:
		return reflect.TypeFor[uint16]()
	case types.Uint32:
		return reflect.TypeFor[uint32]()
	case types.Uint64:
		return reflect.TypeFor[uint64]()
	case types.Uintptr:
		return reflect.TypeFor[uintptr]()
	case types.Float32:
		return reflect.TypeFor[float32]()
	case types.Float64, types.UntypedFloat:
		return reflect.TypeFor[float64]()
	case types.Complex64:
		return reflect.TypeFor[complex64]()
	case types.Complex128, types.UntypedComplex:
		return reflect.TypeFor[complex128]()
	case types.String, types.UntypedString:
		return reflect.TypeFor[string]()
	case types.UnsafePointer:
		return reflect.TypeFor[unsafe.Pointer]()
	default:
	}
	return anyType // untyped nil
}

// A patch is the field of a struct type that still has a stand-in for its type.
type patch struct {
	of    reflect.Type
	index int
	typ   types.Type
}

// dummy stands in for a type that is not yet known.
type dummy struct{}

// rep returns the representation of t, which has no type parameters.
func (l *Lowerer) rep(t types.Type) reflect.Type {
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		return basicType(t.Kind())
	case *types.Interface:
		return anyType
	case *types.Named:
		if types.IsInterface(t) {
			return anyType
		}
	}
	key := l.key(t)
	if r, ok := l.reps[key]; ok {
		return r
	}
	l.depth++
	r := l.makeRep(t, key)
	l.depth--
	if cut, ok := l.reps[key]; ok && cut != anyType {
		r = cut // it is part of a recursive type that was cut on the way
	}
	l.reps[key] = r
	if l.depth == 0 {
		l.patch()
	}
	return r
}

// patch gives struct fields with stand-ins their types.
func (l *Lowerer) patch() {
	for len(l.structs) > 0 {
		p := l.structs[0]
		l.structs = l.structs[1:]
		l.depth++
		t := l.rep(p.typ)
		l.depth--
		setFieldType(p.of, p.index, t)
	}
}

func (l *Lowerer) makeRep(t types.Type, key string) reflect.Type {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		t = l.realType(t)
		if l.isCompiled(t.Obj()) {
			if r, ok := l.compiledType(t.Obj()); ok {
				return r
			}
			panic(&Error{Msg: fmt.Sprintf("type %s is not in this kernel", t)})
		}
		// A type that contains itself other than through a struct: the recursion
		// ends in an interface.
		if r, ok := selfRep(t); ok {
			return r
		}
		if _, ok := t.Underlying().(*types.Struct); !ok {
			l.reps[key] = anyType
		}
		return l.rep(t.Underlying())
	case *types.Pointer:
		return reflect.PointerTo(l.rep(t.Elem()))
	case *types.Slice:
		return reflect.SliceOf(l.rep(t.Elem()))
	case *types.Array:
		return reflect.ArrayOf(int(t.Len()), l.rep(t.Elem()))
	case *types.Chan:
		return reflect.ChanOf(chanDir(t.Dir()), l.rep(t.Elem()))
	case *types.Map:
		return reflect.MapOf(l.rep(t.Key()), l.rep(t.Elem()))
	case *types.Signature:
		return l.funcRep(t)
	case *types.Struct:
		return l.structRep(t)
	case *types.Tuple:
		if t.Len() == 1 {
			return l.rep(t.At(0).Type())
		}
	}
	panic(fmt.Sprintf("lower: representation of %s (%T)", t, t))
}

// Types that are made of nothing but themselves.
type (
	selfPointer *selfPointer
	selfSlice   []selfSlice
	selfChan    chan selfChan
)

// selfRep returns the representation of a type that is a pointer to itself, or a
// slice or channel of itself.
func selfRep(t *types.Named) (reflect.Type, bool) {
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return reflect.TypeFor[selfPointer](), types.Identical(u.Elem(), t)
	case *types.Slice:
		return reflect.TypeFor[selfSlice](), types.Identical(u.Elem(), t)
	case *types.Chan:
		return reflect.TypeFor[selfChan](), types.Identical(u.Elem(), t) && u.Dir() == types.SendRecv
	}
	return nil, false
}

func chanDir(d types.ChanDir) reflect.ChanDir {
	switch d {
	case types.SendOnly:
		return reflect.SendDir
	case types.RecvOnly:
		return reflect.RecvDir
	default:
	}
	return reflect.BothDir
}

func (l *Lowerer) funcRep(t *types.Signature) reflect.Type {
	var in, out []reflect.Type
	for v := range t.Params().Variables() {
		in = append(in, l.rep(v.Type()))
	}
	for v := range t.Results().Variables() {
		out = append(out, l.rep(v.Type()))
	}
	return reflect.FuncOf(in, out, false)
}

// structRep makes a struct type. Fields whose types mention a type of the
// session that has no representation yet get a stand-in of the same layout.
func (l *Lowerer) structRep(t *types.Struct) reflect.Type {
	fields := make([]reflect.StructField, t.NumFields())
	var open []int
	for i := range fields {
		f := t.Field(i)
		r, exact := l.layout(f.Type())
		if !exact {
			open = append(open, i)
		}
		fields[i] = reflect.StructField{Name: fieldName(t, i), Type: r, Tag: reflect.StructTag(t.Tag(i))}
		if !f.Exported() {
			fields[i].Tag = reflect.StructTag(fmt.Sprintf(`json:"-" xml:"-" go:%q`, f.Name()))
		}
	}
	if len(open) > 0 {
		// No other struct type may be the same type before it is patched.
		fields[open[0]].Tag += reflect.StructTag(fmt.Sprintf(" gosci:%q", strconv.Itoa(len(l.reps))))
	}
	r := reflect.StructOf(fields)
	for _, i := range open {
		l.structs = append(l.structs, patch{r, i, t.Field(i).Type()})
	}
	return r
}

// layout returns the representation of t, or if that would need one that does
// not exist yet, a type of the same layout.
func (l *Lowerer) layout(t types.Type) (r reflect.Type, exact bool) {
	if l.ready(t) {
		return l.rep(t), true
	}
	switch u := t.Underlying().(type) {
	case *types.Pointer:
		return reflect.TypeFor[*dummy](), false
	case *types.Slice:
		return reflect.TypeFor[[]dummy](), false
	case *types.Map:
		return reflect.TypeFor[map[dummy]dummy](), false
	case *types.Chan:
		return reflect.TypeFor[chan dummy](), false
	case *types.Signature:
		return reflect.TypeFor[func()](), false
	case *types.Array:
		elem, exact := l.layout(u.Elem())
		return reflect.ArrayOf(int(u.Len()), elem), exact
	}
	return l.rep(t), true
}

// ready reports whether all types of the session in t have a representation.
func (l *Lowerer) ready(t types.Type) bool {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		if types.IsInterface(t) || l.isCompiled(t.Obj()) {
			return true
		}
		r, ok := l.reps[l.key(t)]
		return ok && (r != anyType || l.depth == 0)
	case *types.Pointer:
		return l.ready(t.Elem())
	case *types.Slice:
		return l.ready(t.Elem())
	case *types.Array:
		return l.ready(t.Elem())
	case *types.Chan:
		return l.ready(t.Elem())
	case *types.Map:
		return l.ready(t.Key()) && l.ready(t.Elem())
	case *types.Signature:
		for v := range t.Params().Variables() {
			if !l.ready(v.Type()) {
				return false
			}
		}
		for v := range t.Results().Variables() {
			if !l.ready(v.Type()) {
				return false
			}
		}
	case *types.Struct:
		_, ok := l.reps[l.key(t)]
		return ok
	}
	return true
}

// fieldName returns the name of a field in the representation.
func fieldName(t *types.Struct, i int) string {
	name := t.Field(i).Name()
	if name == "_" {
		return "X" + strconv.Itoa(i) + "_"
	}
	if c, _ := utf8.DecodeRuneInString(name); unicode.IsUpper(c) {
		return name
	}
	name = "X" + name
	for j := range t.NumFields() {
		if t.Field(j).Name() == name {
			return name + "_" + strconv.Itoa(i)
		}
	}
	return name
}

// setFieldType changes the type of a field of a struct type that was made at run
// time. The layout of the two types must be the same, and no value of the struct
// type may exist. It is how a struct type comes to contain itself, which package
// reflect cannot make.
func setFieldType(s reflect.Type, i int, t reflect.Type) {
	type iface struct{ tab, data unsafe.Pointer }
	type structField struct {
		_, typ unsafe.Pointer // the name comes first
		_      uintptr        // the offset
	}
	type structType struct {
		_      [6]uintptr     // size, ptrdata, hash and flags, equal, gcdata, str and ptrToThis
		_      unsafe.Pointer // the import path
		fields []structField
	}
	st := (*structType)((*iface)(unsafe.Pointer(&s)).data)
	st.fields[i].typ = (*iface)(unsafe.Pointer(&t)).data
}

// compiledType returns the reflect type of a type of a compiled package.
func (l *Lowerer) compiledType(o *types.TypeName) (reflect.Type, bool) {
	if r, ok := l.compiled[o]; ok {
		return r, true
	}
	if o.Pkg() == nil {
		return nil, false
	}
	v := l.compiledValue(o.Pkg().Path(), o.Name())
	if !v.IsValid() || v.Kind() != reflect.Pointer || !v.IsNil() {
		return nil, false
	}
	l.compiled[o] = v.Type().Elem()
	return l.compiled[o], true
}

// bind learns the reflect types of compiled types that are not exported from a
// value whose type mentions them.
func (l *Lowerer) bind(t types.Type, r reflect.Type) {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		if o := t.Obj(); o.Pkg() != nil && r.Name() == o.Name() && l.isCompiled(o) {
			if _, ok := l.compiledType(o); !ok {
				l.compiled[o] = r
			}
		}
		return
	case *types.Signature:
		if r.Kind() != reflect.Func || r.NumIn() != t.Params().Len() || r.NumOut() != t.Results().Len() {
			return
		}
		for i := range r.NumIn() {
			l.bind(t.Params().At(i).Type(), r.In(i))
		}
		for i := range r.NumOut() {
			l.bind(t.Results().At(i).Type(), r.Out(i))
		}
	case *types.Map:
		if r.Kind() == reflect.Map {
			l.bind(t.Key(), r.Key())
			l.bind(t.Elem(), r.Elem())
		}
	case interface{ Elem() types.Type }:
		switch r.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Chan:
			l.bind(t.Elem(), r.Elem())
		default:
		}
	}
}

// typeText returns how the text names the representation of t.
func (l *Lowerer) typeText(t types.Type) string { return l.repText(l.rep(t)) }

// repText returns how the text names a representation.
func (l *Lowerer) repText(r reflect.Type) string {
	if s, ok := l.texts[r]; ok {
		return s
	}
	s := l.symbol("T", reflect.Zero(reflect.PointerTo(r)))
	l.texts[r] = s
	return s
}

// isBoxed reports whether values of t in interfaces are boxed: whether their
// representation is another type.
func (l *Lowerer) isBoxed(t types.Type) bool {
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		return false
	case *types.Named:
		return !l.isCompiled(t.Obj()) || hasMethods(t)
	case *types.Pointer:
		return l.isBoxed(t.Elem())
	case *types.Slice:
		return l.isBoxed(t.Elem())
	case *types.Array:
		return l.isBoxed(t.Elem())
	case *types.Chan:
		return l.isBoxed(t.Elem())
	case *types.Map:
		return l.isBoxed(t.Key()) || l.isBoxed(t.Elem())
	case *types.Interface:
		return !(t.NumMethods() == 0)
	case *types.Signature:
		for v := range t.Params().Variables() {
			if l.isBoxed(v.Type()) || hasMethods(v.Type()) {
				return true
			}
		}
		for v := range t.Results().Variables() {
			if l.isBoxed(v.Type()) || hasMethods(v.Type()) {
				return true
			}
		}
		return t.Variadic()
	}
	return true
}

// hasMethods reports whether t is an interface type with methods.
func hasMethods(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	return ok && i.NumMethods() > 0
}

// describe returns the description of t for the runtime.
func (l *Lowerer) describe(t types.Type) *host.Type {
	t = types.Unalias(t)
	key := l.key(t)
	if d, ok := l.descs[key]; ok {
		return d
	}
	d := &host.Type{Str: l.typeString(t), Rep: l.rep(t)}
	l.descs[key] = d
	switch t.(type) {
	case *types.Named, *types.Basic:
		d.Named = true
	}
	iface, isIface := t.Underlying().(*types.Interface)
	d.Boxed = !isIface && l.isBoxed(t)
	switch u := l.under(t).(type) {
	case *types.Basic:
		d.Kind = d.Rep.Kind()
	case *types.Pointer:
		d.Kind = reflect.Pointer
		d.Elem = l.describe(u.Elem())
	case *types.Slice:
		d.Kind = reflect.Slice
		d.Elem = l.describe(u.Elem())
	case *types.Array:
		d.Kind = reflect.Array
		d.Elem, d.Len = l.describe(u.Elem()), int(u.Len())
	case *types.Chan:
		d.Kind = reflect.Chan
		d.Elem = l.describe(u.Elem())
	case *types.Map:
		d.Kind = reflect.Map
		d.Key, d.Elem = l.describe(u.Key()), l.describe(u.Elem())
	case *types.Signature:
		d.Kind = reflect.Func
	case *types.Interface:
		d.Kind = reflect.Interface
		d.Iface = l.iface(t, iface)
	case *types.Struct:
		d.Kind = reflect.Struct
		if d.Boxed {
			for i := range u.NumFields() {
				f := u.Field(i)
				d.Fields = append(d.Fields, host.Field{
					Name: f.Name(), Tag: reflect.StructTag(u.Tag(i)), Embedded: f.Embedded(),
					Exported: f.Exported(), Type: l.describe(f.Type()),
				})
			}
		}
	}
	// Where printing or comparing finds a value of the type, it may want the methods.
	if d.Boxed {
		l.wantMethods(t, d)
	}
	return d
}

// iface describes what an interface type wants.
func (l *Lowerer) iface(t types.Type, u *types.Interface) *host.Iface {
	f := &host.Iface{Str: l.typeString(t)}
	if n, ok := t.(*types.Named); ok {
		switch {
		case n.Obj().Pkg() == nil && n.Obj().Name() == "error":
			f.Compiled = reflect.TypeFor[error]()
		case l.isCompiled(n.Obj()):
			f.Compiled, _ = l.compiledType(n.Obj())
		}
	}
	for m := range u.Methods() {
		if f.Compiled != nil && !m.Exported() {
			continue
		}
		f.Methods = append(f.Methods, host.IfaceMethod{Name: m.Name(), Sig: l.methodSig(m, m.Signature()), Rep: l.funcRep(m.Signature())})
	}
	return f
}

// methodSig returns what identifies the signature of a method.
func (l *Lowerer) methodSig(m *types.Func, sig *types.Signature) string {
	s := l.key(types.NewSignatureType(nil, nil, nil, sig.Params(), sig.Results(), sig.Variadic()))
	if !m.Exported() && m.Pkg() != nil {
		s = m.Pkg().Path() + " " + s
	}
	return s
}

// typeString returns what %T prints for values of t.
func (l *Lowerer) typeString(t types.Type) string {
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		return types.Typ[t.Kind()].Name()
	case *types.Named:
		if t.Obj().Pkg() == nil {
			return t.Obj().Name()
		}
		s := t.Obj().Pkg().Name() + "." + t.Obj().Name()
		if args := t.TypeArgs(); args.Len() > 0 {
			list := make([]string, args.Len())
			for i := range list {
				list[i] = l.fullString(args.At(i))
			}
			s += "[" + strings.Join(list, ",") + "]"
		}
		return s
	case *types.Pointer:
		return "*" + l.typeString(t.Elem())
	case *types.Slice:
		return "[]" + l.typeString(t.Elem())
	case *types.Array:
		return fmt.Sprintf("[%d]%s", t.Len(), l.typeString(t.Elem()))
	case *types.Map:
		return "map[" + l.typeString(t.Key()) + "]" + l.typeString(t.Elem())
	case *types.Chan:
		elem := l.typeString(t.Elem())
		if c, ok := t.Elem().(*types.Chan); ok && c.Dir() == types.RecvOnly && t.Dir() != types.SendOnly {
			elem = "(" + elem + ")"
		}
		return []string{"chan ", "chan<- ", "<-chan "}[t.Dir()] + elem
	case *types.Signature:
		return "func" + l.signatureString(t)
	case *types.Struct:
		if t.NumFields() == 0 {
			return "struct {}"
		}
		var fields []string
		for i := range t.NumFields() {
			s := l.typeString(t.Field(i).Type())
			if !t.Field(i).Embedded() {
				s = t.Field(i).Name() + " " + s
			}
			if tag := t.Tag(i); tag != "" {
				s += " " + strconv.Quote(tag)
			}
			fields = append(fields, s)
		}
		return "struct { " + strings.Join(fields, "; ") + " }"
	case *types.Interface:
		if t.NumMethods() == 0 {
			return "interface {}"
		}
		var methods []string
		for m := range t.Methods() {
			name := m.Name()
			if !m.Exported() {
				name = m.Pkg().Name() + "." + name
			}
			methods = append(methods, name+l.signatureString(m.Signature()))
		}
		return "interface { " + strings.Join(methods, "; ") + " }"
	}
	return t.String()
}

// fullString is typeString of a type argument, with import paths.
func (l *Lowerer) fullString(t types.Type) string {
	return strings.ReplaceAll(types.TypeString(types.Unalias(t), func(p *types.Package) string { return p.Path() }), "any", "interface {}")
}

func (l *Lowerer) signatureString(t *types.Signature) string {
	in := make([]string, t.Params().Len())
	for i := range in {
		p := t.Params().At(i).Type()
		if s, ok := p.(*types.Slice); ok && t.Variadic() && i == len(in)-1 {
			in[i] = "..." + l.typeString(s.Elem())
			continue
		}
		in[i] = l.typeString(p)
	}
	s := "(" + strings.Join(in, ", ") + ")"
	out := make([]string, t.Results().Len())
	for i := range out {
		out[i] = l.typeString(t.Results().At(i).Type())
	}
	switch len(out) {
	case 0:
	case 1:
		s += " " + out[0]
	default:
		s += " (" + strings.Join(out, ", ") + ")"
	}
	return s
}
