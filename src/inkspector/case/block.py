"""A block of `name: value` lines in a case's file."""

from __future__ import annotations

from typing import Any

from pydantic import model_validator

from inkspector.scheme.model import Model


class Block(Model):
    """Frozen, without fields that nobody reads; a field that is written empty is the same as left out."""

    @model_validator(mode="before")
    @classmethod
    def _empty_is_left_out(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        known = {info.alias or name for name, info in cls.model_fields.items()}
        open_ended = cls.model_config.get("extra") == "allow"
        return {
            key: value for key, value in data.items() if value is not None or not (open_ended or key in known)
        }
