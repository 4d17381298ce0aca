// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package difftest

// This file is literals of all types.

import (
	"fmt"
	"strings"
)

// literal returns a value of type t without variables. Different i give different
// values, up to the number of values that the type has, for the types of keys.
func (g *generator) literal(t *typ, i int) value {
	switch t.kind {
	case boolKind:
		text := []string{"false", "true"}[i%2]
		if t.named {
			text = fmt.Sprintf("%s(%s)", t.text, text)
		}
		return value{text: text, constant: true}
	case intKind, uintKind:
		return value{text: fmt.Sprintf("%s(%s)", t.text, integerText(t, i)), constant: true}
	case floatKind:
		return g.floatLiteral(t, i)
	case complexKind:
		re := pick(g, "0", "1", "-1.5", "0.25", "100")
		return value{text: fmt.Sprintf("%s(%s + %di)", t.text, re, i%7), constant: true}
	case stringKind:
		texts := []string{`""`, `"a"`, `"héllo"`, `"世界"`, `"\xff\xfe"`, "`raw\\n`", `"a\x00b"`, `"tab\t\"q\""`, `"longer text"`}
		text := texts[i%len(texts)]
		if t.named {
			text = fmt.Sprintf("%s(%s)", t.text, text)
		}
		return value{text: text, constant: true}
	case interfaceKind:
		return value{text: "any(nil)"}
	case funcKind:
		return value{text: g.closure(t, 0)}
	default:
		return g.composite(t, func(t *typ, i int) string { return g.literal(t, i).text }, i)
	}
}

// integerText returns a number that t can hold, often one at the ends of its range.
func integerText(t *typ, i int) string {
	ends := map[string][]string{
		"int8":  {"127", "-128", "-127"},
		"int16": {"32767", "-32768"},
		"int32": {"2147483647", "-2147483648"},
		"int64": {"9223372036854775807", "-9223372036854775808"},
		"uint8": {"255", "128"}, "uint16": {"65535", "32768"},
		"uint32": {"4294967295", "2147483648"},
		"uint64": {"18446744073709551615", "9223372036854775808"},
	}
	sign := "int"
	small := []string{"0", "1", "-1", "2", "7", "100", "-77", "3", "64", "-13"}
	if t.kind == uintKind {
		sign, small = "uint", []string{"0", "1", "2", "7", "100", "200", "3", "64", "31"}
	}
	list := append(small, ends[fmt.Sprint(sign, t.bits)]...)
	return list[i%len(list)]
}

func (g *generator) floatLiteral(t *typ, i int) value {
	texts := []string{"0", "1", "-1.5", "0.1", "1e10", "1e-10", "-2.5", "123456.789", "3", "3.4e38", "1e-44"}
	if t.bits == 64 {
		texts = append(texts, "1.7e308", "5e-324", "-1e300")
	}
	if g.chance(8) {
		special := pick(g, "math.Inf(1)", "math.Inf(-1)", "math.NaN()", "math.Copysign(0, -1)")
		return value{text: fmt.Sprintf("%s(%s)", t.text, special)}
	}
	return value{text: fmt.Sprintf("%s(%s)", t.text, texts[i%len(texts)]), constant: true}
}

// composite returns a composite literal whose elements part gives.
func (g *generator) composite(t *typ, part func(t *typ, i int) string, i int) value {
	var parts []string
	switch t.kind {
	case arrayKind, sliceKind:
		n := t.len
		if t.kind == sliceKind {
			n = 1 + i%3
		}
		for j := range n {
			text := part(t.elem, i+j)
			if t.kind == arrayKind && g.chance(6) {
				text = fmt.Sprintf("%d: %s", j, text)
			}
			parts = append(parts, text)
		}
	case mapKind:
		for j := range distinct(t.key, 1+i%3) {
			parts = append(parts, g.literal(t.key, i+j).text+": "+part(t.elem, i+j))
		}
	case structKind:
		keyed := g.chance(2)
		for j, f := range t.fields {
			text := part(f.typ, i+j)
			if keyed {
				if g.chance(4) {
					continue // zero
				}
				text = f.name + ": " + text
			}
			parts = append(parts, text)
		}
	default:
	}
	return value{text: t.text + "{" + strings.Join(parts, ", ") + "}"}
}

// distinct returns how many of n consecutive literals of a type of keys differ for sure.
func distinct(t *typ, n int) int {
	switch t.kind {
	case boolKind:
		return min(n, 2)
	case intKind, uintKind, stringKind:
		return n
	default:
		return 1
	}
}
