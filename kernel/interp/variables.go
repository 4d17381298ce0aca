// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file tells what the variables of the session hold.

import (
	"context"
	"fmt"
	"go/types"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/gosci/gosci/display"
	"github.com/gosci/gosci/kernel/interp/host"
)

// A variable is what a table of variables says of one.
type variable struct {
	Name  string `json:"name"`
	Type  string `json:"type"`
	Shape string `json:"shape"` // "(3, 4)" or a length; empty for a value without parts
	Size  int    `json:"size"`  // in bytes, with all that it refers to; 0 if it was not looked at
	Value string `json:"value"` // a line of what it holds
}

// variables describes the variables of the session, in the order of their names. With
// values it looks at what they hold; the caller then holds e.idle.
func (e *Engine) variables(ctx context.Context, values bool) []variable {
	e.names.Lock()
	var objects []*types.Var
	for _, name := range e.session.Names() {
		if n, ok := e.session.Lookup(name); ok {
			if v, ok := n.Obj.(*types.Var); ok {
				objects = append(objects, v)
			}
		}
	}
	e.names.Unlock()
	list := make([]variable, len(objects))
	for i, v := range objects {
		list[i] = variable{Name: v.Name(), Type: typeText(v.Type())}
		if values {
			e.look(ctx, v, &list[i])
		}
	}
	return list
}

// look fills in what a variable holds. The methods of values may be the user's, so
// that this is a run of its own: what fails in it, or is interrupted, is left out.
func (e *Engine) look(ctx context.Context, v *types.Var, out *variable) {
	at := e.machine.lowerer.Var(v)
	if at == nil || !at.Elem.IsValid() {
		return
	}
	var found variable
	err := e.machine.runtime.Run(ctx, func() {
		value := at.Value()
		found = variable{Shape: shape(host.Unbox(value)), Size: size(at.Elem), Value: summaryOf(e.shown(value))}
	})
	if err == nil {
		out.Shape, out.Size, out.Value = found.Shape, found.Size, found.Value
	}
}

// summaryWidth is how long the line that says what a variable holds may be.
const summaryWidth = 72

// summaryOf returns one short line that says what v is.
func summaryOf(v any) string {
	text := strings.Join(strings.Fields(display.Plain(v)), " ")
	if utf8.RuneCountInString(text) > summaryWidth {
		text = string([]rune(text)[:summaryWidth-1]) + "…"
	}
	return text
}

// shape returns the lengths of an array or a matrix, or the length of what has one.
func shape(v any) string {
	switch s := v.(type) {
	case nil:
		return ""
	case interface{ Shape() []int }:
		if reflect.ValueOf(v).IsZero() {
			return ""
		}
		lengths := make([]string, len(s.Shape()))
		for i, n := range s.Shape() {
			lengths[i] = strconv.Itoa(n)
		}
		return "(" + strings.Join(lengths, ", ") + ")"
	case interface{ Dims() (r, c int) }:
		if reflect.ValueOf(v).IsZero() {
			return ""
		}
		r, c := s.Dims()
		return fmt.Sprintf("(%d, %d)", r, c)
	}
	switch r := reflect.ValueOf(v); r.Kind() {
	case reflect.Slice, reflect.Array, reflect.Map, reflect.String, reflect.Chan:
		return strconv.Itoa(r.Len())
	default:
		return ""
	}
}

// bytesText returns a number of bytes as one reads it.
func bytesText(n int) string {
	const units = "kMGTPE"
	if n < 1000 {
		return fmt.Sprintf("%d B", n)
	}
	value, unit := float64(n)/1000, 0
	for value >= 999.5 && unit < len(units)-1 {
		value /= 1000
		unit++
	}
	return fmt.Sprintf("%.3g %cB", value, units[unit])
}
