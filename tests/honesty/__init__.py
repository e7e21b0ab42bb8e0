"""Whether the reader owns up: a word put in or taken out must show, in the claims or as unread.

An insertion that leaves a claim as it was is a word that the reader overlooked and a claim that the letter
no longer makes. A deletion that leaves everything as it was is a word that might as well say anything.
"""
