// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package wire

// This file turns messages into frames and frames into messages.

import (
	"bytes"
	"errors"
	"fmt"
)

// delimiter separates the identities of a message from its signature.
var delimiter = []byte("<IDS|MSG>")

// Errors of [Codec.Decode] that a caller may want to tell apart.
var (
	ErrDelimiter = errors.New("wire: no <IDS|MSG> delimiter")
	ErrSignature = errors.New("wire: wrong signature")
)

// A PartError is the error of Decode for a message of which a part is missing
// or is not what it must be.
type PartError struct {
	Part string // "header", "parent_header", "metadata", "content"
	Err  error
}

func (e *PartError) Error() string { return "wire: " + e.Part + ": " + e.Err.Error() }

// Unwrap returns the cause.
func (e *PartError) Unwrap() error { return e.Err }

// A Codec encodes and decodes messages, signed with one key. It may be used from
// several goroutines.
type Codec struct{ signer signer }

// NewCodec returns a codec that signs with the scheme and key of a connection
// file. The schemes are hmac-sha256, hmac-sha512 and hmac-md5; an empty scheme
// is the first of them. With an empty key messages are not signed.
func NewCodec(scheme string, key []byte) (*Codec, error) {
	s, err := newSigner(scheme, key)
	if err != nil {
		return nil, err
	}
	return &Codec{signer: s}, nil
}

// Signed reports whether messages are signed: whether there is a key.
func (c *Codec) Signed() bool { return len(c.signer.key) > 0 }

// Encode returns the frames of m. The parts of m are not copied.
func (c *Codec) Encode(m *Message) ([][]byte, error) {
	header, err := m.Header.frame()
	if err != nil {
		return nil, &PartError{Part: partNames[0], Err: err}
	}
	parent, err := m.Parent.frame()
	if err != nil {
		return nil, &PartError{Part: partNames[1], Err: err}
	}
	parts := [][]byte{header, parent, orEmpty(m.Metadata), orEmpty(m.Content)}
	frames := make([][]byte, 0, len(m.Identities)+2+len(parts)+len(m.Buffers))
	frames = append(frames, m.Identities...)
	frames = append(frames, delimiter, c.signer.sign(parts))
	frames = append(frames, parts...)
	return append(frames, m.Buffers...), nil
}

func orEmpty(part []byte) []byte {
	if part == nil {
		return []byte("{}")
	}
	return part
}

// partNames name the signed parts in their order.
var partNames = [4]string{"header", "parent_header", "metadata", "content"}

// Decode checks frames and returns the message that they hold. The message
// shares the memory of the frames. The errors are [ErrDelimiter],
// [ErrSignature] and [*PartError].
func (c *Codec) Decode(frames [][]byte) (*Message, error) {
	at := -1
	for i, f := range frames {
		if bytes.Equal(f, delimiter) {
			at = i
			break
		}
	}
	if at < 0 {
		return nil, ErrDelimiter
	}
	rest := frames[at+1:]
	if len(rest) < 1+len(partNames) {
		missing := max(len(rest)-1, 0)
		return nil, &PartError{Part: partNames[missing], Err: errors.New("missing")}
	}
	parts := rest[1 : 1+len(partNames)]
	if !c.signer.verify(rest[0], parts) {
		return nil, ErrSignature
	}
	m := &Message{Identities: frames[:at:at], Metadata: parts[2], Content: parts[3], Signature: rest[0]}
	if len(rest) > 1+len(partNames) {
		m.Buffers = rest[1+len(partNames):]
	}
	var err error
	if m.Header, err = parseHeader(parts[0]); err != nil {
		return nil, &PartError{Part: partNames[0], Err: err}
	}
	if m.Header.MsgID == "" || m.Header.MsgType == "" {
		return nil, &PartError{Part: partNames[0], Err: fmt.Errorf("msg_id %q and msg_type %q must not be empty", m.Header.MsgID, m.Header.MsgType)}
	}
	if m.Parent, err = parseHeader(parts[1]); err != nil {
		return nil, &PartError{Part: partNames[1], Err: err}
	}
	for i, part := range parts[2:] {
		if err := object(part); err != nil {
			return nil, &PartError{Part: partNames[2+i], Err: err}
		}
	}
	return m, nil
}
