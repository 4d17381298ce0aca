// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package interp

// This file is the magics about the session.

import (
	"fmt"
	"strings"
)

// who prints the names of the session.
func (c *call) who() error {
	c.names.Lock()
	names := c.session.Names()
	c.names.Unlock()
	c.printf("%s\n", strings.Join(names, " "))
	return nil
}

// bytesText returns a number of bytes as one reads it.
func bytesText(n int) string {
	const units = "kMGTPE"
	if n < 1000 {
		return fmt.Sprintf("%d B", n)
	}
	value, unit := float64(n)/1000, 0
	for value >= 999.5 && unit < len(units)-1 {
		value /= 1000
		unit++
	}
	return fmt.Sprintf("%.3g %cB", value, units[unit])
}
