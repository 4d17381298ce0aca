// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file checks that the names exist that the notebook dialect writes.

import (
	"reflect"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
)

func TestDialectNames(t *testing.T) {
	t.Parallel()
	arithmetic := "Add AddScalar Sub SubScalar SubFrom Mul MulScalar Div DivScalar DivInto Neg " +
		"IAdd IAddScalar ISub ISubScalar IMul IMulScalar IDiv IDivScalar Pow PowScalar PowOf "
	order := "Less LessScalar LessEqual LessEqualScalar Greater GreaterScalar GreaterEqual GreaterEqualScalar "
	logic := "And AndScalar Or OrScalar Xor XorScalar AndNot AndNotScalar Not IAnd IAndScalar IOr IOrScalar IXor IXorScalar "
	all := "Equal EqualScalar NotEqual NotEqualScalar At Set Slice Fill Assign Mask SetMask SetMaskArray Take Put PutArray String HTML "
	modulo := "Mod ModScalar ModOf IMod IModScalar "
	remainder := "Rem RemScalar RemOf IRem IRemScalar "
	for _, test := range []struct {
		array any
		names string
	}{
		{&nd.Array{}, arithmetic + order + modulo + all + "AsComplex AsInt AsBool AsUint8"},
		{&nd.Int{}, arithmetic + order + logic + modulo + remainder + all + "AsArray AsComplex AsBool AsUint8"},
		{&nd.Complex{}, arithmetic + all},
		{&nd.Bool{}, logic + all + "AsInt AsArray AsUint8"},
		{&nd.Uint8{}, order + all + "AsInt AsArray AsBool"},
	} {
		typ := reflect.TypeOf(test.array)
		for name := range strings.FieldsSeq(test.names) {
			if _, ok := typ.MethodByName(name); !ok {
				t.Errorf("%v has no method %s", typ, name)
			}
		}
	}
}

// TestNoGenericNames checks that an interpreter can hold every method.
func TestNoGenericNames(t *testing.T) {
	t.Parallel()
	for _, array := range []any{&nd.Array{}, &nd.Int{}, &nd.Complex{}, &nd.Bool{}, &nd.Uint8{}} {
		typ := reflect.TypeOf(array)
		for m := range typ.Methods() {
			for in := range m.Type.Ins() {
				checkNamed(t, m, in)
			}
			for out := range m.Type.Outs() {
				checkNamed(t, m, out)
			}
		}
	}
}

func checkNamed(t *testing.T, m reflect.Method, typ reflect.Type) {
	t.Helper()
	if strings.Contains(typ.String(), "array[") {
		t.Errorf("method %s has a parameter or result of type %v", m.Name, typ)
	}
}
