// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file reads what follows the name of a magic, and guesses what was meant by a
// name that is none.

import (
	"slices"
	"strings"
)

// parseOptions takes the options off the arguments of c. They come first, each with
// its value after it: -n 10 or -n10. An argument -- ends them.
func (c *call) parseOptions() error {
	c.options = make(map[string]string)
	for len(c.magic.options) > 0 && len(c.args) > 1 && c.args[0] == '-' {
		word, _, _ := strings.Cut(c.args, " ")
		c.skip(len(word))
		if word == "--" {
			break
		}
		i := slices.IndexFunc(c.magic.options, func(o option) bool { return strings.HasPrefix(word[1:], o.name) })
		if i < 0 {
			return c.errorf("there is no option %s; the usage is %s", word, c.magic.synopsis())
		}
		o := c.magic.options[i]
		value := word[1+len(o.name):]
		switch {
		case o.value == "" && value != "":
			return c.errorf("there is no option %s; the usage is %s", word, c.magic.synopsis())
		case o.value != "" && value == "":
			value, _, _ = strings.Cut(c.args, " ")
			c.skip(len(value))
			if value == "" {
				return c.errorf("option %s needs a value: -%s %s", word, o.name, o.value)
			}
		}
		c.options[o.name] = value
	}
	return nil
}

// skip takes n bytes and the blanks after them off the arguments.
func (c *call) skip(n int) {
	rest := strings.TrimLeft(c.args[n:], " \t")
	c.at += len(c.args) - len(rest)
	c.args = rest
}

// has reports whether an option is there.
func (c *call) has(option string) bool {
	_, ok := c.options[option]
	return ok
}

// synopsis returns how m is written.
func (m *magic) synopsis() string { return strings.TrimSpace(m.name + " " + m.usage) }

// unknownMagic says that there is no magic of a name, and what is near.
func unknownMagic(name string) string {
	bare := strings.TrimLeft(name, "%")
	var near []string
	for _, m := range magics() {
		other := strings.TrimLeft(m.name, "%")
		if other == bare || distance(other, bare) <= 1+len(bare)/4 || len(bare) > 1 && strings.HasPrefix(other, bare) {
			near = append(near, m.name)
		}
	}
	if len(near) == 0 {
		return "there is no " + name + "; %help lists what there is"
	}
	return "there is no " + name + "; did you mean " + strings.Join(near, " or ") + "?"
}

// distance returns how many letters must be added, taken away, replaced or swapped
// with their neighbour to make b of a.
func distance(a, b string) int {
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := last[j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			row[j] = min(change, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
