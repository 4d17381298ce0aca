// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/go-zeromq/zmq4"
)

// TestHammer lets everything happen at once: dealers that ask and now and then
// hang up without a word, and a publisher with subscribers of all kinds.
func TestHammer(t *testing.T) {
	t.Parallel()
	const dealers, messages, rounds, size = 20, 200, 2000, 10 << 10
	// Under the race detector and a loaded machine a good subscriber may pause for
	// a while.
	opts := &Options{StallTimeout: 3 * time.Second, MaxQueued: 1 << 20}
	r, p, h := router(t, opts), pub(t, opts), heartbeat(t, opts)
	echo(t, r)
	stalledSubscriber(t, p)
	tcp(t, p.Addr())
	write(t, tcp(t, p.Addr()), "GET / HTTP/1.1\r\n")
	var good []*Client
	for range 2 {
		good = append(good, subscriber(t, p, ""))
	}

	var wg sync.WaitGroup
	try := func(what string, f func() error) {
		wg.Go(func() {
			if err := f(); err != nil {
				t.Errorf("%s: %v", what, err)
			}
		})
	}
	for i := range dealers {
		try(fmt.Sprintf("dealer %d", i), func() error {
			return hammerDealer(r.Addr(), h.Addr(), i, messages)
		})
	}
	for i, s := range good {
		try(fmt.Sprintf("subscriber %d", i), func() error {
			for n := range rounds {
				m, err := s.Recv()
				if err != nil {
					return err
				}
				if string(m[1]) != strconv.Itoa(n) {
					return fmt.Errorf("message is %s, want %d", m[1], n)
				}
			}
			return nil
		})
	}
	try("publisher", func() error {
		for n := range rounds {
			if err := p.Send([][]byte{nil, []byte(strconv.Itoa(n)), make([]byte, size)}); err != nil {
				return err
			}
		}
		return nil
	})
	wg.Wait()
	await(t, "stalled subscriber gone", func() bool { return p.Subscribers() == len(good) })
}

// hammerDealer sends numbered messages, some at a time, and wants each back, in
// order. At random it leaves with answers outstanding and connects anew, under the
// same identity. Such answers may reach the new connection.
func hammerDealer(routerAddr, repAddr string, i, messages int) error {
	random := rand.New(rand.NewPCG(1, uint64(i)))
	n := 0
	for visit := 0; n < messages; visit++ {
		c, err := DialDealer(routerAddr, fmt.Sprintf("dealer %d", i))
		if err != nil {
			return err
		}
		if err := c.SetDeadline(time.Now().Add(patience)); err != nil {
			return err
		}
		for n < messages {
			burst := 1 + random.IntN(10)
			for k := range burst {
				if err := c.Send(message(answer(i, visit, n+k))); err != nil {
					return err
				}
			}
			if random.IntN(10) == 0 {
				break
			}
			for k := range burst {
				if err := wantAnswer(c, i, visit, n+k); err != nil {
					return err
				}
			}
			n += burst
		}
		if tcp, ok := c.conn.Conn.(interface{ SetLinger(int) error }); ok && random.IntN(2) == 0 {
			if err := tcp.SetLinger(0); err != nil {
				return err
			}
		}
		if err := c.Close(); err != nil {
			return err
		}
		if err := beat(repAddr); err != nil {
			return err
		}
	}
	return nil
}

// answer is message n of a visit of dealer i.
func answer(i, visit, n int) string { return fmt.Sprintf("%d %d %d", i, visit, n) }

// wantAnswer receives the given answer, and before it perhaps answers to earlier
// visits of the same dealer.
func wantAnswer(c *Client, i, visit, n int) error {
	want := answer(i, visit, n)
	for {
		m, err := c.Recv()
		if err != nil {
			return err
		}
		if string(m[0]) == want {
			return nil
		}
		var dealer, earlier, k int
		_, err = fmt.Sscanf(string(m[0]), "%d %d %d", &dealer, &earlier, &k)
		if err != nil || dealer != i || earlier >= visit {
			return fmt.Errorf("answer is %q, want %q", m[0], want)
		}
	}
}

// beat asks the heartbeat once, and leaves another question behind.
func beat(endpoint string) error {
	c, err := dialClient(endpoint, zmq4.Req, "")
	if err != nil {
		return err
	}
	defer func() { _ = c.Close() }()
	if err := c.SetDeadline(time.Now().Add(patience)); err != nil {
		return err
	}
	if err := c.Send(message("ping")); err != nil {
		return err
	}
	m, err := c.Recv()
	if err != nil {
		return err
	}
	if len(m) != 1 || string(m[0]) != "ping" {
		return fmt.Errorf("heartbeat answers %q, want ping", m)
	}
	return c.Send(message("unanswered"))
}
