"""Writes the rows of baris.db (argument: its folder) as a workbook of texts, and says how long it took: for comparison only."""

import json
import resource
import sqlite3
import sys
import time
import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def rows(folder):
    for (cells,) in sqlite3.connect(f"{folder}/baris.db").execute("SELECT cells FROM baris ORDER BY n"):
        yield json.loads(cells)


def with_openpyxl(folder, path):
    import openpyxl
    from openpyxl.cell import WriteOnlyCell

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("DATA")
    for row in rows(folder):
        cells = [WriteOnlyCell(sheet, value=text or None) for text in row]
        for cell in cells:
            cell.number_format = "@"
        sheet.append(cells)
    book.save(path)


def column(index):
    letters = ""
    while index >= 0:
        letters = chr(65 + index % 26) + letters
        index = index // 26 - 1
    return letters


def with_zipfile(folder, path):
    shared = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        with book.open("xl/worksheets/sheet1.xml", "w", force_zip64=False) as sheet:
            sheet.write(f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            names = [column(index) for index in range(100)]
            for number, row in enumerate(rows(folder), 1):
                cells = "".join(
                    f'<c r="{name}{number}" s="1" t="s"><v>{shared.setdefault(text, len(shared))}</v></c>'
                    for name, text in zip(names, row)
                    if text
                )
                sheet.write(f'<row r="{number}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        with book.open("xl/sharedStrings.xml", "w") as table:
            table.write(f'{HEAD}<sst xmlns="{MAIN}" uniqueCount="{len(shared)}">'.encode())
            for text in shared:
                table.write(f'<si><t xml:space="preserve">{escape(text)}</t></si>'.encode())
            table.write(b"</sst>")
        book.writestr(
            "xl/styles.xml",
            f'{HEAD}<styleSheet xmlns="{MAIN}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>'
            '<cellXfs><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>',
        )
        book.writestr(
            "xl/workbook.xml",
            f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="DATA" sheetId="1" r:id="rId1"/></sheets></workbook>',
        )
        links = "".join(
            f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
            for number, (kind, target) in enumerate(
                [("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")], 1
            )
        )
        book.writestr(
            "xl/_rels/workbook.xml.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'
        )
        book.writestr(
            "_rels/.rels",
            f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        )
        parts = [("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("sharedStrings", "sharedStrings"), ("styles", "styles")]
        book.writestr(
            "[Content_Types].xml",
            f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            + "".join(f'<Override PartName="/xl/{part}.xml" ContentType="{TYPES}.{kind}+xml"/>' for part, kind in parts)
            + "</Types>",
        )


def main():
    folder = sys.argv[1]
    started = time.perf_counter()
    try:
        with_openpyxl(folder, f"{folder}/python.xlsx")
        writer = "Python openpyxl"
    except ImportError:
        with_zipfile(folder, f"{folder}/python.xlsx")
        writer = "Python zipfile"
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"writer": writer, "seconds": seconds, "peakMb": peak}))


main()
