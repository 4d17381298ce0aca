# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Prints the tables of kronrod.go: nodes and weights of the rules of Gauss and Kronrod.

The nodes that Kronrod adds to the n of Gauss are the zeros of Stieltjes' polynomial E of
degree n+1, which is orthogonal to all of lower degree with the weight P_n.
"""
import mpmath as mp

mp.mp.dps = 80


def multiply(p, q):
    r = [mp.mpf(0)] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            r[i + j] += a * b
    return r


def integral(p):
    return sum(2 * c / (k + 1) for k, c in enumerate(p) if k % 2 == 0)


def legendre(n):
    p, q = [mp.mpf(1)], [mp.mpf(0), mp.mpf(1)]
    for k in range(1, n):
        r = [mp.mpf(0)] + [(2 * k + 1) * c / (k + 1) for c in q]
        p, q = q, [c - (k * p[i] / (k + 1) if i < len(p) else 0) for i, c in enumerate(r)]
    return q


def roots(p):
    return sorted(mp.re(r) for r in mp.polyroots(p[::-1], maxsteps=500, extraprec=600))


def weights(nodes):
    """The weights of the rule on the nodes that is exact to degree len(nodes)-1."""
    result = []
    for i, x in enumerate(nodes):
        p = [mp.mpf(1)]
        for j, y in enumerate(nodes):
            if i != j:
                p = multiply(p, [-y / (x - y), 1 / (x - y)])
        result.append(integral(p))
    return result


def rule(n):
    p = legendre(n)
    moments = [integral(multiply(p, [mp.mpf(0)] * k + [mp.mpf(1)])) for k in range(2 * n + 3)]
    parity = (n + 1) % 2
    free = list(range(parity, n + 1, 2))  # E has the powers of its parity, the highest with 1
    rows = [k for k in range(n + 1) if any(moments[i + k] for i in free + [n + 1])][:len(free)]
    a = mp.matrix([[moments[i + k] for i in free] for k in rows])
    b = mp.matrix([-moments[n + 1 + k] for k in rows])
    s = mp.lu_solve(a, b)
    e = [mp.mpf(0)] * (n + 2)
    e[n + 1] = mp.mpf(1)
    for i, c in zip(free, s):
        e[i] = c
    gauss = roots(p)
    nodes = sorted(gauss + roots(e))
    return nodes, weights(nodes), weights(gauss)


def show(name, values):
    print(f"\t{name}: []float64{{")
    for v in values:
        print(f"\t\t{mp.nstr(abs(v) if abs(v) > mp.mpf(10) ** -60 else mp.mpf(0), 34)},")
    print("\t},")


for n in 7, 10:
    nodes, kronrod, gauss = rule(n)
    half = n + 1
    print(f"var kronrod{2 * n + 1} = kronrod{{")
    show("x", nodes[:half])
    show("wk", kronrod[:half])
    show("wg", gauss[:(n + 1) // 2])
    print("}\n")
