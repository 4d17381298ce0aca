// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

// This file is the XPUB socket: it sends to all peers that subscribe.

import (
	"bytes"
	"sync"

	"github.com/go-zeromq/zmq4"
)

// The first byte of a message by which a peer subscribes, and no longer
// subscribes, to the topic that follows it.
const (
	unsubscribe = 0
	subscribe   = 1
)

// maxTopics is how many topics one peer may subscribe to at a time.
const maxTopics = 1024

// A Pub sends each message to all subscribers to its topic. Its methods may be
// called from any goroutine.
type Pub struct {
	*server

	// mu is held while a message is queued for all its subscribers, so that they
	// get the messages in the same order.
	mu     sync.Mutex
	topics map[*peer]map[string]bool
}

// ListenPub opens a publishing socket at endpoint, for clients of type SUB and
// XSUB. Its own type is XPUB.
func ListenPub(endpoint string, opts *Options) (*Pub, error) {
	ln, err := listen(endpoint)
	if err != nil {
		return nil, err
	}
	p := &Pub{server: newServer(ln, zmq4.XPub, opts), topics: make(map[*peer]map[string]bool)}
	p.start(p)
	return p, nil
}

// Send queues the message for every subscriber to a prefix of frames[0]. Before
// that it waits while more than [Options].MaxQueued bytes are queued for one of
// them. All subscribers get the messages in the same order. After Close, it fails
// with an error that wraps net.ErrClosed.
//
// Send keeps the frames: they must not be modified afterwards.
func (p *Pub) Send(frames [][]byte) error {
	if len(frames) == 0 {
		panic("zmq: Pub.Send wants at least one frame, got 0")
	}
	for {
		full, err := p.offer(frames)
		if err != nil {
			return err
		}
		if full == nil {
			return nil
		}
		full.awaitRoom()
	}
}

// offer queues a message for its subscribers, or for none and returns one that
// has no room for it.
func (p *Pub) offer(frames [][]byte) (full *peer, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	select {
	case <-p.done:
		return nil, errClosed
	default:
	}
	for sub, topics := range p.topics {
		if match(topics, frames[0]) && sub.full() {
			return sub, nil
		}
	}
	for sub, topics := range p.topics {
		if match(topics, frames[0]) {
			sub.enqueue(outgoing{frames: frames})
		}
	}
	return nil, nil
}

// match reports whether one of topics is a prefix of the first frame of a message.
func match(topics map[string]bool, first []byte) bool {
	for t := range topics {
		if len(t) <= len(first) && string(first[:len(t)]) == t {
			return true
		}
	}
	return false
}

// Subscribers is the number of peers that subscribe to any topic at present.
func (p *Pub) Subscribers() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	n := 0
	for _, topics := range p.topics {
		if len(topics) > 0 {
			n++
		}
	}
	return n
}

func (p *Pub) join(sub *peer, _ string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.topics[sub] = make(map[string]bool)
}

// receive takes a subscription. Other messages mean nothing to a publisher.
func (p *Pub) receive(sub *peer, frames [][]byte) {
	if len(frames) != 1 || len(frames[0]) == 0 {
		return
	}
	topic := frames[0][1:]
	switch frames[0][0] {
	case subscribe:
		p.subscribe(sub, topic)
	case unsubscribe:
		p.mu.Lock()
		delete(p.topics[sub], string(topic))
		p.mu.Unlock()
	}
}

// subscribe puts a subscription in force and queues the welcome to it, with no
// Send between the two.
func (p *Pub) subscribe(sub *peer, topic []byte) {
	p.mu.Lock()
	known, n := p.topics[sub][string(topic)], len(p.topics[sub])
	p.mu.Unlock()
	if known {
		return
	}
	if n == maxTopics {
		p.opts.Logger.Warn("zmq: client dropped because it subscribes to too many topics",
			"client", sub.conn.RemoteAddr(), "limit", maxTopics)
		sub.drop()
		return
	}
	var welcome [][]byte
	if p.opts.Welcome != nil {
		welcome = p.opts.Welcome(bytes.Clone(topic))
		sub.awaitRoom()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.topics[sub][string(topic)] = true
	if len(welcome) > 0 {
		sub.enqueue(outgoing{frames: welcome})
	}
}

func (p *Pub) leave(sub *peer) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.topics, sub)
}
