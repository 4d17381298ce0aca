// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package pbkdf2 is the source of the standard package crypto/pbkdf2.
package pbkdf2

// This file hands hash functions of any type to compiled code.

import (
	"hash"

	"github.com/gosci/gosci/kernel/interp/prelude/core"
)

// Key makes a key of keyLength bytes of a password, a salt and a number of
// iterations.
func Key[Hash hash.Hash](h func() Hash, password string, salt []byte, iter, keyLength int) ([]byte, error) {
	return core.PBKDF2Key(func() hash.Hash { return h() }, password, salt, iter, keyLength)
}
