// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package history keeps the inputs of a kernel, over restarts, in a small file
// that any number of kernels use at once.
//
// Each run of a kernel is a session and has a number of its own. An input has a
// line number, the execution count beside its cell, and may have an output. The
// three ways to ask for entries, [Store.Tail], [Store.Range] and [Store.Search],
// are those of the history_request message of Jupyter.
//
// The file holds one JSON object a line. It is read, written and replaced only
// under a lock, that of a second file beside it with the suffix ".lock", and is
// closed in between. What a crash or a full disk leaves behind in it is passed
// over. The entries of a store's own session are held in memory as well, so that
// they are there whatever becomes of the file.
package history

// This file is the store: opening it and adding to it.

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"
)

const (
	maxInput  = 1 << 20 // bytes of an input that are kept
	maxOutput = 4 << 10 // bytes of an output that are kept
)

// Options are the limits of a [Store]. Nil and the zero value are the defaults.
type Options struct {
	// MaxEntries is the number of entries to keep. The file is cut down to it
	// by Open, once it has grown to twice as many lines. The default is 10,000.
	MaxEntries int

	// MaxBytes is the size of the file above which Open drops its oldest
	// entries until half of it is left. The default is 32 MB.
	MaxBytes int64

	// LockWait is how long to wait for another process to release the file.
	// After one wait in vain the file is only tried, not waited for, until it
	// has been free again. The default is two seconds.
	LockWait time.Duration
}

// An Entry is an input and what came of it.
type Entry struct {
	Session int    // number of the session
	Line    int    // execution count of the cell, from 1
	Input   string // source of the cell
	Output  string // text of its result; empty when there was none
}

// A Store is the history of a kernel. Its methods may be called from any
// goroutine. None of them waits for the file longer than Options.LockWait.
type Store struct {
	session    int
	maxEntries int

	mu   sync.Mutex
	own  []Entry // of this session, in order of their lines
	file *file   // nil when the history is in memory only
}

// Open starts a new session in the history file at path, which it creates, with
// its folders, when there is none; file and folders can be read by their owner
// only. With an empty path the history is in memory only.
//
// The store that Open returns is never nil and always works. An error says what
// it cannot do: the store is in memory only, as session 1, when the file cannot
// be written or another process holds it locked; it works with the file, but
// this could not be cut down, when its replacement cannot be written.
func Open(path string, opts *Options) (*Store, error) {
	if opts == nil {
		opts = &Options{}
	}
	s := &Store{session: 1, maxEntries: cmp.Or(max(opts.MaxEntries, 0), 10_000)}
	if path == "" {
		return s, nil
	}
	// A program may change its folder, and a link must outlive the file's replacement.
	absolute, err := filepath.Abs(path)
	if err != nil {
		return s, fmt.Errorf("history: kept in memory only: %w", err)
	}
	if target, err := filepath.EvalSymlinks(absolute); err == nil {
		absolute = target
	}
	f := newFile(absolute, s.maxEntries, cmp.Or(max(opts.MaxBytes, 0), 32<<20), cmp.Or(max(opts.LockWait, 0), 2*time.Second))
	session, err := f.begin()
	if session == 0 {
		return s, fmt.Errorf("history: kept in memory only: %w", err)
	}
	s.session, s.file = session, f
	if err != nil {
		err = fmt.Errorf("history: %w", err)
	}
	return s, err
}

// Session is the number of this session, which no other session has in the file.
func (s *Store) Session() int { return s.session }

// Add appends an input to this session. An input of the same line is replaced,
// with its output. Of an input longer than 1 MB only the beginning is kept.
//
// An error says that the input is not in the file yet. It is in the store, and
// the next call that can writes it; what waits for the file is given up, and the
// error says so, beyond 16 MB. Only a line below 1 is not stored at all.
func (s *Store) Add(line int, input string) error {
	if line < 1 || line > maxNumber {
		return fmt.Errorf("history: line from 1 to %d wanted, got %d", maxNumber, line)
	}
	input = cut(input, maxInput)
	s.mu.Lock()
	defer s.mu.Unlock()

	e := Entry{Session: s.session, Line: line, Input: input}
	i, found := s.find(line)
	if found {
		s.own[i] = e
	} else {
		s.own = slices.Insert(s.own, i, e)
	}
	if extra := len(s.own) - s.maxEntries; extra > 0 {
		s.own = slices.Delete(s.own, 0, extra)
	}
	if s.file == nil {
		return nil
	}
	return s.file.append(record{Session: s.session, Line: line, Input: &input})
}

// SetOutput gives the input of a line of this session its output, of which 4 kB
// are kept. It does nothing when there is no such input. What it cannot write is
// written, or its error returned, by the next call of Add or Close.
func (s *Store) SetOutput(line int, output string) {
	output = cut(output, maxOutput)
	s.mu.Lock()
	defer s.mu.Unlock()

	i, found := s.find(line)
	if !found {
		return
	}
	s.own[i].Output = output
	if s.file != nil {
		// The record stays with the file, and so does the reason it was not written.
		_ = s.file.append(record{Session: s.session, Line: line, Output: &output})
	}
}

// Close writes what could not be written before; an error says that it still
// could not. A store holds no file open and works on after Close.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()

	if s.file == nil {
		return nil
	}
	return s.file.flush()
}

// find returns where in own the entry of a line is, or belongs.
func (s *Store) find(line int) (int, bool) {
	return slices.BinarySearchFunc(s.own, line, func(e Entry, line int) int { return cmp.Compare(e.Line, line) })
}

// cut returns text as valid UTF-8 of at most limit bytes, ending in an ellipsis
// when there was more.
func cut(text string, limit int) string {
	const ellipsis = "…"
	text = strings.ToValidUTF8(text, "\uFFFD")
	if len(text) <= limit {
		return text
	}
	end := limit - len(ellipsis)
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end] + ellipsis
}
