// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

//go:build !linux

package interp

// This file is for systems that do not say whether a process waits for input.

import (
	"errors"
	"os"
)

const seesReaders = false

func pipeID(*os.File) (string, error) { return "", errors.ErrUnsupported }

func waitsFor(string, int) bool { return false }
