"""The reader as a component for anybody's spaCy pipeline: `nlp.add_pipe("inkspector_claims")`.

It sets `doc._.inkspector_claims` and `doc._.inkspector_unread`, with offsets into the text of the doc.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

CLAIMS, UNREAD = "inkspector_claims", "inkspector_unread"


@Language.factory(CLAIMS, default_config={"scheme": "ofsted-2009"})
def factory(nlp: Language, name: str, scheme: str) -> Callable[[Doc], Doc]:
    """The component for a scheme by its name; raises SchemeError where there is no such scheme."""
    # Imported here: spaCy loads this module for every blank pipeline, that of the reader among them.
    from inkspector.reading.reader import read
    from inkspector.scheme import load_scheme

    for extension in (CLAIMS, UNREAD):
        if not Doc.has_extension(extension):
            Doc.set_extension(extension, default=())
    framework = load_scheme(scheme)

    def read_doc(doc: Doc) -> Doc:
        reading = read(doc.text, framework)
        doc._.set(CLAIMS, reading.claims)
        doc._.set(UNREAD, reading.unread)
        return doc

    return read_doc
