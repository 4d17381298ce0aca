// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package core

// This file holds handles of values.

import "unique"

// A Handle stands for a value. Handles are equal exactly if their values are.
type Handle struct {
	handle unique.Handle[any]
}

// MakeHandle returns the handle of a value. It panics if the value cannot be
// compared.
func MakeHandle(value any) Handle {
	return Handle{unique.Make(value)}
}

// Value returns the value. It panics if h is the zero Handle.
func (h Handle) Value() any {
	return h.handle.Value()
}
