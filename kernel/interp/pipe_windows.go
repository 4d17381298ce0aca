// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file reads a pipe without waiting, on Windows, where a pipe cannot be
// waited for while another goroutine reads it: it is looked at in short intervals.

import (
	"os"
	"syscall"
	"time"
	"unsafe"
)

// A poller knows when a pipe has something to read.
type poller struct {
	r    *os.File
	peek *syscall.LazyProc
}

// pollInterval is how often a pipe is looked at.
const pollInterval = 10 * time.Millisecond

func newPoller(r *os.File) (poller, error) {
	peek := syscall.NewLazyDLL("kernel32.dll").NewProc("PeekNamedPipe")
	return poller{r, peek}, peek.Find()
}

// available returns how much there is to read, and false when the pipe has been
// closed.
func (p poller) available() (n uint32, open bool) {
	conn, err := p.r.SyscallConn()
	if err != nil {
		return 0, false
	}
	err = conn.Control(func(handle uintptr) {
		ok, _, _ := p.peek.Call(handle, 0, 0, 0, uintptr(unsafe.Pointer(&n)), 0)
		open = ok != 0
	})
	return n, err == nil && open
}

// read reads what is there and returns its length, 0 when there is nothing.
func (p poller) read(buf []byte) int {
	n, open := p.available()
	if !open || n == 0 {
		return 0
	}
	got, err := p.r.Read(buf[:min(int(n), len(buf))])
	if err != nil {
		return 0
	}
	return got
}

// wait returns when there is something to read. It reports false when the pipe
// has been closed.
func (p poller) wait() bool {
	for {
		switch n, open := p.available(); {
		case !open:
			return false
		case n > 0:
			return true
		}
		time.Sleep(pollInterval)
	}
}
