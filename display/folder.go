// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file keeps what a program shows, with no notebook, in files.

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"sync"
)

// A Folder is a [Publisher] for programs that run without a notebook and whose pictures
// are to be looked at afterwards. It prints the text/plain of a display to the standard
// output, as [Show] does in a terminal, and saves what is more than text to files, which
// are numbered in the order of the displays:
//
//	figure-01.svg      a drawing
//	image-01.png       a picture, also .jpeg or .gif; each one of a [Gallery]
//	audio-01.wav       a [Sound]
//	download-01-NAME   a [Download] of that name
//
// A display that is updated replaces its files. A file that cannot be written is a panic
// of the Show or Update, with the error.
type Folder struct {
	terminal
	dir string

	mu     sync.Mutex
	counts map[string]int      // files by what they are
	names  map[string][]string // files by the id of their display
}

// NewFolder returns a publisher that saves files in a folder, which is made when there is
// something to save.
func NewFolder(dir string) *Folder {
	return &Folder{dir: dir, counts: map[string]int{}, names: map[string][]string{}}
}

// A file is what a value is beyond its text.
type file struct {
	kind string // such as figure: what its name begins with
	end  string // what its name ends with
	data []byte
}

// A filer is a value that knows its files, because its bundle has them in HTML only.
type filer interface{ files() []file }

// A keeper is a publisher that keeps the files of what it shows.
type keeper interface {
	keep(id string, files []file) error
}

// publish shows v by p under an id. It panics if p is to keep files and cannot.
func publish(p Publisher, v any, id string, update bool) {
	b := Of(v)
	if k, ok := p.(keeper); ok {
		if err := k.keep(id, filesOf(v, b)); err != nil {
			panic(err)
		}
	}
	p.Publish(b, id, update)
}

// filesOf returns the files of a value that looks like b: those that it knows, or one of
// its richest picture.
func filesOf(v any, b Bundle) []file {
	if f, ok := v.(filer); ok {
		return f.files()
	}
	if svg, ok := b.Data[mimeSVG].(string); ok {
		return []file{{"figure", ".svg", []byte(svg)}}
	}
	for _, form := range []struct{ mime, end string }{{mimePNG, ".png"}, {mimeJPEG, ".jpeg"}, {mimeGIF, ".gif"}} {
		text, ok := b.Data[form.mime].(string)
		if !ok {
			continue
		}
		if data, err := base64.StdEncoding.DecodeString(text); err == nil {
			return []file{{"image", form.end, data}}
		}
	}
	return nil
}

// keep saves the files of a display: in the place of those that it has, as far as they are
// of the same names.
func (f *Folder) keep(id string, files []file) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(files) == 0 {
		return nil
	}
	if err := os.MkdirAll(f.dir, 0o777); err != nil {
		return err
	}
	before := f.names[id]
	var names []string
	for i, file := range files {
		var name string
		if i < len(before) && filepath.Ext(before[i]) == filepath.Ext(file.end) {
			name = before[i]
		} else {
			f.counts[file.kind]++
			name = fmt.Sprintf("%s-%02d%s", file.kind, f.counts[file.kind], file.end)
		}
		if err := os.WriteFile(filepath.Join(f.dir, name), file.data, 0o666); err != nil {
			return err
		}
		names = append(names, name)
	}
	f.names[id] = names
	return nil
}

// files returns the picture with its own pixels, not those that it has on the page.
func (p *Picture) files() []file { return []file{{"image", ".png", p.PNG()}} }

func (s *Sound) files() []file { return []file{{"audio", ".wav", s.WAV()}} }

func (d *Download) files() []file { return []file{{"download", "-" + d.name, d.data}} }

func (g *Gallery) files() []file {
	var list []file
	for _, p := range g.pictures {
		list = append(list, p.files()...)
	}
	return list
}
