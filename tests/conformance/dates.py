"""How the dates of an entry may print, as patterns over normalized text: written down here and not asked of the program."""
import datetime
import re

ENGLISH = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
MONTHS = {
    "cs": "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "el": "Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ",
    "en": ENGLISH,
    "es": "ene feb mar abr may jun jul ago sept oct nov dic",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "pl": "sty lut mar kwi maj cze lip sie wrz paź lis gru",
    "ru": "янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.",
    "tr": "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
}
# Where a month beside a day is another word.
DAY_MONTHS = {
    "cs": "1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11. 12.",
    "ru": "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.",
}
AFTER_DAY = {"cs": r"\.", "de": r"\.?"}
AFTER_YEAR = {"ru": r"\s+г\."}
PRESENT = {"en": "[Pp]resent"}
ANY_WORDS = r"[^\W\d][^\d\n]{2,18}?"  # the program's word for "present" in another language


def parts_of(value):
    if isinstance(value, datetime.date):
        return [value.year, value.month, value.day]
    if re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", str(value)):
        return [int(part) for part in str(value).split("-")]
    return None


def one(parts, tag, with_year=True):
    language = tag[:2]
    year = str(parts[0])
    if len(parts) == 1:
        return year
    months = MONTHS[language] if len(parts) == 2 else DAY_MONTHS.get(language, MONTHS[language])
    month = re.escape(months.split()[parts[1] - 1])
    if tag in ("en-GB", "en-AU") and parts[1] == 9:
        month = "Sept"
    ending = year + AFTER_YEAR.get(language, "")
    if len(parts) == 2:
        return month + (r"\s+" + ending if with_year else "")
    day = str(parts[2])
    if tag in ("en-US", "en"):
        return rf"{month}\s+{day}" + (rf",\s+{ending}" if with_year else "")
    return rf"{day}{AFTER_DAY.get(language, '')}\s+{month}" + (rf"\s+{ending}" if with_year else "")


def pattern(table, language, plain):
    """A pattern for the dates of an entry as printed, or None where it has none; `plain` takes the markup off a text."""
    if "date" in table:
        parts = parts_of(table["date"])
        return one(parts, language) if parts else words(plain(table["date"]))
    ends = [parts_of(table[key]) or "present" for key in ("start", "end") if key in table]
    if not ends:
        return None
    shown = [PRESENT.get(language[:2], ANY_WORDS) if end == "present" else one(end, language) for end in ends]
    if len(shown) == 1:
        return shown[0]
    patterns = [r"\s*-\s*".join(shown)]
    if "present" not in ends and ends[0][0] == ends[1][0] and len(ends[0]) > 1:
        patterns.append(one(ends[0], language, with_year=False) + r"\s*-\s*" + shown[1])
    if ends[0] == ends[1]:
        patterns.append(shown[0])
    return "(?:" + "|".join(patterns) + ")"


def words(text):
    """Words as they stand in a text, its quotes, dashes and kinds of space as compare.normalize leaves them."""
    return r"\s+".join(re.escape(word) for word in re.sub("[‐-―]|--+", "-", text).split())
