// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file is the verb export: write a notebook as a Go program.

import (
	"context"
	"errors"
	"fmt"
	"go/version"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/gosci/gosci/internal/nbformat"
	"github.com/gosci/gosci/kernel/interp"
)

const exportHelp = `usage: gosci-kernel export NOTEBOOK -o DIR [--source GOSCI] [--force]

Writes the notebook NOTEBOOK as a Go program, main.go, with its go.mod, into the
folder DIR, which is made if it is not there. Go compiles and runs it, with no kernel
and no Jupyter:

    cd DIR
    go mod tidy
    go run .

The program prints what the notebook prints, and its results as text. Pictures and
sounds go to files in the folder in which the program runs: figure-01.svg,
image-01.png, audio-01.wav, download-01-NAME. An error that no cell takes ends it,
with the error's message and the exit status 1.

The dialect of notebooks is plain Go there. Markdown cells are comments. So are
magics and questions (name?) that mean nothing in a program, and cells with the tag
skip-execution: each is named on the standard error. Shell commands, %time, %cd,
%env and %%writefile do what they do in the notebook. A cell with the tag
raises-exception may fail; the program says how, and goes on.

  -o DIR           the folder to write to; it must be empty, or not be there
  --source GOSCI   compile against the sources of gosci in the folder GOSCI, by a
                   file go.work in DIR; then "go run ." needs no "go mod tidy"
  --force          write into a folder that holds other files, and over an earlier
                   program there

The exit status is 0 when the program was written; 1 when a cell does not compile,
or a file cannot be read or written; and 2 when the arguments are wrong.
`

// modulePath is the path of the module whose packages the program uses.
const modulePath = "github.com/gosci/gosci"

// exportOptions are the arguments of the verb export.
type exportOptions struct {
	path   string
	dir    string
	source string // empty for the released module
	force  bool
}

// exportNotebook is the verb export.
func exportNotebook(_ context.Context, args []string, std stdio) error {
	opts, err := parseExport(args)
	if err != nil {
		return err
	}
	nb, err := nbformat.ReadFile(opts.path)
	if err != nil {
		return err
	}
	spec, _ := nb.Metadata["kernelspec"].(map[string]any)
	if language, ok := spec["language"].(string); ok && language != "go" {
		return fmt.Errorf("%s: want a notebook of Go, and its kernel is for %s", opts.path, language)
	}
	if err := exportable(opts); err != nil {
		return err
	}
	program, left, err := exportProgram(nb, opts)
	for _, line := range left {
		say(std.err, fmt.Sprintf("gosci-kernel: %s: %s\n", opts.path, line))
	}
	if err != nil {
		return fmt.Errorf("%s: %w", opts.path, err)
	}
	return writeProgram(program, opts)
}

func parseExport(args []string) (*exportOptions, error) {
	opts := &exportOptions{}
	flags := newFlags("export")
	flags.StringVar(&opts.dir, "o", "", "")
	flags.StringVar(&opts.source, "source", "", "")
	flags.BoolVar(&opts.force, "force", false, "")
	paths, err := parse(flags, args)
	switch {
	case err != nil:
		return nil, err
	case len(paths) != 1:
		return nil, usagef("want one notebook, came %d", len(paths))
	case !strings.EqualFold(filepath.Ext(paths[0]), ".ipynb"):
		return nil, usagef("want a notebook (.ipynb), came %s", paths[0])
	case opts.dir == "":
		return nil, usagef("want a folder to write to, as in -o DIR")
	}
	opts.path = paths[0]
	return opts, nil
}

// exportable finds out what would prevent the writing of the program.
func exportable(opts *exportOptions) error {
	if opts.source != "" {
		if err := isSourceOfGosci(opts.source); err != nil {
			return err
		}
	}
	entries, err := os.ReadDir(opts.dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("cannot write to %s: %w", opts.dir, err)
	case len(entries) > 0 && !opts.force:
		return fmt.Errorf("the folder %s is not empty, it holds %s: name another one, or say --force to write there all the same",
			opts.dir, entries[0].Name())
	}
	return nil
}

// isSourceOfGosci returns an error if a folder does not hold the sources of gosci.
func isSourceOfGosci(dir string) error {
	text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if errors.Is(err, fs.ErrNotExist) {
		return usagef("want the folder with the sources of gosci after --source, and %s has no go.mod", dir)
	}
	if err != nil {
		return err
	}
	if m := moduleLine.FindSubmatch(text); m == nil || string(m[1]) != modulePath {
		return usagef("want the folder with the sources of gosci after --source, and %s is not the module %s", dir, modulePath)
	}
	return nil
}

var moduleLine = regexp.MustCompile(`(?m)^module\s+"?([^\s"]+)`)

// exportProgram returns the text of the program, and what it does not do.
func exportProgram(nb *nbformat.Notebook, opts *exportOptions) (program []byte, left []string, err error) {
	cells, skipped := sourceCells(nb)
	program, left, err = interp.Export(programDoc(opts), cells)
	return program, append(skipped, left...), err
}

// sourceCells returns the cells of a notebook as parts of a program: those that run, each
// with the texts before it, and at the end what text is left. It says which do not run.
func sourceCells(nb *nbformat.Notebook) (cells []interp.SourceCell, skipped []string) {
	count := 0
	for i, c := range nb.Cells {
		switch {
		case strings.TrimSpace(c.Source) == "":
		case c.Type != nbformat.Code:
			cells = append(cells, interp.SourceCell{Count: count, Comment: c.Source})
		case c.HasTag("skip-execution"):
			cells = append(cells, interp.SourceCell{Count: count, Comment: c.Source})
			skipped = append(skipped, fmt.Sprintf("cell number %d has the tag skip-execution, and is a comment in the program", i+1))
		default:
			count++
			cells = append(cells, interp.SourceCell{Code: c.Source, Count: count, MayFail: c.HasTag("raises-exception")})
		}
	}
	return cells, skipped
}

// programDoc returns the text at the head of the program.
func programDoc(opts *exportOptions) string {
	name := programName(opts.path)
	run := "\tgo mod tidy\n\tgo run .\n"
	if opts.source != "" {
		run = "\tgo run .\n"
	}
	return fmt.Sprintf(`Command %s is the notebook %s as a program, exported by gosci-kernel.
To run it, in this folder:

%s
It prints what the notebook prints. Pictures and sounds go to files in the folder in
which it runs, and files that the notebook reads are looked for there.
`, name, filepath.Base(opts.path), run)
}

// programName returns the name of the program: that of the notebook, as far as it can be
// an element of an import path.
func programName(path string) string {
	name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	name = strings.Trim(notInPath.ReplaceAllString(name, "-"), "-.")
	if name == "" {
		return "notebook"
	}
	return name
}

var notInPath = regexp.MustCompile(`[^A-Za-z0-9._-]+`)

// writeProgram writes the files of the program.
func writeProgram(program []byte, opts *exportOptions) error {
	if err := os.MkdirAll(opts.dir, 0o777); err != nil {
		return err
	}
	files := []struct{ name, text string }{
		{"main.go", string(program)},
		{"go.mod", goMod(opts)},
	}
	if opts.source != "" {
		work, err := goWork(opts)
		if err != nil {
			return err
		}
		files = append(files, struct{ name, text string }{"go.work", work})
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(opts.dir, f.name), []byte(f.text), 0o666); err != nil {
			return err
		}
	}
	return nil
}

// goVersion is the version of Go that the program asks for: that which made this one.
func goVersion() string {
	lang := strings.TrimPrefix(version.Lang(runtime.Version()), "go")
	if lang == "" { // built by a Go of no release
		return "1.26.0"
	}
	return lang + ".0"
}

// goMod returns the text of the file go.mod. It asks for the version of gosci that this
// program has, if that is a released one; else go mod tidy finds one.
func goMod(opts *exportOptions) string {
	text := fmt.Sprintf("module notebook/%s\n\ngo %s\n", programName(opts.path), goVersion())
	if info, ok := debug.ReadBuildInfo(); ok && opts.source == "" && info.Main.Path == modulePath && isRelease(info.Main.Version) {
		text += fmt.Sprintf("\nrequire %s %s\n", modulePath, info.Main.Version)
	}
	return text
}

// isRelease reports whether a version of a module is one that others can get.
func isRelease(v string) bool {
	return strings.HasPrefix(v, "v") && !strings.Contains(v, "+") && !pseudo.MatchString(v)
}

var pseudo = regexp.MustCompile(`\d{14}-[0-9a-f]{12}$`)

// goWork returns the text of the file go.work, which puts the sources in the place of
// the released module.
func goWork(opts *exportOptions) (string, error) {
	source, err := filepath.Abs(opts.source)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("go %s\n\nuse (\n\t.\n\t%q\n)\n", goVersion(), filepath.ToSlash(source)), nil
}
