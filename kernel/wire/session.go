// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package wire

// This file makes new messages.

import (
	"encoding/json"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/google/uuid"
)

// A Session is one side of a conversation, and makes the headers of what it
// sends. It may be used from several goroutines.
type Session struct {
	id       string
	username string
	count    atomic.Uint64
}

// NewSession returns a session with a new identity.
func NewSession(username string) *Session {
	return &Session{id: uuid.NewString(), username: username}
}

// ID returns the session's identity, which all its headers carry.
func (s *Session) ID() string { return s.id }

// Header returns the header of a new message. No two messages of a session have
// the same msg_id.
func (s *Session) Header(t MsgType) Header {
	return Header{
		MsgID:    s.id + "_" + strconv.FormatUint(s.count.Add(1), 10),
		Session:  s.id,
		Username: s.username,
		Date:     Date(time.Now()),
		MsgType:  t,
		Version:  Version,
	}
}

// Message returns a new message of type t that answers parent, the zero Header
// for none. Its error is that of encoding content as JSON.
func (s *Session) Message(t MsgType, parent Header, content any) (*Message, error) {
	c, err := Marshal(content)
	if err != nil {
		return nil, &PartError{Part: partNames[3], Err: err}
	}
	return &Message{Header: s.Header(t), Parent: parent, Content: json.RawMessage(c)}, nil
}
