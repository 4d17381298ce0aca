// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package core

// This file holds a database of one value, for the sake of the conversions that
// package database/sql makes when it reads a row.

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io"
)

// WithRow calls scan with rows that stand at the only one there is, in which
// value is the only column, and returns what scan returns.
func WithRow(value any, scan func(*sql.Rows) error) error {
	db := sql.OpenDB(database{value})
	defer func() { _ = db.Close() }() // nothing is open that could fail to close
	rows, err := db.Query("")
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	if !rows.Next() {
		return rows.Err()
	}
	return scan(rows)
}

// A database is a driver, a connector and a connection. Every query has one row,
// the value.
type database struct{ value any }

var (
	_ driver.Driver         = database{}
	_ driver.Connector      = database{}
	_ driver.QueryerContext = database{}
)

// errQueryOnly says what a database cannot do.
var errQueryOnly = errors.New("core: the database answers queries only")

func (d database) Driver() driver.Driver                        { return d }
func (d database) Open(string) (driver.Conn, error)             { return d, nil }
func (d database) Connect(context.Context) (driver.Conn, error) { return d, nil }
func (d database) Close() error                                 { return nil }
func (d database) Prepare(string) (driver.Stmt, error)          { return nil, errQueryOnly }
func (d database) Begin() (driver.Tx, error)                    { return nil, errQueryOnly }

func (d database) QueryContext(context.Context, string, []driver.NamedValue) (driver.Rows, error) {
	return &rows{value: d.value}, nil
}

// rows is the answer to a query.
type rows struct {
	value any
	read  bool // the row has been read
}

func (r *rows) Columns() []string { return []string{""} }
func (r *rows) Close() error      { return nil }

func (r *rows) Next(dest []driver.Value) error {
	if r.read {
		return io.EOF
	}
	r.read = true
	dest[0] = r.value
	return nil
}
