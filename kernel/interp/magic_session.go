// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the magics about the session: its names, its memory, its cells.

import (
	"cmp"
	"context"
	"fmt"
	"go/types"
	"maps"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/gosci/gosci/kernel/engine"
)

// reset starts the session anew.
func (c *call) reset() error { return c.Engine.reset() }

// who prints the names of the session.
func (c *call) who() error {
	groups := []string{"var", "func", "type", "const"}
	lists := make(map[string][]string)
	c.names.Lock()
	for _, name := range c.session.Names() {
		n, _ := c.session.Lookup(name)
		group := "var"
		switch n.Obj.(type) {
		case *types.Func:
			group = "func"
		case *types.TypeName:
			group = "type"
		case *types.Const:
			group = "const"
		}
		lists[group] = append(lists[group], name)
	}
	c.names.Unlock()
	if len(lists) == 0 {
		c.printf("the session has declared no names\n")
	}
	for _, group := range groups {
		if len(lists[group]) > 0 {
			c.printf("%-6s %s\n", group, strings.Join(lists[group], " "))
		}
	}
	return nil
}

// whos prints the table of variables.
func (c *call) whos(ctx context.Context) error {
	list := c.variables(ctx, true)
	if len(list) == 0 {
		c.printf("the session has declared no variables\n")
		return nil
	}
	var rows, b strings.Builder
	rows.WriteString("name\ttype\tshape\tsize\tvalue\n")
	for _, v := range list {
		fmt.Fprintf(&rows, "%s\t%s\t%s\t%s\t%s\n", v.Name, v.Type, v.Shape, bytesText(v.Size), v.Value)
	}
	t := tabwriter.NewWriter(&b, 0, 0, 3, ' ', 0)
	_, _ = t.Write([]byte(rows.String())) // a Builder takes everything
	_ = t.Flush()
	c.printf("%s", b.String())
	return nil
}

// memory prints how much memory the session takes, and the largest variables.
func (c *call) memory(ctx context.Context) error {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	c.printf("%-10s in use by Go\n", bytesText(int(m.HeapAlloc)))
	c.printf("%-10s taken from the system\n", bytesText(int(m.Sys-m.HeapReleased)))
	c.printf("%-10d goroutines\n", runtime.NumGoroutine())
	list := c.variables(ctx, true)
	slices.SortStableFunc(list, func(a, b variable) int { return cmp.Compare(b.Size, a.Size) })
	for _, v := range list[:min(len(list), 5)] {
		c.printf("%-10s in %s %s\n", bytesText(v.Size), v.Name, v.Type)
	}
	return nil
}

// A pastCell is a cell that has run.
type pastCell struct {
	count int
	text  string
}

// past returns the cells of the session that a list such as "1-3 5" names, all of them
// for an empty one, in their order. The current one is not among them.
func (c *call) past(list string) ([]pastCell, error) {
	wanted := func(int) bool { return true }
	if list != "" {
		numbers, err := c.numbers(list)
		if err != nil {
			return nil, err
		}
		wanted = func(n int) bool { return numbers[n] }
	}
	c.names.Lock()
	defer c.names.Unlock()
	var cells []pastCell
	for _, number := range slices.Sorted(maps.Keys(c.sources)) {
		s := c.sources[number]
		p := pastCell{s.count, s.text}
		isCurrent := s.count == c.cell.Count && s.text == c.cell.Code
		isSame := len(cells) > 0 && cells[len(cells)-1] == p // it has several pieces
		if s.count > 0 && wanted(s.count) && !isCurrent && !isSame {
			cells = append(cells, p)
		}
	}
	return cells, nil
}

// numbers reads a list of numbers of cells and ranges of them.
func (c *call) numbers(list string) (map[int]bool, error) {
	const maxNumber = 1_000_000
	numbers := make(map[int]bool)
	for word := range strings.FieldsFuncSeq(list, func(r rune) bool { return r == ' ' || r == ',' || r == '\t' }) {
		first, last, isRange := strings.Cut(word, "-")
		from, err := strconv.Atoi(first)
		to := from
		if err == nil && isRange {
			to, err = strconv.Atoi(last)
		}
		if err != nil || from < 1 || to < from || to > maxNumber {
			return nil, c.errorf("want numbers of cells such as 3 or 2-5, not %q", word)
		}
		for n := from; n <= to; n++ {
			numbers[n] = true
		}
	}
	return numbers, nil
}

// history prints the cells of the session.
func (c *call) history() error {
	cells, err := c.past(c.args)
	if err != nil {
		return err
	}
	for _, p := range cells {
		if c.has("n") {
			c.printf("%4d: %s\n", p.count, strings.ReplaceAll(p.text, "\n", "\n      "))
		} else {
			c.printf("%s\n", p.text)
		}
	}
	return nil
}

// save writes the cells of the session to a file.
func (c *call) save() error {
	name, list, _ := strings.Cut(c.args, " ")
	if name == "" {
		return c.errorf("which file? the usage is %s", c.magic.synopsis())
	}
	cells, err := c.past(list)
	if err != nil {
		return err
	}
	path := expandHome(name)
	if _, err := os.Stat(path); err == nil && !c.has("f") && !c.has("a") {
		return c.errorf("there is a file %s already; -f replaces it, -a adds to it", name)
	}
	var b strings.Builder
	for i, p := range cells {
		if i > 0 {
			b.WriteString("\n")
		}
		b.WriteString(strings.TrimRight(p.text, "\n") + "\n")
	}
	if err := writeText(path, b.String(), c.has("a")); err != nil {
		return err
	}
	c.printf("%d cells are in %s\n", len(cells), name)
	return nil
}

// load puts a file into the cell.
func (c *call) load() error {
	if c.args == "" {
		return c.errorf("which file? the usage is %s", c.magic.synopsis())
	}
	text, err := os.ReadFile(expandHome(c.args))
	if err != nil {
		return &magicError{err.Error()}
	}
	c.result.Payloads = append(c.result.Payloads, engine.Payload{
		Source:  engine.PayloadSetNextInput,
		Text:    "// %load " + c.args + "\n" + string(text),
		Replace: true,
	})
	return nil
}
