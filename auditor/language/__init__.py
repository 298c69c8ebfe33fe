"""Article to analysis: paragraphs parsed, sentences cut, quotation marks paired.

In: an ``Article``. Out: an ``Analysis``: for each labelled block its parse, its sentences and its quotations, all in
code points of the article's text. The spaCy pipeline is loaded once and only here. Open ``analysis`` first.
"""
