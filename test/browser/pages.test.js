// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// This file opens the notebooks, as they are saved, on pages that only render: what
// nbconvert makes of them.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { DEADLINE, NOTEBOOKS, PYTHON, launch, screenshot } from './lab.js';
import { figuresOf, flaws } from './look.js';

const run = promisify(execFile);
const names = (await readdir(NOTEBOOKS)).filter((name) => name.endsWith('.ipynb')).sort();

// The libraries that a page loads from the network, and where they are here.
const resolve = createRequire(import.meta.url).resolve;
const LIBRARIES = [
  [/\/ajax\/libs\/mathjax\/[\d.]+\/([^?]*)/, path.dirname(resolve('mathjax/package.json'))],
  [/\/ajax\/libs\/require\.js\/[\d.]+\/(require)\.min\.js/, path.dirname(resolve('requirejs/package.json'))],
];

describe('pages of notebooks', () => {
  let folder;
  let browser;
  let context;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'gosci-pages-'));
    const files = names.map((name) => path.join(NOTEBOOKS, name));
    await run(PYTHON, ['-m', 'nbconvert', '--to', 'html', '--output-dir', folder, ...files], {
      env: { ...process.env, JUPYTER_CONFIG_DIR: folder, JUPYTER_DATA_DIR: folder },
    });
    browser = await launch();
    context = await browser.newContext({ viewport: { width: 1000, height: 1000 } });
    context.setDefaultTimeout(DEADLINE);
    await context.route(/^https?:/, (route) => {
      for (const [pattern, where] of LIBRARIES) {
        const found = pattern.exec(route.request().url());
        if (found) {
          return route.fulfill({ path: path.join(where, found[1] === 'require' ? 'require.js' : found[1]) });
        }
      }
      return route.abort();
    });
  });

  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const name of names) {
    test(name, async () => {
      const notebook = JSON.parse(await readFile(path.join(NOTEBOOKS, name), 'utf8'));
      const page = await context.newPage();
      try {
        await page.goto(pathToFileURL(path.join(folder, name.replace(/ipynb$/, 'html'))).href);
        const formulas = notebook.cells.some((cell) => cell.cell_type === 'markdown' && /\$/.test([cell.source].flat().join('')));
        if (formulas) {
          await page.waitForFunction(() => window.MathJax?.Hub?.queue.running === 0 && !window.MathJax.Hub.queue.pending && document.querySelector('.MathJax_CHTML, .mjx-chtml'));
        }
        const want = notebook.cells.filter((cell) => cell.cell_type === 'code').reduce((sum, cell) => sum + figuresOf(cell), 0);
        const sizes = await page.locator('.jp-OutputArea-output :is(img, svg:not(svg svg), canvas)').evaluateAll((all) =>
          Promise.all(all.map(async (e) => {
            await e.decode?.();
            const { width, height } = e.getBoundingClientRect();
            return { width, height };
          })),
        );
        assert.equal(sizes.length, want, 'pictures');
        for (const { width, height } of sizes) {
          assert.ok(width >= 20 && height >= 10, `a picture of ${width} by ${height} pixels`);
        }
        assert.deepEqual(await page.evaluate(source), []);
        assert.deepEqual(await page.evaluate(doubles), [], 'an id that several elements have');
        assert.deepEqual(await page.evaluate(flaws, '.jp-OutputArea-output'), []);
      } finally {
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ width: 1000, height: Math.min(height, 16_000) });
        await screenshot(page, 'page-' + path.basename(name, '.ipynb'));
        await page.close();
      }
    });
  }
});

/** Returns the texts of a page that are source of LaTeX or HTML. It runs in the page. */
function source() {
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent;
    const element = texts.currentNode.parentElement;
    if (element.closest('pre, code, script, style, svg') || !element.getClientRects().length) {
      continue;
    }
    if (/\$[^$]+\$|\\(frac|begin|mathrm|sqrt|left|sum|int)\b|<\/?(div|table|td|img|svg|p)\b/.test(text)) {
      found.push(text.trim().slice(0, 200));
    }
  }
  return found;
}

/** Returns the ids that more than one element of a page has. It runs in the page. */
function doubles() {
  const ids = [...document.querySelectorAll('.jp-OutputArea-output [id]')].map((e) => e.id);
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
}
