// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package install

// This file holds what is in a kernelspec.

import (
	"bytes"
	"cmp"
	"embed"
	"encoding/json"
	"io/fs"
)

// ProtocolVersion is the version of the Jupyter protocol that the kernelspec claims.
const ProtocolVersion = "5.5"

const specFile = "kernel.json"

// implementation marks the kernelspecs that this package wrote.
const implementation = "gosci"

// A spec is the content of kernel.json.
type spec struct {
	Argv            []string          `json:"argv"`
	DisplayName     string            `json:"display_name"`
	Language        string            `json:"language"`
	InterruptMode   string            `json:"interrupt_mode"`
	Env             map[string]string `json:"env,omitempty"`
	Metadata        metadata          `json:"metadata"`
	ProtocolVersion string            `json:"kernel_protocol_version"`
}

type metadata struct {
	Debugger       bool   `json:"debugger"`
	Implementation string `json:"implementation"`
}

func newSpec(executable string, opts *Options) *spec {
	return &spec{
		Argv:            []string{executable, "run", "-f", "{connection_file}"},
		DisplayName:     cmp.Or(opts.DisplayName, DefaultDisplayName),
		Language:        "go",
		InterruptMode:   "message",
		Env:             opts.Env,
		Metadata:        metadata{Implementation: implementation},
		ProtocolVersion: ProtocolVersion,
	}
}

func (s *spec) encode() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	err := enc.Encode(s)
	return b.Bytes(), err
}

// drawings holds the logos. The PNG files are drawn from the SVG file.
//
//go:generate go run -C logos gen.go
//go:embed logos/logo-svg.svg logos/logo-32x32.png logos/logo-64x64.png
var drawings embed.FS

// logos returns the logos by the names that Jupyter wants them to have.
func logos() map[string][]byte {
	files := map[string][]byte{}
	for _, name := range []string{"logo-svg.svg", "logo-32x32.png", "logo-64x64.png"} {
		data, err := fs.ReadFile(drawings, "logos/"+name)
		if err != nil {
			panic(err) // it is embedded
		}
		files[name] = data
	}
	return files
}
