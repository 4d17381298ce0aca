// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestSplit(t *testing.T) {
	t.Parallel()
	tests := []struct {
		endpoint, network, addr string // an empty network is an error
	}{
		{"tcp://127.0.0.1:5555", "tcp", "127.0.0.1:5555"},
		{"tcp://127.0.0.1:0", "tcp", "127.0.0.1:0"},
		{"tcp://*:*", "tcp", ":0"},
		{"tcp://[::1]:5555", "tcp", "[::1]:5555"},
		{"ipc:///tmp/socket", "unix", "/tmp/socket"},
		{"ipc://socket-1", "unix", "socket-1"},
		{"tcp://127.0.0.1", "", ""},
		{"tcp://", "", ""},
		{"ipc://", "", ""},
		{"udp://127.0.0.1:5555", "", ""},
		{"127.0.0.1:5555", "", ""},
		{"", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.endpoint, func(t *testing.T) {
			t.Parallel()
			network, addr, err := split(tt.endpoint)
			if network != tt.network || addr != tt.addr || (err == nil) != (tt.network != "") {
				t.Errorf("split(%q) = %q, %q, %v, want %q, %q", tt.endpoint, network, addr, err, tt.network, tt.addr)
			}
		})
	}
}

func TestListenErrors(t *testing.T) {
	t.Parallel()
	r := router(t, nil)
	for name, endpoint := range map[string]string{
		"malformed":    "127.0.0.1:0",
		"port in use":  r.Addr(),
		"no directory": "ipc://" + filepath.Join(t.TempDir(), "none", "socket"),
	} {
		if s, err := ListenRouter(endpoint, nil); err == nil {
			t.Errorf("%s: ListenRouter(%q) = nil error", name, endpoint)
			_ = s.Close()
		}
		if s, err := ListenPub(endpoint, nil); err == nil {
			t.Errorf("%s: ListenPub(%q) = nil error", name, endpoint)
			_ = s.Close()
		}
		if s, err := ListenRep(endpoint, nil); err == nil {
			t.Errorf("%s: ListenRep(%q) = nil error", name, endpoint)
			_ = s.Close()
		}
	}
}

func TestAddr(t *testing.T) {
	t.Parallel()
	r := router(t, nil)
	if port := r.Port(); port == 0 || !strings.HasSuffix(r.Addr(), ":"+itoa(port)) {
		t.Errorf("Port() = %d, Addr() = %q, want the same port", port, r.Addr())
	}
	endpoint := ipc(t)
	s, err := ListenRouter(endpoint, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	if s.Port() != 0 || s.Addr() != endpoint {
		t.Errorf("Port() = %d, Addr() = %q, want 0, %q", s.Port(), s.Addr(), endpoint)
	}
}

func TestIPC(t *testing.T) {
	t.Parallel()
	endpoint := ipc(t)
	r, err := ListenRouter(endpoint, nil)
	if err != nil {
		t.Fatal(err)
	}
	echo(t, r)
	c := client(t)(DialDealer(endpoint, ""))
	send(t, c, "hello")
	wantRecv(t, c, "hello")
}

// A socket file that a killed process has left does not keep its successor from
// the name. One that is in use does.
func TestIPCFileInTheWay(t *testing.T) {
	t.Parallel()
	endpoint := ipc(t)
	_, path, err := split(endpoint)
	if err != nil {
		t.Fatal(err)
	}
	left, err := net.ListenUnix("unix", &net.UnixAddr{Name: path})
	if err != nil {
		t.Fatal(err)
	}
	left.SetUnlinkOnClose(false)
	if err := left.Close(); err != nil {
		t.Fatal(err)
	}
	r, err := ListenRouter(endpoint, nil)
	if err != nil {
		t.Fatalf("ListenRouter where a dead socket was left = %v", err)
	}
	echo(t, r)
	if second, err := ListenRouter(endpoint, nil); !errors.Is(err, syscall.EADDRINUSE) {
		t.Errorf("ListenRouter where another listens = %v, %v, want %v", second, err, syscall.EADDRINUSE)
	}
	c := client(t)(DialDealer(endpoint, ""))
	send(t, c, "hello")
	wantRecv(t, c, "hello")
}

// ipc is an endpoint in a directory of its own, whose path is short enough for a
// socket.
func ipc(tb testing.TB) string {
	tb.Helper()
	dir, err := os.MkdirTemp("", "zmq")
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = os.RemoveAll(dir) })
	return "ipc://" + filepath.Join(dir, "s")
}
