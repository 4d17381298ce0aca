// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package guide

// This file runs the cells of a page.

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"regexp"
	"strings"

	"github.com/gosci/gosci/internal/nbexec"
	"github.com/gosci/gosci/internal/nbformat"
	"github.com/gosci/gosci/kernel/engine"
)

// A result is what a cell gives.
type result struct {
	text string
	png  []byte // of the last picture; nil for none
}

// run runs the cells of a page on a new engine.
func run(ctx context.Context, cells []cell, eng engine.Engine) ([]result, error) {
	nb := &nbformat.Notebook{Metadata: map[string]any{}}
	for _, c := range cells {
		nb.Cells = append(nb.Cells, &nbformat.Cell{Type: nbformat.Code, Source: c.code})
	}
	if _, err := nbexec.Run(ctx, nb, eng, &nbexec.Options{AllowErrors: true}); err != nil {
		return nil, err
	}
	results := make([]result, len(cells))
	for i, c := range nb.Cells {
		for _, o := range c.Outputs {
			if err := results[i].add(o); err != nil {
				return nil, fmt.Errorf("cell %d: %w", i+1, err)
			}
		}
		if text := results[i].text; text != "" && !strings.HasSuffix(text, "\n") {
			results[i].text += "\n"
		}
	}
	return results, nil
}

// add takes in one output of a cell.
func (r *result) add(o nbformat.Output) error {
	switch o := o.(type) {
	case *nbformat.Stream:
		r.text += o.Text
	case *nbformat.DisplayData:
		return r.bundle(o.Data)
	case *nbformat.ExecuteResult:
		return r.bundle(o.Data)
	case *nbformat.Error:
		for _, line := range o.Traceback {
			r.text += colours.ReplaceAllString(line, "") + "\n"
		}
	default:
		return fmt.Errorf("an output of type %T", o)
	}
	return nil
}

// colours are the escapes of ANSI in tracebacks.
var colours = regexp.MustCompile("\x1b\\[[0-9;]*m")

// bundle takes in a value: the picture if it is one, else its text.
func (r *result) bundle(b nbformat.Bundle) error {
	if encoded, ok := b["image/png"].(string); ok {
		data, err := base64.StdEncoding.DecodeString(strings.TrimSpace(encoded))
		r.png = data
		return err
	}
	text, ok := b["text/plain"].(string)
	if !ok {
		return errors.New("a value without text/plain")
	}
	r.text += strings.TrimSuffix(text, "\n") + "\n"
	return nil
}
