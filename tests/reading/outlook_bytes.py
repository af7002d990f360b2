"""A mail as Outlook saves it, built byte by byte after [MS-CFB] and [MS-OXMSG]: each property is a stream of its own."""

from __future__ import annotations

import struct
from collections.abc import Mapping

_SECTOR = 512
_END_OF_CHAIN, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_SENT_ON = 0x0039
Tree = Mapping[str, "bytes | Tree"]


def unicode_text(number: str, text: str) -> dict[str, bytes | Tree]:
    return {f"__substg1.0_{number}001F": text.encode("utf-16-le")}


def message(subject: str, body: str, storages: Tree | None = None, ticks: int = 0) -> Tree:
    """`ticks` are tenths of microseconds since 1601."""
    entry = struct.pack("<HHIQ", 0x0040, _SENT_ON, 6, ticks)
    return {
        "__properties_version1.0": b"\0" * 32 + entry,
        **unicode_text("0037", subject),
        **unicode_text("1000", body),
        **unicode_text("0C1A", "Jane Roe"),
        **unicode_text("5D01", "jane@acme.example"),
        **(storages or {}),
    }


def attachment(name: str, content: bytes) -> Tree:
    return {"__properties_version1.0": b"\0" * 8, **unicode_text("3707", name), "__substg1.0_37010102": content}


def attached_message(name: str, mail: Tree) -> Tree:
    return {"__properties_version1.0": b"\0" * 8, **unicode_text("3001", name), "__substg1.0_3701000D": mail}


def compound_file(tree: Tree) -> bytes:
    """Streams are filled up with NUL (texts) or blanks to 4,096 bytes, so that they stand in sectors of their own."""
    entries: list[list[int | str]] = []
    sectors: list[bytes] = []
    chains: list[list[int]] = []

    def add(name: str, kind: int) -> int:
        entries.append(
            [name, kind, _FREE, _FREE, _FREE, _END_OF_CHAIN, 0]
        )  # name, kind, left, right, child, start, size
        return len(entries) - 1

    def fill(owner: int, branch: Tree) -> None:
        before = owner
        for name, content in sorted(branch.items()):
            number = add(name, 2 if isinstance(content, bytes) else 1)
            entries[before][4 if before == owner else 3] = number
            before = number
            if isinstance(content, bytes):
                padded = content.ljust(4096, b" " if name.endswith("0102") else b"\0")
                first = len(sectors)
                sectors.extend(padded[at : at + _SECTOR].ljust(_SECTOR, b"\0") for at in range(0, len(padded), _SECTOR))
                chains.append([*range(first, len(sectors))])
                entries[number][5:] = [first, len(padded)]
            else:
                fill(number, content)

    fill(add("Root Entry", 5), tree)
    raw = b"".join(_entry(*entry) for entry in entries)  # type: ignore[arg-type]
    raw += b"\0" * (-len(raw) % _SECTOR)
    first = len(sectors)
    sectors.extend(raw[at : at + _SECTOR] for at in range(0, len(raw), _SECTOR))
    chains.append([*range(first, len(sectors))])
    return _with_fat(sectors, chains, first)


def _with_fat(sectors: list[bytes], chains: list[list[int]], directory: int) -> bytes:
    count = -(-(len(sectors) + 8) // 128)
    fat = [_FREE] * (128 * count)
    for chain in chains:
        for one, following in zip(chain, [*chain[1:], _END_OF_CHAIN], strict=True):
            fat[one] = following
    places = range(len(sectors), len(sectors) + count)
    for number in places:
        fat[number] = _FAT
    table = struct.pack(f"<{len(fat)}I", *fat)
    header = bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 16 + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, count, directory, 0, 4096, _END_OF_CHAIN, 0, _END_OF_CHAIN, 0)
    header += struct.pack("<109I", *places, *[_FREE] * (109 - count))
    return header + b"".join(sectors) + table


def _entry(name: str, kind: int, before: int, after: int, child: int, start: int, size: int) -> bytes:
    text = name.encode("utf-16-le")
    head = text.ljust(64, b"\0") + struct.pack("<HBB", len(text) + 2, kind, 1)
    return head + struct.pack("<III", before, after, child) + b"\0" * 36 + struct.pack("<IQ", start, size)
