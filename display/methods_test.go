// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display_test

// This file tests which forms a value's methods give, and which of them wins.

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/mat"

	"github.com/gosci/gosci/display"
)

type everything struct{}

func (everything) HTML() (string, error)     { return "html", nil }
func (everything) Markdown() (string, error) { return "markdown", nil }
func (everything) Latex() (string, error)    { return "latex", nil }
func (everything) SVG() (string, error)      { return "svg", nil }
func (everything) PNG() ([]byte, error)      { return []byte("png"), nil }
func (everything) JPEG() ([]byte, error)     { return []byte("jpeg"), nil }
func (everything) JSON() (any, error)        { return []int{1}, nil }
func (everything) String() string            { return "text" }

type bundled struct{ data map[string]any }

func (b bundled) MIMEBundle() map[string]any { return b.data }
func (b bundled) HTML() string               { return "from HTML" }
func (b bundled) Markdown() string           { return "" }
func (b bundled) PNG() []byte                { return nil }
func (b bundled) JSON() any                  { return nil }

type bundledErr struct{ err error }

func (b bundledErr) MIMEBundle() (map[string]any, error) {
	return map[string]any{"application/pdf": []byte{1, 2, 3}}, b.err
}

type bundledMeta struct{}

func (bundledMeta) MIMEBundle() (data, metadata map[string]any) {
	return map[string]any{"image/gif": []byte("gif"), "text/x-note": display.Text("note")},
		map[string]any{"image/gif": map[string]any{"width": 7}}
}

type name string

func TestMethods(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		v    any
		want display.Bundle
	}{
		{"all with errors", everything{}, display.Bundle{Data: map[string]any{
			"text/plain": "text", "text/html": "html", "text/markdown": "markdown", "text/latex": "latex",
			"image/svg+xml": "svg", "image/png": "cG5n", "image/jpeg": "anBlZw==", "application/json": json.RawMessage("[1]"),
		}}},
		{
			"MIMEBundle first",
			bundled{map[string]any{"text/html": "from MIMEBundle", "text/plain": name("plain")}},
			display.Bundle{Data: map[string]any{"text/plain": "plain", "text/html": "from MIMEBundle"}},
		},
		{"empty MIMEBundle", bundled{}, display.Bundle{Data: map[string]any{"text/plain": "{data:map[]}", "text/html": "from HTML"}}},
		{
			"MIMEBundle of JSON",
			bundled{map[string]any{"application/geo+json": map[string]int{"a": 1}, "text/html": nil}},
			display.Bundle{Data: map[string]any{
				"text/plain": `{data:map["application/geo+json":map["a":1] "text/html":<nil>]}`, "text/html": "from HTML",
				"application/geo+json": json.RawMessage(`{"a":1}`),
			}},
		},
		{"MIMEBundle with error", bundledErr{}, display.Bundle{Data: map[string]any{
			"text/plain": "{err:<nil>}", "application/pdf": "AQID",
		}}},
		{"MIMEBundle fails", bundledErr{errFull}, display.Bundle{Data: map[string]any{
			"text/plain": "{err:&{s:\"full\"}}\n[display: MIMEBundle: full]",
		}}},
		{"MIMEBundle with metadata", bundledMeta{}, display.Bundle{
			Data:     map[string]any{"text/plain": "{}", "image/gif": "Z2lm", "text/x-note": "note"},
			Metadata: map[string]any{"image/gif": map[string]any{"width": 7}},
		}},
		{"pointer to value with methods", &report{"x"}, display.Bundle{Data: map[string]any{
			"text/plain": `&{Title:"x"}`, "text/html": "<h1>x</h1>", "text/markdown": "# x",
			"application/json": json.RawMessage(`{"n":1,"title":"x"}`),
		}}},
		{"empty content", display.Markdown(""), display.Bundle{Data: map[string]any{"text/plain": ""}}},
		{"empty formula", display.Math(""), display.Bundle{Data: map[string]any{"text/plain": ""}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if c.want.Metadata == nil {
				c.want.Metadata = map[string]any{}
			}
			if diff := cmp.Diff(c.want, display.Of(c.v)); diff != "" {
				t.Errorf("Of (-want +got):\n%s", diff)
			}
		})
	}
}

// TestSnapshot changes a value after it has been shown.
func TestSnapshot(t *testing.T) {
	t.Parallel()
	list := []int{1, 2}
	data := map[string]any{"application/json": list, "text/plain": "list"}
	b := display.Of(display.Bundle{Data: data})
	list[0] = 9
	data["text/plain"] = "changed"
	want := map[string]any{"application/json": json.RawMessage("[1,2]"), "text/plain": "list"}
	if diff := cmp.Diff(want, b.Data); diff != "" {
		t.Errorf("Of after a change (-want +got):\n%s", diff)
	}
}

type boxed struct{ hidden int }

func (*boxed) HTML() string { return "from the pointer" }

type printed struct{ hidden int }

func (*printed) String() string { return "by the pointer" }

type silent struct{ Shown int }

func (*silent) Reset() {}

// TestPointerMethods looks at structs whose methods belong to a pointer.
func TestPointerMethods(t *testing.T) {
	t.Parallel()
	vector := *mat.NewVecDense(2, []float64{4, 5})
	tests := []struct {
		name, mime, want string
		v                any
	}{
		{"a form", "text/html", "from the pointer", boxed{1}},
		{"text", "text/plain", "by the pointer", printed{1}},
		{"neither", "text/plain", "{Shown:1}", silent{1}},
		{"a matrix", "text/plain", display.Of(&vector).Data["text/plain"].(string), vector},
	}
	for _, tt := range tests {
		got, _ := display.Of(tt.v).Data[tt.mime].(string)
		if got != tt.want {
			t.Errorf("%s: %s = %q, want %q", tt.name, tt.mime, got, tt.want)
		}
	}
}
