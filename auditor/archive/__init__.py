"""Archives: years of articles in, tables and whole reports out, and figures over them.

``inputs`` names the articles of a folder, of JSON lines, of a Parquet file or of a SQLite table and reads them;
``plan`` cuts them into parts; ``article`` audits a batch of them, none of which can harm another; ``tables`` says which
columns come of a report and ``rows`` fills them; ``parts`` writes a part so that it is there whole or not at all;
``work`` does all that for one part. An engine hands parts out: ``local`` to processes of this machine, ``spark`` to a
cluster. ``ledger`` knows which are done, so that a run goes on where it stopped. ``summary`` asks the tables. Open
``work`` first.
"""
