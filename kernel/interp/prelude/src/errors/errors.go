// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package errors is the source of the generic functions of the standard package
// errors.
package errors

// This file finds an error of a type in a tree of errors.

import "errors"

// AsType returns the first error in the tree of err that is an E, or that says
// by its method As that it can be seen as one, and whether there is such an
// error.
func AsType[E error](err error) (E, bool) {
	var target, none E
	if err != nil && errors.As(err, &target) {
		return target, true
	}
	return none, false
}
