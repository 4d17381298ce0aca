// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file is NumPy's .npz: a zip file of .npy files.

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"strings"
)

// LoadNpz returns the arrays of a .npz file by their names. The errors are those of [LoadAny];
// one that is larger than the limit of the options is a [*FormatError].
func LoadNpz(path string, opts *Options) (vars Vars, err error) {
	z, err := zip.OpenReader(path)
	if err != nil {
		if errors.Is(err, zip.ErrFormat) || errors.Is(err, zip.ErrAlgorithm) || errors.Is(err, zip.ErrChecksum) {
			return nil, &FormatError{path, 0, err.Error()}
		}
		return nil, err
	}
	defer func() { _ = z.Close() }()
	vars = Vars{}
	left := opts.limit()
	for _, f := range z.File {
		name := path + "/" + f.Name
		size := int64(f.UncompressedSize64)
		if size < 0 || size > left {
			return nil, &FormatError{name, 0, fmt.Sprintf("want at most %d bytes of data in all and got %d more", opts.limit(), f.UncompressedSize64)}
		}
		left -= size
		r, err := f.Open()
		if err != nil {
			return nil, &FormatError{name, 0, err.Error()}
		}
		v, err := readNpy(&counted{r: r, left: size}, name, size)
		if closeErr := r.Close(); err == nil && closeErr != nil {
			err = &FormatError{name, 0, closeErr.Error()}
		}
		if err != nil {
			if errors.Is(err, zip.ErrChecksum) {
				err = &FormatError{name, 0, err.Error()}
			}
			return nil, err
		}
		vars[strings.TrimSuffix(f.Name, ".npy")] = v
	}
	return vars, nil
}

// A counted reads no more than a file is said to have.
type counted struct {
	r    io.Reader
	left int64
}

func (c *counted) Read(p []byte) (int, error) {
	if c.left <= 0 {
		return 0, io.EOF
	}
	n, err := c.r.Read(p[:min(int64(len(p)), c.left)])
	c.left -= int64(n)
	return n, err
}

// NpzOptions change how a .npz file is written. Nil stands for the defaults.
type NpzOptions struct {
	Compress bool // default: not
}

// SaveNpz writes arrays to a .npz file by their names. The errors are those of [Save].
func SaveNpz(path string, vars Vars, opts *NpzOptions) error {
	return writeFile(path, func(w io.Writer) error {
		z := zip.NewWriter(w)
		for _, name := range vars.Names() {
			header := &zip.FileHeader{Name: name + ".npy", Method: zip.Store}
			if opts != nil && opts.Compress {
				header.Method = zip.Deflate
			}
			part, err := z.CreateHeader(header)
			if err != nil {
				return err
			}
			if err := writeNpy(part, name, vars[name]); err != nil {
				return err
			}
		}
		return z.Close()
	})
}
