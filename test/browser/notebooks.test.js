// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// This file runs notebooks of the tutorial by "Run All Cells", in JupyterLab and in the
// classic Jupyter Notebook, and checks that what they were saved with is there again.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Lab, screenshot } from './lab.js';
import { assertFigures, figuresOf } from './look.js';

const RUNS = [
  { name: '00-welcome' },
  { name: '05-optimization' },
  { name: '10-images' },
  { name: '14-gallery' },
  { name: '00-welcome', dark: true },
  { name: '05-optimization', dark: true },
  { name: '00-welcome', classic: true },
];

describe('Run All Cells', () => {
  let lab;

  before(async () => {
    lab = await Lab.start();
  });

  after(() => lab?.close());

  for (const { name, ...where } of RUNS) {
    const title = [name, ...Object.keys(where)].join('-');
    test(title, async () => {
      const saved = await lab.strip(name + '.ipynb');
      const notebook = await lab.open(name + '.ipynb', where);
      try {
        await notebook.runAll();
        await notebook.unroll();
        const cells = saved.cells.filter((cell) => cell.cell_type === 'code' && cell.source.length);
        const counts = await notebook.codeCells.locator('.jp-InputPrompt').allInnerTexts();
        assert.deepEqual(counts.map((text) => text.trim()), cells.map((_, i) => `[${i + 1}]:`));
        for (const [i, cell] of cells.entries()) {
          const output = notebook.output(i);
          if (!cell.metadata.tags?.includes('raises-exception')) {
            assert.deepEqual(await notebook.errors(i), [], cell.source);
          }
          await assertFigures(output, figuresOf(cell), cell.source);
        }
        await notebook.assertLegible();
      } finally {
        await screenshot(notebook.page, title);
        await notebook.close();
        // As it was, for the next one.
        await lab.write(name + '.ipynb', saved);
      }
    });
  }
});
