// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package sio_test

// This file holds examples of files and of the values in them.

import (
	"fmt"
	"math"
	"os"
	"strings"

	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/sio"
)

func ExampleLoad() {
	inFolder("x.npy", func(path string) error {
		if err := sio.Save(path, nd.OfInt(1, 2, 3)); err != nil {
			return err
		}
		x, err := sio.Load(path) // as floats
		if err != nil {
			return err
		}
		fmt.Println(x.DivScalar(2))
		return nil
	})
	// Output:
	// [0.5 1.  1.5]
}

func ExampleLoadAny() {
	inFolder("x.npy", func(path string) error {
		if err := sio.Save(path, nd.OfInt(1, 2, 3)); err != nil {
			return err
		}
		x, err := sio.LoadAny(path)
		if err != nil {
			return err
		}
		switch x := x.(type) {
		case *nd.Int:
			fmt.Println("integers", x)
		case *nd.Array:
			fmt.Println("floats", x)
		}
		return nil
	})
	// Output:
	// integers [1 2 3]
}

func ExampleLoadNpz() {
	inFolder("run.npz", func(path string) error {
		vars := sio.Vars{"t": nd.Of(0, 0.5, 1), "count": nd.OfInt(7, 8, 9)}
		if err := sio.SaveNpz(path, vars, &sio.NpzOptions{Compress: true}); err != nil {
			return err
		}
		back, err := sio.LoadNpz(path, nil)
		if err != nil {
			return err
		}
		count, err := back.Int("count")
		fmt.Println(back.Names(), count)
		return err
	})
	// Output:
	// [count t] [7 8 9]
}

func ExampleLoadmat() {
	inFolder("run.mat", func(path string) error {
		if err := sio.Savemat(path, sio.Vars{"a": nd.Eye(2), "title": "run 7"}, nil); err != nil {
			return err
		}
		vars, err := sio.Loadmat(path, nil)
		if err != nil {
			return err
		}
		a, err := vars.Array("a")
		if err != nil {
			return err
		}
		title, err := vars.Text("title")
		fmt.Println(title)
		fmt.Println(a)
		return err
	})
	// Output:
	// run 7
	// [[1. 0.]
	//  [0. 1.]]
}

func ExampleVars_Complex() {
	vars := sio.Vars{"z": nd.OfComplex(1 + 2i), "n": nd.OfInt(3)}
	z, err := vars.Complex("z")
	fmt.Println(z, err)
	_, err = vars.Int("z")
	fmt.Println(err)
	// Output:
	// [1.+2.j] <nil>
	// sio: z: want integers and got a *nd.Complex
}

func ExampleVars_Cell() {
	inFolder("cell.mat", func(path string) error {
		if err := sio.Savemat(path, sio.Vars{"c": []any{"text", nd.Of(1, 2)}}, nil); err != nil {
			return err
		}
		vars, err := sio.Loadmat(path, nil)
		if err != nil {
			return err
		}
		c, err := vars.Cell("c")
		if err != nil {
			return err
		}
		fmt.Println(c.Shape(), c.Data[0], c.Data[1])
		return nil
	})
	// Output:
	// [1 2] text [[1. 2.]]
}

func ExampleVars_Struct() {
	inFolder("struct.mat", func(path string) error {
		if err := sio.Savemat(path, sio.Vars{"s": sio.Vars{"name": "probe", "gain": 2.5}}, nil); err != nil {
			return err
		}
		vars, err := sio.Loadmat(path, nil)
		if err != nil {
			return err
		}
		s, err := vars.Struct("s")
		if err != nil {
			return err
		}
		fmt.Println(s.Shape(), s.Field("name"), s.Field("gain"))
		return nil
	})
	// Output:
	// [1 1] probe [[2.5]]
}

func ExampleVars_Sparse() {
	m := &sio.Sparse{Rows: 2, Cols: 2, I: []int{0, 1}, J: []int{1, 1}, Re: []float64{3, 4}}
	s, err := sio.Vars{"m": m}.Sparse("m")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.Shape())
	fmt.Println(s.Dense())
	// Output:
	// [2 2]
	// [[0. 3.]
	//  [0. 4.]]
}

func ExampleSparse_DenseComplex() {
	m := &sio.Sparse{Rows: 2, Cols: 2, I: []int{0, 1}, J: []int{1, 1}, Re: []float64{3, 4}, Im: []float64{1, -1}}
	fmt.Println(m.DenseComplex())
	// Output:
	// [[0.+0.j 3.+1.j]
	//  [0.+0.j 4.-1.j]]
}

func ExampleStrings_Shape() {
	inFolder("names.npy", func(path string) error {
		if err := sio.Save(path, []string{"Io", "Europa"}); err != nil {
			return err
		}
		x, err := sio.LoadAny(path)
		if err != nil {
			return err
		}
		if names, ok := x.(*sio.Strings); ok {
			fmt.Println(names.Shape(), names.Data[1])
		}
		return nil
	})
	// Output:
	// [2] Europa
}

func ExampleWriteCSV() {
	inFolder("moons.csv", func(path string) error {
		moons := &sio.Table{
			Names:   []string{"moon", "radius"},
			Columns: []any{&sio.Strings{Dims: []int{2}, Data: []string{"Io", "Europa"}}, nd.Of(1821.6, 1560.8)},
		}
		if err := sio.WriteCSV(path, moons, nil); err != nil {
			return err
		}
		text, err := os.ReadFile(path)
		fmt.Print(string(text))
		return err
	})
	// Output:
	// moon,radius
	// Io,1821.6
	// Europa,1560.8
}

func ExampleTable_Column() {
	inFolder("x.csv", func(path string) error {
		text := "city,people,height\nRome,2800000,21\nBern,134000,540.5\n"
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			return err
		}
		t, err := sio.ReadCSV(path, nil)
		if err != nil {
			return err
		}
		cities, err := t.Texts("city")
		if err != nil {
			return err
		}
		people, err := t.Int("people")
		fmt.Println(t.Len(), cities, people, t.Column("height"))
		return err
	})
	// Output:
	// 2 [Rome Bern] [2800000  134000] [ 21.  540.5]
}

func ExampleTable_Matrix() {
	t := &sio.Table{Names: []string{"x", "n"}, Columns: []any{nd.Of(0.5, 1.5), nd.OfInt(1, 2)}}
	m, err := t.Matrix()
	fmt.Println(m, err)
	// Output:
	// [[0.5 1. ]
	//  [1.5 2. ]] <nil>
}

func ExampleTable_HTML() {
	t := &sio.Table{Names: []string{"x", "n"}, Columns: []any{nd.Of(0.5, 1.5), nd.OfInt(1, 2)}}
	fmt.Println(strings.Count(t.HTML(), "<tr>"), "rows with the names")
	// Output:
	// 3 rows with the names
}

func ExampleImreadFloat() {
	inFolder("x.png", func(path string) error {
		x := nd.FromRows([][]float64{{0, 0.2, 1}, {1, 0.4, 0}})
		if err := sio.Imsave(path, x, &sio.ImsaveOptions{Bits: 16}); err != nil {
			return err
		}
		y, err := sio.ImreadFloat(path, nil)
		fmt.Println(y)
		return err
	})
	// Output:
	// [[0.  0.2 1. ]
	//  [1.  0.4 0. ]]
}

func ExampleImsave() {
	inFolder("x.png", func(path string) error {
		// Temperatures: black at -10 and below, white at 30 and above.
		t := nd.FromRows([][]float64{{-20, -10, 10}, {20, 30, 50}})
		if err := sio.Imsave(path, t, &sio.ImsaveOptions{Vmin: -10, Vmax: 30}); err != nil {
			return err
		}
		x, err := sio.Imread(path, nil)
		fmt.Println(x)
		return err
	})
	// Output:
	// [[  0   0 128]
	//  [191 255 255]]
}

func ExampleMmread() {
	inFolder("x.mtx", func(path string) error {
		text := "%%MatrixMarket matrix coordinate real symmetric\n3 3 3\n1 1 2\n2 1 -1\n3 3 5\n"
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			return err
		}
		v, err := sio.Mmread(path, nil)
		if err != nil {
			return err
		}
		if m, ok := v.(*sio.Sparse); ok {
			fmt.Println(m.Dense())
		}
		return nil
	})
	// Output:
	// [[ 2. -1.  0.]
	//  [-1.  0.  0.]
	//  [ 0.  0.  5.]]
}

func ExampleReadWav() {
	inFolder("tone.wav", func(path string) error {
		const rate = 8000
		t := nd.Arange(rate).DivScalar(rate)
		tone := nd.Sin(t.MulScalar(2 * math.Pi * 440)).MulScalar(0.5)
		if err := sio.WriteWav(path, rate, tone, &sio.WavOptions{Bits: 32}); err != nil {
			return err
		}
		w, err := sio.ReadWav(path)
		if err != nil {
			return err
		}
		fmt.Printf("%d samples, %d Hz, loudest %.2f\n", w.Floats().Size(), w.Rate, w.Floats().Max())
		return nil
	})
	// Output:
	// 8000 samples, 8000 Hz, loudest 0.50
}
