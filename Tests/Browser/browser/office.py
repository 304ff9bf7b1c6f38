"""Files of Word and Excel, read by the library of Python, which knows nothing of us."""

import io
import posixpath
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


class OfficeFile:
    """A file of Word or Excel, of which every part is read and every relation is followed."""

    def __init__(self, content: bytes):
        self.archive = zipfile.ZipFile(io.BytesIO(content))
        assert self.archive.testzip() is None
        self.names = self.archive.namelist()
        assert len(set(self.names)) == len(self.names)
        self.parts = {name: ElementTree.fromstring(self.archive.read(name)) for name in self.names}
        told = {one.get("PartName") for one in self.parts["[Content_Types].xml"].iter(TYPES + "Override")}
        assert told == {"/" + name for name in self.names if not name.endswith(".rels") and "Types" not in name}
        for name, part in self.parts.items():
            if name.endswith(".rels"):
                folder = posixpath.dirname(posixpath.dirname(name))
                for relation in part.iter(RELATIONS + "Relationship"):
                    assert posixpath.join(folder, relation.get("Target")) in self.names, relation.attrib

    @property
    def paragraphs(self) -> list[tuple[str, str]]:
        """The form and the words of each."""
        return [
            (one.find(f"{W}pPr/{W}pStyle").get(W + "val"), "".join(text.text or "" for text in one.iter(W + "t")))
            for one in self.parts["word/document.xml"].iter(W + "p")
        ]

    @property
    def rows(self) -> list[list]:
        """Texts as text, numbers as numbers."""
        rows = []
        for row in self.parts["xl/worksheets/sheet1.xml"].iter(S + "row"):
            cells = {}
            for cell in row.iter(S + "c"):
                value, text = cell.find(S + "v"), cell.find(f"{S}is/{S}t")
                assert cell.find(S + "f") is None
                cells[cell.get("r").rstrip("0123456789")] = text.text if value is None else float(value.text)
            rows.append([cells.get(chr(ord("A") + index)) for index in range(26)])
        return rows
