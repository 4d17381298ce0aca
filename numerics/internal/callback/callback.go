// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package callback says what becomes of a panic of a function that a caller handed in.
package callback

// Panicked takes what recover returned and says what the caller's function panicked with;
// ok is false if it did not: recover returns nil for [runtime.Goexit]. A value with a method
// Unrecoverable goes on as a panic: by it, a program that runs the caller's functions says
// that it wants to end them.
func Panicked(recovered any) (value any, ok bool) {
	if v, is := recovered.(interface{ Unrecoverable() }); is {
		panic(v)
	}
	return recovered, recovered != nil
}
