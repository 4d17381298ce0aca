// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file turns a value into a bundle: the recognisers, in their order.

import (
	"fmt"
	"reflect"
)

// A Bundle is one value in several representations, keyed by MIME type.
// Text is a string, binary data a base64 string, and JSON types a value that
// marshals to the JSON. Metadata is keyed by MIME type too.
type Bundle struct {
	Data     map[string]any
	Metadata map[string]any
}

// Of returns how v looks now: what the bundle holds does not change when v does.
// It always has a text/plain, and both its maps are there to be added to.
//
// A v that is a Bundle gets a text/plain if it has none; its images may be bytes.
//
// A struct of which only a pointer has methods, such as a mat.VecDense that was
// declared with var, looks as a pointer to it does if that is more than its fields.
func Of(v any) Bundle {
	if p, ok := pointerTo(v); ok {
		if b, ok := recognise(p); ok {
			return b
		}
		if hasText(reflect.TypeOf(p)) {
			v = p
		}
	}
	if b, ok := recognise(v); ok {
		return b
	}
	b := textBundle(Plain(v))
	if table := structTable(v); table != "" {
		b.Data[mimeHTML] = table
	}
	return b
}

// pointerTo returns a pointer to a copy of v, if v is a struct that has fewer
// methods than a pointer to it.
func pointerTo(v any) (pointer any, ok bool) {
	r := reflect.ValueOf(v)
	if r.Kind() != reflect.Struct || reflect.PointerTo(r.Type()).NumMethod() == r.NumMethod() {
		return nil, false
	}
	p := reflect.New(r.Type())
	p.Elem().Set(r)
	return p.Interface(), true
}

// recognise returns the bundle of the first recogniser that knows v.
func recognise(v any) (b Bundle, ok bool) {
	for _, r := range recognisers {
		err := guard(func() (err error) {
			b, err = r.look(v)
			return err
		})
		switch {
		case err != nil && isNilPointer(v):
			// A method that does not expect a nil receiver has nothing to say about nil.
		case err != nil:
			return textBundle(Plain(v) + "\n" + failure(r.name, err)), true
		case b.Data != nil:
			if _, ok := b.Data[mimeText]; !ok {
				b.Data[mimeText] = Plain(v)
			}
			return b, true
		}
	}
	return Bundle{}, false
}

// A recogniser knows one kind of value. Its look function returns a bundle
// without data for any other kind. The bundle may lack text/plain.
type recogniser struct {
	name string // for a message of failure
	look func(v any) (Bundle, error)
}

// recognisers are asked in this order: what a value says itself comes first, and
// what it says by its methods goes before what can be guessed from its structure.
var recognisers = []recogniser{
	{"display", lookBundle},
	{"display", lookMethods},
	{"figure", lookFigure},
	{"image", lookImage},
	{"error", lookError},
	{"matrix", lookMatrix},
	{"table", lookTable},
	{"map", lookMap},
}

// The MIME types that this package makes.
const (
	mimeText     = "text/plain"
	mimeHTML     = "text/html"
	mimeMarkdown = "text/markdown"
	mimeLatex    = "text/latex"
	mimeSVG      = "image/svg+xml"
	mimePNG      = "image/png"
	mimeJPEG     = "image/jpeg"
	mimeGIF      = "image/gif"
	mimeJSON     = "application/json"
)

func newBundle() Bundle {
	return Bundle{Data: map[string]any{}, Metadata: map[string]any{}}
}

func textBundle(text string) Bundle {
	b := newBundle()
	b.Data[mimeText] = text
	return b
}

// lookBundle takes a value that is a bundle already.
func lookBundle(v any) (Bundle, error) {
	given, ok := v.(Bundle)
	if !ok {
		return Bundle{}, nil
	}
	b := newBundle()
	if err := b.merge(given.Data, given.Metadata); err != nil {
		return Bundle{}, err
	}
	if _, ok := b.Data[mimeText]; !ok {
		b.Data[mimeText] = "bundle of " + Plain(sortedNames(given.Data))
	}
	return b, nil
}

// guard calls f and returns a panic of it as an error.
func guard(f func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	return f()
}

func isNilPointer(v any) bool {
	r := reflect.ValueOf(v)
	return r.Kind() == reflect.Pointer && r.IsNil()
}
