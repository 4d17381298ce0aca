// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package host

// This file is the compiled interfaces that values of the session can be handed
// over as: one type each, and the table of them.

import (
	"container/heap"
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"hash"
	"image"
	"image/color"
	"image/draw"
	"io"
	"io/fs"
	"log/slog"
	"math/rand"
	randv2 "math/rand/v2"
	"net"
	"net/http"
	"reflect"
	"sort"
	"sync"
	"time"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	vgdraw "gonum.org/v1/plot/vg/draw"
)

// adapters returns how to make a value of each interface type from an adapter.
func adapters() map[reflect.Type]func(adapter) any {
	return map[reflect.Type]func(adapter) any{
		reflect.TypeFor[fmt.Stringer]():               func(a adapter) any { return fmtStringer{a} },
		reflect.TypeFor[fmt.GoStringer]():             func(a adapter) any { return fmtGoStringer{a} },
		reflect.TypeFor[fmt.Formatter]():              func(a adapter) any { return fmtFormatter{a} },
		reflect.TypeFor[fmt.Scanner]():                func(a adapter) any { return fmtScanner{a} },
		reflect.TypeFor[sort.Interface]():             func(a adapter) any { return sortInterface{a} },
		reflect.TypeFor[heap.Interface]():             func(a adapter) any { return heapInterface{a} },
		reflect.TypeFor[io.Reader]():                  func(a adapter) any { return ioReader{a} },
		reflect.TypeFor[io.Writer]():                  func(a adapter) any { return ioWriter{a} },
		reflect.TypeFor[io.Closer]():                  func(a adapter) any { return ioCloser{a} },
		reflect.TypeFor[io.ReadCloser]():              func(a adapter) any { return ioReadCloser{a} },
		reflect.TypeFor[io.WriteCloser]():             func(a adapter) any { return ioWriteCloser{a} },
		reflect.TypeFor[io.ReadWriter]():              func(a adapter) any { return ioReadWriter{a} },
		reflect.TypeFor[io.ReadWriteCloser]():         func(a adapter) any { return ioReadWriteCloser{a} },
		reflect.TypeFor[io.ReadSeeker]():              func(a adapter) any { return ioReadSeeker{a} },
		reflect.TypeFor[io.WriteSeeker]():             func(a adapter) any { return ioWriteSeeker{a} },
		reflect.TypeFor[io.ReaderAt]():                func(a adapter) any { return ioReaderAt{a} },
		reflect.TypeFor[io.WriterAt]():                func(a adapter) any { return ioWriterAt{a} },
		reflect.TypeFor[io.ReaderFrom]():              func(a adapter) any { return ioReaderFrom{a} },
		reflect.TypeFor[io.WriterTo]():                func(a adapter) any { return ioWriterTo{a} },
		reflect.TypeFor[io.ByteReader]():              func(a adapter) any { return ioByteReader{a} },
		reflect.TypeFor[io.ByteScanner]():             func(a adapter) any { return ioByteScanner{a} },
		reflect.TypeFor[io.ByteWriter]():              func(a adapter) any { return ioByteWriter{a} },
		reflect.TypeFor[io.StringWriter]():            func(a adapter) any { return ioStringWriter{a} },
		reflect.TypeFor[context.Context]():            func(a adapter) any { return contextContext{a} },
		reflect.TypeFor[json.Marshaler]():             func(a adapter) any { return jsonMarshaler{a} },
		reflect.TypeFor[json.Unmarshaler]():           func(a adapter) any { return jsonUnmarshaler{a} },
		reflect.TypeFor[encoding.TextMarshaler]():     func(a adapter) any { return encodingTextMarshaler{a} },
		reflect.TypeFor[encoding.TextUnmarshaler]():   func(a adapter) any { return encodingTextUnmarshaler{a} },
		reflect.TypeFor[encoding.BinaryMarshaler]():   func(a adapter) any { return encodingBinaryMarshaler{a} },
		reflect.TypeFor[encoding.BinaryUnmarshaler](): func(a adapter) any { return encodingBinaryUnmarshaler{a} },
		reflect.TypeFor[flag.Value]():                 func(a adapter) any { return flagValue{a} },
		reflect.TypeFor[http.Handler]():               func(a adapter) any { return httpHandler{a} },
		reflect.TypeFor[http.ResponseWriter]():        func(a adapter) any { return httpResponseWriter{a} },
		reflect.TypeFor[http.RoundTripper]():          func(a adapter) any { return httpRoundTripper{a} },
		reflect.TypeFor[http.FileSystem]():            func(a adapter) any { return httpFileSystem{a} },
		reflect.TypeFor[net.Error]():                  func(a adapter) any { return netError{a} },
		reflect.TypeFor[net.Addr]():                   func(a adapter) any { return netAddr{a} },
		reflect.TypeFor[image.Image]():                func(a adapter) any { return imageImage{a} },
		reflect.TypeFor[draw.Image]():                 func(a adapter) any { return drawImage{a} },
		reflect.TypeFor[color.Color]():                func(a adapter) any { return colorColor{a} },
		reflect.TypeFor[color.Model]():                func(a adapter) any { return colorModel{a} },
		reflect.TypeFor[sync.Locker]():                func(a adapter) any { return syncLocker{a} },
		reflect.TypeFor[rand.Source]():                func(a adapter) any { return randSource{a} },
		reflect.TypeFor[randv2.Source]():              func(a adapter) any { return rand2Source{a} },
		reflect.TypeFor[fs.FS]():                      func(a adapter) any { return fsFS{a} },
		reflect.TypeFor[fs.FileInfo]():                func(a adapter) any { return fsFileInfo{a} },
		reflect.TypeFor[hash.Hash]():                  func(a adapter) any { return hashHash{a} },
		reflect.TypeFor[driver.Valuer]():              func(a adapter) any { return driverValuer{a} },
		reflect.TypeFor[sql.Scanner]():                func(a adapter) any { return sqlScanner{a} },
		reflect.TypeFor[slog.Handler]():               func(a adapter) any { return slogHandler{a} },
		reflect.TypeFor[slog.LogValuer]():             func(a adapter) any { return slogLogValuer{a} },
		reflect.TypeFor[ast.Visitor]():                func(a adapter) any { return astVisitor{a} },
		reflect.TypeFor[mat.Matrix]():                 func(a adapter) any { return matMatrix{a} },
		reflect.TypeFor[mat.Vector]():                 func(a adapter) any { return matVector{a} },
		reflect.TypeFor[mat.Symmetric]():              func(a adapter) any { return matSymmetric{a} },
		reflect.TypeFor[plotter.XYer]():               func(a adapter) any { return plotterXYer{a} },
		reflect.TypeFor[plotter.Valuer]():             func(a adapter) any { return plotterValuer{a} },
		reflect.TypeFor[plotter.XYZer]():              func(a adapter) any { return plotterXYZer{a} },
		reflect.TypeFor[plotter.GridXYZ]():            func(a adapter) any { return plotterGridXYZ{a} },
		reflect.TypeFor[plot.Plotter]():               func(a adapter) any { return plotPlotter{a} },
		reflect.TypeFor[plot.Ticker]():                func(a adapter) any { return plotTicker{a} },
		reflect.TypeFor[plot.Normalizer]():            func(a adapter) any { return plotNormalizer{a} },
	}
}

type fmtStringer struct{ adapter }

func (v fmtStringer) String() string { return call1[string](v.adapter, "String") }

type fmtGoStringer struct{ adapter }

func (v fmtGoStringer) GoString() string { return call1[string](v.adapter, "GoString") }

type fmtFormatter struct{ adapter }

func (v fmtFormatter) Format(s fmt.State, verb rune) {
	call0(v.adapter, "Format", arg(v.adapter, s), arg(v.adapter, verb))
}

type fmtScanner struct{ adapter }

func (v fmtScanner) Scan(s fmt.ScanState, verb rune) error {
	return call1[error](v.adapter, "Scan", arg(v.adapter, s), arg(v.adapter, verb))
}

type sortInterface struct{ adapter }

func (v sortInterface) Len() int { return call1[int](v.adapter, "Len") }
func (v sortInterface) Less(i, j int) bool {
	return call1[bool](v.adapter, "Less", arg(v.adapter, i), arg(v.adapter, j))
}

func (v sortInterface) Swap(i, j int) { call0(v.adapter, "Swap", arg(v.adapter, i), arg(v.adapter, j)) }

type heapInterface struct{ adapter }

func (v heapInterface) Len() int { return call1[int](v.adapter, "Len") }
func (v heapInterface) Less(i, j int) bool {
	return call1[bool](v.adapter, "Less", arg(v.adapter, i), arg(v.adapter, j))
}

func (v heapInterface) Swap(i, j int) { call0(v.adapter, "Swap", arg(v.adapter, i), arg(v.adapter, j)) }
func (v heapInterface) Push(x any)    { call0(v.adapter, "Push", arg(v.adapter, x)) }
func (v heapInterface) Pop() any      { return call1[any](v.adapter, "Pop") }

type ioReader struct{ adapter }

func (v ioReader) Read(p []byte) (int, error) {
	return call2[int, error](v.adapter, "Read", arg(v.adapter, p))
}

type ioWriter struct{ adapter }

func (v ioWriter) Write(p []byte) (int, error) {
	return call2[int, error](v.adapter, "Write", arg(v.adapter, p))
}

type ioCloser struct{ adapter }

func (v ioCloser) Close() error { return call1[error](v.adapter, "Close") }

type ioReadCloser struct{ adapter }

func (v ioReadCloser) Read(p []byte) (int, error) {
	return call2[int, error](v.adapter, "Read", arg(v.adapter, p))
}
func (v ioReadCloser) Close() error { return call1[error](v.adapter, "Close") }

type ioWriteCloser struct{ adapter }

func (v ioWriteCloser) Write(p []byte) (int, error) {
	return call2[int, error](v.adapter, "Write", arg(v.adapter, p))
}
func (v ioWriteCloser) Close() error { return call1[error](v.adapter, "Close") }

type ioReadWriter struct{ adapter }

func (v ioReadWriter) Read(p []byte) (int, error) {
	return call2[int, error](v.adapter, "Read", arg(v.adapter, p))
}

func (v ioReadWriter) Write(p []byte) (int, error) {
	return call2[int, error](v.adapter, "Write", arg(v.adapter, p))
}

type ioReadWriteCloser struct{ adapter }

func (v ioReadWriteCloser) Read(p []byte) (int, error) {
	return call2[int, error](v.adapter, "Read", arg(v.adapter, p))
}

func (v ioReadWriteCloser) Write(p []byte) (int, error) {
	return call2[int, error](v.adapter, "Write", arg(v.adapter, p))
}
func (v ioReadWriteCloser) Close() error { return call1[error](v.adapter, "Close") }

type ioReadSeeker struct{ adapter }

func (v ioReadSeeker) Read(p []byte) (int, error) {
	return call2[int, error](v.adapter, "Read", arg(v.adapter, p))
}

func (v ioReadSeeker) Seek(offset int64, whence int) (int64, error) {
	return call2[int64, error](v.adapter, "Seek", arg(v.adapter, offset), arg(v.adapter, whence))
}

type ioWriteSeeker struct{ adapter }

func (v ioWriteSeeker) Write(p []byte) (int, error) {
	return call2[int, error](v.adapter, "Write", arg(v.adapter, p))
}

func (v ioWriteSeeker) Seek(offset int64, whence int) (int64, error) {
	return call2[int64, error](v.adapter, "Seek", arg(v.adapter, offset), arg(v.adapter, whence))
}

type ioReaderAt struct{ adapter }

func (v ioReaderAt) ReadAt(p []byte, off int64) (int, error) {
	return call2[int, error](v.adapter, "ReadAt", arg(v.adapter, p), arg(v.adapter, off))
}

type ioWriterAt struct{ adapter }

func (v ioWriterAt) WriteAt(p []byte, off int64) (int, error) {
	return call2[int, error](v.adapter, "WriteAt", arg(v.adapter, p), arg(v.adapter, off))
}

type ioReaderFrom struct{ adapter }

func (v ioReaderFrom) ReadFrom(r io.Reader) (int64, error) {
	return call2[int64, error](v.adapter, "ReadFrom", arg(v.adapter, r))
}

type ioWriterTo struct{ adapter }

func (v ioWriterTo) WriteTo(w io.Writer) (int64, error) {
	return call2[int64, error](v.adapter, "WriteTo", arg(v.adapter, w))
}

type ioByteReader struct{ adapter }

func (v ioByteReader) ReadByte() (byte, error) { return call2[byte, error](v.adapter, "ReadByte") }

type ioByteScanner struct{ adapter }

func (v ioByteScanner) ReadByte() (byte, error) { return call2[byte, error](v.adapter, "ReadByte") }
func (v ioByteScanner) UnreadByte() error       { return call1[error](v.adapter, "UnreadByte") }

type ioByteWriter struct{ adapter }

func (v ioByteWriter) WriteByte(c byte) error {
	return call1[error](v.adapter, "WriteByte", arg(v.adapter, c))
}

type ioStringWriter struct{ adapter }

func (v ioStringWriter) WriteString(s string) (int, error) {
	return call2[int, error](v.adapter, "WriteString", arg(v.adapter, s))
}

type contextContext struct{ adapter }

func (v contextContext) Deadline() (time.Time, bool) {
	return call2[time.Time, bool](v.adapter, "Deadline")
}
func (v contextContext) Done() <-chan struct{} { return call1[<-chan struct{}](v.adapter, "Done") }
func (v contextContext) Err() error            { return call1[error](v.adapter, "Err") }
func (v contextContext) Value(key any) any {
	return call1[any](v.adapter, "Value", arg(v.adapter, key))
}

type jsonMarshaler struct{ adapter }

func (v jsonMarshaler) MarshalJSON() ([]byte, error) {
	return call2[[]byte, error](v.adapter, "MarshalJSON")
}

type jsonUnmarshaler struct{ adapter }

func (v jsonUnmarshaler) UnmarshalJSON(data []byte) error {
	return call1[error](v.adapter, "UnmarshalJSON", arg(v.adapter, data))
}

type encodingTextMarshaler struct{ adapter }

func (v encodingTextMarshaler) MarshalText() ([]byte, error) {
	return call2[[]byte, error](v.adapter, "MarshalText")
}

type encodingTextUnmarshaler struct{ adapter }

func (v encodingTextUnmarshaler) UnmarshalText(text []byte) error {
	return call1[error](v.adapter, "UnmarshalText", arg(v.adapter, text))
}

type encodingBinaryMarshaler struct{ adapter }

func (v encodingBinaryMarshaler) MarshalBinary() ([]byte, error) {
	return call2[[]byte, error](v.adapter, "MarshalBinary")
}

type encodingBinaryUnmarshaler struct{ adapter }

func (v encodingBinaryUnmarshaler) UnmarshalBinary(data []byte) error {
	return call1[error](v.adapter, "UnmarshalBinary", arg(v.adapter, data))
}

type flagValue struct{ adapter }

func (v flagValue) String() string     { return call1[string](v.adapter, "String") }
func (v flagValue) Set(s string) error { return call1[error](v.adapter, "Set", arg(v.adapter, s)) }

type httpHandler struct{ adapter }

func (v httpHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	call0(v.adapter, "ServeHTTP", arg(v.adapter, w), arg(v.adapter, r))
}

type httpResponseWriter struct{ adapter }

func (v httpResponseWriter) Header() http.Header { return call1[http.Header](v.adapter, "Header") }
func (v httpResponseWriter) Write(p []byte) (int, error) {
	return call2[int, error](v.adapter, "Write", arg(v.adapter, p))
}

func (v httpResponseWriter) WriteHeader(code int) {
	call0(v.adapter, "WriteHeader", arg(v.adapter, code))
}

type httpRoundTripper struct{ adapter }

func (v httpRoundTripper) RoundTrip(r *http.Request) (*http.Response, error) {
	return call2[*http.Response, error](v.adapter, "RoundTrip", arg(v.adapter, r))
}

type httpFileSystem struct{ adapter }

func (v httpFileSystem) Open(name string) (http.File, error) {
	return call2[http.File, error](v.adapter, "Open", arg(v.adapter, name))
}

type netError struct{ adapter }

func (v netError) Error() string   { return call1[string](v.adapter, "Error") }
func (v netError) Timeout() bool   { return call1[bool](v.adapter, "Timeout") }
func (v netError) Temporary() bool { return call1[bool](v.adapter, "Temporary") }

type netAddr struct{ adapter }

func (v netAddr) Network() string { return call1[string](v.adapter, "Network") }
func (v netAddr) String() string  { return call1[string](v.adapter, "String") }

type imageImage struct{ adapter }

func (v imageImage) ColorModel() color.Model { return call1[color.Model](v.adapter, "ColorModel") }
func (v imageImage) Bounds() image.Rectangle { return call1[image.Rectangle](v.adapter, "Bounds") }
func (v imageImage) At(x, y int) color.Color {
	return call1[color.Color](v.adapter, "At", arg(v.adapter, x), arg(v.adapter, y))
}

type drawImage struct{ adapter }

func (v drawImage) ColorModel() color.Model { return call1[color.Model](v.adapter, "ColorModel") }
func (v drawImage) Bounds() image.Rectangle { return call1[image.Rectangle](v.adapter, "Bounds") }
func (v drawImage) At(x, y int) color.Color {
	return call1[color.Color](v.adapter, "At", arg(v.adapter, x), arg(v.adapter, y))
}

func (v drawImage) Set(x, y int, c color.Color) {
	call0(v.adapter, "Set", arg(v.adapter, x), arg(v.adapter, y), arg(v.adapter, c))
}

type colorColor struct{ adapter }

func (v colorColor) RGBA() (uint32, uint32, uint32, uint32) {
	var v0 uint32
	var v1 uint32
	var v2 uint32
	var v3 uint32
	v.do("RGBA", []any{&v0, &v1, &v2, &v3})
	return v0, v1, v2, v3
}

type colorModel struct{ adapter }

func (v colorModel) Convert(c color.Color) color.Color {
	return call1[color.Color](v.adapter, "Convert", arg(v.adapter, c))
}

type syncLocker struct{ adapter }

func (v syncLocker) Lock()   { call0(v.adapter, "Lock") }
func (v syncLocker) Unlock() { call0(v.adapter, "Unlock") }

type randSource struct{ adapter }

func (v randSource) Int63() int64    { return call1[int64](v.adapter, "Int63") }
func (v randSource) Seed(seed int64) { call0(v.adapter, "Seed", arg(v.adapter, seed)) }

type rand2Source struct{ adapter }

func (v rand2Source) Uint64() uint64 { return call1[uint64](v.adapter, "Uint64") }

type fsFS struct{ adapter }

func (v fsFS) Open(name string) (fs.File, error) {
	return call2[fs.File, error](v.adapter, "Open", arg(v.adapter, name))
}

type fsFileInfo struct{ adapter }

func (v fsFileInfo) Name() string       { return call1[string](v.adapter, "Name") }
func (v fsFileInfo) Size() int64        { return call1[int64](v.adapter, "Size") }
func (v fsFileInfo) Mode() fs.FileMode  { return call1[fs.FileMode](v.adapter, "Mode") }
func (v fsFileInfo) ModTime() time.Time { return call1[time.Time](v.adapter, "ModTime") }
func (v fsFileInfo) IsDir() bool        { return call1[bool](v.adapter, "IsDir") }
func (v fsFileInfo) Sys() any           { return call1[any](v.adapter, "Sys") }

type hashHash struct{ adapter }

func (v hashHash) Write(p []byte) (int, error) {
	return call2[int, error](v.adapter, "Write", arg(v.adapter, p))
}
func (v hashHash) Sum(b []byte) []byte { return call1[[]byte](v.adapter, "Sum", arg(v.adapter, b)) }
func (v hashHash) Reset()              { call0(v.adapter, "Reset") }
func (v hashHash) Size() int           { return call1[int](v.adapter, "Size") }
func (v hashHash) BlockSize() int      { return call1[int](v.adapter, "BlockSize") }

type driverValuer struct{ adapter }

func (v driverValuer) Value() (driver.Value, error) {
	return call2[driver.Value, error](v.adapter, "Value")
}

type sqlScanner struct{ adapter }

func (v sqlScanner) Scan(src any) error { return call1[error](v.adapter, "Scan", arg(v.adapter, src)) }

type slogHandler struct{ adapter }

func (v slogHandler) Enabled(ctx context.Context, level slog.Level) bool {
	return call1[bool](v.adapter, "Enabled", arg(v.adapter, ctx), arg(v.adapter, level))
}

func (v slogHandler) Handle(ctx context.Context, r slog.Record) error {
	return call1[error](v.adapter, "Handle", arg(v.adapter, ctx), arg(v.adapter, r))
}

func (v slogHandler) WithAttrs(attrs []slog.Attr) slog.Handler {
	return call1[slog.Handler](v.adapter, "WithAttrs", arg(v.adapter, attrs))
}

func (v slogHandler) WithGroup(name string) slog.Handler {
	return call1[slog.Handler](v.adapter, "WithGroup", arg(v.adapter, name))
}

type slogLogValuer struct{ adapter }

func (v slogLogValuer) LogValue() slog.Value { return call1[slog.Value](v.adapter, "LogValue") }

type astVisitor struct{ adapter }

func (v astVisitor) Visit(n ast.Node) ast.Visitor {
	return call1[ast.Visitor](v.adapter, "Visit", arg(v.adapter, n))
}

type matMatrix struct{ adapter }

func (v matMatrix) Dims() (int, int) { return call2[int, int](v.adapter, "Dims") }
func (v matMatrix) At(i, j int) float64 {
	return call1[float64](v.adapter, "At", arg(v.adapter, i), arg(v.adapter, j))
}
func (v matMatrix) T() mat.Matrix { return call1[mat.Matrix](v.adapter, "T") }

type matVector struct{ adapter }

func (v matVector) Dims() (int, int) { return call2[int, int](v.adapter, "Dims") }
func (v matVector) At(i, j int) float64 {
	return call1[float64](v.adapter, "At", arg(v.adapter, i), arg(v.adapter, j))
}
func (v matVector) T() mat.Matrix       { return call1[mat.Matrix](v.adapter, "T") }
func (v matVector) AtVec(i int) float64 { return call1[float64](v.adapter, "AtVec", arg(v.adapter, i)) }
func (v matVector) Len() int            { return call1[int](v.adapter, "Len") }

type matSymmetric struct{ adapter }

func (v matSymmetric) Dims() (int, int) { return call2[int, int](v.adapter, "Dims") }
func (v matSymmetric) At(i, j int) float64 {
	return call1[float64](v.adapter, "At", arg(v.adapter, i), arg(v.adapter, j))
}
func (v matSymmetric) T() mat.Matrix     { return call1[mat.Matrix](v.adapter, "T") }
func (v matSymmetric) SymmetricDim() int { return call1[int](v.adapter, "SymmetricDim") }

type plotterXYer struct{ adapter }

func (v plotterXYer) Len() int { return call1[int](v.adapter, "Len") }
func (v plotterXYer) XY(i int) (float64, float64) {
	return call2[float64, float64](v.adapter, "XY", arg(v.adapter, i))
}

type plotterValuer struct{ adapter }

func (v plotterValuer) Len() int { return call1[int](v.adapter, "Len") }
func (v plotterValuer) Value(i int) float64 {
	return call1[float64](v.adapter, "Value", arg(v.adapter, i))
}

type plotterXYZer struct{ adapter }

func (v plotterXYZer) Len() int { return call1[int](v.adapter, "Len") }
func (v plotterXYZer) XYZ(i int) (float64, float64, float64) {
	var v0 float64
	var v1 float64
	var v2 float64
	v.do("XYZ", []any{&v0, &v1, &v2}, arg(v.adapter, i))
	return v0, v1, v2
}

func (v plotterXYZer) XY(i int) (float64, float64) {
	return call2[float64, float64](v.adapter, "XY", arg(v.adapter, i))
}

type plotterGridXYZ struct{ adapter }

func (v plotterGridXYZ) Dims() (int, int) { return call2[int, int](v.adapter, "Dims") }
func (v plotterGridXYZ) Z(c, r int) float64 {
	return call1[float64](v.adapter, "Z", arg(v.adapter, c), arg(v.adapter, r))
}

func (v plotterGridXYZ) X(c int) float64 { return call1[float64](v.adapter, "X", arg(v.adapter, c)) }

func (v plotterGridXYZ) Y(r int) float64 { return call1[float64](v.adapter, "Y", arg(v.adapter, r)) }

type plotPlotter struct{ adapter }

func (v plotPlotter) Plot(c vgdraw.Canvas, p *plot.Plot) {
	call0(v.adapter, "Plot", arg(v.adapter, c), arg(v.adapter, p))
}

type plotTicker struct{ adapter }

func (v plotTicker) Ticks(lo, hi float64) []plot.Tick {
	return call1[[]plot.Tick](v.adapter, "Ticks", arg(v.adapter, lo), arg(v.adapter, hi))
}

type plotNormalizer struct{ adapter }

func (v plotNormalizer) Normalize(lo, hi, x float64) float64 {
	return call1[float64](v.adapter, "Normalize", arg(v.adapter, lo), arg(v.adapter, hi), arg(v.adapter, x))
}
