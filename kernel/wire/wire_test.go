// Copyright 2026 The gosci Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.

package wire_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/gosci/gosci/kernel/wire"
)

func codec(tb testing.TB, scheme, key string) *wire.Codec {
	tb.Helper()
	c, err := wire.NewCodec(scheme, []byte(key))
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func frames(s ...string) [][]byte {
	f := make([][]byte, len(s))
	for i := range s {
		f[i] = []byte(s[i])
	}
	return f
}

// Signatures of the parts `{"msg_id":"1","msg_type":"x"}`, `{}`, `{}`, `{}` with the
// key "secret", computed with Python 3.11's hmac and hashlib.
var signatures = map[string]string{
	"hmac-sha256": "ba3ba2b3dc867d1fbaab74cc2777c2374a910813a098f2478060c08ce81b6966",
	"hmac-sha512": "467915b35fba181244b59370a87e1c472039b9b960f7d9e6ea982eb04740ce52eb294eb6feb597ae106d17d54b66915507a3cdbdc798961716c555d694442ea5",
	"hmac-md5":    "3f9fa8d764a264276ff4af3c33456239",
}

const header = `{"msg_id":"1","msg_type":"x"}`

func TestSignature(t *testing.T) {
	for scheme, want := range signatures {
		t.Run(scheme, func(t *testing.T) {
			c := codec(t, scheme, "secret")
			in := frames("id", "<IDS|MSG>", want, header, "{}", "{}", "{}")
			m, err := c.Decode(in)
			if err != nil {
				t.Fatalf("Decode = %v", err)
			}
			out, err := c.Encode(m)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(in, out); d != "" {
				t.Errorf("Encode(Decode(f)) differs from f:\n%s", d)
			}
			in[2][0] ^= 1
			if _, err := c.Decode(in); !errors.Is(err, wire.ErrSignature) {
				t.Errorf("Decode with a changed signature = %v, want ErrSignature", err)
			}
		})
	}
}

func TestNoKey(t *testing.T) {
	c := codec(t, "hmac-sha256", "")
	m, err := c.Decode(frames("<IDS|MSG>", "", header, "{}", "{}", "{}"))
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.Encode(m)
	if err != nil {
		t.Fatal(err)
	}
	if len(out[1]) != 0 || c.Signed() {
		t.Errorf("a codec without a key signs: %q", out[1])
	}
}

func TestSchemes(t *testing.T) {
	if _, err := wire.NewCodec("hmac-sha3", nil); err == nil || !strings.Contains(err.Error(), "hmac-sha3") {
		t.Errorf("NewCodec(hmac-sha3) = %v, want an error that names it", err)
	}
	if _, err := wire.NewCodec("", []byte("k")); err != nil {
		t.Errorf("NewCodec without a scheme = %v", err)
	}
}

func TestDecodeErrors(t *testing.T) {
	tests := []struct {
		name   string
		frames [][]byte
		part   string // of a PartError
		err    error
	}{
		{name: "no frames", err: wire.ErrDelimiter},
		{name: "no delimiter", frames: frames("a", "b"), err: wire.ErrDelimiter},
		{name: "nothing after the delimiter", frames: frames("<IDS|MSG>"), part: "header"},
		{name: "no header", frames: frames("<IDS|MSG>", ""), part: "header"},
		{name: "no content", frames: frames("<IDS|MSG>", "", header, "{}", "{}"), part: "content"},
		{name: "header not JSON", frames: frames("<IDS|MSG>", "", "{", "{}", "{}", "{}"), part: "header"},
		{name: "header an array", frames: frames("<IDS|MSG>", "", "[]", "{}", "{}", "{}"), part: "header"},
		{name: "header empty", frames: frames("<IDS|MSG>", "", "{}", "{}", "{}", "{}"), part: "header"},
		{name: "msg_id a number", frames: frames("<IDS|MSG>", "", `{"msg_id":1}`, "{}", "{}", "{}"), part: "header"},
		{name: "parent a string", frames: frames("<IDS|MSG>", "", header, `"p"`, "{}", "{}"), part: "parent_header"},
		{name: "metadata null", frames: frames("<IDS|MSG>", "", header, "{}", "null", "{}"), part: "metadata"},
		{name: "content empty", frames: frames("<IDS|MSG>", "", header, "{}", "{}", ""), part: "content"},
	}
	c := codec(t, "", "")
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := c.Decode(tt.frames)
			if tt.err != nil {
				if !errors.Is(err, tt.err) {
					t.Errorf("Decode = %v, want %v", err, tt.err)
				}
				return
			}
			if p, ok := errors.AsType[*wire.PartError](err); !ok || p.Part != tt.part {
				t.Errorf("Decode = %v, want an error of part %s", err, tt.part)
			}
		})
	}
}

func TestHeaderKeepsUnknownKeys(t *testing.T) {
	c := codec(t, "", "")
	const h = `{ "msg_id":"1","msg_type":"execute_request","extra":{"a":[1]}}`
	m, err := c.Decode(frames("<IDS|MSG>", "", h, "{}", "{}", "{}"))
	if err != nil {
		t.Fatal(err)
	}
	reply, err := wire.NewSession("kernel").Message(wire.MsgExecuteReply, m.Header, map[string]any{})
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.Encode(reply)
	if err != nil {
		t.Fatal(err)
	}
	if got := string(out[3]); got != h {
		t.Errorf("parent header of a reply = %s, want the request's own %s", got, h)
	}
}

func TestMarshal(t *testing.T) {
	got, err := wire.Marshal(map[string]any{"html": "<b>&</b>", "bad": "a\xffb"})
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"bad":"a\ufffdb","html":"<b>&</b>"}`; string(got) != want {
		t.Errorf("Marshal = %s, want %s", got, want)
	}
	if _, err := wire.NewSession("").Message(wire.MsgStream, wire.Header{}, func() {}); err == nil {
		t.Error("Message with a content that is not JSON succeeds")
	}
}

func TestExecuteRequestDefaults(t *testing.T) {
	r := wire.DefaultExecuteRequest()
	m := wire.Message{Content: []byte(`{"code":"x","silent":true,"allow_stdin":false}`)}
	if err := m.Decode(&r); err != nil {
		t.Fatal(err)
	}
	want := wire.ExecuteRequest{Code: "x", Silent: true, StoreHistory: true, StopOnError: true}
	if d := cmp.Diff(want, r); d != "" {
		t.Errorf("Decode: %s", d)
	}
}

func TestReplyTypes(t *testing.T) {
	tests := []struct {
		in, want wire.MsgType
		ok       bool
	}{
		{wire.MsgExecuteRequest, wire.MsgExecuteReply, true},
		{wire.MsgIsCompleteRequest, wire.MsgIsCompleteReply, true},
		{wire.MsgInputRequest, "", false},
		{wire.MsgCommOpen, "", false},
		{"_request", "", false},
	}
	for _, tt := range tests {
		if got, ok := tt.in.Reply(); got != tt.want || ok != tt.ok {
			t.Errorf("%q.Reply() = %q, %t, want %q, %t", tt.in, got, ok, tt.want, tt.ok)
		}
	}
}

func TestSessionIDs(t *testing.T) {
	s := wire.NewSession("kernel")
	a, b := s.Header(wire.MsgStatus), s.Header(wire.MsgStatus)
	if a.MsgID == b.MsgID || a.Session != b.Session || a.Session != s.ID() {
		t.Errorf("headers of one session: %+v, %+v", a, b)
	}
}

// FuzzDecode feeds arbitrary frames, cut out of one string at newlines, to
// Decode. It must not panic, and what it accepts must encode to the same frames.
func FuzzDecode(f *testing.F) {
	f.Add([]byte("id\n<IDS|MSG>\n\n" + header + "\n{}\n{}\n{\"code\":\"1\"}\nbuffer"))
	f.Add([]byte("<IDS|MSG>\n\n{}\n{}\n{}\n{}"))
	f.Add([]byte("<IDS|MSG>\nff"))
	c := codec(f, "", "")
	f.Fuzz(func(t *testing.T, data []byte) {
		in := bytes.Split(data, []byte("\n"))
		m, err := c.Decode(in)
		if err != nil {
			return
		}
		in[len(m.Identities)+1] = nil // no key, so no signature is written
		out, err := c.Encode(m)
		if err != nil {
			t.Fatalf("Encode(Decode(%q)) = %v", in, err)
		}
		if len(in) != len(out) {
			t.Fatalf("Encode(Decode(f)) has %d frames, f has %d", len(out), len(in))
		}
		for i := range in {
			if !bytes.Equal(in[i], out[i]) {
				t.Errorf("frame %d: %q became %q", i, in[i], out[i])
			}
		}
		if !json.Valid(m.Content) {
			t.Errorf("content is not JSON: %q", m.Content)
		}
	})
}
