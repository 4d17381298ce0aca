// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file serves the variable inspectors of front ends.

import (
	"context"
	"encoding/json"
	"time"

	"github.com/gosci/gosci/kernel/engine"
)

// variablesTarget is the name of the comm over which a front end asks for the
// variables of the session. It gets them when it opens the comm, and again whenever
// it sends {"refresh": true}, as
//
//	{"variables": [{"name", "type", "shape", "size", "value"}, ...], "busy": false}
//
// While a cell runs, busy is true, and there are no shapes, sizes and values.
const variablesTarget = "gosci.variables"

// inspectionTime is how long the look at the variables for a front end may take.
const inspectionTime = time.Second

// CommTargets returns what front ends can open a comm to.
func (e *Engine) CommTargets() map[string]engine.CommTarget {
	return map[string]engine.CommTarget{variablesTarget: e.openVariables}
}

// openVariables serves one comm.
func (e *Engine) openVariables(c engine.Comm, _ json.RawMessage) (engine.CommHandler, error) {
	w := &variableWatcher{e, c}
	return w, w.send()
}

// A variableWatcher is one comm over which the variables are sent.
type variableWatcher struct {
	engine *Engine
	comm   engine.Comm
}

var (
	_ engine.CommTargeter = (*Engine)(nil)
	_ engine.CommHandler  = (*variableWatcher)(nil)
)

// send sends the variables.
func (w *variableWatcher) send() error {
	idle := w.engine.idle.TryLock()
	if idle {
		defer w.engine.idle.Unlock()
	}
	ctx, cancel := context.WithTimeout(context.Background(), inspectionTime)
	defer cancel()
	return w.comm.Send(map[string]any{"variables": w.engine.variables(ctx, idle), "busy": !idle})
}

// Message sends the variables when the front end asks for them.
func (w *variableWatcher) Message(data json.RawMessage, _ [][]byte) {
	var m struct {
		Refresh bool `json:"refresh"`
	}
	if json.Unmarshal(data, &m) == nil && m.Refresh {
		// It fails only when the comm has been closed meanwhile.
		_ = w.send()
	}
}

// Closed does nothing: nothing is kept for a comm.
func (w *variableWatcher) Closed(json.RawMessage) {}
