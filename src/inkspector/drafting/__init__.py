"""From a case and its rating to a letter: plan, phrases, sentences, layout, provenance."""

from inkspector.drafting.draft import Draft, Sentence, draft
from inkspector.drafting.message import Message, Plan
from inkspector.drafting.plan import plan

__all__ = ["Draft", "Message", "Plan", "Sentence", "draft", "plan"]
