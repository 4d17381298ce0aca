// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nbformat

// This file holds the outputs of a code cell.

// An Output is one output of a code cell: a [*Stream], a [*DisplayData], an
// [*ExecuteResult], an [*Error], or an [*Unknown].
type Output interface {
	fields() map[string]any // as they stand in the file
}

// A Stream is text that a cell printed.
type Stream struct {
	Name  string // "stdout" or "stderr"
	Text  string
	Extra map[string]any
}

// A Bundle is one value in several representations, keyed by MIME type.
// Text is a string, binary data a base64 string, and JSON types an unpacked value.
type Bundle map[string]any

// DisplayData is a value that a cell showed.
type DisplayData struct {
	Data     Bundle
	Metadata map[string]any
	Extra    map[string]any
}

// An ExecuteResult is the value of a cell.
type ExecuteResult struct {
	Data           Bundle
	Metadata       map[string]any
	ExecutionCount *int
	Extra          map[string]any
}

// An Error is how a cell failed.
type Error struct {
	Name      string   // kind of error
	Value     string   // what happened, in a line
	Traceback []string // what is shown, with ANSI colours
	Extra     map[string]any
}

// Unknown is an output of a type that only a later version of the format knows.
type Unknown struct {
	Type  string
	Extra map[string]any
}

// The types of outputs, as the file spells them.
const (
	typeStream        = "stream"
	typeDisplayData   = "display_data"
	typeExecuteResult = "execute_result"
	typeError         = "error"
)

func (s *Stream) fields() map[string]any {
	f := copyOf(s.Extra)
	f["output_type"] = typeStream
	f["name"] = s.Name
	f["text"] = splitLines(s.Text)
	return f
}

func (d *DisplayData) fields() map[string]any {
	f := copyOf(d.Extra)
	f["output_type"] = typeDisplayData
	f["data"] = d.Data.split()
	f["metadata"] = object(d.Metadata)
	return f
}

func (r *ExecuteResult) fields() map[string]any {
	f := copyOf(r.Extra)
	f["output_type"] = typeExecuteResult
	f["data"] = r.Data.split()
	f["metadata"] = object(r.Metadata)
	f["execution_count"] = count(r.ExecutionCount)
	return f
}

func (e *Error) fields() map[string]any {
	f := copyOf(e.Extra)
	f["output_type"] = typeError
	f["ename"] = e.Name
	f["evalue"] = e.Value
	f["traceback"] = append([]string{}, e.Traceback...)
	return f
}

func (u *Unknown) fields() map[string]any {
	f := copyOf(u.Extra)
	f["output_type"] = u.Type
	return f
}
