// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package symbols

// This file tests that the values are what the type information says.

import (
	"fmt"
	"go/constant"
	"go/token"
	"go/types"
	"math"
	"reflect"
	"strings"
	"testing"

	"github.com/traefik/yaegi/interp"
)

func TestExportsMatchTypes(t *testing.T) {
	t.Parallel()
	for _, path := range Paths() {
		pkg, err := Importer().Import(path)
		if err != nil {
			t.Fatal(err)
		}
		all := Exports(path)
		values, ok := all[path+"/"+pkg.Name()]
		if !ok || len(all) != 1 {
			t.Fatalf("Exports(%q) does not have the one key %q", path, path+"/"+pkg.Name())
		}
		generic := map[string]bool{}
		for _, name := range Generic(path) {
			generic[name] = true
		}
		seen := 0
		for _, name := range pkg.Scope().Names() {
			o := pkg.Scope().Lookup(name)
			v, ok := values[name]
			_, builtin := o.(*types.Builtin)
			_, isType := o.(*types.TypeName)
			if !ok && isType && path == "syscall" && packages().byPath[path].Local == nil {
				continue // of another system
			}
			if want := o.Exported() && !generic[name] && !builtin; ok != want {
				t.Errorf("%s.%s: there is a value is %t, want %t", path, name, ok, want)
			}
			if !ok {
				continue
			}
			seen++
			if err := match(o, v); err != nil {
				t.Errorf("%s.%s: %v", path, name, err)
			}
		}
		if seen != len(values) {
			t.Errorf("%s has %d values, want the %d that the type information has", path, len(values), seen)
		}
	}
}

// match reports how v is not the value of o.
func match(o types.Object, v reflect.Value) error {
	switch o := o.(type) {
	case *types.Func:
		return identical(o.Type(), v.Type())
	case *types.Var:
		if !v.CanSet() {
			return fmt.Errorf("variable cannot be set")
		}
		return identical(o.Type(), v.Type())
	case *types.TypeName:
		if v.Kind() != reflect.Pointer || !v.IsNil() {
			return fmt.Errorf("type is %v, want a nil pointer to it", v)
		}
		if err := identical(o.Type(), v.Type().Elem()); err != nil {
			return err
		}
		return sameMembers(o.Type(), v.Type().Elem())
	case *types.Const:
		if c, ok := v.Interface().(constant.Value); ok {
			if !strings.HasPrefix(o.Type().String(), "untyped") || c.ExactString() != o.Val().ExactString() {
				return fmt.Errorf("constant is %v, want %v", c, o)
			}
			return nil
		}
		if !constant.Compare(o.Val(), token.EQL, toConstant(v)) {
			return fmt.Errorf("constant is %v, want %v", v, o.Val())
		}
		return identical(types.Default(o.Type()), v.Type())
	}
	return fmt.Errorf("unexpected kind of object %v", o)
}

// identical reports how r is not the type t.
func identical(t types.Type, r reflect.Type) error {
	wrong := fmt.Errorf("type is %v, want %v", r, t)
	switch t := types.Unalias(t).(type) {
	case *types.Basic:
		if t.Kind() == types.UnsafePointer {
			if r.Kind() != reflect.UnsafePointer {
				return wrong
			}
		} else if r.PkgPath() != "" || r.String() != types.Default(t).(*types.Basic).Name() && r.Kind() != aliased(t) {
			return wrong
		}
		return nil
	case *types.Named:
		name, _, _ := strings.Cut(r.Name(), "[")
		if name != t.Obj().Name() || t.Obj().Pkg() != nil && r.PkgPath() != t.Obj().Pkg().Path() {
			return wrong
		}
		return nil
	case *types.Pointer:
		return elem(reflect.Pointer, t, r, wrong)
	case *types.Slice:
		return elem(reflect.Slice, t, r, wrong)
	case *types.Array:
		if r.Kind() != reflect.Array || int64(r.Len()) != t.Len() {
			return wrong
		}
		return elem(reflect.Array, t, r, wrong)
	case *types.Chan:
		dir := map[types.ChanDir]reflect.ChanDir{types.SendRecv: reflect.BothDir, types.SendOnly: reflect.SendDir, types.RecvOnly: reflect.RecvDir}
		if r.Kind() != reflect.Chan || r.ChanDir() != dir[t.Dir()] {
			return wrong
		}
		return elem(reflect.Chan, t, r, wrong)
	case *types.Map:
		if err := elem(reflect.Map, t, r, wrong); err != nil {
			return err
		}
		return identical(t.Key(), r.Key())
	case *types.Signature:
		return sameSignature(t, r, wrong)
	case *types.Struct:
		if r.Kind() != reflect.Struct || r.NumField() != t.NumFields() {
			return wrong
		}
		return sameFields(t, r)
	case *types.Interface:
		if r.Kind() != reflect.Interface || r.NumMethod() != t.NumMethods() {
			return wrong
		}
		return nil
	}
	return wrong
}

// aliased returns the kind of the predeclared types that have two names.
func aliased(b *types.Basic) reflect.Kind {
	switch b.Kind() {
	case types.Byte:
		return reflect.Uint8
	case types.Rune:
		return reflect.Int32
	default:
		return reflect.Invalid
	}
}

func elem(kind reflect.Kind, t interface{ Elem() types.Type }, r reflect.Type, wrong error) error {
	if r.Kind() != kind {
		return wrong
	}
	return identical(t.Elem(), r.Elem())
}

func sameSignature(t *types.Signature, r reflect.Type, wrong error) error {
	if r.Kind() != reflect.Func || r.NumIn() != t.Params().Len() || r.NumOut() != t.Results().Len() || r.IsVariadic() != t.Variadic() {
		return wrong
	}
	for i := range r.NumIn() {
		if err := identical(t.Params().At(i).Type(), r.In(i)); err != nil {
			return err
		}
	}
	for i := range r.NumOut() {
		if err := identical(t.Results().At(i).Type(), r.Out(i)); err != nil {
			return err
		}
	}
	return nil
}

// sameMembers reports how the exported methods and fields of r differ from those
// of t.
func sameMembers(t types.Type, r reflect.Type) error {
	if i, ok := t.Underlying().(*types.Interface); ok {
		if i.NumMethods() != r.NumMethod() {
			return fmt.Errorf("has %d methods, want %d", r.NumMethod(), i.NumMethods())
		}
		for m := range i.Methods() {
			got, ok := r.MethodByName(m.Name())
			if !ok && m.Exported() {
				return fmt.Errorf("has no method %s", m.Name())
			}
			if ok {
				if err := identical(m.Type(), got.Type); err != nil {
					return fmt.Errorf("method %s: %w", m.Name(), err)
				}
			}
		}
		return nil
	}
	for _, pair := range []struct {
		set *types.MethodSet
		of  reflect.Type
	}{
		{types.NewMethodSet(t), r},
		{types.NewMethodSet(types.NewPointer(t)), reflect.PointerTo(r)},
	} {
		exported := 0
		for m := range pair.set.Methods() {
			if !m.Obj().Exported() {
				continue
			}
			exported++
			if _, ok := pair.of.MethodByName(m.Obj().Name()); !ok {
				return fmt.Errorf("%v has no method %s", pair.of, m.Obj().Name())
			}
		}
		if exported != pair.of.NumMethod() {
			return fmt.Errorf("%v has %d methods, want %d", pair.of, pair.of.NumMethod(), exported)
		}
	}
	// The structures of the system are not the same everywhere.
	if s, ok := t.Underlying().(*types.Struct); ok && r.PkgPath() != "syscall" {
		return sameFields(s, r)
	}
	return nil
}

func sameFields(t *types.Struct, r reflect.Type) error {
	for f := range t.Fields() {
		if !f.Exported() {
			continue
		}
		got, ok := r.FieldByName(f.Name())
		if !ok || got.Anonymous != f.Embedded() {
			return fmt.Errorf("field is %v, want %v", got, f)
		}
		if err := identical(f.Type(), got.Type); err != nil {
			return fmt.Errorf("field %s: %w", f.Name(), err)
		}
	}
	return nil
}

func TestTableHasAll(t *testing.T) {
	t.Parallel()
	if got, want := len(Table()), len(Paths()); got != want {
		t.Errorf("Table() has %d packages, want %d", got, want)
	}
	if got := Exports("no/such"); got != nil {
		t.Errorf("Exports(no/such) = %v, want nil", got)
	}
}

func TestExportsAreCopied(t *testing.T) {
	t.Parallel()
	Exports("math")["math/math"]["Sin"] = reflect.ValueOf(1)
	if v := Exports("math")["math/math"]["Sin"]; v.Kind() != reflect.Func {
		t.Errorf("a caller can change what Exports returns: Sin is %v", v)
	}
}

func TestInterpreterTakesExports(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		path string
		src  []string
		want any
	}{
		"function":         {"math", []string{`import "math"`, `math.Hypot(3, 4)`}, 5.0},
		"untyped float":    {"math", []string{`import "math"`, `2 * math.Pi`}, 2 * math.Pi},
		"untyped string":   {"time", []string{`import "time"`, `len(time.RFC3339)`}, 25},
		"typed constant":   {"time", []string{`import "time"`, `time.Second.String()`}, "1s"},
		"type and method":  {"strings", []string{`import "strings"`, `var b strings.Builder`, `b.WriteString("ab")`, `b.String()`}, "ab"},
		"variable":         {"io", []string{`import "io"`, `io.EOF.Error()`}, "EOF"},
		"name unlike path": {"math/rand/v2", []string{`import "math/rand/v2"`, `rand.New(rand.NewPCG(1, 2)).IntN(1)`}, 0},
		"another module":   {"gonum.org/v1/gonum/floats", []string{`import "gonum.org/v1/gonum/floats"`, `floats.Sum([]float64{1, 2})`}, 3.0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			i := interp.New(interp.Options{})
			if err := i.Use(Exports(test.path)); err != nil {
				t.Fatal(err)
			}
			var v reflect.Value
			for _, src := range test.src {
				var err error
				if v, err = i.Eval(src); err != nil {
					t.Fatalf("%s: %v", src, err)
				}
			}
			if got := v.Interface(); got != test.want {
				t.Errorf("%q = %v, want %v", test.src, got, test.want)
			}
		})
	}
}
