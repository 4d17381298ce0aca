# The rows of Kolmogorov and Smirnov, of correlations, lines and comparisons; gen.py runs it.
from scipy.stats import distributions as sd


def ks(r):
    return [float(r.statistic), float(r.pvalue), float(r.statistic_location), float(np.nan_to_num(r.statistic_sign))]


for k, alt in enumerate(alternatives):
    add(f"ks1large/{k}/0/large", lambda: ks(st.ks_1samp(large, st.norm.cdf, alternative=alt)))
    for name in "x few one ties none nan".split():
        add(f"ks1/{k}/0/{name}", lambda: ks(st.ks_1samp(inputs[name], st.norm.cdf, alternative=alt)))
        add(f"ks1/{k}/2/{name}", lambda: ks(st.ks_1samp(inputs[name], st.norm.cdf, alternative=alt, method="asymp")))
    for ab in ("x y", "y x", "x z", "few few2", "one few", "ties ties2", "none x", "nan x", "large x", "large pos", "x pos"):
        a, b = ab.split()
        A, B = inputs[a], inputs[b]
        add(f"ks2/{k}/0/{a}/{b}", lambda: ks(st.ks_2samp(A, B, alternative=alt)))
        add(f"ks2/{k}/2/{a}/{b}", lambda: ks(st.ks_2samp(A, B, alternative=alt, method="asymp")))
    for ab in ("x z", "ties ties2", "few few", "two two", "same same", "x y", "nan nan", "one one"):
        a, b = ab.split()
        A, B = inputs[a], inputs[b] * (1 if a != b else -2)
        def pr():
            r = st.pearsonr(A, B, alternative=alt)
            ci = r.confidence_interval(0.9)
            return [float(r.statistic), float(r.pvalue), float(ci.low), float(ci.high)]
        if a != "nan":
            add(f"pearson/{k}/{a}/{b}", pr)
        if a not in ("nan", "one"):
            add(f"linregress/{k}/{a}/{b}", lambda: (lambda r: [r.slope, r.intercept, r.rvalue, r.pvalue, r.stderr, r.intercept_stderr])(st.linregress(A, B, alternative=alt)))
        if a != "one":
            add(f"spearman/{k}/{a}/{b}", lambda: two(st.spearmanr(A, B, alternative=alt)))
            for v, variant in enumerate("bc"):
                add(f"kendall/{k}/{v}/0/{a}/{b}", lambda: two(st.kendalltau(A, B, alternative=alt, variant=variant)))
                if a in ("x", "ties"):
                    add(f"kendall/{k}/{v}/1/{a}/{b}", lambda: two(st.kendalltau(A, B, alternative=alt, variant=variant, method="exact")))
                if a != "two":
                    add(f"kendall/{k}/{v}/2/{a}/{b}", lambda: two(st.kendalltau(A, B, alternative=alt, variant=variant, method="asymptotic")))
    add(f"kendalls/{k}", lambda: two(st.kendalltau(x[:20], z[:20], alternative=alt)))
    add(f"kendallone/{k}", lambda: two(st.kendalltau(np.arange(50.0), np.r_[np.arange(48.0), 49, 48], alternative=alt)))
for n in (1, 2, 3, 5, 10, 50, 140, 141, 500, 2000, 20000):
    for d in (0.02, 0.09, 0.25, 0.5, 0.8, 0.97):
        if n * d * d < 200:
            add(f"smirnov/{n}/{d}", lambda: float(sd.ksone.sf(d, n)))
for n in (1, 2, 3, 5, 10, 50, 100, 140):
    for t in (0.3, 0.6, 0.9, 1.3, 1.9, 2.5, 4.2):
        d = t / np.sqrt(n)
        if d < 1.1:
            add(f"kstwo/{n}/{float(d)!r}", lambda: float(sd.kstwo.sf(d, n)))
for n in (141, 300, 1000, 9000, 200000):
    for t in (0.4, 0.6, 0.9, 1.3, 1.9, 2.5):
        d = t / np.sqrt(n)
        add(f"kstwolarge/{n}/{float(d)!r}", lambda: float(sd.kstwo.sf(d, n)))
for z_ in (0.1, 0.4, 0.8, 1.0, 1.5, 3.0):
    add(f"kstwobign/{z_}", lambda: float(sd.kstwobign.sf(z_)))
for j, method in enumerate(("separate", "joint")):
    for ab in ("x z", "ties ties2", "few few", "two two", "x y"):
        a, b = ab.split()
        add(f"theil/{j}/{a}/{b}", lambda: list(map(float, st.theilslopes(inputs[b], inputs[a], 0.9, method=method))))
add("theilplain/x", lambda: list(map(float, st.theilslopes(x))))
ps = np.array([0.04, 0.001, 0.2, 0.01, 0.01, 0.9, 0.0])
add("in/ps", lambda: ps)
for m, method in enumerate(("bh", "by")):
    add(f"fdr/{m}", lambda: st.false_discovery_control(ps, method=method))
    add(f"fdraxis/{m}", lambda: st.false_discovery_control(ps[:6].reshape(2, 3), axis=0, method=method))
for name in ("xyz", "tt", "many"):
    for e in (0, 1):
        def tukey():
            r = st.tukey_hsd(*groups[name], equal_var=not e)
            ci = r.confidence_interval(0.9)
            return np.stack([r.statistic, r.pvalue, ci.low, ci.high])
        add(f"tukey/{e}/{name}", tukey)
add("tukey/0/few", lambda: st.tukey_hsd(few, few2, one).pvalue)
for q, k, df in ((0.5, 3, 10), (3.0, 3, 10), (8.0, 4, 7.5), (3.5, 2, 1), (3.5, 20, 1000), (5.0, 10, np.inf), (12.0, 3, 60)):
    add(f"srange/{q}/{k}/{df}", lambda: float(st.studentized_range.sf(q, k, df)))
