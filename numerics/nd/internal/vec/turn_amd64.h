// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// This file holds the macro that turns columns into rows.

// TURN makes row i of eight by eight numbers of lane i of each of Z0 to Z7, and
// puts it into Zi. It uses Z8 to Z23.
#define TURN \
	VPUNPCKLQDQ Z1, Z0, Z8 \
	VPUNPCKHQDQ Z1, Z0, Z9 \
	VPUNPCKLQDQ Z3, Z2, Z10 \
	VPUNPCKHQDQ Z3, Z2, Z11 \
	VPUNPCKLQDQ Z5, Z4, Z12 \
	VPUNPCKHQDQ Z5, Z4, Z13 \
	VPUNPCKLQDQ Z7, Z6, Z14 \
	VPUNPCKHQDQ Z7, Z6, Z15 \
	VSHUFI64X2 $0x88, Z10, Z8, Z16 \
	VSHUFI64X2 $0xdd, Z10, Z8, Z18 \
	VSHUFI64X2 $0x88, Z14, Z12, Z20 \
	VSHUFI64X2 $0xdd, Z14, Z12, Z22 \
	VSHUFI64X2 $0x88, Z11, Z9, Z17 \
	VSHUFI64X2 $0xdd, Z11, Z9, Z19 \
	VSHUFI64X2 $0x88, Z15, Z13, Z21 \
	VSHUFI64X2 $0xdd, Z15, Z13, Z23 \
	VSHUFI64X2 $0x88, Z20, Z16, Z0 \
	VSHUFI64X2 $0xdd, Z20, Z16, Z4 \
	VSHUFI64X2 $0x88, Z22, Z18, Z2 \
	VSHUFI64X2 $0xdd, Z22, Z18, Z6 \
	VSHUFI64X2 $0x88, Z21, Z17, Z1 \
	VSHUFI64X2 $0xdd, Z21, Z17, Z5 \
	VSHUFI64X2 $0x88, Z23, Z19, Z3 \
	VSHUFI64X2 $0xdd, Z23, Z19, Z7
