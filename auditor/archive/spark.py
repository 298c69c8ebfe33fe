"""The engine beyond one machine: Apache Spark hands out parts, or audits a DataFrame.

``run`` is the engine of ``auditor archive --engine spark``: every task finishes a part with the very function that a
local process uses, so the files are the same, byte for byte; input and output lie where all workers see them under one
path. ``audit`` is for everything else that Spark can read and write: DataFrame in, DataFrame out, by ``mapInPandas``;
``tables`` makes the tables of it. A Python worker loads the models once and keeps them for all its tasks.
"""

from __future__ import annotations

import json
import os
import re
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import attrs

from auditor.archive.article import Options
from auditor.archive.extras import need
from auditor.archive.fields import KEYS, Fields
from auditor.archive.inputs import identity, record
from auditor.archive.local import DEATHS, TICK, Progress
from auditor.archive.parts import report_line
from auditor.archive.plan import Part
from auditor.archive.record import Record
from auditor.archive.tables import TABLES, Kind
from auditor.archive.work import ARTICLES, Job, batches, finish
from auditor.archive.workers import Failed
from auditor.errors import OutputError, UsageError

if TYPE_CHECKING:
    from pandas import DataFrame as Frame
    from pyspark.sql import DataFrame, SparkSession

LOCAL = re.compile(r"local(?:\[(\d+|\*)\])?")
TYPES = {
    Kind.TEXT: "STRING",
    Kind.TEXTS: "ARRAY<STRING>",
    Kind.INTEGER: "BIGINT",
    Kind.SMALL: "INT",
    Kind.REAL: "DOUBLE",
    Kind.TRUTH: "BOOLEAN",
    Kind.DAY: "DATE",
    Kind.SPANS: "ARRAY<STRUCT<`start`: INT, `end`: INT>>",
}


def run(parts: Sequence[Part], job: Job, master: str, told: Callable[[Progress], None]) -> None:
    """Finish parts on a cluster.

    Args:
        parts: Those that are not done.
        job: The run; its input and folder lie where all workers see them.
        master: Of the cluster, such as ``local[2]`` or ``spark://host:7077``.
        told: Called as it goes on.

    Raises:
        UsageError: PySpark, pandas, pyarrow or Java is missing.
        AuditorError: As ``auditor.archive.work.finish`` does.
        OutputError: Spark gives up.
    """
    spark = session(master)
    finished: list[str] = []
    broken: list[Exception] = []
    waiting = threading.Thread(target=_collect, args=(spark, parts, job, finished, broken), daemon=True)
    try:
        waiting.start()
        _follow(waiting, parts, job, told)
        if broken:
            said = str(broken[0]).strip().splitlines() or [type(broken[0]).__name__]
            raise OutputError(f"Spark gave up: {said[0]}", "what is done is kept; see its log")
    finally:
        with suppress(Exception):
            spark.sparkContext.cancelAllJobs()
        spark.stop()


def session(master: str) -> SparkSession:
    """Start Spark, or join the session that is there.

    Raises:
        UsageError: PySpark, pandas, pyarrow or Java is missing.
    """
    for module in ("pyarrow", "pandas"):
        need(module)
    builder = need("pyspark.sql").SparkSession.builder.appName("auditor archive")
    local = LOCAL.fullmatch(master)
    if local:  # one machine: nothing listens to others, and a task is tried again as on a cluster
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        master = f"local[{local[1] or 1},{DEATHS}]"
        quiet = {"spark.ui.enabled": "false", "spark.driver.host": "localhost", "spark.driver.bindAddress": "127.0.0.1"}
        for name, value in quiet.items():
            builder = builder.config(name, value)
    builder = builder.config("spark.task.maxFailures", str(DEATHS)).config("spark.ui.showConsoleProgress", "false")
    try:
        spark: SparkSession = builder.master(master).getOrCreate()
    except Exception as error:
        said = str(error).strip().splitlines() or [type(error).__name__]
        raise UsageError(f"Spark does not start: {said[0]}", "is Java 17 or later installed? see --master") from error
    spark.sparkContext.setLogLevel("FATAL")
    return spark


def _collect(
    spark: SparkSession, parts: Sequence[Part], job: Job, finished: list[str], broken: list[Exception]
) -> None:
    """Have all parts finished; a part is a task."""
    told = [json.dumps(attrs.asdict(part)) for part in parts]
    work = _worker(told, job)
    try:
        frame = spark.range(0, len(parts), 1, len(parts)).mapInPandas(work, "mark STRING")
        finished += [row.mark for row in frame.collect()]
    except Exception as error:
        broken.append(error)


def _worker(told: Sequence[str], job: Job) -> Callable[[Iterator[Frame]], Iterator[Frame]]:
    def work(frames: Iterator[Frame]) -> Iterator[Frame]:
        pandas = need("pandas")
        for frame in frames:
            for number in frame["id"]:
                try:
                    mark = finish(part_of(told[number]), job)
                except Exception as error:
                    _leave(job, Failed.of(error))
                    raise
                yield pandas.DataFrame({"mark": [json.dumps(mark)]})

    return work


def part_of(text: str) -> Part:
    """Read a part that was written as JSON."""
    value = json.loads(text)
    return Part(**value | {"place": tuple(value["place"]), "repeated": tuple(value["repeated"])})


def _leave(job: Job, failed: Failed) -> None:
    """Leave word of an error for the driver, which would else see only a Java trace."""
    with suppress(OSError):
        job.layout.work.mkdir(parents=True, exist_ok=True)
        job.layout.failed.write_text(json.dumps(attrs.asdict(failed)), encoding="utf-8")


def _follow(waiting: threading.Thread, parts: Sequence[Part], job: Job, told: Callable[[Progress], None]) -> None:
    """Tell of parts as their marks appear, until Spark is done or an error is left."""
    unseen = {job.layout.mark(part.number) for part in parts}
    alive = True
    while alive:
        waiting.join(TICK)
        alive = waiting.is_alive()
        for path in sorted(unseen.intersection(job.layout.done.glob("part-*.json"))):
            told(Progress(json.loads(path.read_text(encoding="utf-8"))))
            unseen.discard(path)
        with suppress(OSError, ValueError):
            raise Failed(**json.loads(job.layout.failed.read_text(encoding="utf-8"))).error()
        told(Progress())


def audit(
    frame: DataFrame, fields: Fields | None = None, options: Options | None = None, position: str | None = None
) -> DataFrame:
    """Audit the articles of a DataFrame.

    Args:
        frame: A row an article. Ids should be unique: there is no order by which one could come first.
        fields: Which column holds what; ``a.b`` is a field of a struct.
        options: How articles are read and audited; the text is plain unless the reading options name a format.
        position: Column with the place of each article, or None to number them anyhow.

    Returns:
        A row an article: its id (``article``), the rows it adds to each table as an array of structs under the table's
        name, and its whole ``report`` as JSON (null if it was skipped). ``tables`` takes it apart.
    """
    functions = need("pyspark.sql.functions")
    fields = fields or Fields()
    options = options or Options()
    if options.reading.input_format is None:
        options = attrs.evolve(options, reading=attrs.evolve(options.reading, input_format="text"))
    present = {name for key in KEYS for name in [fields.field(key)] if name.split(".")[0] in frame.columns}
    columns = [functions.col(fields.field(key)).alias(key) for key in KEYS if fields.field(key) in present]
    where = functions.col(position) if position else functions.monotonically_increasing_id()
    return frame.select(where.cast("bigint").alias("position"), *columns).mapInPandas(_auditor(fields, options), ddl())


def tables(audited: DataFrame) -> dict[str, DataFrame]:
    """Give the tables of an audited DataFrame, by their names, with the columns that the Parquet files have."""
    return {table.name: audited.selectExpr(f"inline({table.name})") for table in TABLES}


def ddl() -> str:
    """Give the schema of an audited DataFrame."""
    columns = (f"`{table.name}` ARRAY<STRUCT<{_struct(table.columns)}>>" for table in TABLES)
    return ", ".join(("article STRING", *columns, "report STRING"))


def _struct(columns: Iterable[Any]) -> str:
    return ", ".join(f"`{column.name}`: {TYPES[column.kind]}" for column in columns)


def _auditor(fields: Fields, options: Options) -> Callable[[Iterator[Frame]], Iterator[Frame]]:
    def work(frames: Iterator[Frame]) -> Iterator[Frame]:
        from auditor.archive.article import audit as audited
        from auditor.archive.rows import rows
        from auditor.archive.work import joiner

        join = joiner(options)
        for frame in frames:
            for batch in batches(_records(frame, fields), ARTICLES):
                made = []
                for outcome in audited(batch, options):
                    empty: dict[str, Any] = {table.name: [] for table in TABLES}
                    report = report_line(outcome.report).decode() if outcome.report else None
                    made.append({"article": outcome.record.id} | empty | rows(outcome, join) | {"report": report})
                yield need("pandas").DataFrame(made)

    return work


def _records(frame: Frame, fields: Fields) -> Iterator[Record]:
    for row in frame.to_dict("records"):
        values = {str(key): _plain(value) for key, value in row.items()}
        position = int(values.pop("position"))
        yield record(position, identity(values, f"row {position}"), values, fields)


def _plain(value: Any) -> Any:
    """Give a value of pandas as one of Python; what is missing is None."""
    if hasattr(value, "tolist"):
        value = value.tolist()
    return None if value is None or value != value else value
