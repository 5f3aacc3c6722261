"""Installing compiles the engine with mypyc where a C compiler is at hand; elsewhere the same Python is installed.

One source, two ways to run it: the modules that pyproject.toml lists become C, the rest stays Python. An editable
install is never compiled, so that what is edited is what runs. `TIMELINE_COMPILE=0` asks for Python, and with 1 it is
an error where compiling fails.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Calls among modules need no table of addresses, and those of Python no jump on their way. Python asks for warnings
# itself, which is where most of the time went: two minutes for the indentation of what mypyc wrote.
FLAGS = ("-fvisibility=hidden", "-fno-plt", "-Wno-misleading-indentation", "-w")


class Compiled(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the compiled modules to a wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a folder of its own and name what is there."""
        wanted = os.environ.get("TIMELINE_COMPILE", "")
        if version == "editable" or wanted == "0":
            return
        self.folder = Path(tempfile.mkdtemp())
        try:
            _compile([str(module) for module in self.modules()], Path(self.root), self.folder)
        except (Exception, SystemExit) as error:  # no compiler, no headers of Python, a mypyc that cannot
            if wanted == "1":
                raise
            self.app.display_warning(f"the engine is installed as Python, which is slower: {error}")
            return
        found = [*self.folder.rglob("*.so"), *self.folder.rglob("*.pyd")]
        build_data["force_include"].update({str(path): str(path.relative_to(self.folder)) for path in found})
        build_data["infer_tag"], build_data["pure_python"] = True, False

    def modules(self) -> list[Path]:
        """The modules to compile, relative to the project."""
        root = Path(self.root)
        found = {path for pattern in self.config["modules"] for path in root.glob(pattern)}
        left = {root / name for name in self.config["but"]}
        return sorted(path.relative_to(root) for path in found - left if path.name != "__init__.py")

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove the folder once the wheel is written."""
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder, ignore_errors=True)


def _compile(modules: list[str], root: Path, folder: Path) -> None:
    from mypyc.build import mypycify
    from setuptools import setup

    before = Path.cwd()
    os.chdir(root)
    try:
        options = ["--config-file=", "--python-version=3.11", "--ignore-missing-imports", "--follow-imports=silent"]
        extensions = mypycify(
            [*options, *modules], opt_level="2", debug_level="0", group_name="timeline", target_dir=str(folder / "c")
        )
        for extension in extensions if os.name == "posix" else ():
            extension.extra_compile_args = [*extension.extra_compile_args, *FLAGS]  # all share one list
        arguments = ["-q", "build_ext", "--build-lib", str(folder), "--build-temp", str(folder / "o")]
        setup(name="timeline", packages=[], ext_modules=extensions, script_args=arguments)
    finally:
        os.chdir(before)
