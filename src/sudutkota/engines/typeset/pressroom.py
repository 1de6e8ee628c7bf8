"""The kept process: takes jobs on standard input, gives files on standard output.

A job is 8 bytes of length (big-endian) and JSON; an answer is one byte, "P" for a PDF or
"E" for the reason why not, 8 bytes of length, and the bytes.
"""

from __future__ import annotations

import json
import resource
import sys
from typing import BinaryIO

from .errors import TypesetError
from .pdf.press import Job, press

LENGTH_BYTES = 8


def read_exactly(stream: BinaryIO, count: int) -> bytes:
    """Return that many bytes, fewer when the stream ends before."""
    parts = []
    while count > 0:
        part = stream.read(count)
        if not part:
            break
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def serve(jobs: BinaryIO, answers: BinaryIO, *, memory_mb: int) -> None:
    """Answer jobs until the input ends or the process has grown past half its limit."""
    while head := read_exactly(jobs, LENGTH_BYTES):
        body = read_exactly(jobs, int.from_bytes(head, "big"))
        try:
            answer = b"P", press(Job(**json.loads(body)))
        except TypesetError as failure:
            answer = b"E", str(failure).encode()
        kind, content = answer
        answers.write(kind + len(content).to_bytes(LENGTH_BYTES, "big") + content)
        answers.flush()
        if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > memory_mb * 1024 // 2:
            return


def main() -> None:
    """Limit the memory, then serve."""
    memory_mb = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (memory_mb << 20, memory_mb << 20))
    # A crash must not leave a core file of the size of a book.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    serve(sys.stdin.buffer, sys.stdout.buffer, memory_mb=memory_mb)


if __name__ == "__main__":
    main()
