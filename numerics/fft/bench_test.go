// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft_test

import (
	"fmt"
	"testing"

	"github.com/gosci/gosci/numerics/fft"
	"github.com/gosci/gosci/numerics/nd"
)

func BenchmarkFFT(b *testing.B) {
	for _, n := range []int{256, 1024, 4096, 1 << 16, 100_000, 65_537, 1 << 20} {
		x := longInput(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				fft.FFT(x, nil)
			}
		})
	}
}

func BenchmarkRFFT(b *testing.B) {
	x := longInput(1 << 20).Real()
	for b.Loop() {
		fft.RFFT(x, nil)
	}
}

func BenchmarkFFT2(b *testing.B) {
	x := nd.OnesComplex(1024, 1024)
	for b.Loop() {
		fft.FFT2(x, nil)
	}
}

func BenchmarkFFT2Real(b *testing.B) {
	x := longInput(1<<20).Real().Reshape(1024, 1024)
	for b.Loop() {
		fft.FFT2(x, nil)
	}
}

func BenchmarkDCT(b *testing.B) {
	x := longInput(1 << 20).Real()
	for b.Loop() {
		fft.DCT(x, nil)
	}
}
