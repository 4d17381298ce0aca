// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file finds the kernelspecs, and which of them each Jupyter takes.

import (
	"context"
	"errors"
	"io/fs"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/gosci/gosci/install"
)

// A found kernelspec is one with what the doctor knows about it.
type found struct {
	install.Kernelspec
	data  string // the folder of data that it is in
	works bool   // its program runs, and is this version
}

// kernelspecs reports on the kernelspecs and returns those that a Jupyter takes.
func (d *doctor) kernelspecs(ctx context.Context, jupyters []jupyter) []found {
	d.report.section("Kernelspecs")
	paths := [][]string{d.sys.SearchPath()}
	for _, j := range jupyters {
		paths = append(paths, j.data)
	}
	if len(jupyters) > 0 {
		paths = paths[1:]
	}
	var all []string
	for _, dir := range append(slices.Concat(paths...), d.sys.SearchPath()...) {
		if !slices.Contains(all, dir) {
			all = append(all, dir)
		}
	}
	specs := map[string][]*found{} // by folder of data
	for _, dir := range all {
		specs[dir] = d.list(dir)
	}
	taken := taken(paths, specs)
	for _, dir := range all {
		for _, s := range specs[dir] {
			d.examineSpec(ctx, s, taken[s], paths)
		}
	}
	var list []found
	for _, dir := range all {
		for _, s := range specs[dir] {
			if taken[s] && s.works {
				list = append(list, *s)
			}
		}
	}
	d.reportMissing(jupyters, paths, specs)
	return list
}

// list returns the kernelspecs in a folder of data.
func (d *doctor) list(dir string) []*found {
	kernels, err := install.List(filepath.Join(dir, "kernels"))
	if err != nil && !errors.Is(err, fs.ErrPermission) {
		d.report.note("%v", err)
	}
	var list []*found
	for _, k := range kernels {
		list = append(list, &found{Kernelspec: k, data: dir})
	}
	return list
}

// taken returns the kernelspecs that come first under their name on one of the paths.
func taken(paths [][]string, specs map[string][]*found) map[*found]bool {
	first := map[*found]bool{}
	for _, path := range paths {
		names := map[string]bool{}
		for _, dir := range path {
			for _, s := range specs[dir] {
				if !names[s.Name] {
					names[s.Name] = true
					first[s] = true
				}
			}
		}
	}
	return first
}

// examineSpec reports on one kernelspec.
func (d *doctor) examineSpec(ctx context.Context, s *found, taken bool, paths [][]string) {
	fix := d.repair(s)
	if !taken {
		fix = d.remove(s)
	}
	switch {
	case s.Err != nil:
		d.report.trouble(fix, "%s cannot be read: %v", s.Dir, s.Err)
		return
	case !s.Ours:
		d.report.trouble(d.report.quote(d.program())+" install --user --name gosci-go",
			"%s is the kernelspec of another program, %q", s.Dir, s.Argv[0])
		return
	}
	program, err := exec.LookPath(s.Argv[0])
	if err != nil {
		d.report.trouble(fix, "%s starts %s, which is not there", s.Dir, s.Argv[0])
		return
	}
	out, err := d.run(ctx, s.Environ(d.environ), program, "version")
	switch {
	case err != nil:
		d.report.trouble(fix, "%s starts %s, which does not run: %v", s.Dir, program, err)
		return
	case out != d.version:
		d.report.trouble(fix, "%s starts another version, %s", s.Dir, program)
		d.report.more("that one is %s\nthis one is %s", brief(out), brief(d.version))
		return
	}
	s.works = true
	switch {
	case taken:
		d.report.good("%s: %q starts %s", s.Dir, s.DisplayName, program)
	case onPath(s.data, paths):
		d.report.note("%s is hidden by the one of the same name above", s.Dir)
	default:
		d.report.note("%s is where no Jupyter on PATH looks", s.Dir)
	}
}

func onPath(dir string, paths [][]string) bool {
	return slices.ContainsFunc(paths, func(path []string) bool { return slices.Contains(path, dir) })
}

// reportMissing reports the Jupyters that find no kernelspec at all.
func (d *doctor) reportMissing(jupyters []jupyter, paths [][]string, specs map[string][]*found) {
	program := d.report.quote(d.program())
	for i, path := range paths {
		if slices.ContainsFunc(path, func(dir string) bool { return len(specs[dir]) > 0 }) {
			continue
		}
		if len(jupyters) == 0 {
			d.report.trouble(program+" install --user", "there is none in the usual places")
			continue
		}
		d.report.trouble(program+" install --user", "the Jupyter in %s finds none", jupyters[i].dir)
	}
}

// repair returns the command that writes a kernelspec anew.
func (d *doctor) repair(s *found) string { return d.command("install", s) }

// remove returns the command that removes a kernelspec.
func (d *doctor) remove(s *found) string {
	if !s.Ours {
		return d.removeFolder(s.Dir)
	}
	return d.command("uninstall", s)
}

// command returns the command with a verb that is about a kernelspec.
func (d *doctor) command(verb string, s *found) string {
	l, ok := d.sys.Locate(s.data)
	if !ok || s.Err != nil && !s.Ours {
		return d.removeFolder(s.Dir)
	}
	text := d.report.quote(d.program()) + " " + verb
	switch l.Kind {
	case install.User:
		text += " --user"
	case install.Prefixed:
		text += " --prefix " + d.report.quote(l.Prefix)
	default:
		if !d.report.windows {
			text = "sudo " + text
		}
	}
	if s.Name != install.DefaultName {
		text += " --name " + s.Name
	}
	return text
}

func (d *doctor) removeFolder(dir string) string {
	if d.report.windows {
		return "rmdir /s " + d.report.quote(dir)
	}
	return "rm -r " + d.report.quote(dir)
}

// program returns how a shell calls this program: by its name where PATH finds it.
func (d *doctor) program() string {
	if path, err := exec.LookPath("gosci-kernel"); err == nil && path == d.self {
		return "gosci-kernel"
	}
	return d.self
}
