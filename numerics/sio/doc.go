// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Package sio reads and writes arrays in the files of other programs.

	err := sio.Save("x.npy", x)
	x, err := sio.Load("x.npy")

	err := sio.Savemat("file.mat", sio.Vars{"a": a}, nil)
	vars, err := sio.Loadmat("file.mat", nil)
	a, err := vars.Array("a")

# Formats

	.npy, .npz   NumPy's: [Load], [LoadAny], [Save], [LoadNpz], [SaveNpz]
	.mat         MATLAB's, versions 4 to 7: [Loadmat], [Savemat], [Whosmat]
	.wav         sound: [ReadWav], [WriteWav]
	text         tables of numbers: [Loadtxt], [Savetxt]; with gaps and names: [Genfromtxt]
	.csv         tables of numbers and texts: [ReadCSV], [WriteCSV]
	.mtx         Matrix Market: [Mmread], [Mmwrite], [Mminfo]
	.hb, .rua …  Harwell-Boeing: [HbRead], [HbWrite]
	.sav         IDL's: [Readsav]
	images       PNG, JPEG, GIF, BMP, TIFF: [Imread], [ImreadFloat], [Imsave]

# Values

A file's value is by its kind a *[nd.Array] (floats), *[nd.Complex], *[nd.Int] (integers of
all sizes but bytes), *[nd.Uint8], *[nd.Bool] or *[Strings]; in MATLAB's files also a
string, a *[Cell], a *[Struct] or a *[Sparse].

# Files that are wrong

A file that is cut off, damaged, or made to do harm gives a [*FormatError] with the place in
it, and never an array that is shorter than it says. What is well formed but not read here gives an
[*UnsupportedError]. A reader holds at most 256 times the size of the file in memory, of a
compressed file of what is in it, and of that no more than the Limit of the options.

Files are written beside their place and then moved there: a crash loses nothing.
*/
package sio
