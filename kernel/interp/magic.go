// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the magic pass.
//
// It takes the source of a cell. It gives the source without its magic lines,
// which stay as empty lines, and what they ask of the front end. After it, the
// source is Go.

import (
	"fmt"
	"strings"

	"github.com/gosci/gosci/kernel/engine"
)

// A magicCommand is a line that begins with a percent sign.
type magicCommand struct {
	name string
	help string
	run  func(e *Engine, args string) error
}

// magicCommands returns the commands, in the order of their names.
func magicCommands() []magicCommand {
	return []magicCommand{
		{"help", "what there is", func(e *Engine, _ string) error { return e.help() }},
		{"reset", "forget every name and start the session anew", func(e *Engine, _ string) error { return e.reset() }},
		{"who", "list the names that the session has declared", func(e *Engine, _ string) error { return e.who() }},
	}
}

// magic does what the magic lines of a cell ask for and returns the rest.
func (e *Engine) magic(src string) (rest string, payloads []engine.Payload, err error) {
	trimmed := strings.TrimSpace(src)
	if name, level, ok := question(trimmed); ok {
		payload, err := e.page(name, level)
		if err != nil {
			return "", nil, err
		}
		return "", []engine.Payload{payload}, nil
	}
	lines := strings.Split(src, "\n")
	for i, line := range lines {
		text := strings.TrimSpace(line)
		if text == "" || strings.HasPrefix(text, "//") {
			continue
		}
		if !strings.HasPrefix(text, "%") {
			break // magic lines come first
		}
		lines[i] = ""
		name, args, _ := strings.Cut(strings.TrimPrefix(text, "%"), " ")
		if err := e.command(name, strings.TrimSpace(args)); err != nil {
			return "", nil, err
		}
	}
	return strings.Join(lines, "\n"), nil, nil
}

// command runs one magic command.
func (e *Engine) command(name, args string) error {
	var known []string
	for _, c := range magicCommands() {
		if c.name == name {
			return c.run(e, args)
		}
		known = append(known, "%"+c.name)
	}
	return &magicError{Msg: fmt.Sprintf("there is no %%%s; there are %s", name, strings.Join(known, ", "))}
}

// question returns the name that a cell "name?" or "name??" asks about, and the
// level of detail.
func question(src string) (name string, level int, ok bool) {
	if strings.ContainsAny(src, " \t\n\"'`(){}") || !strings.HasSuffix(src, "?") {
		return "", 0, false
	}
	name = strings.TrimRight(src, "?")
	level = min(len(src)-len(name)-1, 1)
	return name, level, name != ""
}

// page returns the payload that shows what is known about a name.
func (e *Engine) page(name string, level int) (engine.Payload, error) {
	text, ok := e.describe(name, level, true)
	if !ok {
		return engine.Payload{}, &magicError{Msg: "nothing is known about " + name}
	}
	return engine.Payload{Source: engine.PayloadPage, Data: map[string]any{"text/plain": text}}, nil
}

// help prints how to use the kernel.
func (e *Engine) help() error {
	var b strings.Builder
	b.WriteString("A cell is Go: imports, declarations and statements in any order, or a whole program.\n")
	b.WriteString("The last expression is shown, unless a semicolon ends it.\n\n")
	b.WriteString("name?    what is known about a name\n")
	b.WriteString("name??   its source too\n")
	for _, c := range magicCommands() {
		fmt.Fprintf(&b, "%-8s %s\n", "%"+c.name, c.help)
	}
	e.stdio.write(stdout, []byte(b.String()))
	return nil
}

// who prints the names of the session.
func (e *Engine) who() error {
	var b strings.Builder
	for _, n := range e.session.names() {
		fmt.Fprintf(&b, "%-16s %-10s %s\n", n.name, n.kind, n.typeText())
	}
	if b.Len() == 0 {
		b.WriteString("the session has declared no names\n")
	}
	e.stdio.write(stdout, []byte(b.String()))
	return nil
}
