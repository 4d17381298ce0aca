// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file places ticks at round numbers and writes them.

import (
	"math"
	"strconv"
	"strings"
)

// A tick is a mark of an axis. Minor ones have no label.
type tick struct {
	at    float64
	label string
	minor bool
}

// stepLadder are the round steps within a decade.
var stepLadder = []float64{1, 2, 2.5, 5, 10}

// niceStep returns the smallest round step of which at most n cover the range.
func niceStep(span float64, n int) float64 {
	raw := span / float64(n)
	scale := math.Pow(10, math.Floor(math.Log10(raw)))
	for _, s := range stepLadder {
		if s*scale >= raw*(1-1e-10) {
			return s * scale
		}
	}
	return 10 * scale
}

// multiples returns the multiples of step in [lo, hi].
func multiples(lo, hi, step float64) []float64 {
	eps := 1e-9 * math.Max(1, math.Max(math.Abs(lo), math.Abs(hi))/step*1e-5)
	first, last := math.Ceil(lo/step-eps), math.Floor(hi/step+eps)
	if !(last-first < 1000) {
		return nil
	}
	var out []float64
	for k := first; k <= last; k++ {
		v := k * step
		if step < 1 {
			v = k / math.Round(1/step*1e6) * 1e6 // no 0.30000000000000004
			if math.Abs(v-k*step) > 1e-9*math.Abs(k*step) {
				v = k * step
			}
		}
		out = append(out, v)
	}
	return out
}

// linearTicks returns round numbers in [lo, hi] with at most n steps between
// them, and at least two numbers where that is possible.
func linearTicks(lo, hi float64, n int) (at []float64, step float64) {
	span := hi - lo
	if !(span > 0) || math.IsInf(span, 0) {
		return []float64{lo}, 1
	}
	for n = max(1, n); ; n++ {
		step = niceStep(span, n)
		at = multiples(lo, hi, step)
		if len(at) >= 2 || n > 10 {
			return at, step
		}
	}
}

// wholeTicks returns whole numbers in place of ticks of which some are not, where
// four or more remain: years, months and counts have no halves.
func wholeTicks(lo, hi float64, at []float64, step float64) ([]float64, float64) {
	if step == math.Trunc(step) {
		return at, step
	}
	for _, s := range []float64{1, 2, 5} {
		if s < step {
			continue
		}
		if whole := multiples(lo, hi, s); len(whole) >= 4 {
			return whole, s
		}
		break
	}
	return at, step
}

// decimals is the number of decimals that a step needs.
func decimals(step float64) int {
	for d := range 12 {
		v := step * math.Pow(10, float64(d))
		if math.Abs(v-math.Round(v)) < 1e-4*v {
			return d
		}
	}
	return 12
}

// minus writes a number with a true minus sign.
func minus(s string) string { return strings.Replace(s, "-", "−", 1) }

// formatLinear writes ticks with as many decimals as their step needs. Large and
// small numbers have a common factor, nearly equal ones a common offset, which is
// returned to be written once.
func formatLinear(at []float64, step float64) (labels []string, common string) {
	lo, hi, big := math.Inf(1), math.Inf(-1), 0.0
	for _, v := range at {
		lo, hi = min(lo, v), max(hi, v)
		big = max(big, math.Abs(v))
	}
	offset := 0.0
	if len(at) > 1 && big >= 1e4*(hi-lo) && lo*hi > 0 {
		unit := math.Pow(10, math.Ceil(math.Log10(hi-lo)))
		offset = math.Floor(min(math.Abs(lo), math.Abs(hi))/unit) * unit
		if lo < 0 {
			offset = -offset
		}
		big = max(math.Abs(lo-offset), math.Abs(hi-offset))
	}
	exp := 0
	if big > 0 {
		if e := int(math.Floor(math.Log10(big) + 1e-12)); e >= 6 || e <= -5 {
			exp = e
		}
	}
	scale := math.Pow(10, float64(exp))
	d := decimals(step / scale)
	for _, v := range at {
		w := (v - offset) / scale
		if math.Abs(w) < 1e-9*step/scale {
			w = 0
		}
		labels = append(labels, minus(strconv.FormatFloat(w, 'f', d, 64)))
	}
	if exp != 0 {
		common = "$\\times10^{" + strconv.Itoa(exp) + "}$"
	}
	if offset != 0 {
		sign := "+"
		if offset < 0 {
			sign = "−"
		}
		if common != "" {
			common += "  "
		}
		common += sign + strconv.FormatFloat(math.Abs(offset), 'g', 15, 64)
	}
	return labels, common
}

// powerLabel writes k times 10 to the n.
func powerLabel(k, n int) string {
	p := "10^{" + strconv.Itoa(n) + "}"
	if k != 1 {
		p = strconv.Itoa(k) + `\times` + p
	}
	return "$" + p + "$"
}

// logTicks returns ticks at powers of ten, at most about n of them, with minor
// ticks between. Where the range is less than two decades, some of those have
// labels; where it is small, the ticks are those of a linear axis.
func logTicks(lo, hi float64, n int) []tick {
	l, h := math.Log10(lo), math.Log10(hi)
	if !(h > l) {
		return []tick{{at: lo, label: powerLabel(1, int(math.Round(l)))}}
	}
	first, last := int(math.Ceil(l-1e-9)), int(math.Floor(h+1e-9))
	majors := last - first + 1
	if h-l < 0.6 {
		at, step := linearTicks(lo, hi, n)
		labels, common := formatLinear(at, step)
		if common == "" {
			var out []tick
			for i, v := range at {
				out = append(out, tick{at: v, label: labels[i]})
			}
			return out
		}
	}
	stride := max(1, (majors+n-1)/max(1, n))
	var out []tick
	for e := first - 1; e <= last; e++ {
		for k := 1; k <= 9; k++ {
			v := float64(k) * math.Pow(10, float64(e))
			if v < lo*(1-1e-9) || v > hi*(1+1e-9) {
				continue
			}
			t := tick{at: v}
			mod := e % stride
			switch {
			case k == 1 && mod == 0:
				t.label = powerLabel(1, e)
			case k == 1:
				t.minor = true
			case majors < 2 && (k == 2 || k == 3 || k == 5):
				t.label, t.minor = powerLabel(k, e), true
			case stride > 1:
				continue
			default:
				t.minor = true
			}
			out = append(out, t)
		}
	}
	return out
}
