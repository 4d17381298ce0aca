// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel

// This file holds the comms that are open.

import (
	"encoding/json"
	"fmt"
	"sync"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/wire"
)

// A comms is the registry of comm targets and of open comms.
type comms struct {
	server  *Server
	targets map[string]engine.CommTarget

	mu   sync.Mutex
	live map[string]*comm
}

func newComms(s *Server) *comms {
	return &comms{server: s, targets: map[string]engine.CommTarget{}, live: map[string]*comm{}}
}

func (c *comms) register(name string, target engine.CommTarget) { c.targets[name] = target }

// A comm implements [engine.Comm].
type comm struct {
	comms      *comms
	id, target string
	handler    engine.CommHandler // set before the comm takes messages
}

func (c *comm) ID() string     { return c.id }
func (c *comm) Target() string { return c.target }

func (c *comm) Send(data any, buffers ...[]byte) error {
	if c.comms.get(c.id) != c {
		return fmt.Errorf("kernel: comm %s is closed", c.id)
	}
	raw, err := wire.Marshal(data)
	if err != nil {
		return err
	}
	return c.comms.publish(wire.MsgCommMsg, wire.CommMsg{CommID: c.id, Data: raw}, buffers...)
}

func (c *comm) Close(data any) error {
	raw, err := wire.Marshal(data)
	if err != nil {
		return err
	}
	if !c.comms.remove(c) {
		return nil
	}
	return c.comms.publish(wire.MsgCommClose, wire.CommClose{CommID: c.id, Data: raw})
}

// publish sends a comm message, with the last request of the worker as parent.
func (c *comms) publish(t wire.MsgType, content any, buffers ...[]byte) error {
	var parent wire.Header
	if p := c.server.header.Load(); p != nil {
		parent = *p
	}
	return c.server.pub.write(t, parent, content, buffers...)
}

func (c *comms) get(id string) *comm {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.live[id]
}

// remove closes a comm and reports whether it was open.
func (c *comms) remove(gone *comm) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.live[gone.id] != gone {
		return false
	}
	delete(c.live, gone.id)
	return true
}

// open answers a comm_open. A target that nobody registered, or that refuses,
// closes the comm.
func (c *comms) open(_ *request, m wire.CommOpen) any {
	target, ok := c.targets[m.TargetName]
	if !ok {
		c.server.log.Warn("comm to an unknown target", "target", m.TargetName)
		c.refuse(m.CommID)
		return nil
	}
	opened := &comm{comms: c, id: m.CommID, target: m.TargetName}
	c.mu.Lock()
	_, taken := c.live[m.CommID]
	if !taken {
		c.live[m.CommID] = opened
	}
	c.mu.Unlock()
	if taken {
		c.server.log.Warn("comm opened twice", "comm_id", m.CommID)
		return nil
	}
	handler, err := target(opened, orEmptyObject(m.Data))
	if err != nil {
		c.server.log.Warn("comm refused", "target", m.TargetName, "err", err)
		c.remove(opened)
		c.refuse(m.CommID)
		return nil
	}
	opened.handler = handler
	return nil
}

// refuse tells the front end that a comm which it opened is closed.
func (c *comms) refuse(id string) {
	// A string and {} are always JSON.
	_ = c.publish(wire.MsgCommClose, wire.CommClose{CommID: id, Data: orEmptyObject(nil)})
}

func (c *comms) message(r *request, m wire.CommMsg) any {
	if to := c.get(m.CommID); to != nil && to.handler != nil {
		to.handler.Message(orEmptyObject(m.Data), r.Buffers)
	}
	return nil
}

func (c *comms) close(_ *request, m wire.CommClose) any {
	if gone := c.get(m.CommID); gone != nil && c.remove(gone) && gone.handler != nil {
		gone.handler.Closed(orEmptyObject(m.Data))
	}
	return nil
}

func orEmptyObject(data json.RawMessage) json.RawMessage {
	if data == nil {
		return json.RawMessage("{}")
	}
	return data
}

// commInfo lists the open comms.
func (s *Server) commInfo(_ *request, c wire.CommInfoRequest) any {
	reply := wire.CommInfoReply{Status: wire.StatusOK, Comms: map[string]wire.CommInfo{}}
	s.comms.mu.Lock()
	defer s.comms.mu.Unlock()
	for id, open := range s.comms.live {
		if c.TargetName == "" || c.TargetName == open.target {
			reply.Comms[id] = wire.CommInfo{TargetName: open.target}
		}
	}
	return reply
}
