// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package check

// This file is what the pass hands on: a cell in plain, typed Go.

import (
	"go/ast"
	"go/token"
	"go/types"
)

// A Cell is one checked cell in plain Go: the notebook dialect is gone from it,
// and every expression in it has a type in Info.
//
// A cell is run so: the declarations of Files are defined; init functions among
// them are called in their order; then the Steps are executed one after another,
// as if they were the body of one function, whose labels, deferred calls and
// local variables they share; then Result is evaluated.
// A program (Program is true) has no Steps and no Result: its variables are
// initialised in the order of Info.InitOrder, then its init functions are called,
// then main.
type Cell struct {
	// Number is the execution count of the cell. The positions of its nodes are
	// in a file named "cell[Number]".
	Number int

	Fset *token.FileSet // one for the whole session
	Pkg  *types.Package // one for the whole session, of name and path "main"

	// Info covers all syntax below: Types, Defs, Uses, Implicits, Selections,
	// Scopes, Instances, InitOrder.
	Info *types.Info

	// Files hold the declarations to define: constants, types, functions and
	// methods, in a program variables too. The first file is the cell's own. The
	// others, one for each earlier cell concerned, hold declarations of that cell
	// which depend on what this one declares anew; each of them replaces the
	// definition of the same name.
	Files []*ast.File

	// Steps are what to execute, in this order.
	Steps []Step

	// Vars are the session variables that the cell declares, and those of earlier
	// cells whose type has become another object.
	Vars []Var

	// Types are the types in Files that were declared before.
	Types []Type

	// Result is the expression at the end of the cell; nil when there is none or
	// a semicolon ends it. It is not among Steps. It always has a value; its type
	// is a tuple when it is a call with several results.
	Result ast.Expr

	// Raises are the calls panic(err), put there by the dialect, that raise an
	// error which nobody took. The value is the user's call that returned it.
	// The panic of such a call is to be shown as the error itself. If Result is among
	// them, the last of its results is an error, to be raised if it is not nil.
	Raises map[*ast.CallExpr]ast.Node

	Program bool // the cell is a whole program

	// LoopVar says that each iteration has its own loop variables, as since Go 1.22.
	LoopVar bool

	// Imports are the packages that Files, Steps and Result refer to, by path.
	// The objects in Info.Uses are of type *types.PkgName; their Imported method
	// gives one of these.
	Imports map[string]*types.Package

	// Broken are the declarations of earlier cells that compiled until now and no
	// longer do because of what this cell declares. Those whose signature is still
	// good are in Files, with a body that panics with the error; the others no
	// longer exist.
	Broken []Broken

	// Comments are the comments of the cell, in their order.
	Comments []*ast.CommentGroup

	undo *entry
}

// A Step is something to execute: a statement or the definition of variables.
// Exactly one of Stmt and Define is set.
type Step struct {
	// Stmt is a statement. In it, session variables are assigned with =, also
	// where the cell says :=.
	Stmt ast.Stmt

	// Define evaluates all its values and then sets its names, which are session
	// variables, blank, or variables that only the steps use: those that are not
	// among Vars. A spec without values sets them to zero. The type of a variable
	// is that of its object in Info.Defs.
	Define *ast.ValueSpec

	// Vars are the session variables that exist, with their new values, when the
	// step has been executed. Until then the variable that each replaces, if any,
	// keeps its value; after it that one is out of reach and should be set to zero
	// so that what it holds can be freed, unless the storage is the same.
	Vars []*types.Var
}

// Pos returns where the step begins.
func (s Step) Pos() token.Pos {
	if s.Stmt != nil {
		return s.Stmt.Pos()
	}
	return s.Define.Pos()
}

// A Var is a session variable that the cell declares, or whose type is another
// object now.
type Var struct {
	Obj *types.Var

	// Old is the session variable of the same name before this cell; nil if there
	// was none.
	Old *types.Var

	// SameStorage says that Obj lives where Old lived: its type is the same, and
	// the functions of earlier cells that use Old use Obj.
	SameStorage bool
}

// A Type is a type of Files that was declared before.
type Type struct {
	Obj *types.TypeName
	Old *types.TypeName

	// Same says that it is the same type at run time: it is declared as before,
	// and only its methods, or where it is declared, may have changed. Values of
	// Old are values of Obj. Otherwise values of Old keep the type and the methods
	// that they have.
	Same bool
}

// A Broken is a declaration of an earlier cell that no longer compiles.
type Broken struct {
	Name string // as one says it: "f", "T.Method"
	Cell int    // the cell that declared it
	Err  *Error // the first error in it
}
