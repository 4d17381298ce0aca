// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

import (
	"bufio"
	"bytes"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// encode is what writeMessage writes.
func encode(tb testing.TB, m [][]byte, command bool) []byte {
	tb.Helper()
	var b bytes.Buffer
	w := bufio.NewWriterSize(&b, 16)
	if err := writeMessage(w, m, command); err != nil {
		tb.Fatal(err)
	}
	if err := w.Flush(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func TestWriteMessage(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 256)
	tests := []struct {
		name    string
		m       [][]byte
		command bool
		want    string
	}{
		{"empty frame", message(""), false, "\x00\x00"},
		{"one frame", message("abc"), false, "\x00\x03abc"},
		{"three frames", message("a", "", "b"), false, "\x01\x01a\x01\x00\x00\x01b"},
		{"longest short frame", message(long[:255]), false, "\x00\xff" + long[:255]},
		{"shortest long frame", message("a", long), false, "\x01\x01a\x02\x00\x00\x00\x00\x00\x00\x01\x00" + long},
		{"command", message("\x04PONG"), true, "\x04\x05\x04PONG"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := encode(t, tt.m, tt.command); string(got) != tt.want {
				t.Errorf("writeMessage(%q) wrote %q, want %q", tt.m, got, tt.want)
			}
			if got := wireSize(tt.m); got != int64(len(tt.want)) {
				t.Errorf("wireSize(%q) = %d, want %d", tt.m, got, len(tt.want))
			}
		})
	}
}

func TestReadMessage(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 3*firstStep+1)
	tests := []struct {
		name     string
		raw      string
		want     []string
		commands []string
		err      error
	}{
		{"end", "", nil, nil, io.EOF},
		{"one frame", "\x00\x03abc", []string{"abc"}, nil, nil},
		{"short frame in the long form", "\x02\x00\x00\x00\x00\x00\x00\x00\x03abc", []string{"abc"}, nil, nil},
		{"several frames", "\x01\x01a\x01\x00\x00\x01b", []string{"a", "", "b"}, nil, nil},
		{"frame in several steps", "\x02\x00\x00\x00\x00\x00\x30\x00\x01" + long, []string{long}, nil, nil},
		{"commands between", "\x04\x01x\x01\x01a\x04\x01y\x00\x01b", []string{"a", "b"}, []string{"x", "y"}, nil},
		{"end within the header", "\x00", nil, nil, io.ErrUnexpectedEOF},
		{"end within a long header", "\x02\x00", nil, nil, io.ErrUnexpectedEOF},
		{"end after the header", "\x00\x01", nil, nil, io.ErrUnexpectedEOF},
		{"end within the body", "\x00\x03ab", nil, nil, io.ErrUnexpectedEOF},
		{"end between frames", "\x01\x01a", nil, nil, io.ErrUnexpectedEOF},
		{"end after a command", "\x04\x01x", nil, []string{"x"}, io.EOF},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var commands []string
			got, err := readMessage(strings.NewReader(tt.raw), 8<<20, func(body []byte) error {
				commands = append(commands, string(body))
				return nil
			})
			if !cmp.Equal(err, tt.err, cmpopts.EquateErrors()) {
				t.Fatalf("readMessage(%.40q) = %v, want %v", tt.raw, err, tt.err)
			}
			if diff := cmp.Diff(tt.want, text(got), cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("readMessage(%.40q) (-want +got):\n%s", tt.raw, diff)
			}
			if diff := cmp.Diff(tt.commands, commands); diff != "" {
				t.Errorf("commands of readMessage(%.40q) (-want +got):\n%s", tt.raw, diff)
			}
		})
	}
}

// Not parallel: it measures what the program allocates.
func TestAnnouncedSizeClaimsNoMemory(t *testing.T) {
	const announced, arrives, bound = 1 << 30, 4 << 20, 64 << 20
	raw := appendHeader(nil, 0, announced)
	raw = append(raw, make([]byte, arrives)...)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, _, err := readFrame(bytes.NewReader(raw), announced)
	runtime.ReadMemStats(&after)
	if !cmp.Equal(err, io.ErrUnexpectedEOF, cmpopts.EquateErrors()) {
		t.Errorf("readFrame(short stream) = %v, want %v", err, io.ErrUnexpectedEOF)
	}
	if got := after.TotalAlloc - before.TotalAlloc; got > bound {
		t.Errorf("readFrame allocated %d bytes for a frame of which %d arrive, want at most %d", got, arrives, bound)
	}
}

func FuzzReadMessage(f *testing.F) {
	f.Add([]byte("\x01\x01a\x01\x00\x00\x01b"))
	f.Add([]byte("\x04\x07\x04PING\x00\x0a\x02\x00\x00\x00\x00\x00\x00\x00\x03abc"))
	f.Add([]byte("\x02\xff\xff\xff\xff\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		m, err := readMessage(bytes.NewReader(raw), 1<<16, func(body []byte) error {
			name, data, err := splitCommand(body)
			if err == nil && !bytes.Equal(commandBody(name, data), body) {
				t.Errorf("commandBody(splitCommand(%q)) = %q", body, commandBody(name, data))
			}
			return err
		})
		if err != nil {
			return
		}
		again, err := readMessage(bytes.NewReader(encode(t, m, false)), 1<<16, nil)
		if err != nil {
			t.Fatalf("readMessage of a written message = %v", err)
		}
		if diff := cmp.Diff(text(m), text(again)); diff != "" {
			t.Errorf("message written and read (-want +got):\n%s", diff)
		}
	})
}
