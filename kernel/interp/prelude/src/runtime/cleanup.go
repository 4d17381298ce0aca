// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package runtime is the source of the generic functions of the standard
// package runtime.
package runtime

// This file holds cleanups that never run. An interpreter keeps values
// reachable for longer than a program can tell, and the documentation does not
// promise that a cleanup runs.

import "runtime"

// AddCleanup checks its arguments. It panics if ptr is nil, or if arg is ptr.
func AddCleanup[T, S any](ptr *T, cleanup func(S), arg S) runtime.Cleanup {
	if ptr == nil {
		panic("runtime.AddCleanup: ptr is nil")
	}
	if p, ok := any(arg).(*T); ok && p == ptr {
		panic("runtime.AddCleanup: ptr is equal to arg, cleanup will never run")
	}
	return runtime.Cleanup{}
}
