// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package zmq has the ZeroMQ sockets of a Jupyter kernel: [Router] for the
// channels that ask and answer, [Pub] for what everybody sees, [Rep] for the
// heartbeat. It knows sockets, peers and frames, and nothing of what the frames
// mean. [Client] is the other end, for tests and tools.
//
// # What the sockets promise
//
// No peer can stop the others. A connection that says nothing, or something that
// is not ZeroMQ, occupies no one but itself and is dropped after
// [Options].HandshakeTimeout. Every peer has an outgoing queue and a goroutine
// that empties it, so sending writes to memory and never to the network.
//
// Nothing is lost on the way to a peer that reads. When more than
// [Options].MaxQueued bytes wait for a peer, Send waits until the peer has caught
// up: a slow reader slows the sender. A peer that is over that limit and takes
// nothing at all for [Options].StallTimeout is cut off: a stalled reader delays
// the sender once, by that time at most, and is then gone. Memory is thus bounded
// by the limit and one message for each peer. Whether a peer takes bytes is seen
// at the buffers of the operating system, which make room in steps: over TCP, a
// peer over the limit must take some 300 kB in the stall time to pass for one that
// reads (measured on Linux).
//
// Messages from one caller to one peer arrive in the order in which they were
// sent. Close writes out what was sent before it, for [Options].Linger at most.
//
// # What it stands on
//
// The greeting, the NULL security handshake and the whole of [Client] are those
// of github.com/go-zeromq/zmq4, which only this package imports. Accepting,
// routing and queueing are done here, because the sockets of zmq4 v0.17.0 perform
// the handshakes one after the other and without a deadline, write to their peers
// one after the other, lose on Close what is still queued, send to every holder of
// a duplicate identity, and do not show who subscribes.
//
// The protocol is ZMTP 3.0 (https://rfc.zeromq.org/spec/23/), which newer peers
// negotiate down to; the commands of 3.1 are understood.
package zmq
