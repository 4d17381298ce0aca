// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package nd_test

// This file makes the inputs of the tests that compare with reference files, which
// testdata/gen.py makes.

import (
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

// readInputs returns the arrays of arrays.txt and the views of them that gen.py
// makes too.
func readInputs(t *testing.T) map[string]any {
	t.Helper()
	in := numtest.ReadValues(t, "testdata/arrays.txt")
	mat, cube, long := in["mat"].(*nd.Array), in["cube"].(*nd.Array), in["long"].(*nd.Array)
	in["mat.T"] = mat.T()
	in["mat.step"] = mat.Slice(nd.SStep(nd.Open, nd.Open, 2), nd.SStep(nd.Open, nd.Open, -1))
	in["cube.turn"] = cube.Transpose(1, 2, 0)
	in["cube.part"] = cube.Slice(nd.All(), nd.SStep(nd.Open, nd.Open, -1), nd.S(1, 3))
	in["wide.T"] = in["wide"].(*nd.Array).T()
	in["long.step"] = long.Slice(nd.SStep(nd.Open, nd.Open, -3))
	in["vec.flip"] = in["vec"].(*nd.Array).Flip()
	in["imat.T"] = in["imat"].(*nd.Int).T()
	in["cmat.step"] = in["cmat"].(*nd.Complex).Slice(nd.SStep(nd.Open, nd.Open, -2), nd.S(1, nd.Open))
	in["bmat.T"] = in["bmat"].(*nd.Bool).T()
	return in
}
