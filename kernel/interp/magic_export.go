// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file turns the session into a Go program.

import (
	"strings"

	"github.com/gosci/gosci/kernel/interp/desugar"
	"github.com/gosci/gosci/kernel/interp/symbols"
)

// export shows cells as a Go program, or writes the program to a file.
func (c *call) export() error {
	list, file := "", ""
	for _, word := range strings.Fields(c.args) {
		if strings.Trim(word, "0123456789-,") == "" {
			list += word + " "
		} else {
			file = strings.TrimSpace(c.args[strings.Index(c.args, word):])
			break
		}
	}
	past, err := c.past("")
	if err != nil {
		return err
	}
	wanted := map[int]bool{}
	if list != "" {
		if wanted, err = c.numbers(list); err != nil {
			return err
		}
	}
	// The cells are taken again, in a session of their own, up to what does not compile.
	x := &exporting{session: newSession()}
	for _, p := range past {
		before := len(x.program.Parts)
		_ = x.pieces(SourceCell{Code: p.text, Count: p.count}, p.text, false)
		if list != "" && !wanted[p.count] {
			x.program.Parts = x.program.Parts[:before]
		}
	}
	if len(x.program.Parts) == 0 {
		return c.errorf("there are no such cells")
	}
	program, _, err := desugar.Export(&x.program, symbols.Importer())
	if err != nil {
		return &magicError{err.Error()}
	}
	if file == "" {
		c.show(string(program), fenced("go", string(program)))
		return nil
	}
	if err := writeText(expandHome(file), string(program), false); err != nil {
		return err
	}
	c.printf("Writing %s\n", file)
	return nil
}
