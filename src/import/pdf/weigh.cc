#include "import/pdf/weigh.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "import/pdf/document.h"
#include "pdf_text/inflate.h"

namespace quoin::qpdf {
namespace {

constexpr std::size_t object_limit = 200'000, objects_of_none = 1'000;  // objects take a byte each at the least
constexpr std::size_t weigh_limit = 500'000;  // keys and items looked at
constexpr std::size_t most_filters = 8;

/// How an object was come by. A stream calls itself a picture as it likes; only one that a reader would draw, and not
/// run as a page, is weighed as one.
enum class Role : unsigned char { other, pictures, picture, unreached };

Role role_behind(std::string_view key, Role dict) {
  constexpr std::string_view to_pictures[] = {"/SMask", "/Mask", "/Thumb", "/Image", "/Obj"};
  if (dict == Role::pictures) return Role::picture;
  if (key == "/XObject") return Role::pictures;
  const bool picture = std::find(std::begin(to_pictures), std::end(to_pictures), key) != std::end(to_pictures);
  return picture ? Role::picture : Role::other;
}

bool is_picture_coding(std::string_view filter) {
  constexpr std::string_view codings[] = {"DCTDecode", "DCT", "JPXDecode", "CCITTFaxDecode", "CCF", "JBIG2Decode"};
  return std::find(std::begin(codings), std::end(codings), filter) != std::end(codings);
}

bool is_flate(std::string_view filter) {
  return filter == "FlateDecode" || filter == "Fl";
}

/// Goes from the trailer to all that it leads to, and then to what nothing leads to.
class Scale {
 public:
  explicit Scale(const Library& library) : pdf_(library) {}

  Weight weigh(std::string_view bytes) {
    content_left_ = content_limit(bytes.size());
    picture_left_ = picture_limit(bytes.size());
    const std::uint64_t most = content_left_;
    Fault fault = pdf_.open(bytes);
    if (!fault.code.empty()) return {std::move(fault.code), std::move(fault.message), 0};
    const qpdf_oh trailer = pdf_.trailer();
    const int size = pdf_.integer(pdf_.key(trailer, "/Size")).value_or(0);
    const auto most_objects = static_cast<int>(std::min(object_limit, objects_of_none + bytes.size()));
    follow({trailer, Role::other});
    // Object streams and what earlier versions left behind; /Size may say too little.
    for (int id = 1; id < std::max(size, highest_ + 1) && !too_large_; ++id) {
      if (id > most_objects)
        too_large_ = true;
      else if (!reached_.contains(id))
        follow({pdf_.object(id), Role::unreached});
    }
    pdf_.fault();  // throws where memory has run out; what is damaged is somebody else's to tell
    if (undecodable_) return {"damaged-pdf", "a part of the PDF cannot be decoded: it is damaged or incomplete", 0};
    if (too_large_) return {"too-large", "the PDF's pages come to more than any résumé's", 0};
    return {{}, {}, most - content_left_};
  }

 private:
  struct Step {
    qpdf_oh object;
    Role role;
  };

  void follow(Step first) {
    open_.push_back(first);
    while (!open_.empty() && !too_large_) {
      const Step step = open_.back();
      open_.pop_back();
      if (is_new(step)) look_into(step);
      pdf_.release(step.object);
    }
  }

  /// An object that is come by in two ways is weighed in both.
  bool is_new(Step step) {
    const int id = pdf_.id(step.object);
    if (id == 0) return true;
    const int generation = pdf_.generation(step.object);
    highest_ = std::max(highest_, id);
    if (generation == 0) reached_.insert(id);
    return seen_.emplace(id, generation, step.role).second;
  }

  void look_into(Step step) {
    const qpdf_object_type_e type = pdf_.type(step.object);
    if (type == ot_array) {
      const int count = pdf_.count(step.object);
      for (int i = 0; i < count && !too_large_; ++i) push({pdf_.item(step.object, i), step.role});
    } else if (type == ot_dictionary) {
      for (const std::string& key : pdf_.keys(step.object)) {
        if (too_large_) return;
        push({pdf_.key(step.object, key.c_str()), role_behind(key, step.role)});
      }
    } else if (type == ot_stream) {
      const qpdf_oh dict = pdf_.dict_of(step.object);
      add(step, dict);
      push({dict, Role::other});
    }
  }

  void push(Step step) {
    if (++steps_ > weigh_limit) too_large_ = true;
    const qpdf_object_type_e type = pdf_.type(step.object);
    if (type == ot_array || type == ot_dictionary || type == ot_stream)
      open_.push_back(step);
    else
      pdf_.release(step.object);
  }

  void add(Step step, qpdf_oh dict) {
    const bool claims = pdf_.name(pdf_.key(dict, "/Subtype")) == "Image";
    const bool picture = claims && (step.role == Role::picture || step.role == Role::unreached);
    std::uint64_t& left = picture ? picture_left_ : content_left_;
    const std::uint64_t size = size_of(step.object, filters_of(dict), picture, left);
    too_large_ = too_large_ || size > left;
    left -= std::min(left, size);
  }

  std::vector<std::string> filters_of(qpdf_oh dict) {
    const qpdf_oh filter = pdf_.key(dict, "/Filter");
    if (pdf_.is(filter, ot_null)) return {};
    if (!pdf_.is(filter, ot_array)) return {pdf_.name(filter)};
    std::vector<std::string> out;
    for (int i = 0; i < pdf_.count(filter) && out.size() <= most_filters; ++i)
      out.push_back(pdf_.name(pdf_.item(filter, i)));
    return out;
  }

  /// Decoded, but for a picture's own coding; more than `left` where that cannot be told. 0 where there is nothing to read.
  std::uint64_t size_of(qpdf_oh stream, std::vector<std::string> filters, bool picture, std::uint64_t left) {
    if (filters.size() > most_filters) return left + 1;
    const bool coded = picture && !filters.empty() && is_picture_coding(filters.back());
    if (coded) filters.pop_back();
    if (coded && filters.empty()) return pdf_.stream(stream, qpdf_dl_none).bytes.size();
    if (coded && (filters.size() > 1 || !is_flate(filters.front()))) return left + 1;  // nobody writes it so
    // libqpdf decodes into memory as far as it goes; for Flate alone, which is what blows up, there is a limit here.
    if (filters.size() == 1 && is_flate(filters.front())) {
      const pdf_text::Inflater::Result result = inflater_.run(pdf_.stream(stream, qpdf_dl_none).bytes, left);
      if (result.kind == pdf_text::Inflater::Result::Kind::beyond) return left + 1;
      if (result.kind == pdf_text::Inflater::Result::Kind::whole) return result.bytes.size();
    }
    const Document::Data data = pdf_.stream(stream, qpdf_dl_specialized);
    if (filters.empty() || data.decoded || coded) return data.bytes.size();
    undecodable_ = undecodable_ || (filters.size() == 1 && is_flate(filters.front()));  // of others nobody knows how large they are
    return left + 1;
  }

  Document pdf_;
  pdf_text::Inflater inflater_;
  std::vector<Step> open_;
  std::set<std::tuple<int, int, Role>> seen_;  ///< object and generation numbers
  std::set<int> reached_;                       ///< object numbers of generation 0
  std::uint64_t content_left_ = 0, picture_left_ = 0;  ///< bytes
  std::size_t steps_ = 0;
  int highest_ = 0;
  bool too_large_ = false, undecodable_ = false;
};

}  // namespace

Weight find_weight(const Library& library, std::string_view pdf) {
  return Scale(library).weigh(pdf);
}

}  // namespace quoin::qpdf
