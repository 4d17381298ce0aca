// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package lower

// This file is what must be known of the insides of yaegi v0.16.1, which has no
// door for it.
//
// A frame of yaegi returns when its run id is not that of the interpreter. Yaegi's
// own way to stop raises the interpreter's id for good, and with that every
// function value that was made before returns zeros from then on, without a word.
// Therefore the id is put back when what was to be stopped has ended.

import (
	"fmt"
	"reflect"
	"sync/atomic"
	"unsafe"

	"github.com/traefik/yaegi/interp"
)

// newBrake returns a function that makes every frame of i return, until the
// function which it returns is called. It fails when yaegi is not the version that
// this file knows.
func newBrake(i *interp.Interpreter) (func() (release func()), error) {
	f, ok := reflect.TypeFor[interp.Interpreter]().FieldByName("id")
	if !ok || f.Type != reflect.TypeFor[uint64]() {
		return nil, fmt.Errorf("lower: want a field id uint64 in yaegi's interpreter, which has none")
	}
	id := (*uint64)(unsafe.Add(unsafe.Pointer(i), f.Offset))
	return func() func() {
		atomic.AddUint64(id, 1)
		return func() { atomic.AddUint64(id, ^uint64(0)) }
	}, nil
}
