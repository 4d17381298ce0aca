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
	"io/fs"
	"os"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
)

// LoadNpz returns the arrays of a .npz file by their names, other files in it as bytes. An array
// of a type that is not read here stands there as an [*UnsupportedError]. The error is a
// [*FormatError], also for more data than the limit of the options, or that of the system.
func LoadNpz(path string, opts *Options) (Vars, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	return readNpz(f, info.Size(), path, opts)
}

func readNpz(r io.ReaderAt, size int64, path string, opts *Options) (Vars, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		var system *fs.PathError
		if errors.As(err, &system) {
			return nil, err
		}
		return nil, &FormatError{path, 0, err.Error()}
	}
	vars := Vars{}
	left := opts.limit()
	for _, f := range z.File {
		v, size, err := readPart(f, path+"/"+f.Name, left, opts.limit())
		if err != nil {
			return nil, err
		}
		left -= size
		vars[strings.TrimSuffix(f.Name, ".npy")] = v
	}
	return vars, nil
}

// deflateRatio is more than how many bytes a byte can stand for in the format deflate: a code of
// two bits for the longest match, of 258 bytes.
const deflateRatio = 1040

// readPart returns the array of a part of a zip file, and how many bytes it has. What is not read
// here is an [*UnsupportedError] in the place of the array.
func readPart(f *zip.File, name string, left, limit int64) (v any, size int64, err error) {
	size = int64(f.UncompressedSize64)
	if size < 0 || size > left {
		return nil, 0, &FormatError{name, 0, fmt.Sprintf("want at most %d bytes of data in all and got %d more", limit, f.UncompressedSize64)}
	}
	if packed := int64(f.CompressedSize64); packed < 0 || size/deflateRatio > packed {
		return nil, 0, &FormatError{name, 0, fmt.Sprintf("want at most %d bytes of each compressed one and got %d of %d", deflateRatio, size, packed)}
	}
	r, err := f.Open()
	if err != nil {
		return nil, 0, &FormatError{name, 0, err.Error()}
	}
	defer func() { _ = r.Close() }() // it was read to its end
	c := &counted{r: r, size: size}
	if strings.HasSuffix(f.Name, ".npy") {
		v, err = readNpy(c, name, size)
	} else {
		var raw []byte
		raw, err = io.ReadAll(c)
		v = nd.FromSliceUint8(raw)
	}
	var unsupported *UnsupportedError
	if errors.As(err, &unsupported) {
		v, err = unsupported, nil
	}
	if err == nil {
		_, err = io.Copy(io.Discard, r) // the checksum comes at the end
	}
	var format *FormatError
	if err != nil && !errors.As(err, &format) {
		err = &FormatError{name, c.at, err.Error()}
	}
	return v, size, err
}

// A counted reads no more than a file is said to have.
type counted struct {
	r        io.Reader
	at, size int64
}

func (c *counted) Read(p []byte) (int, error) {
	if c.at >= c.size {
		return 0, io.EOF
	}
	n, err := c.r.Read(p[:min(int64(len(p)), c.size-c.at)])
	c.at += int64(n)
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
