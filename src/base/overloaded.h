// A case for each alternative of a std::variant: std::visit does not compile while one has none.
#pragma once

namespace quoin {

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};

template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

}  // namespace quoin
