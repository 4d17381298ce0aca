// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

/*
Numerics is the Go side of "make bench-numerics": it does what numerics.py beside it
does with NumPy and SciPy, on the same data, and says how long it took.

It reads requests from the standard input and answers each on the standard output,
both one JSON object a line:

	{"prepare": "sort", "inputs": [VALUE...]}   read the inputs of a row
	{"result": "FOLDER"}                        do it once and write what comes out
	{"measure": 5}                              do it five times and say the seconds

A value is {"file": NAME, "kind": KIND, "shape": [...]}: its elements lie in the
file in the order of memory, as the processor has them. The answer to "result" holds
the values that came out, that to "measure" the seconds, and the answer to what
cannot be done says why.

A row is an entry of the list rows in rows.go, and one of the same name in
numerics.py.
*/
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"runtime"
	"time"
)

// A request is what numerics.py asks for.
type request struct {
	Prepare string  `json:"prepare,omitempty"`
	Inputs  []value `json:"inputs,omitempty"`
	Result  string  `json:"result,omitempty"`
	Measure int     `json:"measure,omitempty"`
}

// An answer is what it gets.
type answer struct {
	Values  []value   `json:"values,omitempty"`
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
			log.Fatal("numerics: ", err)
		}
		if err := answers.Encode(s.answer(r)); err != nil {
			log.Fatal("numerics: ", err)
		}
	}
	if err := requests.Err(); err != nil {
		log.Fatal("numerics: ", err)
	}
}

// A session is about one row at a time.
type session struct {
	run func() any
}

// answer does what a request wants.
func (s *session) answer(r request) answer {
	switch {
	case r.Prepare != "":
		if err := s.prepare(r); err != nil {
			return answer{Error: err.Error()}
		}
		return answer{}
	case s.run == nil:
		return answer{Error: "no row is prepared"}
	case r.Result != "":
		values, err := writeValues(r.Result, s.run())
		if err != nil {
			return answer{Error: err.Error()}
		}
		return answer{Values: values}
	}
	seconds := make([]float64, r.Measure)
	for i := range seconds {
		begin := time.Now()
		out := s.run()
		seconds[i] = time.Since(begin).Seconds()
		runtime.KeepAlive(out)
	}
	return answer{Seconds: seconds}
}

// prepare reads the inputs of a row.
func (s *session) prepare(r request) error {
	s.run = nil
	row, ok := rows[r.Prepare]
	if !ok {
		return fmt.Errorf("there is no row %q", r.Prepare)
	}
	var in inputs
	for _, v := range r.Inputs {
		data, err := v.read()
		if err != nil {
			return err
		}
		in = append(in, data)
	}
	s.run = row(in)
	return nil
}
