// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel

// This file remembers messages, so that one which is sent again is not obeyed
// again. Somebody who can listen but has no key could do that.

import (
	"sync"

	"github.com/gosci/gosci/kernel/wire"
)

// remembered is how many messages back a replay is noticed. Older ones are
// forgotten, half of them at a time.
const remembered = 1 << 16

// A message is what the signature protects and what no two messages share.
type identity struct{ session, msgID string }

// A replays is a set of the last messages.
type replays struct {
	mu         sync.Mutex
	young, old map[identity]struct{}
}

func newReplays() *replays {
	return &replays{young: map[identity]struct{}{}}
}

// add puts a message into the set and reports whether it is new.
func (r *replays) add(h wire.Header) bool {
	id := identity{session: h.Session, msgID: h.MsgID}
	r.mu.Lock()
	defer r.mu.Unlock()
	if _, ok := r.young[id]; ok {
		return false
	}
	if _, ok := r.old[id]; ok {
		return false
	}
	if len(r.young) >= remembered/2 {
		r.old, r.young = r.young, make(map[identity]struct{}, remembered/2)
	}
	r.young[id] = struct{}{}
	return true
}
