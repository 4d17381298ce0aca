// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file is progress bars.

import (
	"fmt"
	"html"
	"iter"
	"strings"
	"sync"
	"time"
)

// betweenUpdates is the least time between two updates of a progress bar that is
// not at its end.
const betweenUpdates = 100 * time.Millisecond

// Progress returns the integers below n, for a loop over them, and shows under
// the cell how far the loop is, how fast, and how long it will take yet:
//
//	for i := range display.Progress(1000, "fitting") {
//
// In a terminal it is one line that is written over. It updates at most ten
// times a second.
func Progress(n int, title string) iter.Seq[int] { return terminalScreen.Progress(n, title) }

// Step shows progress of unknown length: the steps done, the rate and the time.
//
//	s := display.Step("reading")
//	for scanner.Scan() {
//		s.Add(1)
//	}
//	s.Done()
func Step(title string) *Steps { return terminalScreen.Step(title) }

// Progress returns the integers below n and shows how far a loop over them is.
func (s *Screen) Progress(n int, title string) iter.Seq[int] {
	return func(yield func(int) bool) {
		p := s.progress(title, max(n, 0))
		defer p.Done() // also when the body panics
		for i := range n {
			if !yield(i) {
				return
			}
			p.Add(1)
		}
	}
}

// Step shows progress of unknown length.
func (s *Screen) Step(title string) *Steps { return s.progress(title, unknown) }

// unknown is the length of a progress that has none.
const unknown = -1

// Steps is a progress bar. Its methods may be called from any goroutine.
type Steps struct {
	screen *Screen
	title  string
	total  int // or unknown
	start  time.Time

	mu     sync.Mutex
	handle *Handle // nil where the line is written over
	done   int
	ended  bool
	last   time.Time // of the last update
}

func (s *Screen) progress(title string, total int) *Steps {
	p := &Steps{screen: s, title: title, total: total, start: time.Now()}
	p.show()
	return p
}

// Add counts n more steps.
func (p *Steps) Add(n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done += n
	if !p.ended && (p.done == p.total || time.Since(p.last) >= betweenUpdates) {
		p.show()
	}
}

// Done shows the end: the count and the time that it took. Later steps are
// counted and not shown.
func (p *Steps) Done() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.ended {
		p.ended = true
		p.show()
	}
}

// A liner is a publisher that shows a line in the place of the one before, until
// it is the last one.
type liner interface {
	Line(text string, last bool)
}

func (p *Steps) show() {
	p.last = time.Now()
	text := p.text()
	if l, ok := p.screen.publisher.(liner); ok {
		l.Line(p.title+p.bar()+text, p.ended)
		return
	}
	b := textBundle(strings.TrimPrefix(p.title+p.bar()+text, " "))
	b.Data[mimeHTML] = p.html(text)
	if p.handle == nil {
		p.handle = p.screen.Show(b)
		return
	}
	p.handle.Update(b)
}

// part is how much is done, from 0 to 1.
func (p *Steps) part() float64 {
	if p.total == 0 {
		return 1
	}
	return min(float64(p.done)/float64(p.total), 1)
}

// bar returns the bar in characters, if the length is known.
func (p *Steps) bar() string {
	if p.total == unknown {
		return " "
	}
	const width = 24
	full := int(p.part() * width)
	return fmt.Sprintf(" %3.0f%% |%s%s| ", 100*p.part(), strings.Repeat("█", full), strings.Repeat("·", width-full))
}

// text returns the numbers: steps, rate, time so far and time left.
func (p *Steps) text() string {
	elapsed := time.Since(p.start)
	text := count(p.done)
	if p.total != unknown {
		text += "/" + count(p.total)
	}
	var parts []string
	if rate := float64(p.done) / elapsed.Seconds(); p.done > 0 && elapsed > 0 {
		parts = append(parts, rateText(rate))
	}
	parts = append(parts, clockText(elapsed))
	switch {
	case p.ended && p.total != unknown && p.done < p.total:
		parts = append(parts, "stopped")
	case !p.ended && p.total != unknown && p.done > 0 && p.done < p.total:
		left := time.Duration(float64(elapsed) / float64(p.done) * float64(p.total-p.done))
		parts = append(parts, clockText(left)+" left")
	}
	return text + ", " + strings.Join(parts, ", ")
}

// rateText prints how many steps are done in a second, or how many seconds a
// step takes.
func rateText(rate float64) string {
	switch {
	case rate >= 100:
		return count(int(rate)) + "/s"
	case rate >= 1:
		return fmt.Sprintf("%.1f/s", rate)
	}
	return fmt.Sprintf("%.1f s each", 1/rate)
}

// clockText prints a time as minutes and seconds, or with hours.
func clockText(d time.Duration) string {
	s := int(d.Seconds() + 0.5)
	if s >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// html returns the bar as HTML, in the colours of the theme.
func (p *Steps) html(text string) string {
	colour, width := "var(--jp-brand-color1, #2196f3)", 100*p.part()
	switch {
	case p.total == unknown:
		width = 100
	case p.ended && p.done < p.total:
		colour = "var(--jp-warn-color1, #f57c00)"
	}
	if p.ended && (p.total == unknown || p.done >= p.total) {
		colour = "var(--jp-success-color1, #388e3c)"
	}
	var b strings.Builder
	b.WriteString(`<div class="gosci-progress" style="display:flex;align-items:center;gap:0.7em;font-variant-numeric:tabular-nums">`)
	if p.title != "" {
		b.WriteString("<span>" + html.EscapeString(p.title) + "</span>")
	}
	b.WriteString(`<span style="flex:0 1 20em;height:0.7em;border-radius:0.35em;overflow:hidden;background:rgba(128,128,128,0.25)">`)
	opacity := ""
	if p.total == unknown && !p.ended {
		opacity = ";opacity:0.4"
	}
	fmt.Fprintf(&b, `<span style="display:block;height:100%%;width:%.4g%%;background:%s%s"></span></span>`, width, colour, opacity)
	b.WriteString("<span>" + html.EscapeString(text) + "</span></div>")
	return b.String()
}
