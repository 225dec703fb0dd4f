"""Which machines may be asked: public ones only, never this computer, its network or a cloud's own services."""

import socket
from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from claims.errors import UnreadableError

# `is_global` of the standard library says yes to some of these.
_CLOSED = tuple(
    map(
        ip_network,
        (
            "0.0.0.0/8",
            "100.64.0.0/10",  # between a provider and its customers
            "192.0.0.0/24",
            "192.88.99.0/24",  # 6to4
            "198.18.0.0/15",
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",
            "::/8",  # unspecified, loopback, IPv4 in disguise
            "64:ff9b::/96",  # IPv4 behind a translator
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",  # Teredo and others
            "2002::/16",  # 6to4
            "3fff::/20",
            "5f00::/16",
            "fec0::/10",
            "ff00::/8",  # multicast
        ),
    )
)


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether the address belongs to a machine of the open web.

    >>> is_public(ip_address("93.184.215.14"))
    True
    >>> is_public(ip_address("169.254.169.254")), is_public(ip_address("64:ff9b::7f00:1"))
    (False, False)
    """
    return address.is_global and not any(address in network for network in _CLOSED)


def find_address(host: str, port: int, allowed: Collection[str] = ()) -> str:
    """The numeric address of `host` to connect to; raises UnreadableError unless all it has are public.

    `allowed` lists pairs such as "127.0.0.1:8000" that are let through all the same. Connect to the
    answer and to nothing else: the name could stand for another machine a moment later.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError, ValueError) as error:
        raise UnreadableError(f"no machine is known by the name {host}") from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        if f"{address}:{port}" not in allowed and not is_public(ip_address(address)):
            named = host if host == address else f"{host} ({address})"
            raise UnreadableError(f"{named} is no public address; it is not asked")
    return addresses[0]
