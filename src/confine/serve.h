// The helper's side of helper.h: what the program does when it was executed as one.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace quoin {

struct Service {
  std::function<void()> prepare;                        ///< before the fences: loads what cannot be loaded later
  std::function<std::string(std::string_view)> answer;  ///< behind them
};

/// True if the program was started as a helper: by this argument alone, with a socket to answer on.
bool is_helper(int argc, const char* const* argv);

/// Answers one question and ends the process.
[[noreturn]] void serve(const Service& service);

}  // namespace quoin
