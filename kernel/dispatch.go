// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel

// This file gives each request to what answers it, with busy before and idle
// after.

import (
	"fmt"
	"runtime/debug"

	"github.com/gosci/gosci/kernel/wire"
)

// handleShell takes a request that came on shell. It returns at once.
func (s *Server) handleShell(r *request) {
	if r.Header.MsgType == wire.MsgInterruptRequest {
		s.handle(r) // in the queue it would wait for the cell that it should stop
		return
	}
	s.queue.push(r)
}

// handleControl answers a request that came on control. Requests that run code
// take their turn in the queue, wherever they came from.
func (s *Server) handleControl(r *request) {
	if runsCode(r.Header.MsgType) && r.Header.MsgType != wire.MsgShutdownRequest {
		s.queue.push(r)
		return
	}
	s.handle(r)
}

// work is the worker: it handles the requests of the queue one after the other.
func (s *Server) work() {
	for r := s.queue.next(); r != nil; r = s.queue.next() {
		s.header.Store(&r.Header)
		s.handle(r)
	}
}

// workBeside handles requests while a cell is running.
func (s *Server) workBeside() {
	for r := s.queue.nextBeside(); r != nil; r = s.queue.nextBeside() {
		s.handle(r)
		s.queue.answered()
	}
}

// handle answers one request.
func (s *Server) handle(r *request) {
	t := r.Header.MsgType
	answer, ok := s.handlers[t]
	if !ok {
		s.log.Warn("message dropped", "err", fmt.Errorf("unknown type %q", t))
		return
	}
	s.pub.state(r.Header, wire.StateBusy)
	if content := s.guard(r, answer); content != nil {
		s.reply(r, content)
	}
	s.idle(r.Header)
	if t == wire.MsgShutdownRequest {
		s.end()
	}
}

// A handler does what a message asks for and returns the content of its reply,
// nil for a message that has none.
type handler func(*request) any

// table returns the handlers of all messages that clients send on shell or
// control.
func (s *Server) table() map[wire.MsgType]handler {
	return map[wire.MsgType]handler{
		wire.MsgExecuteRequest:    decoded(wire.DefaultExecuteRequest(), s.execute),
		wire.MsgInspectRequest:    decoded(wire.InspectRequest{}, s.inspect),
		wire.MsgCompleteRequest:   decoded(wire.CompleteRequest{}, s.complete),
		wire.MsgIsCompleteRequest: decoded(wire.IsCompleteRequest{}, s.isComplete),
		wire.MsgHistoryRequest:    decoded(wire.HistoryRequest{}, s.answerHistory),
		wire.MsgKernelInfoRequest: s.kernelInfo,
		wire.MsgConnectRequest:    s.connect,

		wire.MsgInterruptRequest:      s.interrupt,
		wire.MsgShutdownRequest:       decoded(wire.ShutdownRequest{}, s.shutdown),
		wire.MsgUsageRequest:          s.usage.reply,
		wire.MsgDebugRequest:          decoded(wire.DebugRequest{}, s.debug),
		wire.MsgListSubshellRequest:   s.listSubshells,
		wire.MsgCreateSubshellRequest: s.noSubshells,
		wire.MsgDeleteSubshellRequest: s.noSubshells,

		wire.MsgCommInfoRequest: decoded(wire.CommInfoRequest{}, s.commInfo),
		wire.MsgCommOpen:        decoded(wire.CommOpen{}, s.comms.open),
		wire.MsgCommMsg:         decoded(wire.CommMsg{}, s.comms.message),
		wire.MsgCommClose:       decoded(wire.CommClose{}, s.comms.close),
	}
}

// decoded returns a handler that decodes the content of a message over the given
// defaults. A content that cannot be decoded is answered with an error.
func decoded[T any](defaults T, answer func(*request, T) any) handler {
	return func(r *request) any {
		content := defaults
		if err := r.Decode(&content); err != nil {
			return wire.NewErrorReply("protocol error", err.Error(), nil)
		}
		return answer(r, content)
	}
}

// guard calls a handler. A panic of what it calls becomes an error reply.
func (s *Server) guard(r *request, answer handler) (content any) {
	defer func() {
		if p := recover(); p != nil {
			s.log.Error("panic", "type", r.Header.MsgType, "value", p, "stack", string(debug.Stack()))
			content = wire.NewErrorReply("internal error", fmt.Sprint(p), nil)
		}
	}()
	return answer(r)
}

// reply sends the reply to r on the socket by which r came. What is wrong with a
// message that has no reply is logged.
func (s *Server) reply(r *request, content any) {
	t, ok := r.Header.MsgType.Reply()
	if !ok {
		s.log.Warn("message dropped", "type", r.Header.MsgType, "err", content)
		return
	}
	m, err := s.session.Message(t, r.Header, content)
	if err != nil { // data that is not JSON, such as NaN in application/json
		m, err = s.session.Message(t, r.Header, wire.NewErrorReply("not JSON", err.Error(), nil))
	}
	if err == nil {
		m.Identities = r.Identities
		err = s.send(r.sock, m)
	}
	if err != nil {
		s.log.Warn("reply lost", "type", t, "err", err)
	}
}
