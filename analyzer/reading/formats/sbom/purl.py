"""Writes the package URL that a package manager's list implies, since screening knows packages by it.

Rules: the purl specification (ECMA-427) and its types. Each function gives '' for a package without
a name, and leaves the version out where there is none.
"""

from __future__ import annotations

import re
from urllib.parse import quote

_RUNS = re.compile(r"[-_.]+")


def npm_purl(name: str, version: str = "") -> str:
    """`@scope/name` and `1.2.3` -> `pkg:npm/%40scope/name@1.2.3`."""
    return _make_purl("npm", name, version)


def pypi_purl(name: str, version: str = "") -> str:
    """The name is normalised as the index itself does (PEP 503): lower case, one `-` for each run of `-`, `_` and `.`."""
    return _make_purl("pypi", _RUNS.sub("-", name).lower(), version)


def cargo_purl(name: str, version: str = "") -> str:
    """`pkg:cargo/name@1.2.3`."""
    return _make_purl("cargo", name, version)


def nuget_purl(name: str, version: str = "") -> str:
    """`pkg:nuget/Name@1.2.3`."""
    return _make_purl("nuget", name, version)


def gem_purl(name: str, version: str = "") -> str:
    """`pkg:gem/name@1.2.3`."""
    return _make_purl("gem", name, version)


def composer_purl(name: str, version: str = "") -> str:
    """`Vendor/Name` -> `pkg:composer/vendor/name`: the index knows no capitals."""
    return _make_purl("composer", name.lower(), version)


def golang_purl(name: str, version: str = "") -> str:
    """The path of a module, in small letters as the type wants it: `pkg:golang/github.com/owner/name@v1.2.3`."""
    return _make_purl("golang", name.lower(), version)


def maven_purl(group: str, artifact: str, version: str = "") -> str:
    """`pkg:maven/org.example/name@1.2.3`."""
    return _make_purl("maven", f"{group}/{artifact}" if group and artifact else "", version)


def conda_purl(name: str, version: str = "") -> str:
    """`pkg:conda/name@1.2.3`."""
    return _make_purl("conda", name.lower(), version)


def actions_purl(name: str, version: str = "") -> str:
    """`owner/name` of an action of GitHub -> `pkg:githubactions/owner/name@v4`."""
    return _make_purl("githubactions", name, version)


def image_purl(name: str, version: str = "") -> str:
    """The name of a container's image -> `pkg:docker/owner/name@1.2`; the host of a registry is no part of it."""
    host, _, rest = name.partition("/")
    return _make_purl("docker", rest if rest and re.search(r"[.:]|^localhost$", host) else name, version)


def plain_purl(text: str) -> str:
    """A package URL whose slashes are written as %2F (older cdxgen does so) with slashes; any other text as it is."""
    if "%2f" not in text.lower():
        return text
    from packageurl import PackageURL

    try:
        return PackageURL.from_string(text).to_string()
    except ValueError:
        return text


def scoped_purl(name: str, group: str, version: str) -> str:
    """That of a package whose list gives none, where its name tells: only npm has names of the form `@scope/name`."""
    full = f"{group}/{name}" if group.startswith("@") and name else name
    return npm_purl(full, version) if full.startswith("@") and full.count("/") == 1 else ""


def _make_purl(sort: str, name: str, version: str) -> str:
    if not name:
        return ""
    path = "/".join(quote(piece, safe="") for piece in name.split("/"))
    return f"pkg:{sort}/{path}" + (f"@{quote(version, safe=':')}" if version else "")
