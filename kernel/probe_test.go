// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel_test

// This file tests the questions to a kernel.

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/gosci/gosci/kernel"
	"github.com/gosci/gosci/kernel/kerneltest"
)

func TestAskAndShutdown(t *testing.T) {
	t.Parallel()
	k := kerneltest.Start(t, kerneltest.NewScript(), nil)
	info, err := kernel.Ask(t.Context(), k.Connection())
	if err != nil {
		t.Fatal(err)
	}
	if info.Status != "ok" || info.ProtocolVersion == "" || info.LanguageInfo.Name == "" {
		t.Errorf("Ask = %+v, want what the kernel is", info)
	}
	if err := kernel.Shutdown(t.Context(), k.Connection()); err != nil {
		t.Fatal(err)
	}
	k.Wait(t)
}

func TestAskNobody(t *testing.T) {
	t.Parallel()
	conn, err := kernel.NewConnection()
	if err != nil {
		t.Fatal(err)
	}
	ports := map[int]bool{}
	for _, p := range []int{conn.ShellPort, conn.IOPubPort, conn.StdinPort, conn.ControlPort, conn.HBPort} {
		ports[p] = true
	}
	if len(ports) != 5 {
		t.Errorf("NewConnection = %+v, want five ports", conn)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := kernel.Ask(ctx, conn); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Ask of nobody = %v, want context.DeadlineExceeded", err)
	}
}
