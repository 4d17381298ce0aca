// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel

// This file is the publisher: the owner of the iopub socket. What is published
// waits in one list, so that it goes out in the order in which it came in, from
// whichever goroutine. Text that a cell prints joins the text before it, and is
// sent when it is 20 ms old, when there is much of it, or when anything else
// follows it.

import (
	"encoding/json"
	"log/slog"
	"sync"
	"time"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/wire"
)

const (
	streamDelay = 20 * time.Millisecond // how long text may be gathered
	streamChunk = 64 << 10              // bytes of text in one message, and enough to send it
	maxPending  = 4 << 20               // bytes that may wait before writers do
)

// A publication is one message on its way to iopub: text of a stream, or an
// encoded content.
type publication struct {
	msgType wire.MsgType
	parent  wire.Header
	content json.RawMessage
	buffers [][]byte

	stream engine.StreamName
	text   []byte
}

func (p *publication) size() int {
	n := len(p.content) + len(p.text)
	for _, b := range p.buffers {
		n += len(b)
	}
	return n
}

// sender is what the publisher needs of a socket.
type sender interface {
	Send(frames [][]byte) error
}

type publisher struct {
	sock    sender
	codec   *wire.Codec
	session *wire.Session
	log     *slog.Logger

	hurry chan struct{} // holds a token when the list should be sent at once

	mu      sync.Mutex
	changed sync.Cond // the list grew, or shrank, or was sent, or closed
	pending []publication
	bytes   int    // size of pending
	queued  uint64 // publications that ever were in pending
	sent    uint64 // of these, handed to the socket
	closed  bool
}

func newPublisher(sock sender, codec *wire.Codec, session *wire.Session, log *slog.Logger) *publisher {
	p := &publisher{sock: sock, codec: codec, session: session, log: log, hurry: make(chan struct{}, 1)}
	p.changed.L = &p.mu
	return p
}

// publish sends a message of the kernel itself. It never waits. A content that
// is not JSON is a fault of the caller's data; it is returned, and nothing is
// sent.
func (p *publisher) publish(t wire.MsgType, parent wire.Header, content any) error {
	c, err := wire.Marshal(content)
	if err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.add(publication{msgType: t, parent: parent, content: c})
	return nil
}

// write sends a message of the user's code, like publish. It waits while there
// is more to send than the front ends take.
func (p *publisher) write(t wire.MsgType, parent wire.Header, content any, buffers ...[]byte) error {
	c, err := wire.Marshal(content)
	if err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.waitForRoom()
	p.add(publication{msgType: t, parent: parent, content: c, buffers: buffers})
	return nil
}

// state publishes what the kernel is doing.
func (p *publisher) state(parent wire.Header, s wire.ExecutionState) {
	// A struct of one string is always JSON.
	_ = p.publish(wire.MsgStatus, parent, wire.KernelStatus{ExecutionState: s})
}

// stream appends text to one of a cell's streams. It waits as write does, and
// keeps no reference to text.
func (p *publisher) stream(parent wire.Header, name engine.StreamName, text []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for len(text) > 0 {
		n := len(text)
		if n > streamChunk {
			n = runeBoundary(text[:streamChunk])
		}
		p.waitForRoom()
		p.add(publication{msgType: wire.MsgStream, parent: parent, stream: name, text: text[:n]})
		text = text[n:]
	}
}

// waitForRoom waits while the list is too long.
func (p *publisher) waitForRoom() {
	for p.bytes > maxPending && !p.closed {
		p.changed.Wait()
	}
}

// add puts a publication at the end of the list.
func (p *publisher) add(pub publication) {
	if p.closed {
		return
	}
	p.bytes += pub.size()
	switch last := p.lastStream(pub); {
	case pub.stream == "":
		p.append(pub)
		p.hasten()
		return
	case last != nil:
		last.text = append(last.text, pub.text...)
	default:
		pub.text = append(make([]byte, 0, max(256, len(pub.text))), pub.text...)
		p.append(pub)
	}
	if p.bytes >= streamChunk {
		p.hasten()
	}
}

func (p *publisher) append(pub publication) {
	p.pending = append(p.pending, pub)
	p.queued++
	if len(p.pending) == 1 {
		p.changed.Broadcast()
	}
}

// lastStream returns the end of the list if the text of pub may join it.
func (p *publisher) lastStream(pub publication) *publication {
	if pub.stream == "" || len(p.pending) == 0 {
		return nil
	}
	last := &p.pending[len(p.pending)-1]
	if last.stream != pub.stream || last.parent.MsgID != pub.parent.MsgID || len(last.text)+len(pub.text) > streamChunk {
		return nil
	}
	return last
}

func (p *publisher) hasten() {
	select {
	case p.hurry <- struct{}{}:
	default:
	}
}

// flush waits until all that was published before has been handed to the socket.
func (p *publisher) flush() {
	p.hasten()
	p.mu.Lock()
	defer p.mu.Unlock()
	for target := p.queued; p.sent < target; {
		p.changed.Wait()
	}
}

// close makes run return when the list is empty. What is published later is
// dropped.
func (p *publisher) close() {
	p.mu.Lock()
	p.closed = true
	p.changed.Broadcast()
	p.mu.Unlock()
	p.hasten()
}

// run sends what is published until close. It is the only one who sends on the
// socket.
func (p *publisher) run() {
	timer := time.NewTimer(streamDelay)
	defer timer.Stop()
	for {
		p.mu.Lock()
		for len(p.pending) == 0 && !p.closed {
			p.changed.Wait()
		}
		if len(p.pending) == 0 {
			p.mu.Unlock()
			return
		}
		closed := p.closed
		p.mu.Unlock()

		if !closed {
			timer.Reset(streamDelay)
			select {
			case <-p.hurry:
			case <-timer.C:
			}
		}

		p.mu.Lock()
		batch := p.pending
		p.pending, p.bytes = nil, 0
		p.changed.Broadcast()
		p.mu.Unlock()

		for i := range batch {
			p.send(&batch[i])
		}

		p.mu.Lock()
		p.sent += uint64(len(batch))
		p.changed.Broadcast()
		p.mu.Unlock()
	}
}

func (p *publisher) send(pub *publication) {
	if pub.stream != "" {
		// Two strings are always JSON.
		pub.content, _ = wire.Marshal(wire.Stream{Name: string(pub.stream), Text: string(pub.text)})
	}
	frames, err := p.codec.Encode(&wire.Message{
		Identities: [][]byte{[]byte("kernel." + p.session.ID() + "." + string(pub.msgType))},
		Header:     p.session.Header(pub.msgType),
		Parent:     pub.parent,
		Content:    pub.content,
		Buffers:    pub.buffers,
	})
	if err == nil {
		err = p.sock.Send(frames)
	}
	if err != nil {
		p.log.Error("iopub: message lost", "type", pub.msgType, "err", err)
	}
}
