// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel_test

import (
	"testing"

	"github.com/gosci/gosci/kernel/kerneltest"
)

// BenchmarkExecute measures an empty cell from the request to its idle, over
// loopback sockets: what the kernel costs without a language.
func BenchmarkExecute(b *testing.B) {
	k := kerneltest.Start(b, kerneltest.NewScript(), nil)
	c := kerneltest.Dial(b, k)
	for b.Loop() {
		c.Execute("value 1")
	}
}

// BenchmarkFlood measures a line printed, from the engine to the client.
func BenchmarkFlood(b *testing.B) {
	k := kerneltest.Start(b, kerneltest.NewScript(), nil)
	c := kerneltest.Dial(b, k)
	const lines = 100_000
	for b.Loop() {
		c.Execute("flood 100000")
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/lines, "ns/line")
}
