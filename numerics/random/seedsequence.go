// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package random

// This file makes seeds (O'Neill, "Developing a seed_seq alternative", 2015, as NumPy's
// SeedSequence has it).

import (
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"slices"
)

// A SeedSequence mixes seeds of any length, good or bad, into states of generators, and makes
// others that are independent of it.
type SeedSequence struct {
	entropy []uint32
	key     []uint32
	spawned uint32
	pool    [4]uint32
}

// NewSeedSequence returns the sequence of a seed: each word counts, so that 1 and 1, 2 are two
// seeds. Without one it takes the system's randomness. A seed below 2^64 is that of NumPy's
// SeedSequence, several are those of its list.
func NewSeedSequence(seed ...uint64) *SeedSequence {
	var words []uint32
	if len(seed) == 0 {
		var b [16]byte
		_, _ = rand.Read(b[:]) // it never fails
		for i := range 4 {
			words = append(words, binary.LittleEndian.Uint32(b[4*i:]))
		}
	}
	for _, s := range seed {
		words = append(words, uint32(s))
		if s>>32 != 0 {
			words = append(words, uint32(s>>32))
		}
	}
	return newSeedSequence(words, nil)
}

func newSeedSequence(entropy, key []uint32) *SeedSequence {
	s := &SeedSequence{entropy: entropy, key: key}
	words := slices.Clone(entropy)
	if len(key) > 0 {
		for len(words) < len(s.pool) {
			words = append(words, 0)
		}
		words = append(words, key...)
	}
	h := hash(0x43b0d7e5)
	for i := range s.pool {
		w := uint32(0)
		if i < len(words) {
			w = words[i]
		}
		s.pool[i] = h.mix(w, 0x931e8875)
	}
	for from := range s.pool {
		for to := range s.pool {
			if from != to {
				s.pool[to] = combine(s.pool[to], h.mix(s.pool[from], 0x931e8875))
			}
		}
	}
	for _, w := range words[min(len(words), len(s.pool)):] {
		for to := range s.pool {
			s.pool[to] = combine(s.pool[to], h.mix(w, 0x931e8875))
		}
	}
	return s
}

// A hash is the running constant of a hash function.
type hash uint32

func (h *hash) mix(value, by uint32) uint32 {
	value ^= uint32(*h)
	*h *= hash(by)
	value *= uint32(*h)
	return value ^ value>>16
}

func combine(x, y uint32) uint32 {
	r := 0xca01f9dd*x - 0x4973f715*y
	return r ^ r>>16
}

// State returns n words of state for a generator.
func (s *SeedSequence) State(n int) []uint64 {
	h := hash(0x8b51f9dd)
	out := make([]uint64, n)
	for i := range 2 * n {
		w := h.mix(s.pool[i%len(s.pool)], 0x58f38ded)
		out[i/2] |= uint64(w) << (32 * (i % 2))
	}
	return out
}

// Spawn returns n sequences that are independent of this one, of each other, and of those that
// were spawned before.
func (s *SeedSequence) Spawn(n int) []*SeedSequence {
	list := make([]*SeedSequence, max(n, 0))
	for i := range list {
		list[i] = newSeedSequence(s.entropy, append(slices.Clone(s.key), s.spawned))
		s.spawned++
	}
	return list
}

// String prints the seed, by which the sequence can be made again, and the key of a spawned one.
func (s *SeedSequence) String() string {
	return fmt.Sprintf("SeedSequence(entropy %v, key %v)", s.entropy, s.key)
}
