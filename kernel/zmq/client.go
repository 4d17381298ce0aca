// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

// This file is the other end of the sockets, for tests and tools: clients on the
// connections of zmq4.

import (
	"bufio"
	"fmt"
	"net"
	"sync"
	"time"

	"github.com/go-zeromq/zmq4"
)

// dialTimeout is how long a server may take to complete the handshake.
const dialTimeout = 10 * time.Second

// A Client is a connected socket of type DEALER, SUB or REQ. It has no goroutine
// and no queue: Send writes to the connection and Recv reads from it. One
// goroutine may send while another one receives.
type Client struct {
	typ  zmq4.SocketType
	conn *clientConn
	zmtp *zmq4.Conn

	sending   sync.Mutex
	receiving sync.Mutex
}

// A clientConn is a connection that is read through a buffer.
type clientConn struct {
	net.Conn
	r *bufio.Reader
}

func (c *clientConn) Read(p []byte) (int, error) { return c.r.Read(p) }

// DialDealer connects a DEALER socket, with an identity of its own unless that is
// empty.
func DialDealer(endpoint, identity string) (*Client, error) {
	return dialClient(endpoint, zmq4.Dealer, identity)
}

// DialReq connects a REQ socket. Send and Recv leave out the delimiter that goes
// before a request and an answer.
func DialReq(endpoint string) (*Client, error) {
	return dialClient(endpoint, zmq4.Req, "")
}

// DialSub connects a SUB socket and subscribes to the topics. The publisher may
// put the subscriptions in force some time after DialSub returns.
func DialSub(endpoint string, topics ...string) (*Client, error) {
	c, err := dialClient(endpoint, zmq4.Sub, "")
	if err != nil {
		return nil, err
	}
	for _, t := range topics {
		if err := c.Subscribe(t); err != nil {
			_ = c.Close() // the first error says what is wrong
			return nil, err
		}
	}
	return c, nil
}

func dialClient(endpoint string, typ zmq4.SocketType, identity string) (*Client, error) {
	conn, err := dial(endpoint)
	if err != nil {
		return nil, err
	}
	c := &Client{typ: typ, conn: &clientConn{Conn: conn, r: bufio.NewReader(conn)}}
	err = conn.SetDeadline(time.Now().Add(dialTimeout))
	if err == nil {
		c.zmtp, err = open(c.conn, typ, identity, false)
	}
	if err == nil {
		err = conn.SetDeadline(time.Time{})
	}
	if err != nil {
		_ = conn.Close() // the first error says what is wrong
		return nil, fmt.Errorf("zmq: endpoint %q: %w", endpoint, err)
	}
	return c, nil
}

// Subscribe subscribes a SUB socket to a topic.
func (c *Client) Subscribe(topic string) error { return c.subscription(subscribe, topic) }

// Unsubscribe takes back a Subscribe to the same topic.
func (c *Client) Unsubscribe(topic string) error { return c.subscription(unsubscribe, topic) }

func (c *Client) subscription(kind byte, topic string) error {
	if c.typ != zmq4.Sub {
		panic(fmt.Sprintf("zmq: subscription wants a SUB client, got %s", c.typ))
	}
	return c.send([][]byte{append([]byte{kind}, topic...)})
}

// Send writes a message. It waits while the server does not read. It panics for a
// SUB socket, which cannot send.
func (c *Client) Send(frames [][]byte) error {
	if c.typ == zmq4.Sub {
		panic("zmq: Client.Send wants a DEALER or REQ client, got SUB")
	}
	if c.typ == zmq4.Req {
		frames = append([][]byte{nil}, frames...)
	}
	return c.send(frames)
}

func (c *Client) send(frames [][]byte) error {
	c.sending.Lock()
	defer c.sending.Unlock()
	return c.zmtp.SendMsg(zmq4.NewMsgFrom(frames...))
}

// Recv waits for the next message. When the server has hung up, it fails with
// io.EOF, and after Close with an error that wraps net.ErrClosed.
func (c *Client) Recv() ([][]byte, error) {
	c.receiving.Lock()
	defer c.receiving.Unlock()
	for {
		// zmq4 tells only once why a connection has ended.
		if _, err := c.conn.r.Peek(1); err != nil {
			return nil, err
		}
		msg, err := c.zmtp.RecvMsg()
		if err != nil {
			return nil, err
		}
		if msg.Type == zmq4.CmdMsg {
			continue
		}
		if c.typ != zmq4.Req {
			return msg.Frames, nil
		}
		if len(msg.Frames[0]) != 0 {
			return nil, frameError(fmt.Sprintf("answer must begin with an empty frame, got %q", msg.Frames[0]))
		}
		return msg.Frames[1:], nil
	}
}

// SetDeadline makes Send and Recv fail, with an error that wraps
// os.ErrDeadlineExceeded, when t has passed. The zero time is no deadline. A
// Recv that fails while it waits for a message can be called again; one that
// fails within a message, and a Send that fails, leave the client useless.
func (c *Client) SetDeadline(t time.Time) error { return c.conn.SetDeadline(t) }

// Close closes the connection. A Recv that waits fails.
func (c *Client) Close() error { return c.conn.Close() }
