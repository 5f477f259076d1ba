"""How the adversarial book is met: each fault, then the figures by kind of trap."""

from __future__ import annotations

from tests.adversarial import pages, results


def main() -> None:
    """Print each false fact (+) and each missing one (-), and the figures."""
    for result in results().values():
        if not result.right:
            print(f"{result.page.text}  [{result.page.kind}]{'  known' if result.page.missed else ''}")
            print(*(f"  + {each}\n" for each in sorted(result.false)), sep="", end="")
            print(*(f"  - {each}\n" for each in sorted(result.missing)), sep="", end="")
    for kind in dict.fromkeys(page.kind for page in pages()):
        of_kind = [result for result in results().values() if result.page.kind == kind]
        print(f"{kind:12} {sum(result.right for result in of_kind)} of {len(of_kind)} right")
    facts = sum(len(page.facts) for page in pages())
    missing = sum(len(result.missing) for result in results().values())
    print(f"sentences: {sum(r.right for r in results().values())} of {len(pages())} right")
    print(f"false facts: {sum(len(result.false) for result in results().values())}")
    print(f"facts missed: {missing} of {facts} ({100 * missing / facts:.1f} %)")


if __name__ == "__main__":
    main()
