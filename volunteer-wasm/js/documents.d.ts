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

/** Something organised at a place in a period, in a field of work. */
export interface Activity {
  /** Its field of work, by the id in the definition that the register uses. */
  field?: string;
  /** Its form. */
  form?: ActivityForm;
  /** The caller's own id. */
  id: string;
  /** What it is called. */
  label?: LocalText;
  /** Who organised it, by the organisation's id. */
  organisation?: string;
  /** When. */
  period?: Period;
  /** Where, by the place's code. */
  place?: string;
  /** How far it has come. Absent: done. */
  status?: RecordStatus;
}

/** The form of an activity. */
export type ActivityForm =
  /** Teaching volunteers or others. */
  | 'training'
  /** Somebody shows their craft. */
  | 'master-class'
  /** Going to people where they are. */
  | 'outreach'
  /** Cleaning a place up. */
  | 'clean-up'
  /** Planting. */
  | 'planting'
  /** Giving advice. */
  | 'consultation'
  /** Help to one household or person at home. */
  | 'home-visit'
  /** Collecting and giving out things. */
  | 'collection'
  /** Raising money. */
  | 'fundraising'
  /** Helping to run somebody's event. */
  | 'event-support'
  /** Searching for missing people, or for those who fell in war. */
  | 'search'
  /** Help in a disaster or an emergency. */
  | 'emergency-response'
  /** Tutoring and mentoring. */
  | 'mentoring'
  /** Making something known. */
  | 'campaign'
  /** A meeting, a forum, a round table. */
  | 'meeting'
  /** Work through the internet. */
  | 'online'
  /** Another form. */
  | 'other';

/** An age in completed years on the day of the row, both ends included. */
export interface AgeBand {
  /** The youngest; absent: from birth. */
  from?: number;
  /** The oldest; absent: no limit. */
  to?: number;
}

/** A range of ages in completed years. */
export interface Ages {
  /** The first age. */
  from?: number;
  /** For whom it holds. Absent: everybody. */
  sex?: PersonSex;
  /** Ages of the range for which the source leaves open whether they belong to it. */
  unclear?: number[];
  /** The last age. */
  until?: number;
}

/** Whether two numbers for the same thing fit together. */
export type Agreement =
  /** Every value that the count allows is one that was reported. */
  | 'agree'
  /** No value that the count allows can be what was reported. */
  | 'contradict'
  /** Both are possible, or the two do not count the same thing. */
  | 'undetermined';

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

/** A total divided over places: the parts add up to it exactly, whichever way a reported tie falls. */
export interface Allocation {
  /** Id and version of the method. */
  method: string;
  /** The parts, in the order of the request. */
  parts?: AllocationPart[];
  /** Where the method is described. */
  source: string;
  /** The smallest amount that was given. */
  step: ExactNumber;
  /** The tie for the last steps, where there is one. */
  tie?: AllocationTie;
  /** What was divided. */
  total: ExactNumber;
}

/** What keeps a place from its share. */
export type AllocationHold =
  /** It has more than its weight gives: its floor. */
  | 'floor'
  /** It has less than its weight gives: its ceiling. */
  | 'ceiling';

/** A published method of dividing whole units in proportion to weights. */
export type AllocationMethod =
  /** Whole shares first, then one unit each to the largest remainders. */
  | 'hamilton'
  /** Divisor method, d(s) = s + 1 (D'Hondt); favours the large. */
  | 'jefferson'
  /** Divisor method, d(s) = s + 1/2 (Sainte-Laguë); favours nobody. */
  | 'webster'
  /** Divisor method, d(s) = √(s(s + 1)); each place with a weight has at least one unit where there are enough. */
  | 'huntington-hill'
  /** Divisor method, d(s) = s; favours the small. */
  | 'adams'
  /** Divisor method, d(s) = s(s + 1)/(s + 1/2). */
  | 'dean'
  /** Jefferson's, as long as no place gets more than its share rounded up; takes no floors and ceilings. */
  | 'balinski-young';

/** The part of one place. */
export interface AllocationPart {
  /** Whether a floor or a ceiling, and not its weight, made the share. */
  held?: AllocationHold;
  /** Its code. */
  place: string;
  /** Its exact share before rounding, floors and ceilings kept. */
  share: Ratio;
  /** What it gets; two values where a tie is reported and not resolved. */
  value: Bounds;
}

/** A place that has a claim to a part of the total. */
export interface AllocationPlace {
  /** At most so much. Absent: no limit. */
  ceiling?: ExactNumber;
  /** At least so much. Absent: zero. */
  floor?: ExactNumber;
  /** Its code. */
  place: string;
  /** Its claim: population, young people, last year's value. Only the relation to the others counts. */
  weight: ExactNumber;
}

/** What to divide, over which places, by which method. */
export interface AllocationRequest {
  /** The method. */
  method: AllocationMethod;
  /** The places. Their order is the declared order of ties and has no other effect. */
  places?: AllocationPlace[];
  /** The smallest amount that is given: 0.01 for hundredths. Absent: 1. */
  step?: ExactNumber;
  /** What happens where two places have the same claim to the last step. Absent: report. */
  ties?: TieRule;
  /** What is divided. */
  total: ExactNumber;
}

/** Places with exactly the same claim to what was left. */
export interface AllocationTie {
  /** How much was left for them; each may have one step of it. */
  amount: ExactNumber;
  /** The places, in the order of the request. */
  places?: string[];
  /** Whether the declared order resolved it. */
  resolved?: boolean;
}

/** An answer to a question of yes or no. */
export type Answer =
  /** Yes. */
  | 'yes'
  /** No. */
  | 'no'
  /** Not stated. */
  | 'unknown';

/** For which places, periods and categories an indicator is counted. */
export interface Ask {
  /** Categories: a value for each combination of their codes. Absent: all together. */
  by?: string[];
  /** How well the counts are founded. Absent: provisional. */
  evidence?: Evidence;
  /** All places of these levels that the register covers. */
  levels?: PlaceLevel[];
  /** The map on which the places of the values are meant. */
  map: string;
  /** The periods; they may overlap, and be of different forms. */
  periods?: Period[];
  /** Single places, by code. */
  places?: string[];
  /** What the values name as their sources. */
  sources?: Source[];
}

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

/** One beneficiary's benefit, or an uncounted group's: what, how many, of which unit. */
export interface Assistance {
  /** In which activity, by its id. */
  activity?: string;
  /** Who: the beneficiary's id. Absent for a group known by its count. */
  beneficiary?: PersonId;
  /** Other categories of the caller's own, by name. */
  categories?: Record<string, string>;
  /** The category of beneficiaries. */
  category?: string;
  /** How many were helped, of the unit; absent beside a beneficiary: one. */
  count?: Bounds;
  /** Whether it reached them directly. */
  direct?: Direct;
  /** By whom, by the organisation's id. Absent: as the activity. */
  organisation?: string;
  /** When. Absent: as the activity. */
  period?: Period;
  /** Where, by the place's code. Absent: as the activity. */
  place?: string;
  /** The type of service: legal, psychological, … */
  service?: string;
  /** The figure in the words of whoever reported it. */
  text?: string;
  /** What is counted. Absent: the beneficiary's unit, else nothing is said. */
  unit?: Unit;
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

/** Who is helped, by an id: a person, a family, a household. */
export interface Beneficiary {
  /** The day of birth of a person, or the period in which it lies. */
  born?: Period;
  /** Categories of beneficiaries, by their ids in the definition that the register uses. */
  categories?: string[];
  /** Where they live, by the place's code. */
  home?: string;
  /** The caller's own id. */
  id: PersonId;
  /** How many people belong to the family or household. */
  members?: Bounds;
  /** The sex of a person. */
  sex?: PersonSex;
  /** What it is: person, family, household. */
  unit: Unit;
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

/** A catalogue of indicators. */
export interface Catalogue {
  /** `volunteer/indicators@1`. */
  format: string;
  /** Its id and version: `proposal@1`. */
  id: string;
  /** The indicators, in the order in which reports show them. */
  indicators?: Indicator[];
  /** Its name in three languages. */
  label?: LocalText;
  /** Who stands behind it. */
  standing: CatalogueStanding;
}

/** Who stands behind a catalogue. */
export type CatalogueStanding =
  /** Nobody has adopted it. */
  | 'proposal'
  /** It is in force where its source says. */
  | 'adopted';

/** One category of a list: a field of work, a kind of beneficiaries, an age band. */
export interface Category {
  /** Which ages it has. */
  ages?: Ages[];
  /** The definition that draws its line, by id. */
  definedBy?: string;
  /** Its id, unique in the list. */
  id: string;
  /** What it is called. */
  label?: LocalText;
  /** What belongs to it, in words. */
  scope?: LocalText;
  /** What draws its line. Absent: a plain description. */
  threshold?: Threshold;
  /** What is counted in it: persons, families. */
  unit?: Unit;
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

/** From when on something is suspicious. No source lays these limits down; a caller may pass others. */
export interface CheckPolicy {
  /** Minutes may differ so much from the time between start and end (a break, a rounding). */
  clockMinutes: number;
  /** How many minutes one person can have on a day. */
  dayMinutes: number;
  /** Categories that nobody has two of, such as women and men: together they are at most the whole. */
  exclusive?: string[][];
  /** Its id and version, as results name it. */
  id: string;
  /** Two records of one person, day, activity and place whose minutes differ by no more are likely the same one. */
  nearMinutes: number;
  /** Nobody volunteers who is older. */
  oldest: number;
  /** Days that usually stand for something else, as `YYYY-MM-DD`. */
  sentinelDays?: IsoDate[];
  /** Numbers that usually stand for something else, as hours, minutes or counts. */
  sentinels?: number[];
  /** Shares may miss 100 by so much for each of them (roundings). */
  shareTolerance: ExactNumber;
}

/** A time of day to the minute, from 00:00 to 24:00. */
export type Clock = string;

/** What a column is. */
export type ColumnRole =
  /** The volunteer's identifier. It never leaves the register. */
  | 'person'
  /** Several volunteers in one cell, each of whom took part. */
  | 'members'
  /** How many more took part, without names. */
  | 'unknown-members'
  /** How many took part: a group without names. */
  | 'heads'
  /** The day, or the first one. */
  | 'first-day'
  /** The last day. Absent or empty: the first one. */
  | 'last-day'
  /** The time of day when it began: `9:05`, `09.05`, `9:05 PM`. */
  | 'start'
  /** The time of day when it ended. */
  | 'end'
  /** Hours: `2.5`, or `2:30`. */
  | 'hours'
  /** Minutes. */
  | 'minutes'
  /** The place, by code or name. */
  | 'place'
  /** The activity's id. An event without one gets its row number. */
  | 'activity'
  /** The organisation's id or name. */
  | 'organisation'
  /** The organisation above it. */
  | 'parent-organisation'
  /** The kind of organisation. */
  | 'kind'
  /** The field of work. */
  | 'field'
  /** The form of the activity. */
  | 'form'
  /** The status, by the words `planned`, `done`, `verified`, `no-show`, `cancelled` or the caller's. */
  | 'status'
  /** A cell that says yes where the row has another status. */
  | 'flag'
  /** Any other category, which the rule names. */
  | 'category'
  /** The beneficiary's identifier. It never leaves the register. */
  | 'beneficiary'
  /** How many were helped: a number, or a figure in words. */
  | 'helped'
  /** The unit of `helped`, where it differs from row to row. */
  | 'unit'
  /** The category of beneficiaries, where it differs from row to row. */
  | 'helped-category'
  /** The type of service. */
  | 'service'
  /** Whether help was `direct` or `indirect`. */
  | 'direct'
  /** The day of birth. */
  | 'birth-day'
  /** Whether a parent or guardian has consented: yes or no. */
  | 'consent'
  /** Whether a parent or guardian takes part: yes or no. */
  | 'with-parent';

/** One column: where it is, and what it is. */
export interface ColumnRule {
  /** For `category` the name of the category (`sex`, `role`, `skill`); for `helped` the category of beneficiaries. */
  category?: string;
  /** The forms of its days, where they differ from those of the layout. */
  dates?: string[];
  /** For `helped`: whether it reached them directly. */
  direct?: Direct;
  /** Its name in the header. */
  name?: string;
  /** Its number, from 1. */
  number?: number;
  /** Whether a table without the column may be read. */
  optional?: boolean;
  /** What it is. */
  role: ColumnRole;
  /** For `members`: what stands between names. Absent: a comma. */
  separator?: string;
  /** For `helped`: the type of service. */
  service?: string;
  /** For `flag`: the status of a row where the cell says yes. */
  status?: RecordStatus;
  /** For `helped` and `heads`: what is counted. Absent: people. */
  unit?: Unit;
  /** What stands there where the cell is empty; without name and number, in every row. */
  value?: string;
  /** What the caller's words stand for. Where there are any, other words are a finding. */
  words?: Record<string, string>;
}

/** The common word beside every method's own, best first: met, on track, behind, off track, moving away, not assessable. */
export type CommonCategory =
  /** The latest value satisfies the target. */
  | 'met'
  /** Not met; at the pace that the method asks for. */
  | 'on-track'
  /** Moving towards the target too slowly. */
  | 'behind'
  /** Hardly moving, or far too slowly. */
  | 'off-track'
  /** Moving away from the target. */
  | 'moving-away'
  /** The method has no answer, and says why. */
  | 'not-assessable';

/** A count and a reported number, and whether they agree. */
export interface Comparison {
  /** Whether they agree. */
  agreement: Agreement;
  /** What was counted. */
  counted: Observation;
  /** The reported number less the count, where both are of one unit and no ratio. */
  difference?: Bounds;
  /** `volunteer/comparison@1`. */
  format: string;
  /** The version of the library. */
  library: string;
  /** Why. */
  reasons?: ComparisonReason[];
  /** What was reported. */
  reported: Observation;
}

/** What an agreement rests on, or why it cannot be told. */
export type ComparisonReason =
  /** They are values of different indicators. */
  | 'indicator'
  /** They count different units. */
  | 'unit'
  /** They add up in different ways. */
  | 'nature'
  /** They follow different definitions. */
  | 'definition'
  /** They are for different places. */
  | 'place'
  /** Their places are meant on different maps. */
  | 'map'
  /** They are for different periods. */
  | 'period'
  /** The reported number stops within the period, on a day that differs or is not named. */
  | 'until'
  /** What was reported is planned or intended. */
  | 'status'
  /** The count has each person once, the reported number a person at every occasion, or does not say. */
  | 'counted-once'
  /** The count has no upper end: the register may not hold all. */
  | 'scope'
  /** The count has no value. */
  | 'count-missing'
  /** The reported number has no value. */
  | 'report-missing'
  /** The count lies within what was reported. */
  | 'within'
  /** The two have no value in common. */
  | 'apart'
  /** The bounds of the count lie partly outside of what was reported. */
  | 'count-uncertain';

/** What was counted, left out or assumed on the way to a value. */
export type CountCode =
  /** Rows that were surely counted. */
  | 'counted'
  /** Rows that may belong here: they stand in the upper end only. */
  | 'possible'
  /** Rows of the table that have another status. */
  | 'left-out-status'
  /** Rows of the table that a condition of the rule leaves out. */
  | 'left-out-condition'
  /** Rows that a decision of the caller leaves out. */
  | 'left-out-decision'
  /** Rows whose value counts as not recorded, by a decision of the caller. */
  | 'unknown-by-decision'
  /** Rows of which a condition of the rule cannot be known. */
  | 'condition-uncertain'
  /** Rows whose day is unknown, or that reach over the end of a period. */
  | 'period-uncertain'
  /** Rows whose place is unknown, or not on the map. */
  | 'place-uncertain'
  /** Rows whose minutes were not recorded. */
  | 'minutes-unknown'
  /** Rows of unnamed groups. */
  | 'unnamed-groups'
  /** The register does not cover the whole place or period: there may be more. */
  | 'scope-partial'
  /** The register does not reach back over all the months looked back on. */
  | 'history-partial'
  /** Nothing before the register's first day is known: who is in no earlier row is new. */
  | 'history-assumed'
  /** Organisations whose first day is not recorded are taken to exist. */
  | 'start-assumed'
  /** The register does not have a category that the rule needs. */
  | 'category-absent'
  /** The register holds no organisations, or no help, at all: it says nothing of them, which is not zero. */
  | 'table-absent'
  /** The denominator is zero, or may be. */
  | 'denominator-zero';

/** What is counted over a register. */
export type CountOf =
  /** Different activities in which somebody took part, or which are recorded as done. */
  | 'activities'
  /** Participations: a person counts at every occasion. */
  | 'participations'
  /** Minutes of work, as recorded; those of an unnamed group are the whole group's. */
  | 'minutes'
  /** Different volunteers who took part in the period. */
  | 'volunteers'
  /** Of these, the ones who had not taken part before: ever, or in the months before. */
  | 'new-volunteers'
  /** Volunteers with at least so many participations in the months up to the last day of the period. */
  | 'active-volunteers'
  /** Volunteers of the period who had also taken part in the months before it. */
  | 'retained-volunteers'
  /** Organisations, groups, clubs or centres that exist on the last day of the period. */
  | 'organisations'
  /** Services, consultations or cases given. */
  | 'services'
  /** Different people, families or households helped. */
  | 'beneficiaries';

/** A count over a register. */
export interface CountRule {
  /** The ages that count, of volunteers or of the people helped. */
  ages?: AgeBand;
  /** For new and retained volunteers: the months before the period that are looked back on. Absent: for new volunteers all that the register holds, for retained ones the period before. */
  monthsBefore?: number;
  /** What is counted. */
  of: CountOf;
  /** Conditions that a row must satisfy, all of them. */
  only?: Filter[];
  /** For active volunteers: at least so many participations. */
  participationsAtLeast?: number;
  /** The statuses that count; absent: done and verified. Organisations and help have no status. */
  statuses?: RecordStatus[];
  /** For active volunteers: in so many months, which end with the period. */
  withinMonths?: number;
}

/** One step of the way to a value: what, and how many rows. */
export interface CountStep {
  /** What. */
  code: CountCode;
  /** How many rows; absent where it is not about rows. */
  rows?: number;
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

/** A value that was counted over a register, with its categories and the way to it. */
export interface CountedValue {
  /** The codes of the categories it was counted by. */
  categories?: Record<string, string>;
  /** The value; of a part by categories its indicator is named `id[category=code]`, so that no series mixes them. */
  observation: Observation;
  /** What was counted, left out and assumed. */
  trail?: CountStep[];
}

/** A plain goal and the yearly values on the way to it. An assessment makes one for each target, so that what it says by any method can be computed again from what stands in it. */
export interface Course {
  /** What shall be reached. */
  goal: ProgressGoal;
  /** The values, one for each year that has one, in order of the years. */
  points?: ProgressPoint[];
}

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

/** A version of a definition with what it says. */
export interface Defined {
  /** The ages it has; none where ages do not define it. */
  ages?: Ages[];
  /** The categories of the list. */
  categories?: Category[];
  /** Id, version, dates, predecessor, source. */
  definition: Definition;
  /** Units that do not, though somebody might think so. */
  excludes?: Unit[];
  /** Whether it is an example of the library's own, not laid down by anybody. */
  illustrative?: boolean;
  /** Units that belong to it. */
  includes?: Unit[];
  /** The rules about minors. */
  minors?: MinorRules;
  /** What to know before using it. */
  note?: string;
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

/** A document of definitions. */
export interface DefinitionsDocument {
  /** The definitions; a `source` that is an id of `sources` stands for its citation. */
  definitions?: Defined[];
  /** Always `volunteer/definitions@1`. */
  format: string;
  /** Citations by id. */
  sources?: Record<string, string>;
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

/** Whether help reached a beneficiary directly. */
export type Direct =
  /** The help was given to the beneficiary. */
  | 'direct'
  /** The beneficiary gains from help given to another. */
  | 'indirect'
  /** Not stated. */
  | 'unknown';

/** How the bytes of a table are text. */
export type Encoding =
  /** UTF-8, or UTF-16 where its mark of byte order stands at the beginning. Nothing else is tried. */
  | 'auto'
  /** UTF-8, with or without the mark. */
  | 'utf-8'
  /** UTF-16, low byte first. */
  | 'utf-16le'
  /** UTF-16, high byte first. */
  | 'utf-16be'
  /** The code page of Russian Windows. Kazakh letters other than і are not in it. */
  | 'windows-1251';

/** An observation that methods of judging progress were not given. */
export interface LeftOut {
  /** The observation. */
  observation: Observation;
  /** Why. */
  why: PassedOver;
}

/** Where methods agree and where they do not. */
export interface MethodAgreement {
  /** Whether those that have an answer say the same. */
  finding: MethodsAgree;
  /** Every common word that some method may give, best first, with the methods that give it; last those that have no answer. */
  words?: MethodsOfWord[];
}

/** Whether the methods that have an answer say the same, in the common words. */
export type MethodsAgree =
  /** They give the same word, whatever the exact values are. */
  | 'agree'
  /** They cannot all give the same word, whatever the exact values are. */
  | 'disagree'
  /** The bounds allow both. */
  | 'open'
  /** No method has an answer. */
  | 'no-answer';

/** The methods behind one common word. */
export interface MethodsOfWord {
  /** The common word. */
  common: CommonCategory;
  /** Methods that may give it, or another one, within the bounds. */
  perhaps?: ProgressMethod[];
  /** Methods that give no other word. */
  surely?: ProgressMethod[];
}

/** Why methods of judging progress were given nothing for a target. */
export type NoCourse =
  /** The aim is to stay within two ends, and methods know one target. */
  | 'aim-within'
  /** The value of the target is only known within bounds. */
  | 'target-uncertain'
  /** The target is of no single year. */
  | 'target-of-no-year'
  /** The baseline is of no single year. */
  | 'baseline-of-no-year'
  /** Baseline and target lie in one year. */
  | 'within-one-year'
  /** No observation makes the value of a year. */
  | 'no-year';

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

/** What became of something from one plan to the next. */
export type Fate =
  /** It is in both, the same; a measure may have been put off. */
  | 'kept'
  /** It is in both under one id, with another content: values do not compare without a look at what changed. */
  | 'redefined'
  /** It was reported as completed and is not in the new plan. */
  | 'completed'
  /** It is only in the old plan. */
  | 'dropped'
  /** It is only in the new plan. */
  | 'new';

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

/** A condition on one category of the rows: `skill` is one of `pro-bono`. */
export interface Filter {
  /** The codes of the category of which a row must have one. */
  anyOf?: string[];
  /** The category: `activity`, `organisation`, `field`, `form`, `role`, `skill`, `service`, `beneficiary`, `kind`, `direct`, `sex`, or any other by which the register sorts its rows or its people. */
  category: string;
}

/** Something suspicious: what, how often, where, and what was done. */
export interface Finding {
  /** What these rows are held against, in order: the first of equal rows, the other shift; bounded like `rows`. */
  beside?: RowRef[];
  /** What stood in the cell; only from a column that is declared place, category or status. */
  cell?: string;
  /** What was seen. */
  code: FindingCode;
  /** The name of the column in which it was seen, as the layout names it. */
  column?: string;
  /** How many times it was seen: exact, also where not every row is listed. */
  count: number;
  /** Numbers that belong to it, by name: `minutes`, `day`, `limit`, …. */
  details?: Record<string, ExactNumber>;
  /** What was done about it. */
  done: What;
  /** The rows it is about, in order; at most `MAX_ROWS_PER_FINDING`, the first ones. */
  rows?: RowRef[];
  /** How much it matters. */
  severity: Severity;
}

/** What is suspicious. */
export type FindingCode =
  /** A row equal to an earlier one in every cell; every row after the first counts. */
  | 'duplicate-exact'
  /** Two rows of one person, day, activity and place that differ only a little. */
  | 'duplicate-likely'
  /** The rows of one person on one day come to more than 24 hours. */
  | 'person-day-over-24h'
  /** One row of one day has more than 24 hours. */
  | 'row-over-24h'
  /** Hours below zero. */
  | 'hours-negative'
  /** Zero hours: nothing was done, or nothing was recorded. */
  | 'hours-zero'
  /** No hours in a row that was done, in a table that has hours. */
  | 'hours-missing'
  /** Hours recorded for somebody who was absent, did not come, or cancelled. */
  | 'absence-with-hours'
  /** The hours differ from the time between start and end. */
  | 'hours-against-clock'
  /** It ends before it starts. */
  | 'end-before-start'
  /** Two shifts of one person run at the same time. */
  | 'shift-overlap'
  /** A place that the gazetteer does not know. */
  | 'place-unknown'
  /** A name that several places have. */
  | 'place-ambiguous'
  /** No place where one is expected. */
  | 'place-missing'
  /** A place that is not on the register's map. */
  | 'place-not-on-map'
  /** A word that the layout does not declare for this category. */
  | 'category-unknown'
  /** A status word that the layout does not declare. */
  | 'status-unknown'
  /** One row has two statuses that exclude each other. */
  | 'status-conflict'
  /** A row of a named volunteer without an identifier. */
  | 'person-missing'
  /** An identifier that the table of volunteers does not have. */
  | 'person-unknown'
  /** The table of volunteers has one identifier with different data. */
  | 'person-contradictory'
  /** An activity that the table of activities does not have. */
  | 'activity-unknown'
  /** An organisation that the table of organisations does not have. */
  | 'organisation-unknown'
  /** A beneficiary that the table of beneficiaries does not have. */
  | 'beneficiary-unknown'
  /** No date. */
  | 'date-missing'
  /** A date that cannot be read. */
  | 'date-unreadable'
  /** A date before or after the time that the register covers. */
  | 'date-outside-scope'
  /** A participation outside the time of its activity. */
  | 'date-outside-activity'
  /** A time of day that cannot be read. */
  | 'clock-unreadable'
  /** A date of birth after the day of the work, or more than 120 years before it. */
  | 'age-impossible'
  /** A child too young to volunteer alone, with neither written consent nor a parent present. */
  | 'child-without-consent'
  /** A minor in work that the law forbids to minors. */
  | 'minor-in-forbidden-work'
  /** More people helped than live there. */
  | 'helped-more-than-population'
  /** Parts that are larger than their whole. */
  | 'parts-exceed-whole'
  /** Shares that do not come to 100 %. */
  | 'shares-not-100'
  /** Different units under one name: families added to children. */
  | 'units-mixed'
  /** A number that usually stands for something else: 9999, −1. */
  | 'sentinel-value'
  /** A count of zero, which may stand for "not recorded". */
  | 'count-zero'
  /** Hours that are no whole minutes, rounded half to even. */
  | 'hours-rounded'
  /** A figure in words that could be read as bounds, not as one number. */
  | 'figure-bounded'
  /** A figure that cannot be read. */
  | 'figure-unreadable'
  /** A number that cannot be read. */
  | 'number-unreadable'
  /** A cell that cannot be read. */
  | 'cell-unreadable'
  /** A cell that is longer than is read. */
  | 'cell-too-long'
  /** A row with fewer cells than the header. */
  | 'row-too-short'
  /** A row with more cells than the header. */
  | 'row-too-long'
  /** A row with no cell filled in. */
  | 'row-empty'
  /** Bytes that are no text in the declared encoding, replaced. */
  | 'encoding-replaced'
  /** A quotation mark that is not closed, or stands inside a cell. */
  | 'quote-stray';

/** Findings as they are written: exact counts by code, and what is listed. */
export interface FindingsDocument {
  /** How often each code was seen, exact. */
  counts?: Record<string, number>;
  /** The listed findings, in order. */
  findings?: Finding[];
  /** Always `volunteer/findings@1`. */
  format: string;
}

/** Whether a row is marked as unique. */
export type Flag =
  /** It is. */
  | 'yes'
  /** It is not. */
  | 'no';

/** What one method says. */
export interface Forecast {
  /** How points with bounds were treated (`corners@1`): every forecast is made of all lower ends, of all upper ends, and of the ends that make a line steepest either way, and what is shown holds all four. For last value, drift and line these are the true extremes of the points in the middle. Absent: all points were exact. */
  bounds?: string;
  /** The degrees of freedom of the t distributions. */
  degrees?: number;
  /** The first period it used, where it used any. */
  from?: number;
  /** How many points it needs at least. */
  leastPoints: number;
  /** Id and version of the method. */
  method: string;
  /** Why there is no forecast. */
  refusal?: ForecastRefusal;
  /** Where it is described. */
  source: string;
  /** The last period it used. */
  to?: number;
  /** The periods forecast. */
  values?: ForecastValue[];
}

/** Where the value will lie with a stated probability, if the method is right. */
export interface ForecastInterval {
  /** The probability, in per cent. */
  level: number;
  /** The lower end. */
  lower: number;
  /** The upper end. */
  upper: number;
}

/** A method of saying where a series will be. */
export type ForecastMethod =
  /** The last value stays. */
  | 'last-value'
  /** The mean step of the past goes on. */
  | 'drift'
  /** A straight line by least squares. Never the default: on yearly series it does worse than the last value. */
  | 'line'
  /** A straight line of logarithms, for values above zero. Never the default. */
  | 'log-line'
  /** Simple exponential smoothing. */
  | 'simple-smoothing'
  /** Holt's smoothing of level and trend. */
  | 'holt'
  /** Holt's smoothing with a trend that dies away. */
  | 'damped'
  /** Only for the end of a year: what has come so far over the share that past years had by then. */
  | 'seasonal-share';

/** The value of one period: exactly known, or between two ends. */
export interface ForecastPoint {
  /** The year, or the number of another period. */
  at: number;
  /** The lower end, where it is not exact. Absent: no lower end is known. */
  lower?: number;
  /** The upper end, where it is not exact. Absent: no upper end is known. */
  upper?: number;
  /** The value, where it is exact. */
  value?: number;
}

/** Why a method says nothing. */
export type ForecastRefusal =
  /** Fewer points than the method needs. */
  | 'too-few-points'
  /** Fewer whole past years than the method needs. */
  | 'too-few-years'
  /** A period is missing between the first and the last. */
  | 'period-missing'
  /** A point has only a lower or only an upper end. */
  | 'end-missing'
  /** Values of zero or less have no logarithm or no share. */
  | 'not-positive'
  /** The method says nothing of the sum of several periods. */
  | 'no-sum'
  /** The method needs the periods of a year. */
  | 'needs-year'
  /** The numbers leave the range of floating-point numbers. */
  | 'too-large';

/** What to forecast, and by which methods. */
export interface ForecastRequest {
  /** The levels of the intervals, in per cent. Absent: 80 and 95. */
  levels?: number[];
  /** The methods. Absent: last value, drift and damped smoothing. */
  methods?: ForecastMethod[];
  /** The points, in any order. */
  points?: ForecastPoint[];
  /** What shall be reached. */
  target?: ForecastTarget;
  /** The last period that is forecast. */
  until: number;
}

/** What shall be reached, for the probability that it is. */
export interface ForecastTarget {
  /** Whether it is met from the value down. Absent: from the value up. */
  falling?: boolean;
  /** The value. */
  value: number;
}

/** The forecast of one period. */
export interface ForecastValue {
  /** The period. */
  at: number;
  /** The intervals, in the order of the levels. Absent where the past shows no spread at all: then nothing can be said of the spread to come. */
  intervals?: ForecastInterval[];
  /** The probability that the target is met, by this method. Absent without a target or a spread. */
  met?: Span;
  /** The value in the middle. */
  point: Span;
}

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

/** A count of people in which each stands once. */
export interface Group {
  /** The area, or any other class, to which all of them belong: groups of different areas have nobody in common. */
  area?: string;
  /** Its id, by which ties name it. */
  id: string;
  /** How many people. */
  people: Bounds;
}

/** How many different people are in the groups, with the groups that prove it. */
export interface GroupReach {
  /** The number of different people. */
  bounds: Bounds;
  /** The groups that prove the lower end: their sum, less the most that two of them may share. */
  lowerFrom?: string[];
  /** The method: `reach-groups@1`. */
  method: string;
  /** The groups whose sum, less what they surely share, is the upper end; none where the population is. */
  upperFrom?: string[];
}

/** The result of an indicator. */
export interface GroupResult {
  /** The word for it; absent where no series has a score. */
  category?: ProgressCategory;
  /** The mean score; absent where no series has one. */
  score?: number;
}

/** Groups of people, with what is declared of them. Of two groups without a tie nothing is assumed. */
export interface Groups {
  /** The groups, in any order. */
  groups?: Group[];
  /** How many people there are in all, as an upper limit. */
  population?: Bounds;
  /** What is declared of two of them. */
  ties?: Tie[];
}

/** What is measured, and how it may be added up. */
export interface Indicator {
  /** How it is counted over a register. Absent: it is observed or made from others. */
  count?: CountRule;
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
  /** How it is made from others. Absent: it is observed or counted. */
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
  | 'expected'
  /** The period of an observation. */
  | 'period'
  /** The year of a value. */
  | 'year'
  /** The first year used. */
  | 'from'
  /** The last year used. */
  | 'to'
  /** A method of judging progress. */
  | 'method'
  /** Why it has no answer. */
  | 'why'
  /** A common word that is possible. */
  | 'possible';

/** A language of texts, names and sentences. */
export type Language =
  /** Kazakh in Cyrillic script. */
  | 'kk'
  /** Russian. */
  | 'ru'
  /** English. */
  | 'en';

/** How a table is laid out. */
export interface Layout {
  /** The columns, in order of precedence where several say the same. Columns that are not listed are left aside. */
  columns?: ColumnRule[];
  /** The forms in which days are written, in order of precedence: `YYYY-MM-DD`, `DD.MM.YYYY`, `ДД.ММ.ГГГГ`, `MM-DD-YYYY`, `DD/MM/YY` (years 2000 to 2099), `YYYYMMDD`, `excel` (day numbers of spreadsheets). A `*` at the end: a time may follow, which is left aside. Absent: `YYYY-MM-DD`. */
  dates?: string[];
  /** What stands before decimals: `.` or `,`. Absent: a point. */
  decimalMark?: string;
  /** What stands between cells: one ASCII sign. Absent: a comma. */
  delimiter?: string;
  /** How its bytes are text. Absent: `auto`. */
  encoding?: Encoding;
  /** Always `volunteer/layout@1`. */
  format: string;
  /** What stands between groups of three digits, beside the spaces that may always stand there. */
  groupMark?: string;
  /** The row with the names of the columns, from 1; rows above it are left aside. 0: there is none. Absent: 1. */
  header?: number;
  /** Whether the hours of a row are those of each head, not of all together. */
  hoursEach?: boolean;
  /** The caller's name for it. */
  id?: string;
  /** The language of figures in words. Absent: as each cell shows. */
  language?: 'kk' | 'ru' | 'en' | 'auto';
  /** Words for "nothing there", beside the empty cell: `NA`, `-`, `н/д`. */
  nullWords?: string[];
  /** Whether an end before the start is on the next day. */
  overMidnight?: boolean;
  /** How names of places are settled. */
  places?: PlaceRules;
  /** What one row is. */
  row: RowKind;
  /** Numbers that may stand for something else: they are kept, and found. Absent: 9999, 99999, 999999, −1, −99, −999, −9999; an empty list: none. */
  sentinels?: string[];
  /** Words for yes, beside 1, true, yes, y, x, +, да, иә and whole numbers above zero. */
  yesWords?: string[];
}

/** A layout as an offer: why it looks as it does, and what somebody must decide before it is used. */
export interface LayoutOffer {
  /** What may be otherwise. */
  doubts?: OfferNote[];
  /** The layout. */
  layout: Layout;
  /** What it rests on. */
  reasons?: OfferNote[];
}

/** The thresholds of an indicator, in order from worst to best or, where less is better, the other way round. */
export interface LightScale {
  /** The value that counts in full. */
  best: number;
  /** At this or better is green. */
  green: number;
  /** Worse than this is red. */
  red: number;
  /** The value that counts as nothing. */
  worst: number;
}

/** A text in up to three languages. */
export interface LocalText {
  /** In English. */
  en?: string;
  /** In Kazakh. */
  kk?: string;
  /** In Russian. */
  ru?: string;
}

/** How parts are put together. */
export type Mean =
  /** Σ w·x / Σ w: one part can make up for another. */
  | 'arithmetic'
  /** Π x^(w / Σ w), for values above zero: a low part weighs more. */
  | 'geometric'
  /** Σ w / Σ (w / x), for values above zero: a low part weighs most. */
  | 'harmonic';

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

/** How far a method as written here can be trusted to be the publisher's. */
export type MethodBasis =
  /** It reproduces published results. */
  | 'reproduced'
  /** Its rule was read in a public source; no published results were at hand. */
  | 'public-source'
  /** Its formula or its cuts rest on general knowledge of the method: the publisher's wording could not be read. */
  | 'general-knowledge';

/** What the methods leave to the caller. What is absent stands for the value named. */
export interface MethodOptions {
  /** Share of the way: behind from this part, off track below it. Absent: 0.6, which no authority fixes. */
  behindFrom?: number;
  /** UN ESCAP: the first year of which points are used. Absent: 2000. */
  escapSince?: number;
  /** Eurostat: how many years the window has, where the goal names no baseline year. Absent: 5. */
  eurostatWindow?: number;
  /** Achievement: within which part of the target a value is near it. Absent: 0.1, which no authority fixes. */
  nearTolerance?: number;
  /** Share of the way: on track from this part of the expected share. Absent: 0.95, which no authority fixes. */
  onTrackFrom?: number;
  /** Whether a baseline or target of zero is replaced by 0.001, as Open SDG and its variants do. Without it they have no answer for zero. */
  openSdgZeroPatch?: boolean;
  /** SDSN trend: how many years the window has. Absent: 5. */
  sdsnWindow?: number;
}

/** Which methods to run, and what they leave to the caller. */
export interface MethodSet {
  /** The methods; in whatever order they stand, each runs once, and results come in the order of the list of methods. */
  methods?: ProgressMethod[];
  /** What the methods leave to the caller. */
  options?: MethodOptions;
}

/** What the value should be on the way. */
export interface Milestone {
  /** When. */
  due: Period;
  /** The value. */
  value: Bounds;
}

/** What minors may do, and under which condition. */
export interface MinorRules {
  /** From this age nothing restricts a volunteer. */
  adultFrom: number;
  /** Below this age only with written consent of a parent, or accompanied by one. */
  aloneFrom: number;
  /** Categories of beneficiaries that minors may not work with. */
  forbiddenBeneficiaries?: string[];
  /** Fields of work that are forbidden below `adultFrom`. */
  forbiddenFields?: string[];
  /** Forms of activities that are forbidden below `adultFrom`. */
  forbiddenForms?: ActivityForm[];
  /** Kinds of work that are forbidden below `adultFrom`; a register states them in its category `work`. */
  forbiddenWork?: Category[];
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

/** Where a target of the new plan starts. */
export interface NewStart {
  /** The last actual value, bounds and all. Absent: none is known, or the indicator was redefined. */
  baseline?: Baseline;
  /** The target of the old plan for the same indicator, place and map. */
  before?: string;
  /** What became of the indicator. */
  fate: Fate;
  /** Its indicator. */
  indicator: string;
  /** Its map. */
  map: string;
  /** Its place. */
  place: string;
  /** What can be reached by the year the target is due. */
  reachable?: Reachable[];
  /** The target's id. */
  target: string;
}

/** Why there is no catch-up factor. */
export type NoCatchUp =
  /** Nothing has come so far, or perhaps nothing: no factor makes it enough. */
  | 'nothing-so-far'
  /** No period is over. */
  | 'year-not-begun'
  /** No period is left. */
  | 'year-over';

/** Why there is no change. */
export type NoChange =
  /** There is no value for the period. */
  | 'now-missing'
  /** There is no value for the year before. */
  | 'before-missing';

/** How the values of one indicator are made comparable with those of others. */
export type Normalisation =
  /** From the worst to the best value among the units. */
  | 'min-max'
  /** From a stated worst to a stated best value; values beyond them count as they do. */
  | 'goalposts'
  /** Standard deviations (n − 1) from the mean of the units. */
  | 'z-score'
  /** The part of the way from the worst value among the units to a target. */
  | 'distance-to-target'
  /** Place among the units, 1 for the best; equal values share the better place. */
  | 'rank';

/** The values of one indicator over units, and how to make them comparable. */
export interface NormaliseRequest {
  /** Goalposts: the value that counts in full. */
  best?: number;
  /** Distance to target: whether what lies beyond the target counts as the target. */
  capped?: boolean;
  /** Whether less is better. Absent: more is better. Goalposts say so themselves and do not look at it. */
  falling?: boolean;
  /** Goalposts: whether logarithms are compared, as for incomes. */
  logarithmic?: boolean;
  /** The method. */
  method: Normalisation;
  /** What "in full" is: 100 for per cent. Absent: 1. Z-scores and ranks do not look at it. */
  scale?: number;
  /** Distance to target: the target. */
  target?: number;
  /** The values, one per unit. */
  values?: ScoreValue[];
  /** Goalposts: the value that counts as nothing. */
  worst?: number;
}

/** Values made comparable, in the order in which they came. */
export interface Normalised {
  /** Id and version of the method. */
  method: string;
  /** Why there are none. */
  refusal?: ScoreRefusal;
  /** Where it is described. */
  source: string;
  /** The values. */
  values?: ScoreValue[];
}

/** Why a method has no answer. */
export type NotAssessable =
  /** No points were given. */
  | 'no-points'
  /** Two points have the same year. */
  | 'year-twice'
  /** Fewer points than the method needs. */
  | 'too-few-points'
  /** No point in the baseline year, nor where the method looks instead. */
  | 'baseline-year-missing'
  /** The method needs a target. */
  | 'target-missing'
  /** The method needs a target year. */
  | 'target-year-missing'
  /** The target year is not after the baseline year. */
  | 'target-year-before-baseline'
  /** The target year is reached or past, and nothing is left to forecast. */
  | 'target-year-past'
  /** The baseline is zero, so that there is no growth rate. */
  | 'baseline-zero'
  /** The target is zero, so that there is no ratio to it or no rate that leads to it. */
  | 'target-zero'
  /** Baseline, value and target do not have the same sign, so that there is no growth rate. */
  | 'sign-change'
  /** A value is zero or below, so that it has no logarithm. */
  | 'not-positive'
  /** The target equals the baseline, so that there is no way between them. */
  | 'baseline-equals-target'
  /** The target lies on the wrong side of the baseline for the aim. */
  | 'target-wrong-side'
  /** The method needs best and worst values and thresholds. */
  | 'scale-missing'
  /** Best, green, red and worst do not follow each other in the direction wanted. */
  | 'scale-out-of-order'
  /** The result is beyond the range of numbers. */
  | 'out-of-range';

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

/** What an offer rests on, or what is doubtful in it. */
export type OfferCode =
  /** The bytes begin with a mark of byte order, or are UTF-8 throughout. */
  | 'encoding-seen'
  /** The bytes are no UTF-8 and were taken for windows-1251, which nothing in them proves. */
  | 'encoding-assumed'
  /** This sign cuts the first rows into equally many cells. */
  | 'delimiter-seen'
  /** No sign cuts the first rows into equally many cells. */
  | 'delimiter-assumed'
  /** The name of the column says what it is. */
  | 'name-known'
  /** The name is not known, and the column is left aside. */
  | 'name-unknown'
  /** A second column with the same role is left aside. */
  | 'role-taken'
  /** Every date in the first rows has this form and no other. */
  | 'dates-seen'
  /** The dates in the first rows may begin with the day or with the month; neither can be told from them. */
  | 'day-or-month'
  /** Years have two digits, and are taken for those of 2000 to 2099. */
  | 'year-short'
  /** Some dates in the first rows have no known form. */
  | 'dates-unknown'
  /** Numbers have a decimal comma. */
  | 'decimal-comma'
  /** What stands in the cells is figures, which may be counts of people helped. */
  | 'figures-seen'
  /** Words for "nothing there" stand in the cells. */
  | 'nulls-seen'
  /** Nothing says who or what a row is. */
  | 'row-kind-unknown';

/** One reason for an offer, or one doubt about it. */
export interface OfferNote {
  /** What. */
  code: OfferCode;
  /** In which column, by its name in the header. */
  column?: string;
  /** The form, sign or word that was seen. */
  seen?: string;
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

/** An organisation, a group, a club, a centre, a branch or a front office. */
export interface Organisation {
  /** The caller's own id. */
  id: string;
  /** What it is. */
  kind: OrganisationKind;
  /** What it is called. */
  label?: LocalText;
  /** The organisation it belongs to, by its id. */
  parent?: string;
  /** Where, by the place's code. */
  place?: string;
  /** The first day it works. */
  since?: IsoDate;
  /** The last day it works. */
  until?: IsoDate;
}

/** The kind of an organisation. */
export type OrganisationKind =
  /** A registered organisation. */
  | 'organisation'
  /** A community without registration. */
  | 'group'
  /** A club. */
  | 'club'
  /** A centre, such as a youth resource centre. */
  | 'centre'
  /** A branch of an organisation. */
  | 'branch'
  /** A front office of volunteering. */
  | 'front-office';

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

/** One volunteer's part in an activity, or that of an unnamed group with a head-count. */
export interface Participation {
  /** In what: the activity's id. */
  activity?: string;
  /** Other categories of the caller's own, by name. */
  categories?: Record<string, string>;
  /** When on the day it ended; earlier than the start: on the next day. */
  end?: Clock;
  /** In which field. Absent: as the activity. */
  field?: string;
  /** How many: the head-count of an unnamed group. */
  heads?: Bounds;
  /** Minutes of work, of the whole group where it is one. A whole number; what is suspicious (zero, below zero) is kept and becomes a finding. */
  minutes?: ExactNumber;
  /** With whom, by the organisation's id. Absent: as the activity. */
  organisation?: string;
  /** When: a day, or several. Absent: as the activity. */
  period?: Period;
  /** Where, by the place's code. Absent: as the activity. */
  place?: string;
  /** What the volunteer did. */
  role?: Role;
  /** Whether in their profession, or pro bono. */
  skill?: Skill;
  /** When on the day it began. */
  start?: Clock;
  /** How far it has come. Absent: done. */
  status?: RecordStatus;
  /** Who: the volunteer's id. Absent for an unnamed group. */
  volunteer?: PersonId;
}

/** The two parts of a ratio, so that it can be rebuilt over periods and places. */
export interface RatioParts {
  /** By what; above zero. */
  denominator: Bounds;
  /** What is divided. */
  numerator: Bounds;
  /** Per how many: 1, 100, 1,000 or 100,000. */
  per: ExactNumber;
  /** Whether what is divided is a part of what it is divided by: then the quotient is at most `per`. */
  within?: boolean;
}

/** One indicator or measure in two plans. */
export interface Passage {
  /** The keys of its document that differ, names and sources apart; a measure that is only put off has `due`. */
  changes?: string[];
  /** What became of it. */
  fate: Fate;
  /** Its id. */
  id: string;
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
  | 'overlapping'
  /** For methods of judging progress: it covers a part of the year. */
  | 'part-of-year'
  /** For methods of judging progress: it cannot be told which year it belongs to. */
  | 'several-years'
  /** For methods of judging progress: the roadmap states another value for that year, its baseline. */
  | 'baseline-stated'
  /** For methods of judging progress: it contradicts another of the same date. */
  | 'conflict';

/**
 * A period as text in its canonical form: `2023-05-01`, `2023-W05`, `2023-05`, `2023-Q1`, `2023-S1`, `2023`,
 * `2023-01-01/2023-06-30` (both days included).
 */
export type Period = string;

/** A period report. */
export interface PeriodReport {
  /** The catalogue, by id and version. */
  catalogue: string;
  /** `volunteer/period-report@1`. */
  format: string;
  /** Its name. */
  label?: LocalText;
  /** The version of the library. */
  library: string;
  /** The map on which its places are meant. */
  map: string;
  /** The period. */
  period: Period;
  /** Every indicator of the catalogue, for every place. */
  rows?: ReportRow[];
  /** From the first day of the year to the last day of the period. */
  sinceStartOfYear: Period;
  /** Who stands behind it. */
  standing: CatalogueStanding;
  /** The same period a year before. */
  yearBefore: Period;
}

/** The caller's own id of a person, which joins records and is never shown. */
export type PersonId = string | number;

/** The sex of a person. */
export type PersonSex =
  /** A woman or a girl. */
  | 'female'
  /** A man or a boy. */
  | 'male';

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

/** A level of the tree of places, by its distance from the top. */
export type PlaceLevel =
  /** The top: a country. */
  | 'country'
  /** Right below it: regions, and cities of their rank. */
  | 'region'
  /** Below a region: districts and towns. */
  | 'district'
  /** Below a district. */
  | 'settlement';

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

/** How names of places are settled: first by the caller's words, then in the gazetteer among places of the kind and map. */
export interface PlaceRules {
  /** The kind of places that stand in the column. */
  kind?: PlaceKind;
  /** The map on which the places are meant. */
  map?: string;
  /** What the caller's words stand for, by code of the gazetteer. */
  words?: Record<string, string>;
}

/** One answer of a method: its own word, the common word, and why there is none. */
export interface PossibleOutcome {
  /** The method's own word; absent where it has none. */
  category?: ProgressCategory;
  /** The common word. */
  common: CommonCategory;
  /** Why it cannot be assessed. */
  why?: NotAssessable;
}

/** What a rule of practice gives. It is not a number of people. */
export interface Practice {
  /** The method, with its version: `practice-largest-per-area@1`. */
  method: string;
  /** What comes out. */
  result: ExactNumber;
  /** Rows that did not. */
  rowsLeftOut: number;
  /** Rows that went into it. */
  rowsUsed: number;
  /** The rule. */
  rule: PracticeRule;
}

/** A row of a report: so many people, in an area, in a group. */
export interface PracticeRow {
  /** The lowest area the report knows. */
  area: string;
  /** The group within it: a sector, an activity, a month, or several of these. */
  group: string;
  /** How many people. */
  people: ExactNumber;
  /** Whether the row is marked as counting people that no other row counts. Absent: not said. */
  unique?: Flag;
}

/** A rule of practice. */
export type PracticeRule =
  /** The sum of all rows: what is delivered, with everybody counted at every occasion. */
  | 'sum'
  /** The sum of the rows that are marked as unique. */
  | 'flagged-unique'
  /** The largest group of each area, summed over the areas. */
  | 'largest-per-area';

/** What a method calls its result, in its own words. Words that two methods share are listed once. */
export type ProgressCategory =
  /** The target is reached. */
  | 'reached'
  /** Within the tolerance below the target. */
  | 'near-target'
  /** Further than the tolerance from the target. */
  | 'short-of-target'
  /** As far along as the time, or so near that the cut calls it on track. */
  | 'on-track'
  /** Behind the time. */
  | 'behind'
  /** Far behind the time. */
  | 'off-track'
  /** Further from the target than the baseline. */
  | 'moving-away'
  /** Statistics Canada: target achieved. */
  | 'target-achieved'
  /** Statistics Canada: on track or substantial progress. */
  | 'substantial-progress'
  /** Moderate progress (Statistics Canada, Eurostat). */
  | 'moderate-progress'
  /** Statistics Canada: limited progress. */
  | 'limited-progress'
  /** Statistics Canada: deterioration. */
  | 'deterioration'
  /** Eurostat: significant progress. */
  | 'significant-progress'
  /** Eurostat, with a target: insufficient progress. */
  | 'insufficient-progress'
  /** Eurostat, with a target: movement away from it. */
  | 'movement-away'
  /** Eurostat, without a target: no progress. */
  | 'no-progress'
  /** Eurostat: moderate deterioration. */
  | 'moderate-deterioration'
  /** Eurostat: significant deterioration. */
  | 'significant-deterioration'
  /** UN Statistics Division, 3: target met or on track. */
  | 'met-or-on-track'
  /** UN Statistics Division, 2: fair progress, acceleration needed. */
  | 'fair-progress'
  /** UN Statistics Division, 1: stagnation or regression. */
  | 'stagnation-or-regression'
  /** UN ESCAP, current status: progress since the baseline. */
  | 'progressed'
  /** UN ESCAP, current status: as at the baseline. */
  | 'unchanged'
  /** UN ESCAP, current status: regression since the baseline. */
  | 'regressed'
  /** UN ESCAP, anticipated progress: maintain progress. */
  | 'maintain-progress'
  /** UN ESCAP, anticipated progress: accelerate progress. */
  | 'accelerate-progress'
  /** UN ESCAP, anticipated progress: reverse the trend. */
  | 'reverse-trend'
  /** SDSN: green. */
  | 'green'
  /** SDSN: yellow. */
  | 'yellow'
  /** SDSN: orange. */
  | 'orange'
  /** SDSN: red. */
  | 'red'
  /** SDSN trend: on track or maintaining. */
  | 'on-track-or-maintaining'
  /** SDSN trend: moderately increasing (later editions: moderately improving). */
  | 'moderately-increasing'
  /** SDSN trend: stagnating. */
  | 'stagnating'
  /** SDSN trend: decreasing. */
  | 'decreasing'
  /** Weather symbol: sun. */
  | 'sun'
  /** Weather symbol: sun with a cloud. */
  | 'sun-with-cloud'
  /** Weather symbol: cloud. */
  | 'cloud'
  /** Weather symbol: thunderstorm. */
  | 'storm'
  /** Rate of reduction: at the required rate or better. */
  | 'at-required-rate'
  /** Rate of reduction: slower than required. */
  | 'below-required-rate'
  /** Rate of reduction: not in the direction wanted. */
  | 'wrong-direction';

/** What a series shall reach. */
export interface ProgressGoal {
  /** The year of the baseline. Absent: the first point (for methods of recent trends, their own window). Where it has no point each method looks where its publisher does. */
  baselineYear?: number;
  /** Whether the target is a limit to respect in every year (weather symbols). */
  everyYear?: boolean;
  /** The natural limit of the values, such as 100 per cent (Open SDG and its variants, without a target). */
  limit?: number;
  /** Whether the values are percentages from 0 to 100 (UN Statistics Division: within one point of a target of 0 or 100 counts as met). */
  percentage?: boolean;
  /** Best, worst and thresholds (SDSN). */
  scale?: ProgressScale;
  /** The value to reach. */
  target?: number;
  /** The year in which to reach it. */
  targetYear?: number;
  /** Which change is wanted. */
  wanted: WantedChange;
}

/** What the value of a result measures. */
export type ProgressMeasure =
  /** Value ÷ target. */
  | 'achievement'
  /** (Value − baseline) ÷ (target − baseline). */
  | 'share-of-way'
  /** Achieved yearly growth ÷ required yearly growth. */
  | 'rate-ratio'
  /** Yearly growth in the direction wanted, as a part of one. */
  | 'growth-rate'
  /** Share of the way that the extrapolated value would have come in the target year. */
  | 'projected-share'
  /** Ten times the share of the way. */
  | 'status-index'
  /** What is left in the target year, as a percentage of the way from baseline to target. */
  | 'gap-index'
  /** Value between worst (0) and best (100). */
  | 'normalised'
  /** Recent yearly change ÷ needed yearly change. */
  | 'trend-ratio'
  /** The part of the remaining gap that would be missed in the target year. */
  | 'missed-share'
  /** Average yearly change. */
  | 'yearly-change'
  /** Average annual rate of reduction, as a part of one. */
  | 'reduction-rate';

/** A method of judging progress, with its version. */
export type ProgressMethod =
  /** The value divided by the target. */
  | 'achievement@1'
  /** The share of the way from baseline to target, against the share of the time. */
  | 'share-of-way@1'
  /** Statistics Canada and Open SDG: the achieved growth rate against the one required. */
  | 'open-sdg@1'
  /** Eurostat: the achieved growth rate against the one required, in bands with a neutral one. */
  | 'eurostat@1'
  /** Eurostat's method as the statistics office of the Basque Country computes it. */
  | 'eustat@1'
  /** United Nations Statistics Division: the value extrapolated to the target year. */
  | 'unsd-progress-chart@1'
  /** UN ESCAP: the progress made since the baseline. */
  | 'escap-current-status@1'
  /** UN ESCAP: the gap that a weighted line leaves in the target year. */
  | 'escap-anticipated-progress@1'
  /** SDSN: the value between worst and best, and its colour. */
  | 'sdsn-level@1'
  /** SDSN: the recent trend against the one needed. */
  | 'sdsn-trend@1'
  /** Germany's weather symbols. */
  | 'weather-symbols@1'
  /** Average annual rate of reduction by regression. */
  | 'aarr-regression@1'
  /** Average annual rate of reduction from the two end points. */
  | 'aarr-end-points@1';

/** The value of one year, exact or within bounds; a missing bound is no limit. */
export interface ProgressPoint {
  /** Its lower bound, where it is not; absent: no limit. */
  lower?: number;
  /** Its upper bound, where it is not; absent: no limit. */
  upper?: number;
  /** The value, where it is exact. */
  value?: number;
  /** The year. */
  year: number;
}

/** What the reader of a result has to know besides. */
export type ProgressRemark =
  /** The baseline year has no point; another year was taken, as the method says. */
  | 'baseline-year-moved'
  /** The target year is reached or past. */
  | 'target-year-past'
  /** The target lies on the wrong side of the baseline for the aim; the publisher's formula still answers. */
  | 'target-wrong-side'
  /** The target is met and the value moves away from it. */
  | 'met-but-worsening'
  /** A baseline or a target of zero was replaced by 0.001, as the publisher does. */
  | 'zero-replaced'
  /** The method sets its natural limit aside where there is a target. */
  | 'limit-ignored'
  /** An aim to hit the target exactly was turned into one to come down to it. */
  | 'turned-about-target';

/** What one method says about a series. */
export interface ProgressResult {
  /** How far the method as computed here can be trusted to be the publisher's. */
  basis: MethodBasis;
  /** The method's own word, where only one is possible. */
  category?: ProgressCategory;
  /** The common word, where only one is possible. */
  common?: CommonCategory;
  /** The edition of the publisher's method, where it has editions. */
  edition?: string;
  /** What the value measures. */
  measure: ProgressMeasure;
  /** The method, with its version. */
  method: ProgressMethod;
  /** Every possible answer, best first, where there are several. */
  possible?: PossibleOutcome[];
  /** What the reader has to know besides. */
  remarks?: ProgressRemark[];
  /** The publisher's score, where the method has one. */
  score?: number;
  /** Where the method is written down. */
  source: string;
  /** The target year used. */
  targetYear?: number;
  /** The value of the measure, where every value used is exact. */
  value?: number;
  /** Why there is no answer, where that is the only possibility. */
  why?: NotAssessable;
  /** The years whose values were used, in order. */
  years?: number[];
}

/** The scale of an indicator as SDSN uses it; best may be the highest or the lowest of the four. */
export interface ProgressScale {
  /** The value that gives 100. */
  best: number;
  /** Green from here on towards the best. */
  green: number;
  /** Red from beyond here towards the worst. */
  red: number;
  /** The value that gives 0. */
  worst: number;
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
  /** Whether what is divided is a part of what it is divided by, so that the ratio is at most `per`: a share. */
  within?: boolean;
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

/** A value that will be reached with the stated probability, by one method. */
export interface Reachable {
  /** The probability that the new plan's own target is met. */
  met?: Span;
  /** Id and version of the method. */
  method: string;
  /** Why the method says nothing. */
  refusal?: ForecastRefusal;
  /** Where it is described. */
  source: string;
  /** The value; from one number to another where past values have bounds. */
  value?: Span;
  /** The year. */
  year: number;
}

/** One file, table or list of documents that was read into a register. */
export interface Reading {
  /** The caller's name for it. */
  name: string;
  /** Rows that held data, used or not. */
  rows: number;
  /** Rows of which nothing could be used; each is in a finding. */
  unused: number;
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

/** How far something recorded has come. */
export type RecordStatus =
  /** It is planned. */
  | 'planned'
  /** It was done. */
  | 'done'
  /** It was done, and somebody else confirmed it. */
  | 'verified'
  /** The volunteer did not come. */
  | 'no-show'
  /** It was called off. */
  | 'cancelled';

/** Records of volunteer work. */
export interface Records {
  /** What was organised. */
  activities?: Activity[];
  /** Who was helped how. */
  assistances?: Assistance[];
  /** Who is helped. */
  beneficiaries?: Beneficiary[];
  /** Always `volunteer/records@1`. */
  format: string;
  /** Organisations, groups, clubs, centres, branches, front offices. */
  organisations?: Organisation[];
  /** Who took part in what. */
  participations?: Participation[];
  /** Who volunteers. */
  volunteers?: Volunteer[];
}

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

/** What a period report is asked for. */
export interface ReportAsk {
  /** How well the counts are founded. Absent: provisional. */
  evidence?: Evidence;
  /** All places of these levels that the register covers. */
  levels?: PlaceLevel[];
  /** The map on which the places are meant. */
  map: string;
  /** The period: a month, a quarter, a half-year, a year, or any range. */
  period: Period;
  /** Single places, by code. */
  places?: string[];
}

/** One indicator at one place. */
export interface ReportRow {
  /** The value of the period less that of the year before; of percentages in percentage points. */
  change?: RatioBounds;
  /** How often the same person may stand in it. */
  counted?: Counted;
  /** The indicator. */
  indicator: string;
  /** Its name. */
  label?: LocalText;
  /** How it adds up. */
  nature: Nature;
  /** Why there is no change. */
  noChange?: NoChange;
  /** The period. */
  now: ReportValue;
  /** Where. */
  place: string;
  /** From the first day of the year to the last day of the period. */
  sinceStartOfYear: ReportValue;
  /** What it counts. */
  unit: Unit;
  /** The same period a year before. */
  yearBefore: ReportValue;
}

/** The value of one period, or why there is none, and the way to it. */
export interface ReportValue {
  /** Why there is none. */
  missing?: Missing;
  /** The period; for a stock its last day. */
  period: Period;
  /** What was counted, left out and assumed. */
  trail?: CountStep[];
  /** The value. */
  value?: RatioBounds;
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

/** What a volunteer did in an activity. */
export type Role =
  /** Took part. */
  | 'participant'
  /** Led a group of volunteers. */
  | 'team-leader'
  /** Coordinated volunteers. */
  | 'coordinator'
  /** Organised the activity. */
  | 'organiser'
  /** Taught or trained. */
  | 'trainer'
  /** Gave professional help. */
  | 'expert'
  /** Another role. */
  | 'other';

/** The shortfall and what becomes of it. */
export interface RollOver {
  /** The later periods. */
  milestones?: RolledMilestone[];
  /** Id and version of the policy. */
  policy: string;
  /** By how much the periods that are over fell short together; zero where they did not. */
  shortfall: Bounds;
}

/** What becomes of a shortfall. */
export type RollOverPolicy =
  /** It is not made up for: later milestones stay. */
  | 'none'
  /** All of it is added to the next milestone. */
  | 'next-year'
  /** The same part of it is added to every later milestone. */
  | 'spread-evenly'
  /** Every later milestone grows by the same factor. */
  | 'spread-by-milestones'
  /** Later milestones lie on a straight line from the last actual value to the last milestone. */
  | 're-baseline';

/** The amounts planned for each period, and what came in those that are over. */
export interface RollOverRequest {
  /** What the first of them brought, in the same order. */
  actuals?: Bounds[];
  /** What each period should bring, in order of time. */
  milestones?: Milestone[];
  /** The nature of the indicator: a flow. */
  nature: Nature;
  /** The policy. */
  policy: RollOverPolicy;
}

/** What a later period should bring after the roll-over. */
export interface RolledMilestone {
  /** What it should bring now. */
  after: RatioBounds;
  /** What it should have brought. */
  before: Bounds;
  /** The period. */
  due: Period;
}

/** What is done with rows. */
export type RowAction =
  /** They are not counted. */
  | 'leave-out'
  /** Of rows that are the same record, the first is counted; for duplicates only. */
  | 'count-once'
  /** They are counted, and their value (minutes, or the number helped) is not recorded: unknown, not zero. */
  | 'not-recorded';

/** A decision about the rows with a finding, or about rows by their numbers. */
export interface RowDecision {
  /** What is done. */
  action: RowAction;
  /** Who says so: an office or a role; no person need be named. */
  by?: string;
  /** To all rows with this finding; or else to `rows`. */
  code?: FindingCode;
  /** When it was decided. */
  on?: IsoDate;
  /** Why, in the words of whoever decides. */
  reason: string;
  /** To these rows of the source. */
  rows?: RowRef[];
}

/** A step of the trail: a decision and what it did. */
export interface RowDecisionStep {
  /** How many assistances it concerns. */
  assistances: number;
  /** What was decided. */
  decision: RowDecision;
  /** The minutes of these participations that are recorded: what a count would have more without the decision, as far as no other decision concerns the same rows. */
  minutes: ExactNumber;
  /** How many participations it concerns. */
  participations: number;
}

/** RowDecisions about a register, as a document. Where several concern one row, the strongest counts: leaving out before not recorded; their order does not matter. */
export interface RowDecisions {
  /** What was decided. */
  decisions?: RowDecision[];
  /** Always `volunteer/decisions@1`. */
  format: string;
}

/** What one row of a table is. */
export type RowKind =
  /** One volunteer's part in something, or that of a group with a head-count. */
  | 'participation'
  /** One activity with everything that is known of it: heads, hours, people helped. */
  | 'event'
  /** One beneficiary's, or one group's, benefit. */
  | 'assistance'
  /** One volunteer. */
  | 'volunteer'
  /** One activity, without the people in it. */
  | 'activity'
  /** One organisation. */
  | 'organisation';

/** A row of a source, as a spreadsheet shows it: the header is row 1, the first row of data is row 2. */
export interface RowRef {
  /** The row. */
  row: number;
  /** Which source it came from, by its number in the register, where there are several. */
  source?: number;
}

/** What a register is meant to cover. A record outside of it stays in the register and becomes a finding. */
export interface Scope {
  /** The map on which its places are meant. */
  map?: string;
  /** The days it covers. Absent: all. */
  period?: Period;
  /** The places it covers, with everything in them, by code. Absent: all. */
  places?: string[];
}

/** A score with all its parts. */
export interface Score {
  /** `score@1`: weighted means of what is available, group by group. */
  method: string;
  /** Every part, groups before their parts, in the order of the definition. */
  parts?: ScorePart[];
  /** Where it is described. */
  source: string;
  /** The score itself. */
  value?: number;
}

/** A series with its score, or a group of series and groups. */
export interface ScoreNode {
  /** The share of the weights of its parts that must be there, from 0 to 1. Absent: any part is enough. */
  availableFrom?: number;
  /** Its id. */
  id: string;
  /** How its parts are put together. Absent: arithmetic. */
  mean?: Mean;
  /** Its parts; an indicator has none. */
  parts?: ScoreNode[];
  /** Its weight in the group above it. Absent: 1. */
  weight?: number;
}

/** What one part of a score came to. */
export interface ScorePart {
  /** For a group: the share of its parts' weights that had a value. */
  available?: number;
  /** Its id. */
  id: string;
  /** For a group: the method of the mean. */
  method?: string;
  /** Why it has no value of its own. */
  refusal?: ScoreRefusal;
  /** Whether a replacement stands for it. */
  replaced?: boolean;
  /** Its value. */
  value?: number;
}

/** Why there is no score. */
export type ScoreRefusal =
  /** No part has a value. */
  | 'nothing-available'
  /** Too few parts have a value, by the rule of the group. */
  | 'too-little-available'
  /** A geometric or harmonic mean of a value that is zero or less. */
  | 'not-positive'
  /** All values are the same, or lie at the target, so that nothing lies between them. */
  | 'no-spread'
  /** The numbers leave the range of floating-point numbers. */
  | 'too-large';

/** A score and the values of one unit. */
export interface ScoreRequest {
  /** What stands for an indicator or group that has no value of its own: a regional mean, say. Shown where used. */
  replacements?: ScoreValue[];
  /** The score. */
  tree: ScoreNode;
  /** The values of the indicators, comparable already. */
  values?: ScoreValue[];
}

/** One unit's or one part's value, or that there is none. */
export interface ScoreValue {
  /** The unit (a place, say) or the part (an indicator). */
  id: string;
  /** Its value. Absent: there is none. */
  value?: number;
}

/** How much a finding matters. */
export type Severity =
  /** Worth knowing; nothing need be wrong. */
  | 'note'
  /** May be wrong: somebody who knows should look. */
  | 'warning'
  /** Cannot be right as it stands, or is forbidden. */
  | 'error';

/** Whether somebody worked in their profession. */
export type Skill =
  /** Work that needs no profession. */
  | 'unskilled'
  /** Work in the volunteer's profession. */
  | 'skilled'
  /** Professional help as the definition `pro-bono` has it: a full case, not a one-off consultation. */
  | 'pro-bono';

/** Where a value was published. */
export interface Source {
  /** When it was published: a day, or the period in which that day lies. */
  published?: Period;
  /** Who said it, where. */
  title: string;
  /** The address of the page. */
  url?: string;
}

/** From one number to another; both are the same where the points were exact. */
export interface Span {
  /** The least. */
  lower: number;
  /** The greatest. */
  upper: number;
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

/** What published methods of judging progress say of a target. */
export interface TargetProgress {
  /** Where they agree and where they do not. */
  agreement?: MethodAgreement;
  /** What they were given. */
  course?: Course;
  /** Observations that are no part of it. */
  leftOut?: LeftOut[];
  /** Why they were given nothing. */
  noCourse?: NoCourse;
  /** What they say: one result for each method. */
  results?: ProgressResult[];
}

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
  | 'required'
  /** Leaves an observation out of what methods of judging progress are given. */
  | 'left-out'
  /** Takes the value of a year for them. */
  | 'point'
  /** Puts the years and the goal together for them. */
  | 'course'
  /** Judges by one of them. */
  | 'method'
  /** Compares what they say. */
  | 'agreement';

/** What a stock is over several periods. */
export type StockRule =
  /** Its last value. */
  | 'last'
  /** The mean of its values, where that is declared. */
  | 'mean';

/** A roadmap beside its predecessor. */
export interface Succession {
  /** The id of the old plan. */
  from: string;
  /** The indicators, by id. */
  indicators?: Passage[];
  /** The measures, by id: one that is kept or redefined is carried over. */
  measures?: Passage[];
  /** `succession@1`. */
  method: string;
  /** Whether the new plan names the old one as its predecessor. */
  named?: boolean;
  /** The probability, in per cent, with which the reachable values are reached. */
  probability: number;
  /** The targets of the new plan, in its order. */
  targets?: NewStart[];
  /** The id of the new plan. */
  to: string;
}

/** Value and date to reach for an indicator at a place. */
export interface Target {
  /** Which way is better. */
  aim: Aim;
  /** Where the way starts. */
  baseline?: Baseline;
  /** For the trajectory `logistic`: the value that is never reached, such as 100 per cent. */
  ceiling?: ExactNumber;
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
  /** For the trajectory `s-curve`: how much of the way falls to each of equal parts of the time. */
  weights?: ExactNumber[];
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
  /** What published methods of judging progress say, where a set of them was asked for. */
  progress?: TargetProgress;
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

/** What draws the line of a category. */
export type Threshold =
  /** An age. */
  | 'age'
  /** A law or another act, which the category's own words name. */
  | 'law'
  /** Nothing: it is a plain description. */
  | 'plain'
  /** There is one in law or there ought to be; it was searched for and not found, and none is made up. */
  | 'not-found';

/** What is declared of two groups. */
export interface Tie {
  /** How it lies to the second. */
  kind: TieKind;
  /** The first group. */
  of: string;
  /** For `share`: how many people are in both. */
  people?: Bounds;
  /** The second group. */
  to: string;
}

/** How one group lies to another. */
export type TieKind =
  /** Everybody of the first is in the second. */
  | 'within'
  /** Nobody is in both. */
  | 'apart'
  /** So many are in both. */
  | 'share';

/** What happens where two places have the same claim to the last unit. */
export type TieRule =
  /** The tied places have bounds, and the tie is listed. */
  | 'report'
  /** The place that stands first in the list of places has it; the tie is listed all the same. */
  | 'declared-order';

/** The shape of the way between two announced values. */
export type Trajectory =
  /** The same amount every day: B + (T − B)·u. */
  | 'linear'
  /** The same factor every day: B·(T/B)^u, for values above zero. */
  | 'geometric'
  /** Slow, fast, slow: ln(p/(1 − p)) of the part p of the target's `ceiling` grows by the same amount every day, for values between zero and the ceiling. */
  | 'logistic'
  /** B + (T − B)·F(u), where F is how much of the target's `weights` is over: one weight for each of equal parts of the time from baseline to due date, spread evenly within its part. */
  | 's-curve'
  /** The last announced value stands until the next. */
  | 'stepwise';

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

/** A volunteer. */
export interface Volunteer {
  /** The age band, by its id in the definition that the register uses; where no birth is given. */
  ageBand?: string;
  /** The day of birth, or the period in which it lies where no more is known (`2010`). */
  born?: Period;
  /** Whether a parent or guardian has consented in writing. */
  consent?: Answer;
  /** Where the volunteer lives, by the place's code. */
  home?: string;
  /** The caller's own id. */
  id: PersonId;
  /** Whether a parent or guardian takes part. */
  parent?: Answer;
  /** The sex. */
  sex?: PersonSex;
  /** What the volunteer can do, by the caller's own words. */
  skills?: string[];
}

/** Which change of an indicator is wanted. */
export type WantedChange =
  /** Higher is better. */
  | 'increase'
  /** Lower is better. */
  | 'decrease'
  /** The target is to be hit, not passed: parity. Every method judges the distance beyond the target, T + |y − T|, as coming down to it (Open SDG's "goldilocks" form for shares; the same as UN ESCAP's form for parity). */
  | 'hit';

/** What was done about a finding. */
export type What =
  /** The row is kept and counts as it was recorded. */
  | 'kept-and-counted'
  /** The row is kept; what could not be read or used is unknown, which is not zero. */
  | 'kept-as-unknown'
  /** The row is kept; a part of it was converted by a stated rule. */
  | 'kept-and-converted'
  /** A rule of the layout settled it. */
  | 'settled-by-rule'
  /** The row is kept in the register's trail and could not become a record. */
  | 'not-read'
  /** The row is kept, and left out of counts by the caller's decision. */
  | 'left-out-by-decision'
  /** The row is kept, and its value counts as not recorded by the caller's decision. */
  | 'unknown-by-decision';

/** A flow within a year. */
export interface YearEndRequest {
  /** The first period of the year. */
  from: number;
  /** The levels of the intervals, in per cent. Absent: 80 and 95. */
  levels?: number[];
  /** The methods. Absent: last value, drift and damped smoothing of the periods. */
  methods?: ForecastMethod[];
  /** The periods of past years and of this one, numbered through, in any order. */
  points?: ForecastPoint[];
  /** What the year shall reach. */
  target?: ForecastTarget;
  /** The last period of the year. */
  until: number;
}

/** How a year stands. */
export interface YearPace {
  /** What a remaining period has to bring on average over what a past one brought. */
  catchUp?: RatioBounds;
  /** What should have come by now. */
  expected: RatioBounds;
  /** What is missing to the target; below zero where more has come. */
  left: Bounds;
  /** `year-pace@1`. */
  method: string;
  /** Why there is no catch-up factor. */
  noCatchUp?: NoCatchUp;
  /** What has come over what should have; absent where nothing is expected yet. */
  pace?: RatioBounds;
  /** Id and version of the profile. */
  profile: string;
  /** What the year brings if the rest of it follows the profile; absent where nothing is expected yet. */
  projected?: RatioBounds;
  /** What each remaining period has to bring for the target, by the profile. */
  required?: RatioBounds[];
  /** The share of the year's total that the profile expects by now. */
  share: Ratio;
  /** What has come so far. */
  soFar: Bounds;
}

/** A year's target, its profile, and what came in the periods that are over. */
export interface YearPaceRequest {
  /** What the first periods brought. */
  done?: Bounds[];
  /** The nature of the indicator: a flow. */
  nature: Nature;
  /** How the year's total is spread. */
  profile: YearProfile;
  /** What the year should bring. */
  target: Bounds;
}

/** How a year's total is spread over its periods. */
export interface YearProfile {
  /** Id and version: `even@1`, `seasonal@1`, or the caller's own. */
  id: string;
  /** What each period of the year brings, in relation to the others. */
  weights?: ExactNumber[];
}

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
