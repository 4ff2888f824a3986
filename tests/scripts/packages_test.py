"""Makes every package, twice, installs each in a bare root and builds the example there: packages_test.py PROGRAM PROJECT [BUILD]

The lines that install are those of README.md and docs/packaging.md, run with folders of this machine in place of release, index and registry.
BUILD has the archives that the wheel's module is linked from; without it nothing is made, and what is in build/packages is tried. It needs
what `scripts/setup --packages` installs.
"""

import functools
import hashlib
import http.server
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import threading
import unittest

PROGRAM, PROJECT = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
BUILD = pathlib.Path(sys.argv[3]).resolve() if sys.argv[3:] else None
OUT = PROJECT / "build/packages"
STATIC = PROJECT / "build/static/quoin"
OWNER = (PROJECT / "packaging/owner").read_text().strip()
VERSION = re.search(r"^project\(quoin VERSION ([0-9.]+)", (PROJECT / "CMakeLists.txt").read_text(), re.M)[1]
RELEASE = f"https://github.com/{OWNER}/releases/download/v{VERSION}/"
NODE = (PROJECT / "build/tools/node/node").resolve()
NPM = NODE.parent.parent / "lib/node_modules/npm/bin/npm-cli.js"
RESUME = PROJECT / "resume.toml"
CHROOT = shutil.which("chroot") or "/usr/sbin/chroot"


def run(*command, **how):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, **how)


@functools.lru_cache
def expected_pdf():
    """The example's, by the program that is linked in the usual way."""
    with tempfile.TemporaryDirectory() as name:
        done = run(PROGRAM, "build", RESUME, "-o", f"{name}/resume.pdf")
        assert done.returncode == 0, done.stderr
        return pathlib.Path(f"{name}/resume.pdf").read_bytes()


def documented(heading, name="docs/packaging.md"):
    """The first lines for a shell below a heading; of README those before any."""
    text = (PROJECT / name).read_text().partition(heading)[2]
    return re.search(r"^```sh\n(.*?)^```$", text, re.S | re.M)[1]


class InScratch(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="quoin-packages-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.bin = self.folder / "stand-ins"
        self.bin.mkdir()
        self.stand_in("sudo", 'exec "$@"')

    def stand_in(self, name, line):
        (self.bin / name).write_text(f"#!/bin/sh\n{line}\n")
        (self.bin / name).chmod(0o755)

    def shell(self, lines, **environment):
        """Runs documented lines; the release is build/packages."""
        lines = lines.replace(RELEASE, f"file://{OUT}/")
        self.assertNotIn("https://", lines)
        kept = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "QUOIN")}
        done = run("sh", "-euc", lines, cwd=self.folder,
                   env={**kept, "PATH": f"{self.bin}:{os.environ['PATH']}", "HOME": str(self.folder), **environment})
        self.assertEqual(done.returncode, 0, f"{lines}\n{done.stdout}{done.stderr}")
        return done

    def builds_the_example_in(self, root, program):
        """In a root that holds nothing but what was installed there."""
        shutil.rmtree(root / "cv", ignore_errors=True)
        (root / "cv").mkdir()
        shutil.copy(RESUME, root / "cv")
        done = run(CHROOT, root, program, "build", "/cv/resume.toml", env={})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual((root / "cv/resume.pdf").read_bytes(), expected_pdf())

    def builds_the_example(self, program, **environment):
        shutil.copy(RESUME, self.folder)
        done = run(program, "build", cwd=self.folder, env={**os.environ, **environment})
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual((self.folder / "resume.pdf").read_bytes(), expected_pdf())


class Tarball(InScratch):
    def test_first_lines_of_the_readme(self):
        self.shell(documented("# quoin\n", "README.md"))
        self.assertEqual((self.folder / f"quoin-{VERSION}-x86_64-linux/resume.pdf").read_bytes(), expected_pdf())

    def test_is_installed(self):
        done = self.shell(documented("## Tarball"))
        self.assertIn(f"quoin-{VERSION}-x86_64-linux.tar.gz: OK", done.stdout)
        self.builds_the_example_in(self.folder / f"quoin-{VERSION}-x86_64-linux", "/bin/quoin")

    def test_has_manual_completions_and_licences(self):
        names = tarfile.open(OUT / f"quoin-{VERSION}-x86_64-linux.tar.gz").getnames()
        for name in ("LICENCES.txt", "README.txt", "share/man/man1/quoin-build.1", "share/bash-completion/completions/quoin",
                     "share/zsh/site-functions/_quoin", "share/fish/vendor_completions.d/quoin.fish"):
            self.assertIn(f"quoin-{VERSION}-x86_64-linux/{name}", names)
        self.shell(documented("## Tarball"))
        licences = (self.folder / f"quoin-{VERSION}-x86_64-linux/LICENCES.txt").read_text()
        for words in ("Jean-loup Gailly", "SIL OPEN FONT LICENSE", "Takeshi Kanno", "hyph-utf8: the patterns de"):
            self.assertIn(words, licences)


class Debian(InScratch):
    PACKAGE = OUT / f"quoin_{VERSION}_amd64.deb"

    def root(self):
        root = self.folder / "root"
        (root / "var/lib/dpkg/info").mkdir(parents=True)
        (root / "var/lib/dpkg/updates").mkdir()
        (root / "var/lib/dpkg/status").write_text("")
        self.stand_in("dpkg", f'exec /usr/bin/dpkg --root="{root}" --force-not-root --force-bad-path "$@"')
        return root

    def test_lintian_has_no_word(self):
        done = run("lintian", "--allow-root", "--fail-on", "error,warning", self.PACKAGE)
        self.assertEqual((done.returncode, done.stdout), (0, ""), done.stderr)

    def test_is_installed_and_removed(self):
        root = self.root()
        self.shell(documented("## Debian"))
        self.builds_the_example_in(root, "/usr/bin/quoin")
        for name in ("man/man1/quoin.1.gz", "bash-completion/completions/quoin", "zsh/vendor-completions/_quoin",
                     "fish/vendor_completions.d/quoin.fish", "doc/quoin/copyright", "doc/quoin/changelog.gz"):
            self.assertTrue((root / "usr/share" / name).is_file(), name)
        self.shell("dpkg --purge quoin")
        self.assertFalse((root / "usr/bin").exists())

    def test_of_another_machine_is_refused_in_a_line(self):
        self.root()
        run("dpkg-deb", "-R", self.PACKAGE, self.folder / "tree")
        control = self.folder / "tree/DEBIAN/control"
        control.write_text(control.read_text().replace("Architecture: amd64", "Architecture: arm64"))
        run("dpkg-deb", "-Znone", "-b", self.folder / "tree", self.folder / "other.deb")
        done = run(self.bin / "dpkg", "-i", self.folder / "other.deb")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("package architecture (arm64) does not match system (amd64)", done.stderr)


class Rpm(InScratch):
    def test_is_installed(self):
        root = self.folder / "root"
        root.mkdir()
        self.stand_in("rpm", f'exec /usr/bin/rpm --root "{root}" --dbpath /var/lib/rpm "$@"')
        self.shell(documented("## Fedora"))
        self.builds_the_example_in(root, "/usr/bin/quoin")
        listed = run(self.bin / "rpm", "-ql", "quoin").stdout.split()
        self.assertIn("/usr/share/licenses/quoin/LICENCES.txt", listed)
        self.assertEqual(run(self.bin / "rpm", "-V", "quoin").returncode, 0)

    def test_of_another_machine_is_refused_in_a_line(self):
        done = run("setarch", "i686", "rpm", "--root", self.folder, "--dbpath", "/var/lib/rpm", "-i", OUT / f"quoin-{VERSION}-1.x86_64.rpm")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn(f"package quoin-{VERSION}-1.x86_64 is intended for a different architecture", done.stderr)


class Pip(InScratch):
    LOCAL = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(OUT), "PIP_DISABLE_PIP_VERSION_CHECK": "1"}

    def chosen(self, *words):
        """The wheel that pip takes for another machine."""
        done = run("/usr/bin/python3", "-m", "pip", "download", "--no-deps", "--only-binary", ":all:", "-d", self.folder / "got", *words, "quoin-cv",
                   env={**os.environ, **self.LOCAL})
        self.assertEqual(done.returncode, 0, done.stderr)
        (wheel,) = (self.folder / "got").iterdir()
        wheel.replace(self.folder / wheel.name)
        return wheel.name.split("-", 2)[2]

    def test_is_installed(self):
        run("/usr/bin/python3", "-m", "venv", self.folder / "venv")
        self.bin = self.folder / "venv/bin"
        self.shell(documented("## pip"), **self.LOCAL)
        self.builds_the_example(self.bin / "quoin")
        self.assertEqual((self.bin / "quoin").read_bytes(), STATIC.read_bytes())
        done = run(self.bin / "python3", "-c", "import pathlib, quoin; quoin.build(pathlib.Path('resume.toml')).save('module.pdf')", cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual((self.folder / "module.pdf").read_bytes(), expected_pdf())

    def test_module_needs_no_library_of_the_system(self):
        (wheel,) = OUT.glob("quoin_cv-*-cp3*.whl")
        shown = run(PROJECT / "build/tools/venv/bin/python3", "-m", "auditwheel", "show", wheel)
        self.assertRegex(shown.stdout.replace("\n", " "), r'consistent with the following platform tag: +"manylinux_2_[0-9]+_x86_64"', shown.stderr)

    def test_another_python_gets_the_command(self):
        self.assertRegex(self.chosen("--python-version", "3.12", "--platform", "manylinux_2_17_x86_64", "--platform", "manylinux_2_5_x86_64"), "^py3-none-manylinux_2_5_x86_64")
        self.assertRegex(self.chosen("--python-version", "3.13", "--platform", "musllinux_1_2_x86_64", "--platform", "musllinux_1_1_x86_64"), "^py3-none-manylinux")
        (wheel,) = self.folder.glob("*.whl")
        run("/usr/bin/python3", "-m", "pip", "install", "--target", self.folder / "there", "--no-deps", wheel, env={**os.environ, **self.LOCAL})
        self.builds_the_example(self.folder / "there/bin/quoin")
        done = run("/usr/bin/python3", "-c", "import quoin", cwd=self.folder / "there")
        self.assertIn("ImportError: quoin-cv has no module for CPython 3.", done.stderr.splitlines()[-1])

    def test_another_machine_is_told_in_a_line(self):
        self.assertEqual(self.chosen("--platform", "win_amd64"), "py3-none-any.whl")
        (wheel,) = self.folder.glob("*.whl")
        run("/usr/bin/python3", "-m", "pip", "install", "--target", self.folder / "there", "--no-deps", wheel, env={**os.environ, **self.LOCAL})
        done = run(self.folder / "there/bin/quoin", "build")
        self.assertEqual((done.returncode, done.stdout), (3, ""))
        self.assertRegex(done.stderr, r"\Aquoin: there is no program for Linux \w+, only for Linux x86_64( and Linux aarch64)?\n\Z")


class Registry(http.server.BaseHTTPRequestHandler):
    """As much of npm's registry as an installation asks for, over the packages that were made."""

    def do_GET(self):
        name = self.path.lstrip("/").replace("%2f", "/")
        file = OUT / pathlib.PurePath(name).name
        if name.endswith(".tgz") and file.exists():
            return self.answer(file.read_bytes())
        for package in OUT.glob("*.tgz"):
            manifest = json.load(tarfile.open(package).extractfile("package/package.json"))
            if manifest["name"] == name:
                digest = hashlib.sha1(package.read_bytes()).hexdigest()
                manifest["dist"] = {"tarball": f"http://{self.headers['Host']}/{package.name}", "shasum": digest}
                return self.answer(json.dumps({"name": name, "dist-tags": {"latest": VERSION}, "versions": {VERSION: manifest}}).encode())
        return self.send_error(404)

    def answer(self, data):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


class Npm(InScratch):
    def setUp(self):
        super().setUp()
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Registry)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.addCleanup(server.server_close)
        self.addCleanup(server.shutdown)
        self.stand_in("npm", f'exec "{NODE}" "{NPM}" "$@"')
        (self.bin / "node").symlink_to(NODE)
        self.local = {"npm_config_registry": f"http://127.0.0.1:{server.server_port}/", "npm_config_prefix": str(self.folder / "prefix"),
                      "npm_config_cache": str(self.folder / "cache"), "npm_config_audit": "false", "npm_config_update_notifier": "false"}
        self.quoin = self.folder / "prefix/bin/quoin"
        self.path = {"PATH": f"{self.bin}:{os.environ['PATH']}"}

    def test_is_installed(self):
        self.shell(documented("## npm"), **self.local)
        self.builds_the_example(self.quoin, **self.path)
        self.assertEqual(run(self.quoin, "biuld", env={**os.environ, **self.path}).returncode, 2)

    def test_without_the_optional_package_it_says_so(self):
        self.shell(documented("## npm"), **self.local)
        (there,) = (self.folder / "prefix").rglob("@quoin")
        shutil.rmtree(there)
        done = run(self.quoin, "build", env={**os.environ, **self.path})
        self.assertEqual(done.returncode, 3)
        self.assertEqual(done.stderr, "quoin: the package @quoin/linux-x64 is missing; install quoin again, with its optional dependencies\n")

    def test_another_machine_is_told_in_a_line(self):
        self.shell(documented("## npm"), **self.local)
        (self.folder / "mac.js").write_text('Object.defineProperty(process, "platform", {value: "darwin"});')
        done = run(NODE, "-r", self.folder / "mac.js", self.quoin, "build")
        self.assertEqual((done.returncode, done.stdout), (3, ""))
        self.assertRegex(done.stderr, r"\Aquoin: there is no program for darwin-x64, only for linux-x64(, linux-arm64)?\n\Z")


class Container(InScratch):
    """The Dockerfile's steps, as far as it has them, in a bare root."""

    def build(self, context):
        self.root, image = self.folder / "root", {"user": "0:0", "folder": "/", "entry": [], "words": []}
        self.root.mkdir()
        for line in (PROJECT / "packaging/Dockerfile").read_text().splitlines():
            step, _, rest = line.partition(" ")
            if step == "COPY":
                source, target = rest.split()
                (self.root / target[1:]).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(context / source, self.root / target[1:])
            elif step == "WORKDIR":
                image["folder"] = rest
                (self.root / rest[1:]).mkdir()
            elif step in ("USER", "ENTRYPOINT", "CMD"):
                image[{"USER": "user", "ENTRYPOINT": "entry", "CMD": "words"}[step]] = rest if step == "USER" else json.loads(rest)
            else:
                self.assertTrue(step in ("FROM", "LABEL") or line.startswith("#") or not line, line)
        return image

    @unittest.skipUnless(os.geteuid() == 0, "another user's steps need root")
    def test_builds_the_example_as_its_user(self):
        image = self.build(OUT / "image")
        user, group = (int(number) for number in image["user"].split(":"))
        self.assertNotEqual(user, 0)

        def enter():
            os.chroot(self.root)
            os.chdir(image["folder"])
            os.setgroups([])
            os.setgid(group)
            os.setuid(user)

        def start(*words):
            return run(*image["entry"], *(words or image["words"]), preexec_fn=enter, env={})

        self.folder.chmod(0o755)
        self.assertIn("Usage: quoin COMMAND", start().stdout)
        shutil.copy(RESUME, self.root / "cv")
        self.assertEqual(start("build", "resume.toml").returncode, 3)  # the folder is root's, and it is not root
        os.chown(self.root / "cv", user, group)
        done = start("build", "resume.toml")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual((self.root / "cv/resume.pdf").read_bytes(), expected_pdf())
        self.assertEqual(sorted(path.name for path in self.root.iterdir()), ["LICENCES.txt", "bin", "cv"])


# Homebrew's folders and as many of its words as the formula has.
BREW = r"""
require "fileutils"
require "pathname"
class Pathname
  def install(*files) = (mkpath; files.flatten.each { |file| FileUtils.cp(file, self) })
end
class Formula
  class << self
    attr_reader :said, :trial
    def method_missing(name, *words) = (@said ||= {})[name] = words.first
    def respond_to_missing?(*) = true
    def test(&block) = @trial = block
  end
  PREFIX = Pathname.new(ARGV[1])
  def bin = PREFIX/"bin"
  def man1 = PREFIX/"share/man/man1"
  def doc = PREFIX/"share/doc/quoin"
  def bash_completion = PREFIX/"etc/bash_completion.d"
  def zsh_completion = PREFIX/"share/zsh/site-functions"
  def fish_completion = PREFIX/"share/fish/vendor_completions.d"
  def testpath = Pathname.new(ARGV[2])
  def cp(*words) = FileUtils.cp(*words)
  def system(*words) = Kernel.system(*words.map(&:to_s)) || raise("#{words} failed")
  def assert_predicate(what, question) = what.public_send(question) || raise("#{what} is not #{question}")
end
load ARGV[0]
formula = Quoin.new
formula.install
FileUtils.chmod(0o755, formula.bin/"quoin")
Dir.chdir(formula.testpath) { formula.instance_eval(&Quoin.trial) }
puts Quoin.said[:url], Quoin.said[:sha256]
"""


class OtherManagers(InScratch):
    def test_formula(self):
        formula = OUT / "quoin.rb"
        self.assertEqual(run("ruby", "-c", formula).returncode, 0)
        tarball = OUT / f"quoin-{VERSION}-x86_64-linux.tar.gz"
        run("tar", "-xzf", tarball, "-C", self.folder)
        (self.folder / "brew.rb").write_text(BREW)
        (self.folder / "try").mkdir()
        done = run("ruby", self.folder / "brew.rb", formula, self.folder / "prefix", self.folder / "try", cwd=self.folder / f"quoin-{VERSION}-x86_64-linux")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(done.stdout.split()[-2:], [RELEASE + tarball.name, hashlib.sha256(tarball.read_bytes()).hexdigest()])
        self.assertEqual((self.folder / "try/resume.pdf").read_bytes(), expected_pdf())
        self.assertTrue((self.folder / "prefix/share/man/man1/quoin.1").is_file())

    def test_flake(self):
        self.assertEqual(run("nix-instantiate", "--parse", PROJECT / "flake.nix").returncode, 0)
        (self.folder / "flake.nix").write_text((PROJECT / "flake.nix").read_text())
        (self.folder / "CMakeLists.txt").write_text((PROJECT / "CMakeLists.txt").read_text())
        stand_in = f"""
          let names = [ "cmake" "ninja" "pkg-config" "installShellFiles" "python3" "harfbuzz" "freetype" "icu" "libdeflate" "libpng" "libharu" "qpdf"
                        "libmd" "tomlplusplus" "cli11" "fmt" "nlohmann_json" ];
              pkgs = builtins.listToAttrs (map (name: {{ inherit name; value = name; }}) names)
                // {{ stdenv.mkDerivation = one: one; lib = {{ getLib = one: one; licenses.mit = "MIT"; }}; }};
              genAttrs = names: make: builtins.listToAttrs (map (name: {{ inherit name; value = make name; }}) names);
              nixpkgs = {{ lib = {{ inherit genAttrs; }}; legacyPackages = {{ x86_64-linux = pkgs; aarch64-linux = pkgs; }}; }};
              made = ((import {self.folder}/flake.nix).outputs {{ self = "source"; inherit nixpkgs; }}).packages;
          in builtins.toJSON {{ systems = builtins.attrNames made; one = made.x86_64-linux.default; }}"""
        done = run("nix-instantiate", "--eval", "--strict", "--json", "--store", "dummy://", "-E", stand_in,
                   env={**os.environ, "HOME": str(self.folder), "NIX_STATE_DIR": str(self.folder / "nix")})
        self.assertEqual(done.returncode, 0, done.stderr)
        said = json.loads(json.loads(done.stdout))
        self.assertEqual(said["systems"], ["aarch64-linux", "x86_64-linux"])
        self.assertEqual((said["one"]["version"], said["one"]["src"], said["one"]["meta"]["mainProgram"]), (VERSION, "source", "quoin"))


class Sums(InScratch):
    def test_are_of_all(self):
        self.assertEqual(run("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=OUT).returncode, 0)
        summed = {line.split()[1] for line in (OUT / "SHA256SUMS").read_text().splitlines()}
        self.assertEqual(summed, {path.name for path in OUT.iterdir() if path.is_file() and not path.name.startswith("SHA256SUMS")})

    @unittest.skipUnless(BUILD, "what is made already may be signed")
    def test_are_signed_where_a_key_is_named(self):
        self.assertFalse((OUT / "SHA256SUMS.asc").exists())
        home = self.folder / "gnupg"
        home.mkdir(mode=0o700)
        environment = {**os.environ, "GNUPGHOME": str(home)}
        key = "release@example.org"
        made = run("gpg", "--batch", "--passphrase", "", "--quick-generate-key", key, "ed25519", "sign", env=environment)
        self.assertEqual(made.returncode, 0, made.stderr)
        self.addCleanup(run, "gpgconf", "--kill", "all", env=environment)
        self.addCleanup((OUT / "SHA256SUMS.asc").unlink, missing_ok=True)
        signed = run(PROJECT / "scripts/packages", "spdx", env={**environment, "QUOIN_SIGNING_KEY": key})
        self.assertEqual(signed.returncode, 0, signed.stderr)
        self.assertEqual(run("gpg", "--verify", "SHA256SUMS.asc", "SHA256SUMS", cwd=OUT, env=environment).returncode, 0)

    def test_wrong_words(self):
        for words, said in {("snap",): "there is no kind of package snap, only program, tarball, deb,",
                            ("--target", "riscv64-linux-musl"): "there is no target riscv64-linux-musl, only x86_64-linux-musl"}.items():
            done = run(PROJECT / "scripts/packages", *words)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn(said, done.stderr)


def make_all():
    shutil.rmtree(OUT, ignore_errors=True)
    done = subprocess.run([PROJECT / "scripts/packages", "--prebuilt", BUILD], check=False)
    if done.returncode != 0:
        sys.exit("scripts/packages failed")
    return (OUT / "SHA256SUMS").read_text()


if __name__ == "__main__":
    if BUILD:
        for script in (["scripts/static"], ["scripts/setup", "--packages"]):
            if subprocess.run([PROJECT / script[0], *script[1:]], check=False).returncode != 0:
                sys.exit(f"{' '.join(script)} failed")
        first = make_all()
        if make_all() != first:
            sys.exit(f"the packages are not the same when they are made again:\n{first}\n{(OUT / 'SHA256SUMS').read_text()}")
    unittest.main(argv=sys.argv[:1], verbosity=2)
