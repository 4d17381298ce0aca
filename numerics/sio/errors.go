// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file is the errors.

import "fmt"

// A FormatError says that a file is not what it should be.
type FormatError struct {
	File   string // its name, "" if it is not known
	Offset int64  // the place in the file, or in the part of it that was compressed
	Msg    string // what was wanted and what came
}

// Error returns a message such as "sio: x.npy, byte 8: want 80 bytes of data and got 16".
func (e *FormatError) Error() string {
	return fmt.Sprintf("sio: %s, byte %d: %s", e.File, e.Offset, e.Msg)
}

// An UnsupportedError says that a file holds what this package does not read, or a value is one
// that it does not write.
type UnsupportedError struct {
	File string // the name of the file
	Msg  string // what it holds
}

// Error returns a message such as "sio: x.mat: HDF5 is not supported".
func (e *UnsupportedError) Error() string { return fmt.Sprintf("sio: %s: %s", e.File, e.Msg) }

// A KindError says that a value is of another kind than was asked for.
type KindError struct {
	Name string // the file or the variable
	Want string // what was asked for
	Got  any    // the value, nil if there is none
}

// Error returns a message such as "sio: a: want floats and got a *nd.Complex".
func (e *KindError) Error() string {
	if e.Got == nil {
		return fmt.Sprintf("sio: there is no %s", e.Name)
	}
	return fmt.Sprintf("sio: %s: want %s and got a %T", e.Name, e.Want, e.Got)
}

// An ArgumentError says that an argument has a value the function does not take.
type ArgumentError struct {
	Func string // the function, such as "Savemat"
	Msg  string // what was wanted and what came
}

// Error returns a message such as "sio: Savemat wants the format "4" or "5" and got "6"".
func (e *ArgumentError) Error() string { return "sio: " + e.Func + " " + e.Msg }

func panicf(function, format string, args ...any) {
	panic(&ArgumentError{function, fmt.Sprintf(format, args...)})
}
