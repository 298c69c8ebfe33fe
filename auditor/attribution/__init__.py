"""Analysis to attributions: who says what, by which words.

In: an ``Analysis``. Out: ``Attribution`` values in text order, their sources not yet joined to parties. ``tagger`` runs
the trained model over whole paragraphs, ``relations`` decodes it, and the other modules add what its tags do not give:
whole quotations and their speakers (``running``), the writer's asides (``asides``), the class of the cue (``cues``),
whether it only tells a deed (``deeds``), the kind of source and its role (``sources``), the channel (``channel``). Open
``extract`` first.
"""
