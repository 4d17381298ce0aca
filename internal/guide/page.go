// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package guide runs the cells on the pages of docs.

A page is a session: each block of Go on it is a cell, or a whole program. What the cell gives
stands right after it: its text in a block of text, and a picture as a link to a file in
docs/img. Cells that give nothing have nothing after them. So what a page says is
what happens.
*/
package guide

// This file takes a page apart and puts it together again.

import (
	"fmt"
	"regexp"
	"strings"
)

// A page is the text of a file with the cells in it.
type page struct {
	texts []string // what stands before each cell, and after the last
	cells []cell
}

// A cell is a block of Go with what stands after it.
type cell struct {
	code    string
	output  string // the text that it gives
	picture string // what stands in the link: ![alt](file)
}

const (
	openGo   = "```go\n"
	openText = "```text\n"
	fence    = "```\n"
)

var picture = regexp.MustCompile(`^!\[[^]]*\]\(img/[^)]*\)\n`)

// parsePage finds the cells of a page.
func parsePage(text string) (*page, error) {
	p := &page{}
	for {
		before, rest, ok := cutLine(text, openGo)
		if !ok {
			p.texts = append(p.texts, text)
			return p, nil
		}
		code, rest, ok := cutLine(rest, fence)
		if !ok {
			return nil, fmt.Errorf("a block of Go has no end: %.40q", rest)
		}
		c := cell{code: strings.TrimSuffix(code, "\n")}
		if after, ok := strings.CutPrefix(rest, "\n"+openText); ok {
			output, after, ok := cutLine(after, fence)
			if !ok {
				return nil, fmt.Errorf("a block of text has no end: %.40q", after)
			}
			c.output, rest = output, after
		}
		if after, ok := strings.CutPrefix(rest, "\n"); ok {
			if link := picture.FindString(after); link != "" {
				c.picture, rest = strings.TrimSuffix(link, "\n"), after[len(link):]
			}
		}
		p.texts = append(p.texts, before)
		p.cells = append(p.cells, c)
		text = rest
	}
}

// cutLine cuts text around the first line that is sep.
func cutLine(text, sep string) (before, after string, ok bool) {
	if after, ok := strings.CutPrefix(text, sep); ok {
		return "", after, true
	}
	before, after, ok = strings.Cut(text, "\n"+sep)
	if ok {
		before += "\n"
	}
	return before, after, ok
}

// String returns the text of the page.
func (p *page) String() string {
	var b strings.Builder
	for i, c := range p.cells {
		b.WriteString(p.texts[i] + openGo + c.code + "\n" + fence)
		if c.output != "" {
			b.WriteString("\n" + openText + c.output + fence)
		}
		if c.picture != "" {
			b.WriteString("\n" + c.picture + "\n")
		}
	}
	b.WriteString(p.texts[len(p.cells)])
	return b.String()
}

// matches reports whether text is the output on the page, in which … stands for any text
// within a line.
func (c *cell) matches(text string) bool {
	pattern := strings.ReplaceAll(regexp.QuoteMeta(c.output), "…", ".*")
	return regexp.MustCompile("^" + pattern + "$").MatchString(text)
}

// file returns the file of a cell's picture, below docs.
func (c *cell) file() string {
	_, file, _ := strings.Cut(c.picture, "](")
	return strings.TrimSuffix(file, ")")
}
