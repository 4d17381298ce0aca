// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is what the engine must know of the insides of yaegi v0.16.1, which
// has no door for it. Nothing else of the package does.
//
// A frame of yaegi stops when its run id is not that of the interpreter. Yaegi's
// own way to stop a cell raises the interpreter's id for good, and with that
// every function value that was made before returns zeros from then on, without
// a word. Therefore the id is put back when the stopped cell has ended.

import (
	"fmt"
	"reflect"
	"sync/atomic"
	"unsafe"

	"github.com/traefik/yaegi/interp"
)

// A brake stops the cell that an interpreter runs.
type brake struct {
	id   *uint64        // the run id of the interpreter
	done *chan struct{} // closed to end the channel operations of a cell
}

// newBrake returns the brake of i. It fails when yaegi is not the version that
// this file knows.
func newBrake(i *interp.Interpreter) (*brake, error) {
	id, err := field(i, "id", reflect.TypeFor[uint64]())
	if err != nil {
		return nil, err
	}
	done, err := field(i, "done", reflect.TypeFor[chan struct{}]())
	if err != nil {
		return nil, err
	}
	cancelable, err := field(i, "cancelChan", reflect.TypeFor[bool]())
	if err != nil {
		return nil, err
	}
	*(*bool)(cancelable) = true
	return &brake{id: (*uint64)(id), done: (*chan struct{})(done)}, nil
}

// field returns the address of a field of the interpreter.
func field(i *interp.Interpreter, name string, typ reflect.Type) (unsafe.Pointer, error) {
	f, ok := reflect.TypeFor[interp.Interpreter]().FieldByName(name)
	if !ok || f.Type != typ {
		return nil, fmt.Errorf("interp: want field %s %v in the interpreter, which has none", name, typ)
	}
	return unsafe.Add(unsafe.Pointer(i), f.Offset), nil
}

// arm prepares for a run and returns the channel that ends its channel
// operations. No run may be under way.
func (b *brake) arm() chan struct{} {
	done := make(chan struct{})
	*b.done = done
	return done
}

// press stops every frame that runs, and, by done, the channel operations of the
// run that got it from arm.
func (b *brake) press(done chan struct{}) {
	atomic.AddUint64(b.id, 1)
	close(done)
}

// release undoes one press for the frames that are left.
func (b *brake) release() { atomic.AddUint64(b.id, ^uint64(0)) }

// globals are the variables and the temporary values of the top of a session. For
// each program that it runs yaegi puts a longer list in the place of the old one,
// which goroutines that run are reading at that moment. So the list is made long
// enough at the start of a cell, and filled before a program runs.
type globals struct {
	values *[]reflect.Value
	types  *[]reflect.Type
	filled int
}

// newGlobals returns the globals of i.
func newGlobals(i *interp.Interpreter) (*globals, error) {
	values, err := fieldOf(i, "frame", "data", reflect.TypeFor[[]reflect.Value]())
	if err != nil {
		return nil, err
	}
	types, err := fieldOf(i, "universe", "types", reflect.TypeFor[[]reflect.Type]())
	if err != nil {
		return nil, err
	}
	g := &globals{values: (*[]reflect.Value)(values), types: (*[]reflect.Type)(types)}
	g.filled = len(*g.types)
	return g, nil
}

// fieldOf returns the address of a field of what a field of the interpreter points
// to.
func fieldOf(i *interp.Interpreter, name, inner string, typ reflect.Type) (unsafe.Pointer, error) {
	outer, ok := reflect.TypeFor[interp.Interpreter]().FieldByName(name)
	if !ok || outer.Type.Kind() != reflect.Pointer {
		return nil, fmt.Errorf("interp: want field %s in the interpreter, which has none", name)
	}
	f, ok := outer.Type.Elem().FieldByName(inner)
	if !ok || f.Type != typ {
		return nil, fmt.Errorf("interp: want field %s.%s %v in the interpreter, which has none", name, inner, typ)
	}
	pointer := *(*unsafe.Pointer)(unsafe.Add(unsafe.Pointer(i), outer.Offset))
	return unsafe.Add(pointer, f.Offset), nil
}

// globalsAhead is how many globals a cell can add without a longer list.
const globalsAhead = 256

// reserve makes the list long enough for a cell.
func (g *globals) reserve() {
	if need := len(*g.types) + globalsAhead; len(*g.values) < need {
		longer := make([]reflect.Value, need+globalsAhead)
		copy(longer, *g.values)
		*g.values = longer
	}
}

// fill makes the globals that the compiler has added since the last time.
func (g *globals) fill() {
	if len(*g.types) > len(*g.values) {
		g.reserve()
	}
	for i, t := range (*g.types)[g.filled:] {
		(*g.values)[g.filled+i] = reflect.New(t).Elem()
	}
	g.filled = len(*g.types)
}

// plainValue returns the value that a panic of interpreted code carries, which
// yaegi wraps in a reflect.Value and in types of its own.
func plainValue(v any) any {
	for range 8 {
		switch x := v.(type) {
		case nil:
			return nil
		case reflect.Value:
			if !x.IsValid() {
				return nil
			}
			if !x.CanInterface() {
				return x.String()
			}
			v = x.Interface()
			continue
		}
		rv := reflect.ValueOf(v)
		if rv.Type().PkgPath() == "github.com/traefik/yaegi/interp" && rv.Type().Name() == "valueInterface" {
			// struct { node *node; value reflect.Value }
			addressable := reflect.New(rv.Type()).Elem()
			addressable.Set(rv)
			v = *(*reflect.Value)(addressable.FieldByName("value").Addr().UnsafePointer())
			continue
		}
		return v
	}
	return v
}
