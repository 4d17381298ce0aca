// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file is the verb doctor: find out why Jupyter does not start the kernel.

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"time"

	"github.com/gosci/gosci/install"
)

const doctorHelp = `usage: gosci-kernel doctor [--timeout TIME]

Looks at what lies between this program and a notebook, and says what is wrong:

  - which Jupyters are on PATH, their versions, and the Python that they run in
  - where kernelspecs of gosci are, and which of them Jupyter takes
  - whether the program in each is there, runs, and is this version
  - whether the kernel that Jupyter would start answers
  - whether the folder of connection files can be written

For each trouble it prints a command that ends it. Nothing is changed.

  --timeout TIME   how long each program may take to answer (default 20s)

The exit status is 0 when all is well, and 1 when something is not.
`

// A doctor looks at one system.
type doctor struct {
	sys     install.System
	path    string   // the folders of programs, as $PATH
	environ []string // of the programs that it starts
	self    string   // this program
	version string   // what "version" prints for it
	timeout time.Duration
	report  report
}

// runDoctor is the verb doctor.
func runDoctor(ctx context.Context, args []string, std stdio) error {
	flags := newFlags("doctor")
	timeout := flags.Duration("timeout", 20*time.Second, "")
	others, err := parse(flags, args)
	switch {
	case err != nil:
		return err
	case len(others) > 0:
		return usagef("want only flags, came %q", others[0])
	case *timeout <= 0:
		return usagef("want a --timeout of more than zero, came %v", *timeout)
	}
	self, _, err := install.Executable(os.Args[0])
	if err != nil {
		return err
	}
	d := &doctor{
		sys: install.Host(), path: os.Getenv("PATH"), environ: os.Environ(),
		self: self, version: buildVersion(), timeout: *timeout,
		report: report{windows: runtime.GOOS == "windows"},
	}
	d.examine(ctx)
	say(std.out, d.report.String())
	if n := d.report.troubles; n > 0 {
		return &troubleError{n}
	}
	return nil
}

// A troubleError says how much is wrong.
type troubleError struct{ count int }

func (e *troubleError) Error() string {
	if e.count == 1 {
		return "doctor: one trouble; what to do stands above, after \"do:\""
	}
	return fmt.Sprintf("doctor: %d troubles; what to do stands above, after \"do:\"", e.count)
}

// examine looks at everything.
func (d *doctor) examine(ctx context.Context) {
	d.report.section("This program")
	d.report.good("%s", firstLine(d.version))
	d.report.more("%s", d.self)
	jupyters := d.jupyters(ctx)
	specs := d.kernelspecs(ctx, jupyters)
	d.kernels(ctx, specs)
	d.runtimeDir(jupyters)
}

// runtimeDir finds out whether connection files can be written.
func (d *doctor) runtimeDir(jupyters []jupyter) {
	d.report.section("Folder of connection files")
	dirs := map[string]bool{}
	for _, j := range jupyters {
		if j.runtime == "" || dirs[j.runtime] {
			continue
		}
		dirs[j.runtime] = true
		d.tryDir(j.runtime)
	}
	if len(dirs) > 0 {
		return
	}
	dir, err := d.sys.RuntimeDir()
	if err != nil {
		d.report.trouble("set JUPYTER_RUNTIME_DIR to a folder of your own", "%v", err)
		return
	}
	d.tryDir(dir)
}

// tryDir writes a file where dir is or will be.
func (d *doctor) tryDir(dir string) {
	there := existing(dir)
	f, err := os.CreateTemp(there, "gosci-doctor-")
	if err == nil {
		err = errors.Join(f.Close(), os.Remove(f.Name()))
	}
	if err == nil {
		d.report.good("%s can be written", dir)
		return
	}
	fix := "sudo chown -R \"$(id -un)\" " + d.report.quote(there)
	if d.report.windows {
		fix = "set JUPYTER_RUNTIME_DIR to a folder of your own"
	}
	d.report.trouble(fix, "%s cannot be written: %v", dir, err)
}
