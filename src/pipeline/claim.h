// What rides along in a PDF and what it claims to be, which hang together: PDF/A-2 carries no file of ours.
#pragma once

#include <string>

#include "quoin/request.h"
#include "resume/resume.h"

namespace quoin {

struct Claim {
  Embed embed = Embed::none;
  PdfStandard standard = PdfStandard::a2a;
};

/// The command line's word counts before the résumé's. Where no standard is asked for, it is PDF/A-2a and PDF/UA-1 of a
/// file that carries nothing, and PDF/A-3a and PDF/UA-1 of one that does.
Claim claim_of(const Request& request, const DocumentSettings& document);

/// Why the two that are asked for cannot be had together, for usage_error; empty where they can.
std::string complaint_of_claim(const Request& request, const DocumentSettings& document);

}  // namespace quoin
