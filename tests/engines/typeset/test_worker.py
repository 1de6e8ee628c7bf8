import os
import signal
from threading import Thread

import pytest

from sudutkota.engines.typeset import (
    Document,
    Heading,
    Paragraph,
    Typesetter,
    TypesetterStoppedError,
    TypesetTimeoutError,
    to_pdf,
)
from tests.engines.typeset.sample import FINAL, whole_volume
from tests.engines.typeset.sample_parts import text

SHORT = Document(
    id="uji", title="Buku uji", blocks=(Heading(1, "Bab", "bab"), Paragraph(text("Isi.")))
)


def test_typesetter_gives_the_same_bytes_as_setting_here():
    with Typesetter() as typesetter:
        assert typesetter.to_pdf(whole_volume(), edition=FINAL) == to_pdf(
            whole_volume(), edition=FINAL
        )


def test_typesetter_keeps_its_process_between_books_and_ends_it():
    with Typesetter() as typesetter:
        typesetter.to_pdf(SHORT, edition=FINAL)
        first = typesetter.process_id
        typesetter.to_pdf(SHORT, edition=FINAL)
        second = typesetter.process_id

    assert (first == second, first is None, typesetter.process_id) == (True, False, None)


def test_typesetter_starts_anew_after_its_process_was_killed():
    with Typesetter() as typesetter:
        whole = typesetter.to_pdf(SHORT, edition=FINAL)
        killed = typesetter.process_id
        os.kill(killed or 0, signal.SIGKILL)

        again = typesetter.to_pdf(SHORT, edition=FINAL)

    assert again == whole


def test_typesetter_kills_what_takes_too_long_and_sets_the_next_book():
    with Typesetter(timeout_seconds=0.02) as typesetter:
        with pytest.raises(TypesetTimeoutError) as refusal:
            typesetter.to_pdf(whole_volume(), edition=FINAL)
        typesetter.timeout_seconds = 60
        pdf = typesetter.to_pdf(SHORT, edition=FINAL)

    assert (refusal.value.limit_seconds, pdf[:5]) == (0.02, b"%PDF-")


def test_typesetter_says_what_the_memory_limit_was_when_it_is_passed():
    with Typesetter(memory_mb=120) as typesetter, pytest.raises(TypesetterStoppedError) as refusal:
        typesetter.to_pdf(whole_volume(), edition=FINAL)

    assert refusal.value.limit_mb == 120


def test_typesetter_retires_a_grown_process_and_goes_on():
    with Typesetter(memory_mb=400) as typesetter:
        pdfs = {typesetter.to_pdf(whole_volume(), edition=FINAL) for _ in range(3)}

    assert len(pdfs) == 1


def test_two_typesetters_work_side_by_side():
    pdfs: list[bytes] = []

    def set_one() -> None:
        with Typesetter() as typesetter:
            pdfs.append(typesetter.to_pdf(whole_volume(), edition=FINAL))

    threads = [Thread(target=set_one) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (len(pdfs), len(set(pdfs))) == (2, 1)


def test_to_pdf_may_be_called_by_several_threads_at_once():
    pdfs: list[bytes] = []
    threads = [Thread(target=lambda: pdfs.append(to_pdf(SHORT, edition=FINAL))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (len(pdfs), len(set(pdfs))) == (4, 1)
