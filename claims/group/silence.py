"""What a claim stands beside when it has no account of its own: "these claims cannot be confirmed".

Whoever declines to comment, cannot verify or only denies "that" speaks about what was said just
before: the claims of the nearest speaker before, or those whose words come back in the silence.
"""

from collections.abc import Sequence

from claims.group.setting import Setting, speaker_of
from claims.lexicon.parties import NAME
from claims.model import SILENT, Act

_REACH = 4  # sentences with claims, looked back
_BOTH = 2  # speakers whose accounts somebody could not verify: "either account"
_CHECKED: frozenset[Act] = frozenset({"cannot-verify", "not-confirm"})
_ECHO = 2  # words of the silence that an earlier claim must tell to be the one meant


def is_telling(setting: Setting) -> bool:
    """Whether the claim gives an account of its own."""
    return setting.claim.content is not None and setting.claim.act not in SILENT


def is_denial(setting: Setting) -> bool:
    """Whether the claim denies something that others say."""
    return setting.claim.act == "deny" or setting.claim.stance.denied


def find_beside(settings: Sequence[Setting]) -> dict[str, tuple[str, ...]]:
    """For each silent or denying claim of an article, the ids of the claims it speaks about, in order."""
    return {
        setting.claim.id: tuple(target.claim.id for target in _targets(setting, place, settings))
        for place, setting in enumerate(settings)
        if not is_telling(setting) or is_denial(setting)
    }


def _targets(silent: Setting, place: int, settings: Sequence[Setting]) -> list[Setting]:
    nested = [setting for setting in settings[place + 1 : place + 9] if _is_inside(setting, silent)]
    if nested:
        return [setting for setting in nested if _may_be_meant(setting, silent)]
    before = [setting for setting in settings[max(0, place - 24) : place] if _may_be_meant(setting, silent)]
    near = [setting for setting in before if silent.sentence - setting.sentence <= _REACH]
    echoed = [setting for setting in near if _echoes(silent, setting)]
    if echoed or (is_telling(silent) and not silent.is_bare):
        return echoed
    checked = silent.claim.act in _CHECKED
    last = _last_runs(near, _BOTH if checked else 1)
    meant = [setting for setting in near if setting in last or (checked and _is_half_of(silent, setting))]
    return meant or _first_after(silent, settings[place + 1 : place + 9])


def _may_be_meant(setting: Setting, silent: Setting) -> bool:
    return is_telling(setting) and speaker_of(setting.claim) != speaker_of(silent.claim)


def _is_inside(setting: Setting, silent: Setting) -> bool:
    """Whether the silence quotes the claim: "denied the allegations that …"."""
    inner, outer = setting.claim.content, silent.claim.content
    return inner is not None and outer is not None and outer.overlaps(inner)


def _echoes(silent: Setting, other: Setting) -> bool:
    return _shared(silent, other) >= _ECHO


def _is_half_of(silent: Setting, other: Setting) -> bool:
    """Whether the other tells half of the few words of the silence: "could not confirm who *controls* the town"."""
    own = sum(1 for stem in silent.own if not stem.startswith(NAME))
    return 0 < own <= 2 * _shared(silent, other)


def _shared(silent: Setting, other: Setting) -> int:
    return sum(1 for stem in silent.own & other.own if not stem.startswith(NAME))


def _last_runs(before: Sequence[Setting], runs: int) -> list[Setting]:
    """The claims of the last speakers, as many as `runs`, as far back as nobody else is heard."""
    found: list[Setting] = []
    for setting in reversed(before):
        if found and speaker_of(setting.claim) != speaker_of(found[-1].claim):
            runs -= 1
        if not runs:
            break
        found.append(setting)
    return found[::-1]


def _first_after(silent: Setting, after: Sequence[Setting]) -> list[Setting]:
    """The claims of the sentence that follows, for a silence that opens its article."""
    heard = [setting for setting in after if _may_be_meant(setting, silent)]
    return [setting for setting in heard if setting.sentence == heard[0].sentence <= silent.sentence + 1]
