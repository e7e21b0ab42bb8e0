"""Word and ODT files are zips: the same content as the same bytes, whenever it is written."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_FIRST = ("mimetype", "[Content_Types].xml")
_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip can say."""


def packed(files: dict[str, bytes]) -> bytes:
    """A zip of these files: the one that tells the format first, times fixed."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name in sorted(files, key=lambda name: (name not in _FIRST, name)):
            info = ZipInfo(name, _DAY)
            info.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, files[name])
    return out.getvalue()


def packed_alike(data: bytes) -> bytes:
    """The zip in `data` packed anew, without the times at which it was written."""
    with ZipFile(BytesIO(data)) as archive:
        files = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    return packed(files)
