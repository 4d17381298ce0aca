// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package cpu

// This file asks the processor.

var avx2, avx512 = features()

// AVX2 says whether there are vectors of 4 numbers.
var AVX2 = avx2

// AVX512 says whether there are vectors of 8 with masks.
var AVX512 = avx512

// features asks for AVX2, and for the parts F, DQ, BW and VL of AVX-512, and
// whether the system keeps the registers.
//
// Intel 64 and IA-32 Architectures Software Developer's Manual, volume 1, chapters
// 14 and 15.
func features() (avx2, avx512 bool) {
	const (
		osxsave, avx         = 1 << 27, 1 << 28                    // leaf 1, ecx
		bitAVX2              = 1 << 5                              // leaf 7, ebx
		bitsAVX512           = 1<<16 | 1<<17 | 1<<30 | 1<<31       // leaf 7, ebx
		keepsYMM, keepsZMM   = 1<<1 | 1<<2, 1<<5 | 1<<6 | 1<<7 | 6 // extended control register 0
		leafBasic, leafWords = 1, 7
	)
	most, _, _ := cpuid(0, 0)
	if most < leafWords {
		return false, false
	}
	_, _, ecx := cpuid(leafBasic, 0)
	if ecx&osxsave == 0 || ecx&avx == 0 {
		return false, false
	}
	keeps := xgetbv()
	_, ebx, _ := cpuid(leafWords, 0)
	avx2 = keeps&keepsYMM == keepsYMM && ebx&bitAVX2 != 0
	return avx2, avx2 && keeps&keepsZMM == keepsZMM && ebx&bitsAVX512 == bitsAVX512
}

// cpuid returns what the instruction CPUID says of a leaf.
func cpuid(leaf, sub uint32) (eax, ebx, ecx uint32)

// xgetbv returns the lower half of extended control register 0.
func xgetbv() uint32
