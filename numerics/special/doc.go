// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package special holds the special functions of mathematical physics.

Functions take and return float64, and orders that must be whole are int. nd.Map,
nd.Map2, nd.MapIntFloat and their kin carry them over arrays with broadcasting.
Functions of whole arrays, such as [Logsumexp], and nodes and zeros are *nd.Array.
Names, the order of arguments and the values at poles, at ±Inf and for NaN are those
of SciPy; where SciPy gives up at infinity and there is a limit, it is the limit.

# Functions

Gamma functions: [Gamma], [Gammaln], [Loggamma], [Gammasgn], [Rgamma], [Digamma],
[Psi], [Polygamma], [Poch], [Beta], [Betaln], [Factorial], [Factorial2], [Binom],
[Comb], [CombRep], [Perm].

Incomplete gamma and beta functions: [Gammainc], [Gammaincc], [Gammaincinv],
[Gammainccinv], [Betainc], [Betaincc], [Betaincinv], [Betainccinv].

Error functions: [Erf], [Erfc], [Erfcx], [Erfi], [Erfinv], [Erfcinv], [Dawsn],
[Fresnel], [FresnelS], [FresnelC], [Ndtr], [LogNdtr], [Ndtri].

Entropies and elementary functions: [Xlogy], [Xlog1py], [Entr], [RelEntr], [KlDiv],
[Huber], [PseudoHuber], [Expit], [Logit], [LogExpit], [Boxcox], [Boxcox1p],
[InvBoxcox], [InvBoxcox1p], [Sinc], [Cosm1], [Exprel], [Expm1], [Log1p], [Log1pmx],
[Cbrt], [Exp2], [Exp10].

Of arrays: [Logsumexp], [LogsumexpSign], [Softmax], [LogSoftmax].

Elliptic integrals and functions: [Ellipk], [Ellipkm1], [Ellipe], [Ellipkinc],
[Ellipeinc], [Ellipj], [Elliprc], [Elliprf], [Elliprd], [Elliprj], [Elliprg].

Bessel functions: [Jv], [Yv], [Iv], [Kv], the scaled [Jve], [Yve], [Ive], [Kve], of
whole order [Jn], [Yn], [Kn], [J0], [J1], [Y0], [Y1], [I0], [I1], [K0], [K1], [I0e],
[I1e], [K0e], [K1e], derivatives [Jvp], [Yvp], [Ivp], [Kvp], spherical ones
[SphericalJn], [SphericalYn], [SphericalIn], [SphericalKn] and their derivatives
[SphericalJnp], [SphericalYnp], [SphericalInp], [SphericalKnp], zeros [JnZeros],
[YnZeros], [JnpZeros], [YnpZeros].

Airy functions: [Airy], [Airye], [AiryAi], [AiryAip], [AiryBi], [AiryBip].

Integrals: [Exp1], [Expi], [Expn], [Sici], [Shichi].

Zeta functions and others: [Zeta], [Zetac], [HurwitzZeta], [Spence], [Lambertw].

Hypergeometric functions: [Hyp0f1], [Hyp1f1], [Hyp2f1].

Orthogonal polynomials: [EvalLegendre], [EvalChebyt], [EvalChebyu], [EvalHermite],
[EvalHermitenorm], [EvalLaguerre], [EvalGenlaguerre], [EvalJacobi], [EvalGegenbauer],
[Lpmv], [SphHarmY]; nodes and weights of the rules of Gauss: [RootsLegendre],
[RootsChebyt], [RootsChebyu], [RootsHermite], [RootsHermitenorm], [RootsLaguerre],
[RootsGenlaguerre], [RootsJacobi], [RootsGegenbauer].

# Accuracy

The relative error is below 10⁻¹⁴, as measured by the tests against values with 50
digits that cover the domain, but for what a function's comment says. Near a zero that
is not a float64 the error may be that of a change of the arguments in their last
places instead. It holds at the first zeros all the same for [Gammaln], [Digamma],
[J0], [J1], [Y0], [Y1], [Expi], [Sici] and [Shichi].

Arithmetic with 32 digits serves where numbers cancel, or where a rounding error would
be the exponent of a large power. Coefficients are computed from the functions'
definitions by testdata/tables.py.

# Limits

Arguments are real. The sums behind [Hyp1f1] and [Hyp2f1] are given up, with NaN, when
they take too many terms or digits; the continued fraction of [Betainc] wants
parameters below 10¹¹; degrees of Legendre functions are whole.

# Errors

A caller's mistake, such as a negative order, panics with an [*ArgumentError].
Nothing else panics, and nothing runs without end, whatever the arguments are.
*/
package special
