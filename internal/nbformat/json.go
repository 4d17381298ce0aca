// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nbformat

// This file writes JSON as Python's json.dumps does for Jupyter: an indentation of
// one space, keys in order, and no character escaped that need not be.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// writeJSON appends v to b. A value that is not of the types that a JSON decoder
// makes is brought to them by encoding/json.
func writeJSON(b *bytes.Buffer, v any, indent string) error {
	switch v := v.(type) {
	case nil:
		b.WriteString("null")
	case bool:
		b.WriteString(strconv.FormatBool(v))
	case int:
		b.WriteString(strconv.Itoa(v))
	case json.Number:
		if !json.Valid([]byte(v)) {
			return fmt.Errorf("json.Number(%q) is not a number", string(v))
		}
		b.WriteString(string(v))
	case string:
		writeString(b, v)
	case []string:
		return writeList(b, '[', ']', len(v), indent, func(i int, _ string) error {
			writeString(b, v[i])
			return nil
		})
	case []any:
		return writeList(b, '[', ']', len(v), indent, func(i int, indent string) error {
			return writeJSON(b, v[i], indent)
		})
	case map[string]any:
		keys := slices.Sorted(maps.Keys(v))
		return writeList(b, '{', '}', len(keys), indent, func(i int, indent string) error {
			writeString(b, keys[i])
			b.WriteString(": ")
			return writeJSON(b, v[keys[i]], indent)
		})
	default:
		plain, err := plainJSON(v)
		if err != nil {
			return err
		}
		return writeJSON(b, plain, indent)
	}
	return nil
}

// writeList appends n elements, each on a line of its own.
func writeList(b *bytes.Buffer, left, right byte, n int, indent string, element func(i int, indent string) error) error {
	b.WriteByte(left)
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n " + indent)
		if err := element(i, indent+" "); err != nil {
			return err
		}
	}
	if n > 0 {
		b.WriteString("\n" + indent)
	}
	b.WriteByte(right)
	return nil
}

func writeString(b *bytes.Buffer, s string) {
	b.WriteByte('"')
	for _, r := range strings.ToValidUTF8(s, "\ufffd") {
		switch r {
		case '"', '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case '\n':
			b.WriteString(`\n`)
		case '\r':
			b.WriteString(`\r`)
		case '\t':
			b.WriteString(`\t`)
		case '\b':
			b.WriteString(`\b`)
		case '\f':
			b.WriteString(`\f`)
		default:
			if r < ' ' {
				fmt.Fprintf(b, `\u%04x`, r)
			} else {
				b.WriteRune(r)
			}
		}
	}
	b.WriteByte('"')
}

// plainJSON returns v in the types that a JSON decoder makes.
func plainJSON(v any) (any, error) {
	data, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var plain any
	err = dec.Decode(&plain)
	return plain, err
}
