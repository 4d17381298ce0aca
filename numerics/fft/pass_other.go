// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

//go:build !amd64

package fft

// This file is for processors whose passes are all in Go.

// passVector leaves all to do.
func (st *stage) passVector(_, _ []complex128, _, q0, _, k0, _ int) (q, k int) { return q0, k0 }

// turn leaves all rows to do.
func turn(_, _, _ []complex128, _, _, _, _ int) int { return 0 }
