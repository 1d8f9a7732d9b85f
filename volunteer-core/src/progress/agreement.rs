//! Whether methods agree, and which of them say what.

use super::result::ProgressResult;
use super::words::{CommonCategory, ProgressMethod};
use crate::Word;
use crate::error::{Error, unknown_word};
use serde::{Deserialize, Serialize};

/// Whether the methods that have an answer say the same, in the common words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[derive(strum::Display, strum::EnumString, strum::IntoStaticStr, strum::VariantArray, strum::VariantNames)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", parse_err_ty = Error, parse_err_fn = unknown_word::<Self>)]
pub enum MethodsAgree {
    /// They give the same word, whatever the exact values are.
    Agree,
    /// They cannot all give the same word, whatever the exact values are.
    Disagree,
    /// The bounds allow both.
    Open,
    /// No method has an answer.
    NoAnswer,
}

/// The methods behind one common word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct MethodsOfWord {
    /// The common word.
    pub common: CommonCategory,
    /// Methods that give no other word.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub surely: Vec<ProgressMethod>,
    /// Methods that may give it, or another one, within the bounds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub perhaps: Vec<ProgressMethod>,
}

/// Where methods agree and where they do not.
///
/// ```
/// use volunteer_core::progress::{CommonCategory, MethodSet, MethodsAgree, ProgressGoal, ProgressMethod, ProgressPoint};
/// use volunteer_core::progress::{WantedChange, agreement, run};
/// let points = [ProgressPoint::exactly(2020, 224.0)?, ProgressPoint::exactly(2024, 755.0)?];
/// let goal = ProgressGoal::builder(WantedChange::Increase).target(896.0).target_year(2026).build()?;
/// let set = MethodSet::of(&[ProgressMethod::Achievement, ProgressMethod::Eurostat]);
/// let agreement = agreement(&run(&points, &goal, &set));
/// assert_eq!(agreement.finding, MethodsAgree::Disagree);
/// assert_eq!(agreement.words[0].common, CommonCategory::OnTrack);
/// assert_eq!(agreement.words[0].surely, [ProgressMethod::Eurostat]);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields, remote = "Self")]
#[non_exhaustive]
pub struct MethodAgreement {
    /// Whether those that have an answer say the same.
    pub finding: MethodsAgree,
    /// Every common word that some method may give, best first, with the methods that give it; last those that have no
    /// answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<MethodsOfWord>,
}

/// Where the methods behind these results agree, in the common words.
///
/// A method without an answer has no voice. One that may or may not have an answer within the bounds can break an
/// agreement, but nothing is said to be a disagreement because of it.
///
/// ```
/// use volunteer_core::progress::{MethodSet, MethodsAgree, ProgressGoal, ProgressPoint, WantedChange, agreement, run};
/// let points = [ProgressPoint::exactly(2015, 100.0)?, ProgressPoint::exactly(2023, 160.0)?];
/// let goal = ProgressGoal::builder(WantedChange::Increase).target(150.0).target_year(2030).build()?;
/// assert_eq!(agreement(&run(&points, &goal, &MethodSet::all())).finding, MethodsAgree::Agree);
/// # Ok::<(), volunteer_core::Error>(())
/// ```
#[must_use]
pub fn agreement(results: &[ProgressResult]) -> MethodAgreement {
    let voices: Vec<(ProgressMethod, Vec<CommonCategory>)> =
        results.iter().map(|result| (result.method, common_words_of(result))).collect();
    let mut words = Vec::new();
    for common in CommonCategory::ALL.iter().copied() {
        let may: Vec<_> = voices.iter().filter(|(_, words)| words.contains(&common)).collect();
        let methods = |sure: bool| {
            may.iter().filter(|(_, words)| (words.len() == 1) == sure).map(|(method, _)| *method).collect()
        };
        if !may.is_empty() {
            words.push(MethodsOfWord { common, surely: methods(true), perhaps: methods(false) });
        }
    }
    MethodAgreement { finding: finding(&voices), words }
}

fn finding(voices: &[(ProgressMethod, Vec<CommonCategory>)]) -> MethodsAgree {
    let answers = |words: &[CommonCategory]| words.iter().any(|word| *word != CommonCategory::NotAssessable);
    let mut voices = voices.iter().map(|(_, words)| words).filter(|words| answers(words)).peekable();
    if voices.peek().is_none() {
        return MethodsAgree::NoAnswer;
    }
    let voices: Vec<_> = voices.collect();
    let is_said = |word: &CommonCategory| voices.iter().any(|words| words.contains(word));
    let by_all = |word: &CommonCategory| {
        voices.iter().all(|words| words.contains(word) || words.contains(&CommonCategory::NotAssessable))
    };
    let answers = || CommonCategory::ALL.iter().filter(|word| **word != CommonCategory::NotAssessable);
    if answers().filter(|word| is_said(word)).count() == 1 {
        MethodsAgree::Agree
    } else if answers().any(by_all) {
        MethodsAgree::Open
    } else {
        MethodsAgree::Disagree
    }
}

/// The common words that one result allows, each once.
fn common_words_of(result: &ProgressResult) -> Vec<CommonCategory> {
    let mut words: Vec<CommonCategory> = result.outcomes().into_iter().map(|outcome| outcome.common).collect();
    words.sort_unstable();
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::from_slice;
    use crate::progress::{MethodSet, PossibleOutcome, ProgressPoint, run};
    use CommonCategory::{Behind, Met, NotAssessable, OnTrack};

    /// Results with these common words, one list for each method.
    fn found(lists: &[&[CommonCategory]]) -> MethodAgreement {
        let goal = from_slice(br#"{"wanted": "increase"}"#).unwrap();
        let mut results = run(&[ProgressPoint::exactly(2020, 1.0).unwrap()], &goal, &MethodSet::all());
        results.truncate(lists.len());
        for (result, words) in results.iter_mut().zip(lists) {
            result.common = if let [word] = words { Some(*word) } else { None };
            let many = words.len() > 1;
            let possible = words.iter().map(|common| PossibleOutcome { category: None, common: *common, why: None });
            result.possible = possible.filter(|_| many).collect();
        }
        agreement(&results)
    }

    #[test]
    fn what_the_methods_say_decides() {
        let check = |lists: &[&[CommonCategory]], finding: MethodsAgree| assert_eq!(found(lists).finding, finding);
        check(&[], MethodsAgree::NoAnswer);
        check(&[&[NotAssessable]], MethodsAgree::NoAnswer);
        check(&[&[Met], &[Met], &[NotAssessable]], MethodsAgree::Agree);
        check(&[&[Met], &[Met, NotAssessable]], MethodsAgree::Agree);
        check(&[&[Met], &[Behind]], MethodsAgree::Disagree);
        check(&[&[Met], &[Met, Behind]], MethodsAgree::Open);
        check(&[&[Met, OnTrack], &[Behind, OnTrack]], MethodsAgree::Open);
        check(&[&[Met, OnTrack], &[Behind]], MethodsAgree::Disagree);
        // Where the one that may say "behind" has no answer, the rest agree.
        check(&[&[Met], &[Behind, NotAssessable]], MethodsAgree::Open);
    }

    #[test]
    fn every_method_stands_behind_its_words() {
        let words = found(&[&[Met], &[Met, Behind], &[NotAssessable]]).words;
        let [met, behind, none] = words.as_slice() else { panic!("{words:?}") };
        assert_eq!((met.common, behind.common, none.common), (Met, Behind, NotAssessable));
        assert_eq!(
            (met.surely.as_slice(), met.perhaps.as_slice()),
            ([ProgressMethod::Achievement].as_slice(), [ProgressMethod::ShareOfWay].as_slice())
        );
        assert_eq!((behind.surely.len(), behind.perhaps.len()), (0, 1));
        assert_eq!(none.surely, [ProgressMethod::OpenSdg]);
    }
}
