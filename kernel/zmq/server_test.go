// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/go-zeromq/zmq4"
)

// greeting is that of ZMTP 3.0 with the NULL mechanism.
var greeting = "\xff\x00\x00\x00\x00\x00\x00\x00\x01\x7f\x03\x00NULL" + strings.Repeat("\x00", 48)

// ready is a READY command with the given metadata, which ends in the type.
func ready(metadata string) string {
	body := "\x05READY" + metadata
	return "\x04" + string([]byte{byte(len(body))}) + body
}

const dealerType = "\x0bSocket-Type\x00\x00\x00\x06DEALER"

// intruders are clients that do not complete the handshake. quiet ones do nothing
// wrong but wait.
var intruders = []struct {
	name  string
	raw   string
	quiet bool
}{
	{"silent", "", true},
	{"half a greeting", greeting[:20], true},
	{"greeting only", greeting, true},
	{"half a command", greeting + ready(dealerType)[:9], true},
	{"short garbage", "GET / HTTP/1.1\r\n\r\n", true},
	{"long garbage", strings.Repeat("GET / HTTP/1.1\r\n", 10), false},
	{"old protocol", strings.Replace(greeting, "\x7f\x03", "\x7f\x01", 1), false},
	{"other mechanism", strings.Replace(greeting, "NULL\x00", "PLAIN", 1), false},
	{"message instead of a command", greeting + "\x00\x05hello", false},
	{"other command", greeting + "\x04\x06\x05ERROR", false},
	{"command without a name", greeting + "\x04\x00", false},
	{"huge command", greeting + "\x06\x7f\xff\xff\xff\xff\xff\xff\xff", false},
	{"command larger than memory", greeting + "\x06\x00\x00\x7f\xff\xff\xff\xff\xff", false},
	{"metadata that ends early", greeting + ready("\x0bSocket-Type"), false},
	{"unknown socket type", greeting + ready("\x0bSocket-Type\x00\x00\x00\x06NAILER"), false},
	{"no socket type", greeting + ready(""), false},
	{"incompatible socket type", greeting + ready("\x0bSocket-Type\x00\x00\x00\x04PUSH"), false},
	{"reserved identity", greeting + ready("\x08Identity\x00\x00\x00\x02\x00a"+dealerType), false},
}

func TestIntrudersKeepNobodyOut(t *testing.T) {
	t.Parallel()
	for _, tt := range intruders {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := router(t, &Options{HandshakeTimeout: never})
			echo(t, r)
			conn := tcp(t, r.Addr())
			write(t, conn, tt.raw)
			if !tt.quiet {
				_ = wantDropped(t, conn)
			}
			c := client(t)(DialDealer(r.Addr(), ""))
			send(t, c, "hello")
			wantRecv(t, c, "hello")
		})
	}
}

func TestQuietIntrudersAreDropped(t *testing.T) {
	t.Parallel()
	for _, tt := range intruders {
		if !tt.quiet {
			continue
		}
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := router(t, &Options{HandshakeTimeout: 20 * time.Millisecond})
			conn := tcp(t, r.Addr())
			write(t, conn, tt.raw)
			_ = wantDropped(t, conn)
		})
	}
}

// The deadline of the handshake must not fall on clients that have completed it.
func TestHandshakeTimeoutEndsWithHandshake(t *testing.T) {
	t.Parallel()
	r := router(t, &Options{HandshakeTimeout: 500 * time.Millisecond})
	echo(t, r)
	c := client(t)(DialDealer(r.Addr(), ""))
	silent := tcp(t, r.Addr())
	_ = wantDropped(t, silent)
	send(t, c, "hello")
	wantRecv(t, c, "hello")
}

func TestOffendersAreDropped(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 100)
	tests := []struct {
		name string
		raw  string
	}{
		{"huge frame", "\x02\x7f\xff\xff\xff\xff\xff\xff\xff"},
		{"frame of negative length", "\x02\xff\xff\xff\xff\xff\xff\xff\xff"},
		{"frame over the limit", "\x02\x00\x00\x00\x00\x00\x00\x04\x01"},
		{"message over the limit", strings.Repeat("\x01\x64"+long, 11)},
		{"message of empty frames", strings.Repeat("\x01\x00", 1000)},
		{"reserved flag", "\x08\x00"},
		{"command with more to come", "\x05\x01\x00"},
		{"command without a name", "\x04\x00"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := router(t, &Options{MaxMessage: 1024})
			echo(t, r)
			conn := handshaken(t, r.Addr(), zmq4.Dealer)
			write(t, conn, tt.raw)
			_ = wantDropped(t, conn)
			c := client(t)(DialDealer(r.Addr(), ""))
			send(t, c, long, long)
			wantRecv(t, c, long, long)
		})
	}
}

func TestPing(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, raw, want string
	}{
		{"no context", "\x04\x07\x04PING\x00\x0a", "\x04\x05\x04PONG"},
		{"context", "\x04\x0a\x04PING\x00\x0aabc", "\x04\x08\x04PONGabc"},
		{"within a message", "\x01\x01a\x04\x07\x04PING\x00\x0a\x00\x01b", "\x04\x05\x04PONG\x01\x01a\x00\x01b"},
		{"unknown command", "\x04\x04\x03FOO\x00\x01a", "\x00\x01a"},
		{"subscription to a router", "\x04\x0a\x09SUBSCRIBE\x00\x01a", "\x00\x01a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := router(t, nil)
			echo(t, r)
			conn := handshaken(t, r.Addr(), zmq4.Dealer)
			write(t, conn, tt.raw)
			got := make([]byte, len(tt.want))
			if _, err := io.ReadFull(conn, got); err != nil || string(got) != tt.want {
				t.Errorf("answer to %q = %q, %v, want %q", tt.raw, got, err, tt.want)
			}
		})
	}
}

// brokenListener fails to accept a number of times, then waits until it is
// closed.
type brokenListener struct {
	net.Listener
	failures atomic.Int32
	closed   chan struct{}
	once     sync.Once
}

func (l *brokenListener) Accept() (net.Conn, error) {
	if l.failures.Add(-1) >= 0 {
		return nil, fmt.Errorf("accept: %w", syscall.EMFILE)
	}
	<-l.closed
	return nil, net.ErrClosed
}

func (l *brokenListener) Close() error {
	l.once.Do(func() { close(l.closed) })
	return nil
}

func (l *brokenListener) Addr() net.Addr { return &net.TCPAddr{} }

func TestAcceptBacksOff(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var log strings.Builder
		ln := &brokenListener{closed: make(chan struct{})}
		ln.failures.Store(10)
		s := newServer(ln, zmq4.Router, &Options{Logger: slog.New(slog.NewTextHandler(&log, nil))})
		start := time.Now()
		s.start(nil)
		synctest.Wait()
		if got := ln.failures.Load(); got != 9 {
			t.Errorf("failures left before any pause = %d, want 9", got)
		}
		time.Sleep(time.Second - time.Since(start))
		synctest.Wait()
		// 5 ms, 10 ms, … 320 ms are over, 640 ms are not.
		if got := ln.failures.Load(); got != 2 {
			t.Errorf("failures left after 1 s = %d, want 2", got)
		}
		time.Sleep(time.Minute)
		synctest.Wait()
		if got := strings.Count(log.String(), syscall.EMFILE.Error()); got != 10 {
			t.Errorf("log entries = %d, want 10:\n%s", got, log.String())
		}
		ln.failures.Store(1 << 30)
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
}

func TestCloseEndsBackOff(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ln := &brokenListener{closed: make(chan struct{})}
		ln.failures.Store(1 << 30)
		s := newServer(ln, zmq4.Router, nil)
		s.start(nil)
		synctest.Wait()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
}

// visit connects a client of the given type, which leaves in the i-th of several
// ways.
func visit(tb testing.TB, endpoint string, typ zmq4.SocketType, i int) {
	tb.Helper()
	conn := handshaken(tb, endpoint, typ)
	switch i % 4 {
	case 1: // within a frame
		write(tb, conn, "\x01\x09\x01abc")
	case 2: // with unread messages
		write(tb, conn, "\x00\x04\x01abc")
	case 3: // abruptly
		write(tb, conn, "\x00\x04\x01abc")
		if err := conn.SetLinger(0); err != nil {
			tb.Error(err)
		}
	}
	if err := conn.Close(); err != nil {
		tb.Error(err)
	}
}

// peers is the number of clients that a socket keeps track of.
func (s *server) count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.peers) + len(s.greeting)
}

// That no goroutine stays is seen by TestMain.
func TestVisitorsLeaveNothing(t *testing.T) {
	t.Parallel()
	const visitors = 100
	t.Run("router", func(t *testing.T) {
		t.Parallel()
		r := router(t, nil)
		echo(t, r)
		for i := range visitors {
			visit(t, r.Addr(), zmq4.Dealer, i)
		}
		await(t, "all clients gone", func() bool { return r.count() == 0 })
		r.mu.Lock()
		routes, names := len(r.routes), len(r.names)
		r.mu.Unlock()
		if routes != 0 || names != 0 {
			t.Errorf("after %d visitors: %d routes, %d names, want none", visitors, routes, names)
		}
		c := client(t)(DialDealer(r.Addr(), ""))
		send(t, c, "hello")
		wantRecv(t, c, "hello")
	})
	t.Run("pub", func(t *testing.T) {
		t.Parallel()
		p := pub(t, nil)
		stays := subscriber(t, p, "")
		for i := range visitors {
			visit(t, p.Addr(), zmq4.Sub, i)
			send(t, p, fmt.Sprint(i))
			wantRecv(t, stays, fmt.Sprint(i))
		}
		await(t, "all visitors gone", func() bool { return p.count() == 1 })
		p.mu.Lock()
		topics := len(p.topics)
		p.mu.Unlock()
		if topics != 1 {
			t.Errorf("after %d visitors: %d subscribers, want 1", visitors, topics)
		}
		late := subscriber(t, p, "")
		send(t, p, "last")
		wantRecv(t, stays, "last")
		wantRecv(t, late, "last")
	})
}

func TestCloseTwice(t *testing.T) {
	t.Parallel()
	r := router(t, nil)
	for range 2 {
		if err := r.Close(); err != nil {
			t.Errorf("Close() = %v, want nil", err)
		}
	}
	if conn, err := dial(r.Addr()); err == nil {
		_ = conn.Close()
		t.Error("the port is still open")
	}
}

// A client that completes the handshake while the socket closes gets no answer,
// and Close does not wait for it.
func TestCloseDuringHandshake(t *testing.T) {
	t.Parallel()
	r := router(t, &Options{HandshakeTimeout: never, Linger: never})
	conn := tcp(t, r.Addr())
	write(t, conn, greeting)
	if _, err := io.ReadFull(conn, make([]byte, greetingSize)); err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Error(err)
	}
	_ = wantDropped(t, conn)
}

func TestCloseGivesUp(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		opts Options
		size int // of what the stalled client would have to read
	}{
		{"after the linger time", Options{StallTimeout: never, Linger: 50 * time.Millisecond}, 64 << 20},
		{"at once", Options{StallTimeout: never, Linger: -1}, 64 << 20},
		{"after the stall time", Options{StallTimeout: 50 * time.Millisecond, Linger: never}, 64 << 20},
		{"on a hangup", Options{StallTimeout: 50 * time.Millisecond, Linger: never}, 1},
		{"on a hangup, after the linger time", Options{StallTimeout: never, Linger: 50 * time.Millisecond}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			tt.opts.MaxQueued = 1 << 30
			p := pub(t, &tt.opts)
			stalledSubscriber(t, p)
			if err := p.Send([][]byte{make([]byte, tt.size)}); err != nil {
				t.Fatal(err)
			}
			if err := p.Close(); err != nil {
				t.Error(err)
			}
		})
	}
}

// An answer reaches a client that goes on to send what nobody receives: the
// connection is not reset under it.
func TestCloseDeliversPastUnreadMessages(t *testing.T) {
	t.Parallel()
	r := router(t, &Options{Linger: never, StallTimeout: patience})
	c := client(t)(DialDealer(r.Addr(), "me"))
	// With a small buffer here, the end of the answer waits at the server.
	if err := c.conn.Conn.(*net.TCPConn).SetReadBuffer(16 << 10); err != nil {
		t.Fatal(err)
	}
	babbled := make(chan struct{})
	go func() {
		defer close(babbled)
		for c.Send([][]byte{make([]byte, 1024)}) == nil {
			continue
		}
	}()
	recv(t, r)
	answer := strings.Repeat("y", 16<<20)
	send(t, r, "me", answer)
	closed := make(chan error, 1)
	go func() { closed <- r.Close() }()
	wantRecv(t, c, answer)
	if m, err := c.Recv(); !errors.Is(err, io.EOF) {
		t.Errorf("Recv() after the answer = %q, %v, want io.EOF", m, err)
	}
	if err := c.Close(); err != nil {
		t.Error(err)
	}
	<-babbled
	if err := <-closed; err != nil {
		t.Error(err)
	}
}

// readAll reads messages of size bytes each, all the same byte, until the end, and
// returns the bytes.
func readAll(conn net.Conn, size int) ([]byte, error) {
	r := bufio.NewReader(conn)
	var seen []byte
	for {
		m, err := readMessage(r, 1<<30, func([]byte) error { return nil })
		if errors.Is(err, io.EOF) {
			return seen, nil
		}
		if err != nil {
			return seen, err
		}
		if len(m) != 1 || len(m[0]) != size {
			return seen, fmt.Errorf("message has %d frames, want 1 of %d bytes", len(m), size)
		}
		seen = append(seen, m[0][0])
	}
}
