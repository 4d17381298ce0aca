// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// This file sorts keys with vectors of eight.

#include "textflag.h"
#include "turn_amd64.h"

// DIVIDE puts the keys of z that are below the pivot at the left end of the room and
// the others at the right end. The places in between may get any of them.
#define DIVIDE(z) \
	VPCMPUQ $1, Z31, z, K1 \
	KMOVB K1, AX \
	VPMOVZXBQ (R9)(AX*8), Z30 \
	VPERMQ z, Z30, z \
	POPCNTL AX, BX \
	VMOVDQU64 z, (DI) \
	VMOVDQU64 z, -64(R8) \
	LEAQ (DI)(BX*8), DI \
	LEAQ -64(R8)(BX*8), R8

// func divideAVX512(keys []uint64, pivot uint64, order *[256]uint64) (below int)
//
// There are 64 keys or more. The room that is not read yet lies from SI to DX, the
// room that is not written yet from DI to SI and from DX to R8. In registers are
// always 64 keys, so that much is free; 32 are read at a time, where less is free.
TEXT ·divideAVX512(SB), NOSPLIT, $0-48
	MOVQ keys_base+0(FP), SI
	MOVQ keys_len+8(FP), DX
	LEAQ (SI)(DX*8), DX
	MOVQ order+32(FP), R9
	VPBROADCASTQ pivot+24(FP), Z31
	MOVQ SI, DI
	MOVQ DX, R8
	VMOVDQU64 (SI), Z16
	VMOVDQU64 64(SI), Z17
	VMOVDQU64 128(SI), Z18
	VMOVDQU64 192(SI), Z19
	VMOVDQU64 -64(DX), Z20
	VMOVDQU64 -128(DX), Z21
	VMOVDQU64 -192(DX), Z22
	VMOVDQU64 -256(DX), Z23
	ADDQ $256, SI
	SUBQ $256, DX
	JMP  more
	PCALIGN $32

loop:
	// Where is less room, at the left or at the right?
	MOVQ SI, AX
	SUBQ DI, AX
	MOVQ R8, BX
	SUBQ DX, BX
	LEAQ -256(DX), R10
	LEAQ 256(SI), R12
	MOVQ SI, R11
	CMPQ AX, BX
	CMOVQGT R10, R11
	CMOVQGT R10, DX
	CMOVQLE R12, SI

	// The processor does not foresee which side is next.
	PREFETCHT0 512(SI)
	PREFETCHT0 576(SI)
	PREFETCHT0 640(SI)
	PREFETCHT0 704(SI)
	PREFETCHT0 -576(DX)
	PREFETCHT0 -640(DX)
	PREFETCHT0 -704(DX)
	PREFETCHT0 -768(DX)
	VMOVDQU64 (R11), Z0
	VMOVDQU64 64(R11), Z1
	VMOVDQU64 128(R11), Z2
	VMOVDQU64 192(R11), Z3
	DIVIDE(Z0)
	DIVIDE(Z1)
	DIVIDE(Z2)
	DIVIDE(Z3)

more:
	MOVQ DX, CX
	SUBQ SI, CX
	CMPQ CX, $256
	JGE  loop

	// Fewer than 32 keys are left, which come first: all must be read before their
	// places are written to. CX counts bytes.
	SHRQ $3, CX
	MOVQ $-1, R11
	MOVQ $-1, AX
	SHLQ CX, AX
	XORQ AX, R11
	KMOVB R11, K3
	VMOVDQU64.Z (SI), K3, Z0
	SHRQ $8, R11
	KMOVB R11, K4
	VMOVDQU64.Z 64(SI), K4, Z1
	SHRQ $8, R11
	KMOVB R11, K5
	VMOVDQU64.Z 128(SI), K5, Z2
	SHRQ $8, R11
	KMOVB R11, K6
	VMOVDQU64.Z 192(SI), K6, Z3

#define DIVIDE_SOME(z, valid) \
	VPCMPUQ $1, Z31, z, valid, K1 \
	KMOVB K1, AX \
	VPMOVZXBQ (R9)(AX*8), Z30 \
	VPERMQ z, Z30, z \
	POPCNTL AX, BX \
	KMOVB valid, R11 \
	POPCNTL R11, R11 \
	MOVQ R11, R12 \
	NEGQ R12 \
	LEAQ (R8)(R12*8), R10 \
	VMOVDQU64 z, (DI) \
	VMOVDQU64 z, valid, (R10) \
	LEAQ (DI)(BX*8), DI \
	LEAQ (R10)(BX*8), R8

	DIVIDE_SOME(Z0, K3)
	DIVIDE_SOME(Z1, K4)
	DIVIDE_SOME(Z2, K5)
	DIVIDE_SOME(Z3, K6)
	DIVIDE(Z16)
	DIVIDE(Z17)
	DIVIDE(Z18)
	DIVIDE(Z19)
	DIVIDE(Z20)
	DIVIDE(Z21)
	DIVIDE(Z22)
	DIVIDE(Z23)
	SUBQ keys_base+0(FP), DI
	SHRQ $3, DI
	MOVQ DI, below+40(FP)
	VZEROUPPER
	RET

// ORDER puts the smaller of each two keys into a and the larger into b.
#define ORDER(a, b) \
	VPMINUQ b, a, Z24 \
	VPMAXUQ b, a, b \
	VMOVDQA64 Z24, a

// The keys of sort64 lie in columns: the first eight are lane 0 of Z0 to Z7. HALVES
// compares the registers that are four, two and one apart, which ends each merger.
#define HALVES \
	ORDER(Z0, Z4); ORDER(Z1, Z5); ORDER(Z2, Z6); ORDER(Z3, Z7); \
	ORDER(Z0, Z2); ORDER(Z1, Z3); ORDER(Z4, Z6); ORDER(Z5, Z7); \
	ORDER(Z0, Z1); ORDER(Z2, Z3); ORDER(Z4, Z5); ORDER(Z6, Z7)

// ACROSS keeps the smaller keys of a and Z25, and where mask says so the larger
// ones. WITH does so for a and b where Z25 and Z26 hold the partners.
#define ACROSS(a, mask) \
	VPMINUQ Z25, a, Z24 \
	VPMAXUQ Z25, a, mask, Z24 \
	VMOVDQA64 Z24, a

#define WITH(a, b, mask) \
	VPMINUQ Z25, a, Z27 \
	VPMAXUQ Z25, a, mask, Z27 \
	VPMINUQ Z26, b, Z28 \
	VPMAXUQ Z26, b, mask, Z28 \
	VMOVDQA64 Z27, a \
	VMOVDQA64 Z28, b

// FLIP2, FLIP4 and FLIP8 compare the columns of a pair, or of the halves of four or
// eight, with each other in reverse. NEAR1 and NEAR2 compare those that are one or
// two apart.
#define FLIP2(a, b) VPSHUFD $0x4e, b, Z25; VPSHUFD $0x4e, a, Z26; WITH(a, b, K2)
#define FLIP4(a, b) VPERMQ $0x1b, b, Z25; VPERMQ $0x1b, a, Z26; WITH(a, b, K3)
#define FLIP8(a, b) VPERMQ b, Z31, Z25; VPERMQ a, Z31, Z26; WITH(a, b, K4)
#define NEAR1(a) VPSHUFD $0x4e, a, Z25; ACROSS(a, K2)
#define NEAR2(a) VPERMQ $0x4e, a, Z25; ACROSS(a, K3)

DATA reverse<>+0(SB)/8, $7
DATA reverse<>+8(SB)/8, $6
DATA reverse<>+16(SB)/8, $5
DATA reverse<>+24(SB)/8, $4
DATA reverse<>+32(SB)/8, $3
DATA reverse<>+40(SB)/8, $2
DATA reverse<>+48(SB)/8, $1
DATA reverse<>+56(SB)/8, $0
GLOBL reverse<>(SB), RODATA|NOPTR, $64

// func sort64AVX512(keys []uint64)
TEXT ·sort64AVX512(SB), NOSPLIT, $0-24
	MOVQ keys_base+0(FP), SI
	MOVQ keys_len+8(FP), CX

	// The bits of BX are the places that have a key; the others get the largest.
	MOVQ $-1, BX
	NEGQ CX
	ADDQ $64, CX
	SHRQ CX, BX
	MOVQ BX, DX
	KMOVB BX, K1
	VPTERNLOGQ $0xff, Z0, Z0, Z0
	VMOVDQU64 (SI), K1, Z0
	SHRQ $8, BX
	KMOVB BX, K1
	VPTERNLOGQ $0xff, Z1, Z1, Z1
	VMOVDQU64 64(SI), K1, Z1
	SHRQ $8, BX
	KMOVB BX, K1
	VPTERNLOGQ $0xff, Z2, Z2, Z2
	VMOVDQU64 128(SI), K1, Z2
	SHRQ $8, BX
	KMOVB BX, K1
	VPTERNLOGQ $0xff, Z3, Z3, Z3
	VMOVDQU64 192(SI), K1, Z3
	SHRQ $8, BX
	KMOVB BX, K1
	VPTERNLOGQ $0xff, Z4, Z4, Z4
	VMOVDQU64 256(SI), K1, Z4
	SHRQ $8, BX
	KMOVB BX, K1
	VPTERNLOGQ $0xff, Z5, Z5, Z5
	VMOVDQU64 320(SI), K1, Z5
	SHRQ $8, BX
	KMOVB BX, K1
	VPTERNLOGQ $0xff, Z6, Z6, Z6
	VMOVDQU64 384(SI), K1, Z6
	SHRQ $8, BX
	KMOVB BX, K1
	VPTERNLOGQ $0xff, Z7, Z7, Z7
	VMOVDQU64 448(SI), K1, Z7
	MOVL $0xaa, AX
	KMOVB AX, K2
	MOVL $0xcc, AX
	KMOVB AX, K3
	MOVL $0xf0, AX
	KMOVB AX, K4
	VMOVDQU64 reverse<>(SB), Z31

	// Each column, by the network of 19 comparators.
	ORDER(Z0, Z2)
	ORDER(Z1, Z3)
	ORDER(Z4, Z6)
	ORDER(Z5, Z7)
	ORDER(Z0, Z4)
	ORDER(Z1, Z5)
	ORDER(Z2, Z6)
	ORDER(Z3, Z7)
	ORDER(Z0, Z1)
	ORDER(Z2, Z3)
	ORDER(Z4, Z5)
	ORDER(Z6, Z7)
	ORDER(Z2, Z4)
	ORDER(Z3, Z5)
	ORDER(Z1, Z4)
	ORDER(Z3, Z6)
	ORDER(Z1, Z2)
	ORDER(Z3, Z4)
	ORDER(Z5, Z6)

	// Two columns each become one.
	FLIP2(Z0, Z7)
	FLIP2(Z1, Z6)
	FLIP2(Z2, Z5)
	FLIP2(Z3, Z4)
	HALVES

	// Four.
	FLIP4(Z0, Z7)
	FLIP4(Z1, Z6)
	FLIP4(Z2, Z5)
	FLIP4(Z3, Z4)
	NEAR1(Z0)
	NEAR1(Z1)
	NEAR1(Z2)
	NEAR1(Z3)
	NEAR1(Z4)
	NEAR1(Z5)
	NEAR1(Z6)
	NEAR1(Z7)
	HALVES

	// Eight.
	FLIP8(Z0, Z7)
	FLIP8(Z1, Z6)
	FLIP8(Z2, Z5)
	FLIP8(Z3, Z4)
	NEAR2(Z0)
	NEAR2(Z1)
	NEAR2(Z2)
	NEAR2(Z3)
	NEAR2(Z4)
	NEAR2(Z5)
	NEAR2(Z6)
	NEAR2(Z7)
	NEAR1(Z0)
	NEAR1(Z1)
	NEAR1(Z2)
	NEAR1(Z3)
	NEAR1(Z4)
	NEAR1(Z5)
	NEAR1(Z6)
	NEAR1(Z7)
	HALVES

	// Columns into rows.
	TURN
	KMOVB DX, K1
	VMOVDQU64 Z0, K1, (SI)
	SHRQ $8, DX
	KMOVB DX, K1
	VMOVDQU64 Z1, K1, 64(SI)
	SHRQ $8, DX
	KMOVB DX, K1
	VMOVDQU64 Z2, K1, 128(SI)
	SHRQ $8, DX
	KMOVB DX, K1
	VMOVDQU64 Z3, K1, 192(SI)
	SHRQ $8, DX
	KMOVB DX, K1
	VMOVDQU64 Z4, K1, 256(SI)
	SHRQ $8, DX
	KMOVB DX, K1
	VMOVDQU64 Z5, K1, 320(SI)
	SHRQ $8, DX
	KMOVB DX, K1
	VMOVDQU64 Z6, K1, 384(SI)
	SHRQ $8, DX
	KMOVB DX, K1
	VMOVDQU64 Z7, K1, 448(SI)
	VZEROUPPER
	RET

// The numbers that make keys of the bits of floating-point numbers.
#define CONSTANTS \
	MOVQ $0x7fffffffffffffff, AX \
	VPBROADCASTQ AX, Z30 \
	VPTERNLOGQ $0x55, Z30, Z30, Z31

// func floatKeysAVX512(keys []uint64, x []float64)
TEXT ·floatKeysAVX512(SB), NOSPLIT, $0-48
	MOVQ keys_base+0(FP), DI
	MOVQ keys_len+8(FP), CX
	MOVQ x_base+24(FP), SI
	CONSTANTS

loop:
	MOVL $0xff, AX
	CMPQ CX, $8
	JGE  whole
	MOVL $1, AX
	SHLL CX, AX
	DECL AX
	JZ   done

whole:
	KMOVB AX, K1
	VMOVDQU64.Z (SI), K1, Z0
	VCMPPD $3, Z0, Z0, K2
	VPANDQ Z30, Z0, K2, Z0
	VPSRAQ $63, Z0, Z1
	VPORQ Z31, Z1, Z1
	VPXORQ Z1, Z0, Z0
	VMOVDQU64 Z0, K1, (DI)
	ADDQ $64, SI
	ADDQ $64, DI
	SUBQ $8, CX
	JG   loop

done:
	VZEROUPPER
	RET

// func keyFloatsAVX512(keys []uint64)
TEXT ·keyFloatsAVX512(SB), NOSPLIT, $0-24
	MOVQ keys_base+0(FP), DI
	MOVQ keys_len+8(FP), CX
	CONSTANTS

loop:
	MOVL $0xff, AX
	CMPQ CX, $8
	JGE  whole
	MOVL $1, AX
	SHLL CX, AX
	DECL AX
	JZ   done

whole:
	KMOVB AX, K1
	VMOVDQU64.Z (DI), K1, Z0
	VPSRAQ $63, Z0, Z1
	VPANDNQ Z30, Z1, Z1
	VPORQ Z31, Z1, Z1
	VPXORQ Z1, Z0, Z0
	VMOVDQU64 Z0, K1, (DI)
	ADDQ $64, DI
	SUBQ $8, CX
	JG   loop

done:
	VZEROUPPER
	RET
