"""A second writer: says claims in the shapes of real letters, to measure a reader that it doesn't know.

It shares no code with drafting and no words with the phrase bank. Each piece of its small grammar yields
both words and what the contract of the Claim says they assert, so breadth comes from composition.
"""
