"""A rating framework as data, loaded from its folder.

framework = load_scheme("ofsted-2009")
framework.line("secondary_schools").phase
"""

from inkspector.scheme.folder import scheme_folder, scheme_names, scheme_versions
from inkspector.scheme.framework import Framework
from inkspector.scheme.loading import load_folder, load_named, load_scheme
from inkspector.scheme.schema import json_schema

__all__ = [
    "Framework",
    "json_schema",
    "load_folder",
    "load_named",
    "load_scheme",
    "scheme_folder",
    "scheme_names",
    "scheme_versions",
]
