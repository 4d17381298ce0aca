// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package hkdf is the source of the standard package crypto/hkdf.
package hkdf

// This file hands hash functions of any type to compiled code.

import (
	"hash"

	"github.com/gosci/gosci/kernel/interp/prelude/core"
)

// Extract makes a pseudorandom key of a secret and a salt.
func Extract[H hash.Hash](h func() H, secret, salt []byte) ([]byte, error) {
	return core.HKDFExtract(func() hash.Hash { return h() }, secret, salt)
}

// Expand makes a key of keyLength bytes of a pseudorandom key.
func Expand[H hash.Hash](h func() H, pseudorandomKey []byte, info string, keyLength int) ([]byte, error) {
	return core.HKDFExpand(func() hash.Hash { return h() }, pseudorandomKey, info, keyLength)
}

// Key is Extract and then Expand.
func Key[Hash hash.Hash](h func() Hash, secret, salt []byte, info string, keyLength int) ([]byte, error) {
	return core.HKDFKey(func() hash.Hash { return h() }, secret, salt, info, keyLength)
}
