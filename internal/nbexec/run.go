// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package nbexec runs the cells of a notebook on an engine, in process: with no
// Jupyter, no sockets and no second program.
//
// What the cells write is put into the notebook as a front end would put it, and
// its text is copied to writers as it comes.
package nbexec

// This file runs the cells one after another.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/gosci/gosci/internal/nbformat"
	"github.com/gosci/gosci/kernel/engine"
)

// Options say how a notebook is run. The zero value is a run without limits that
// ends at the first failure, prints nothing and answers no questions.
type Options struct {
	// Timeout is how long a cell may take. Zero is no limit.
	Timeout time.Duration

	// AllowErrors makes the run go on after a cell has failed.
	AllowErrors bool

	// Stdout takes what the cells print, the text of their results and displays,
	// and the prompts of their questions. Nil drops it. A value that changes on
	// the screen is written once, as it was at first.
	Stdout io.Writer

	// Stderr takes what the cells print as errors, and tracebacks. Nil drops it.
	Stderr io.Writer

	// Color leaves the ANSI colours in the tracebacks.
	Color bool

	// Stdin holds the answers to the questions of the cells, a line each. Nil lets
	// no cell ask. It may be read beyond the last answer, and a read that an
	// interrupted cell waits for goes on until a line or the end comes.
	Stdin io.Reader

	// Echo says that Stdin is a terminal, which shows what is typed. No cell can
	// then ask for a password.
	Echo bool

	// Program says that the cells are a program: one that ends itself by os.Exit has
	// not failed, but ends the run with an [*ExitError].
	Program bool

	// Progress, if it is set, is called before each cell that runs.
	Progress func(Step)
}

// A Step is the start of a cell.
type Step struct {
	Count int // the execution count of the cell, from 1
	Total int // how many cells run if none fails
}

// A Summary says what was run.
type Summary struct {
	Cells  int // cells to run
	Ran    int // those that ran, failed ones too
	Failed int // those that failed, as was allowed or not
}

// A CellError says that a cell failed and ended the run.
type CellError struct {
	Count int // the execution count of the cell
	Err   *engine.Error
}

func (e *CellError) Error() string {
	return fmt.Sprintf("cell [%d] failed: %v", e.Count, e.Err)
}

func (e *CellError) Unwrap() error { return e.Err }

// An ExitError says that a program ended itself, see [Options.Program].
type ExitError struct{ Status int }

func (e *ExitError) Error() string { return fmt.Sprintf("exit status %d", e.Status) }

// A TimeoutError says that a cell took longer than [Options.Timeout] and ended
// the run.
type TimeoutError struct {
	Count int // the execution count of the cell
	Limit time.Duration
}

func (e *TimeoutError) Error() string {
	return fmt.Sprintf("cell [%d] was stopped: it took longer than the limit of %v", e.Count, e.Limit)
}

// tagSkip and tagRaises are the tags with which a cell of a notebook says how it is
// to be run. Other programs that run notebooks know them too.
const (
	tagSkip   = "skip-execution"
	tagRaises = "raises-exception"
)

// Run runs the code cells of nb in order and replaces their outputs and execution
// counts. Cells that hold only spaces are cleared and not run. A cell with the tag
// skip-execution is left alone; one with the tag raises-exception may fail.
//
// The run ends early with a [*CellError] when a cell fails, unless that is allowed;
// with a [*TimeoutError]; with an [*ExitError]; or with an error that wraps the cause of the
// cancellation of ctx. Then nb holds the outputs up to there, the failing cell's
// with them, and the cells after it have none.
//
// Nothing else may use nb until Run returns. What the goroutines of a cell write
// after the cell's end goes to that cell; what they write after Run has returned
// is dropped. The caller closes eng.
func Run(ctx context.Context, nb *nbformat.Notebook, eng engine.Engine, opts *Options) (Summary, error) {
	if opts == nil {
		opts = &Options{}
	}
	describeLanguage(nb, eng.Language())
	cells := prepare(nb)
	sum := Summary{Cells: len(cells)}
	rec := newRecorder(opts)
	defer rec.close()
	for i, cell := range cells {
		count := i + 1
		if ctx.Err() != nil {
			return sum, fmt.Errorf("interrupted before cell [%d]: %w", count, context.Cause(ctx))
		}
		if opts.Progress != nil {
			opts.Progress(Step{Count: count, Total: len(cells)})
		}
		failure, late := execute(ctx, eng, cell, count, rec, opts.Timeout)
		sum.Ran++
		if failure == nil {
			continue
		}
		if opts.Program && failure.Exit != nil {
			return sum, &ExitError{*failure.Exit}
		}
		sum.Failed++
		switch {
		case ctx.Err() != nil:
			return sum, fmt.Errorf("cell [%d] was interrupted: %w", count, context.Cause(ctx))
		case late:
			return sum, &TimeoutError{Count: count, Limit: opts.Timeout}
		case !opts.AllowErrors && !cell.HasTag(tagRaises):
			return sum, &CellError{Count: count, Err: failure}
		}
	}
	return sum, rec.writeError()
}

// prepare clears the code cells and returns those that are to be run.
func prepare(nb *nbformat.Notebook) []*nbformat.Cell {
	var cells []*nbformat.Cell
	for _, cell := range nb.Cells {
		if cell.Type != nbformat.Code || cell.HasTag(tagSkip) {
			continue
		}
		cell.Clear()
		if strings.TrimSpace(cell.Source) != "" {
			cells = append(cells, cell)
		}
	}
	return cells
}

// execute runs one cell. It returns how the cell failed, nil when it did not, and
// whether it had used up its time.
func execute(ctx context.Context, eng engine.Engine, cell *nbformat.Cell, count int, rec *recorder, limit time.Duration) (failure *engine.Error, late bool) {
	if limit > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, limit)
		defer cancel()
	}
	out := rec.start(cell, count)
	res := eng.Execute(ctx, engine.Cell{Code: cell.Source, Count: count}, out)
	late = errors.Is(ctx.Err(), context.DeadlineExceeded)
	out.finish(res)
	return res.Err, late
}

// describeLanguage writes into the notebook which language its cells are in.
func describeLanguage(nb *nbformat.Notebook, l engine.Language) {
	if nb.Metadata == nil {
		nb.Metadata = map[string]any{}
	}
	info := map[string]any{"name": l.Name}
	for key, value := range map[string]string{
		"version":            l.Version,
		"mimetype":           l.MIMEType,
		"file_extension":     l.FileExtension,
		"pygments_lexer":     l.PygmentsLexer,
		"codemirror_mode":    l.CodeMirrorMode,
		"nbconvert_exporter": l.NBConvertExporter,
	} {
		if value != "" {
			info[key] = value
		}
	}
	nb.Metadata["language_info"] = info
}
