// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package display says how a value looks in a notebook, and shows it.
//
// [Of] turns any value into a [Bundle]: one text/plain, and beside it the richer
// forms that the value has, keyed by MIME type. A value says how it looks by its
// methods, not by its type, so a library need not import this package. Each of
// these methods is enough, and a value may have several:
//
//	MIMEBundle() map[string]any    any MIME types, each as a string, bytes or JSON value
//	HTML() string                  text/html
//	Markdown() string              text/markdown
//	Latex() string                 text/latex, with its $ or $$
//	SVG() string                   image/svg+xml
//	PNG() []byte                   image/png
//	JPEG() []byte                  image/jpeg
//	JSON() any                     application/json
//
// Each may return an error as a second result. An empty result means that the
// value has no such form. Where two methods give the same MIME type, the one
// that stands first here wins. MIMEBundle may also return a second map, the
// metadata of each MIME type. As everywhere in Go, a method of *T belongs to
// pointers and not to values of T.
//
// Without any method these look right: figures of gonum/plot, images, errors,
// matrices (anything with Dims and At, and slices of equally long slices of
// numbers), slices of structs, of maps or of slices of strings, maps, and structs,
// whose nested structs are folded. Large values are summarised by their first and
// last rows and columns and their shape.
//
// text/plain reads as %+v of package fmt prints it, by a String, Error or Format
// method where there is one, but for this: strings are quoted, as the value of
// an expression; what a pointer points to is shown in place of an address; maps
// are in the order of their keys; functions show their signature and channels
// their length; bytes that are text show as text; an error is followed by
// the errors it wraps; and everything is bounded, cyclic values too.
//
// A method that fails or panics costs a value its rich forms, never more: the
// bundle has text/plain alone, which says what failed.
//
// [HTML], [Markdown], [Latex], [Math], [SVG], [PNG], [JPEG], [JSON] and [Text]
// are content of a stated type, for explicit display; [LatexMatrix] and
// [LatexPolynomial] are formulas. [NewTable] makes a table to measure: columns,
// formats, shades. [Image], [NewGallery] and [Animation] are pictures of arrays,
// [Audio] is sound, [File] and [NewDownload] are files to save. [Progress] and [Step]
// say how far a loop is. A [Screen] is where a
// notebook's displays go; [Show], [Clear], [Input] and [Password] do the same for
// a program that runs in a terminal. A [Folder] lets the screen of a program keep
// its pictures.
package display
