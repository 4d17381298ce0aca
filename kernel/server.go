// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel

// This file holds the server: its sockets, its goroutines, its life.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os/user"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/history"
	"github.com/gosci/gosci/kernel/wire"
	"github.com/gosci/gosci/kernel/zmq"
)

// errInterrupted and errShutdown are why the context of a cell was cancelled.
var (
	errInterrupted = errors.New("interrupted")
	errShutdown    = errors.New("the kernel is shutting down")
)

// A client that has more than iopubQueue bytes of output to take, and takes
// nothing for iopubStall, is cut off. A Jupyter server that saves a large notebook
// may be busy for a second or two.
const (
	iopubQueue = 32 << 20
	iopubStall = 5 * time.Second
)

// grace is how long a cell may take to end when the kernel shuts down.
const grace = 2 * time.Second

// Options are the settings of a [Server]. The zero value is usable.
type Options struct {
	// History is where the input is kept. The default is memory.
	History *history.Store

	// Parent is the process that started the kernel, which ends when Parent has
	// ended: it would outlive a Jupyter server that was killed. The default, 0,
	// is nobody.
	Parent int

	// Logger takes what the kernel has to say about messages it cannot use. The
	// default discards it.
	Logger *slog.Logger
}

// A Server is a running kernel.
type Server struct {
	engine   engine.Engine
	language engine.Language
	history  *history.Store
	parent   int
	log      *slog.Logger

	conn    Connection
	codec   *wire.Codec
	session *wire.Session
	seen    *replays

	shell, control *zmq.Router
	heartbeat      *zmq.Rep
	iopub          *zmq.Pub
	pub            *publisher
	stdin          *stdin
	queue          *queue
	comms          *comms
	usage          usage
	handlers       map[wire.MsgType]handler

	count  int                         // of the last cell in the history; the worker's
	header atomic.Pointer[wire.Header] // parent of what comms send: the last request of the worker

	cellMu sync.Mutex
	cell   *cell // what the worker runs, or nil

	stop     chan struct{} // closed when the kernel should end
	stopOnce sync.Once
}

// A cell is an execute request that is being run.
type cell struct {
	header wire.Header
	cancel context.CancelCauseFunc
}

// New binds the sockets of conn, where a port of 0 means any that is free. The
// caller calls Serve, which also closes the engine.
func New(conn Connection, e engine.Engine, opts *Options) (*Server, error) {
	if opts == nil {
		opts = new(Options)
	}
	if err := conn.check(); err != nil {
		return nil, fmt.Errorf("kernel: connection: %w", err)
	}
	codec, err := wire.NewCodec(conn.SignatureScheme, []byte(conn.Key))
	if err != nil {
		return nil, err
	}
	s := &Server{
		engine:   e,
		language: e.Language(),
		history:  opts.History,
		parent:   opts.Parent,
		log:      opts.Logger,
		conn:     conn,
		codec:    codec,
		session:  wire.NewSession(username()),
		seen:     newReplays(),
		queue:    newQueue(),
		stop:     make(chan struct{}),
	}
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	if s.history == nil {
		if s.history, err = history.Open("", nil); err != nil {
			return nil, err
		}
	}
	s.comms = newComms(s)
	if t, ok := e.(engine.CommTargeter); ok {
		for name, target := range t.CommTargets() {
			s.comms.register(name, target)
		}
	}
	s.handlers = s.table()
	if err := s.listen(); err != nil {
		return nil, err
	}
	return s, nil
}

func username() string {
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return "kernel"
}

// listen binds the sockets, all or none.
func (s *Server) listen() (err error) {
	defer func() {
		if err != nil {
			s.closeSockets()
		}
	}()
	opts := &zmq.Options{Logger: s.log}
	if s.shell, err = zmq.ListenRouter(s.conn.Endpoint(s.conn.ShellPort), opts); err != nil {
		return fmt.Errorf("kernel: shell: %w", err)
	}
	if s.control, err = zmq.ListenRouter(s.conn.Endpoint(s.conn.ControlPort), opts); err != nil {
		return fmt.Errorf("kernel: control: %w", err)
	}
	input, err := zmq.ListenRouter(s.conn.Endpoint(s.conn.StdinPort), opts)
	if err != nil {
		return fmt.Errorf("kernel: stdin: %w", err)
	}
	s.stdin = newStdin(s, input)
	if s.heartbeat, err = zmq.ListenRep(s.conn.Endpoint(s.conn.HBPort), opts); err != nil {
		return fmt.Errorf("kernel: heartbeat: %w", err)
	}
	published := &zmq.Options{Logger: s.log, Welcome: s.welcome, MaxQueued: iopubQueue, StallTimeout: iopubStall}
	if s.iopub, err = zmq.ListenPub(s.conn.Endpoint(s.conn.IOPubPort), published); err != nil {
		return fmt.Errorf("kernel: iopub: %w", err)
	}
	s.pub = newPublisher(s.iopub, s.codec, s.session, s.log)
	if s.conn.Transport != "ipc" {
		s.conn.ShellPort = s.shell.Port()
		s.conn.ControlPort = s.control.Port()
		s.conn.StdinPort = input.Port()
		s.conn.HBPort = s.heartbeat.Port()
		s.conn.IOPubPort = s.iopub.Port()
	}
	return nil
}

// welcome returns the frames that greet a new subscriber (JEP 65).
func (s *Server) welcome(topic []byte) [][]byte {
	m, err := s.session.Message(wire.MsgIOPubWelcome, wire.Header{}, wire.IOPubWelcome{Subscription: string(topic)})
	if err != nil {
		return nil
	}
	m.Identities = [][]byte{topic}
	frames, err := s.codec.Encode(m)
	if err != nil {
		return nil
	}
	return frames
}

// Connection returns where the server listens, with the ports that it got.
func (s *Server) Connection() Connection { return s.conn }

// RegisterCommTarget says who answers when a front end opens a comm with the
// given target name. It is called before Serve.
func (s *Server) RegisterCommTarget(name string, target engine.CommTarget) {
	s.comms.register(name, target)
}

// Serve answers requests until a shutdown request comes, ctx is done, or a
// socket fails. All that was sent has left the process when Serve returns,
// unless a client does not take it. It closes the sockets and the engine. It is
// called once.
func (s *Server) Serve(ctx context.Context) error {
	var readers, workers sync.WaitGroup
	failed := make(chan error, 4)
	read := func(name string, f func() error) {
		readers.Go(func() {
			if err := f(); !errors.Is(err, net.ErrClosed) {
				failed <- fmt.Errorf("kernel: %s: %w", name, err)
			}
		})
	}
	read("heartbeat", s.heartbeat.Echo)
	read("stdin", s.stdin.read)
	read("control", func() error { return s.read("control", s.control, s.handleControl) })
	read("shell", func() error { return s.read("shell", s.shell, s.handleShell) })

	published := make(chan struct{})
	go func() {
		defer close(published)
		s.pub.run()
	}()
	s.pub.state(wire.Header{}, wire.StateStarting)

	workers.Go(s.work)
	workers.Go(s.workBeside)

	watching, unwatch := context.WithCancel(ctx)
	workers.Go(func() { watchParent(watching, s.parent, s.end) })

	var err error
	select {
	case <-ctx.Done():
	case <-s.stop:
	case err = <-failed:
	}

	s.end()
	unwatch()
	s.queue.close()
	s.cancelCell(errShutdown)
	worked := make(chan struct{})
	go func() {
		defer close(worked)
		workers.Wait()
	}()
	select {
	case <-worked:
	case <-time.After(grace):
		s.log.Warn("the running cell did not end")
	}
	s.pub.close()
	<-published
	s.closeSockets()
	readers.Wait()
	return errors.Join(err, s.engine.Close(), s.history.Close())
}

// end makes Serve return.
func (s *Server) end() { s.stopOnce.Do(func() { close(s.stop) }) }

// closeSockets closes the sockets that are open, each after what was sent on it
// has gone.
func (s *Server) closeSockets() {
	var closing sync.WaitGroup
	shut := func(name string, c io.Closer) {
		closing.Go(func() {
			if err := c.Close(); err != nil {
				s.log.Warn("close", "channel", name, "err", err)
			}
		})
	}
	if s.shell != nil {
		shut("shell", s.shell)
	}
	if s.control != nil {
		shut("control", s.control)
	}
	if s.stdin != nil {
		shut("stdin", s.stdin.sock)
	}
	if s.heartbeat != nil {
		shut("heartbeat", s.heartbeat)
	}
	if s.iopub != nil {
		shut("iopub", s.iopub)
	}
	closing.Wait()
}

// read takes messages from a socket and gives them to handle, until the socket
// is closed. Messages that cannot be used are logged.
func (s *Server) read(channel string, sock *zmq.Router, handle func(*request)) error {
	for {
		frames, err := sock.Recv()
		if err != nil {
			return err
		}
		m, err := s.decode(frames)
		if err != nil {
			s.log.Warn("message dropped", "channel", channel, "err", err)
			continue
		}
		handle(&request{Message: m, sock: sock})
	}
}

// decode decodes a message and refuses one that came before.
func (s *Server) decode(frames [][]byte) (*wire.Message, error) {
	m, err := s.codec.Decode(frames)
	if err != nil {
		return nil, err
	}
	if s.codec.Signed() && !s.seen.add(m.Signature) {
		return nil, fmt.Errorf("message %s came before", m.Header.MsgID)
	}
	return m, nil
}

// Interrupt stops the running cell, as an interrupt_request does. It does
// nothing when no cell is running.
func (s *Server) Interrupt() { s.cancelCell(errInterrupted) }

func (s *Server) cancelCell(cause error) {
	s.cellMu.Lock()
	defer s.cellMu.Unlock()
	if s.cell != nil {
		s.cell.cancel(cause)
	}
}

func (s *Server) setCell(c *cell) {
	s.cellMu.Lock()
	defer s.cellMu.Unlock()
	s.cell = c
}

// idle publishes that a request has been handled; and, where a cell is running
// beside it, that the kernel is busy all the same.
func (s *Server) idle(parent wire.Header) {
	s.cellMu.Lock()
	defer s.cellMu.Unlock()
	s.pub.state(parent, wire.StateIdle)
	if s.cell != nil {
		s.pub.state(s.cell.header, wire.StateBusy)
	}
}
