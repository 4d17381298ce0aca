// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file places and writes the ticks of dates.

import (
	"math"
	"time"
)

// A dateStep is a distance between ticks of a calendar.
type dateStep struct {
	unit byte // y, m, d, H, M, S; f for fractions of a second
	n    int
	secs float64 // about
}

var dateSteps = []dateStep{
	{'S', 1, 1},
	{'S', 2, 2},
	{'S', 5, 5},
	{'S', 10, 10},
	{'S', 15, 15},
	{'S', 30, 30},
	{'M', 1, 60},
	{'M', 2, 120},
	{'M', 5, 300},
	{'M', 10, 600},
	{'M', 15, 900},
	{'M', 30, 1800},
	{'H', 1, 3600},
	{'H', 2, 7200},
	{'H', 3, 10800},
	{'H', 4, 14400},
	{'H', 6, 21600},
	{'H', 12, 43200},
	{'d', 1, 86400},
	{'d', 2, 172800},
	{'d', 3, 259200},
	{'d', 7, 604800},
	{'d', 14, 1209600},
	{'m', 1, 2.63e6},
	{'m', 2, 5.26e6},
	{'m', 3, 7.89e6},
	{'m', 4, 1.052e7},
	{'m', 6, 1.578e7},
	{'y', 1, 3.156e7},
	{'y', 2, 6.31e7},
	{'y', 5, 1.578e8},
	{'y', 10, 3.156e8},
	{'y', 20, 6.31e8},
	{'y', 50, 1.578e9},
	{'y', 100, 3.156e9},
	{'y', 200, 6.31e9},
	{'y', 500, 1.578e10},
	{'y', 1000, 3.156e10},
}

func fromSeconds(s float64, loc *time.Location) time.Time {
	whole := math.Floor(s)
	return time.Unix(int64(whole), int64((s-whole)*1e9)).In(loc)
}

// dateTicks returns at most about n ticks at round dates, and what their labels
// leave out, as the year.
func dateTicks(lo, hi float64, n int, loc *time.Location) (ticks []tick, common string) {
	if loc == nil {
		loc = time.UTC
	}
	span := hi - lo
	if !(span > 0) || math.Abs(lo) > 1e12 || math.Abs(hi) > 1e12 {
		return nil, ""
	}
	n = max(2, n)
	if span/float64(n) < 0.5 {
		return fractionTicks(lo, hi, n, loc)
	}
	step := dateSteps[len(dateSteps)-1]
	for _, s := range dateSteps {
		if int(span/s.secs) <= n {
			step = s
			break
		}
	}
	end := fromSeconds(hi, loc)
	for t := step.floor(fromSeconds(lo, loc)); !t.After(end) && len(ticks) < 100; t = step.next(t) {
		if s := seconds(t); s >= lo-1e-6 {
			ticks = append(ticks, tick{at: s, label: step.format(t)})
		}
	}
	return ticks, step.context(fromSeconds(lo, loc), end, ticks, loc)
}

// floor returns the last tick that is not after t.
func (s dateStep) floor(t time.Time) time.Time {
	y, mo, d := t.Date()
	h, mi, sec := t.Clock()
	loc := t.Location()
	down := func(v int) int { return v - (v%s.n+s.n)%s.n }
	switch s.unit {
	case 'y':
		return time.Date(down(y), 1, 1, 0, 0, 0, 0, loc)
	case 'm':
		return time.Date(y, time.Month(1+down(int(mo)-1)), 1, 0, 0, 0, 0, loc)
	case 'd':
		return time.Date(y, mo, 1+down(d-1), 0, 0, 0, 0, loc)
	case 'H':
		return time.Date(y, mo, d, down(h), 0, 0, 0, loc)
	case 'M':
		return time.Date(y, mo, d, h, down(mi), 0, 0, loc)
	}
	return time.Date(y, mo, d, h, mi, down(sec), 0, loc)
}

func (s dateStep) next(t time.Time) time.Time {
	y, mo, d := t.Date()
	h, mi, sec := t.Clock()
	loc := t.Location()
	switch s.unit {
	case 'y':
		return time.Date(y+s.n, 1, 1, 0, 0, 0, 0, loc)
	case 'm':
		return time.Date(y, mo+time.Month(s.n), 1, 0, 0, 0, 0, loc)
	case 'd':
		// Days are counted anew in each month, and none is near its end.
		u := time.Date(y, mo, d+s.n, 0, 0, 0, 0, loc)
		if s.n > 1 && (u.Month() != mo || time.Date(y, mo, d+s.n+s.n/2, 0, 0, 0, 0, loc).Month() != mo) {
			return time.Date(y, mo+1, 1, 0, 0, 0, 0, loc)
		}
		return u
	case 'H':
		return time.Date(y, mo, d, h+s.n, 0, 0, 0, loc)
	case 'M':
		return time.Date(y, mo, d, h, mi+s.n, 0, 0, loc)
	}
	return time.Date(y, mo, d, h, mi, sec+s.n, 0, loc)
}

// format writes a tick: what changes from one to the next and, at the beginning
// of a larger unit, that.
func (s dateStep) format(t time.Time) string {
	switch s.unit {
	case 'y':
		return t.Format("2006")
	case 'm':
		if t.Month() == 1 {
			return t.Format("2006")
		}
		return t.Format("Jan")
	case 'd':
		if t.Day() == 1 {
			if t.Month() == 1 {
				return t.Format("2006")
			}
			return t.Format("Jan")
		}
		return t.Format("02")
	case 'H', 'M':
		if t.Hour() == 0 && t.Minute() == 0 {
			return t.Format("Jan 02")
		}
		return t.Format("15:04")
	}
	if t.Second() == 0 {
		return t.Format("15:04")
	}
	return t.Format("15:04:05")
}

// context is what the labels leave out.
func (s dateStep) context(lo, hi time.Time, ticks []tick, loc *time.Location) string {
	year := true
	day := true
	for _, t := range ticks {
		u := fromSeconds(t.at, loc)
		if u.Month() == 1 && u.Day() == 1 {
			year = false
		}
		if u.Hour() == 0 && u.Minute() == 0 && u.Second() == 0 {
			day = false
		}
	}
	switch s.unit {
	case 'y':
		return ""
	case 'm':
		if year {
			return lastOf(lo, hi).Format("2006")
		}
		return ""
	case 'd':
		months := false
		for _, t := range ticks {
			if fromSeconds(t.at, loc).Day() == 1 {
				months = true
			}
		}
		switch {
		case !months:
			return lastOf(lo, hi).Format("2006-Jan")
		case year:
			return lastOf(lo, hi).Format("2006")
		}
		return ""
	}
	if day {
		return lastOf(lo, hi).Format("2006-Jan-02")
	}
	return lastOf(lo, hi).Format("2006")
}

func lastOf(_, hi time.Time) time.Time { return hi }

// fractionTicks are ticks less than a second apart.
func fractionTicks(lo, hi float64, n int, loc *time.Location) ([]tick, string) {
	base := math.Floor(lo)
	at, step := linearTicks(lo-base, hi-base, n)
	d := decimals(step)
	var out []tick
	for _, v := range at {
		t := fromSeconds(base+v+step*1e-3, loc)
		layout := "05"
		if d > 0 {
			layout = "05.000000000"[:3+min(d, 9)]
		}
		out = append(out, tick{at: base + v, label: t.Format(layout)})
	}
	return out, fromSeconds(hi, loc).Format("2006-Jan-02 15:04")
}
