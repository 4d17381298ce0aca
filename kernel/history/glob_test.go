// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package history

// This file tests the patterns of a search.

import (
	"strings"
	"testing"
)

func TestGlob(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name    string
		pattern string
		text    string
		want    bool
	}{
		{"empty", "", "", true},
		{"empty pattern", "", "a", false},
		{"literal", "a+b", "a+b", true},
		{"literal is the whole", "a", "ab", false},
		{"literal and no text", "a", "", false},
		{"case", "A", "a", false},
		{"backslash", `\*`, `\x`, true},
		{"star, no text", "*", "", true},
		{"star", "*", "any\nlines", true},
		{"prefix", "ab*", "abc", true},
		{"not the prefix", "ab*", "xabc", false},
		{"suffix", "*bc", "abcbc", true},
		{"not the suffix", "*bc", "abcb", false},
		{"within", "*b*", "abc", true},
		{"within nothing", "*b*", "", false},
		{"two stars", "a**c", "abc", true},
		{"star goes back", "*ab?d*e", "abcabcdee", true},
		{"star goes back in vain", "*ab?d*e", "abcabxxee", false},
		{"question", "?", "é", true},
		{"question newline", "a?b", "a\nb", true},
		{"question and no text", "?", "", false},
		{"too few questions", "??", "abc", false},
		{"class", "[abc]", "b", true},
		{"not in the class", "[abc]", "d", false},
		{"class takes one", "[abc]", "ab", false},
		{"range", "x[0-9]", "x7", true},
		{"not in the range", "x[0-9]", "xa", false},
		{"range beyond ASCII", "[α-ω]", "λ", true},
		{"ranges and members", "[a-z_A-Z]", "_", true},
		{"range the wrong way round", "[z-a]", "m", false},
		{"negation", "[^a-c]", "d", true},
		{"negated member", "[^a-c]", "b", false},
		{"negation with exclamation", "[!a]", "b", true},
		{"negation and no text", "[^a]", "", false},
		{"caret further on", "[a^]", "^", true},
		{"closing bracket first", "[]a]", "]", true},
		{"negated closing bracket", "[^]a]", "]", false},
		{"hyphen last", "[a-]", "-", true},
		{"hyphen first", "[-a]", "-", true},
		{"star in a class", "2 [*] 3", "2 * 3", true},
		{"star in a class is no star", "2 [*] 3", "2 + 3", false},
		{"bracket not closed", "x[i", "x[i", true},
		{"bracket not closed, then a star", "x[i*", "x[i, j]", true},
		{"bracket alone", "[", "[", true},
		{"negation not closed", "[^", "[^", true},
		{"range not closed", "[a-", "[a-", true},
		{"closing bracket alone", "]", "]", true},
		{"many stars end soon", strings.Repeat("*a", 50) + "b", strings.Repeat("a", 5000), false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := parseGlob(tt.pattern).match(tt.text); got != tt.want {
				t.Errorf("match(%q, %q) = %t, want %t", tt.pattern, tt.text, got, tt.want)
			}
		})
	}
}
