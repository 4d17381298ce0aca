// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

// This file is what a socket can be told, and how it says that it cannot.

import (
	"cmp"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"net"
	"time"
)

// Options adjust a listening socket. A nil pointer and zero fields mean the
// defaults.
type Options struct {
	// HandshakeTimeout is how long a client may take from connecting to the end
	// of the handshake before it is dropped. The default is 10 seconds.
	HandshakeTimeout time.Duration

	// Linger is how long Close waits, at most, for what was sent to be written
	// out. The default is 3 seconds; a negative value is no time at all.
	Linger time.Duration

	// StallTimeout is how long a peer with more than MaxQueued bytes queued may
	// take nothing before it is cut off. The default is 1 second.
	StallTimeout time.Duration

	// MaxQueued is how many bytes may wait for one peer before Send waits too.
	// A little is counted for each message besides its bytes. The default is
	// 8 MiB.
	MaxQueued int64

	// MaxMessage is the size in bytes of the largest message that is taken from a
	// client; one that sends a larger message is dropped. A little is counted for
	// each frame besides its bytes. The default is 1 GiB.
	MaxMessage int64

	// Logger is told of clients that are dropped and of connections that cannot
	// be accepted. The default is to tell nobody.
	Logger *slog.Logger

	// Welcome is used by [ListenPub] only. It is called with each topic that a
	// subscriber subscribes to anew, and the message it returns is sent to that
	// subscriber: ahead of every message that the subscription lets through, with
	// none in between missed. It returns nil to send nothing. It may be called
	// from several goroutines at once, and may be called without anything being
	// sent, when the subscriber leaves meanwhile. The default is no message.
	Welcome func(topic []byte) [][]byte
}

// withDefaults returns a copy of o, which may be nil, with every field filled in
// except Welcome.
func (o *Options) withDefaults() Options {
	var full Options
	if o != nil {
		full = *o
	}
	full.HandshakeTimeout = cmp.Or(full.HandshakeTimeout, 10*time.Second)
	full.Linger = cmp.Or(full.Linger, 3*time.Second)
	full.StallTimeout = cmp.Or(full.StallTimeout, time.Second)
	full.MaxQueued = cmp.Or(full.MaxQueued, 8<<20)
	full.MaxMessage = min(cmp.Or(full.MaxMessage, 1<<30), math.MaxInt)
	full.Logger = cmp.Or(full.Logger, slog.New(slog.DiscardHandler))
	return full
}

// ErrUnknownPeer is the error of [Router.Send] when no connected peer has the
// identity, because it never was there, has left, or was cut off. The message is
// dropped.
var ErrUnknownPeer = errors.New("zmq: unknown peer")

// errClosed is what sockets answer after Close.
var errClosed = fmt.Errorf("zmq: socket is closed: %w", net.ErrClosed)
