// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package qmc

// This file is the error that a caller's mistake panics with.

import (
	"fmt"

	"github.com/gosci/gosci/numerics/random"
)

// An ArgumentError says that an argument has a value the function does not take.
type ArgumentError struct {
	Func string // the function, such as "NewSobol"
	Msg  string // what was wanted and what came
}

// Error returns a message such as "qmc: NewSobol wants 1 to 1111 dimensions and got 0".
func (e *ArgumentError) Error() string { return "qmc: " + e.Func + " " + e.Msg }

func panicf(function, format string, args ...any) {
	panic(&ArgumentError{function, fmt.Sprintf(format, args...)})
}

// child returns a generator that a sequence has for itself.
func child(rng *random.Generator) *random.Generator {
	if rng == nil {
		rng = random.New()
	}
	return rng.Spawn(1)[0]
}

// checkCount says that there cannot be fewer than no points.
func checkCount(function string, n int) {
	if n < 0 {
		panicf(function, "wants 0 points or more and got %d", n)
	}
}
