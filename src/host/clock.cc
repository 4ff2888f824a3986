#include "host/clock.h"

#include <chrono>

namespace quoin {

double milliseconds() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace quoin
