"""Fetches pages for a person's own reading: public machines only, small enough, in time, where robots.txt lets it."""

import socket
import ssl
import time
import zlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from threading import Timer
from urllib.parse import SplitResult, quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from claims import __version__
from claims.errors import UnreadableError
from claims.ingest.guard import find_address
from claims.model import Fetched

AGENT = f"rashomon/{__version__} (a reader's own copy; one page at a time)"
_NAME = "rashomon"  # in a robots.txt
_MOVED = (301, 302, 303, 307, 308)
_CHUNK = 65_536
_LONGEST_PAUSE = 30  # seconds, whatever a robots.txt asks for
_ROBOTS_SIZE = 500_000  # bytes, as the standard for robots.txt has it
_SAFE = "/:?#[]@!$&'()*+,;=%~-._"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one page may cost."""

    size: int = 20_000_000  # bytes, unpacked
    seconds: float = 30  # for the whole answer, redirects counted
    redirects: int = 5
    pause: float = 1  # seconds between two pages of one server


@dataclass(frozen=True, slots=True)
class Page:
    """What a server sent."""

    content: bytes  # unpacked
    kind: str  # its media type: "text/html"; empty when the server does not say
    charset: str | None
    fetched: Fetched


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    content: bytes
    kind: str
    charset: str | None
    location: str | None


class Fetcher:
    """Fetches the pages of one batch; remembers what each server asks of robots, and when it was asked last.

    `allowed` lists addresses such as "127.0.0.1:8000" that are asked though they are not public.
    """

    def __init__(self, limits: Limits | None = None, allowed: Collection[str] = ()) -> None:
        self._limits = limits or Limits()
        self._allowed = frozenset(allowed)
        self._robots: dict[str, RobotFileParser] = {}
        self._asked: dict[str, float] = {}

    def fetch(self, url: str) -> Page:
        """The page at `url`, after redirects; raises UnreadableError with the reason when there is none to have."""
        end = time.monotonic() + self._limits.seconds
        for _ in range(self._limits.redirects + 1):
            parts = _split(url)
            end += self._wait(parts)
            answer = self._ask(parts, end, self._limits.size)
            if answer.status not in _MOVED or not answer.location:
                return _page(url, answer)
            url = urljoin(url, answer.location)
        raise UnreadableError(f"leads on more than {self._limits.redirects} times")

    def _wait(self, parts: SplitResult) -> float:
        """Pauses as the server asks; answers the seconds. Raises UnreadableError where it wants no robots."""
        origin, begun = f"{parts.scheme}://{parts.netloc}", time.monotonic()
        if origin not in self._robots:
            self._robots[origin] = self._read_robots(origin)
        robots = self._robots[origin]
        if not robots.can_fetch(_NAME, parts.geturl()):
            raise UnreadableError("the site's robots.txt asks not to fetch it; save it in a browser and give the file")
        pause = min(max(self._limits.pause, float(robots.crawl_delay(_NAME) or 0)), _LONGEST_PAUSE)
        time.sleep(max(0, self._asked.get(origin, -_LONGEST_PAUSE) + pause - time.monotonic()))
        self._asked[origin] = time.monotonic()
        return time.monotonic() - begun

    def _read_robots(self, origin: str) -> RobotFileParser:
        """What the server asks of robots: nothing when it has no such file, everything when it does not answer."""
        robots, url, end = RobotFileParser(), f"{origin}/robots.txt", time.monotonic() + self._limits.seconds
        robots.parse(())
        for _ in range(self._limits.redirects + 1):
            answer = self._ask(_split(url), end, _ROBOTS_SIZE)
            if answer.status in _MOVED and answer.location:
                url = urljoin(url, answer.location)
                continue
            if answer.status >= 500:
                raise UnreadableError(f"the site's robots.txt cannot be read now ({answer.status}); try later")
            if answer.status == 200:
                robots.parse(answer.content.decode("utf-8", "replace").splitlines())
            break
        return robots

    def _ask(self, parts: SplitResult, end: float, size: int) -> _Answer:
        """One question to one server, at the address that was checked."""
        host, port = parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
        address = find_address(host, port, self._allowed)
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        headers = {"User-Agent": AGENT, "Accept-Encoding": "gzip", "Connection": "close"}
        make = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        try:
            with _line(address, port, host if parts.scheme == "https" else None, end) as line:
                connection = make(host, port)
                connection.sock = line
                connection.request("GET", path, headers=headers)
                answer = _read(connection.getresponse(), size)
                if time.monotonic() >= end:  # what came may be cut short
                    raise TimeoutError
                return answer
        except (OSError, HTTPException, ValueError, zlib.error) as error:
            if time.monotonic() >= end:
                raise UnreadableError(f"did not come within {self._limits.seconds:g} seconds") from error
            raise UnreadableError(f"cannot be fetched: {str(error) or type(error).__name__}") from error


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(quote(url.strip(), safe=_SAFE))
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0:
            raise UnreadableError("is no address of a page; it begins with http:// or https://")
    except ValueError as error:
        raise UnreadableError(f"is no address of a page: {error}") from error
    if parts.username or parts.password:
        raise UnreadableError("holds a user's name or password; give it without")
    return parts


@contextmanager
def _line(address: str, port: int, secure_name: str | None, end: float) -> Iterator[socket.socket]:
    """A connection to the address that is cut when the time is over, however slowly the other side sends."""
    line = socket.create_connection((address, port), timeout=max(0.01, end - time.monotonic()))
    if secure_name:
        context = ssl.create_default_context()
        line = context.wrap_socket(line, server_hostname=secure_name, do_handshake_on_connect=False)
    timer = Timer(max(0, end - time.monotonic()), _cut, (line,))
    timer.daemon = True
    timer.start()
    try:
        if isinstance(line, ssl.SSLSocket):
            line.do_handshake()
        yield line
    finally:
        timer.cancel()
        line.close()


def _cut(line: socket.socket) -> None:
    try:
        socket.socket.shutdown(line, socket.SHUT_RDWR)
    except OSError:  # it was closed a moment ago
        return


def _read(response: HTTPResponse, size: int) -> _Answer:
    """The answer with its content unpacked; raises UnreadableError when it is larger than `size`."""
    packing = (response.getheader("Content-Encoding") or "identity").strip().lower()
    content = bytearray()
    if response.status == 200:
        for piece in _unpacked(response, packing, size + 1):
            content += piece
            if len(content) > size:
                raise UnreadableError(f"is larger than {size / 1_000_000:g} MB")
    headers = response.headers
    kind = headers.get_content_type() if "Content-Type" in headers else ""
    said = (response.status, response.reason, tuple(headers.items()))
    return _Answer(*said, bytes(content), kind, headers.get_content_charset(), headers.get("Location"))


def _unpacked(response: HTTPResponse, packing: str, most: int) -> Iterator[bytes]:
    """The content piece by piece, none of them longer than `most`."""
    if packing not in ("identity", "gzip", "x-gzip", "deflate"):
        raise UnreadableError(f"is packed in a way that was not asked for ({packing[:20]})")
    unpacker = zlib.decompressobj(47) if packing != "identity" else None  # 47: with the head of gzip or of zlib
    while piece := response.read(_CHUNK):
        if unpacker is None:
            yield piece
            continue
        while piece:
            yield unpacker.decompress(piece, most)
            piece = unpacker.unconsumed_tail
    if response.length:
        raise HTTPException("the answer broke off")


def _page(url: str, answer: _Answer) -> Page:
    if answer.status != 200:
        raise UnreadableError(f"the server answered {answer.status} {answer.reason}".rstrip())
    return Page(answer.content, answer.kind, answer.charset, Fetched(url, datetime.now(UTC), answer.headers))
