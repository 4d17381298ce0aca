// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package symbols

// This file tests the type information.

import (
	"errors"
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// newLoader returns a loader that has loaded nothing.
func newLoader() *loader {
	return &loader{packages: map[string]*types.Package{"unsafe": types.Unsafe}}
}

func TestImportUnknown(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"no/such", "", "internal/abi", "golang.org/x/tools/go/packages"} {
		p, err := Importer().Import(path)
		var unknown *UnknownError
		if p != nil || !errors.As(err, &unknown) || unknown.Path != path {
			t.Errorf("Import(%q) = %v, %v, want an UnknownError of it", path, p, err)
		}
	}
}

func TestTypesAreShared(t *testing.T) {
	t.Parallel()
	lookup := func(path, name string) types.Object {
		p, err := Importer().Import(path)
		if err != nil {
			t.Fatal(err)
		}
		return p.Scope().Lookup(name)
	}
	writer := lookup("fmt", "Fprintln").(*types.Func).Signature().Params().At(0).Type()
	if want := lookup("io", "Writer").Type(); writer != want {
		t.Errorf("the parameter of fmt.Fprintln is another %v than io.Writer", writer)
	}
	matrix := lookup("gonum.org/v1/gonum/stat", "CovarianceMatrix").(*types.Func).Signature().Params().At(1).Type()
	if want := lookup("gonum.org/v1/gonum/mat", "Matrix").Type(); matrix != want {
		t.Errorf("the parameter of stat.CovarianceMatrix is another %v than mat.Matrix", matrix)
	}
	if got, want := lookup("os", "FileMode").Type(), lookup("io/fs", "FileMode").Type(); !types.Identical(got, want) {
		t.Errorf("os.FileMode is %v, want an alias of %v", got, want)
	}
}

// TestCompletePackagesStay wants that importing a package adds nothing to one
// that was handed out before.
func TestCompletePackagesStay(t *testing.T) {
	t.Parallel()
	last := newLoader()
	paths := Paths()
	for _, path := range slices.Backward(paths) {
		if _, err := last.Import(path); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range paths {
		alone, err := newLoader().Import(path)
		if err != nil {
			t.Fatal(err)
		}
		among, err := last.Import(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(alone.Scope().Names(), among.Scope().Names()); diff != "" {
			t.Errorf("%s: -imported alone +imported with all others\n%s", path, diff)
		}
	}
}

func TestImportAtOnce(t *testing.T) {
	t.Parallel()
	l := newLoader()
	paths := Paths()
	var wg sync.WaitGroup
	for n := range 4 {
		wg.Go(func() {
			for i := range paths {
				path := paths[(i*(2*n+1)+n*50)%len(paths)]
				p, err := l.Import(path)
				if err != nil {
					t.Error(err)
					return
				}
				for _, name := range p.Scope().Names() {
					types.NewMethodSet(types.NewPointer(p.Scope().Lookup(name).Type()))
				}
			}
		})
	}
	wg.Wait()
}

// TestConstantsOfThisPlatform wants the values that a program compiled for this
// system has, not those where the generator ran.
func TestConstantsOfThisPlatform(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		path, name string
		want       constant.Value
	}{
		{"runtime", "GOOS", constant.MakeString(runtime.GOOS)},
		{"runtime", "GOARCH", constant.MakeString(runtime.GOARCH)},
		{"os", "PathSeparator", constant.MakeInt64(os.PathSeparator)},
		{"os", "O_CREATE", constant.MakeInt64(int64(os.O_CREATE))},
		{"os", "DevNull", constant.MakeString(os.DevNull)},
		{"path/filepath", "Separator", constant.MakeInt64(filepath.Separator)},
	} {
		p, err := Importer().Import(test.path)
		if err != nil {
			t.Fatal(err)
		}
		c := p.Scope().Lookup(test.name).(*types.Const)
		if !constant.Compare(c.Val(), token.EQL, test.want) {
			t.Errorf("%s.%s = %v, want %v", test.path, test.name, c.Val(), test.want)
		}
	}
}

func TestReplaceConstants(t *testing.T) {
	t.Parallel()
	p := types.NewPackage("p", "p")
	old := map[string]*types.Const{}
	for _, name := range []string{"A", "B", "C"} {
		old[name] = types.NewConst(token.NoPos, p, name, types.Typ[types.UntypedInt], constant.MakeInt64(1))
		p.Scope().Insert(old[name])
	}
	replaceConstants(p, map[string]constant.Value{"A": constant.MakeInt64(1), "B": constant.MakeInt64(2)})
	if diff := cmp.Diff([]string{"A", "B", "C"}, p.Scope().Names()); diff != "" {
		t.Errorf("names -want +got\n%s", diff)
	}
	for _, name := range []string{"A", "C"} {
		if p.Scope().Lookup(name) != old[name] {
			t.Errorf("%s was replaced by its equal", name)
		}
	}
	b := p.Scope().Lookup("B").(*types.Const)
	if b.Val().String() != "2" || b.Type() != types.Typ[types.UntypedInt] || b.Parent() != p.Scope() || b.Pkg() != p {
		t.Errorf("B = %v in %v of %v, want 2 in the package", b, b.Parent(), b.Pkg())
	}
}

func TestToConstant(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		value any
		want  constant.Value
	}{
		"int":    {int8(-3), constant.MakeInt64(-3)},
		"uint":   {^uint64(0), constant.MakeUint64(^uint64(0))},
		"float":  {0.25, constant.MakeFloat64(0.25)},
		"bool":   {true, constant.MakeBool(true)},
		"string": {"x", constant.MakeString("x")},
	} {
		if got := toConstant(reflect.ValueOf(test.value)); !constant.Compare(got, token.EQL, test.want) {
			t.Errorf("%s: toConstant(%v) = %v, want %v", name, test.value, got, test.want)
		}
	}
}

func TestCheckProgram(t *testing.T) {
	t.Parallel()
	const src = `package p
import (
	"cmp"
	"fmt"
	"iter"
	"net/http"
	"os"
	"slices"
	"sync/atomic"

	"gonum.org/v1/gonum/mat"
)

type matrix struct{ *mat.Dense }

var _ mat.Matrix = matrix{}
var _ http.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { fmt.Fprintln(w, r.URL.Path) })
var p atomic.Pointer[matrix]

func sorted[K cmp.Ordered](seq iter.Seq[K]) []K { return slices.Sorted(seq) }

var s = sorted(slices.Values([]float64{2, 1}))

func mode(f *os.File) (os.FileMode, error) {
	info, err := f.Stat()
	return info.Mode().Perm(), err
}
`
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", src, 0)
	if err != nil {
		t.Fatal(err)
	}
	conf := types.Config{Importer: Importer()}
	p, err := conf.Check("p", fset, []*ast.File{f}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := p.Scope().Lookup("s").Type().String(), "[]float64"; got != want {
		t.Errorf("type of s is %s, want %s", got, want)
	}
}
