// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package signal

// This file designs elliptic filters.

import (
	"math"

	"github.com/gosci/gosci/numerics/special"
)

// Ellip returns an elliptic filter, Cauer's, of an order: with a ripple of some decibels in
// the band that it lets through, and a gain at least attenuation decibels below 1 in the band
// that it stops. No filter of the order has a narrower transition between them. The edges are
// those of the band that is let through, where the gain is the least of the ripple. It panics
// as [Butter] does, and if the ripple is not above 0 or the attenuation not above the ripple.
//
// With k1 the ratio of the ripples, the modulus k is the solution of the equation of degree
// N K'(k)/K(k) = K'(k1)/K(k1), the zeros are j/(k cd(u)) and the poles j cd(u - jv), where u
// are odd parts of K(k)/N (Orfanidis, Lecture Notes on Elliptic Filter Design, 2006, sections
// 3 and 5).
func Ellip(order int, ripple, attenuation float64, edges []float64, opts *IIROptions) *Filter {
	const function = "Ellip"
	checkOrder(function, order)
	if !(ripple > 0) || !(attenuation > ripple) {
		panicf(function, "wants a ripple above 0 and an attenuation above it and got %v and %v", ripple, attenuation)
	}
	return design(function, ellipticPrototype(order, ripple, attenuation), edges, opts)
}

func ellipticPrototype(order int, ripple, attenuation float64) *Filter {
	n := float64(order)
	eps2 := decibels(ripple)
	m1 := eps2 / decibels(attenuation) // the square of k1
	K1 := special.Ellipk(m1)
	m, mc := modulus(math.Pi * special.Ellipkm1(m1) / (n * K1))
	K := special.Ellipkm1(mc)
	v := special.Ellipkinc(math.Atan(1/math.Sqrt(eps2)), 1-m1) / (n * K1) * K
	s1, c1, d1, _ := special.Ellipj(v, mc)

	f := &Filter{}
	gain := complex128(1)
	for i := 1; i <= order; i++ {
		if 2*i-1 == order {
			p := complex(-s1/c1, 0)
			f.P = append(f.P, p)
			gain *= -p
			continue
		}
		s, c, d, _ := special.Ellipj(float64(2*i-1)/n*K, m)
		p := 1i * complex(c*c1, s*d*s1*d1) / complex(d*c1*d1, m*s*c*s1) // cd(u - jv)
		p = complex(-math.Abs(real(p)), imag(p))
		z := complex(0, d/(math.Sqrt(m)*c))
		f.P, f.Z = append(f.P, p), append(f.Z, z)
		gain *= -p / -z
	}
	f.K = real(gain)
	if order%2 == 0 {
		f.K /= math.Sqrt(1 + eps2)
	}
	return f
}

// decibels returns by how much the square of a gain, that many decibels above 1, is above it.
func decibels(db float64) float64 { return math.Expm1(db * math.Ln10 / 10) }

// modulus returns the parameter m of elliptic functions whose nome is exp(-t), and 1 - m: the
// fourth powers of quotients of theta functions, DLMF 22.2.2.
func modulus(t float64) (m, complement float64) {
	if t < math.Pi { // by the complementary nome, which is the smaller one
		complement, m = modulus(math.Pi * math.Pi / t)
		return m, complement
	}
	q := math.Exp(-t)
	theta2, theta3, theta4 := 1.0, 1.0, 1.0 // the first one without its factor 2 q^(1/4)
	for k, sign := 1, -1.0; ; k, sign = k+1, -sign {
		square := math.Pow(q, float64(k*k))
		theta2 += math.Pow(q, float64(k*(k+1)))
		theta3 += 2 * square
		theta4 += 2 * sign * square
		if square < 1e-20 {
			break
		}
	}
	m = 16 * q * math.Pow(theta2/theta3, 4)
	return m, math.Pow(theta4/theta3, 4)
}
