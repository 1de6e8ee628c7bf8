"""Styles, numbering and settings of the Word file."""

from __future__ import annotations

from typing import Final

from .ink import BRICK, GREEN, MUTED, NAMESPACES, RULE, SAND

SERIF: Final = '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman"/>'
SANS: Final = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/>'
"""Typefaces that Word has everywhere; the book's own are rarely installed."""
BULLETS: Final = 1
_SECTION = (
    '<w:sectPr><w:type w:val="nextPage"/><w:pgSz {size}/>'
    '<w:pgMar w:top="1300" w:right="1300" w:bottom="1300" w:left="1300" w:header="600" '
    'w:footer="600" w:gutter="236"/></w:sectPr>'
)
PORTRAIT_SECTION: Final = _SECTION.format(size='w:w="11906" w:h="16838"')
"""A4 with a gutter at the spine; stands where the section ends."""
LANDSCAPE_SECTION: Final = _SECTION.format(size='w:w="16838" w:h="11906" w:orient="landscape"')
FIRST_LIST: Final = 10
"""Numbered lists start anew, so each has its own number from here on."""


def _paragraph_style(
    name: str,
    title: str,
    *,
    based: str = "Normal",
    after: str = "",
    text: str = "",
    spacing: str = "",
) -> str:
    follows = f'<w:next w:val="{after}"/>' if after else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/>'
        f'<w:basedOn w:val="{based}"/>{follows}<w:qFormat/>'
        f"<w:pPr>{spacing}</w:pPr><w:rPr>{text}</w:rPr></w:style>"
    )


def _heading(level: int, size: int, before: int, colour: str) -> str:
    spacing = (
        f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before}" w:after="120"/>'
        f'<w:outlineLvl w:val="{level - 1}"/>'
    )
    text = f'{SANS}<w:b/><w:color w:val="{colour}"/><w:sz w:val="{size}"/>'
    return _paragraph_style(
        f"Heading{level}", f"heading {level}", after="Normal", text=text, spacing=spacing
    )


def _contents(level: int) -> str:
    indent = 300 * (level - 1)
    bold = "<w:b/>" if level == 1 else ""
    return _paragraph_style(
        f"TOC{level}",
        f"toc {level}",
        text=f'{SANS}{bold}<w:sz w:val="19"/>',
        spacing=f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9070"/></w:tabs>'
        f'<w:spacing w:before="{60 if level == 1 else 0}" w:after="30"/><w:ind w:left="{indent}"/>',
    )


def _defaults(language: str) -> str:
    """Return what holds where no style says otherwise."""
    tongue = "id-ID" if language == "id" else "en-GB"
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{SERIF}<w:sz w:val="21"/><w:szCs w:val="21"/>'
        f'<w:lang w:val="{tongue}" w:eastAsia="{tongue}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )


def styles_xml(language: str) -> bytes:
    """Return the part that names every style, in the document's language."""
    small = f'{SANS}<w:color w:val="{MUTED}"/><w:sz w:val="17"/>'
    tight = '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>'
    named = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        _heading(1, 44, 0, GREEN),
        _heading(2, 30, 420, "1D2433"),
        _heading(3, 24, 320, "1D2433"),
        _paragraph_style("Title", "Title", text=f'{SANS}<w:b/><w:color w:val="{GREEN}"/><w:sz w:val="64"/>', spacing='<w:spacing w:before="600" w:after="240"/>'),
        _paragraph_style("Subtitle", "Subtitle", text=f'{SANS}<w:color w:val="{MUTED}"/><w:sz w:val="28"/>'),
        _paragraph_style("Kicker", "Kicker", text=f'{SANS}<w:b/><w:color w:val="{BRICK}"/><w:sz w:val="24"/>', spacing='<w:keepNext/><w:spacing w:after="60"/>'),
        _paragraph_style("Opener", "Opener", text=f'<w:i/><w:color w:val="{MUTED}"/><w:sz w:val="25"/>', spacing='<w:spacing w:after="360"/>'),
        _paragraph_style("Caption", "caption", text=f'{SANS}<w:b/><w:sz w:val="19"/>', spacing='<w:keepNext/><w:spacing w:before="280" w:after="100"/>'),
        _paragraph_style("FigureCaption", "Figure caption", based="Caption", spacing='<w:keepNext w:val="0"/><w:spacing w:before="80" w:after="60"/>'),
        _paragraph_style("Source", "Source", text=small, spacing='<w:spacing w:before="60" w:after="280"/>'),
        _paragraph_style("TableText", "Table text", text=f'{SANS}<w:sz w:val="18"/>', spacing=tight),
        _paragraph_style("TableDense", "Table text dense", text=f'{SANS}<w:sz w:val="15"/>', spacing=tight),
        _paragraph_style("KeyFigure", "Key figure", text=f'{SANS}<w:b/><w:color w:val="{GREEN}"/><w:sz w:val="40"/>', spacing=tight),
        _paragraph_style("ListParagraph", "List Paragraph", spacing='<w:spacing w:after="60"/>'),
        _paragraph_style("Quote", "Quote", text='<w:i/><w:sz w:val="28"/>', spacing='<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="C8963E"/></w:pBdr><w:spacing w:before="240" w:after="240"/><w:ind w:left="280"/>'),
        _paragraph_style("Callout", "Callout", text=f'{SANS}<w:sz w:val="19"/>', spacing=f'<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="{BRICK}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{SAND}"/><w:ind w:left="200" w:right="100"/>'),
        _paragraph_style("TOCHeading", "TOC Heading", based="Heading1", spacing='<w:outlineLvl w:val="9"/>'),
        _contents(1), _contents(2), _contents(3),
        _paragraph_style("TableofFigures", "table of figures", based="TOC2", spacing='<w:ind w:left="0"/>'),
        _paragraph_style("Header", "header", text=small, spacing='<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs><w:spacing w:after="0"/>'),
        _paragraph_style("Footer", "footer", text=small, spacing='<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs><w:spacing w:after="0"/>'),
        _paragraph_style("FootnoteText", "footnote text", text='<w:sz w:val="17"/>', spacing='<w:spacing w:after="20" w:line="240" w:lineRule="auto"/>'),
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
        f'<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="{GREEN}"/></w:rPr></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
        f'<w:style w:type="table" w:styleId="Book"><w:name w:val="Book"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="10" w:color="{GREEN}"/><w:bottom w:val="single" w:sz="10" w:color="{GREEN}"/><w:insideH w:val="single" w:sz="4" w:color="{RULE}"/></w:tblBorders></w:tblPr></w:style>',
    )  # fmt: skip
    return f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?><w:styles {NAMESPACES}>{_defaults(language)}{''.join(named)}</w:styles>".encode()


def numbering_xml(numbered_lists: int) -> bytes:
    """Return the part that describes bullets and every numbered list."""

    def kind(number: int, shape: str, text: str) -> str:
        return (
            f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{shape}"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            '<w:pPr><w:ind w:left="420" w:hanging="300"/></w:pPr></w:lvl></w:abstractNum>'
        )

    lists = f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="1"/></w:num>' + "".join(
        f'<w:num w:numId="{FIRST_LIST + i}"><w:abstractNumId w:val="2"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for i in range(numbered_lists)
    )
    kinds = kind(1, "bullet", "•") + kind(2, "decimal", "%1.")
    return f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?><w:numbering {NAMESPACES}>{kinds}{lists}</w:numbering>".encode()


def settings_xml(language: str) -> bytes:
    """Return the part that mirrors the margins and has Word fill in page numbers on opening."""
    tongue = "id-ID" if language == "id" else "en-GB"
    # The order of the elements is the schema's; Word refuses another.
    inner = (
        '<w:zoom w:percent="100"/><w:mirrorMargins/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:updateFields w:val="true"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{tongue}"/>'
    )
    return f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?><w:settings {NAMESPACES}>{inner}</w:settings>".encode()
