// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// This file is the exponential function of eight numbers at a time. Where the
// constants lie is said in exp.go.

#include "textflag.h"

// EXP makes e^x of x. It uses k, q, root and rest, and the constants in Z16 to Z31.
// The first operand of VMINPD and VMAXPD is the one that a NaN is to stand in.
#define EXP(x, k, q, root, rest) \
	VMINPD x, Z20, x \
	VMAXPD x, Z21, x \
	VMULPD Z22, x, k \
	VADDPD Z23, k, k \
	VMOVAPD k, root \
	VMOVAPD k, rest \
	VSUBPD Z23, k, k \
	VPERMI2PD Z17, Z16, root \
	VPERMI2PD Z19, Z18, rest \
	VFNMADD231PD Z24, k, x \
	VFNMADD231PD Z25, k, x \
	VMULPD Z15, k, k \
	VMOVAPD Z26, q \
	VFMADD213PD Z27, x, q \
	VFMADD213PD Z28, x, q \
	VFMADD213PD Z29, x, q \
	VFMADD213PD Z30, x, q \
	VFMADD213PD Z31, x, q \
	VMULPD x, q, q \
	VFMADD213PD x, x, q \
	VFMADD231PD q, root, rest \
	VADDPD rest, root, x \
	VSCALEFPD k, x, x

// func expAVX512(dst, x []float64, c unsafe.Pointer)
TEXT ·expAVX512(SB), NOSPLIT, $0-56
	MOVQ dst_base+0(FP), DI
	MOVQ dst_len+8(FP), CX
	MOVQ x_base+24(FP), SI
	MOVQ c+48(FP), DX
	VMOVUPD (DX), Z16
	VMOVUPD 64(DX), Z17
	VMOVUPD 128(DX), Z18
	VMOVUPD 192(DX), Z19
	VBROADCASTSD 256(DX), Z20
	VBROADCASTSD 264(DX), Z21
	VBROADCASTSD 272(DX), Z22
	VBROADCASTSD 280(DX), Z23
	VBROADCASTSD 288(DX), Z24
	VBROADCASTSD 296(DX), Z25
	VBROADCASTSD 304(DX), Z15
	VBROADCASTSD 312(DX), Z26
	VBROADCASTSD 320(DX), Z27
	VBROADCASTSD 328(DX), Z28
	VBROADCASTSD 336(DX), Z29
	VBROADCASTSD 344(DX), Z30
	VBROADCASTSD 352(DX), Z31
	XORQ AX, AX
	MOVQ CX, BX
	SUBQ $15, BX
	JLE  eight
	PCALIGN $32
wide:
	VMOVUPD (SI)(AX*8), Z0
	VMOVUPD 64(SI)(AX*8), Z5
	EXP(Z0, Z1, Z2, Z3, Z4)
	EXP(Z5, Z6, Z7, Z8, Z9)
	VMOVUPD Z0, (DI)(AX*8)
	VMOVUPD Z5, 64(DI)(AX*8)
	ADDQ $16, AX
	CMPQ AX, BX
	JLT  wide
eight:
	// What is left, at most eight at a time, in the lanes of K1.
	SUBQ AX, CX
	JLE  done
	MOVL $255, BX
	CMPQ CX, $8
	JGE  lanes
	MOVL $1, BX
	SHLL CX, BX
	DECL BX
lanes:
	KMOVB BX, K1
	VMOVUPD.Z (SI)(AX*8), K1, Z0
	EXP(Z0, Z1, Z2, Z3, Z4)
	VMOVUPD Z0, K1, (DI)(AX*8)
	ADDQ AX, CX
	ADDQ $8, AX
	JMP  eight
done:
	VZEROUPPER
	RET
