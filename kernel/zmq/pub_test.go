// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

import (
	"bytes"
	"errors"
	"fmt"
	"net"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"github.com/go-zeromq/zmq4"
	"github.com/google/go-cmp/cmp"
)

func itoa(i int) string { return strconv.Itoa(i) }

func TestPubTopics(t *testing.T) {
	t.Parallel()
	p := pub(t, nil)
	all := subscriber(t, p, "")
	ab := subscriber(t, p, "a", "bb")
	none := client(t)(DialSub(p.Addr()))
	for _, topic := range []string{"a", "b", "", "abc", "bbb", "c"} {
		send(t, p, topic, "x")
	}
	for _, topic := range []string{"a", "b", "", "abc", "bbb", "c"} {
		wantRecv(t, all, topic, "x")
	}
	for _, topic := range []string{"a", "abc", "bbb"} {
		wantRecv(t, ab, topic, "x")
	}
	if err := none.Subscribe("n"); err != nil {
		t.Fatal(err)
	}
	await(t, "subscription", func() bool { return p.Subscribers() == 3 })
	send(t, p, "n", "y")
	wantRecv(t, none, "n", "y")

	for _, topic := range []string{"a", "bb"} {
		if err := ab.Unsubscribe(topic); err != nil {
			t.Fatal(err)
		}
	}
	await(t, "end of subscription", func() bool { return p.Subscribers() == 2 })
	send(t, p, "a", "unseen")
	if err := ab.Subscribe("z"); err != nil {
		t.Fatal(err)
	}
	await(t, "subscription", func() bool { return p.Subscribers() == 3 })
	send(t, p, "z", "seen")
	wantRecv(t, ab, "z", "seen")
}

func TestPubSubscriptionForms(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name           string
		sub, cancel    string
		unrelatedBytes string
	}{
		{"messages", "\x00\x02\x01a", "\x00\x02\x00a", "\x00\x00\x00\x02\x02a\x01\x02\x01b\x00\x00"},
		{"commands", "\x04\x0b\x09SUBSCRIBEa", "\x04\x08\x06CANCELa", "\x04\x05\x04PING"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := pub(t, nil)
			conn := handshaken(t, p.Addr(), zmq4.Sub)
			write(t, conn, tt.unrelatedBytes+tt.sub)
			await(t, "subscription", func() bool { return p.Subscribers() == 1 })
			send(t, p, "b")
			send(t, p, "a")
			got := make([]byte, 3)
			if _, err := conn.Read(got); err != nil || string(got) != "\x00\x01a" {
				t.Errorf("subscriber gets %q, %v, want the message a", got, err)
			}
			write(t, conn, tt.cancel)
			await(t, "end of subscription", func() bool { return p.Subscribers() == 0 })
		})
	}
}

func TestPubWithPlainSocket(t *testing.T) {
	t.Parallel()
	p := pub(t, nil)
	s := plain(t, zmq4.NewSub(t.Context()), p.Addr())
	if err := s.SetOption(zmq4.OptionSubscribe, "a"); err != nil {
		t.Fatal(err)
	}
	await(t, "subscription", func() bool { return p.Subscribers() == 1 })
	send(t, p, "b", "1")
	send(t, p, "a", "2")
	got, err := s.Recv()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"a", "2"}, text(got.Frames)); diff != "" {
		t.Errorf("message (-want +got):\n%s", diff)
	}
}

// A subscriber that reads gets everything although another one has stopped
// reading, the memory for that one is bounded, and in the end it is cut off.
func TestPubStalledSubscriber(t *testing.T) {
	t.Parallel()
	const messages, size, limit = 100, 1 << 20, 8 << 20
	p := pub(t, &Options{MaxQueued: limit})
	stalled := stalledSubscriber(t, p)
	p.mu.Lock()
	var watched *peer
	for sub := range p.topics {
		watched = sub
	}
	p.mu.Unlock()
	good := handshaken(t, p.Addr(), zmq4.Sub)
	write(t, good, "\x00\x01\x01")
	await(t, "subscription", func() bool { return p.Subscribers() == 2 })

	type result struct {
		seen []byte
		err  error
	}
	read := make(chan result, 1)
	go func() {
		seen, err := readAll(good, size)
		read <- result{seen, err}
	}()
	var want []byte
	for i := range messages {
		if err := p.Send([][]byte{bytes.Repeat([]byte{byte(i)}, size)}); err != nil {
			t.Fatal(err)
		}
		want = append(want, byte(i))
		watched.mu.Lock()
		queued := watched.queued
		watched.mu.Unlock()
		if most := int64(limit + size + 1024); queued > most {
			t.Fatalf("after message %d: %d bytes queued for one subscriber, want at most %d", i, queued, most)
		}
	}
	await(t, "stalled subscriber gone", func() bool { return p.Subscribers() == 1 })
	// It must not take what it has for all there was.
	if err := wantDropped(t, stalled); err == nil {
		t.Error("the stalled subscriber sees an orderly end, want a reset")
	}
	go func() { _ = p.Close() }()
	got := <-read
	if got.err != nil {
		t.Error(got.err)
	}
	if diff := cmp.Diff(want, got.seen); diff != "" {
		t.Errorf("messages that the other subscriber got (-want +got):\n%s", diff)
	}
}

// A subscriber that reads slowly slows the sender, and nothing is lost.
func TestPubSlowSubscriber(t *testing.T) {
	t.Parallel()
	const messages, size, limit = 64, 256 << 10, 1 << 20
	p := pub(t, &Options{MaxQueued: limit, StallTimeout: patience})
	slow := handshaken(t, p.Addr(), zmq4.Sub)
	if err := slow.SetReadBuffer(64 << 10); err != nil {
		t.Fatal(err)
	}
	write(t, slow, "\x00\x01\x01")
	await(t, "subscription", func() bool { return p.Subscribers() == 1 })

	var sent atomic.Int32
	failed := make(chan error, 1)
	go func() {
		for i := range messages {
			if err := p.Send([][]byte{bytes.Repeat([]byte{byte(i)}, size)}); err != nil {
				failed <- err
				return
			}
			sent.Add(1)
		}
		failed <- p.Close()
	}()
	// What is sent before anything is read: what fits into the queue and into the
	// buffers of the system.
	await(t, "queue full", func() bool {
		p.mu.Lock()
		defer p.mu.Unlock()
		for sub := range p.topics {
			return sub.full()
		}
		return false
	})
	if got := sent.Load(); got == messages {
		t.Errorf("all %d messages were sent to a subscriber that has read nothing", got)
	}
	seen, err := readAll(slow, size)
	if err != nil {
		t.Error(err)
	}
	for i := range messages {
		if i >= len(seen) || seen[i] != byte(i) {
			t.Fatalf("slow subscriber got %v, want 0 to %d", seen, messages-1)
		}
	}
	if err := slow.Close(); err != nil {
		t.Error(err)
	}
	if err := <-failed; err != nil {
		t.Error(err)
	}
}

// A subscriber that stalls without being over the limit stays.
func TestPubIdleSubscriberStays(t *testing.T) {
	t.Parallel()
	p := pub(t, &Options{StallTimeout: 20 * time.Millisecond})
	idle := subscriber(t, p, "")
	send(t, p, "1")
	time.Sleep(60 * time.Millisecond)
	send(t, p, "2")
	wantRecv(t, idle, "1")
	wantRecv(t, idle, "2")
}

// The last messages arrive although the socket is closed right after them.
func TestPubCloseFlushes(t *testing.T) {
	t.Parallel()
	const messages, subscribers = 2000, 4
	p := pub(t, &Options{Linger: never, StallTimeout: patience})
	var subs []*Client
	for range subscribers {
		subs = append(subs, subscriber(t, p, ""))
	}
	for i := range messages {
		send(t, p, "topic", itoa(i))
	}
	closed := make(chan error, 1)
	go func() { closed <- p.Close() }()
	for _, s := range subs {
		for i := range messages {
			wantRecv(t, s, "topic", itoa(i))
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	if err := <-closed; err != nil {
		t.Error(err)
	}
	if err := p.Send(message("x")); !errors.Is(err, net.ErrClosed) {
		t.Errorf("Send() after Close = %v, want %v", err, net.ErrClosed)
	}
}

func TestPubCloseEndsWait(t *testing.T) {
	t.Parallel()
	p := pub(t, &Options{StallTimeout: never, Linger: -1, MaxQueued: 1 << 20})
	stalledSubscriber(t, p)
	sent := make(chan error, 1)
	go func() {
		for {
			if err := p.Send([][]byte{make([]byte, 1<<20)}); err != nil {
				sent <- err
				return
			}
		}
	}()
	await(t, "queue full", func() bool {
		p.mu.Lock()
		defer p.mu.Unlock()
		for sub := range p.topics {
			return sub.full()
		}
		return false
	})
	if err := p.Close(); err != nil {
		t.Error(err)
	}
	if err := <-sent; !errors.Is(err, net.ErrClosed) {
		t.Errorf("Send that waits when the socket closes = %v, want %v", err, net.ErrClosed)
	}
}

func TestPubWelcome(t *testing.T) {
	t.Parallel()
	p := pub(t, &Options{Welcome: func(topic []byte) [][]byte {
		if string(topic) == "quiet" {
			return nil
		}
		return [][]byte{topic, []byte("welcome")}
	}})
	s := client(t)(DialSub(p.Addr(), "quiet", "a", "a", ""))
	wantRecv(t, s, "a", "welcome")
	wantRecv(t, s, "", "welcome")
	send(t, p, "x")
	wantRecv(t, s, "x")

	// A topic that was left is new again.
	if err := s.Unsubscribe("a"); err != nil {
		t.Fatal(err)
	}
	if err := s.Subscribe("a"); err != nil {
		t.Fatal(err)
	}
	wantRecv(t, s, "a", "welcome")

	other := client(t)(DialSub(p.Addr(), ""))
	wantRecv(t, other, "", "welcome")
	send(t, p, "y")
	wantRecv(t, other, "y")
	wantRecv(t, s, "y")
}

// The welcome is the first message, and nothing that is sent later is missed,
// however busy the publisher is.
func TestPubWelcomeWhileSending(t *testing.T) {
	t.Parallel()
	const subscribers, messages = 20, 50
	p := pub(t, &Options{Welcome: func([]byte) [][]byte { return message("welcome") }})
	stop := make(chan struct{})
	stopped := make(chan error, 1)
	go func() {
		for i := 0; ; i++ {
			select {
			case <-stop:
				stopped <- nil
				return
			default:
			}
			if err := p.Send(message(itoa(i))); err != nil {
				stopped <- err
				return
			}
		}
	}()
	for range subscribers {
		s := client(t)(DialSub(p.Addr(), ""))
		wantRecv(t, s, "welcome")
		first, err := strconv.Atoi(recv(t, s)[0])
		if err != nil {
			t.Fatal(err)
		}
		for i := range messages {
			wantRecv(t, s, itoa(first+1+i))
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	close(stop)
	if err := <-stopped; err != nil {
		t.Error(err)
	}
}

func TestPubTooManyTopics(t *testing.T) {
	t.Parallel()
	p := pub(t, nil)
	greedy := handshaken(t, p.Addr(), zmq4.Sub)
	for i := range maxTopics {
		write(t, greedy, fmt.Sprintf("\x00\x06\x01%05d", i))
	}
	write(t, greedy, "\x00\x06\x0100000") // an old one
	await(t, "subscriptions", func() bool {
		p.mu.Lock()
		defer p.mu.Unlock()
		for _, topics := range p.topics {
			return len(topics) == maxTopics
		}
		return false
	})
	write(t, greedy, "\x00\x04\x01new")
	_ = wantDropped(t, greedy)
}

func TestPubSendPanics(t *testing.T) {
	t.Parallel()
	p := pub(t, nil)
	defer func() {
		want := "zmq: Pub.Send wants at least one frame, got 0"
		if got := recover(); got != want {
			t.Errorf("Send(nil) panics with %v, want %q", got, want)
		}
	}()
	err := p.Send(nil)
	t.Errorf("Send(nil) = %v, want a panic", err)
}
