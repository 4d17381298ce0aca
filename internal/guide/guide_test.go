// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package guide

// This file tests that the pages of docs say what happens.

import (
	"bytes"
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/kernel/interp"
)

var update = flag.Bool("update", false, "write what the cells give into the pages")

const root = "../.."

// pages returns the pages with cells, below the root: the guide, and the front page.
func pages(t *testing.T) []string {
	t.Helper()
	list, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	if err != nil || len(list) == 0 {
		t.Fatalf("the pages of docs: %v, %v", list, err)
	}
	return append(list, filepath.Join(root, "README.md"))
}

func TestPages(t *testing.T) {
	for _, path := range pages(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			path, err := filepath.Abs(path)
			if err != nil {
				t.Fatal(err)
			}
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			p, err := parsePage(strings.ReplaceAll(string(data), "\r\n", "\n"))
			if err != nil {
				t.Fatal(err)
			}
			if len(p.cells) == 0 {
				return
			}
			t.Chdir(t.TempDir()) // cells may write files
			eng, err := interp.New(nil)
			if err != nil {
				t.Fatal(err)
			}
			results, err := run(t.Context(), p.cells, eng)
			if closed := eng.Close(); closed != nil {
				t.Error(closed)
			}
			if err != nil {
				t.Fatal(err)
			}
			docs := filepath.Dir(path)
			for i := range p.cells {
				compare(t, docs, &p.cells[i], results[i])
			}
			if *update {
				if err := os.WriteFile(path, []byte(p.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// compare wants a cell to have given what stands after it.
func compare(t *testing.T, docs string, c *cell, r result) {
	t.Helper()
	if *update && !c.matches(r.text) {
		c.output = r.text
	}
	if diff := cmp.Diff(c.output, r.text); diff != "" && !c.matches(r.text) {
		t.Errorf("the cell\n%s\ngives (-page +got):\n%s", c.code, diff)
	}
	if (c.picture != "") != (r.png != nil) {
		t.Errorf("the cell\n%s\ngives a picture: %v, has one on the page: %v", c.code, r.png != nil, c.picture != "")
		return
	}
	if r.png == nil {
		return
	}
	file := filepath.Join(docs, filepath.FromSlash(c.file()))
	if *update {
		if err := os.WriteFile(file, r.png, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	saved, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := alike(saved, r.png); err != nil {
		t.Errorf("%s: %v", c.file(), err)
	}
}

// alike wants two pictures to have the same size and to look the same from afar: how
// a line is drawn may change from release to release.
func alike(a, b []byte) error {
	one, err := png.Decode(bytes.NewReader(a))
	if err != nil {
		return err
	}
	two, err := png.Decode(bytes.NewReader(b))
	if err != nil {
		return err
	}
	if one.Bounds() != two.Bounds() {
		return fmt.Errorf("a picture of %v, want %v", two.Bounds().Size(), one.Bounds().Size())
	}
	const fields = 16
	x, y := brightness(one, fields), brightness(two, fields)
	for i := range x {
		// A twentieth of the range from black to white is plain to see over such an area.
		if d := x[i] - y[i]; d > 0.05 || d < -0.05 {
			return fmt.Errorf("it looks different in field %d of row %d", i%fields+1, i/fields+1)
		}
	}
	return nil
}

// brightness returns the mean brightness, from 0 to 1, of n by n fields of a picture.
func brightness(img image.Image, n int) []float64 {
	sums, counts := make([]float64, n*n), make([]float64, n*n)
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			i := (y-b.Min.Y)*n/b.Dy()*n + (x-b.Min.X)*n/b.Dx()
			red, green, blue, _ := img.At(x, y).RGBA()
			sums[i] += float64(red+green+blue) / 3 / 0xffff
			counts[i]++
		}
	}
	for i := range sums {
		sums[i] /= counts[i]
	}
	return sums
}

// TestPrograms compiles the whole programs of the pages and wants them to print what
// stands there.
func TestPrograms(t *testing.T) {
	t.Parallel()
	for _, path := range pages(t) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		p, err := parsePage(strings.ReplaceAll(string(data), "\r\n", "\n"))
		if err != nil {
			t.Fatal(err)
		}
		for i, c := range p.cells {
			if !strings.HasPrefix(c.code, "package main\n") {
				continue
			}
			t.Run(fmt.Sprintf("%s %d", filepath.Base(path), i+1), func(t *testing.T) {
				t.Parallel()
				file := filepath.Join(t.TempDir(), "main.go")
				if err := os.WriteFile(file, []byte(c.code+"\n"), 0o644); err != nil {
					t.Fatal(err)
				}
				cmd := exec.CommandContext(t.Context(), "go", "run", file)
				cmd.Dir = root // the module that its imports are of
				out, err := cmd.CombinedOutput()
				if err != nil {
					t.Fatalf("%v\n%s", err, out)
				}
				if diff := cmp.Diff(c.output, string(out)); diff != "" {
					t.Errorf("the program prints (-page +got):\n%s", diff)
				}
			})
		}
	}
}

func TestParsePage(t *testing.T) {
	t.Parallel()
	const text = "# A\n\nWords.\n\n```go\nx := 1\n\nx\n```\n\n```text\n1\n```\n\nMore.\n\n```go\nplt.New()\n```\n\n" +
		"![a figure](img/a.png)\n\n```sh\nls\n```\n\n```text\nno output\n```\n"
	p, err := parsePage(text)
	if err != nil {
		t.Fatal(err)
	}
	want := []cell{{"x := 1\n\nx", "1\n", ""}, {"plt.New()", "", "![a figure](img/a.png)"}}
	if diff := cmp.Diff(want, p.cells, cmp.AllowUnexported(cell{})); diff != "" {
		t.Errorf("cells (-want +got):\n%s", diff)
	}
	if p.String() != text {
		t.Errorf("the page became\n%s", p)
	}
	if got, want := p.cells[1].file(), "img/a.png"; got != want {
		t.Errorf("file = %q, want %q", got, want)
	}
	for _, text := range []string{"```go\nx\n", "```go\nx\n```\n\n```text\n1\n"} {
		if _, err := parsePage(text); err == nil {
			t.Errorf("parsePage(%q) has no error", text)
		}
	}
}

func TestMatches(t *testing.T) {
	t.Parallel()
	c := &cell{output: "in 1… s (exactly)\ndone\n"}
	for text, want := range map[string]bool{
		"in 1.5 s (exactly)\ndone\n": true, "in 1… s (exactly)\ndone\n": true,
		"in 2.5 s (exactly)\ndone\n": false, "in 1\n2 s (exactly)\ndone\n": false, "in 1 s (exactly)\ndone\nmore\n": false,
	} {
		if got := c.matches(text); got != want {
			t.Errorf("matches(%q) = %v, want %v", text, got, want)
		}
	}
}

func TestAlike(t *testing.T) {
	t.Parallel()
	draw := func(w int, dark image.Rectangle) []byte {
		img := image.NewGray(image.Rect(0, 0, w, 64))
		for i := range img.Pix {
			if !(image.Point{X: i % w, Y: i / w}).In(dark) {
				img.Pix[i] = 255
			}
		}
		var b bytes.Buffer
		if err := png.Encode(&b, img); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	a := draw(64, image.Rect(0, 0, 8, 8))
	if err := alike(a, draw(64, image.Rect(0, 0, 8, 8))); err != nil {
		t.Error(err)
	}
	if alike(a, draw(64, image.Rect(20, 0, 28, 8))) == nil || alike(a, draw(65, image.Rect(0, 0, 8, 8))) == nil {
		t.Error("pictures that differ are said to be alike")
	}
}
