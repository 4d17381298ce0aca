// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nbformat

// This file writes notebooks.

import (
	"bytes"
	"fmt"
	"maps"
)

// Encode returns the file that holds nb. It fails when metadata, an output or an
// extra field holds what JSON cannot, and changes nothing in nb.
func Encode(nb *Notebook) ([]byte, error) {
	ids := ids(nb.Cells)
	cells := make([]any, len(nb.Cells))
	for i, c := range nb.Cells {
		f := c.fields()
		f["id"] = ids[i]
		cells[i] = f
	}
	top := copyOf(nb.Extra)
	top["nbformat"] = major
	top["nbformat_minor"] = max(minor, nb.Minor)
	top["metadata"] = object(nb.Metadata)
	top["cells"] = cells

	var b bytes.Buffer
	if err := writeJSON(&b, top, ""); err != nil {
		return nil, fmt.Errorf("nbformat: want values that JSON can hold: %w", err)
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

// fields returns the fields of the cell as they stand in the file.
func (c *Cell) fields() map[string]any {
	f := copyOf(c.Extra)
	f["cell_type"] = string(c.Type)
	f["source"] = splitLines(c.Source)
	f["metadata"] = object(c.Metadata)
	if c.Attachments != nil {
		attachments := make(map[string]any, len(c.Attachments))
		for name, b := range c.Attachments {
			attachments[name] = b.split()
		}
		f["attachments"] = attachments
	}
	if c.Type == Code {
		outputs := make([]any, len(c.Outputs))
		for i, o := range c.Outputs {
			outputs[i] = o.fields()
		}
		f["outputs"] = outputs
		f["execution_count"] = count(c.ExecutionCount)
	}
	return f
}

func copyOf(m map[string]any) map[string]any {
	c := maps.Clone(m)
	if c == nil {
		c = map[string]any{}
	}
	return c
}

// object returns m, which is an empty object when it is nil.
func object(m map[string]any) map[string]any {
	if m == nil {
		return map[string]any{}
	}
	return m
}

// count returns the number that n points to, or null.
func count(n *int) any {
	if n == nil {
		return nil
	}
	return *n
}
