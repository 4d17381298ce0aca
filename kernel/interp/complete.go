// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file lists what may stand at the cursor.

import (
	"context"

	"github.com/gosci/gosci/kernel/engine"
)

// Complete lists what may stand at the cursor.
func (e *Engine) Complete(_ context.Context, _ string, cursor int) engine.Completion {
	return engine.Completion{Start: cursor, End: cursor}
}
