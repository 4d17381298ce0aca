// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is the functions of package unsafe.

import (
	"reflect"
	"unsafe"
)

// unsafeFunc returns a function of package unsafe for arguments and a result of
// some types.
func unsafeFunc(name string, in []reflect.Type, out reflect.Type) reflect.Value {
	return reflect.MakeFunc(reflect.FuncOf(in, []reflect.Type{out}, false), func(args []reflect.Value) []reflect.Value {
		v := reflect.New(out).Elem()
		switch name {
		case "Add":
			v.SetPointer(unsafe.Add(args[0].UnsafePointer(), length(args[1])))
		case "Slice":
			n := length(args[1])
			array := reflect.NewAt(reflect.ArrayOf(n, out.Elem()), args[0].UnsafePointer())
			v.Set(array.Elem().Slice(0, n))
		case "String":
			v.SetString(unsafe.String((*byte)(args[0].UnsafePointer()), length(args[1])))
		case "StringData":
			v.Set(reflect.NewAt(out.Elem(), unsafe.Pointer(unsafe.StringData(args[0].String()))))
		case "SliceData":
			v.Set(reflect.NewAt(out.Elem(), args[0].UnsafePointer()))
		}
		return []reflect.Value{v}
	})
}

func length(v reflect.Value) int {
	if v.CanUint() {
		return int(v.Uint())
	}
	return int(v.Int())
}
