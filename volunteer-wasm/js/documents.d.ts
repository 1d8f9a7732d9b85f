// The documents and results: plain objects, read and written by the core. Keys, words and types are checked against the
// core's JSON Schemas by tests/js/declarations.test.mjs. A key with `?` may be absent; an empty list is left out.

/** Whether what is counted has happened. */
export type Act =
  /** It has happened. */
  | 'done'
  /** It is planned. */
  | 'planned'
  /** Somebody intends it. */
  | 'intended';

/** Which way is better. */
export type Aim =
  /** More is better: met from the target up. */
  | 'increase'
  /** Less is better: met from the target down. */
  | 'decrease'
  /** Keep at least the target. */
  | 'maintain-at-least'
  /** Keep at most the target. */
  | 'maintain-at-most'
  /** Keep within the two ends of the target. */
  | 'maintain-within';

/** The judgement of a roadmap: what `assess` answers. */
export interface Assessment {
  /** The date of the judgement. */
  asOf: IsoDate;
  /** `volunteer/assessment@1`. */
  format: string;
  /** Its name. */
  label?: LocalText;
  /** The version of the library that made it. */
  library: string;
  /** The measures, in the roadmap's order. */
  measures?: MeasureAssessment[];
  /** Its period. */
  period: Period;
  /** The roadmap's id. */
  roadmap: string;
  /** Where the roadmap stands. */
  status: Status;
  /** The targets, in the roadmap's order. */
  targets?: TargetAssessment[];
  /** What was given and not asked for. */
  unused?: Unused[];
}

/** Where the way to a target starts; indicator, place and map are the target's. */
export interface Baseline {
  /** How well it is founded. Absent: reported. */
  evidence?: Evidence;
  /** The day or period of the value. */
  period: Period;
  /** Where it was published. */
  sources?: Source[];
  /** The figure in the words of whoever reported it. */
  text?: string;
  /** The value, bounds and all. */
  value: Bounds;
}

/** Another value for the baseline, beside the verdict it would give. */
export interface BaselineVerdict {
  /** The other value. */
  observation: Observation;
  /** The target it would make. */
  target: RatioBounds;
  /** The verdict it would give. */
  wouldBe: Verdict;
}

/** What is known of a number: two ends, each closed, open or absent. "More than 600 people" is `{ lower: 601 }`. */
export interface Bounds {
  /** The lower end; absent: none is known. */
  lower?: ExactNumber;
  /** Whether the lower end itself is excluded. */
  lowerOpen?: boolean;
  /** The upper end; absent: none is known. */
  upper?: ExactNumber;
  /** Whether the upper end itself is excluded. */
  upperOpen?: boolean;
}

/** The town from which a place is administered. It is not the place: a figure of the centre is no figure of the region. */
export interface Centre {
  /** Other names and spellings. */
  aliases?: string[];
  /** Its code: in Kazakhstan the nine digits of KATO. */
  code?: string;
  /** Its name. */
  name: Names;
}

/** How often the same person may stand in the number. */
export type Counted =
  /** Each person once. */
  | 'distinct'
  /** A person at every occasion. */
  | 'times'
  /** The source does not say. */
  | 'unknown'
  /** The number does not count people. */
  | 'not-people';

/** A day of the Gregorian calendar as text, `2023-12-31`. A `Date` is refused: it would bring its time zone. */
export type IsoDate = string;

/** What would decide an undetermined verdict. */
export interface Decision {
  /** Values that would make it met. */
  metBy?: RatioBounds;
  /** What else is needed. */
  needs?: Need[];
  /** Values that would make it not met. */
  notMetBy?: RatioBounds;
}

/** What was reported of a measure's delivery. */
export interface Delivery {
  /** Whether it was reported as completed. */
  completed?: boolean;
  /** How many were delivered, where they are counted. */
  delivered?: Bounds;
  /** How well that is founded. Absent: reported. */
  evidence?: Evidence;
  /** The day or period it was reported for. */
  period: Period;
  /** Where it was published. */
  sources?: Source[];
}

/** Something that happened to places. With `map` it is a change of territory: what `from` were on the map before is what `to` are on this map, in sum. */
export interface PlaceEvent {
  /** The name, or the centre's name, after. */
  after?: Names;
  /** The name, or the centre's name, before. */
  before?: Names;
  /** From which day. */
  date?: IsoDate;
  /** The places before. */
  from?: string[];
  /** What happened. */
  kind: EventKind;
  /** The map that came of it; absent where no territory changed. */
  map?: string;
  /** Where this is from. */
  source?: string;
  /** The places after. */
  to?: string[];
}

/** What happened to a place. */
export type EventKind =
  /** One place became several. */
  | 'split'
  /** Several places became one. */
  | 'merged'
  /** The name changed, or the code. */
  | 'renamed'
  /** The status changed. */
  | 'status-changed'
  /** Another town became the centre. */
  | 'centre-moved'
  /** The territories of several places were redrawn; only their sum is comparable. */
  | 'redrawn';

/** How well a value is founded, best first. */
export type Evidence =
  /** Final. */
  | 'final'
  /** Published as provisional. */
  | 'provisional'
  /** Estimated by a stated method. */
  | 'estimated'
  /** Filled in for a missing value. */
  | 'imputed'
  /** Reported, with nothing said of how it was counted. */
  | 'reported'
  /** Told at second hand. */
  | 'hearsay';

/** Where the value should be at a date. */
export interface Expected {
  /** The date. */
  date: IsoDate;
  /** The value. */
  value: RatioBounds;
}

/** An input or a result of a step: an object with one key that says what it is. */
export type Fact =
  | { bounds: Bounds }
  | { quotient: RatioBounds }
  | { date: IsoDate }
  | { period: Period }
  | { count: number }
  | { word: string };

/** What kind of figure it is. */
export type FigureKind =
  /** A count or an amount of a unit. */
  | 'count'
  /** A share: in per cent, or as a ratio such as "every third". */
  | 'share'
  /** A factor of growth: three times. */
  | 'factor'
  /** A change in per cent of what was before; a fall is negative. */
  | 'relative-change'
  /** A change in the unit counted: "rose by 45"; a fall is negative. */
  | 'change'
  /** A difference of two percentages. */
  | 'percentage-points'
  /** A year, a date or a range of years. */
  | 'period';

/** A gazetteer as a document, for `Gazetteer.fromObject`. */
export interface GazetteerDocument {
  /** What happened to the places. */
  events?: PlaceEvent[];
  /** Always `volunteer/gazetteer@1`. */
  format: string;
  /** Id and version of the gazetteer, as results name it. */
  id: string;
  /** The maps. */
  maps?: PlaceMap[];
  /** The places. */
  places?: Place[];
  /** Citations, by the ids that places, maps and events name. */
  sources?: Record<string, string>;
}

/** What is measured, and how it may be added up. */
export interface Indicator {
  /** How often the same person may stand in the number. Absent: unknown for people. */
  counted?: Counted;
  /** The version of its definition that observations must be of, unless they name a comparable one. */
  definition?: string;
  /** Its id, by which observations and targets name it. */
  id: string;
  /** Its name in three languages. */
  label?: LocalText;
  /** How it adds up over periods and places. */
  nature: Nature;
  /** How it is made from others. Absent: it is observed. */
  rule?: RatioRule;
  /** Where it is laid down; absent for one of the caller's own. */
  source?: string;
  /** For a stock over periods: its last value or its mean. Absent: the last. */
  stockRule?: StockRule;
  /** What the number counts. */
  unit: Unit;
}

/** A named input of a step. */
export interface StepInput {
  /** Its value. */
  fact: Fact;
  /** What it is. */
  name: InputName;
}

/** What an input of a step is. */
export type InputName =
  /** The date of the judgement. */
  | 'as-of'
  /** The period of the target. */
  | 'due'
  /** The baseline. */
  | 'baseline'
  /** The period of the baseline. */
  | 'baseline-period'
  /** How many times the baseline the target is. */
  | 'factor'
  /** How much beyond the baseline the target is. */
  | 'addend'
  /** The target's value. */
  | 'target'
  /** The value judged. */
  | 'value'
  /** How many observations were given. */
  | 'given'
  /** How many were used. */
  | 'used'
  /** The last day of the value. */
  | 'through'
  /** The curve or profile. */
  | 'profile'
  /** The policy. */
  | 'policy'
  /** The aim. */
  | 'aim'
  /** What should have been reached. */
  | 'expected';

/** A language of texts, names and sentences. */
export type Language =
  /** Kazakh in Cyrillic script. */
  | 'kk'
  /** Russian. */
  | 'ru'
  /** English. */
  | 'en';

/** A text in up to three languages. */
export interface LocalText {
  /** In English. */
  en?: string;
  /** In Kazakh. */
  kk?: string;
  /** In Russian. */
  ru?: string;
}

/** Something a roadmap says will be done, by whom and when. */
export interface Measure {
  /** How its completion is shown: a report, an order, an event. */
  completion?: string;
  /** What was reported of its delivery. Absent: nothing. */
  delivery?: Delivery;
  /** By when. */
  due: Period;
  /** Its id, often its number in the plan. */
  id: string;
  /** The indicators it should move. */
  indicators?: string[];
  /** What will be done. */
  label?: LocalText;
  /** How many were planned, where they are counted. */
  planned?: Bounds;
  /** Who answers for it. */
  responsible?: string;
  /** Where it was published. */
  sources?: Source[];
  /** Where it stands in the plan. */
  status: Status;
  /** What is counted. */
  unit?: Unit;
}

/** The judgement of one measure. */
export interface MeasureAssessment {
  /** How many were reported as delivered. */
  delivered?: Bounds;
  /** By when. */
  due: Period;
  /** The measure's id. */
  id: string;
  /** The indicators it should move. */
  indicators?: string[];
  /** Its name. */
  label?: LocalText;
  /** How many were planned. */
  planned?: Bounds;
  /** Who answers for it. */
  responsible?: string;
  /** Whether that date has passed. */
  stage: Stage;
  /** Where it stands. */
  standing: Standing;
  /** What is counted. */
  unit?: Unit;
}

/** What the value should be on the way. */
export interface Milestone {
  /** When. */
  due: Period;
  /** The value. */
  value: Bounds;
}

/** Why there is no value. None of these is zero. */
export type Missing =
  /** Nobody knows, or nobody said. */
  | 'unknown'
  /** The question does not arise. */
  | 'not-applicable'
  /** Withheld to protect people; bounds may be known. */
  | 'suppressed'
  /** Rounded to zero; bounds may be known. */
  | 'rounded-to-zero';

/** A name in up to three languages; one is enough. */
export interface Names {
  /** In English. */
  en?: string;
  /** In Kazakh. */
  kk?: string;
  /** In Russian. */
  ru?: string;
}

/** How values add up over periods and places. */
export type Nature =
  /** Happens in a period: periods add, places add. */
  | 'flow'
  /** The total since a start: the last value counts, places add. */
  | 'cumulative'
  /** The state at a date: the last value counts, places add. */
  | 'stock'
  /** A quotient: rebuilt from its numerator and denominator. */
  | 'ratio'
  /** The largest value within a period: the largest counts, places never add. */
  | 'peak';

/** What would decide an undetermined verdict. */
export type Need =
  /** A value of something done. */
  | 'done-value'
  /** A comparable value: same map, definition, unit and way of counting. */
  | 'comparable-value'
  /** The day up to which the value counts. */
  | 'as-of-date'
  /** The rest of the period. */
  | 'whole-period'
  /** A value at the date. */
  | 'value-at-due'
  /** Which of the contradicting values is right. */
  | 'resolve-conflict'
  /** Narrower bounds. */
  | 'narrower-bounds';

/** A decimal number of at most 15 significant digits and 12 decimals; a longer one comes as a text of decimal digits. */
export type ExactNumber = number | string;

/** One value of one indicator, at a place on a map, for a period. */
export interface Observation {
  /** Whether it has happened. Absent: done. */
  act?: Act;
  /** How often the same person may have been counted. Absent: unknown for people. */
  counted?: Counted;
  /** The version of the indicator's definition. Absent: the indicator's own. */
  definition?: string;
  /** How well it is founded. Absent: reported. */
  evidence?: Evidence;
  /** The caller's own name for it, for references. */
  id?: string;
  /** What is measured, by the indicator's id. */
  indicator: string;
  /** The map on which the place is meant, as the source states it (`kz-16`, `kz-17`, `kz-20`). */
  map: string;
  /** Why there is no value. */
  missing?: Missing;
  /** How it adds up over periods and places. */
  nature: Nature;
  /** Numerator and denominator, where the value is a ratio that was made from them. */
  parts?: RatioParts;
  /** The period it belongs to; for a stock the day, or the period in which that day lies. */
  period: Period;
  /** Where, by the place's code; several places counted together are joined by `+`. */
  place: string;
  /** The width policy by which the words became bounds. */
  policy?: string;
  /** Where it was published; several where it is a sum. */
  sources?: Source[];
  /** The figure in the words of whoever reported it. */
  text?: string;
  /** What the number counts. */
  unit: Unit;
  /** Where the counting ended, if before the period did: a day, a period in which that day lies, or `unknown`. */
  until?: 'unknown' | Period;
  /** What is known of the value; a plain number is exact. */
  value?: Bounds;
  /** Which edition of the source's numbers. */
  vintage?: string;
}

/** An observation beside the verdict that it alone would give. */
export interface ObservationVerdict {
  /** The observation. */
  observation: Observation;
  /** Why it was not used; absent where it was. */
  passedOver?: PassedOver;
  /** The verdict it alone would give, if it were the value at the date. */
  wouldBe: Verdict;
}

/** A document of observations. */
export interface Observations {
  /** `volunteer/observations@1`. */
  format: string;
  /** The observations, in any order. */
  observations?: Observation[];
}

/** What words nearby say about whether it has happened. */
export type OfferedAct =
  /** Somebody plans it. */
  | 'planned'
  /** Somebody said that they mean to do it. */
  | 'intended';

/** What words nearby say about how well it is founded. */
export type OfferedEvidence =
  /** Told at second hand. */
  | 'hearsay'
  /** Estimated. */
  | 'estimated'
  /** Not yet final. */
  | 'provisional';

/** What words nearby say about a figure: offered, never applied. */
export interface Offers {
  /** Words of a plan or an intention. */
  act?: OfferedAct;
  /** Words of hearsay, an estimate or a provisional value. */
  evidence?: OfferedEvidence;
}

/** How the value compares with where it should be. */
export interface Pace {
  /** Every category that is possible, best first. */
  categories?: PaceCategory[];
  /** The last day of the value. */
  date: IsoDate;
  /** Where it should have been on that day. */
  expected: RatioBounds;
  /** Its part of the expected way; for a part of a period, of the expected amount. */
  part?: RatioBounds;
  /** The policy by which they were told apart. */
  policy: string;
  /** The curve: `linear`, `geometric`, or `even` within a period. */
  profile: string;
}

/** How far along something is, compared with where it should be. */
export type PaceCategory =
  /** The target is reached. */
  | 'reached'
  /** At the expected value or so near that the policy calls it on track. */
  | 'on-track'
  /** Behind the expected value. */
  | 'behind'
  /** Far behind the expected value. */
  | 'off-track'
  /** Further from the target than the baseline was. */
  | 'moving-away';

/** Where the lines between the pace categories lie, as parts of the expected way. No authority fixes them. */
export interface PacePolicy {
  /** Behind from this part, off track below it. */
  behindFrom: ExactNumber;
  /** Id and version. */
  id: string;
  /** On track from this part of the expected way. */
  onTrackFrom: ExactNumber;
  /** Whether somebody set it or it is illustrative. */
  status: Status;
}

/** The two parts of a ratio, so that it can be rebuilt over periods and places. */
export interface RatioParts {
  /** By what; above zero. */
  denominator: Bounds;
  /** What is divided. */
  numerator: Bounds;
  /** Per how many: 1, 100, 1,000 or 100,000. */
  per: ExactNumber;
}

/** Why an observation was not used. */
export type PassedOver =
  /** It is planned or intended, not done. */
  | 'not-done'
  /** It is on another map. */
  | 'other-map'
  /** It follows another definition. */
  | 'other-definition'
  /** It counts another unit. */
  | 'other-unit'
  /** It adds up in another way. */
  | 'other-nature'
  /** It counts people in another way, or does not say how. */
  | 'other-counting'
  /** It has no value. */
  | 'no-value'
  /** It is later than the date of the judgement. */
  | 'after-as-of'
  /** It is later than the date of the target. */
  | 'after-due'
  /** A later one was used. */
  | 'earlier'
  /** A better founded one of the same date was used. */
  | 'weaker-evidence'
  /** The day up to which it counts is not named, and others name theirs. */
  | 'as-of-missing'
  /** It overlaps others that were added up. */
  | 'overlapping';

/**
 * A period as text in its canonical form: `2023-05-01`, `2023-W05`, `2023-05`, `2023-Q1`, `2023-S1`, `2023`,
 * `2023-01-01/2023-06-30` (both days included).
 */
export type Period = string;

/** A place: a country, a region, a town, a centre. */
export interface Place {
  /** Other names, spellings and abbreviations. One that has a word for a kind (город Акмола) is met only by a name with such a word. */
  aliases?: string[];
  /** The town from which it is administered. */
  centre?: Centre;
  /** The code by which the library names the place; unique in a gazetteer. */
  code: string;
  /** Its codes in other systems, by system: in Kazakhstan `iso3`, `isoNumeric`, `isoLetters` (withdrawn in 2022), `kato` (nine digits, and the two they begin with), `kazstat` (the national SDG platform), `private` (other schemes). */
  codes?: Record<string, string[]>;
  /** Its full name, with the word for its kind. */
  full?: Names;
  /** What kind of place it is. */
  kind: PlaceKind;
  /** Its name, without the word for its kind. */
  name: Names;
  /** The code of the place above it. */
  parent?: string;
  /** The day from which the place is; absent where it is older than the oldest map, or not known. */
  since?: IsoDate;
  /** Where this is from: a citation, or an id of the document's `sources`. */
  source?: string;
  /** The last day of the place; absent where it still is. */
  until?: IsoDate;
}

/** What kind of place it is. */
export type PlaceKind =
  /** A country. */
  | 'country'
  /** A region: in Kazakhstan облыс, область. */
  | 'region'
  /** A city that stands beside the regions: Astana, Almaty, Shymkent. */
  | 'city-of-republican-significance'
  /** A district of a region or of a city: аудан, район. */
  | 'district'
  /** A town. */
  | 'town'
  /** A village or another settlement. */
  | 'settlement'
  /** A centre, club or front office: a place of work, not a territory. */
  | 'centre'
  /** Another place. */
  | 'other';

/** A map: which places a whole was divided into, from when to when. */
export interface PlaceMap {
  /** The id. */
  id: string;
  /** The places into which the whole is divided. */
  places?: string[];
  /** The map before it. */
  previous?: string;
  /** The day from which the map is the law; absent where it is not recorded. */
  since?: IsoDate;
  /** Where this is from. */
  source?: string;
  /** The last day on which it is; absent where it still is. */
  until?: IsoDate;
  /** The place that is divided. */
  whole: string;
}

/** How the number is qualified. */
export type Qualifier =
  /** Bare digits or numerals: exactly this number. */
  | 'exact'
  /** A bare number that ends in a written multiplier: 30 thousand. */
  | 'rounded'
  /** About: on both sides of the number. */
  | 'about'
  /** Nearly: a little below the number. */
  | 'nearly'
  /** More than the number. */
  | 'more-than'
  /** The number or more. */
  | 'at-least'
  /** Less than the number. */
  | 'less-than'
  /** The number or less. */
  | 'at-most'
  /** Between two numbers, both included. */
  | 'from-to'
  /** An order of magnitude: hundreds of. */
  | 'order';

/** An exact quotient in lowest terms; `decimal` writes it as a decimal. */
export interface Ratio {
  /** The lower number of the fraction, not zero. */
  denominator: ExactNumber;
  /** The upper number of the fraction. */
  numerator: ExactNumber;
}

/** What is known of a quotient: two ends, each closed, open or absent. */
export interface RatioBounds {
  /** The lower end; absent: none is known. */
  lower?: Ratio;
  /** Whether the lower end itself is excluded. */
  lowerOpen?: boolean;
  /** The upper end; absent: none is known. */
  upper?: Ratio;
  /** Whether the upper end itself is excluded. */
  upperOpen?: boolean;
}

/** A ratio made from the observations of other indicators. */
export interface RatioRule {
  /** The indicator it is divided by. Absent: the population of the place. */
  denominator?: string;
  /** The indicator that is divided. */
  numerator: string;
  /** Per how many: 1, 100, 1,000 or 100,000. */
  per: ExactNumber;
  /** For a population: the edition of its numbers. Absent: the latest published one. */
  vintage?: string;
}

/** How many different people, as bounds. */
export interface Reach {
  /** What holds whatever was counted how. */
  bounds: Bounds;
  /** What holds if each part counted each person once. Present only where a part does not say so. */
  ifCountedOnce?: Bounds;
  /** The method: `reach@1`. */
  method: string;
  /** How the groups were taken to lie to each other. */
  relation?: ReachRelation;
}

/** Why a verdict is undetermined, or what it rests on. */
export type Reason =
  /** No observation of this indicator at this place. */
  | 'no-observation'
  /** There are values, but all are planned or intended. */
  | 'nothing-done'
  /** There are values, but none is comparable: map, definition, unit or way of counting differ. */
  | 'nothing-comparable'
  /** The value is of a part of the period, up to a day that the source does not name. */
  | 'as-of-missing'
  /** The values do not cover the whole period. */
  | 'period-not-covered'
  /** The latest value is from before the date. */
  | 'no-observation-at-due'
  /** The values of the same date contradict each other. */
  | 'conflict'
  /** The bounds lie on both sides of the target. */
  | 'bounds-straddle'
  /** The date of the value is only known to lie within a longer period. */
  | 'date-uncertain'
  /** A flow that has passed its target stays there. */
  | 'passed-for-good';

/** How groups of people lie to each other. */
export type ReachRelation =
  /** Nothing is known: Fréchet bounds. */
  | 'unknown'
  /** Nobody is in two of them. */
  | 'disjoint'
  /** The smaller lie within the largest. */
  | 'nested';

/** A figure in words, with what the words do not say. */
export interface Report {
  /** Whether it has happened. Absent: done, unless the words mark a plan or an intention; then it must be stated. */
  act?: Act;
  /** How often the same person may have been counted. Absent: unknown for people. */
  counted?: Counted;
  /** The version of the definition. */
  definition?: string;
  /** How well it is founded. Absent: reported, unless the words mark something else; then it must be stated. */
  evidence?: Evidence;
  /** The caller's own name for it. */
  id?: string;
  /** What is measured, by the indicator's id. */
  indicator: string;
  /** Their language, or `auto`. */
  language: 'kk' | 'ru' | 'en' | 'auto';
  /** On which map. */
  map: string;
  /** How it adds up. */
  nature: Nature;
  /** The period, or for a stock the day or the period in which it lies. */
  period: Period;
  /** Where, by the place's code. */
  place: string;
  /** Where it was published. */
  sources?: Source[];
  /** The words; they hold one figure. */
  text: string;
  /** What is counted. Absent: as the noun says. */
  unit?: Unit;
  /** Where the counting ended, if before the period did. */
  until?: 'unknown' | Period;
  /** Which edition of the source's numbers. */
  vintage?: string;
}

/** A figure as it was reported: the words, and what they say. */
export interface ReportedFigure {
  /** What the number may be, by the width policy. */
  bounds?: Bounds;
  /** Where they end, exclusive. */
  end: number;
  /** The place of the last digit that says something, times the written multiplier. */
  granularity?: ExactNumber;
  /** What kind of figure it is. */
  kind: FigureKind;
  /** The language that was read. */
  language: Language;
  /** The number, in `unit`; the lower one of a range; negative for a fall. */
  number?: ExactNumber;
  /** The upper number of a range. */
  numberTo?: ExactNumber;
  /** What words nearby say about it: offered, never applied. */
  offers?: Offers;
  /** The period, where the figure is one. */
  period?: Period;
  /** The width policy by which the bounds were made. */
  policy?: string;
  /** How the number is qualified. */
  qualifier: Qualifier;
  /** A share or a falling factor that is a quotient: one third. */
  ratio?: Ratio;
  /** What "more than" hardly exceeds: shown, never used to decide. */
  softUpper?: ExactNumber;
  /** Where the words begin in the text, in Unicode code points. */
  start: number;
  /** The words of the figure, as they stand in the text: number, multiplier, ending, qualifier; not the noun. */
  text: string;
  /** What is counted or measured. */
  unit?: Unit;
}

/** A document of reports. */
export interface Reports {
  /** `volunteer/reports@1`. */
  format: string;
  /** The reports, in any order. */
  reports?: Report[];
}

/** What is left to do. */
export interface RequiredWay {
  /** The yearly growth rate that would be needed, where value and target are above zero: lower end, rounded to six decimals. */
  growthFrom?: number;
  /** The upper end of the growth rate. */
  growthTo?: number;
  /** What is left, per year. */
  perYear?: RatioBounds;
  /** Target less value; zero or less where it is reached. */
  remaining: RatioBounds;
  /** Years from the date of the judgement to the date of the target: whole years, and the rest as a part of its year. */
  years: Ratio;
}

/** A plan period with its measures and targets. */
export interface Roadmap {
  /** The period that was announced, where it differs. */
  announcedPeriod?: Period;
  /** `volunteer/roadmap@1`. */
  format: string;
  /** Its id. */
  id: string;
  /** The indicators that its targets and measures name. */
  indicators?: Indicator[];
  /** Its name in three languages. */
  label?: LocalText;
  /** What will be done, by whom and when. */
  measures?: Measure[];
  /** The period it is for, as adopted. */
  period: Period;
  /** The id of the roadmap before it. */
  predecessor?: string;
  /** Where it was published. */
  sources?: Source[];
  /** Where it stands. */
  status: Status;
  /** What shall be reached. */
  targets?: Target[];
}

/** Where a value was published. */
export interface Source {
  /** When it was published: a day, or the period in which that day lies. */
  published?: Period;
  /** Who said it, where. */
  title: string;
  /** The address of the page. */
  url?: string;
}

/** Whether a target's date has come. */
export type Stage =
  /** Its date has not come: there is pace, and no "not met". */
  | 'open'
  /** Its date has come. */
  | 'due';

/** Where a measure stands. */
export type Standing =
  /** Delivered as planned. */
  | 'delivered'
  /** Its date has not passed. */
  | 'due'
  /** Its date has passed and less was reported than planned. */
  | 'overdue'
  /** Nothing was reported of its delivery. */
  | 'not-reported'
  /** What was reported allows both. */
  | 'undetermined';

/** Where a roadmap, a target or a policy stands. */
export type Status =
  /** Proposed, not adopted. */
  | 'draft'
  /** Adopted and in force. */
  | 'adopted'
  /** Its period is over, or it was withdrawn. */
  | 'lapsed'
  /** Replaced by another one. */
  | 'superseded'
  /** Made up to show how something works; no source states it. */
  | 'illustrative';

/** One step of a trail: a code, its inputs and its result; no text. */
export interface TrailStep {
  /** What it does. */
  code: StepCode;
  /** From what. */
  inputs?: StepInput[];
  /** What came out. */
  result?: Fact;
}

/** What a step does. */
export type StepCode =
  /** Compares the date of the judgement with the date of the target. */
  | 'stage'
  /** Makes the target's value. */
  | 'target'
  /** Sorts the observations into usable and passed over. */
  | 'candidates'
  /** Takes the latest and best founded. */
  | 'select'
  /** Adds the parts of a period. */
  | 'sum'
  /** Takes what all observations of the same date allow. */
  | 'intersect'
  /** Takes what is counted so far as a lower limit for the whole period. */
  | 'lower-limit'
  /** Compares the value with the target. */
  | 'compare'
  /** Share of the way. */
  | 'share'
  /** Value divided by target. */
  | 'achievement'
  /** Where it should be by now. */
  | 'expected'
  /** The part of the expected way. */
  | 'pace'
  /** What is left. */
  | 'required';

/** What a stock is over several periods. */
export type StockRule =
  /** Its last value. */
  | 'last'
  /** The mean of its values, where that is declared. */
  | 'mean';

/** Value and date to reach for an indicator at a place. */
export interface Target {
  /** Which way is better. */
  aim: Aim;
  /** Where the way starts. */
  baseline?: Baseline;
  /** When it shall be reached: a day, or for a flow the period that counts. */
  due: Period;
  /** Its id. */
  id: string;
  /** What is measured, by the id of an indicator of the roadmap. */
  indicator: string;
  /** Its name in three languages. */
  label?: LocalText;
  /** On which map. */
  map: string;
  /** Announced values on the way; they override the trajectory. */
  milestones?: Milestone[];
  /** How pace is judged. Absent: the policy of the context. */
  pace?: PacePolicy;
  /** Where, by the place's code. */
  place: string;
  /** Who set it, where. */
  sources?: Source[];
  /** Where it stands. */
  status: Status;
  /** The way from one announced value to the next. Absent: linear. */
  trajectory?: Trajectory;
  /** The value to reach. */
  value: TargetValue;
}

/** The judgement of one target. */
export interface TargetAssessment {
  /** Value divided by target. */
  achievement?: RatioBounds;
  /** Which way is better. */
  aim: Aim;
  /** The baseline. */
  baseline?: Bounds;
  /** What would decide it, where it is undetermined. */
  decidedBy?: Decision;
  /** When it shall be reached. */
  due: Period;
  /** Where it should be by now. */
  expected?: Expected;
  /** The target's id. */
  id: string;
  /** What is measured. */
  indicator: string;
  /** Its name. */
  label?: LocalText;
  /** On which map. */
  map: string;
  /** The methods that made these numbers, with their versions. */
  methods?: string[];
  /** How it adds up. */
  nature: Nature;
  /** Other values for the baseline. */
  otherBaselines?: BaselineVerdict[];
  /** How it compares with that. */
  pace?: Pace;
  /** The observations that were not used. */
  passedOver?: ObservationVerdict[];
  /** Where. */
  place: string;
  /** Before the date: what the value so far would give. */
  reachedSoFar?: Verdict;
  /** Why it is undetermined, or what it rests on. */
  reasons?: Reason[];
  /** What is left to do. */
  required?: RequiredWay;
  /** Share of the way from baseline to target. */
  share?: RatioBounds;
  /** Whether its date has come. */
  stage: Stage;
  /** Where the target stands. */
  status: Status;
  /** The target's value. */
  target: RatioBounds;
  /** How the verdict came about, step by step. */
  trail?: TrailStep[];
  /** What the number counts. */
  unit: Unit;
  /** The observations that make it. */
  used?: ObservationVerdict[];
  /** The value that was judged. */
  value?: RatioBounds;
  /** The last day of that value, where it is known. */
  valueThrough?: IsoDate;
  /** The verdict. */
  verdict: Verdict;
}

/** The value to reach: exactly one of the three. */
export interface TargetValue {
  /** An absolute value; for `maintain-within` the two ends. Bounds mean that the target itself is uncertain; a threshold "more than 600" is the exact value 601. */
  absolute?: Bounds;
  /** So much more than the baseline; below zero for less. */
  plusBaseline?: Bounds;
  /** So many times the baseline: 3 for "tripled". */
  timesBaseline?: ExactNumber;
}

/** The shape of the way between two announced values. */
export type Trajectory =
  /** The same amount every day: B + (T − B)·u. */
  | 'linear'
  /** The same factor every day: B·(T/B)^u, for values above zero. */
  | 'geometric';

/** What a number counts: `person`, `family`, `activity`, `money:KZT`, `custom:laureate`, or a mixture `family+person`. */
export type Unit = string;

/** Observations that no target of the roadmap asks for. */
export interface Unused {
  /** What they measure. */
  indicator: string;
  /** How many there are. */
  observations: number;
  /** Where. */
  place: string;
}

/** The verdict on a target, or what one observation would give. */
export type Verdict =
  /** Reached, whatever the exact values are. */
  | 'met'
  /** Not reached, whatever the exact values are. */
  | 'not-met'
  /** What is known allows both. */
  | 'undetermined'
  /** The date has not come. */
  | 'open';

/** How a place on one map stands to the places of another. */
export type PlaceRelation =
  /** The same territory. */
  | 'same'
  /** The exact sum of the places. */
  | 'sum'
  /** A part of the place, or of the places together: how large a part is not known. */
  | 'part';

/** What places of one map, taken together, are on another. */
export interface Crosswalk {
  /** The places on the other map, by code. */
  places?: string[];
  /** How they stand to the places. */
  relation: PlaceRelation;
}

/** A series carried to another map: what could be carried, and what was refused. */
export interface Crosswalked {
  /** The observations on the other map, oldest first. */
  carried?: Observation[];
  /** The periods for which nothing could be said. */
  refused?: CrosswalkRefusal[];
}

/** A period whose value could not be carried. */
export interface CrosswalkRefusal {
  /** The period. */
  period: Period;
  /** Code, path and details of the refusal. */
  error: { code: string; path: (string | number)[]; details: Record<string, unknown> };
}

/** One version of a definition. */
export interface Definition {
  /** Whether figures of the predecessor cannot be compared with figures of this version. */
  breaksSeries?: boolean;
  /** First day it holds. */
  from?: IsoDate;
  /** What is defined, by its id. */
  id: string;
  /** What it says, in words. */
  label?: LocalText;
  /** The version before it. */
  predecessor?: string;
  /** Where it is laid down. */
  source?: string;
  /** Last day it holds. */
  until?: IsoDate;
  /** The version, unique for the id. */
  version: string;
}

/** What is declared of groups of people whose reach is asked for. */
export interface ReachOptions {
  /** How many members a family or household has at least. Absent: 1. */
  familyMembersAtLeast?: number;
  /** How many people there are in all, as an upper limit. */
  population?: Bounds;
  /** How the groups lie to each other. Absent: unknown. */
  relation?: ReachRelation;
}

/** How far a number of one qualifier reaches from what is written. */
export interface Width {
  /** The least distance where the granularity is one. */
  leastOfUnround: ExactNumber;
  /** The part of the granularity. */
  ofGranularity: ExactNumber;
  /** The part of the number that the distance does not pass. */
  ofNumber: ExactNumber;
  /** The part of the number, where the granularity is one. */
  ofUnroundNumber: ExactNumber;
}

/** What the words "about", "nearly" and a bare "30 thousand" are taken to mean. No standard fixes it: it has a name. */
export interface WidthPolicy {
  /** About, on both sides. */
  about: Width;
  /** Name and version, such as `figure-width@1`. */
  id: string;
  /** Nearly, below. */
  nearly: Width;
  /** The part of the granularity on both sides of a bare number with a written multiplier. */
  roundedOfGranularity: ExactNumber;
  /** Whether "more than" and "at least" show a soft ceiling: the number plus its granularity, less one. */
  softCeiling?: boolean;
}
