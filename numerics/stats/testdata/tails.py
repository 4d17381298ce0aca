# The rows of small p-values, which are compared relative to their size; gen.py runs it.
grid = np.arange(200.0)
swapped = grid.copy()
swapped[[3, 50]] = swapped[[50, 3]]
skewed = np.exp(2 * large)
tails = {
    "ttest1samp": lambda: st.ttest_1samp(x, 100), "ttestind": lambda: st.ttest_ind(x, y + 50), "welch": lambda: st.ttest_ind(x, y + 50, equal_var=False),
    "foneway": lambda: st.f_oneway(x, y + 50, z), "pearson": lambda: st.pearsonr(x, x + 1e-3 * z), "spearman": lambda: st.spearmanr(grid, swapped),
    "mwu": lambda: st.mannwhitneyu(large, large + 3), "mwuexact": lambda: st.mannwhitneyu(x, y + 50, method="exact"), "mwuexact1": lambda: st.mannwhitneyu(x, y + 2, method="exact"),
    "kruskal": lambda: st.kruskal(large, large + 3), "wilcoxon": lambda: st.wilcoxon(x + 9), "wilcoxonlarge": lambda: st.wilcoxon(large + 3),
    "ks2": lambda: st.ks_2samp(large, large[:200] + 2), "ks2equal": lambda: st.ks_2samp(large, large + 2), "ks2less": lambda: st.ks_2samp(large, large[:200] + 2, "greater"),
    "ks1": lambda: st.ks_1samp(large + 1, st.norm.cdf), "ks1less": lambda: st.ks_1samp(large + 1, st.norm.cdf, alternative="less"),
    "fisher": lambda: st.fisher_exact([[200, 10], [15, 300]]), "fisherless": lambda: st.fisher_exact([[10, 200], [300, 15]], "less"),
    "binomtest": lambda: st.binomtest(900, 1000, 0.5), "binomgreater": lambda: st.binomtest(900, 1000, 0.5, "greater"),
    "chisquare": lambda: st.chisquare([500, 10, 10]), "contingency": lambda: st.chi2_contingency([[500, 10], [10, 600]]),
    "normaltest": lambda: st.normaltest(skewed), "skewtest": lambda: st.skewtest(skewed), "kurtosistest": lambda: st.kurtosistest(skewed), "jarquebera": lambda: st.jarque_bera(skewed),
    "kendall": lambda: st.kendalltau(large, large + 0.1 * np.sin(9 * large)), "kendallexact": lambda: st.kendalltau(x, x + 0.1 * np.sin(9 * x), method="exact"),
    "bartlett": lambda: st.bartlett(large, large * 9), "levene": lambda: st.levene(large, large * 9),
}
for name, f in tails.items():
    add(f"tail/{name}", lambda: float(f().pvalue))
add("tailshapiro", lambda: float(st.shapiro(skewed).pvalue))
