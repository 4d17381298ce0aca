// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file answers %help and questions.

import (
	"context"
	"fmt"
	"strings"

	"github.com/gosci/gosci/kernel/engine"
)

// help shows what there is.
func (c *call) help(ctx context.Context) error {
	if c.args != "" {
		return c.question(ctx, c.args, 1)
	}
	var b strings.Builder
	for _, m := range magics() {
		fmt.Fprintf(&b, "%-30s %s\n", m.synopsis(), m.summary)
	}
	c.printf("%s", b.String())
	return nil
}

// question shows what is known about a name, with its source at level 2.
func (c *call) question(ctx context.Context, name string, level int) error {
	found := c.describe(ctx, name, len(name), level-1, true)
	if !found.Found {
		return &magicError{"nothing is known about " + name}
	}
	c.result.Payloads = append(c.result.Payloads, engine.Payload{Source: engine.PayloadPage, Data: found.Data})
	return nil
}
