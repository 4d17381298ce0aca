// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the list of all magics.

import "context"

// magics returns all magics, in the order of their names.
func magics() []magic {
	plain := func(f func(*call) error) func(*call, context.Context) error {
		return func(c *call, _ context.Context) error { return f(c) }
	}
	timeitOptions := []option{
		{"n", "LOOPS", "how often the code runs in each run; the default is found by trying"},
		{"r", "RUNS", "how many runs there are; the default is 7"},
	}
	bash := magic{
		name: "%%bash", usage: "[OPTIONS]", takes: takesWords, run: (*call).bash,
		summary: "runs the rest of the cell with bash, with options of bash",
	}
	sh := bash
	sh.name, sh.summary = "%%sh", "runs the rest of the cell with sh, with options of sh"
	return []magic{
		bash,
		sh,
		{
			name: "%%time", takes: takesGo, run: (*call).timeCell,
			summary: "runs the rest of the cell and says how long that took",
		},
		{
			name: "%%timeit", usage: "[-n LOOPS] [-r RUNS] [SETUP]", takes: takesGo, options: timeitOptions, run: (*call).timeit,
			summary: "runs the rest of the cell many times and says how long it takes; what follows the options runs once before",
		},
		{
			name: "%%writefile", usage: "[-a] FILE", takes: takesFile, run: plain((*call).writeFile),
			options: []option{{"a", "", "adds to the file"}},
			summary: "writes the rest of the cell to a file",
		},
		{
			name: "%cd", usage: "[FOLDER]", takes: takesFolder, run: plain((*call).changeDir),
			summary: "goes to a folder; without one, to your home folder; to - , back to the last one",
		},
		{
			name: "%env", usage: "[NAME[=VALUE]]", takes: takesVariable, run: plain((*call).environment),
			summary: "lists the variables of the environment, shows one, or sets one",
		},
		{
			name: "%export", usage: "[CELLS] [FILE]", takes: takesFile, run: plain((*call).export),
			summary: "shows the session, or cells such as 3 or 2-5, as a Go program, or writes it to a file",
		},
		{
			name: "%help", usage: "[NAME]", takes: takesName, run: (*call).help,
			summary: "says what there is, or what is known about a name",
		},
		{
			name: "%history", usage: "[-n] [CELLS]", takes: takesWords, run: plain((*call).history),
			options: []option{{"n", "", "shows the numbers of the cells"}},
			summary: "shows the cells of the session, or some of them, such as 3 or 2-5",
		},
		{
			name: "%load", usage: "FILE", takes: takesFile, run: plain((*call).load),
			summary: "puts a file into the cell",
		},
		{
			name: "%memory", run: (*call).memory,
			summary: "says how much memory the session takes, and which variables take most of it",
		},
		{
			name: "%pwd", run: plain((*call).workingDir),
			summary: "says in which folder the session is",
		},
		{
			name: "%reset", run: plain((*call).reset),
			summary: "forgets every name and starts the session anew",
		},
		{
			name: "%run", usage: "FILE", takes: takesFile, run: (*call).runFile,
			summary: "runs a file of Go as if it were a cell, or the cells of a notebook",
		},
		{
			name: "%save", usage: "[-a] [-f] FILE [CELLS]", takes: takesFile, run: plain((*call).save),
			options: []option{{"a", "", "adds to the file"}, {"f", "", "replaces the file if there is one"}},
			summary: "writes the cells of the session, or some of them, such as 3 or 2-5, to a file",
		},
		{
			name: "%time", usage: "STATEMENT", takes: takesGo, run: (*call).time,
			summary: "runs a statement and says how long that took",
		},
		{
			name: "%timeit", usage: "[-n LOOPS] [-r RUNS] STATEMENT", takes: takesGo, options: timeitOptions, run: (*call).timeit,
			summary: "runs a statement many times and says how long it takes",
		},
		{
			name: "%who", run: plain((*call).who),
			summary: "lists the names that the session has declared",
		},
		{
			name: "%whos", run: (*call).whos,
			summary: "lists the variables of the session with their types, shapes and sizes",
		},
	}
}
