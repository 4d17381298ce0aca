// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package prelude_test

// This file compares the packages of which the prelude has only a function or two
// with the standard ones.

import (
	"crypto/hkdf"
	"crypto/pbkdf2"
	"crypto/sha256"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"hash"
	"hash/maphash"
	"io/fs"
	"math"
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	ownhkdf "github.com/gosci/gosci/kernel/interp/prelude/src/crypto/hkdf"
	ownpbkdf2 "github.com/gosci/gosci/kernel/interp/prelude/src/crypto/pbkdf2"
	ownsql "github.com/gosci/gosci/kernel/interp/prelude/src/database/sql"
	ownerrors "github.com/gosci/gosci/kernel/interp/prelude/src/errors"
	ownmaphash "github.com/gosci/gosci/kernel/interp/prelude/src/hash/maphash"
	ownrand "github.com/gosci/gosci/kernel/interp/prelude/src/math/rand/v2"
	ownreflect "github.com/gosci/gosci/kernel/interp/prelude/src/reflect"
)

// asPath is an error that passes for an *fs.PathError.
type asPath struct{}

func (asPath) Error() string { return "as path" }

func (asPath) As(target any) bool {
	p, ok := target.(**fs.PathError)
	if ok {
		*p = &fs.PathError{Op: "as"}
	}
	return ok
}

func TestAsType(t *testing.T) {
	t.Parallel()
	path := &fs.PathError{Op: "open", Path: "x", Err: os.ErrNotExist}
	for _, err := range []error{
		nil,
		os.ErrNotExist,
		path,
		asPath{},
		fmt.Errorf("wrapped: %w", path),
		errors.Join(os.ErrExist, asPath{}, path),
		fmt.Errorf("%w and %w", os.ErrExist, os.ErrClosed),
		(*fs.PathError)(nil),
	} {
		name := fmt.Sprintf("AsType(%T)", err)
		same(t, name,
			func() []any { return pair(ownerrors.AsType[*fs.PathError](err)) },
			func() []any { return pair(errors.AsType[*fs.PathError](err)) })
		same(t, name, func() []any { return pair(ownerrors.AsType[asPath](err)) }, func() []any { return pair(errors.AsType[asPath](err)) })
		same(t, name,
			func() []any { e, ok := ownerrors.AsType[error](err); return []any{e, ok} },
			func() []any { e, ok := errors.AsType[error](err); return []any{e, ok} })
	}
}

func TestReflect(t *testing.T) {
	t.Parallel()
	for _, types := range [][2]reflect.Type{
		{ownreflect.TypeFor[int](), reflect.TypeFor[int]()},
		{ownreflect.TypeFor[error](), reflect.TypeFor[error]()},
		{ownreflect.TypeFor[[]celsius](), reflect.TypeFor[[]celsius]()},
		{ownreflect.TypeFor[any](), reflect.TypeFor[any]()},
	} {
		if types[0] != types[1] {
			t.Errorf("TypeFor[%v] = %v", types[1], types[0])
		}
	}
	var none error
	hidden := struct{ x int }{1}
	for name, v := range map[string]reflect.Value{
		"zero":       {},
		"int":        reflect.ValueOf(1),
		"celsius":    reflect.ValueOf(celsius(1)),
		"interface":  reflect.ValueOf([]any{1}).Index(0),
		"nil error":  reflect.ValueOf(&none).Elem(),
		"error":      reflect.ValueOf(os.ErrExist),
		"unexported": reflect.ValueOf(hidden).Field(0),
	} {
		same(t, name+" as int", func() []any { return pair(ownreflect.TypeAssert[int](v)) }, func() []any { return pair(reflect.TypeAssert[int](v)) })
		same(t, name+" as celsius",
			func() []any { return pair(ownreflect.TypeAssert[celsius](v)) }, func() []any { return pair(reflect.TypeAssert[celsius](v)) })
		same(t, name+" as error",
			func() []any { _, ok := ownreflect.TypeAssert[error](v); return []any{ok} },
			func() []any { _, ok := reflect.TypeAssert[error](v); return []any{ok} })
		same(t, name+" as any",
			func() []any { _, ok := ownreflect.TypeAssert[any](v); return []any{ok} },
			func() []any { _, ok := reflect.TypeAssert[any](v); return []any{ok} })
	}
}

func TestRandN(t *testing.T) {
	t.Parallel()
	for _, n := range []int8{-1, 0} {
		same(t, "N", func() []any { return []any{ownrand.N(n)} }, func() []any { return []any{rand.N(n)} })
	}
	if got := ownrand.N(int8(1)); got != 0 {
		t.Errorf("N(1) = %d, want 0", got)
	}
	const draws = 6000
	var counts [6]int
	for range draws {
		counts[ownrand.N(uint8(len(counts)))]++
	}
	// Each count has mean 1000 and standard deviation 29; eight of them are never
	// passed.
	for i, c := range counts {
		if c < 768 || c > 1232 {
			t.Errorf("N(6) is %d %d times of %d", i, c, draws)
		}
	}
	large := false
	for range 200 {
		large = large || ownrand.N(time.Duration(math.MaxInt64)) > math.MaxInt64/2
	}
	if !large {
		t.Error("N(MaxInt64) is never in the upper half")
	}
}

func TestMaphash(t *testing.T) {
	t.Parallel()
	type key struct {
		S string
		X float64
		I any
	}
	seed := maphash.MakeSeed()
	keys := []key{{"a", 0, 1}, {"a", math.Copysign(0, -1), 1}, {"b", 0, 1}, {"a", 0, "1"}, {"a", 0, nil}, {"a", 1, 1}}
	for _, k := range keys {
		for _, l := range keys {
			var h, g maphash.Hash
			h.SetSeed(seed)
			g.SetSeed(seed)
			ownmaphash.WriteComparable(&h, k)
			ownmaphash.WriteComparable(&g, l)
			if got, want := h.Sum64() == g.Sum64(), k == l; got != want {
				t.Errorf("hashes written of %v and %v are equal: %t, want %t", k, l, got, want)
			}
			got := ownmaphash.Comparable(seed, k) == ownmaphash.Comparable(seed, l)
			if want := k == l; got != want {
				t.Errorf("hashes of %v and %v are equal: %t, want %t", k, l, got, want)
			}
		}
	}
	k := key{I: []int{1}}
	same(t, "not comparable",
		func() []any { return []any{ownmaphash.Comparable(seed, k)} }, func() []any { return []any{maphash.Comparable(seed, k)} })
}

func TestKeys(t *testing.T) {
	t.Parallel()
	for _, length := range []int{0, 1, 32, 100, 255*32 + 1} {
		same(t, "hkdf.Key",
			func() []any { return pair(ownhkdf.Key(sha256.New, []byte("secret"), []byte("salt"), "info", length)) },
			func() []any { return pair(hkdf.Key(sha256.New, []byte("secret"), []byte("salt"), "info", length)) })
		same(t, "hkdf.Expand",
			func() []any { return pair(ownhkdf.Expand(sha256.New, []byte("key"), "info", length)) },
			func() []any { return pair(hkdf.Expand(sha256.New, []byte("key"), "info", length)) })
		same(t, "pbkdf2.Key",
			func() []any { return pair(ownpbkdf2.Key(sha256.New, "password", []byte("salt"), 3, length)) },
			func() []any { return pair(pbkdf2.Key(sha256.New, "password", []byte("salt"), 3, length)) })
	}
	same(t, "hkdf.Extract",
		func() []any { return pair(ownhkdf.Extract(sha256.New, []byte("secret"), []byte("salt"))) },
		func() []any { return pair(hkdf.Extract(sha256.New, []byte("secret"), []byte("salt"))) })
	type myHash struct{ hash.Hash }
	same(t, "a hash of one's own",
		func() []any { return pair(ownhkdf.Extract(func() myHash { return myHash{sha256.New()} }, nil, nil)) },
		func() []any { return pair(hkdf.Extract(func() myHash { return myHash{sha256.New()} }, nil, nil)) })
}

// unit is a value that reads and writes itself.
type unit struct{ Name string }

func (u *unit) Scan(src any) error {
	name, ok := src.(string)
	if !ok {
		return errors.New("unit: not a string")
	}
	u.Name = strings.ToUpper(name)
	return nil
}

func (u unit) Value() (driver.Value, error) {
	if u.Name == "" {
		return nil, errors.New("unit: no name")
	}
	return []byte(u.Name), nil
}

func testNull[T any](t *testing.T) {
	t.Helper()
	for _, src := range []any{
		nil,
		int64(1),
		int64(300),
		1.5,
		math.NaN(),
		true,
		"12",
		"x",
		"",
		[]byte("7"),
		[]byte(nil),
		time.Date(2026, 11, 22, 1, 2, 3, 4, time.UTC),
		celsius(3),
		struct{}{},
	} {
		var own ownsql.Null[T]
		var std sql.Null[T]
		same(t, fmt.Sprintf("Null[%v].Scan(%T %v)", reflect.TypeFor[T](), src, src),
			func() []any { err := own.Scan(src); return []any{own.V, own.Valid, err} },
			func() []any { err := std.Scan(src); return []any{std.V, std.Valid, err} })
		same(t, fmt.Sprintf("Null[%v]{%T %v}.Value()", reflect.TypeFor[T](), src, src),
			func() []any { v, err := own.Value(); return []any{v, err} },
			func() []any { v, err := std.Value(); return []any{v, err} })
		if err, again := own.Scan(nil), own.Scan(nil); err != nil || again != nil || own.Valid {
			t.Errorf("Scan(nil) = %v, %v, leaves %v", err, again, own)
		}
	}
}

func TestNull(t *testing.T) {
	t.Parallel()
	testNull[string](t)
	testNull[int64](t)
	testNull[int8](t)
	testNull[uint](t)
	testNull[float64](t)
	testNull[celsius](t)
	testNull[bool](t)
	testNull[[]byte](t)
	testNull[time.Time](t)
	testNull[any](t)
	testNull[unit](t)
	testNull[*int64](t)
	testNull[struct{}](t)
}
