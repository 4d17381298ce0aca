// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel

// This file looks after the process that started the kernel.

import (
	"context"
	"time"

	"github.com/shirou/gopsutil/v4/process"
)

// parentPoll is how often the kernel looks for its parent.
const parentPoll = 2 * time.Second

// watchParent calls gone when the process with the given id has ended, and
// returns then, or when ctx is done.
func watchParent(ctx context.Context, pid int, gone func()) {
	if !lives(ctx, pid) {
		return // nobody, or a process of another machine or container
	}
	tick := time.NewTicker(parentPoll)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			if !lives(ctx, pid) && ctx.Err() == nil {
				gone()
				return
			}
		case <-ctx.Done():
			return
		}
	}
}

// lives reports whether there is a process with the given id. Where the system
// does not tell, there is one.
func lives(ctx context.Context, pid int) bool {
	there, err := process.PidExistsWithContext(ctx, int32(pid))
	return pid > 0 && (there || err != nil)
}
