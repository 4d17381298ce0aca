// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file is channel operations that an interrupt can end.

import (
	"reflect"
)

// A SelectCase is one case of a select statement. Kind is 'r', 's' or 'd'.
type SelectCase struct {
	Kind rune
	Chan any
	Send any

	Value any  // what was received
	OK    bool // whether it was sent, not the channel closed
}

// NewSelectCase returns a case for Select.
func NewSelectCase(kind rune, ch, send any) *SelectCase {
	return &SelectCase{Kind: kind, Chan: ch, Send: send}
}

// Runes decodes a string, as a range statement does: the runes and where they
// begin.
func Runes(s string) (at []int, runes []rune) {
	for i, r := range s {
		at = append(at, i)
		runes = append(runes, r)
	}
	return at, runes
}

// Select waits until one of the cases can proceed and returns its index.
func (r *Runtime) Select(cases []*SelectCase) int {
	list := make([]reflect.SelectCase, 0, len(cases)+1)
	blocking := true
	for _, c := range cases {
		ch := reflect.ValueOf(c.Chan)
		switch c.Kind {
		case 'r':
			list = append(list, reflect.SelectCase{Dir: reflect.SelectRecv, Chan: ch})
		case 's':
			sc := reflect.SelectCase{Dir: reflect.SelectSend, Chan: ch}
			sc.Send = asElem(c.Send, ch.Type().Elem())
			list = append(list, sc)
		default:
			blocking = false
			list = append(list, reflect.SelectCase{Dir: reflect.SelectDefault})
		}
	}
	if blocking {
		list = append(list, reflect.SelectCase{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(r.interrupted())})
	}
	i, v, ok := reflect.Select(list)
	if i == len(cases) {
		panic(Interrupt{})
	}
	if cases[i].Kind == 'r' {
		cases[i].Value, cases[i].OK = v.Interface(), ok
	}
	return i
}

// asElem returns v as a value of type t.
func asElem(v any, t reflect.Type) reflect.Value {
	if v == nil {
		return reflect.Zero(t)
	}
	return reflect.ValueOf(v)
}

// Send sends v on ch.
func (r *Runtime) Send(ch, v any) {
	c := reflect.ValueOf(ch)
	e := asElem(v, c.Type().Elem())
	if !c.IsNil() && c.TrySend(e) {
		return
	}
	i, _, _ := reflect.Select([]reflect.SelectCase{
		{Dir: reflect.SelectSend, Chan: c, Send: e},
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(r.interrupted())},
	})
	if i == 1 {
		panic(Interrupt{})
	}
}

// RecvFunc returns a function that receives from channels of type ch, with the
// second result of a receive if ok is set.
func (r *Runtime) RecvFunc(ch reflect.Type, ok bool) reflect.Value {
	out := []reflect.Type{ch.Elem()}
	if ok {
		out = append(out, reflect.TypeFor[bool]())
	}
	return reflect.MakeFunc(reflect.FuncOf([]reflect.Type{ch}, out, false), func(args []reflect.Value) []reflect.Value {
		v, sent := r.recv(args[0])
		if ok {
			return []reflect.Value{v, reflect.ValueOf(sent)}
		}
		return []reflect.Value{v}
	})
}

func (r *Runtime) recv(ch reflect.Value) (reflect.Value, bool) {
	if !ch.IsNil() {
		if v, ok := ch.TryRecv(); v.IsValid() {
			return v, ok
		}
	}
	i, v, ok := reflect.Select([]reflect.SelectCase{
		{Dir: reflect.SelectRecv, Chan: ch},
		{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(r.interrupted())},
	})
	if i == 1 {
		panic(Interrupt{})
	}
	return v, ok
}
