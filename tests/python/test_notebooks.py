"""What notebooks and data frames show."""

import html.parser

import pytest
import samples
import volunteer
from volunteer import notebook_language

[(_, _, ASSESSMENT), *_] = samples.assessments()


class Parser(html.parser.HTMLParser):
    """Tags that are open, and the text."""

    def __init__(self):
        super().__init__()
        self.open, self.text, self.tags = [], "", []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in {"br", "hr", "col"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def parse(text):
    parser = Parser()
    parser.feed(text)
    parser.close()
    assert parser.open == []
    return parser


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_an_assessment_is_a_table(language):
    token = notebook_language.set(language)
    try:
        parser = parse(ASSESSMENT._repr_html_())
    finally:
        notebook_language.reset(token)
    assert "table" in {tag for tag, _ in parser.tags}
    assert language in {attributes.get("lang") for _, attributes in parser.tags}
    assert ASSESSMENT.to_html(language) == ASSESSMENT._repr_html_() or language != "en"
    assert ASSESSMENT.explain(language)


def test_figures_are_a_table_and_their_words_are_escaped():
    found = volunteer.find_all("More than 600 <b>pensioners</b>, 14 clubs and 18 <i>things</i>", language="en")
    assert len(found.figures) == 2
    parser = parse(found._repr_html_())
    assert "at least 601 people" in parser.text.replace("\u00a0", " ")
    assert not {"b", "i"} & {tag for tag, _ in parser.tags}
    assert parser.tags.count(("tr", {})) == len(found.figures) + len(found.errors)


def test_rows_are_flat():
    for _, _, assessment in samples.assessments():
        rows = assessment.to_rows()
        assert [row["id"] for row in rows] == [target.id for target in assessment.targets]
        for row, target in zip(rows, assessment.targets, strict=True):
            assert row["verdict"] == target.verdict
            assert list(row) == list(rows[0])
            if target.value is not None and target.value.lower is not None:
                assert row["value_lower"] == pytest.approx(float(target.value.lower))


def test_an_assessment_has_a_short_representation():
    assert repr(ASSESSMENT).startswith("<Assessment of 'vectors' as of ") or repr(ASSESSMENT).startswith("<Assessment of ")
    assert len(repr(ASSESSMENT)) < 120
