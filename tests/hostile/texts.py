"""Texts that trip programs up: what Unicode has, what is no UTF-8, and markup that goes nowhere."""

# Valid, and odd.
UNICODE = {
    "bidi-override": "a\u202eb\u202dc", "bidi-open": "\u202b\u2067x", "bidi-marks": "\u200e\u200f\u061c",
    "isolates": "\u2066\u2067\u2068\u2069",
    "zero-width": "\u200b\u200c\u200d\u2060\ufeff", "only-zero-width": "\u200b\u200b", "soft-hyphens": "a\u00adb\u00adc",
    "combining": "e" + "\u0301" * 300,
    "combining-first": "\u0301a", "enclosing": "a\u20dd", "zwj-chain": "\U0001F468\u200d" * 60 + "\U0001F468",
    "flags": "\U0001F1E9" * 31,
    "tags": "\U0001F3F4\U000E0067\U000E0062\U000E007F", "selectors": "\ufe0f\ufe0e" * 20,
    "noncharacter": "a\ufffeb\uffffc\U0010ffff", "private": "\ue000\U000F0000\U00100000",
    "last-plane": "\U0010FFFD", "line-separators": "a\u2028b\u2029c\u0085d", "spaces": "\u00a0\u2003\u3000\u202f\u1680",
    "hangul-jamo": "\u1112\u1161\u11ab" * 20,
    "arabic-presentation": "\ufdfa" * 20, "right-to-left": "\u05d0\u05d1\u05d2 \u0645\u0631\u062d\u0628\u0627",
    "mixed-directions": "abc \u05d0\u05d1 123 \u0645 (x)", "indic": "\u0915\u094d\u0937\u093f",
    "thai": "\u0e01\u0e33\u0e49" * 30, "han": "\u6f22\u5b57" * 100, "khmer": "\u1780\u17d2\u178f",
    "mongolian": "\u1820\u180b\u180e", "object": "\ufffc\ufffd", "ligatures": "\ufb03\ufb06",
    "dotless": "\u0130\u0131", "sharp": "\u1e9e\u00df", "superscripts": "\u00b2\u2074", "one-space": " ", "tab": "\t",
    "newlines": "\n\n\r\n", "controls": "\x01\x1b[31m\x7f\x9b", "nul": "\x00",
    "long-word": "x" * 5000, "long-line": "word " * 2000, "quotes": "\"'`\u00ab\u201e", "percent": "%s%n{}{0}${HOME}$(id)`id`",
    "slashes": "../../../etc/passwd", "html": "<script>alert(1)</script>&lt;", "parens": "()<<>>[]{}/%\\",
}

# No UTF-8, or what some readers take for it.
BYTES = {
    "overlong-slash": b"\xc0\xaf", "overlong-nul": b"\xc0\x80", "overlong-three": b"\xe0\x80\xaf",
    "overlong-four": b"\xf0\x80\x80\xaf", "surrogate": b"\xed\xa0\x80",
    "surrogate-pair": b"\xed\xa0\xbd\xed\xb8\x80", "beyond": b"\xf4\x90\x80\x80", "five-bytes": b"\xf8\x88\x80\x80\x80",
    "continuation": b"\x80", "cut-two": b"\xc3", "cut-three": b"\xe2\x82",
    "cut-four": b"\xf0\x9f\x98", "fe-ff": b"\xfe\xff", "latin-1": b"caf\xe9", "nul": b"\x00", "escape": b"\x1b[2J\x1b]0;x\x07",
    "c1": b"\xc2\x9b31m", "delete": b"\x7f", "bell": b"\x07", "bom": b"\xef\xbb\xbf",
    "carriage-return": b"\r", "form-feed": b"\x0c", "noncharacter": b"\xef\xbf\xbf", "private": b"\xee\x80\x80",
}

MARKUP = [
    "**a", "__a", "`a", "[a](https://b", "[a](http://b c)", "\\textbf{a", "\\href{a}{b}", "<b>", "</b>", "&nbsp a", "&amp;nbsp;", "``a''",
    "[](![)]()", "![](x)", "![a](b", "[![](x)](y)", "[]()", "[](", "[a](b)[a](b", "[[[[a]]]]", "[a][b]", "[a]: b", "[a](<b c>)",
    "[a](javascript:alert(1))", "[a](data:text/html,x)", "[a](file:///etc/passwd)",
    "[a](../x)", "[a](https://example.org/\u202e)", "[a](https://example.org/" + "x" * 3000 + ")",
    "[a](mailto:a@b?subject=%0d%0a)", "<https://example.org>", "<a@b.c>", "<https://", "<b>bold</b>", "<!-- x -->", "<?x?>",
    "<![CDATA[x]]>",
    "*", "**", "***", "****", "*a**b*c**", "**a*b**c*", "_a_b_", "`", "``", "`a``b`", "```\nx\n```", "~~a~~", "\\", "\\*\\_",
    "&amp;", "&#0;", "&#x110000;", "&#xD800;", "&#99999999999;", "&notanentity;", "&", "&lt;" * 200, "# a", "- a\n- b", "> a",
    "---", "1. a", "a  \nb", "a\\\nb",
    "| a | b |\n|---|---|", "$x$", "https://example.org.", "www.example.org", "a@b.c", "https://[::1]:99999/",
    "https://\u0430\u0440\u0440\u04cf\u0435.com", "http://a" + ".b" * 300, "(" * 200, "[" * 200, "![" * 200, "*a " * 200,
    "[a](" * 100, "<" * 300, "`" * 300, "\u00a0*\u00a0", "*\u200b*",
]
