// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file tests the finding of verbs, their help, and the verb version.

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// call runs the program in process.
func call(t *testing.T, list []verb, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	var out, err bytes.Buffer
	status = dispatch(t.Context(), args, stdio{in: strings.NewReader(""), out: &out, err: &err}, list)
	return status, out.String(), err.String()
}

func TestDispatch(t *testing.T) {
	t.Parallel()
	list := []verb{
		{name: "good", summary: "do it", help: "usage: good\n", run: func(_ context.Context, args []string, std stdio) error {
			say(std.out, strings.Join(args, ","))
			return nil
		}},
		{name: "fail", help: "usage: fail\n", run: func(context.Context, []string, stdio) error { return errors.New("broken") }},
		{name: "misuse", run: func(context.Context, []string, stdio) error { return usagef("want %d", 1) }},
		{name: "helpful", help: "usage: helpful\n", run: func(_ context.Context, args []string, _ stdio) error {
			_, err := parse(newFlags("helpful"), args)
			return err
		}},
		{name: "stopped", run: func(context.Context, []string, stdio) error {
			return fmt.Errorf("x: %w", &interruptError{errors.New("interrupted")})
		}},
	}
	for _, tt := range []struct {
		name           string
		args           []string
		status         int
		stdout, stderr string // what is contained
	}{
		{"success", []string{"good", "-a", "b"}, 0, "-a,b", ""},
		{"failure", []string{"fail"}, 1, "", "gosci-kernel: broken\n"},
		{"misuse", []string{"misuse"}, 2, "", "gosci-kernel misuse: want 1\n\"gosci-kernel help misuse\" says what it takes.\n"},
		{"unknown flag", []string{"helpful", "--wrong"}, 2, "", "gosci-kernel helpful: flag provided but not defined: -wrong\n"},
		{"interrupt", []string{"stopped"}, 130, "", "gosci-kernel: x: interrupted\n"},
		{"nothing", nil, 2, "", "  good       do it\n"},
		{"help", []string{"help"}, 0, "  good       do it\n", ""},
		{"help flag", []string{"--help"}, 0, "usage: gosci-kernel VERB", ""},
		{"help of a verb", []string{"help", "helpful"}, 0, "usage: helpful\n", ""},
		{"help flag of a verb", []string{"helpful", "x", "-h"}, 0, "usage: helpful\n", ""},
		{"help of no verb", []string{"help", "x"}, 2, "", "gosci-kernel: no verb \"x\"; there are good, fail, misuse, helpful, stopped\n"},
		{"near verb", []string{"goood"}, 2, "", "gosci-kernel: no verb \"goood\"; did you mean \"good\"?\n"},
		{"version flag", []string{"--version"}, 2, "", "no verb \"version\""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			status, stdout, stderr := call(t, list, tt.args...)
			if status != tt.status {
				t.Errorf("status = %d, want %d", status, tt.status)
			}
			if !strings.Contains(stdout, tt.stdout) || tt.stdout == "" && stdout != "" {
				t.Errorf("stdout = %q, want %q", stdout, tt.stdout)
			}
			if !strings.Contains(stderr, tt.stderr) || tt.stderr == "" && stderr != "" {
				t.Errorf("stderr = %q, want %q", stderr, tt.stderr)
			}
		})
	}
}

// TestHelp wants every verb described, and every flag that it takes.
func TestHelp(t *testing.T) {
	t.Parallel()
	flags := map[string][]string{
		"run":       {"-f CONNECTION"},
		"exec":      {"-o OUT", "--timeout TIME", "--allow-errors"},
		"install":   {"--user", "--sys-prefix", "--prefix DIR", "--name NAME", "--display-name TEXT", "--env KEY=VALUE"},
		"uninstall": {"--user", "--sys-prefix", "--prefix DIR", "--name NAME"},
		"doctor":    {"--timeout TIME"},
	}
	for _, v := range verbs(newScript(nil)) {
		t.Run(v.name, func(t *testing.T) {
			t.Parallel()
			status, help, stderr := call(t, verbs(newScript(nil)), v.name, "-h")
			if status != statusOK || stderr != "" {
				t.Errorf("%s -h = %d, stderr %q, want success", v.name, status, stderr)
			}
			if want := "usage: gosci-kernel " + v.name; !strings.HasPrefix(help, want) {
				t.Errorf("help = %q, want it to start with %q", help, want)
			}
			for _, f := range flags[v.name] {
				if !strings.Contains(help, f) {
					t.Errorf("the help does not tell of %s", f)
				}
			}
			for line := range strings.Lines(help) {
				if len(line) > 88 || strings.ContainsRune(line, '\t') {
					t.Errorf("line %q does not fit into a terminal", line)
				}
			}
			if v.summary == "" {
				t.Error("there is no summary")
			}
		})
	}
}

func TestVerbsWithoutEngine(t *testing.T) {
	t.Parallel()
	for _, v := range verbs(nil) {
		if v.name == "exec" || v.name == "run" {
			t.Errorf("there is the verb %s, but nothing to run a cell", v.name)
		}
	}
}

func TestParse(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		args   string
		flag   bool
		text   string
		others []string
	}{
		{"nothing", "", false, "", nil},
		{"flags first", "--flag --text x a b", true, "x", []string{"a", "b"}},
		{"flags last", "a b --text=x -flag", true, "x", []string{"a", "b"}},
		{"mixed", "a -flag b --text x c", true, "x", []string{"a", "b", "c"}},
		{"end of flags", "a -- -flag --", false, "", []string{"a", "-flag", "--"}},
		{"value like an end", "-text -- -flag a", true, "--", []string{"a"}},
		{"dash", "- -flag", true, "", []string{"-"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			flags := newFlags("test")
			on := flags.Bool("flag", false, "")
			text := flags.String("text", "", "")
			others, err := parse(flags, strings.Fields(tt.args))
			if err != nil {
				t.Fatal(err)
			}
			if *on != tt.flag || *text != tt.text {
				t.Errorf("flag = %v, text = %q, want %v, %q", *on, *text, tt.flag, tt.text)
			}
			if diff := cmp.Diff(tt.others, others); diff != "" {
				t.Errorf("others (-want +got):\n%s", diff)
			}
		})
	}
	var usage *usageError
	if _, err := parse(newFlags("test"), []string{"a", "-x"}); !errors.As(err, &usage) {
		t.Errorf("parse = %v, want a usage error", err)
	}
	if _, err := parse(newFlags("test"), []string{"a", "-h"}); !errors.Is(err, flag.ErrHelp) {
		t.Errorf("parse = %v, want flag.ErrHelp", err)
	}
}

func TestNearest(t *testing.T) {
	t.Parallel()
	list := []string{"run", "install", "uninstall", "exec", "version"}
	for word, want := range map[string]string{
		"instal": "install", "Install": "install", "unistall": "uninstall", "exce": "exec",
		"execute": "exec", "vresion": "version", "r": "", "help me": "", "": "",
	} {
		if got := nearest(word, list); got != want {
			t.Errorf("nearest(%q) = %q, want %q", word, got, want)
		}
	}
	for _, tt := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"kitten", "sitting", 3}, {"flaw", "lawn", 2}} {
		if got := distance(tt.a, tt.b); got != tt.want {
			t.Errorf("distance(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestVersion(t *testing.T) {
	t.Parallel()
	status, stdout, stderr := call(t, verbs(nil), "--version")
	if status != statusOK || stderr != "" || !strings.HasPrefix(stdout, "gosci-kernel ") || !strings.HasSuffix(stdout, "\nJupyter protocol 5.5\n") {
		t.Errorf("--version = %d, %q, %q, want the versions", status, stdout, stderr)
	}
	if status, _, _ := call(t, verbs(nil), "version", "x"); status != statusUsage {
		t.Errorf("version x = %d, want %d", status, statusUsage)
	}
	platform := runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH + "\nJupyter protocol 5.5\n"
	for _, tt := range []struct {
		name string
		info debug.BuildInfo
		want string
	}{
		{"release", debug.BuildInfo{Main: debug.Module{Version: "v1.2.3"}}, "gosci-kernel v1.2.3\n" + platform},
		{"commit", debug.BuildInfo{Main: debug.Module{Version: "(devel)"}, Settings: []debug.BuildSetting{
			{Key: "vcs.revision", Value: "abc"}, {Key: "vcs.modified", Value: "true"},
		}}, "gosci-kernel (devel)\ncommit abc, modified\n" + platform},
		{"nothing", debug.BuildInfo{}, "gosci-kernel (unknown version)\n" + platform},
	} {
		if got := describe(&tt.info); got != tt.want {
			t.Errorf("%s: describe = %q, want %q", tt.name, got, tt.want)
		}
	}
}
