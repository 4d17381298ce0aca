// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file holds the error that a caller's mistake panics with.

import "fmt"

// An ArgumentError says that an argument has a value the function does not take.
type ArgumentError struct {
	Func string // the function, such as "Polygamma"
	Msg  string // what was wanted and what came
}

// Error returns a message such as "special: Polygamma wants an order of 0 or more
// and got -1".
func (e *ArgumentError) Error() string { return "special: " + e.Func + " " + e.Msg }

// panicArg panics with an ArgumentError.
func panicArg(function, format string, args ...any) {
	panic(&ArgumentError{Func: function, Msg: fmt.Sprintf(format, args...)})
}
