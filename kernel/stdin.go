// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel

// This file asks the user for input.

import (
	"context"
	"slices"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/wire"
	"github.com/gosci/gosci/kernel/zmq"
)

// A stdin owns the stdin socket. One question is open at a time.
type stdin struct {
	server  *Server
	sock    *zmq.Router
	asking  chan struct{}      // holds a token while a question is open
	answers chan *wire.Message // what came on the socket; at most the last one
}

func newStdin(s *Server, sock *zmq.Router) *stdin {
	return &stdin{server: s, sock: sock, asking: make(chan struct{}, 1), answers: make(chan *wire.Message, 1)}
}

// read takes the answers from the socket until it is closed. An answer that
// nobody waits for gives way to a later one.
func (in *stdin) read() error {
	return in.server.read("stdin", in.sock, func(r *request) {
		if r.Header.MsgType != wire.MsgInputReply {
			in.server.log.Warn("message dropped", "channel", "stdin", "type", r.Header.MsgType)
			return
		}
		for {
			select {
			case in.answers <- r.Message:
				return
			default:
			}
			select {
			case <-in.answers:
			default:
			}
		}
	})
}

// ask sends a question to the client that sent r and waits for its answer, until
// ctx is done or the kernel ends. Questions of several goroutines take turns.
func (in *stdin) ask(ctx context.Context, r *request, question wire.InputRequest) (string, error) {
	select {
	case in.asking <- struct{}{}:
		defer func() { <-in.asking }()
	case <-ctx.Done():
		return "", context.Cause(ctx)
	}
	in.server.pub.flush()
	select {
	case <-in.answers: // to a question that was given up
	default:
	}
	m, err := in.server.session.Message(wire.MsgInputRequest, r.Header, question)
	if err != nil {
		return "", err
	}
	m.Identities = r.Identities
	if err := in.server.send(in.sock, m); err != nil {
		return "", engine.ErrNoInput
	}
	for {
		select {
		case a := <-in.answers:
			if !answers(a, m) {
				continue
			}
			var reply wire.InputReply
			if err := a.Decode(&reply); err != nil {
				return "", err
			}
			return reply.Value, nil
		case <-ctx.Done():
			return "", context.Cause(ctx)
		case <-in.server.stop:
			return "", errShutdown
		}
	}
}

// answers reports whether a is from the client that was asked, and to this
// question. Some clients send no parent header; they are believed.
func answers(a, question *wire.Message) bool {
	return slices.EqualFunc(a.Identities, question.Identities, slices.Equal) &&
		(a.Parent.IsZero() || a.Parent.MsgID == "" || a.Parent.MsgID == question.Header.MsgID)
}
