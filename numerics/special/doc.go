// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package special holds the special functions of mathematical physics.

Functions take and return float64, and orders that must be whole are int. nd.Map,
nd.Map2, nd.MapIntFloat and their kin carry them over arrays with broadcasting.
Functions of whole arrays, such as [Logsumexp], take and return *nd.Array.
*/
package special
