// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file is the verb run: be the kernel of a Jupyter client.

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"strconv"
	"syscall"

	"github.com/gosci/gosci/kernel"
	"github.com/gosci/gosci/kernel/history"
)

const runHelp = `usage: gosci-kernel run -f CONNECTION

Runs the kernel that a Jupyter client asks for. The client writes the file
CONNECTION, which says where to listen; Jupyter calls this verb itself, as the
kernelspec tells it.

An interrupt signal stops the running cell, a termination signal the kernel. The
kernel ends with the process that started it. What it has to say about messages
that it cannot use goes to standard error.
`

// runWith returns the verb run, which runs cells on what newEngine makes.
func runWith(newEngine engineMaker) func(context.Context, []string, stdio) error {
	return func(ctx context.Context, args []string, std stdio) error {
		flags := newFlags("run")
		file := flags.String("f", "", "")
		others, err := parse(flags, args)
		if err != nil {
			return err
		}
		if len(others) > 0 {
			return usagef("want no argument but -f CONNECTION, came %q", others[0])
		}
		if *file == "" {
			return usagef("want -f CONNECTION, the file that a Jupyter client writes")
		}
		conn, err := kernel.ReadConnection(*file)
		if err != nil {
			return err
		}
		return runKernel(ctx, conn, newEngine, slog.New(slog.NewTextHandler(std.err, nil)))
	}
}

// runKernel serves conn until a client or a signal says that it is enough.
func runKernel(ctx context.Context, conn kernel.Connection, newEngine engineMaker, log *slog.Logger) error {
	store := make(chan *history.Store, 1)
	go func() { // a long history takes as long to read as all the rest
		s, err := history.Open(history.DefaultPath(), nil)
		if err != nil {
			log.Warn("the history is kept in memory only", "err", err)
		}
		store <- s
	}()
	e, err := newEngine("")
	if err != nil {
		return fmt.Errorf("cannot start the language: %w", err)
	}
	parent, err := strconv.Atoi(os.Getenv("JPY_PARENT_PID"))
	if err != nil {
		parent = 0 // started by hand
	}
	server, err := kernel.New(conn, e, &kernel.Options{History: <-store, Logger: log, Parent: parent})
	if err != nil {
		return err
	}

	ctx, stop := signal.NotifyContext(ctx, syscall.SIGTERM)
	defer stop()
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	defer signal.Stop(interrupts)
	go func() {
		for {
			select {
			case <-interrupts:
				server.Interrupt()
			case <-ctx.Done():
				return
			}
		}
	}()
	return server.Serve(ctx)
}
