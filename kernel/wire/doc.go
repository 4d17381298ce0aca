// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package wire holds the messages of the Jupyter protocol, version 5.5: their
// names, their contents, and their form as ZeroMQ frames.
//
// A message on a socket is a list of frames:
//
//	identities …      whom a ROUTER socket sends to; on iopub, one topic
//	<IDS|MSG>         the delimiter
//	signature         hex HMAC of the next four frames, empty without a key
//	header            {msg_id, msg_type, session, username, date, version}
//	parent_header     the header of the request that this answers, or {}
//	metadata          {…}
//	content           {…}, one of the content structs of this package
//	buffers …         binary data
//
// A [Codec] turns frames into a [Message] and back. Decoding checks the
// signature before it looks at anything else, and never panics. A message that
// was decoded keeps the bytes of its parts, so that encoding it again gives the
// frames it came from, and a reply carries its parent's header unchanged, with
// keys that this package does not know.
//
// Source: "Messaging in Jupyter", the protocol's own document.
package wire
