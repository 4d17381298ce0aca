// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file tests what a long session keeps in memory, and measures what a cell takes.

import (
	"fmt"
	"runtime"
	"testing"
)

// everyday returns the cell i of a session that declares, redefines and computes.
func everyday(i int) string {
	switch i % 5 {
	case 0:
		return fmt.Sprintf("a := %d\nb := a * 2\na + b", i)
	case 1:
		return "func f(n int) (s int) {\n\tfor i := range n {\n\t\ts += i\n\t}\n\treturn s\n}\nf(10)"
	case 2:
		return "type P struct{ X, Y float64 }\nfunc (p P) Norm() float64 { return math.Hypot(p.X, p.Y) }\np := P{3, 4}\np.Norm()"
	case 3:
		return "xs := []float64{1, 2, 3}\nfor i := range xs {\n\txs[i] *= 2\n}\nfmt.Sprint(xs)"
	}
	return "x := nd.Linspace(0, 1, 10)\ny := x*x + 1\ny"
}

// heap returns the megabytes in use.
func heap() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / 1e6
}

func TestMemoryOfLongSession(t *testing.T) {
	e := newEngine(t)
	const warm, cells = 100, 2000
	before := 0.0
	for i := range warm + cells {
		if i == warm {
			before = heap()
		}
		runCell(t, e, everyday(i))
	}
	// 5.4 kB a cell were measured, nearly all of it syntax and types.
	if grown := heap() - before; grown > 10e-3*cells {
		t.Errorf("%d cells keep %.1f MB, want at most 10 kB a cell", cells, grown)
	}
}

func TestMemoryOfReplacedVariable(t *testing.T) {
	e := newEngine(t)
	const size = 80 // MB
	before := heap()
	for i := range 10 {
		runCell(t, e, "big := make([]float64, 1e7)\nbig[0] = 1")
		if held := heap() - before; held > 1.5*size {
			t.Errorf("after %d runs of big := make(…) the session holds %.0f MB, want one of %d", i+1, held, size)
		}
	}
}

func BenchmarkEverydayCell(b *testing.B) {
	e := newEngine(b)
	i := 0
	for b.Loop() {
		i++
		runCell(b, e, everyday(i))
	}
}
