// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file tests logarithms of sums of exponentials, and the softmax.

import (
	"errors"
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/numtest"
)

func TestLogsumexpAxes(t *testing.T) {
	t.Parallel()
	const file = "testdata/logsumexp.txt"
	values := numtest.ReadValues(t, file)
	axes := map[string][]int{"all": nil, "x0": {0}, "x1": {-2}, "x02": {0, 2}}
	b := values["b"].(*nd.Array)
	for _, r := range numtest.Read(t, file) {
		if len(r.Inputs) == 0 {
			continue
		}
		a, ax := values[r.Inputs[0]].(*nd.Array), axes[r.Inputs[1]]
		numtest.Check(t, r, func() any {
			switch r.Name {
			case "logsumexp":
				return Logsumexp(a, &LogsumexpOptions{Axis: ax})
			case "weighted", "sign":
				l, s := LogsumexpSign(a, &LogsumexpOptions{Axis: ax, B: b, KeepDims: true})
				if r.Name == "sign" {
					return s
				}
				return l
			case "softmax":
				return Softmax(a, ax...)
			}
			return LogSoftmax(a, ax...)
		}, 1e-14, 1) // SciPy's logarithms near 0 are good to 1e-16 absolutely
	}
}

func TestLogsumexpEdges(t *testing.T) {
	t.Parallel()
	inf := math.Inf(1)
	for _, c := range []struct {
		name       string
		a, b       []float64
		want, sign float64
	}{
		{"empty", []float64{}, nil, -inf, 0},
		{"one", []float64{3}, nil, 3, 1},
		{"nothing", []float64{-inf, -inf}, nil, -inf, 0},
		{"infinite", []float64{inf, 1}, nil, inf, 1},
		{"infinite of weight 0", []float64{inf, 1}, []float64{0, 1}, 1, 1},
		{"infinite and negative", []float64{inf, 1}, []float64{-1, 1}, inf, -1},
		{"difference of infinite ones", []float64{inf, inf}, []float64{-1, 1}, math.NaN(), math.NaN()},
		{"no number", []float64{math.NaN(), 1}, nil, math.NaN(), math.NaN()},
		{"cancel", []float64{2, 2}, []float64{-1, 1}, -inf, 0},
		{"negative", []float64{0, math.Log(3)}, []float64{1, -1}, math.Log(2), -1},
		{"large", []float64{1000, 1000}, nil, 1000 + math.Ln2, 1},
		{"near zero", []float64{-1e-20, -50}, nil, math.Exp(-50) - 1e-20, 1},
		{"smallest", []float64{math.Log(5e-324)}, nil, math.Log(5e-324), 1},
	} {
		opts := &LogsumexpOptions{}
		if c.b != nil {
			opts.B = nd.FromSlice(c.b)
		}
		l, s := LogsumexpSign(nd.FromSlice(c.a), opts)
		if !numtest.Near(l.Item(), c.want, 1e-15, 0) || !numtest.Near(s.Item(), c.sign, 0, 0) {
			t.Errorf("%s: got %v, %v, want %v, %v", c.name, l.Item(), s.Item(), c.want, c.sign)
		}
	}
	if l := Logsumexp(nd.Of(0, math.Log(3)), &LogsumexpOptions{B: nd.Of(1, -1)}); !math.IsNaN(l.Item()) {
		t.Errorf("logarithm of -2 = %v, want NaN", l.Item())
	}
	if s := Softmax(nd.Zeros(0, 3), 1); s.Size() != 0 {
		t.Errorf("Softmax of no rows has %d elements", s.Size())
	}
	big := nd.Arange(60000).Reshape(200, 300)
	if s := Softmax(big.T(), 0).Along(0).Sum(); !nd.Allclose(s, nd.Full(1, 200), nil) {
		t.Error("the sums of a softmax are not 1")
	}
	if s := Softmax(nd.Scalar(7)); s.Item() != 1 || s.Ndim() != 0 {
		t.Errorf("Softmax of a number is %v", s)
	}
}

// The numbers of the tutorial's section on scipy.special.
func TestTutorial(t *testing.T) {
	t.Parallel()
	x, y := nd.Of(1, 2), nd.Of(3, 4, 5).Reshape(3, 1)
	res := nd.Map2(Xlog1py, x, y)
	want := nd.Of(1.3862943611198906, 2.772588722239781, 1.6094379124341003, 3.2188758248682006, 1.791759469228055, 3.58351893845611).Reshape(3, 2)
	if d := numtest.Compare(res, want, 1e-15, 0); d != "" {
		t.Errorf("xlog1py: %s", d)
	}
	if v := Xlog1py(2.5, 1e-18); v != 2.5e-18 {
		t.Errorf("Xlog1py(2.5, 1e-18) = %v", v)
	}
	n := nd.Arange(10)
	if !nd.Allclose(nd.Map(Gamma, n.AddScalar(1)), nd.Map(Factorial, n), nil) {
		t.Error("gamma(n+1) is not n!")
	}
	if a, b, c := Gamma(5), Gamma(5.5), Gamma(6); a != 24 || !numtest.Near(b, 52.34277778455352, 1e-15, 0) || c != 120 {
		t.Errorf("Gamma(5), Gamma(5.5), Gamma(6) = %v, %v, %v", a, b, c)
	}
	logs := nd.Map(Gammaln, nd.Of(5, 50, 500))
	if d := numtest.Compare(logs, nd.Of(3.1780538303479458, 144.5657439463449, 2605.115850361734), 1e-15, 0); d != "" {
		t.Errorf("gammaln: %s", d)
	}
	if a, b := Gamma(500), Gamma(499); !math.IsInf(a, 1) || !math.IsInf(b, 1) {
		t.Errorf("Gamma(500), Gamma(499) = %v, %v", a, b)
	}
	la, lb := Gammaln(500), Gammaln(499)
	// exp turns the last place of 2605 into 10⁻¹² of the quotient.
	if q := math.Exp(la - lb); !numtest.Near(q, 499, 1e-12, 0) {
		t.Errorf("Γ(500)/Γ(499) = %v", q)
	}
	l := Logsumexp(nd.Of(la, lb), &LogsumexpOptions{B: nd.Of(1, -1)})
	if !numtest.Near(l.Item(), 2605.1138443430073, 1e-15, 0) {
		t.Errorf("log(Γ(500) - Γ(499)) = %v", l.Item())
	}
}

func TestLogsumexpMistakes(t *testing.T) {
	t.Parallel()
	x := nd.Zeros(2, 3)
	for name, f := range map[string]func(){
		"special: Logsumexp wants an axis of a 2-dimensional array and got 2": func() { Logsumexp(x, &LogsumexpOptions{Axis: []int{2}}) },
		"special: Softmax wants each axis once and got 1 twice":               func() { Softmax(x, 1, -1) },
		"nd: cannot broadcast (2,3) with (2)":                                 func() { Logsumexp(x, &LogsumexpOptions{B: nd.Zeros(2)}) },
	} {
		_, err := numtest.Try(func() any { f(); return nil })
		var mistake *ArgumentError
		if err == nil || err.Error() != name {
			t.Errorf("got %v, want %s", err, name)
		} else if shape := new(nd.ShapeError); !errors.As(err, &shape) && !errors.As(err, &mistake) {
			t.Errorf("%v is a %T", err, err)
		}
	}
}
