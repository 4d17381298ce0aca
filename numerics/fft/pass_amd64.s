// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// This file is the passes over two complex numbers at a time. They do the arithmetic of
// those in Go, in the same order.

#include "textflag.h"

// The signs of imaginary parts.
DATA minus<>+0(SB)/8, $0
DATA minus<>+8(SB)/8, $0x8000000000000000
DATA minus<>+16(SB)/8, $0
DATA minus<>+24(SB)/8, $0x8000000000000000
GLOBL minus<>(SB), RODATA|NOPTR, $32

DATA half<>+0(SB)/8, $0.5
GLOBL half<>(SB), RODATA|NOPTR, $8

// sqrt(3)/2.
DATA sin3<>+0(SB)/8, $0.86602540378443864676
GLOBL sin3<>(SB), RODATA|NOPTR, $8

// cos and sin of 2 pi/5 and of 4 pi/5.
DATA fifths<>+0(SB)/8, $0.30901699437494742410
DATA fifths<>+8(SB)/8, $-0.80901699437494742410
DATA fifths<>+16(SB)/8, $0.95105651629515357212
DATA fifths<>+24(SB)/8, $0.58778525229247312917
GLOBL fifths<>(SB), RODATA|NOPTR, $32

// TIMES multiplies X by numbers with the real parts WR and the imaginary parts WI, each
// of them twice. It uses T.
#define TIMES(X, WR, WI, T) \
	VPERMILPD  $5, X, T \
	VMULPD     WR, X, X \
	VMULPD     WI, T, T \
	VADDSUBPD  T, X, X

// BY is TIMES one number, which lies at an offset of DX.
#define BY(X, AT, WR, T) \
	VPERMILPD     $5, X, T \
	VBROADCASTSD  AT(DX), WR \
	VMULPD        WR, X, X \
	VBROADCASTSD  (AT+8)(DX), WR \
	VMULPD        WR, T, T \
	VADDSUBPD     T, X, X

// BUTTERFLY4 transforms Y0 to Y3. It uses Y4 to Y7; Y15 has minus.
#define BUTTERFLY4 \
	VADDPD     Y2, Y0, Y4 \
	VSUBPD     Y2, Y0, Y5 \
	VADDPD     Y3, Y1, Y6 \
	VSUBPD     Y3, Y1, Y7 \
	VADDPD     Y6, Y4, Y0 \
	VSUBPD     Y6, Y4, Y2 \
	VPERMILPD  $5, Y7, Y7 \
	VADDSUBPD  Y7, Y5, Y3 \
	VXORPD     Y15, Y7, Y7 \
	VADDPD     Y7, Y5, Y1

// BEGIN takes the arguments: DI and SI are where a butterfly begins in dst and in src,
// DX its factors, R8 and R9 the distances of its points in dst and in src, R10 the number
// of butterflies, R11 that of columns, R13 how far the next butterfly is in src behind
// the last column.
#define BEGIN \
	MOVQ     dst+0(FP), DI \
	MOVQ     src+8(FP), SI \
	MOVQ     w+16(FP), DX \
	MOVQ     s+24(FP), R8 \
	MOVQ     ms+32(FP), R9 \
	MOVQ     nq+40(FP), R10 \
	MOVQ     nk+48(FP), R11 \
	MOVQ     R8, R13 \
	SUBQ     R11, R13 \
	SHLQ     $4, R13 \
	SHLQ     $4, R8 \
	SHLQ     $4, R9 \
	VMOVUPD  minus<>(SB), Y15

// NEXTCOLUMNS goes on by two columns.
#define NEXTCOLUMNS \
	ADDQ  $32, SI \
	ADDQ  $32, DI \
	ADDQ  $32, BX \
	ADDQ  $32, CX \
	SUBQ  $2, AX

// func pass2AVX2(dst, src, w *complex128, s, ms, nq, nk int)
TEXT ·pass2AVX2(SB), NOSPLIT, $0-56
	BEGIN

butterfly:
	VBROADCASTSD (DX), Y9
	VBROADCASTSD 8(DX), Y10
	MOVQ         R11, AX

columns:
	VMOVUPD (SI), Y0
	VMOVUPD (SI)(R9*1), Y1
	VADDPD  Y1, Y0, Y2
	VSUBPD  Y1, Y0, Y3
	TIMES(Y3, Y9, Y10, Y4)
	VMOVUPD Y2, (DI)
	VMOVUPD Y3, (DI)(R8*1)
	NEXTCOLUMNS
	JNZ     columns

	ADDQ $16, DX
	ADDQ R13, SI
	ADDQ R13, DI
	ADDQ R8, DI
	DECQ R10
	JNZ  butterfly
	VZEROUPPER
	RET

// func pass3AVX2(dst, src, w *complex128, s, ms, nq, nk int)
TEXT ·pass3AVX2(SB), NOSPLIT, $0-56
	BEGIN
	VBROADCASTSD half<>(SB), Y13
	VBROADCASTSD sin3<>(SB), Y14

butterfly:
	VBROADCASTSD (DX), Y9
	VBROADCASTSD 8(DX), Y10
	VBROADCASTSD 16(DX), Y11
	VBROADCASTSD 24(DX), Y12
	MOVQ         R11, AX

columns:
	VMOVUPD   (SI), Y0
	VMOVUPD   (SI)(R9*1), Y1
	VMOVUPD   (SI)(R9*2), Y2
	VADDPD    Y2, Y1, Y3
	VSUBPD    Y2, Y1, Y4
	VMULPD    Y13, Y3, Y5
	VSUBPD    Y5, Y0, Y5
	VPERMILPD $5, Y4, Y4
	VMULPD    Y14, Y4, Y4
	VXORPD    Y15, Y4, Y4
	VADDPD    Y3, Y0, Y0
	VADDPD    Y4, Y5, Y1
	VSUBPD    Y4, Y5, Y2
	TIMES(Y1, Y9, Y10, Y6)
	TIMES(Y2, Y11, Y12, Y7)
	VMOVUPD   Y0, (DI)
	VMOVUPD   Y1, (DI)(R8*1)
	VMOVUPD   Y2, (DI)(R8*2)
	NEXTCOLUMNS
	JNZ       columns

	ADDQ $32, DX
	ADDQ R13, SI
	ADDQ R13, DI
	LEAQ (DI)(R8*2), DI
	DECQ R10
	JNZ  butterfly
	VZEROUPPER
	RET

// func pass4AVX2(dst, src, w *complex128, s, ms, nq, nk int)
TEXT ·pass4AVX2(SB), NOSPLIT, $0-56
	BEGIN
	LEAQ (R8)(R8*2), R12

butterfly:
	VBROADCASTSD (DX), Y9
	VBROADCASTSD 8(DX), Y10
	VBROADCASTSD 16(DX), Y11
	VBROADCASTSD 24(DX), Y12
	VBROADCASTSD 32(DX), Y13
	VBROADCASTSD 40(DX), Y14
	LEAQ         (R9)(R9*2), BX
	ADDQ         SI, BX
	LEAQ         (DI)(R12*1), CX
	MOVQ         R11, AX

columns:
	VMOVUPD (SI), Y0
	VMOVUPD (SI)(R9*1), Y1
	VMOVUPD (SI)(R9*2), Y2
	VMOVUPD (BX), Y3
	BUTTERFLY4
	TIMES(Y1, Y9, Y10, Y4)
	TIMES(Y2, Y11, Y12, Y5)
	TIMES(Y3, Y13, Y14, Y6)
	VMOVUPD Y0, (DI)
	VMOVUPD Y1, (DI)(R8*1)
	VMOVUPD Y2, (DI)(R8*2)
	VMOVUPD Y3, (CX)
	NEXTCOLUMNS
	JNZ     columns

	ADDQ $48, DX
	ADDQ R13, SI
	ADDQ R13, DI
	ADDQ R12, DI
	DECQ R10
	JNZ  butterfly
	VZEROUPPER
	RET

// func pass5AVX2(dst, src, w *complex128, s, ms, nq, nk int)
TEXT ·pass5AVX2(SB), NOSPLIT, $0-56
	BEGIN
	LEAQ         (R8)(R8*2), R12
	VBROADCASTSD fifths<>+0(SB), Y11
	VBROADCASTSD fifths<>+8(SB), Y12
	VBROADCASTSD fifths<>+16(SB), Y13
	VBROADCASTSD fifths<>+24(SB), Y14

butterfly:
	LEAQ (R9)(R9*2), BX
	ADDQ SI, BX
	LEAQ (DI)(R12*1), CX
	MOVQ R11, AX

columns:
	VMOVUPD (SI)(R9*1), Y1
	VMOVUPD (SI)(R9*2), Y2
	VMOVUPD (BX), Y3
	VMOVUPD (SI)(R9*4), Y4
	VADDPD  Y4, Y1, Y5
	VSUBPD  Y4, Y1, Y7
	VADDPD  Y3, Y2, Y6
	VSUBPD  Y3, Y2, Y8
	VMOVUPD (SI), Y0

	// Y1 and Y2 are the even parts.
	VMULPD Y11, Y5, Y1
	VMULPD Y12, Y6, Y9
	VADDPD Y0, Y1, Y1
	VADDPD Y9, Y1, Y1
	VMULPD Y12, Y5, Y2
	VMULPD Y11, Y6, Y9
	VADDPD Y0, Y2, Y2
	VADDPD Y9, Y2, Y2
	VADDPD Y5, Y0, Y0
	VADDPD Y6, Y0, Y0

	// Y9 and Y10 are the odd ones.
	VPERMILPD $5, Y7, Y7
	VPERMILPD $5, Y8, Y8
	VMULPD    Y13, Y7, Y9
	VMULPD    Y14, Y8, Y10
	VADDPD    Y10, Y9, Y9
	VMULPD    Y14, Y7, Y10
	VMULPD    Y13, Y8, Y5
	VSUBPD    Y5, Y10, Y10
	VXORPD    Y15, Y9, Y9
	VXORPD    Y15, Y10, Y10
	VSUBPD    Y9, Y1, Y4
	VADDPD    Y9, Y1, Y1
	VSUBPD    Y10, Y2, Y3
	VADDPD    Y10, Y2, Y2
	BY(Y1, 0, Y5, Y6)
	BY(Y2, 16, Y7, Y8)
	BY(Y3, 32, Y5, Y6)
	BY(Y4, 48, Y7, Y8)
	VMOVUPD   Y0, (DI)
	VMOVUPD   Y1, (DI)(R8*1)
	VMOVUPD   Y2, (DI)(R8*2)
	VMOVUPD   Y3, (CX)
	VMOVUPD   Y4, (DI)(R8*4)
	NEXTCOLUMNS
	JNZ       columns

	ADDQ $64, DX
	ADDQ R13, SI
	ADDQ R13, DI
	LEAQ (DI)(R8*4), DI
	DECQ R10
	JNZ  butterfly
	VZEROUPPER
	RET

// func first4AVX2(dst, src, w *complex128, m, nq int)
TEXT ·first4AVX2(SB), NOSPLIT, $0-40
	MOVQ    dst+0(FP), DI
	MOVQ    src+8(FP), SI
	MOVQ    w+16(FP), DX
	MOVQ    m+24(FP), R9
	MOVQ    nq+32(FP), AX
	SHLQ    $4, R9
	LEAQ    (R9)(R9*2), BX
	ADDQ    SI, BX
	VMOVUPD minus<>(SB), Y15

pairs:
	VMOVUPD (SI), Y0
	VMOVUPD (SI)(R9*1), Y1
	VMOVUPD (SI)(R9*2), Y2
	VMOVUPD (BX), Y3
	BUTTERFLY4

	VMOVUPD     (DX), X8
	VMOVUPD     16(DX), X9
	VMOVUPD     32(DX), X10
	VINSERTF128 $1, 48(DX), Y8, Y8
	VINSERTF128 $1, 64(DX), Y9, Y9
	VINSERTF128 $1, 80(DX), Y10, Y10
	VPERMILPD   $15, Y8, Y11
	VPERMILPD   $15, Y9, Y12
	VPERMILPD   $15, Y10, Y13
	VMOVDDUP    Y8, Y8
	VMOVDDUP    Y9, Y9
	VMOVDDUP    Y10, Y10
	TIMES(Y1, Y8, Y11, Y4)
	TIMES(Y2, Y9, Y12, Y5)
	TIMES(Y3, Y10, Y13, Y6)

	VPERM2F128 $0x20, Y1, Y0, Y4
	VPERM2F128 $0x20, Y3, Y2, Y5
	VPERM2F128 $0x31, Y1, Y0, Y6
	VPERM2F128 $0x31, Y3, Y2, Y7
	VMOVUPD    Y4, (DI)
	VMOVUPD    Y5, 32(DI)
	VMOVUPD    Y6, 64(DI)
	VMOVUPD    Y7, 96(DI)
	ADDQ       $32, SI
	ADDQ       $32, BX
	ADDQ       $96, DX
	ADDQ       $128, DI
	SUBQ       $2, AX
	JNZ        pairs
	VZEROUPPER
	RET

// FACTORED makes of X two numbers of src times two of w, which lie at the same place.
#define FACTORED(AT, WAT, X, T, U) \
	VMOVUPD    AT, X \
	VMOVUPD    WAT, T \
	VPERMILPD  $15, T, U \
	VMOVDDUP   T, T \
	TIMES(X, T, U, Y8)

// func turnAVX2(dst, src, w *complex128, step, m, width, rows int)
TEXT ·turnAVX2(SB), NOSPLIT, $0-56
	MOVQ dst+0(FP), DI
	MOVQ src+8(FP), SI
	MOVQ w+16(FP), DX
	MOVQ step+24(FP), R8
	MOVQ m+32(FP), R9
	MOVQ width+40(FP), R10
	MOVQ rows+48(FP), R11
	SHLQ $4, R8
	SHLQ $4, R9
	MOVQ R10, R12
	SHLQ $4, R12

rows:
	// BX and CX are the third row of src and of w, R13 is where a column begins.
	LEAQ (R12)(R12*2), BX
	ADDQ SI, BX
	LEAQ (R9)(R9*2), CX
	ADDQ DX, CX
	MOVQ DI, R13
	MOVQ R10, AX

pairs:
	FACTORED((SI), (DX), Y0, Y4, Y5)
	FACTORED((SI)(R12*1), (DX)(R9*1), Y1, Y6, Y7)
	FACTORED((SI)(R12*2), (DX)(R9*2), Y2, Y4, Y5)
	FACTORED((BX), (CX), Y3, Y6, Y7)
	VPERM2F128 $0x20, Y1, Y0, Y4
	VPERM2F128 $0x20, Y3, Y2, Y5
	VPERM2F128 $0x31, Y1, Y0, Y6
	VPERM2F128 $0x31, Y3, Y2, Y7
	VMOVUPD    Y4, (R13)
	VMOVUPD    Y5, 32(R13)
	ADDQ       R8, R13
	VMOVUPD    Y6, (R13)
	VMOVUPD    Y7, 32(R13)
	ADDQ       R8, R13
	ADDQ       $32, SI
	ADDQ       $32, DX
	ADDQ       $32, BX
	ADDQ       $32, CX
	SUBQ       $2, AX
	JNZ        pairs

	// SI is at the second row now, BX behind the last: the next four begin there. CX is
	// width numbers behind the beginning of the last row of w.
	MOVQ BX, SI
	MOVQ CX, DX
	SUBQ R12, DX
	ADDQ R9, DX
	ADDQ $64, DI
	SUBQ $4, R11
	JNZ  rows
	VZEROUPPER
	RET
