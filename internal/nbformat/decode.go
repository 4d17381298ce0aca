// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nbformat

// This file reads notebooks.

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"
)

// A VersionError says that a file holds a notebook of another major version of
// the format than 4.
type VersionError struct {
	Major int
}

func (e *VersionError) Error() string {
	if e.Major > major {
		return fmt.Sprintf("nbformat: want a notebook of format version 4, this has version %d; a later gosci may read it", e.Major)
	}
	return fmt.Sprintf("nbformat: want a notebook of format version 4, this has the old version %d; "+
		"upgrade it by `jupyter nbconvert --to notebook --inplace FILE`, or open and save it in Jupyter", e.Major)
}

// A FormatError says why a file is not a notebook.
type FormatError struct {
	Line   int // of the fault in the file, counted from 1; 0 when it has no line
	Reason string
}

func (e *FormatError) Error() string {
	if e.Line > 0 {
		return fmt.Sprintf("nbformat: line %d: %s", e.Line, e.Reason)
	}
	return "nbformat: " + e.Reason
}

// Decode reads a notebook. Its error is a [*VersionError] or a [*FormatError].
//
// Text may be a string or a list of lines. The cells of the result have valid
// IDs, all different. Metadata is never nil.
func Decode(data []byte) (*Notebook, error) {
	top, err := parse(bytes.TrimPrefix(data, []byte("\ufeff")))
	if err != nil {
		return nil, err
	}
	d := &decoder{}
	nb := d.notebook(top)
	if d.err != nil {
		return nil, d.err
	}
	for i, id := range ids(nb.Cells) {
		nb.Cells[i].ID = id
	}
	return nb, nil
}

// parse reads the one JSON object that data must be.
func parse(data []byte) (map[string]any, error) {
	if !utf8.Valid(data) {
		valid := 0
		for {
			r, size := utf8.DecodeRune(data[valid:])
			if r == utf8.RuneError && size == 1 {
				return nil, &FormatError{Line: lineAt(data, valid), Reason: "the text is not UTF-8"}
			}
			valid += size
		}
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var top map[string]any
	err := dec.Decode(&top)
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.Is(err, io.EOF):
		return nil, &FormatError{Reason: "the file is empty"}
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, &FormatError{Line: lineAt(data, len(data)), Reason: "the file ends in the middle of the notebook"}
	case errors.As(err, &syntax):
		return nil, &FormatError{Line: lineAt(data, int(syntax.Offset)-1), Reason: syntax.Error()}
	case errors.As(err, &kind):
		return nil, &FormatError{Reason: "want a JSON object, came " + kind.Value}
	case err != nil:
		return nil, &FormatError{Reason: err.Error()}
	}
	end := int(dec.InputOffset())
	if rest := bytes.TrimLeft(data[end:], " \t\r\n"); len(rest) > 0 {
		return nil, &FormatError{Line: lineAt(data, len(data)-len(rest)), Reason: "the file goes on after the end of the notebook"}
	}
	return top, nil
}

func lineAt(data []byte, offset int) int {
	return 1 + bytes.Count(data[:min(max(offset, 0), len(data))], []byte("\n"))
}

// A decoder takes a notebook from the values of its JSON text. Each of its
// methods takes what it knows out of an object, so that what is left is the rest
// that nobody knows. The first error is kept and the values after it mean nothing.
type decoder struct {
	err error
}

func (d *decoder) fail(where, format string, args ...any) {
	if d.err == nil {
		d.err = &FormatError{Reason: where + ": " + fmt.Sprintf(format, args...)}
	}
}

func (d *decoder) notebook(top map[string]any) *Notebook {
	version, found := top["nbformat"]
	if !found {
		d.fail("the file", "want a notebook, came JSON without a field nbformat")
		return nil
	}
	if m := d.integer(top, "nbformat", "the notebook"); m == nil {
		d.fail("the notebook", "want a number as nbformat, came %s", describe(version))
		return nil
	} else if *m != major {
		d.err = &VersionError{Major: *m}
		return nil
	}
	nb := &Notebook{Minor: minor}
	if m := d.integer(top, "nbformat_minor", "the notebook"); m != nil && *m > minor {
		nb.Minor = *m
	}
	nb.Metadata = d.object(top, "metadata", "the notebook")
	for i, v := range d.list(top, "cells", "the notebook") {
		where := fmt.Sprintf("cell %d", i+1)
		c, ok := v.(map[string]any)
		if !ok {
			d.fail(where, "want an object, came %s", describe(v))
			break
		}
		nb.Cells = append(nb.Cells, d.cell(c, where))
	}
	nb.Extra = rest(top)
	return nb
}

func (d *decoder) cell(f map[string]any, where string) *Cell {
	c := &Cell{
		Type:     CellType(d.word(f, "cell_type", where)),
		Source:   d.text(f, "source", where),
		Metadata: d.object(f, "metadata", where),
	}
	if id, ok := f["id"].(string); ok {
		c.ID = id
	}
	delete(f, "id")
	if _, ok := f["attachments"]; ok {
		c.Attachments = map[string]Bundle{}
		for name, v := range d.object(f, "attachments", where) {
			b, ok := v.(map[string]any)
			if !ok {
				d.fail(where, "want an object as attachment %q, came %s", name, describe(v))
				break
			}
			c.Attachments[name] = joinBundle(b)
		}
	}
	if c.Type == Code {
		c.ExecutionCount = d.integer(f, "execution_count", where)
		for i, v := range d.list(f, "outputs", where) {
			where := fmt.Sprintf("%s, output %d", where, i+1)
			o, ok := v.(map[string]any)
			if !ok {
				d.fail(where, "want an object, came %s", describe(v))
				break
			}
			c.Outputs = append(c.Outputs, d.output(o, where))
		}
	}
	c.Extra = rest(f)
	return c
}

func (d *decoder) output(f map[string]any, where string) Output {
	switch kind := d.word(f, "output_type", where); kind {
	case typeStream:
		return &Stream{
			Name:  d.word(f, "name", where),
			Text:  d.text(f, "text", where),
			Extra: rest(f),
		}
	case typeDisplayData:
		return &DisplayData{
			Data:     joinBundle(d.object(f, "data", where)),
			Metadata: d.object(f, "metadata", where),
			Extra:    rest(f),
		}
	case typeExecuteResult:
		return &ExecuteResult{
			Data:           joinBundle(d.object(f, "data", where)),
			Metadata:       d.object(f, "metadata", where),
			ExecutionCount: d.integer(f, "execution_count", where),
			Extra:          rest(f),
		}
	case typeError:
		list := d.list(f, "traceback", where)
		traceback, ok := stringList(list)
		if !ok {
			d.fail(where, "want a list of strings as traceback, came %s", describe(list))
		}
		return &Error{
			Name:      d.word(f, "ename", where),
			Value:     d.word(f, "evalue", where),
			Traceback: traceback,
			Extra:     rest(f),
		}
	default:
		return &Unknown{Type: kind, Extra: rest(f)}
	}
}

// word takes a string that must be there.
func (d *decoder) word(f map[string]any, name, where string) string {
	v := take(f, name)
	s, ok := v.(string)
	if !ok {
		d.fail(where, "want a string as %s, came %s", name, describe(v))
	}
	return s
}

// text takes a string or a list of lines that must be there.
func (d *decoder) text(f map[string]any, name, where string) string {
	v := take(f, name)
	s, ok := joinLines(v)
	if !ok {
		d.fail(where, "want a string or a list of strings as %s, came %s", name, describe(v))
	}
	return s
}

// object takes an object. It is empty when it is not there.
func (d *decoder) object(f map[string]any, name, where string) map[string]any {
	v := take(f, name)
	if v == nil {
		return map[string]any{}
	}
	o, ok := v.(map[string]any)
	if !ok {
		d.fail(where, "want an object as %s, came %s", name, describe(v))
	}
	return o
}

// list takes a list. It is empty when it is not there.
func (d *decoder) list(f map[string]any, name, where string) []any {
	v := take(f, name)
	if v == nil {
		return nil
	}
	l, ok := v.([]any)
	if !ok {
		d.fail(where, "want a list as %s, came %s", name, describe(v))
	}
	return l
}

// integer takes a whole number. It is nil when it is not there.
func (d *decoder) integer(f map[string]any, name, where string) *int {
	v := take(f, name)
	if v == nil {
		return nil
	}
	if n, ok := v.(json.Number); ok {
		if i, err := strconv.Atoi(n.String()); err == nil {
			return &i
		}
	}
	d.fail(where, "want a whole number as %s, came %s", name, describe(v))
	return nil
}

func take(f map[string]any, name string) any {
	v := f[name]
	delete(f, name)
	return v
}

// rest returns what is left of the fields of an object, nil when nothing is.
func rest(f map[string]any) map[string]any {
	if len(f) == 0 {
		return nil
	}
	return f
}

// describe says in a few words what a JSON value is.
func describe(v any) string {
	switch v := v.(type) {
	case nil:
		return "nothing"
	case bool:
		return strconv.FormatBool(v)
	case json.Number:
		return "the number " + v.String()
	case string:
		return "a string"
	case []any:
		return "a list"
	default:
		return "an object"
	}
}
