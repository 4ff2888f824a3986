"""The structure tree against what stands on the pages: everything painted is tagged once or an artifact, and the tree is
one that a screen reader can walk (ISO 32000-1, 14.7 and 14.8; ISO 14289-1, 7)."""
import io
import subprocess
from collections import Counter
from dataclasses import dataclass, field

from pypdf import PdfReader
from pypdf.generic import ContentStream, IndirectObject, NullObject

PAINTS = {b"Tj", b"TJ", b"'", b'"', b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do", b"INLINE IMAGE"}
OPENS, CLOSES = {b"BMC", b"BDC"}, b"EMC"
HEADINGS = {f"/H{level}": level for level in range(1, 7)}
STANDARD = {"/" + name for name in """Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P L LI Lbl LBody Table TR TH
    TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form""".split()} | set(HEADINGS)
CHILDREN = {"/L": {"/LI", "/Caption", "/L"}, "/LI": {"/Lbl", "/LBody"}}
PARENTS = {"/LI": "/L", "/Lbl": "/LI", "/LBody": "/LI"}
ARTIFACT = "artifact"


def reader_of(pdf):
    """The file for `check`, its object streams taken apart: pypdf would search them through again for each object."""
    done = subprocess.run(["qpdf", "--warning-exit-0", "--object-streams=disable", str(pdf), "-"], capture_output=True, check=True)
    return PdfReader(io.BytesIO(done.stdout))


def value(thing):
    return thing.get_object() if isinstance(thing, IndirectObject) else thing


def identity(thing):
    return thing.idnum if isinstance(thing, IndirectObject) else id(thing)


def raw(table, key):
    return table.raw_get(key) if key in table else None


def as_list(thing):
    return list(value(thing)) if isinstance(value(thing), list) else [] if thing is None else [thing]


@dataclass
class Element:
    number: int
    kind: str
    table: dict
    parent: "Element" = None
    kids: list = field(default_factory=list)      # elements
    content: list = field(default_factory=list)   # (page's number, MCID)
    objects: list = field(default_factory=list)   # numbers of annotations


class Tree:
    def __init__(self, reader, faults):
        self.faults = faults
        self.elements = {}  # object number → Element, in reading order
        self.root = value(raw(reader.trailer["/Root"], "/StructTreeRoot"))
        if self.root is None:
            faults.append("there is no structure tree")
            return
        root = Element(identity(raw(reader.trailer["/Root"], "/StructTreeRoot")), "/StructTreeRoot", self.root)
        waiting = [(kid, root, None) for kid in reversed(as_list(raw(self.root, "/K")))]
        while waiting:
            kid, parent, page = waiting.pop()
            waiting += reversed(self.visit(kid, parent, page))

    def visit(self, kid, parent, page):
        """Notes one kid of `parent`; returns what stands below it, each with the page it inherits."""
        table = value(kid)
        if isinstance(table, int):
            parent.content.append((page, int(table)))
            return []
        page = identity(raw(table, "/Pg")) if "/Pg" in table else page
        if table.get("/Type") == "/MCR":
            parent.content.append((page, int(table["/MCID"])))
            return []
        if table.get("/Type") == "/OBJR":
            parent.objects.append(identity(raw(table, "/Obj")))
            return []
        element = Element(identity(kid), str(table.get("/S")), table, parent)
        if element.number in self.elements:
            self.faults.append(f"structure element {element.number} {element.kind} hangs in the tree twice")
            return []
        if "/P" not in table or identity(raw(table, "/P")) != parent.number:
            self.faults.append(f"structure element {element.number} {element.kind}: /P is not its parent {parent.number}")
        self.elements[element.number] = element
        parent.kids.append(element)
        return [(below, element, page) for below in as_list(raw(table, "/K"))]


def number_tree(node):
    """Number → raw value of a number tree."""
    found, waiting = {}, [node]
    while waiting:
        table = value(waiting.pop())
        numbers = as_list(table.get("/Nums"))
        found.update(zip(map(int, numbers[::2]), numbers[1::2]))
        waiting += as_list(table.get("/Kids"))
    return found


def marks_of(operands):
    """What a BMC or BDC begins: an MCID, ARTIFACT, or None for neither."""
    if operands[0] == "/Artifact":
        return ARTIFACT
    return int(operands[1]["/MCID"]) if len(operands) > 1 and "/MCID" in operands[1] else None


def page_content(page, reader, where, faults):
    """The MCIDs of a page's content in order; appends what is painted outside of them and how they nest wrongly."""
    found, stack, text_object, bare = [], [], False, Counter()
    for operands, operator in ContentStream(page.get_contents(), reader).operations:
        if operator in OPENS:
            mark = marks_of(operands)
            if mark is not None and any(open_mark is not None for open_mark, _ in stack):
                faults.append(f"{where}: {mark} begins inside of {[open_mark for open_mark, _ in stack]}")
            stack.append((mark, text_object))
            found += [mark] if isinstance(mark, int) else []
        elif operator == CLOSES:
            if not stack or stack.pop()[1] != text_object:
                faults.append(f"{where}: EMC without a beginning in the same text object")
        elif operator in (b"BT", b"ET"):
            text_object = operator == b"BT"
        elif operator in PAINTS and all(mark is None for mark, _ in stack):
            bare[operator.decode()] += 1
    faults += [f"{where}: {count} × {operator} is neither tagged nor an artifact" for operator, count in bare.items()]
    if stack:
        faults.append(f"{where}: marked content {stack} is never ended")
    faults += [f"{where}: MCID {mcid} stands {count} times in the content" for mcid, count in Counter(found).items() if count > 1]
    return found


def check_content(page, number, mcids, parents, uses, faults):
    """One page: its content, its array in the parent tree and the structure tree must name the same MCIDs."""
    where = f"page {number}"
    if page.get("/Tabs") != "/S":
        faults.append(f"{where}: /Tabs is {page.get('/Tabs')}, not /S")
    array = as_list(parents.get(int(page["/StructParents"]))) if "/StructParents" in page else []
    if "/StructParents" not in page:
        faults.append(f"{where} has no /StructParents")
    owners = {mcid: identity(owner) for mcid, owner in enumerate(array) if not isinstance(value(owner), NullObject)}
    for mcid in sorted(set(mcids) | set(owners) | set(uses)):
        named = uses.get(mcid, [])
        if mcid not in mcids:
            faults.append(f"{where}: MCID {mcid} is in the structure and not in the content")
        elif mcid not in owners:
            faults.append(f"{where}: MCID {mcid} is not in the parent tree")
        elif named != [owners[mcid]]:
            faults.append(f"{where}: MCID {mcid} belongs to element {owners[mcid]} by the parent tree, to {named} by the structure tree")


def check_links(page, number, parents, tree, faults):
    for reference in as_list(page.get("/Annots")):
        annotation, where = value(reference), f"page {number}: link {identity(reference)}"
        if annotation["/Subtype"] != "/Link":
            continue
        if not str(annotation.get("/Contents", "")).strip():
            faults.append(f"{where} has no /Contents")
        owner = parents.get(int(annotation.get("/StructParent", -1)))
        element = tree.elements.get(identity(owner)) if owner is not None else None
        if element is None or element.kind != "/Link":
            faults.append(f"{where}: its /StructParent is no Link element of the tree")
        elif identity(reference) not in element.objects:
            faults.append(f"{where}: element {element.number} has no OBJR for it")


def check_element(element, faults):
    where = f"structure element {element.number} {element.kind}"
    if element.kind not in STANDARD:
        faults.append(f"{where} is no standard type")
    if not element.kids and not element.content and not element.objects:
        faults.append(f"{where} is empty")
    wrong = {kid.kind for kid in element.kids} - CHILDREN.get(element.kind, STANDARD)
    if wrong or (element.kind in CHILDREN and element.content):
        faults.append(f"{where} holds {', '.join(sorted(wrong)) or 'content of its own'}")
    if element.kind in PARENTS and element.parent.kind != PARENTS[element.kind]:
        faults.append(f"{where} stands in {element.parent.kind}")
    if element.kind == "/Link" and not (element.objects and text_below(element)):
        faults.append(f"{where} has {len(element.objects)} OBJR and {'some' if text_below(element) else 'no'} text")
    if element.kind == "/Figure" and not element.table.get("/Alt") and not element.table.get("/ActualText"):
        faults.append(f"{where} has no alternative text")


def text_below(element):
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if one.content:
            return True
        waiting += one.kids
    return False


def check_headings(elements, faults):
    last = 0
    for element in elements:
        level = HEADINGS.get(element.kind)
        if level is None:
            continue
        if level > last + 1:
            faults.append(f"structure element {element.number}: heading {level} follows heading {last}")
        last = level
    if last == 0:
        faults.append("there is no heading")


def check(reader):
    """What is wrong, for a `reader_of` a file."""
    faults = []
    tree = Tree(reader, faults)
    if tree.root is None:
        return faults
    parents = number_tree(tree.root.get("/ParentTree", {}))
    if parents and int(tree.root.get("/ParentTreeNextKey", 0)) <= max(parents):
        faults.append("/ParentTreeNextKey is used already")
    uses = {}
    for element in tree.elements.values():
        check_element(element, faults)
        for page, mcid in element.content:
            uses.setdefault(page, {}).setdefault(mcid, []).append(element.number)
    check_headings(tree.elements.values(), faults)
    keys = Counter()
    for number, page in enumerate(reader.pages, 1):
        keys[page.get("/StructParents")] += 1
        keys.update(value(annotation).get("/StructParent") for annotation in as_list(page.get("/Annots")))
        mcids = page_content(page, reader, f"page {number}", faults)
        check_content(page, number, mcids, parents, uses.pop(page.indirect_reference.idnum, {}), faults)
        check_links(page, number, parents, tree, faults)
    faults += [f"{count} things share the parent tree's key {key}" for key, count in keys.items() if count > 1]
    faults += [f"the structure names content of object {page}, which is no page" for page in uses]
    return faults
