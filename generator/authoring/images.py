"""Pictures that an office gives: whether browsers show them and paper takes them."""

from pathlib import Path, PurePosixPath

import typst

SUFFIXES = (".png", ".jpg", ".jpeg", ".svg")


def is_image(path: str, root: Path) -> bool:
    """Whether the file at ``path`` below ``root`` is a picture that every page and sheet can show."""
    if PurePosixPath(path).suffix.lower() not in SUFFIXES:
        return False
    sample = b'#image("/" + sys.inputs.path)'
    compiler = typst.Compiler(root=str(root), ignore_system_fonts=True, sys_inputs={"path": path})
    try:
        compiler.compile(input=sample, format="pdf")
    except typst.TypstError:
        return False
    return True
