// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Figures is the Go side of "make bench-figures": it draws what figures.py beside it
draws with Matplotlib, of the same data, and says how long it took.

It reads requests from the standard input and answers each on the standard output,
both one JSON object a line:

	{"prepare": "line", "inputs": [FILE...]}   read the inputs of a figure, .npy files
	{"save": FILE, "count": 5}                 draw it and save it, five times

The answer to the second holds the seconds of each time; that to what cannot be done
says why.

A figure is an entry of the list figures in figures.go, and one of the same name in
figures.py.
*/
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/gosci/gosci/display/plt"
	"github.com/gosci/gosci/numerics/nd"
	"github.com/gosci/gosci/numerics/sio"
)

// A request is what figures.py asks for.
type request struct {
	Prepare string   `json:"prepare,omitempty"`
	Inputs  []string `json:"inputs,omitempty"`
	Save    string   `json:"save,omitempty"`
	Count   int      `json:"count,omitempty"`
}

// An answer is what it gets.
type answer struct {
	Seconds []float64 `json:"seconds,omitempty"`
	Error   string    `json:"error,omitempty"`
}

func main() {
	log.SetFlags(0)
	requests := bufio.NewScanner(os.Stdin)
	answers := json.NewEncoder(os.Stdout)
	var s session
	for requests.Scan() {
		var r request
		if err := json.Unmarshal(requests.Bytes(), &r); err != nil {
			log.Fatal("figures: ", err)
		}
		seconds, err := s.answer(r)
		a := answer{Seconds: seconds}
		if err != nil {
			a.Error = err.Error()
		}
		if err := answers.Encode(a); err != nil {
			log.Fatal("figures: ", err)
		}
	}
	if err := requests.Err(); err != nil {
		log.Fatal("figures: ", err)
	}
}

// A session is about one figure at a time.
type session struct {
	draw func() *plt.Figure
}

// answer does what a request wants, and returns the seconds that it took.
func (s *session) answer(r request) ([]float64, error) {
	if r.Prepare != "" {
		return nil, s.prepare(r)
	}
	if s.draw == nil {
		return nil, fmt.Errorf("no figure is prepared")
	}
	seconds := make([]float64, r.Count)
	for i := range seconds {
		begin := time.Now()
		if err := s.draw().Save(r.Save); err != nil {
			return nil, err
		}
		seconds[i] = time.Since(begin).Seconds()
	}
	return seconds, nil
}

// prepare reads the inputs of a figure.
func (s *session) prepare(r request) error {
	s.draw = nil
	figure, ok := figures[r.Prepare]
	if !ok {
		return fmt.Errorf("there is no figure %q", r.Prepare)
	}
	var inputs []*nd.Array
	for _, path := range r.Inputs {
		a, err := sio.Load(path)
		if err != nil {
			return err
		}
		inputs = append(inputs, a)
	}
	s.draw = func() *plt.Figure { return figure(inputs) }
	return nil
}
