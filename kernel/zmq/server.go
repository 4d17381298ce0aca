// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

// This file is what the listening sockets have in common: they accept clients,
// greet each in a goroutine of its own, read from it, and let go of all of them.

import (
	"bufio"
	"errors"
	"io"
	"net"
	"sync"
	"time"

	"github.com/go-zeromq/zmq4"
)

// After an accept that fails the next one waits, twice as long each time.
const (
	minPause = 5 * time.Millisecond
	maxPause = time.Second
)

const readBuffer = 64 << 10

// A pattern is what one type of socket does with its peers.
type pattern interface {
	// join is called when the peer has completed the handshake.
	join(p *peer, identity string)
	// receive is called with each message of the peer, in order, by one
	// goroutine. It may wait, until the socket closes at the latest.
	receive(p *peer, frames [][]byte)
	// leave is called when the peer is gone.
	leave(p *peer)
}

// A server is a listening socket. Its goroutines are one that accepts, and for
// each client one that greets and then reads, and one that writes. Close ends
// them all.
type server struct {
	opts    Options
	typ     zmq4.SocketType
	ln      net.Listener
	pattern pattern

	done  chan struct{} // closed by Close
	close sync.Once
	wg    sync.WaitGroup

	mu       sync.Mutex
	closed   bool
	serial   uint64            // of the last client
	greeting map[net.Conn]bool // clients that have not completed the handshake
	peers    map[*peer]bool    // clients that have
}

// newServer is a socket of type typ. It accepts clients from ln once start is
// called.
func newServer(ln net.Listener, typ zmq4.SocketType, opts *Options) *server {
	return &server{
		opts:     opts.withDefaults(),
		typ:      typ,
		ln:       ln,
		done:     make(chan struct{}),
		greeting: make(map[net.Conn]bool),
		peers:    make(map[*peer]bool),
	}
}

// start begins to accept clients for pt.
func (s *server) start(pt pattern) {
	s.pattern = pt
	s.wg.Go(s.accept)
}

// Addr is the endpoint at which the socket listens, with the actual port.
func (s *server) Addr() string { return endpointOf(s.ln.Addr()) }

// Port is the TCP port at which the socket listens, and 0 for other transports.
func (s *server) Port() int {
	if a, ok := s.ln.Addr().(*net.TCPAddr); ok {
		return a.Port
	}
	return 0
}

// Close stops listening, writes out what was sent, for up to [Options].Linger,
// and lets go of all peers. A peer that takes nothing for [Options].StallTimeout,
// or does not hang up for as long after it has taken all, is not waited for.
// Calls that wait on the socket return. Closing it again waits for the first Close and returns nil.
func (s *server) Close() error {
	var err error
	s.close.Do(func() {
		s.mu.Lock()
		s.closed = true
		close(s.done)
		for conn := range s.greeting {
			_ = conn.Close() // it has no part in the socket yet
		}
		for p := range s.peers {
			p.finish()
		}
		s.mu.Unlock()
		err = s.ln.Close()
		timer := time.AfterFunc(s.opts.Linger, s.cutOff)
		s.wg.Wait()
		timer.Stop()
	})
	return err
}

// cutOff cuts off all peers.
func (s *server) cutOff() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for p := range s.peers {
		p.cutOff()
	}
}

// accept accepts clients until the socket is closed. When the system has no more
// connections to give, it waits and tries again.
func (s *server) accept() {
	var pause time.Duration
	for {
		conn, err := s.ln.Accept()
		if err == nil {
			pause = 0
			s.greet(conn)
			continue
		}
		if errors.Is(err, net.ErrClosed) {
			return
		}
		pause = min(max(2*pause, minPause), maxPause)
		s.opts.Logger.Warn("zmq: cannot accept a client", "socket", s.Addr(), "error", err, "pause", pause)
		select {
		case <-s.done:
			return
		case <-time.After(pause):
		}
	}
}

// greet starts the goroutine of a new client.
func (s *server) greet(conn net.Conn) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		_ = conn.Close() // it has no part in the socket yet
		return
	}
	s.greeting[conn] = true
	s.serial++
	serial := s.serial
	s.wg.Go(func() { s.serve(conn, serial) })
}

// serve performs the handshake with a client and reads from it until it leaves or
// is dropped.
func (s *server) serve(conn net.Conn, serial uint64) {
	identity, err := handshake(conn, s.typ, s.opts.HandshakeTimeout)
	p := newPeer(conn, serial, &s.opts)
	if !s.admit(p, identity, err == nil) {
		_ = conn.Close() // nothing was promised to it
		if err != nil {
			s.opts.Logger.Info("zmq: client dropped before the handshake was complete",
				"socket", s.Addr(), "client", conn.RemoteAddr(), "error", err)
		}
		return
	}
	s.wg.Go(p.write)
	err = s.read(p)
	if fe := frameError(""); errors.As(err, &fe) {
		s.opts.Logger.Warn("zmq: client dropped", "socket", s.Addr(), "client", conn.RemoteAddr(), "error", err)
	}
	p.drop()
	s.pattern.leave(p)
	s.mu.Lock()
	delete(s.peers, p)
	s.mu.Unlock()
}

// admit ends the greeting of a client. It lets the client in, as p, if the
// greeting went well and the socket is open, and reports whether it does.
func (s *server) admit(p *peer, identity string, ok bool) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.greeting, p.conn)
	if !ok || s.closed {
		return false
	}
	s.peers[p] = true
	s.pattern.join(p, identity)
	return true
}

// read reads from a peer until that fails.
func (s *server) read(p *peer) error {
	r := bufio.NewReaderSize(p.conn, readBuffer)
	command := func(body []byte) error { return s.command(p, body) }
	for {
		frames, err := readMessage(r, s.opts.MaxMessage, command)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		s.pattern.receive(p, frames)
	}
}

// command obeys a command of a peer. Commands that it does not know mean nothing.
func (s *server) command(p *peer, body []byte) error {
	name, data, err := splitCommand(body)
	if err != nil {
		return err
	}
	switch {
	case name == zmq4.CmdPing && len(data) >= pingTTL:
		p.send(outgoing{frames: [][]byte{commandBody(zmq4.CmdPong, data[pingTTL:])}, command: true})
	case name == zmq4.CmdSubscribe && s.typ == zmq4.XPub:
		s.pattern.receive(p, [][]byte{append([]byte{subscribe}, data...)})
	case name == zmq4.CmdCancel && s.typ == zmq4.XPub:
		s.pattern.receive(p, [][]byte{append([]byte{unsubscribe}, data...)})
	}
	return nil
}

// pingTTL is the number of bytes before the context of a PING, which its PONG
// repeats.
const pingTTL = 2
