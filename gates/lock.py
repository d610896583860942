"""Choose the newest allowed versions and write the lock files, none of which holds an address.

Run by `make lock`. Python's lock files need uv (`pip install uv`), package-lock.json needs npm.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXTRAS = {
    "runtime": ("search", "images"),
    "dev": ("search", "images", "dev"),
    "gates": ("search", "images", "dev", "gates"),
}
OPTIONS = (
    "--python-version=3.11",
    "--universal",
    "--generate-hashes",
    "--upgrade",
    "--no-strip-extras",  # pip asks for a hash by the name and the extras that a package was asked for
    "--no-header",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--quiet",
)


def lock_python(uv: str) -> None:
    """The hashed requirement files, for every platform and Python from 3.11 on."""
    for name, extras in EXTRAS.items():
        chosen = [f"--extra={extra}" for extra in extras]
        out = f"--output-file=requirements/{name}.txt"
        command = [uv, "pip", "compile", "pyproject.toml", *chosen, *OPTIONS, out]
        subprocess.run(command, cwd=ROOT, check=True)


def lock_npm(npm: str) -> None:
    """package-lock.json with versions and hashes, without addresses of any kind."""
    options = ["--package-lock-only", "--ignore-scripts", "--omit-lockfile-registry-resolved"]
    subprocess.run([npm, "install", *options], cwd=ROOT, check=True)
    path = ROOT / "package-lock.json"
    lock = json.loads(path.read_text(encoding="utf-8"))
    for package in lock["packages"].values():
        package.pop("funding", None)
        package.pop("resolved", None)
    path.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> int:
    """Both kinds of lock file; exit status 2 if a tool is missing."""
    uv = shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv")
    npm = shutil.which("npm")
    if uv is None or npm is None:
        print("make lock needs uv (`pip install uv`) and npm (with Node.js)", file=sys.stderr)
        return 2
    lock_python(uv)
    lock_npm(npm)
    return 0


if __name__ == "__main__":
    sys.exit(main())
