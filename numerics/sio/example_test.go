// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio_test

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/sio"
)

// inFolder calls f with the name of a file in a folder of its own.
func inFolder(name string, f func(path string) error) {
	folder, err := os.MkdirTemp("", "sio")
	if err != nil {
		log.Fatal(err)
	}
	defer func() { _ = os.RemoveAll(folder) }()
	if err := f(filepath.Join(folder, name)); err != nil {
		fmt.Println(err)
	}
}

func ExampleSave() {
	inFolder("x.npy", func(path string) error {
		if err := sio.Save(path, nd.Of(1, 2.5)); err != nil {
			return err
		}
		x, err := sio.Load(path)
		fmt.Println(x)
		return err
	})
	// Output: [1.  2.5]
}

func ExampleSaveNpz() {
	inFolder("x.npz", func(path string) error {
		if err := sio.SaveNpz(path, sio.Vars{"t": nd.Of(0, 1), "names": []string{"a", "b"}}, nil); err != nil {
			return err
		}
		vars, err := sio.LoadNpz(path, nil)
		fmt.Println(vars)
		return err
	})
	// Output:
	// names  *sio.Strings [2]
	// t  *nd.Array [2]
}

func ExampleSavemat() {
	inFolder("file.mat", func(path string) error {
		if err := sio.Savemat(path, sio.Vars{"a": nd.Ones(3)}, nil); err != nil {
			return err
		}
		vars, err := sio.Loadmat(path, nil)
		if err != nil {
			return err
		}
		a, err := vars.Array("a")
		fmt.Println(a, a.Shape()) // MATLAB has no arrays of one axis
		return err
	})
	// Output: [[1. 1. 1.]] [1 3]
}

func ExampleWhosmat() {
	inFolder("file.mat", func(path string) error {
		vars := sio.Vars{"x": nd.Zeros(2, 3), "name": "gosci", "settings": sio.Vars{"n": 3, "tags": []any{"a", true}}}
		if err := sio.Savemat(path, vars, &sio.SavematOptions{Compress: true}); err != nil {
			return err
		}
		list, err := sio.Whosmat(path, nil)
		for _, m := range list {
			fmt.Println(m)
		}
		return err
	})
	// Output:
	// name [1 5] char
	// settings [1 1] struct
	// x [2 3] double
}

func ExampleWriteWav() {
	inFolder("x.wav", func(path string) error {
		if err := sio.WriteWav(path, 8000, nd.OfInt(0, 16384, -32768), nil); err != nil {
			return err
		}
		w, err := sio.ReadWav(path)
		if err != nil {
			return err
		}
		fmt.Println(w)
		fmt.Println(w.Floats())
		return nil
	})
	// Output:
	// wav [3] at 8000 Hz, integers of 16 bits
	// [ 0.   0.5 -1. ]
}

func ExampleLoadtxt() {
	inFolder("populations.txt", func(path string) error {
		text := "# year\thare\tlynx\n1900\t30e3\t4e3\n1901\t47.2e3\t6.1e3\n"
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			return err
		}
		x, err := sio.Loadtxt(path, nil)
		fmt.Println(x)
		return err
	})
	// Output:
	// [[ 1900. 30000.  4000.]
	//  [ 1901. 47200.  6100.]]
}

func ExampleSavetxt() {
	inFolder("x.txt", func(path string) error {
		x := nd.FromRows([][]float64{{1, 0.5}, {2, 0.25}})
		if err := sio.Savetxt(path, x, &sio.SavetxtOptions{Fmt: "%d %.3f", Header: "n share"}); err != nil {
			return err
		}
		text, err := os.ReadFile(path)
		fmt.Print(string(text))
		return err
	})
	// Output:
	// # n share
	// 1 0.500
	// 2 0.250
}

func ExampleGenfromtxt() {
	inFolder("x.csv", func(path string) error {
		if err := os.WriteFile(path, []byte("day,rain\n1,0.5\n2,\n3,N/A\n"), 0o600); err != nil {
			return err
		}
		t, err := sio.Genfromtxt(path, &sio.GenfromtxtOptions{Delimiter: ",", NamesInFile: true, Missing: []string{"N/A"}})
		if err != nil {
			return err
		}
		rain, err := t.Array("rain")
		fmt.Println(rain)
		return err
	})
	// Output: [0.5 nan nan]
}

func ExampleReadCSV() {
	inFolder("x.csv", func(path string) error {
		text := strings.Join([]string{"city,people,coast", `"Rome, Italy",2800000,true`, "Bern,134000,false"}, "\n")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			return err
		}
		t, err := sio.ReadCSV(path, nil)
		fmt.Println(t)
		return err
	})
	// Output:
	//        city   people  coast
	// Rome, Italy  2800000   true
	//        Bern   134000  false
}

func ExampleImread() {
	inFolder("x.png", func(path string) error {
		if err := sio.Imsave(path, nd.FromRows([][]float64{{0, 0.5, 1}, {1, 0.5, 0}}), nil); err != nil {
			return err
		}
		x, err := sio.Imread(path, nil)
		fmt.Println(x)
		return err
	})
	// Output:
	// [[  0 128 255]
	//  [255 128   0]]
}

func ExampleMmwrite() {
	inFolder("x.mtx", func(path string) error {
		m := &sio.Sparse{Rows: 3, Cols: 3, I: []int{0, 2}, J: []int{0, 1}, Re: []float64{1.5, -2}}
		if err := sio.Mmwrite(path, m, nil); err != nil {
			return err
		}
		info, err := sio.Mminfo(path, nil)
		if err != nil {
			return err
		}
		fmt.Println(info)
		v, err := sio.Mmread(path, nil)
		fmt.Println(v)
		return err
	})
	// Output:
	// (3,3) with 2 entries, coordinate real general
	// sparse (3,3) with 2 elements
}

func ExampleHbWrite() {
	inFolder("x.hb", func(path string) error {
		m := &sio.Sparse{Rows: 2, Cols: 2, I: []int{0, 1}, J: []int{1, 1}, Re: []float64{3, 4}}
		if err := sio.HbWrite(path, m, &sio.HbOptions{Title: "an example", Key: "ex"}); err != nil {
			return err
		}
		back, err := sio.HbRead(path, nil)
		if err != nil {
			return err
		}
		fmt.Println(back.Dense())
		return nil
	})
	// Output:
	// [[0. 3.]
	//  [0. 4.]]
}

func ExampleReadsav() {
	vars, err := sio.Readsav("testdata/sav/plain.sav", nil)
	if err != nil {
		log.Fatal(err)
	}
	s, err := vars.Struct("struct")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(s)
	fmt.Println(s.Field("b"))
	// Output:
	// struct [1]: a, b, c, d, e, f
	// text
}

func ExampleFormatError() {
	inFolder("x.npy", func(path string) error {
		if err := sio.Save(path, nd.Zeros(100)); err != nil {
			return err
		}
		if err := os.Truncate(path, 300); err != nil {
			return err
		}
		_, err := sio.Load(path)
		return fmt.Errorf("%s", strings.ReplaceAll(err.Error(), filepath.Dir(path)+string(filepath.Separator), ""))
	})
	// Output: sio: x.npy, byte 128: want data for the shape [100], 8 bytes each, and got 172 bytes
}
