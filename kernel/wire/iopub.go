// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package wire

// This file holds the contents of the messages of the iopub and stdin channels.

// A Stream is text that a cell printed.
type Stream struct {
	Name string `json:"name"` // stdout or stderr
	Text string `json:"text"`
}

// DisplayData is something to show, in several representations by MIME type.
// It is also the content of update_display_data.
type DisplayData struct {
	Data      map[string]any `json:"data"`
	Metadata  map[string]any `json:"metadata"`
	Transient Transient      `json:"transient"`
}

// Transient is what a display carries that is not saved in a notebook.
type Transient struct {
	DisplayID string `json:"display_id,omitempty"`
}

// ExecuteInput tells all clients what is being run.
type ExecuteInput struct {
	Code           string `json:"code"`
	ExecutionCount int    `json:"execution_count"`
}

// An ExecuteResult is the value of a cell.
type ExecuteResult struct {
	ExecutionCount int            `json:"execution_count"`
	Data           map[string]any `json:"data"`
	Metadata       map[string]any `json:"metadata"`
}

// KernelStatus tells all clients what the kernel is doing.
type KernelStatus struct {
	ExecutionState ExecutionState `json:"execution_state"`
}

// ClearOutput removes the output of a cell: now, or when new output comes.
type ClearOutput struct {
	Wait bool `json:"wait"`
}

// IOPubWelcome tells a client that its subscription is in force.
type IOPubWelcome struct {
	Subscription string `json:"subscription"`
}

// An InputRequest asks the user for a line.
type InputRequest struct {
	Prompt   string `json:"prompt"`
	Password bool   `json:"password"`
}

// An InputReply is the line that the user typed.
type InputReply struct {
	Value string `json:"value"`
}
