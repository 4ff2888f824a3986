"""What the file says of itself: language, title, metadata that agree, an identifier, bookmarks that lead somewhere."""
import re
import xml.etree.ElementTree as xml

from pypdf import PdfReader

import tags

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC, XMP = "{http://purl.org/dc/elements/1.1/}", "{http://ns.adobe.com/xap/1.0/}"
PDF, PDFA = "{http://ns.adobe.com/pdf/1.3/}", "{http://www.aiim.org/pdfa/ns/id/}"
UA = "{http://www.aiim.org/pdfua/ns/id/}"
# ISO 19005-1, 6.7.3: these must agree wherever both are.
SAME = {"/Title": DC + "title", "/Author": DC + "creator", "/Subject": DC + "description", "/Keywords": PDF + "Keywords",
        "/Creator": XMP + "CreatorTool", "/Producer": PDF + "Producer", "/CreationDate": XMP + "CreateDate", "/ModDate": XMP + "ModifyDate"}
IDENTIFICATION = {PDFA + "conformance": "A", UA + "part": "1"}


def xmp_properties(packet):
    """Property → its text; the items of an array are joined by a comma."""
    found = {}
    for description in xml.fromstring(packet).iter(RDF + "Description"):
        found.update(description.attrib)
        for entry in description:
            items = [item.text or "" for item in entry.iter(RDF + "li")]
            found[entry.tag] = ", ".join(items) if items else (entry.text or "").strip()
    return found


def comparable(key, text):
    """Dates are written differently on the two sides; their digits are not, nor is UTC."""
    if not key.endswith("Date"):
        return text
    digits = re.sub(r"\D", "", re.split(r"(?<=\d)[Z+]|(?<=:\d\d)-", text)[0])
    return digits.ljust(14, "0")


def check_metadata(reader, faults):
    catalog = reader.trailer["/Root"]
    if "/Metadata" not in catalog:
        faults.append("the catalog has no /Metadata")
        return
    said = xmp_properties(catalog["/Metadata"].get_object().get_data())
    information = reader.trailer.get("/Info", {})
    information = information.get_object() if hasattr(information, "get_object") else information
    for key, name in SAME.items():
        ours, theirs = information.get(key), said.get(name)
        if (ours is None) != (theirs is None) or (ours is not None and comparable(key, str(ours)) != comparable(key, theirs)):
            faults.append(f"{key} is {ours!r} and {name.rsplit('}')[-1]} in the XMP is {theirs!r}")
    part = "3" if "/AF" in catalog else "2"  # PDF/A-2 lets no file of ours ride along
    for name, wanted in {PDFA + "part": part, **IDENTIFICATION}.items():
        if said.get(name) != wanted:
            faults.append(f"{name} in the XMP is {said.get(name)!r}, not {wanted!r}")
    if not said.get(DC + "title"):
        faults.append("the XMP has no title")


def check_catalog(reader, faults):
    catalog = reader.trailer["/Root"]
    if str(catalog.get("/MarkInfo", {}).get("/Marked")) != "True":
        faults.append("/MarkInfo does not say that the file is tagged")
    if not str(catalog.get("/Lang", "")):
        faults.append("the catalog has no /Lang")
    if str(catalog.get("/ViewerPreferences", {}).get("/DisplayDocTitle")) != "True":
        faults.append("/ViewerPreferences does not ask for the title")


def check_identifier(pdf, faults):
    identifier = PdfReader(pdf).trailer.get("/ID")
    if identifier is None or len(identifier) != 2 or not all(len(part) for part in identifier):
        faults.append("the trailer has no /ID")


def destination_page(item):
    target = item.get("/Dest") or item.get("/A", {}).get("/D")
    return tags.identity(tags.value(target)[0]) if target is not None else None


def check_bookmarks(reader, faults):
    outlines = tags.value(tags.raw(reader.trailer["/Root"], "/Outlines"))
    if outlines is None:
        return
    pages = {page.indirect_reference.idnum for page in reader.pages}
    elements = tags.Tree(reader, []).elements
    waiting, seen = [tags.raw(outlines, "/First")], set()
    while waiting:
        reference = waiting.pop()
        if reference is None or tags.identity(reference) in seen:
            continue
        seen.add(tags.identity(reference))
        item = tags.value(reference)
        where = f"bookmark {str(item.get('/Title', ''))!r}"
        if not str(item.get("/Title", "")).strip():
            faults.append(f"a bookmark without a title, object {tags.identity(reference)}")
        if destination_page(item) not in pages:
            faults.append(f"{where} leads to no page")
        if "/SE" not in item or tags.identity(tags.raw(item, "/SE")) not in elements:
            faults.append(f"{where} has no structure element")
        waiting += [tags.raw(item, "/Next"), tags.raw(item, "/First")]
    if not seen:
        faults.append("/Outlines is empty")


def check(pdf, reader):
    """What is wrong; `reader` is the `tags.reader_of` the file, in which qpdf mends an identifier."""
    faults = []
    check_identifier(pdf, faults)
    check_catalog(reader, faults)
    check_metadata(reader, faults)
    check_bookmarks(reader, faults)
    return faults
