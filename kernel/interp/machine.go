// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the interpreter of a session: yaegi with the packages that a cell
// can use, and what it must be told before a cell can use them.

import (
	"fmt"
	"go/ast"
	"go/token"
	"reflect"
	"strconv"
	"strings"
	"sync"

	"github.com/traefik/yaegi/interp"
	"github.com/traefik/yaegi/stdlib"
)

// The package of the functions that lowered code calls.
const (
	hostPath  = "gosci/host"
	hostName  = "host" + mark
	hostValue = "Value" // shows values as the cell's
	hostCrash = "Crash" // reports the panic of a goroutine
	hostBind  = "Bind"  // records the address of a variable

	hostStdout = "Stdout" // the standard output, as a stream
	hostStderr = "Stderr" // the standard error
)

// A machine is the interpreter of a session. Its methods are called by one
// goroutine at a time, those of a running cell.
type machine struct {
	yaegi   *interp.Interpreter
	brake   *brake
	globals *globals
	trace   *panicTrace
	output  *stdio

	imported map[string]bool // by name and import path

	mu      sync.Mutex
	stopped chan struct{} // closed when the run is to end
	at      place         // of the step that is evaluated
	pressed bool          // the brake is pressed for a run that would not end
}

// A symbolTable holds symbols by import path and name.
type symbolTable map[string]map[string]reflect.Value

// set sets a symbol.
func (t symbolTable) set(importPath, name string, v reflect.Value) {
	if t[importPath] == nil {
		t[importPath] = make(map[string]reflect.Value)
	}
	t[importPath][name] = v
}

// newMachine returns an interpreter in which overrides take the place of symbols
// of the packages.
func newMachine(pk *packages, overrides symbolTable, trace *panicTrace, output *stdio) (*machine, error) {
	m := &machine{imported: make(map[string]bool), trace: trace, output: output, stopped: make(chan struct{})}
	m.yaegi = interp.New(interp.Options{
		Stdin:        strings.NewReader(""),
		Stdout:       output.stream(stderr), // only print and println write here
		Stderr:       m.trace,
		Unrestricted: true,
	})
	if err := m.yaegi.Use(stdlib.Symbols); err != nil {
		return nil, fmt.Errorf("interp: cannot load the standard library: %w", err)
	}
	tables := make(interp.Exports)
	for importPath, table := range pk.symbols {
		if stdlib.Symbols[importPath+"/"+pk.names[importPath]] == nil {
			tables[importPath+"/"+pk.names[importPath]] = table
		}
	}
	// Yaegi puts its own functions in the place of fmt's where a key is "fmt/fmt".
	own := interp.Exports{"time/sleep": {"Sleep": reflect.ValueOf(m.sleep)}}
	for importPath, table := range overrides {
		own[importPath+"/overrides"] = table
	}
	for _, t := range []interp.Exports{tables, own} {
		if err := m.yaegi.Use(t); err != nil {
			return nil, fmt.Errorf("interp: cannot load the packages: %w", err)
		}
	}
	if _, err := m.yaegi.Eval("import " + hostName + " " + strconv.Quote(hostPath)); err != nil {
		return nil, fmt.Errorf("interp: cannot start: %w", err)
	}
	var err error
	if m.brake, err = newBrake(m.yaegi); err != nil {
		return nil, err
	}
	m.globals, err = newGlobals(m.yaegi)
	return m, err
}

// fset returns the file set of the positions that the interpreter understands.
func (m *machine) fset() *token.FileSet { return m.yaegi.FileSet() }

// aliasOf returns the name that a package has in the interpreter. It is no name
// that a cell can give.
func aliasOf(importPath string) string {
	var b strings.Builder
	for _, r := range importPath {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' {
			b.WriteRune(r)
		} else {
			b.WriteByte('_')
		}
	}
	return b.String() + mark
}

// importAs makes a package known by a name, or, for the name ".", its names bare.
func (m *machine) importAs(name, importPath string) error {
	if m.imported[name+" "+importPath] {
		return nil
	}
	program, err := m.yaegi.Compile("import " + name + " " + strconv.Quote(importPath))
	if err != nil {
		return err
	}
	m.globals.fill()
	if _, err := m.yaegi.Execute(program); err != nil {
		return err
	}
	m.imported[name+" "+importPath] = true
	return nil
}

// prepare makes known what a lowered step needs.
func (m *machine) prepare(l *lowered, at place) error {
	m.mu.Lock()
	m.at = at
	m.mu.Unlock()
	for _, importPath := range l.imports {
		if err := m.importAs(aliasOf(importPath), importPath); err != nil {
			return m.compileError(err, at)
		}
	}
	for _, importPath := range l.dotted {
		if err := m.importAs(".", importPath); err != nil {
			return m.compileError(err, at)
		}
	}
	if l.prints {
		m.output.handedOut.Store(true)
	}
	return nil
}

// evaluate does a lowered step at a place of the cell.
func (m *machine) evaluate(l *lowered, at place) error {
	var err error
	for _, n := range l.attempts {
		var program *interp.Program
		if program, err = m.compile(n, at); err != nil {
			continue
		}
		if program == nil {
			return nil
		}
		return m.execute(program, at)
	}
	return err
}

// compile compiles a tree.
func (m *machine) compile(n ast.Node, at place) (program *interp.Program, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = unsupported(r, at)
		}
	}()
	program, err = m.yaegi.CompileAST(n)
	if err != nil {
		return nil, m.compileError(err, at)
	}
	return program, nil
}

// unsupported returns the error for a panic of the interpreter itself.
func unsupported(r any, at place) error {
	what := userText(fmt.Sprint(r))
	if strings.Contains(what, "nil type") {
		what = "an expression whose type it cannot tell, such as a range over a function"
	}
	return &unsupportedError{What: what, At: at}
}

// compileError turns what the compiler of the interpreter says into a mistake of
// the cell. The message begins with its position, where it has one.
func (m *machine) compileError(err error, at place) error {
	msg := strings.TrimPrefix(userText(err.Error()), fileName+":")
	if found, rest, ok := cutPlace(msg); ok {
		at, msg = found, rest
	}
	return cellErrors{{Msg: goWords(strings.TrimSpace(msg)), At: at}}
}

// cutPlace cuts "line:column: " off a message.
func cutPlace(msg string) (at place, rest string, ok bool) {
	parts := strings.SplitN(msg, ":", 3)
	if len(parts) < 3 {
		return place{}, msg, false
	}
	line, err := strconv.Atoi(parts[0])
	if err != nil {
		return place{}, msg, false
	}
	col, err := strconv.Atoi(parts[1])
	if err != nil {
		return place{}, msg, false
	}
	return placeOf(line, col), strings.TrimSpace(parts[2]), true
}
