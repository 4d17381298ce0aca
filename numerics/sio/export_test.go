// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file gives the tests the readers as functions of bytes: a file system is too slow for
// many thousands of files.

import (
	"bytes"
	"errors"
)

// Readers has the reader of each format.
var Readers = map[string]func(data []byte) error{
	"npy": func(data []byte) error {
		_, err := readNpy(bytes.NewReader(data), "x", int64(len(data)))
		return err
	},
	"npz": func(data []byte) error {
		_, err := readNpz(bytes.NewReader(data), int64(len(data)), "x", &Options{Limit: 1 << 24})
		return err
	},
	"mat": func(data []byte) error {
		if _, err := whosMat(data, "x", nil); err != nil && !isOurs(err) {
			return err
		}
		_, err := readMat(data, "x", &LoadmatOptions{Limit: 1 << 24, Squeeze: true})
		return err
	},
	"txt": func(data []byte) error {
		data, err := unpacked(data, "x", 1<<24)
		if err != nil {
			return err
		}
		if _, err := genText(data, "x", &GenfromtxtOptions{Guess: true, NamesInFile: true, Delimiter: ","}); err != nil && !isOurs(err) {
			return err
		}
		if _, err := genText(data, "x", &GenfromtxtOptions{Widths: []int{2, 3}}); err != nil && !isOurs(err) {
			return err
		}
		_, err = loadText(data, "x", &LoadtxtOptions{})
		return err
	},
	"csv": func(data []byte) error {
		_, err := readCSV(data, "x", (*CSVOptions)(nil).or())
		return err
	},
	"png": readImage, "bmp": readImage, "tiff": readImage, "gif": readImage, "jpg": readImage,
	"mtx": func(data []byte) error {
		m, err := newMM(data, "x")
		if err == nil {
			_, err = m.read()
		}
		return err
	},
	"hb": func(data []byte) error {
		_, err := readHB(data, "x")
		return err
	},
	"sav": func(data []byte) error {
		_, err := readSav(data, "x", &Options{Limit: 1 << 24})
		return err
	},
	"wav": func(data []byte) error {
		_, err := readWav(data, "x")
		return err
	},
}

func isOurs(err error) bool {
	var format *FormatError
	var unsupported *UnsupportedError
	return errors.As(err, &format) || errors.As(err, &unsupported)
}

func readImage(data []byte) error {
	m, err := decodeImage(data, "x", &Options{Limit: 1 << 24})
	if err == nil {
		imageChannels(m)
	}
	return err
}
