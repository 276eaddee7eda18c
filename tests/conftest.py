from __future__ import annotations

import os

from hypothesis import settings

# In CI the same commit gives the same result; at home every run looks at new cases.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("home", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "home")
