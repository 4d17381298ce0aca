// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Sio reads a file by numerics/sio and writes what is in it to another, in the format
// that its name says: test_sio.py compares the two by SciPy.
//
//	sio IN OUT [OPTION=VALUE ...]
package main

import (
	"errors"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/sio"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) < 3 {
		log.Fatal("usage: sio IN OUT [OPTION=VALUE ...]")
	}
	options := map[string]string{}
	for _, word := range os.Args[3:] {
		key, value, _ := strings.Cut(word, "=")
		options[key] = value
	}
	vars, err := read(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	if err := write(os.Args[2], vars, options); err != nil {
		log.Fatal(err)
	}
}

// format returns the ending of a name, less that of a compressed file.
func format(path string) string { return filepath.Ext(strings.TrimSuffix(path, ".gz")) }

// read returns what is in a file; a single array is called a.
func read(path string) (sio.Vars, error) {
	var a any
	var err error
	switch format(path) {
	case ".npy":
		a, err = sio.LoadAny(path)
	case ".npz":
		return sio.LoadNpz(path, nil)
	case ".mat":
		return sio.Loadmat(path, nil)
	case ".sav":
		return sio.Readsav(path, nil)
	case ".mtx":
		a, err = sio.Mmread(path, nil)
	case ".hb":
		a, err = sio.HbRead(path, nil)
	case ".txt":
		a, err = sio.Loadtxt(path, nil)
	case ".wav":
		var w *sio.Wav
		if w, err = sio.ReadWav(path); err == nil {
			return sio.Vars{"a": w.Data, "rate": nd.ScalarInt(w.Rate)}, nil
		}
	default:
		err = fmt.Errorf("no format of the name %s", path)
	}
	return sio.Vars{"a": a}, err
}

// write writes variables, in most formats that called a.
func write(path string, vars sio.Vars, options map[string]string) error {
	a := vars["a"]
	if options["sparse"] != "" {
		var err error
		if a, err = sparse(a); err != nil {
			return err
		}
		vars["a"] = a
	}
	switch format(path) {
	case ".npy":
		return sio.Save(path, a)
	case ".npz":
		return sio.SaveNpz(path, plain(vars), &sio.NpzOptions{Compress: options["compress"] != ""})
	case ".mat":
		return sio.Savemat(path, vars, &sio.SavematOptions{Format: options["format"], Compress: options["compress"] != ""})
	case ".mtx":
		return sio.Mmwrite(path, a, &sio.MmwriteOptions{Field: options["field"], Symmetry: options["symmetry"]})
	case ".txt":
		return sio.Savetxt(path, a, nil)
	case ".hb":
		m, err := vars.Sparse("a")
		if err != nil {
			return err
		}
		return sio.HbWrite(path, m, nil)
	case ".wav":
		bits := 0
		if word := options["bits"]; word != "" {
			var err error
			if bits, err = strconv.Atoi(word); err != nil {
				return err
			}
		}
		return sio.WriteWav(path, 8000, a, &sio.WavOptions{Bits: bits})
	}
	return fmt.Errorf("no format of the name %s", path)
}

// sparse returns the elements of a matrix other than 0.
func sparse(a any) (*sio.Sparse, error) {
	x, err := sio.Vars{"a": a}.Complex("a")
	if err != nil {
		return nil, err
	}
	if x.Ndim() != 2 {
		return nil, errors.New("want a matrix")
	}
	_, isComplex := a.(*nd.Complex)
	s := &sio.Sparse{Rows: x.Shape()[0], Cols: x.Shape()[1]}
	for k, v := range x.Data() {
		if v == 0 {
			continue
		}
		s.I, s.J, s.Re = append(s.I, k/s.Cols), append(s.J, k%s.Cols), append(s.Re, real(v))
		if isComplex {
			s.Im = append(s.Im, imag(v))
		}
	}
	return s, nil
}

// plain returns the variables that a .npz file can hold: sparse matrices with all their elements,
// no cells and structures.
func plain(vars sio.Vars) sio.Vars {
	out := sio.Vars{}
	for name, v := range vars {
		switch x := v.(type) {
		case *sio.Sparse:
			v = x.Dense()
			if x.Im != nil {
				v = x.DenseComplex()
			}
		case string:
			v = []string{x}
		case nil, error, *sio.Cell, *sio.Struct:
			continue
		}
		out[name] = v
	}
	return out
}
