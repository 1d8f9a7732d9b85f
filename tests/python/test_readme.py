"""The Python examples of the READMEs run."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
READMES = ["README.md", "volunteer-py/README.md"]


@pytest.mark.parametrize("name", READMES)
def test_the_examples_of_the_readme_run(name):
    readme = ROOT / name
    examples = re.findall(r"```python\n(.*?)```", readme.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert examples
    for example in examples:
        exec(compile(example, str(readme), "exec"), {})
