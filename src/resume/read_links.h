// What leads out of the page: URLs, DOIs, e-mail addresses, telephone numbers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "resume/reading.h"

namespace quoin {

/// What is wrong with a link's target, in words; empty where it is an http, https, mailto or tel URL (RFC 3986; letters
/// beyond ASCII are taken as an IRI's, RFC 3987).
std::string url_fault(std::string_view url);

/// Appends `bad-url` where it is none.
void check_url(Reading& reading, const Literal& url);
/// Appends `bad-email`.
void check_email(Reading& reading, const Literal& email);
/// Appends `bad-phone`; a number of which no link can be made is warned of, `no-link`.
void check_phone(Reading& reading, const Literal& phone);

/// A checked URL; a bad one is returned too, for no other fault to hide behind it.
std::optional<Literal> read_url(Reading& reading, TableReader& table, std::string_view key);
/// A DOI without its resolver; appends `bad-doi`.
std::optional<Literal> read_doi(Reading& reading, TableReader& table, std::string_view key);

}  // namespace quoin
