// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

import (
	"bytes"
	"errors"
	"net"
	"os"
	"testing"

	"github.com/go-zeromq/zmq4"
	"github.com/google/go-cmp/cmp"
)

// heartbeat is a Rep that echoes.
func heartbeat(tb testing.TB, opts *Options) *Rep {
	tb.Helper()
	h, err := ListenRep("tcp://127.0.0.1:0", opts)
	if err != nil {
		tb.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- h.Echo() }()
	tb.Cleanup(func() {
		if err := h.Close(); err != nil {
			tb.Error(err)
		}
		if err := <-done; !errors.Is(err, net.ErrClosed) {
			tb.Errorf("Echo() = %v, want %v", err, net.ErrClosed)
		}
	})
	return h
}

func TestRepEchoes(t *testing.T) {
	t.Parallel()
	h := heartbeat(t, nil)
	a := client(t)(DialReq(h.Addr()))
	b := client(t)(DialReq(h.Addr()))
	for _, m := range [][]string{{"ping"}, {""}, {"several", "", "frames"}} {
		send(t, a, m...)
		send(t, b, append(m, "b")...)
		wantRecv(t, b, append(m, "b")...)
		wantRecv(t, a, m...)
	}
}

func TestRepWithPlainSocket(t *testing.T) {
	t.Parallel()
	h := heartbeat(t, nil)
	s := plain(t, zmq4.NewReq(t.Context()), h.Addr())
	for range 3 {
		if err := s.Send(zmq4.NewMsgString("ping")); err != nil {
			t.Fatal(err)
		}
		got, err := s.Recv()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]string{"ping"}, text(got.Frames)); diff != "" {
			t.Errorf("answer (-want +got):\n%s", diff)
		}
	}
}

// A DEALER writes the delimiter itself, and what goes before it comes back too. A
// request without one has no answer.
func TestRepDelimiter(t *testing.T) {
	t.Parallel()
	h := heartbeat(t, nil)
	d := client(t)(DialDealer(h.Addr(), ""))
	send(t, d, "no delimiter")
	send(t, d, "", "1")
	send(t, d, "hop", "", "2")
	wantRecv(t, d, "", "1")
	wantRecv(t, d, "hop", "", "2")
}

// A client that asks and does not read does not stop the heart.
func TestRepStalledClient(t *testing.T) {
	t.Parallel()
	h := heartbeat(t, &Options{StallTimeout: never, Linger: -1})
	stalled := handshaken(t, h.Addr(), zmq4.Dealer)
	request := append([]byte("\x01\x00\x02\x00\x00\x00\x00\x00\x10\x00\x00"), bytes.Repeat([]byte("x"), 1<<20)...)
	for {
		_, err := stalled.Write(request)
		if errors.Is(err, os.ErrDeadlineExceeded) {
			t.Fatal("a client that does not read is not cut off")
		}
		if err != nil {
			break
		}
	}
	c := client(t)(DialReq(h.Addr()))
	send(t, c, "ping")
	wantRecv(t, c, "ping")
}
