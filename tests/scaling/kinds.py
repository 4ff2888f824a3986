"""Inputs of one kind each, of any size: every kind is a way in which a text can be large. Same kind and size, same bytes."""

HEAD = '[basics]\nname = "Ann Example"\nemail = "ann@example.com"\n'
WORDS = "design built a fast reliable system that serves many people every day with less cost and care".split()
KINDS = {}


def kind(command="build", layout="full"):
    """Registers a function from a size in bytes to a file's text. `command` is what is run on it."""
    def register(make):
        KINDS[make.__name__] = (make, command, layout)
        return make
    return register


def filled(size, piece, head="", tail=""):
    """`piece` is a text, or a function of a number; as many as fill `size`."""
    parts, length, number = [head], len(head.encode()) + len(tail.encode()), 0
    while length < size:
        part = piece if isinstance(piece, str) else piece(number)
        parts.append(part)
        length += len(part.encode())
        number += 1
    return "".join(parts) + tail


def prose(size, piece):
    return filled(size, piece, HEAD + '[[section]]\ntitle = "Profile"\nkind = "prose"\ntext = """', '"""\n')


def entries(size, piece, kind_name="experience", title="Work"):
    return filled(size, piece, HEAD + f'[[section]]\ntitle = "{title}"\nkind = "{kind_name}"\n')


def sentence(number, words=12):
    return " ".join(WORDS[(number * 7 + i * (number % 5 + 1)) % len(WORDS)] + (str(number) if i == 3 else "")
                    for i in range(words)) + ". "


# One paragraph, however long.

@kind()
def one_paragraph(size):
    return prose(size, sentence)


@kind(layout="classic")
def one_paragraph_justified(size):
    return prose(size, sentence)


@kind()
def paragraphs(size):
    return prose(size, lambda n: sentence(n) + "\n\n")


@kind()
def hard_breaks(size):
    return prose(size, lambda n: sentence(n, 4) + "\\\\\n")


@kind()
def one_word(size):
    return prose(size, lambda n: "abcdefghijklmnopqrstuvwxyz"[n % 26])


@kind()
def long_words(size):
    return prose(size, lambda n: "internationalization" + ("" if n % 50 else " "))


@kind(layout="onepage")
def long_words_onepage(size):
    return long_words(size)


@kind()
def one_name(size):
    return filled(size, "W", '[basics]\nname = "', '"\n')


@kind()
def chinese(size):
    return prose(size, lambda n: chr(0x4E00 + n * 37 % 2000))


@kind()
def arabic(size):
    return prose(size, "مرحبا بالعالم ")


@kind()
def hebrew_in_latin(size):
    return prose(size, "abc אבג 12 ")


@kind()
def devanagari(size):
    return prose(size, "क्षत्रिय नमस्ते ")


@kind()
def combining_marks(size):
    return prose(size, lambda n: "e" if n == 0 else "\u0301\u0323"[n % 2])


@kind()
def accented_letters(size):
    return prose(size, "e\u0301a\u0300 o\u0302\u0323u ")


@kind()
def emoji(size):
    return prose(size, "\U0001F469\u200D\U0001F4BB")


@kind()
def joiners(size):
    return prose(size, "a\u200D\u200B")


@kind()
def digits(size):
    return prose(size, lambda n: str(n % 10))


@kind()
def numbers(size):
    return prose(size, lambda n: f"{n % 9973} ")


@kind()
def hyphens(size):
    return prose(size, "well-known-")


@kind()
def slashes(size):
    return prose(size, "a/b/")


@kind()
def quotes(size):
    return prose(size, "'a' \\\"b\\\" -- ... ")


@kind()
def lone_quotes(size):
    return prose(size, "'")


@kind()
def dots(size):
    return prose(size, ".")


@kind()
def spaces(size):
    return prose(size, lambda n: " " if n % 64 else "a")


# Markup.

@kind()
def stars(size):
    return prose(size, "*")


@kind()
def emphasis(size):
    return prose(size, "**a** *b* ")


@kind()
def brackets(size):
    return prose(size, "[")


@kind()
def backticks(size):
    return prose(size, "`a``b")


@kind()
def entities(size):
    return prose(size, "&amp;&lt;")


@kind()
def links(size):
    return prose(size, lambda n: f"[word](https://example.com/{n}) ")


@kind()
def long_link(size):
    """One long address behind many pieces of text."""
    half = size // 2
    return prose(half, "*a* b ").replace('"""', '"""[', 1)[:-4] + "](https://example.com/" + "a" * half + ')"""\n'


@kind()
def addresses(size):
    return prose(size, lambda n: f"https://example.com/a/b?c={n} ")


@kind()
def long_address(size):
    return prose(size, lambda n: "https://example.com/" if n == 0 else "abc/")


@kind()
def mail_addresses(size):
    return prose(size, lambda n: f"a{n}@example.com ")


@kind()
def at_signs(size):
    return prose(size, "a@")


# Many of something.

@kind()
def sections(size):
    return filled(size, lambda n: f'[[section]]\ntitle = "S{n}"\nkind = "prose"\ntext = "a b"\n', HEAD)


@kind()
def experience(size):
    return entries(size, lambda n: f'[[section.entry]]\norganization = "Org {n}"\nposition = "Work"\n'
                                   'start = "2001-01"\nend = "2002-02"\nhighlights = ["One thing done."]\n')


@kind()
def roles(size):
    return entries(size, lambda n: f'[[section.entry.role]]\ntitle = "Work {n}"\nstart = "2001"\n' if n else
                   '[[section.entry]]\norganization = "Org"\n')


@kind()
def highlights(size):
    return filled(size, lambda n: f'"{sentence(n)}",\n', HEAD + '[[section]]\ntitle = "Work"\nkind = "experience"\n'
                  '[[section.entry]]\norganization = "Org"\nhighlights = [\n', "]\n")


@kind()
def highlights_of_one_letter(size):
    return filled(size, '"k",', HEAD + '[[section]]\ntitle = "Work"\nkind = "experience"\n[[section.entry]]\norganization = "Org"\n'
                  'highlights = [', "]\n")


@kind(layout="onepage")
def highlights_onepage(size):
    return highlights(size)


@kind(layout="onepage")
def experience_onepage(size):
    return experience(size)


@kind(layout="onepage")
def one_paragraph_onepage(size):
    return one_paragraph(size)


@kind(layout="onepage")
def headline_onepage(size):
    """What stands on the page however tight it is set, and may be parted everywhere."""
    return filled(size, "a.b@c-", HEAD + 'headline = "', '"\n')


@kind(layout="onepage")
def one_word_onepage(size):
    return one_word(size)


@kind(layout="sidebar")
def skills_sidebar(size):
    return entries(size, lambda n: f'[[section.entry]]\nname = "Skill {n}"\nkeywords = ["a", "b{n}"]\n', "skills")


@kind()
def publications(size):
    return entries(size, lambda n: f'[[section.entry]]\ntitle = "Paper {n}"\nauthors = ["Ann Example", "B. C. Dee"]\n'
                                   f'venue = "Conference"\ndate = "2020"\ndoi = "10.1000/{n}"\n', "publications")


@kind()
def authors(size):
    return filled(size, lambda n: f'"Author {n}", ', HEAD + '[[section]]\ntitle = "Papers"\nkind = "publications"\n'
                  '[[section.entry]]\ntitle = "Paper"\nauthors = [', "]\n")


@kind()
def aliases(size):
    names = filled(size // 2, lambda n: f'"Alias {n}", ', 'aliases = [', "]\n")
    return HEAD + names + filled(size - size // 2, lambda n: f'"Author {n}", ',
                                 '[[section]]\ntitle = "Papers"\nkind = "publications"\n'
                                 '[[section.entry]]\ntitle = "Paper"\nauthors = [', "]\n")


@kind()
def keywords(size):
    return filled(size, lambda n: f'"word {n}", ', HEAD + '[[section]]\ntitle = "Skills"\nkind = "skills"\n'
                  '[[section.entry]]\nname = "All"\nkeywords = [', "]\n")


@kind()
def document_keywords(size):
    return filled(size, lambda n: f'"word {n}", ', "[document]\nkeywords = [", "]\n" + HEAD)


@kind()
def emails(size):
    return filled(size, lambda n: f'"a{n}@example.com", ', '[basics]\nname = "Ann Example"\nemail = [', "]\n")


@kind()
def profiles(size):
    return filled(size, lambda n: f'[[basics.profile]]\nnetwork = "N{n}"\nurl = "https://example.com/{n}"\n', HEAD)


@kind()
def details(size):
    return filled(size, lambda n: f'[[basics.detail]]\nlabel = "L{n}"\ntext = "word"\n', HEAD)


@kind()
def tags(size):
    return filled(size, lambda n: f'"tag{n}", ', HEAD + '[[section]]\ntitle = "Work"\nkind = "prose"\ntext = "a"\n'
                  'tags = [', "]\n")


@kind()
def variants(size):
    return filled(size, lambda n: f'[variant.v{n}]\ninclude = ["a"]\n', HEAD)


@kind()
def labels_timeline(size):
    return experience(size)


KINDS["labels_timeline"] = (labels_timeline, "build", "timeline")


# TOML itself.

@kind("check")
def comments(size):
    return filled(size, "# a comment\n", HEAD)


@kind("check")
def integers(size):
    return filled(size, lambda n: f"{n},", HEAD + "aliases = [", "]\n")


@kind("check")
def nested_arrays(size):
    return filled(size, "[" * 50 + "]" * 50 + ",", HEAD + "aliases = [", "]\n")


@kind("check")
def inline_tables(size):
    return filled(size, lambda n: f"{{a{n}=1}},", HEAD + "profile = [", "]\n")


@kind("check")
def dotted_keys(size):
    return filled(size, lambda n: f"a{n}.b.c = 1\n", HEAD)


@kind("check")
def unknown_keys(size):
    return filled(size, lambda n: f"key{n} = 1\n", HEAD)


@kind("check")
def near_keys(size):
    return filled(size, lambda n: f"emai{n} = 1\n", HEAD)


@kind("check")
def tables(size):
    return filled(size, lambda n: f"[t{n}]\n", HEAD)


@kind("check")
def wrong_types(size):
    return entries(size, "[[section.entry]]\norganization = 1\nhighlights = 2\n")


@kind("check")
def unknown_fields(size):
    return entries(size, lambda n: f'[[section.entry]]\norganization = "A"\nfield{n} = 2\n')


@kind("check")
def control_characters(size):
    return prose(size, "a\\u0001")


@kind("check")
def bad_dates(size):
    return entries(size, '[[section.entry]]\norganization = "A"\nstart = "2001-13"\n')


@kind("check")
def bad_links(size):
    return prose(size, "[a](javascript:b) ")


@kind("check")
def bad_line(size):
    """Faults on one long line."""
    return filled(size, '"a\\u0001",', HEAD + "aliases = [", "]\n")


@kind("check")
def syntax_fault(size):
    return filled(size, lambda n: f"a{n} = [\n", HEAD)


@kind("check --json")
def faults_json(size):
    return wrong_types(size)


@kind("check")
def undrawable(size):
    return entries(size, '[[section.entry]]\norganization = "\\U00012000"\n')


# Layout files: `check --layout FILE` on a small résumé, and `layouts FILE`.

@kind("layout")
def layout_rows(size):
    return filled(size, '{ left = "{organization}{, location}" },\n', 'extends = "full"\n[entry.experience]\nrows = [\n', "]\n")


@kind("layout")
def layout_row_faults(size):
    return filled(size, "{nothing} ", 'extends = "full"\n[entry.experience]\nrows = [{ left = "', '" }]\n')


@kind("layout")
def layout_long_row(size):
    return filled(size, "*a* b ", 'extends = "full"\n[entry.experience]\nrows = [{ left = "', '" }]\n')


@kind("layout")
def layout_unknown(size):
    return filled(size, lambda n: f"[style.s{n}]\nsize = 1\n", 'extends = "full"\n')


@kind("layout")
def layout_integers(size):
    return filled(size, lambda n: f"{n},", 'extends = "full"\n[fit]\ncondense = [', "]\n")


@kind("layout")
def layout_families(size):
    return filled(size, lambda n: f'"Family {n}", ', 'extends = "full"\n[font]\ntext = [', "]\n")


@kind("layouts")
def layouts_comments(size):
    return filled(size, "# a comment\n", 'extends = "full"\n')


@kind("layouts")
def layouts_resume(size):
    return experience(size)


# Characters without a width in a word that no line holds.

@kind()
def no_width(size):
    return prose(size, lambda n: "W" if n < 200 else "\u2060")


# Several languages: of each text one is set, or none is the document's.

def in_languages(size, tags):
    def item(number):
        return "  { " + ", ".join(f'{tag} = "{sentence(number + i, 6)}"' for i, tag in enumerate(tags)) + " },\n"
    return filled(size, item, HEAD + '[[section]]\nkind = "experience"\n[[section.entry]]\norganization = "A"\nhighlights = [\n', "]\n")


@kind()
def texts_by_language(size):
    return in_languages(size, ["de", "en", "fr"])


@kind()
def missing_translations(size):
    return in_languages(size, ["de", "fr"])


@kind("check")
def keys_by_language(size):
    return filled(size, lambda n: f'en-x-a{n} = "{n}"\n', HEAD + "[basics.headline]\n")
