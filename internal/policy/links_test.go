// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package policy

// This file wants the links between pages to lead somewhere.

import (
	"path"
	"regexp"
	"strings"
	"testing"
)

var (
	mdLink    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	mdHeading = regexp.MustCompile(`^#+ +(.*)$`)
	mdID      = regexp.MustCompile(`<a id="([^"]+)">`)
	mdMarkup  = regexp.MustCompile(`<[^>]*>|[^\p{L}\p{N}_ -]`)
)

// anchors returns where a link into a page can lead: its headings and its ids.
func anchors(text string) map[string]bool {
	found := map[string]bool{}
	fenced := false
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "```") {
			fenced = !fenced
		}
		if fenced {
			continue
		}
		if m := mdHeading.FindStringSubmatch(line); m != nil {
			plain := mdMarkup.ReplaceAllString(m[1], "")
			found[strings.ToLower(strings.ReplaceAll(plain, " ", "-"))] = true
		}
		for _, m := range mdID.FindAllStringSubmatch(line, -1) {
			found[m[1]] = true
		}
	}
	return found
}

// prose returns a page without its code, in which what looks like a link is none.
func prose(text string) string {
	var b strings.Builder
	fenced := false
	for line := range strings.Lines(text) {
		if strings.HasPrefix(strings.TrimSpace(line), "```") {
			fenced = !fenced
			continue
		}
		if !fenced && !strings.HasPrefix(line, "\t") && !strings.HasPrefix(line, "    ") {
			b.WriteString(line)
		}
	}
	return b.String()
}

func TestLinks(t *testing.T) {
	t.Parallel()
	all := files(t)
	known := map[string]map[string]bool{}
	for name, src := range all {
		if path.Ext(name) == ".md" {
			known[name] = anchors(string(src))
		}
	}
	folders := map[string]bool{}
	for name := range all {
		for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
			folders[dir] = true
		}
	}
	for name := range known {
		for _, m := range mdLink.FindAllStringSubmatch(prose(string(all[name])), -1) {
			target, anchor, _ := strings.Cut(m[1], "#")
			if strings.Contains(target, ":") {
				continue // somewhere else in the world
			}
			file := name
			if target != "" {
				file = path.Join(path.Dir(name), target)
			}
			if _, ok := all[file]; !ok && !folders[file] {
				t.Errorf("%s links to %s, which is not there", name, m[1])
			} else if anchor != "" && !known[file][anchor] {
				t.Errorf("%s links to %s, and there is no such place", name, m[1])
			}
		}
	}
}

func TestAnchors(t *testing.T) {
	t.Parallel()
	got := anchors("# A b_c `d` 1.2\n```sh\n# no heading\n```\n### <a id=\"X.Y\"></a>X.Y\n")
	for _, want := range []string{"a-b_c-d-12", "X.Y", "xy"} {
		if !got[want] {
			t.Errorf("anchors = %v, want %s in it", got, want)
		}
	}
	if len(got) != 3 {
		t.Errorf("anchors = %v, want 3", got)
	}
}
