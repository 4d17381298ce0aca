// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the magics about files, folders and the environment.

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/gosci/gosci/kernel/engine"
)

// lastDir is the variable of the environment with the folder that %cd left, as shells
// have it.
const lastDir = "OLDPWD"

// changeDir goes to a folder.
func (c *call) changeDir() error {
	to := strings.Trim(c.args, `"`)
	switch to {
	case "":
		to = "~"
	case "-":
		if to = os.Getenv(lastDir); to == "" {
			return c.errorf("there is no last folder")
		}
	}
	from, err := os.Getwd()
	if err != nil {
		from = "" // it has been removed, and can be left all the same
	}
	if err := os.Chdir(expandHome(to)); err != nil {
		return &magicError{err.Error()}
	}
	if from != "" {
		if err := os.Setenv(lastDir, from); err != nil {
			return &magicError{err.Error()}
		}
	}
	return c.workingDir()
}

// workingDir prints in which folder the session is.
func (c *call) workingDir() error {
	dir, err := os.Getwd()
	if err != nil {
		return &magicError{err.Error()}
	}
	c.printf("%s\n", dir)
	return nil
}

// environment lists, shows or sets variables of the environment.
func (c *call) environment() error {
	name, value, set := envSetting(c.args)
	switch {
	case set:
		if err := os.Setenv(name, value); err != nil {
			return &magicError{err.Error()}
		}
		c.printf("%s=%s\n", name, value)
	case name != "":
		value, ok := os.LookupEnv(name)
		if !ok {
			return c.errorf("there is no variable %s", name)
		}
		c.printf("%s\n", value)
	default:
		for _, v := range slices.Sorted(slices.Values(os.Environ())) {
			name, value, _ := strings.Cut(v, "=")
			if isSecret(name) {
				value = "(hidden)"
			}
			c.printf("%s=%s\n", name, value)
		}
	}
	return nil
}

// envSetting returns the variable of the environment that arguments name, and the value
// that they set it to.
func envSetting(args string) (name, value string, set bool) {
	name, value, set = strings.Cut(args, "=")
	if n, v, ok := strings.Cut(args, " "); ok && (!set || len(n) < len(name)) {
		name, value, set = n, strings.TrimPrefix(strings.TrimSpace(v), "="), true
	}
	return strings.TrimSpace(name), strings.TrimSpace(value), set
}

// isSecret reports whether a variable of the environment, by its name, is nothing that
// should be in a notebook.
func isSecret(name string) bool {
	return slices.ContainsFunc([]string{"KEY", "TOKEN", "SECRET", "PASSWORD", "PASSWD"}, func(word string) bool {
		return strings.Contains(strings.ToUpper(name), word)
	})
}

// writeFile writes the rest of the cell to a file.
func (c *call) writeFile() error {
	if c.args == "" {
		return c.errorf("which file? the usage is %s", c.magic.synopsis())
	}
	verb := "Writing"
	if _, err := os.Stat(expandHome(c.args)); err == nil {
		verb = "Overwriting"
		if c.has("a") {
			verb = "Appending to"
		}
	}
	if err := writeText(expandHome(c.args), c.piece.Body, c.has("a")); err != nil {
		return err
	}
	c.printf("%s %s\n", verb, c.args)
	return nil
}

// writeText writes a text to a file, or adds it to one. The text ends with a line.
func writeText(path, text string, add bool) error {
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	flags := os.O_WRONLY | os.O_CREATE | os.O_TRUNC
	if add {
		flags = os.O_WRONLY | os.O_CREATE | os.O_APPEND
	}
	f, err := os.OpenFile(path, flags, 0o666)
	if err != nil {
		return &magicError{err.Error()}
	}
	_, err = f.WriteString(text)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return &magicError{err.Error()}
	}
	return nil
}

// runFile runs a file as if it were a cell, or the cells of a notebook.
func (c *call) runFile(ctx context.Context) error {
	if c.args == "" {
		return c.errorf("which file? the usage is %s", c.magic.synopsis())
	}
	text, err := os.ReadFile(expandHome(c.args))
	if err != nil {
		return c.errorf("%v", err)
	}
	cells := []string{string(text)}
	if filepath.Ext(c.args) == ".ipynb" {
		if cells, err = notebookCells(text); err != nil {
			return c.errorf("%s: %v", c.args, err)
		}
	}
	for _, cell := range cells {
		result, err := c.pieces(ctx, engine.Cell{Code: cell, Silent: true})
		c.result.Payloads = append(c.result.Payloads, result.Payloads...)
		if err != nil {
			return err
		}
	}
	return nil
}

// notebookCells returns the code in a notebook.
func notebookCells(text []byte) ([]string, error) {
	var notebook struct {
		Cells []struct {
			Type   string          `json:"cell_type"`
			Source json.RawMessage `json:"source"`
		} `json:"cells"`
	}
	if err := json.Unmarshal(text, &notebook); err != nil {
		return nil, fmt.Errorf("not a notebook: %w", err)
	}
	var cells []string
	for _, c := range notebook.Cells {
		if c.Type != "code" {
			continue
		}
		// The source is a string, or its lines.
		var lines []string
		var whole string
		if json.Unmarshal(c.Source, &whole) != nil {
			if err := json.Unmarshal(c.Source, &lines); err != nil {
				return nil, fmt.Errorf("not a notebook: %w", err)
			}
			whole = strings.Join(lines, "")
		}
		cells = append(cells, whole)
	}
	return cells, nil
}
