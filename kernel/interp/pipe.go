// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is a pipe that can be emptied at any moment without waiting.

import (
	"os"
	"sync"
)

// pipeChunk is how much is read from a pipe at once.
const pipeChunk = 64 << 10

// A pipe is a pipe whose reading end can be read without waiting for what is not
// there yet.
type pipe struct {
	r, w   *os.File
	buf    []byte
	poller poller
}

func newPipe() (*pipe, error) {
	r, w, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	p := &pipe{r: r, w: w, buf: make([]byte, pipeChunk)}
	if p.poller, err = newPoller(r); err != nil {
		p.close()
		return nil, err
	}
	return p, nil
}

// close ends pump.
func (p *pipe) close() {
	_ = p.w.Close() // nothing is buffered in a pipe's file
	_ = p.r.Close()
}

// drain passes what is in the pipe to emit. Calls of drain, pump's included, must
// not overlap: a mutex orders them.
func (p *pipe) drain(emit func([]byte)) {
	for {
		n := p.poller.read(p.buf)
		if n <= 0 {
			return
		}
		emit(p.buf[:n])
	}
}

// pump drains the pipe under mu whenever something is written into it, until the
// pipe is closed.
func (p *pipe) pump(mu *sync.Mutex, emit func([]byte)) {
	for p.poller.wait() {
		mu.Lock()
		p.drain(emit)
		mu.Unlock()
	}
}
