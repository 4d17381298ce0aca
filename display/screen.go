// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file is the screen of a session: where its displays go.

import (
	"crypto/rand"
	"fmt"
	"sync/atomic"
)

// A Publisher carries displays to the people who look at them. Its methods may
// be called from any goroutine.
type Publisher interface {
	// Publish shows a bundle under a display id, or, with update, changes the
	// displays that have the id. It takes over the bundle.
	Publish(b Bundle, id string, update bool)

	// Clear removes what has been shown so far: at once, or, with wait, when the
	// next display arrives.
	Clear(wait bool)

	// Input shows the prompt and returns the line that the user answers, without
	// a line end. With password the answer is not shown.
	Input(prompt string, password bool) (string, error)
}

// A Screen shows values in a session. Its methods may be called from any
// goroutine. What one goroutine shows appears in the order of its calls.
type Screen struct {
	publisher Publisher
	session   string       // sets the ids of this screen apart from those of others
	shown     atomic.Int64 // displays so far
}

// NewScreen returns a screen whose displays p carries.
func NewScreen(p Publisher) *Screen {
	return &Screen{publisher: p, session: rand.Text()}
}

// Show shows v, as [Of] says that it looks, in a display of its own.
func (s *Screen) Show(v any) *Handle {
	h := &Handle{publisher: s.publisher, id: fmt.Sprintf("%s-%d", s.session, s.shown.Add(1))}
	publish(s.publisher, v, h.id, false)
	return h
}

// Clear removes what has been shown so far: at once, or, with wait, when the
// next display arrives, which avoids flicker.
func (s *Screen) Clear(wait bool) { s.publisher.Clear(wait) }

// Input shows the prompt and returns the line that the user answers, without a
// line end.
func (s *Screen) Input(prompt string) (string, error) {
	return s.publisher.Input(prompt, false)
}

// Password is Input with an answer that is not shown.
func (s *Screen) Password(prompt string) (string, error) {
	return s.publisher.Input(prompt, true)
}

// A Handle is one display, which can change after it has been shown. Its methods
// may be called from any goroutine.
type Handle struct {
	publisher Publisher
	id        string
}

// ID returns the id of the display, which no other display has, in this session
// or another.
func (h *Handle) ID() string { return h.id }

// Update shows v in the place of what the display shows.
func (h *Handle) Update(v any) { publish(h.publisher, v, h.id, true) }
