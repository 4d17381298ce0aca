// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package history

// This file shares the history file with other processes: locking, reading,
// appending, and replacing it by a smaller one.

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/gofrs/flock"
)

const (
	lockRetry  = 5 * time.Millisecond
	readFactor = 8        // times maxBytes that are read of a file, however large it is
	maxUnsaved = 16 << 20 // bytes of records that wait for the file
)

// A file is a history file. Its methods may not be called at the same time.
type file struct {
	path       string
	maxEntries int
	maxBytes   int64
	wait       time.Duration

	lock    *flock.Flock
	stuck   bool   // the last wait for the lock was in vain
	unsaved []byte // lines that could not be written yet
}

func newFile(path string, maxEntries int, maxBytes int64, wait time.Duration) *file {
	return &file{path: path, maxEntries: maxEntries, maxBytes: maxBytes, wait: wait, lock: flock.New(path + ".lock")}
}

// begin takes a session number, and makes a file smaller that is too large. The
// number is 0 with an error that leaves the file of no use.
func (f *file) begin() (session int, err error) {
	err = f.locked(func() error {
		data, err := f.read()
		if err != nil {
			return err
		}
		c := parse(data)
		if c.session == maxNumber {
			return fmt.Errorf("%s has no session number left after %d", f.path, c.session)
		}
		taken := record{Session: c.session + 1}
		if err := f.write(taken.encode()); err != nil {
			return err
		}
		session = taken.Session
		if int64(len(data)) > f.maxBytes || c.lines/2 >= f.maxEntries {
			err = f.compact(c.entries, taken)
		}
		return err
	})
	return session, err
}

// append writes a record at the end of the file, after those that wait. When too
// many wait it gives them up, at an input, whose caller looks at the error.
func (f *file) append(r record) error {
	f.unsaved = append(f.unsaved, r.encode()...)
	err := f.flush()
	if err != nil && r.Input != nil && len(f.unsaved) > maxUnsaved {
		err = fmt.Errorf("%w; %d bytes of history are lost", err, len(f.unsaved))
		f.unsaved = nil
	}
	return err
}

// flush writes the records that wait.
func (f *file) flush() error {
	if len(f.unsaved) == 0 {
		return nil
	}
	err := f.locked(func() error { return f.write(f.unsaved) })
	if err != nil {
		return fmt.Errorf("history: not all is written: %w", err)
	}
	f.unsaved = nil
	return nil
}

// load returns the text of the file.
func (f *file) load() (data []byte, err error) {
	err = f.locked(func() error {
		data, err = f.read()
		return err
	})
	return data, err
}

// locked calls do while this process alone may use the file.
func (f *file) locked(do func() error) (err error) {
	if err := os.MkdirAll(filepath.Dir(f.path), 0o700); err != nil {
		return err
	}
	if err := f.acquire(); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.lock.Unlock()) }()
	return do()
}

// acquire takes the lock. It waits for it, unless the last wait was in vain.
func (f *file) acquire() error {
	free, err := f.lock.TryLock()
	for end := time.Now().Add(f.wait); err == nil && !free && !f.stuck && time.Now().Before(end); {
		time.Sleep(lockRetry)
		free, err = f.lock.TryLock()
	}
	if err != nil {
		return err
	}
	f.stuck = !free
	if f.stuck {
		return fmt.Errorf("%s is locked by another process", f.path)
	}
	return nil
}

// read returns the text of the file, none when there is no file. Of a file far
// larger than maxBytes it returns the end, which may start within a line.
func (f *file) read() ([]byte, error) {
	info, err := os.Stat(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is not a regular file", f.path)
	}
	h, err := os.Open(f.path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = h.Close() }() // nothing was written that could be lost
	start := int64(0)
	if info.Size()/readFactor > f.maxBytes {
		start = info.Size() - readFactor*f.maxBytes
	}
	return io.ReadAll(io.NewSectionReader(h, start, info.Size()-start))
}

// write appends lines to the file in one write. If the file ends within a line,
// that line is ended first.
func (f *file) write(lines []byte) (err error) {
	h, err := os.OpenFile(f.path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, h.Close()) }()
	info, err := h.Stat()
	if err != nil {
		return err
	}
	if size := info.Size(); size > 0 {
		var last [1]byte
		if _, err := h.ReadAt(last[:], size-1); err != nil {
			return err
		}
		if last[0] != '\n' {
			lines = append([]byte{'\n'}, lines...)
		}
	}
	_, err = h.Write(lines)
	return err
}

// compact replaces the file by one of the newest entries, at most maxEntries and
// half of maxBytes of them, and the record of the highest session.
func (f *file) compact(entries []Entry, highest record) error {
	lines := [][]byte{highest.encode()}
	size := int64(0)
	for _, e := range slices.Backward(entries[max(len(entries)-f.maxEntries, 0):]) {
		line := e.encode()
		if size += int64(len(line)); size > f.maxBytes/2 {
			break
		}
		lines = append(lines, line)
	}
	slices.Reverse(lines)
	if err := f.replace(bytes.Join(lines, nil)); err != nil {
		return fmt.Errorf("%s cannot be made smaller: %w", f.path, err)
	}
	return nil
}

// replace gives the file a new text, all of it or, with an error, nothing.
func (f *file) replace(data []byte) error {
	next := f.path + ".tmp"
	h, err := os.OpenFile(next, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = h.Write(data)
	if err == nil {
		err = h.Sync()
	}
	err = errors.Join(err, h.Close())
	if err == nil {
		err = os.Rename(next, f.path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(next))
	}
	return nil
}
