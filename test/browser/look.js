// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// This file checks how something looks in a page.

import assert from 'node:assert/strict';

/** Waits until exactly one element is there and takes room, and returns its box. */
export async function visible(element) {
  await element.waitFor({ state: 'visible' });
  const box = await element.boundingBox();
  assert.ok(box.width > 1 && box.height > 1, `it is ${box.width} by ${box.height} pixels`);
  return box;
}

/**
 * Checks that an image was decoded, has width by height pixels, and is shown with the
 * same proportions: shown pixels wide, if that is another number.
 */
export async function assertPicture(image, { width, height, shown = width }) {
  const box = await visible(image);
  const natural = await image.evaluate(async (e) => {
    await e.decode();
    return [e.naturalWidth, e.naturalHeight];
  });
  assert.deepEqual(natural, [width, height]);
  assert.ok(Math.abs(box.width - shown) <= 1, `it is ${box.width} pixels wide, want ${shown}`);
  assert.ok(Math.abs(box.height - (shown * height) / width) <= 1, `it is ${box.height} pixels high`);
  return image;
}

/** Returns how many pictures the saved outputs of a cell show: figures, and those in HTML. */
export function figuresOf(cell) {
  let count = 0;
  for (const { data = {} } of cell.outputs) {
    const html = [data['text/html'] ?? []].flat().join('');
    if (data['text/html'] !== undefined) {
      count += html.match(/<(img|svg)\b/g)?.length ?? 0;
    } else if (Object.keys(data).some((type) => type.startsWith('image/') || type.includes('vega'))) {
      count++;
    }
  }
  return count;
}

/** Checks that so many pictures are in an output, drawn, and of a size that can be seen. */
export async function assertFigures(output, want, source) {
  const drawn = output.locator('img, svg:not(svg svg), canvas').and(output.page().locator(':not(.vega-embed summary *)'));
  const sizes = await drawn.evaluateAll((all) =>
    Promise.all(
      all.map(async (e) => {
        await e.decode?.();
        const box = e.getBoundingClientRect();
        return [box.width, box.height];
      }),
    ),
  );
  assert.equal(sizes.length, want, `pictures of\n${source}`);
  for (const [width, height] of sizes) {
    assert.ok(width >= 20 && height >= 10, `a picture of ${width} by ${height} pixels of\n${source}`);
  }
}

/**
 * Returns what is wrong with the outputs of a page: those that are cut off, and texts
 * whose contrast with what is behind them is below 3, the least that WCAG 2.1 accepts of
 * any text. It runs in the page.
 */
export function flaws(selector) {
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const parse = (color) => {
    const [r, g, b, a = 1] = color.match(/[\d.]+/g).map(Number);
    return color.startsWith('color(srgb') ? [255 * r, 255 * g, 255 * b, a] : [r, g, b, a];
  };
  const over = (top, below) => below.map((v, i) => top[3] * top[i] + (1 - top[3]) * v);
  const background = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) {
      const color = parse(getComputedStyle(e).backgroundColor);
      layers.push(color);
      if (color[3] === 1) break;
    }
    return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255]);
  };
  const found = [];
  for (const output of document.querySelectorAll(selector)) {
    // What does not fit must be in a box of its own that scrolls.
    for (const wide of output.querySelectorAll('table, img, svg, canvas, pre')) {
      let box = wide.parentElement;
      while (box !== output && !/auto|scroll/.test(getComputedStyle(box).overflowX)) box = box.parentElement;
      const scrolls = /auto|scroll/.test(getComputedStyle(box).overflowX);
      if (!scrolls && wide.getBoundingClientRect().right > box.getBoundingClientRect().right + 1) {
        found.push(`cut off: ${wide.outerHTML.slice(0, 100)}`);
      }
    }
    const texts = document.createTreeWalker(output, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      const text = texts.currentNode.textContent.trim();
      const style = getComputedStyle(element);
      // Not what has colours of the page's own, is no text, or is folded away.
      const others = 'pre code span, svg, style, script, details:not([open]) > :not(summary), .vega-actions';
      if (!text || element.closest(others) || !element.getClientRects().length) continue;
      const back = background(element);
      const color = parse(style.color);
      let opacity = 1;
      for (let e = element; e; e = e.parentElement) opacity *= Number(getComputedStyle(e).opacity);
      const ink = over([...color.slice(0, 3), color[3] * opacity], back);
      const [hi, lo] = [luminance(ink), luminance(back)].sort((a, b) => b - a);
      const contrast = (hi + 0.05) / (lo + 0.05);
      if (contrast < 3) {
        found.push(`contrast ${contrast.toFixed(1)}: ${text.slice(0, 60)}`);
      }
    }
  }
  return found;
}
