// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// This file starts JupyterLab and opens notebooks in it, as a user does.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { flaws } from './look.js';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const PYTHON = process.env.GOSCI_PYTHON;
export const NOTEBOOKS = path.join(ROOT, 'notebooks');

// SCREENSHOTS is where pictures of what was seen are left, for people to look at.
export const SCREENSHOTS = path.join(ROOT, 'build/browser');

// DEADLINE is so generous, in milliseconds, that only a hang reaches it.
export const DEADLINE = 120_000;

/** Returns a headless Chromium. */
export function launch() {
  return chromium.launch({ executablePath: process.env.GOSCI_CHROMIUM, timeout: DEADLINE });
}

/** Takes a picture of a page or an element and leaves it among the screenshots. */
export async function screenshot(what, name) {
  await mkdir(SCREENSHOTS, { recursive: true });
  await what.screenshot({ path: path.join(SCREENSHOTS, name + '.png') });
}

/** A running server with a copy of the notebooks, and a browser. */
export class Lab {
  /** Starts both. Nothing of the user's settings is seen or changed. */
  static async start() {
    const lab = new Lab();
    lab.folder = await mkdtemp(path.join(tmpdir(), 'gosci-browser-'));
    await cp(NOTEBOOKS, lab.path('notebooks'), { recursive: true });
    await lab.#settings({
      // Every cell is in the page, wherever it is scrolled to.
      'notebook-extension/tracker': { windowingMode: 'none' },
      'apputils-extension/notification': { fetchNews: 'false', checkForUpdates: false, doNotDisturbMode: true },
    });
    try {
      await lab.#serve();
      lab.browser = await launch();
    } catch (error) {
      await lab.close();
      throw error;
    }
    return lab;
  }

  path(...names) {
    return path.join(this.folder, ...names);
  }

  async #settings(settings) {
    for (const [name, value] of Object.entries(settings)) {
      const file = this.path('settings/@jupyterlab', name + '.jupyterlab-settings');
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, JSON.stringify(value));
    }
  }

  async #serve() {
    const own = Object.fromEntries(
      ['JUPYTER_DATA', 'JUPYTER_CONFIG', 'JUPYTER_RUNTIME', 'JUPYTERLAB_SETTINGS', 'JUPYTERLAB_WORKSPACES'].map(
        (kind) => [kind + '_DIR', this.path(kind.toLowerCase().replace(/^.*_/, ''))],
      ),
    );
    await mkdir(this.path('runtime'), { mode: 0o700 });
    const { JUPYTER_PATH, ...env } = { ...process.env, ...own };
    this.server = spawn(
      PYTHON,
      [
        ...['-m', 'jupyterlab', '--no-browser', '--allow-root'],
        ...['--ServerApp.ip=127.0.0.1', '--ServerApp.port=0', '--ServerApp.port_retries=0'],
        ...['--IdentityProvider.token=', '--ServerApp.disable_check_xsrf=True'],
        `--ServerApp.root_dir=${this.path('notebooks')}`,
      ],
      { cwd: this.folder, env, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.log = '';
    for (const stream of [this.server.stdout, this.server.stderr]) {
      stream.on('data', (text) => (this.log += text));
    }
    // It says where it is in a file named after its process.
    const info = this.path('runtime', `jpserver-${this.server.pid}.json`);
    const end = Date.now() + DEADLINE;
    while (Date.now() < end) {
      if (this.server.exitCode !== null) {
        break;
      }
      try {
        this.url = JSON.parse(await readFile(info, 'utf8')).url;
        await fetch(this.url + 'api');
        return;
      } catch {
        await sleep(100);
      }
    }
    throw new Error('JupyterLab did not start:\n' + this.log);
  }

  async close() {
    await this.browser?.close();
    if (this.server && this.server.exitCode === null) {
      const ended = new Promise((resolve) => this.server.once('exit', resolve));
      this.server.kill('SIGTERM');
      await ended;
    }
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Waits until a page is connected to the kernel of a notebook. */
  async #connected(name) {
    const end = Date.now() + DEADLINE;
    while (Date.now() < end) {
      const session = (await this.sessions()).find((session) => session.path === name);
      if (session?.kernel?.execution_state === 'idle' && session.kernel.connections > 0) {
        return;
      }
      await sleep(200);
    }
    throw new Error(`${name} got no kernel:\n${this.log}`);
  }

  async sessions() {
    return (await fetch(this.url + 'api/sessions')).json();
  }

  /** Takes the outputs out of one of the notebooks, and returns the notebook as it was. */
  async strip(name) {
    const file = this.path('notebooks', name);
    const saved = await readFile(file, 'utf8');
    const notebook = JSON.parse(saved);
    for (const cell of notebook.cells.filter((cell) => cell.cell_type === 'code')) {
      Object.assign(cell, { outputs: [], execution_count: null });
    }
    await writeFile(file, JSON.stringify(notebook));
    return JSON.parse(saved);
  }

  /** Writes a notebook, given whole or as the sources of its cells. */
  async write(name, notebook) {
    if (Array.isArray(notebook)) {
      notebook = {
        nbformat: 4,
        nbformat_minor: 5,
        metadata: { kernelspec: { name: 'gosci', display_name: 'Go (gosci)', language: 'go' } },
        cells: notebook.map((source, i) => ({
          ...{ cell_type: 'code', id: `cell${i}`, source },
          ...{ metadata: {}, outputs: [], execution_count: null },
        })),
      };
    }
    await writeFile(this.path('notebooks', name), JSON.stringify(notebook));
  }

  /**
   * Opens a notebook in a page of its own: in JupyterLab, in its dark theme on request,
   * or in the classic Jupyter Notebook.
   */
  async open(name, { dark = false, classic = false } = {}) {
    await this.#settings({ 'apputils-extension/themes': { theme: dark ? 'JupyterLab Dark' : 'JupyterLab Light' } });
    const page = await this.browser.newPage({ viewport: { width: 1300, height: 1000 } });
    page.setDefaultTimeout(DEADLINE);
    await page.goto(this.url + (classic ? `notebooks/${name}` : `lab/workspaces/w${Date.now()}/tree/${name}?reset`));
    const notebook = new Notebook(page, this);
    await this.#connected(name);
    await notebook.idle();
    page.setDefaultTimeout(DEADLINE / 6); // what is there by now
    return notebook;
  }
}

/** A notebook that is open in JupyterLab. */
export class Notebook {
  constructor(page, lab) {
    this.page = page;
    this.lab = lab;
    this.panel = page.locator('.jp-NotebookPanel:not(.lm-mod-hidden)');
    this.codeCells = this.panel.locator('.jp-Notebook .jp-CodeCell');
  }

  /** Waits until the kernel has nothing to do. */
  async idle() {
    await this.page
      .locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]')
      .waitFor({ state: 'attached', timeout: DEADLINE });
  }

  /** Chooses "Run All Cells" from the menu and waits for the last one. */
  async runAll() {
    await this.page.locator('.lm-MenuBar-itemLabel', { hasText: /^Run$/ }).click();
    await this.page.locator('.lm-Menu-itemLabel', { hasText: /^Run All Cells$/ }).click();
    // One that waits or runs has a star, and one that has ended a number. An error
    // leaves those after it without.
    await this.page.waitForFunction(
      () => {
        const prompts = [...document.querySelectorAll('.jp-Notebook .jp-CodeCell .jp-InputPrompt')];
        const texts = prompts.map((prompt) => prompt.textContent.trim());
        return /\d/.test(texts[0]) && !texts.includes('[*]:');
      },
      null,
      { timeout: DEADLINE },
    );
    await this.idle();
  }

  /** The outputs of the i-th cell of code. */
  output(i) {
    return this.codeCells.nth(i).locator('.jp-OutputArea-output');
  }

  /** The errors that the i-th cell of code ended in. */
  errors(i) {
    const errors = this.output(i).locator('.jp-mod-error');
    return errors.or(this.codeCells.nth(i).locator('.jp-OutputArea-output[data-mime-type="application/vnd.jupyter.error"]')).allInnerTexts();
  }

  /** Makes the page as tall as the notebook, so that one picture shows all of it. */
  async unroll() {
    const height = await this.panel.evaluate((panel) =>
      Math.max(...[panel, ...panel.querySelectorAll('[class*=jp-WindowedPanel], .jp-Notebook')].map((e) => e.scrollHeight)),
    );
    await this.page.setViewportSize({ width: this.page.viewportSize().width, height: Math.min(height + 120, 16_000) });
    await this.panel.evaluate((panel) => {
      for (const e of panel.querySelectorAll('*')) {
        e.scrollTop = 0;
      }
    });
    await this.page.waitForTimeout(500); // to draw it
  }

  /** Checks that no output is cut off and that all text stands out from what is behind it. */
  async assertLegible() {
    assert.deepEqual(await this.page.evaluate(flaws, '.jp-NotebookPanel .jp-OutputArea-output'), []);
  }

  /** Closes the page and ends the kernels. */
  async close() {
    await this.page.close();
    for (const { id } of await this.lab.sessions()) {
      await fetch(`${this.lab.url}api/sessions/${id}`, { method: 'DELETE' });
    }
  }
}
