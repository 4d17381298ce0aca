// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package kernel

// This file answers the requests that look at code and history without running
// anything.

import (
	"context"

	"github.com/gosci/gosci/kernel/history"
	"github.com/gosci/gosci/kernel/wire"
)

func (s *Server) complete(_ *request, c wire.CompleteRequest) any {
	found := s.engine.Complete(context.Background(), c.Code, clamp(c.CursorPos, c.Code))
	matches := make([]string, len(found.Matches))
	types := make([]wire.CompletionType, len(found.Matches))
	for i, m := range found.Matches {
		matches[i] = m.Text
		types[i] = wire.CompletionType{
			Start: found.Start, End: found.End, Text: m.Text, Type: m.Kind, Signature: m.Signature,
		}
	}
	return wire.CompleteReply{
		Status: wire.StatusOK, Matches: matches, CursorStart: found.Start, CursorEnd: found.End,
		Metadata: map[string]any{wire.TypesMetadata: types},
	}
}

func (s *Server) inspect(_ *request, c wire.InspectRequest) any {
	found := s.engine.Inspect(context.Background(), c.Code, clamp(c.CursorPos, c.Code), c.DetailLevel)
	return wire.InspectReply{
		Status: wire.StatusOK, Found: found.Found, Data: orEmpty(found.Data), Metadata: orEmpty(found.Metadata),
	}
}

// clamp returns a cursor that lies in code: between 0 and its number of
// code points.
func clamp(cursor int, code string) int {
	return min(max(cursor, 0), len([]rune(code)))
}

func (s *Server) isComplete(_ *request, c wire.IsCompleteRequest) any {
	found := s.engine.IsComplete(c.Code)
	return wire.IsCompleteReply{Status: string(found.Status), Indent: found.Indent}
}

func (s *Server) answerHistory(_ *request, c wire.HistoryRequest) any {
	var entries []history.Entry
	var err error
	switch c.HistAccessType {
	case wire.HistoryTail:
		n := 10
		if c.N != nil {
			n = *c.N
		}
		entries, err = s.history.Tail(n)
	case wire.HistoryRange:
		stop := 0
		if c.Stop != nil {
			stop = *c.Stop
		}
		entries, err = s.history.Range(c.Session, c.Start, stop)
	case wire.HistorySearch:
		n := 0
		if c.N != nil {
			n = *c.N
		}
		pattern := c.Pattern
		if pattern == "" {
			pattern = "*"
		}
		entries, err = s.history.Search(pattern, n, c.Unique)
	default:
		return wire.NewErrorReply("protocol error", "hist_access_type is "+c.HistAccessType+"; want range, tail or search", nil)
	}
	s.remember(err)
	reply := wire.HistoryReply{Status: wire.StatusOK, History: make([][3]any, len(entries))}
	for i, e := range entries {
		var what any = e.Input
		if c.Output {
			var output any
			if e.Output != "" {
				output = e.Output
			}
			what = [2]any{e.Input, output}
		}
		reply.History[i] = [3]any{e.Session, e.Line, what}
	}
	return reply
}
