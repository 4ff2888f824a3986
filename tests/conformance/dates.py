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
# As layouts print them that write months out.
LONG = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "el": "Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος Δεκέμβριος",
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "pl": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
    "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
}
LONG_DAY_MONTHS = {
    "el": "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
BEFORE_YEAR = {"es": r"(?:de\s+)?"}
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
    if language in LONG:
        written = LONG_DAY_MONTHS.get(language, LONG[language]) if len(parts) > 2 else LONG[language]
        month = f"(?:{month}|{re.escape(written.split()[parts[1] - 1])})"
    ending = BEFORE_YEAR.get(language, "") + year + AFTER_YEAR.get(language, "")
    if len(parts) == 2:
        return month + (r"\s+" + ending if with_year else "")
    day = str(parts[2])
    if tag in ("en-US", "en"):
        return rf"{month}\s+{day}" + (rf",\s+{ending}" if with_year else "")
    return rf"{day}{AFTER_DAY.get(language, '')}\s+{BEFORE_YEAR.get(language, '')}{month}" + (rf"\s+{ending}" if with_year else "")


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
