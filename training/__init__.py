"""Trains the models: first the source, cue and content tagger that ``auditor.attribution`` runs.

PolNeAR articles (``corpus``) become windows of word pieces with labels (``examples``), a small encoder with two heads
(``network``) is fitted to them (``python -m training.fit``) and written as 8-bit ONNX (``python -m training.export``).
Open ``fit`` first. Articles read for disputes and labels (``gathering``) teach two more models: the reader of disputes
that ``auditor.disagreement`` runs (``fit_reader``, ``export_reader``), and the few weights by which
``auditor.attribution.speech`` tells what somebody said from what they did (``speech``). Settings tried, and what each
gave, stand in ``LOG.md``.
"""
