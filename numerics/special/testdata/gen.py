# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes the reference files beside it: python gen.py [family ...].

A line NAME float64 (n,k+2) holds n rows: k arguments, the value of mpmath with 50
digits, and the change of the value that a change of the arguments by 2^-53 of
themselves makes, or 0 where the test does not want it. A line edge/NAME holds
arguments at the ends of the domain and the values of scipy.special there."""
import math
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "numtest"))
import mpmath as mp
import numpy as np
import reference
import scipy
import scipy.special as sc

mp.mp.dps = 50
mpf = mp.mpf
INF, NAN = math.inf, math.nan
rng = random.Random(20261125)
DENSE = 1  # more rows than the files hold, to look for errors


def lin(lo, hi, n):
    return [rng.uniform(lo, hi) for _ in range(n * DENSE)]


def log(lo, hi, n, sign=1):
    return [sign * math.exp(rng.uniform(math.log(lo), math.log(hi))) for _ in range(n * DENSE)]


def near(c, n=6):
    """Doubles at and near c, nearer and nearer."""
    c = float(c)
    d = max(abs(c), 1e-3)
    return [c + s * d * 10.0 ** -k for k in range(2, 2 + 2 * n, 2) for s in (-1, 1)]


def rows(f, args, slack):
    out = []
    for a in args:
        a = tuple(a) if isinstance(a, (tuple, list)) else (a,)
        m = [mpf(v) if isinstance(v, float) else v for v in a]
        try:
            v = f(*m)
        except (ZeroDivisionError, ValueError, mp.libmp.NoConvergence) as e:
            print("left out", a, e)
            continue
        if mp.im(v) != 0:
            print("complex", a, v)
            continue
        v = mp.re(v)
        w = float(v)
        if math.isinf(w) or math.isnan(w) or abs(w) < 1e-305 and v != 0:
            continue
        s = mpf(0)
        if slack:
            for i, x in enumerate(m):
                if isinstance(x, int) or x == 0:
                    continue
                h = mpf(10) ** -14
                up, dn = list(m), list(m)
                up[i], dn[i] = x * (1 + h), x * (1 - h)
                s += abs(mp.re(f(*up)) - mp.re(f(*dn))) / (2 * h)
        out.append([*map(float, a), w, float(s * mpf(2) ** -53)])
    return out


def high(f, digits):
    """f with more digits, which mpmath needs where it cancels."""
    def g(*a):
        with mp.workdps(digits):
            return f(*a)
    return g


class File:
    def __init__(self, family):
        self.path = HERE / f"{family}.txt"
        self.text = reference.header(mp, np, scipy)

    def mp(self, name, f, args, slack=False):
        self.text += reference.line(name, np.array(rows(f, args, slack)))

    def edge(self, name, f, args):
        a = [tuple(v) if isinstance(v, (tuple, list)) else (v,) for v in args]
        with np.errstate(all="ignore"):
            v = [[*map(float, x), float(f(*x))] for x in a]
        self.text += reference.line("edge/" + name, np.array(v))

    def close(self):
        self.path.write_text(self.text)


ENDS = [NAN, INF, -INF, 0.0, -0.0, 1.0, -1.0, -2.0, -3.0, 0.5, 2.0, 1e300, -1e300, 1e-300]
PAIRS = [(a, b) for a in (NAN, INF, -INF, 0.0, 1.0, -1.0, 0.5, 2.5) for b in (NAN, INF, -INF, 0.0, 1.0, -1.0, 0.5, 2.5)]



def gen_gamma():
    f = File("gamma")
    neg = [-k - u for k in range(0, 26, 5) for u in (0.1, 0.5, 0.93, 1e-10, 1 - 1e-9)] + lin(-170, -20, 10) + lin(-171, -150, 8) + [-170.3, -0.3e-300]
    pos = log(1e-300, 1, 12) + lin(0, 3, 25) + lin(3, 25, 20) + lin(25, 171.6, 20) + near(1, 3) + near(2, 3) + [171.62, 25.0, 24.999]
    f.mp("gamma", mp.gamma, pos + neg)
    f.edge("gamma", sc.gamma, ENDS + [171.7])
    f.mp("rgamma", mp.rgamma, pos + neg + lin(170, 177, 5) + lin(-172, -170, 3))
    f.edge("rgamma", sc.rgamma, ENDS)
    lg = lambda x: mp.log(abs(mp.gamma(x))) if x < 0 else mp.loggamma(x)
    zeros = [-2.4570247382208006, -2.7476826467274127, -3.143580888349980, -3.955294284858597, -4.039361839740537, -5.0082181686, -6.998609, -10.0000002755, -15.0000000000007]
    f.mp("gammaln", lg, pos + neg + log(25, 1e305, 20) + near(1) + near(2) + zeros + near(zeros[0], 5) + near(zeros[2], 5))
    f.edge("gammaln", sc.gammaln, ENDS)
    f.edge("gammasgn", sc.gammasgn, ENDS[:-3] + [-1.5, -0.5, -2.5])
    x0 = 1.4616321449683622
    f.mp("digamma", mp.digamma, pos + log(25, 1e305, 15) + near(x0, 7) + [x0, float(np.nextafter(x0, 2)), float(np.nextafter(x0, 0))])
    f.mp("digamma_neg", mp.digamma, neg + [-0.504083008264455, -1.573498473162390, -2.610720868444144, -10.702] + near(-0.504083008264455, 5), True)
    f.edge("digamma", sc.digamma, ENDS[:-2])
    pg = lambda n, x: mp.psi(n, x)
    f.mp("polygamma", pg, [(n, x) for n in (1, 2, 3, 7, 20, 60) for x in log(1e-3, 1, 3) + lin(1, 30, 5) + log(30, 1e4, 3)])
    f.mp("polygamma_neg", pg, [(n, x) for n in (1, 2, 3, 8, 15) for x in lin(-0.99, -0.01, 4) + lin(-9, -1, 4) + lin(-60, -9, 2)], True)
    f.edge("polygamma", sc.polygamma, [(n, x) for n in (1, 2, 3) for x in (NAN, INF, 0.0, -1.0, -2.0, 0.5, 1e300)])
    bl = lambda a, b: mp.log(abs(mp.beta(a, b)))
    pairs = [(a, b) for a in log(1e-10, 1, 3) + lin(1, 30, 4) + log(30, 1e5, 3) for b in log(1e-10, 1, 2) + lin(1, 30, 3) + log(30, 1e12, 3)]
    negp = [(a, b) for a in lin(-9, 0, 5) for b in lin(-9, 0, 2) + lin(0, 20, 4)]
    f.mp("beta", mp.beta, pairs + negp)
    f.mp("betaln", bl, pairs + negp, True)
    # SciPy's value where one argument is NaN and the other a pole, or both are poles, is chance.
    f.edge("beta", sc.beta, [p for p in PAIRS if all(v > 0 and v < INF for v in p)] + [(NAN, 2.0), (2.0, NAN), (0.0, 2.0), (-1.0, 0.5)] + [(-3.0, 2.0), (2.0, -3.0), (-3.0, 5.0), (-3.0, 3.0)])
    f.mp("poch", lambda a, m: mp.gammaprod([a + m], [a]), [(a, m) for a in lin(-5, 5, 6) + log(5, 1e8, 4) for m in lin(-4, 4, 4) + log(4, 80, 3) + [3.0, -2.0, 17.0]])
    f.edge("poch", sc.poch, [(NAN, 1.0), (0.0, 1.0), (-2.0, 1.0), (-2.0, 2.0), (-2.0, 3.0), (3.0, -1.0), (1.0, -1.0), (-2.0, -1.0), (2.0, 0.0), (0.5, 200.0)])
    f.mp("factorial", mp.factorial, [float(k) for k in range(0, 171, 5)] + lin(0, 170, 20))
    f.edge("factorial", lambda x: sc.factorial(np.array([x]))[0], [NAN, 0.0, -1.0, 1.0, 5.0, 170.0, 171.0, 0.5])
    f.mp("factorial2", mp.fac2, list(range(1, 301, 13)))
    bi = lambda n, k: mp.gammaprod([n + 1], [k + 1, n - k + 1])
    f.mp("binom", bi, [(n, k) for n in lin(-6, 6, 5) + log(6, 1e9, 6) + [10.0, 60.0, 1000.0] for k in lin(-3, 6, 3) + log(6, 100, 3) + [2.0, 17.0, 50.0]])
    f.edge("binom", sc.binom, [(NAN, 1.0), (2.0, NAN), (5.0, 2.0), (2.0, 5.0), (2.0, -1.0), (-2.0, 1.0), (0.0, 0.0), (50.0, 25.0)])
    f.close()



def gen_gammainc():
    f = File("gammainc")
    lower = lambda a, x: mp.gammainc(a, 0, x, regularized=True)
    upper = lambda a, x: mp.gammainc(a, x, mp.inf, regularized=True)

    def P(a, x):
        if x > 2 * a + 50:
            return 1 - upper(a, x)
        return x ** a * mp.exp(-x) * mp.rgamma(a + 1) * mp.hyp1f1(1, a + 1, x)

    def Q(a, x):
        with mp.workdps(120):
            if x < a or x < 2:
                return 1 - P(a, x)
            return upper(a, x)

    pts = []
    for a in log(1e-8, 1, 8) + lin(1, 25, 8) + log(25, 2000, 8):
        for r in (1e-3, 0.1, 0.44, 0.7, 0.97, 1 - 1 / a ** 0.5 / 3, 1 + 1e-9, 1.03, 1 + 2 / a ** 0.5, 1.5, 1.9, 4.0):
            if r > 0:
                pts.append((a, a * r))
        pts += [(a, x) for x in lin(0, 3, 3)]
    f.mp("gammainc", P, pts)
    f.mp("gammaincc", Q, pts)
    f.edge("gammainc", sc.gammainc, PAIRS)
    f.edge("gammaincc", sc.gammaincc, PAIRS)
    inv = []
    for a in log(1e-2, 1, 5) + lin(1, 25, 5) + log(25, 1000, 4):
        for p in [1e-200, 1e-10, 0.01, 0.3, 0.5, 0.8, 0.99, 1 - 1e-9]:
            inv.append((a, p))

    def Pinv(a, p):
        x0 = mpf(sc.gammaincinv(float(a), float(p)))
        if x0 == 0:
            return mpf(0)
        x = x0
        for _ in range(60):
            d = (P(a, x) - p) / (x ** (a - 1) * mp.exp(-x) * mp.rgamma(a))
            x -= d
            if abs(d) < abs(x) * mpf(10) ** -40:
                return x
        raise mp.libmp.NoConvergence("gammaincinv")

    def Qinv(a, q):
        x = mpf(sc.gammainccinv(float(a), float(q)))
        for _ in range(60):
            d = (Q(a, x) - q) / (x ** (a - 1) * mp.exp(-x) * mp.rgamma(a))
            x += d
            if abs(d) < abs(x) * mpf(10) ** -40:
                return x
        raise mp.libmp.NoConvergence("gammainccinv")

    f.mp("gammaincinv", Pinv, inv, True)
    f.mp("gammainccinv", Qinv, [(a, p) for a, p in inv if p > 1e-100], True)
    f.edge("gammaincinv", sc.gammaincinv, PAIRS)
    f.edge("gammainccinv", sc.gammainccinv, PAIRS)
    f.close()


def gen_betainc():
    f = File("betainc")

    def I0(a, b, x):
        with mp.workdps(110):
            if x > a / (a + b):
                return 1 - I0(b, a, 1 - x)
            return x ** a * (1 - x) ** b / (a * mp.beta(a, b)) * mp.hyp2f1(a + b, 1, a + 1, x)

    def J0(a, b, x):
        with mp.workdps(110):
            return I0(b, a, 1 - x)

    pts = []
    ab = log(1e-6, 1, 4) + lin(1, 20, 3) + log(20, 3000, 3)
    for a in ab:
        for b in ab[::2] + [1.0, 0.5]:
            m = a / (a + b)
            pts += [(a, b, x) for x in (1e-5, 0.5 * m, m, 1 - 0.6 * (1 - m), rng.random(), 0.999) if 0 < x < 1]
    f.mp("betainc", I0, pts)
    f.mp("betaincc", J0, pts)
    tri = [(a, b, x) for a in (NAN, INF, 0.0, 1.0, -1.0, 2.5) for b in (NAN, INF, 0.0, 1.0, -1.0, 2.5) for x in (NAN, 0.0, 1.0, 0.3, -0.1, 1.1)]
    f.edge("betainc", sc.betainc, tri)
    f.edge("betaincc", sc.betaincc, tri)

    def inverse(F, sign, guess):
        def g(a, b, p):
            lo, hi = mpf(0), mpf(1)
            x = mpf(guess(float(a), float(b), float(p)))
            if not 0 < x < 1:
                x = mpf(1) / 2
            for _ in range(1000):
                v = sign * (F(a, b, x) - p)
                if v > 0:
                    hi = x
                else:
                    lo = x
                d = v * mp.beta(a, b) * x ** (1 - a) * (1 - x) ** (1 - b)
                y = x - d
                if not lo < y < hi:
                    y = (lo + hi) / 2 if lo > hi / 10 else mp.sqrt(lo * hi) if lo else x / 1000
                if abs(y - x) < abs(x) * mpf(10) ** -40:
                    return y
                x = y
            raise mp.libmp.NoConvergence("inverse")
        return g

    inv = [(a, b, p) for a in (0.3, 1.0, 2.7, 40.0, 300.0) for b in (0.4, 1.0, 5.2, 70.0) for p in (1e-20, 0.01, 0.3, 0.7, 0.99)]
    f.mp("betaincinv", inverse(I0, 1, sc.betaincinv), inv, True)
    f.mp("betainccinv", inverse(J0, -1, sc.betainccinv), inv, True)
    f.edge("betaincinv", sc.betaincinv, [(1.0, 2.0, x) for x in (NAN, 0.0, 1.0, -0.1, 1.1, 0.5)] + [(0.5, 0.5, 0.25), (NAN, 1.0, 0.5), (-1.0, 1.0, 0.5)])
    f.close()


def gen_erf():
    f = File("erf")
    x = log(1e-300, 1e-3, 5) + log(1e-3, 1, 15) + lin(1, 6, 20)
    sym = x + [-v for v in x]
    far = lin(6, 26, 12)
    f.mp("erf", mp.erf, sym)
    f.mp("erfc", mp.erfc, sym + far)
    f.mp("erfcx", lambda x: mp.erfc(x) * mp.exp(x * x), sym + far + log(26, 1e4, 6) + lin(-26, -6, 8))
    f.mp("erfi", mp.erfi, sym + far)
    f.mp("dawsn", lambda x: mp.sqrt(mp.pi) / 2 * mp.exp(-x * x) * mp.erfi(x), sym + lin(6, 12, 10) + log(12, 1e3, 10))
    f.mp("fresnels", mp.fresnels, [v for v in sym if abs(v) > 1e-90] + log(6, 1e7, 15))
    f.mp("fresnelc", mp.fresnelc, sym + log(6, 1e7, 15))
    f.mp("ndtr", mp.ncdf, sym + [-v for v in lin(6, 37, 20)])

    def logndtr(x):
        if x > 0:
            return mp.log1p(-mp.erfc(x / mp.sqrt(2)) / 2)
        with mp.workdps(80):
            return mp.log(mp.erfc(-x / mp.sqrt(2)) / 2)

    f.mp("log_ndtr", logndtr, sym + lin(6, 35, 8) + [-v for v in log(6, 1e3, 20)])
    inv = [v for v in log(1e-17, 1, 20)]
    f.mp("erfinv", mp.erfinv, [s * v for v in inv + [1 - w for w in log(1e-15, 1, 15)] for s in (-1, 1)])

    def erfcinv(y):
        with mp.workdps(60):
            x = mpf(sc.erfcinv(float(y)))
            for _ in range(12):
                x += (mp.erfc(x) - y) * mp.sqrt(mp.pi) / 2 * mp.exp(x * x)
        return +x

    tails = log(1e-300, 1e-3, 25) + log(1e-3, 1, 20) + [1e-308]
    f.mp("erfcinv", erfcinv, tails + [2 - v for v in log(1e-14, 1, 15)])
    f.mp("ndtri", lambda p: -mp.sqrt(2) * erfcinv(2 * p), [v / 2 for v in tails] + [1 - v for v in log(1e-14, 0.5, 15)])
    for name, g in dict(erf=sc.erf, erfc=sc.erfc, erfcx=sc.erfcx, erfi=sc.erfi, erfinv=sc.erfinv, erfcinv=sc.erfcinv, dawsn=sc.dawsn, fresnels=lambda x: sc.fresnel(x)[0], fresnelc=lambda x: sc.fresnel(x)[1], ndtr=sc.ndtr, log_ndtr=sc.log_ndtr, ndtri=sc.ndtri).items():
        # SciPy's Fresnel integrals are NaN at 1e300, where they are 1/2.
        f.edge(name, g, ENDS if name[:3] != "fre" else [x for x in ENDS if abs(x) != 1e300])
    f.close()


def gen_xlogy():
    f = File("xlogy")
    x = log(1e-300, 1e-3, 5) + log(1e-3, 1, 12) + lin(1, 30, 10) + log(30, 1e300, 5) + near(1, 3) + near(0.5, 3)
    sym = x + [-v for v in x]
    pos2 = [(a, b) for a in log(1e-10, 1e10, 8) for b in log(1e-12, 1e12, 8)]
    f.mp("xlogy", lambda x, y: x * mp.log(y), pos2 + [(2.0, v) for v in near(1)])
    f.mp("xlog1py", lambda x, y: x * mp.log1p(y), pos2 + [(2.5, 1e-18), (3.0, -0.5), (1.5, -1e-20)])
    f.mp("expit", lambda x: 1 / (1 + mp.exp(-x)), sym)
    f.mp("logit", lambda p: mp.log(p) - mp.log1p(-p), [v for v in x if v < 1] + [1 - v for v in log(1e-15, 0.5, 10)])
    f.mp("log_expit", lambda x: -mp.log1p(mp.exp(-x)) if x > 0 else x - mp.log1p(mp.exp(x)), [v for v in sym if abs(v) < 700])
    f.mp("entr", lambda x: -x * mp.log(x), x)
    close = [(v, v * (1 + s * d)) for v in log(1e-3, 1e3, 4) for d in (1e-1, 1e-4, 1e-9, 3e-15) for s in (-1, 1)]
    f.mp("rel_entr", lambda x, y: x * mp.log(x / y), pos2 + close)
    f.mp("kl_div", lambda x, y: x * mp.log(x / y) - x + y, pos2 + close)
    f.mp("huber", lambda d, r: r * r / 2 if abs(r) <= d else d * (abs(r) - d / 2), [(a, s * b) for a, b in pos2 for s in (-1, 1)])
    f.mp("pseudo_huber", lambda d, r: r * r / (mp.sqrt(1 + (r / d) ** 2) + 1), pos2)
    bx = [(a, l) for a in log(1e-5, 1e5, 6) + near(1, 2) for l in log(1e-10, 30, 6) + lin(-5, 0, 3) + [-0.5, 1.0]]
    f.mp("boxcox", lambda x, l: mp.expm1(l * mp.log(x)) / l, bx)
    f.mp("boxcox1p", lambda x, l: mp.expm1(l * mp.log1p(x)) / l, [(a - 1, l) for a, l in bx if a > 0.1] + [(v, l) for v in log(1e-20, 1, 4) for l in (0.3, 1e-3, -2.0)])
    iv = [(y, l) for y in lin(-3, 3, 6) + log(1e-15, 1e5, 6) for l in log(1e-12, 30, 6) + lin(-2, 0, 3)]
    iv = [(y, l) for y, l in iv if 1 + mpf(y) * l > 0]
    f.mp("inv_boxcox", lambda y, l: mp.exp(mp.log1p(l * y) / l), iv)
    f.mp("inv_boxcox1p", lambda y, l: mp.expm1(mp.log1p(l * y) / l), iv)
    f.mp("sinc", lambda x: mp.sinpi(x) / (mp.pi * x), [v for v in sym if abs(v) < 1e6], True)
    f.mp("cosm1", lambda x: -2 * mp.sin(x / 2) ** 2, [v for v in sym if abs(v) < 1e6], True)
    f.mp("exprel", lambda x: mp.expm1(x) / x, [v for v in sym if abs(v) < 715] + lin(100, 715, 5))
    f.mp("expm1", mp.expm1, [v for v in sym if abs(v) < 709] + [709.76])
    f.mp("log1p", mp.log1p, [v for v in sym if v > -1])
    f.mp("log1pmx", lambda x: mp.log1p(x) - x, [v for v in sym if v > -1 and 1e-18 < abs(v) < 1e100] + lin(-0.999, 1.5, 12))
    f.mp("cbrt", mp.cbrt, x)
    f.mp("exp2", lambda x: mpf(2) ** x, [v for v in sym if abs(v) < 1000] + lin(-1000, 1000, 6))
    f.mp("exp10", lambda x: mpf(10) ** x, [v for v in sym if abs(v) < 308] + lin(-300, 308, 8))
    names = "xlogy xlog1py rel_entr kl_div huber pseudo_huber boxcox boxcox1p inv_boxcox inv_boxcox1p"
    for n in names.split():
        # Powers of an infinite exponent, and what an infinite loss scale is, SciPy leaves to chance.
        fin = [p for p in PAIRS if not (math.isinf(p[0]) or math.isinf(p[1]))]
        f.edge(n, getattr(sc, n), PAIRS if n[0] == "x" else fin)
    for n in "expit logit log_expit entr cosm1 exprel expm1 log1p cbrt exp2 exp10".split():
        f.edge(n, getattr(sc, n), ENDS if n not in ("cosm1",) else ENDS[:11])
    f.close()


def gen_logsumexp():
    f = File("logsumexp")
    r = np.random.default_rng(5)
    a, b = r.normal(0, 30, (3, 4, 2)), r.normal(0, 1, (4, 1))
    c = a.copy()
    c[0, 1, 0], c[1, 2, 1], c[2, 0, :] = INF, NAN, -INF
    for name, v in dict(a=a, b=b, c=c).items():
        f.text += reference.line(name, v)
    with np.errstate(all="ignore"):
        for name, v in dict(a=a, c=c).items():
            for key, axis in dict(all=None, x0=0, x1=-2, x02=(0, 2)).items():
                f.text += reference.line(f"logsumexp/{name}/{key}", sc.logsumexp(v, axis=axis))
                l, s = sc.logsumexp(v, axis=axis, b=b, return_sign=True, keepdims=True)
                f.text += reference.line(f"weighted/{name}/{key}", l) + reference.line(f"sign/{name}/{key}", s)
                f.text += reference.line(f"softmax/{name}/{key}", sc.softmax(v, axis=axis))
                f.text += reference.line(f"logsoftmax/{name}/{key}", sc.log_softmax(v, axis=axis))
    f.close()


def gen_elliptic():
    f = File("elliptic")
    m = lin(0, 1, 12) + log(1e-20, 1, 6) + log(1e-3, 1e10, 12, -1) + [1 - v for v in log(1e-15, 0.1, 10)]
    f.mp("ellipk", mp.ellipk, m)
    f.mp("ellipkm1", lambda p: mp.ellipk(1 - p) if p > 1e-20 else mp.log(4 / mp.sqrt(p)), log(1e-300, 1, 15) + log(1, 1e300, 10))
    f.mp("ellipe", mp.ellipe, m + log(1e10, 1e300, 3, -1))
    inc = [(p, k) for p in lin(0, 1.57, 5) + log(1e-10, 1, 3) + lin(1.57, 30, 4) + [1.5707963267948966, 1.5707, 1000.3, -2.0] for k in lin(0, 1, 3) + [1e-9, 1 - 1e-13, 1 - 1e-4] + log(1e-2, 1e6, 4, -1)]
    f.mp("ellipkinc", mp.ellipf, inc)
    f.mp("ellipeinc", mp.ellipe, inc)
    ej = [(u, k) for u in lin(0, 4, 8) + log(1e-9, 1, 3) + lin(4, 40, 4) + lin(-9, 0, 2) + [1000.7] for k in lin(0, 1, 3) + [1e-9, 1 - 1e-13, 1 - 1e-4, 0.5]]
    for n in ("sn", "cn", "dn"):
        g = lambda u, k, n=n: mp.ellipfun(n, u=u, m=k)
        kk = [float(j * mp.ellipk(0.3)) for j in (1, 2, 3)]
        f.mp("ellipj_" + n, g, ej + [(u, 0.3) for u in kk], True)
    f.edge("ellipk", sc.ellipk, ENDS)
    f.edge("ellipkm1", sc.ellipkm1, ENDS)
    f.edge("ellipe", sc.ellipe, ENDS)
    f.edge("ellipkinc", sc.ellipkinc, [p for p in PAIRS if not math.isinf(p[0])])
    f.edge("ellipeinc", sc.ellipeinc, [p for p in PAIRS if not (math.isinf(p[0]) or math.isinf(p[1]))])
    for i, n in enumerate(("sn", "cn", "dn")):
        f.edge("ellipj_" + n, lambda u, k: sc.ellipj(u, k)[i], [p for p in PAIRS if not math.isinf(p[0])])
    c = [0.0] + log(1e-10, 1e10, 5)
    tri = [(a, b, d) for a in c for b in c for d in c if (a > 0) + (b > 0) + (d > 0) > 1]
    tri = rng.sample(tri, 70)
    f.mp("elliprf", mp.elliprf, tri)
    f.mp("elliprg", mp.elliprg, tri + [(0.0, 0.0, 2.0)])
    f.mp("elliprd", mp.elliprd, [t for t in tri if t[2] > 0])
    pairs = [(a, b) for a in c for b in c if b > 0] + [(1.0, 1 + 1e-9), (2.0, 2 - 1e-12)]
    f.mp("elliprc", mp.elliprc, pairs + [(a, -b) for a, b in pairs if a > 0])
    f.mp("elliprj", mp.elliprj, [(*t, p) for t in tri for p in log(1e-6, 1e6, 2)])
    small = [(lin(0.1, 4, 1)[0], lin(0.1, 4, 1)[0], lin(0.1, 4, 1)[0], -lin(0.1, 3, 1)[0]) for _ in range(25)]
    f.mp("elliprj_neg", lambda *a: mp.re(mp.elliprj(*a)), small, True)
    ce = [NAN, INF, 0.0, 1.0, -1.0]
    f.edge("elliprf", sc.elliprf, [(a, b, d) for a in ce for b in ce for d in (0.0, 1.0)])
    f.edge("elliprd", sc.elliprd, [(a, b, d) for a in ce for b in ce for d in (0.0, 1.0)])
    f.edge("elliprg", sc.elliprg, [(a, b, d) for a in ce for b in ce for d in (0.0, 1.0)])
    f.edge("elliprc", sc.elliprc, [(a, b) for a in ce for b in ce if b == b])
    f.close()


def gen_airy():
    f = File("airy")
    pos = log(1e-10, 1, 5) + lin(0, 8, 20) + log(8, 100, 12) + [2.0, 8.0]
    neg = lin(-9, 0, 15) + log(8, 1e4, 12, -1) + [-2.338107410459767, -1.173713222709128, -4.0, -8.0]
    fs = {"ai": mp.airyai, "aip": lambda x: mp.airyai(x, derivative=1), "bi": mp.airybi, "bip": lambda x: mp.airybi(x, derivative=1)}
    for i, (n, g) in enumerate(fs.items()):
        f.mp("airy_" + n, g, pos)
        f.mp("airyneg_" + n, g, neg, True)
        f.edge("airy_" + n, lambda x: sc.airy(x)[i], [NAN, 0.0])  # SciPy has NaN where one of them overflows
        z = lambda x: mp.mpf(2) / 3 * x ** mpf("1.5") * (1 if i < 2 else -1)
        f.mp("airye_" + n, lambda x: g(x) * mp.exp(z(x)), pos + log(100, 1e8, 5))
    f.close()


def gen_bessel():
    f = File("bessel")
    j = lambda v, x: mp.besselj(v, x)
    y = lambda v, x: mp.bessely(v, x)
    zeros = [(0, mp.besseljzero), (1, mp.besseljzero)]
    x1 = log(1e-10, 1, 4) + lin(0, 25, 30) + [25.0]
    far = lin(25, 60, 8) + log(60, 1e6, 8)
    for n in (0, 1):
        zj = [float(mp.besseljzero(n, k)) for k in (1, 2, 4, 7)]
        zy = [float(mp.besselyzero(n, k)) for k in (1, 2, 3, 7)]
        f.mp(f"j{n}", lambda x: j(n, x), x1 + zj + near(zj[0], 4))
        f.mp(f"y{n}", lambda x: y(n, x), x1 + zy + near(zy[0], 4) + log(1e-300, 1e-10, 3))
        f.mp(f"j{n}_far", lambda x: j(n, x), far, True)
        f.mp(f"y{n}_far", lambda x: y(n, x), far, True)
        sym = log(1e-10, 1, 4) + lin(0, 9, 12) + log(9, 700, 8)
        f.mp(f"i{n}", lambda x: mp.besseli(n, x), sym + [-v for v in sym[:6]] + [712.0])
        f.mp(f"k{n}", lambda x: mp.besselk(n, x), sym[:-1] + log(1e-300, 1e-10, 3))
        f.mp(f"i{n}e", lambda x: mp.besseli(n, x) * mp.exp(-x), sym + log(700, 1e5, 3))
        f.mp(f"k{n}e", lambda x: mp.besselk(n, x) * mp.exp(x), sym + log(700, 1e5, 3))
        for name in (f"j{n}", f"y{n}", f"i{n}", f"k{n}", f"i{n}e", f"k{n}e"):
            f.edge(name, getattr(sc, name), [NAN, INF, 0.0] + ([-INF, -1.0] if name[0] in "ji" else [-1.0]))
    f.close()


def gen_besselv():
    f = File("besselv")
    j = lambda v, x: mp.besselj(v, x)
    y = lambda v, x: mp.bessely(v, x)
    orders = lin(0, 4, 4) + [2.0, 0.5, 1.5, 1e-6, 7.0] + lin(4, 50, 6) + [20.0, 49.9] + log(50, 600, 6) + [1000.0]
    osc, exp = [], []
    for v in orders:
        for r in (1.0001, 1.03, 1.2, 1.5, 3.0):
            osc.append((v, v * r))
        osc += [(v, v + u) for u in log(0.3, 40, 3)] + ([(v, v + u) for u in log(40, 3000, 2)] if v < 600 else [])
        for r in (1e-6, 0.02, 0.3, 0.7, 0.9, 0.97, 0.999, 1.0):
            exp.append((v, v * r))
        exp += [(v, rng.uniform(0, min(v, 2)))]
    osc = [a for a in osc if a[1] > 1e-3]
    f.mp("jv_exp", j, exp)
    f.mp("yv_exp", y, [a for a in exp if a[0] > 1.3 or a[1] < 0.3])
    f.mp("jv_osc", j, osc, True)
    f.mp("yv_osc", y, osc, True)
    neg = [(-v, x) for v in lin(0, 20, 6) + [3.0, 2.5] for x in lin(0, 30, 3)]
    f.mp("jv_neg", j, neg, True)
    f.mp("yv_neg", y, neg, True)
    ik = exp + osc
    f.mp("iv", lambda v, x: mp.besseli(v, x), ik)
    f.mp("kv", high(mp.besselk, 400), ik)
    f.mp("ive", lambda v, x: mp.besseli(v, x) * mp.exp(-x), ik)
    f.mp("kve", high(lambda v, x: mp.besselk(v, x) * mp.exp(x), 400), ik)
    f.mp("iv_neg", lambda v, x: mp.besseli(v, x), [a for a in neg if a[1] > abs(a[0])])
    f.mp("ivp", lambda v, x: mp.diff(lambda t: mp.besseli(v, t), x), [(v, x) for v in (0.0, 1.0, 2.3, 7.5) for x in lin(0.1, 30, 4)])
    f.mp("kvp", lambda v, x: mp.diff(lambda t: mp.besselk(v, t), x), [(v, x) for v in (0.0, 1.0, 2.3, 7.5) for x in lin(0.1, 30, 4)])
    f.mp("jvp", lambda v, x: mp.besselj(v, x, derivative=1), [(v, x) for v in (0.0, 1.0, 2.3, 7.5, 60.0) for x in lin(0.1, 30, 4)], True)
    f.mp("yvp", lambda v, x: mp.bessely(v, x, derivative=1) if v == int(v) else mp.diff(lambda t: y(v, t), x), [(v, x) for v in (0.0, 1.0, 2.3, 7.5, 60.0) for x in lin(0.1, 30, 4)], True)
    f.mp("jvp2", lambda v, x: mp.besselj(v, x, derivative=2), [(v, x) for v in (0.0, 1.0, 2.3, 7.5) for x in lin(0.1, 30, 4)], True)
    sph = [(n, x) for n in (0, 1, 2, 5, 20, 60) for x in log(1e-3, 1, 2) + lin(1, 60, 4)]
    h = lambda x: mp.sqrt(mp.pi / (2 * x))
    half = mpf(1) / 2
    f.mp("spherical_jn", lambda n, x: h(x) * j(n + half, x), sph, True)
    f.mp("spherical_yn", lambda n, x: h(x) * y(n + half, x), sph, True)
    f.mp("spherical_in", lambda n, x: h(x) * mp.besseli(n + half, x), sph)
    f.mp("spherical_kn", lambda n, x: h(x) * mp.besselk(n + half, x), sph)
    f.mp("spherical_jnp", lambda n, x: mp.diff(lambda t: h(t) * j(n + half, t), x), sph, True)
    f.mp("spherical_ynp", lambda n, x: mp.diff(lambda t: h(t) * y(n + half, t), x), sph, True)
    f.mp("spherical_inp", lambda n, x: mp.diff(lambda t: h(t) * mp.besseli(n + half, t), x), sph)
    f.mp("spherical_knp", lambda n, x: mp.diff(lambda t: h(t) * mp.besselk(n + half, t), x), sph)
    ee = [(v, x) for v in (NAN, 0.0, 1.0, 2.0, 0.5, -1.0, -0.5, 2.5, -2.5) for x in (NAN, INF, 0.0, -1.0, 1.0)]
    # SciPy has NaN for I and K at infinity, -Inf for Y of order -1/2 at 0, +Inf for K of order NaN at 0.
    ee = [a for a in ee if not (math.isnan(a[0]) and a[1] == 0)]
    for n in ("jv", "yv", "iv", "kv", "ive", "kve"):
        f.edge(n, getattr(sc, n), [a for a in ee if (n[0] in "jy" or a[1] < INF) and not (a[1] == 0 and a[0] in (-0.5, -2.5) and n != "jv")])
    for n in ("spherical_jn", "spherical_yn", "spherical_in", "spherical_kn"):
        g = getattr(sc, n)
        f.edge(n, g, [(k, x) for k in (0, 1, 2) for x in (NAN, INF, -INF, 0.0, 1.5, -1.5)])
    for name, g in dict(jn_zeros=mp.besseljzero, yn_zeros=mp.besselyzero).items():
        f.text += reference.line(name, np.array([[float(g(n, k)) for k in range(1, 13)] for n in (0, 1, 2, 5, 17, 60)]))
    f.text += reference.line("jnp_zeros", np.array([[float(mp.besseljzero(n, k, derivative=1)) for k in (range(1, 13) if n else range(2, 14))] for n in (0, 1, 2, 5, 17, 60)]))
    f.text += reference.line("ynp_zeros", np.array([[float(mp.besselyzero(n, k, derivative=1)) for k in range(1, 13)] for n in (0, 1, 2, 5, 17, 60)]))
    f.close()


def gen_expint():
    f = File("expint")
    pos = log(1e-300, 1e-3, 4) + log(1e-3, 1, 10) + lin(1, 10, 20) + log(10, 700, 15) + [1.0, 4.0, 6.0]
    z = 0.37250741078136663
    f.mp("exp1", mp.e1, pos)
    f.mp("expi", mp.ei, pos + [-v for v in pos] + near(z) + [z, 712.0])
    f.mp("expn", high(mp.expint, 400), [(n, x) for n in (0, 2, 3, 5, 12, 60, 300) for x in log(1e-5, 1, 3) + lin(1, 30, 4) + [1.0, 200.0]])
    si = log(1e-10, 1, 6) + lin(1, 15, 25) + [4.0]
    zc = [float(mp.findroot(mp.ci, v)) for v in (0.6165, 3.384, 6.427, 9.53)]
    f.mp("si", mp.si, si + lin(15, 100, 5) + log(100, 1e8, 6) + [-v for v in si[:6]])
    f.mp("ci", mp.ci, si + zc + near(zc[0], 4) + near(zc[1], 3))
    f.mp("ci_far", mp.ci, lin(14, 100, 8) + log(100, 1e8, 8), True)
    zh = float(mp.findroot(mp.chi, 0.5238))
    f.mp("shi", mp.shi, si + lin(15, 700, 8) + [-2.0, -10.0])
    f.mp("chi", mp.chi, si + lin(15, 700, 8) + near(zh, 4) + [712.0])
    f.mp("spence", lambda x: mp.re(mp.polylog(2, 1 - x)), log(1e-300, 1, 10) + lin(0, 4, 20) + log(4, 1e10, 8) + near(1, 5))
    f.mp("zeta", mp.zeta, lin(-30, 0, 15) + lin(0, 5, 15) + log(5, 70, 8) + lin(-170, -30, 6) + near(1, 5) + [-3.0, 0.0])
    f.mp("zeta_zeros", mp.zeta, near(-2, 3) + near(-6, 3), True)
    f.mp("zetac", high(lambda x: mp.zeta(x) - 1, 350), lin(1.1, 5, 8) + log(5, 900, 8))
    f.mp("hurwitz", high(mp.zeta, 300), [(s, q) for s in [1.001, 1.5, 2.0, 7.3, 40.0] for q in log(1e-3, 1, 3) + lin(1, 30, 4) + log(30, 1e5, 3)])
    f.mp("hurwitz_neg", lambda s, q: mp.zeta(s, q), [(s, q) for s in (2.0, 3.0, 5.0) for q in lin(-8, -0.1, 4)], True)
    branch = [-float(mp.exp(-1)) * (1 - d) for d in log(1e-15, 0.3, 12)]
    w0 = branch + log(1e-300, 1e-3, 4) + [-v for v in log(1e-10, 0.3, 6)] + log(1e-3, 10, 12) + log(10, 1e300, 8) + [3.0, 1.0]
    f.mp("lambertw0", lambda x: mp.lambertw(x), [v for v in w0 if mpf(v) > -mp.exp(-1)])
    f.mp("lambertw1", lambda x: mp.lambertw(x, -1), [v for v in branch if mpf(v) > -mp.exp(-1)] + [-v for v in log(1e-300, 0.36, 20)] + [-0.1])
    for n, g in dict(exp1=sc.exp1, expi=sc.expi, si=lambda x: sc.sici(x)[0], ci=lambda x: sc.sici(x)[1], shi=lambda x: sc.shichi(x)[0], chi=lambda x: sc.shichi(x)[1], spence=sc.spence, zeta=sc.zeta, zetac=sc.zetac).items():
        f.edge(n, g, ENDS[:11])
    f.edge("expn", lambda n, x: sc.expn(int(n), x), [(n, x) for n in (-1, 0, 1, 2, 5) for x in (NAN, INF, 0.0, -1.0, 1.0)])
    f.edge("hurwitz", sc.zeta, [(a, b) for a in (1.0, 0.5, 2.0, 2.5) for b in (INF, 0.0, -1.0, -0.5, 1.0)] + [(NAN, 1.0), (2.0, NAN)])
    re = lambda k: lambda x: sc.lambertw(x, k).real if sc.lambertw(x, k).imag == 0 else NAN
    f.edge("lambertw0", re(0), [NAN, INF, 0.0, 1.0, -1.0, -0.2])
    f.edge("lambertw1", re(-1), [NAN, 0.0, 1.0, -1.0, -0.2])
    f.close()


def gen_hyper():
    f = File("hyper")
    f1 = high(mp.hyp1f1, 120)
    par = [(a, b) for a in lin(-5, 5, 4) + lin(5, 60, 2) + [-3.0, 0.5, 1.0] for b in lin(0.1, 6, 3) + lin(6, 60, 1) + lin(-6, 0, 1) + [1.5, 2.0]]
    xs = lambda: lin(-30, 30, 2) + log(1e-6, 1, 1) + log(30, 600, 1) + log(30, 2000, 1, -1)
    f.mp("hyp1f1", f1, [(a, b, x) for a, b in par for x in xs()])
    f.mp("hyp0f1", high(mp.hyp0f1, 200), [(b, x) for b in lin(0.1, 10, 4) + [0.5, 1.0, -2.5] for x in lin(-40, 40, 4) + log(40, 1e4, 2)])
    f.mp("hyp0f1_neg", high(mp.hyp0f1, 200), [(b, x) for b in lin(0.1, 10, 4) + [0.5, 1.0] for x in log(100, 1e4, 3, -1)], True)
    f2 = high(mp.hyp2f1, 100)
    par = [(a, b, c) for a in lin(-4, 4, 3) + [1.0, 0.5, 15.3] for b in lin(-4, 8, 2) + [2.0, 0.5] for c in lin(0.1, 9, 2) + [1.5, 3.0, -1.3]]
    zs = lambda: lin(-1, 1, 2) + [1 - v for v in log(1e-8, 0.3, 1)] + log(1, 1e4, 1, -1)
    f.mp("hyp2f1", f2, [(a, b, c, x) for a, b, c in par for x in zs()])
    f.mp("hyp2f1_end", f2, [(-n, b, c, x) for n in (1.0, 2.0, 7.0, 30.0) for b in lin(-3, 9, 2) for c in (0.7, 4.0) for x in (-3.0, 0.3, 0.99, 2.5)])
    f.mp("hyp2f1_one", lambda a, b, c: mp.gammaprod([c, c - a - b], [c - a, c - b]), [(a, b, a + b + d) for a in lin(-3, 4, 3) for b in lin(0.1, 4, 3) for d in (0.3, 2.0)])
    f.edge("hyp1f1", sc.hyp1f1, [(NAN, 1.0, 1.0), (1.0, NAN, 1.0), (1.0, 2.0, NAN), (1.0, 0.0, 1.0), (1.0, -2.0, 1.0), (-1.0, -2.0, 1.0), (0.0, 2.0, 5.0), (1.0, 2.0, 0.0), (1.0, 2.0, 1000.0), (2.0, 2.0, 3.0), (1.0, 2.0, INF)])
    f.edge("hyp0f1", sc.hyp0f1, [(NAN, 1.0), (1.0, NAN), (0.0, 1.0), (-2.0, 1.0), (1.0, 0.0)])
    f.edge("hyp2f1", sc.hyp2f1, [(NAN, 1.0, 1.0, 0.5), (1.0, 1.0, 1.0, NAN), (1.0, 2.0, 0.0, 0.5), (1.0, 2.0, -3.0, 0.5), (-2.0, 1.0, -3.0, 0.5), (1.0, 2.0, 3.0, 1.5), (1.0, 1.0, 2.0, 1.0), (1.0, 1.0, 3.0, 1.0), (1.0, 2.0, 3.0, 0.0), (0.0, 2.0, 3.0, 0.7)])
    f.close()


def gen_ortho():
    f = File("ortho")
    ns = [0, 1, 2, 3, 10, 51, 300]
    one = lambda: lin(-1, 1, 4) + [1.0, -1.0, 0.999999] + lin(1, 4, 1)
    f.mp("legendre", high(lambda n, x: mp.hyp2f1(-n, n + 1, 1, (1 - x) / 2), 300), [(n, x) for n in ns for x in one()])
    f.mp("chebyt", mp.chebyt, [(n, x) for n in ns for x in one()])
    f.mp("chebyu", mp.chebyu, [(n, x) for n in ns for x in one()])
    f.mp("hermite", high(mp.hermite, 300), [(n, x) for n in ns[:-1] for x in lin(-9, 9, 5)])
    f.mp("hermitenorm", high(lambda n, x: mpf(2) ** (-mpf(n) / 2) * mp.hermite(n, x / mp.sqrt(2)), 300), [(n, x) for n in ns[:-1] for x in lin(-9, 9, 5)])
    f.mp("laguerre", high(lambda n, x: mp.laguerre(n, 0, x), 300), [(n, x) for n in ns for x in lin(0, 60, 4) + [-2.0]])
    f.mp("genlaguerre", high(mp.laguerre, 300), [(n, a, x) for n in ns for a in (-0.5, 2.3) for x in lin(0, 60, 3)])
    f.mp("gegenbauer", high(mp.gegenbauer, 300), [(n, a, x) for n in ns for a in (0.3, 2.5) for x in lin(-1, 1, 3)])
    f.mp("jacobi", high(mp.jacobi, 300), [(n, a, b, x) for n in ns for a, b in ((0.3, -0.5), (2.5, 1.25)) for x in lin(-1, 1, 3)])

    def lpmv(m, n, x):
        if m < 0:
            return (-1) ** m * mp.factorial(n + m) / mp.factorial(n - m) * lpmv(-m, n, x)
        d = mp.gammaprod([n + m + 1], [n - m + 1, m + 1]) / mpf(2) ** m * mp.hyp2f1(m - n, n + m + 1, m + 1, (1 - x) / 2)
        return (-1) ** m * (1 - x * x) ** (mpf(m) / 2) * d

    f.mp("lpmv", high(lpmv, 200), [(m, n, x) for n in (0, 1, 2, 5, 20, 80) for m in (0, 1, -1, 3, 17, -5) if abs(m) <= n for x in lin(-1, 1, 3)])
    ylm = lambda n, m, t: mp.sqrt(mpf(2 * n + 1) / (4 * mp.pi) * mp.factorial(n - m) / mp.factorial(n + m)) * lpmv(m, n, mp.cos(t))
    pts = [(n, m, t) for n in (0, 1, 2, 5, 20, 80) for m in (0, 1, -1, 3, 17, -5) if abs(m) <= n for t in lin(0, 3.1, 2) + [1e-3]]
    f.mp("sphharm", high(ylm, 200), pts, True)

    def rule(name, n, poly, x0, weight):
        xs, ws = [], []
        for v in x0:
            with mp.workdps(80):
                x = mpf(float(v))
                if abs(x) < 1e-13:
                    x = mpf(0)
                else:
                    for _ in range(8):  # the secant over a small step
                        h = abs(x) * mpf(10) ** -25
                        x -= poly(x) * 2 * h / (poly(x + h) - poly(x - h))
                xs.append(x)
                ws.append(weight(x))
        f.text += reference.line(f"{name}", np.array([[float(v) for v in xs], [float(v) for v in ws]]))

    for n in (1, 2, 5, 20, 64):
        def recur(k, p1, step):
            p, q = mpf(1), p1
            for i in range(1, k):
                p, q = q, step(i, q, p)
            return q if k else p

        P = lambda k: lambda x: recur(k, x, lambda i, q, p: ((2 * i + 1) * x * q - i * p) / (i + 1))
        L = lambda a, k: lambda x: recur(k, 1 + a - x, lambda i, q, p: ((2 * i + 1 + a - x) * q - (i + a) * p) / (i + 1))
        H = lambda k: lambda x: recur(k, 2 * x, lambda i, q, p: 2 * x * q - 2 * i * p)

        def jacobi(k, a, b, x):
            def step(i, q, p):
                c = 2 * i + a + b
                return ((c + 1) * ((c + 2) * c * x + a * a - b * b) * q - 2 * (i + a) * (i + b) * (c + 2) * p) / (2 * (i + 1) * (i + a + b + 1) * c)
            return recur(k, (a + 1) + (a + b + 2) * (x - 1) / 2, step)

        dP = lambda x: n * (x * P(n)(x) - P(n - 1)(x)) / (x * x - 1)
        rule(f"roots_legendre/{n}", n, P(n), sc.roots_legendre(n)[0], lambda x: 2 / ((1 - x * x) * dP(x) ** 2))
        wl = lambda a: lambda x: mp.gamma(n + a + 1) * x / (mp.factorial(n) * ((n + 1) * L(a, n + 1)(x)) ** 2)
        rule(f"roots_laguerre/{n}", n, L(0, n), sc.roots_laguerre(n)[0], wl(0))
        a = mpf("0.5")
        rule(f"roots_genlaguerre/{n}", n, L(a, n), sc.roots_genlaguerre(n, 0.5)[0], wl(a))
        wh = lambda x: mpf(2) ** (n - 1) * mp.factorial(n) * mp.sqrt(mp.pi) / (n * H(n - 1)(x)) ** 2
        rule(f"roots_hermite/{n}", n, H(n), sc.roots_hermite(n)[0], wh)
        hn = lambda x: H(n)(x / mp.sqrt(2))
        rule(f"roots_hermitenorm/{n}", n, hn, sc.roots_hermitenorm(n)[0], lambda x: mp.sqrt(2) * wh(x / mp.sqrt(2)))

        def jac(al, be):
            J = lambda x: jacobi(n, al, be, x)
            dJ = lambda x: (n + al + be + 1) / mpf(2) * jacobi(n - 1, al + 1, be + 1, x)
            c = mp.gammaprod([n + al + 1, n + be + 1], [n + al + be + 1, n + 1]) * mpf(2) ** (al + be + 1)
            return J, lambda x: c / ((1 - x * x) * dJ(x) ** 2)
        J, w = jac(a, mpf("-0.25"))
        rule(f"roots_jacobi/{n}", n, J, sc.roots_jacobi(n, 0.5, -0.25)[0], w)
        J, w = jac(mpf(1), mpf(1))
        rule(f"roots_gegenbauer/{n}", n, J, sc.roots_gegenbauer(n, 1.5)[0], w)
        rule(f"roots_chebyt/{n}", n, lambda x: recur(n, x, lambda i, q, p: 2 * x * q - p), sc.roots_chebyt(n)[0], lambda x: mp.pi / n)
        rule(f"roots_chebyu/{n}", n, lambda x: recur(n, 2 * x, lambda i, q, p: 2 * x * q - p), sc.roots_chebyu(n)[0], lambda x: mp.pi / (n + 1) * (1 - x * x))
    en = [(n, x) for n in (-3, -2, -1, 0, 2) for x in (NAN, 0.3, 2.0)]
    for n, g in dict(legendre=sc.eval_legendre, chebyt=sc.eval_chebyt, chebyu=sc.eval_chebyu, hermite=sc.eval_hermite, hermitenorm=sc.eval_hermitenorm, laguerre=sc.eval_laguerre).items():
        f.edge(n, lambda k, x: g(int(k), x), en)
    f.close()


if __name__ == "__main__":
    families = {k[4:]: v for k, v in globals().items() if k.startswith("gen_")}
    for name in sys.argv[1:] or families:
        rng.seed(name)
        families[name]()
