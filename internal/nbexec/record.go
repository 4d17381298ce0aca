// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nbexec

// This file puts what cells write into the notebook.

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/gosci/gosci/internal/nbformat"
	"github.com/gosci/gosci/kernel/engine"
)

// A recorder keeps the outputs of the cells of one run. Its lock guards the
// outputs of all cells and the printers, so that the order of the text and that
// of the outputs are the same.
type recorder struct {
	answers *answers // nil when no cell can ask
	echo    bool
	color   bool
	program bool

	mu             sync.Mutex
	stdout, stderr *printer
	displays       map[string][]shown // by display ID
	closed         bool
}

// A shown is a display that can be updated.
type shown struct {
	by   *cellOutput
	data *nbformat.DisplayData
}

func newRecorder(opts *Options) *recorder {
	return &recorder{
		answers:  newAnswers(opts.Stdin),
		echo:     opts.Echo,
		color:    opts.Color,
		program:  opts.Program,
		stdout:   newPrinter(opts.Stdout),
		stderr:   newPrinter(opts.Stderr),
		displays: map[string][]shown{},
	}
}

// close drops what is written from now on.
func (r *recorder) close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
}

// writeError returns the first error of the writers.
func (r *recorder) writeError() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.stdout.err != nil {
		return r.stdout.err
	}
	return r.stderr.err
}

// start begins the output of a cell.
func (r *recorder) start(cell *nbformat.Cell, count int) *cellOutput {
	r.mu.Lock()
	defer r.mu.Unlock()
	cell.ExecutionCount = &count
	r.stdout.part()
	r.stderr.part()
	return &cellOutput{rec: r, cell: cell, count: count}
}

// A cellOutput is the [engine.Output] of one cell.
type cellOutput struct {
	rec   *recorder
	cell  *nbformat.Cell
	count int

	// Guarded by the recorder's lock:
	stdout, stderr joiner
	last           *nbformat.Stream // the last output, if that is a stream
	text           strings.Builder  // the text of last
	clearNext      bool             // the next output clears the others
}

// Stream implements [engine.Output].
func (o *cellOutput) Stream(name engine.StreamName, text []byte) {
	o.rec.mu.Lock()
	defer o.rec.mu.Unlock()
	if name == engine.Stderr {
		o.stream(name, o.stderr.add(text))
	} else {
		o.stream(name, o.stdout.add(text))
	}
}

func (o *cellOutput) stream(name engine.StreamName, text string) {
	if text == "" || o.rec.closed {
		return
	}
	if o.clearNext || o.last == nil || o.last.Name != string(name) {
		s := &nbformat.Stream{Name: string(name)}
		o.add(s)
		o.last = s
	}
	o.text.WriteString(text)
	o.last.Text = o.text.String()
	if name == engine.Stderr {
		o.rec.stderr.text(text)
	} else {
		o.rec.stdout.text(text)
	}
}

// add appends an output to the cell.
func (o *cellOutput) add(out nbformat.Output) {
	if o.clearNext {
		o.clear()
	}
	o.cell.Outputs = append(o.cell.Outputs, out)
	o.last = nil
	o.text = strings.Builder{}
}

// Display implements [engine.Output]. A representation that JSON cannot hold is
// left out, and the cell's error stream says so.
func (o *cellOutput) Display(b engine.Bundle, opts engine.DisplayOptions) {
	data, metadata, problem := snapshot(b)
	o.rec.mu.Lock()
	defer o.rec.mu.Unlock()
	if o.rec.closed {
		return
	}
	o.stream(engine.Stderr, problem)
	if opts.Update {
		for _, s := range o.rec.displays[opts.ID] {
			s.data.Data, s.data.Metadata = data, metadata
		}
		return
	}
	d := &nbformat.DisplayData{Data: data, Metadata: metadata}
	o.add(d)
	if opts.ID != "" {
		o.rec.displays[opts.ID] = append(o.rec.displays[opts.ID], shown{by: o, data: d})
	}
	o.rec.stdout.block(plainText(data))
}

// Clear implements [engine.Output].
func (o *cellOutput) Clear(wait bool) {
	o.rec.mu.Lock()
	defer o.rec.mu.Unlock()
	if o.rec.closed {
		return
	}
	if wait {
		o.clearNext = true
	} else {
		o.clear()
	}
}

func (o *cellOutput) clear() {
	o.clearNext = false
	o.cell.Outputs = nil
	o.last = nil
	o.text = strings.Builder{}
	for id, list := range o.rec.displays {
		o.rec.displays[id] = slices.DeleteFunc(list, func(s shown) bool { return s.by == o })
	}
}

// Input implements [engine.Output]. The prompt and the answer are not part of the
// notebook.
func (o *cellOutput) Input(ctx context.Context, prompt string, password bool) (string, error) {
	r := o.rec
	if r.answers == nil || password && r.echo {
		return "", engine.ErrNoInput
	}
	return r.answers.ask(ctx, func() error {
		r.mu.Lock()
		defer r.mu.Unlock()
		if r.closed {
			return engine.ErrNoInput
		}
		r.stdout.text(prompt)
		if r.echo {
			r.stdout.mid = false // the answer ends with a line end on the screen
		}
		return nil
	})
}

// finish adds how the cell ended.
func (o *cellOutput) finish(res engine.Result) {
	var data nbformat.Bundle
	var metadata map[string]any
	var problem string
	if res.Value != nil {
		data, metadata, problem = snapshot(*res.Value)
	}
	o.rec.mu.Lock()
	defer o.rec.mu.Unlock()
	o.stream(engine.Stdout, o.stdout.rest())
	o.stream(engine.Stderr, o.stderr.rest()+problem)
	if res.Value != nil {
		o.add(&nbformat.ExecuteResult{Data: data, Metadata: metadata, ExecutionCount: &o.count})
		o.rec.stdout.block(plainText(data))
	}
	for _, p := range res.Payloads {
		if p.Source == engine.PayloadPage {
			o.rec.stdout.block(plainText(p.Data))
		}
	}
	if err := res.Err; err != nil {
		o.add(&nbformat.Error{Name: err.Name, Value: err.Value, Traceback: slices.Clone(err.Traceback)})
		o.rec.stdout.endLine()
		if err.Exit == nil || !o.rec.program {
			o.rec.stderr.block(traceback(err, o.rec.color))
		}
	}
}

// snapshot copies a bundle, which the cell may go on to change. It says which
// values it left out.
func snapshot(b engine.Bundle) (data nbformat.Bundle, metadata map[string]any, problem string) {
	data, problem = copyJSON(b.Data)
	metadata, more := copyJSON(b.Metadata)
	return data, metadata, problem + more
}

func copyJSON(m map[string]any) (c map[string]any, problem string) {
	c = make(map[string]any, len(m))
	for key, v := range m {
		encoded, err := json.Marshal(v)
		if err != nil {
			problem += fmt.Sprintf("display: %s is left out: %v\n", key, err)
			continue
		}
		var text string
		if json.Unmarshal(encoded, &text) == nil {
			c[key] = text
		} else {
			c[key] = json.RawMessage(encoded)
		}
	}
	return c, problem
}
