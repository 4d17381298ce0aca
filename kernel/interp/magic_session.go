// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the magics about the session.

import "strings"

// who prints the names of the session.
func (c *call) who() error {
	c.names.Lock()
	names := c.session.Names()
	c.names.Unlock()
	c.printf("%s\n", strings.Join(names, " "))
	return nil
}
