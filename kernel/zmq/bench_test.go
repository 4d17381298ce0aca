// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

import (
	"testing"
	"time"
)

// BenchmarkRouterEcho is the time of a message to a Router and back.
func BenchmarkRouterEcho(b *testing.B) {
	r := router(b, nil)
	echo(b, r)
	c := client(b)(DialDealer(r.Addr(), ""))
	if err := c.SetDeadline(time.Time{}); err != nil {
		b.Fatal(err)
	}
	m := [][]byte{make([]byte, 100)}
	for b.Loop() {
		if err := c.Send(m); err != nil {
			b.Fatal(err)
		}
		if _, err := c.Recv(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPub is the time of a message from a Pub to subscribers that read as
// fast as they can.
func BenchmarkPub(b *testing.B) {
	for _, bb := range []struct {
		name              string
		size, subscribers int
	}{
		{"100B/1", 100, 1},
		{"100B/4", 100, 4},
		{"1MB/1", 1e6, 1},
	} {
		b.Run(bb.name, func(b *testing.B) {
			p := pub(b, nil)
			read := make(chan error, bb.subscribers)
			for range bb.subscribers {
				s := subscriber(b, p, "")
				if err := s.SetDeadline(time.Time{}); err != nil {
					b.Fatal(err)
				}
				go func() {
					for {
						m, err := s.Recv()
						if err != nil || len(m) == 1 {
							read <- err
							return
						}
					}
				}()
			}
			m := [][]byte{[]byte("topic"), make([]byte, bb.size)}
			b.SetBytes(int64(bb.size))
			for b.Loop() {
				if err := p.Send(m); err != nil {
					b.Fatal(err)
				}
			}
			send(b, p, "end")
			for range bb.subscribers {
				if err := <-read; err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
