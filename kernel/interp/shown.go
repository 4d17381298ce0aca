// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is how values of the session's types look: by their own methods, which
// compiled code cannot see, and by what they are made of.

import (
	"fmt"

	"github.com/gosci/gosci/display"
	"github.com/gosci/gosci/kernel/interp/host"
)

// shown returns a value as package display is to see it.
func (e *Engine) shown(v any) any {
	if box, ok := v.(host.Box); ok {
		return shown{e.machine.runtime, box}
	}
	return v
}

// A shown is a value of one of the session's types on its way to the display.
type shown struct {
	runtime *host.Runtime
	box     host.Box
}

// forms are the methods by which a value says how it looks, with the MIME type
// that each gives and the results that it may have.
var forms = []struct{ method, mime, result string }{
	{"MIMEBundle", "", "map[string]interface {}"},
	{"HTML", "text/html", "string"},
	{"Markdown", "text/markdown", "string"},
	{"Latex", "text/latex", "string"},
	{"SVG", "image/svg+xml", "string"},
	{"PNG", "image/png", "[]byte"},
	{"JPEG", "image/jpeg", "[]byte"},
	{"JSON", "application/json", "interface {}"},
}

// MIMEBundle is how package display asks for the forms of a value.
func (s shown) MIMEBundle() (map[string]any, error) {
	data := map[string]any{}
	for _, f := range forms {
		form, err := s.call(f.method, f.result)
		switch bundle, _ := form.(map[string]any); {
		case err != nil:
			return nil, fmt.Errorf("%s: %w", f.method, err)
		case form == nil:
		case f.mime == "":
			for mime, form := range bundle {
				data[mime] = host.Unbox(form)
			}
		case data[f.mime] == nil:
			data[f.mime] = form
		}
	}
	if len(data) == 0 && !s.hasText() {
		if rich := display.Of(host.Unbox(s.box)).Data; len(rich) > 1 {
			return rich, nil // a table or a matrix, as text too
		}
	}
	if data["text/plain"] == nil {
		data["text/plain"] = s.text()
	}
	return data, nil
}

// call calls a method that takes nothing and returns a result of the given type,
// with or without an error. It returns nil where the value has no such method.
func (s shown) call(method, result string) (any, error) {
	if out, ok := s.runtime.Method(s.box, method, "func() "+result); ok {
		return host.Unbox(out[0]), nil
	}
	out, ok := s.runtime.Method(s.box, method, "func() ("+result+", error)")
	if !ok {
		return nil, nil
	}
	if err, failed := host.AsError(out[1]); failed {
		return nil, err
	}
	return host.Unbox(out[0]), nil
}

// hasText reports whether the value prints itself.
func (s shown) hasText() bool {
	for _, name := range []string{"String", "Error"} {
		if m := s.box.T.Methods[name]; m != nil && m.Sig == "func() string" {
			return true
		}
	}
	return false
}

// text returns the text/plain of the value: as its methods, or those of what it
// holds, print it, or as package display does.
func (s shown) text() string {
	if printsItself(s.box.T, map[*host.Type]bool{}) {
		return fmt.Sprintf("%+v", s.box)
	}
	return display.Plain(host.Unbox(s.box))
}

// printsItself reports whether values of type t, or what they hold, have a method
// that prints them.
func printsItself(t *host.Type, seen map[*host.Type]bool) bool {
	if t == nil || seen[t] {
		return false
	}
	seen[t] = true
	for _, name := range []string{"String", "Error"} {
		if m := t.Methods[name]; m != nil && m.Sig == "func() string" {
			return true
		}
	}
	for _, f := range t.Fields {
		if printsItself(f.Type, seen) {
			return true
		}
	}
	return printsItself(t.Elem, seen) || printsItself(t.Key, seen)
}

// String is the text of the value among others.
func (s shown) String() string { return s.text() }
