// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package syntax turns the text of a notebook cell into syntax trees.
//
// It is the first two passes over a cell. [Split] takes off the lines that are
// not Go: magics, shell commands and questions. [Parse] parses the rest, which is
// any mix, in any order, of imports, declarations and statements, or a whole
// program. [Complete] says whether a console should run what was typed so far.
//
// Every position is the user's: the file of a cell is named "cell[N]" and has the
// lines and columns of its text. The grammar is Go's; the notebook dialect needs
// no other, because Go's parser accepts a[i, j] and leaves !mask to the types.
package syntax
