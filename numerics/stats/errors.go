// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file is the error that a caller's mistake panics with.

import "fmt"

// An ArgumentError says that an argument has a value the function does not take.
type ArgumentError struct {
	Func string // the function, such as "Gamma"
	Msg  string // what was wanted and what came
}

// Error returns a message such as "stats: Gamma wants a > 0 and got -1".
func (e *ArgumentError) Error() string { return "stats: " + e.Func + " " + e.Msg }

func panicf(function, format string, args ...any) {
	panic(&ArgumentError{function, fmt.Sprintf(format, args...)})
}
