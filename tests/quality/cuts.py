"""What a fit should have spared, by what the program says of it: a page that could be saved, a section that was lost."""
import tomllib

HALF = 0.5           # of a last page that is worth a tighter look
READABLE = 9.5       # points of body type, down to which a page may be saved
MANY = 3             # items that a section keeps while another has none


def could_be_saved(report, filled, again):
    """Whether the last page, `filled` to that share, was one too many: `again(pages)` is the report of a build with a budget."""
    pages = report["pages"]
    if pages < 2 or filled >= HALF:
        return False
    tighter = again(pages - 1)
    return bool(tighter) and not tighter["fit"]["dropped"] and tighter["fit"]["size"] >= READABLE


def items_of(section):
    """Entries, highlights and details, or paragraphs."""
    parts = [part for entry in section.get("entry", []) for part in (entry, *entry.get("role", []), *entry.get("degree", []))]
    items = sum(len(part.get(key, [])) for part in parts for key in ("highlights", "details"))
    return len(section.get("entry", [])) + items or len(str(section.get("text", "")).split("\n\n"))


def has_priorities(value):
    if isinstance(value, dict):
        return "priority" in value or any(map(has_priorities, value.values()))
    return isinstance(value, list) and any(map(has_priorities, value))


def lost_sections(report, resume):
    """Titles of sections of which nothing prints while another keeps many items. Who sets priorities wants it so."""
    groups = report["fit"]["groups"]
    if has_priorities(resume):
        return []
    kept = {f"section[{number}]": items_of(section) for number, section in enumerate(resume.get("section", []))}
    for group in groups:
        kept[group["section"]] = sum(count["of"] - count["left-out"] for count in group["counts"])
    if max((kept[group] for group in kept if not any(one["gone"] and one["section"] == group for one in groups)), default=0) <= MANY:
        return []
    return [group["title"] for group in groups if group["gone"]]


def read(resume):
    return tomllib.loads(resume.read_text(encoding="utf-8"))
