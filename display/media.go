// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package display

// This file is sound, and files to download.

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"html"
	"math"
	"mime"
	"os"
	"path/filepath"
	"reflect"
)

// A Sound is samples that can be played.
type Sound struct {
	samples  [][]float64 // by channel
	rate     float64
	channels int
}

// Audio returns a player of samples at a rate in hertz: a list or an array with one
// axis, or one of shape (channels, samples) with one or two channels. Floating-point
// samples are scaled so that the loudest is just not clipped, as those of integers are
// relative to their range. NaN is silence. It panics if x is none of these, or the rate is
// not from 1000 to 384,000 Hz.
func Audio(x any, rate float64) *Sound {
	m, ok := matrixOf(x)
	if !ok || m.rows != 1 && m.rows != 2 {
		panic("display: Audio wants samples, or one or two rows of them, and got " + describe(x))
	}
	if !(rate >= 1000 && rate <= 384000) {
		panic(fmt.Sprintf("display: Audio wants a rate from 1000 to 384000 Hz and got %v", rate))
	}
	s := &Sound{rate: rate, channels: m.rows}
	peak := 0.0
	for c := range m.rows {
		line := make([]float64, m.cols)
		for i := range line {
			v := m.at(c, i)
			x := real64(v)
			if math.IsNaN(x) || math.IsInf(x, 0) {
				x = 0
			}
			switch v.Kind() {
			case reflect.Int16:
				peak = max(peak, math.MaxInt16)
			case reflect.Int32:
				peak = max(peak, math.MaxInt32)
			case reflect.Uint8:
				x, peak = x-128, max(peak, 128)
			default:
				peak = max(peak, math.Abs(x))
			}
			line[i] = x
		}
		s.samples = append(s.samples, line)
	}
	if peak > 0 {
		for _, line := range s.samples {
			for i := range line {
				line[i] /= peak
			}
		}
	}
	return s
}

// String returns the length, the rate and the channels.
func (s *Sound) String() string {
	channels := "mono"
	if s.channels == 2 {
		channels = "stereo"
	}
	return fmt.Sprintf("audio %.3g s, %.6g Hz, %s", float64(len(s.samples[0]))/s.rate, s.rate, channels)
}

// WAV returns the samples as the bytes of a WAV file, 16 bits each.
func (s *Sound) WAV() []byte {
	n := len(s.samples[0])
	size := 2 * s.channels * n
	rate := uint32(s.rate + 0.5)
	var b bytes.Buffer
	b.WriteString("RIFF")
	put := func(values ...any) {
		for _, v := range values {
			_ = binary.Write(&b, binary.LittleEndian, v) // a buffer takes all
		}
	}
	put(uint32(36 + size))
	b.WriteString("WAVEfmt ")
	put(uint32(16), uint16(1), uint16(s.channels), rate, rate*uint32(2*s.channels), uint16(2*s.channels), uint16(16))
	b.WriteString("data")
	put(uint32(size))
	data := make([]int16, 0, s.channels*n)
	for i := range n {
		for _, line := range s.samples {
			data = append(data, int16(math.Round(line[i]*math.MaxInt16)))
		}
	}
	put(data)
	return b.Bytes()
}

// HTML returns a player.
func (s *Sound) HTML() string {
	return `<audio controls src="data:audio/wav;base64,` + base64.StdEncoding.EncodeToString(s.WAV()) + `">` + html.EscapeString(s.String()) + `</audio>`
}

// A Download is a file that the reader of a notebook can save. It is part of the
// notebook.
type Download struct {
	name string
	data []byte
}

// NewDownload returns a link that saves data under a name.
func NewDownload(name string, data []byte) *Download {
	return &Download{filepath.Base(name), bytes.Clone(data)}
}

// maxDownload is the size of the largest file that becomes part of a notebook.
const maxDownload = 32 << 20

// File returns a link that saves a file of up to 32 MB.
func File(path string) (*Download, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxDownload {
		return nil, fmt.Errorf("display: File wants a file of at most %s bytes and %s has %s", count(maxDownload), path, count(int(info.Size())))
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return NewDownload(path, data), nil
}

// String returns the name and the size.
func (d *Download) String() string {
	return fmt.Sprintf("file %s, %s", d.name, plural(len(d.data), "byte", "bytes"))
}

// HTML returns the link.
func (d *Download) HTML() string {
	kind := mime.TypeByExtension(filepath.Ext(d.name))
	if kind == "" {
		kind = "application/octet-stream"
	}
	return fmt.Sprintf(`<a download="%s" href="data:%s;base64,%s">%s</a> (%s)`, html.EscapeString(d.name), html.EscapeString(kind),
		base64.StdEncoding.EncodeToString(d.data), html.EscapeString(d.name), plural(len(d.data), "byte", "bytes"))
}
