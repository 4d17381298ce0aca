# The rows of densities and resampling; gen.py runs it.
few3, x8, z8 = x[:3], x[:8], z[:8]
two_d = np.stack([x, z])
add("in/two_d", lambda: two_d)
at = np.linspace(-3, 3, 13)
at2 = np.stack([at, at[::-1] / 2])
add("in/at", lambda: at)
add("in/at2", lambda: at2)
wts = np.arange(40.0) % 7 + 0.5
for name, (data_, where_) in {"x": (x, at), "ties": (ties, at), "two_d": (two_d, at2)}.items():
    for kind, kw in {"scott": {}, "silverman": {"bw_method": "silverman"}, "factor": {"bw_method": 0.3}, "weights": {"weights": wts[: np.shape(data_)[-1]]}}.items():
        kde = st.gaussian_kde(data_, **kw)
        add(f"kde/{kind}/{name}", lambda: kde(where_))
        add(f"kdelog/{kind}/{name}", lambda: kde.logpdf(where_ * 30))
        add(f"kdefacts/{kind}/{name}", lambda: [kde.neff, kde.factor, *np.ravel(kde.covariance)])
        if name != "two_d":
            add(f"kdebox/{kind}/{name}", lambda: kde.integrate_box_1d(-0.5, 1.0))
            add(f"kdegauss/{kind}/{name}", lambda: kde.integrate_gaussian(0.5, 2.0))
        else:
            add(f"kdegauss/{kind}/{name}", lambda: kde.integrate_gaussian([0.5, 0.1], [[1.0, 0.2], [0.2, 2.0]]))
        add(f"kdekde/{kind}/{name}", lambda: kde.integrate_kde(st.gaussian_kde(data_)))
add("kdesame", lambda: st.gaussian_kde(same)(at))


def gen(seed=7):
    return np.random.default_rng(seed)


for k, alt in enumerate(alternatives):
    for m, method in enumerate(("BCa", "percentile", "basic")):
        def boot(data_, f, **kw):
            r = st.bootstrap(data_, f, n_resamples=200, confidence_level=0.9, alternative=alt, method=method, rng=gen(), **kw)
            return [*map(float, r.confidence_interval), float(r.standard_error), *r.bootstrap_distribution[:3]]
        add(f"boot1/{k}/{m}", lambda: boot((x,), np.mean))
        add(f"bootstd/{k}/{m}", lambda: boot((pos,), np.std))
        add(f"boot2/{k}/{m}", lambda: boot((x, y), lambda a, b, axis: np.mean(a, axis=axis) - np.mean(b, axis=axis)))
        add(f"bootpair/{k}/{m}", lambda: boot((x, z), lambda a, b, axis=-1: np.mean(a * b, axis=axis), paired=True, vectorized=True))
    def perm(data_, f, kind, n_resamples=50):
        r = st.permutation_test(data_, f, permutation_type=kind, alternative=alt, rng=gen(), n_resamples=n_resamples, vectorized=True)
        return [float(r.statistic), float(r.pvalue), *np.ravel(r.null_distribution)[:20]]
    def difference(a, b, axis=-1):
        return np.mean(a, axis=axis) - np.mean(b, axis=axis)
    def product(a, b, axis=-1):
        return np.sum(a * b, axis=axis)
    def spread(a, b, c, axis=-1):
        return np.mean(a, axis=axis) - np.mean(b, axis=axis) * np.mean(c, axis=axis)
    def mean1(a, axis=-1):
        return np.mean(a, axis=axis)
    for n in (50, 9999):
        add(f"perm0/{k}/{n}", lambda: perm((few, few2), difference, "independent", n))
        add(f"perm3/{k}/{n}", lambda: perm((few3, few, few2[:2]), spread, "independent", n))
        add(f"perm1/{k}/{n}", lambda: perm((x8, z8), difference, "samples", n))
        add(f"permsign/{k}/{n}", lambda: perm((x8,), mean1, "samples", n))
        add(f"perm2/{k}/{n}", lambda: perm((x8[:5], z8[:5]), product, "pairings", n))
        add(f"perm2few/{k}/{n}", lambda: perm((x8[:3], z8[:3]), product, "pairings", n))
    rng2 = gen()
    def mc():
        r = st.monte_carlo_test(x, lambda size: rng2.standard_normal(size=size), mean1, n_resamples=99, alternative=alt, vectorized=True)
        return [float(r.statistic), float(r.pvalue), *r.null_distribution[:3]]
    add(f"montecarlo/{k}", mc)
