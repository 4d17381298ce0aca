// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nbformat

// This file reads and writes notebooks as files.

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
)

// ReadFile reads the notebook in the file path. Errors name the file.
func ReadFile(path string) (*Notebook, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	nb, err := Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return nb, nil
}

// WriteFile writes nb to the file path. A file that is there is replaced in one
// step and keeps its permissions: nobody ever sees half a notebook, and when
// WriteFile fails the old file is as it was. What is no ordinary file, such as
// a pipe, is written to. Errors name the file.
func WriteFile(path string, nb *Notebook) error {
	data, err := Encode(nb)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	mode := fs.FileMode(0o666)
	info, err := os.Stat(path)
	switch {
	case err == nil && info.Mode().IsRegular():
		mode = info.Mode().Perm()
		if path, err = filepath.EvalSymlinks(path); err != nil {
			return err
		}
	case err == nil:
		return os.WriteFile(path, data, mode)
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}
	return replace(path, data, mode, info != nil)
}

// replace puts a new file in the place of path.
func replace(path string, data []byte, mode fs.FileMode, keepMode bool) error {
	f, err := createBeside(path, mode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil && keepMode {
		err = f.Chmod(mode)
	}
	if err == nil {
		err = f.Sync()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}

// createBeside creates a file of a new name in the folder of path. Unlike
// os.CreateTemp it lets the user's umask decide who may read it.
func createBeside(path string, mode fs.FileMode) (*os.File, error) {
	dir, base := filepath.Split(path)
	for n := 0; ; n++ {
		name := filepath.Join(dir, "."+base+"."+strconv.Itoa(os.Getpid())+"-"+strconv.Itoa(n)+".tmp")
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}
