// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file tests ticks: their places and how they are written.

import (
	"bytes"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func ticksText(ticks []tick, common string) string {
	var parts []string
	for _, t := range ticks {
		if t.label != "" {
			parts = append(parts, t.label)
		}
	}
	s := strings.Join(parts, " ")
	if common != "" {
		s += " | " + common
	}
	return s
}

// TestTicks compares with what Matplotlib 3.11 writes for the same limits, except
// that powers of ten stand as such and not as 1e6.
func TestTicks(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		name   string
		lo, hi float64
		n      int
		want   string
	}{
		{"unit", -0.05, 1.05, 9, "0.0 0.2 0.4 0.6 0.8 1.0"},
		{"quarters", -1.1, 1.1, 9, "−1.00 −0.75 −0.50 −0.25 0.00 0.25 0.50 0.75 1.00"},
		{"tens", -5.4, 5.4, 9, "−4 −2 0 2 4"},
		{"few", 0, 10, 3, "0 5 10"},
		{"thousands", 0, 250000, 6, "0 50000 100000 150000 200000 250000"},
		{"millions", 0, 3e6, 6, "0.0 0.5 1.0 1.5 2.0 2.5 3.0 | $\\times10^{6}$"},
		{"small", 0, 2e-5, 5, "0.0 0.5 1.0 1.5 2.0 | $\\times10^{-5}$"},
		{"not small", 0, 2e-4, 5, "0.00000 0.00005 0.00010 0.00015 0.00020"},
		{"offset", 1e6, 1e6 + 1, 5, "0.0 0.2 0.4 0.6 0.8 1.0 | +1000000"},
		{"negative offset", -1e6 - 1, -1e6, 5, "−1.0 −0.8 −0.6 −0.4 −0.2 0.0 | −1000000"},
		{"point", 3, 3, 5, "3"},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			a := newAxis()
			if got := ticksText(a.ticks(r.lo, r.hi, r.n)); got != r.want {
				t.Errorf("ticks(%v, %v) = %s, want %s", r.lo, r.hi, got, r.want)
			}
		})
	}
}

// TestTicksRound checks, over many limits, that ticks are multiples of a round
// step, that there are two or more, and no more than asked for.
func TestTicksRound(t *testing.T) {
	t.Parallel()
	for i := range 2000 {
		span := math.Pow(10, -8+float64(i)/125)
		lo := (float64(i%17) - 8) * span / 3
		at, step := linearTicks(lo, lo+span, 9)
		mantissa := step / math.Pow(10, math.Floor(math.Log10(step)+1e-9))
		if d := math.Abs(mantissa - math.Round(2*mantissa)/2); d > 1e-9 {
			t.Fatalf("the step of [%v, %v] is %v", lo, lo+span, step)
		}
		if len(at) < 2 || len(at) > 10 {
			t.Fatalf("[%v, %v] has ticks %v", lo, lo+span, at)
		}
		for _, v := range at {
			if r := v / step; math.Abs(r-math.Round(r)) > 1e-6 || v < lo-1e-9*span || v > lo+span*(1+1e-9) {
				t.Fatalf("[%v, %v] has the tick %v of step %v", lo, lo+span, v, step)
			}
		}
	}
}

// TestWholeTicks has axes whose data are whole numbers: their ticks are, where there is room for four.
func TestWholeTicks(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		name string
		data []float64
		want string
	}{
		{"years", []float64{1900, 1920}, "1900 1905 1910 1915 1920"},
		{"counts", []float64{0, 3}, "0 1 2 3"},
		{"few", []float64{-1, 1}, "−1.00 −0.75 −0.50 −0.25 0.00 0.25 0.50 0.75 1.00"},
		{"one has a fraction", []float64{0, 0.5, 3}, "0.0 0.5 1.0 1.5 2.0 2.5 3.0"},
		{"missing", []float64{0, math.NaN(), math.Inf(1), 20}, "0 5 10 15 20"},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			a := newAxis()
			a.cover(r.data...)
			lo, hi := a.limits()
			if got := ticksText(a.ticks(lo, hi, 9)); got != r.want {
				t.Errorf("ticks of %v = %s, want %s", r.data, got, r.want)
			}
		})
	}
}

func TestLogTicks(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		name   string
		lo, hi float64
		want   string
	}{
		{"decades", 1, 1000, "$10^{0}$ $10^{1}$ $10^{2}$ $10^{3}$"},
		{"many", 1e-10, 1e20, "$10^{-8}$ $10^{-4}$ $10^{0}$ $10^{4}$ $10^{8}$ $10^{12}$ $10^{16}$ $10^{20}$"},
		{"one", 2, 20, `$2\times10^{0}$ $3\times10^{0}$ $5\times10^{0}$ $10^{1}$ $2\times10^{1}$`},
		{"narrow", 2, 4, "2.00 2.25 2.50 2.75 3.00 3.25 3.50 3.75 4.00"},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			if got := ticksText(logTicks(r.lo, r.hi, 9), ""); got != r.want {
				t.Errorf("logTicks(%v, %v) = %s, want %s", r.lo, r.hi, got, r.want)
			}
		})
	}
}

func TestDateTicks(t *testing.T) {
	t.Parallel()
	date := func(s string) float64 {
		v, err := time.Parse("2006-01-02 15:04:05", s)
		if err != nil {
			t.Fatal(err)
		}
		return seconds(v)
	}
	for _, r := range []struct{ name, lo, hi, want string }{
		{"years", "1999-03-01 00:00:00", "2006-03-01 00:00:00", "2000 2001 2002 2003 2004 2005 2006"},
		{"months", "2023-11-05 00:00:00", "2024-05-20 00:00:00", "Dec 2024 Feb Mar Apr May"},
		{"months of a year", "2023-02-05 00:00:00", "2023-07-20 00:00:00", "Mar Apr May Jun Jul | 2023"},
		{"days", "2023-02-05 00:00:00", "2023-02-11 12:00:00", "05 06 07 08 09 10 11 | 2023-Feb"},
		{"hours", "2023-02-05 03:00:00", "2023-02-05 20:00:00", "03:00 06:00 09:00 12:00 15:00 18:00 | 2023-Feb-05"},
		{"over midnight", "2023-02-05 20:00:00", "2023-02-06 04:00:00", "20:00 22:00 Feb 06 02:00 04:00 | 2023"},
		{"seconds", "2023-02-05 20:00:03", "2023-02-05 20:00:20", "20:00:05 20:00:10 20:00:15 20:00:20 | 2023-Feb-05"},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			if got := ticksText(dateTicks(date(r.lo), date(r.hi), 7, time.UTC)); got != r.want {
				t.Errorf("ticks from %s to %s are %s, want %s", r.lo, r.hi, got, r.want)
			}
		})
	}
}

func TestFormat(t *testing.T) {
	t.Parallel()
	for s, want := range map[string][3]string{
		"ko": {"#000000", "o", ""}, "r--": {"#ff0000", "", "--"}, ".-": {"", ".", "-"}, "g": {"#008000", "", ""}, "C1": {"#ff7f0e", "", ""}, "--": {"", "", "--"},
		"C2^:": {"#2ca02c", "^", ":"}, "-.": {"", "", "-."}, "o-b": {"#0000ff", "o", "-"}, "kv": {"#000000", "v", ""}, "": {"", "", ""}, "x": {"", "x", ""}, "tab:red": {"#d62728", "", ""}, "purple": {"#800080", "", ""},
	} {
		f, ok := parseFormat(s)
		got := [3]string{"", f.marker, f.line}
		if f.color != nil {
			got[0] = cssColor(*f.color)
		}
		if !ok || got != want {
			t.Errorf("parseFormat(%q) = %v, %v, want %v", s, got, ok, want)
		}
	}
	for _, s := range []string{"rr", "oo", "----", "?", "purplish"} {
		if _, ok := parseFormat(s); ok {
			t.Errorf("parseFormat(%q) succeeds", s)
		}
	}
}

func TestColor(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{"#f00": "#ff0000", "#12345678": "#123456", "0.5": "#808080", "SteelBlue": "#4682b4", "C10": "#1f77b4", "tab:grey": "#7f7f7f", "k": "#000000"} {
		c, ok := parseColor(s)
		if got := cssColor(c); !ok || got != want {
			t.Errorf("parseColor(%q) = %s, %v, want %s", s, got, ok, want)
		}
	}
	for _, s := range []string{"", "#12", "1.5", "nothing", "cx"} {
		if _, ok := parseColor(s); ok {
			t.Errorf("parseColor(%q) succeeds", s)
		}
	}
}

// TestColormap compares five colours of each map with those of Matplotlib 3.11:
//
//	for n in names: print(n, [matplotlib.colors.to_hex(matplotlib.colormaps[n](i)) for i in (0, 64, 128, 192, 255)])
//
// The tables must be equal. The computed ones are allowed 3 of 255: cividis is
// kept by 65 nodes, and Matplotlib's coolwarm by 33 of its own.
func TestColormap(t *testing.T) {
	t.Parallel()
	for name, want := range map[string][5]string{
		"viridis":  {"#440154", "#3b528b", "#21918c", "#5ec962", "#fde725"},
		"plasma":   {"#0d0887", "#7e03a8", "#cc4778", "#f89540", "#f0f921"},
		"inferno":  {"#000004", "#57106e", "#bc3754", "#f98e09", "#fcffa4"},
		"magma":    {"#000004", "#51127c", "#b73779", "#fc8961", "#fcfdbf"},
		"cividis":  {"#00224e", "#434e6c", "#7d7c78", "#bcae6c", "#fee838"},
		"gray":     {"#000000", "#404040", "#808080", "#c0c0c0", "#ffffff"},
		"hot":      {"#0b0000", "#b30000", "#ff5c00", "#ffff07", "#ffffff"},
		"coolwarm": {"#3b4cc0", "#8db0fe", "#dddcdc", "#f4987a", "#b40426"},
		"RdBu":     {"#67001f", "#e58368", "#f6f7f7", "#68abd0", "#053061"},
		"jet":      {"#000080", "#0080ff", "#7dff7a", "#ff9400", "#800000"},
	} {
		m := findColormap("test", name)
		tol := 1.0
		if name == "cividis" || name == "coolwarm" {
			tol = 3
		}
		for i, k := range [5]int{0, 64, 128, 192, 255} {
			w, _ := parseColor(want[i])
			c := m.at((float64(k) + 0.5) / 256)
			for _, d := range [3]float64{float64(c.R) - float64(w.R), float64(c.G) - float64(w.G), float64(c.B) - float64(w.B)} {
				if math.Abs(d) > tol {
					t.Errorf("%s: colour %d is %s, want %s", name, k, cssColor(c), want[i])
				}
			}
		}
		r := findColormap("test", name+"_r")
		if r.at(0) != m.at(1) || r.at(1) != m.at(0) {
			t.Errorf("%s_r is not its reverse", name)
		}
	}
	if diff := cmp.Diff(Colormaps(), []string{"RdBu", "bwr", "cividis", "coolwarm", "gray", "hot", "inferno", "jet", "magma", "plasma", "tab10", "viridis"}); diff != "" {
		t.Error(diff)
	}
}

func TestPlainText(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"plain": "plain", `$\sigma^2$`: "σ^2", `rate $\frac{a+b}{2}$ [s]`: "rate (a+b)/2 [s]", `$x_{10}$`: "x_(10)", `cost \$5`: "cost $5", "one $ only": "one $ only",
		`$\sqrt{x}$`: "√x", `$\mathrm{Re}\,z$`: "Re z", `$\foo$`: `\foo`, "two\nlines": "two lines", `$\sin x$`: "sin x",
	} {
		if got := plainText(s); got != want {
			t.Errorf("plainText(%q) = %q, want %q", s, got, want)
		}
	}
}

// TestSimplified checks that no point that is left out is farther from the line
// than the tolerance.
func TestSimplified(t *testing.T) {
	t.Parallel()
	var pts []point
	for i := range 3000 {
		x := float64(i) / 10
		pts = append(pts, point{x, 40 * math.Sin(x/20) * math.Cos(x/7)})
	}
	const tol = 0.07
	out := simplified(pts, tol)
	if len(out) > 400 {
		t.Errorf("%d points are left of %d", len(out), len(pts))
	}
	k := 1
	for _, p := range pts {
		for out[k].x < p.x {
			k++
		}
		a, b := out[k-1], out[k]
		if d := math.Abs((b.x-a.x)*(p.y-a.y)-(b.y-a.y)*(p.x-a.x)) / math.Hypot(b.x-a.x, b.y-a.y); d > 2*tol {
			t.Fatalf("(%v, %v) is %v off", p.x, p.y, d)
		}
	}
}

// TestContourCircle traces a circle, whose length is known.
func TestContourCircle(t *testing.T) {
	t.Parallel()
	n := 81
	x := linspace(-2, 2, n)
	c := &contours{x: matrix{rows: 1, cols: n, depth: 1, v: x}, y: matrix{rows: n, cols: 1, depth: 1, v: x}, z: matrix{rows: n, cols: n, depth: 1}}
	for i := range n {
		for j := range n {
			c.z.v = append(c.z.v, x[i]*x[i]+x[j]*x[j])
		}
	}
	s := scale{lo: -2, hi: 2, p0: -2, p1: 2}
	lines := c.trace(&mapping{x: s, y: s}, 1)
	if len(lines) != 1 {
		t.Fatalf("the circle is %d lines", len(lines))
	}
	l, length := lines[0], 0.0
	for i := 1; i < len(l); i++ {
		length += math.Hypot(l[i].x-l[i-1].x, l[i].y-l[i-1].y)
	}
	// Chords of a grid of 0.05 are short by about h²/8 of the length.
	if l[0] != l[len(l)-1] || math.Abs(length-2*math.Pi) > 2e-3 {
		t.Errorf("the circle has the length %v and ends at %v, %v", length, l[0], l[len(l)-1])
	}
}

// TestStroke measures the area of lines: a line of length l and width w covers
// l·w, and a round cap a half disc at either end.
func TestStroke(t *testing.T) {
	t.Parallel()
	for _, r := range []struct {
		name string
		pts  []point
		cap  lineCap
		want float64
	}{
		{"butt", []point{{20, 20}, {120, 50}}, capButt, 10 * math.Hypot(100, 30)},
		{"round", []point{{20, 20}, {120, 50}}, capRound, 10*math.Hypot(100, 30) + math.Pi*25},
		{"square", []point{{20, 20}, {120, 50}}, capSquare, 10*math.Hypot(100, 30) + 100},
		// At a right angle the quads share a quarter of a square, and the join adds
		// a quarter of a disc.
		{"corner", []point{{20, 20}, {100, 20}, {100, 100}}, capButt, 10*160 - 25 + math.Pi*25/4},
		{"corner back", []point{{100, 100}, {100, 20}, {20, 20}}, capButt, 10*160 - 25 + math.Pi*25/4},
	} {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			c := newRaster(150, 150, 1, lightTheme.ink)
			var p path
			p.polyline(r.pts)
			s := stroked(lightTheme.back, 10)
			s.cap = r.cap
			c.draw(&p, s)
			area := 0.0
			for i := 0; i < len(c.img.Pix); i += 4 {
				area += float64(c.img.Pix[i]) / 255
			}
			// Arcs are chords, and coverage has 256 steps.
			if math.Abs(area-r.want) > 0.01*r.want {
				t.Errorf("covers %v, want %v", area, r.want)
			}
		})
	}
}

func TestHistogram(t *testing.T) {
	t.Parallel()
	edges, counts := histogram([]float64{0, 1, 1, 2, 3, 4, math.NaN()}, &settings{bins: 4, lo: math.NaN(), hi: math.NaN()})
	if diff := cmp.Diff(edges, []float64{0, 1, 2, 3, 4}); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(counts, []float64{1, 2, 1, 2}); diff != "" {
		t.Error(diff)
	}
	_, counts = histogram([]float64{-1, 0, 0.5, 1, 3, 9}, &settings{bins: []float64{0, 1, 3}, lo: math.NaN(), hi: math.NaN()})
	if diff := cmp.Diff(counts, []float64{2, 2}); diff != "" {
		t.Error(diff)
	}
}

// TestBoxStats compares with matplotlib.cbook.boxplot_stats([1..9, 30]).
func TestBoxStats(t *testing.T) {
	t.Parallel()
	s := newBoxStats(1, []float64{9, 1, 2, 3, 4, 30, 5, 6, 7, 8, math.NaN()})
	got := []float64{s.q1, s.median, s.q3, s.low, s.high, float64(len(s.outliers)), s.outliers[0]}
	if diff := cmp.Diff(got, []float64{3.25, 5.5, 7.75, 1, 9, 1, 30}); diff != "" {
		t.Error(diff)
	}
}

// TestSubset leaves all but one glyph, which is composed of others, out of a font.
func TestSubset(t *testing.T) {
	t.Parallel()
	var file bytes.Buffer
	f := faces()[0].font
	if _, err := f.WriteSourceTo(nil, &file); err != nil {
		t.Fatal(err)
	}
	g, err := f.GlyphIndex(nil, 'é')
	if err != nil {
		t.Fatal(err)
	}
	part, err := subset(file.Bytes(), []uint16{uint16(g)})
	if err != nil {
		t.Fatal(err)
	}
	// What is left twice must be what is left once.
	again, err := subset(part, []uint16{uint16(g)})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(part, again) || len(part) > file.Len()/4 {
		t.Errorf("the part has %d bytes, its part %d, the font %d", len(part), len(again), file.Len())
	}
	if _, err := subset(file.Bytes()[:1000], nil); err == nil {
		t.Error("a part of a file is taken as a font")
	}
}

// TestClocks checks ticks of hours over the nights when clocks change.
func TestClocks(t *testing.T) {
	t.Parallel()
	ny := time.FixedZone("", 0)
	if loc, err := time.LoadLocation("America/New_York"); err == nil {
		ny = loc
	}
	for _, day := range []time.Time{time.Date(2024, 3, 9, 20, 0, 0, 0, ny), time.Date(2024, 11, 2, 20, 0, 0, 0, ny)} {
		ticks, _ := dateTicks(seconds(day), seconds(day.Add(12*time.Hour)), 12, ny)
		if len(ticks) < 10 || len(ticks) > 14 {
			t.Errorf("the night of %v has %d ticks", day, len(ticks))
		}
		for i := 1; i < len(ticks); i++ {
			if ticks[i].at <= ticks[i-1].at {
				t.Errorf("the night of %v: tick %v follows %v", day, ticks[i], ticks[i-1])
			}
		}
	}
}
