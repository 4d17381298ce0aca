// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package vec holds the inner loops of package nd that gain by instructions which Go
has no words for: vectors of 4 or 8 numbers, and stores that bypass the caches.

Each has a form in plain Go, which other processors use, and gives the same result,
bit for bit. The processor is asked once, when the program starts.

A function whose name ends in Stream writes to memory that nobody has read lately,
such as a large result. A store of the common kind first reads the line of memory
that it is going to change; one that streams does not, which saves a third of an
addition's time. Where the result lies in a cache anyway it is slower.
*/
package vec
