// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package history

// This file answers the three kinds of history request.

import (
	"cmp"
	"fmt"
	"slices"
)

// Tail returns the last n entries, the newest last: those of this session, and
// before them, if they are not enough, those of the other sessions, in the order
// of their sessions. It returns none when n is not positive.
//
// An error says that the other sessions could not be read; the entries beside it
// are then those of this session.
func (s *Store) Tail(n int) ([]Entry, error) {
	if own := s.current(); n <= len(own) {
		return own[len(own)-max(n, 0):], nil
	}
	entries, err := s.all()
	return entries[max(len(entries)-n, 0):], err
}

// Range returns the entries of one session from line start up to, but without,
// line stop. Session 0 is this session, and a negative one counts back from it:
// -1 is the session before. A negative start or stop counts back from the end of
// the session: -1 is its last line. A stop of 0 is the end of the session.
//
// An error says that the file could not be read; no other session is found then.
func (s *Store) Range(session, start, stop int) ([]Entry, error) {
	if session <= 0 {
		session += s.session
	}
	entries, err := s.current(), error(nil)
	if session != s.session {
		entries, err = s.all()
	}
	entries = slices.DeleteFunc(entries, func(e Entry) bool { return e.Session != session })
	if len(entries) == 0 {
		return nil, err
	}
	end := entries[len(entries)-1].Line + 1
	if start < 0 {
		start += end
	}
	if stop <= 0 {
		stop += end
	}
	return slices.DeleteFunc(entries, func(e Entry) bool { return e.Line < start || e.Line >= stop }), err
}

// Search returns the entries whose whole input matches a pattern, in the order
// of Tail, or only the last n of them when n is positive. With unique it returns
// of equal inputs only the last.
//
// In the pattern * stands for any text, newlines too, ? for any one character,
// [a-z_] for one of those listed and [^a-z_] or [!a-z_] for one that is not. A
// bracket that is not closed stands for itself, as does every other character.
// Upper and lower case differ.
//
// An error says that the other sessions could not be read; the entries beside it
// are then those of this session.
func (s *Store) Search(pattern string, n int, unique bool) ([]Entry, error) {
	entries, err := s.all()
	g := parseGlob(pattern)
	seen := map[string]bool{}
	var found []Entry
	for _, e := range slices.Backward(entries) {
		if n > 0 && len(found) == n {
			break
		}
		if unique && seen[e.Input] || !g.match(e.Input) {
			continue
		}
		seen[e.Input] = true
		found = append(found, e)
	}
	slices.Reverse(found)
	return found, err
}

// current returns the entries of this session, in order, as a new slice.
func (s *Store) current() []Entry {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.own)
}

// all returns the entries of all sessions in order, this session's last, as a
// new slice. With an error it returns those of this session.
func (s *Store) all() ([]Entry, error) {
	s.mu.Lock()
	own := slices.Clone(s.own)
	var data []byte
	var err error
	if s.file != nil {
		data, err = s.file.load()
	}
	s.mu.Unlock()
	if err != nil {
		return own, fmt.Errorf("history: other sessions cannot be read: %w", err)
	}
	others := parse(data).entries
	others = slices.DeleteFunc(others, func(e Entry) bool { return e.Session == s.session })
	slices.SortFunc(others, func(a, b Entry) int {
		return cmp.Or(cmp.Compare(a.Session, b.Session), cmp.Compare(a.Line, b.Line))
	})
	return append(others, own...), nil
}
