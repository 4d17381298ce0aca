// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp_test

// This file exports the sessions of the corpus. That what comes out is Go which type
// checks is made sure of by Export itself.

import (
	"testing"

	"github.com/gosci/gosci/kernel/interp"
)

func TestExportCorpus(t *testing.T) {
	for _, name := range corpusFiles(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var cells []interp.SourceCell
			for i, c := range readCorpusFile(t, name).cells {
				cells = append(cells, interp.SourceCell{Code: c.code, Count: i + 1, MayFail: true})
			}
			if _, _, err := interp.Export("", cells); err != nil {
				t.Error(err)
			}
		})
	}
}
