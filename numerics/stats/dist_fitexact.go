// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package stats

// This file fits what can be fitted by formulas or by the root of one equation.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/special"
)

// free reports whether the parameter i is to be found.
func (f fixed) free(i int) bool { return math.IsNaN(f[i]) }

// exactly returns the fits by formulas, by SciPy's names.
func exactly(name string) func(x []float64, fix fixed) ([]float64, bool, error) {
	return map[string]func(x []float64, fix fixed) ([]float64, bool, error){
		"norm": exactNorm, "halfnorm": exactHalfnorm, "expon": exactExpon, "uniform": exactUniform, "laplace": exactLaplace,
		"logistic": exactLogistic, "gumbel_r": exactGumbelR, "gumbel_l": exactGumbelL, "rayleigh": exactRayleigh,
		"vonmises": exactVonmises, "lognorm": exactLognorm, "gamma": exactGamma, "beta": exactBeta, "invgauss": exactInvgauss,
		"pareto": exactPareto, "powerlaw": exactPowerlaw,
	}[name]
}

func outside(family string) error { return &FitError{family, "the data lie outside the support"} }

// deviation returns the root of the mean square of x less loc.
func deviation(x []float64, loc float64) float64 {
	s := 0.0
	for _, v := range x {
		s += (v - loc) * (v - loc)
	}
	return math.Sqrt(s / float64(len(x)))
}

func exactNorm(x []float64, fix fixed) ([]float64, bool, error) {
	loc, scale := fix[0], fix[1]
	if fix.free(0) {
		loc, _ = meanVar(x)
	}
	if fix.free(1) {
		scale = deviation(x, loc)
	}
	return []float64{loc, scale}, true, nil
}

func exactHalfnorm(x []float64, fix fixed) ([]float64, bool, error) {
	loc, scale := fix[0], fix[1]
	least := slices.Min(x)
	if fix.free(0) {
		loc = least
	} else if loc > least {
		return nil, true, outside("halfnorm")
	}
	if fix.free(1) {
		scale = deviation(x, loc)
	}
	return []float64{loc, scale}, true, nil
}

func exactExpon(x []float64, fix fixed) ([]float64, bool, error) {
	loc, scale := fix[0], fix[1]
	least := slices.Min(x)
	if fix.free(0) {
		loc = least
	} else if loc > least {
		return nil, true, outside("expon")
	}
	if fix.free(1) {
		mean, _ := meanVar(x)
		scale = mean - loc
	}
	return []float64{loc, scale}, true, nil
}

func exactUniform(x []float64, fix fixed) ([]float64, bool, error) {
	loc, scale := fix[0], fix[1]
	lo, hi := slices.Min(x), slices.Max(x)
	switch {
	case fix.free(0) && fix.free(1):
		loc, scale = lo, hi-lo
	case fix.free(1):
		scale = hi - loc
	default:
		loc = lo - 0.5*(scale-(hi-lo))
	}
	if lo < loc || hi > loc+scale*(1+1e-15) {
		return nil, true, outside("uniform")
	}
	return []float64{loc, scale}, true, nil
}

func exactLaplace(x []float64, fix fixed) ([]float64, bool, error) {
	loc, scale := fix[0], fix[1]
	if fix.free(0) {
		loc = median(x)
	}
	if fix.free(1) {
		scale = 0
		for _, v := range x {
			scale += math.Abs(v-loc) / float64(len(x))
		}
	}
	return []float64{loc, scale}, true, nil
}

func median(x []float64) float64 { return quantileOf(x, 0.5) }

// quantileOf returns a quantile of data, by a line between the nearest.
func quantileOf(x []float64, p float64) float64 {
	s := slices.Clone(x)
	slices.Sort(s)
	h := p * float64(len(s)-1)
	i := int(h)
	j := min(i+1, len(s)-1)
	return s[i] + (h-float64(i))*(s[j]-s[i])
}

// exactLogistic maximizes n log β - Σ (z + 2 log(1+exp(-z))) with z = βx - α by Newton's method;
// it is concave.
func exactLogistic(x []float64, fix fixed) ([]float64, bool, error) {
	if !fix.free(0) || !fix.free(1) {
		return nil, false, nil
	}
	n := float64(len(x))
	mean, v := meanVar(x)
	if v == 0 {
		return nil, false, nil
	}
	// Of (x-mean)/deviation.
	dev := math.Sqrt(v)
	alpha, beta := 0.0, math.Pi/math.Sqrt(3)
	for range 100 {
		ga, gb, haa, hab, hbb := 0.0, n/beta, 0.0, 0.0, n/(beta*beta)
		for _, v := range x {
			y := (v - mean) / dev
			t := math.Tanh((beta*y - alpha) / 2)
			w := 0.5 * (1 - t*t)
			ga += t
			gb -= y * t
			haa += w
			hab -= w * y
			hbb += w * y * y
		}
		det := haa*hbb - hab*hab
		da, db := (hbb*ga-hab*gb)/det, (haa*gb-hab*ga)/det
		s := 1.0
		for beta+s*db < beta/3 || beta+s*db > 3*beta {
			s /= 2
		}
		alpha += s * da
		beta += s * db
		if math.Abs(da)+math.Abs(db) < 1e-14*beta {
			break
		}
	}
	return []float64{mean + dev*alpha/beta, dev / beta}, true, nil
}

func exactGumbelR(x []float64, fix fixed) ([]float64, bool, error) {
	loc, scale := fix[0], fix[1]
	n := float64(len(x))
	least := slices.Min(x)
	mean, _ := meanVar(x)
	// The mean of exp(-(x-least)/s), and that with the weight x-mean.
	sums := func(s float64) (w, xw float64) {
		for _, v := range x {
			e := math.Exp(-(v - least) / s)
			w += e / n
			xw += (v - mean) * e / n
		}
		return w, xw
	}
	switch {
	case fix.free(1) && fix.free(0):
		top := slices.Max(x) - least
		if top == 0 {
			return nil, false, nil
		}
		scale = rootBetween(func(s float64) float64 {
			w, xw := sums(s)
			return s + xw/w
		}, top*1e-6, top*10)
	case fix.free(1):
		// Σ z - Σ z exp(-z) = n.
		f := func(ls float64) float64 {
			s, t := math.Exp(ls), 0.0
			for _, v := range x {
				z := (v - loc) / s
				t += z - z*math.Exp(-z)
			}
			return n - t
		}
		l := math.Log(deviation(x, loc))
		scale = math.Exp(rootBetween(f, l-5, l+5))
	}
	if fix.free(0) {
		w, _ := sums(scale)
		loc = least - scale*math.Log(w)
	}
	return []float64{loc, scale}, true, nil
}

func exactGumbelL(x []float64, fix fixed) ([]float64, bool, error) {
	y := make([]float64, len(x))
	for i, v := range x {
		y[i] = -v
	}
	p, ok, err := exactGumbelR(y, fixed{-fix[0], fix[1]})
	if ok {
		p[0] = -p[0]
	}
	return p, ok, err
}

func exactRayleigh(x []float64, fix fixed) ([]float64, bool, error) {
	least := slices.Min(x)
	switch {
	case !fix.free(0):
		if fix[0] > least {
			return nil, true, outside("rayleigh")
		}
		return []float64{fix[0], deviation(x, fix[0]) / math.Sqrt2}, true, nil
	case !fix.free(1):
		s := fix[1]
		return []float64{least - leftOf(x, func(loc float64) float64 {
			g := 0.0
			for _, v := range x {
				g += (v-loc)/(s*s) - 1/(v-loc)
			}
			return g
		}), s}, true, nil
	}
	d := leftOf(x, func(loc float64) float64 {
		s2, g, inv := deviation(x, loc), 0.0, 0.0
		s2 *= s2 / 2
		for _, v := range x {
			g += (v - loc) / s2
			inv += 1 / (v - loc)
		}
		return g - inv
	})
	if math.IsNaN(d) {
		return nil, false, nil
	}
	return []float64{least - d, deviation(x, least-d) / math.Sqrt2}, true, nil
}

// leftOf returns how far below the least number of x a loc lies at which g, positive far off and
// negative near it, is 0; NaN if there is none.
func leftOf(x []float64, g func(loc float64) float64) float64 {
	least, width := slices.Min(x), slices.Max(x)-slices.Min(x)
	if width == 0 {
		return math.NaN()
	}
	f := func(l float64) float64 { return -g(least - math.Exp(l)) }
	far := math.Log(width) + 9 // farther off g has no digits left
	if !(f(far) < 0) {
		return math.NaN()
	}
	for l := far - 1; l > far-40; l-- {
		if f(l) > 0 {
			return math.Exp(rootBetween(f, l, l+1))
		}
	}
	return math.NaN()
}

// exactVonmises takes the circular mean, and the kappa of which the mean length I1/I0 is that of
// the data.
func exactVonmises(x []float64, fix fixed) ([]float64, bool, error) {
	kappa, loc, scale := fix[0], fix[1], fix[2]
	if fix.free(2) {
		scale = 1
	}
	if scale != 1 {
		return nil, false, nil
	}
	n := float64(len(x))
	c, s := 0.0, 0.0
	for _, v := range x {
		c += math.Cos(v) / n
		s += math.Sin(v) / n
	}
	if fix.free(1) {
		loc = math.Atan2(s, c)
	}
	if fix.free(0) {
		r := c*math.Cos(loc) + s*math.Sin(loc)
		switch {
		case r <= 0:
			kappa = math.SmallestNonzeroFloat64
		case r >= 1:
			return nil, true, &FitError{"vonmises", "all angles are the same"}
		default:
			kappa = math.Exp(rootBetween(func(l float64) float64 {
				k := math.Exp(l)
				return special.I1e(k)/special.I0e(k) - r
			}, math.Log(r), math.Log(max(3, 2/(1-r)))))
		}
	}
	return []float64{kappa, loc, scale}, true, nil
}

func exactLognorm(x []float64, fix fixed) ([]float64, bool, error) {
	least := slices.Min(x)
	logs := func(loc float64) (y []float64, mean, dev float64) {
		y = make([]float64, len(x))
		for i, v := range x {
			y[i] = math.Log(v - loc)
		}
		mean, v := meanVar(y)
		return y, mean, math.Sqrt(v)
	}
	if fix.free(1) {
		if !fix.free(0) || !fix.free(2) {
			return nil, false, nil
		}
		d := leftOf(x, func(loc float64) float64 {
			y, mean, dev := logs(loc)
			g := 0.0
			for i, v := range x {
				g += (1 + (y[i]-mean)/(dev*dev)) / (v - loc)
			}
			return g
		})
		if math.IsNaN(d) {
			return nil, false, nil
		}
		fix = slices.Clone(fix)
		fix[1] = least - d
	}
	if fix[1] >= least {
		return nil, true, outside("lognorm")
	}
	y, mean, dev := logs(fix[1])
	s, scale := fix[0], fix[2]
	if fix.free(2) {
		scale = math.Exp(mean)
	}
	if fix.free(0) {
		if s = dev; !fix.free(2) {
			s = deviation(y, math.Log(scale))
		}
	}
	return []float64{s, fix[1], scale}, true, nil
}

// exactGamma solves log a - ψ(a) = log mean - mean log.
func exactGamma(x []float64, fix fixed) ([]float64, bool, error) {
	if fix.free(1) {
		return nil, false, nil
	}
	a, loc, scale := fix[0], fix[1], fix[2]
	if slices.Min(x) <= loc {
		return nil, true, outside("gamma")
	}
	mean, logMean := 0.0, 0.0
	for _, v := range x {
		mean += (v - loc) / float64(len(x))
		logMean += math.Log(v-loc) / float64(len(x))
	}
	switch {
	case fix.free(0) && fix.free(2):
		s := math.Log(mean) - logMean
		if !(s > 0) {
			return nil, true, &FitError{"gamma", "all data are the same"}
		}
		g := (3 - s + math.Sqrt((s-3)*(s-3)+24*s)) / (12 * s)
		a = math.Exp(rootBetween(func(l float64) float64 {
			a := math.Exp(l)
			return s - l + special.Digamma(a)
		}, math.Log(0.6*g), math.Log(1.4*g)))
		scale = mean / a
	case fix.free(0):
		a = inverseDigamma(logMean - math.Log(scale))
	default:
		scale = mean / a
	}
	return []float64{a, loc, scale}, true, nil
}

// inverseDigamma returns the x > 0 with ψ(x) = y.
func inverseDigamma(y float64) float64 {
	x := math.Exp(y) + 0.5
	if y < -2.2 {
		x = -1 / (y + eulerGamma)
	}
	return math.Exp(rootBetween(func(l float64) float64 { return special.Digamma(math.Exp(l)) - y }, math.Log(x)-2, math.Log(x)+2))
}

// exactBeta solves ψ(a) - ψ(a+b) = mean log x and ψ(b) - ψ(a+b) = mean log(1-x) by Newton's method
// over log a and log b.
func exactBeta(x []float64, fix fixed) ([]float64, bool, error) {
	if fix.free(2) || fix.free(3) {
		return nil, false, nil
	}
	n := float64(len(x))
	lx, ly, mean := 0.0, 0.0, 0.0
	for _, v := range x {
		z := (v - fix[2]) / fix[3]
		if !(z > 0 && z < 1) {
			return nil, true, outside("beta")
		}
		lx += math.Log(z) / n
		ly += math.Log1p(-z) / n
		mean += z / n
	}
	v := 0.0
	for _, t := range x {
		z := (t-fix[2])/fix[3] - mean
		v += z * z / n
	}
	f := max(mean*(1-mean)/v-1, 0.1)
	a, b := mean*f, (1-mean)*f
	fixA, fixB := !fix.free(0), !fix.free(1)
	if fixA {
		a = fix[0]
	}
	if fixB {
		b = fix[1]
	}
	for range 100 {
		s, t := special.Digamma(a+b), special.Polygamma(1, a+b)
		fa, fb := special.Digamma(a)-s-lx, special.Digamma(b)-s-ly
		jaa, jbb, jab := special.Polygamma(1, a)-t, special.Polygamma(1, b)-t, -t
		var da, db float64
		switch {
		case fixA:
			db = fb / jbb
		case fixB:
			da = fa / jaa
		default:
			det := jaa*jbb - jab*jab
			da, db = (jbb*fa-jab*fb)/det, (jaa*fb-jab*fa)/det
		}
		a *= math.Exp(max(-2, min(2, math.Log(max(1-da/a, 0.13)))))
		b *= math.Exp(max(-2, min(2, math.Log(max(1-db/b, 0.13)))))
		if math.Abs(da) <= 1e-15*a && math.Abs(db) <= 1e-15*b {
			break
		}
	}
	return []float64{a, b, fix[2], fix[3]}, true, nil
}

func exactInvgauss(x []float64, fix fixed) ([]float64, bool, error) {
	if fix.free(1) || !fix.free(0) {
		return nil, false, nil
	}
	loc := fix[1]
	if slices.Min(x) <= loc {
		return nil, true, outside("invgauss")
	}
	n := float64(len(x))
	mean, inv := 0.0, 0.0
	for _, v := range x {
		mean += (v - loc) / n
	}
	for _, v := range x {
		inv += 1/(v-loc) - 1/mean
	}
	scale := fix[2]
	if fix.free(2) {
		scale = n / inv
	}
	return []float64{mean / scale, loc, scale}, true, nil
}

// exactPareto has b = n/Σ log((x-loc)/scale) and loc + scale the least number; what is left is the
// scale.
func exactPareto(x []float64, fix fixed) ([]float64, bool, error) {
	least := slices.Min(x)
	n := float64(len(x))
	shape := func(loc, scale float64) float64 {
		s := 0.0
		for _, v := range x {
			s += math.Log((v - loc) / scale)
		}
		return n / s
	}
	b, loc, scale := fix[0], fix[1], fix[2]
	switch {
	case !fix.free(1):
		if fix.free(2) {
			scale = least - loc
		}
		if !(scale > 0) || loc+scale > least*(1+math.Copysign(1e-15, least)) {
			return nil, true, outside("pareto")
		}
	case !fix.free(2):
		loc = least - scale
	default:
		if !fix.free(0) {
			return nil, false, nil
		}
		// The derivative of the likelihood by loc with scale = least - loc.
		d := leftOf(x, func(loc float64) float64 {
			s := least - loc
			b := shape(loc, s)
			inv := 0.0
			for _, v := range x {
				inv += 1 / (v - loc)
			}
			return (b+1)*inv - n*b/s
		})
		if math.IsNaN(d) {
			return nil, true, &FitError{"pareto", "the likelihood grows towards that of an exponential distribution"}
		}
		loc, scale = least-d, d
	}
	// The least number must not fall out of the support by rounding.
	for (least-loc)/scale < 1 {
		loc = math.Nextafter(loc, math.Inf(-1))
	}
	if fix.free(0) {
		b = shape(loc, scale)
	}
	return []float64{b, loc, scale}, true, nil
}

// exactPowerlaw has a = -n/Σ log((x-loc)/scale) and loc + scale the largest number. For a shape
// below 1 loc is next to the least number, as SciPy has it; else it solves an equation. The
// likelier one counts.
func exactPowerlaw(x []float64, fix fixed) ([]float64, bool, error) {
	lo, hi := slices.Min(x), slices.Max(x)
	n := float64(len(x))
	shape := func(loc, scale float64) float64 {
		if !fix.free(0) {
			return fix[0]
		}
		s := 0.0
		for _, v := range x {
			s += math.Log((v - loc) / scale)
		}
		return -n / s
	}
	if !fix.free(1) {
		loc, scale := fix[1], fix[2]
		if fix.free(2) {
			scale = math.Nextafter(hi-loc, math.Inf(1))
		}
		if loc >= lo || loc+scale < hi {
			return nil, true, outside("powerlaw")
		}
		return []float64{shape(loc, scale), loc, scale}, true, nil
	}
	if !fix.free(2) || !fix.free(0) {
		return nil, false, nil
	}
	loc := math.Nextafter(lo, math.Inf(-1))
	scale := math.Nextafter(hi-loc, math.Inf(1))
	best := []float64{shape(loc, scale), loc, scale}
	d := leftOf(x, func(loc float64) float64 {
		s := hi - loc
		a := shape(loc, s)
		inv := 0.0
		for _, v := range x {
			inv += 1 / (v - loc)
		}
		return n*a/s - (a-1)*inv
	})
	if math.IsNaN(d) {
		return best, true, nil
	}
	loc = lo - d
	scale = math.Nextafter(hi-loc, math.Inf(1))
	other := []float64{shape(loc, scale), loc, scale}
	if powerlawFamily.negLogLikelihood(x, other) < powerlawFamily.negLogLikelihood(x, best) {
		best = other
	}
	return best, true, nil
}

// rootBetween returns a root of f between lo and hi by the method of Anderson and Björck (BIT
// 13, 253, 1973), moving the ends apart until f changes its sign; NaN if it does not.
func rootBetween(f func(float64) float64, lo, hi float64) float64 {
	a, b := lo, hi
	fa, fb := f(a), f(b)
	for range 60 {
		if fa == 0 {
			return a
		}
		if fb == 0 {
			return b
		}
		if (fa < 0) != (fb < 0) {
			break
		}
		w := b - a
		a, b = a-w, b+w
		if lo > 0 {
			a = max(a, lo/1e3)
			lo = a
		}
		fa, fb = f(a), f(b)
	}
	if math.IsNaN(fa) || math.IsNaN(fb) || (fa < 0) == (fb < 0) {
		return math.NaN()
	}
	for i := range 200 {
		c := b - fb*(b-a)/(fb-fa)
		if i%3 == 2 || !(c > min(a, b) && c < max(a, b)) {
			c = a + (b-a)/2
		}
		fc := f(c)
		if fc == 0 || math.Abs(b-a) <= 4e-16*math.Abs(c) || c == a || c == b {
			return c
		}
		if (fc < 0) != (fb < 0) {
			a, fa = b, fb
		} else if m := 1 - fc/fb; m > 0 {
			fa *= m
		} else {
			fa /= 2
		}
		b, fb = c, fc
	}
	return b
}
