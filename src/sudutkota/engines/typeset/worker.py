"""A typesetter that cannot take the web server down with it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict
from threading import Lock, Timer
from typing import IO, TYPE_CHECKING, Self, cast

from .errors import TypesetError, TypesetterStoppedError, TypesetTimeoutError
from .pdf import job

if TYPE_CHECKING:
    from types import TracebackType
    from typing import BinaryIO

    from .numbering import Labels
    from .tree import Document, Edition

_LENGTH_BYTES = 8
_GRACE_SECONDS = 5


class Typesetter:
    """Sets books in a kept process with a memory and a time limit.

    The process starts with the first book, is killed when it passes a limit, and starts
    anew with the next book. Several may run side by side; one may be shared by threads.

        with Typesetter() as typesetter:
            pdf = typesetter.to_pdf(document, edition=edition)
    """

    def __init__(self, *, memory_mb: int = 2000, timeout_seconds: float = 120) -> None:
        self.memory_mb, self.timeout_seconds = memory_mb, timeout_seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()

    def __enter__(self) -> Self:
        """Return the typesetter itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the process."""
        self.close()

    @property
    def process_id(self) -> int | None:
        """The id of the running process; None when there is none."""
        running = self._process is not None and self._process.poll() is None
        return self._process.pid if self._process and running else None

    def to_pdf(
        self, document: Document, *, edition: Edition, labels: Labels | None = None
    ) -> bytes:
        """Set the document as `typeset.to_pdf` does, in the kept process.

        Raises:
            MissingAltTextError: a figure has no alternative text.
            TableShapeError: a row covers more columns than its table has.
            TypesetTimeoutError: the book took longer than it may.
            TypesetterStoppedError: the process ended, most often for want of memory.
            TypesetError: Typst refuses the book.
        """
        request = json.dumps(asdict(job(document, edition=edition, labels=labels))).encode()
        with self._lock:
            return self._answered(request)

    def close(self) -> None:
        """End the process; the next book starts another."""
        process, self._process = self._process, None
        if process is None:
            return
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                _close(stream)
        try:
            process.wait(_GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _answered(self, request: bytes) -> bytes:
        fresh = self.process_id is None
        process = self._running()
        expired: list[bool] = []

        def stop() -> None:
            expired.append(True)
            process.kill()

        timer = Timer(self.timeout_seconds, stop)
        timer.start()
        try:
            kind, content = _exchange(process, request)
        except (BrokenPipeError, EOFError) as end:
            self.close()
            if expired:
                raise TypesetTimeoutError(self.timeout_seconds) from end
            if not fresh:  # it retired, was killed while idle, or kept too much in memory
                return self._answered(request)
            raise TypesetterStoppedError(process.returncode, limit_mb=self.memory_mb) from end
        finally:
            timer.cancel()
        if kind == b"E":
            raise TypesetError(content.decode())
        return content

    def _running(self) -> subprocess.Popen[bytes]:
        """Return the process, started when there is none alive."""
        if self.process_id is None:
            self.close()
            self._process = subprocess.Popen(
                [sys.executable, "-m", f"{__package__}.pressroom", str(self.memory_mb)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )
        return cast("subprocess.Popen[bytes]", self._process)


def _exchange(process: subprocess.Popen[bytes], request: bytes) -> tuple[bytes, bytes]:
    """Send the request, return the answer's kind and content."""
    jobs, answers = cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout)
    jobs.write(len(request).to_bytes(_LENGTH_BYTES, "big") + request)
    jobs.flush()
    head = _received(answers, 1 + _LENGTH_BYTES)
    return head[:1], _received(answers, int.from_bytes(head[1:], "big"))


def _received(answers: BinaryIO, count: int) -> bytes:
    content = answers.read(count)
    if len(content) < count:
        raise EOFError
    return content


def _close(stream: IO[bytes]) -> None:
    """Close a pipe whose other end may be gone."""
    try:
        stream.close()
    except BrokenPipeError:
        return
