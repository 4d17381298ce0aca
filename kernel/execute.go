// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel

// This file runs cells.

import (
	"context"
	"fmt"
	"maps"
	"runtime/debug"
	"slices"
	"time"

	"github.com/gosci/gosci/kernel/engine"
	"github.com/gosci/gosci/kernel/wire"
)

// gather is how long the reply of a cell that failed is held back. Execute
// requests that arrive before it are aborted: their sender cannot have seen the
// failure. A front end that runs all cells sends them at once, and the first may
// have failed before the last was read.
const gather = 10 * time.Millisecond

// execute answers an execute request.
func (s *Server) execute(r *request, c wire.ExecuteRequest) any {
	if r.aborted {
		return struct {
			Status wire.Status `json:"status"`
		}{wire.StatusAborted}
	}
	store := c.StoreHistory && !c.Silent
	if store {
		s.count++
		s.remember(s.history.Add(s.count, c.Code))
	}
	if !c.Silent {
		// A string and a number are always JSON.
		_ = s.pub.publish(wire.MsgExecuteInput, r.Header, wire.ExecuteInput{Code: c.Code, ExecutionCount: s.count})
	}
	out := &output{server: s, request: r, silent: c.Silent, allowStdin: c.AllowStdin}
	expressions := map[string]any{}
	result := s.run(r, out, func(ctx context.Context) engine.Result {
		result := s.engine.Execute(ctx, engine.Cell{Code: c.Code, Count: s.count, Silent: c.Silent}, out)
		if result.Err == nil {
			for _, name := range slices.Sorted(maps.Keys(c.UserExpressions)) {
				expressions[name] = expression(s.engine.Evaluate(ctx, c.UserExpressions[name], out))
			}
		}
		return result
	})
	if e := result.Err; e != nil {
		return s.fail(r, c, e)
	}
	if v := result.Value; v != nil && !c.Silent {
		err := s.pub.publish(wire.MsgExecuteResult, r.Header, wire.ExecuteResult{
			ExecutionCount: s.count, Data: orEmpty(v.Data), Metadata: orEmpty(v.Metadata),
		})
		if err != nil {
			return s.fail(r, c, &engine.Error{Name: "not JSON", Value: err.Error()})
		}
		if text, ok := v.Data["text/plain"].(string); ok && store {
			s.history.SetOutput(s.count, text)
		}
	}
	return wire.ExecuteReply{
		Status: wire.StatusOK, ExecutionCount: s.count,
		Payload: payloads(result.Payloads), UserExpressions: expressions,
	}
}

// run calls f as the running cell: with a context that an interrupt cancels. A
// panic of f is an error of the cell.
func (s *Server) run(r *request, out *output, f func(context.Context) engine.Result) (result engine.Result) {
	ctx, cancel := context.WithCancelCause(context.Background())
	defer cancel(nil)
	s.setCell(&cell{header: r.Header, cancel: cancel})
	defer s.setCell(nil)
	select {
	case <-s.stop:
		cancel(errShutdown)
	default:
	}
	s.queue.beginCell()
	defer s.queue.endCell()
	defer out.end()
	defer func() {
		if p := recover(); p != nil {
			s.log.Error("panic of the engine", "value", p, "stack", string(debug.Stack()))
			result.Err = &engine.Error{Name: "internal error", Value: fmt.Sprint(p)}
		}
	}()
	return f(ctx)
}

// fail publishes how a cell failed, aborts the cells behind it if they should
// be, and returns the reply.
func (s *Server) fail(r *request, c wire.ExecuteRequest, e *engine.Error) any {
	traceback := e.Traceback
	if len(traceback) == 0 {
		traceback = []string{e.Error()}
	}
	reply := wire.NewErrorReply(e.Name, e.Value, traceback)
	if !c.Silent {
		// Strings are always JSON.
		_ = s.pub.publish(wire.MsgError, r.Header, reply.ReplyError)
	}
	if c.StopOnError {
		select {
		case <-time.After(gather):
		case <-s.stop:
		}
		s.queue.abort()
	}
	return wire.ExecuteErrorReply{ErrorReply: reply, ExecutionCount: s.count}
}

// remember logs that the history could not be written. The session goes on.
func (s *Server) remember(err error) {
	if err != nil {
		s.log.Warn("history", "err", err)
	}
}

// expression returns the reply's form of what Evaluate returned.
func expression(b engine.Bundle, err *engine.Error) any {
	if err != nil {
		return wire.NewErrorReply(err.Name, err.Value, err.Traceback)
	}
	return wire.ExpressionValue{Status: wire.StatusOK, Data: orEmpty(b.Data), Metadata: orEmpty(b.Metadata)}
}

// payloads returns the reply's form of payloads, never null.
func payloads(from []engine.Payload) []wire.Payload {
	to := make([]wire.Payload, len(from))
	for i, p := range from {
		to[i] = wire.Payload{Source: string(p.Source)}
		switch p.Source {
		case engine.PayloadPage:
			to[i].Data, to[i].Start = orEmpty(p.Data), &p.Start
		case engine.PayloadSetNextInput:
			to[i].Text, to[i].Replace = &p.Text, &p.Replace
		}
	}
	return to
}
