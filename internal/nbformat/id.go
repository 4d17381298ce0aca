// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nbformat

// This file gives cells their IDs.

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
)

// ids returns an ID for each cell: its own where that is valid and not taken by
// a cell before it, and a new one elsewhere. New IDs follow from the cells, so
// that reading an old notebook twice gives the same IDs twice.
func ids(cells []*Cell) []string {
	taken := make(map[string]bool, len(cells))
	ids := make([]string, len(cells))
	for i, c := range cells {
		if validID(c.ID) && !taken[c.ID] {
			ids[i] = c.ID
			taken[c.ID] = true
		}
	}
	tried := map[string]int{} // how many IDs, for each type and source
	for i, c := range cells {
		seed := string(c.Type) + "\x00" + c.Source
		for ids[i] == "" {
			sum := sha256.Sum256([]byte(strconv.Itoa(tried[seed]) + "\x00" + seed))
			tried[seed]++
			if id := hex.EncodeToString(sum[:4]); !taken[id] {
				ids[i] = id
				taken[id] = true
			}
		}
	}
	return ids
}

func validID(id string) bool {
	if len(id) < 1 || len(id) > 64 {
		return false
	}
	for _, r := range id {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r == '-', r == '_':
		default:
			return false
		}
	}
	return true
}
