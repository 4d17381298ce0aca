// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel

// This file tells what the kernel and its machine use.

import (
	"os"
	"runtime"
	"sync"

	"github.com/shirou/gopsutil/v4/cpu"
	"github.com/shirou/gopsutil/v4/mem"
	"github.com/shirou/gopsutil/v4/process"

	"github.com/gosci/gosci/kernel/wire"
)

// A usage measures the process. Shares of processor time are since the call
// before. What a system does not tell is 0.
type usage struct {
	mu      sync.Mutex
	process *process.Process
}

func (u *usage) reply(*request) any {
	u.mu.Lock()
	defer u.mu.Unlock()
	reply := wire.UsageReply{Status: wire.StatusOK, PID: os.Getpid(), CPUCount: runtime.NumCPU()}
	if name, err := os.Hostname(); err == nil {
		reply.Hostname = name
	}
	if u.process == nil {
		if p, err := process.NewProcess(int32(reply.PID)); err == nil {
			u.process = p
		}
	}
	if u.process != nil {
		if percent, err := u.process.Percent(0); err == nil {
			reply.KernelCPU = percent
		}
		if m, err := u.process.MemoryInfo(); err == nil {
			reply.KernelMemory = m.RSS
		}
	}
	if percent, err := cpu.Percent(0, false); err == nil && len(percent) == 1 {
		reply.HostCPUPercent = percent[0]
	}
	if m, err := mem.VirtualMemory(); err == nil {
		reply.HostVirtualMemory = wire.VirtualMemory{
			Total: m.Total, Available: m.Available, Percent: m.UsedPercent, Used: m.Used, Free: m.Free,
		}
	}
	return reply
}
