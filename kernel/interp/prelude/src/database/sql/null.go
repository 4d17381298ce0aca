// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package sql is the source of the generic types of the standard package
// database/sql.
package sql

// This file holds a value that may be null.

import (
	"database/sql"
	"database/sql/driver"
	"errors"

	"github.com/gosci/gosci/kernel/interp/prelude/core"
)

// A Null is a V, or null if it is not Valid.
type Null[T any] struct {
	V     T
	Valid bool
}

// Scan sets n to a value that a driver gave.
func (n *Null[T]) Scan(value any) error {
	if value == nil {
		*n = Null[T]{}
		return nil
	}
	n.Valid = true
	err := core.WithRow(value, func(rows *sql.Rows) error {
		return rows.Scan(&n.V)
	})
	if reason := errors.Unwrap(err); reason != nil {
		return reason // without the number of a column
	}
	return err
}

// Value returns n as a driver takes it, nil for null.
func (n Null[T]) Value() (driver.Value, error) {
	if !n.Valid {
		return nil, nil
	}
	value := any(n.V)
	if valuer, ok := value.(driver.Valuer); ok {
		v, err := valuer.Value()
		if err != nil {
			return v, err
		}
		value = v
	}
	return driver.DefaultParameterConverter.ConvertValue(value)
}
