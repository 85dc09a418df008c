"""``python -m tests.validity SITE…``: exit code 1 if the checker finds a fault in any of the sites."""

import sys
from pathlib import Path

from tests.validity.checker import fetched, judged
from tests.validity.faults import left_over

CACHE = Path(__file__).parents[2] / "build" / "validitas"


def main(arguments: list[str]) -> int:
    sites = [Path(argument).resolve() for argument in arguments]
    faults, vain = left_over(judged(fetched(CACHE), sites))
    for fault in faults:
        print(fault, file=sys.stderr)
    for tolerated in vain:
        print(f"No page has this any more, so it must not be tolerated: {tolerated.pattern}", file=sys.stderr)
    if faults or vain:
        return 1
    count = sum(1 for site in sites for _ in site.rglob("*.html"))
    print(f"{count} halaman sah menurut Nu Html Checker.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
