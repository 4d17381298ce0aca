// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// This file asks for help in a cell, with the keys that a user presses.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Lab, screenshot } from './lab.js';

// HELP is what stands in a cell, and what Shift-Tab behind it then shows in this order.
const HELP = [
  ['optimize.CurveFit(', ['func CurveFit(', 'fits', 'Example']],
  ['signal.Butter', ['func Butter(', 'Butterworth', 'Example']],
  ['special.Gamma(3', ['func Gamma(x float64) float64', 'Example']],
  ['plt.New().Plot(', ['func (f *Figure) Plot(', 'Plot', 'Example']],
  ['strings.Cut(', ['func Cut(s, sep string)', 'Cut slices s around']],
];

// COMPLETIONS is what stands in a cell, what Tab then offers, and its type.
const COMPLETIONS = [
  ['optimize.Minim', 'MinimizeScalar', 'function'],
  ['plt.New().Sc', 'Scatter', 'function'],
  ['&optimize.MinimizeOptions{Me', 'Method', 'property'],
  ['sign', 'signal', 'module'],
  ['nd.Arange(3).Re', 'Reshape', 'function'],
];

describe('help inside the notebook', () => {
  let lab;
  let notebook;

  before(async () => {
    lab = await Lab.start();
    await lab.write('help.ipynb', ['', 'linalg.Solve?', 'optimize?', '%help']);
    notebook = await lab.open('help.ipynb');
  });

  after(() => lab?.close());

  /** Writes a text into the first cell. */
  async function type(text) {
    await notebook.page.keyboard.press('Escape');
    await notebook.codeCells.first().locator('.cm-content').click();
    await notebook.page.keyboard.press('ControlOrMeta+a');
    await notebook.page.keyboard.press('Delete');
    // All at once, so that no bracket is closed for the typist.
    await notebook.page.keyboard.insertText(text);
  }

  for (const [text, parts] of HELP) {
    test(`Shift-Tab behind ${text}`, async () => {
      await type(text);
      await notebook.page.keyboard.press('Shift+Tab');
      const tooltip = notebook.page.locator('.jp-Tooltip');
      await tooltip.filter({ hasText: 'func' }).waitFor({ state: 'visible' });
      const shown = await tooltip.innerText();
      let at = 0;
      for (const part of parts) {
        const next = shown.indexOf(part, at);
        assert.ok(next >= 0, `no ${part} in\n${shown}`);
        at = next + 1;
      }
      await screenshot(notebook.page, `help-${HELP.findIndex((row) => row[0] === text)}`);
    });
  }

  for (const [text, name, kind] of COMPLETIONS) {
    test(`Tab behind ${text}`, async () => {
      await type(text);
      await notebook.page.keyboard.press('Tab');
      const completer = notebook.page.locator('.jp-Completer:not(.lm-mod-hidden)');
      // One that is the only one is put in at once.
      const line = notebook.codeCells.first().locator('.cm-line');
      await completer.or(line.filter({ hasText: name })).first().waitFor({ state: 'visible' });
      if (await completer.isVisible()) {
        const item = completer.locator('.jp-Completer-item', { hasText: name }).first();
        assert.match(await item.innerText(), new RegExp(kind));
        await screenshot(notebook.page, `complete-${COMPLETIONS.findIndex((row) => row[0] === text)}`);
        await item.click();
      }
      assert.match(await line.first().innerText(), new RegExp(name));
    });
  }

  test('name? and %help', async () => {
    await type('1 + 1');
    await notebook.runAll();
    assert.match((await notebook.output(1).allInnerTexts()).join(), /func Solve\(/);
    assert.match((await notebook.output(2).allInnerTexts()).join(), /package optimize/);
    assert.match((await notebook.output(3).allInnerTexts()).join(), /%timeit/);
    await notebook.unroll();
    await screenshot(notebook.page, 'help-words');
    await notebook.assertLegible();
  });
});
