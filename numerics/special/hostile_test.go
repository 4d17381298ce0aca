// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package special

// This file calls all functions with what is hard on them: nothing may panic or take
// long, and NaN stays NaN.

import (
	"math"
	"testing"

	"github.com/gosci/gosci/numerics/numtest"
)

var hostile = []float64{
	math.NaN(), math.Inf(1), math.Inf(-1), 0, math.Copysign(0, -1), 1, -1, -2, 0.5, -0.5, 2.5, -7.5, 30, 1e3, -1e3,
	1e8, 1e-8, -1e-8, 1e17, 1e300, -1e300, 1e-300, 5e-324, math.MaxFloat64,
}

var oneArgument = map[string]func(float64) float64{
	"Gamma": Gamma, "Gammaln": Gammaln, "Loggamma": Loggamma, "Gammasgn": Gammasgn, "Rgamma": Rgamma, "Digamma": Digamma, "Psi": Psi,
	"Factorial": Factorial, "Erf": Erf, "Erfc": Erfc, "Erfcx": Erfcx, "Erfi": Erfi, "Erfinv": Erfinv, "Erfcinv": Erfcinv,
	"Dawsn": Dawsn, "FresnelS": FresnelS, "FresnelC": FresnelC, "Ndtr": Ndtr, "LogNdtr": LogNdtr, "Ndtri": Ndtri,
	"J0": J0, "J1": J1, "Y0": Y0, "Y1": Y1, "I0": I0, "I1": I1, "K0": K0, "K1": K1, "I0e": I0e, "I1e": I1e, "K0e": K0e, "K1e": K1e,
	"AiryAi": AiryAi, "AiryAip": AiryAip, "AiryBi": AiryBi, "AiryBip": AiryBip,
	"Ellipk": Ellipk, "Ellipkm1": Ellipkm1, "Ellipe": Ellipe, "Exp1": Exp1, "Expi": Expi, "Spence": Spence, "Zeta": Zeta, "Zetac": Zetac,
	"Expit": Expit, "Logit": Logit, "LogExpit": LogExpit, "Entr": Entr, "Sinc": Sinc, "Cosm1": Cosm1, "Exprel": Exprel,
	"Log1p": Log1p, "Expm1": Expm1, "Log1pmx": Log1pmx, "Cbrt": Cbrt, "Exp2": Exp2, "Exp10": Exp10,
	"Lambertw": func(x float64) float64 { return Lambertw(x, 0) }, "Lambertw -1": func(x float64) float64 { return Lambertw(x, -1) },
	"Sici": func(x float64) float64 { a, b := Sici(x); return a + b }, "Shichi": func(x float64) float64 { a, b := Shichi(x); return a + b },
	"Airy": func(x float64) float64 { a, b, c, d := Airy(x); return a + b + c + d }, "Airye": func(x float64) float64 { a, b, c, d := Airye(x); return a + b + c + d },
}

var twoArguments = map[string]func(x, y float64) float64{
	"Beta": Beta, "Betaln": Betaln, "Poch": Poch, "Binom": Binom, "Gammainc": Gammainc, "Gammaincc": Gammaincc,
	"Gammaincinv": Gammaincinv, "Gammainccinv": Gammainccinv, "Jv": Jv, "Yv": Yv, "Iv": Iv, "Kv": Kv, "Ive": Ive, "Kve": Kve, "Jve": Jve, "Yve": Yve,
	"Ellipkinc": Ellipkinc, "Ellipeinc": Ellipeinc, "Elliprc": Elliprc, "Xlogy": Xlogy, "Xlog1py": Xlog1py, "RelEntr": RelEntr, "KlDiv": KlDiv,
	"Boxcox": Boxcox, "Boxcox1p": Boxcox1p, "InvBoxcox": InvBoxcox, "InvBoxcox1p": InvBoxcox1p, "HurwitzZeta": HurwitzZeta, "Hyp0f1": Hyp0f1,
	"Ellipj": func(u, m float64) float64 { a, b, c, d := Ellipj(u, m); return a + b + c + d },
}

var threeArguments = map[string]func(x, y, z float64) float64{
	"Betainc": Betainc, "Betaincc": Betaincc, "Betaincinv": Betaincinv, "Betainccinv": Betainccinv, "Elliprf": Elliprf, "Elliprd": Elliprd, "Elliprg": Elliprg,
}

var orderArgument = map[string]func(n int, x float64) float64{
	"Polygamma": Polygamma, "Expn": Expn, "Jn": Jn, "Yn": Yn, "Kn": Kn,
	"SphericalJn": SphericalJn, "SphericalYn": SphericalYn, "SphericalIn": SphericalIn, "SphericalKn": SphericalKn,
	"SphericalJnp": SphericalJnp, "SphericalYnp": SphericalYnp, "SphericalInp": SphericalInp, "SphericalKnp": SphericalKnp,
	"EvalLegendre": EvalLegendre, "EvalChebyt": EvalChebyt, "EvalChebyu": EvalChebyu, "EvalHermite": EvalHermite, "EvalHermitenorm": EvalHermitenorm, "EvalLaguerre": EvalLaguerre,
}

func wantNaN(t *testing.T, name string, got float64, args ...float64) {
	t.Helper()
	for _, a := range args {
		if a != a && got == got {
			t.Errorf("%s(%v) = %v, want NaN", name, args, got)
		}
	}
}

func TestHostileArguments(t *testing.T) {
	t.Parallel()
	for name, f := range oneArgument {
		for _, x := range hostile {
			wantNaN(t, name, f(x), x)
		}
	}
	for name, f := range orderArgument {
		for _, n := range []int{0, 1, 2, 17, 400} {
			for _, x := range hostile {
				if v := f(n, x); n > 0 {
					wantNaN(t, name, v, x)
				}
			}
		}
	}
	for name, f := range twoArguments {
		for _, x := range hostile {
			for _, y := range hostile {
				wantNaN(t, name, f(x, y), x, y)
			}
		}
	}
	for name, f := range threeArguments {
		for _, x := range hostile {
			for _, y := range hostile[:16] {
				for _, z := range hostile[:16] {
					wantNaN(t, name, f(x, y, z), x, y, z)
				}
			}
		}
	}
	for _, x := range hostile[:18] {
		for _, y := range hostile[:16] {
			wantNaN(t, "Hyp1f1", Hyp1f1(x, y, 7), x, y)
			wantNaN(t, "Hyp1f1", Hyp1f1(1.5, x, y), x, y)
			v := Hyp2f1(0.3, x, y, -3)
			wantNaN(t, "Hyp2f1", v, x, y)
			wantNaN(t, "Elliprj", Elliprj(1, 2, x, y), x, y)
		}
	}
}

func TestMistakes(t *testing.T) {
	t.Parallel()
	for want, f := range map[string]func(){
		"special: Polygamma wants an order of 0 or more and got -1":                func() { Polygamma(-1, 1) },
		"special: SphericalJn wants an order of 0 or more and got -2":              func() { SphericalJn(-2, 1) },
		"special: Jvp wants a derivative of order 0 or more and got -1":            func() { Jvp(1, 1, -1) },
		"special: JnZeros wants to find 1 zero or more and got 0":                  func() { JnZeros(1, 0) },
		"special: RootsLegendre wants 1 node or more and got 0":                    func() { RootsLegendre(0) },
		"special: RootsJacobi wants an alpha and a beta above -1 and got -1 and 0": func() { RootsJacobi(3, -1, 0) },
		"special: RootsGegenbauer wants an alpha above -1/2 and got -0.5":          func() { RootsGegenbauer(3, -0.5) },
		"special: RootsGenlaguerre wants an alpha above -1 and got -2":             func() { RootsGenlaguerre(3, -2) },
		"special: SphHarmY wants a degree of 0 or more and got -1":                 func() { SphHarmY(-1, 0, 1, 1) },
	} {
		if _, err := numtest.Try(func() any { f(); return nil }); err == nil || err.Error() != want {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}
