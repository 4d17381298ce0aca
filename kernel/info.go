// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel

// This file answers what the kernel is, and ends it.

import (
	"cmp"

	"github.com/gosci/gosci/kernel/wire"
	"github.com/gosci/gosci/kernel/zmq"
)

func (s *Server) kernelInfo(*request) any {
	l := s.language
	links := make([]wire.HelpLink, len(l.HelpLinks))
	for i, h := range l.HelpLinks {
		links[i] = wire.HelpLink{Text: h.Text, URL: h.URL}
	}
	return wire.KernelInfoReply{
		Status:                wire.StatusOK,
		ProtocolVersion:       wire.Version,
		Implementation:        l.Implementation,
		ImplementationVersion: l.ImplementationVersion,
		LanguageInfo: wire.LanguageInfo{
			Name:              l.Name,
			Version:           l.Version,
			MIMEType:          l.MIMEType,
			FileExtension:     l.FileExtension,
			PygmentsLexer:     cmp.Or(l.PygmentsLexer, l.Name),
			CodeMirrorMode:    cmp.Or(l.CodeMirrorMode, l.Name),
			NBConvertExporter: cmp.Or(l.NBConvertExporter, "script"),
		},
		Banner:            l.Banner,
		HelpLinks:         links,
		SupportedFeatures: []string{},
	}
}

func (s *Server) connect(*request) any {
	return wire.ConnectReply{
		Status: wire.StatusOK,
		Shell:  s.conn.ShellPort, IOPub: s.conn.IOPubPort, Stdin: s.conn.StdinPort,
		HB: s.conn.HBPort, Control: s.conn.ControlPort,
	}
}

// shutdown answers a shutdown request, and tells all clients. The kernel ends
// when the request has been handled.
func (s *Server) shutdown(r *request, c wire.ShutdownRequest) any {
	s.cancelCell(errShutdown)
	reply := wire.ShutdownReply{Status: wire.StatusOK, Restart: c.Restart}
	// A string and a bool are always JSON.
	_ = s.pub.publish(wire.MsgShutdownReply, r.Header, reply)
	return reply
}

// debug answers that there is no debugger, in the terms of the protocol of
// debuggers too.
func (s *Server) debug(_ *request, c wire.DebugRequest) any {
	const why = "this kernel has no debugger"
	return wire.DebugReply{
		ErrorReply: wire.NewErrorReply("unsupported", why, nil),
		Type:       "response", RequestSeq: c.Seq, Command: c.Command, Message: why,
	}
}

// listSubshells answers that there are none.
func (s *Server) listSubshells(*request) any {
	return wire.ListSubshellReply{Status: wire.StatusOK, SubshellID: []string{}}
}

// noSubshells answers what would make or delete one.
func (s *Server) noSubshells(*request) any {
	return wire.NewErrorReply("unsupported", "this kernel has no subshells", nil)
}

// interrupt answers an interrupt request.
func (s *Server) interrupt(*request) any {
	s.Interrupt()
	return wire.InterruptReply{Status: wire.StatusOK}
}

// send encodes a message and sends it on a ROUTER socket, to the peer that its
// identities name.
func (s *Server) send(sock *zmq.Router, m *wire.Message) error {
	frames, err := s.codec.Encode(m)
	if err != nil {
		return err
	}
	return sock.Send(frames)
}
