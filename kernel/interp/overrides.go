// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the functions of compiled packages that mean something else in a
// cell: those that print, read the standard input, show or start goroutines.

import (
	"context"
	"reflect"
	"time"

	"github.com/gosci/gosci/display"
	"github.com/gosci/gosci/kernel/interp/host"
)

// displayPath is the import path of package display.
const displayPath = "github.com/gosci/gosci/display"

// printers lists the packages that write to the standard output of the process
// without being handed it.
var printers = []string{"flag", "os/exec", "gonum.org/v1/gonum/optimize", "testing", "runtime/debug", "log/slog"}

// A symbolTable holds symbols by import path and name.
type symbolTable map[string]map[string]reflect.Value

// overrides returns the symbols that take the place of others in a session.
func (e *Engine) overrides() symbolTable {
	fn := reflect.ValueOf
	return symbolTable{
		"os":   {"Stdin": fn(&e.stdin.file).Elem()},
		"time": {"AfterFunc": fn(func(d time.Duration, f func()) *time.Timer { return time.AfterFunc(d, e.guarded(f)) })},
		"context": {"AfterFunc": fn(func(ctx context.Context, f func()) (stop func() bool) {
			return context.AfterFunc(ctx, e.guarded(f))
		})},
		displayPath: {
			"Show":     fn(func(v any) *display.Handle { return e.screen.Show(e.shown(v)) }),
			"Clear":    fn(e.screen.Clear),
			"Progress": fn(e.screen.Progress),
			"Step":     fn(e.screen.Step),
			"Input":    fn(e.screen.Input),
			"Password": fn(e.screen.Password),
		},
	}
}

// guarded returns f, which compiled code calls in a goroutine of its own, with a
// panic of it reported.
func (e *Engine) guarded(f func()) func() {
	return func() {
		defer func() {
			switch v := recover().(type) {
			case nil, host.Interrupt, host.Exit:
			case error:
				e.crash(v)
			default:
				e.crash(&host.Panic{Value: v})
			}
		}()
		f()
	}
}
