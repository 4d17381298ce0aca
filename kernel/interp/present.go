// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the display pass: it takes the values of the last expression of a
// cell, and gives the bundle of MIME data that shows them, or nothing where there
// is nothing to show.

import (
	"maps"
	"strings"

	"github.com/gosci/gosci/display"
	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp/lower"
)

// present returns how the values of a program look: one of them as itself, several
// as a tuple. A nil alone is not shown.
func (e *Engine) present(p *lower.Program) (bundle *engine.Bundle, err error) {
	defer recoverInto(&err)
	if p.Result == nil {
		return nil, nil
	}
	values := make([]any, len(p.Result.Values))
	for i, v := range p.Result.Values {
		values[i] = e.shown(v)
	}
	switch {
	case len(values) == 0, len(values) == 1 && values[0] == nil:
		return nil, nil
	case len(values) == 1:
		b := engine.Bundle(display.Of(values[0]))
		return &b, nil
	}
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = display.Plain(v)
	}
	return &engine.Bundle{Data: map[string]any{"text/plain": "(" + strings.Join(texts, ", ") + ")"}}, nil
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
