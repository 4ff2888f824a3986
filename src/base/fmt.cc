// fmt's own code, compiled here once. Its shared library would be one more to load at every start, and by its headers
// alone each file that formats something would compile all of it again.
#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE
namespace detail {

// What other files use of its templates.
template dragonbox::decimal_fp<float> dragonbox::to_decimal(float);
template dragonbox::decimal_fp<double> dragonbox::to_decimal(double);
template thousands_sep_result<char> thousands_sep_impl(locale_ref);
template char decimal_point_impl(locale_ref);
template void buffer<char>::append(const char*, const char*);
template void vformat_to(buffer<char>&, string_view, basic_format_args<FMT_BUFFER_CONTEXT(char)>, locale_ref);

}  // namespace detail
FMT_END_NAMESPACE
