// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file reads files whole, and writes them so that a crash loses nothing.

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
)

// Options change how a file is read. Nil stands for the defaults.
type Options struct {
	// Limit is how many bytes compressed parts may have together when they are not
	// compressed any more. Default: 4 GiB.
	Limit int64
}

func (o *Options) limit() int64 {
	if o == nil || o.Limit == 0 {
		return 1 << 32
	}
	return o.Limit
}

// writeFile writes a file by write, beside its place, and then moves it there.
func writeFile(path string, write func(w io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = f.Close() // the first error is the one to report
			_ = os.Remove(f.Name())
		}
	}()
	if info, statErr := os.Stat(path); statErr == nil {
		err = f.Chmod(info.Mode().Perm())
	} else {
		err = f.Chmod(0o644)
	}
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<18)
	if err = write(w); err != nil {
		return err
	}
	if err = w.Flush(); err != nil {
		return err
	}
	if err = f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
