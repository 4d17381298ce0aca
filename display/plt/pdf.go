// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file is a placeholder.

func (f *Figure) pdf() ([]byte, error) { return nil, nil }

type scene struct{}

func (s *scene) render(c canvas, a *axes) {}
func (s *scene) alt() string              { return "" }
