// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package symbols

// This file tests the documentation.

import (
	"go/types"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFindDoc(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		path, symbol string
		decl         string
		text         string // how the comment starts
		markdown     string // what is in it
		output       string // of the first example
	}{
		"package":         {"strings", "", `package strings // import "strings"`, "Package strings implements", "UTF-8", ""},
		"function":        {"math", "Sin", "func Sin(x float64) float64", "Sin returns the sine", "\tSin(±0) = ±0\n", "0.00"},
		"method":          {"time", "Time.Add", "func (t Time) Add(d Duration) Time", "Add returns the time t+d.", "", "start = 2009"},
		"field":           {"net/http", "Request.Method", "Method string", "Method specifies the HTTP method", "(GET, POST, PUT, etc.)", ""},
		"its method":      {"sort", "Interface.Len", "func (Interface) Len() int", "Len is the number", "", ""},
		"type":            {"sort", "IntSlice", "type IntSlice []int", "IntSlice attaches the methods", "", ""},
		"literal":         {"math", "Pi", "const Pi = 3.14159265358979323846264338327950288419716939937510582097494459", "https://oeis.org", "", ""},
		"counted":         {"time", "Tuesday", "const Tuesday Weekday = 2", "", "", ""},
		"of the platform": {"runtime", "GOOS", "const GOOS string", "GOOS is the running", "", ""},
		"variable":        {"io", "EOF", "var EOF error", "EOF is the error", "", ""},
		"generic":         {"slices", "Sort", "func Sort[S ~[]E, E cmp.Ordered](x S)", "Sort sorts a slice", "", "[-10 0 8 42]"},
		"link within":     {"sort", "Slice", "func Slice(x any, less func(i, j int) bool)", "Slice sorts", "[SliceStable](https://pkg.go.dev/sort#SliceStable)", "By name:"},
		"link to other":   {"encoding/json", "Marshal", "func Marshal(v any) ([]byte, error)", "Marshal returns", "(https://pkg.go.dev/encoding#TextMarshaler)", "{"},
		"link to method":  {"encoding/json", "Marshal", "func Marshal(v any) ([]byte, error)", "Marshal returns", "(https://pkg.go.dev/encoding/json#Marshaler.MarshalJSON)", "{"},
		"other module":    {"gonum.org/v1/gonum/floats", "Sum", "func Sum(s []float64) float64", "Sum returns the sum", "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d, ok := FindDoc(test.path, test.symbol)
			if !ok {
				t.Fatalf("FindDoc(%q, %q) found nothing", test.path, test.symbol)
			}
			if d.Path != test.path || d.Name != test.symbol || d.Decl != test.decl {
				t.Errorf("FindDoc(%q, %q) = %q %q %q, want %q", test.path, test.symbol, d.Path, d.Name, d.Decl, test.decl)
			}
			if got := d.Text(); !strings.HasPrefix(got, test.text) {
				t.Errorf("text = %q, want it to start with %q", got, test.text)
			}
			if got := d.Markdown(); !strings.Contains(got, test.markdown) {
				t.Errorf("markdown = %q, want %q in it", got, test.markdown)
			}
			if test.output != "" && (len(d.Examples) == 0 || !strings.HasPrefix(d.Examples[0].Output, test.output)) {
				t.Errorf("examples = %+v, want output %q", d.Examples, test.output)
			}
		})
	}
}

func TestFindDocNothing(t *testing.T) {
	t.Parallel()
	for _, test := range [][2]string{{"no/such", ""}, {"math", "Nothing"}, {"time", "Time.Nothing"}, {"time", "Time.wall"}, {"syscall", "EpollWait"}} {
		if d, ok := FindDoc(test[0], test[1]); ok {
			t.Errorf("FindDoc(%q, %q) = %+v, want nothing", test[0], test[1], d)
		}
	}
}

func TestExampleCode(t *testing.T) {
	t.Parallel()
	d, ok := FindDoc("fmt", "Println")
	if !ok {
		t.Fatal("no documentation of fmt.Println")
	}
	want := []Example{{
		Code: `const name, age = "Kim", 22
fmt.Println(name, "is", age, "years old.")

// It is conventional not to worry about any
// error returned by Println.
`,
		Output: "Kim is 22 years old.",
	}}
	if diff := cmp.Diff(want, d.Examples); diff != "" {
		t.Errorf("examples of fmt.Println: -want +got\n%s", diff)
	}
}

// TestEverythingIsDocumented looks up each exported object, each method of a
// type and each method of an interface by its object.
func TestEverythingIsDocumented(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"bufio", "container/list", "fmt", "io", "math", "os", "slices", "strings", "sync/atomic", "time", "unsafe", "gonum.org/v1/gonum/mat", "gonum.org/v1/plot"} {
		p, err := Importer().Import(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := FindObjectDoc(types.NewPkgName(0, p, "", p)); !ok {
			t.Errorf("no documentation of package %s", path)
		}
		for _, name := range p.Scope().Names() {
			o := p.Scope().Lookup(name)
			if !o.Exported() {
				continue
			}
			checkDoc(t, o, name)
			named, ok := o.Type().(*types.Named)
			if !ok || named.Obj() != o {
				continue
			}
			for m := range named.Methods() {
				if m.Exported() {
					checkDoc(t, m, name+"."+m.Name())
				}
			}
			if i, ok := named.Underlying().(*types.Interface); ok {
				for m := range i.ExplicitMethods() {
					if m.Exported() {
						checkDoc(t, m, name+"."+m.Name())
					}
				}
			}
		}
	}
}

func checkDoc(t *testing.T, o types.Object, name string) {
	t.Helper()
	d, ok := FindObjectDoc(o)
	if !ok {
		t.Errorf("no documentation of %v", o)
		return
	}
	if d.Path != o.Pkg().Path() || d.Name != name || !strings.Contains(d.Decl, o.Name()) {
		t.Errorf("documentation of %v is of %s.%s: %s", o, d.Path, d.Name, d.Decl)
	}
}

func TestFindObjectDocNothing(t *testing.T) {
	t.Parallel()
	p := types.NewPackage("main", "main")
	sig := types.NewSignatureType(nil, nil, nil, nil, nil, false)
	for name, o := range map[string]types.Object{
		"predeclared":        types.Universe.Lookup("len"),
		"method of error":    types.Universe.Lookup("error").Type().Underlying().(*types.Interface).Method(0),
		"of the session":     types.NewFunc(0, p, "Sin", sig),
		"local variable":     types.NewVar(0, p, "x", types.Typ[types.Int]),
		"package not listed": types.NewPkgName(0, p, "", types.NewPackage("no/such", "such")),
	} {
		if d, ok := FindObjectDoc(o); ok {
			t.Errorf("%s: FindObjectDoc(%v) = %+v, want nothing", name, o, d)
		}
	}
}

// TestExamples checks that help has an example of each function and method of the project's
// own packages. Methods that are called by the notebook or by printing need none.
func TestExamples(t *testing.T) {
	t.Parallel()
	silent := regexp.MustCompile(`(?:Error|Result|Options)\.|\.(?:Error|Unwrap|Is|String|MIMEBundle|HTML|Latex|Line|Input|Markdown|JSON|PNG|JPEG|SVG|WAV)$`)
	for _, path := range Paths() {
		if !strings.HasPrefix(path, "github.com/gosci/gosci/") {
			continue
		}
		p, err := Importer().Import(path)
		if err != nil {
			t.Fatal(err)
		}
		var missing []string
		check := func(name string) {
			if d, ok := FindDoc(path, name); ok && len(d.Examples) == 0 && !silent.MatchString(name) {
				missing = append(missing, name)
			}
		}
		for _, name := range p.Scope().Names() {
			switch o := p.Scope().Lookup(name).(type) {
			case *types.Func:
				check(name)
			case *types.TypeName:
				if named, ok := o.Type().(*types.Named); ok && !types.IsInterface(named) {
					for m := range types.NewMethodSet(types.NewPointer(named)).Methods() {
						check(name + "." + m.Obj().Name())
					}
				}
			}
		}
		if len(missing) > 0 {
			t.Errorf("%s: no example of %d: %s", path, len(missing), strings.Join(missing, " "))
		}
	}
}
