// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package policy

// This file states what holds of the image and of the versions in it.

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}

// TestBinder wants Binder, which reads only its own folder, to build the same image.
func TestBinder(t *testing.T) {
	t.Parallel()
	if readFile(t, ".binder/Dockerfile") != readFile(t, "Dockerfile") {
		t.Error("Dockerfile and .binder/Dockerfile differ: copy the one onto the other")
	}
}

// TestBases wants the images that the image is built on at one version, by number and by
// digest, and Go's to be one that the module takes.
func TestBases(t *testing.T) {
	t.Parallel()
	base := regexp.MustCompile(`(?m)^FROM (\S+)`)
	pinned := regexp.MustCompile(`^(\w+):\d+\.\d+\.\d+-\w+(-\w+)?@sha256:[0-9a-f]{64}$`)
	found := base.FindAllStringSubmatch(readFile(t, "Dockerfile"), -1)
	if len(found) != 2 {
		t.Fatalf("the Dockerfile has %d stages, want 2", len(found))
	}
	for _, f := range found {
		if !pinned.MatchString(f[1]) {
			t.Errorf("%s has no full version or no digest", f[1])
		}
	}
	wanted := regexp.MustCompile(`(?m)^go (\d+\.\d+)`).FindStringSubmatch(readFile(t, "go.mod"))
	if wanted == nil || !strings.HasPrefix(found[0][1], "golang:"+wanted[1]+".") {
		t.Errorf("the Dockerfile builds with %s, go.mod wants %v", found[0][1], wanted)
	}
}

// TestPins wants a package of Python to have one version in the image and in the tests.
func TestPins(t *testing.T) {
	t.Parallel()
	tested := map[string]string{}
	for line := range strings.Lines(readFile(t, "test/jupyter/requirements.txt")) {
		line, marker, _ := strings.Cut(strings.TrimSpace(line), " ; ")
		name, version, ok := strings.Cut(line, "==")
		if ok && !strings.Contains(marker, `python_version < "3.11"`) {
			tested[strings.ToLower(name)] = version
		}
	}
	for line := range strings.Lines(readFile(t, "docker/requirements.txt")) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		name, version, ok := strings.Cut(line, "==")
		if !ok {
			t.Errorf("docker/requirements.txt: %q names no version", line)
		}
		if want := tested[strings.ToLower(name)]; want != "" && want != version {
			t.Errorf("docker/requirements.txt has %s %s, the tests %s", name, version, want)
		}
	}
}
