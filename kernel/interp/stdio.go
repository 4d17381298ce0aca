// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the standard output and the standard error of a session.
//
// What a cell prints goes two ways. The print functions of fmt, log and the
// language, the methods Write and WriteString of os.Stdout and os.Stderr, and functions
// that a cell passes one of these, write straight to the cell's output. Everything else that writes to these files, compiled code
// too, writes into a pipe which a goroutine empties. So that the order is kept, a
// direct write empties the pipes first. It need not do so until the files have been
// handed to somebody, which saves two calls of the system for each line. Only the
// order of what is written into one pipe and into the other is not known.

import (
	"io"
	"log"
	"os"
	"sync"
	"sync/atomic"

	"github.com/gosci/gosci/kernel/engine"
)

// The streams.
const (
	stdout = iota
	stderr
)

// A stdio is the standard output and the standard error of a session.
type stdio struct {
	pipes     [2]*pipe
	saved     [2]*os.File
	savedLog  io.Writer
	readers   sync.WaitGroup
	handedOut atomic.Bool // somebody may write into the pipes

	mu  sync.Mutex // held while output is written, so that it is in order
	out engine.Output
}

var streamNames = [2]engine.StreamName{stdout: engine.Stdout, stderr: engine.Stderr}

// newStdio puts pipes in the place of the process's os.Stdout and os.Stderr, and
// makes its logger write to the session, until close.
func newStdio() (*stdio, error) {
	s := &stdio{saved: [2]*os.File{os.Stdout, os.Stderr}}
	for i := range s.pipes {
		p, err := newPipe()
		if err != nil {
			if i == stderr {
				s.pipes[stdout].close()
			}
			return nil, err
		}
		s.pipes[i] = p
	}
	os.Stdout, os.Stderr = s.pipes[stdout].w, s.pipes[stderr].w
	s.savedLog = log.Writer()
	log.SetOutput(s.stream(stderr))
	for i, p := range s.pipes {
		s.readers.Go(func() { p.pump(&s.mu, func(b []byte) { s.emit(i, b) }) })
	}
	return s, nil
}

// close puts the process's files and its logger back and ends the goroutines of s.
func (s *stdio) close() {
	s.sync()
	log.SetOutput(s.savedLog)
	if os.Stdout == s.pipes[stdout].w {
		os.Stdout = s.saved[stdout]
	}
	if os.Stderr == s.pipes[stderr].w {
		os.Stderr = s.saved[stderr]
	}
	for _, p := range s.pipes {
		p.close()
	}
	s.readers.Wait()
}

// begin sends what is written from now on to out.
func (s *stdio) begin(out engine.Output) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.drain()
	s.out = out
}

// output returns where output goes, or nil before the first cell.
func (s *stdio) output() engine.Output {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.out
}

// sync sends what is in the pipes to the output.
func (s *stdio) sync() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.drain()
}

// inOrder calls f when all that was written before has been sent to the output.
func (s *stdio) inOrder(f func(out engine.Output)) {
	s.sync()
	if out := s.output(); out != nil {
		f(out)
	}
}

// drain sends what is in the pipes to the output. The caller holds s.mu.
func (s *stdio) drain() {
	for i, p := range s.pipes {
		p.drain(func(b []byte) { s.emit(i, b) })
	}
}

// emit sends text to the output. The caller holds s.mu.
func (s *stdio) emit(stream int, text []byte) {
	if s.out != nil {
		s.out.Stream(streamNames[stream], text)
	}
}

// write sends text to the output after all that was written before.
func (s *stdio) write(stream int, text []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.handedOut.Load() {
		s.drain()
	}
	s.emit(stream, text)
}

// stream returns a writer of a stream.
func (s *stdio) stream(stream int) *streamWriter { return &streamWriter{s, stream} }

// A streamWriter writes to one stream of a session.
type streamWriter struct {
	stdio  *stdio
	stream int
}

func (w *streamWriter) Write(p []byte) (int, error) {
	w.stdio.write(w.stream, p)
	return len(p), nil
}

// WriteString is Write for a string.
func (w *streamWriter) WriteString(s string) (int, error) { return w.Write([]byte(s)) }

// streamOf returns the stream that a file is, if it is one.
func (s *stdio) streamOf(f *os.File) (stream int, ok bool) {
	for i, p := range s.pipes {
		if p.w == f {
			return i, true
		}
	}
	return 0, false
}
