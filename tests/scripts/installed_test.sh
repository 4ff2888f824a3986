#!/bin/sh
# Installs what was built, builds examples/embed against that tree with CMake and with pkg-config, and runs what came of it:
# installed_test.sh BUILD PROJECT
set -eu
build=$1 project=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
prefix=$work/prefix
cmake --install "$build" --prefix "$prefix" >"$work/log" || { cat "$work/log"; exit 1; }

cmake -S "$project/examples/embed" -B "$work/example" -DCMAKE_PREFIX_PATH="$prefix" -DCMAKE_BUILD_TYPE=Debug >"$work/log" 2>&1 &&
  cmake --build "$work/example" >>"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
"$work/example/embed" "$prefix/share/quoin" >"$work/cmake.pdf"

PKG_CONFIG_PATH=$(dirname "$(find "$prefix" -name quoin.pc)")
export PKG_CONFIG_PATH
# shellcheck disable=SC2046  # words are what pkg-config prints
c++ -std=c++20 "$project/examples/embed/main.cc" $(pkg-config --cflags --libs quoin) -o "$work/embed"
"$work/embed" "$(pkg-config --variable=resources quoin)" >"$work/pkgconfig.pdf"

# What docs/library.md shows compiles.
{
  printf '#include <quoin/engine.h>\n#include <quoin/host.h>\nvoid shown(const std::string& toml, std::string& pdf) {\n'
  sed -n '/^```cpp/,/^```$/p' "$project/docs/library.md" | sed '/^```/d'
  printf '}\n'
} >"$work/shown.cc"
grep -q typeset "$work/shown.cc"
c++ -std=c++20 -fsyntax-only "$work/shown.cc" $(pkg-config --cflags quoin)

cmp "$work/cmake.pdf" "$work/pkgconfig.pdf"
pdftotext "$work/cmake.pdf" - | grep -q 'Ada Okafor' || { echo "the page does not say what the example says"; exit 1; }

# The same bytes as the installed program's.
sed -n '/R"(/,/)"/p' "$project/examples/embed/main.cc" | sed '1d;$d' >"$work/resume.toml"
(cd "$work" && env -i "$prefix/bin/quoin" build --layout onepage) >/dev/null
cmp "$work/cmake.pdf" "$work/resume.pdf"

# What a PDF carries is read by a helper, which knows the installed fonts by a path of its own.
(
  cd "$work"
  quoin() { env -i PATH="$PATH" "$prefix/bin/quoin" "$@"; }
  quoin build --embed source -o carries.pdf
  quoin build --from carries.pdf -o again.pdf
  cmp carries.pdf again.pdf
  quoin build --from carries.pdf -o again.pdf --resources "$prefix/bin/../share/quoin"
  cmp carries.pdf again.pdf
  quoin verify carries.pdf
  quoin diff carries.pdf resume.toml
) >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
echo "installed, linked, run: the same bytes three times, and again from what a PDF carries"
