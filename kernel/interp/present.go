// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the display pass.
//
// It takes the values of the last expression of a cell. It gives the bundle of
// MIME data that shows them, or nothing where there is nothing to show. A value of
// a type of the session looks as its methods say.

import (
	"maps"
	"reflect"
	"strings"

	"github.com/gosci/gosci/display"
	"github.com/gosci/gosci/kernel/engine"
)

// present returns how values look: one of them as itself, several as a tuple. A
// nil alone is not shown.
func (e *Engine) present(values []any) *engine.Bundle {
	switch {
	case len(values) == 0, len(values) == 1 && values[0] == nil:
		return nil
	case len(values) == 1:
		b := engine.Bundle(display.Of(e.carrier.shown(values[0])))
		for mime, form := range b.Data {
			if text, ok := form.(string); ok && strings.HasPrefix(mime, "text/") {
				b.Data[mime] = userText(text)
			}
		}
		return &b
	}
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = display.Plain(e.carrier.shown(v))
	}
	return &engine.Bundle{Data: map[string]any{"text/plain": "(" + strings.Join(texts, ", ") + ")"}}
}

// displayOverrides binds the functions of package display to the screen of the
// session.
func (e *Engine) displayOverrides() map[string]reflect.Value {
	return map[string]reflect.Value{
		"Show":     reflect.ValueOf(func(v any) *display.Handle { return e.screen.Show(e.carrier.shown(v)) }),
		"Of":       reflect.ValueOf(func(v any) display.Bundle { return display.Of(e.carrier.shown(v)) }),
		"Plain":    reflect.ValueOf(func(v any) string { return display.Plain(e.carrier.shown(v)) }),
		"Clear":    reflect.ValueOf(e.screen.Clear),
		"Input":    reflect.ValueOf(e.screen.Input),
		"Password": reflect.ValueOf(e.screen.Password),
	}
}

// A publisher carries the displays of a session to the output of the cell, in
// order with what the cell prints.
type publisher struct{ engine *Engine }

func (p publisher) Publish(b display.Bundle, id string, update bool) {
	p.engine.stdio.inOrder(func(out engine.Output) {
		out.Display(engine.Bundle{Data: b.Data, Metadata: maps.Clone(b.Metadata)}, engine.DisplayOptions{ID: id, Update: update})
	})
}

func (p publisher) Clear(wait bool) {
	p.engine.stdio.inOrder(func(out engine.Output) { out.Clear(wait) })
}

func (p publisher) Input(prompt string, password bool) (string, error) {
	return p.engine.input(prompt, password)
}
