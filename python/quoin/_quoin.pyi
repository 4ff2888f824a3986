from collections.abc import Mapping, Sequence

Fault = tuple[str, bool, str, str, str | None, int | None, int | None, str]

def open_resources(folder: str) -> None: ...
def stop_all() -> None: ...
def forget_calls() -> None: ...
def layouts() -> list[str]: ...
def build(
    name: str,
    toml: str,
    layout: str | None,
    pages: int | None,
    settings: Sequence[tuple[str, str]],
    files: Mapping[str, bytes] | None,
    folder: str | None,
    print: bool,
) -> tuple[list[Fault], bytes | None, int, str | None]: ...
def draw(
    name: str,
    toml: str,
    layout: str | None,
    pages: int | None,
    settings: Sequence[tuple[str, str]],
    files: Mapping[str, bytes] | None,
    folder: str | None,
    page: int,
) -> str: ...
