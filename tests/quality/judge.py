"""One program judged on one paper: its PDFs of several résumés read, its text's edges learnt from all of them, its faults counted."""
import statistics
from collections import Counter
from dataclasses import dataclass, field

import cuts
import faults
import frame
import texts


@dataclass
class Result:
    program: str
    documents: int = 0
    pages: int = 0
    lines: int = 0
    counts: Counter = field(default_factory=Counter)
    fills: list = field(default_factory=list)    # of the pages before a document's last
    figures: list = field(default_factory=list)  # of the documents with a date column: whether its figures align
    faults: list = field(default_factory=list)   # in words
    unable: list = field(default_factory=list)   # what could not be made, in words

    def add(self, other):
        for name in ("documents", "pages", "lines", "counts", "fills", "figures", "faults", "unable"):
            setattr(self, name, getattr(self, name) + getattr(other, name))

    @property
    def fill(self):
        return statistics.mean(self.fills) if self.fills else None


def cut_faults(document, edges, resume, report, again):
    if not report:
        return
    if cuts.could_be_saved(report, faults.filled(document, -1, edges), again):
        yield faults.Fault("saved", len(document.pages), "the page before has room for it")
    for title in cuts.lost_sections(report, cuts.read(resume)):
        yield faults.Fault("lost", len(document.pages), title)


def judge(program, made, titles=()):
    """`made`: (what, résumé, PDF, report, again) of each document; `what` names it where a fault is reported, `report` is what our program
    says of a build, None of a peer's, and `again(pages)` that of one with a budget."""
    result = Result(program)
    read = [(what, texts.read(resume), pdf, (resume, report, again)) for what, resume, pdf, report, again in made]
    read = [(what, said, frame.read(pdf, said, titles), told) for what, said, pdf, told in read]
    if not read:
        return result
    edges = frame.frame_of([document for _, _, document, _ in read])
    for what, said, document, told in read:
        found = [*faults.faults_of(document, said, edges), *cut_faults(document, edges, *told)]
        aligned = faults.figures_align(document)
        result.documents += 1
        result.pages += len(document.pages)
        result.lines += sum(map(len, document.pages))
        result.counts.update(fault.kind for fault in found)
        result.fills += [faults.filled(document, page, edges) for page in range(len(document.pages) - 1)]
        result.figures += [] if aligned is None else [aligned]
        result.faults += [f"{program}, {what}, {fault}" for fault in found]
    return result
