"""`sudutkota book`: set a plan's volumes as files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandParser
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sudutkota.book.actions import require_edition, set_books, write_book
from sudutkota.common.commands import Command as BaseCommand
from sudutkota.common.errors import Refused
from sudutkota.masterplan.models import Plan, Volume


class Command(BaseCommand):
    """Print one volume to a file, or the set to a folder."""

    help = gettext_lazy("Set a plan's volumes as PDF, Word or HTML.")

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the plan, what of it, in which form, and where to."""
        parser.add_argument("plan", help=_("address of the plan, such as serang-2023"))
        parser.add_argument("--volume", default="all", help=_("a number, annex, or all"))
        parser.add_argument("--edition", type=int, help=_("number; the newest when left out"))
        parser.add_argument("--format", choices=("pdf", "docx", "html"), default="pdf")
        parser.add_argument("--output", required=True, help=_("file, or folder for all and html"))
        self.add_json_argument(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Set the book, then write it."""
        plan = Plan.objects.select_related("city", "framework").filter(slug=options["plan"]).first()
        if plan is None:
            known = ", ".join(Plan.objects.values_list("slug", flat=True)) or "–"
            raise Refused(
                _("There is no plan %(slug)s. Known: %(known)s.")
                % {"slug": options["plan"], "known": known}
            )
        edition = require_edition(plan, options["edition"])
        places = _places(plan, options["volume"], options["format"], Path(options["output"]))
        books = set_books(
            plan,
            format_=options["format"],
            edition=edition,
            slugs=list(places),
            tell=self.progress,
        )
        for book in books:
            write_book(book, places[book.document.id])
        written = [str(places[book.document.id]) for book in books]
        if options["json"]:
            self.write_json({"plan": plan.slug, "edition": edition.number, "files": written})
        else:
            self.stdout.write("\n".join(written))


def _places(plan: Plan, volume: str, format_: str, output: Path) -> dict[str, Path]:
    """Return where every chosen volume goes.

    Raises:
        Refused: the plan has no such volume, or the place is of the wrong sort.
    """
    volumes = list(Volume.objects.filter(plan=plan))
    books = [v for v in volumes if v.kind == "book"]
    ending = "" if format_ == "html" else f".{format_}"
    if volume == "all":
        if output.is_file():
            raise Refused(_("%(path)s is a file; all volumes need a folder.") % {"path": output})
        return {
            v.slug: output / f"{place}-{v.slug}{ending}" for place, v in enumerate(books, start=1)
        }
    chosen = [v for v in volumes if v.kind == "annex"] if volume == "annex" else []
    if volume.isdigit() and 1 <= int(volume) <= len(books):
        chosen = [books[int(volume) - 1]]
    if not chosen:
        names = [str(n) for n in range(1, len(books) + 1)]
        names += ["annex"] if len(volumes) > len(books) else []
        raise Refused(
            _("%(plan)s has no volume %(volume)s. Known: %(known)s, all.")
            % {"plan": plan.slug, "volume": volume, "known": ", ".join(names)}
        )
    if ending and output.is_dir():
        raise Refused(_("%(path)s is a folder; one volume needs a file.") % {"path": output})
    return {chosen[0].slug: output}
