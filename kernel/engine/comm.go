// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package engine

// This file is the seam for comms: channels of messages of their own between a
// front end and the code of a session.

import "encoding/json"

// A CommTargeter is an engine that answers comms which a front end opens.
type CommTargeter interface {
	// CommTargets returns what to call for each target name. It is called once.
	CommTargets() map[string]CommTarget
}

// A CommTarget is called when a front end opens a comm. It returns who takes
// the comm's messages. An error closes the comm.
type CommTarget func(c Comm, data json.RawMessage) (CommHandler, error)

// A Comm is the kernel's end of an open comm.
type Comm interface {
	ID() string
	Target() string
	// Send sends data, which must marshal to a JSON object, and binary buffers.
	Send(data any, buffers ...[]byte) error
	// Close ends the comm. Closing it again does nothing.
	Close(data any) error
}

// A CommHandler takes what the front end sends over one comm. The kernel calls
// it in the order of the messages, from one goroutine at a time.
type CommHandler interface {
	Message(data json.RawMessage, buffers [][]byte)
	Closed(data json.RawMessage)
}
