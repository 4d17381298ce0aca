// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file holds the rows of the table: those of arrays, matrices and random numbers.

import (
	"maps"
	"os"
	"path/filepath"

	"github.com/gosci/gosci/numerics/integrate"
	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/random"
	"github.com/gosci/gosci/numerics/sio"
	"github.com/gosci/gosci/numerics/stats"
)

// rows holds all rows by name.
var rows = func() map[string]func(in inputs) func() any {
	all := maps.Clone(arrayRows)
	maps.Copy(all, signalRows)
	maps.Copy(all, interpolateRows)
	maps.Copy(all, cellRows)
	return all
}()

// arrayRows holds, by the name of the row, the function that gets the inputs and returns
// what is measured. Its result, an array, a number or a list of them, is compared
// with that of the row of the same name in numerics.py.
var arrayRows = map[string]func(in inputs) func() any{
	// Plain loops.
	"add": func(in inputs) func() any {
		x, y := in.array(0), in.array(1)
		return func() any { return x.Add(y) }
	},
	"2*x + 1": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return x.MulScalar(2).IAddScalar(1) } // as a cell's 2*x + 1 is compiled
	},
	"sqrt": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return nd.Sqrt(x) }
	},
	"sum": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return x.Sum() }
	},
	"mean over axis 0": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return x.Along(0).Mean() }
	},
	"mean over axis 1": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return x.Along(1).Mean() }
	},
	"sort": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return nd.Sort(x) }
	},
	"sort, normal": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return nd.Sort(x) }
	},
	"argsort": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return x.Argsort() }
	},
	"percentile": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return nd.Percentile(x, 30) }
	},
	"boolean mask": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return x.Mask(x.GreaterScalar(0)) }
	},
	"broadcasting add": func(in inputs) func() any {
		x, row := in.array(0), in.array(1)
		return func() any { return x.Add(row) }
	},
	"transpose copy": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return x.T().Copy() }
	},

	// Functions.
	"exp": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return nd.Exp(x) }
	},
	"sin": func(in inputs) func() any {
		x := in.array(0)
		return func() any { return nd.Sin(x) }
	},

	// Matrices.
	"matmul 100":         matmul,
	"matmul 500":         matmul,
	"matmul 1000":        matmul,
	"matrix-vector 2000": matmul,
	"solve 500": func(in inputs) func() any {
		a, b := in.array(0), in.array(1)
		return func() any {
			x, err := linalg.Solve(a, b, nil)
			if err != nil {
				return err
			}
			return x
		}
	},
	"LU 1000": func(in inputs) func() any {
		a := in.array(0)
		return func() any {
			f, err := linalg.LUFactor(a)
			if err != nil {
				return err
			}
			return []any{f.Lu, f.Piv}
		}
	},
	"Cholesky 1000": func(in inputs) func() any {
		a := in.array(0)
		return func() any {
			u, err := linalg.Cholesky(a, nil)
			if err != nil {
				return err
			}
			return u
		}
	},
	"QR 500": func(in inputs) func() any {
		a := in.array(0)
		return func() any {
			r, err := linalg.QR(a, nil)
			if err != nil {
				return err
			}
			return []any{r.Q, r.R}
		}
	},
	"SVD 300": func(in inputs) func() any {
		a := in.array(0)
		return func() any {
			r, err := linalg.Svd(a, nil)
			if err != nil {
				return err
			}
			return []any{r.U, r.S, r.Vh}
		}
	},
	"eigh 300": func(in inputs) func() any {
		a := in.array(0)
		return func() any {
			r, err := linalg.Eigh(a, nil)
			if err != nil {
				return err
			}
			return []any{r.W, r.V}
		}
	},
	"eig 300": func(in inputs) func() any {
		a := in.array(0)
		return func() any {
			r, err := linalg.Eig(a, nil)
			if err != nil {
				return err
			}
			return []any{r.W, r.Vr}
		}
	},
	"expm 100": func(in inputs) func() any {
		a := in.array(0)
		return func() any { return linalg.Expm(a) }
	},

	// Random numbers.
	"normal draws": func(inputs) func() any {
		return func() any { return random.New(7).StandardNormal(1_000_000) }
	},
	"uniform draws": func(inputs) func() any {
		return func() any { return random.New(7).Random(1_000_000) }
	},

	// Integrals and initial value problems.
	"quad, oscillating": quadOscillating,
	"dblquad":           dblquad,
	"RK45, Lorenz":      solveIVP(lorenz, 10, []float64{1, 1, 1}, nil),
	"BDF, Robertson":    solveIVP(robertson, 1e6, []float64{1, 0, 0}, &integrate.IVPOptions{Method: integrate.BDF, Rtol: 1e-6, Atol: 1e-10}),
	"LSODA, spring":     solveIVP(spring, 10, []float64{1, 0}, &integrate.IVPOptions{Method: integrate.LSODA}),
	// Roots and minima.
	"brentq, 10000 roots":          brentq,
	"least_squares 10":             threePeaks,
	"curve_fit, 1000 points":       curveFit,
	"curve_fit, point by point":    curveFitPoints,
	"minimize BFGS, Rosenbrock 10": bfgs,
	// Files.
	"save npy 80 MB": func(in inputs) func() any {
		path := filepath.Join(os.TempDir(), "save-gosci.npy")
		return func() any {
			_ = os.Remove(path) // it is not there at first
			return saved(path, in.array(0))
		}
	},
	"replace npy 80 MB": func(in inputs) func() any {
		path := filepath.Join(os.TempDir(), "replace-gosci.npy")
		return func() any { return saved(path, in.array(0)) }
	},
	"load npy 80 MB": func(in inputs) func() any {
		path := filepath.Join(os.TempDir(), "load-gosci.npy")
		saveErr := sio.Save(path, in.array(0))
		return func() any {
			if saveErr != nil {
				return saveErr
			}
			x, err := sio.Load(path)
			if err != nil {
				return err
			}
			return x
		}
	},
	// Samples.
	"mannwhitneyu 1e5": func(in inputs) func() any {
		x, y := in.array(0), in.array(1)
		return func() any { return significance(stats.MannWhitneyU(x, y, nil)) }
	},
	"spearmanr 1e5": func(in inputs) func() any {
		x, y := in.array(0), in.array(1)
		return func() any { return significance(stats.Spearmanr(x, y, nil)) }
	},
	"bootstrap": func(in inputs) func() any {
		x := in.array(0)
		mean := func(v []float64) float64 {
			s := 0.0
			for _, e := range v {
				s += e
			}
			return s / float64(len(v))
		}
		return func() any {
			c := stats.Bootstrap(x, mean, &stats.BootstrapOptions{Rng: random.New(7)}).ConfidenceInterval
			return nd.Of(c.Low, c.High)
		}
	},
	"gaussian_kde 1e4 x 1e3": func(in inputs) func() any {
		x, at := in.array(0), in.array(1)
		return func() any {
			k, err := stats.NewGaussianKDE(x, nil)
			if err != nil {
				return err
			}
			return k.Evaluate(at)
		}
	},
	// Distributions.
	"norm cdf":               cdf(stats.Norm()),
	"norm ppf":               ppf(stats.Norm()),
	"norm rvs":               rvs(stats.Norm()),
	"gamma cdf":              cdf(stats.Gamma(2.5)),
	"gamma ppf":              ppf(stats.Gamma(2.5)),
	"gamma rvs":              rvs(stats.Gamma(2.5)),
	"beta cdf":               cdf(stats.Beta(2.5, 1.5)),
	"beta ppf":               ppf(stats.Beta(2.5, 1.5)),
	"beta rvs":               rvs(stats.Beta(2.5, 1.5)),
	"t cdf":                  cdf(stats.T(5)),
	"t ppf":                  ppf(stats.T(5)),
	"t rvs":                  rvs(stats.T(5)),
	"differential evolution": evolution,
	"linprog 100 by 200":     linprog,
	"assignment 500":         assign,
}

func cdf(d *stats.Continuous) func(in inputs) func() any {
	return func(in inputs) func() any {
		x := in.array(0)
		return func() any { return nd.Map(d.Cdf, x) }
	}
}

func ppf(d *stats.Continuous) func(in inputs) func() any {
	return func(in inputs) func() any {
		p := in.array(0)
		return func() any { return nd.Map(d.Ppf, p) }
	}
}

func rvs(d *stats.Continuous) func(in inputs) func() any {
	return func(inputs) func() any {
		return func() any { return d.Rvs(random.New(7), 1_000_000) }
	}
}

func significance(r *stats.SignificanceResult) *nd.Array { return nd.Of(r.Statistic, r.Pvalue) }

func matmul(in inputs) func() any {
	a, b := in.array(0), in.array(1)
	return func() any { return nd.Matmul(a, b) }
}

// saved saves an array, and returns how large the file is.
func saved(path string, x *nd.Array) any {
	if err := sio.Save(path, x); err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	return nd.ScalarInt(int(info.Size()))
}
