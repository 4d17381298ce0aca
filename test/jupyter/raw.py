# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""ZeroMQ frames by hand: what no client library would send."""

import hashlib
import hmac
import json
import uuid

import zmq

from client import DEADLINE

DELIMITER = b"<IDS|MSG>"


def header(msg_type, **fields):
    """A header as the protocol wants it, but for the fields given."""
    return {
        "msg_id": uuid.uuid4().hex,
        "session": "by-hand",
        "username": "tester",
        "date": "2026-01-01T00:00:00.000000Z",
        "msg_type": msg_type,
        "version": "5.5",
    } | fields


def sign(key, parts):
    """The frames of a message with the given four parts, signed."""
    mac = hmac.new(key, digestmod=hashlib.sha256)
    for part in parts:
        mac.update(part)
    return [DELIMITER, mac.hexdigest().encode(), *parts]


def message(key, msg_type, content=None, **fields):
    """The frames of a whole, signed message."""
    parts = [header(msg_type, **fields), {}, {}, content or {}]
    return sign(key, [json.dumps(part).encode() for part in parts])


def parse(frames):
    """The header, parent header and content of a message that came."""
    start = frames.index(DELIMITER) + 2
    head, parent, _, content = (json.loads(part) for part in frames[start : start + 4])
    return head, parent, content


class Socket:
    """A ZeroMQ client socket that gives up instead of hanging."""

    def __init__(self, kind, port, **options):
        self._socket = zmq.Context.instance().socket(kind)
        self._socket.linger = 0
        self._socket.rcvtimeo = int(DEADLINE * 1000)
        for name, value in options.items():
            setattr(self._socket, name, value)
        if kind == zmq.SUB:
            self._socket.subscribe(b"")
        self._socket.connect(f"tcp://127.0.0.1:{port}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._socket.close()

    def send(self, frames):
        self._socket.send_multipart(frames)

    def receive(self):
        return self._socket.recv_multipart()
