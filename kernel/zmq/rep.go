// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

// This file is the REP socket of a heartbeat: it answers each request with itself.

import (
	"errors"

	"github.com/go-zeromq/zmq4"
)

// A Rep answers requests.
type Rep struct {
	*server
	router *Router
}

// ListenRep opens a REP socket at endpoint, for clients of type REQ and DEALER.
func ListenRep(endpoint string, opts *Options) (*Rep, error) {
	r, err := listenRouter(endpoint, zmq4.Rep, opts)
	if err != nil {
		return nil, err
	}
	return &Rep{server: r.server, router: r}, nil
}

// Echo answers each request with the same frames until the socket is closed, and
// returns an error that wraps net.ErrClosed then. It waits for no client: one that
// sends further requests while more than [Options].MaxQueued bytes of answers wait
// for it is cut off.
func (r *Rep) Echo() error {
	for {
		frames, err := r.router.Recv()
		if err != nil {
			return err
		}
		if !hasDelimiter(frames[1:]) {
			continue
		}
		p, err := r.router.route(frames)
		switch {
		case errors.Is(err, ErrUnknownPeer):
			// It has left and misses nothing.
		case err != nil:
			return err
		case p.full():
			p.cutOff()
		default:
			p.enqueue(outgoing{frames: frames[1:]})
		}
	}
}

// hasDelimiter reports whether a request has the empty frame between the route
// and the body, without which it has no body.
func hasDelimiter(frames [][]byte) bool {
	for _, f := range frames {
		if len(f) == 0 {
			return true
		}
	}
	return false
}
