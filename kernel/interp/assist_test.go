// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/kernel/engine"
)

// session returns an engine that has run a few cells.
func sessionOf(t *testing.T) *Engine {
	t.Helper()
	e := newEngine(t)
	exec(t, e, `count := 3
matrix := mat.NewDense(2, 2, nil)
b := strings.Builder{}
type Point struct{ Left, Top int }
// Norm is the distance from the origin.
func (p Point) Norm() float64 { return math.Hypot(float64(p.Left), float64(p.Top)) }
point := Point{3, 4}
// half divides by two.
func half(n int) int { return n / 2 }`)
	return e
}

func TestComplete(t *testing.T) {
	e := sessionOf(t)
	tests := []struct {
		name       string
		code       string // with | for the cursor
		want       []string
		start, end int
	}{
		{"package member", "fmt.Printl|", []string{"Println"}, 4, 10},
		{"package member in broken code", "x := foo(1, strings.ToUp|", []string{"ToUpper", "ToUpperSpecial"}, 20, 24},
		{"name of the session", "cou|", []string{"count"}, 0, 3},
		{"function of the session", "hal|", []string{"half"}, 0, 3},
		{"package", "stri|", []string{"string", "strings"}, 0, 4},
		{"keyword", "fallth|", []string{"fallthrough"}, 0, 6},
		{"method of a variable", "b.WriteS|", []string{"WriteString"}, 2, 8},
		{"method of a pointer", "matrix.SolveV|", nil, 7, 13},
		{"method of a pointer to a struct", "matrix.RawMa|", []string{"RawMatrix"}, 7, 12},
		{"method of a type of the session", "point.N|", []string{"Norm"}, 6, 7},
		{"field", "point.Le|", []string{"Left"}, 6, 8},
		{"name of the code itself", "longname := 1\nlongn|", []string{"longname"}, 14, 19},
		{"code points", "s := \"größe\"; fmt.Sprintl|", []string{"Sprintln"}, 18, 25},
		{"cursor inside a word", "fmt.Print|ln", []string{"Print", "Printf", "Println"}, 4, 9},
		{"magic", "%wh|", []string{"who"}, 1, 3},
		{"in a string", "\"fmt.Pr|", nil, 5, 7},
		{"in a comment", "// fmt.Pr|", nil, 7, 9},
		{"after a string", "\"a\" + hal|", []string{"half"}, 6, 9},
		{"nothing known", "zzzz|", nil, 0, 4},
		{"member of nothing known", "zzzz.A|", nil, 5, 6},
		{"start", "|", nil, 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, after, _ := strings.Cut(tt.code, "|")
			cursor := len([]rune(before))
			got := e.Complete(t.Context(), before+after, cursor)
			var texts []string
			for _, m := range got.Matches {
				texts = append(texts, m.Text)
			}
			if tt.name == "start" {
				if !slices.Contains(texts, "count") || !slices.Contains(texts, "fmt") || !slices.Contains(texts, "for") {
					t.Errorf("Complete(%q) lacks names of the session, packages or keywords: %v", tt.code, texts)
				}
				return
			}
			if diff := cmp.Diff(tt.want, texts); diff != "" {
				t.Errorf("Complete(%q) (-want +got):\n%s", tt.code, diff)
			}
			if got.Start != tt.start || got.End != tt.end {
				t.Errorf("Complete(%q) replaces %d:%d, want %d:%d", tt.code, got.Start, got.End, tt.start, tt.end)
			}
		})
	}
}

func TestCompleteSaysWhat(t *testing.T) {
	e := sessionOf(t)
	tests := []struct {
		code string
		want engine.Match
	}{
		{"math.Sqr", engine.Match{Text: "Sqrt", Kind: "function", Signature: "func(float64) float64"}},
		{"math.MaxInt8", engine.Match{Text: "MaxInt8", Kind: "constant", Signature: "127"}},
		{"os.Stdou", engine.Match{Text: "Stdout", Kind: "variable", Signature: "*os.File"}},
		{"half", engine.Match{Text: "half", Kind: "function", Signature: "func half(n int) int"}},
		{"count", engine.Match{Text: "count", Kind: "variable", Signature: "int"}},
		{"point.Norm", engine.Match{Text: "Norm", Kind: "function", Signature: "func (p Point) Norm() float64"}},
		{"strconv", engine.Match{Text: "strconv", Kind: "module", Signature: "strconv"}},
	}
	for _, tt := range tests {
		got := e.Complete(t.Context(), tt.code, len(tt.code))
		if len(got.Matches) == 0 {
			t.Errorf("Complete(%q) = nothing, want %v", tt.code, tt.want)
			continue
		}
		if diff := cmp.Diff(tt.want, got.Matches[0]); diff != "" {
			t.Errorf("Complete(%q) (-want +got):\n%s", tt.code, diff)
		}
	}
}

func TestInspect(t *testing.T) {
	e := sessionOf(t)
	tests := []struct {
		name   string
		code   string // with | for the cursor
		detail int
		want   string // in the text; empty when nothing is known
	}{
		{"function of a package", "strings.Rep|eat(\"a\", 3)", 0, "func strings.Repeat(string, int) string"},
		{"behind a parenthesis", "strings.Repeat(|", 0, "func strings.Repeat(string, int) string"},
		{"package", "string|s.Repeat", 0, "package strings // import \"strings\""},
		{"type", "strings.Buil|der", 0, "func (*strings.Builder) Len() int"},
		{"method of a type", "strings.Builder.Len|", 0, "func (*strings.Builder) Len() int"},
		{"variable", "1 + count|", 0, "var count int = 3"},
		{"function of the session", "half|", 0, "half divides by two.\nfunc half(n int) int"},
		{"its source", "half|", 1, "{ return n / 2 }"},
		{"type of the session", "Point|", 0, "type Point struct{ Left, Top int }"},
		{"method of the session", "Point.Norm|", 0, "Norm is the distance from the origin."},
		{"method of a variable", "matrix.At|", 0, "At(int, int) float64"},
		{"field of a variable", "point.Left|", 0, "field Left int"},
		{"predeclared", "len|(x)", 0, "func len(v T) int"},
		{"code points", "\"größe\" + half|", 0, "func half(n int) int"},
		{"unknown", "nosuch|", 0, ""},
		{"unknown member", "fmt.nosuch|", 0, ""},
		{"nothing", "|", 0, ""},
		{"number", "3.|", 0, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			before, after, _ := strings.Cut(tt.code, "|")
			got := e.Inspect(t.Context(), before+after, len([]rune(before)), tt.detail)
			if got.Found != (tt.want != "") {
				t.Fatalf("Inspect(%q).Found = %v, want %v", tt.code, got.Found, tt.want != "")
			}
			if text, _ := got.Data["text/plain"].(string); !strings.Contains(text, tt.want) {
				t.Errorf("Inspect(%q) = %q, want it to contain %q", tt.code, text, tt.want)
			}
		})
	}
}

func TestIsComplete(t *testing.T) {
	t.Parallel()
	e := &Engine{} // it takes no session to tell
	tests := []struct {
		code string
		want engine.Completeness
	}{
		{"1 + 1", engine.Completeness{Status: engine.Complete}},
		{"", engine.Completeness{Status: engine.Complete}},
		{"x := 3\nx", engine.Completeness{Status: engine.Complete}},
		{"for i := 0; i < 3; i++ {", engine.Completeness{Status: engine.Incomplete, Indent: "\t"}},
		{"for {\n\tif true {", engine.Completeness{Status: engine.Incomplete, Indent: "\t\t"}},
		{"f(1,", engine.Completeness{Status: engine.Incomplete, Indent: "\t"}},
		{"x := `raw", engine.Completeness{Status: engine.Incomplete}},
		{"/* comment", engine.Completeness{Status: engine.Incomplete}},
		{"x :=", engine.Completeness{Status: engine.Incomplete}},
		{"x +", engine.Completeness{Status: engine.Incomplete}},
		{"a.", engine.Completeness{Status: engine.Incomplete}},
		{"x := ]", engine.Completeness{Status: engine.Invalid}},
		{"for for", engine.Completeness{Status: engine.Invalid}},
		{"a b", engine.Completeness{Status: engine.Invalid}},
		{"}", engine.Completeness{Status: engine.Invalid}},
		{"\"not closed", engine.Completeness{Status: engine.Invalid}},
		{"func f() int {\n\treturn 1\n}", engine.Completeness{Status: engine.Complete}},
		{"package main\nfunc main() {", engine.Completeness{Status: engine.Incomplete, Indent: "\t"}},
		{"package main\nfunc main() {}", engine.Completeness{Status: engine.Complete}},
		{"%who", engine.Completeness{Status: engine.Complete}},
		{"fmt.Println?", engine.Completeness{Status: engine.Complete}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, e.IsComplete(tt.code)); diff != "" {
			t.Errorf("IsComplete(%q) (-want +got):\n%s", tt.code, diff)
		}
	}
}

// TestAssistWhileRunning asks while a cell changes the variables.
func TestAssistWhileRunning(t *testing.T) {
	e := sessionOf(t)
	ended := make(chan engine.Result)
	go func() {
		ended <- e.Execute(t.Context(), engine.Cell{Code: "for i := 0; i < 20000; i++ { count++; point.Left = i }\nnew := 1"}, &recorder{})
	}()
	for {
		select {
		case res := <-ended:
			if res.Err != nil {
				t.Error(res.Err)
			}
			return
		default:
			e.Complete(t.Context(), "point.", 6)
			e.Inspect(t.Context(), "count", 5, 1)
			e.IsComplete("count")
		}
	}
}

func TestEvaluate(t *testing.T) {
	e := sessionOf(t)
	tests := []struct{ expr, want, err string }{
		{"count + 1", "4", ""},
		{"half(8)", "4", ""},
		{"nosuch", "", "compile error: 1:1: undefined: nosuch"},
		{"1 / (count - 3)", "", "panic: runtime error: integer divide by zero"},
		{"nil", "<nil>", ""},
	}
	for _, tt := range tests {
		b, err := e.Evaluate(t.Context(), tt.expr, &recorder{})
		msg := ""
		if err != nil {
			msg = err.Error()
		}
		got, _ := b.Data["text/plain"].(string)
		if got != tt.want || msg != tt.err {
			t.Errorf("Evaluate(%q) = %q, %q, want %q, %q", tt.expr, got, msg, tt.want, tt.err)
		}
	}
}
