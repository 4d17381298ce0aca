// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file starts a kernel as Jupyter does and asks it what it is.

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"

	"github.com/gosci/gosci/kernel"
)

// kernels reports whether the kernels of kernelspecs answer.
func (d *doctor) kernels(ctx context.Context, specs []found) {
	d.report.section("Kernel")
	if len(specs) == 0 {
		d.report.note("not started: no kernelspec that Jupyter takes is in order")
	}
	for i := range specs {
		s := &specs[i]
		start := time.Now()
		info, err := d.tryKernel(ctx, s)
		if err != nil {
			d.report.trouble(d.repair(s), "the kernel of %s does not answer: %v", s.Dir, err)
			continue
		}
		d.report.good("%s: %s, in %.2f s", s.Dir, info, time.Since(start).Seconds())
	}
}

// tryKernel starts the kernel of a kernelspec, asks it what it is, and ends it.
func (d *doctor) tryKernel(ctx context.Context, s *found) (info string, err error) {
	ctx, cancel := context.WithTimeout(ctx, d.timeout)
	defer cancel()
	conn, err := kernel.NewConnection()
	if err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp("", "gosci-doctor-")
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	data, err := json.Marshal(conn)
	if err != nil {
		return "", err
	}
	file := filepath.Join(dir, "kernel-doctor.json")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		return "", err
	}

	argv := s.Command(file)
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	cmd.Env = s.Environ(d.environ)
	cmd.Dir = dir
	cmd.WaitDelay = time.Second
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		return "", err
	}
	// A kernel that ends before it answers never will.
	answered, ended := context.WithCancelCause(ctx)
	exited := make(chan struct{})
	go func() {
		defer close(exited)
		_ = cmd.Wait() // its state says the same
		ended(fmt.Errorf("it ended before that (%v)", cmd.ProcessState))
	}()
	reply, err := kernel.Ask(answered, conn)
	if err != nil {
		err = context.Cause(answered)
		if err == nil || errors.Is(err, context.DeadlineExceeded) {
			err = fmt.Errorf("nothing came within %v", d.timeout)
		}
	} else {
		info = fmt.Sprintf("%s %s, protocol %s, answers", reply.Implementation, reply.ImplementationVersion, reply.ProtocolVersion)
		err = kernel.Shutdown(answered, conn)
		if answered.Err() != nil && ctx.Err() == nil {
			err = nil // it has ended, which was asked of it
		}
	}
	if err != nil {
		cancel() // which ends the process
	}
	<-exited
	if said := lastLine(stderr.String()); err != nil && said != nil {
		err = fmt.Errorf("%w: %w", err, said)
	}
	return info, err
}
