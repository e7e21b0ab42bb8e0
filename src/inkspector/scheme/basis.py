"""What all models of a scheme share: frozen, and telling where their figures come from."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

from inkspector.errors import Mended

Rating = Literal[1, 2, 3, 4]
GoodIs = Literal["high", "low"]


class Model(BaseModel):
    """Frozen, and without room for fields that nobody reads."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Basis(Model):
    """Where a figure or rule comes from: public documents, or the project's own inference."""

    basis: Literal["sourced", "inferred"]
    source: str | None = None
    """The public document; needed where `basis` is sourced."""
    reason: str | None = None
    """Why this was inferred; needed where `basis` is inferred."""

    @model_validator(mode="after")
    def _told(self) -> Self:
        if self.basis == "sourced" and not self.source:
            raise Mended(
                "a sourced figure or rule without its source", "add `source: …`, the public document"
            )
        if self.basis == "inferred" and not self.reason:
            raise Mended("an inferred figure or rule without its reason", "add `reason: …`")
        return self
