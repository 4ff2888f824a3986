// Everything in a résumé that a page can show, as one list in reading order: what is asked for what became of each field.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "quoin/request.h"
#include "resume/left_out.h"
#include "resume/resume.h"

namespace quoin {

/// A field as it stands in the résumé, which it points into.
struct ContentField {
  enum class Kind : std::uint8_t {
    prose,    ///< a text of sentences or of things said: a highlight, a title, a keyword
    heading,  ///< the same, perhaps set in capitals
    name,     ///< of a person
    literal,  ///< e-mail, phone, URL, DOI: taken as it stands
    dates,
    profile,
  };
  std::string path;        ///< as in Leaf::path: "section[3].entry[0].department", "basics.email"
  std::string_view label;  ///< the field's name in the file; "dates" for whichever of the three there are
  Kind kind = Kind::prose;
  std::size_t unit = 0;    ///< an entry's head, a bullet, a paragraph: fields of one stand in any order, units do not
  std::variant<const Text*, const Literal*, const Dates*, const Profile*> value;
  const Text* carrier = nullptr;  ///< for a URL: the text that becomes its link

  /// A date's is that of the first that there is.
  ValueId value_id() const;
};

/// Without what is left out, and without what the model prints in another field's place (an entry's position that a
/// role's title contains, a group that the entry before has named). A letter has the résumé's head, and is none where there is none.
std::vector<ContentField> content(const Resume& resume, const LeftOut& left_out, Documents of = Documents::resume);

}  // namespace quoin
