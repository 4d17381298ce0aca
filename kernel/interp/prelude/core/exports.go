// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package core

// This file lists what the package exports.

import "reflect"

// Path is the import path of this package.
const Path = "github.com/gosci/gosci/kernel/interp/prelude/core"

// Exports returns the symbol table of this package in the form that an
// interpreter loads: by import path and name, then by symbol.
func Exports() map[string]map[string]reflect.Value {
	return map[string]map[string]reflect.Value{Path + "/core": {
		"Handle":          reflect.ValueOf((*Handle)(nil)),
		"HKDFExpand":      reflect.ValueOf(HKDFExpand),
		"HKDFExtract":     reflect.ValueOf(HKDFExtract),
		"HKDFKey":         reflect.ValueOf(HKDFKey),
		"HashComparable":  reflect.ValueOf(HashComparable),
		"MakeHandle":      reflect.ValueOf(MakeHandle),
		"PBKDF2Key":       reflect.ValueOf(PBKDF2Key),
		"Pull":            reflect.ValueOf(Pull),
		"Pull2":           reflect.ValueOf(Pull2),
		"WithRow":         reflect.ValueOf(WithRow),
		"WriteComparable": reflect.ValueOf(WriteComparable),
	}}
}
