// The file beside a target that becomes it: gone with the process that made it, however that ends.
#pragma once

#include <sys/types.h>

#include <csignal>
#include <string>

namespace quoin {

/// While one lives, SIGINT, SIGTERM and SIGHUP remove the temporary file before they end the process; a signal that the
/// caller ignores (nohup) stays ignored. SIGXFSZ is ignored, for an error of write() is wanted at a size limit.
class SignalHandlers {
 public:
  SignalHandlers();
  SignalHandlers(const SignalHandlers&) = delete;
  SignalHandlers& operator=(const SignalHandlers&) = delete;
  ~SignalHandlers();

 private:
  struct sigaction before_[3]{};
  struct sigaction size_before_ {};
};

/// A new file in a folder that vanishes with this object unless it was put in place. It is locked (flock) as long as
/// the process lives, by which others see that it is in use. Only one may live at a time.
class TemporaryFile {
 public:
  /// `error` is set to the system's where no file could be made, else to 0.
  TemporaryFile(const std::string& folder, mode_t mode, int& error);
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  int fd() const { return fd_; }

  /// Puts the file where `target` stood. 0, or the system's error.
  int replace(const std::string& target);

 private:
  int make(const std::string& path, mode_t mode);

  std::string path_;
  int fd_ = -1;
};

}  // namespace quoin
