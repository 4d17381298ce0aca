// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package history

// This file tests many goroutines and many processes with one history file. The
// processes are this test program, run again.

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"time"
)

// writerEnv makes the test program write to the history file that it names,
// instead of running the tests.
const writerEnv = "GOSCI_TEST_HISTORY_WRITER"

// The work of the writers. All entries are to be kept, but they take many more
// lines than that, so that the file is replaced meanwhile and none may be lost.
const (
	writers        = 4
	writerSessions = 8
	writerLines    = 10
	writerOutputs  = 5 // lines of the file for the outputs of one input
)

func TestMain(m *testing.M) {
	if path := os.Getenv(writerEnv); path != "" {
		if err := writeHistory(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// writeHistory is the work of one writer, with a file that is cut down to
// the number of entries of all writers whenever a session begins.
func writeHistory(path string) error {
	opts := &Options{MaxEntries: writers * writerSessions * writerLines, LockWait: time.Minute}
	for range writerSessions {
		s, err := Open(path, opts)
		if err != nil {
			return err
		}
		for line := 1; line <= writerLines; line++ {
			if err := s.Add(line, fmt.Sprintf("line %d of %d", line, s.Session())); err != nil {
				return err
			}
			for i := range writerOutputs {
				s.SetOutput(line, strconv.Itoa(i))
			}
			if _, err := s.Search("*", 0, false); err != nil {
				return err
			}
		}
		if err := s.Close(); err != nil {
			return err
		}
	}
	return nil
}

// checkWritten checks that all is in the file that the writers wrote, and that
// it has been replaced meanwhile.
func checkWritten(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	const sessions = writers * writerSessions
	c := parse(data)
	if c.session != sessions {
		t.Errorf("the last session is %d, want %d", c.session, sessions)
	}
	if written := sessions * (1 + writerLines*(1+writerOutputs)); c.lines >= written {
		t.Errorf("the file has %d lines of %d, want fewer", c.lines, written)
	}
	want := map[Entry]bool{}
	for session := 1; session <= sessions; session++ {
		for line := 1; line <= writerLines; line++ {
			want[Entry{session, line, fmt.Sprintf("line %d of %d", line, session), strconv.Itoa(writerOutputs - 1)}] = true
		}
	}
	for _, e := range c.entries {
		if !want[e] {
			t.Errorf("entry %+v in the file, not written or twice", e)
		}
		delete(want, e)
	}
	for e := range want {
		t.Errorf("entry %+v is lost", e)
	}
}

func TestProcesses(t *testing.T) {
	t.Parallel()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "new", "history.jsonl")
	var commands [writers]*exec.Cmd
	var output [writers]bytes.Buffer
	for i := range commands {
		commands[i] = exec.Command(program)
		commands[i].Env = append(os.Environ(), writerEnv+"="+path)
		commands[i].Stderr = &output[i]
		if err := commands[i].Start(); err != nil {
			t.Fatal(err)
		}
	}
	for i, c := range commands {
		if err := c.Wait(); err != nil {
			t.Errorf("writer %d: %v\n%s", i, err, &output[i])
		}
	}
	checkWritten(t, path)
}

// TestStores is TestProcesses within one process, for the race detector.
func TestStores(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "history.jsonl")
	var wg sync.WaitGroup
	for range writers {
		wg.Go(func() {
			if err := writeHistory(path); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	checkWritten(t, path)
}

// TestGoroutines uses one store from many goroutines.
func TestGoroutines(t *testing.T) {
	t.Parallel()
	s := open(t, filepath.Join(t.TempDir(), "history.jsonl"), nil)
	const goroutines, each = 8, 20
	var wg sync.WaitGroup
	for g := range goroutines {
		wg.Go(func() {
			for i := range each {
				line := 1 + g + i*goroutines
				if err := s.Add(line, strconv.Itoa(line)); err != nil {
					t.Error(err)
				}
				s.SetOutput(line, "out "+strconv.Itoa(line))
				if got, err := s.Range(0, line, line+1); err != nil || len(got) != 1 || got[0].Line != line {
					t.Errorf("Range(0, %d, %d) = %v, %v, want the line", line, line+1, got, err)
				}
				if _, err := s.Tail(i); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	for name, store := range map[string]*Store{"own": s, "later": open(t, s.file.path, nil)} {
		got, err := store.Range(1, 1, 0)
		if err != nil || len(got) != goroutines*each {
			t.Fatalf("%s store: %d entries, error %v, want %d", name, len(got), err, goroutines*each)
		}
		for i, e := range got {
			if want := strconv.Itoa(i + 1); e.Line != i+1 || e.Input != want || e.Output != "out "+want {
				t.Errorf("%s store: entry %d = %+v", name, i, e)
			}
		}
	}
}
