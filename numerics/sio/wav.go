// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio

// This file is sound in WAV files ("Multimedia Programming Interface and Data Specifications
// 1.0", IBM and Microsoft; RF64 as EBU Tech 3306 has it).

import (
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"os"

	"github.com/gosci/gosci/numerics/nd"
)

// A Wav is the sound of a WAV file.
type Wav struct {
	Rate  int  // samples in a second
	Bits  int  // of a sample, as the file says
	Float bool // the samples are floating-point numbers
	// Data are the samples, with the shape (samples) or, of several channels, (samples,
	// channels). Floats are an *[nd.Array], samples of at most 8 bits an *[nd.Uint8] with
	// silence at 128, others an *[nd.Int]. Samples of 24 bits are multiplied by 256, those of
	// 40, 48 and 56 bits likewise fill 64, as in SciPy.
	Data any

	full int // the bits that the integers of Data fill, 0 for those that Bits needs
}

// Floats returns the samples as floats: integers are scaled to the range from -1 to 1.
func (w *Wav) Floats() *nd.Array {
	switch x := w.Data.(type) {
	case *nd.Uint8:
		return x.AsArray().SubScalar(128).DivScalar(128)
	case *nd.Int:
		bits := w.container()
		return x.AsArray().DivScalar(math.Ldexp(1, bits-1))
	case *nd.Array:
		return x
	}
	return nil
}

// container returns how many bits the integers of Data fill.
func (w *Wav) container() int {
	if w.full != 0 {
		return w.full
	}
	for _, bits := range []int{16, 32} {
		if w.Bits <= bits {
			return bits
		}
	}
	return 64
}

// String prints what the sound is.
func (w *Wav) String() string {
	kind := "integers"
	if w.Float {
		kind = "floats"
	}
	return fmt.Sprintf("wav %v at %d Hz, %s of %d bits", shapeOf(w.Data), w.Rate, kind, w.Bits)
}

// The formats of samples.
const (
	wavPCM        = 1
	wavFloat      = 3
	wavExtensible = 0xfffe
)

// ReadWav returns the sound of a WAV file: integers of 1 to 64 bits, or floats of 32 and 64, in the
// formats RIFF, RIFX and RF64. The error is a [*FormatError], an [*UnsupportedError] for
// compressed sound, or that of the system.
func ReadWav(path string) (*Wav, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return readWav(data, path)
}

// A wavFormat is what the chunk "fmt " says.
type wavFormat struct {
	kind, channels, rate, align, bits int
}

func readWav(data []byte, path string) (w *Wav, err error) {
	defer catch(&err)
	c := &cursor{name: path, data: data, order: binary.LittleEndian}
	kind := string(c.take(4, "a name"))
	switch kind {
	case "RIFF", "RF64":
	case "RIFX":
		c.order = binary.BigEndian
	default:
		c.at = 0
		c.failf("want RIFF, RIFX or RF64 and got %q", kind)
	}
	c.uint32("the size of the file")
	if form := string(c.take(4, "a form")); form != "WAVE" {
		c.at -= 4
		c.failf("want the form WAVE and got %q", form)
	}
	var format *wavFormat
	long := uint64(0)
	for {
		name := string(c.take(4, "the name of a chunk"))
		size := uint64(c.uint32("the size of a chunk"))
		if name == "data" && kind == "RF64" && size == math.MaxUint32 {
			size = long
		}
		if size > uint64(c.left()) {
			c.at -= 4
			c.failf("want %d bytes in the chunk %q and got %d", size, name, c.left()-4)
		}
		body := c.sub(int(size), "a chunk")
		switch name {
		case "ds64":
			body.uint64("the size of the file")
			long = body.uint64("the size of the sound")
		case "fmt ":
			format = body.wavFormat()
		case "data":
			if format == nil {
				body.failf("want the format before the sound")
			}
			return body.wavSamples(format), nil
		}
		if size%2 != 0 && c.left() > 0 {
			c.at++
		}
	}
}

func (c *cursor) wavFormat() *wavFormat {
	f := &wavFormat{kind: int(c.uint16("the format")), channels: int(c.uint16("the channels")), rate: int(c.uint32("the rate"))}
	c.uint32("bytes in a second")
	f.align, f.bits = int(c.uint16("the size of a block")), int(c.uint16("the bits"))
	if f.kind == wavExtensible {
		if n := c.uint16("a size"); n >= 22 {
			c.take(6, "the bits and the places of channels")
			f.kind = int(c.order.Uint32(c.take(16, "a format")))
		}
	}
	if f.kind != wavPCM && f.kind != wavFloat {
		c.unsupportedf("sound of the format %#x", f.kind)
	}
	if f.channels == 0 || f.align == 0 || f.align%f.channels != 0 {
		c.failf("want blocks for %d channels and got %d bytes", f.channels, f.align)
	}
	size := f.align / f.channels
	if f.kind == wavFloat && (f.bits != 32 && f.bits != 64 || f.bits != 8*size) {
		c.failf("want floats of 32 or 64 bits and got %d in %d bytes", f.bits, size)
	}
	if f.bits == 0 || f.bits > 64 || f.bits > 8*size || size > 8 || f.bits <= 8 && size != 1 {
		c.failf("want samples of 1 to 64 bits and got %d in %d bytes", f.bits, size)
	}
	return f
}

func (c *cursor) wavSamples(f *wavFormat) *Wav {
	w := &Wav{Rate: f.rate, Bits: f.bits, Float: f.kind == wavFloat}
	blocks := len(c.data) / f.align
	if len(c.data)%f.align != 0 {
		c.failf("want blocks of %d bytes and got %d bytes", f.align, len(c.data))
	}
	size, n := f.align/f.channels, blocks*f.channels
	shape := []int{blocks, f.channels}
	if f.channels == 1 {
		shape = shape[:1]
	}
	switch {
	case w.Float:
		w.Data = nd.FromSlice(floats(c.data, n, size, c.order)).Reshape(shape...)
	case f.bits <= 8:
		w.Data = nd.FromSliceUint8(append([]uint8{}, c.data...)).Reshape(shape...)
	default:
		out := make([]int, n)
		for i := range out {
			out[i] = wavSample(c.data[i*size:(i+1)*size], c.order)
		}
		w.full = 64
		if size <= 4 {
			w.full = 16 * ((size + 1) / 2)
		}
		w.Data = nd.FromSliceInt(out).Reshape(shape...)
	}
	return w
}

// wavSample returns a sample; 3 bytes fill 4, 5 to 7 fill 8.
func wavSample(b []byte, order binary.ByteOrder) int {
	var v uint64
	for i := range b {
		k := i
		if order == binary.LittleEndian {
			k = len(b) - 1 - i
		}
		v = v<<8 | uint64(b[k])
	}
	full := len(b)
	for full != 2 && full != 4 && full != 8 {
		full++
		v <<= 8
	}
	shift := 64 - 8*full
	return int(int64(v<<shift) >> shift)
}

// WavOptions change how a WAV file is written. Nil stands for the defaults.
type WavOptions struct {
	// Bits are those of a sample. Default: 8 for bytes, 16 for integers, 32 for floats. Integers
	// may have 16, 24, 32 or 64, floats 32 or 64.
	Bits int
}

// WriteWav writes sound to a WAV file: an *[nd.Array], *[nd.Int] or *[nd.Uint8] of the shape (samples)
// or (samples, channels), rate samples in a second. Floats are to be between -1 and 1, bytes have silence
// at 128. Integers that shall be written with 24 bits are to be those of 32 bits, as [ReadWav] returns
// them: the lowest 8 bits are left away.
//
// The error is an [*UnsupportedError] for a sample that has more bits, or that of the system. It
// panics with an [*ArgumentError] for another kind of data, another shape, other bits, or a rate
// below 1.
func WriteWav(path string, rate int, data any, opts *WavOptions) error {
	bits := 0
	if opts != nil {
		bits = opts.Bits
	}
	var least, most int
	format := wavPCM
	switch data.(type) {
	case *nd.Uint8:
		least, most = 8, 8
	case *nd.Int:
		least, most = 16, 64
	case *nd.Array:
		least, most = 32, 64
		format = wavFloat
	default:
		panicf("WriteWav", "wants floats, integers or bytes and got a %T", data)
	}
	if bits == 0 {
		bits = least
	}
	if bits < least || bits > most || bits%8 != 0 || bits > 32 && bits != 64 {
		panicf("WriteWav", "wants bits of %d to %d for a %T and got %d", least, most, data, bits)
	}
	shape := shapeOf(data)
	channels := 1
	if len(shape) == 2 {
		channels = shape[1]
	}
	if len(shape) != 1 && len(shape) != 2 || channels < 1 || channels*bits/8 > math.MaxUint16 {
		panicf("WriteWav", "wants the shape (samples) or (samples, channels) and got %v", shape)
	}
	if rate < 1 || int64(rate)*int64(channels*bits/8) > math.MaxUint32 {
		panicf("WriteWav", "wants a rate of 1 and more, and less than 4 GB in a second, and got %d", rate)
	}
	samples, err := wavBytes(path, data, bits)
	if err != nil {
		return err
	}
	return writeFile(path, func(w io.Writer) error {
		if _, err := w.Write(wavHeader(format, channels, rate, bits, shape[0], len(samples))); err != nil {
			return err
		}
		if _, err := w.Write(samples); err != nil {
			return err
		}
		_, err := w.Write(make([]byte, len(samples)%2))
		return err
	})
}

// wavHeader returns what stands before the samples.
func wavHeader(format, channels, rate, bits, blocks, size int) []byte {
	le := binary.LittleEndian
	align := channels * bits / 8
	var parts []byte
	parts = append(parts, "fmt "...)
	length := uint32(16)
	if format == wavFloat {
		length = 18
	}
	parts = le.AppendUint32(parts, length)
	for _, v := range []int{format, channels} {
		parts = le.AppendUint16(parts, uint16(v))
	}
	parts = le.AppendUint32(le.AppendUint32(parts, uint32(rate)), uint32(rate*align))
	parts = le.AppendUint16(le.AppendUint16(parts, uint16(align)), uint16(bits))
	if format == wavFloat {
		parts = append(parts, 0, 0)
		parts = append(parts, "fact"...)
		parts = le.AppendUint32(le.AppendUint32(parts, 4), uint32(min(blocks, math.MaxUint32)))
	}
	total := int64(4 + len(parts) + 8 + size + size%2)
	var b []byte
	if total <= math.MaxUint32 {
		b = append(le.AppendUint32(append(b, "RIFF"...), uint32(total)), "WAVE"...)
		b = append(b, parts...)
		return le.AppendUint32(append(b, "data"...), uint32(size))
	}
	b = append(le.AppendUint32(append(b, "RF64"...), math.MaxUint32), "WAVE"...)
	b = le.AppendUint32(append(b, "ds64"...), 28)
	b = le.AppendUint64(b, uint64(total+36))
	b = le.AppendUint64(le.AppendUint64(b, uint64(size)), uint64(blocks))
	b = append(le.AppendUint32(b, 0), parts...)
	return le.AppendUint32(append(b, "data"...), math.MaxUint32)
}

// wavBytes returns samples as they stand in a file.
func wavBytes(path string, data any, bits int) ([]byte, error) {
	le := binary.LittleEndian
	switch x := data.(type) {
	case *nd.Uint8:
		return x.Data(), nil
	case *nd.Array:
		out := make([]byte, 0, x.Size()*bits/8)
		if bits == 64 {
			return appendFloats(out, x.Data()), nil
		}
		for _, v := range x.Data() {
			out = le.AppendUint32(out, math.Float32bits(float32(v)))
		}
		return out, nil
	case *nd.Int:
		out := make([]byte, 0, x.Size()*bits/8)
		for i, v := range x.Data() {
			full := bits
			if bits == 24 {
				full = 32
			}
			if shift := 64 - full; int64(v)<<shift>>shift != int64(v) {
				return nil, &UnsupportedError{path, fmt.Sprintf("want samples of %d bits and got %d, sample %d", full, v, i)}
			}
			switch bits {
			case 16:
				out = le.AppendUint16(out, uint16(v))
			case 24:
				out = append(out, byte(v>>8), byte(v>>16), byte(v>>24))
			case 32:
				out = le.AppendUint32(out, uint32(v))
			default:
				out = le.AppendUint64(out, uint64(v))
			}
		}
		return out, nil
	}
	return nil, nil
}
