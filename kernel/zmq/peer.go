// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

// This file is one connected client as a socket sees it: a queue of outgoing
// messages, the goroutine that writes them, and the watch over a client that does
// not take them.

import (
	"bufio"
	"log/slog"
	"net"
	"sync"
	"time"
)

const (
	// pieceSize is how many bytes are written at once. A peer that took a piece
	// is alive.
	pieceSize = 64 << 10
	// sendBuffer is the size asked for the system's buffer of a TCP connection.
	// The system reports progress in parts of it, and the watch needs small ones.
	sendBuffer = 128 << 10
	// messageCost is what a queued message counts for besides its bytes.
	messageCost = 128
)

// A peer is one connected client. Its write method is run by one goroutine, and
// every other method may be called by any.
//
// Messages are written in the order in which send and enqueue took them.
type peer struct {
	conn   net.Conn
	serial uint64 // counts the connections of a socket, in the order of accepting
	stall  time.Duration
	log    *slog.Logger

	mu     sync.Mutex
	work   sync.Cond // there is something to write, or nothing more will come
	room   sync.Cond // the queue is within the limit, or closing
	queue  []outgoing
	queued int64 // cost of what is queued or being written
	limit  int64
	moved  time.Time   // when the peer last took bytes, or first had some to take
	watch  *time.Timer // will run checkStall; nil while none is to

	closing bool // nothing more is queued; what is there is written
	gone    bool // nothing more is written; implies closing
}

// outgoing is a queued message or command.
type outgoing struct {
	frames  [][]byte
	command bool
}

func newPeer(conn net.Conn, serial uint64, opts *Options) *peer {
	if tcp, ok := conn.(*net.TCPConn); ok {
		// Where the system refuses, a slow peer looks stalled a little sooner.
		_ = tcp.SetWriteBuffer(sendBuffer)
	}
	p := &peer{conn: conn, serial: serial, limit: opts.MaxQueued, stall: opts.StallTimeout, log: opts.Logger}
	p.work.L = &p.mu
	p.room.L = &p.mu
	return p
}

// full reports whether more than the limit is queued, so that awaitRoom would
// wait.
func (p *peer) full() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.queued > p.limit && !p.closing
}

// awaitRoom waits until no more than the limit is queued, or until nothing can be
// queued any more. The watch sees to it that a peer that takes nothing ends the
// wait.
func (p *peer) awaitRoom() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.waitForRoom()
}

// waitForRoom is awaitRoom where p.mu is held.
func (p *peer) waitForRoom() {
	for p.queued > p.limit && !p.closing {
		p.room.Wait()
	}
}

// send queues a message when there is room for it. It keeps the frames. It
// reports false when the peer takes no more messages.
func (p *peer) send(o outgoing) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.waitForRoom()
	return p.push(o)
}

// enqueue is send whether or not there is room; it does not wait.
func (p *peer) enqueue(o outgoing) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.push(o)
}

// push queues a message and reports whether the peer takes any. p.mu is held.
func (p *peer) push(o outgoing) bool {
	if p.closing {
		return false
	}
	if p.queued == 0 {
		p.moved = time.Now()
	}
	p.queue = append(p.queue, o)
	p.queued += wireSize(o.frames) + messageCost
	p.work.Signal()
	p.startWatch()
	return true
}

// write writes what is queued until the peer is gone or, after finish, all is
// written. Then it hangs up.
func (p *peer) write() {
	w := bufio.NewWriterSize(pieceWriter{p}, pieceSize)
	var batch []outgoing
	for {
		p.mu.Lock()
		p.release(int64(len(batch)) * messageCost)
		for len(p.queue) == 0 && !p.closing {
			p.work.Wait()
		}
		batch, p.queue = p.queue, nil
		gone := p.gone
		p.mu.Unlock()

		if gone {
			return
		}
		if len(batch) == 0 {
			p.hangUp()
			return
		}
		for i, o := range batch {
			if err := writeMessage(w, o.frames, o.command); err != nil {
				p.drop()
				return
			}
			batch[i].frames = nil
		}
		if err := w.Flush(); err != nil {
			p.drop()
			return
		}
	}
}

// A pieceWriter writes to a peer's connection, a piece at a time, and books what
// the peer has taken.
type pieceWriter struct{ p *peer }

func (w pieceWriter) Write(b []byte) (int, error) {
	done := 0
	for done < len(b) {
		n, err := w.p.conn.Write(b[done:min(done+pieceSize, len(b))])
		done += n
		w.p.mu.Lock()
		w.p.moved = time.Now()
		w.p.release(int64(n))
		w.p.mu.Unlock()
		if err != nil {
			return done, err
		}
	}
	return done, nil
}

// release takes cost off what is queued. p.mu is held.
func (p *peer) release(cost int64) {
	p.queued -= cost
	if p.queued <= p.limit {
		p.room.Broadcast()
	}
}

// startWatch starts the watch if the peer is over the limit. p.mu is held.
func (p *peer) startWatch() {
	if p.watch == nil && p.queued > p.limit {
		p.watch = time.AfterFunc(p.stall-time.Since(p.moved), p.checkStall)
	}
}

// checkStall cuts the peer off if it is over the limit and has taken nothing for
// the stall time.
func (p *peer) checkStall() {
	p.mu.Lock()
	p.watch = nil
	stalled := !p.gone && p.queued > p.limit && time.Since(p.moved) >= p.stall
	if !stalled && !p.gone {
		p.startWatch()
	}
	queued := p.queued
	p.mu.Unlock()
	if stalled {
		p.log.Warn("zmq: client cut off because it takes nothing",
			"client", p.conn.RemoteAddr(), "queued", queued, "timeout", p.stall)
		p.cutOff()
	}
}

// finish lets write end once all is written. From here on, a peer that takes
// nothing for the stall time is cut off however little is queued.
func (p *peer) finish() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.closing = true
	p.limit = 0
	p.startWatch()
	p.work.Signal()
	p.room.Broadcast()
}

// hangUp ends the outgoing half of the connection and gives the peer the stall
// time to end the other. To close the connection outright could take back what the peer
// has not read yet.
func (p *peer) hangUp() {
	if c, ok := p.conn.(interface{ CloseWrite() error }); ok && c.CloseWrite() == nil &&
		p.conn.SetReadDeadline(time.Now().Add(p.stall)) == nil {
		return
	}
	p.drop()
}

// cutOff drops the peer and what the system still holds for it.
func (p *peer) cutOff() {
	if tcp, ok := p.conn.(*net.TCPConn); ok {
		// Where this fails, the system gives the data up later.
		_ = tcp.SetLinger(0)
	}
	p.drop()
}

// drop closes the connection and forgets what is queued. Dropping again does
// nothing.
func (p *peer) drop() {
	p.mu.Lock()
	if !p.gone {
		p.gone, p.closing = true, true
		p.queue = nil
		if p.watch != nil {
			p.watch.Stop()
		}
		p.work.Signal()
		p.room.Broadcast()
	}
	p.mu.Unlock()
	// The connection is of no use any more, however it closes.
	_ = p.conn.Close()
}
