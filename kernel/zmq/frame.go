// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package zmq

// This file reads and writes messages as ZMTP 3.0 frames them: a byte of flags,
// the length in one byte or in eight, the body.

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// The flags of a frame. The other bits are reserved and must be zero.
const (
	flagMore    = 1 << iota // frames of the same message follow
	flagLong                // the length is eight bytes
	flagCommand             // a command between the peers, not part of a message
)

const (
	maxHeader = 9
	// frameCost is what a frame of an incoming message counts for besides its
	// body, so that a message of empty frames has a size too.
	frameCost = 32
	// firstStep is how much memory a frame gets on its word alone. Beyond that it
	// gets stepFactor times what has arrived.
	firstStep  = 1 << 20
	stepFactor = 4
)

// A frameError says that a peer does not keep to the protocol.
type frameError string

func (e frameError) Error() string { return "zmq: " + string(e) }

// readFrame reads one frame with a body of up to limit bytes. At the end of the
// stream, before the first byte of a frame, it returns io.EOF.
func readFrame(r io.Reader, limit int64) (flags byte, body []byte, err error) {
	var head [maxHeader]byte
	if _, err := io.ReadFull(r, head[:2]); err != nil {
		return 0, nil, err
	}
	flags = head[0]
	if flags&^(flagMore|flagLong|flagCommand) != 0 || flags&flagCommand != 0 && flags&flagMore != 0 {
		return 0, nil, frameError(fmt.Sprintf("frame has impossible flags %#x", flags))
	}
	size := uint64(head[1])
	if flags&flagLong != 0 {
		if _, err := io.ReadFull(r, head[2:]); err != nil {
			return 0, nil, noEOF(err)
		}
		size = binary.BigEndian.Uint64(head[1:])
	}
	if size > uint64(limit) {
		return 0, nil, frameError(fmt.Sprintf("frame of at most %d bytes wanted, got one of %d", limit, size))
	}
	body, err = readBody(r, int(size))
	return flags, body, err
}

// readBody reads size bytes. It does not claim memory for many more bytes than
// arrive.
func readBody(r io.Reader, size int) ([]byte, error) {
	body := make([]byte, min(size, firstStep))
	for done := 0; ; done = len(body) {
		if done > 0 {
			grown := make([]byte, min(size, stepFactor*done))
			copy(grown, body)
			body = grown
		}
		if _, err := io.ReadFull(r, body[done:]); err != nil {
			return nil, noEOF(err)
		}
		if len(body) == size {
			return body, nil
		}
	}
}

// readMessage reads the next message, of up to limit bytes. It hands the commands
// that it meets, which may stand between the frames of a message, to command and
// stops with the error that command returns.
func readMessage(r io.Reader, limit int64, command func(body []byte) error) ([][]byte, error) {
	var frames [][]byte
	for {
		flags, body, err := readFrame(r, limit)
		switch {
		case err != nil && len(frames) > 0:
			return nil, noEOF(err)
		case err != nil:
			return nil, err
		case flags&flagCommand != 0:
			if err := command(body); err != nil {
				return nil, err
			}
			continue
		}
		frames = append(frames, body)
		limit -= int64(len(body)) + frameCost
		if limit < 0 {
			return nil, frameError("message is larger than allowed")
		}
		if flags&flagMore == 0 {
			return frames, nil
		}
	}
}

// noEOF is err, where the end of the stream is not expected.
func noEOF(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// appendHeader appends the header of a frame to b.
func appendHeader(b []byte, flags byte, size int) []byte {
	if size > 255 {
		return binary.BigEndian.AppendUint64(append(b, flags|flagLong), uint64(size))
	}
	return append(b, flags, byte(size))
}

// wireSize is the number of bytes that writeMessage writes for frames.
func wireSize(frames [][]byte) int64 {
	var n int64
	for _, f := range frames {
		n += 2 + int64(len(f))
		if len(f) > 255 {
			n += maxHeader - 2
		}
	}
	return n
}

// writeMessage writes frames as one message or, if the flag says so, as one
// command.
func writeMessage(w *bufio.Writer, frames [][]byte, isCommand bool) error {
	for i, f := range frames {
		var flags byte
		if i < len(frames)-1 {
			flags |= flagMore
		}
		if isCommand {
			flags |= flagCommand
		}
		if _, err := w.Write(appendHeader(w.AvailableBuffer(), flags, len(f))); err != nil {
			return err
		}
		if _, err := w.Write(f); err != nil {
			return err
		}
	}
	return nil
}

// splitCommand parts the body of a command into its name and its data.
func splitCommand(body []byte) (name string, data []byte, err error) {
	if len(body) == 0 || len(body) < 1+int(body[0]) {
		return "", nil, frameError("command has no name")
	}
	n := 1 + int(body[0])
	return string(body[1:n]), body[n:], nil
}

// commandBody is the inverse of splitCommand.
func commandBody(name string, data []byte) []byte {
	return append(append([]byte{byte(len(name))}, name...), data...)
}
