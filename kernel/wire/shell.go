// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package wire

// This file holds the contents of the messages of the shell channel.

import "encoding/json"

// A ReplyError is the part of a reply, and of an error message, that says what
// went wrong.
type ReplyError struct {
	Name      string   `json:"ename"`
	Value     string   `json:"evalue"`
	Traceback []string `json:"traceback"`
}

// An ErrorReply is the content of any reply to a request that failed.
type ErrorReply struct {
	Status Status `json:"status"`
	ReplyError
}

// NewErrorReply returns an ErrorReply. Its traceback is never null.
func NewErrorReply(name, value string, traceback []string) ErrorReply {
	return ErrorReply{Status: StatusError, ReplyError: NewReplyError(name, value, traceback)}
}

// NewReplyError returns a ReplyError whose traceback is never null.
func NewReplyError(name, value string, traceback []string) ReplyError {
	if traceback == nil {
		traceback = []string{}
	}
	return ReplyError{Name: name, Value: value, Traceback: traceback}
}

// An ExecuteRequest asks to run a cell. Use [DefaultExecuteRequest] to decode
// one: fields that a client leaves out have defaults that are not zero.
type ExecuteRequest struct {
	Code            string            `json:"code"`
	Silent          bool              `json:"silent"`
	StoreHistory    bool              `json:"store_history"`
	UserExpressions map[string]string `json:"user_expressions"`
	AllowStdin      bool              `json:"allow_stdin"`
	StopOnError     bool              `json:"stop_on_error"`
}

// DefaultExecuteRequest is an ExecuteRequest with the protocol's defaults.
func DefaultExecuteRequest() ExecuteRequest {
	return ExecuteRequest{StoreHistory: true, AllowStdin: true, StopOnError: true}
}

// An ExecuteReply says how a cell ended, when it did not fail.
type ExecuteReply struct {
	Status          Status         `json:"status"`
	ExecutionCount  int            `json:"execution_count"`
	Payload         []Payload      `json:"payload"`
	UserExpressions map[string]any `json:"user_expressions"` // ExpressionValue or ErrorReply
}

// An ExecuteErrorReply says how a cell failed.
type ExecuteErrorReply struct {
	ErrorReply
	ExecutionCount int `json:"execution_count"`
}

// An ExpressionValue is the value of one of the user_expressions.
type ExpressionValue struct {
	Status   Status         `json:"status"`
	Data     map[string]any `json:"data"`
	Metadata map[string]any `json:"metadata"`
}

// A Payload asks the front end for something: to show a page, to make a cell.
type Payload struct {
	Source  string         `json:"source"`
	Data    map[string]any `json:"data,omitempty"`
	Start   *int           `json:"start,omitempty"`
	Text    *string        `json:"text,omitempty"`
	Replace *bool          `json:"replace,omitempty"`
}

// An InspectRequest asks what stands at the cursor. Positions count Unicode
// code points.
type InspectRequest struct {
	Code        string `json:"code"`
	CursorPos   int    `json:"cursor_pos"`
	DetailLevel int    `json:"detail_level"`
}

// An InspectReply describes what stands at the cursor.
type InspectReply struct {
	Status   Status         `json:"status"`
	Found    bool           `json:"found"`
	Data     map[string]any `json:"data"`
	Metadata map[string]any `json:"metadata"`
}

// A CompleteRequest asks for what may stand at the cursor.
type CompleteRequest struct {
	Code      string `json:"code"`
	CursorPos int    `json:"cursor_pos"`
}

// A CompleteReply lists what may replace the code between two positions.
type CompleteReply struct {
	Status      Status         `json:"status"`
	Matches     []string       `json:"matches"`
	CursorStart int            `json:"cursor_start"`
	CursorEnd   int            `json:"cursor_end"`
	Metadata    map[string]any `json:"metadata"`
}

// TypesMetadata is the key of a CompleteReply's metadata under which a list of
// [CompletionType] stands.
const TypesMetadata = "_jupyter_types_experimental"

// A CompletionType says more about one match of a completion.
type CompletionType struct {
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Text      string `json:"text"`
	Type      string `json:"type"`
	Signature string `json:"signature,omitempty"`
}

// A HistoryRequest asks for earlier input.
type HistoryRequest struct {
	Output         bool   `json:"output"`
	Raw            bool   `json:"raw"`
	HistAccessType string `json:"hist_access_type"` // range, tail or search
	Session        int    `json:"session"`
	Start          int    `json:"start"`
	Stop           *int   `json:"stop"`
	N              *int   `json:"n"`
	Pattern        string `json:"pattern"`
	Unique         bool   `json:"unique"`
}

// The values of [HistoryRequest.HistAccessType].
const (
	HistoryRange  = "range"
	HistoryTail   = "tail"
	HistorySearch = "search"
)

// A HistoryReply lists earlier input: (session, line, input), or
// (session, line, (input, output)).
type HistoryReply struct {
	Status  Status   `json:"status"`
	History [][3]any `json:"history"`
}

// An IsCompleteRequest asks whether code is ready to run.
type IsCompleteRequest struct {
	Code string `json:"code"`
}

// An IsCompleteReply says whether code is ready to run. Its status is
// complete, incomplete, invalid or unknown.
type IsCompleteReply struct {
	Status string `json:"status"`
	Indent string `json:"indent"`
}

// A ConnectReply tells the ports of the kernel.
type ConnectReply struct {
	Status  Status `json:"status"`
	Shell   int    `json:"shell_port"`
	IOPub   int    `json:"iopub_port"`
	Stdin   int    `json:"stdin_port"`
	HB      int    `json:"hb_port"`
	Control int    `json:"control_port"`
}

// A KernelInfoReply says what the kernel is.
type KernelInfoReply struct {
	Status                Status       `json:"status"`
	ProtocolVersion       string       `json:"protocol_version"`
	Implementation        string       `json:"implementation"`
	ImplementationVersion string       `json:"implementation_version"`
	LanguageInfo          LanguageInfo `json:"language_info"`
	Banner                string       `json:"banner"`
	Debugger              bool         `json:"debugger"`
	HelpLinks             []HelpLink   `json:"help_links"`
	SupportedFeatures     []string     `json:"supported_features"`
}

// LanguageInfo describes the language of a kernel.
type LanguageInfo struct {
	Name              string `json:"name"`
	Version           string `json:"version"`
	MIMEType          string `json:"mimetype"`
	FileExtension     string `json:"file_extension"`
	PygmentsLexer     string `json:"pygments_lexer,omitempty"`
	CodeMirrorMode    string `json:"codemirror_mode,omitempty"`
	NBConvertExporter string `json:"nbconvert_exporter,omitempty"`
}

// A HelpLink is an entry of a Help menu.
type HelpLink struct {
	Text string `json:"text"`
	URL  string `json:"url"`
}

// A CommInfoRequest asks for the open comms, those of one target or all.
type CommInfoRequest struct {
	TargetName string `json:"target_name"`
}

// A CommInfoReply lists open comms by their id.
type CommInfoReply struct {
	Status Status              `json:"status"`
	Comms  map[string]CommInfo `json:"comms"`
}

// CommInfo describes one open comm.
type CommInfo struct {
	TargetName string `json:"target_name"`
}

// A CommOpen opens a comm. Either side may send it.
type CommOpen struct {
	CommID     string          `json:"comm_id"`
	TargetName string          `json:"target_name"`
	Data       json.RawMessage `json:"data"`
}

// A CommMsg is one message of a comm.
type CommMsg struct {
	CommID string          `json:"comm_id"`
	Data   json.RawMessage `json:"data"`
}

// A CommClose closes a comm.
type CommClose struct {
	CommID string          `json:"comm_id"`
	Data   json.RawMessage `json:"data"`
}
