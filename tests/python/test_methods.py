"""Methods of judging progress beside verdicts."""

import pickle

import pytest
from volunteer import Assessment, ProgressSeries, MethodSet, Observation, Roadmap, VolunteerError, agreement, assess, progress
from volunteer import notebook_language

TARGET = {"indicator": "clubs", "place": "KZ-59", "map": "kz-20", "due": "2026", "status": "illustrative"}
ROADMAP = Roadmap.from_dict(
    {
        "format": "volunteer/roadmap@1",
        "id": "r",
        "status": "illustrative",
        "period": "2024/2026",
        "indicators": [{"id": "clubs", "unit": "club", "nature": "stock"}],
        "targets": [
            TARGET | {"id": "within", "aim": "maintain-within", "value": {"absolute": {"lower": 10, "upper": 20}}},
            TARGET
            | {"id": "more", "aim": "increase", "baseline": {"period": "2023", "value": 10}, "value": {"absolute": 40}},
        ],
    }
)
FIGURES = [
    Observation(indicator="clubs", place="KZ-59", map="kz-20", period=year, unit="club", nature="stock", value=value)
    for year, value in [("2023", 10), ("2024", 15), ("2025", 22)]
]


def judged(methods=None):
    return assess(ROADMAP, FIGURES, as_of="2025-12-31", methods=methods)


def test_what_methods_add_stands_beside_what_the_plain_assessment_says():
    steps = {"left-out", "point", "series", "method", "agreement"}
    assessment = judged(MethodSet.all())
    targets = [
        target.replace(progress=None, trail=[step for step in target.trail if step.code not in steps])
        for target in assessment.targets
    ]
    assert assessment.replace(targets=targets).to_json() == judged().to_json()
    assert all(target.progress is None for target in judged().targets)


def test_every_target_has_results_or_a_reason():
    within, more = judged(["open-sdg@1", "achievement@1"]).targets
    assert (within.progress.no_series, within.progress.results, within.progress.series) == ("aim-within", (), None)
    methods = MethodSet(methods=["achievement@1", "open-sdg@1"])
    assert more.progress.results == progress(more.progress.series.points, more.progress.series.goal, methods)
    assert more.progress.results == more.progress.series.run(methods)
    assert more.progress.agreement == agreement(more.progress.results)
    assert more.trail[-1].code == "agreement"


def test_a_set_has_options_and_a_wrong_name_a_suggestion():
    def near(tolerance):
        [_, more] = judged({"methods": ["achievement@1"], "options": {"nearTolerance": tolerance}}).targets
        return more.progress.results[0].category

    assert (near(0.1), near(0.5)) == ("short-of-target", "near-target")
    with pytest.raises(VolunteerError) as raised:
        judged(["open-sdg"])
    assert (raised.value.code, raised.value.path) == ("word-unknown", ("methods", 0))
    assert raised.value.details["suggestion"] == "open-sdg@1"
    with pytest.raises(VolunteerError):
        judged("open-sdg@1")


def test_it_survives_pickling_and_is_made_of_documents():
    assessment = judged(MethodSet.all())
    assert pickle.loads(pickle.dumps(assessment)) == assessment == Assessment.from_dict(assessment.to_dict())
    assert isinstance(assessment.targets[1].progress.series, ProgressSeries)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_notebook_shows_where_methods_disagree(language):
    token = notebook_language.set(language)
    try:
        html = judged(MethodSet.all())._repr_html_()
    finally:
        notebook_language.reset(token)
    words = {"kk": "әдістерінің қорытындылары әртүрлі", "ru": "прогресса расходятся", "en": "The progress methods disagree"}
    assert words[language] in html
    assert html.count("<table>") == 2
