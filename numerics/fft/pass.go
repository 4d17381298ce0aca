// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package fft

// This file is the passes: for each radix p the butterflies of a stage,
//
//	b[r] = w^r sum over j of a[j] exp(-2 pi i j r / p),   r = 0, …, p-1
//
// where a[j] of butterfly q, column k is src[k+s*(q+m*j)], and b[r] goes to
// dst[k+s*(p*q+r)].

// pass does the butterflies q0 <= q < q1 of the columns k0 <= k < k1.
func (st *stage) pass(dst, src []complex128, s, q0, q1, k0, k1 int) {
	q0, k0 = st.passVector(dst, src, s, q0, q1, k0, k1)
	if q0 < q1 && k0 < k1 {
		st.passPlain(dst, src, s, q0, q1, k0, k1)
	}
}

// passPlain is pass in Go.
func (st *stage) passPlain(dst, src []complex128, s, q0, q1, k0, k1 int) {
	switch st.p {
	case 2:
		st.pass2(dst, src, s, q0, q1, k0, k1)
	case 3:
		st.pass3(dst, src, s, q0, q1, k0, k1)
	case 4:
		st.pass4(dst, src, s, q0, q1, k0, k1)
	case 5:
		st.pass5(dst, src, s, q0, q1, k0, k1)
	default:
		st.passOdd(dst, src, s, q0, q1, k0, k1)
	}
}

func (st *stage) pass2(dst, src []complex128, s, q0, q1, k0, k1 int) {
	for q := q0; q < q1; q++ {
		w := st.w[q]
		a0, a1 := src[s*q+k0:s*q+k1], src[s*(q+st.m)+k0:s*(q+st.m)+k1]
		d0, d1 := dst[s*2*q+k0:s*2*q+k1], dst[s*(2*q+1)+k0:s*(2*q+1)+k1]
		a1, d0, d1 = a1[:len(a0)], d0[:len(a0)], d1[:len(a0)]
		for k, x := range a0 {
			y := a1[k]
			d0[k] = x + y
			d1[k] = w * (x - y)
		}
	}
}

func (st *stage) pass3(dst, src []complex128, s, q0, q1, k0, k1 int) {
	const half = 0.86602540378443864676 // sqrt(3)/2
	for q := q0; q < q1; q++ {
		w1, w2 := st.w[2*q], st.w[2*q+1]
		a0, a1, a2 := src[s*q+k0:s*q+k1], src[s*(q+st.m)+k0:s*(q+st.m)+k1], src[s*(q+2*st.m)+k0:s*(q+2*st.m)+k1]
		d0, d1, d2 := dst[s*3*q+k0:s*3*q+k1], dst[s*(3*q+1)+k0:s*(3*q+1)+k1], dst[s*(3*q+2)+k0:s*(3*q+2)+k1]
		a1, a2, d0, d1, d2 = a1[:len(a0)], a2[:len(a0)], d0[:len(a0)], d1[:len(a0)], d2[:len(a0)]
		for k, x := range a0 {
			t, u := a1[k]+a2[k], a1[k]-a2[k]
			c := complex(real(x)-real(t)/2, imag(x)-imag(t)/2)
			v := complex(half*imag(u), -half*real(u)) // -i half u
			d0[k] = x + t
			d1[k] = w1 * (c + v)
			d2[k] = w2 * (c - v)
		}
	}
}

func (st *stage) pass4(dst, src []complex128, s, q0, q1, k0, k1 int) {
	if s < 4 {
		st.pass4few(dst, src, s, q0, q1, k0, k1)
		return
	}
	m := st.m * s
	for q := q0; q < q1; q++ {
		w1, w2, w3 := st.w[3*q], st.w[3*q+1], st.w[3*q+2]
		at, to := s*q, s*4*q
		a0, a1, a2, a3 := src[at+k0:at+k1], src[at+m+k0:at+m+k1], src[at+2*m+k0:at+2*m+k1], src[at+3*m+k0:at+3*m+k1]
		d0, d1, d2, d3 := dst[to+k0:to+k1], dst[to+s+k0:to+s+k1], dst[to+2*s+k0:to+2*s+k1], dst[to+3*s+k0:to+3*s+k1]
		a1, a2, a3 = a1[:len(a0)], a2[:len(a0)], a3[:len(a0)]
		d0, d1, d2, d3 = d0[:len(a0)], d1[:len(a0)], d2[:len(a0)], d3[:len(a0)]
		if q == 0 {
			for k, x := range a0 {
				d0[k], d1[k], d2[k], d3[k] = butterfly4(x, a1[k], a2[k], a3[k])
			}
			continue
		}
		for k, x := range a0 {
			b0, b1, b2, b3 := butterfly4(x, a1[k], a2[k], a3[k])
			d0[k], d1[k], d2[k], d3[k] = b0, w1*b1, w2*b2, w3*b3
		}
	}
}

// pass4few is pass4 for few columns, where slices for each butterfly cost more than
// they save.
func (st *stage) pass4few(dst, src []complex128, s, q0, q1, k0, k1 int) {
	m := st.m * s
	a0, a1, a2, a3 := src[:m], src[m:2*m], src[2*m:3*m], src[3*m:4*m]
	for q := q0; q < q1; q++ {
		w := st.w[3*q : 3*q+3 : 3*q+3]
		for k := k0; k < k1; k++ {
			at := s*q + k
			b0, b1, b2, b3 := butterfly4(a0[at], a1[at], a2[at], a3[at])
			to := 4*s*q + k
			dst[to], dst[to+s], dst[to+2*s], dst[to+3*s] = b0, w[0]*b1, w[1]*b2, w[2]*b3
		}
	}
}

// butterfly4 returns the transform of four numbers.
func butterfly4(a0, a1, a2, a3 complex128) (b0, b1, b2, b3 complex128) {
	t0, t1, t2, t3 := a0+a2, a0-a2, a1+a3, a1-a3
	u := complex(imag(t3), -real(t3)) // -i t3
	return t0 + t2, t1 + u, t0 - t2, t1 - u
}

func (st *stage) pass5(dst, src []complex128, s, q0, q1, k0, k1 int) {
	const (
		c1 = 0.30901699437494742410  // cos(2 pi/5)
		c2 = -0.80901699437494742410 // cos(4 pi/5)
		s1 = 0.95105651629515357212  // sin(2 pi/5)
		s2 = 0.58778525229247312917  // sin(4 pi/5)
	)
	m := st.m * s
	for q := q0; q < q1; q++ {
		w := st.w[4*q : 4*q+4 : 4*q+4]
		for k := k0; k < k1; k++ {
			at := s*q + k
			a0, a1, a2, a3, a4 := src[at], src[at+m], src[at+2*m], src[at+3*m], src[at+4*m]
			t1, t2, u1, u2 := a1+a4, a2+a3, a1-a4, a2-a3
			e1 := complex(real(a0)+c1*real(t1)+c2*real(t2), imag(a0)+c1*imag(t1)+c2*imag(t2))
			e2 := complex(real(a0)+c2*real(t1)+c1*real(t2), imag(a0)+c2*imag(t1)+c1*imag(t2))
			o1 := complex(s1*imag(u1)+s2*imag(u2), -s1*real(u1)-s2*real(u2))
			o2 := complex(s2*imag(u1)-s1*imag(u2), -s2*real(u1)+s1*real(u2))
			to := 5*s*q + k
			dst[to] = a0 + t1 + t2
			dst[to+s] = w[0] * (e1 + o1)
			dst[to+2*s] = w[1] * (e2 + o2)
			dst[to+3*s] = w[2] * (e2 - o2)
			dst[to+4*s] = w[3] * (e1 - o1)
		}
	}
}

// passOdd is the pass of any odd radix: terms r and p-r are made of the same sums.
func (st *stage) passOdd(dst, src []complex128, s, q0, q1, k0, k1 int) {
	p, half := st.p, st.p/2
	m := st.m * s
	sums, differences := make([]complex128, half), make([]complex128, half)
	for q := q0; q < q1; q++ {
		w := st.w[(p-1)*q : (p-1)*(q+1)]
		for k := k0; k < k1; k++ {
			at, to := s*q+k, p*s*q+k
			a0 := src[at]
			all := a0
			for j := range half {
				x, y := src[at+(j+1)*m], src[at+(p-1-j)*m]
				sums[j], differences[j] = x+y, x-y
				all += sums[j]
			}
			dst[to] = all
			for r := 1; r <= half; r++ {
				even, odd := a0, complex128(0)
				i := 0
				for j := range half {
					if i += r; i >= p {
						i -= p
					}
					c, n := real(st.roots[i]), imag(st.roots[i])
					t, u := sums[j], differences[j]
					even += complex(c*real(t), c*imag(t))
					odd += complex(-n*imag(u), n*real(u)) // i n u
				}
				dst[to+r*s] = w[r-1] * (even + odd)
				dst[to+(p-r)*s] = w[p-r-1] * (even - odd)
			}
		}
	}
}
