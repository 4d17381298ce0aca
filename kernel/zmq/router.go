// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

// This file is the ROUTER socket: it receives from all peers and sends to one.

import (
	"encoding/binary"
	"fmt"
	"sync"

	"github.com/go-zeromq/zmq4"
)

// incoming is how many received messages wait for Recv. Peers that send more wait
// themselves.
const incoming = 16

// A Router receives messages from any number of peers and answers each by its
// identity. Its methods may be called from any goroutine.
type Router struct {
	*server
	in chan [][]byte

	mu     sync.Mutex
	routes map[string]*peer
	names  map[*peer]string
	newest uint32 // number of the last generated identity
}

// ListenRouter opens a ROUTER socket at endpoint, for clients of type DEALER,
// REQ and ROUTER.
func ListenRouter(endpoint string, opts *Options) (*Router, error) {
	return listenRouter(endpoint, zmq4.Router, opts)
}

func listenRouter(endpoint string, typ zmq4.SocketType, opts *Options) (*Router, error) {
	ln, err := listen(endpoint)
	if err != nil {
		return nil, err
	}
	r := &Router{
		server: newServer(ln, typ, opts),
		in:     make(chan [][]byte, incoming),
		routes: make(map[string]*peer),
		names:  make(map[*peer]string),
	}
	r.start(r)
	return r, nil
}

// Recv waits for the next message. Its first frame is the identity of the peer
// that sent it. After Close, it fails with an error that wraps net.ErrClosed.
//
// A peer has the identity that it announces, or else a generated one that no
// other peer has. When two peers announce the same identity, the one that
// connected later gets it, as after a reconnection, and the other one goes on
// under a generated identity.
func (r *Router) Recv() ([][]byte, error) {
	select {
	case <-r.done:
		return nil, errClosed
	case frames := <-r.in:
		return frames, nil
	}
}

// Send queues the message frames[1:] for the peer with the identity frames[0]. It
// fails with [ErrUnknownPeer] if there is none, and after Close with an error that
// wraps net.ErrClosed. It waits while more than [Options].MaxQueued bytes are
// queued for this peer; others are not affected.
//
// Send keeps the frames: they must not be modified afterwards.
func (r *Router) Send(frames [][]byte) error {
	p, err := r.route(frames)
	if err != nil {
		return err
	}
	return r.sent(p.send(outgoing{frames: frames[1:]}), frames[0])
}

// route finds the peer to which frames are addressed.
func (r *Router) route(frames [][]byte) (*peer, error) {
	if len(frames) < 2 {
		panic(fmt.Sprintf("zmq: Router.Send wants an identity and a message, got %d frames", len(frames)))
	}
	select {
	case <-r.done:
		return nil, errClosed
	default:
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	p := r.routes[string(frames[0])]
	if p == nil {
		return nil, fmt.Errorf("%w %q", ErrUnknownPeer, frames[0])
	}
	return p, nil
}

// sent is the error of a message to the peer called name, which the peer has
// taken or not.
func (r *Router) sent(ok bool, name []byte) error {
	if ok {
		return nil
	}
	select {
	case <-r.done:
		return errClosed
	default:
		return fmt.Errorf("%w %q", ErrUnknownPeer, name)
	}
}

func (r *Router) join(p *peer, identity string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	other := r.routes[identity]
	switch {
	case identity == "" || other != nil && other.serial > p.serial:
		identity = r.newName()
	case other != nil:
		r.setName(other, r.newName())
	}
	r.setName(p, identity)
}

func (r *Router) receive(p *peer, frames [][]byte) {
	r.mu.Lock()
	name := r.names[p]
	r.mu.Unlock()
	select {
	case <-r.done:
	case r.in <- append([][]byte{[]byte(name)}, frames...):
	}
}

func (r *Router) leave(p *peer) {
	r.mu.Lock()
	defer r.mu.Unlock()
	delete(r.routes, r.names[p])
	delete(r.names, p)
}

// setName lets p have an identity. r.mu is held.
func (r *Router) setName(p *peer, name string) {
	r.routes[name] = p
	r.names[p] = name
}

// newName returns an identity that no peer has or may announce. r.mu is held.
func (r *Router) newName() string {
	r.newest++
	return string(binary.BigEndian.AppendUint32([]byte{0}, r.newest))
}
