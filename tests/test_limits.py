"""What an article may cost, and that the process lives on when it costs more."""

from __future__ import annotations

import contextlib
import resource
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from auditor.archive.article import Options, audit
from auditor.archive.record import Reason, Record
from auditor.cache import Cache
from auditor.cli import main
from auditor.configuration.settings import Settings
from auditor.errors import InputError
from auditor.limits import limited
from auditor.reading.options import ReadingOptions


def spin(seconds: float) -> None:
    """Take CPU time."""
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


@pytest.fixture
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def swallowed(seconds: float) -> float:
    """Take CPU time and hear no alarm."""
    with contextlib.suppress(InputError):
        spin(seconds)
    return seconds


class TestTime:
    def test_is_up_in_one_clear_line(self) -> None:
        told = r"^draft.txt: takes longer than 0.1 seconds$"
        with pytest.raises(InputError, match=told) as caught, limited("draft.txt", 0.1):
            spin(30)
        assert "--max-seconds" in caught.value.hint

    def test_is_that_of_the_processor(self) -> None:
        with limited("draft.txt", 0.2):
            time.sleep(0.6)

    def test_is_not_up_for_what_comes_after(self) -> None:
        before = signal.getsignal(signal.SIGPROF)
        with limited("draft.txt", 0.2):
            pass
        spin(0.4)
        assert signal.getsignal(signal.SIGPROF) is before

    def test_rings_again_if_nobody_heard(self) -> None:
        with pytest.raises(InputError), limited("draft.txt", 0.1):
            spin(swallowed(30))

    def test_has_no_limit_in_other_threads(self) -> None:
        ended = []

        def work() -> None:
            with limited("draft.txt", 0.05):
                spin(0.2)
            ended.append(True)

        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        assert ended

    @pytest.mark.usefixtures("_in_a_folder_of_its_own")
    def test_of_a_draft_ends_with_code_2_and_the_others_are_audited(
        self, pretended: SimpleNamespace, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for name in ("slow.txt", "good.txt"):
            Path(name).write_text("The mayor said no.\n", encoding="utf-8")
        quick = pretended.audit_article

        def audit_article(article, **options):  # type: ignore[no-untyped-def]
            if article.document.path == "slow.txt":
                spin(30)
            return quick(article, **options)

        pretended.audit_article = audit_article
        assert main(["check", "--no-cache", "--no-config", "--max-seconds", "0.2", "slow.txt", "good.txt"]) == 2
        out, err = capsys.readouterr()
        assert err == "auditor: slow.txt: takes longer than 0.2 seconds (split it, or raise --max-seconds)\n"
        assert "good.txt" in out


MEMORY = """
from auditor.errors import InputError
from auditor.limits import limited
import resource
before = resource.getrlimit(resource.RLIMIT_AS)
try:
    with limited("draft.txt", 0, 400):
        b"x" * 1_000_000_000
except InputError as error:
    print(error.problem)
print(len(b"x" * 500_000_000), resource.getrlimit(resource.RLIMIT_AS) == before)
"""


class TestMemory:
    def test_is_up_in_one_clear_line_and_free_again_afterwards(self) -> None:
        done = subprocess.run([sys.executable, "-c", MEMORY], capture_output=True, text=True, check=True)
        assert done.stdout.splitlines() == ["draft.txt: takes more memory than it may", "500000000 True"]

    def test_that_runs_out_without_a_limit_is_told_likewise(self) -> None:
        before = resource.getrlimit(resource.RLIMIT_AS)
        with pytest.raises(InputError, match="more memory"), limited("draft.txt"):
            raise MemoryError
        assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_an_article_of_an_archive_that_takes_too_long_is_skipped_and_the_others_are_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from auditor import pipeline

    real = pipeline.audit_articles

    def audit_articles(articles, **options):  # type: ignore[no-untyped-def]
        if any("endless" in article.text for article in articles):
            spin(30)
        return real(articles, **options)

    monkeypatch.setattr(pipeline, "audit_articles", audit_articles)
    texts = "The mayor said the talks were endless.", "The mayor said the bridge was shut."
    records = [Record(n, f"{n}.txt", text.encode()) for n, text in enumerate(texts)]
    slow, good = audit(records, Options(ReadingOptions(max_seconds=2), force=True))
    assert slow.problem is not None
    assert slow.problem.reason is Reason.FAILED
    assert "takes longer than 2 seconds" in slow.problem.message
    assert good.report is not None


def test_the_cache_asks_for_no_limits(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    keys = {
        cache.key("a", b"b", reading, Settings(), force=False)
        for reading in (ReadingOptions(), ReadingOptions(max_seconds=1), ReadingOptions(max_memory=900))
    }
    assert len(keys) == 1
