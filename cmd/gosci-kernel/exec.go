// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file is the verb exec: run a notebook or a .go file without Jupyter.

import (
	"context"
	"errors"
	"fmt"
	"go/version"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"time"

	"github.com/gosci/gosci/install"
	"github.com/gosci/gosci/internal/nbexec"
	"github.com/gosci/gosci/internal/nbformat"
	"github.com/gosci/gosci/kernel/engine"
)

const execHelp = `usage: gosci-kernel exec PATH [-o OUT.ipynb] [--timeout TIME] [--allow-errors]
                         [--lang VERSION]

Runs the code cells of the notebook PATH in order, in a session of their own and
in the notebook's folder. What they print, and the text of their results, goes to
the standard output; what they print as errors, and tracebacks, to the standard
error. Cells ask their questions on the standard input.

A PATH that ends in .go is a Go source file, with or without a package clause. It
runs as one cell, in the present folder.

  -o OUT.ipynb     write the notebook with the new outputs there, also when a
                   cell failed; it may be PATH itself
  --timeout TIME   stop a cell that takes longer, and end; such as 90s or 10m
  --allow-errors   go on after a cell has failed
  --lang VERSION   the version of Go, such as go1.21, of a whole program that does
                   not state its own; before go1.22 loops share their variable

A cell with the tag raises-exception may fail; one with the tag skip-execution is
left alone.

The exit status is 0 when no cell failed that should not; 1 when one did, took too
long, or a file cannot be read or written; 2 when the arguments are wrong; and 130
after an interrupt (Ctrl-C), which stops the cell that runs and ends. A second
interrupt ends at once and writes nothing. A Go source file that calls os.Exit
ends with the status that it says.
`

// execOptions are the arguments of the verb exec.
type execOptions struct {
	path        string
	out         string // empty for none
	timeout     time.Duration
	allowErrors bool
	lang        string
}

// execWith returns the verb exec for the engines that newEngine makes.
func execWith(newEngine engineMaker) func(context.Context, []string, stdio) error {
	return func(ctx context.Context, args []string, std stdio) error {
		opts, err := parseExec(args)
		if err != nil {
			return err
		}
		return execFile(ctx, opts, std, newEngine)
	}
}

func parseExec(args []string) (*execOptions, error) {
	opts := &execOptions{}
	flags := newFlags("exec")
	flags.StringVar(&opts.out, "o", "", "")
	flags.DurationVar(&opts.timeout, "timeout", 0, "")
	flags.BoolVar(&opts.allowErrors, "allow-errors", false, "")
	flags.Func("lang", "", func(v string) error {
		if !version.IsValid(v) {
			return fmt.Errorf("want a version of Go, such as go1.21")
		}
		opts.lang = v
		return nil
	})
	paths, err := parse(flags, args)
	switch {
	case err != nil:
		return nil, err
	case len(paths) != 1:
		return nil, usagef("want one notebook or .go file, came %d", len(paths))
	case opts.timeout < 0:
		return nil, usagef("want a --timeout of zero or more, came %v", opts.timeout)
	}
	opts.path = paths[0]
	return opts, nil
}

// execFile loads the file, runs it, and writes the notebook.
func execFile(ctx context.Context, opts *execOptions, std stdio, newEngine engineMaker) (result error) {
	nb, err := load(opts.path)
	if err != nil {
		return err
	}
	out := opts.out
	if out != "" {
		if out, err = writable(out); err != nil {
			return err
		}
	}
	if !isSource(opts.path) {
		leave, err := enter(filepath.Dir(opts.path))
		if err != nil {
			return err
		}
		defer func() { result = errors.Join(result, leave()) }()
	}
	eng, err := newEngine(opts.lang)
	if err != nil {
		return err
	}
	defer func() { result = errors.Join(result, eng.Close()) }()
	err = execCells(ctx, nb, eng, opts, std)
	if out != "" {
		err = errors.Join(err, nbformat.WriteFile(out, nb))
	}
	return err
}

// execCells runs the cells, which an interrupt of the user stops.
func execCells(ctx context.Context, nb *nbformat.Notebook, eng engine.Engine, opts *execOptions, std stdio) error {
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, stop) // so that the second interrupt ends the program

	screen := newScreen(std)
	_, err := nbexec.Run(ctx, nb, eng, &nbexec.Options{
		Timeout:     opts.timeout,
		AllowErrors: opts.allowErrors,
		Stdout:      screen.out,
		Stderr:      screen.err,
		Color:       std.errTerminal && os.Getenv("NO_COLOR") == "",
		Stdin:       std.in,
		Echo:        std.inTerminal,
		Program:     isSource(opts.path),
		Progress:    screen.progress,
	})
	screen.clear()
	var (
		failed *nbexec.CellError
		exit   *nbexec.ExitError
	)
	switch {
	case err == nil:
		return nil
	case errors.As(err, &exit):
		return exit
	case ctx.Err() != nil:
		return &interruptError{fmt.Errorf("%s: %w", opts.path, err)}
	case errors.As(err, &failed) && isSource(opts.path):
		return fmt.Errorf("%s: %w", opts.path, failed.Err) // it has no cells
	default:
		return fmt.Errorf("%s: %w", opts.path, err)
	}
}

func isSource(path string) bool { return strings.EqualFold(filepath.Ext(path), ".go") }

// load returns the notebook that is in a file, or that consists of a file of Go.
func load(path string) (*nbformat.Notebook, error) {
	var nb *nbformat.Notebook
	switch {
	case isSource(path):
		source, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		nb = &nbformat.Notebook{Cells: []*nbformat.Cell{{Type: nbformat.Code, Source: string(source)}}}
	case strings.EqualFold(filepath.Ext(path), ".ipynb"):
		var err error
		if nb, err = nbformat.ReadFile(path); err != nil {
			return nil, err
		}
	default:
		return nil, usagef("want a notebook (.ipynb) or a Go file (.go), came %s", path)
	}
	if nb.Metadata == nil {
		nb.Metadata = map[string]any{}
	}
	if nb.Metadata["kernelspec"] == nil {
		nb.Metadata["kernelspec"] = map[string]any{
			"name": install.DefaultName, "display_name": install.DefaultDisplayName, "language": "go",
		}
	}
	return nb, nil
}

// writable returns the absolute path of a file to be written, and finds out before
// the run what would prevent that after it.
func writable(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return "", fmt.Errorf("cannot write %s: it is a folder", path)
	}
	if _, err := os.Stat(filepath.Dir(path)); errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("cannot write %s: its folder does not exist", path)
	}
	return path, nil
}

// enter makes dir the present folder until leave is called.
func enter(dir string) (leave func() error, err error) {
	before, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	if err := os.Chdir(dir); err != nil {
		return nil, err
	}
	return func() error { return os.Chdir(before) }, nil
}
