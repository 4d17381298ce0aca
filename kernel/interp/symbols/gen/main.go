// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Gen makes what package symbols embeds: for every package that packages.txt
// lists, its symbol table, its type information and its documentation. It is run
// by go generate in the folder of package symbols, takes no arguments, needs
// neither compiler nor network, and writes the same bytes whenever it reads the
// same sources.
package main

// This file runs the steps of the generator.

import (
	"crypto/sha256"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// listFile is the list of packages, in the folder of package symbols.
const listFile = "packages.txt"

func main() {
	log.SetFlags(0)
	log.SetPrefix("symbols/gen: ")
	if err := generate("."); err != nil {
		log.Fatal(err)
	}
}

// generate brings the generated files below dir up to date.
func generate(dir string) error {
	text, err := os.ReadFile(filepath.Join(dir, listFile))
	if err != nil {
		return err
	}
	entries, err := parseList(string(text))
	if err != nil {
		return err
	}
	var paths []string
	for _, e := range entries {
		paths = append(paths, e.path)
	}
	tree, err := load(platforms[0], paths)
	if err != nil {
		return err
	}
	variants, err := unify(tree, paths)
	if err != nil {
		return err
	}
	if err := nameAll(entries, tree); err != nil {
		return err
	}
	for _, g := range groups {
		var members []entry
		for _, e := range entries {
			if g.holds(e.path) {
				members = append(members, e)
			}
		}
		if err := writeGroup(filepath.Join(dir, "internal", g.name), g.name, members, tree, variants); err != nil {
			return fmt.Errorf("group %s: %w", g.name, err)
		}
	}
	return nil
}

// release returns the Go release without its patch number: a patch changes no
// exported name.
func release() string {
	parts := strings.SplitN(runtime.Version(), ".", 3)
	return strings.Join(parts[:min(2, len(parts))], ".")
}

// hash identifies the lines of the list that a group was made from.
func hash(members []entry) string {
	var lines []string
	for _, e := range members {
		lines = append(lines, e.line+"\n")
	}
	slices.Sort(lines)
	return fmt.Sprintf("%x", sha256.Sum256([]byte(strings.Join(lines, ""))))
}
