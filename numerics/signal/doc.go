// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package signal filters signals, designs filters, and estimates spectra.

Names and results are those of scipy.signal in Go's case.

# Catalogue

Convolution: [Convolve], [Correlate], [CorrelationLags], [FFTConvolve], [OAConvolve],
[Convolve2D], [Correlate2D].

Filtering: [Lfilter], [LfilterState], [LfilterZi], [Filtfilt], [Sosfilt], [SosfiltZi],
[Sosfiltfilt], [Upfirdn], [Detrend], [Hilbert], [Medfilt], [Medfilt2D], [Wiener],
[SavgolFilter], [SavgolCoeffs].

Another rate: [Resample], [ResamplePoly], [Decimate].

Design of filters: [Butter], [Cheby1], [Cheby2], [Ellip], [Bessel], [Iirnotch],
[Iirpeak], [Firwin], [Remez], [KaiserOrd], [KaiserBeta]; the lowest order for given
ripples: [Buttord], [Cheb1ord], [Cheb2ord], [Ellipord]. A design is a [Filter], which has its forms as methods
[Filter.BA] and [Filter.SOS]; [TF2ZPK], [TF2SOS] and [SOS2ZPK] lead back.

Response: [Freqz], [Sosfreqz], [GroupDelay].

Spectra: [Periodogram], [Welch], [CSD], [Coherence], [Spectrogram], [STFT], [ISTFT];
of samples at any times: [Lombscargle].

Peaks: [FindPeaks], [PeakProminences], [PeakWidths], [Argrelmax], [Argrelmin],
[Argrelextrema].

Waves: [Chirp], [Sawtooth], [Square], [Gausspulse], [UnitImpulse].

Windows: [Boxcar], [Hann], [Hamming], [Blackman], [BlackmanHarris], [Nuttall], [Flattop],
[Bartlett], [Triang], [Parzen], [Bohman], [Cosine], [Lanczos], [BartHann], [Tukey],
[Kaiser], [Gaussian], [GeneralGaussian], [GeneralCosine], [GeneralHamming],
[Exponential], [Chebwin], [DPSS], [DPSSTapers], [Taylor], [KaiserBesselDerived], and by name [GetWindow].

# Frequencies

The edges of filters are parts of half the rate of samples, from 0 to 1, or with the
option FS in its unit. Spectra have a rate of 1 by default.

# Errors

A caller's mistake panics with an [*ArgumentError]. A filter that has no steady state is
an error of the functions that start from one. Input is never changed. NaN spreads over
what comes after it in a filter, and over all in a transform.
*/
package signal
