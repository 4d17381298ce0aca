// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the list of all magics.

import "context"

// magics returns all magics, in the order of their names.
func magics() []magic {
	return []magic{
		{
			name: "%help", usage: "[NAME]", takes: takesName,
			summary: "says what there is, or what is known about a name",
			run:     func(ctx context.Context, c *call) error { return c.help(ctx) },
		},
		{
			name:    "%reset",
			summary: "forgets every name and starts the session anew",
			run:     func(_ context.Context, c *call) error { return c.reset() },
		},
		{
			name:    "%who",
			summary: "lists the names that the session has declared",
			run:     func(_ context.Context, c *call) error { return c.who() },
		},
	}
}
