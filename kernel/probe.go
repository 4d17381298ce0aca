// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel

// This file asks a kernel that runs in another process what it is.

import (
	"context"
	"errors"
	"fmt"
	"net"
	"time"

	"github.com/gosci/gosci/kernel/wire"
	"github.com/gosci/gosci/kernel/zmq"
)

// NewConnection returns a connection for a kernel on this machine: five ports of TCP that
// were free a moment ago, and a new key.
func NewConnection() (Connection, error) {
	c := Connection{
		Transport: "tcp", IP: "127.0.0.1", SignatureScheme: "hmac-sha256",
		Key: wire.NewSession("").ID(), // nobody can guess it
	}
	// All are open at once, so that no two are the same.
	for _, port := range []*int{&c.ShellPort, &c.IOPubPort, &c.StdinPort, &c.ControlPort, &c.HBPort} {
		l, err := net.Listen("tcp", net.JoinHostPort(c.IP, "0"))
		if err != nil {
			return Connection{}, fmt.Errorf("kernel: no free port: %w", err)
		}
		defer func() { _ = l.Close() }() // it has served its end
		*port = l.Addr().(*net.TCPAddr).Port
	}
	return c, nil
}

// redial is how long Ask waits before it tries a kernel again that does not listen yet.
const redial = 20 * time.Millisecond

// Ask sends the kernel of conn, which may not listen yet, a kernel_info_request, and
// returns its answer. It gives up when ctx ends.
func Ask(ctx context.Context, conn Connection) (wire.KernelInfoReply, error) {
	var reply wire.KernelInfoReply
	err := call(ctx, conn, conn.ShellPort, wire.MsgKernelInfoRequest, struct{}{}, &reply)
	return reply, err
}

// Shutdown sends the kernel of conn a shutdown_request, and waits for the answer or the
// end of ctx.
func Shutdown(ctx context.Context, conn Connection) error {
	var reply wire.ShutdownReply
	return call(ctx, conn, conn.ControlPort, wire.MsgShutdownRequest, wire.ShutdownRequest{}, &reply)
}

// call sends a request to a port and decodes the content of its answer into reply.
func call(ctx context.Context, conn Connection, port int, t wire.MsgType, content, reply any) error {
	codec, err := wire.NewCodec(conn.SignatureScheme, []byte(conn.Key))
	if err != nil {
		return err
	}
	session := wire.NewSession("gosci-kernel")
	m, err := session.Message(t, wire.Header{}, content)
	if err != nil {
		return err
	}
	frames, err := codec.Encode(m)
	if err != nil {
		return err
	}
	client, err := dial(ctx, conn.Endpoint(port), session.ID())
	if err != nil {
		return err
	}
	stop := context.AfterFunc(ctx, func() { _ = client.Close() }) // so that Recv ends
	defer func() {
		stop()
		_ = client.Close() // the answer is there or never will be
	}()
	if err := client.Send(frames); err != nil {
		return errors.Join(ctx.Err(), err)
	}
	for {
		frames, err := client.Recv()
		if err != nil {
			return errors.Join(ctx.Err(), err)
		}
		answer, err := codec.Decode(frames)
		if err != nil {
			return err
		}
		if answer.Parent.MsgID == m.Header.MsgID {
			return answer.Decode(reply)
		}
	}
}

// dial connects to a socket that somebody listens on sooner or later.
func dial(ctx context.Context, endpoint, identity string) (*zmq.Client, error) {
	for {
		client, err := zmq.DialDealer(endpoint, identity)
		if err == nil {
			return client, nil
		}
		select {
		case <-ctx.Done():
			return nil, errors.Join(ctx.Err(), err)
		case <-time.After(redial):
		}
	}
}
