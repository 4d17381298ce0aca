// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nbformat

// This file holds how text is kept in a notebook: as a list of its lines.

import "strings"

// splitLines cuts text after each line end, as Python's str.splitlines does,
// for which more characters end a line than for Go.
func splitLines(text string) []string {
	lines := []string{}
	start := 0
	for i, r := range text {
		switch r {
		case '\n', '\v', '\f', '\x1c', '\x1d', '\x1e', '\u0085', '\u2028', '\u2029':
		case '\r':
			if strings.HasPrefix(text[i+1:], "\n") {
				continue
			}
		default:
			continue
		}
		end := i + len(string(r))
		lines = append(lines, text[start:end])
		start = end
	}
	if start < len(text) {
		lines = append(lines, text[start:])
	}
	return lines
}

// joinLines returns the text that v holds, a string or a list of strings.
func joinLines(v any) (text string, ok bool) {
	switch v := v.(type) {
	case string:
		return v, true
	case []any:
		lines, ok := stringList(v)
		return strings.Join(lines, ""), ok
	}
	return "", false
}

// stringList returns list as strings, if all of its elements are.
func stringList(list []any) ([]string, bool) {
	lines := make([]string, len(list))
	for i, e := range list {
		line, ok := e.(string)
		if !ok {
			return nil, false
		}
		lines[i] = line
	}
	return lines, true
}

// split returns b as it stands in a file, with text split into lines.
func (b Bundle) split() map[string]any {
	split := make(map[string]any, len(b))
	for mime, v := range b {
		if text, ok := v.(string); ok && isText(mime) {
			v = splitLines(text)
		}
		split[mime] = v
	}
	return split
}

// joinBundle is the inverse of [Bundle.split].
func joinBundle(split map[string]any) Bundle {
	b := make(Bundle, len(split))
	for mime, v := range split {
		if !isJSON(mime) {
			if text, ok := joinLines(v); ok {
				v = text
			}
		}
		b[mime] = v
	}
	return b
}

// isText reports whether the text of a MIME type is split into lines.
func isText(mime string) bool {
	return strings.HasPrefix(mime, "text/") ||
		mime == "application/javascript" || mime == "image/svg+xml"
}

// isJSON reports whether a MIME type holds a JSON value, so that a list is a
// list and not the lines of a text.
func isJSON(mime string) bool {
	return mime == "application/json" ||
		strings.HasPrefix(mime, "application/") && strings.HasSuffix(mime, "+json")
}
