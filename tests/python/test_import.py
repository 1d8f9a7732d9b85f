"""Importing where the compiled module cannot be loaded, and using it from several threads."""

import concurrent.futures
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import samples
import vectors
import volunteer


@pytest.fixture
def broken(tmp_path):
    """The package with a compiled module that does not load."""
    folder = tmp_path / "volunteer"
    folder.mkdir()
    for file in Path(volunteer.__file__).parent.glob("*.py"):
        shutil.copy(file, folder)
    (folder / "_volunteer.py").write_text("raise ImportError('undefined symbol: PyWhatever')\n")
    return tmp_path


def message(folder, prelude):
    code = f"import sys; sys.path.insert(0, {str(folder)!r}); {prelude}; import volunteer"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    return done.stderr


def test_free_threaded_python_is_told_so(broken):
    patch = "import sysconfig; sysconfig.get_config_var = lambda name: 1 if name == 'Py_GIL_DISABLED' else None"
    assert "free-threaded" in message(broken, patch)


def test_another_failure_is_left_as_it_is(broken):
    last = message(broken, "pass").strip().splitlines()[-1]
    assert last == "ImportError: undefined symbol: PyWhatever"


def test_threads_get_the_same_bytes():
    known = [(case, answer.to_json()) for _, case, answer in samples.assessments()]
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        for (_, text), answer in zip(known * 4, pool.map(lambda one: vectors.assess(one[0]["input"]), known * 4), strict=True):
            assert answer.to_json() == text
