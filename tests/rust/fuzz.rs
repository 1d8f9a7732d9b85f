//! Random bytes, random JSON and random edits of valid input through every public reader, and through everything that
//! takes what they accept. Nothing may panic. The same seed gives the same cases on every machine.

use crate::{ToJson, files, operations};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use volunteer_core::assess::Assessment;
use volunteer_core::calendar::{Period, PeriodForm, parse_date};
use volunteer_core::document::{canonical, from_slice, from_value, parse};
use volunteer_core::figure::{ReportedFigure, TextLanguage, find_all};
use volunteer_core::observation::{Observation, Observations, Reports};
use volunteer_core::present::Presenter;
use volunteer_core::roadmap::Roadmap;
use volunteer_core::{Context, Gazetteer, Language, Number, Unit, Word, document};

/// SplitMix64.
pub struct Random(u64);

impl Random {
    /// A generator of this seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `limit`, or 0.
    pub fn below(&mut self, limit: usize) -> usize {
        let limit = limit.max(1) as u64;
        usize::try_from(self.next() % limit).unwrap_or(0)
    }

    pub(crate) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// How often each reader was tried, and how often it accepted what it got.
pub type Counts = BTreeMap<String, (u64, u64)>;

/// What the cases are made from.
pub struct Fuzzer {
    cases: Vec<(String, Value)>,
    /// The cases of each operation, or kind of document, so that each has its turn.
    groups: Vec<Vec<usize>>,
    keys: Vec<String>,
    leaves: Vec<Value>,
    texts: Vec<String>,
    gazetteer: Gazetteer,
    presenters: Vec<Presenter>,
    counts: Counts,
}

impl Fuzzer {
    /// Valid input is that of the shared vectors, and the gazetteer of Kazakhstan.
    ///
    /// # Panics
    /// Where the vectors cannot be read.
    #[must_use]
    pub fn new() -> Self {
        let gazetteer = Gazetteer::kazakhstan().expect("the gazetteer");
        let mut cases = vec![("read".to_owned(), json!({"kind": "gazetteer", "document": gazetteer.to_json()}))];
        let (mut keys, mut leaves, mut texts) = (Vec::new(), Vec::new(), Vec::new());
        for case in files::load().into_iter().flat_map(|file| file.cases) {
            // Sizes that a case states stand for input of that size; edited they would stand for more than there is.
            if ["spaces", "madeUp", "characters"].iter().any(|size| case.input.get(size).is_some()) {
                continue;
            }
            // Hundreds of sentences differ by one number: their leaves would push out those that other rooms accept.
            if !case.operation.starts_with("present.") {
                gather(&case.input, &mut keys, &mut leaves);
            }
            texts.extend(case.input["text"].as_str().map(str::to_owned));
            if let Some(text) = &case.canonical {
                // An assessment is a document too.
                let kind = json!({"kind": "assessment", "document": parse(text.as_bytes()).expect("canonical text")});
                cases.push(("read".to_owned(), kind));
            }
            // What stands inside an input is a document as well.
            let lists = ["observations", "parts"].iter().filter_map(|key| case.input[*key].as_array()).flatten();
            let observations = lists.chain(case.input.get("a").filter(|one| one.get("nature").is_some()));
            let observations = observations.map(|one| json!({"kind": "observation", "document": one}));
            let roadmap = case.input.get("roadmap").map(|one| json!({"kind": "roadmap", "document": one}));
            cases.extend(observations.chain(roadmap).map(|one| ("read".to_owned(), one)));
            cases.push((case.operation, case.input));
        }
        keys.sort();
        keys.dedup();
        let presenters =
            Language::ALL.iter().map(|language| Presenter::new(*language, &Context::kazakhstan())).collect();
        let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (index, (operation, input)) in cases.iter().enumerate().skip(1) {
            let group = if operation == "read" { input["kind"].as_str().unwrap_or_default() } else { operation };
            groups.entry(group).or_default().push(index);
        }
        let groups = groups.into_values().collect();
        Self { cases, groups, keys, leaves, texts, gazetteer, presenters, counts: Counts::new() }
    }

    /// Runs cases from a seed; answers the counts, or which case fell with its seed.
    ///
    /// # Errors
    /// The case that panicked.
    pub fn run(&mut self, cases: u64, seed: u64) -> Result<&Counts, String> {
        for number in 0..cases {
            let own = Random::new(seed).next() ^ number.wrapping_mul(0x2545_f491_4f6c_dd1d);
            if catch_unwind(AssertUnwindSafe(|| self.one(&mut Random::new(own), number))).is_err() {
                return Err(format!("case {number} of seed {seed} panicked"));
            }
        }
        Ok(&self.counts)
    }

    fn one(&mut self, random: &mut Random, number: u64) {
        match number % 8 {
            0 => self.bytes(random),
            1 => {
                let value = self.json(random, 4);
                let kind = (*random.pick(operations::KINDS)).to_owned();
                self.document(&kind, &value, "random JSON");
            }
            2 | 3 => self.words(random),
            _ => self.edited(random),
        }
    }

    fn count(&mut self, reader: &str, accepted: bool) {
        let entry = self.counts.entry(reader.to_owned()).or_default();
        entry.0 += 1;
        entry.1 += u64::from(accepted);
    }

    /// Bytes: pure chance, or a document with some bytes changed.
    fn bytes(&mut self, random: &mut Random) {
        let mut bytes: Vec<u8> = if random.below(2) == 0 {
            (0..random.below(60)).map(|_| (random.next() & 0xff) as u8).collect()
        } else {
            let index = 1 + random.below(self.cases.len() - 1);
            let input = &self.cases[index].1;
            canonical(input.get("roadmap").or_else(|| input.get("document")).unwrap_or(input)).into_bytes()
        };
        for _ in 0..random.below(4) {
            let at = random.below(bytes.len());
            match random.below(3) {
                0 if !bytes.is_empty() => bytes[at] = (random.next() & 0xff) as u8,
                1 if !bytes.is_empty() => drop(bytes.remove(at)),
                _ => bytes.insert(at, *random.pick(b"{}[]\",:0-9.eE\\u\xff\x00")),
            }
        }
        self.count("bytes: json", parse(&bytes).is_ok());
        self.count("bytes: roadmap", from_slice::<Roadmap>(&bytes).is_ok());
        self.count("bytes: observations", from_slice::<Observations>(&bytes).is_ok());
        self.count("bytes: reports", from_slice::<Reports>(&bytes).is_ok());
        self.count("bytes: gazetteer", from_slice::<Gazetteer>(&bytes).is_ok());
        self.count("bytes: canonical", document::canonical_text(&bytes).is_ok());
        let text = String::from_utf8_lossy(&bytes).into_owned();
        self.plain_texts(&text, TextLanguage::Auto);
    }

    /// Every reader of plain text.
    fn plain_texts(&mut self, text: &str, language: TextLanguage) {
        let figure = ReportedFigure::read(text, language, None);
        if let Ok(figure) = &figure {
            assert_eq!(from_value::<ReportedFigure>(&figure.to_json()).as_ref(), Ok(figure), "a figure reads back");
        }
        self.count("text: figure.read", figure.is_ok());
        self.show(figure.err());
        let found = find_all(text, language);
        self.count("text: figure.findAll", found.as_ref().is_ok_and(|found| !found.figures.is_empty()));
        let period = Period::parse(text);
        if let Ok(period) = &period {
            assert_eq!(Period::parse(&period.to_string()).as_ref(), Ok(period), "a period reads back");
            assert_eq!(Period::parse(&period.to_iso()).as_ref(), Ok(period), "a period reads back from ISO");
            let _ = (period.next(), period.previous(), period.form(), period.to_dhis2());
        }
        self.count("text: period", period.is_ok());
        self.count("text: dhis2", Period::from_dhis2(text).is_ok());
        self.count("text: form", PeriodForm::parse(text).is_ok());
        self.count("text: date", parse_date(text).is_ok());
        let number = Number::parse(text);
        if let Ok(number) = number {
            assert_eq!(from_value::<Number>(&number.to_json()), Ok(number), "a number reads back");
        }
        self.count("text: number", number.is_ok());
        self.count("text: unit", Unit::parse(text).is_ok());
        let place = self.gazetteer.find(text).map(|place| place.code.clone());
        self.count("text: place", place.is_ok());
        self.show(place.err());
        self.count("text: schema", document::schema(text).is_ok());
    }

    fn show(&self, error: Option<volunteer_core::Error>) {
        if let Some(error) = error {
            let _ = (error.to_string(), error.to_value());
            self.presenters.iter().for_each(|presenter| drop(presenter.error_html(&error)));
        }
    }

    /// Texts of the vectors, edited by characters.
    fn words(&mut self, random: &mut Random) {
        let mut text: Vec<char> = random.pick(&self.texts).chars().collect();
        let pieces = [
            "0",
            "1",
            "9",
            "000",
            ",",
            ".",
            " ",
            "\u{a0}",
            "-",
            "–",
            "%",
            "×",
            "мың",
            "млн",
            " жарым ",
            "-ден астам",
            "-ға жуық",
            "есе",
            "около ",
            "более ",
            "тыс.",
            "about ",
            "half ",
            "and ",
            "thousand",
            "²",
            "½",
            "٣",
            "\u{301}",
            "\u{200b}",
            "🦀",
            "\0",
            "\n",
            "İ",
            "ﬁ",
            "to ",
            "W",
            "Q1",
            "/",
            "2023",
            "9999",
            "-13",
        ];
        for _ in 0..=random.below(5) {
            let at = random.below(text.len() + 1);
            match random.below(5) {
                0 if at < text.len() => drop(text.remove(at)),
                1 if at < text.len() => {
                    let other = random.below(text.len());
                    text.swap(at, other);
                }
                2 => {
                    let other: Vec<char> = random.pick(&self.texts).chars().collect();
                    let from = random.below(other.len());
                    text.splice(at..at, other[from..].iter().copied().take(12));
                }
                3 => drop(text.splice(at..at, char::from_u32((random.next() & 0x1_ffff) as u32))),
                _ => drop(text.splice(at..at, random.pick(&pieces).chars())),
            }
        }
        let text: String = text.into_iter().collect();
        let languages = [
            TextLanguage::Auto,
            TextLanguage::Of(Language::Kazakh),
            TextLanguage::Of(Language::Russian),
            TextLanguage::Of(Language::English),
        ];
        let language = *random.pick(&languages);
        self.plain_texts(&text, language);
    }

    /// A case of the vectors with some of its input changed.
    fn edited(&mut self, random: &mut Random) {
        // The gazetteer is a large document: its turn comes less often.
        let group = random.pick(self.groups.as_slice());
        let index = if random.below(200) == 0 { 0 } else { *random.pick(group) };
        let (operation, mut input) = self.cases[index].clone();
        for _ in 0..=random.below(4) / 2 {
            self.edit(&mut input, random);
        }
        if operation == "read" {
            let kind = input["kind"].as_str().unwrap_or("bounds").to_owned();
            self.document(&kind, &input["document"], "edited");
            return;
        }
        let answer = operations::run(&operation, &input);
        self.count(&format!("edited: {operation}"), matches!(answer, Some(Ok(_))));
        match answer {
            Some(Ok(found)) if operation == "assess" => self.assessment(&found),
            Some(Err(error)) => self.show(Some(error)),
            _ => {}
        }
    }

    /// Reads a document of a kind; what is accepted must write and read the same.
    fn document(&mut self, kind: &str, document: &Value, how: &str) {
        let Some(answer) = operations::read(kind, document) else { return };
        self.count(&format!("{how}: {kind}"), answer.is_ok());
        match answer {
            Ok(written) => {
                let again = operations::read(kind, &written).expect("the same kind");
                assert_eq!(again.map(|value| canonical(&value)), Ok(canonical(&written)), "{kind} reads back");
                match kind {
                    "assessment" => self.assessment(&written),
                    "observation" => {
                        let one = from_value::<Observation>(&written).expect("an observation");
                        self.presenters.iter().for_each(|presenter| drop(presenter.observation_text(&one)));
                    }
                    _ => {}
                }
            }
            Err(error) => self.show(Some(error)),
        }
    }

    fn assessment(&mut self, document: &Value) {
        let read = from_value::<Assessment>(document);
        let read = read.unwrap_or_else(|error| panic!("an assessment reads back: {error}"));
        assert_eq!(canonical(&read.to_json()), canonical(document), "an assessment reads back");
        for presenter in &self.presenters {
            assert!(!presenter.assessment_text(&read).is_empty());
            assert!(!presenter.assessment_html(&read).is_empty());
        }
        self.count("presented: assessment", true);
    }

    /// Changes one value somewhere inside.
    fn edit(&self, value: &mut Value, random: &mut Random) {
        match value {
            Value::Object(map) if !map.is_empty() && random.below(24) > 0 => {
                let at = random.below(map.len());
                let key = map.keys().nth(at).cloned().unwrap_or_default();
                match random.below(12) {
                    0 => drop(map.remove(&key)),
                    1 => {
                        let key = random.pick(&self.keys).clone();
                        map.insert(key, random.pick(&self.leaves).clone());
                    }
                    2 => {
                        let inner = map.remove(&key).unwrap_or_default();
                        map.insert(random.pick(&self.keys).clone(), inner);
                    }
                    _ => map.get_mut(&key).into_iter().for_each(|inner| self.edit(inner, random)),
                }
            }
            Value::Array(items) if !items.is_empty() && random.below(24) > 0 => {
                let at = random.below(items.len());
                match random.below(10) {
                    0 => drop(items.remove(at)),
                    1 => items.push(items[at].clone()),
                    2 => {
                        let other = random.below(items.len());
                        items.swap(at, other);
                    }
                    _ => self.edit(&mut items[at], random),
                }
            }
            leaf => *leaf = self.leaf(random),
        }
    }

    fn leaf(&self, random: &mut Random) -> Value {
        match random.below(10) {
            0 => Value::Null,
            1 => Value::Bool(random.below(2) == 0),
            2 => json!(random.next() as i64),
            3 => json!((random.below(2001) as i64 - 1000) as f64 / 8.0),
            4 => f64::from_bits(random.next()).into(),
            5 => random
                .pick(&[
                    "999999999999999",
                    "170141183460469231731687303",
                    "0.000000000001",
                    "-99999999999999999999999999",
                    "9999-12-31",
                    "0001-01-01",
                    "0001-01-01/9999-12-31",
                    "9999-W52",
                    "unknown",
                    "",
                    "KZ+KZ-59",
                    "custom:x",
                    "2023-01-01/2023-06-30",
                ])
                .to_owned()
                .into(),
            6 => json!(random.below(5)),
            _ => random.pick(&self.leaves).clone(),
        }
    }

    /// JSON by chance, from the keys and leaves that documents have.
    fn json(&self, random: &mut Random, depth: usize) -> Value {
        match random.below(if depth == 0 { 1 } else { 3 }) {
            1 => (0..random.below(4)).map(|_| self.json(random, depth - 1)).collect::<Vec<_>>().into(),
            2 => {
                let entries =
                    (0..random.below(6)).map(|_| (random.pick(&self.keys).clone(), self.json(random, depth - 1)));
                Value::Object(entries.collect::<Map<_, _>>())
            }
            _ => self.leaf(random),
        }
    }
}

impl Default for Fuzzer {
    fn default() -> Self {
        Self::new()
    }
}

fn gather(value: &Value, keys: &mut Vec<String>, leaves: &mut Vec<Value>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, inner)| {
            keys.push(key.clone());
            gather(inner, keys, leaves);
        }),
        Value::Array(items) => items.iter().for_each(|inner| gather(inner, keys, leaves)),
        leaf => leaves.push(leaf.clone()),
    }
}
