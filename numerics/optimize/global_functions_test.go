// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package optimize_test

import (
	"github.com/gosci/gosci/numerics/numtest/families"
	"github.com/gosci/gosci/numerics/optimize"
)

// The functions that global_gen.py has too.
var genFunctions = map[string]families.Minimum{
	"sphere":    {F: families.Sphere, Bounds: families.Box(-5.12, 5.12, 3), Least: 0},
	"rastrigin": {F: families.Rastrigin, Bounds: families.Box(-5.12, 5.12, 2), Least: 0},
	"ackley":    {F: families.Ackley, Bounds: families.Box(-10, 15, 2), Least: 0},
	"rosen":     {F: optimize.Rosen, Bounds: families.Box(0, 2, 3), Least: 0},
	"camel":     {F: families.Camel, Bounds: [][2]float64{{-3, 3}, {-2, 2}}, Least: -1.0316284534898774},
	"tutorial":  {F: families.Sine, Bounds: families.Box(-5, 5, 1), Least: -7.945823375615284},
}
