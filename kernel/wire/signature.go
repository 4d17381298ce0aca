// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package wire

// This file signs messages.

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/hex"
	"fmt"
	"hash"
	"strings"
)

// A signer makes and checks the signatures of one key.
type signer struct {
	key  []byte
	hash func() hash.Hash
}

func newSigner(scheme string, key []byte) (signer, error) {
	s := signer{key: key}
	switch strings.ToLower(scheme) {
	case "", "hmac-sha256":
		s.hash = sha256.New
	case "hmac-sha512":
		s.hash = sha512.New
	case "hmac-md5":
		s.hash = md5.New
	default:
		return signer{}, fmt.Errorf("wire: signature scheme %q; want hmac-sha256, hmac-sha512 or hmac-md5", scheme)
	}
	return s, nil
}

// sign returns the hex HMAC of the parts, nothing without a key.
func (s signer) sign(parts [][]byte) []byte {
	if len(s.key) == 0 {
		return nil
	}
	mac := hmac.New(s.hash, s.key)
	for _, p := range parts {
		mac.Write(p)
	}
	sum := mac.Sum(nil)
	return hex.AppendEncode(make([]byte, 0, 2*len(sum)), sum)
}

// verify reports whether signature is that of the parts, in a time that does
// not depend on where they differ. Without a key every signature is good.
func (s signer) verify(signature []byte, parts [][]byte) bool {
	return len(s.key) == 0 || hmac.Equal(signature, s.sign(parts))
}
