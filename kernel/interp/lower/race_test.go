// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

//go:build race

package lower_test

// This file is for the race detector, under which the text has no marks.

// marked says that the text has marks.
const marked = false
