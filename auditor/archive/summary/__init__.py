"""Figures over an archive: by outlet, desk, author, month and topic, and by party.

``opening`` shows the tables of an archive to DuckDB, narrowed to the articles that are meant; ``queries`` asks them and
gives the values of ``figures``; ``joins`` shows which parties of different articles were taken for one. ``text``,
``contract`` (JSON) and ``page`` (HTML, with the plots of ``plots``) write them. Open ``figures`` first.
"""
