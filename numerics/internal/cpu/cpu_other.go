// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

//go:build !amd64

package cpu

// This file is for processors that nobody asks.

// AVX2 says that there are no vectors of 4 numbers.
const AVX2 = false

// AVX512 says that there are no vectors of 8.
const AVX512 = false
