// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file is NumPy's .npy (NumPy Enhancement Proposal 1).

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
	"unsafe"

	"github.com/gosci/gosci/numerics/nd"
)

const npyMagic = "\x93NUMPY"

// Load returns the array of a .npy file as floats; integers, bytes and masks are converted. The
// errors are those of [LoadAny], and a [*KindError] for complex numbers and texts.
func Load(path string) (*nd.Array, error) {
	v, err := LoadAny(path)
	if err != nil {
		return nil, err
	}
	return asArray(path, v)
}

// LoadAny returns the array of a .npy file: see the package comment for the kinds. The error is
// a [*FormatError], an [*UnsupportedError] or that of the system.
func LoadAny(path string) (any, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	return readNpy(f, path, info.Size())
}

// An npyHeader is the header of a .npy file.
type npyHeader struct {
	kind    byte // b i u f c S U
	size    int  // bytes of an element, of U characters
	big     bool // the high byte first
	fortran bool // the first index changes fastest
	shape   []int
	length  int64 // of the header itself
}

// readNpy reads an array from r, which has size bytes.
func readNpy(r io.Reader, name string, size int64) (any, error) {
	h, err := readNpyHeader(r, name)
	if err != nil {
		return nil, err
	}
	count, ok := count(h.shape)
	width := int64(h.size)
	if h.kind == 'U' {
		width *= 4
	}
	rest := size - h.length
	if width == 0 && count > 1<<20 {
		return nil, &FormatError{name, h.length, fmt.Sprintf("want at most %d empty texts and got %d", 1<<20, count)}
	}
	if !ok || width > 0 && int64(count) > rest/width || int64(count)*width > rest {
		return nil, &FormatError{name, h.length, fmt.Sprintf("want data for the shape %v, %d bytes each, and got %d bytes", h.shape, width, rest)}
	}
	if h.kind == 'f' && h.size == 8 && h.big == bigEndian && !h.fortran {
		data := make([]float64, count)
		if count > 0 {
			if n, err := io.ReadFull(r, memory(data)); err != nil {
				return nil, short(name, h.length+int64(n), err)
			}
		}
		return nd.FromSlice(data).Reshape(h.shape...), nil
	}
	raw := make([]byte, int64(count)*width)
	if n, err := io.ReadFull(r, raw); err != nil {
		return nil, short(name, h.length+int64(n), err)
	}
	return h.decode(raw, count, name)
}

// bigEndian says how this machine orders bytes.
var bigEndian = binary.NativeEndian.Uint16([]byte{0, 1}) == 1

// short returns the error of a file that ends too early.
func short(name string, offset int64, err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return &FormatError{name, offset, "the file ends in the middle"}
	}
	return err
}

// count returns the product of a shape; ok is false if that of the lengths other than 0 is too
// large for an int.
func count(shape []int) (n int, ok bool) {
	n = 1
	empty := false
	for _, m := range shape {
		if m == 0 {
			empty = true
			continue
		}
		if m < 0 || n > math.MaxInt/m {
			return 0, false
		}
		n *= m
	}
	if empty {
		return 0, true
	}
	return n, true
}

func readNpyHeader(r io.Reader, name string) (*npyHeader, error) {
	start := make([]byte, 10)
	if n, err := io.ReadFull(r, start); err != nil {
		return nil, short(name, int64(n), err)
	}
	if string(start[:6]) != npyMagic {
		return nil, &FormatError{name, 0, fmt.Sprintf("want the first bytes of a .npy file and got %q", start[:6])}
	}
	h := &npyHeader{length: 10}
	length := int(binary.LittleEndian.Uint16(start[8:]))
	switch start[6] {
	case 1:
	case 2, 3:
		more := make([]byte, 2)
		if n, err := io.ReadFull(r, more); err != nil {
			return nil, short(name, 10+int64(n), err)
		}
		length |= int(binary.LittleEndian.Uint16(more)) << 16
		h.length = 12
	default:
		return nil, &UnsupportedError{name, fmt.Sprintf("version %d of the format", start[6])}
	}
	if length > 1<<20 {
		return nil, &FormatError{name, 8, fmt.Sprintf("want a header of at most 1 MiB and got %d bytes", length)}
	}
	text := make([]byte, length)
	if n, err := io.ReadFull(r, text); err != nil {
		return nil, short(name, h.length+int64(n), err)
	}
	at := h.length
	h.length += int64(length)
	return h, h.parse(string(text), name, at)
}

// parse reads the text of a header: a dictionary of Python's with the keys descr, fortran_order
// and shape.
func (h *npyHeader) parse(text, name string, at int64) error {
	bad := func(what string) error {
		return &FormatError{name, at, fmt.Sprintf("want a header with %s and got %.200q", what, text)}
	}
	descr, ok := headerValue(text, "descr")
	if !ok {
		return bad("a descr")
	}
	order, ok := headerValue(text, "fortran_order")
	if !ok || order != "True" && order != "False" {
		return bad("a fortran_order")
	}
	h.fortran = order == "True"
	shape, ok := headerValue(text, "shape")
	if !ok || len(shape) < 2 || shape[0] != '(' || shape[len(shape)-1] != ')' {
		return bad("a shape")
	}
	h.shape = []int{}
	for word := range strings.SplitSeq(shape[1:len(shape)-1], ",") {
		word = strings.TrimSuffix(strings.TrimSpace(word), "L") // of Python 2
		if word == "" {
			continue
		}
		n, err := strconv.Atoi(word)
		if err != nil || n < 0 {
			return bad("a shape of lengths")
		}
		h.shape = append(h.shape, n)
	}
	if len(h.shape) > 64 {
		return bad("at most 64 axes")
	}
	if strings.HasPrefix(descr, "[") {
		return &UnsupportedError{name, "an array of records, " + descr}
	}
	word := strings.Trim(descr, "'\"")
	if len(word) > 1 && strings.ContainsRune("OVMm", rune(word[1])) {
		return &UnsupportedError{name, "elements of the type " + word}
	}
	if len(word) < 3 {
		return bad("a type such as '<f8'")
	}
	size, err := strconv.Atoi(word[2:])
	if err != nil || size < 0 || size > 1<<20 {
		return bad("a type such as '<f8'")
	}
	switch word[0] {
	case '<', '|':
	case '>':
		h.big = true
	case '=':
		h.big = bigEndian
	default:
		return bad("the order of the bytes")
	}
	h.kind, h.size = word[1], size
	sizes := map[byte][]int{'b': {1}, 'i': {1, 2, 4, 8}, 'u': {1, 2, 4, 8}, 'f': {2, 4, 8}, 'c': {8, 16}}[h.kind]
	if h.kind != 'S' && h.kind != 'U' && !slices.Contains(sizes, size) {
		return &UnsupportedError{name, "elements of the type " + word}
	}
	return nil
}

// headerValue returns the text of the value of a key: up to the next comma or brace that is in
// no parentheses, brackets or quotes.
func headerValue(text, key string) (string, bool) {
	for _, quote := range []string{"'", "\""} {
		_, rest, ok := strings.Cut(text, quote+key+quote)
		if !ok {
			continue
		}
		rest = strings.TrimSpace(rest)
		if !strings.HasPrefix(rest, ":") {
			return "", false
		}
		rest = strings.TrimSpace(rest[1:])
		depth, in := 0, byte(0)
		for i := range len(rest) {
			switch c := rest[i]; {
			case in != 0:
				if c == in {
					in = 0
				}
			case c == '\'' || c == '"':
				in = c
			case c == '(' || c == '[':
				depth++
			case c == ')' || c == ']':
				depth--
			case depth == 0 && (c == ',' || c == '}'):
				return strings.TrimSpace(rest[:i]), true
			}
		}
		return "", false
	}
	return "", false
}

// decode returns the array of some bytes.
func (h *npyHeader) decode(raw []byte, n int, name string) (any, error) {
	order := binary.ByteOrder(binary.LittleEndian)
	if h.big {
		order = binary.BigEndian
	}
	switch h.kind {
	case 'f':
		return arranged(h, nd.FromSlice(floats(raw, n, h.size, order))), nil
	case 'c':
		parts := floats(raw, 2*n, h.size/2, order)
		data := make([]complex128, n)
		for i := range data {
			data[i] = complex(parts[2*i], parts[2*i+1])
		}
		x := nd.FromSliceComplex(data)
		if h.fortran {
			return x.Reshape(reversed(h.shape)...).T().Copy(), nil
		}
		return x.Reshape(h.shape...), nil
	case 'b':
		data := make([]bool, n)
		for i := range data {
			data[i] = raw[i] != 0
		}
		x := nd.FromSliceBool(data)
		if h.fortran {
			return x.Reshape(reversed(h.shape)...).T().Copy(), nil
		}
		return x.Reshape(h.shape...), nil
	case 'i', 'u':
		if h.kind == 'u' && h.size == 1 {
			x := nd.FromSliceUint8(raw)
			if h.fortran {
				return x.Reshape(reversed(h.shape)...).T().Copy(), nil
			}
			return x.Reshape(h.shape...), nil
		}
		data, at := integers(raw, n, h.size, h.kind == 'i', order)
		if at >= 0 {
			return nil, &UnsupportedError{name, fmt.Sprintf("an integer above %d, element %d", math.MaxInt, at)}
		}
		x := nd.FromSliceInt(data)
		if h.fortran {
			return x.Reshape(reversed(h.shape)...).T().Copy(), nil
		}
		return x.Reshape(h.shape...), nil
	}
	return h.texts(raw, n, order, name)
}

// arranged gives an array the shape of the header.
func arranged(h *npyHeader, x *nd.Array) *nd.Array {
	if h.fortran {
		return x.Reshape(reversed(h.shape)...).T().Copy()
	}
	return x.Reshape(h.shape...)
}

func reversed(shape []int) []int {
	out := slices.Clone(shape)
	slices.Reverse(out)
	return out
}

// floats returns n floats of a size in bytes.
func floats(raw []byte, n, size int, order binary.ByteOrder) []float64 {
	out := make([]float64, n)
	if size == 8 && (order == binary.BigEndian) == bigEndian {
		copy(memory(out), raw)
		return out
	}
	for i := range out {
		switch b := raw[i*size:]; size {
		case 2:
			out[i] = half(order.Uint16(b))
		case 4:
			out[i] = float64(math.Float32frombits(order.Uint32(b)))
		default:
			out[i] = math.Float64frombits(order.Uint64(b))
		}
	}
	return out
}

// half returns a float of 16 bits.
func half(b uint16) float64 {
	sign, exponent, fraction := 1.0, int(b>>10&0x1f), float64(b&0x3ff)
	if b>>15 != 0 {
		sign = -1
	}
	switch {
	case exponent == 0:
		return sign * math.Ldexp(fraction, -24)
	case exponent == 31 && fraction == 0:
		return math.Inf(int(sign))
	case exponent == 31:
		return math.NaN()
	}
	return sign * math.Ldexp(1024+fraction, exponent-25)
}

// integers returns n integers of a size in bytes; at is the index of one that does not fit, or
// -1.
func integers(raw []byte, n, size int, signed bool, order binary.ByteOrder) (out []int, at int) {
	out = make([]int, n)
	for i := range out {
		var v uint64
		switch b := raw[i*size:]; size {
		case 1:
			v = uint64(b[0])
		case 2:
			v = uint64(order.Uint16(b))
		case 4:
			v = uint64(order.Uint32(b))
		default:
			v = order.Uint64(b)
		}
		if signed {
			shift := 64 - 8*size
			v = uint64(int64(v<<shift) >> shift)
		} else if v > math.MaxInt {
			return nil, i
		}
		out[i] = int(v)
	}
	return out, -1
}

// texts returns n texts: of bytes, or of characters of 32 bits, with zeros behind.
func (h *npyHeader) texts(raw []byte, n int, order binary.ByteOrder, name string) (any, error) {
	s := &Strings{Dims: h.shape, Data: make([]string, n)}
	for i := range s.Data {
		if h.kind == 'S' {
			s.Data[i] = strings.TrimRight(string(raw[i*h.size:(i+1)*h.size]), "\x00")
			continue
		}
		var b strings.Builder
		for k := range h.size {
			c := order.Uint32(raw[4*(i*h.size+k):])
			if c > utf8.MaxRune {
				return nil, &FormatError{name, h.length + int64(4*(i*h.size+k)), fmt.Sprintf("want a character and got %#x", c)}
			}
			b.WriteRune(rune(c))
		}
		s.Data[i] = strings.TrimRight(b.String(), "\x00")
	}
	if h.fortran && n > 0 {
		// The texts are few: an index array puts them in order.
		at := make([]int, n)
		for i := range at {
			at[i] = i
		}
		data := make([]string, n)
		for i, from := range nd.FromSliceInt(at).Reshape(reversed(h.shape)...).T().Copy().Data() {
			data[i] = s.Data[from]
		}
		s.Data = data
	}
	return s, nil
}

// Save writes an array to a .npy file: a *[nd.Array], *[nd.Complex], *[nd.Int], *[nd.Uint8],
// *[nd.Bool], *[Strings] or []string. The error is an [*UnsupportedError] for other values, or
// that of the system.
func Save(path string, x any) error {
	return writeFile(path, func(w io.Writer) error { return writeNpy(w, path, x) })
}

func writeNpy(w io.Writer, name string, x any) error {
	switch x := x.(type) {
	case *nd.Array:
		if err := writeNpyHeader(w, "<f8", x.Shape()); err != nil {
			return err
		}
		return writeFloats(w, x.Data())
	case *nd.Complex:
		if err := writeNpyHeader(w, "<c16", x.Shape()); err != nil {
			return err
		}
		return writeComplex(w, x.Data())
	case *nd.Int:
		if err := writeNpyHeader(w, "<i8", x.Shape()); err != nil {
			return err
		}
		return writeInts(w, x.Data())
	case *nd.Uint8:
		if err := writeNpyHeader(w, "|u1", x.Shape()); err != nil {
			return err
		}
		_, err := w.Write(x.Data())
		return err
	case *nd.Bool:
		if err := writeNpyHeader(w, "|b1", x.Shape()); err != nil {
			return err
		}
		return binary.Write(w, binary.LittleEndian, x.Data())
	case []string:
		return writeTexts(w, x, []int{len(x)})
	case *Strings:
		return writeTexts(w, x.Data, x.Dims)
	}
	return &UnsupportedError{name, fmt.Sprintf("cannot write a %T", x)}
}

// memory returns the bytes of a slice as they lie in memory.
func memory[T float64 | complex128 | int](x []T) []byte {
	if len(x) == 0 {
		return nil
	}
	return unsafe.Slice((*byte)(unsafe.Pointer(&x[0])), len(x)*int(unsafe.Sizeof(x[0])))
}

// writeFloats writes floats of 64 bits with the low byte first; where memory is so, without a
// copy.
func writeFloats(w io.Writer, x []float64) error {
	if bigEndian {
		return binary.Write(w, binary.LittleEndian, x)
	}
	_, err := w.Write(memory(x))
	return err
}

// writeComplex is writeFloats for complex numbers.
func writeComplex(w io.Writer, x []complex128) error {
	if bigEndian {
		return binary.Write(w, binary.LittleEndian, x)
	}
	_, err := w.Write(memory(x))
	return err
}

// writeInts is writeFloats for integers.
func writeInts(w io.Writer, x []int) error {
	if !bigEndian && strconv.IntSize == 64 {
		_, err := w.Write(memory(x))
		return err
	}
	for len(x) > 0 {
		n := min(len(x), 4096)
		part := make([]byte, 0, 8*n)
		for _, v := range x[:n] {
			part = binary.LittleEndian.AppendUint64(part, uint64(v))
		}
		if _, err := w.Write(part); err != nil {
			return err
		}
		x = x[n:]
	}
	return nil
}

func writeTexts(w io.Writer, list []string, shape []int) error {
	longest := 1
	for _, s := range list {
		longest = max(longest, utf8.RuneCountInString(s))
	}
	if err := writeNpyHeader(w, fmt.Sprintf("<U%d", longest), shape); err != nil {
		return err
	}
	var b bytes.Buffer
	for _, s := range list {
		n := 0
		for _, r := range s {
			b.Write(binary.LittleEndian.AppendUint32(nil, uint32(r)))
			n++
		}
		b.Write(make([]byte, 4*(longest-n)))
	}
	_, err := w.Write(b.Bytes())
	return err
}

func writeNpyHeader(w io.Writer, descr string, shape []int) error {
	words := make([]string, len(shape))
	for i, n := range shape {
		words[i] = strconv.Itoa(n)
	}
	list := strings.Join(words, ", ")
	if len(shape) == 1 {
		list += ","
	}
	text := fmt.Sprintf("{'descr': '%s', 'fortran_order': False, 'shape': (%s), }", descr, list)
	// The data begin at a multiple of 64.
	text += strings.Repeat(" ", (64-(10+len(text)+1)%64)%64) + "\n"
	header := append([]byte(npyMagic), 1, 0)
	header = binary.LittleEndian.AppendUint16(header, uint16(len(text)))
	_, err := w.Write(append(header, text...))
	return err
}
