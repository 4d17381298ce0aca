// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file is windows.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/fft"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/special"
)

// WindowOptions change a window. Nil stands for the defaults.
type WindowOptions struct {
	// Periodic asks for a window of a period of n, for spectra: the first n of the n+1
	// numbers of a symmetric one. Default: symmetric, for the design of filters. It is the
	// contrary of SciPy's sym.
	Periodic bool
}

// window returns n numbers of f, a function of the index and the number of them, both of the
// symmetric window.
func window(function string, n int, opts *WindowOptions, f func(i, n float64) float64) *nd.Array {
	if n < 0 {
		panicf(function, "wants a length of 0 or more and got %d", n)
	}
	m := n
	if opts != nil && opts.Periodic {
		m++
	}
	w := make([]float64, n)
	for i := range w {
		w[i] = 1
		if n > 1 {
			// The second half is the first backwards, to the last bit.
			w[i] = f(float64(min(i, m-1-i)), float64(m))
		}
	}
	return nd.FromSlice(w)
}

// cosines is the window of the sum over k of (-1)^k a[k] cos(2 pi k i / (n-1)).
func cosines(function string, n int, opts *WindowOptions, a ...float64) *nd.Array {
	return window(function, n, opts, func(i, n float64) float64 {
		sum, sign := 0.0, 1.0
		for k, c := range a {
			sum += sign * c * math.Cos(2*math.Pi*float64(k)*i/(n-1))
			sign = -sign
		}
		return sum
	})
}

// Boxcar returns a window of n ones.
func Boxcar(n int, opts *WindowOptions) *nd.Array {
	return window("Boxcar", n, opts, func(_, _ float64) float64 { return 1 })
}

// Hann returns the window 0.5 - 0.5 cos(2 pi i / (n-1)).
func Hann(n int, opts *WindowOptions) *nd.Array { return cosines("Hann", n, opts, 0.5, 0.5) }

// Hamming returns the window 0.54 - 0.46 cos(2 pi i / (n-1)).
func Hamming(n int, opts *WindowOptions) *nd.Array { return cosines("Hamming", n, opts, 0.54, 0.46) }

// GeneralHamming returns the window alpha - (1-alpha) cos(2 pi i / (n-1)).
func GeneralHamming(n int, alpha float64, opts *WindowOptions) *nd.Array {
	return cosines("GeneralHamming", n, opts, alpha, 1-alpha)
}

// GeneralCosine returns the window of the sum over k of (-1)^k a[k] cos(2 pi k i / (n-1)).
func GeneralCosine(n int, a []float64, opts *WindowOptions) *nd.Array {
	return cosines("GeneralCosine", n, opts, a...)
}

// Blackman returns Blackman's window, a sum of three cosines.
func Blackman(n int, opts *WindowOptions) *nd.Array {
	return cosines("Blackman", n, opts, 0.42, 0.5, 0.08)
}

// Nuttall returns Nuttall's window of least side lobes, a sum of four cosines (IEEE Trans.
// Acoust. Speech Signal Process. 29, 84, 1981).
func Nuttall(n int, opts *WindowOptions) *nd.Array {
	return cosines("Nuttall", n, opts, 0.3635819, 0.4891775, 0.1365995, 0.0106411)
}

// BlackmanHarris returns the window of Blackman and Harris, a sum of four cosines (Harris,
// Proc. IEEE 66, 51, 1978).
func BlackmanHarris(n int, opts *WindowOptions) *nd.Array {
	return cosines("BlackmanHarris", n, opts, 0.35875, 0.48829, 0.14128, 0.01168)
}

// Flattop returns a window with a flat top, a sum of five cosines.
func Flattop(n int, opts *WindowOptions) *nd.Array {
	return cosines("Flattop", n, opts, 0.21557895, 0.41663158, 0.277263158, 0.083578947, 0.006947368)
}

// Bartlett returns a triangle that is 0 at its ends.
func Bartlett(n int, opts *WindowOptions) *nd.Array {
	return window("Bartlett", n, opts, func(i, n float64) float64 { return 2 * i / (n - 1) })
}

// Triang returns a triangle that is not 0 at its ends.
func Triang(n int, opts *WindowOptions) *nd.Array {
	return window("Triang", n, opts, func(i, n float64) float64 {
		if math.Mod(n, 2) == 0 {
			return (2*i + 1) / n
		}
		return 2 * (i + 1) / (n + 1)
	})
}

// Parzen returns Parzen's window, made of cubic pieces.
func Parzen(n int, opts *WindowOptions) *nd.Array {
	return window("Parzen", n, opts, func(i, n float64) float64 {
		x := math.Abs(i-(n-1)/2) / (n / 2)
		if x <= (n-1)/4/(n/2) {
			return 1 - 6*x*x + 6*x*x*x
		}
		return 2 * (1 - x) * (1 - x) * (1 - x)
	})
}

// Bohman returns Bohman's window, (1-x) cos(pi x) + sin(pi x)/pi with x the distance from
// the middle over half the length.
func Bohman(n int, opts *WindowOptions) *nd.Array {
	return window("Bohman", n, opts, func(i, n float64) float64 {
		if i == 0 {
			return 0
		}
		x := math.Abs(2*i/(n-1) - 1)
		return (1-x)*math.Cos(math.Pi*x) + math.Sin(math.Pi*x)/math.Pi
	})
}

// Cosine returns the window sin(pi (i + 1/2) / n).
func Cosine(n int, opts *WindowOptions) *nd.Array {
	return window("Cosine", n, opts, func(i, n float64) float64 { return math.Sin(math.Pi * (i + 0.5) / n) })
}

// Lanczos returns the window sinc(2i/(n-1) - 1), with sinc(x) = sin(pi x)/(pi x).
func Lanczos(n int, opts *WindowOptions) *nd.Array {
	return window("Lanczos", n, opts, func(i, n float64) float64 {
		x := math.Pi * (2*i/(n-1) - 1)
		if x == 0 {
			return 1
		}
		if i == 0 {
			return 0
		}
		return math.Sin(x) / x
	})
}

// BartHann returns the window of Bartlett and Hann.
func BartHann(n int, opts *WindowOptions) *nd.Array {
	return window("BartHann", n, opts, func(i, n float64) float64 {
		x := math.Abs(i/(n-1) - 0.5)
		return 0.62 - 0.48*x + 0.38*math.Cos(2*math.Pi*x)
	})
}

// Tukey returns the window of Tukey: flat, with a cosine over the part alpha of its length:
// 0 is Boxcar, 1 Hann.
func Tukey(n int, alpha float64, opts *WindowOptions) *nd.Array {
	switch {
	case alpha <= 0:
		return window("Tukey", n, opts, func(_, _ float64) float64 { return 1 })
	case alpha >= 1:
		return cosines("Tukey", n, opts, 0.5, 0.5)
	}
	return window("Tukey", n, opts, func(i, n float64) float64 {
		if i > math.Floor(alpha*(n-1)/2) {
			return 1
		}
		return 0.5 * (1 + math.Cos(math.Pi*(2*i/alpha/(n-1)-1)))
	})
}

// Gaussian returns the window exp(-x^2 / (2 std^2)), with x the distance from the middle.
func Gaussian(n int, std float64, opts *WindowOptions) *nd.Array {
	return GeneralGaussian(n, 1, std, opts)
}

// GeneralGaussian returns the window exp(-|x/sigma|^(2p) / 2), with x the distance from the
// middle.
func GeneralGaussian(n int, p, sigma float64, opts *WindowOptions) *nd.Array {
	return window("GeneralGaussian", n, opts, func(i, n float64) float64 {
		return math.Exp(-0.5 * math.Pow(math.Abs((i-(n-1)/2)/sigma), 2*p))
	})
}

// ExponentialOptions change an exponential window. Nil stands for the defaults.
type ExponentialOptions struct {
	Periodic bool     // see WindowOptions
	Center   *float64 // where the window is 1. Default: the middle
}

// Exponential returns the window exp(-|i - center| / tau).
func Exponential(n int, tau float64, opts *ExponentialOptions) *nd.Array {
	if n < 0 {
		panicf("Exponential", "wants a length of 0 or more and got %d", n)
	}
	o := ExponentialOptions{}
	if opts != nil {
		o = *opts
	}
	m := n
	if o.Periodic {
		m++
	}
	center := float64(m-1) / 2
	if o.Center != nil {
		center = *o.Center
	}
	w := make([]float64, n)
	for i := range w {
		w[i] = math.Exp(-math.Abs(float64(i)-center) / tau)
		if n == 1 {
			w[i] = 1
		}
	}
	return nd.FromSlice(w)
}

// Kaiser returns Kaiser's window, I0(beta sqrt(1 - x^2)) / I0(beta), with x from -1 to 1.
func Kaiser(n int, beta float64, opts *WindowOptions) *nd.Array {
	return window("Kaiser", n, opts, func(i, n float64) float64 {
		x := 2*i/(n-1) - 1
		r := beta * math.Sqrt(max(0, 1-x*x))
		return special.I0e(r) / special.I0e(beta) * math.Exp(r-math.Abs(beta)) // I0 itself may overflow
	})
}

// Chebwin returns the window of Dolph and Chebyshev, whose side lobes are all at decibels
// below the main one. It panics with an [*ArgumentError] if decibels is not above 0.
func Chebwin(n int, decibels float64, opts *WindowOptions) *nd.Array {
	if !(decibels > 0) {
		panicf("Chebwin", "wants an attenuation above 0 and got %v", decibels)
	}
	if n < 2 {
		return Boxcar(n, opts)
	}
	m := n
	if opts != nil && opts.Periodic {
		m++
	}
	order := float64(m - 1)
	beta := math.Cosh(math.Acosh(math.Pow(10, decibels/20)) / order)
	p := make([]complex128, m)
	for k := range p {
		x := beta * math.Cos(math.Pi*float64(k)/float64(m))
		v := 0.0
		switch {
		case x > 1:
			v = math.Cosh(order * math.Acosh(x))
		case x < -1:
			v = math.Cosh(order * math.Acosh(-x))
			if m%2 == 0 {
				v = -v
			}
		default:
			v = math.Cos(order * math.Acos(x))
		}
		p[k] = complex(v, 0)
		if m%2 == 0 {
			s, c := math.Sincos(math.Pi * float64(k) / float64(m))
			p[k] = complex(v*c, v*s)
		}
	}
	w := fft.FFT(nd.FromSliceComplex(p), nil).Real().Data()
	half := (m + 1) / 2
	list := make([]float64, m)
	for i := range half {
		v := w[i]
		if m%2 == 0 {
			v = w[i+1]
			list[m/2-1-i], list[m/2+i] = v, v
			continue
		}
		list[half-1-i], list[half-1+i] = v, v
	}
	largest := slices.Max(list)
	for i := range list {
		list[i] /= largest
	}
	return nd.FromSlice(list[:n])
}

// GetWindow returns a window by its name in SciPy, "hann" and so on, with its parameters,
// if it has some: Kaiser's beta, Gaussian's std, Tukey's alpha and the like. It is periodic;
// SciPy's fftbins=False is a call of the window's own function. It panics with an
// [*ArgumentError] if there is no such window, or the number of parameters is not its.
func GetWindow(name string, n int, parameters ...float64) *nd.Array {
	const function = "GetWindow"
	o := &WindowOptions{Periodic: true}
	plain := map[string]func(int, *WindowOptions) *nd.Array{
		"boxcar": Boxcar, "hann": Hann, "hamming": Hamming, "blackman": Blackman, "nuttall": Nuttall,
		"blackmanharris": BlackmanHarris, "flattop": Flattop, "bartlett": Bartlett, "triang": Triang, "parzen": Parzen,
		"bohman": Bohman, "cosine": Cosine, "lanczos": Lanczos, "barthann": BartHann,
		"taylor": func(n int, o *WindowOptions) *nd.Array { return Taylor(n, &TaylorOptions{Periodic: o.Periodic}) },
	}
	one := map[string]func(int, float64, *WindowOptions) *nd.Array{
		"kaiser": Kaiser, "gaussian": Gaussian, "tukey": Tukey, "chebwin": Chebwin, "general_hamming": GeneralHamming,
		"dpss": DPSS, "exponential": func(n int, tau float64, o *WindowOptions) *nd.Array {
			return Exponential(n, tau, &ExponentialOptions{Periodic: o.Periodic})
		},
	}
	if f := plain[name]; f != nil {
		if len(parameters) > 0 {
			panicf(function, "wants no parameter for %s and got %d", name, len(parameters))
		}
		return f(n, o)
	}
	if f := one[name]; f != nil {
		if len(parameters) != 1 {
			panicf(function, "wants one parameter for %s and got %d", name, len(parameters))
		}
		return f(n, parameters[0], o)
	}
	panicf(function, "wants the name of a window and got %q", name)
	return nil
}
