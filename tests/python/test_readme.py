"""The Python example of the README runs."""

import re
from pathlib import Path

README = Path(__file__).parent.parent.parent / "README.md"


def test_the_examples_of_the_readme_run():
    examples = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert examples
    for example in examples:
        exec(compile(example, str(README), "exec"), {})
