"""Unpacks .zip and .gz archives, mails and mailboxes, in the reading child: into files under neutral names, within limits.

A member that is not to be trusted (a path that leads out, a link) is listed with the reason and not unpacked.
"""

from __future__ import annotations

import gzip
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from analyzer.reading.file_types import SPREADSHEETS, is_litter, suffix_of
from analyzer.reading.formats.registry import GZIP, ZIP
from analyzer.reading.formats.registry.document_formats import MAIL, MBOX
from analyzer.reading.formats.registry.refused_formats import LITTER_PROBLEM
from analyzer.reading.formats.zip_container import open_checked
from analyzer.reading.limits import Limits
from analyzer.reading.process.protocol import ArchiveMember
from analyzer.reading.unreadable import Unreadable

_CHUNK = 1 << 20
_DEEPEST = 2
_TAR_MAGIC = 257
_UNPACK = "Unpack it and name the folder."
_UNSAFE = "Its name in the archive leads out of the archive. Unpack it by hand if you trust the sender."
_LINK = "This is a link inside an archive, which is not followed. Put the file itself into the archive."
_HIDDEN = "Hidden files in archives are not read. Rename it, to have it read."
_DEEP = f"Archives inside archives are opened {_DEEPEST} deep and no further. {_UNPACK}"
_DAMAGED = "The archive is damaged or was cut off."


@dataclass(slots=True)
class _Budget:
    """Bytes that the archive, with all that is inside, may still unpack to."""

    left: int
    limit: int

    def spend(self, count: int) -> None:
        self.left -= count
        if self.left < 0:
            said = f"The archive unpacks to more than the limit of {self.limit:,} bytes."
            raise Unreadable(said, "Split it, or raise --limit unpacked.")


def unpack_archive(path: Path, folder: Path, limits: Limits) -> tuple[ArchiveMember, ...]:
    """The members of the archive at `path`, in its order; raises `Unreadable` where the whole cannot be trusted."""
    folder.mkdir(parents=True)
    budget = _Budget(limits.max_unpacked_bytes, limits.max_unpacked_bytes)
    if suffix_of(path.name) in GZIP.suffixes:
        return (_unpack_gzip(path, folder, budget),)
    free_paths = _free_paths(folder, limits)
    unpack = _unpack_function(path.name)
    members = tuple(unpack(path, free_paths, limits, budget))
    if not members:
        raise Unreadable("The archive holds no file.", "Ask for it again, or take it out of the folder.")
    return members


def _free_paths(folder: Path, limits: Limits) -> Iterator[Path]:
    yield from (folder / str(number) for number in range(1, limits.max_members + 1))
    problem = f"The archive holds more files than the limit of {limits.max_members:,}."
    raise Unreadable(problem, "Split it, or raise --limit members.")


def _unpack_gzip(path: Path, folder: Path, budget: _Budget) -> ArchiveMember:
    target = folder / "1"
    try:
        with gzip.open(path) as source, target.open("wb") as out:
            _copy_within(source, out, budget)
    except (OSError, EOFError, zlib.error) as error:
        raise Unreadable(_DAMAGED, "Ask for it again.") from error
    with target.open("rb") as unpacked:
        if unpacked.read(_TAR_MAGIC + 5)[_TAR_MAGIC:] == b"ustar":
            raise Unreadable("This is a tar archive, which is not read.", _UNPACK)
    return ArchiveMember("", str(target))


def _zip_members(
    path: Path, free_paths: Iterator[Path], limits: Limits, budget: _Budget, depth: int = 1
) -> Iterator[ArchiveMember]:
    with open_checked(path, limits) as archive:
        for entry in archive.infolist():
            if entry.is_dir():
                continue
            member = _hidden_member(entry.filename) or _unpack_member(archive, entry, free_paths, budget)
            yield from _opened_member(member, free_paths, limits, budget, depth)


def _mail_members(
    path: Path, free_paths: Iterator[Path], limits: Limits, budget: _Budget, depth: int = 1
) -> Iterator[ArchiveMember]:
    """The mail itself, which its reader reads as a text, and its attachments."""
    from analyzer.reading.formats.documents.mail_content import load_mail, name_attachments

    yield ArchiveMember("", str(path))
    attachments = load_mail(path, limits).attachments
    for attachment, name in zip(attachments, name_attachments(attachments), strict=True):
        budget.spend(len(attachment.content))
        target = _member_target(free_paths, name)
        target.write_bytes(attachment.content)
        member = ArchiveMember(name, str(target), aside=attachment.is_trimming)
        yield from _opened_member(member, free_paths, limits, budget, depth)


def _mailbox_members(
    path: Path, free_paths: Iterator[Path], limits: Limits, budget: _Budget, depth: int = 1
) -> Iterator[ArchiveMember]:
    """The mails of a mailbox, each with its attachments."""
    from analyzer.reading.formats.documents.mailbox import split_mailbox

    for number, lines in enumerate(split_mailbox(path), 1):
        target = next(free_paths)
        with target.open("wb") as out:
            for line in lines:
                budget.spend(len(line))
                out.write(line)
        member = ArchiveMember(f"mail {number}{MAIL.suffixes[0]}", str(target))
        yield from _opened_member(member, free_paths, limits, budget, depth - 1)


def _unpack_function(name: str) -> Callable[..., Iterator[ArchiveMember]]:
    suffix = suffix_of(name)
    return _mail_members if suffix in MAIL.suffixes else _mailbox_members if suffix in MBOX.suffixes else _zip_members


def _opened_member(
    member: ArchiveMember, free_paths: Iterator[Path], limits: Limits, budget: _Budget, depth: int
) -> Iterator[ArchiveMember]:
    """The member, or what is inside it if it is an archive or a mail itself."""
    unpack = _unpack_function(member.name)
    if member.problem or (unpack is _zip_members and not _is_archive(member)):
        yield member
    elif depth == _DEEPEST:
        yield ArchiveMember(member.name, "", _DEEP)
    else:
        for inner in unpack(Path(member.path), free_paths, limits, budget, depth + 1):
            name = f"{member.name}/{inner.name}" if inner.name else member.name
            yield ArchiveMember(name, inner.path, inner.problem, inner.aside)


def _member_target(free_paths: Iterator[Path], name: str) -> Path:
    suffix = suffix_of(name)
    return next(free_paths).with_suffix(suffix if suffix in SPREADSHEETS else "")  # by which the fast reader goes


def _unpack_member(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, free_paths: Iterator[Path], budget: _Budget
) -> ArchiveMember:
    name = entry.filename.replace("\\", "/")
    parts = name.split("/")
    if name.startswith("/") or ".." in parts or ":" in parts[0]:
        return ArchiveMember("/".join(part for part in parts if part not in ("", "..", ".")) or "member", "", _UNSAFE)
    if stat.S_ISLNK(entry.external_attr >> 16):
        return ArchiveMember(name, "", _LINK)
    target = _member_target(free_paths, name)
    try:
        with archive.open(entry) as source, target.open("wb") as out:
            _copy_within(source, out, budget)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError):
        return ArchiveMember(name, "", f"{_DAMAGED} Ask for it again.")
    return ArchiveMember(name, str(target))


def _copy_within(source: IO[bytes] | gzip.GzipFile, out: IO[bytes], budget: _Budget) -> None:
    while chunk := source.read(_CHUNK):
        budget.spend(len(chunk))
        out.write(chunk)


def _is_archive(member: ArchiveMember) -> bool:
    return suffix_of(member.name) in ZIP.suffixes and zipfile.is_zipfile(member.path)


def _hidden_member(name: str) -> ArchiveMember | None:
    """What no one means as input: hidden files, lock files of spreadsheet programs, and what macOS adds."""
    parts = name.replace("\\", "/").split("/")
    if not any(part.startswith((".", "~$", "__MACOSX")) and part not in (".", "..") for part in parts):
        return None
    shown = "/".join(part for part in parts if part not in ("", "..", "."))
    return ArchiveMember(shown, "", LITTER_PROBLEM if is_litter(name) else _HIDDEN, aside=True)
