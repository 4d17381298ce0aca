// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

//go:build !amd64

package cpu

// This file is for processors that nobody asks.

// AVX2 and AVX512 say that there are no such vectors.
const AVX2, AVX512 = false, false
