// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

// This file greets a client: ZMTP's greeting and NULL handshake as zmq4 performs
// them, kept from what zmq4 does not expect of a client.

import (
	"bytes"
	"fmt"
	"net"
	"time"

	"github.com/go-zeromq/zmq4"
	"github.com/go-zeromq/zmq4/security/null"
)

const (
	greetingSize = 64
	maxReady     = 64 << 10 // bytes of the READY command
	maxIdentity  = 255
)

// handshake greets the client at the other end of conn as a socket of type typ
// and returns the identity that the client announces, which is often empty. What
// the client sends after the handshake is left unread.
func handshake(conn net.Conn, typ zmq4.SocketType, timeout time.Duration) (string, error) {
	if err := conn.SetDeadline(time.Now().Add(timeout)); err != nil {
		return "", err
	}
	z, err := open(&greetingConn{Conn: conn, greeting: greetingSize}, typ, "", true)
	if err != nil {
		return "", err
	}
	if err := conn.SetDeadline(time.Time{}); err != nil {
		return "", err
	}
	identity := z.Peer.Meta["Identity"]
	switch {
	case len(identity) > maxIdentity:
		return "", frameError(fmt.Sprintf("identity must have at most %d bytes, got %d", maxIdentity, len(identity)))
	case identity != "" && identity[0] == 0:
		return "", frameError(fmt.Sprintf("identity %q begins with a zero byte, which is reserved", identity))
	}
	return identity, nil
}

// open performs the handshake over conn, as a server or as a client.
func open(conn net.Conn, typ zmq4.SocketType, identity string, server bool) (z *zmq4.Conn, err error) {
	// zmq4 panics at malformed metadata and at socket types that it does not know.
	defer func() {
		if r := recover(); r != nil {
			err = frameError(fmt.Sprintf("malformed handshake: %v", r))
		}
	}()
	return zmq4.Open(conn, null.Security(), typ, zmq4.SocketIdentity(identity), server, nil)
}

// A greetingConn is a connection as zmq4 may read it during a handshake: the
// greeting, then one frame, which is seen to be of a sensible size before zmq4
// allocates memory for it, then nothing.
type greetingConn struct {
	net.Conn
	greeting int           // bytes of the greeting that are still to come
	ready    *bytes.Reader // the frame, once it has arrived
}

func (c *greetingConn) Read(p []byte) (int, error) {
	if c.greeting > 0 {
		n, err := c.Conn.Read(p[:min(len(p), c.greeting)])
		c.greeting -= n
		return n, err
	}
	if c.ready == nil {
		flags, body, err := readFrame(c.Conn, maxReady)
		if err != nil {
			return 0, err
		}
		c.ready = bytes.NewReader(append(appendHeader(nil, flags&^flagLong, len(body)), body...))
	}
	return c.ready.Read(p)
}
