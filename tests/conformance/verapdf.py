"""veraPDF's verdict over many files: one Java machine for all of them."""
import subprocess
from pathlib import Path

HOME = Path(__file__).resolve().parents[2] / "build" / "tools" / "verapdf"
FLAVOURS = "2a,ua1"  # PDF/A-2a and PDF/UA-1
CARRYING = "3a,ua1"  # of a file with attachments


class Run:
    """Starts at once and goes on beside other work until `faults` asks for its end."""

    def __init__(self, pdfs, said, carrying=()):
        """`said`: the path of a file for what it prints, which may be more than a pipe holds; `carrying`: PDFs with attachments."""
        with_files = {str(pdf) for pdf in carrying}
        self.pdfs = {str(pdf): CARRYING if str(pdf) in with_files else FLAVOURS for pdf in pdfs}
        self.said = Path(said)
        listed = self.said.with_suffix(".list")
        listed.write_text("".join(f"{flavours}\t{pdf}\n" for pdf, flavours in self.pdfs.items()), encoding="utf-8")
        with open(listed, "rb") as files, open(self.said, "wb") as out:
            self.process = subprocess.Popen(["java", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp", f"{HOME}:{HOME}/lib/*", "VeraCheck"],
                                            stdin=files, stdout=out)

    def faults(self):
        """PDF → what is wrong with it; every file must have been judged by both standards."""
        status = self.process.wait()
        lines = [line.split("\t") for line in self.said.read_text(encoding="utf-8").splitlines()]
        found = {pdf: [] for pdf in self.pdfs}
        judged = {(flavour, pdf) for _, flavour, pdf, *_ in lines}
        for verdict, flavour, pdf, *rules in lines:
            if verdict != "ok":
                found[pdf] += [f"veraPDF {flavour}: {rule}" for rule in rules or [verdict]]
        for pdf, flavours in self.pdfs.items():
            found[pdf] += [f"veraPDF {flavour}: no verdict" for flavour in flavours.split(",") if (flavour, pdf) not in judged]
        if bool(status) != any(found.values()):
            raise RuntimeError(f"veraPDF ended with status {status} and named {sum(map(bool, found.values()))} files")
        return found
