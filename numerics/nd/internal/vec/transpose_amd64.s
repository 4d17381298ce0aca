// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// This file turns matrices.

#include "textflag.h"
#include "turn_amd64.h"

// TILES is the loop over tiles of eight by eight numbers, by which SI and DI go to
// the next rows of the source and columns of the destination. MOVE stores.
#define TILES(MOVE) \
	MOVQ dst+0(FP), DI \
	MOVQ src+8(FP), SI \
	MOVQ tiles+16(FP), CX \
	MOVQ down+24(FP), R8 \
	MOVQ step+32(FP), R9 \
	SHLQ $3, R8 \
	SHLQ $3, R9 \
	LEAQ (R8)(R8*2), R10 \
	LEAQ (R8)(R8*4), R11 \
	LEAQ (R10)(R8*4), R12 \
	LEAQ (R9)(R9*2), R13 \
loop: \
	LEAQ (SI)(R9*4), DX \
	VMOVDQU64 (SI), Z0 \
	VMOVDQU64 (SI)(R9*1), Z1 \
	VMOVDQU64 (SI)(R9*2), Z2 \
	VMOVDQU64 (SI)(R13*1), Z3 \
	VMOVDQU64 (DX), Z4 \
	VMOVDQU64 (DX)(R9*1), Z5 \
	VMOVDQU64 (DX)(R9*2), Z6 \
	VMOVDQU64 (DX)(R13*1), Z7 \
	LEAQ (DX)(R9*4), SI \
	TURN \
	MOVE Z0, (DI) \
	MOVE Z1, (DI)(R8*1) \
	MOVE Z2, (DI)(R8*2) \
	MOVE Z3, (DI)(R10*1) \
	MOVE Z4, (DI)(R8*4) \
	MOVE Z5, (DI)(R11*1) \
	MOVE Z6, (DI)(R10*2) \
	MOVE Z7, (DI)(R12*1) \
	ADDQ $64, DI \
	DECQ CX \
	JNZ  loop \
	VZEROUPPER

// func transposeAVX512(dst, src unsafe.Pointer, tiles, down, step int)
TEXT ·transposeAVX512(SB), NOSPLIT, $0-40
	TILES(VMOVDQU64)
	RET

// func transposeStreamAVX512(dst, src unsafe.Pointer, tiles, down, step int)
TEXT ·transposeStreamAVX512(SB), NOSPLIT, $0-40
	TILES(VMOVNTDQ)
	SFENCE
	RET
