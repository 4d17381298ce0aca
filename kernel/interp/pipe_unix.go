// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

//go:build unix

package interp

// This file reads a pipe without waiting, on Unix.

import (
	"os"
	"syscall"
)

// A poller knows when a pipe has something to read.
type poller struct{ conn syscall.RawConn }

func newPoller(r *os.File) (poller, error) {
	conn, err := r.SyscallConn()
	return poller{conn}, err
}

// read reads what is there and returns its length, 0 when there is nothing.
func (p poller) read(buf []byte) int {
	n := 0
	err := p.conn.Control(func(fd uintptr) {
		// The files of os.Pipe do not block.
		n, _ = syscall.Read(int(fd), buf)
	})
	if err != nil {
		return 0
	}
	return max(n, 0)
}

// wait returns when there may be something to read. It reports false when the
// pipe has been closed.
func (p poller) wait() bool {
	first := true
	err := p.conn.Read(func(uintptr) bool {
		// Refusing once makes the runtime wait for the file to become readable.
		again := !first
		first = false
		return again
	})
	return err == nil
}
