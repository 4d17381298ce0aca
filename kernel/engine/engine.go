// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package engine is the seam between the Jupyter server and a language.
//
// The kernel knows sockets, messages and their order, and no language; an
// [Engine] knows a language, and no sockets. They meet in the interfaces and the
// plain data of this package, which imports only the standard library.
//
// An engine runs one cell at a time. While a cell runs it writes what the cell
// prints and shows to an [Output], which also asks the user for input. A cell is
// interrupted by the cancellation of its context.
//
// What an engine can do beyond that it says by implementing one of the optional
// interfaces: [CommTargeter].
package engine

import "context"

// An Engine runs the cells of one session of one language.
//
// The kernel calls Execute and Evaluate from one goroutine at a time. Every
// other method may be called from any goroutine, also while a cell runs.
type Engine interface {
	// Language says which language this is. It is called once, at the start.
	Language() Language

	// Execute runs a cell and returns when the cell has ended, has failed, or
	// has been interrupted by the cancellation of ctx. After an interruption it
	// returns promptly, with an error, and the session goes on with the
	// variables it has; work that cannot be stopped may go on in the background.
	//
	// Everything that the cell itself wrote is in out when Execute returns.
	// Goroutines that outlive the cell may write to out later.
	Execute(ctx context.Context, cell Cell, out Output) Result

	// Evaluate computes one expression in the session and returns how it looks.
	// It serves the user_expressions of an execute request.
	Evaluate(ctx context.Context, expr string, out Output) (Bundle, *Error)

	// Complete lists what may stand at the cursor of code. It does not fail:
	// code that makes no sense has no completions.
	Complete(ctx context.Context, code string, cursor int) Completion

	// Inspect describes what stands at the cursor of code, with more detail
	// (such as source text) at level 1 than at level 0.
	Inspect(ctx context.Context, code string, cursor, detail int) Inspection

	// IsComplete says whether a console should run code or read another line.
	IsComplete(code string) Completeness

	// Close ends the session and releases what it holds.
	Close() error
}

// Language describes the language of an engine, in the terms of the
// kernel_info_reply message.
type Language struct {
	Name              string // "go"
	Version           string // version of the language, "1.26"
	MIMEType          string // of a script, "text/x-go"
	FileExtension     string // with its dot, ".go"
	PygmentsLexer     string // empty when equal to Name
	CodeMirrorMode    string // empty when equal to Name
	NBConvertExporter string // empty for the general script exporter

	Implementation        string // name of the kernel
	ImplementationVersion string
	Banner                string // shown by a console when it starts
	HelpLinks             []HelpLink
}

// A HelpLink is an entry of the Help menu of a front end.
type HelpLink struct {
	Text string
	URL  string
}

// A Cell is one piece of source to run.
type Cell struct {
	Code string

	// Count is the execution count that the front end shows beside the cell.
	// A cell that leaves no trace in the history has the count of the last one
	// that did.
	Count int

	// Silent asks that the cell's value not be computed for display.
	Silent bool
}

// A Result says how a cell ended.
type Result struct {
	Value    *Bundle   // how the last expression looks; nil when there is nothing to show
	Err      *Error    // nil when the cell succeeded
	Payloads []Payload // further requests to the front end
}

// A Payload asks the front end for something. Its fields are those of the
// payloads of an execute_reply message; Source names the kind.
type Payload struct {
	Source PayloadSource
	Data   map[string]any // page: MIME data
	Start  int            // page: first line to show
	Text   string         // set_next_input: the source of the new cell
	// Replace makes set_next_input replace the current cell instead of adding one.
	Replace bool
}

// A PayloadSource is a kind of payload.
type PayloadSource string

// The payloads that front ends know.
const (
	PayloadPage         PayloadSource = "page"
	PayloadSetNextInput PayloadSource = "set_next_input"
)

// An Error is how a cell failed, in the terms of the error message.
type Error struct {
	Name      string   // kind of error, "compile error"
	Value     string   // one line that says what happened
	Traceback []string // what the front end shows, a line each, ANSI colours allowed
	Exit      *int     // the status with which the cell ended itself; nil if it did not
}

func (e *Error) Error() string { return e.Name + ": " + e.Value }

// A Bundle is one value in several representations, keyed by MIME type.
// Text is a string, binary data a base64 string, and JSON types an unpacked value.
type Bundle struct {
	Data     map[string]any
	Metadata map[string]any
}

// A Completion lists the texts that may replace Code[Start:End].
// Positions count Unicode code points.
type Completion struct {
	Start, End int
	Matches    []Match
}

// A Match is one completion.
type Match struct {
	Text      string // what replaces the range
	Kind      string // "function", "variable", "module", …; may be empty
	Signature string // shown beside it; may be empty
}

// An Inspection is what is known about the thing at a cursor.
type Inspection struct {
	Found bool
	Bundle
}

// A Completeness is the answer to an is_complete request.
type Completeness struct {
	Status CompletenessStatus
	Indent string // for the next line, when Status is Incomplete
}

// A CompletenessStatus says whether source is ready to run.
type CompletenessStatus string

// The answers to an is_complete request.
const (
	Complete        CompletenessStatus = "complete"
	Incomplete      CompletenessStatus = "incomplete"
	Invalid         CompletenessStatus = "invalid"
	UnknownComplete CompletenessStatus = "unknown"
)
