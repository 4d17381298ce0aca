// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel

// This file holds the queue of requests that came on shell.

import (
	"sync"
	"time"

	"github.com/gosci/gosci/kernel/wire"
	"github.com/gosci/gosci/kernel/zmq"
)

// patience is how long a request that runs no code waits for a running cell.
const patience = 100 * time.Millisecond

// A request is a message that came in, and the socket to answer it on.
type request struct {
	*wire.Message
	sock    *zmq.Router
	aborted bool // a cell before this one failed; set under the queue's lock
}

// A queue holds the requests that wait, in the order in which they came. Two
// goroutines take from it. The worker takes the first one. The other takes those
// that run no code, and only while the worker has been running a cell for some
// time. No two requests are handled at the same time but for the cell.
type queue struct {
	mu        sync.Mutex
	changed   sync.Cond
	waiting   []*request
	cell      *time.Timer // while the worker runs a cell
	slow      bool        // the cell has been running longer than patience
	answering bool        // a request is being answered beside the cell
	closed    bool
}

func newQueue() *queue {
	q := new(queue)
	q.changed.L = &q.mu
	return q
}

func (q *queue) push(r *request) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.waiting = append(q.waiting, r)
	q.changed.Broadcast()
}

// next waits for the first request and takes it. It returns nil when the queue
// is closed.
func (q *queue) next() *request {
	q.mu.Lock()
	defer q.mu.Unlock()
	for !q.closed && (len(q.waiting) == 0 || q.answering) {
		q.changed.Wait()
	}
	if q.closed {
		return nil
	}
	return q.take(0)
}

// nextBeside waits for a request that may be answered while a cell is running,
// and takes it. The caller calls answered when it is done. It returns nil when
// the queue is closed.
func (q *queue) nextBeside() *request {
	q.mu.Lock()
	defer q.mu.Unlock()
	for !q.closed {
		if q.slow {
			for i, r := range q.waiting {
				if !runsCode(r.Header.MsgType) {
					q.answering = true
					return q.take(i)
				}
			}
		}
		q.changed.Wait()
	}
	return nil
}

func (q *queue) answered() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.answering = false
	q.changed.Broadcast()
}

func (q *queue) take(i int) *request {
	r := q.waiting[i]
	q.waiting = append(q.waiting[:i], q.waiting[i+1:]...)
	return r
}

// beginCell says that the worker runs a cell from now on.
func (q *queue) beginCell() {
	q.mu.Lock()
	defer q.mu.Unlock()
	var timer *time.Timer
	timer = time.AfterFunc(patience, func() {
		q.mu.Lock()
		defer q.mu.Unlock()
		if q.cell == timer {
			q.slow = true
			q.changed.Broadcast()
		}
	})
	q.cell = timer
}

// endCell says that the cell has ended. It waits for what is being answered
// beside it.
func (q *queue) endCell() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.cell.Stop()
	q.cell, q.slow = nil, false
	for q.answering {
		q.changed.Wait()
	}
}

// abort marks the execute requests that wait.
func (q *queue) abort() {
	q.mu.Lock()
	defer q.mu.Unlock()
	for _, r := range q.waiting {
		if r.Header.MsgType == wire.MsgExecuteRequest {
			r.aborted = true
		}
	}
}

func (q *queue) close() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	q.changed.Broadcast()
}

// runsCode reports whether a request may run code of the session.
func runsCode(t wire.MsgType) bool {
	switch t {
	case wire.MsgExecuteRequest, wire.MsgCommOpen, wire.MsgCommMsg, wire.MsgCommClose, wire.MsgShutdownRequest:
		return true
	default:
		return false
	}
}
