"""A PDF as its readers meet it: pages, text with its place, codes, and what assistive technology is told."""

from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

import pypdfium2
import zxingcpp
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

POINTS = 72 / 25.4
"""Points in a millimetre."""


@dataclass(frozen=True)
class Printed:
    """One PDF."""

    content: bytes

    @cached_property
    def reader(self) -> PdfReader:
        return PdfReader(BytesIO(self.content))

    @cached_property
    def pages(self) -> pypdfium2.PdfDocument:
        return pypdfium2.PdfDocument(self.content)

    @cached_property
    def sizes(self) -> list[tuple[float, float]]:
        """Width and height of each page in points."""
        return [(float(page.mediabox.width), float(page.mediabox.height)) for page in self.reader.pages]

    @property
    def root(self) -> Any:
        return self.reader.trailer["/Root"]

    @property
    def raw_text(self) -> str:
        """What a reader copies from all pages."""
        return "\n".join(page.get_textpage().get_text_range() for page in self.pages)

    def page_text(self, number: int) -> str:
        """The text of a page on one line."""
        text: str = self.pages[number].get_textpage().get_text_range()
        return " ".join(text.split())

    @property
    def text(self) -> str:
        return " ".join(self.page_text(number) for number in range(len(self.pages)))

    def text_edges(self, number: int) -> tuple[float, float, float, float]:
        """Distance in mm of a page's text from its left, bottom, right and top edge."""
        page = self.pages[number]
        letters = page.get_textpage()
        boxes = [letters.get_charbox(index) for index in range(letters.count_chars())]
        boxes = [box for box in boxes if box[2] > box[0]]
        width, height = page.get_size()
        return (
            min(box[0] for box in boxes) / POINTS,
            min(box[1] for box in boxes) / POINTS,
            (width - max(box[2] for box in boxes)) / POINTS,
            (height - max(box[3] for box in boxes)) / POINTS,
        )

    def codes(self, number: int) -> list[str]:
        """What the QR codes on a rendered page say."""
        image = self.pages[number].render(scale=2, grayscale=True)
        pixels = memoryview(bytes(image.buffer)).cast("B", (image.height, image.stride))
        return [code.text for code in zxingcpp.read_barcodes(pixels)]

    def is_black_and_white(self, number: int) -> bool:
        """Whether a page has no colour: red, green and blue are everywhere the same."""
        image = self.pages[number].render(scale=0.5, rev_byteorder=True)
        pixels = bytes(image.buffer)
        step = image.n_channels
        return pixels[0::step] == pixels[1::step] == pixels[2::step]

    @property
    def fonts(self) -> dict[str, bool]:
        """Every font by name, and whether it is embedded."""
        found = {}
        for page in self.reader.pages:
            for font in page["/Resources"].get("/Font", {}).values():  # type: ignore[attr-defined]
                inner = font.get_object()["/DescendantFonts"][0].get_object()
                found[str(inner["/BaseFont"])] = "/FontFile2" in inner["/FontDescriptor"].get_object()
        return found

    @property
    def tags(self) -> list[str]:
        """The types of the structure elements, in reading order."""
        found: list[str] = []

        def walk(element: Any) -> None:
            element = element.get_object() if isinstance(element, IndirectObject) else element
            if isinstance(element, list):
                for inner in element:
                    walk(inner)
            elif isinstance(element, DictionaryObject):
                if "/S" in element:
                    found.append(str(element["/S"]))
                walk(element.get("/K"))

        walk(self.root["/StructTreeRoot"].get("/K"))
        return found

    @property
    def outline(self) -> list[str]:
        """Titles of the bookmarks."""
        return [str(one.title) for one in self.reader.outline if not isinstance(one, list)]
