// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

// This file turns the endpoints of ZeroMQ, such as tcp://127.0.0.1:5555 and
// ipc:///tmp/socket, into listeners and connections.

import (
	"errors"
	"fmt"
	"net"
	"os"
	"strings"
	"syscall"
)

// split returns the network of package net and the address in it that endpoint
// names. An asterisk is every interface, or any free port.
func split(endpoint string) (network, addr string, err error) {
	transport, addr, _ := strings.Cut(endpoint, "://")
	switch {
	case transport == "tcp" && addr != "":
		host, port, err := net.SplitHostPort(addr)
		if err != nil {
			return "", "", fmt.Errorf("zmq: endpoint %q: %w", endpoint, err)
		}
		if host == "*" {
			host = ""
		}
		if port == "*" {
			port = "0"
		}
		return "tcp", net.JoinHostPort(host, port), nil
	case transport == "ipc" && addr != "":
		return "unix", addr, nil
	}
	return "", "", fmt.Errorf("zmq: endpoint must be tcp://host:port or ipc://path, got %q", endpoint)
}

// listen opens the listener of endpoint.
func listen(endpoint string) (net.Listener, error) {
	network, addr, err := split(endpoint)
	if err != nil {
		return nil, err
	}
	ln, err := net.Listen(network, addr)
	if err != nil && network == "unix" && errors.Is(err, syscall.EADDRINUSE) && abandoned(addr) {
		if err := os.Remove(addr); err != nil {
			return nil, fmt.Errorf("zmq: endpoint %q: %w", endpoint, err)
		}
		ln, err = net.Listen(network, addr)
	}
	if err != nil {
		return nil, fmt.Errorf("zmq: endpoint %q: %w", endpoint, err)
	}
	return ln, nil
}

// abandoned reports whether path is a socket to which nobody listens, as a
// process leaves it that was killed.
func abandoned(path string) bool {
	conn, err := net.Dial("unix", path)
	if err == nil {
		_ = conn.Close() // it has told what it was for
	}
	return errors.Is(err, syscall.ECONNREFUSED)
}

// dial connects to endpoint.
func dial(endpoint string) (net.Conn, error) {
	network, addr, err := split(endpoint)
	if err != nil {
		return nil, err
	}
	conn, err := net.Dial(network, addr)
	if err != nil {
		return nil, fmt.Errorf("zmq: endpoint %q: %w", endpoint, err)
	}
	return conn, nil
}

// endpointOf is the endpoint at which a listens.
func endpointOf(a net.Addr) string {
	if a.Network() == "unix" {
		return "ipc://" + a.String()
	}
	return "tcp://" + a.String()
}
