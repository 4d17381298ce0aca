// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file says what Windows cannot do: kill a command with all that it has
// started. The command itself is killed.

import "os/exec"

func ownGroup(*exec.Cmd) {}
