// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package policy holds no code, only tests: they state the rules that the whole
// source tree keeps, and fail where a file breaks one.
//
//   - Imports point one way, along the edges that imports_test.go lists.
//   - Every folder of Go files has one package comment.
//   - No package and no file is called util, common or helpers, and only
//     generated files have an init function.
//   - Every source file starts with the licence header.
//   - No file names a folder of somebody's machine or the host of a registry.
//
// A test that fails wants the source changed, not the rule. Where a rule is
// wrong, the change of the rule is a commit of its own that says why.
package policy
