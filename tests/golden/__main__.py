"""How the golden book is met: each fault, then the figures by construction."""

from __future__ import annotations

from tests.golden import golden


def main() -> None:
    """Print what is read too much (+) and too little (-) of each sentence, and how many are right."""
    met: dict[str, list[bool]] = {}
    for each in golden():
        told, wanted = set(each.told()), set(each.page.told)
        met.setdefault(each.construction, []).append(told == wanted)
        if told != wanted:
            print(f"{each.title}  [{each.construction}]{'  known' if each.missed else ''}")
            print(*(f"  + {found}\n" for found in sorted(told - wanted)), sep="", end="")
            print(*(f"  - {found}\n" for found in sorted(wanted - told)), sep="", end="")
    for construction, right in met.items():
        print(f"{construction:14} right {sum(right)}, missed {len(right) - sum(right)}")
    print(f"in all: right {sum(map(sum, met.values()))} of {sum(map(len, met.values()))}")


if __name__ == "__main__":
    main()
