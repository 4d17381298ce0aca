// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

import (
	"io"
	"net"
	"testing"
	"testing/synctest"
	"time"
)

// pipedPeer is a peer at the other end of a pipe without a buffer, in a bubble of
// synthetic time. The returned connection is the client.
func pipedPeer(t *testing.T, opts *Options) (*peer, net.Conn) {
	t.Helper()
	server, conn := net.Pipe()
	full := opts.withDefaults()
	p := newPeer(server, 1, &full)
	done := make(chan struct{})
	go func() {
		defer close(done)
		p.write()
	}()
	t.Cleanup(func() {
		p.drop()
		<-done
		_ = conn.Close()
	})
	return p, conn
}

// dropped reports whether the peer was dropped.
func (p *peer) dropped() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.gone
}

// A peer that is over the limit for long stays while it takes a piece now and
// then, and is cut off the stall time after it took the last one.
func TestPeerIsWatched(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const stall, pause, pieces = time.Second, 900 * time.Millisecond, 10
		p, conn := pipedPeer(t, &Options{StallTimeout: stall, MaxQueued: pieceSize})
		p.enqueue(outgoing{frames: [][]byte{make([]byte, 2*pieces*pieceSize)}})
		for i := range pieces {
			time.Sleep(pause)
			if _, err := io.ReadFull(conn, make([]byte, pieceSize)); err != nil {
				t.Fatalf("piece %d: %v", i, err)
			}
		}
		synctest.Wait()
		time.Sleep(stall - time.Nanosecond)
		synctest.Wait()
		if p.dropped() {
			t.Errorf("cut off before the stall time is over")
		}
		time.Sleep(time.Nanosecond)
		synctest.Wait()
		if !p.dropped() {
			t.Errorf("not cut off when the stall time is over")
		}
	})
}

// A peer that has taken nothing for long is cut off at the moment that it goes
// over the limit, and not before; the time it had nothing to take does not count.
func TestPeerIsCutOffAtTheLimit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const limit = 1000
		p, conn := pipedPeer(t, &Options{MaxQueued: limit})
		p.enqueue(outgoing{frames: message("read")})
		if _, err := io.ReadFull(conn, make([]byte, 6)); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Hour)
		p.enqueue(outgoing{frames: [][]byte{make([]byte, limit/2)}})
		p.enqueue(outgoing{frames: [][]byte{make([]byte, limit/2)}})
		synctest.Wait()
		if p.dropped() {
			t.Fatal("cut off although it was over the limit for no time")
		}
		if _, err := io.ReadFull(conn, make([]byte, limit+18)); err != nil {
			t.Fatal(err)
		}
		p.enqueue(outgoing{frames: [][]byte{make([]byte, limit/2)}})
		time.Sleep(time.Hour)
		if p.dropped() {
			t.Fatal("cut off although it was not over the limit")
		}
		p.enqueue(outgoing{frames: [][]byte{make([]byte, limit/2)}})
		synctest.Wait()
		if !p.dropped() {
			t.Error("not cut off although it is over the limit and has taken nothing for an hour")
		}
	})
}

// What waits for room goes on when there is some, and when there never will be.
func TestPeerRoom(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p, conn := pipedPeer(t, &Options{StallTimeout: never, MaxQueued: 2 * pieceSize})
		big := outgoing{frames: [][]byte{make([]byte, 4*pieceSize)}}
		p.enqueue(big)
		sent := make(chan bool, 2)
		for range 2 {
			go func() { sent <- p.send(big) }()
		}
		synctest.Wait()
		if len(sent) != 0 {
			t.Fatal("send does not wait although the queue is over the limit")
		}
		if _, err := io.ReadFull(conn, make([]byte, 3*pieceSize)); err != nil {
			t.Fatal(err)
		}
		synctest.Wait()
		if len(sent) != 1 {
			t.Fatalf("%d calls of send went on when there was room for one", len(sent))
		}
		if !<-sent {
			t.Error("send with room = false, want true")
		}
		p.cutOff()
		if <-sent {
			t.Error("send to a peer that is cut off = true, want false")
		}
	})
}
