// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file finds the Jupyters on PATH and asks them about themselves.

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// A jupyter is one installation: the programs in one folder of PATH.
type jupyter struct {
	dir      string
	programs map[string]string // by name: jupyter, jupyter-lab, ...
	data     []string          // the folders of data, in the order in which it looks
	runtime  string            // the folder of connection files
}

// frontEnds are the programs that a person starts.
var frontEnds = []string{"jupyter-lab", "jupyter-notebook", "jupyterhub-singleuser"}

// jupyters reports on the installations on PATH and returns them.
func (d *doctor) jupyters(ctx context.Context) []jupyter {
	d.report.section("Jupyter on PATH")
	list := d.findJupyters()
	if len(list) == 0 {
		d.report.trouble("python3 -m pip install jupyterlab", "there is none; if it is in a virtual environment, activate that first")
		return nil
	}
	for i := range list {
		d.askJupyter(ctx, &list[i])
	}
	return list
}

// findJupyters looks for programs in the folders of PATH.
func (d *doctor) findJupyters() []jupyter {
	var list []jupyter
	seen := map[string]bool{}
	for _, dir := range filepath.SplitList(d.path) {
		if dir == "" || seen[dir] {
			continue
		}
		seen[dir] = true
		j := jupyter{dir: dir, programs: map[string]string{}}
		for _, name := range append([]string{"jupyter"}, frontEnds...) {
			if program, err := exec.LookPath(filepath.Join(dir, name)); err == nil {
				j.programs[name] = program
			}
		}
		if len(j.programs) > 0 {
			list = append(list, j)
		}
	}
	return list
}

// askJupyter reports on one installation and fills in where it looks.
func (d *doctor) askJupyter(ctx context.Context, j *jupyter) {
	var front []string
	var failed error
	for _, name := range frontEnds {
		program, ok := j.programs[name]
		if !ok {
			continue
		}
		out, err := d.run(ctx, d.environ, program, "--version")
		if err != nil {
			failed = errors.Join(failed, err)
			continue
		}
		front = append(front, name+" "+firstLine(out))
	}
	python := interpreter(j)
	if failed != nil {
		d.report.trouble(pipInstall(&d.report, python), "%s: %v", j.dir, failed)
	}
	switch {
	case len(front) > 0:
		d.report.good("%s: %s", j.dir, strings.Join(front, ", "))
	case failed == nil:
		d.report.note("%s: jupyter, but neither JupyterLab nor Notebook", j.dir)
	}
	if python != "" {
		d.report.more("of %s", python)
	}
	if err := d.askPaths(ctx, j, python); err != nil {
		d.report.note("%s does not say where it looks (%v), so its usual places are taken", j.dir, err)
		j.data = d.sys.SearchPath()
	}
}

// askPaths asks an installation where it looks for kernelspecs.
func (d *doctor) askPaths(ctx context.Context, j *jupyter, python string) error {
	var command []string
	switch {
	case j.programs["jupyter"] != "":
		command = []string{j.programs["jupyter"]}
	case python != "":
		command = []string{python, "-m", "jupyter_core"}
	default:
		return errors.New("there is no program jupyter")
	}
	out, err := d.run(ctx, d.environ, command[0], append(command[1:], "--paths", "--json")...)
	if err != nil {
		return err
	}
	var paths struct{ Data, Runtime []string }
	if err := json.Unmarshal([]byte(out), &paths); err != nil {
		return err
	}
	if len(paths.Data) == 0 {
		return errors.New("it names no folder")
	}
	j.data = paths.Data
	if len(paths.Runtime) > 0 {
		j.runtime = paths.Runtime[0]
	}
	return nil
}

// interpreter returns the Python that the programs of j run in, as far as it can be told:
// a script names it in its first line, and on Windows it is beside the programs or above.
func interpreter(j *jupyter) string {
	for _, program := range j.programs {
		f, err := os.Open(program)
		if err != nil {
			continue
		}
		line, _ := bufio.NewReader(f).ReadString('\n') // what is no script has no such line
		_ = f.Close()
		if python, ok := strings.CutPrefix(strings.TrimSpace(line), "#!"); ok && strings.Contains(python, "python") {
			return strings.TrimSpace(python)
		}
	}
	for _, python := range []string{filepath.Join(j.dir, "python.exe"), filepath.Join(filepath.Dir(j.dir), "python.exe")} {
		if _, err := os.Stat(python); err == nil {
			return python
		}
	}
	return ""
}

func pipInstall(r *report, python string) string {
	if python == "" || strings.Contains(python, "/usr/bin/env") {
		python = "python3"
	}
	return r.quote(python) + " -m pip install --force-reinstall jupyterlab"
}

// run runs a program and returns what it prints.
func (d *doctor) run(ctx context.Context, environ []string, program string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, d.timeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Env = environ
	cmd.WaitDelay = time.Second // a child of it may hold the output open
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return "", fmt.Errorf("%s: no answer within %v", filepath.Base(program), d.timeout)
	case err != nil:
		if said := lastLine(stderr.String()); said != nil {
			err = fmt.Errorf("%w: %w", err, said)
		}
		return "", fmt.Errorf("%s: %w", filepath.Base(program), err)
	}
	return stdout.String(), nil
}

// lastLine returns the last line that a program printed, which says most, or nil.
func lastLine(text string) error {
	text = strings.TrimSpace(text)
	if text == "" {
		return nil
	}
	return errors.New(strings.TrimSpace(text[strings.LastIndexByte(text, '\n')+1:]))
}
