// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package desugar

// This file prints how the result of a cell is shown.

import (
	"fmt"
	"go/ast"
	"go/types"
	"strings"

	"golang.org/x/tools/go/types/typeutil"

	"github.com/gosci/gosci/kernel/interp/check"
)

// displayPath is the import path of package display.
const displayPath = "github.com/gosci/gosci/display"

// Quiet reports whether the last expression of a cell is a call that is there for what it
// does: one that prints or shows. Its results are not shown.
func Quiet(cell *check.Cell) bool {
	call, ok := ast.Unparen(cell.Result).(*ast.CallExpr)
	if !ok {
		return false
	}
	f := typeutil.StaticCallee(cell.Info, call)
	if f == nil || f.Pkg() == nil || f.Signature().Recv() != nil {
		return false
	}
	switch f.Pkg().Path() {
	case "fmt":
		return strings.HasPrefix(f.Name(), "Print") || strings.HasPrefix(f.Name(), "Fprint")
	case displayPath:
		return f.Name() == "Show"
	default:
		return false
	}
}

// result prints the lines that evaluate and show the result.
func (p *cellPrinter) result() []string {
	t := p.c.Info.TypeOf(p.c.Result)
	text := p.print(p.c.Result)
	tuple, isTuple := t.(*types.Tuple)
	switch {
	case Quiet(p.c):
		return append([]string{text}, p.sayTime()...)
	case isTuple:
		return p.showTuple(text, tuple)
	}
	_, isNilable := t.Underlying().(*types.Interface)
	if !isNilable && p.start == "" {
		return []string{p.show(text, t)}
	}
	v := p.localName("v")
	if p.start == "" {
		return []string{"if " + v + " := " + text + "; " + v + " != nil {\n" + p.show(v, t) + "\n}"}
	}
	lines := append([]string{v + " := " + text}, p.sayTime()...)
	if isNilable {
		return append(lines, "if "+v+" != nil {\n"+p.show(v, t)+"\n}")
	}
	return append(lines, p.show(v, t))
}

// show returns the line that shows the value of an expression.
func (p *cellPrinter) show(text string, t types.Type) string {
	if basic, ok := types.Default(t).(*types.Basic); ok && basic.Info()&(types.IsBoolean|types.IsNumeric) != 0 {
		return fmt.Sprintf("%s.Println(%s)", p.e.importPath("fmt"), text)
	}
	return fmt.Sprintf("%s.Show(%s)", p.e.screenName(), text)
}

// showTuple returns the lines that show the results of a call.
func (p *cellPrinter) showTuple(call string, t *types.Tuple) []string {
	n := t.Len()
	raises := false
	if x, ok := ast.Unparen(p.c.Result).(*ast.CallExpr); ok && p.c.Raises[x] != nil {
		raises = true
		n--
	}
	var names, texts []string
	for range n {
		v := p.localName("v")
		names = append(names, v)
		texts = append(texts, p.e.importPath(displayPath)+".Plain("+v+")")
	}
	var lines []string
	if raises {
		err := p.localName("err")
		lines = append(lines, strings.Join(append(names, err), ", ")+" := "+call, "if "+err+" != nil {\nreturn "+err+"\n}")
		p.raises = true
	} else {
		lines = append(lines, strings.Join(names, ", ")+" := "+call)
	}
	lines = append(lines, p.sayTime()...)
	format := "(" + strings.TrimSuffix(strings.Repeat("%s, ", n), ", ") + ")\\n"
	return append(lines, fmt.Sprintf("%s.Printf(\"%s\", %s)", p.e.importPath("fmt"), format, strings.Join(texts, ", ")))
}

// sayTime returns the lines that say how long the cell took, if it is to.
func (p *cellPrinter) sayTime() []string {
	if p.start == "" {
		return nil
	}
	return []string{fmt.Sprintf("%s.Println(\"time:\", %s.Since(%s))", p.e.importPath("fmt"), p.e.importPath("time"), p.start)}
}

// screenName returns the name of the variable that shows values.
func (e *exporter) screenName() string {
	if e.screen == "" {
		e.screen = e.madeName("screen")
	}
	return e.screen
}

// isScreen reports whether a selector names a function of package display that shows
// something. In the program the method of its screen takes the place of the function.
func (p *cellPrinter) isScreen(sel *ast.SelectorExpr) bool {
	id, ok := sel.X.(*ast.Ident)
	if !ok {
		return false
	}
	pkg, ok := p.c.Info.Uses[id].(*types.PkgName)
	if !ok || pkg.Imported().Path() != displayPath {
		return false
	}
	switch sel.Sel.Name {
	case "Show", "Clear", "Progress", "Step", "Input", "Password":
		return true
	default:
		return false
	}
}
