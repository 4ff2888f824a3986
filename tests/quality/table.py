"""The results as a Markdown table, and its place inside a document."""
import re

import faults

HEADS = {"hole": "holes", "heading": "headings at a foot", "widow": "widows", "orphan": "orphans", "runt": "runts", "overfull": "overfull",
         "last page": "last pages", "gap": "gaps", "ladder": "ladders", "hyphen": "words over pages", "date": "dates off their column",
         "saved": "pages to be saved", "lost": "lost sections"}


def figures(result):
    if not result.figures:
        return "–"
    return "align" if all(result.figures) else "differ" if not any(result.figures) else "differ in some"


def markdown(results):
    heads = ["program", "PDFs", "pages", "lines"] + [HEADS[kind] for kind in faults.KINDS] + ["all faults", "pages filled", "date figures"]
    rows = ["| " + " | ".join(heads) + " |", "|---|" + "--:|" * (len(heads) - 2) + "---|"]
    for result in results:
        fill = "–" if result.fill is None else f"{100 * result.fill:.0f} %"
        cells = [result.program, result.documents, result.pages, result.lines, *(result.counts[kind] for kind in faults.KINDS),
                 sum(result.counts.values()), fill, figures(result)]
        rows.append("| " + " | ".join(map(str, cells)) + " |")
    return "\n".join(rows)


def put(document, name, text):
    """`document` with what stands between the markers of `name` replaced."""
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end of {name} -->)", re.DOTALL)
    if not pattern.search(document):
        raise ValueError(f"no place for “{name}”")
    return pattern.sub(lambda found: found[1] + text + "\n" + found[2], document)
