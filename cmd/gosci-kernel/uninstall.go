// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package main

// This file is the verb uninstall: make Jupyter forget the kernel.

import (
	"context"

	"github.com/gosci/gosci/install"
)

const uninstallHelp = `usage: gosci-kernel uninstall [--user | --sys-prefix | --prefix DIR] [--name NAME]

Removes the kernelspec that "gosci-kernel install" with the same flags has written.
Kernelspecs of other kernels are left alone, and so is this program, unless it is a
copy that install made.

  (no flag)        the kernelspec for all users of the machine
  --user           the one for you alone
  --sys-prefix     the one for the Python environment that is active
  --prefix DIR     the one for the Jupyter in DIR
  --name NAME      what Jupyter calls the kernel (default ` + install.DefaultName + `)
`

// uninstallKernel is the verb uninstall.
func uninstallKernel(_ context.Context, args []string, std stdio) error {
	flags := newFlags("uninstall")
	where := addWhere(flags)
	name := flags.String("name", install.DefaultName, "")
	location, kernels, err := where.parse(flags, args)
	if err != nil {
		return err
	}
	dir, err := install.Uninstall(kernels, *name)
	if err != nil {
		return advise(err, location)
	}
	say(std.out, "Removed "+dir+"\n")
	return nil
}
