// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package slices is the source of the generic functions of the standard
// package slices.
package slices

// This file holds only the package comment.
