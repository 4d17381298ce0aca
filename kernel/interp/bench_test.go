// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

import (
	"fmt"
	"testing"

	"github.com/gosci/gosci/kernel/engine"
)

func benchmarkCell(b *testing.B, code string) {
	b.Helper()
	e := newEngine(b)
	c := &counter{}
	for b.Loop() {
		if res := e.Execute(b.Context(), engine.Cell{Code: code}, c); res.Err != nil {
			b.Fatal(res.Err)
		}
	}
}

func BenchmarkExecute(b *testing.B) {
	b.Run("expression", func(b *testing.B) { benchmarkCell(b, "1 + 1") })
	b.Run("variable", func(b *testing.B) { benchmarkCell(b, "x := 1") })
	b.Run("function", func(b *testing.B) { benchmarkCell(b, "func f(n int) int { return n + 1 }\nf(1)") })
	b.Run("print", func(b *testing.B) { benchmarkCell(b, `fmt.Println("hello")`) })
}

// BenchmarkPrintln is the way of a line from fmt.Println to the output, without
// the interpreter's loop around it.
func BenchmarkPrintln(b *testing.B) {
	for _, handedOut := range []bool{false, true} {
		b.Run(fmt.Sprintf("handed out %v", handedOut), func(b *testing.B) {
			e := newEngine(b)
			e.begin(b.Context(), &counter{})
			e.stdio.handedOut.Store(handedOut)
			say := e.symbols["fmt"]["Println"].Interface().(func(...any) (int, error))
			for b.Loop() {
				if _, err := say("a line of output"); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		e, err := New(nil)
		if err != nil {
			b.Fatal(err)
		}
		if err := e.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
