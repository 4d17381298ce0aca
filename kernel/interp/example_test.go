// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp_test

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/interp"
)

// terminal is an Output that writes to the terminal.
type terminal struct{ file *os.File }

func (t terminal) Stream(_ engine.StreamName, text []byte) {
	if _, err := t.file.Write(text); err != nil {
		log.Print(err)
	}
}

func (t terminal) Display(b engine.Bundle, _ engine.DisplayOptions) {
	t.Stream(engine.Stdout, fmt.Append(nil, b.Data["text/plain"], "\n"))
}

func (t terminal) Clear(bool) {}

func (t terminal) Input(context.Context, string, bool) (string, error) {
	return "", engine.ErrNoInput
}

func ExampleNew() {
	out := terminal{os.Stdout} // the engine takes the place of os.Stdout
	e, err := interp.New(nil)
	if err != nil {
		log.Print(err)
		return
	}
	e.Execute(context.Background(), engine.Cell{Code: `fmt.Println("hello"); x := 6`}, out)
	res := e.Execute(context.Background(), engine.Cell{Code: "x * 7"}, out)
	if err := e.Close(); err != nil {
		log.Print(err)
	}
	fmt.Println(res.Value.Data["text/plain"])
	// Output:
	// hello
	// 42
}
