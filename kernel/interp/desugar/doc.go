// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package desugar turns the notebook dialect into plain, typed Go.

Every valid Go program means what it means in Go, and is left exactly as it is. Of
what the type checker rejects, four forms are rewritten:

 1. An operator with an array of package nd as an operand becomes a call of the
    array's method: x*x - 2*y becomes x.Mul(x).Sub(y.MulScalar(2)). Where the kinds
    of the operands differ the poorer one is converted.
 2. A call of a function of numbers with an array becomes a call of nd.Map or one of
    its kin: f(x, 2) becomes nd.Map2(f, x, nd.Scalar(2)).
 3. Indices and ranges of an array become calls of its methods: x[i, j] = v becomes
    x.Set(v, i, j), x[lo:hi] becomes x.Slice(nd.S(lo, hi)).
 4. Where a call returns one value and an error, and the error is not taken, the error
    is raised: returned from a function whose last result is an error, otherwise a
    panic that the kernel shows as the error.

And at the top of a cell a call that stands alone raises the error that it returns.

[Rewrite] does so for package check, one round at a time: it finds the forms by the
types of the operands, rewrites them from the inside to the outside, and works out the
types of what it has written, so that few rounds are needed. It works in two passes.
The first rewrites expressions, and puts a new variable where a call raises. The second
gives these variables their values before the statement, and with them, so that
everything is still evaluated in the order of the text, the calls to the left of them.

[Export] prints cells as Go programs.
*/
package desugar
