// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package vec

// This file says for which processors there are loops.

import "github.com/gosci/gosci/numerics/internal/cpu"

// hasAVX2 says whether there are vectors of 4 numbers, and hasAVX512 whether there
// are vectors of 8 with masks.
var hasAVX2, hasAVX512 = cpu.AVX2, cpu.AVX512
