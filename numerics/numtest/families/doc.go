// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package families holds families of problems whose answers are known, with the books and
papers that they are from: integrals, initial value problems, sums of squares, fits to
certified data, and functions with many minima. Tests of solvers run through them.
*/
package families
