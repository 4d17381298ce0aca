// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd

//nd:kinds Complex Int Bool Uint8

// This file prints arrays of any kind.

// String returns the array as NumPy prints it: in nested brackets, of more than
// 1000 elements only the ends of each axis.
func (x *Array) String() string { return x.core().text() }

// HTML returns the array as a table with the shape in its caption; of long axes
// both ends are shown. An array with more than two axes, or none, is shown as
// text.
func (x *Array) HTML() string { return x.core().html() }
