// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/go-zeromq/zmq4"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestRouterAnswersEachPeer(t *testing.T) {
	t.Parallel()
	r := router(t, nil)
	a := client(t)(DialDealer(r.Addr(), "a"))
	b := client(t)(DialDealer(r.Addr(), ""))
	q := client(t)(DialReq(r.Addr()))

	send(t, a, "from", "a")
	wantRecv(t, r, "a", "from", "a")
	send(t, b, "from b")
	generated := recv(t, r)
	send(t, q, "from", "q")
	request := recv(t, r)
	if diff := cmp.Diff([]string{"", "from", "q"}, request[1:]); diff != "" {
		t.Errorf("request (-want +got):\n%s", diff)
	}

	send(t, r, request[0], "", "to q")
	send(t, r, generated[0], "to", "b", "")
	send(t, r, "a", "to a", "1")
	send(t, r, "a", "to a", "2")
	wantRecv(t, q, "to q")
	wantRecv(t, b, "to", "b", "")
	wantRecv(t, a, "to a", "1")
	wantRecv(t, a, "to a", "2")
}

func TestRouterWithPlainSockets(t *testing.T) {
	t.Parallel()
	r := router(t, nil)
	echo(t, r)
	for _, tt := range []struct {
		name   string
		socket zmq4.Socket
	}{
		{"dealer", zmq4.NewDealer(t.Context(), zmq4.WithID(zmq4.SocketIdentity("me")))},
		{"req", zmq4.NewReq(t.Context())},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := plain(t, tt.socket, r.Addr())
			long := strings.Repeat("x", 1000)
			for _, want := range [][]string{{"a"}, {"a", "", "b"}, {"", long}} {
				if err := s.Send(zmq4.NewMsgFromString(want)); err != nil {
					t.Fatal(err)
				}
				got, err := s.Recv()
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(want, text(got.Frames)); diff != "" {
					t.Errorf("answer (-want +got):\n%s", diff)
				}
			}
		})
	}
}

func TestRouterUnknownPeer(t *testing.T) {
	t.Parallel()
	r := router(t, nil)
	if err := r.Send(message("nobody", "x")); !errors.Is(err, ErrUnknownPeer) {
		t.Errorf("Send to nobody = %v, want %v", err, ErrUnknownPeer)
	}
	c := client(t)(DialDealer(r.Addr(), "me"))
	send(t, c, "hello")
	wantRecv(t, r, "me", "hello")
	send(t, r, "me", "hello")
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	await(t, "peer gone", func() bool { return r.count() == 0 })
	if err := r.Send(message("me", "x")); !errors.Is(err, ErrUnknownPeer) {
		t.Errorf("Send to a peer that left = %v, want %v", err, ErrUnknownPeer)
	}
}

// The later of two peers with one identity gets what is sent to it; the answers
// to the earlier one still reach that one, and nothing reaches both.
func TestRouterDuplicateIdentity(t *testing.T) {
	t.Parallel()
	r := router(t, nil)
	first := client(t)(DialDealer(r.Addr(), "me"))
	send(t, first, "hello")
	wantRecv(t, r, "me", "hello")
	second := client(t)(DialDealer(r.Addr(), "me"))
	send(t, second, "hello")
	wantRecv(t, r, "me", "hello")

	send(t, r, "me", "to the second")
	send(t, first, "I am still here")
	m := recv(t, r)
	if m[0] == "me" {
		t.Error("the earlier peer still has the identity of the later one")
	}
	send(t, r, m[0], "to the first")
	wantRecv(t, first, "to the first")
	wantRecv(t, second, "to the second")

	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	await(t, "first peer gone", func() bool { return r.count() == 1 })
	send(t, r, "me", "still to the second")
	wantRecv(t, second, "still to the second")
}

// The later peer is the one that connected later, even if the other one takes
// longer over the handshake.
func TestRouterDuplicateIdentityDelayed(t *testing.T) {
	t.Parallel()
	r := router(t, nil)
	first := tcp(t, r.Addr())
	write(t, first, greeting)
	if _, err := io.ReadFull(first, make([]byte, greetingSize)); err != nil {
		t.Fatal(err)
	}
	second := client(t)(DialDealer(r.Addr(), "me"))
	send(t, second, "hello")
	wantRecv(t, r, "me", "hello")

	write(t, first, ready("\x08Identity\x00\x00\x00\x02me"+dealerType)+"\x00\x05hello")
	if m := recv(t, r); m[0] == "me" {
		t.Error("the earlier peer has the identity of the later one")
	}
	send(t, r, "me", "to the second")
	wantRecv(t, second, "to the second")
}

func TestRouterStalledPeer(t *testing.T) {
	t.Parallel()
	const size, limit = 1 << 20, 4 << 20
	piece := make([]byte, size)
	// flood sends to a peer until that fails, and watches how much is queued.
	flood := func(r *Router, name []byte) error {
		r.mu.Lock()
		p := r.routes[string(name)]
		r.mu.Unlock()
		for {
			if err := r.Send([][]byte{name, piece}); err != nil {
				return err
			}
			p.mu.Lock()
			queued := p.queued
			p.mu.Unlock()
			if most := int64(limit + size + 1024); queued > most {
				return fmt.Errorf("%d bytes queued for one peer, want at most %d", queued, most)
			}
		}
	}
	t.Run("does not delay others", func(t *testing.T) {
		t.Parallel()
		r := router(t, &Options{StallTimeout: never, MaxQueued: limit, Linger: -1})
		stalledDealer(t, r)
		m, err := r.Recv()
		if err != nil {
			t.Fatal(err)
		}
		flooded := make(chan error, 1)
		go func() { flooded <- flood(r, m[0]) }()
		r.mu.Lock()
		stalled := r.routes[string(m[0])]
		r.mu.Unlock()
		await(t, "queue full", stalled.full)

		c := client(t)(DialDealer(r.Addr(), "me"))
		for range 10 {
			send(t, c, "hello")
			wantRecv(t, r, "me", "hello")
			send(t, r, "me", "hello")
			wantRecv(t, c, "hello")
		}
		if err := r.Close(); err != nil {
			t.Error(err)
		}
		if err := <-flooded; !errors.Is(err, net.ErrClosed) {
			t.Errorf("Send that waits when the socket closes = %v, want %v", err, net.ErrClosed)
		}
	})
	t.Run("is cut off", func(t *testing.T) {
		t.Parallel()
		r := router(t, &Options{StallTimeout: 50 * time.Millisecond, MaxQueued: limit})
		conn := stalledDealer(t, r)
		m, err := r.Recv()
		if err != nil {
			t.Fatal(err)
		}
		if err := flood(r, m[0]); !errors.Is(err, ErrUnknownPeer) {
			t.Errorf("Send to a peer that is cut off = %v, want %v", err, ErrUnknownPeer)
		}
		_ = wantDropped(t, conn)
	})
}

// Close writes out what was sent to clients that read.
func TestRouterCloseFlushes(t *testing.T) {
	t.Parallel()
	const messages, size = 30, 1 << 20
	r := router(t, &Options{Linger: never, StallTimeout: patience, MaxQueued: 1 << 30})
	c := client(t)(DialDealer(r.Addr(), "me"))
	send(t, c, "hello")
	wantRecv(t, r, "me", "hello")
	for i := range messages {
		if err := r.Send([][]byte{[]byte("me"), bytes.Repeat([]byte{byte(i)}, size)}); err != nil {
			t.Fatal(err)
		}
	}
	closed := make(chan error, 1)
	go func() { closed <- r.Close() }()
	for i := range messages {
		m, err := c.Recv()
		if err != nil {
			t.Fatalf("Recv() of message %d = %v", i, err)
		}
		if len(m) != 1 || len(m[0]) != size || m[0][0] != byte(i) {
			t.Fatalf("message %d is another one", i)
		}
	}
	if err := c.Close(); err != nil {
		t.Error(err)
	}
	if err := <-closed; err != nil {
		t.Error(err)
	}
}

func TestRouterClosed(t *testing.T) {
	t.Parallel()
	r := router(t, nil)
	received := make(chan error, 1)
	go func() {
		_, err := r.Recv()
		received <- err
	}()
	if err := r.Close(); err != nil {
		t.Error(err)
	}
	if err := <-received; !errors.Is(err, net.ErrClosed) {
		t.Errorf("Recv() that waits when the socket closes = %v, want %v", err, net.ErrClosed)
	}
	if _, err := r.Recv(); !errors.Is(err, net.ErrClosed) {
		t.Errorf("Recv() after Close = %v, want %v", err, net.ErrClosed)
	}
	if err := r.Send(message("me", "x")); !errors.Is(err, net.ErrClosed) {
		t.Errorf("Send() after Close = %v, want %v", err, net.ErrClosed)
	}
}

func TestRouterSendPanics(t *testing.T) {
	t.Parallel()
	r := router(t, nil)
	defer func() {
		want := "zmq: Router.Send wants an identity and a message, got 1 frames"
		if got := recover(); got != want {
			t.Errorf("Send(one frame) panics with %v, want %q", got, want)
		}
	}()
	err := r.Send(message("me"))
	t.Errorf("Send(one frame) = %v, want a panic", err)
}

func TestRouterLargeFrames(t *testing.T) {
	t.Parallel()
	r := router(t, nil)
	echo(t, r)
	c := client(t)(DialDealer(r.Addr(), ""))
	want := make([]byte, 100<<20)
	for i := range want {
		want[i] = byte(i * 7 >> 3)
	}
	if err := c.Send([][]byte{want, []byte("end")}); err != nil {
		t.Fatal(err)
	}
	got, err := c.Recv()
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || !bytes.Equal(got[0], want) || string(got[1]) != "end" {
		t.Error("the answer is not the message")
	}
}

// A request is not lost, and the frames of a caller are left alone.
func TestRouterKeepsFrames(t *testing.T) {
	t.Parallel()
	r := router(t, nil)
	c := client(t)(DialDealer(r.Addr(), "me"))
	send(t, c, "hello")
	m, err := r.Recv()
	if err != nil {
		t.Fatal(err)
	}
	want := text(m)
	for range 3 {
		if err := r.Send(m); err != nil {
			t.Fatal(err)
		}
		wantRecv(t, c, "hello")
	}
	if diff := cmp.Diff(want, text(m), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("frames after Send (-want +got):\n%s", diff)
	}
}
