// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

// Package kernel is the Jupyter server: it binds the five sockets of a
// connection file, takes requests, and gives them to an [engine.Engine]. It
// knows messages and their order, and no language.
//
// # Channels
//
// shell, control and stdin are ROUTER sockets, iopub is an XPUB socket, the
// heartbeat a REP socket. Each has one goroutine that reads it. One more, the
// worker, handles what came on shell; what came on control is handled by
// control's own goroutine, so that an interrupt never waits for a cell. One
// goroutine, the publisher, sends all that goes out on iopub.
//
// # Order
//
// The kernel promises:
//
//   - A request is answered on the socket it came by.
//   - For every request iopub carries busy, then all that the request caused,
//     then idle, all with the request's header as parent. The reply is sent
//     before idle is.
//   - Requests on shell are handled one after the other in the order in which
//     they came. There is one exception. While a cell has been running for more
//     than a tenth of a second, requests that do not run code (completion,
//     inspection, history, kernel_info and their like) are taken out of the
//     queue and answered, in their order, from the session as it is.
//   - What a cell writes is published in the order in which it was written, to
//     whichever stream or display, and before the cell's idle. Text is gathered
//     for at most 20 ms. What a goroutine writes after its cell has ended is
//     published too, with that cell as parent.
//   - Front ends show the kernel as the last status says, whoever it was for.
//     So where a request ends while a cell is running, the cell's busy is
//     published again.
//   - A cell that fails with stop_on_error aborts the execute requests that had
//     arrived before its reply was sent. They are answered in their order, with
//     the status aborted.
//   - The last messages of a kernel are the reply to shutdown_request and its
//     idle, and they are sent before the process ends.
//
// Messages that cannot be read, are not signed with the key, are not known, or
// came before, are logged and dropped.
package kernel
