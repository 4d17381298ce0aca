// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package install

// This file reads the kernelspecs that are there.

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A Kernelspec is one that is there, as far as it can be read.
type Kernelspec struct {
	Name        string // what Jupyter calls it
	Dir         string
	DisplayName string
	Argv        []string
	Env         map[string]string

	// Ours says that [Install] has written it.
	Ours bool

	// Err says why Jupyter cannot read it.
	Err error
}

// List returns the kernelspecs of gosci in the folder kernels: those that [Install] has
// written, and whatever has the name [DefaultName]. A folder that does not exist has none.
func List(kernels string) ([]Kernelspec, error) {
	entries, err := os.ReadDir(kernels)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("install: %w", err)
	}
	var list []Kernelspec
	for _, e := range entries {
		name, err := kernelName(e.Name())
		if err != nil {
			continue // Jupyter does not take it for a kernel's
		}
		k := readSpec(filepath.Join(kernels, e.Name()))
		k.Name = name
		if errors.Is(k.Err, fs.ErrNotExist) {
			continue
		}
		if k.Ours || name == DefaultName {
			list = append(list, k)
		}
	}
	return list, nil
}

// readSpec reads the kernelspec in dir.
func readSpec(dir string) Kernelspec {
	k := Kernelspec{Dir: dir}
	data, err := os.ReadFile(filepath.Join(dir, specFile))
	if err != nil {
		k.Err = fmt.Errorf("install: %w", err)
		return k
	}
	var s spec
	if err := json.Unmarshal(data, &s); err != nil {
		k.Err = fmt.Errorf("install: %s: %w", filepath.Join(dir, specFile), err)
		return k
	}
	k.DisplayName, k.Argv, k.Env = s.DisplayName, s.Argv, s.Env
	k.Ours = s.Metadata.Implementation == implementation
	if len(k.Argv) == 0 {
		k.Err = fmt.Errorf("install: %s: want argv, the command of the kernel", filepath.Join(dir, specFile))
	}
	return k
}

// Command returns the command that starts the kernel on a connection file.
func (k *Kernelspec) Command(connection string) []string {
	argv := make([]string, len(k.Argv))
	for i, arg := range k.Argv {
		argv[i] = strings.NewReplacer("{connection_file}", connection, "{resource_dir}", k.Dir).Replace(arg)
	}
	return argv
}

// Environ returns the environment of the kernel, given that of Jupyter. In the values of
// Env, ${NAME} and $NAME stand for variables of Jupyter's environment.
func (k *Kernelspec) Environ(base []string) []string {
	values := map[string]string{}
	for _, pair := range base {
		if key, value, ok := strings.Cut(pair, "="); ok {
			values[key] = value
		}
	}
	env := append([]string(nil), base...)
	for key, value := range k.Env {
		env = append(env, key+"="+os.Expand(value, func(name string) string {
			if v, ok := values[name]; ok {
				return v
			}
			return "${" + name + "}"
		}))
	}
	return env
}
