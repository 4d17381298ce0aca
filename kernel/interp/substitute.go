// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file puts the streams of a session in the place of the files that stand for
// them, where a cell passes one of the files to a compiled function: the function
// then asks the user for input, or writes in order with everything else.

import (
	"io"
	"os"
	"reflect"
)

var (
	readerType = reflect.TypeFor[io.Reader]()
	writerType = reflect.TypeFor[io.Writer]()
)

// takesStream reports whether parameter i of a function type is an [io.Reader] or
// an [io.Writer].
func takesStream(t reflect.Type, i int) bool {
	return i < t.NumIn() && (t.In(i) == readerType || t.In(i) == writerType)
}

// substitute returns a function that calls f with the streams in the place of the
// files. It returns false when f takes no stream.
func (e *Engine) substitute(f reflect.Value) (reflect.Value, bool) {
	if f.Kind() != reflect.Func || f.IsNil() {
		return f, false
	}
	t := f.Type()
	takes := false
	for i := range t.NumIn() {
		takes = takes || takesStream(t, i)
	}
	if !takes {
		return f, false
	}
	return reflect.MakeFunc(t, func(in []reflect.Value) []reflect.Value {
		for i, v := range in {
			if !takesStream(t, i) || v.IsNil() {
				continue
			}
			if file, ok := v.Interface().(*os.File); ok {
				in[i] = reflect.ValueOf(e.streamOf(file))
			}
		}
		if t.IsVariadic() {
			return f.CallSlice(in)
		}
		return f.Call(in)
	}), true
}

// streamOf returns the stream that a file stands for, or the file itself.
func (e *Engine) streamOf(f *os.File) any {
	if f == e.stdin.file {
		return e.stdin
	}
	if stream, ok := e.stdio.streamOf(f); ok {
		return e.stdio.stream(stream)
	}
	return f
}

// writer returns the stream that w stands for, or w itself.
func (e *Engine) writer(w io.Writer) io.Writer {
	if f, ok := w.(*os.File); ok {
		if stream, ok := e.stdio.streamOf(f); ok {
			return e.stdio.stream(stream)
		}
	}
	return w
}
