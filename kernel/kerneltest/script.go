// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kerneltest

// This file is an engine whose language does what a test of the protocol needs.

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/gosci/gosci/kernel/engine"
)

// A Script is an [engine.Engine] for tests. A cell is a list of commands, one a
// line, which are done in order:
//
//	print TEXT       write a line to stdout
//	eprint TEXT      write a line to stderr
//	raw HEX          write bytes to stdout
//	flood N          write the numbers 0 to N-1 to stdout, a line each
//	value TEXT       the cell's value, shown when it has ended
//	nan              the cell's value is a JSON document that has none: NaN
//	show ID TEXT     a display
//	update ID TEXT   change the displays named ID
//	clear            clear the output; "clear wait" waits for the next
//	ask PROMPT       ask for a line and print it; "secret PROMPT" hides it
//	page TEXT        a payload that shows a page
//	fail TEXT        fail
//	panic TEXT       panic, as an engine with a defect does
//	loop             run until interrupted
//	later TEXT       write a line to stdout after the cell, when Release is called
//
// Completion offers the commands, inspection repeats the code, and code that
// ends in a backslash is not complete. There is one comm target, "echo".
type Script struct {
	// Started is sent the code of each cell when it begins, if there is room.
	Started chan string

	release chan struct{}
	once    sync.Once
	wait    sync.WaitGroup
}

// NewScript returns an engine for tests.
func NewScript() *Script {
	return &Script{Started: make(chan string, 1024), release: make(chan struct{})}
}

// Release lets the goroutines write that "later" commands have started, and
// returns when they have.
func (s *Script) Release() {
	s.once.Do(func() { close(s.release) })
	s.wait.Wait()
}

var commands = []string{
	"ask", "clear", "eprint", "fail", "flood", "later", "loop", "nan", "page", "panic", "print", "raw", "secret", "show", "update", "value",
}

// Language implements [engine.Engine].
func (s *Script) Language() engine.Language {
	return engine.Language{
		Name: "script", Version: "1", MIMEType: "text/plain", FileExtension: ".txt",
		Implementation: "kerneltest", ImplementationVersion: "1", Banner: "a script",
	}
}

// Execute implements [engine.Engine].
func (s *Script) Execute(ctx context.Context, cell engine.Cell, out engine.Output) engine.Result {
	select {
	case s.Started <- cell.Code:
	default:
	}
	var result engine.Result
	for line := range strings.Lines(cell.Code) {
		command, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		if err := s.do(ctx, command, rest, out, &result); err != nil {
			result.Err = &engine.Error{Name: "failure", Value: err.Error()}
			return result
		}
	}
	return result
}

func (s *Script) do(ctx context.Context, command, rest string, out engine.Output, result *engine.Result) error {
	switch command {
	case "":
	case "print":
		out.Stream(engine.Stdout, []byte(rest+"\n"))
	case "eprint":
		out.Stream(engine.Stderr, []byte(rest+"\n"))
	case "raw":
		b, err := hex.DecodeString(rest)
		if err != nil {
			return err
		}
		out.Stream(engine.Stdout, b)
	case "flood":
		n, err := strconv.Atoi(rest)
		if err != nil {
			return err
		}
		for i := 0; i < n && ctx.Err() == nil; i++ {
			out.Stream(engine.Stdout, strconv.AppendInt(nil, int64(i), 10))
			out.Stream(engine.Stdout, []byte{'\n'})
		}
	case "value":
		result.Value = text(rest)
	case "nan":
		result.Value = &engine.Bundle{Data: map[string]any{"application/json": func() {}}}
	case "show", "update":
		id, what, _ := strings.Cut(rest, " ")
		out.Display(*text(what), engine.DisplayOptions{ID: id, Update: command == "update"})
	case "clear":
		out.Clear(rest == "wait")
	case "ask", "secret":
		line, err := out.Input(ctx, rest, command == "secret")
		if err != nil {
			return err
		}
		out.Stream(engine.Stdout, []byte(line+"\n"))
	case "page":
		result.Payloads = append(result.Payloads, engine.Payload{Source: engine.PayloadPage, Data: text(rest).Data})
	case "fail":
		return errors.New(rest)
	case "panic":
		panic(rest)
	case "loop":
		<-ctx.Done()
		return context.Cause(ctx)
	case "later":
		s.wait.Go(func() {
			<-s.release
			out.Stream(engine.Stdout, []byte(rest+"\n"))
		})
	default:
		return fmt.Errorf("unknown command %q", command)
	}
	return nil
}

func text(s string) *engine.Bundle {
	return &engine.Bundle{Data: map[string]any{"text/plain": s}}
}

// Evaluate implements [engine.Engine]: an expression is its own value, but
// "fail" fails.
func (s *Script) Evaluate(_ context.Context, expr string, _ engine.Output) (engine.Bundle, *engine.Error) {
	if expr == "fail" {
		return engine.Bundle{}, &engine.Error{Name: "failure", Value: expr}
	}
	return *text(expr), nil
}

// Complete implements [engine.Engine].
func (s *Script) Complete(_ context.Context, code string, cursor int) engine.Completion {
	before := string([]rune(code)[:cursor])
	word := before[strings.LastIndexAny(before, " \n")+1:]
	c := engine.Completion{Start: cursor - len([]rune(word)), End: cursor}
	for _, name := range commands {
		if strings.HasPrefix(name, word) {
			c.Matches = append(c.Matches, engine.Match{Text: name, Kind: "keyword", Signature: name + " …"})
		}
	}
	return c
}

// Inspect implements [engine.Engine].
func (s *Script) Inspect(_ context.Context, code string, _, detail int) engine.Inspection {
	return engine.Inspection{Found: code != "", Bundle: *text(fmt.Sprintf("%s at level %d", code, detail))}
}

// IsComplete implements [engine.Engine].
func (s *Script) IsComplete(code string) engine.Completeness {
	if strings.HasSuffix(code, `\`) {
		return engine.Completeness{Status: engine.Incomplete, Indent: "  "}
	}
	return engine.Completeness{Status: engine.Complete}
}

// Close implements [engine.Engine].
func (s *Script) Close() error {
	s.Release()
	return nil
}

// CommTargets implements [engine.CommTargeter].
func (s *Script) CommTargets() map[string]engine.CommTarget {
	return map[string]engine.CommTarget{
		"echo": func(c engine.Comm, data json.RawMessage) (engine.CommHandler, error) {
			if string(data) == `{"refuse":true}` {
				return nil, errors.New("refused")
			}
			return echo{c}, nil
		},
	}
}

// An echo sends back what a comm receives, and closes the comm when asked to.
type echo struct{ comm engine.Comm }

func (e echo) Message(data json.RawMessage, buffers [][]byte) {
	var err error
	if string(data) == `{"close":true}` {
		err = e.comm.Close(data)
	} else {
		err = e.comm.Send(data, buffers...)
	}
	if err != nil {
		panic(err)
	}
}

func (e echo) Closed(json.RawMessage) {}

// deadline is how long a test waits for what must come.
const deadline = 30 * time.Second
