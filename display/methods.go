// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file asks a value for its rich forms, by the methods that it has.

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	_ "image/jpeg" // to read the size of a JPEG
	_ "image/png"  // to read the size of a PNG
	"maps"
	"reflect"
	"slices"
	"strings"
)

// A form is one way in which a value can say how it looks.
type form struct {
	method string
	mime   string
	// get calls the method. It returns nil for a value without it.
	get func(v any) (any, error)
}

// forms are the methods with one MIME type each.
var forms = []form{
	{"HTML", mimeHTML, func(v any) (any, error) {
		switch v := v.(type) {
		case interface{ HTML() string }:
			return v.HTML(), nil
		case interface{ HTML() (string, error) }:
			return v.HTML()
		}
		return nil, nil
	}},
	{"Markdown", mimeMarkdown, func(v any) (any, error) {
		switch v := v.(type) {
		case interface{ Markdown() string }:
			return v.Markdown(), nil
		case interface{ Markdown() (string, error) }:
			return v.Markdown()
		}
		return nil, nil
	}},
	{"Latex", mimeLatex, func(v any) (any, error) {
		switch v := v.(type) {
		case interface{ Latex() string }:
			return v.Latex(), nil
		case interface{ Latex() (string, error) }:
			return v.Latex()
		}
		return nil, nil
	}},
	{"SVG", mimeSVG, func(v any) (any, error) {
		switch v := v.(type) {
		case interface{ SVG() string }:
			return v.SVG(), nil
		case interface{ SVG() (string, error) }:
			return v.SVG()
		}
		return nil, nil
	}},
	{"PNG", mimePNG, func(v any) (any, error) {
		switch v := v.(type) {
		case interface{ PNG() []byte }:
			return v.PNG(), nil
		case interface{ PNG() ([]byte, error) }:
			return v.PNG()
		}
		return nil, nil
	}},
	{"JPEG", mimeJPEG, func(v any) (any, error) {
		switch v := v.(type) {
		case interface{ JPEG() []byte }:
			return v.JPEG(), nil
		case interface{ JPEG() ([]byte, error) }:
			return v.JPEG()
		}
		return nil, nil
	}},
	{"JSON", mimeJSON, func(v any) (any, error) {
		switch v := v.(type) {
		case interface{ JSON() any }:
			return v.JSON(), nil
		case interface{ JSON() (any, error) }:
			return v.JSON()
		}
		return nil, nil
	}},
}

// mimeBundle calls v's method MIMEBundle, if it has one.
func mimeBundle(v any) (data, metadata map[string]any, err error) {
	switch v := v.(type) {
	case interface{ MIMEBundle() map[string]any }:
		return v.MIMEBundle(), nil, nil
	case interface {
		MIMEBundle() (map[string]any, error)
	}:
		data, err = v.MIMEBundle()
		return data, nil, err
	case interface {
		MIMEBundle() (data, metadata map[string]any)
	}:
		data, metadata = v.MIMEBundle()
		return data, metadata, nil
	}
	return nil, nil, nil
}

// lookMethods calls every method of v that says how it looks. All of them are
// called, so that the error names all that failed.
func lookMethods(v any) (Bundle, error) {
	b := newBundle()
	var failed []string
	attempt := func(method string, f func() error) {
		if err := guard(f); err != nil {
			failed = append(failed, method+": "+err.Error())
		}
	}
	attempt("MIMEBundle", func() error {
		data, metadata, err := mimeBundle(v)
		if err != nil {
			return err
		}
		return b.merge(data, metadata)
	})
	for _, f := range forms {
		attempt(f.method, func() error {
			value, err := f.get(v)
			if err != nil || isEmpty(value) {
				return err
			}
			if _, ok := b.Data[f.mime]; ok {
				return nil
			}
			return b.set(f.mime, value)
		})
	}
	if failed != nil {
		return Bundle{}, errors.New(strings.Join(failed, "; "))
	}
	if len(b.Data) == 0 {
		return Bundle{}, nil
	}
	return b, nil
}

// isEmpty reports whether a method's result means that there is no such form.
func isEmpty(value any) bool {
	switch value := value.(type) {
	case nil:
		return true
	case string:
		return value == ""
	case []byte:
		return len(value) == 0
	}
	return false
}

// merge adds data and metadata to b.
func (b Bundle) merge(data, metadata map[string]any) error {
	for _, mime := range sortedNames(data) {
		if isEmpty(data[mime]) {
			continue
		}
		if err := b.set(mime, data[mime]); err != nil {
			return err
		}
	}
	maps.Copy(b.Metadata, metadata)
	return nil
}

// set puts value into b in the shape that its MIME type asks for. Images get
// their width and height as metadata.
func (b Bundle) set(mime string, value any) error {
	if isJSON(mime) {
		encoded, err := json.Marshal(value)
		if err != nil {
			return err
		}
		b.Data[mime] = json.RawMessage(encoded)
		return nil
	}
	r := reflect.ValueOf(value)
	switch {
	case r.Kind() == reflect.String:
		b.Data[mime] = r.String()
	case r.Kind() == reflect.Slice && r.Type().Elem().Kind() == reflect.Uint8:
		if mime == mimeSVG || strings.HasPrefix(mime, "text/") {
			b.Data[mime] = string(r.Bytes())
			return nil
		}
		b.Data[mime] = base64.StdEncoding.EncodeToString(r.Bytes())
		if size, _, err := image.DecodeConfig(bytes.NewReader(r.Bytes())); err == nil {
			b.Metadata[mime] = sizeMetadata(size.Width, size.Height)
		}
	default:
		return fmt.Errorf("want a string or bytes for %s, got %T", mime, value)
	}
	return nil
}

// isJSON reports whether data of a MIME type is a JSON value.
func isJSON(mime string) bool {
	return mime == mimeJSON || strings.HasSuffix(mime, "+json")
}

// sizeMetadata is the metadata of an image that takes width by height pixels
// of the page.
func sizeMetadata(width, height int) map[string]any {
	return map[string]any{"width": width, "height": height}
}

func sortedNames(m map[string]any) []string {
	return slices.Sorted(maps.Keys(m))
}
