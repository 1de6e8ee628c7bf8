"""Setting books and keeping what was printed."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _

from sudutkota.common.errors import Refused
from sudutkota.engines import typeset
from sudutkota.masterplan.models import Plan, Volume

from .bridge import documents_of, edition_of, web_pages
from .models import Printing, WebPage
from .queries import stored_pages

SECONDS_A_VOLUME = 60
WORKERS = 2


@dataclass(frozen=True, slots=True)
class SetBook:
    """A volume as one file, or as the files of a folder."""

    document: typeset.Document
    files: dict[str, bytes]
    """Name -> content; a single file has the name ""."""


def require_edition(plan: Plan, number: int | None) -> typeset.Edition:
    """Return the edition of that number, the newest without one.

    Raises:
        Refused: the plan has no such edition.
    """
    edition = edition_of(plan, number)
    if edition is None:
        known = ", ".join(str(e.number) for e in plan.editions.all()) or "–"
        raise Refused(
            _("%(plan)s has no edition %(number)s. Known: %(known)s.")
            % {"plan": plan.slug, "number": number, "known": known}
        )
    return edition


def set_books(
    plan: Plan,
    *,
    format_: str,
    edition: typeset.Edition,
    slugs: Sequence[str],
    tell: Callable[[str], None],
) -> list[SetBook]:
    """Set the volumes in a format, two at a time; writes nothing.

    Raises:
        Refused: the typesetter failed or took too long.
    """
    documents, labels = documents_of(plan, edition, slugs=slugs)
    setters = {"pdf": _set_pdf, "docx": _set_docx, "html": _set_html}
    set_one = setters[format_]

    def work(document: typeset.Document) -> SetBook:
        files = set_one(document, edition, labels)
        tell(_("%(title)s is set.") % {"title": document.title})
        return SetBook(document, files)

    # Longest first, so that two processes end at about the same time.
    ordered = sorted(documents, key=lambda d: -len(d.blocks))
    try:
        with ThreadPoolExecutor(WORKERS) as pool:
            books = list(pool.map(work, ordered))
    except typeset.TypesetError as error:
        raise Refused(_("The book could not be set: %(reason)s") % {"reason": error}) from error
    return sorted(books, key=lambda book: documents.index(book.document))


def _set_pdf(
    document: typeset.Document, edition: typeset.Edition, labels: typeset.Labels
) -> dict[str, bytes]:
    with typeset.Typesetter(timeout_seconds=SECONDS_A_VOLUME) as setter:
        return {"": setter.to_pdf(document, edition=edition, labels=labels)}


def _set_docx(
    document: typeset.Document, edition: typeset.Edition, labels: typeset.Labels
) -> dict[str, bytes]:
    return {"": typeset.to_docx(document, edition=edition, labels=labels)}


def _set_html(
    document: typeset.Document, edition: typeset.Edition, labels: typeset.Labels
) -> dict[str, bytes]:
    return typeset.standalone(typeset.to_html(document, edition=edition, labels=labels))


# -- files on disk ---------------------------------------------------------------------------


def write_book(book: SetBook, path: Path) -> None:
    """Write a book under its final name only when it is whole.

    Raises:
        Refused: the place cannot be written, or a folder there is not one of ours.
    """
    try:
        if set(book.files) == {""}:
            _write_file(path, book.files[""])
        else:
            _write_folder(path, book.files)
    except OSError as error:
        raise Refused(
            _("%(path)s cannot be written: %(reason)s.") % {"path": path, "reason": error.strerror}
        ) from error


def _write_file(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _write_folder(path: Path, files: dict[str, bytes]) -> None:
    if path.exists() and any(path.iterdir()) and not (path / "book.css").exists():
        raise Refused(
            _("%(path)s holds other files. Choose an empty or a new folder.") % {"path": path}
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=path.parent, prefix=f".{path.name}."))
    try:
        for name, content in files.items():
            (made / name).parent.mkdir(parents=True, exist_ok=True)
            (made / name).write_bytes(content)
        made.chmod(0o755)
        if path.exists():
            old = path.with_name(f".{path.name}.{uuid4().hex}")
            path.rename(old)
            made.rename(path)
            shutil.rmtree(old)
        else:
            made.rename(path)
    except OSError:
        shutil.rmtree(made, ignore_errors=True)
        raise


# -- what the site serves --------------------------------------------------------------------


def fresh_printing(*, volume: Volume, format_: str) -> Printing:
    """Return the volume's file at the plan's present revision, set now if it is not there.

    Raises:
        Refused: the typesetter failed or took too long.
    """
    plan = volume.plan
    edition = require_edition(plan, None)
    known = Printing.objects.filter(volume=volume, format=format_, edition_number=edition.number)
    printing = known.first()
    if printing and printing.revision == plan.revision:
        return printing
    (book,) = set_books(
        plan, format_=format_, edition=edition, slugs=[volume.slug], tell=lambda _line: None
    )
    return keep_printing(volume=volume, format_=format_, edition=edition, book=book)


def keep_printing(
    *, volume: Volume, format_: str, edition: typeset.Edition, book: SetBook
) -> Printing:
    """Store a set file in place of the volume's older one."""
    content = book.files[""]
    digest = hashlib.sha256(content).hexdigest()
    name = f"{volume.plan.slug}/{digest[:16]}/{volume.plan.slug}-{volume.slug}.{format_}"
    key = {"volume": volume, "format": format_, "edition_number": edition.number}
    with transaction.atomic():
        old = Printing.objects.filter(**key).first()
        printing = Printing(
            **key,
            revision=volume.plan.revision,
            sha256=digest,
            size_bytes=len(content),
            replaced=list(typeset.uncovered(book.document)),
        )
        if old and old.sha256 == digest:
            printing.file = old.file
        else:
            printing.file.save(name, ContentFile(content), save=False)
        Printing.objects.filter(**key).delete()
        printing.save()
        if old and old.file.name != printing.file.name:
            storage, stale = old.file.storage, str(old.file.name)
            transaction.on_commit(lambda: storage.delete(stale))
    return printing


def refresh_web(*, plan: Plan) -> None:
    """Make the web edition's pages anew from the plan's present records, all or none."""
    pages = web_pages(plan, require_edition(plan, None))
    with transaction.atomic():
        WebPage.objects.filter(plan=plan).delete()
        WebPage.objects.bulk_create(pages, batch_size=100)


def fresh_pages(*, plan: Plan) -> list[WebPage]:
    """Return all pages without their bodies, made anew when the plan has changed.

    One query while they are fresh; about a second after a change.
    """
    pages = list(stored_pages(plan))
    if not pages or pages[0].revision != plan.revision:
        refresh_web(plan=plan)
        pages = list(stored_pages(plan))
    return pages
