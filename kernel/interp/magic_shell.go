// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file runs shell commands.

import (
	"context"
	"os/exec"
)

// shell runs a command.
func (c *call) shell(ctx context.Context, command string) error {
	cmd := exec.CommandContext(ctx, "sh", "-c", command)
	cmd.Stdout, cmd.Stderr = c.stdio.stream(stdout), c.stdio.stream(stderr)
	return cmd.Run()
}
