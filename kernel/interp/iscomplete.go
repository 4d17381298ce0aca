// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file says whether a console should run what has been typed.

import (
	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp/syntax"
)

// IsComplete says whether code can be run, wants more lines, or is no Go whatever
// follows.
func (e *Engine) IsComplete(code string) engine.Completeness {
	status, indent := syntax.Complete(code)
	switch status {
	case syntax.Incomplete:
		return engine.Completeness{Status: engine.Incomplete, Indent: indent}
	case syntax.Invalid:
		return engine.Completeness{Status: engine.Invalid}
	default:
		return engine.Completeness{Status: engine.Complete}
	}
}
