// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file shows tests the distributions of statistics.

var (
	SmirnovSF          = smirnovSF
	KolmogorovSF       = kolmogorovSF
	KolmogorovLimitSF  = kolmogorovLimitSF
	StudentizedRangeSF = studentizedRangeSF
)
