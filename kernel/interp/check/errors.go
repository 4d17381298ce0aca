// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check

// This file is the errors that the user gets to read.

import (
	"fmt"
	"go/token"
)

// An Error is one error in the source of a cell, in the words of Go's compiler.
type Error struct {
	Pos token.Position // Filename is "cell[N]"
	Msg string
}

func (e *Error) Error() string { return fmt.Sprintf("%s: %s", e.Pos, e.Msg) }
