// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package history

// This file is the format of the history file: a JSON object a line.

import (
	"bytes"
	"encoding/json"
	"math"
)

// maxNumber is the highest session and line that a record may have, for 32 bits
// and room to count on.
const maxNumber = math.MaxInt32 - 1

// A record is a line of the file. One with an input is an entry; one with an
// output alone sets the output of an earlier entry; one with neither has the
// session taken, and its line is 0.
type record struct {
	Session int     `json:"session"`
	Line    int     `json:"line,omitempty"`
	Input   *string `json:"input,omitempty"`
	Output  *string `json:"output,omitempty"`
}

// encode returns the line of a record, with its newline.
func (r record) encode() []byte {
	var line bytes.Buffer
	e := json.NewEncoder(&line)
	e.SetEscapeHTML(false)
	_ = e.Encode(r) // numbers and strings have no error, nor has a Buffer
	return line.Bytes()
}

// encode returns the line of an entry, with its newline.
func (e Entry) encode() []byte {
	r := record{Session: e.Session, Line: e.Line, Input: &e.Input}
	if e.Output != "" {
		r.Output = &e.Output
	}
	return r.encode()
}

// contents are what a history file says.
type contents struct {
	entries []Entry // in the order of the file, which is that of time
	session int     // the highest number taken, 0 when there is none
	lines   int     // of the file, good or damaged
}

// parse reads a history file. Lines that are no records are passed over.
func parse(data []byte) contents {
	type key struct{ session, line int }
	var c contents
	index := map[key]int{}
	for line := range bytes.Lines(data) {
		c.lines++
		var r record
		if json.Unmarshal(line, &r) != nil || r.Session < 1 || r.Session > maxNumber || r.Line < 0 || r.Line > maxNumber {
			continue
		}
		c.session = max(c.session, r.Session)
		if r.Line == 0 {
			continue
		}
		k := key{r.Session, r.Line}
		i, found := index[k]
		if r.Input != nil {
			if !found {
				i = len(c.entries)
				index[k] = i
				c.entries = append(c.entries, Entry{})
			}
			c.entries[i] = Entry{Session: r.Session, Line: r.Line, Input: *r.Input}
			found = true
		}
		if r.Output != nil && found {
			c.entries[i].Output = *r.Output
		}
	}
	return c
}
