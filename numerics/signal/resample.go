// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file changes the rate of signals, and their smoothness.

import (
	"math"
	"slices"

	"github.com/gosci/gosci/numerics/fft"
	"github.com/gosci/gosci/numerics/linalg"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/ndimage"
)

func hilbert(x *nd.Array, axis int) *nd.Complex {
	o := &fft.Options{Axes: []int{axis}}
	terms := fft.FFT(x, o).MoveAxis(axis, -1).Copy()
	n := x.Shape()[axis]
	data := terms.Data()
	for i := range data {
		switch k := i % n; {
		case k > 0 && 2*k < n:
			data[i] *= 2
		case 2*k > n:
			data[i] = 0
		}
	}
	return fft.IFFT(terms.MoveAxis(-1, axis).Copy(), o)
}

// Resample returns x with num elements along an axis, by its Fourier terms: x is taken to be
// periodic. It panics with an [*ArgumentError] if num is below 1.
func Resample(x *nd.Array, num int, opts *AxisOptions) *nd.Array {
	const function = "Resample"
	axis := opts.axis(function, x.Ndim())
	n := x.Shape()[axis]
	if num < 1 || n < 1 {
		panicf(function, "wants 1 element or more, to get 1 or more, and got %d, to get %d", n, num)
	}
	terms := fft.RFFT(x, &fft.Options{Axes: []int{axis}}).MoveAxis(axis, -1)
	keep := min(n, num)
	shape := terms.Shape()
	from := shape[len(shape)-1]
	shape[len(shape)-1] = num/2 + 1
	out := nd.ZerosComplex(shape...)
	src, dst := terms.Data(), out.Data()
	for r := range len(src) / from {
		row := dst[r*(num/2+1) : (r+1)*(num/2+1)]
		copy(row, src[r*from:r*from+keep/2+1])
		if keep%2 == 0 {
			// The term at half the rate stands for two.
			if num < n {
				row[keep/2] *= 2
			} else if num > n {
				row[keep/2] /= 2
			}
		}
	}
	y := fft.IRFFT(out, &fft.Options{Shape: []int{num}})
	return y.MulScalar(float64(num)/float64(n)).MoveAxis(-1, axis).Copy()
}

// Upfirdn returns x along an axis with up-1 zeros after each element, convolved with h, and of
// that each down-th element. It panics with an [*ArgumentError] if up or down is below 1 or
// h has no elements.
func Upfirdn(h, x *nd.Array, up, down int, opts *AxisOptions) *nd.Array {
	const function = "Upfirdn"
	taps := vector(function, "h", h)
	if up < 1 || down < 1 || len(taps) == 0 {
		panicf(function, "wants up and down of 1 or more, and a filter, and got %d, %d and %d coefficients", up, down, len(taps))
	}
	return alongAxis(x, opts.axis(function, x.Ndim()), func(line []float64) []float64 {
		return upfirdn(taps, line, up, down)
	})
}

func upfirdn(h, x []float64, up, down int) []float64 {
	n := ((len(x)-1)*up + len(h) - 1) / down
	out := make([]float64, n+1)
	for i := range out {
		// Element i*down is the sum over k of x[k] h[i*down - k*up].
		at := i * down
		sum := 0.0
		for k := max(0, (at-len(h)+up)/up); k <= min(len(x)-1, at/up); k++ {
			if j := at - k*up; j < len(h) {
				sum += x[k] * h[j]
			}
		}
		out[i] = sum
	}
	return out
}

// ResamplePoly returns x along an axis at up/down times its rate: with zeros between its
// elements, filtered by a low-pass filter of finite length, a sinc under Kaiser's window with
// a beta of 5, and thinned out. x is taken to be 0 beyond its ends. It panics with an
// [*ArgumentError] if up or down is below 1.
func ResamplePoly(x *nd.Array, up, down int, opts *AxisOptions) *nd.Array {
	const function = "ResamplePoly"
	if up < 1 || down < 1 {
		panicf(function, "wants up and down of 1 or more and got %d and %d", up, down)
	}
	a, b := up, down
	for b != 0 {
		a, b = b, a%b
	}
	up, down = up/a, down/a
	axis := opts.axis(function, x.Ndim())
	if up == 1 && down == 1 {
		return x.Copy()
	}
	rate := max(up, down)
	half := 10 * rate
	h := Firwin(2*half+1, []float64{1 / float64(rate)}, &FirwinOptions{Window: Kaiser(2*half+1, 5, nil)}).MulScalar(float64(up)).Data()
	n := x.Shape()[axis]
	out := (n*up + down - 1) / down
	// Zeros before the filter bring its middle to an element of the result.
	pre := down - half%down
	h = append(make([]float64, pre), h...)
	skip := (half + pre) / down
	for (((n-1)*up+len(h)-1)/down + 1) < skip+out {
		h = append(h, 0)
	}
	return alongAxis(x, axis, func(line []float64) []float64 {
		return upfirdn(h, line, up, down)[skip : skip+out]
	})
}

// Medfilt returns the median of the elements of x in a window of an odd size along each axis;
// x is taken to be 0 beyond its edges. It panics with an [*ArgumentError] if the size is not
// odd.
func Medfilt(x *nd.Array, size int) *nd.Array {
	if size < 1 || size%2 == 0 {
		panicf("Medfilt", "wants an odd size and got %d", size)
	}
	return ndimage.MedianFilter(x, size, &ndimage.WindowOptions{Mode: ndimage.Constant})
}

// Medfilt2D is Medfilt of a matrix.
func Medfilt2D(x *nd.Array, size int) *nd.Array {
	if x.Ndim() != 2 {
		panicf("Medfilt2D", "wants a matrix and got shape %v", x.Shape())
	}
	return Medfilt(x, size)
}

// WienerOptions change Wiener. Nil stands for the defaults.
type WienerOptions struct {
	Sizes []int    // the window along each axis, instead of the argument
	Noise *float64 // the power of the noise. Default: the mean of the local variances
}

// Wiener returns x filtered by Wiener's filter: with the local mean m and variance v in a
// window, and the power of the noise s, it is m + (1 - s/v)(x - m) where v is above s, and m
// elsewhere. x is taken to be 0 beyond its edges. (Lim, Two-Dimensional Signal and Image
// Processing, 1990, p. 548.)
func Wiener(x *nd.Array, size int, opts *WienerOptions) *nd.Array {
	const function = "Wiener"
	o := WienerOptions{}
	if opts != nil {
		o = *opts
	}
	sizes := o.Sizes
	if sizes == nil {
		sizes = slices.Repeat([]int{size}, x.Ndim())
	}
	count := 1
	for _, n := range sizes {
		if n < 1 {
			panicf(function, "wants a size of 1 or more and got %d", n)
		}
		count *= n
	}
	local := func(x *nd.Array) *nd.Array {
		y := x.MulScalar(1 / float64(count))
		for a, n := range sizes {
			y = ndimage.Correlate1D(y, nd.Ones(n), &ndimage.FilterOptions{Mode: ndimage.Constant, Axes: []int{a}})
		}
		return y
	}
	mean := local(x)
	variance := local(x.Mul(x)).Sub(mean.Mul(mean))
	noise := variance.Mean()
	if o.Noise != nil {
		noise = *o.Noise
	}
	return nd.Map3(func(x, m, v float64) float64 {
		if v < noise {
			return m
		}
		return (x-m)*(1-noise/v) + m
	}, x, mean, variance)
}

// SavgolOptions change a filter of Savitzky and Golay. Nil stands for the defaults.
type SavgolOptions struct {
	Axis  *int    // default: the last
	Deriv int     // the order of the derivative. Default: 0
	Delta float64 // the distance of the elements. Default: 1
}

// SavgolCoeffs returns the weights, as they are to be convolved, by which the polynomial of a
// degree that fits a window of an odd number of elements best, or its derivative, is found in
// the middle. It panics with an [*ArgumentError] if the degree is not below the size, or the
// size is even. (Savitzky and Golay, Anal. Chem. 36, 1627, 1964.)
func SavgolCoeffs(size, degree int, opts *SavgolOptions) *nd.Array {
	w := savgol("SavgolCoeffs", size, degree, size/2, opts)
	slices.Reverse(w)
	return nd.FromSlice(w)
}

// savgol returns the weights of the elements of a window for the polynomial at index at.
func savgol(function string, size, degree, at int, opts *SavgolOptions) []float64 {
	o := SavgolOptions{}
	if opts != nil {
		o = *opts
	}
	if o.Delta == 0 {
		o.Delta = 1
	}
	switch {
	case size < 1 || size%2 == 0:
		panicf(function, "wants an odd size and got %d", size)
	case degree < 0 || degree >= size:
		panicf(function, "wants a degree from 0 to below the size %d and got %d", size, degree)
	case o.Deriv < 0:
		panicf(function, "wants a derivative of order 0 or more and got %d", o.Deriv)
	case o.Deriv > degree:
		return make([]float64, size)
	}
	// The polynomial is fitted in t from -1 to 1, by an orthonormal basis.
	scale := max(1, float64(size-1)/2)
	basis := nd.FromFunc(func(i []int) float64 {
		return math.Pow((float64(i[0])-float64(size-1)/2)/scale, float64(i[1]))
	}, size, degree+1)
	qr, err := linalg.QR(basis, &linalg.QROptions{Mode: linalg.QREconomic})
	if err != nil {
		panicf(function, "cannot fit: %v", err) // the basis is finite and of full rank
	}
	// The derivative of the powers at t, then through R.
	t := (float64(at) - float64(size-1)/2) / scale
	rhs := make([]float64, degree+1)
	for k := o.Deriv; k <= degree; k++ {
		f := 1.0
		for j := range o.Deriv {
			f *= float64(k - j)
		}
		rhs[k] = f * math.Pow(t, float64(k-o.Deriv))
	}
	y, err := linalg.SolveTriangular(qr.R, nd.FromSlice(rhs), &linalg.SolveTriangularOptions{Trans: linalg.Transpose})
	if err != nil {
		panicf(function, "cannot fit: %v", err)
	}
	w := slices.Clone(nd.Matmul(qr.Q, y).Data())
	for i := range w {
		w[i] /= math.Pow(o.Delta*scale, float64(o.Deriv))
	}
	return w
}

// SavgolFilter returns x smoothed along an axis: in each window of an odd number of elements
// the polynomial of a degree that fits best, or a derivative of it, in the middle. At the
// ends it is the polynomial of the first and of the last window. It panics with an
// [*ArgumentError] if x is shorter than the window, and as [SavgolCoeffs] does.
func SavgolFilter(x *nd.Array, size, degree int, opts *SavgolOptions) *nd.Array {
	const function = "SavgolFilter"
	o := SavgolOptions{}
	if opts != nil {
		o = *opts
	}
	axis := axisOf(function, o.Axis, x.Ndim())
	if n := x.Shape()[axis]; n < size {
		panicf(function, "wants %d elements or more, as the window has, and got %d", size, n)
	}
	rows := make([][]float64, size)
	for at := range rows {
		rows[at] = savgol(function, size, degree, at, opts)
	}
	half := size / 2
	return alongAxis(x, axis, func(line []float64) []float64 {
		n := len(line)
		out := make([]float64, n)
		for i := range out {
			first := min(max(i-half, 0), n-size)
			sum := 0.0
			for k, w := range rows[i-first] {
				sum += w * line[first+k]
			}
			out[i] = sum
		}
		return out
	})
}

// Decimate returns each q-th element of x along an axis, after a low-pass filter there and
// back: Chebyshev's of type 1, of order 8, with a ripple of 0.05 dB and an edge of 0.8/q. It
// panics with an [*ArgumentError] if q is below 1 or x is too short to be continued.
func Decimate(x *nd.Array, q int, opts *AxisOptions) *nd.Array {
	const function = "Decimate"
	axis := opts.axis(function, x.Ndim())
	if q < 1 {
		panicf(function, "wants a factor of 1 or more and got %d", q)
	}
	sos := Cheby1(8, 0.05, []float64{0.8 / float64(q)}, nil).SOS()
	y, err := Sosfiltfilt(sos, x, &FiltfiltOptions{Axis: &axis})
	if err != nil {
		panicf(function, "cannot filter: %v", err)
	}
	index := make([]nd.Index, x.Ndim())
	for a := range index {
		index[a] = nd.All()
	}
	index[axis] = nd.SStep(nd.Open, nd.Open, q)
	return y.Slice(index...).Copy()
}
