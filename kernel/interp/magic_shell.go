// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file runs shell commands.

import (
	"context"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"time"

	"github.com/gosci/gosci/kernel/interp/host"
)

// shellWait is how long the output of a command that has ended, or was killed, may stay
// open: what it started in the background may have it.
const shellWait = 2 * time.Second

// maxScript is how long a script can be as an argument of a command on all systems. A
// longer one takes the place of the standard input.
const maxScript = 16 << 10

// shell runs a command.
func (c *call) shell(ctx context.Context, command string) error {
	return c.program(ctx, "!"+command, exec.CommandContext(ctx, "sh", "-c", command))
}

// bash runs the rest of the cell with bash, or sh.
func (c *call) bash(ctx context.Context) error {
	name := strings.TrimPrefix(c.magic.name, "%%")
	args := strings.Fields(c.args)
	if len(c.piece.Body) > maxScript || slices.Contains(args, "-s") {
		cmd := exec.CommandContext(ctx, name, args...)
		cmd.Stdin = strings.NewReader(c.piece.Body)
		return c.program(ctx, c.magic.name, cmd)
	}
	return c.program(ctx, c.magic.name, exec.CommandContext(ctx, name, append(args, "-c", c.piece.Body)...))
}

// program runs a command with its output under the cell, as it comes. When ctx is
// done it kills the command, and all that the command has started.
func (c *call) program(ctx context.Context, title string, cmd *exec.Cmd) error {
	cmd.Stdout, cmd.Stderr = c.stdio.stream(stdout), c.stdio.stream(stderr)
	cmd.WaitDelay = shellWait
	ownGroup(cmd)
	in, err := newShellInput(cmd)
	if err != nil {
		return &magicError{title + ": " + err.Error()}
	}
	defer in.close()
	if err = cmd.Start(); err == nil {
		end := in.serve(ctx, cmd.Process.Pid, c.answer)
		err = cmd.Wait()
		end()
	}
	if ctx.Err() != nil {
		return host.Interrupt{}
	}
	if errors.Is(err, exec.ErrWaitDelay) {
		_, _ = io.WriteString(cmd.Stderr, title+": what the command started goes on; its output is no longer shown\n")
		return nil
	}
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return &magicError{title + ": " + exit.ProcessState.String()}
	}
	if err != nil {
		return &magicError{title + ": " + err.Error()}
	}
	return nil
}
