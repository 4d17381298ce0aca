// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package kerneltest helps to test a kernel, as net/http/httptest helps to test
// a web server: [Start] runs a server in the test's own process, [Dial] connects
// a client to it, and a [Script] is an engine that needs no language.
package kerneltest

// This file is a client.

import (
	"context"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/gosci/gosci/kernel"
	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/wire"
	"github.com/gosci/gosci/kernel/zmq"
)

// A Channel is one of the sockets of a kernel.
type Channel int

// The channels on which messages go to and fro.
const (
	Shell Channel = iota
	Control
	Stdin
	IOPub
)

func (c Channel) String() string {
	return [...]string{"shell", "control", "stdin", "iopub"}[c]
}

// A Kernel is a server that runs in the process of a test.
type Kernel struct {
	*kernel.Server
	served chan error
	cancel context.CancelFunc
}

// Start starts a kernel with e as its engine. It ends with the test, at the
// latest. What the kernel logs is logged by the test.
func Start(tb testing.TB, e engine.Engine, opts *kernel.Options) *Kernel {
	tb.Helper()
	if opts == nil {
		opts = new(kernel.Options)
	}
	if opts.Logger == nil {
		opts.Logger = slog.New(slog.NewTextHandler(tb.Output(), nil))
	}
	conn := kernel.Connection{Transport: "tcp", IP: "127.0.0.1", Key: uuid.NewString()}
	s, err := kernel.New(conn, e, opts)
	if err != nil {
		tb.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	k := &Kernel{Server: s, served: make(chan error, 1), cancel: cancel}
	go func() { k.served <- s.Serve(ctx) }()
	tb.Cleanup(func() {
		k.cancel()
		k.Wait(tb)
	})
	return k
}

// Wait waits until the kernel has ended, and fails the test if it failed.
func (k *Kernel) Wait(tb testing.TB) {
	tb.Helper()
	select {
	case err := <-k.served:
		if err != nil {
			tb.Errorf("Serve = %v", err)
		}
		k.served <- nil
	case <-time.After(deadline):
		tb.Error("the kernel did not end")
	}
}

// A Client is a front end without a face.
type Client struct {
	tb      testing.TB
	codec   *wire.Codec
	session *wire.Session
	sockets [3]*zmq.Client
	came    [4]chan *wire.Message
	aside   []*wire.Message // from iopub, put aside while another request's were waited for
}

// Dial connects a client to a kernel, and waits for its welcome on iopub. The
// client ends with the test.
func Dial(tb testing.TB, k *Kernel) *Client {
	tb.Helper()
	conn := k.Connection()
	codec, err := wire.NewCodec(conn.SignatureScheme, []byte(conn.Key))
	if err != nil {
		tb.Fatal(err)
	}
	c := &Client{tb: tb, codec: codec, session: wire.NewSession("tester")}
	for ch, port := range []int{Shell: conn.ShellPort, Control: conn.ControlPort, Stdin: conn.StdinPort} {
		d, err := zmq.DialDealer(conn.Endpoint(port), c.session.ID())
		if err != nil {
			tb.Fatal(err)
		}
		c.sockets[ch] = d
		c.collect(Channel(ch), d)
	}
	sub, err := zmq.DialSub(conn.Endpoint(conn.IOPubPort), "")
	if err != nil {
		tb.Fatal(err)
	}
	c.collect(IOPub, sub)
	if m := c.Recv(IOPub); m.Header.MsgType != wire.MsgIOPubWelcome {
		tb.Fatalf("the first message on iopub is %s, want %s", m.Header.MsgType, wire.MsgIOPubWelcome)
	}
	return c
}

// receiver is what is common to the client's sockets.
type receiver interface {
	Recv() ([][]byte, error)
	Close() error
}

// collect puts what comes on a socket into a channel, until the test ends.
func (c *Client) collect(ch Channel, sock receiver) {
	came := make(chan *wire.Message, 1<<16)
	c.came[ch] = came
	done := make(chan struct{})
	go func() {
		defer close(done)
		for {
			frames, err := sock.Recv()
			if err != nil {
				return
			}
			m, err := c.codec.Decode(frames)
			if err != nil {
				c.tb.Errorf("%s: %v", ch, err)
				return
			}
			came <- m
		}
	}()
	c.tb.Cleanup(func() {
		_ = sock.Close() // the test is over
		<-done
	})
}

// Send sends a request and returns its header.
func (c *Client) Send(ch Channel, t wire.MsgType, content any) wire.Header {
	c.tb.Helper()
	m, err := c.session.Message(t, wire.Header{}, content)
	if err != nil {
		c.tb.Fatal(err)
	}
	c.SendMessage(ch, m)
	return m.Header
}

// SendMessage sends a message as it is.
func (c *Client) SendMessage(ch Channel, m *wire.Message) {
	c.tb.Helper()
	frames, err := c.codec.Encode(m)
	if err != nil {
		c.tb.Fatal(err)
	}
	c.SendFrames(ch, frames)
}

// SendFrames sends frames, which need not be a message.
func (c *Client) SendFrames(ch Channel, frames [][]byte) {
	c.tb.Helper()
	if err := c.sockets[ch].Send(frames); err != nil {
		c.tb.Fatal(err)
	}
}

// Recv returns the next message of a channel. The test fails when none comes.
func (c *Client) Recv(ch Channel) *wire.Message {
	c.tb.Helper()
	select {
	case m := <-c.came[ch]:
		return m
	case <-time.After(deadline):
		c.tb.Fatalf("%s: no message came", ch)
		return nil
	}
}

// Reply returns the next message of a channel, which must answer parent, and
// decodes its content into v unless v is nil.
func (c *Client) Reply(ch Channel, parent wire.Header, v any) *wire.Message {
	c.tb.Helper()
	m := c.Recv(ch)
	if m.Parent.MsgID != parent.MsgID {
		c.tb.Fatalf("%s: %s answers %s %s, want an answer to %s %s",
			ch, m.Header.MsgType, m.Parent.MsgType, m.Parent.MsgID, parent.MsgType, parent.MsgID)
	}
	if v != nil {
		if err := m.Decode(v); err != nil {
			c.tb.Fatal(err)
		}
	}
	return m
}

// UntilIdle returns what iopub carries for the request with the given header,
// from busy to idle. Messages for other requests are kept for their own call.
func (c *Client) UntilIdle(parent wire.Header) []*wire.Message {
	c.tb.Helper()
	var found []*wire.Message
	take := func(m *wire.Message) (last bool) {
		found = append(found, m)
		return State(m) == wire.StateIdle
	}
	for i := 0; i < len(c.aside); i++ {
		if m := c.aside[i]; m.Parent.MsgID == parent.MsgID {
			c.aside = slices.Delete(c.aside, i, i+1)
			i--
			if take(m) {
				return found
			}
		}
	}
	for {
		m := c.Recv(IOPub)
		if m.Parent.MsgID != parent.MsgID {
			c.aside = append(c.aside, m)
		} else if take(m) {
			return found
		}
	}
}

// Execute runs a cell and returns its reply, and what iopub carried for it.
func (c *Client) Execute(code string) (reply *wire.Message, iopub []*wire.Message) {
	c.tb.Helper()
	r := wire.DefaultExecuteRequest()
	r.Code = code
	h := c.Send(Shell, wire.MsgExecuteRequest, r)
	iopub = c.UntilIdle(h)
	return c.Reply(Shell, h, nil), iopub
}

// State returns the execution state of a status message, "" of any other.
func State(m *wire.Message) wire.ExecutionState {
	if m.Header.MsgType != wire.MsgStatus {
		return ""
	}
	var s wire.KernelStatus
	if m.Decode(&s) != nil {
		return ""
	}
	return s.ExecutionState
}

// Printed returns all text that messages of iopub carry for one stream.
func Printed(iopub []*wire.Message, name engine.StreamName) string {
	var b strings.Builder
	for _, m := range iopub {
		var s wire.Stream
		if m.Header.MsgType == wire.MsgStream && m.Decode(&s) == nil && s.Name == string(name) {
			b.WriteString(s.Text)
		}
	}
	return b.String()
}

// Types lists the types of messages, a status by its state, with the name of
// the stream.
func Types(iopub []*wire.Message) []string {
	types := make([]string, len(iopub))
	for i, m := range iopub {
		types[i] = string(m.Header.MsgType)
		if s := State(m); s != "" {
			types[i] = string(s)
		}
		var s wire.Stream
		if m.Header.MsgType == wire.MsgStream && m.Decode(&s) == nil {
			types[i] = s.Name
		}
	}
	return types
}
