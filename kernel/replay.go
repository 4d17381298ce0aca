// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel

// This file remembers messages, so that one which is sent again is not obeyed
// again. Somebody who can listen but has no key could do that.

import "sync"

// remembered is how many messages back a replay is noticed. Older ones are
// forgotten, half of them at a time.
const remembered = 1 << 16

// A replays is a set of the last messages, by their signatures. The msg_id does
// not do: two clients of one program may share a session and count alike.
type replays struct {
	mu         sync.Mutex
	young, old map[string]struct{}
}

func newReplays() *replays {
	return &replays{young: map[string]struct{}{}}
}

// add puts a message into the set and reports whether it is new.
func (r *replays) add(signature []byte) bool {
	id := string(signature)
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, ok := r.young[id]; ok {
		return false
	}
	if _, ok := r.old[id]; ok {
		return false
	}
	if len(r.young) >= remembered/2 {
		r.old, r.young = r.young, make(map[string]struct{}, remembered/2)
	}
	r.young[id] = struct{}{}
	return true
}
