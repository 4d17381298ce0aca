#!/usr/bin/env python3
# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.
"""Writes reference.txt beside this script, with SciPy's results.

    python3 gen.py

The inputs are named in/NAME; a result is FUNCTION/WORDS, where the words say the inputs and
options: the test of the function reads them.
"""
import pathlib
import sys
import warnings

import numpy as np
import scipy
import scipy.signal as ss

warnings.simplefilter("ignore")
here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[1] / "numtest"))
import reference

rng = np.random.default_rng(20261125)
inputs = {
    "x": rng.normal(size=150).cumsum(),
    "odd": rng.normal(size=41),
    "short": rng.normal(size=7),
    "mat": rng.normal(size=(9, 40)),
    "small": rng.normal(size=(3, 4)),
    "steps": np.array([0, 1, 1, 0, 2, 2, 2, 0, 3, 1, 4, 4, 5, 1, 0, 2, 1, 2, 0, 7, 7, 6.0]),
    "y": rng.normal(size=150),
}
lines = [reference.header(scipy, np)]
lines += [reference.line(f"in/{name}", value) for name, value in inputs.items()]


def add(name, value):
    lines.append(reference.line(name, value))


for name in ("boxcar", "hann", "hamming", "blackman", "nuttall", "blackmanharris", "flattop", "bartlett", "triang", "parzen", "bohman",
             "cosine", "lanczos", "barthann"):
    for n in (1, 2, 8, 9):
        for sym in (True, False):
            add(f"window/{name}/{n}/{int(sym)}", getattr(ss.windows, name)(n, sym=sym))
for name, parameter in (("kaiser", 8.6), ("gaussian", 2.5), ("tukey", 0.3), ("tukey", 0.9), ("chebwin", 60), ("general_hamming", 0.6), ("exponential", 3.0)):
    for n in (1, 2, 8, 9, 20):
        for sym in (True, False):
            add(f"window1/{name}/{parameter}/{n}/{int(sym)}", getattr(ss.windows, name)(n, **{
                {"kaiser": "beta", "gaussian": "std", "tukey": "alpha", "chebwin": "at", "general_hamming": "alpha", "exponential": "tau"}[name]: parameter},
                sym=sym))
for n in (1, 2, 9, 20, 64):
    for sym in (True, False):
        add(f"taylor/{n}/{int(sym)}", ss.windows.taylor(n, nbar=5, sll=40, sym=sym))
        if n > 2:
            add(f"dpss/{n}/{int(sym)}", ss.windows.dpss(n, 2.5, sym=sym))
for n, nw, k in ((31, 2, 5), (64, 4, 8), (200, 3, 6)):
    tapers, ratios = ss.windows.dpss(n, nw, k, return_ratios=True)
    add(f"tapers/{n}/{nw}/{k}", tapers)
    add(f"tapers_ratios/{n}/{nw}/{k}", ratios)
for n in (2, 8, 30):
    add(f"kbd/{n}", ss.windows.kaiser_bessel_derived(n, 4))
add("getwindow/hann", ss.get_window("hann", 10))
add("getwindow/kaiser", ss.get_window(("kaiser", 4.0), 10))

x, y, odd, short, mat, small = (inputs[k] for k in ("x", "y", "odd", "short", "mat", "small"))
for k, mode in enumerate(("full", "same", "valid")):
    for a, b in (("x", "odd"), ("odd", "x"), ("short", "odd"), ("mat", "small"), ("x", "y")):
        add(f"convolve/{k}/{a}/{b}", ss.convolve(inputs[a], inputs[b], mode))
        add(f"correlate/{k}/{a}/{b}", ss.correlate(inputs[a], inputs[b], mode))
    for n, m in ((5, 3), (3, 5), (6, 4), (4, 4), (7, 2)):
        if (mode, n, m) == ("same", 7, 2):
            continue  # where SciPy's are not those of its correlate
        add(f"lags/{k}/{n}/{m}", ss.correlation_lags(n, m, mode))
    for j, boundary in enumerate(("fill", "wrap", "symm")):
        add(f"convolve2d/{k}/{j}", ss.convolve2d(mat, small, mode, boundary, 0.5))
        add(f"correlate2d/{k}/{j}", ss.correlate2d(mat, small, mode, boundary, 0.5))

filters = {"iir": ([0.2, 0.3, 0.1], [2.0, -0.5, 0.3]), "fir": ([0.5, 0.25, -0.1, 0.3], [1.0]), "long": ([1.0], [1.0, -0.9, 0.2, 0.1])}
for name, (b, a) in filters.items():
    add(f"in/{name}.b", np.array(b))
    add(f"in/{name}.a", np.array(a))
    add(f"lfilter/{name}/x", ss.lfilter(b, a, x))
    add(f"lfilter/{name}/mat", ss.lfilter(b, a, mat, axis=0))
    zi = ss.lfilter_zi(b, a)
    add(f"lfilter_zi/{name}", zi)
    add(f"lfilter_state/{name}", ss.lfilter(b, a, x, zi=zi * 0.7)[0])
    add(f"lfilter_final/{name}", ss.lfilter(b, a, x, zi=zi * 0.7)[1])
    for k, pad in enumerate(("odd", "even", "constant", None)):
        add(f"filtfilt/{name}/{k}", ss.filtfilt(b, a, x, padtype=pad))
    add(f"filtfilt_axis/{name}", ss.filtfilt(b, a, mat, axis=0, padlen=4))
    w, h = ss.freqz(b, a, 20)
    add(f"freqz/{name}", h)
    add(f"group_delay/{name}", ss.group_delay((b, a), 20)[1])

designs = {}
for order in (1, 2, 3, 4, 5, 8):
    for kind, edges in (("lowpass", [0.3]), ("highpass", [0.4]), ("bandpass", [0.2, 0.6]), ("bandstop", [0.25, 0.5])):
        wn = edges[0] if len(edges) == 1 else edges
        for name, f in (("butter", lambda **k: ss.butter(order, wn, kind, **k)), ("cheby1", lambda **k: ss.cheby1(order, 0.5, wn, kind, **k)),
                        ("cheby2", lambda **k: ss.cheby2(order, 40, wn, kind, **k)), ("ellip", lambda **k: ss.ellip(order, 0.5, 40, wn, kind, **k)),
                        ("bessel", lambda **k: ss.bessel(order, wn, kind, **k))):
            b, a = f()
            # The response tells a filter, whatever the order of its roots.
            add(f"design/{name}/{order}/{kind}", ss.freqz_zpk(*f(output="zpk"), worN=30)[1])
            if order < 5:
                add(f"ba/{name}/{order}/{kind}", np.concatenate([b, a]))
            add(f"sosfilt/{name}/{order}/{kind}", ss.sosfilt(f(output="sos"), odd))
for n in (1, 2, 5, 12, 25):
    for norm in ("phase", "delay", "mag"):
        z, p, k = ss.bessel(n, 1, analog=True, norm=norm, output="zpk")
        add(f"bessel_poles/{n}/{norm}", np.concatenate([np.sort_complex(p[p.imag >= 0]), [k]]))
for n, rp, rs in ((2, 1, 20), (3, 0.1, 80), (6, 3, 60), (9, 0.01, 100), (12, 0.5, 120)):
    z, p, k = ss.ellip(n, rp, rs, 1, analog=True, output="zpk")
    add(f"ellip_roots/{n}/{rp}/{rs}", np.concatenate([np.sort_complex(p[p.imag >= 0]), np.sort_complex(z[z.imag >= 0]), [k]]))
for name, f in (("butt", ss.buttord), ("cheb1", ss.cheb1ord), ("cheb2", ss.cheb2ord), ("ellip", ss.ellipord)):
    for kind, wp, ws in (("low", 0.2, 0.3), ("high", 0.5, 0.4), ("pass", [0.2, 0.5], [0.1, 0.6]), ("stop", [0.1, 0.6], [0.2, 0.5])):
        n, wn = f(wp, ws, 3, 40)
        add(f"ord/{name}/{kind}", np.append(n, wn))
    n, wn = f([10, 40], [5, 100], 1, 60, analog=True)
    add(f"ord/{name}/analog", np.append(n, wn))
    n, wn = f(200, 250, 0.5, 60, fs=1000)
    add(f"ord/{name}/fs", np.append(n, wn))
for name, arguments, options in (
        ("low", (21, [0, 0.1, 0.2, 0.5], [1, 0]), {}),
        ("even", (22, [0, 0.1, 0.2, 0.5], [1, 0]), {"weight": [1, 10]}),
        ("bands", (55, [0, 0.1, 0.15, 0.3, 0.35, 0.5], [0, 1, 0]), {}),
        ("fs", (72, [0, 2400, 3000, 6000, 6600, 11025], [0, 1, 0]), {"fs": 22050}),
        ("differentiator", (31, [0, 0.45], [1]), {"type": "differentiator"}),
        ("differentiator_even", (30, [0, 0.5], [2]), {"type": "differentiator"}),
        ("hilbert", (31, [0.05, 0.45], [1]), {"type": "hilbert"}),
        ("hilbert_even", (30, [0.05, 0.5], [1]), {"type": "hilbert"})):
    add(f"remez/{name}", ss.remez(*arguments, **options))
times = np.sort(rng.uniform(0, 20, 60))
sampled = 1.5 * np.cos(3 * times + 0.4) + 0.8 + 0.3 * rng.normal(size=60)
weights = rng.uniform(0.5, 2, size=60)
freqs = np.linspace(0.5, 9, 40)
for name, value in (("times", times), ("sampled", sampled), ("weights", weights), ("freqs", freqs)):
    add(f"in/{name}", value)
for normalize in (False, True):
    for floating in (False, True):
        add(f"lombscargle/{int(normalize)}/{int(floating)}/0", ss.lombscargle(times, sampled, freqs, normalize=normalize, floating_mean=floating))
        add(f"lombscargle/{int(normalize)}/{int(floating)}/1", ss.lombscargle(times, sampled, freqs, normalize=normalize, floating_mean=floating, weights=weights))
add("butter_analog/3", np.concatenate(ss.butter(3, 10, analog=True)))
add("butter_fs/4", np.concatenate(ss.butter(4, [50, 120], "bandpass", fs=1000)))
add("sosfiltfilt/butter4", ss.sosfiltfilt(ss.butter(4, 0.125, output="sos"), x))
add("sosfiltfilt/cheby", ss.sosfiltfilt(ss.cheby1(5, 1, [0.2, 0.4], "bandpass", output="sos"), x))
for n, edges, pass_zero, window in ((11, [0.3], True, "hamming"), (11, [0.3], False, "hamming"), (12, [0.3], True, "hann"), (15, [0.2, 0.5], False, "hamming"), (15, [0.2, 0.5], True, "blackman")):
    add(f"firwin/{n}/{'+'.join(map(str, edges))}/{int(pass_zero)}/{window}", ss.firwin(n, edges, pass_zero=pass_zero, window=window))
add("kaiserord", np.array([*ss.kaiserord(65, 0.1), *ss.kaiserord(30, 0.05)], float))
add("iirnotch", np.concatenate(ss.iirnotch(0.3, 20)))
add("iirpeak", np.concatenate(ss.iirpeak(0.3, 20)))

add("detrend/x", ss.detrend(x))
add("detrend/constant", ss.detrend(x, type="constant"))
add("detrend/breaks", ss.detrend(x, bp=[30, 90]))
add("detrend/axis", ss.detrend(mat, axis=0))
add("hilbert/x", ss.hilbert(x))
add("hilbert/odd", ss.hilbert(odd))
add("hilbert/axis", ss.hilbert(mat, axis=0))
for name in ("x", "odd"):
    for n in (1, 10, 25, 41, 60, 150, 151, 300):
        add(f"resample/{name}/{n}", ss.resample(inputs[name], n))
add("resample_axis", ss.resample(mat, 12, axis=0))
for up, down in ((1, 2), (3, 2), (2, 3), (4, 4), (5, 1), (1, 7), (160, 147)):
    add(f"resample_poly/{up}/{down}", ss.resample_poly(odd, up, down))
    add(f"upfirdn/{up}/{down}", ss.upfirdn(short, odd, up, down))
add("decimate/2", ss.decimate(x, 2))
add("decimate/5", ss.decimate(x, 5))
add("medfilt/3", ss.medfilt(x, 3))
add("medfilt/7", ss.medfilt(mat, 7))
add("wiener/5", ss.wiener(x, 5))
add("wiener/mat", ss.wiener(mat, (3, 5)))
add("wiener/noise", ss.wiener(x, 5, 0.5))
for size, degree, deriv in ((5, 2, 0), (7, 3, 0), (7, 3, 1), (9, 4, 2), (5, 0, 0), (5, 2, 3)):
    add(f"savgol/{size}/{degree}/{deriv}", ss.savgol_filter(x, size, degree, deriv=deriv, delta=0.5))
    add(f"savgol_coeffs/{size}/{degree}/{deriv}", ss.savgol_coeffs(size, degree, deriv=deriv, delta=0.5))

for name, args in (("plain", {}), ("fs", {"fs": 100.0}), ("spectrum", {"scaling": "spectrum"}), ("linear", {"detrend": "linear"}), ("nfft", {"nfft": 200})):
    f, p = ss.periodogram(x, **args)
    add(f"periodogram/{name}", p)
    add(f"periodogram_f/{name}", f)
for name, args in (("plain", {}), ("short", {"nperseg": 32}), ("odd", {"nperseg": 33, "noverlap": 20, "fs": 10.0}), ("median", {"nperseg": 32, "average": "median"}),
                   ("twosided", {"nperseg": 32, "return_onesided": False}), ("window", {"window": ss.windows.blackman(40)})):
    f, p = ss.welch(x, **args)
    add(f"welch/{name}", p)
    add(f"welch_f/{name}", f)
add("csd", ss.csd(x, y, nperseg=32)[1])
add("coherence", ss.coherence(x, y, nperseg=32)[1])
f, t, s = ss.spectrogram(x, nperseg=32)
add("spectrogram", s)
add("spectrogram_t", t)
f, t, z = ss.stft(x, nperseg=32, fs=2.0)
add("stft", z)
add("stft_t", t)
add("stft_f", f)
add("istft", ss.istft(z, nperseg=32, fs=2.0)[1])

for name in ("x", "steps", "odd"):
    v = inputs[name]
    add(f"peaks/{name}/all", ss.find_peaks(v)[0])
    add(f"peaks/{name}/height", ss.find_peaks(v, height=(0.5, 4))[0])
    add(f"peaks/{name}/threshold", ss.find_peaks(v, threshold=0.3)[0])
    add(f"peaks/{name}/distance", ss.find_peaks(v, distance=4.5)[0])
    add(f"peaks/{name}/prominence", ss.find_peaks(v, prominence=1)[0])
    add(f"peaks/{name}/width", ss.find_peaks(v, width=1.5, rel_height=0.7)[0])
    add(f"peaks/{name}/plateau", ss.find_peaks(v, plateau_size=(2, 3))[0])
    add(f"peaks/{name}/together", ss.find_peaks(v, distance=2, prominence=0.5, wlen=11, width=(0.5, 20))[0])
    p = ss.find_peaks(v)[0]
    add(f"prominences/{name}", np.array(ss.peak_prominences(v, p)))
    add(f"prominences/{name}/9", np.array(ss.peak_prominences(v, p, 9)))
    add(f"widths/{name}", np.array(ss.peak_widths(v, p, 0.6)))
    add(f"argrelmax/{name}/1", ss.argrelmax(v)[0])
    add(f"argrelmax/{name}/3", ss.argrelmax(v, order=3)[0])
    add(f"argrelmin/{name}/2", ss.argrelmin(v, order=2)[0])

t = np.linspace(-7, 15, 60)
add("in/t", t)
for width in (0, 0.3, 1, 2):
    add(f"sawtooth/{width}", ss.sawtooth(t, width))
    add(f"square/{width}", ss.square(t, width))
positive = np.linspace(0, 5, 40)
add("in/positive", positive)
for k, method in enumerate(("linear", "quadratic", "logarithmic", "hyperbolic")):
    add(f"chirp/{k}", ss.chirp(positive, 1, 3, 6, method, 30))
add("gausspulse", ss.gausspulse(positive - 2.5, 2, 0.4))
(here / "reference.txt").write_text("".join(lines))
