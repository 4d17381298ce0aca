// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package host is the compiled half of interpreted code: what the text that
// package lower writes calls at run time.
//
// The interpreter runs arithmetic, control flow and calls between functions of
// the session by itself. All else goes through a [Runtime]: values in
// interfaces, which are boxed so that they keep their Go type ([Box]), calls of
// methods through interfaces, panics, deferred calls, goroutines, channels, and
// the border to compiled packages, where values change from the one
// representation to the other.
//
// The representation of a Go type is the reflect type that values of it have in
// interpreted code ([Type.Rep]). A type of the session is represented by its
// underlying type, every interface type by the empty interface, every field
// of a struct by an exported field. A value of a type whose representation is
// not the type itself is boxed when it is put into an interface.
package host
