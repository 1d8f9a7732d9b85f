//! What every page in words needs: a presenter with the sentences of the entry, and words of vocabularies.

use crate::arguments::Arguments;
use crate::call::{Operation::Grounded, Operations};
use serde_json::Value;
use volunteer_core::Presenter;
use volunteer_core::assess::Context;
use volunteer_core::error::Result;
use volunteer_core::json::Json;
use volunteer_core::present::{self, SentenceFile};

pub(crate) const OPERATIONS: Operations = &[("label", Grounded(label))];

/// An entry has the sentences that it can say.
static FILES: &[&SentenceFile] = &[
    &present::SHARED,
    #[cfg(feature = "present")]
    &present::ERRORS,
    #[cfg(feature = "present")]
    &present::ASSESSMENTS,
    &present::METHODS,
    #[cfg(feature = "reports")]
    &present::REPORTS,
];

pub(crate) fn presenter(arguments: &Arguments, context: &Context) -> Result<Presenter> {
    Ok(Presenter::with(arguments.get("language")?, &context.gazetteer, FILES))
}

/// What is said of the argument of a name.
pub(crate) fn said<T: Json>(
    arguments: &Arguments,
    context: &Context,
    name: &'static str,
    say: impl Fn(&Presenter, &T) -> String,
) -> Result<Value> {
    let value: T = arguments.get(name)?;
    Ok(say(&presenter(arguments, context)?, &value).into())
}

fn label(arguments: &Arguments, context: &Context) -> Result<Value> {
    let (vocabulary, word): (String, String) = (arguments.get("vocabulary")?, arguments.get("word")?);
    Ok(presenter(arguments, context)?.label(&vocabulary, &word).into())
}
