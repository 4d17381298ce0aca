// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file is the verb install: make the kernel known to Jupyter.

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/gosci/gosci/install"
)

const installHelp = `usage: gosci-kernel install [--user | --sys-prefix | --prefix DIR]
           [--name NAME] [--display-name TEXT] [--env KEY=VALUE]...

Writes a kernelspec, by which Jupyter finds this program and can start it. One that
an earlier install has written is replaced.

Where it goes:

  (no flag)        for all users of the machine; takes the right to write there
  --user           for you alone
  --sys-prefix     for the Python environment that is active, $VIRTUAL_ENV or
                   $CONDA_PREFIX
  --prefix DIR     for the Jupyter in DIR: into DIR/share/jupyter/kernels

What is in it:

  --name NAME          what Jupyter calls the kernel (default ` + install.DefaultName + `)
  --display-name TEXT  what people see (default "` + install.DefaultDisplayName + `")
  --env KEY=VALUE      an environment variable of the kernel; may be repeated

Jupyter will start this program from where it now is. If that is a temporary folder,
as under "go run", a copy is put into the kernelspec.
`

// installKernel is the verb install.
func installKernel(_ context.Context, args []string, std stdio) error {
	opts := &install.Options{Env: map[string]string{}}
	flags := newFlags("install")
	where := addWhere(flags)
	flags.StringVar(&opts.Name, "name", install.DefaultName, "")
	flags.StringVar(&opts.DisplayName, "display-name", install.DefaultDisplayName, "")
	flags.Func("env", "", func(arg string) error {
		key, value, found := strings.Cut(arg, "=")
		if !found || key == "" {
			return errors.New("want KEY=VALUE")
		}
		opts.Env[key] = value
		return nil
	})
	location, kernels, err := where.parse(flags, args)
	if err != nil {
		return err
	}
	exe, lasts, err := install.Executable(os.Args[0])
	if err != nil {
		return err
	}
	opts.Executable, opts.Copy = exe, !lasts
	done, err := install.Install(kernels, opts)
	if err != nil {
		return advise(err, location)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "Jupyter now has the kernel %q. These files were written:\n", opts.DisplayName)
	for _, file := range done.Files {
		fmt.Fprintf(&b, "  %s\n", file)
	}
	if opts.Copy {
		fmt.Fprintf(&b, "%s is a temporary file, so Jupyter starts a copy:\n", exe)
	} else {
		b.WriteString("Jupyter starts:\n")
	}
	fmt.Fprintf(&b, "  %s\n", strings.Join(done.Argv, " "))
	say(std.out, b.String())
	return nil
}

// where holds the flags that say where a kernelspec is.
type where struct {
	user, sysPrefix bool
	prefix          string
}

func addWhere(flags *flag.FlagSet) *where {
	w := &where{}
	flags.BoolVar(&w.user, "user", false, "")
	flags.BoolVar(&w.sysPrefix, "sys-prefix", false, "")
	flags.StringVar(&w.prefix, "prefix", "", "")
	return w
}

// parse parses args, which are to hold nothing but flags, and returns the location
// that they ask for and its folder of kernelspecs.
func (w *where) parse(flags *flag.FlagSet, args []string) (install.Location, string, error) {
	others, err := parse(flags, args)
	if err != nil {
		return install.Location{}, "", err
	}
	if len(others) > 0 {
		return install.Location{}, "", usagef("want only flags, came %q", others[0])
	}
	var asked []install.Location
	if w.user {
		asked = append(asked, install.Location{Kind: install.User})
	}
	if w.sysPrefix {
		asked = append(asked, install.Location{Kind: install.Environment})
	}
	flags.Visit(func(f *flag.Flag) {
		if f.Name == "prefix" {
			asked = append(asked, install.Location{Kind: install.Prefixed, Prefix: w.prefix})
		}
	})
	if len(asked) > 1 {
		return install.Location{}, "", usagef("want one of --user, --sys-prefix and --prefix, came %d", len(asked))
	}
	asked = append(asked, install.Location{Kind: install.SystemWide})
	dir, err := install.Host().Dir(asked[0])
	return asked[0], dir, advise(err, asked[0])
}

// advise adds to an error what the user can do about it.
func advise(err error, l install.Location) error {
	var name *install.NameError
	switch {
	case errors.As(err, &name):
		return usagef("%v", err)
	case errors.Is(err, install.ErrNoEnvironment):
		return fmt.Errorf("%w; activate one, or use --user or --prefix DIR", err)
	case errors.Is(err, fs.ErrPermission) && l.Kind == install.SystemWide:
		return fmt.Errorf("%w; use --user, for you alone, or run this as an administrator", err)
	case errors.Is(err, fs.ErrPermission) && l.Kind != install.User:
		return fmt.Errorf("%w; use --user, for you alone", err)
	default:
		return err
	}
}
