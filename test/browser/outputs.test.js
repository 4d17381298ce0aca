// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// This file opens a notebook with every kind of output and checks that each is there.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Lab, screenshot } from './lab.js';
import { assertPicture, visible } from './look.js';

// KINDS says of each kind of output a cell that makes it and what a reader then sees.
const KINDS = [
  {
    name: 'figure as SVG',
    cell: 'plt.New().Plot(nd.Linspace(0, 10, 200), math.Sin, plt.Label("sine")).Xlabel("$t$ [s]").Title("Figure").Legend()',
    async check(output) {
      const image = await assertPicture(output.locator('img'), { width: 640, height: 480 });
      assert.match(await image.getAttribute('src'), /^data:image\/svg\+xml/);
    },
  },
  {
    name: 'figure as PNG',
    cell: 'png := plt.New().Plot(nd.Linspace(0, 10, 200), math.Cos).Size(3.2, 2.4).Encode("png")\ndisplay.PNG(png)',
    async check(output) {
      await assertPicture(output.locator('img'), { width: 640, height: 480 });
    },
  },
  {
    name: 'figure of very many parts, which is a PNG only',
    cell: 'plt.New().Quiver(random.New(1).Normal(0, 1, 200, 200), random.New(2).Normal(0, 1, 200, 200))',
    async check(output) {
      // Two pixels for each of the page.
      await assertPicture(output.locator('img'), { width: 1280, height: 960, shown: 640 });
    },
  },
  {
    name: 'table of structs',
    cell: 'type Planet struct {\n\tName   string\n\tRadius float64\n\tMoons  int\n}\n[]Planet{{"Earth", 6371, 1}, {"Mars", 3390, 2}, {"<b>Pluto</b>", 1188, 5}}',
    async check(output) {
      assert.equal(await output.locator('table tbody tr').count(), 3);
      assert.deepEqual(await output.locator('table thead th').allInnerTexts(), ['', 'Name', 'Radius', 'Moons']);
      assert.match(await output.innerText(), /<b>Pluto<\/b>/);
    },
  },
  {
    name: 'long table, summarised',
    cell: 'display.NewTable(nil).Column("n", nd.Arange(1000)).Column("root", math.Sqrt(nd.Arange(1000))).Format("root", "%.3f").Shade("root").Caption("Roots")',
    async check(output) {
      assert.equal(await output.locator('table tbody tr').count(), 21); // ten, dots, ten
      assert.match(await output.innerText(), /Roots/);
    },
  },
  {
    name: 'matrix',
    cell: 'random.New(3).Normal(0, 1, 100, 100)',
    async check(output) {
      assert.match(await output.innerText(), /100 ?[×x, ] ?100/);
      assert.ok((await output.locator('table tbody tr').count()) >= 10);
    },
  },
  {
    name: 'map',
    cell: 'map[string]float64{"mean": 1.5, "std": 0.25}',
    async check(output) {
      assert.equal(await output.locator('table tbody tr').count(), 2);
    },
  },
  {
    name: 'struct, nested ones folded',
    cell: 'struct {\n\tName  string\n\tInner struct{ A, B int }\n}{Name: "outer"}',
    async check(output) {
      assert.match(await output.innerText(), /Name\s+outer\s+Inner/);
      assert.equal(await output.locator('details').count(), 1);
    },
  },
  {
    name: 'result of a solver',
    cell: 'optimize.Minimize(func(x []float64) float64 { return x[0] * x[0] }, []float64{1}, nil)',
    async check(output) {
      assert.match(await output.innerText(), /success: true[^]*fun: /);
    },
  },
  {
    name: 'image',
    cell: 'picture := image.NewRGBA(image.Rect(0, 0, 300, 150))\nfor i := range picture.Pix {\n\tpicture.Pix[i] = uint8(i | 3)\n}\npicture',
    async check(output) {
      await assertPicture(output.locator('img'), { width: 300, height: 150 });
    },
  },
  {
    name: 'array as an image',
    cell: 'display.Image(nd.Arange(64).Reshape(8, 8), nil)',
    async check(output) {
      await assertPicture(output.locator('img'), { width: 200, height: 200 });
    },
  },
  {
    name: 'gallery',
    cell: 'display.NewGallery().Add("rising", nd.Arange(64).Reshape(8, 8)).Add("falling", nd.Arange(64).Reshape(8, 8).T()).Add("again", nd.Ones(8, 8))',
    async check(output) {
      assert.equal(await output.locator('img').count(), 3);
      const tops = await output.locator('img').evaluateAll((all) => all.map((e) => e.getBoundingClientRect().top));
      assert.equal(new Set(tops).size, 1, 'the pictures are side by side');
      assert.match(await output.innerText(), /rising[^]*falling[^]*again/);
    },
  },
  {
    name: 'animation',
    cell: 'display.Animation(random.New(1).Uniform(0, 1, 5, 40, 40), nil)',
    async check(output) {
      const image = await assertPicture(output.locator('img'), { width: 200, height: 200 });
      assert.match(await image.getAttribute('src'), /^data:image\/gif/);
    },
  },
  {
    name: 'sound',
    cell: 'display.Audio(math.Sin(2*math.Pi*440/8000*nd.Arange(8000)), 8000)',
    async check(output) {
      const audio = output.locator('audio');
      await visible(audio);
      assert.equal(await audio.evaluate((e) => new Promise((resolve) => {
        const done = () => resolve(e.duration);
        if (e.readyState > 0) done();
        else e.addEventListener('loadedmetadata', done);
        e.load();
      })), 1);
    },
  },
  {
    name: 'HTML',
    cell: 'display.HTML("<p id=own>some <b>bold</b> words</p>")',
    async check(output) {
      assert.equal(await output.locator('#own b').innerText(), 'bold');
    },
  },
  {
    name: 'Markdown with mathematics',
    cell: 'display.Markdown("**Markdown** with $a^2$:\\n\\n- one\\n- two")',
    async check(output) {
      assert.equal(await output.locator('li').count(), 2);
      await visible(output.locator('mjx-container'));
    },
  },
  {
    name: 'LaTeX',
    cell: 'display.LatexMatrix(nd.FromRows([][]float64{{1, 2}, {3, 4.5}}))',
    async check(output) {
      await visible(output.locator('mjx-container mjx-mtable'));
      assert.equal(await output.locator('mjx-container mjx-mtd').count(), 4);
      assert.equal(await output.locator('mjx-merror').count(), 0);
    },
  },
  {
    name: 'JSON tree',
    cell: 'display.JSON(map[string]any{"name": "gosci", "list": []int{1, 2, 3}})',
    async check(output) {
      assert.match(await output.innerText(), /list[^]*3 items[^]*name[^]*gosci/);
    },
  },
  {
    name: 'SVG',
    cell: 'display.SVG(`<svg xmlns="http://www.w3.org/2000/svg" width="120" height="60"><rect width="120" height="60" fill="teal"/></svg>`)',
    async check(output) {
      await assertPicture(output.locator('img'), { width: 120, height: 60 });
    },
  },
  {
    name: 'download',
    cell: 'display.NewDownload("numbers.csv", []byte("1,2,3\\n"))',
    async check(output, notebook) {
      const [download] = await Promise.all([notebook.page.waitForEvent('download'), output.locator('a').click()]);
      assert.equal(download.suggestedFilename(), 'numbers.csv');
      const parts = [];
      for await (const part of await download.createReadStream()) {
        parts.push(part);
      }
      assert.equal(Buffer.concat(parts).toString(), '1,2,3\n');
    },
  },
  {
    name: 'progress',
    cell: 'for range display.Progress(30, "fitting") {\n\ttime.Sleep(10 * time.Millisecond)\n}',
    async check(output) {
      assert.match(await output.innerText(), /fitting[^]*30/);
    },
  },
  {
    name: 'live display',
    cell: 'live := display.Show(display.HTML("<i>waiting</i>"))',
    update: 'live.Update(plt.New().Plot(nd.Arange(5)).Title("updated"))',
    async check(output) {
      await assertPicture(output.locator('img'), { width: 640, height: 480 });
      assert.equal(await output.locator('i').count(), 0);
    },
  },
  {
    name: 'output cleared and drawn anew',
    cell: 'for i := range 5 {\n\tdisplay.Clear(true)\n\tdisplay.Show(display.HTML(fmt.Sprintf("<p class=frame>frame %d</p>", i)))\n}',
    async check(output) {
      assert.deepEqual(await output.locator('.frame').allInnerTexts(), ['frame 4']);
    },
  },
  {
    name: 'interactive figure',
    cell: 'plt.New().Plot(nd.Linspace(0, 10, 100), math.Sin, plt.Label("sine")).Scatter([]float64{2, 4}, []float64{0.5, -0.5}).Xlabel("time").Interactive()',
    async check(output, notebook) {
      const drawing = output.locator('.vega-embed svg.marks, .vega-embed canvas.marks');
      const box = await visible(drawing);
      assert.ok(box.width > 400 && box.height > 300, JSON.stringify(box));
      // The numbers of the x axis, drawn just above its label.
      const numbers = { x: box.x, y: box.y + box.height - 40, width: box.width, height: 20 };
      const before = await notebook.page.screenshot({ clip: numbers });
      await notebook.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      assert.deepEqual(await notebook.page.screenshot({ clip: numbers }), before, 'they changed by themselves');
      await notebook.page.mouse.wheel(0, -240);
      await notebook.page.waitForTimeout(500);
      assert.notDeepEqual(await notebook.page.screenshot({ clip: numbers }), before, 'the wheel changed nothing');
    },
  },
  {
    name: 'error value',
    cell: 'problem := fmt.Errorf("reading the survey: %w", os.ErrNotExist)\nproblem',
    async check(output) {
      assert.match(await output.innerText(), /reading the survey[^]*file does not exist/);
      assert.ok(await hasRed(output), 'it is red');
    },
  },
  {
    name: 'text',
    cell: 'fmt.Println("printed")\n90 * time.Second',
    async check(output) {
      assert.deepEqual((await output.allInnerTexts()).map((text) => text.trim()), ['printed', '1m30s']);
    },
  },
  {
    // The last one: it stops the notebook.
    name: 'error',
    cell: 'x := []int{1, 2}\nx[len(x)]',
    async check(output) {
      assert.match(await output.innerText(), /index out of range \[2\] with length 2[^]*line 2/);
      assert.ok(await hasRed(output), 'it is red');
    },
  },
];

/** Reports whether an element in the output has text that is more red than else. */
function hasRed(output) {
  return output.first().evaluate((e) =>
    [e, ...e.querySelectorAll('*')].some((part) => {
      const [r, g, b] = getComputedStyle(part).color.match(/\d+/g).map(Number);
      return r > 1.5 * g && r > 1.5 * b;
    }),
  );
}

for (const dark of [false, true]) {
  describe(`every kind of output, in the ${dark ? 'dark' : 'light'} theme`, () => {
    let lab;
    let notebook;
    const cells = KINDS.flatMap((kind) => [kind.cell, ...(kind.update ? [kind.update] : [])]);

    before(async () => {
      lab = await Lab.start();
      await lab.write('outputs.ipynb', cells);
      notebook = await lab.open('outputs.ipynb', { dark });
      await notebook.runAll();
      await notebook.unroll();
      await screenshot(notebook.page, `outputs-${dark ? 'dark' : 'light'}`);
    });

    after(() => lab?.close());

    for (const kind of KINDS) {
      test(kind.name, () => kind.check(notebook.output(cells.indexOf(kind.cell)), notebook));
    }

    test('nothing is wider than the page, nor hard to read', async () => {
      await notebook.assertLegible();
    });
  });
}
