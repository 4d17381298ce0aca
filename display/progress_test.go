// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display_test

// This file tests progress bars, with a clock of their own.

import (
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/display"
)

func TestProgress(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var r recorder
		sum := 0
		for i := range display.NewScreen(&r).Progress(4, "fitting") {
			time.Sleep(2 * time.Second)
			sum += i
		}
		if sum != 6 {
			t.Errorf("the sum is %d, want 6", sum)
		}
		want := []string{
			"publish fitting   0% |························| 0/4, 0:00 update=false",
			"publish fitting  25% |██████··················| 1/4, 2.0 s each, 0:02, 0:06 left update=true",
			"publish fitting  50% |████████████············| 2/4, 2.0 s each, 0:04, 0:04 left update=true",
			"publish fitting  75% |██████████████████······| 3/4, 2.0 s each, 0:06, 0:02 left update=true",
			"publish fitting 100% |████████████████████████| 4/4, 2.0 s each, 0:08 update=true",
			"publish fitting 100% |████████████████████████| 4/4, 2.0 s each, 0:08 update=true",
		}
		if diff := cmp.Diff(want, r.calls); diff != "" {
			t.Errorf("calls (-want +got):\n%s", diff)
		}
	})
}

// TestProgressRate checks that there are ten updates a second, no more.
func TestProgressRate(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var r recorder
		for range display.NewScreen(&r).Progress(10_000, "") {
			time.Sleep(time.Millisecond)
		}
		if n := len(r.calls); n < 95 || n > 105 {
			t.Errorf("%d updates in 10 s, want about 100", n)
		}
	})
}

// TestProgressEnds checks what is shown when a loop is left early, by break or panic,
// and when there is nothing to do.
func TestProgressEnds(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var r recorder
		s := display.NewScreen(&r)
		for i := range s.Progress(8, "search") {
			if time.Sleep(time.Second); i == 2 {
				break
			}
		}
		func() {
			defer func() { _ = recover() }()
			for range s.Progress(2, "failing") {
				panic("stop")
			}
		}()
		for range s.Progress(0, "nothing") {
			t.Error("a loop over nothing ran")
		}
		var last []string
		for _, call := range r.calls {
			if strings.HasSuffix(call, "update=true") {
				last = append(last, call)
			}
		}
		want := []string{
			"publish search  12% |███·····················| 1/8, 1.0/s, 0:01, 0:07 left update=true",
			"publish search  25% |██████··················| 2/8, 1.0/s, 0:02, 0:06 left update=true",
			"publish search  25% |██████··················| 2/8, 1.5 s each, 0:03, stopped update=true",
			"publish failing   0% |························| 0/2, 0:00, stopped update=true",
			"publish nothing 100% |████████████████████████| 0/0, 0:00 update=true",
		}
		if diff := cmp.Diff(want, last); diff != "" {
			t.Errorf("calls (-want +got):\n%s", diff)
		}
	})
}

func TestStep(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var r recorder
		s := display.NewScreen(&r).Step("reading")
		time.Sleep(4000 * time.Second)
		s.Add(2_000_000)
		s.Done()
		s.Done()
		s.Add(1)
		want := []string{
			"publish reading 0, 0:00 update=false",
			"publish reading 2,000,000, 500/s, 1:06:40 update=true",
			"publish reading 2,000,000, 500/s, 1:06:40 update=true",
		}
		if diff := cmp.Diff(want, r.calls); diff != "" {
			t.Errorf("calls (-want +got):\n%s", diff)
		}
	})
}

// TestProgressTerminal checks that a terminal gets one line.
func TestProgressTerminal(t *testing.T) {
	output := redirect(t, "", func() {
		for range display.Progress(1, "work") {
		}
	})
	if !strings.HasPrefix(output, "\rwork   0% |") || strings.Count(output, "\n") != 1 || !strings.HasSuffix(output, "\n") || !strings.Contains(output, "\rwork 100% |") {
		t.Errorf("output = %q, want one line that is written over", output)
	}
}
