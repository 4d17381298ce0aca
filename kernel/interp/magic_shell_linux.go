// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file looks, in Linux's /proc, whether a process waits for input.

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
)

const seesReaders = true

// pipeID returns what the links of /proc say a pipe is.
func pipeID(f *os.File) (string, error) {
	return os.Readlink(fmt.Sprintf("/proc/self/fd/%d", f.Fd()))
}

// readCall returns the number of the system call read.
func readCall() string {
	if runtime.GOARCH == "amd64" {
		return "0"
	}
	return "63" // of arm64, riscv64, loong64: the common table
}

// waitsFor reports whether a process of a group is reading from a pipe.
func waitsFor(pipe string, group int) bool {
	stats, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		return false
	}
	for _, stat := range stats {
		text, err := os.ReadFile(stat)
		if err != nil {
			continue // it has ended
		}
		// The name in parentheses may hold anything; state, parent and group follow.
		fields := strings.Fields(string(text[strings.LastIndexByte(string(text), ')')+1:]))
		if len(fields) < 3 || fields[2] != strconv.Itoa(group) {
			continue
		}
		process := filepath.Dir(stat)
		call, err := os.ReadFile(process + "/syscall")
		if err != nil {
			continue
		}
		words := strings.Fields(string(call))
		if len(words) < 2 || words[0] != readCall() {
			continue
		}
		fd, err := strconv.ParseUint(strings.TrimPrefix(words[1], "0x"), 16, 31)
		if err != nil {
			continue
		}
		if link, err := os.Readlink(fmt.Sprintf("%s/fd/%d", process, fd)); err == nil && link == pipe {
			return true
		}
	}
	return false
}
