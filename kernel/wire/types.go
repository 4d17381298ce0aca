// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package wire

// This file names the messages.

// A MsgType is the name of a kind of message.
type MsgType string

// The messages of the shell channel. Each request has the reply below it.
const (
	MsgExecuteRequest    MsgType = "execute_request"
	MsgExecuteReply      MsgType = "execute_reply"
	MsgInspectRequest    MsgType = "inspect_request"
	MsgInspectReply      MsgType = "inspect_reply"
	MsgCompleteRequest   MsgType = "complete_request"
	MsgCompleteReply     MsgType = "complete_reply"
	MsgHistoryRequest    MsgType = "history_request"
	MsgHistoryReply      MsgType = "history_reply"
	MsgIsCompleteRequest MsgType = "is_complete_request"
	MsgIsCompleteReply   MsgType = "is_complete_reply"
	MsgConnectRequest    MsgType = "connect_request"
	MsgConnectReply      MsgType = "connect_reply"
	MsgCommInfoRequest   MsgType = "comm_info_request"
	MsgCommInfoReply     MsgType = "comm_info_reply"
	MsgKernelInfoRequest MsgType = "kernel_info_request"
	MsgKernelInfoReply   MsgType = "kernel_info_reply"
)

// The messages of the control channel.
const (
	MsgShutdownRequest       MsgType = "shutdown_request"
	MsgShutdownReply         MsgType = "shutdown_reply" // on iopub too
	MsgInterruptRequest      MsgType = "interrupt_request"
	MsgInterruptReply        MsgType = "interrupt_reply"
	MsgDebugRequest          MsgType = "debug_request"
	MsgDebugReply            MsgType = "debug_reply"
	MsgUsageRequest          MsgType = "usage_request"
	MsgUsageReply            MsgType = "usage_reply"
	MsgCreateSubshellRequest MsgType = "create_subshell_request"
	MsgCreateSubshellReply   MsgType = "create_subshell_reply"
	MsgDeleteSubshellRequest MsgType = "delete_subshell_request"
	MsgDeleteSubshellReply   MsgType = "delete_subshell_reply"
	MsgListSubshellRequest   MsgType = "list_subshell_request"
	MsgListSubshellReply     MsgType = "list_subshell_reply"
)

// The messages of the iopub channel.
const (
	MsgStream            MsgType = "stream"
	MsgDisplayData       MsgType = "display_data"
	MsgUpdateDisplayData MsgType = "update_display_data"
	MsgExecuteInput      MsgType = "execute_input"
	MsgExecuteResult     MsgType = "execute_result"
	MsgError             MsgType = "error"
	MsgStatus            MsgType = "status"
	MsgClearOutput       MsgType = "clear_output"
	MsgDebugEvent        MsgType = "debug_event"
	MsgIOPubWelcome      MsgType = "iopub_welcome"
)

// The messages of comms: from the front end on shell, to it on iopub.
const (
	MsgCommOpen  MsgType = "comm_open"
	MsgCommMsg   MsgType = "comm_msg"
	MsgCommClose MsgType = "comm_close"
)

// The messages of the stdin channel.
const (
	MsgInputRequest MsgType = "input_request"
	MsgInputReply   MsgType = "input_reply"
)

// Reply returns the type of the reply to a request, and whether t is a request
// that has one.
func (t MsgType) Reply() (MsgType, bool) {
	const suffix = "_request"
	n := len(t) - len(suffix)
	if n <= 0 || t[n:] != suffix || t == MsgInputRequest {
		return "", false
	}
	return t[:n] + "_reply", true
}

// A Status is the outcome in a reply.
type Status string

// The outcomes of a request. The last is that of an execute request which was
// waiting when one before it failed.
const (
	StatusOK      Status = "ok"
	StatusError   Status = "error"
	StatusAborted Status = "aborted"
)

// An ExecutionState is what a status message says that the kernel is doing.
type ExecutionState string

// The states of a kernel.
const (
	StateStarting ExecutionState = "starting"
	StateBusy     ExecutionState = "busy"
	StateIdle     ExecutionState = "idle"
)
