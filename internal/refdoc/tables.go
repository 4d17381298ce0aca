// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package refdoc

// This file writes tables of names: the coverage of SciPy, and those of from-scipy.md.

import (
	_ "embed"
	"fmt"
	"go/ast"
	"slices"
	"strings"
)

// chapterText lists the names that each section of the tutorial's chapter uses.
//
//go:embed chapter.txt
var chapterText string

// call returns how a function is called: its name with those of its parameters.
func call(name string, f *ast.FuncDecl) string {
	var args []string
	for _, field := range f.Type.Params.List {
		dots := ""
		if _, ok := field.Type.(*ast.Ellipsis); ok {
			dots = "..."
		}
		for _, id := range field.Names {
			args = append(args, id.Name+dots)
		}
	}
	return name + "(" + strings.Join(args, ", ") + ")"
}

// spelled returns the Go names of a pair, with links into the reference, and with what the
// functions return if that is asked for.
func (l library) spelled(p pair, results bool) string {
	var words []string
	for _, full := range p.spelling {
		pkg, name, _ := l.find(full)
		if pkg == nil {
			words = append(words, "`"+full+"`")
			continue
		}
		text := full
		if s := pkg.symbols[name]; s.call != "" {
			text = strings.TrimSuffix(full, name) + s.call
			if results {
				text = strings.TrimSpace(text + " " + s.results)
			}
		}
		words = append(words, fmt.Sprintf("[`%s`](reference/%s.md#%s)", text, pkg.name, name))
	}
	return strings.Join(words, ", ")
}

// row returns a line of a table: SciPy's name, Go's, and a note.
func (l library) row(p pair, name string, results bool) string {
	note := p.note
	if p.status == partly {
		note = strings.TrimSuffix("in part: "+note, ": ")
	}
	return fmt.Sprintf("| `%s` | %s | %s |\n", name, l.spelled(p, results), strings.ReplaceAll(note, "|", `\|`))
}

// results returns the list of what a function returns.
func results(f *ast.FuncDecl) []*ast.Field {
	if f.Type.Results == nil {
		return nil
	}
	return f.Type.Results.List
}

// resultsOf returns what a function returns, as it is declared.
func (p *goPackage) resultsOf(f *ast.FuncDecl) string {
	var list []string
	named := false
	for _, field := range results(f) {
		text := p.format(field.Type)
		var names []string
		for _, id := range field.Names {
			names = append(names, id.Name)
		}
		if named = len(names) > 0; named {
			text = strings.Join(names, ", ") + " " + text
		}
		list = append(list, text)
	}
	text := strings.Join(list, ", ")
	if len(list) > 1 || named {
		text = "(" + text + ")"
	}
	return text
}

const tableHead = "| SciPy | Go | note |\n| --- | --- | --- |\n"

// modules returns the modules of pairs, in the order of the catalogue.
func modules(list []pair) []string {
	var names []string
	for _, p := range list {
		if p.module != "numpy" && !slices.Contains(names, p.module) {
			names = append(names, p.module)
		}
	}
	return names
}

// coverage returns the page that counts what of SciPy is here.
func (l library) coverage(list []pair, version string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s# Coverage of SciPy\n\n", generated)
	fmt.Fprintf(&b, "Each public name of SciPy %s, and whether it is here: *has* means that the same can be done, "+
		"with the same results; *in part* that much of it can. Names are counted as SciPy lists them, "+
		"old spellings, warnings and errors too. [From SciPy to gosci](from-scipy.md) is the page to read first.\n\n", version)
	b.WriteString("| module | names | has | in part | not |\n| --- | ---: | ---: | ---: | ---: |\n")
	var total [4]int
	for _, m := range modules(list) {
		var count [4]int
		for _, p := range list {
			if p.module != m {
				continue
			}
			count[0]++
			count[map[status]int{has: 1, partly: 2, not: 3}[p.status]]++
		}
		for i, n := range count {
			total[i] += n
		}
		fmt.Fprintf(&b, "| [%s](#%s) | %d | %d | %d | %d |\n", m, anchor("scipy."+m), count[0], count[1], count[2], count[3])
	}
	fmt.Fprintf(&b, "| all | %d | %d | %d | %d |\n", total[0], total[1], total[2], total[3])
	for _, m := range modules(list) {
		l.coverageOf(&b, list, m)
	}
	return b.String()
}

// anchor returns the anchor that a heading gets.
func anchor(heading string) string { return strings.ReplaceAll(strings.ToLower(heading), ".", "") }

// coverageOf writes the part of the page about one module.
func (l library) coverageOf(b *strings.Builder, list []pair, module string) {
	fmt.Fprintf(b, "\n## scipy.%s\n\n", module)
	var found, reasons strings.Builder
	var missing []string
	for _, p := range list {
		switch {
		case p.module != module:
		case p.status != not:
			found.WriteString(l.row(p, p.name, false))
		case p.note != "":
			fmt.Fprintf(&reasons, "| `%s` | not | %s |\n", p.name, p.note)
		default:
			missing = append(missing, "`"+p.name+"`")
		}
	}
	if found.Len()+reasons.Len() > 0 {
		b.WriteString(tableHead + found.String() + reasons.String() + "\n")
	}
	if len(missing) > 0 {
		fmt.Fprintf(b, "Not: %s.\n", strings.Join(missing, ", "))
	}
}

// fromScipy fills in the tables of a page. Each stands between the lines
//
//	<!-- table NAME -->
//	<!-- end of table -->
//
// where NAME is chapter, numpy, a module of SciPy, or others for all modules that have no
// table of their own and of which something is here.
func (l library) fromScipy(page string, list []pair) (string, error) {
	var b strings.Builder
	skipping := false
	for line := range strings.Lines(page) {
		if strings.TrimSpace(line) == "<!-- end of table -->" {
			skipping = false
		}
		if !skipping {
			b.WriteString(line)
		}
		name, ok := strings.CutPrefix(strings.TrimSpace(line), "<!-- table ")
		if !ok {
			continue
		}
		name = strings.TrimSuffix(name, " -->")
		var table string
		var err error
		if name == "others" {
			table = l.others(page, list)
		} else {
			table, err = l.table(name, list)
		}
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "\n%s\n", table)
		skipping = true
	}
	if skipping {
		return "", fmt.Errorf("refdoc: a table of from-scipy.md has no end")
	}
	return b.String(), nil
}

// table returns one of the tables of from-scipy.md.
func (l library) table(name string, list []pair) (string, error) {
	var b strings.Builder
	switch name {
	case "chapter":
		return l.chapter(list)
	case "numpy":
		for _, p := range list {
			if p.module != "numpy" {
				continue
			}
			if p.group != "" {
				fmt.Fprintf(&b, "\n### %s\n\n%s", p.group, strings.Replace(tableHead, "SciPy", "NumPy", 1))
			}
			b.WriteString(l.row(p, p.name, true))
		}
		return strings.TrimPrefix(b.String(), "\n"), nil
	}
	b.WriteString(tableHead)
	found := false
	for _, p := range list {
		if p.module == name && p.status != not && p.kind != "error" && p.kind != "warning" {
			b.WriteString(l.row(p, p.name, true))
			found = true
		}
	}
	if !found {
		return "", fmt.Errorf("refdoc: from-scipy.md has a table of %s, of which there is nothing", name)
	}
	return b.String(), nil
}

// others returns a table for each module that has none on the page, with its heading.
func (l library) others(page string, list []pair) string {
	var tables []string
	for _, m := range modules(list) {
		if strings.Contains(page, "<!-- table "+m+" -->") {
			continue
		}
		if table, err := l.table(m, list); err == nil {
			tables = append(tables, "## scipy."+m+"\n\n"+table)
		}
	}
	return strings.Join(tables, "\n")
}

// chapter returns the table of what the chapter uses.
func (l library) chapter(list []pair) (string, error) {
	var b strings.Builder
	for line := range strings.Lines(chapterText) {
		title, names, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			continue
		}
		fmt.Fprintf(&b, "\n### %s\n\n%s", title, strings.Replace(tableHead, "SciPy", "there", 1))
		for name := range strings.FieldsSeq(names) {
			i := slices.IndexFunc(list, func(p pair) bool { return p.module+"."+p.name == name })
			if i < 0 || list[i].status == not {
				return "", fmt.Errorf("refdoc: chapter.txt: %s is not here", name)
			}
			b.WriteString(l.row(list[i], strings.Replace(name, "numpy.", "np.", 1), true))
		}
	}
	return strings.TrimPrefix(b.String(), "\n"), nil
}
