"""Trains the source, cue and content tagger that ``auditor.attribution`` runs.

PolNeAR articles (``corpus``) become windows of word pieces with labels (``examples``), a small encoder with two heads
(``network``) is fitted to them (``python -m training.fit``) and written as 8-bit ONNX (``python -m training.export``).
Open ``fit`` first. Settings tried, and what each gave, stand in ``LOG.md``.
"""
