// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

// This file is what the tests share: sockets that are closed at the end,
// messages as strings, and clients that speak raw bytes.

import (
	"errors"
	"io"
	"net"
	"os"
	"testing"
	"time"

	"github.com/go-zeromq/zmq4"
	"github.com/google/go-cmp/cmp"
	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// patience is how long a test waits for what must come before it fails.
const patience = 60 * time.Second

// never is a timeout that does not pass in a test.
const never = time.Hour

func router(tb testing.TB, opts *Options) *Router {
	tb.Helper()
	r, err := ListenRouter("tcp://127.0.0.1:0", opts)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = r.Close() })
	return r
}

func pub(tb testing.TB, opts *Options) *Pub {
	tb.Helper()
	p, err := ListenPub("tcp://127.0.0.1:0", opts)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = p.Close() })
	return p
}

// client finishes a Dial: a client that is closed at the end of the test and that
// does not wait for ever.
func client(tb testing.TB) func(*Client, error) *Client {
	tb.Helper()
	return func(c *Client, err error) *Client {
		tb.Helper()
		if err != nil {
			tb.Fatal(err)
		}
		if err := c.SetDeadline(time.Now().Add(patience)); err != nil {
			tb.Fatal(err)
		}
		tb.Cleanup(func() { _ = c.Close() })
		return c
	}
}

// subscriber is a SUB client whose subscriptions to topics are in force.
func subscriber(tb testing.TB, p *Pub, topics ...string) *Client {
	tb.Helper()
	n := p.Subscribers()
	c := client(tb)(DialSub(p.Addr(), topics...))
	await(tb, "subscription", func() bool { return p.Subscribers() == n+1 })
	return c
}

// await waits until ok.
func await(tb testing.TB, what string, ok func() bool) {
	tb.Helper()
	for end := time.Now().Add(patience); !ok(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			tb.Fatalf("%s: did not happen", what)
		}
	}
}

// message is a message of text frames.
func message(frames ...string) [][]byte {
	m := make([][]byte, len(frames))
	for i, f := range frames {
		m[i] = []byte(f)
	}
	return m
}

// text is the inverse of message.
func text(m [][]byte) []string {
	frames := make([]string, len(m))
	for i, f := range m {
		frames[i] = string(f)
	}
	return frames
}

type sender interface{ Send([][]byte) error }

type receiver interface{ Recv() ([][]byte, error) }

func send(tb testing.TB, s sender, frames ...string) {
	tb.Helper()
	if err := s.Send(message(frames...)); err != nil {
		tb.Fatalf("Send(%q) = %v", frames, err)
	}
}

func recv(tb testing.TB, r receiver) []string {
	tb.Helper()
	m, err := r.Recv()
	if err != nil {
		tb.Fatalf("Recv() = %v", err)
	}
	return text(m)
}

func wantRecv(tb testing.TB, r receiver, want ...string) {
	tb.Helper()
	if diff := cmp.Diff(want, recv(tb, r)); diff != "" {
		tb.Fatalf("Recv() (-want +got):\n%s", diff)
	}
}

// echo answers all that r receives until it is closed. What it cannot answer it
// leaves.
func echo(tb testing.TB, r *Router) {
	tb.Helper()
	done := make(chan struct{})
	go func() {
		defer close(done)
		for {
			m, err := r.Recv()
			if err != nil {
				return
			}
			_ = r.Send(m)
		}
	}()
	tb.Cleanup(func() {
		_ = r.Close()
		<-done
	})
}

// tcp connects to the socket at endpoint and says nothing.
func tcp(tb testing.TB, endpoint string) *net.TCPConn {
	tb.Helper()
	conn, err := dial(endpoint)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = conn.Close() })
	if err := conn.SetDeadline(time.Now().Add(patience)); err != nil {
		tb.Fatal(err)
	}
	return conn.(*net.TCPConn)
}

// handshaken connects to the socket at endpoint and performs the handshake.
func handshaken(tb testing.TB, endpoint string, typ zmq4.SocketType) *net.TCPConn {
	tb.Helper()
	conn := tcp(tb, endpoint)
	if _, err := open(conn, typ, "", false); err != nil {
		tb.Fatal(err)
	}
	return conn
}

// stalledSubscriber subscribes to everything and never reads.
func stalledSubscriber(tb testing.TB, p *Pub) *net.TCPConn {
	tb.Helper()
	n := p.Subscribers()
	conn := handshaken(tb, p.Addr(), zmq4.Sub)
	write(tb, conn, "\x00\x01\x01")
	await(tb, "subscription", func() bool { return p.Subscribers() == n+1 })
	return conn
}

// stalledDealer sends one message and never reads.
func stalledDealer(tb testing.TB, r *Router) *net.TCPConn {
	tb.Helper()
	conn := handshaken(tb, r.Addr(), zmq4.Dealer)
	write(tb, conn, "\x00\x05hello")
	return conn
}

func write(tb testing.TB, conn net.Conn, raw string) {
	tb.Helper()
	if _, err := conn.Write([]byte(raw)); err != nil {
		tb.Fatal(err)
	}
}

// wantDropped reads until the server ends the connection, and returns how it did.
func wantDropped(tb testing.TB, conn net.Conn) error {
	tb.Helper()
	_, err := io.Copy(io.Discard, conn)
	if errors.Is(err, os.ErrDeadlineExceeded) {
		tb.Fatal("the connection is still open")
	}
	return err
}

// plain is a socket of zmq4 with nothing of this package, connected to endpoint.
func plain(tb testing.TB, s zmq4.Socket, endpoint string) zmq4.Socket {
	tb.Helper()
	if err := s.Dial(endpoint); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = s.Close() })
	return s
}
