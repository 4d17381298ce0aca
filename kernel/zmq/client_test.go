// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

import (
	"errors"
	"io"
	"net"
	"os"
	"strings"
	"testing"
	"time"
)

func TestDialErrors(t *testing.T) {
	t.Parallel()
	r := router(t, nil)
	p := pub(t, nil)
	gone := router(t, nil)
	if err := gone.Close(); err != nil {
		t.Fatal(err)
	}
	for name, dial := range map[string]func() (*Client, error){
		"malformed":        func() (*Client, error) { return DialReq("nowhere") },
		"nobody listens":   func() (*Client, error) { return DialReq(gone.Addr()) },
		"sub to router":    func() (*Client, error) { return DialSub(r.Addr(), "") },
		"dealer to pub":    func() (*Client, error) { return DialDealer(p.Addr(), "") },
		"server of no ZMQ": func() (*Client, error) { return DialReq(garbageServer(t)) },
	} {
		t.Run(name, func(t *testing.T) {
			if c, err := dial(); err == nil {
				t.Error("connected, want an error")
				_ = c.Close()
			}
		})
	}
}

// garbageServer is the endpoint of a server that answers with garbage and hangs up.
func garbageServer(t *testing.T) string {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	t.Cleanup(func() {
		_ = ln.Close()
		<-done
	})
	go func() {
		defer close(done)
		conn, err := ln.Accept()
		if err != nil {
			return
		}
		_, _ = io.WriteString(conn, strings.Repeat("220 smtp.example.com\r\n", 10))
		_ = conn.Close()
	}()
	return endpointOf(ln.Addr())
}

// A deadline that passes while nothing comes does no harm.
func TestClientDeadline(t *testing.T) {
	t.Parallel()
	r := router(t, nil)
	c := client(t)(DialDealer(r.Addr(), "me"))
	for range 2 {
		if err := c.SetDeadline(time.Now().Add(time.Millisecond)); err != nil {
			t.Fatal(err)
		}
		if m, err := c.Recv(); !errors.Is(err, os.ErrDeadlineExceeded) {
			t.Fatalf("Recv() = %q, %v, want %v", m, err, os.ErrDeadlineExceeded)
		}
		if err := c.SetDeadline(time.Now().Add(patience)); err != nil {
			t.Fatal(err)
		}
		send(t, c, "hello")
		wantRecv(t, r, "me", "hello")
		send(t, r, "me", "hello")
		wantRecv(t, c, "hello")
	}
}

func TestClientCloseEndsRecv(t *testing.T) {
	t.Parallel()
	r := router(t, nil)
	c := client(t)(DialDealer(r.Addr(), ""))
	received := make(chan error, 1)
	go func() {
		_, err := c.Recv()
		received <- err
	}()
	if err := c.Close(); err != nil {
		t.Error(err)
	}
	if err := <-received; !errors.Is(err, net.ErrClosed) {
		t.Errorf("Recv() that waits when the client closes = %v, want %v", err, net.ErrClosed)
	}
	if _, err := c.Recv(); !errors.Is(err, net.ErrClosed) {
		t.Errorf("Recv() after Close = %v, want %v", err, net.ErrClosed)
	}
}

func TestClientMisuse(t *testing.T) {
	t.Parallel()
	r := router(t, nil)
	p := pub(t, nil)
	dealer := client(t)(DialDealer(r.Addr(), ""))
	sub := client(t)(DialSub(p.Addr()))
	for name, misuse := range map[string]func() error{
		"zmq: Client.Send wants a DEALER or REQ client, got SUB": func() error { return sub.Send(message("x")) },
		"zmq: subscription wants a SUB client, got DEALER":       func() error { return dealer.Subscribe("x") },
	} {
		func() {
			defer func() {
				if got := recover(); got != name {
					t.Errorf("panic with %v, want %q", got, name)
				}
			}()
			err := misuse()
			t.Errorf("%s: returns %v, want a panic", name, err)
		}()
	}
}
