// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display_test

// This file tests which files a folder keeps of what is shown.

import (
	"bytes"
	"errors"
	"image"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/display"
)

// filesIn returns the files of a folder with what they hold.
func filesIn(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, e := range entries {
		if files[e.Name()], err = os.ReadFile(filepath.Join(dir, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

func TestFolder(t *testing.T) {
	const a, b, c = display.SVG("<svg>a</svg>"), display.SVG("<svg>b</svg>"), display.SVG("<svg>c</svg>")
	picture := display.Image(image.NewGray(image.Rect(0, 0, 3, 2)), nil)
	gallery := display.NewGallery().Add("one", picture).Add("two", image.NewGray(image.Rect(0, 0, 4, 4)))
	sound := display.Audio([]float64{0, 1}, 8000)
	moving := display.Animation([]image.Image{image.NewGray(image.Rect(0, 0, 2, 2)), image.NewGray(image.Rect(0, 0, 2, 2))}, nil)

	dir := filepath.Join(t.TempDir(), "made", "when needed")
	printed := redirect(t, "", func() {
		s := display.NewScreen(display.NewFolder(dir))
		s.Show(1)
		if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("the folder is there before it is needed: %v", err)
		}
		first := s.Show(a)
		s.Show(b)
		first.Update(c)
		s.Show(picture)
		s.Show(gallery)
		s.Show(sound)
		s.Show(display.NewDownload("table.csv", []byte("1,2")))
		s.Show(moving)
	})
	want := map[string][]byte{
		"figure-01.svg":         []byte(c),
		"figure-02.svg":         []byte(b),
		"image-01.png":          picture.PNG(),
		"image-02.png":          picture.PNG(),
		"image-03.png":          display.Image(image.NewGray(image.Rect(0, 0, 4, 4)), nil).PNG(),
		"image-04.gif":          moving,
		"audio-01.wav":          sound.WAV(),
		"download-01-table.csv": []byte("1,2"),
	}
	if diff := cmp.Diff(want, filesIn(t, dir)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	wantPrinted := `1
SVG drawing, 12 bytes
SVG drawing, 12 bytes
SVG drawing, 12 bytes
image 3×2
2 images: one (image 3×2), two (image 4×4)
audio 0.00025 s, 8000 Hz, mono
file table.csv, 3 bytes
animation 200×200, 2 pictures
`
	if diff := cmp.Diff(wantPrinted, printed); diff != "" {
		t.Errorf("printed (-want +got):\n%s", diff)
	}
}

// TestFolderUpdate tests displays that become something else.
func TestFolderUpdate(t *testing.T) {
	dir := t.TempDir()
	redirect(t, "", func() {
		s := display.NewScreen(display.NewFolder(dir))
		h := s.Show("waiting")
		h.Update(display.SVG("<svg>1</svg>"))
		h.Update("done")
		h.Update(display.SVG("<svg>2</svg>"))
		h.Update(display.PNG("png"))
	})
	want := map[string][]byte{"figure-01.svg": []byte("<svg>2</svg>"), "image-01.png": []byte("png")}
	if diff := cmp.Diff(want, filesIn(t, dir)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

func TestFolderFails(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, bytes.Repeat([]byte("x"), 3), 0o666); err != nil {
		t.Fatal(err)
	}
	defer func() {
		err, _ := recover().(error)
		if failed, ok := errors.AsType[*fs.PathError](err); !ok || failed.Path != file {
			t.Errorf("Show panics with %v, want the error of the path %s", err, file)
		}
	}()
	display.NewScreen(display.NewFolder(file)).Show(display.SVG("<svg></svg>"))
}
