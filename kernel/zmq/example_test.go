// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq_test

import (
	"errors"
	"fmt"
	"log"
	"net"

	"github.com/gosci/gosci/kernel/zmq"
)

func ExampleListenRouter() {
	r, err := zmq.ListenRouter("tcp://127.0.0.1:0", nil)
	if err != nil {
		log.Fatal(err)
	}
	c, err := zmq.DialDealer(r.Addr(), "client")
	if err != nil {
		log.Fatal(err)
	}

	if err := c.Send([][]byte{[]byte("what is the answer?")}); err != nil {
		log.Fatal(err)
	}
	request, err := r.Recv()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s asks: %s\n", request[0], request[1])
	if err := r.Send([][]byte{request[0], []byte("42")}); err != nil {
		log.Fatal(err)
	}
	answer, err := c.Recv()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s\n", answer[0])

	if err := c.Close(); err != nil {
		log.Fatal(err)
	}
	if err := r.Close(); err != nil {
		log.Fatal(err)
	}
	// Output:
	// client asks: what is the answer?
	// 42
}

func ExampleListenPub() {
	p, err := zmq.ListenPub("tcp://127.0.0.1:0", &zmq.Options{
		Welcome: func(topic []byte) [][]byte {
			return [][]byte{topic, []byte("welcome")}
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	c, err := zmq.DialSub(p.Addr(), "news")
	if err != nil {
		log.Fatal(err)
	}

	// From the welcome on, nothing is missed.
	for i := range 2 {
		m, err := c.Recv()
		if err != nil {
			log.Fatal(err)
		}
		fmt.Printf("%s: %s\n", m[0], m[1])
		if i == 0 {
			if err := p.Send([][]byte{[]byte("newsflash"), []byte("it works")}); err != nil {
				log.Fatal(err)
			}
		}
	}

	if err := c.Close(); err != nil {
		log.Fatal(err)
	}
	if err := p.Close(); err != nil {
		log.Fatal(err)
	}
	// Output:
	// news: welcome
	// newsflash: it works
}

func ExampleListenRep() {
	h, err := zmq.ListenRep("tcp://127.0.0.1:0", nil)
	if err != nil {
		log.Fatal(err)
	}
	stopped := make(chan error)
	go func() { stopped <- h.Echo() }()
	c, err := zmq.DialReq(h.Addr())
	if err != nil {
		log.Fatal(err)
	}

	if err := c.Send([][]byte{[]byte("ping")}); err != nil {
		log.Fatal(err)
	}
	m, err := c.Recv()
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s\n", m[0])

	if err := c.Close(); err != nil {
		log.Fatal(err)
	}
	if err := h.Close(); err != nil {
		log.Fatal(err)
	}
	fmt.Println(errors.Is(<-stopped, net.ErrClosed))
	// Output:
	// ping
	// true
}
