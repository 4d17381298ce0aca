// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package refdoc writes the pages of docs that follow from the source: the reference of each
package from its doc comments, and from that of what SciPy and NumPy have, what is here
and how it is spelled.

SciPy's names are in catalogue.txt, which catalogue.py makes. A name of SciPy and a name
of Go that are the same but for their case and underscores mean the same; names.txt lists
the others, and says where the two differ.

	go generate ./internal/refdoc

writes all pages anew, and a test fails when that would change one.
*/
package refdoc

//go:generate go run gen.go
