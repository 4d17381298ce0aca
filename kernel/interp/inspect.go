// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file describes what stands at the cursor.

import (
	"context"

	"github.com/gosci/gosci/kernel/engine"
)

// Inspect describes what stands at the cursor.
func (e *Engine) Inspect(_ context.Context, code string, cursor, detail int) engine.Inspection {
	idle := e.idle.TryLock()
	if idle {
		defer e.idle.Unlock()
	}
	return e.describe(code, cursor, detail, idle)
}

// describe is Inspect. With values it reads the values of variables.
func (e *Engine) describe(code string, cursor, detail int, values bool) engine.Inspection {
	return engine.Inspection{}
}
