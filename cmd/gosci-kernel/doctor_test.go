// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file tests the verb doctor, on folders and programs that are made up.

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/gosci/gosci/install"
)

// asKernel is the variable of the environment that makes the program of these tests be
// gosci-kernel, with a scripted engine. Its value "old" makes it another version.
const asKernel = "GOSCI_TEST_AS_KERNEL"

func TestMain(m *testing.M) {
	switch os.Getenv(asKernel) {
	case "":
		os.Exit(m.Run())
	case "old":
		fmt.Println("gosci-kernel v0.0.1")
	case "mute":
		if len(os.Args) > 1 && os.Args[1] == "run" {
			fmt.Fprintln(os.Stderr, "no voice")
			os.Exit(3)
		}
		fallthrough
	default:
		os.Exit(dispatch(context.Background(), os.Args[1:], stdio{in: os.Stdin, out: os.Stdout, err: os.Stderr}, verbs(newScript(&script{}))))
	}
}

// A patient is a system for the doctor.
type patient struct {
	t       *testing.T
	root    string
	doctor  *doctor
	program string // of these tests
}

// newPatient returns a healthy system: JupyterLab in a virtual environment, and in that
// the kernel.
func newPatient(t *testing.T) *patient {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the Jupyter of this test is a shell script, which Windows does not run")
	}
	root := t.TempDir()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := &patient{t: t, root: root, program: program}
	env := map[string]string{"HOME": filepath.Join(root, "home")}
	p.doctor = &doctor{
		sys: install.System{
			GOOS: runtime.GOOS, Home: env["HOME"],
			Getenv: func(key string) string { return env[key] },
		},
		path: p.path("empty") + string(filepath.ListSeparator) + p.path("venv/bin"), environ: os.Environ(),
		self: program, version: buildVersion(), timeout: time.Minute,
	}
	p.script("venv/bin/jupyter", fmt.Sprintf(`echo '{"data": [%q, %q], "runtime": [%q]}'`,
		p.path("venv/share/jupyter"), p.path("home/data"), p.path("home/data/runtime")))
	p.script("venv/bin/jupyter-lab", "echo 4.6.6")
	p.install("venv/share/jupyter", "")
	return p
}

func (p *patient) path(name string) string { return filepath.Join(p.root, filepath.FromSlash(name)) }

// script writes a program.
func (p *patient) script(name, body string) {
	p.t.Helper()
	path := p.path(name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+body+"\n"), 0o755); err != nil {
		p.t.Fatal(err)
	}
}

// install writes a kernelspec for the program of these tests, in one of its roles.
func (p *patient) install(data, role string) {
	p.t.Helper()
	_, err := install.Install(p.path(data+"/kernels"), &install.Options{
		Executable: p.program, Env: map[string]string{asKernel: cmp.Or(role, "yes")},
	})
	if err != nil {
		p.t.Fatal(err)
	}
}

// TestDoctor looks at systems that are well, and at each way to be ill.
func TestDoctor(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name     string
		ill      func(*patient)
		troubles int
		want     []string // what the report says; ROOT stands for the folder of the system
	}{
		{"healthy", func(*patient) {}, 0, []string{
			"ok ROOT/venv/bin: jupyter-lab 4.6.6\n",
			"ok ROOT/venv/share/jupyter/kernels/gosci: \"Go (gosci)\" starts PROGRAM\n",
			", protocol 5.5, answers, in ",
			"ok ROOT/home/data/runtime can be written\n",
		}},
		{"no Jupyter", func(p *patient) { p.doctor.path = p.path("empty") }, 2, []string{
			"do: python3 -m pip install jupyterlab\n",
			"there is none in the usual places\n     do: PROGRAM install --user\n",
		}},
		{"no kernelspec", func(p *patient) { p.remove("venv/share") }, 1, []string{
			"the Jupyter in ROOT/venv/bin finds none\n     do: PROGRAM install --user\n",
			"-- not started",
		}},
		{"broken JupyterLab", func(p *patient) { p.script("venv/bin/jupyter-lab", "echo No module >&2; exit 1") }, 1, []string{
			"!! ROOT/venv/bin: jupyter-lab: exit status 1: No module\n",
			"-m pip install --force-reinstall jupyterlab\n",
		}},
		{"silent jupyter", func(p *patient) { p.script("venv/bin/jupyter", "exit 1") }, 1, []string{
			"does not say where it looks",
		}},
		{"hidden kernelspec", func(p *patient) { p.install("home/data", "") }, 0, []string{
			"-- ROOT/home/data/kernels/gosci is hidden by the one of the same name above\n",
		}},
		{"hidden old kernelspec", func(p *patient) { p.install("home/data", "old") }, 1, []string{
			"!! ROOT/home/data/kernels/gosci starts another version, PROGRAM\n     do: rm -r ROOT/home/data/kernels/gosci\n",
			"that one is gosci-kernel v0.0.1\n",
		}},
		{"old kernelspec", func(p *patient) { p.install("venv/share/jupyter", "old") }, 1, []string{
			"do: PROGRAM install --prefix ROOT/venv\n", "-- not started",
		}},
		{"kernelspec that cannot be read", func(p *patient) {
			p.write("venv/share/jupyter/kernels/gosci/kernel.json", "{")
		}, 1, []string{"cannot be read", "do: rm -r ROOT/venv/share/jupyter/kernels/gosci\n"}},
		{"kernelspec of another program", func(p *patient) {
			p.write("venv/share/jupyter/kernels/gosci/kernel.json", `{"argv": ["go"]}`)
		}, 1, []string{"is the kernelspec of another program, \"go\"\n     do: PROGRAM install --user --name gosci-go\n"}},
		{"program gone", func(p *patient) {
			p.write("venv/share/jupyter/kernels/gosci/kernel.json", `{"argv": ["/gone"], "metadata": {"implementation": "gosci"}}`)
		}, 1, []string{"starts /gone, which is not there\n     do: PROGRAM install --prefix ROOT/venv\n"}},
		{"kernel that ends", func(p *patient) { p.install("venv/share/jupyter", "mute") }, 1, []string{
			"does not answer: it ended before that (exit status 3): no voice\n     do: PROGRAM install --prefix ROOT/venv\n",
		}},
		{"runtime folder that cannot be", func(p *patient) {
			p.write("home/data", "a file")
		}, 1, []string{"!! ROOT/home/data/runtime cannot be written: "}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			p := newPatient(t)
			tt.ill(p)
			p.doctor.examine(t.Context())
			got := p.doctor.report.String()
			if p.doctor.report.troubles != tt.troubles {
				t.Errorf("%d troubles, want %d", p.doctor.report.troubles, tt.troubles)
			}
			for _, text := range tt.want {
				text = strings.NewReplacer("ROOT", p.root, "PROGRAM", p.program).Replace(text)
				if !strings.Contains(got, text) {
					t.Errorf("want %q", text)
				}
			}
			if t.Failed() {
				t.Logf("the report:\n%s", got)
			}
		})
	}
}

func (p *patient) write(name, content string) {
	p.t.Helper()
	p.remove(name)
	if err := os.MkdirAll(filepath.Dir(p.path(name)), 0o755); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(p.path(name), []byte(content), 0o644); err != nil {
		p.t.Fatal(err)
	}
}

func (p *patient) remove(name string) {
	p.t.Helper()
	if err := os.RemoveAll(p.path(name)); err != nil {
		p.t.Fatal(err)
	}
}

func TestDoctorArguments(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"doctor", "x"}, {"doctor", "--timeout", "0s"}} {
		if status, _, stderr := call(t, verbs(nil), args...); status != statusUsage || stderr == "" {
			t.Errorf("%q = %d, %q, want %d", args, status, stderr, statusUsage)
		}
	}
}

func TestQuote(t *testing.T) {
	t.Parallel()
	unix, windows := &report{}, &report{windows: true}
	for _, tt := range []struct {
		r          *report
		path, want string
	}{
		{unix, "/a/b-c_1.x", "/a/b-c_1.x"},
		{unix, "/my dir", "'/my dir'"},
		{unix, "/it's", `'/it'\''s'`},
		{windows, `C:\my dir`, `"C:\my dir"`},
	} {
		if got := tt.r.quote(tt.path); got != tt.want {
			t.Errorf("quote(%q) = %q, want %q", tt.path, got, tt.want)
		}
	}
}
