// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio_test

// This file tests images.

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
	"github.com/gosci/gosci/numerics/sio"
)

func TestImreadReference(t *testing.T) {
	t.Parallel()
	list := references(t, "img")
	for _, r := range list {
		path := "testdata/img/" + r.Inputs[0] + ".png"
		compareImage(t, path, r.Want)
		switch r.Inputs[0] {
		case "gray8":
			compareImage(t, "testdata/img/gray8_le.tiff", r.Want)
			compareImage(t, "testdata/img/gray8_be.tiff", r.Want)
		case "rgb8":
			compareImage(t, "testdata/img/rgb8.bmp", r.Want)
		}
	}
}

// compareImage reads an image as bytes, or if floats are wanted as floats of 16 bits.
func compareImage(t *testing.T, path string, want any) {
	t.Helper()
	x, err := sio.ImreadFloat(path, nil)
	if err != nil {
		t.Error(err)
		return
	}
	if bytes, ok := want.(*nd.Uint8); ok {
		got, err := sio.Imread(path, nil)
		if err != nil {
			t.Error(err)
			return
		}
		if diff := numtest.Compare(got, want, 0, 0); diff != "" {
			t.Errorf("%s: %s", path, diff)
		}
		want = bytes.AsArray().DivScalar(255)
	} else {
		var unsupported *sio.UnsupportedError
		if _, err := sio.Imread(path, nil); !errors.As(err, &unsupported) {
			t.Errorf("%s: want that bytes are refused and got %v", path, err)
		}
	}
	if diff := numtest.Compare(x, want, 0, 0); diff != "" {
		t.Errorf("%s: %s", path, diff)
	}
}

func TestImageRoundTrip(t *testing.T) {
	t.Parallel()
	gray := nd.FromFuncUint8(func(i []int) uint8 { return uint8(i[0]*16 + i[1]) }, 16, 16)
	rgb := nd.FromFuncUint8(func(i []int) uint8 { return uint8(40*i[0] + 9*i[1] + 70*i[2]) }, 6, 5, 3)
	rgba := nd.FromFuncUint8(func(i []int) uint8 { return uint8(40*i[0] + 9*i[1] + 50*i[2]) }, 4, 5, 4)
	for name, row := range map[string]struct {
		x    any
		file string
	}{
		"gray png": {gray, "x.png"}, "gray gif": {gray, "x.gif"}, "gray bmp": {gray, "x.bmp"}, "gray tiff": {gray, "x.tiff"},
		"view": {gray.T().Flip(0), "x.PNG"}, "rgb png": {rgb, "x.png"}, "rgb bmp": {rgb, "x.bmp"}, "rgb tiff": {rgb, "x.tif"},
		"rgba png": {rgba, "x.png"}, "rgba tiff": {rgba, "x.tiff"},
	} {
		path := filepath.Join(t.TempDir(), row.file)
		if err := sio.Imsave(path, row.x, nil); err != nil {
			t.Error(err)
			continue
		}
		got, err := sio.Imread(path, nil)
		if err != nil {
			t.Error(err)
		} else if diff := numtest.Compare(got, row.x, 0, 0); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	// JPEG is not exact: a smooth image of high quality keeps within a few levels.
	smooth := nd.FromFuncUint8(func(i []int) uint8 { return uint8(100 + 3*i[0] + 2*i[1]) }, 20, 24)
	path := filepath.Join(t.TempDir(), "x.jpg")
	if err := sio.Imsave(path, smooth, nil); err != nil {
		t.Fatal(err)
	}
	got, err := sio.Imread(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	if d := nd.Abs(got.AsArray().Sub(smooth.AsArray())).Max(); d > 4 {
		t.Errorf("JPEG differs by %v levels", d)
	}
	if err := sio.Imsave(path, rgb, &sio.ImsaveOptions{Quality: 100}); err != nil {
		t.Fatal(err)
	}
	if got, err = sio.Imread(path, nil); err != nil || got.Ndim() != 3 {
		t.Errorf("a JPEG of colours: %v, %v", got, err)
	}
}

func TestImsaveFloats(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "x.png")
	x := nd.Of(-1, 0, 0.5, 1, 2, math.NaN(), math.Inf(1), math.Inf(-1)).Reshape(2, 4)
	for _, row := range []struct {
		opts *sio.ImsaveOptions
		want *nd.Array
	}{
		{nil, nd.Of(0, 0, 128, 255, 255, 0, 255, 0)},
		{&sio.ImsaveOptions{Vmin: -1, Vmax: 1}, nd.Of(0, 128, 191, 255, 255, 0, 255, 0)},
		{&sio.ImsaveOptions{Bits: 16}, nd.Of(0, 0, 32768/257., 255, 255, 0, 255, 0)},
	} {
		if err := sio.Imsave(path, x, row.opts); err != nil {
			t.Fatal(err)
		}
		got, err := sio.ImreadFloat(path, nil)
		if err != nil {
			t.Fatal(err)
		}
		if diff := numtest.Compare(got, row.want.DivScalar(255).Reshape(2, 4), 1e-15, 1); diff != "" {
			t.Errorf("%v: %s", row.opts, diff)
		}
	}
	rgb16 := nd.FromFunc(func(i []int) float64 { return float64(1000*i[0]+100*i[1]+i[2]) / 65535 }, 3, 4, 3)
	for _, name := range []string{"x.png", "x.tiff"} {
		path := filepath.Join(t.TempDir(), name)
		if err := sio.Imsave(path, rgb16, &sio.ImsaveOptions{Bits: 16}); err != nil {
			t.Fatal(err)
		}
		if got, err := sio.ImreadFloat(path, nil); err != nil || !got.ArrayEqual(rgb16) {
			t.Errorf("%s: got %v, %v", name, got, err)
		}
	}
	mask := nd.FromSliceBool([]bool{true, false})
	if err := sio.Imsave(path, mask.Reshape(1, 2), nil); err != nil {
		t.Fatal(err)
	}
	if got, err := sio.Imread(path, nil); err != nil || !got.ArrayEqual(nd.OfUint8(255, 0).Reshape(1, 2)) {
		t.Errorf("a mask: %v, %v", got, err)
	}
}

func TestImsaveWrong(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	var unsupported *sio.UnsupportedError
	for name, err := range map[string]error{
		"ending":     sio.Imsave(filepath.Join(folder, "x.webp"), nd.Zeros(2, 2), nil),
		"alpha":      sio.Imsave(filepath.Join(folder, "x.jpg"), nd.Zeros(2, 2, 4), nil),
		"alpha, GIF": sio.Imsave(filepath.Join(folder, "x.gif"), nd.Zeros(2, 2, 4), nil),
		"bits":       sio.Imsave(filepath.Join(folder, "x.bmp"), nd.Zeros(2, 2), &sio.ImsaveOptions{Bits: 16}),
		"kind":       sio.Imsave(filepath.Join(folder, "x.png"), "x", nil),
	} {
		if !errors.As(err, &unsupported) {
			t.Errorf("%s: %v", name, err)
		}
	}
	path := filepath.Join(folder, "x.png")
	for name, call := range map[string]func() error{
		"shape":   func() error { return sio.Imsave(path, nd.Zeros(4), nil) },
		"two":     func() error { return sio.Imsave(path, nd.Zeros(4, 4, 2), nil) },
		"empty":   func() error { return sio.Imsave(path, nd.Zeros(0, 4), nil) },
		"bits":    func() error { return sio.Imsave(path, nd.Zeros(4, 4), &sio.ImsaveOptions{Bits: 12}) },
		"quality": func() error { return sio.Imsave(path, nd.Zeros(4, 4), &sio.ImsaveOptions{Quality: 101}) },
		"range":   func() error { return sio.Imsave(path, nd.Zeros(4, 4), &sio.ImsaveOptions{Vmin: 1}) },
	} {
		_, err := numtest.Try(func() any { return call() })
		var argument *sio.ArgumentError
		if !errors.As(err, &argument) {
			t.Errorf("%s: want a panic with an ArgumentError and got %v", name, err)
		}
	}
}

// imageFiles writes small images of the kinds that testdata has not.
func imageFiles(tb testing.TB) []string {
	tb.Helper()
	var list []string
	for _, name := range []string{"x.gif", "x.jpg"} {
		path := filepath.Join(tb.TempDir(), name)
		if err := sio.Imsave(path, nd.FromFunc(func(i []int) float64 { return float64(i[0]+i[1]) / 30 }, 12, 17), nil); err != nil {
			tb.Fatal(err)
		}
		list = append(list, path)
	}
	return list
}

func TestImageHostile(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/img/*")
	if err != nil || len(files) < 8 {
		t.Fatal(files, err)
	}
	for _, file := range append(files, imageFiles(t)...) {
		// The last bytes of other formats are of no use.
		hostile(t, file, strings.HasSuffix(file, ".png"))
	}
}

// TestImageLies reads images whose headers say that they are large.
func TestImageLies(t *testing.T) {
	data, err := os.ReadFile("testdata/img/gray8.png")
	if err != nil {
		t.Fatal(err)
	}
	binary.BigEndian.PutUint32(data[16:], 1<<15)
	binary.BigEndian.PutUint32(data[20:], 1<<15)
	binary.BigEndian.PutUint32(data[29:], crc32.ChecksumIEEE(data[12:29]))
	path := filepath.Join(t.TempDir(), "x.png")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	bounded(t, "png", data, func([]byte) error {
		_, err := sio.Imread(path, nil)
		return err
	})
	if data, err = os.ReadFile("testdata/img/rgb8.bmp"); err != nil {
		t.Fatal(err)
	}
	binary.LittleEndian.PutUint32(data[18:], 1<<15)
	binary.LittleEndian.PutUint32(data[22:], 1<<15)
	bounded(t, "bmp", data, sio.Readers["bmp"])
	bounded(t, "nothing", nil, sio.Readers["png"])
	bounded(t, "text", []byte("hello world"), sio.Readers["png"])
}

func FuzzImage(f *testing.F) {
	for _, file := range imageFiles(f) {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	fuzz(f, "testdata/img/*", "png")
}
