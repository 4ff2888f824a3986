// The engine for Python: plain functions over plain values. What they mean to a Python caller is python/quoin/__init__.py's.
#include <nanobind/nanobind.h>
#include <nanobind/stl/map.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/pair.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/tuple.h>
#include <nanobind/stl/vector.h>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "quoin/engine.h"
#include "quoin/failure.h"
#include "quoin/host.h"

namespace nb = nanobind;

namespace {

/// The calls that typeset now. An interpreter that ends stops them and waits, since a thread that comes back to one that has
/// ended brings the process down.
class Calls {
 public:
  /// False once the interpreter is about to end.
  bool begin() {
    const std::lock_guard lock(guard_);
    if (!stop_.stop_requested()) ++running_;
    return !stop_.stop_requested();
  }
  void end() {
    const std::lock_guard lock(guard_);
    --running_;
    ended_.notify_all();
  }
  void stop_all() {
    stop_.request_stop();
    std::unique_lock lock(guard_);
    ended_.wait(lock, [&] { return running_ == 0; });
  }
  std::stop_token token() const { return stop_.get_token(); }

 private:
  std::mutex guard_;
  std::condition_variable ended_;
  std::stop_source stop_;
  int running_ = 0;
};

// Never destroyed: a thread may still be at work when the process ends.
Calls* calls = new Calls;
const quoin::Engine* engine = nullptr;

/// Counts a call for as long as it lives.
class Call {
 public:
  Call() {
    if (!calls->begin()) throw std::runtime_error("the interpreter is ending");
  }
  ~Call() { calls->end(); }
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;
};

void open_resources(const std::string& folder) {
  if (!engine) engine = new quoin::Engine(quoin::folder_files(folder));
}

quoin::Workspace& workspace() {
  thread_local quoin::Workspace own(*engine);
  return own;
}

/// What a call asks for, as python/quoin/__init__.py has it: name, toml, layout, documents, pages, language, variant, include, exclude,
/// settings, files, folder, overlays, redact, env.
using Words = std::tuple<std::string, std::string, std::optional<std::string>, int, std::optional<int>, std::optional<std::string>,
                         std::optional<std::string>, std::vector<std::string>, std::vector<std::string>,
                         std::vector<std::pair<std::string, std::string>>, std::optional<std::map<std::string, nb::bytes>>,
                         std::optional<std::string>, std::vector<std::string>, std::vector<std::string>,
                         std::map<std::string, std::string>>;

/// The same for the engine. It owns its files.
struct Order {
  explicit Order(Words words) {
    auto& [name, toml, layout, documents, pages, language, variant, include, exclude, settings, in_memory, folder, overlays, redact, env] = words;
    if (folder) {
      files = quoin::folder_files(*folder);
    } else if (in_memory) {
      const auto memory = std::make_shared<quoin::MemoryFiles>();
      for (const auto& [path, bytes] : *in_memory) memory->files.emplace(path, std::string(bytes.c_str(), bytes.size()));
      files = memory;
    }
    request.files = files.get();
    request.resume = std::move(name);
    request.text = std::move(toml);
    request.layout = std::move(layout);
    request.documents = static_cast<quoin::Documents>(documents);  // in the order of python/quoin/__init__.py
    request.pages = pages;
    request.language = std::move(language);
    request.variant = std::move(variant);
    request.include = std::move(include);
    request.exclude = std::move(exclude);
    request.overlays = std::move(overlays);
    request.redact = std::move(redact);
    variables = std::move(env);
    request.variable = [this](const std::string& name) {
      const auto found = variables.find(name);
      return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
    request.stop = calls->token();
    for (const auto& [key, value] : settings) request.settings.push_back({key, value, "settings: " + key});
  }

  Order(const Order&) = delete;  // the request borrows
  Order& operator=(const Order&) = delete;

  std::shared_ptr<const quoin::Files> files;
  std::map<std::string, std::string> variables;
  quoin::Request request;
};

nb::list faults_of(const quoin::Result& result) {
  nb::list out;
  for (const quoin::Diagnostic& one : result.diagnostics.all) {
    const bool known = one.span.source < result.sources.size() && one.span.known();
    const auto number = [&](std::uint32_t value) -> nb::object { return known ? nb::object(nb::int_(value)) : nb::none(); };
    out.append(nb::make_tuple(one.code, one.severity == quoin::Severity::error, one.message, one.hint,
                              known ? nb::object(nb::str(result.sources.name(one.span.source).c_str())) : nb::none(),
                              number(one.span.begin.line), number(one.span.begin.column),
                              quoin::render(one, result.sources)));
  }
  return out;
}

struct Made {
  quoin::Result result;
  std::string pdf, report;
};

/// Everything that needs no Python, without the interpreter's lock. `print` may be false: then only faults are looked for.
Made make(const Order& order, bool print) {
  Made out;
  out.result = print ? quoin::typeset(workspace(), order.request) : quoin::check(workspace(), order.request);
  if (!print || !out.result.ok()) return out;
  out.pdf = quoin::render(out.result, quoin::Format::pdf);
  out.report = quoin::render(out.result, quoin::Format::report);
  return out;
}

/// (faults, pdf or None, pages, report or None)
nb::tuple build(Words words, bool print) {
  const Call call;
  const Order order(std::move(words));
  const Made made = [&] {
    const nb::gil_scoped_release unlocked;
    return make(order, print);
  }();
  if (made.result.stopped) throw std::runtime_error("the interpreter is ending");
  const bool printed = !made.pdf.empty();
  return nb::make_tuple(faults_of(made.result), printed ? nb::object(nb::bytes(made.pdf.data(), made.pdf.size())) : nb::none(),
                        made.result.pages(), printed ? nb::object(nb::str(made.report.c_str(), made.report.size())) : nb::none());
}

/// One page as SVG, typeset again: few results are looked at.
std::string draw(Words words, std::size_t page) {
  const Call call;
  const Order order(std::move(words));
  const nb::gil_scoped_release unlocked;
  const quoin::Result result = quoin::typeset(workspace(), order.request);
  return quoin::render(result, quoin::Format::svg, {page});
}

}  // namespace

NB_MODULE(_quoin, module) {
  nb::register_exception_translator([](const std::exception_ptr& thrown, void*) {
    try {
      std::rethrow_exception(thrown);
    } catch (const quoin::Failure& failure) {
      PyErr_SetString(PyExc_OSError, failure.what());
    }
  });
  module.def("open_resources", open_resources);
  module.def("stop_all", [] {
    const nb::gil_scoped_release unlocked;
    calls->stop_all();
  });
  // The threads of a process that forks are not in its child.
  module.def("forget_calls", [] { calls = new Calls; });
  module.def("layouts", [] { return engine->layouts(); });
  module.def("build", build, nb::arg("order"), nb::arg("print"));
  module.def("draw", draw, nb::arg("order"), nb::arg("page"));
}
