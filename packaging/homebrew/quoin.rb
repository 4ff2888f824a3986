# The formula of a tap. scripts/packages writes build/packages/quoin.rb, which has the tarball's sum.
class Quoin < Formula
  desc "Typesets resume.toml as a well-set, archivable, accessible PDF"
  homepage "https://github.com/OWNER/quoin"
  url "https://github.com/OWNER/quoin/releases/download/v0.1.0/quoin-0.1.0-x86_64-linux.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "MIT"

  depends_on arch: :x86_64
  depends_on :linux

  def install
    bin.install "bin/quoin"
    man1.install Dir["share/man/man1/*.1"]
    bash_completion.install "share/bash-completion/completions/quoin"
    zsh_completion.install "share/zsh/site-functions/_quoin"
    fish_completion.install "share/fish/vendor_completions.d/quoin.fish"
    doc.install "LICENCES.txt", "resume.toml"
  end

  test do
    cp doc/"resume.toml", testpath
    system bin/"quoin", "build"
    assert_predicate testpath/"resume.pdf", :exist?
  end
end
