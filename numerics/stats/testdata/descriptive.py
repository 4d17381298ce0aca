# The rows of descriptive statistics; gen.py runs it.
some = "x ties few one two none nan inf same mat large"
for name, f in {
    "gmean": lambda v: st.gmean(v, axis=None), "hmean": lambda v: st.hmean(v, axis=None),
    "pmean2": lambda v: st.pmean(v, 2.5, axis=None), "pmean0": lambda v: st.pmean(v, 0, axis=None),
}.items():
    each(name, f, "pos few one none nan same mat")
add("gmeanw/pos", lambda: st.gmean(pos, weights=np.arange(25)))
add("hmeanw/pos", lambda: st.hmean(pos, weights=np.arange(25)))
add("pmeanw/pos", lambda: st.pmean(pos, -1.5, weights=np.arange(25)))
for axis in (0, 1):
    add(f"gmeanaxis/mat/{axis}", lambda: st.gmean(mat, axis=axis))
    add(f"hmeanaxis/mat/{axis}", lambda: st.hmean(mat, axis=axis))
    add(f"pmeanaxis/mat/{axis}", lambda: st.pmean(mat, 3, axis=axis))
    add(f"skewaxis/mat/{axis}", lambda: st.skew(mat, axis=axis))
    add(f"kurtosisaxis/mat/{axis}", lambda: st.kurtosis(mat, axis=axis))
    add(f"momentaxis/mat/{axis}", lambda: st.moment(mat, 3, axis=axis))
    add(f"semaxis/mat/{axis}", lambda: st.sem(mat, axis=axis))
    add(f"zscoreaxis/mat/{axis}", lambda: st.zscore(mat, axis=axis, ddof=1))
    add(f"iqraxis/mat/{axis}", lambda: st.iqr(mat, axis=axis))
    add(f"madaxis/mat/{axis}", lambda: st.median_abs_deviation(mat, axis=axis))
    add(f"entropyaxis/mat/{axis}", lambda: st.entropy(mat, axis=axis))
    add(f"rankaxis/mat/{axis}", lambda: st.rankdata(mat, axis=axis))
    add(f"trimmeanaxis/mat/{axis}", lambda: st.trim_mean(mat, 0.2, axis=axis))
    add(f"tmeanaxis/mat/{axis}", lambda: st.tmean(mat, (1, 5), axis=axis))
    add(f"tvaraxis/mat/{axis}", lambda: st.tvar(mat, (0.5, 6), axis=axis))
    add(f"circmeanaxis/mat/{axis}", lambda: st.circmean(mat, axis=axis))
    add(f"circvaraxis/mat/{axis}", lambda: st.circvar(mat, axis=axis))
    add(f"circstdaxis/mat/{axis}", lambda: st.circstd(mat, axis=axis))
    m = st.mode(np.round(mat), axis=axis)
    add(f"modeaxis/mat/{axis}", lambda: m.mode)
    add(f"modecount/mat/{axis}", lambda: m.count)


def describe(v, **kw):
    r = st.describe(v, axis=None, **kw)
    return [r.nobs, *r.minmax, r.mean, r.variance, r.skewness, r.kurtosis]


each("describe", describe, "x ties few one two nan same mat")
each("describefar", describe, "far")
each("describe0", lambda v: describe(v, ddof=0, bias=False), "x ties few")
each("mode", lambda v: list(map(float, st.mode(v, axis=None))), "x ties one none nan same")
for order in (0, 1, 2, 3, 4, 7):
    each(f"moment/{order}", lambda v: st.moment(v, order, axis=None), some)
    each(f"momentc/{order}", lambda v: st.moment(v, order, axis=None, center=0.5), "x few")
each("skew", lambda v: st.skew(v, axis=None), some)
each("skewu", lambda v: st.skew(v, axis=None, bias=False), some)
each("kurtosis", lambda v: st.kurtosis(v, axis=None), some)
each("kurtosisu", lambda v: st.kurtosis(v, axis=None, bias=False), some)
each("kurtosisp", lambda v: st.kurtosis(v, axis=None, fisher=False), some)
each("sem", lambda v: st.sem(v, axis=None), some)
each("sem0", lambda v: st.sem(v, axis=None, ddof=0), some)
each("zscore", lambda v: st.zscore(v, axis=None), "x ties few one none nan same mat")
each("iqr", lambda v: st.iqr(v, axis=None), some)
each("iqrn", lambda v: st.iqr(v, axis=None, rng=(10, 80), scale="normal"), some)
each("mad", lambda v: st.median_abs_deviation(v, axis=None), some)
each("madn", lambda v: st.median_abs_deviation(v, axis=None, scale="normal"), some)
each("entropy", lambda v: st.entropy(v, axis=None), "pos ties few one none nan same")
add("entropy2/few", lambda: st.entropy(few, base=2))
add("entropyq/ties/ties2", lambda: st.entropy(ties, ties2))
add("entropyq/ties2/ties", lambda: st.entropy(ties2, ties))
for k, method in enumerate(("average", "min", "max", "dense", "ordinal")):
    each(f"rank/{k}", lambda v: st.rankdata(v, method).astype(float), "x ties few one none nan same mat")
for k, kind in enumerate(("rank", "weak", "strict", "mean")):
    for score in (2.0, 2.2, -9.0, 99.0, np.nan):
        each(f"percentile/{k}/{score}", lambda v: st.percentileofscore(v, score, kind), "ties few none nan")
for part in (0.0, 0.1, 0.33):
    each(f"trimmean/{part}", lambda v: st.trim_mean(v, part, axis=None), "x ties few nan")
add("tmean/x", lambda: st.tmean(x))
add("tmean2/ties", lambda: st.tmean(ties, (1, 4), (False, True)))
add("tvar/x", lambda: st.tvar(x))
add("tvar2/ties", lambda: st.tvar(ties, (1, 4), (False, True)))
add("tstd2/ties", lambda: st.tstd(ties, (1, 4), (True, False)))
add("tsem2/ties", lambda: st.tsem(ties, (1, 4), (True, True)))
for name in ("mean", "std", "median", "count", "sum", "min", "max"):
    add(f"binned/{name}", lambda: st.binned_statistic(x, z, name, bins=6).statistic)
add("binnedge/edges", lambda: st.binned_statistic(x, z, "sum", bins=[-1, -0.5, 0, 0.25, 2]).statistic)
add("binnumber/range", lambda: st.binned_statistic(x, z, "sum", bins=5, range=(-1, 1)).binnumber)
add("binedges/range", lambda: st.binned_statistic(x, z, "sum", bins=5, range=(-1, 1)).bin_edges)
for l in (-2.0, -1e-8, 0.0, 1e-5, 0.5, 3.0):
    add(f"boxcoxllf/{l}/pos", lambda: st.boxcox_llf(l, pos))
add("boxcox/pos", lambda: st.boxcox(pos)[0])
add("boxcoxlambda/pos", lambda: st.boxcox(pos)[1])
add("boxcoxci/pos", lambda: list(st.boxcox(pos, alpha=0.05)[2]))
add("boxcoxl/0.3/pos", lambda: st.boxcox(pos, 0.3))
add("boxcox/x", lambda: st.boxcox(x)[0])
add("boxcox/same", lambda: st.boxcox(same)[0])
each("circmean", lambda v: st.circmean(v), "x pos one none nan same")
each("circmean180", lambda v: st.circmean(v * 30, high=180, low=-180), "x pos")
each("circvar", lambda v: st.circvar(v), "x pos one none nan same")
each("circstd", lambda v: st.circstd(v), "x pos none nan")
each("circstdn", lambda v: st.circstd(v * 30, high=180, low=-180, normalize=True), "x pos")
