# nix run github:OWNER/quoin -- build resume.toml: compiled from this source with the libraries of nixpkgs.
{
  description = "Typesets resume.toml as a well-set, archivable, accessible PDF";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";

  outputs = { self, nixpkgs }:
    let
      systems = [ "x86_64-linux" "aarch64-linux" ];
      each = function: nixpkgs.lib.genAttrs systems (system: function nixpkgs.legacyPackages.${system});
      version = builtins.head (builtins.match ".*project\\(quoin VERSION ([0-9.]+).*" (builtins.readFile ./CMakeLists.txt));
    in {
      packages = each (pkgs: rec {
        default = quoin;
        quoin = pkgs.stdenv.mkDerivation {
          pname = "quoin";
          inherit version;
          src = self;
          nativeBuildInputs = with pkgs; [ cmake ninja pkg-config installShellFiles python3 ];
          buildInputs = with pkgs; [ harfbuzz freetype icu libdeflate libpng libharu qpdf libmd tomlplusplus cli11 fmt nlohmann_json ];
          cmakeFlags = [ "-DQUOIN_TESTS=OFF" "-DQUOIN_STATIC_ICU=OFF" ];
          # libqpdf is loaded by its name when a PDF is to be read.
          NIX_LDFLAGS = "-rpath ${pkgs.lib.getLib pkgs.qpdf}/lib";
          postInstall = ''
            python3 $src/scripts/man $out/bin/quoin man
            installManPage man/*
            for shell in bash zsh fish; do
              installShellCompletion --cmd quoin --$shell <($out/bin/quoin completions $shell)
            done
          '';
          meta = {
            description = "Typesets resume.toml as a well-set, archivable, accessible PDF";
            homepage = "https://github.com/OWNER/quoin";
            license = pkgs.lib.licenses.mit;
            platforms = systems;
            mainProgram = "quoin";
          };
        };
      });
    };
}
