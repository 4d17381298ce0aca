// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio_test

// This file tests sound.

import (
	"bytes"
	"errors"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/sio"
)

func TestWavReference(t *testing.T) {
	t.Parallel()
	for _, r := range references(t, "wav") {
		w, err := sio.ReadWav("testdata/wav/" + r.Inputs[0] + ".wav")
		if err != nil {
			t.Error(err)
			continue
		}
		if w.Rate != 8000 {
			t.Errorf("%v: rate %d, want 8000", r, w.Rate)
		}
		if diff := numtest.Compare(w.Data, r.Want, 0, 0); diff != "" {
			t.Errorf("%v: %s", r, diff)
		}
		if x := w.Floats(); x.Size() > 0 && (x.Max() > 1 || x.Min() < -1) {
			t.Errorf("%v: floats from %v to %v, want -1 to 1", r, x.Min(), x.Max())
		}
	}
}

func TestWavHostile(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/wav/*.wav")
	if err != nil || len(files) < 8 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		hostile(t, file, true)
	}
}

func TestWavRoundTrip(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "x.wav")
	for name, row := range map[string]struct {
		data any
		bits int
		text string
	}{
		"bytes":    {nd.OfUint8(0, 128, 255), 0, "wav [3] at 44100 Hz, integers of 8 bits"},
		"16":       {nd.OfInt(-32768, 0, 32767), 0, "wav [3] at 44100 Hz, integers of 16 bits"},
		"24":       {nd.OfInt(-1<<31, 0, 1<<31-256), 24, "wav [3] at 44100 Hz, integers of 24 bits"},
		"32":       {nd.OfInt(-1<<31, 0, 1<<31-1), 32, "wav [3] at 44100 Hz, integers of 32 bits"},
		"64":       {nd.OfInt(math.MinInt, 0, math.MaxInt), 64, "wav [3] at 44100 Hz, integers of 64 bits"},
		"channels": {nd.OfInt(1, 2, 3, 4, 5, 6).Reshape(3, 2), 0, "wav [3 2] at 44100 Hz, integers of 16 bits"},
		"view":     {nd.OfInt(1, 2, 3, 4, 5, 6).Reshape(2, 3).T(), 0, "wav [3 2] at 44100 Hz, integers of 16 bits"},
		"float":    {nd.Of(-1, 0.5, 1), 0, "wav [3] at 44100 Hz, floats of 32 bits"},
		"double":   {nd.Of(-1, 0.1, 1), 64, "wav [3] at 44100 Hz, floats of 64 bits"},
		"empty":    {nd.Of(), 0, "wav [0] at 44100 Hz, floats of 32 bits"},
	} {
		if err := sio.WriteWav(path, 44100, row.data, &sio.WavOptions{Bits: row.bits}); err != nil {
			t.Error(err)
			continue
		}
		w, err := sio.ReadWav(path)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := numtest.Compare(w.Data, row.data, 0, 0); diff != "" || w.String() != row.text {
			t.Errorf("%s: %v: %s", name, w, diff)
		}
	}
	if x := (&sio.Wav{Bits: 16, Data: nd.OfInt(-32768, 16384)}).Floats(); !x.ArrayEqual(nd.Of(-1, 0.5)) {
		t.Errorf("Floats = %v, want -1 and 0.5", x)
	}
}

func TestWavWrong(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "x.wav")
	var unsupported *sio.UnsupportedError
	if err := sio.WriteWav(path, 8000, nd.OfInt(32768), nil); !errors.As(err, &unsupported) {
		t.Errorf("17 bits: %v", err)
	}
	for name, call := range map[string]func() error{
		"kind":  func() error { return sio.WriteWav(path, 8000, "x", nil) },
		"shape": func() error { return sio.WriteWav(path, 8000, nd.Zeros(2, 2, 2), nil) },
		"zero":  func() error { return sio.WriteWav(path, 8000, nd.Zeros(2, 0), nil) },
		"bits":  func() error { return sio.WriteWav(path, 8000, nd.Zeros(2), &sio.WavOptions{Bits: 16}) },
		"rate":  func() error { return sio.WriteWav(path, 0, nd.Zeros(2), nil) },
	} {
		_, err := numtest.Try(func() any { return call() })
		var argument *sio.ArgumentError
		if !errors.As(err, &argument) {
			t.Errorf("%s: want a panic with an ArgumentError and got %v", name, err)
		}
	}
	data, err := os.ReadFile("testdata/wav/i2.wav")
	if err != nil {
		t.Fatal(err)
	}
	at := bytes.Index(data, []byte("fmt ")) + 8
	data[at] = 7 // mu-law
	if err := sio.Readers["wav"](data); !errors.As(err, &unsupported) {
		t.Errorf("mu-law: want an UnsupportedError and got %v", err)
	}
}

func FuzzWav(f *testing.F) { fuzz(f, "testdata/wav/*.wav") }
