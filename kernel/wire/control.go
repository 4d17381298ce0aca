// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package wire

// This file holds the contents of the messages of the control channel.

import "encoding/json"

// A ShutdownRequest asks the kernel to end. Its reply has the same content,
// and a status.
type ShutdownRequest struct {
	Restart bool `json:"restart"`
}

// A ShutdownReply is the last but one message of a kernel.
type ShutdownReply struct {
	Status  Status `json:"status"`
	Restart bool   `json:"restart"`
}

// An InterruptReply says that the running cell was told to stop.
type InterruptReply struct {
	Status Status `json:"status"`
}

// A DebugRequest is a request of the Debug Adapter Protocol.
type DebugRequest struct {
	Seq       int             `json:"seq"`
	Type      string          `json:"type"`
	Command   string          `json:"command"`
	Arguments json.RawMessage `json:"arguments,omitempty"`
}

// A DebugReply is a response of the Debug Adapter Protocol.
type DebugReply struct {
	ErrorReply
	Seq        int    `json:"seq"`
	Type       string `json:"type"`
	RequestSeq int    `json:"request_seq"`
	Command    string `json:"command"`
	Success    bool   `json:"success"`
	Message    string `json:"message,omitempty"`
}

// A UsageReply tells what the kernel and its machine use.
type UsageReply struct {
	Status            Status        `json:"status"`
	Hostname          string        `json:"hostname"`
	PID               int           `json:"pid"`
	KernelCPU         float64       `json:"kernel_cpu"`    // percent of one processor
	KernelMemory      uint64        `json:"kernel_memory"` // resident, bytes
	HostCPUPercent    float64       `json:"host_cpu_percent"`
	CPUCount          int           `json:"cpu_count"`
	HostVirtualMemory VirtualMemory `json:"host_virtual_memory"`
}

// VirtualMemory is the memory of a machine, in bytes.
type VirtualMemory struct {
	Total     uint64  `json:"total"`
	Available uint64  `json:"available"`
	Percent   float64 `json:"percent"`
	Used      uint64  `json:"used"`
	Free      uint64  `json:"free"`
}

// A ListSubshellReply lists the subshells of the kernel.
type ListSubshellReply struct {
	Status     Status   `json:"status"`
	SubshellID []string `json:"subshell_id"`
}
