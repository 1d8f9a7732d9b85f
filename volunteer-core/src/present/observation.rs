//! An observation and a reach in words.

use super::Presenter;
use super::block::Item;
use super::rules::{Rules, is_illustrative};
use crate::Word;
use crate::observation::{
    Act, Counted, EvidenceLevel, Missing, Nature, Observation, Parts, Reach, Relation, Source, Until,
};

impl Presenter {
    /// An observation in one line: the words of the source, the value, period and place, how well it is founded, where it
    /// was published.
    ///
    /// ```
    /// use volunteer_core::observation::{Nature, Observation};
    /// use volunteer_core::{Bounds, Context, Language, Presenter, Unit};
    ///
    /// let year = "2023".parse()?;
    /// let reported = Observation::builder("organisations", ("KZ", "kz-20"), year, Unit::Organisation, Nature::Stock)
    ///     .value(Bounds::at_least(601.into()))
    ///     .text("600-ден астам")
    ///     .build()?;
    /// let text = Presenter::new(Language::English, &Context::kazakhstan()).observation_text(&reported);
    /// assert!(text.starts_with("“600-ден астам”: at least 601\u{a0}organisations; 2023"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn observation_text(&self, observation: &Observation) -> String {
        let mut text = self.observation_line(observation);
        if let Some(policy) = &observation.policy {
            let id = if is_illustrative(policy) { "widthIllustrative" } else { "width" };
            text.push_str("; ");
            text.push_str(&self.say(id, &[("policy", self.rule(self.label("policy", policy), policy).into())]));
        }
        text
    }

    /// Observations as a list, each in one line, and in the last line the rules that they rest on.
    ///
    /// ```
    /// use volunteer_core::observation::{Nature, Observation};
    /// use volunteer_core::{Context, Language, Presenter, Unit};
    ///
    /// let clubs = Observation::builder("clubs", ("KZ-59", "kz-20"), "2023".parse()?, Unit::Club, Nature::Stock)
    ///     .exactly(14)
    ///     .policy("figure-width@1")
    ///     .build()?;
    /// let text = Presenter::new(Language::English, &Context::kazakhstan()).observations_text(&[clubs]);
    /// assert_eq!(text.matches("figure-width@1").count(), 1);
    /// assert!(text.contains("14\u{a0}clubs; 2023; North Kazakhstan Region"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn observations_text(&self, observations: &[Observation]) -> String {
        let mut rules = Rules::default();
        for observation in observations {
            rules.of_observation(observation);
        }
        let items = observations.iter().map(|observation| Item::from(self.observation_line(observation)));
        items.chain(self.rules(&rules)).fold(String::new(), |mut out, item| {
            item.write(&mut out);
            out
        })
    }

    /// An observation in one line, without the policy by which its words were read: a page states it once.
    pub(super) fn observation_line(&self, observation: &Observation) -> String {
        let mut parts = vec![self.worded_value(observation)];
        parts.push(match &observation.until {
            None => self.period(observation.period),
            Some(Until::Unknown) => self.say("untilUnknown", &[("period", self.period(observation.period).into())]),
            Some(Until::Within(end)) => self
                .say("until", &[("period", self.period(observation.period).into()), ("end", self.period(*end).into())]),
        });
        parts.push(self.place_on_map(&observation.place, &observation.map));
        if observation.act != Act::Done {
            parts.push(self.label("act", observation.act.as_str()));
        }
        if observation.evidence != EvidenceLevel::Reported {
            parts.push(self.label("evidence", observation.evidence.as_str()));
        }
        if matches!(observation.counted, Counted::Times | Counted::Unknown) {
            parts.push(self.label("counted", observation.counted.as_str()));
        }
        if let Some(version) = &observation.definition {
            parts.push(self.say("definition", &[("value", self.label("definition", version).into())]));
        }
        if let Some(vintage) = &observation.vintage {
            parts.push(self.say("vintage", &[("value", vintage.as_str().into())]));
        }
        if !observation.gaps.is_empty() {
            let gap = |gap: &String| gap.parse().map_or_else(|_| self.place(gap), |period| self.period(period));
            let gaps: Vec<String> = observation.gaps.iter().map(gap).collect();
            parts.push(self.say("gaps", &[("value", gaps.join(", ").into())]));
        }
        for source in &observation.sources {
            parts.push(self.source(source));
        }
        parts.join("; ")
    }

    /// A place; the map too, where it is not the one that holds today.
    fn place_on_map(&self, place: &str, map: &str) -> String {
        let name = self.place(place);
        if self.gazetteer.map(map).is_ok_and(|map| map.until.is_none()) {
            return name;
        }
        self.say("placeOnMap", &[("place", name.into()), ("map", self.label("map", map).into())])
    }

    /// The words of the source and what they were read as.
    fn worded_value(&self, observation: &Observation) -> String {
        let value = match (&observation.parts, &observation.value, observation.missing) {
            (Some(parts), ..) => self.parts(parts, observation),
            (None, Some(value), None) if observation.nature == Nature::Ratio => {
                self.figure(&value.to_ratios(), &observation.unit)
            }
            (None, Some(value), None) => self.count(value, &observation.unit),
            (None, Some(value), Some(missing)) => self.say(
                "missingWithin",
                &[
                    ("missing", self.label("missing", missing.as_str()).into()),
                    ("value", self.count(value, &observation.unit).into()),
                ],
            ),
            (None, None, missing) => self.label("missing", missing.unwrap_or(Missing::Unknown).as_str()),
        };
        match &observation.text {
            Some(text) => format!("{}: {value}", self.quoted(text)),
            None => value,
        }
    }

    /// A ratio with the two parts it was made from.
    fn parts(&self, parts: &Parts, observation: &Observation) -> String {
        let numerator = self.bounds(&parts.numerator);
        let denominator = self.bounds(&parts.denominator);
        let bracketed = |text: String| if text.contains(' ') { format!("({text})") } else { text };
        let result = match parts.quotient() {
            Ok(quotient) => self.figure(&quotient, &observation.unit),
            Err(error) => self.error_text(&error),
        };
        let args = [
            ("numerator", bracketed(numerator).into()),
            ("denominator", bracketed(denominator).into()),
            ("per", self.number(parts.per).into()),
            ("result", result.into()),
        ];
        let ratio = self.say(if parts.per == crate::Number::ONE { "quotient" } else { "rate" }, &args);
        match parts.denominator_period {
            Some(period) => {
                self.say("denominatorOf", &[("ratio", ratio.into()), ("period", self.period(period).into())])
            }
            None => ratio,
        }
    }

    fn source(&self, source: &Source) -> String {
        let mut text = self.say("source", &[("title", source.title.as_str().into())]);
        if let Some(published) = source.published {
            text.push_str(", ");
            text.push_str(&self.period(published));
        }
        if let Some(url) = &source.url {
            text.push_str(", ");
            text.push_str(url);
        }
        text
    }

    /// How many different people, and what that rests on.
    ///
    /// ```
    /// use volunteer_core::observation::{Nature, Observation, ReachOptions, reach};
    /// use volunteer_core::{Bounds, Context, Language, Presenter, Unit};
    ///
    /// let pensioners = Observation::builder("helped", ("KZ-59", "kz-20"), "2023".parse()?, Unit::Person, Nature::Flow)
    ///     .value(Bounds::at_least(601.into()))
    ///     .build()?;
    /// let reached = reach(&[&pensioners], &ReachOptions::default())?;
    /// let text = Presenter::new(Language::English, &Context::kazakhstan()).reach_text(&reached);
    /// assert!(text.contains("at least 601\u{a0}people") && text.contains("counted each person once"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn reach_text(&self, reach: &Reach) -> String {
        let people = |bounds| self.count(bounds, &crate::Unit::Person);
        let mut text = self.say("reach", &[("people", people(&reach.bounds).into())]);
        if let Some(once) = &reach.if_counted_once {
            text.push(' ');
            text.push_str(&self.say("reachOnce", &[("people", people(once).into())]));
        }
        let relation: Relation = reach.relation;
        let args = [
            ("relation", self.label("relation", relation.as_str()).into()),
            ("method", self.name_and_id("policy", &reach.method).into()),
        ];
        text.push(' ');
        text.push_str(&self.say("reachHow", &args));
        text
    }
}
