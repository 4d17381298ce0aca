// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package plt

// This file lays out mathematics in texts: a part of TeX, between dollars.

import (
	"strings"
	"unicode"
)

// A box is a piece of a line: its runs and rules have their origin at the left
// end of the base line.
type box struct {
	runs         []run
	rules        []rect
	width        float64
	above, below float64
	operator     bool // of the class of sums: takes limits above and below
	plain        string
}

// add puts b to the right of what a holds, moved down by dy.
func (a *box) add(b box, dy float64) {
	a.place(b, a.width, dy)
	a.width += b.width
}

// place puts b into a at x, moved down by dy, and leaves the width alone.
func (a *box) place(b box, x, dy float64) {
	for _, r := range b.runs {
		r.x += x
		r.y += dy
		a.runs = append(a.runs, r)
	}
	for _, r := range b.rules {
		a.rules = append(a.rules, rect{r.x0 + x, r.y0 + dy, r.x1 + x, r.y1 + dy})
	}
	a.above = max(a.above, b.above-dy)
	a.below = max(a.below, b.below+dy)
}

// layoutLine lays out one line of text.
func layoutLine(line string, s textStyle) box {
	b := box{above: ascent * s.size, below: descent * s.size}
	for i, part := range splitMath(line) {
		if part == "" {
			continue
		}
		if i%2 == 1 {
			m := &mathParser{src: []rune(part), bold: s.bold}
			b.add(m.list(s.size, 0), 0)
			continue
		}
		b.add(textBox(part, faces()[styleIndex(s.bold, s.italic)], s.size), 0)
	}
	return b
}

// splitMath cuts a line at its dollars: text and mathematics in turn. A line
// with an odd number of dollars is text, and \$ is a dollar.
func splitMath(line string) []string {
	const mark = "\x00"
	line = strings.ReplaceAll(line, `\$`, mark)
	parts := strings.Split(line, "$")
	if len(parts)%2 == 0 {
		parts = []string{line}
	}
	for i := range parts {
		parts[i] = strings.ReplaceAll(parts[i], mark, "$")
	}
	return parts
}

// plainText is a label as it is read aloud: without dollars and backslashes.
func plainText(label string) string {
	parts := splitMath(strings.ReplaceAll(printable(label), "\n", " "))
	for i := 1; i < len(parts); i += 2 {
		m := &mathParser{src: []rune(parts[i])}
		parts[i] = m.list(10, 0).plain
	}
	return strings.Join(parts, "")
}

func textBox(text string, f *face, size float64) box {
	above, below := f.ink(text)
	return box{runs: []run{{text: text, face: f, size: size}}, width: f.width(text) * size, above: above * size, below: below * size, plain: text}
}

// mathSymbols are the commands that stand for one character.
var mathSymbols = map[string]rune{
	"alpha": 'α', "beta": 'β', "gamma": 'γ', "delta": 'δ', "epsilon": 'ε', "varepsilon": 'ε', "zeta": 'ζ', "eta": 'η', "theta": 'θ', "vartheta": 'ϑ',
	"iota": 'ι', "kappa": 'κ', "lambda": 'λ', "mu": 'μ', "nu": 'ν', "xi": 'ξ', "omicron": 'ο', "pi": 'π', "varpi": 'ϖ', "rho": 'ρ', "varrho": 'ρ', "sigma": 'σ', "varsigma": 'ς',
	"tau": 'τ', "upsilon": 'υ', "phi": 'φ', "varphi": 'φ', "chi": 'χ', "psi": 'ψ', "omega": 'ω',
	"Gamma": 'Γ', "Delta": 'Δ', "Theta": 'Θ', "Lambda": 'Λ', "Xi": 'Ξ', "Pi": 'Π', "Sigma": 'Σ', "Upsilon": 'Υ', "Phi": 'Φ', "Psi": 'Ψ', "Omega": 'Ω',
	"cdot": '·', "times": '×', "pm": '±', "mp": '∓', "div": '÷', "ast": '∗', "leq": '≤', "le": '≤', "geq": '≥', "ge": '≥', "neq": '≠', "ne": '≠', "approx": '≈',
	"equiv": '≡', "sim": '∼', "propto": '∝', "ll": '≪', "gg": '≫', "in": '∈', "notin": '∉', "subset": '⊂', "supset": '⊃', "cup": '∪', "cap": '∩', "wedge": '∧', "vee": '∨',
	"forall": '∀', "exists": '∃', "infty": '∞', "partial": '∂', "nabla": '∇', "sum": '∑', "prod": '∏', "int": '∫', "to": '→', "rightarrow": '→', "leftarrow": '←',
	"uparrow": '↑', "downarrow": '↓', "leftrightarrow": '↔', "Rightarrow": '⇒', "Leftrightarrow": '⇔', "mapsto": '→', "hbar": 'ℏ', "ell": 'ℓ', "Re": 'ℜ', "Im": 'ℑ', "emptyset": '∅',
	"langle": '⟨', "rangle": '⟩', "perp": '⊥', "parallel": '∥', "circ": '∘', "degree": '°', "prime": '′', "dots": '…', "ldots": '…', "cdots": '⋯', "bullet": '•', "otimes": '⊗', "oplus": '⊕',
	"dagger": '†', "ddagger": '‡', "lbrace": '{', "rbrace": '}', "{": '{', "}": '}', "%": '%', "#": '#', "&": '&', "_": '_', "|": '‖', "Vert": '‖', "vert": '|', "AA": 'Å', "backslash": '\\',
}

// mathWords are the functions that are written upright.
var mathWords = map[string]bool{
	"sin": true, "cos": true, "tan": true, "cot": true, "sec": true, "csc": true, "arcsin": true, "arccos": true, "arctan": true, "sinh": true, "cosh": true, "tanh": true,
	"exp": true, "log": true, "ln": true, "lg": true, "lim": true, "max": true, "min": true, "sup": true, "inf": true, "det": true, "dim": true, "ker": true, "arg": true, "deg": true, "gcd": true, "Pr": true,
}

// mathSpaces are the commands of space, in font sizes.
var mathSpaces = map[string]float64{",": 1. / 6, ":": 2. / 9, ">": 2. / 9, ";": 5. / 18, "!": -1. / 6, " ": 1. / 3, "quad": 1, "qquad": 2}

// mathAccents are the commands that put a character above their argument.
var mathAccents = map[string]string{"hat": "ˆ", "widehat": "ˆ", "tilde": "˜", "widetilde": "˜", "dot": "˙", "ddot": "¨", "vec": "→", "bar": "¯", "acute": "´", "grave": "`", "breve": "˘", "check": "ˇ"}

// relations have space around them: 1 for relations, 2 for operators.
func relation(r rune) int {
	switch {
	case strings.ContainsRune("=<>≤≥≠≈≡∼∝≪≫∈∉⊂⊃→←↔⇒⇔⊥∥", r):
		return 1
	case strings.ContainsRune("+−±∓×·÷∗∪∩∧∨∘⊗⊕", r):
		return 2
	}
	return 0
}

// A mathParser reads mathematics and lays it out. What it does not know it
// writes as it stands: a picture with an odd label is better than none.
type mathParser struct {
	src   []rune
	pos   int
	bold  bool
	font  mathFont
	deep  int // of nesting
	small int // in sub- and superscripts
}

type mathFont int

const (
	fontItalic mathFont = iota // letters italic, figures upright
	fontUpright
	fontBold
)

// maxDepth bounds the nesting of groups.
const maxDepth = 50

func (m *mathParser) peek() rune {
	if m.pos < len(m.src) {
		return m.src[m.pos]
	}
	return 0
}

// list reads until end or, with end 0, all.
func (m *mathParser) list(size float64, end rune) box {
	var b box
	m.deep++
	defer func() { m.deep-- }()
	operand := false // an operator is binary only after an operand
	for m.pos < len(m.src) {
		if m.src[m.pos] == end && end != 0 {
			m.pos++
			break
		}
		if m.src[m.pos] == '\\' && end == 0 && m.command("right", false) {
			break
		}
		start := m.pos
		a := m.atom(size)
		if m.pos == start {
			m.pos++
			continue
		}
		rel := 0
		if rs := []rune(a.plain); len(rs) == 1 {
			rel = relation(rs[0])
		}
		a = m.scripts(a, size)
		pad := 0.0
		if rel == 1 && operand && m.small == 0 {
			pad = 0.28 * size
		}
		if rel == 2 && operand && m.small == 0 {
			pad = 0.2 * size
		}
		b.width += pad
		b.plain += a.plain
		b.add(a, 0)
		b.width += pad
		operand = rel == 0
	}
	return b
}

// command reports whether the named command is next, and takes it if asked to.
func (m *mathParser) command(name string, take bool) bool {
	end := m.pos + 1 + len(name)
	if end > len(m.src) || string(m.src[m.pos+1:end]) != name {
		return false
	}
	if end < len(m.src) && unicode.IsLetter(m.src[end]) {
		return false
	}
	if take {
		m.pos = end
	}
	return true
}

// atom reads a character, a group or a command with its arguments.
func (m *mathParser) atom(size float64) box {
	r := m.peek()
	switch {
	case m.pos >= len(m.src):
		return box{}
	case unicode.IsSpace(r):
		m.pos++
		return box{}
	case r == '{':
		m.pos++
		if m.deep > maxDepth {
			return box{}
		}
		return m.list(size, '}')
	case r == '\\':
		return m.macro(size)
	case r == '^' || r == '_':
		return m.scripts(box{}, size)
	}
	m.pos++
	switch r {
	case '-':
		r = '−'
	case '*':
		r = '∗'
	case '\'':
		return textBox("′", m.upright(), size)
	case '~':
		return box{width: size / 3, plain: " "}
	}
	return m.char(r, size)
}

func (m *mathParser) upright() *face { return faces()[styleIndex(m.bold || m.font == fontBold, false)] }

// char is one character in the font of the moment.
func (m *mathParser) char(r rune, size float64) box {
	italic := m.font == fontItalic && unicode.IsLetter(r) && !(r >= 'Α' && r <= 'Ω') && r != 'ℏ' && r != 'ℜ' && r != 'ℑ'
	if !italic {
		return textBox(string(r), m.upright(), size)
	}
	f := faces()[styleIndex(m.bold || m.font == fontBold, true)]
	b := textBox(string(r), f, size)
	if strings.ContainsRune("fTVWYPFdl", r) {
		b.width += 0.05 * size // the slope reaches over the width
	}
	return b
}

// scripts reads sub- and superscripts behind a.
func (m *mathParser) scripts(a box, size float64) box {
	var sub, sup *box
	for {
		for m.peek() == ' ' {
			m.pos++
		}
		r := m.peek()
		if r != '^' && r != '_' || r == '^' && sup != nil || r == '_' && sub != nil {
			break
		}
		m.pos++
		for m.peek() == ' ' {
			m.pos++
		}
		m.small++
		b := m.atom(0.7 * size)
		m.small--
		if r == '^' {
			sup = &b
		} else {
			sub = &b
		}
	}
	if sub == nil && sup == nil {
		return a
	}
	plain := a.plain
	if a.operator { // limits above and below
		w := a.width
		if sub != nil {
			w = max(w, sub.width)
		}
		if sup != nil {
			w = max(w, sup.width)
		}
		out := box{width: w + size/6}
		out.place(a, (w-a.width)/2, 0)
		if sub != nil {
			out.place(*sub, (w-sub.width)/2, a.below+sub.above+0.12*size)
			plain += "_" + grouped(sub.plain)
		}
		if sup != nil {
			out.place(*sup, (w-sup.width)/2, -a.above-sup.below-0.12*size)
			plain += "^" + grouped(sup.plain)
		}
		out.plain = plain
		return out
	}
	out := a
	x := a.width + 0.04*size
	w := 0.0
	if sup != nil {
		up := max(0.38*size, a.above-0.36*size)
		out.place(*sup, x, -up)
		w = sup.width
		plain += "^" + grouped(sup.plain)
	}
	if sub != nil {
		down := max(0.18*size, a.below+0.05*size)
		out.place(*sub, x, down)
		w = max(w, sub.width)
		plain += "_" + grouped(sub.plain)
	}
	out.width = x + w + 0.04*size
	out.plain = plain
	return out
}

func grouped(s string) string {
	if len([]rune(s)) == 1 {
		return s
	}
	return "(" + s + ")"
}

// macro reads a command.
func (m *mathParser) macro(size float64) box {
	m.pos++
	start := m.pos
	for m.pos < len(m.src) && unicode.IsLetter(m.src[m.pos]) {
		m.pos++
	}
	if m.pos == start && m.pos < len(m.src) {
		m.pos++
	}
	name := string(m.src[start:m.pos])
	if m.deep > maxDepth {
		return box{}
	}
	switch name {
	case "frac", "dfrac", "tfrac":
		return m.fraction(size)
	case "sqrt":
		return m.root(size)
	case "mathrm", "text", "textrm", "operatorname", "mathsf", "mathtt":
		return m.styled(fontUpright, size, name == "text" || name == "textrm")
	case "mathbf", "boldsymbol", "textbf", "mathbb":
		return m.styled(fontBold, size, name == "textbf")
	case "mathit", "mathcal":
		return m.styled(fontItalic, size, false)
	case "left", "right":
		return m.fence(name, size)
	case "overline":
		return m.overline(size)
	case "sum", "prod":
		b := textBox(string(mathSymbols[name]), m.upright(), 1.4*size)
		return b.lowered(0.14*size, true)
	case "int":
		b := textBox("∫", m.upright(), 1.4*size)
		return b.lowered(0.1*size, false)
	case "displaystyle", "limits", "nolimits":
		return box{}
	}
	if w, ok := mathSpaces[name]; ok {
		return box{width: w * size, plain: " "}
	}
	if r, ok := mathSymbols[name]; ok {
		return m.char(r, size)
	}
	if mathWords[name] {
		b := textBox(name, m.upright(), size)
		b.operator = name == "lim" || name == "max" || name == "min" || name == "sup" || name == "inf"
		if r := m.peek(); r != '(' && r != '^' && r != '_' {
			b.width += size / 6
			b.plain += " "
		}
		return b
	}
	if accent, ok := mathAccents[name]; ok {
		return m.accent(accent, size)
	}
	return textBox(`\`+name, m.upright(), size)
}

// lowered moves a box down.
func (a box) lowered(dy float64, operator bool) box {
	out := box{width: a.width, plain: a.plain, operator: operator}
	out.place(a, 0, dy)
	return out
}

func (m *mathParser) argument(size float64) box {
	for m.peek() == ' ' {
		m.pos++
	}
	return m.atom(size)
}

// axisHeight is how high above the base line the bar of a fraction lies.
const axisHeight = 0.3

func (m *mathParser) fraction(size float64) box {
	inner := size
	if m.deep > 1 {
		inner = 0.8 * size
	}
	num, den := m.argument(0.85*inner), m.argument(0.85*inner)
	w := max(num.width, den.width) + 0.2*size
	out := box{width: w + 0.1*size, plain: grouped(num.plain) + "/" + grouped(den.plain)}
	thick := 0.06 * size
	out.place(num, 0.05*size+(w-num.width)/2, -axisHeight*size-num.below-0.14*size)
	out.place(den, 0.05*size+(w-den.width)/2, -axisHeight*size+den.above+0.16*size)
	out.rules = append(out.rules, rect{0.05 * size, -axisHeight*size - thick/2, 0.05*size + w, -axisHeight*size + thick/2})
	return out
}

func (m *mathParser) root(size float64) box {
	var index *box
	for m.peek() == ' ' {
		m.pos++
	}
	if m.peek() == '[' {
		m.pos++
		b := m.list(0.55*size, ']')
		index = &b
	}
	arg := m.argument(size)
	f := m.upright()
	top, bottom := max(arg.above, 0.5*size)+0.12*size, max(arg.below, 0.05*size)
	above, below := f.ink("√")
	signSize := (top + bottom) / (above + below)
	sign := textBox("√", f, signSize)
	x := 0.0
	out := box{plain: "√" + grouped(arg.plain)}
	if index != nil {
		x = max(0, index.width-0.35*sign.width)
		out.place(*index, 0, -0.45*top)
	}
	dy := bottom - below*signSize
	out.place(sign, x, dy)
	x += sign.width
	thick := 0.055 * size
	out.place(arg, x+0.04*size, 0)
	x0 := x - 0.02*signSize
	out.width = x + arg.width + 0.12*size
	out.rules = append(out.rules, rect{x0, -top, out.width - 0.03*size, -top + thick})
	out.above = max(out.above, top+0.08*size)
	return out
}

// styled reads an argument in another font; spaces are kept in text.
func (m *mathParser) styled(f mathFont, size float64, spaces bool) box {
	old := m.font
	m.font = f
	defer func() { m.font = old }()
	if !spaces || m.peek() != '{' {
		return m.argument(size)
	}
	end := m.pos + 1
	for end < len(m.src) && m.src[end] != '}' {
		end++
	}
	text := string(m.src[m.pos+1 : end])
	m.pos = min(end+1, len(m.src))
	return textBox(text, m.upright(), size)
}

// fence reads \left( … \right): brackets as high as what they hold.
func (m *mathParser) fence(name string, size float64) box {
	if name == "right" {
		return box{}
	}
	open := m.delimiter()
	inner := m.list(size, 0)
	closing := "."
	if m.pos < len(m.src) && m.command("right", true) {
		closing = m.delimiter()
	}
	var out box
	out.plain = strings.Trim(open+inner.plain+closing, ".")
	height := max(inner.above+inner.below, size)
	for i, d := range []string{open, closing} {
		if i == 1 {
			out.add(inner, 0)
		}
		if d == "." {
			continue
		}
		f := m.upright()
		above, below := f.ink(d)
		s := max(size, height/(above+below))
		b := textBox(d, f, s)
		mid := (inner.below - inner.above) / 2
		if s == size {
			mid = (below - above) * s / 2
		}
		out.add(b, mid-(below-above)*s/2)
	}
	return out
}

// delimiter reads a bracket.
func (m *mathParser) delimiter() string {
	for m.peek() == ' ' {
		m.pos++
	}
	if m.pos >= len(m.src) {
		return "."
	}
	if m.peek() != '\\' {
		m.pos++
		return string(m.src[m.pos-1])
	}
	m.pos++
	start := m.pos
	for m.pos < len(m.src) && unicode.IsLetter(m.src[m.pos]) {
		m.pos++
	}
	if m.pos == start && m.pos < len(m.src) {
		m.pos++
	}
	if r, ok := mathSymbols[string(m.src[start:m.pos])]; ok {
		return string(r)
	}
	return "."
}

func (m *mathParser) overline(size float64) box {
	a := m.argument(size)
	y := a.above + 0.12*size
	a.rules = append(a.rules, rect{0.03 * size, -y - 0.05*size, a.width - 0.03*size, -y})
	a.above = y + 0.08*size
	return a
}

func (m *mathParser) accent(accent string, size float64) box {
	a := m.argument(size)
	if accent == "¯" {
		y := a.above + 0.1*size
		a.rules = append(a.rules, rect{0.05 * size, -y - 0.05*size, a.width - 0.03*size, -y})
		a.above = y + 0.08*size
		return a
	}
	s := size
	if accent == "→" {
		s = 0.6 * size
	}
	f := m.upright()
	b := textBox(accent, f, s)
	_, below := f.ink(accent) // negative: the mark stands above the base line
	out := box{width: a.width, plain: a.plain}
	out.place(a, 0, 0)
	out.place(b, (a.width-b.width)/2+0.04*size, -a.above-0.08*size-below*s)
	return out
}
