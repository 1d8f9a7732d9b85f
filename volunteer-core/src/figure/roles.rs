//! What a word can do in a figure: the vocabulary of the files in `data/words`.

/// A set of roles, one bit each.
pub(super) type Roles = u128;

macro_rules! roles {
    ($($(#[doc = $doc:literal])* $name:ident = $bit:literal $word:literal),+ $(,)?) => {
        $($(#[doc = $doc])* pub(super) const $name: Roles = 1 << $bit;)+
        /// The names that the files use.
        const NAMES: &[(&str, Roles)] = &[$(($word, $name)),+];
    };
}

roles! {
    /// A numeral below a thousand, by its value.
    NUMERAL = 0 "numeral",
    /// A word that multiplies the numeral before it inside a number: hundred.
    HUNDRED = 1 "hundred",
    /// A written multiplier: thousand, million.
    MULT = 2 "mult",
    /// A multiplier only where it is glued to digits: 5k.
    MULT_GLUED = 3 "mult-glued",
    /// A noun of number: dozen, десяток.
    COLLECTIVE = 4 "collective",
    /// An order of magnitude: hundreds of.
    ORDER = 5 "order",
    /// "and a half" after a number.
    HALF_AFTER = 6 "half-after",
    /// One and a half, in one word.
    ONE_HALF = 7 "one-half",
    /// Half of the multiplier that follows.
    HALF_OF = 8 "half-of",
    /// Half of the value, in one word.
    HALF_MULT = 9 "half-mult",
    /// The share one half.
    HALF = 10 "half",
    /// A noun of a fraction's lower number: a third.
    DENOMINATOR = 11 "denominator",
    /// A numeral with a possessive ending: the upper number of a Kazakh fraction.
    PART = 12 "part",
    /// "every" before an ordinal.
    EVERY = 13 "every",
    /// An ordinal that may follow "every".
    NTH = 14 "nth",
    /// A noun that is counted, by its unit.
    UNIT = 15 "unit",
    /// A word of money, by its unit.
    MONEY = 16 "unit-money",
    /// Per cent.
    PERCENT = 17 "percent",
    /// Percentage points.
    POINTS = 18 "points",
    /// "times" as a factor.
    TIMES = 19 "times",
    /// A factor in one word: threefold.
    FACTOR = 20 "factor",
    /// A qualifier that stands before its number.
    BEFORE = 21 "before",
    /// A qualifier that stands after its number, whatever the case.
    AFTER = 22 "after",
    /// A qualifier after an ablative.
    AFTER_ABLATIVE = 23 "after-ablative",
    /// A qualifier after a dative.
    AFTER_DATIVE = 24 "after-dative",
    /// "up to" after a dative.
    UNTIL = 25 "until",
    /// Year.
    YEAR = 26 "year",
    /// A month's name.
    MONTH = 27 "month",
    /// A verb or noun of growth.
    UP = 28 "up",
    /// A verb or noun of decline, or a factor below one.
    DOWN = 29 "down",
    /// A verb of reaching a value.
    REACH = 30 "reach",
    /// A comparative of more.
    MORE = 31 "more",
    /// A comparative of less.
    LESS = 32 "less",
    /// Before an amount of change.
    BY = 33 "by",
    /// Before a value reached, or the end of a range.
    TO = 34 "to",
    /// Before the start of a range.
    FROM = 35 "from",
    /// Before a start in time.
    SINCE = 36 "since",
    /// Before the last year of a range.
    THROUGH = 37 "through",
    /// In, during.
    IN = 38 "in",
    /// Around the two ends of a range.
    BETWEEN = 39 "between",
    /// Joins nouns.
    AND = 40 "and",
    /// The preposition of "one in eight".
    OUT_OF = 41 "out-of",
    /// A noun before a number that names something: Article 12.
    LABEL = 42 "label",
    /// The same after its number.
    LABEL_AFTER = 43 "label-after",
    /// Before an age.
    AGE_BEFORE = 44 "age-before",
    /// After an age.
    AGE_AFTER = 45 "age-after",
    /// The ending of an ordinal on digits.
    ORDINAL = 46 "ordinal",
    /// An ending on digits: a Kazakh case, by its number, or a form of a Russian count.
    ENDING = 47 "ending",
    /// Its dot belongs to it.
    ABBREVIATION = 48 "abbreviation",
    /// "number of", before the noun it counts.
    NUMBER_OF = 49 "number-of",
    /// Ends the search for a noun.
    STOP = 50 "stop",
    /// Marks a plan.
    PLANNED = 51 "planned",
    /// Marks an intention.
    INTENDED = 52 "intended",
    /// Marks hearsay.
    HEARSAY = 53 "hearsay",
    /// Marks an estimate.
    ESTIMATED = 54 "estimated",
    /// Marks a provisional value.
    PROVISIONAL = 55 "provisional",
    /// A numeral with the ending "about".
    ABOUT_NUMERAL = 56 "approximate-numeral",
    /// "or" between two numbers, or before "more".
    OR = 57 "or",
    /// "of" between a noun of growth and its amount.
    OF = 58 "of",
    /// Before the latest year.
    TOWARD = 59 "toward",
    /// "-odd" after a number.
    ODD = 60 "odd",
    /// "a", which belongs to a word of number.
    ARTICLE = 61 "article",
    /// "in all".
    TOTAL = 62 "total",
    /// A word that looks like another role and has none.
    NONE = 63 "none",
    /// An adjective, a participle or another word that may stand between a number and its noun.
    ADJECTIVE = 64 "adjective",
    /// A noun that is known and has no unit: it is named, never passed over.
    NOUN = 65 "noun",
    /// A verb that ends the phrase of a number.
    VERB = 66 "verb",
    /// A noun in the plural, by its form or because it has no other number: "staff".
    PLURAL = 67 "plural",
    /// An English owner: "veterans'", "children's".
    OWNER = 68 "owner",
    /// A noun that counts pieces of the noun behind it: "pieces of", «штук», «дана».
    CLASSIFIER = 69 "classifier",
    /// Words that point back to what was counted before: "of them", «из них», «оның».
    BACK = 70 "back",
    /// A word of a time of day: "am", "o'clock".
    CLOCK = 71 "clock",
    /// Half of a year.
    HALF_YEAR = 72 "half-year",
    /// A quarter of a year.
    QUARTER = 73 "quarter",
    /// A word that says that somebody has a number of something: «бар», «имеющий».
    HAVING = 74 "having",
    /// Written with a capital letter.
    CAPITAL = 75 "capital",
    /// An adverb that may stand before an adjective.
    ADVERB = 76 "adverb",
    /// A word that has an owner, by its form: a Kazakh noun with a possessive ending.
    OWNED = 77 "owned",
    /// A currency's adjective: "US", «швейцарских».
    WEIGHT = 78 "weight",
    /// An ordinal, a place in an order: «место», "class".
    RANK = 79 "rank",
    /// A word behind "pounds of" that is money all the same.
    FUNDS = 80 "funds",
    /// A verb that tells a value and no change: «составил».
    LEVEL = 81 "level",
    /// Behind "times", a word that makes a factor of it: "three times as many".
    PROPORTION = 82 "proportion",
    /// A verb before the two ends of a change: "went from 40 to 75".
    MOVED = 83 "moved",
    /// "than" behind a comparison.
    THAN = 84 "than",
    /// Around a length of time that is a term: "within 24 hours", «48 сағат ішінде».
    TERM = 85 "term",
}

/// Words that can begin a number.
pub(super) const STARTS_NUMBER: Roles =
    NUMERAL | HUNDRED | MULT | COLLECTIVE | ORDER | ONE_HALF | HALF_OF | HALF_MULT | ABOUT_NUMERAL;

/// Words that can begin a figure that is not a plain number.
pub(super) const STARTS_OTHER: Roles = HALF | DENOMINATOR | EVERY | FACTOR | MONTH | HALF_YEAR | QUARTER;

/// The role of a name in the files.
pub(super) fn by_name(name: &str) -> Option<Roles> {
    NAMES.iter().find(|(word, _)| *word == name).map(|(_, role)| *role)
}
