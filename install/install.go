// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package install puts the kernel where Jupyter looks for kernels.
//
// Jupyter finds a kernel by its kernelspec: a folder, named after the kernel, that
// holds kernel.json, which says how the kernel is started, and its logos. Where
// such folders are differs from system to system; see [System.Dir].
package install

// This file writes and removes kernelspecs.

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// What a kernelspec says when [Options] do not.
const (
	DefaultName        = "gosci"
	DefaultDisplayName = "Go (gosci)"
)

// Options say what a kernelspec is to hold.
type Options struct {
	// Name is what Jupyter calls the kernel, and the name of the folder. It
	// consists of ASCII letters, digits, '-', '.' and '_'; Jupyter does not tell
	// capitals from small letters. The default is [DefaultName].
	Name string

	// DisplayName is what people see. The default is [DefaultDisplayName].
	DisplayName string

	// Env holds environment variables for the kernel. In their values Jupyter
	// replaces ${NAME} by the variable NAME of its own environment.
	Env map[string]string

	// Executable is the program that Jupyter starts, by an absolute path.
	// There is no default; see [Executable].
	Executable string

	// Copy puts a copy of Executable into the kernelspec and makes Jupyter start
	// the copy. A program that is in the kernelspec already stays there.
	Copy bool
}

// Installed is what [Install] has written.
type Installed struct {
	Dir      string   // the folder of the kernelspec
	Files    []string // its files
	Argv     []string // the command that Jupyter runs, "{connection_file}" for the file's name
	Replaced bool     // whether the folder was there before
}

// A ForeignError says that a folder is not a kernelspec of gosci and was left
// alone.
type ForeignError struct {
	Dir string
}

func (e *ForeignError) Error() string {
	return fmt.Sprintf("install: %s is not a kernelspec of gosci; choose another name, or remove the folder yourself", e.Dir)
}

// A NameError says that a kernel cannot have a name.
type NameError struct {
	Name string
}

func (e *NameError) Error() string {
	return fmt.Sprintf("install: want a kernel name of ASCII letters, digits, '-', '.' and '_', came %q", e.Name)
}

// Install writes a kernelspec into the folder kernels, which holds a folder for each
// kernel and is created if need be. A kernelspec of gosci that is there under the
// same name is replaced as a whole; any other gives a [*ForeignError]. When Install
// fails, the old kernelspec is as it was.
func Install(kernels string, opts *Options) (Installed, error) {
	if opts == nil {
		opts = &Options{}
	}
	name, err := kernelName(opts.Name)
	if err != nil {
		return Installed{}, err
	}
	if !filepath.IsAbs(opts.Executable) {
		return Installed{}, fmt.Errorf("install: want the absolute path of the program, came %q", opts.Executable)
	}
	for key := range opts.Env {
		if key == "" || strings.ContainsAny(key, "=\x00") {
			return Installed{}, fmt.Errorf("install: want the name of an environment variable, came %q", key)
		}
	}
	if kernels, err = filepath.Abs(kernels); err != nil {
		return Installed{}, fmt.Errorf("install: %w", err)
	}
	dir := filepath.Join(kernels, name)
	there, err := find(dir)
	if err != nil {
		return Installed{}, err
	}
	if err := os.MkdirAll(kernels, 0o755); err != nil {
		return Installed{}, fmt.Errorf("install: %w", err)
	}
	// Jupyter does not take a name with '~' for a kernel's.
	draft, err := os.MkdirTemp(kernels, name+"~new")
	if err != nil {
		return Installed{}, fmt.Errorf("install: %w", err)
	}
	done := Installed{Dir: dir, Replaced: there}
	if err = write(draft, &done, opts); err == nil {
		err = swap(draft, dir, there)
	}
	if err != nil {
		return Installed{}, fmt.Errorf("install: %w", errors.Join(err, os.RemoveAll(draft)))
	}
	return done, nil
}

// Uninstall removes the kernelspec name, [DefaultName] when it is empty, from the
// folder kernels and returns its folder. When there is none the error wraps
// [fs.ErrNotExist]; one that is not of gosci gives a [*ForeignError].
func Uninstall(kernels, name string) (dir string, err error) {
	if name, err = kernelName(name); err != nil {
		return "", err
	}
	if kernels, err = filepath.Abs(kernels); err != nil {
		return "", fmt.Errorf("install: %w", err)
	}
	dir = filepath.Join(kernels, name)
	there, err := find(dir)
	if err != nil {
		return "", err
	}
	if !there {
		return "", fmt.Errorf("install: no kernelspec %s: %w", dir, fs.ErrNotExist)
	}
	if err := os.RemoveAll(dir); err != nil {
		return "", fmt.Errorf("install: %w", err)
	}
	return dir, nil
}

// kernelName returns the name in the form in which Jupyter looks for it.
func kernelName(name string) (string, error) {
	name = cmp.Or(name, DefaultName)
	valid := strings.Trim(name, ".") != ""
	for _, r := range name {
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r == '-', r == '.', r == '_':
		default:
			valid = false
		}
	}
	if !valid {
		return "", &NameError{Name: name}
	}
	return strings.ToLower(name), nil
}

// find reports whether dir is a kernelspec of gosci. A folder with anything else
// in it gives a [*ForeignError].
func find(dir string) (bool, error) {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, fmt.Errorf("install: %w", err)
	case len(entries) == 0:
		return true, nil
	}
	data, err := os.ReadFile(filepath.Join(dir, specFile))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return false, fmt.Errorf("install: %w", err)
	}
	var s spec
	if json.Unmarshal(data, &s) != nil || s.Metadata.Implementation != implementation {
		return false, &ForeignError{Dir: dir}
	}
	return true, nil
}

// write puts the files of the kernelspec done.Dir into the folder draft.
func write(draft string, done *Installed, opts *Options) error {
	executable := opts.Executable
	if opts.Copy || below(executable, []string{done.Dir}) {
		name := "gosci-kernel"
		if runtime.GOOS == "windows" {
			name += ".exe"
		}
		if err := copyProgram(filepath.Join(draft, name), executable); err != nil {
			return err
		}
		executable = filepath.Join(done.Dir, name)
		done.Files = append(done.Files, executable)
	}
	s := newSpec(executable, opts)
	done.Argv = s.Argv
	data, err := s.encode()
	if err != nil {
		return err
	}
	files := map[string][]byte{specFile: data}
	for name, data := range logos() {
		files[name] = data
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(draft, name), data, 0o644); err != nil {
			return err
		}
		done.Files = append(done.Files, filepath.Join(done.Dir, name))
	}
	slices.Sort(done.Files)
	return os.Chmod(draft, 0o755)
}

// swap puts the folder draft in the place of dir, which is there or not.
func swap(draft, dir string, there bool) error {
	if !there {
		return os.Rename(draft, dir)
	}
	old := draft + "~old"
	if err := os.Rename(dir, old); err != nil {
		return err
	}
	if err := os.Rename(draft, dir); err != nil {
		return errors.Join(err, os.Rename(old, dir))
	}
	return os.RemoveAll(old)
}

func copyProgram(to, from string) error {
	src, err := os.Open(from)
	if err != nil {
		return err
	}
	dst, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o755)
	if err != nil {
		return errors.Join(err, src.Close())
	}
	_, err = io.Copy(dst, src)
	return errors.Join(err, dst.Close(), src.Close())
}
