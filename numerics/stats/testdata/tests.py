# The rows of tests of hypotheses; gen.py runs it.
def two(r):
    return [float(r.statistic), float(r.pvalue)]


def tres(r):
    ci = r.confidence_interval(0.9)
    return [float(r.statistic), float(r.pvalue), float(r.df), float(ci.low), float(ci.high)]


alternatives = ("two-sided", "less", "greater")
for k, alt in enumerate(alternatives):
    for name in "x far ties few one two none nan same large".split():
        add(f"ttest1samp/{k}/{name}", lambda: tres(st.ttest_1samp(inputs[name], 0.3, alternative=alt)))
for k, alt in enumerate(alternatives):
    for ab in ("x y", "y x", "few few2", "x one", "one few", "one one", "none x", "nan x", "same x", "ties ties2"):
        a, b = ab.split()
        A, B = inputs[a], inputs[b]
        add(f"ttestind/{k}/{a}/{b}", lambda: tres(st.ttest_ind(A, B, alternative=alt)))
        add(f"welch/{k}/{a}/{b}", lambda: tres(st.ttest_ind(A, B, alternative=alt, equal_var=False)))
        add(f"mwu/{k}/0/{a}/{b}", lambda: two(st.mannwhitneyu(A, B, alternative=alt)))
        add(f"mwu/{k}/2/{a}/{b}", lambda: two(st.mannwhitneyu(A, B, alternative=alt, method="asymptotic")))
        if len(A) and len(B):
            add(f"mwu/{k}/1/{a}/{b}", lambda: two(st.mannwhitneyu(A, B, alternative=alt, method="exact")))
        add(f"mwunc/{k}/{a}/{b}", lambda: two(st.mannwhitneyu(A, B, alternative=alt, use_continuity=False, method="asymptotic")))
    for a, b in (("x", "z"), ("ties", "ties2"), ("few", "few"), ("x", "y"), ("one", "one"), ("nan", "nan"), ("none", "none")):
        A, B = inputs[a], inputs[b]
        add(f"ttestrel/{k}/{a}/{b}", lambda: tres(st.ttest_rel(A, B, alternative=alt)))
        for zm, zero in enumerate(("wilcox", "pratt", "zsplit")):
            def wil(**kw):
                r = st.wilcoxon(A, B, alternative=alt, zero_method=zero, **kw)
                return [*two(r), float(getattr(r, "zstatistic", np.nan))]
            if a != "nan":
                if a != "one":
                    add(f"wilcoxon/{k}/{zm}/0/{a}/{b}", lambda: wil()[:2])
            if a not in ("nan", "one"):
                add(f"wilcoxon/{k}/{zm}/2/{a}/{b}", lambda: wil(method="approx"))
                add(f"wilcoxonc/{k}/{zm}/{a}/{b}", lambda: wil(method="approx", correction=True))
    for name, v in {"few": few, "ties": ties, "tiny": np.array([1, -1, 2, 3, 3, -2.5, 4]), "zeros": np.array([0, 1, -1, 2, 0, 3, 3, -2.0, 5])}.items():
        for zm, zero in enumerate(("wilcox", "pratt", "zsplit")):
            add(f"wilcoxon1/{k}/{zm}/{name}", lambda: two(st.wilcoxon(v - 0.0, alternative=alt, zero_method=zero)))
    for name in "x few nan same large none pos ties".split():
        add(f"skewtest/{k}/{name}", lambda: two(st.skewtest(inputs[name], alternative=alt)))
        add(f"kurtosistest/{k}/{name}", lambda: two(st.kurtosistest(inputs[name], alternative=alt)))
    tables = {"tea": [[3, 1], [1, 3]], "big": [[120, 80], [90, 130]], "zero": [[0, 5], [3, 9]], "row": [[0, 0], [3, 9]], "tail": [[100, 2], [1000, 5]],
              "huge": [[30000, 29000], [28000, 27500]], "far": [[200, 0], [0, 300]], "sym": [[5, 5], [5, 5]]}
    for name, t in tables.items():
        add(f"fisher/{k}/{name}", lambda: two(st.fisher_exact(t, alternative=alt)))
    for kk, n, p in ((3, 15, 0.1), (0, 10, 0.3), (10, 10, 0.3), (5, 10, 0.5), (682, 925, 0.75), (7, 20, 0.3), (1, 1, 0.9), (4, 9, 0.0), (9, 9, 1.0), (5000, 100000, 0.06)):
        add(f"binomtest/{k}/{kk}/{n}/{p}", lambda: two(st.binomtest(kk, n, p, alternative=alt)))
    for m, method in enumerate(("exact", "wilson", "wilsoncc")):
        for kk, n in ((3, 15), (0, 10), (10, 10), (500, 1000)):
            add(f"proportion/{k}/{m}/{kk}/{n}", lambda: list(map(float, st.binomtest(kk, n, alternative=alt).proportion_ci(0.9, method))))
for name, t in tables.items():
    add(f"intable/{name}", lambda: np.array(t, float))
add("fromstats", lambda: two(st.ttest_ind_from_stats(1.5, 2.0, 12, 0.5, 3.0, 9)))
add("fromstatsw", lambda: two(st.ttest_ind_from_stats(1.5, 2.0, 12, 0.5, 3.0, 9, equal_var=False)))
groups = {"xyz": (x, y, z), "tt": (ties, ties2), "few": (few, few2, one), "far": (far, far[:9] + 1), "same": (same, same), "sames": (same, same + 1), "nan": (x, nan), "none": (x, none),
          "many": (x, y, z, pos, ties, ties2)}
for name, g in groups.items():
    add(f"foneway/{name}", lambda: two(st.f_oneway(*g)))
    if name != "sames":
        add(f"fwelch/{name}", lambda: two(st.f_oneway(*g, equal_var=False)))
    add(f"bartlett/{name}", lambda: two(st.bartlett(*g)))
    add(f"kruskal/{name}", lambda: two(st.kruskal(*g)))
    for c, center in enumerate(("median", "mean", "trimmed")):
        add(f"levene/{c}/{name}", lambda: two(st.levene(*g, center=center)))
add("friedman/x", lambda: two(st.friedmanchisquare(x, z, large[:40])))
add("friedman/ties", lambda: two(st.friedmanchisquare(ties, ties2, np.floor(ties2 / 2))))
each("normaltest", lambda v: two(st.normaltest(v)), "x few nan same large none pos ties")
each("jarquebera", lambda v: two(st.jarque_bera(v)), "x few nan same large pos ties")
each("shapiro", lambda v: two(st.shapiro(v)), "x few few2 nan same large pos ties far one")
add("shapiro3/three", lambda: two(st.shapiro([1.0, 2.0, 4.0])))
for n in (6, 11, 12):
    add(f"shapiron/{n}", lambda: two(st.shapiro(x[:n])))
for k, dist in enumerate(("norm", "expon", "logistic", "gumbel_l", "gumbel_r")):
    for name in "pos large ties few".split():
        def ad():
            r = st.anderson(inputs[name], dist)
            p = st.anderson(inputs[name], dist, method="interpolate").pvalue
            return [float(r.statistic), float(p), *r.critical_values, *r.significance_level]
        add(f"anderson/{k}/{name}", ad)
for shape_ in (2.5, 4.0):
    sample = 4 + 3 * np.random.default_rng(2).weibull(shape_, size=60)
    add(f"in/weibull{shape_}", lambda: sample)
    def weibull():
        r = st.anderson(sample, "weibull_min")
        return [float(r.statistic), float(st.anderson(sample, "weibull_min", method="interpolate").pvalue), *r.critical_values,
                r.fit_result.params.c, r.fit_result.params.loc, r.fit_result.params.scale]
    add(f"weibull/weibull{shape_}", weibull)
add("chisquare/1", lambda: two(st.chisquare([16, 18, 16, 14, 12, 12])))
add("chisquare/2", lambda: two(st.chisquare([16, 18, 16, 14, 12, 12], [16, 16, 16, 16, 16, 8], ddof=1)))
add("chisquare/3", lambda: two(st.chisquare([16, 18, 16, 14, 12, 12], [16, 16, 16, 16, 16, 9])))
for l in (1.0, 0.0, -0.5, -1.0, -2.0, 2 / 3):
    add(f"power/{l!r}", lambda: two(st.power_divergence([16, 18, 16, 14, 12, 12], [16, 16, 16, 16, 16, 8], lambda_=l)))
contingency = {"two": [[10, 10], [20, 40]], "wide": [[10, 10, 20], [20, 20, 20]], "zero": [[0, 0], [1, 2]], "negative": [[-1, 2], [3, 4]], "line": [3, 4, 5],
               "cube": [[[12, 17], [11, 16]], [[11, 12], [15, 16]]]}
for name, t in contingency.items():
    add(f"inc/{name}", lambda: np.array(t, float))
    add(f"contingency/{name}", lambda: (lambda r: [r.statistic, r.pvalue, r.dof, *np.ravel(r.expected_freq)])(st.chi2_contingency(t)))
    add(f"contingencyg/{name}", lambda: (lambda r: [r.statistic, r.pvalue, r.dof])(st.chi2_contingency(t, correction=False, lambda_=0)))
