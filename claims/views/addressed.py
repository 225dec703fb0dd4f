"""Choices that stand in the address by their keys: another language of the screens keeps what was chosen."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

import streamlit as st

from claims.tables import words

Key = TypeVar("Key", bound=str)
_NOTHING = [""]  # in the address: everything was taken out, where something is chosen at first


def several(
    show: Callable[..., Any], label: str, name: str, options: Mapping[str, str], first: Iterable[str] = (), **more: Any
) -> list[str]:
    """The keys that are chosen of `options`, which has the word for each; `show` is the widget, `name` the address's.

    The address may ask by the words, too; what `options` has not is passed over. `first` is chosen while it
    asks for nothing.
    """
    default, asked, key = list(first), st.query_params.get_all(name), _key(name)
    if key not in st.session_state:
        st.session_state[key] = _known(asked, options) if asked else default
    chosen: list[str] = list(show(label, list(options), key=key, format_func=options.__getitem__, **more))
    _tell(name, [] if chosen == default else chosen or _NOTHING)
    return chosen


def one(label: str, name: str, options: Mapping[Key, str]) -> Key:
    """The key that is chosen of `options`, the first one while the address asks for none."""
    default, key = next(iter(options)), _key(name)
    if key not in st.session_state:
        st.session_state[key] = next(iter(_known(st.query_params.get_all(name), options)), default)
    chosen: Key = st.selectbox(label, list(options), key=key, format_func=options.__getitem__)
    _tell(name, [] if chosen == default else [chosen])
    return chosen


def clear(names: Iterable[str]) -> None:
    """Takes everything out of these choices."""
    for name in names:
        st.session_state[_key(name)] = []


def _key(name: str) -> str:
    """Each language has a widget of its own: its words are what the browser sends back."""
    return f"{name}-{words.spoken().code}"


def _known(asked: Iterable[str], options: Mapping[Key, str]) -> list[Key]:
    by_word = {word: key for key, word in options.items()} | {key: key for key in options}
    return list(dict.fromkeys(by_word[each] for each in asked if each in by_word))


def _tell(name: str, chosen: list[str]) -> None:
    if chosen:
        st.query_params[name] = chosen
    else:
        st.query_params.pop(name, None)
