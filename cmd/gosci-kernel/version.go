// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file is the verb version: print the versions of the program.

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/gosci/gosci/install"
)

const versionHelp = `usage: gosci-kernel version

Prints the version and the commit of the program, the Go release that it was built
by, and the version of the Jupyter protocol that it speaks.
`

// printVersion is the verb version.
func printVersion(_ context.Context, args []string, std stdio) error {
	others, err := parse(newFlags("version"), args)
	if err != nil {
		return err
	}
	if len(others) > 0 {
		return usagef("want no arguments, came %q", others[0])
	}
	say(std.out, buildVersion())
	return nil
}

// buildVersion says how this program was built.
func buildVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{}
	}
	return describe(info)
}

// brief returns the version and the commit that describe has written, in a line.
func brief(described string) string {
	lines := strings.Split(strings.TrimSpace(described), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimSpace(line)
	}
	return strings.Join(lines[:min(2, len(lines))], ", ")
}

// describe says how the program was built.
func describe(info *debug.BuildInfo) string {
	var b strings.Builder
	version := info.Main.Version
	if version == "" {
		version = "(unknown version)"
	}
	fmt.Fprintf(&b, "gosci-kernel %s\n", version)
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	if commit := settings["vcs.revision"]; commit != "" {
		fmt.Fprintf(&b, "commit %s", commit)
		if settings["vcs.modified"] == "true" {
			b.WriteString(", modified")
		}
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "%s %s/%s\n", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	fmt.Fprintf(&b, "Jupyter protocol %s\n", install.ProtocolVersion)
	return b.String()
}
