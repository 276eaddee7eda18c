"""What all our records have in common: once made they do not change, and they hold nothing undeclared."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A fact that was written down once: it cannot be changed and has no fields beyond those declared."""

    # A model is built when it is first used: most commands need few of them.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
