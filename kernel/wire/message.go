// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package wire

// This file holds a message and its header.

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// Version is the version of the protocol that this package speaks.
const Version = "5.5"

// A Header says what a message is and where it comes from.
//
// A header that was decoded keeps its bytes and is sent on as it came; changing
// a field of it has no effect on what is sent.
type Header struct {
	MsgID      string  `json:"msg_id"`
	Session    string  `json:"session"`
	Username   string  `json:"username"`
	Date       string  `json:"date"` // ISO 8601
	MsgType    MsgType `json:"msg_type"`
	Version    string  `json:"version"`
	SubshellID string  `json:"subshell_id,omitempty"`

	raw []byte
}

// IsZero reports whether h is no header at all, which is sent as {}.
func (h Header) IsZero() bool { return h.MsgID == "" && h.MsgType == "" && h.raw == nil }

// frame returns the header as it is sent.
func (h Header) frame() ([]byte, error) {
	switch {
	case h.raw != nil:
		return h.raw, nil
	case h.IsZero():
		return []byte("{}"), nil
	}
	return Marshal(h)
}

// Date formats a time as headers carry it.
func Date(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000000Z") }

// A Message is one message of the protocol.
type Message struct {
	// Identities route the message: the frames before the delimiter.
	Identities [][]byte

	Header   Header
	Parent   Header          // zero where the message answers nothing
	Metadata json.RawMessage // a JSON object; nil is sent as {}
	Content  json.RawMessage // a JSON object; nil is sent as {}
	Buffers  [][]byte

	// Signature is what a decoded message was signed with. [Codec.Encode] makes
	// its own.
	Signature []byte
}

// Decode unmarshals the content of m into v, one of the content structs.
// A field that is missing keeps the value that v has, so that defaults are set
// by the caller.
func (m *Message) Decode(v any) error {
	if err := json.Unmarshal(m.Content, v); err != nil {
		return fmt.Errorf("wire: content of %s: %w", m.Header.MsgType, err)
	}
	return nil
}

// Marshal encodes v as JSON, as the parts of a message are: compact, and
// without the escapes that make JSON safe inside HTML. Invalid UTF-8 becomes
// the replacement character.
func Marshal(v any) ([]byte, error) {
	b := new(lineBuffer)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return b.line(), nil
}

// A lineBuffer collects what a json.Encoder writes, and drops its line end.
type lineBuffer struct{ b []byte }

func (l *lineBuffer) Write(p []byte) (int, error) {
	l.b = append(l.b, p...)
	return len(p), nil
}

func (l *lineBuffer) line() []byte {
	if n := len(l.b); n > 0 && l.b[n-1] == '\n' {
		return l.b[:n-1]
	}
	return l.b
}

// parseHeader decodes a header frame. An empty object is the zero header.
func parseHeader(frame []byte) (Header, error) {
	if err := object(frame); err != nil {
		return Header{}, err
	}
	var h Header
	if err := json.Unmarshal(frame, &h); err != nil {
		return Header{}, err
	}
	h.raw = frame
	return h, nil
}

// object reports an error if frame is not a JSON object.
func object(frame []byte) error {
	if !json.Valid(frame) {
		return errors.New("not JSON")
	}
	for _, c := range frame {
		switch c {
		case ' ', '\t', '\r', '\n':
		case '{':
			return nil
		default:
			return errors.New("not a JSON object")
		}
	}
	return errors.New("empty")
}
