// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file writes magics that mean something in a program as Go.

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/gosci/gosci/kernel/interp/syntax"
)

// translate returns the Go, in the dialect of a cell, that does what a magic does. It
// returns false if that is not known, or not worth it: the magics that are about the
// session or the front end.
func translate(p syntax.Piece) (source string, ok bool) {
	switch p.Kind {
	case syntax.Shell:
		return runCommand("sh", []string{"-c", p.Args}), true
	case syntax.CellMagic:
		switch p.Name {
		case "bash", "sh":
			return runCommand(p.Name, append(strings.Fields(p.Args), "-c", p.Body)), true
		case "writefile":
			return writeFile(p)
		}
	case syntax.LineMagic:
		switch p.Name {
		case "cd":
			return changeDir(strings.Trim(p.Args, `"`))
		case "pwd":
			return printDir, p.Args == ""
		case "env":
			return environment(p.Args)
		}
	case syntax.Code, syntax.Help:
	}
	return "", false
}

// runCommand returns a call that runs a command with the streams of the program.
func runCommand(name string, args []string) string {
	quoted := []string{strconv.Quote(name)}
	for _, a := range args {
		quoted = append(quoted, literal(a))
	}
	return fmt.Sprintf(`func() error {
	cmd := exec.Command(%s)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	return cmd.Run()
}()`, strings.Join(quoted, ", "))
}

// writeFile returns a call that writes the body of a magic to a file.
func writeFile(p syntax.Piece) (source string, ok bool) {
	name := p.Args
	if name == "" || strings.HasPrefix(name, "-") || strings.HasPrefix(name, "~") {
		return "", false
	}
	body := p.Body
	if body != "" && !strings.HasSuffix(body, "\n") {
		body += "\n"
	}
	return fmt.Sprintf("os.WriteFile(%s, []byte(%s), 0o666)\nfmt.Println(%s)",
		strconv.Quote(name), literal(body), strconv.Quote("Writing "+name)), true
}

// printDir is a call that prints the present folder.
const printDir = `func() error {
	dir, err := os.Getwd()
	fmt.Println(dir)
	return err
}()`

// changeDir returns a call that goes to a folder.
func changeDir(to string) (source string, ok bool) {
	if to == "" || to == "-" || strings.HasPrefix(to, "~") {
		return "", false
	}
	return fmt.Sprintf("os.Chdir(%s)\n%s", strconv.Quote(to), printDir), true
}

// environment returns a call that sets or prints a variable of the environment.
func environment(args string) (source string, ok bool) {
	name, value, set := envSetting(args)
	switch {
	case set:
		return fmt.Sprintf("os.Setenv(%s, %s)\nfmt.Println(%s)",
			strconv.Quote(name), strconv.Quote(value), strconv.Quote(name+"="+value)), true
	case name != "":
		return fmt.Sprintf("fmt.Println(os.Getenv(%s))", strconv.Quote(name)), true
	default:
		return "", false
	}
}

// literal returns text as a string of Go, over several lines where it has several.
func literal(text string) string {
	if strings.Contains(text, "\n") && strconv.CanBackquote(strings.ReplaceAll(text, "\n", "")) {
		return "`" + text + "`"
	}
	return strconv.Quote(text)
}
