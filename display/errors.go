// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file prints errors with what they wrap.

import (
	"html"
	"reflect"
	"strings"
)

const (
	maxWrapped = 20  // wrapped errors that are listed
	maxMessage = 400 // characters of a message on one line
)

// lookError prints an error and, indented below it, each error that it wraps; as
// HTML in the theme's colour of errors.
func lookError(v any) (Bundle, error) {
	err, ok := v.(error)
	if !ok {
		return Bundle{}, nil
	}
	lines := []string{Plain(err)}
	listWrapped(&lines, err, "  ")
	b := textBundle(strings.Join(lines, "\n"))
	if isNilPointer(v) {
		return b, nil
	}
	b.Data[mimeHTML] = `<pre class="gosci-error" style="color:var(--jp-error-color1, #d32f2f);white-space:pre-wrap">` +
		html.EscapeString(b.Data[mimeText].(string)) + "</pre>"
	return b, nil
}

// listWrapped appends a line for each error in the tree that err wraps.
func listWrapped(lines *[]string, err error, indent string) {
	for _, wrapped := range unwrap(err) {
		switch {
		case wrapped == nil:
			continue
		case len(*lines) == maxWrapped:
			*lines = append(*lines, indent+ellipsis)
		case len(*lines) < maxWrapped:
			line := indent + "wraps " + typeName(wrapped) + ": " + Plain(wrapped)
			*lines = append(*lines, clip(line, maxMessage))
			listWrapped(lines, wrapped, indent+"  ")
		}
	}
}

// typeName returns the name of the type of err. An error of an interpreted type
// says it by its method TypeName.
func typeName(err error) string {
	if n, ok := err.(interface{ TypeName() string }); ok {
		return n.TypeName()
	}
	return reflect.TypeOf(err).String()
}

// unwrap returns the errors that err wraps itself.
func unwrap(err error) []error {
	switch err := err.(type) { //nolint:errorlint // the methods of this error, not of one that it wraps
	case interface{ Unwrap() error }:
		return []error{err.Unwrap()}
	case interface{ Unwrap() []error }:
		return err.Unwrap()
	}
	return nil
}
