// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is expressions: each becomes a text that the interpreter evaluates,
// after statements that it may need.

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"strings"
)

// An operand is the text of a value and its representation.
type operand struct {
	text string
	r    reflect.Type
}

// list lowers n operands in order. When one needs statements of its own, what
// the earlier ones compute is kept in variables.
func (f *fn) list(n int, lower func(i int) operand) []string {
	texts := make([]string, n)
	reps := make([]reflect.Type, n)
	for i := range n {
		start := len(f.lines)
		op := lower(i)
		texts[i], reps[i] = op.text, op.r
		if len(f.lines) == start {
			continue
		}
		added := append([]string(nil), f.lines[start:]...)
		f.lines = f.lines[:start]
		for j := range i {
			texts[j] = f.simplify(texts[j], reps[j])
		}
		f.lines = append(f.lines, added...)
	}
	return texts
}

// simple reports whether evaluating text does nothing and costs nothing: it is a
// name or a constant.
func simple(text string) bool {
	if strings.HasPrefix(text, `"`) {
		return true
	}
	if strings.HasPrefix(text, "(*c") || strings.HasPrefix(text, "(*h.Z") {
		return simple(text[2 : len(text)-1])
	}
	return !strings.ContainsAny(text, "([{*+-<&! ")
}

// constantText reports whether text is a constant.
func constantText(text string) bool {
	if text == "" {
		return false
	}
	switch c := text[0]; {
	case c == '"', c >= '0' && c <= '9':
		return true
	}
	return text == "true" || text == "false" ||
		(strings.HasPrefix(text, "h.K") || strings.HasPrefix(text, "h.Z") || strings.HasPrefix(text, "(*h.Z")) && simple(text)
}

// simplify returns text, or a variable with its value if it is not simple.
func (f *fn) simplify(text string, r reflect.Type) string {
	if simple(text) {
		return text
	}
	return f.temp(text, r)
}

// exprTo lowers e and converts it to t, to which it can be assigned.
func (f *fn) exprTo(e ast.Expr, t types.Type) string {
	if tv := f.info.Types[e]; tv.Value != nil {
		if types.IsInterface(t) {
			return f.box(f.l.typedConstant(tv.Value, f.typ(e)), f.typ(e))
		}
		return f.l.constant(tv.Value, t)
	}
	from := f.typ(e)
	if isUntypedNil(from) || f.isNil(e) {
		return f.l.zero(t)
	}
	return f.convert(f.expr(e), from, t)
}

// isNil reports whether e is the predeclared nil.
func (f *fn) isNil(e ast.Expr) bool {
	id, ok := ast.Unparen(e).(*ast.Ident)
	if !ok || id.Name != "nil" {
		return false
	}
	_, ok = f.info.Uses[id].(*types.Nil)
	return ok
}

// expr lowers e. The text has the representation of its type.
func (f *fn) expr(e ast.Expr) string {
	if tv := f.info.Types[e]; tv.Value != nil {
		return f.l.constant(tv.Value, f.typ(e))
	}
	switch x := e.(type) {
	case *ast.ParenExpr:
		return f.expr(x.X)
	case *ast.Ident:
		return f.identValue(x)
	case *ast.BasicLit:
	case *ast.FuncLit:
		return f.literal(x, "", true)
	case *ast.CompositeLit:
		return f.composite(x, f.typ(x))
	case *ast.SelectorExpr:
		return f.selector(x)
	case *ast.IndexExpr:
		return f.index(x)
	case *ast.IndexListExpr:
		return f.instance(x, x.X)
	case *ast.SliceExpr:
		return f.slice(x)
	case *ast.StarExpr:
		p := f.expr(x.X)
		return f.fromPhys("(*"+p+")", f.rep(x.X).Elem(), f.typ(x))
	case *ast.UnaryExpr:
		return f.unary(x)
	case *ast.BinaryExpr:
		return f.binary(x)
	case *ast.CallExpr:
		return f.call(x)
	case *ast.TypeAssertExpr:
		return f.assertion(x)
	}
	f.unsupported(e, "expression %T", e)
	return ""
}

// identValue lowers a name that is used as a value.
func (f *fn) identValue(id *ast.Ident) string {
	o := f.info.ObjectOf(id)
	if text := f.lookup(o); text != "" {
		return text
	}
	switch o := o.(type) {
	case *types.Var:
		text := f.ident(id)
		return f.fromPhys(text, f.variableRep(o, f.l.rep(f.objType(o))), f.objType(o))
	case *types.Func:
		return f.declared(id, o)
	case *types.Nil:
		return f.l.zeroRep(anyType)
	}
	f.unsupported(id, "%s is not a value here", id.Name)
	return ""
}

// ident returns the text of a package-level variable.
func (f *fn) ident(id *ast.Ident) string {
	v, ok := f.info.ObjectOf(id).(*types.Var)
	if !ok {
		f.unsupported(id, "%s is not a variable", id.Name)
	}
	return f.packageVar(id, v)
}

// packageVar returns the text of a package-level variable of the session or of a
// compiled package.
func (f *fn) packageVar(n ast.Node, v *types.Var) string {
	if f.l.own[v.Pkg()] {
		return f.l.global(v).name
	}
	key := "var " + v.Pkg().Path() + "." + v.Name()
	if s, ok := f.l.calls[key]; ok {
		return s
	}
	val := f.l.compiledValue(v.Pkg().Path(), v.Name())
	if !val.IsValid() || !val.CanAddr() {
		f.unsupported(n, "variable %s.%s is not in this kernel", v.Pkg().Name(), v.Name())
	}
	f.l.bind(v.Type(), val.Type())
	s := "(*" + f.l.symbol("P", val.Addr()) + ")"
	f.l.calls[key] = s
	return s
}

// variableRep returns what a package-level variable holds: r, unless it is of a
// compiled package.
func (f *fn) variableRep(o types.Object, r reflect.Type) reflect.Type {
	if o.Pkg() == nil || f.l.own[o.Pkg()] {
		return r
	}
	if v := f.l.compiledValue(o.Pkg().Path(), o.Name()); v.IsValid() {
		return v.Type()
	}
	return r
}

// declared returns a declared function as a value.
func (f *fn) declared(id *ast.Ident, fn *types.Func) string {
	r := f.rep(id)
	if sym, ok := f.fastCall(id, fn); ok {
		return f.temp(sym, r)
	}
	if inst, ok := f.info.Instances[id]; ok {
		return f.funcValue(f.instanceOf(id, fn, inst), r)
	}
	return f.funcObject(id, fn, r)
}

// funcObject returns a function that is not generic as a value.
func (f *fn) funcObject(n ast.Node, fn *types.Func, r reflect.Type) string {
	if f.l.own[fn.Pkg()] {
		fun := f.l.function(fn, nil)
		if fun == nil {
			f.unsupported(n, "function %s has no body", fn.Name())
		}
		return f.funcValue(fun, r)
	}
	return f.compiledFunc(n, fn)
}

// instanceOf returns the function for the type arguments of an instance.
func (f *fn) instanceOf(n ast.Node, fn *types.Func, inst types.Instance) *function {
	args := make([]types.Type, inst.TypeArgs.Len())
	for i := range args {
		args[i] = f.l.subst(f.env, inst.TypeArgs.At(i))
	}
	origin := fn.Origin()
	fun := f.l.function(origin, newEnv(origin.Signature().TypeParams(), args))
	if fun == nil {
		f.unsupported(n, "generic function %s.%s is not in this kernel", fn.Pkg().Name(), fn.Name())
	}
	return fun
}

// instance lowers an explicit instance of a generic function.
func (f *fn) instance(n, x ast.Expr) string {
	id := calleeIdent(x)
	if id == nil {
		f.unsupported(n, "index of %T", x)
	}
	fn, ok := f.info.Uses[id].(*types.Func)
	if !ok {
		f.unsupported(n, "index of %s", id.Name)
	}
	if sym, ok := f.fastCall(id, fn); ok {
		return f.temp(sym, f.rep(n))
	}
	return f.funcValue(f.instanceOf(n, fn, f.info.Instances[id]), f.rep(n))
}

// calleeIdent returns the name of the function in x.
func calleeIdent(x ast.Expr) *ast.Ident {
	switch x := ast.Unparen(x).(type) {
	case *ast.Ident:
		return x
	case *ast.SelectorExpr:
		return x.Sel
	case *ast.IndexExpr:
		return calleeIdent(x.X)
	case *ast.IndexListExpr:
		return calleeIdent(x.X)
	}
	return nil
}

// index lowers x[i], which is no type instance unless x is a function.
func (f *fn) index(x *ast.IndexExpr) string {
	if _, ok := coreOf(f.typ(x.X)).(*types.Signature); ok {
		return f.instance(x, x.X)
	}
	if m, ok := coreOf(f.typ(x.X)).(*types.Map); ok {
		ops := f.list(2, func(i int) operand {
			if i == 0 {
				return operand{f.expr(x.X), f.rep(x.X)}
			}
			return f.mapKey(x, m)
		})
		return f.fromPhys(fmt.Sprintf("%s[%s]", ops[0], ops[1]), f.rep(x.X).Elem(), f.typ(x))
	}
	text, phys, check := f.element(x, false)
	check()
	return f.fromPhys(text, phys, f.typ(x))
}

// mapKey lowers the key of an index of a map.
func (f *fn) mapKey(x *ast.IndexExpr, m *types.Map) operand {
	phys := f.rep(x.X).Key()
	text := f.toPhys(f.exprTo(x.Index, m.Key()), m.Key(), phys)
	if phys.Kind() == reflect.Interface && constantText(text) {
		text = f.temp(text, phys)
	}
	return operand{text, phys}
}

// element lowers an element of an array, slice or string. What is returned as
// check is to be called before the element is used.
func (f *fn) element(x *ast.IndexExpr, fixed bool) (text string, phys reflect.Type, check func()) {
	r := f.rep(x.X)
	index := func() operand {
		text := f.indexValue(x.Index)
		if fixed {
			text = f.fix(text, f.indexRep(x.Index))
		}
		return operand{text, f.indexRep(x.Index)}
	}
	var ops []string
	if r.Kind() == reflect.Array {
		ops = f.placeAnd(x.X, fixed, func() []string { return []string{index().text} })
	} else {
		ops = f.list(2, func(i int) operand {
			if i > 0 {
				return index()
			}
			text := f.expr(x.X)
			if fixed {
				text = f.fix(text, r)
			}
			return operand{text, r}
		})
	}
	check = f.indexCheck(x, ops, r)
	switch r.Kind() {
	case reflect.Pointer:
		return fmt.Sprintf("(*%s)[%s]", ops[0], ops[1]), r.Elem().Elem(), check
	case reflect.String:
		if constantText(ops[0]) {
			ops[0] = f.temp(ops[0], r)
		}
		return fmt.Sprintf("%s[%s]", ops[0], ops[1]), reflect.TypeFor[byte](), check
	default:
		return fmt.Sprintf("%s[%s]", ops[0], ops[1]), r.Elem(), check
	}
}

// indexCheck returns what makes an index out of range panic as it does in Go, with
// the numbers. The operands become names. In a loop that would cost too much: the
// panic of the interpreter becomes one without numbers.
func (f *fn) indexCheck(x *ast.IndexExpr, ops []string, r reflect.Type) (check func()) {
	if f.loops > 0 {
		return func() {}
	}
	fixed := r
	if r.Kind() == reflect.Pointer {
		fixed = r.Elem()
	}
	isArray := fixed.Kind() == reflect.Array
	if isArray && f.info.Types[x.Index].Value != nil {
		return func() {}
	}
	if !isArray {
		ops[0] = f.simplify(f.typedText(ops[0], r), r)
	}
	array := ops[0]
	i := f.asInt(&ops[1], f.indexRep(x.Index))
	return func() {
		var n string
		if isArray {
			n = fmt.Sprint(fixed.Len())
		} else {
			n = f.temp(fmt.Sprintf("len(%s)", array), reflect.TypeFor[int]())
		}
		f.emit("if (%s < 0) || (%s >= %s) {\nh.IndexErr(%s, %s)\n}", i, i, n, i, n)
	}
}

// asInt returns an integer operand as an int. The operand is evaluated once.
func (f *fn) asInt(text *string, r reflect.Type) string {
	if *text == "" {
		return "-1"
	}
	*text = f.simplify(*text, r)
	if r.Kind() == reflect.Int && r.PkgPath() == "" || constantText(*text) && !strings.HasPrefix(*text, "h.") {
		if constantText(*text) {
			return f.temp(*text, reflect.TypeFor[int]())
		}
		return *text
	}
	return f.temp(fmt.Sprintf("int(%s)", f.typedText(*text, r)), reflect.TypeFor[int]())
}

// checkSlice does for slice expressions what checkIndex does.
func (f *fn) checkSlice(x *ast.SliceExpr, ops []string, r reflect.Type) {
	if f.loops > 0 || x.Low == nil && x.High == nil {
		return
	}
	parts := []ast.Expr{x.Low, x.High, x.Max}
	limits := make([]string, 3)
	for i, e := range parts {
		if e == nil {
			limits[i] = f.l.pooled(reflect.ValueOf(-1<<63), reflect.TypeFor[int]())
			continue
		}
		limits[i] = f.asInt(&ops[i+1], f.indexRep(e))
	}
	n, c := fmt.Sprintf("len(%s)", ops[0]), ""
	kind := "false"
	switch r.Kind() {
	case reflect.String:
		c, kind = n, "true"
	case reflect.Slice:
		c = f.temp(fmt.Sprintf("cap(%s)", ops[0]), reflect.TypeFor[int]())
	case reflect.Array:
		n, c, kind = fmt.Sprint(r.Len()), fmt.Sprint(r.Len()), "true"
	default:
		n, c, kind = fmt.Sprint(r.Elem().Len()), fmt.Sprint(r.Elem().Len()), "true"
	}
	f.emit("h.Bounds(%s, %s, %s, %s, %s, %s)", limits[0], limits[1], limits[2], n, c, kind)
}

// indexValue lowers an index or length.
func (f *fn) indexValue(e ast.Expr) string {
	if tv := f.info.Types[e]; tv.Value != nil {
		return f.l.constant(tv.Value, types.Typ[types.Int])
	}
	return f.expr(e)
}

func (f *fn) indexRep(e ast.Expr) reflect.Type {
	if f.info.Types[e].Value != nil {
		return reflect.TypeFor[int]()
	}
	return f.rep(e)
}

// place lowers an array or struct that stays where it is, so that a part of it
// can be assigned or its address be taken.
func (f *fn) place(e ast.Expr, fixed bool) string {
	switch x := ast.Unparen(e).(type) {
	case *ast.Ident:
		o := f.info.ObjectOf(x)
		if text := f.lookup(o); text != "" {
			return text
		}
		if _, ok := o.(*types.Var); ok {
			return f.ident(x)
		}
	case *ast.IndexExpr:
		if _, ok := coreOf(f.typ(x.X)).(*types.Map); !ok {
			text, _, check := f.element(x, fixed)
			check()
			return text
		}
	case *ast.SelectorExpr:
		text, _ := f.fieldOrVar(x, fixed)
		return text
	case *ast.StarExpr:
		p := f.expr(x.X)
		if fixed {
			p = f.fix(p, f.rep(x.X))
		}
		return "(*" + p + ")"
	}
	text := f.expr(e)
	if isCall(text) || strings.HasSuffix(text, "}") {
		return f.temp(text, f.rep(e))
	}
	return text
}

// placeAnd lowers a place and, after it, the operands that go with it, and returns
// the texts of all. If these need statements of their own, it is the operands of the
// place that are kept in variables: an array in a variable would be a copy.
func (f *fn) placeAnd(e ast.Expr, fixed bool, operands func() []string) []string {
	start := len(f.lines)
	text := f.place(e, fixed)
	mid := len(f.lines)
	others := operands()
	if added := f.lines[mid:]; len(added) > 0 && !fixed {
		added = append([]string(nil), added...)
		f.lines = f.lines[:start]
		text = f.place(e, true)
		f.lines = append(f.lines, added...)
	}
	return append([]string{text}, others...)
}

func (f *fn) slice(x *ast.SliceExpr) string {
	r := f.rep(x.X)
	parts := []ast.Expr{x.Low, x.High, x.Max}
	bound := func(i int) operand {
		if parts[i] == nil {
			return operand{"", reflect.TypeFor[int]()}
		}
		return operand{f.indexValue(parts[i]), f.indexRep(parts[i])}
	}
	var ops []string
	if r.Kind() == reflect.Array {
		ops = f.placeAnd(x.X, false, func() []string { return f.list(3, bound) })
	} else {
		ops = f.list(4, func(i int) operand {
			if i > 0 {
				return bound(i - 1)
			}
			text := f.expr(x.X)
			if constantText(text) || isCall(text) {
				text = f.temp(text, r)
			}
			return operand{text, r}
		})
	}
	f.checkSlice(x, ops, r)
	base := ops[0]
	if r.Kind() == reflect.Pointer {
		base = "(*" + base + ")"
	}
	if ops[1] == "" && x.Low == nil && ops[2] == "" && !x.Slice3 {
		ops[1] = "0"
	}
	if x.Slice3 {
		if ops[1] == "" {
			ops[1] = "0"
		}
		return fmt.Sprintf("%s[%s:%s:%s]", base, ops[1], ops[2], ops[3])
	}
	return fmt.Sprintf("%s[%s:%s]", base, ops[1], ops[2])
}

func (f *fn) unary(x *ast.UnaryExpr) string {
	switch x.Op {
	case token.AND:
		return f.address(x)
	case token.ARROW:
		return f.receive(x, false)
	case token.ADD:
		return f.expr(x.X)
	case token.NOT:
		return "(!" + f.simplify(f.expr(x.X), reflect.TypeFor[bool]()) + ")"
	default:
	}
	op := x.Op.String()
	v := f.simplify(f.expr(x.X), f.rep(x.X))
	return fmt.Sprintf("(%s%s)", op, v)
}

// address lowers &x.
func (f *fn) address(x *ast.UnaryExpr) string {
	switch e := ast.Unparen(x.X).(type) {
	case *ast.CompositeLit:
		t := f.typ(e)
		r := f.l.rep(t)
		v := f.fresh("new")
		f.emit("var %s %s = %s", v, f.l.repText(r), f.composite(e, t))
		return "&" + v
	case *ast.SelectorExpr:
		text, _ := f.fieldOrVar(e, false)
		return addressOf(text)
	case *ast.StarExpr:
		return f.expr(e.X)
	}
	return addressOf(f.place(x.X, false))
}
