// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file reads the arguments of a verb.

import (
	"errors"
	"flag"
	"io"
)

// newFlags returns an empty set of flags that prints nothing by itself.
func newFlags(verb string) *flag.FlagSet {
	flags := flag.NewFlagSet(verb, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	return flags
}

// parse sets flags from args, in which flags and other arguments may come in any
// order, and returns the other arguments. After "--" there are no more flags.
func parse(flags *flag.FlagSet, args []string) (others []string, err error) {
	for {
		err := flags.Parse(args)
		if errors.Is(err, flag.ErrHelp) {
			return nil, err
		}
		if err != nil {
			return nil, usagef("%v", err)
		}
		rest := flags.Args()
		if len(rest) == 0 {
			return others, nil
		}
		if n := len(args) - len(rest); n > 0 && args[n-1] == "--" {
			return append(others, rest...), nil
		}
		others = append(others, rest[0])
		args = rest[1:]
	}
}
