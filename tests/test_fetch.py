"""What is fetched from the web and what is refused, against a real server on this machine."""

import gzip
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from threading import Thread

import pytest

from claims.errors import UnreadableError
from claims.ingest import Fetcher, Limits, read_paths
from claims.ingest.guard import find_address, is_public
from claims.model import Article, Rejection

RUSSIAN = "Министр заявил, что потери невелики и что работа в городе продолжается."
PAGE = f"<html><head><title>Потери</title></head><body><article><h1>Потери</h1><p>{RUSSIAN}</p></article></body></html>"
BOMB = gzip.compress(bytes(50_000_000))


@dataclass
class Site:
    """A server on this machine: what it sends at each path, and what it was asked."""

    address: str = ""
    pages: dict[str, tuple[int, dict[str, str], bytes]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    agents: set[str | None] = field(default_factory=set)

    def put(self, path: str, content: bytes = b"", status: int = 200, **headers: str) -> str:
        self.pages[path] = status, {name.replace("_", "-"): value for name, value in headers.items()}, content
        return f"http://{self.address}{path}"


class Handler(BaseHTTPRequestHandler):
    site: Site

    def do_GET(self) -> None:
        self.site.asked.append(self.path)
        self.site.agents.add(self.headers["User-Agent"])
        status, headers, content = self.site.pages.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):  # the other side has seen enough
            if self.path == "/slow":
                for _ in range(100):
                    self.wfile.write(b"x")
                    time.sleep(0.05)
            elif self.path == "/endless":
                while True:
                    self.wfile.write(bytes(100_000))
            else:
                self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("SiteHandler", (Handler,), {"site": made}))
    made.address = f"127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield made
    server.shutdown()
    server.server_close()


@pytest.fixture
def fetcher(site: Site) -> Fetcher:
    return Fetcher(Limits(size=1_000_000, seconds=1, pause=0), allowed={site.address})


def reason_of(url: str, fetcher: Fetcher) -> str:
    with pytest.raises(UnreadableError) as caught:
        fetcher.fetch(url)
    return str(caught.value)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.8.9.1", "169.254.169.254", "172.16.0.1", "192.0.0.8",
        "192.0.2.1", "192.168.1.1", "198.18.0.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "64:ff9b::808:808", "2001::1",
        "2001:db8::1", "2002:7f00:1::", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1",
    ],
)  # fmt: skip
def test_an_address_that_is_not_of_the_open_web_is_closed(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.215.14", "2606:4700::1111", "2a00:1450:4001:81b::200e"])
def test_an_address_of_the_open_web_is_open(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "0", "0x7f.1", "0177.0.0.1", "2130706433", "127.1", "::1", "169.254.169.254"]
)
def test_every_spelling_of_this_machine_is_refused(host: str) -> None:
    with pytest.raises(UnreadableError):
        find_address(host, 80)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/a",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "http://",
        "http://[",
        "http://a:b@example.org/",
    ],
)
def test_only_plain_web_addresses_are_fetched(url: str) -> None:
    (refused,) = read_paths([url])
    assert isinstance(refused, Rejection)
    assert "is no address of a page" in refused.reason or "user's name" in refused.reason


def test_without_leave_the_local_server_is_never_asked(site: Site) -> None:
    (refused,) = read_paths([site.put("/", PAGE.encode())])
    assert refused == Rejection(f"http://{site.address}/", "127.0.0.1 is no public address; it is not asked")
    assert not site.asked


def test_a_page_becomes_an_article_that_says_whence_it_came(site: Site, fetcher: Fetcher) -> None:
    target = site.put("/news/1", PAGE.encode("cp1251"), Content_Type="text/html; charset=windows-1251")
    url = site.put("/old", status=301, Location="/news/1")
    (article,) = read_paths([url], fetcher=fetcher)
    assert isinstance(article, Article)
    assert article.text.endswith(RUSSIAN)
    assert (article.url, article.origin, article.language) == (target, url, "ru")
    assert article.fetched is not None
    assert article.fetched.url == target
    assert abs((datetime.now(UTC) - article.fetched.at).total_seconds()) < 60
    assert ("Content-Type", "text/html; charset=windows-1251") in article.fetched.headers
    assert site.asked == ["/robots.txt", "/old", "/news/1"]
    assert all(agent and agent.startswith("rashomon/") for agent in site.agents)


def test_a_redirect_to_a_closed_address_is_not_followed(site: Site, fetcher: Fetcher) -> None:
    for target in (
        "http://127.0.0.2/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://localhost:1/",
    ):
        assert "no public address" in reason_of(site.put("/a", status=302, Location=target), fetcher)
    assert "begins with http" in reason_of(site.put("/a", status=302, Location="file:///etc/passwd"), fetcher)


def test_a_circle_of_redirects_ends(site: Site, fetcher: Fetcher) -> None:
    assert reason_of(site.put("/a", status=302, Location="/a"), fetcher) == "leads on more than 5 times"


def test_the_connection_goes_to_the_address_that_was_checked(
    site: Site, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name that stands for a public machine when it is checked and for this one afterwards reaches neither."""
    port = int(site.address.partition(":")[2])
    answers = iter([[(2, 1, 6, "", ("192.0.2.7", port))], [(2, 1, 6, "", ("127.0.0.1", port))]])
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: next(answers))
    assert "(192.0.2.7) is no public address" in reason_of(f"http://rebind.example:{port}/", fetcher)
    assert not site.asked


def test_what_is_too_large_is_refused(site: Site, fetcher: Fetcher) -> None:
    assert reason_of(site.put("/big", bytes(1_000_001)), fetcher) == "is larger than 1 MB"
    assert reason_of(site.put("/endless"), fetcher) == "is larger than 1 MB"
    assert reason_of(site.put("/bomb", BOMB, Content_Encoding="gzip"), fetcher) == "is larger than 1 MB"


def test_what_is_packed_with_gzip_is_unpacked_and_other_packings_are_refused(site: Site, fetcher: Fetcher) -> None:
    url = site.put("/a", gzip.compress(PAGE.encode()), Content_Encoding="gzip")
    assert fetcher.fetch(url).content == PAGE.encode()
    assert "(br)" in reason_of(site.put("/b", b"x", Content_Encoding="br"), fetcher)
    assert "cannot be fetched" in reason_of(site.put("/c", b"no gzip", Content_Encoding="gzip"), fetcher)


def test_a_server_that_sends_one_letter_at_a_time_is_cut_off(site: Site, fetcher: Fetcher) -> None:
    assert reason_of(site.put("/slow"), fetcher) == "did not come within 1 seconds"


def test_an_answer_that_breaks_off_is_refused(site: Site, fetcher: Fetcher) -> None:
    assert "broke off" in reason_of(site.put("/a", b"half", Content_Length="8"), fetcher)


def test_a_missing_page_is_refused_with_the_words_of_the_server(site: Site, fetcher: Fetcher) -> None:
    assert reason_of(f"http://{site.address}/none", fetcher) == "the server answered 404 Not Found"


def test_robots_txt_is_respected(site: Site, fetcher: Fetcher) -> None:
    site.put("/robots.txt", b"User-agent: *\nDisallow: /private/\n\nUser-agent: other\nDisallow: /\n")
    assert "robots.txt asks not to fetch" in reason_of(site.put("/private/a", PAGE.encode()), fetcher)
    assert "robots.txt asks not to" in reason_of(site.put("/b", status=302, Location="/private/a"), fetcher)
    assert fetcher.fetch(site.put("/public", PAGE.encode())).content
    assert site.asked == ["/robots.txt", "/b", "/public"]


def test_a_robots_txt_that_cannot_be_read_now_keeps_us_away(site: Site, fetcher: Fetcher) -> None:
    site.put("/robots.txt", status=503)
    assert "cannot be read now (503)" in reason_of(site.put("/a", PAGE.encode()), fetcher)
    assert site.asked == ["/robots.txt"]


def test_every_entry_of_a_feed_is_fetched(site: Site, fetcher: Fetcher) -> None:
    page = site.put("/1", PAGE.encode(), Content_Type="text/html")
    feed = f"""<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Вести</title>
    <item><link>{page}</link><pubDate>Wed, 26 Jun 2024 08:00:00 +0300</pubDate></item>
    <item><link>http://{site.address}/gone</link><title>Нет</title></item>
    <item><link>http://10.0.0.1/x</link><content:encoded>&lt;p&gt;{RUSSIAN} Да.&lt;/p&gt;</content:encoded></item>
    </channel></rss>"""
    url = site.put("/feed", feed.encode(), Content_Type="application/rss+xml")
    first, gone, own = read_paths([url], fetcher=fetcher)
    assert isinstance(first, Article)
    assert (first.outlet, first.published, first.url) == ("Вести", date(2024, 6, 26), page)
    assert gone == Rejection(f"{url}, entry 2, http://{site.address}/gone", "the server answered 404 Not Found")
    assert isinstance(own, Article)
    assert own.text == f"{RUSSIAN} Да."
    assert own.notes == ("from the feed; its page: 10.0.0.1 is no public address; it is not asked",)


def test_a_document_is_known_by_what_the_server_says_of_it(site: Site, fetcher: Fetcher) -> None:
    text = site.put("/a", RUSSIAN.encode(), Content_Type="text/plain; charset=utf-8")
    picture = site.put("/b.png", b"\x89PNG", Content_Type="image/png")
    article, refused = read_paths([text, picture], fetcher=fetcher)
    assert isinstance(article, Article)
    assert article.text == RUSSIAN
    assert article.fetched is not None
    assert isinstance(refused, Rejection)
    assert "a .png file is not read" in refused.reason
