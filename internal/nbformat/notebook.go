// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package nbformat reads and writes Jupyter notebooks, the .ipynb files of
// format version 4.
//
// Versions 4.0 to 4.5 are read, and later versions 4 as far as they agree with
// 4.5. What is written has version 4.5 or the later one that was read, in the
// very bytes that Jupyter itself would write, so that saving a notebook changes
// nothing that was not changed. Fields and metadata that this package does not
// know are kept.
package nbformat

// This file holds the notebook and its cells.

// The version of the format that is written.
const (
	major = 4
	minor = 5
)

// A Notebook is a list of cells and what is known about them.
type Notebook struct {
	// Minor is the minor version that is written when it is above 5.
	Minor int

	Metadata map[string]any
	Cells    []*Cell

	// Extra holds the fields of the file that have no name here.
	Extra map[string]any
}

// A Cell is one cell of a notebook.
//
// Metadata, Extra and the values of a [Bundle] hold what encoding/json decodes
// with UseNumber, and may be set to whatever it can encode.
type Cell struct {
	Type CellType

	// ID names the cell within its notebook: 1 to 64 ASCII letters, digits, '-'
	// and '_'. A cell that has no valid ID of its own is given one, which depends
	// only on its type, its source and the cells before it.
	ID string

	Source      string
	Metadata    map[string]any
	Attachments map[string]Bundle // by file name; nil for none

	// ExecutionCount and Outputs are those of a code cell. The count is nil for
	// a cell that has not run.
	ExecutionCount *int
	Outputs        []Output

	// Extra holds the fields of the cell that have no name here.
	Extra map[string]any
}

// A CellType says what a cell is.
type CellType string

// The types of cells.
const (
	Code     CellType = "code"
	Markdown CellType = "markdown"
	Raw      CellType = "raw"
)

// HasTag reports whether tag is among the tags in the cell's metadata.
func (c *Cell) HasTag(tag string) bool {
	tags, _ := c.Metadata["tags"].([]any)
	for _, t := range tags {
		if t == tag {
			return true
		}
	}
	return false
}

// Clear takes off the outputs and the execution count.
func (c *Cell) Clear() {
	c.ExecutionCount = nil
	c.Outputs = nil
}
