// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel

// This file is the way from a running cell to its front end.

import (
	"context"
	"sync"
	"unicode/utf8"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/wire"
)

// An output implements [engine.Output] for one execute request.
type output struct {
	server     *Server
	request    *request
	silent     bool
	allowStdin bool

	mu    sync.Mutex
	carry map[engine.StreamName][]byte // the begin of a character that was cut
}

func (o *output) Stream(name engine.StreamName, text []byte) {
	if o.silent || len(text) == 0 {
		return
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if c := o.carry[name]; len(c) > 0 {
		text = append(c, text...)
		delete(o.carry, name)
	}
	n := runeBoundary(text)
	if n < len(text) {
		if o.carry == nil {
			o.carry = make(map[engine.StreamName][]byte)
		}
		o.carry[name] = append([]byte(nil), text[n:]...)
	}
	if n > 0 {
		o.server.pub.stream(o.request.Header, name, text[:n])
	}
}

// end publishes what is left of characters that were cut.
func (o *output) end() {
	o.mu.Lock()
	defer o.mu.Unlock()
	for name, text := range o.carry {
		o.server.pub.stream(o.request.Header, name, text)
	}
	o.carry = nil
}

func (o *output) Display(b engine.Bundle, opts engine.DisplayOptions) {
	if o.silent {
		return
	}
	t := wire.MsgDisplayData
	if opts.Update {
		t = wire.MsgUpdateDisplayData
	}
	data := wire.DisplayData{
		Data:      orEmpty(b.Data),
		Metadata:  orEmpty(b.Metadata),
		Transient: wire.Transient{DisplayID: opts.ID},
	}
	if err := o.server.pub.write(t, o.request.Header, data); err != nil {
		o.Stream(engine.Stderr, []byte("this cannot be displayed: "+err.Error()+"\n"))
	}
}

func (o *output) Clear(wait bool) {
	if o.silent {
		return
	}
	// A struct of one bool is always JSON.
	_ = o.server.pub.write(wire.MsgClearOutput, o.request.Header, wire.ClearOutput{Wait: wait})
}

func (o *output) Input(ctx context.Context, prompt string, password bool) (string, error) {
	if !o.allowStdin {
		return "", engine.ErrNoInput
	}
	return o.server.stdin.ask(ctx, o.request, wire.InputRequest{Prompt: prompt, Password: password})
}

// runeBoundary returns how much of text can be sent without cutting a character
// at its end: its length, less up to three bytes that begin a longer character.
func runeBoundary(text []byte) int {
	for back := 1; back < utf8.UTFMax && back <= len(text); back++ {
		at := len(text) - back
		if utf8.RuneStart(text[at]) {
			if !utf8.FullRune(text[at:]) {
				return at
			}
			break
		}
	}
	return len(text)
}

// orEmpty returns m, or an empty map where there is none: null is no MIME bundle.
func orEmpty(m map[string]any) map[string]any {
	if m == nil {
		return map[string]any{}
	}
	return m
}
