// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Gosci-kernel is a Jupyter kernel for scientific computing in Go.
//
//	gosci-kernel VERB [ARGUMENTS]
//
// "gosci-kernel help" lists the verbs, and "gosci-kernel help VERB" describes one.
//
// The exit status is 0 when all went well, 1 when something failed at run time (a
// cell, a file), 2 when the arguments are wrong, and 130 when the user interrupted
// the program.
package main

// This file finds the verb and turns its error into an exit status.

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/gosci/gosci/internal/nbexec"
	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp"
)

func main() {
	std := stdio{
		in: os.Stdin, out: os.Stdout, err: os.Stderr,
		inTerminal: isTerminal(os.Stdin), outTerminal: isTerminal(os.Stdout), errTerminal: isTerminal(os.Stderr),
	}
	os.Exit(dispatch(context.Background(), os.Args[1:], std, verbs(newEngine)))
}

// An engineMaker makes the engine that runs cells of Go. The version of the
// language is that of programs which do not state one, empty for the newest.
type engineMaker func(goVersion string) (engine.Engine, error)

func newEngine(goVersion string) (engine.Engine, error) {
	return interp.New(&interp.Options{GoVersion: goVersion})
}

// stdio is what a verb reads and writes, and which of it is a terminal.
type stdio struct {
	in                                   io.Reader
	out, err                             io.Writer
	inTerminal, outTerminal, errTerminal bool
}

// A verb is one thing that the program does.
type verb struct {
	name    string
	summary string // a line for the list of verbs
	help    string // all about its arguments

	// run takes the arguments after the verb. A verb that was asked for help
	// returns flag.ErrHelp.
	run func(ctx context.Context, args []string, std stdio) error
}

// verbs lists what the program can do. newEngine makes the engine that runs cells;
// without it there are no verbs that run any.
func verbs(newEngine engineMaker) []verb {
	list := []verb{
		{"install", "make the kernel known to Jupyter", installHelp, installKernel},
		{"uninstall", "make Jupyter forget the kernel", uninstallHelp, uninstallKernel},
	}
	if newEngine != nil {
		list = append(list,
			verb{"run", "be the kernel of a Jupyter client; Jupyter calls this", runHelp, runWith(newEngine)},
			verb{"exec", "run a notebook or a .go file without Jupyter", execHelp, execWith(newEngine)},
			verb{"export", "write a notebook as a Go program", exportHelp, exportNotebook})
	}
	return append(list,
		verb{"doctor", "say why Jupyter does not start the kernel, and what to do", doctorHelp, runDoctor},
		verb{"version", "print the versions of the program", versionHelp, printVersion})
}

// The exit statuses of the program.
const (
	statusOK          = 0
	statusFailed      = 1
	statusUsage       = 2
	statusInterrupted = 130 // as of a program that the interrupt signal ended
)

// A usageError says what is wrong with the arguments.
type usageError struct{ problem string }

func (e *usageError) Error() string { return e.problem }

func usagef(format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...)}
}

// An interruptError is the error of a verb that the user interrupted.
type interruptError struct{ error }

// dispatch runs the verb that args name and returns the exit status.
func dispatch(ctx context.Context, args []string, std stdio, list []verb) int {
	if len(args) == 0 {
		say(std.err, overview(list))
		return statusUsage
	}
	name, args := args[0], args[1:]
	switch name {
	case "help", "-h", "-help", "--help":
		if len(args) == 0 {
			say(std.out, overview(list))
			return statusOK
		}
		name, args = args[0], []string{"-h"}
	case "-version", "--version":
		name = "version"
	}
	v, err := find(name, list)
	if err != nil {
		say(std.err, "gosci-kernel: "+err.Error()+"\n")
		return statusUsage
	}
	err = v.run(ctx, args, std)
	var (
		usage *usageError
		exit  *nbexec.ExitError
	)
	switch {
	case err == nil:
		return statusOK
	case errors.As(err, &exit):
		return exit.Status
	case errors.Is(err, flag.ErrHelp):
		say(std.out, v.help)
		return statusOK
	case errors.As(err, &usage):
		say(std.err, fmt.Sprintf("gosci-kernel %s: %v\n\"gosci-kernel help %[1]s\" says what it takes.\n", v.name, err))
		return statusUsage
	}
	say(std.err, fmt.Sprintf("gosci-kernel: %v\n", err))
	var interrupt *interruptError
	if errors.As(err, &interrupt) {
		return statusInterrupted
	}
	return statusFailed
}

// say writes text for the user. When that fails there is nobody to tell.
func say(w io.Writer, text string) { _, _ = io.WriteString(w, text) }

// overview lists the verbs.
func overview(list []verb) string {
	var b strings.Builder
	b.WriteString("gosci-kernel is a Jupyter kernel for scientific computing in Go.\n\n" +
		"usage: gosci-kernel VERB [ARGUMENTS]\n\nThe verbs:\n\n")
	for _, v := range list {
		fmt.Fprintf(&b, "  %-10s %s\n", v.name, v.summary)
	}
	b.WriteString("\n\"gosci-kernel help VERB\" describes a verb.\n" +
		"To begin: gosci-kernel install --user\n")
	return b.String()
}

// find returns the verb of a name.
func find(name string, list []verb) (verb, error) {
	names := make([]string, len(list))
	for i, v := range list {
		if v.name == name {
			return v, nil
		}
		names[i] = v.name
	}
	if near := nearest(name, names); near != "" {
		return verb{}, fmt.Errorf("no verb %q; did you mean %q?", name, near)
	}
	return verb{}, fmt.Errorf("no verb %q; there are %s", name, strings.Join(names, ", "))
}

// isTerminal reports whether f is a terminal, or a device that is like one.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
