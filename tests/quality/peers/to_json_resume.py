"""The résumé as JSON Resume 1.0, for that format's themes. What the format has no place for is left out."""
import json

import card
from expect import plain


def day(value):
    return "" if str(value) == "present" else str(value)


def filled(**fields):
    return {name: value for name, value in fields.items() if value}


def when(entry):
    return filled(startDate=day(entry.raw.get("start", entry.raw.get("date", ""))), endDate=day(entry.raw.get("end", entry.raw.get("date", ""))))


def bare(texts):
    return [plain(text) for text in texts]


def jobs(entry):
    for part in entry.parts or [entry]:
        bullets = part.bullets + (entry.bullets if part is not entry and part is entry.parts[-1] else [])
        yield filled(name=plain(entry.title), position=plain(part.title if part is not entry else entry.subtitle), location=plain(entry.place),
                     summary="\n".join(bare(part.paragraphs)), highlights=bare(bullets), **when(part))


def schools(entry):
    for part in entry.parts or [entry]:
        yield filled(institution=plain(entry.title), area=plain(entry.subtitle), studyType=plain(part.title) if part is not entry else "",
                     courses=bare(part.bullets), **when(part))


def publications(entry):
    yield filled(name=plain(entry.title), publisher=plain(entry.venue), releaseDate=day(entry.raw.get("date", "")),
                 summary=", ".join(bare(entry.authors)))


def awards(entry):
    yield filled(title=plain(entry.title), awarder=plain(entry.subtitle), date=day(entry.raw.get("date", entry.raw.get("end", ""))))


def skills(entry):
    yield filled(name=plain(entry.title), level=plain(entry.subtitle), keywords=bare(entry.keywords))


def projects(entry):
    yield filled(name=plain(entry.title), description=" ".join(bare([entry.subtitle, *entry.paragraphs, entry.note])).strip(),
                 highlights=bare(entry.bullets), **when(entry))


def interests(entry):
    yield filled(name=plain(entry.title), keywords=bare(entry.keywords))


def languages(entry):
    yield filled(language=plain(entry.title), fluency=plain(entry.subtitle))


def references(entry):
    yield filled(name=plain(entry.title), reference=" ".join(bare(entry.paragraphs)))


PLACES = {"experience": ("work", jobs), "volunteer": ("work", jobs), "education": ("education", schools),
          "publications": ("publications", publications), "awards": ("awards", awards), "skills": ("skills", skills),
          "interests": ("interests", interests), "languages": ("languages", languages), "references": ("references", references)}


def source(resume):
    cv = card.read(resume)
    basics = cv.basics
    summary = cv.summary + [text for section in cv.sections if section.kind == "prose" for text in section.paragraphs]
    first = {key: card.expect.as_list(basics[key])[0] for key in ("email", "phone", "url") if key in basics}
    result = {"basics": filled(name=cv.name, label=plain(cv.headline), **first, summary="\n\n".join(bare(summary)),
                               location={"city": plain(basics.get("location", ""))})}
    result["basics"]["profiles"] = [filled(network=profile.get("network"), username=profile.get("username") or profile.get("network"),
                                           url=profile.get("url")) for profile in basics.get("profile", [])]
    for section in cv.sections:
        if section.kind != "prose":
            place, shape = PLACES.get(section.kind, ("projects", projects))
            for entry in section.entries:
                result.setdefault(place, []).extend(shape(entry))
    return json.dumps(result, ensure_ascii=False, indent=1)
