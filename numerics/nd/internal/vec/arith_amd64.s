// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// This file holds arithmetic on vectors of four numbers.

#include "textflag.h"

// BINARY is the loop over dst, x and y: 16 numbers at a time by OP and then one by
// one by ONE. MOVE stores to dst. What is ahead of x is fetched early: the processor
// by itself stops to look ahead at the end of each page.
#define BINARY(OP, ONE, MOVE) \
	MOVQ dst_base+0(FP), DI \
	MOVQ dst_len+8(FP), CX \
	MOVQ x_base+24(FP), SI \
	MOVQ y_base+48(FP), DX \
	XORQ AX, AX \
	MOVQ CX, BX \
	SUBQ $15, BX \
	JLE  rest \
	PCALIGN $32 \
wide: \
	PREFETCHT0 2048(SI)(AX*8) \
	PREFETCHT0 2112(SI)(AX*8) \
	VMOVUPD (SI)(AX*8), Y0 \
	VMOVUPD 32(SI)(AX*8), Y1 \
	VMOVUPD 64(SI)(AX*8), Y2 \
	VMOVUPD 96(SI)(AX*8), Y3 \
	OP (DX)(AX*8), Y0, Y0 \
	OP 32(DX)(AX*8), Y1, Y1 \
	OP 64(DX)(AX*8), Y2, Y2 \
	OP 96(DX)(AX*8), Y3, Y3 \
	MOVE Y0, (DI)(AX*8) \
	MOVE Y1, 32(DI)(AX*8) \
	MOVE Y2, 64(DI)(AX*8) \
	MOVE Y3, 96(DI)(AX*8) \
	ADDQ $16, AX \
	CMPQ AX, BX \
	JLT  wide \
rest: \
	CMPQ AX, CX \
	JGE  done \
	VMOVSD (SI)(AX*8), X0 \
	ONE (DX)(AX*8), X0, X0 \
	VMOVSD X0, (DI)(AX*8) \
	INCQ AX \
	JMP  rest \
done: \
	VZEROUPPER

// SQRT is the loop over dst and x.
#define SQRT(MOVE) \
	MOVQ dst_base+0(FP), DI \
	MOVQ dst_len+8(FP), CX \
	MOVQ x_base+24(FP), SI \
	XORQ AX, AX \
	MOVQ CX, BX \
	SUBQ $15, BX \
	JLE  rest \
	PCALIGN $32 \
wide: \
	VSQRTPD (SI)(AX*8), Y0 \
	VSQRTPD 32(SI)(AX*8), Y1 \
	VSQRTPD 64(SI)(AX*8), Y2 \
	VSQRTPD 96(SI)(AX*8), Y3 \
	MOVE Y0, (DI)(AX*8) \
	MOVE Y1, 32(DI)(AX*8) \
	MOVE Y2, 64(DI)(AX*8) \
	MOVE Y3, 96(DI)(AX*8) \
	ADDQ $16, AX \
	CMPQ AX, BX \
	JLT  wide \
rest: \
	CMPQ AX, CX \
	JGE  done \
	VMOVSD (SI)(AX*8), X0 \
	VSQRTSD X0, X0, X0 \
	VMOVSD X0, (DI)(AX*8) \
	INCQ AX \
	JMP  rest \
done: \
	VZEROUPPER

// SCALAR is the loop over dst and x with one number c: 16 numbers at a time by OP and then
// one by one by ONE.
#define SCALAR(OP, ONE, MOVE) \
	MOVQ dst_base+0(FP), DI \
	MOVQ dst_len+8(FP), CX \
	MOVQ x_base+24(FP), SI \
	VBROADCASTSD c+48(FP), Y15 \
	XORQ AX, AX \
	MOVQ CX, BX \
	SUBQ $15, BX \
	JLE  rest \
	PCALIGN $32 \
wide: \
	PREFETCHT0 2048(SI)(AX*8) \
	PREFETCHT0 2112(SI)(AX*8) \
	VMOVUPD (SI)(AX*8), Y0 \
	VMOVUPD 32(SI)(AX*8), Y1 \
	VMOVUPD 64(SI)(AX*8), Y2 \
	VMOVUPD 96(SI)(AX*8), Y3 \
	OP(Y0, Y15) \
	OP(Y1, Y15) \
	OP(Y2, Y15) \
	OP(Y3, Y15) \
	MOVE Y0, (DI)(AX*8) \
	MOVE Y1, 32(DI)(AX*8) \
	MOVE Y2, 64(DI)(AX*8) \
	MOVE Y3, 96(DI)(AX*8) \
	ADDQ $16, AX \
	CMPQ AX, BX \
	JLT  wide \
rest: \
	CMPQ AX, CX \
	JGE  done \
	VMOVSD (SI)(AX*8), X0 \
	ONE(X0, X15) \
	VMOVSD X0, (DI)(AX*8) \
	INCQ AX \
	JMP  rest \
done: \
	VZEROUPPER

// What SCALAR does: the new x.
#define ADDC(x, c) VADDPD c, x, x
#define ADD1(x, c) VADDSD c, x, x
#define MULC(x, c) VMULPD c, x, x
#define MUL1(x, c) VMULSD c, x, x
#define DIVC(x, c) VDIVPD c, x, x
#define DIV1(x, c) VDIVSD c, x, x
#define CSUB(x, c) VSUBPD x, c, x
#define CSUB1(x, c) VSUBSD x, c, x
#define CDIV(x, c) VDIVPD x, c, x
#define CDIV1(x, c) VDIVSD x, c, x

// func addAVX2(dst, x, y []float64)
TEXT ·addAVX2(SB), NOSPLIT, $0-72
	BINARY(VADDPD, VADDSD, VMOVUPD)
	RET

// func addStreamAVX2(dst, x, y []float64)
TEXT ·addStreamAVX2(SB), NOSPLIT, $0-72
	BINARY(VADDPD, VADDSD, VMOVNTPD)
	SFENCE
	RET

// func subAVX2(dst, x, y []float64)
TEXT ·subAVX2(SB), NOSPLIT, $0-72
	BINARY(VSUBPD, VSUBSD, VMOVUPD)
	RET

// func subStreamAVX2(dst, x, y []float64)
TEXT ·subStreamAVX2(SB), NOSPLIT, $0-72
	BINARY(VSUBPD, VSUBSD, VMOVNTPD)
	SFENCE
	RET

// func mulAVX2(dst, x, y []float64)
TEXT ·mulAVX2(SB), NOSPLIT, $0-72
	BINARY(VMULPD, VMULSD, VMOVUPD)
	RET

// func mulStreamAVX2(dst, x, y []float64)
TEXT ·mulStreamAVX2(SB), NOSPLIT, $0-72
	BINARY(VMULPD, VMULSD, VMOVNTPD)
	SFENCE
	RET

// func divAVX2(dst, x, y []float64)
TEXT ·divAVX2(SB), NOSPLIT, $0-72
	BINARY(VDIVPD, VDIVSD, VMOVUPD)
	RET

// func divStreamAVX2(dst, x, y []float64)
TEXT ·divStreamAVX2(SB), NOSPLIT, $0-72
	BINARY(VDIVPD, VDIVSD, VMOVNTPD)
	SFENCE
	RET

// func addScalarAVX2(dst, x []float64, c float64)
TEXT ·addScalarAVX2(SB), NOSPLIT, $0-56
	SCALAR(ADDC, ADD1, VMOVUPD)
	RET

// func addScalarStreamAVX2(dst, x []float64, c float64)
TEXT ·addScalarStreamAVX2(SB), NOSPLIT, $0-56
	SCALAR(ADDC, ADD1, VMOVNTPD)
	SFENCE
	RET

// func mulScalarAVX2(dst, x []float64, c float64)
TEXT ·mulScalarAVX2(SB), NOSPLIT, $0-56
	SCALAR(MULC, MUL1, VMOVUPD)
	RET

// func mulScalarStreamAVX2(dst, x []float64, c float64)
TEXT ·mulScalarStreamAVX2(SB), NOSPLIT, $0-56
	SCALAR(MULC, MUL1, VMOVNTPD)
	SFENCE
	RET

// func divScalarAVX2(dst, x []float64, c float64)
TEXT ·divScalarAVX2(SB), NOSPLIT, $0-56
	SCALAR(DIVC, DIV1, VMOVUPD)
	RET

// func divScalarStreamAVX2(dst, x []float64, c float64)
TEXT ·divScalarStreamAVX2(SB), NOSPLIT, $0-56
	SCALAR(DIVC, DIV1, VMOVNTPD)
	SFENCE
	RET

// func subFromAVX2(dst, x []float64, c float64)
TEXT ·subFromAVX2(SB), NOSPLIT, $0-56
	SCALAR(CSUB, CSUB1, VMOVUPD)
	RET

// func subFromStreamAVX2(dst, x []float64, c float64)
TEXT ·subFromStreamAVX2(SB), NOSPLIT, $0-56
	SCALAR(CSUB, CSUB1, VMOVNTPD)
	SFENCE
	RET

// func divIntoAVX2(dst, x []float64, c float64)
TEXT ·divIntoAVX2(SB), NOSPLIT, $0-56
	SCALAR(CDIV, CDIV1, VMOVUPD)
	RET

// func divIntoStreamAVX2(dst, x []float64, c float64)
TEXT ·divIntoStreamAVX2(SB), NOSPLIT, $0-56
	SCALAR(CDIV, CDIV1, VMOVNTPD)
	SFENCE
	RET

// func sqrtAVX2(dst, x []float64)
TEXT ·sqrtAVX2(SB), NOSPLIT, $0-48
	SQRT(VMOVUPD)
	RET

// func sqrtStreamAVX2(dst, x []float64)
TEXT ·sqrtStreamAVX2(SB), NOSPLIT, $0-48
	SQRT(VMOVNTPD)
	SFENCE
	RET

// func dotAVX2(x, y []float64) float64
TEXT ·dotAVX2(SB), NOSPLIT, $0-56
	MOVQ x_base+0(FP), SI
	MOVQ x_len+8(FP), CX
	MOVQ y_base+24(FP), DX
	VXORPD Y0, Y0, Y0
	VXORPD Y1, Y1, Y1
	VXORPD Y2, Y2, Y2
	VXORPD Y3, Y3, Y3
	XORQ AX, AX
	MOVQ CX, BX
	SUBQ $15, BX
	JLE  sum
	PCALIGN $32

wide:
	PREFETCHT0 2048(SI)(AX*8)
	PREFETCHT0 2112(SI)(AX*8)
	VMOVUPD (SI)(AX*8), Y4
	VMOVUPD 32(SI)(AX*8), Y5
	VMOVUPD 64(SI)(AX*8), Y6
	VMOVUPD 96(SI)(AX*8), Y7
	VMULPD (DX)(AX*8), Y4, Y4
	VMULPD 32(DX)(AX*8), Y5, Y5
	VMULPD 64(DX)(AX*8), Y6, Y6
	VMULPD 96(DX)(AX*8), Y7, Y7
	VADDPD Y4, Y0, Y0
	VADDPD Y5, Y1, Y1
	VADDPD Y6, Y2, Y2
	VADDPD Y7, Y3, Y3
	ADDQ $16, AX
	CMPQ AX, BX
	JLT  wide

sum:
	VADDPD Y1, Y0, Y0
	VADDPD Y3, Y2, Y2
	VADDPD Y2, Y0, Y0
	VEXTRACTF128 $1, Y0, X1
	VHADDPD X0, X0, X0
	VHADDPD X1, X1, X1
	VADDSD X1, X0, X0

rest:
	CMPQ AX, CX
	JGE  done
	VMOVSD (SI)(AX*8), X1
	VMULSD (DX)(AX*8), X1, X1
	VADDSD X1, X0, X0
	INCQ AX
	JMP  rest

done:
	VMOVSD X0, ret+48(FP)
	VZEROUPPER
	RET
