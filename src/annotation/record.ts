import type { Mark } from './decision.ts'
import type { Act, EventStatus, EventType, MentionKind, Offsets, SpeakerKind, Unit } from './reading.ts'

/** An event of a reading, by report and event id. */
export interface AccountKey {
  readonly report: string
  readonly event: string
}

/** A place of the gazetteer that the words of an account may mean. */
export interface PlaceCandidate {
  readonly id: string
  readonly name: string
  readonly lat: number | null
  readonly lon: number | null
  readonly country: string | null
  /** Ids of the places that contain it, nearest first. */
  readonly within: readonly string[]
  /** Country, governorate, town … as the gazetteer has it. */
  readonly type: string
}

/** A place as one report writes it, with what it may be; one candidate where it is resolved, none where unknown. */
export interface AccountPlace {
  readonly written: string
  /** Folded, without its generic noun («مدينة»), to be compared. */
  readonly folded: string
  /** The stems of that. */
  readonly words: readonly string[]
  readonly candidates: readonly PlaceCandidate[]
  /** Where the words lead away from the place that they name: beside it («قرب»), or to a wide area («شمال», «ريف»). */
  readonly reach?: 'near' | 'area'
}

/** Somebody who did it, suffered it or took part. */
export interface AccountParty {
  readonly written: string
  /** What is compared: the gazetteer's id where the name is known there, else the folded name. */
  readonly key: string
  /** The state that it is or belongs to, where the gazetteer knows; null for armed groups. */
  readonly state: string | null
  /** Keys of those who act in its name: the members of an alliance. */
  readonly allies: readonly string[]
  /** Stems of the telling words of the name. */
  readonly words: readonly string[]
  /** Stem of a site or thing that the name begins with («حاجز», «سوق»); null for people and bodies. */
  readonly site: string | null
  /** False for a mere office or description («الرئيس», «مسلحون»), which may be anybody's. */
  readonly named: boolean
  /** What kind of people the words make of them, where they do: «مدنيين», «مسلحين». */
  readonly character: 'civilian' | 'fighter' | null
}

export interface AccountFigure {
  readonly id: string
  readonly unit: Unit
  readonly min: number | null
  readonly max: number | null
  readonly approx: boolean
  /** The counted noun, folded; null where the text names none. */
  readonly of: string | null
  readonly span: Offsets
  readonly character: 'civilian' | 'fighter' | null
  /** A first or partial figure by the words around it: «حصيلة أولية». */
  readonly partial: boolean
}

/** Words of a report that name an event. */
export interface AccountPhrase {
  readonly span: Offsets
  readonly written: string
  /** It begins with a verb, whose subject may stand anywhere. */
  readonly verb?: true
}

/** Outlet ← relays ← speaker. Narration has no speaker and no relay. */
export interface Chain {
  readonly outlet: string | null
  readonly speaker: string | null
  readonly speakerKind: SpeakerKind | null
  readonly role: string | null
  /** What the speaker does by it: states, denies, demands …; null for narration, absent in accounts of older stores. */
  readonly act?: Act | null
  /** Nearest to the speaker first. */
  readonly via: readonly string[]
  /** The speaker in comparable form, and whom the office speaks for: «وزير الخارجية الروسي» for the ministry. */
  readonly voices: readonly AccountParty[]
  /** The root: `speaker:…`, `relay:…`, `unnamed:…` (counts as its outlet's or relay's) or `outlet:…`. */
  readonly origin: string
}

/**
 * One report's telling of one event, in comparable form: plain JSON, all that the record needs of it, so that accounts
 * can be kept and compared without their readings.
 */
export interface Account extends AccountKey {
  readonly outlet: string | null
  readonly published: string | null
  readonly title: string | null
  readonly type: EventType
  readonly status: EventStatus
  /** Told in quotation marks, so that its «today» is the day of the speech. */
  readonly quoted: boolean
  /** True where the statement it is told in denies or rejects. */
  readonly rejected: boolean
  /** Present where the speaker denies a part in it, and not that it was: «نفى مسؤوليته عن الهجوم». */
  readonly disowned?: true
  /** As the reading has it. */
  readonly time: string | null
  /** First and last day it may have happened on; null where nothing tells. */
  readonly from: string | null
  readonly to: string | null
  /** Where the days come from: a day or stretch of days told, a coarser time, or only the date of publication. */
  readonly dated: 'day' | 'stretch' | 'coarse' | 'published' | 'none'
  readonly carried: readonly string[]
  /** Most local first. */
  readonly places: readonly AccountPlace[]
  readonly agents: readonly AccountParty[]
  readonly targets: readonly AccountParty[]
  readonly figures: readonly AccountFigure[]
  readonly chain: Chain
  /** Keys of the news agencies that its report names; absent where it names none, and in accounts of older stores. */
  readonly agencies?: readonly string[]
  /** Words that name the event, as written, folded and as stem. */
  readonly trigger: { readonly span: Offsets; readonly written: string; readonly folded: string; readonly stem: string }
  /** From the trigger to the end of its clause, in short; absent in accounts of older stores. */
  readonly phrase?: AccountPhrase
  /** The trigger has the article: «الانفجار» points to one already told of. */
  readonly definite: boolean
  /** «هجوم آخر»: not the one told of before. */
  readonly another: boolean
  /** A total over a campaign («منذ بدء …», «بلغت حصيلة …»), not the figures of one happening. */
  readonly total: boolean
  /** How often the report turned to something else before («من جهة أخرى»); absent where it has not. */
  readonly turn?: number
  /** Ordinal of its sentence in the report, and that sentence. */
  readonly sentence: number
  /** It stands in the report's headline. */
  readonly headline: boolean
  readonly sentenceSpan: Offsets
  /** Stems of the content words of its sentence, sorted, each once. */
  readonly words: readonly string[]
}

/** All that one report tells of one happening: the accounts that its text joins, and what they say together. */
export interface Telling {
  /** Its first account, by which it is known. */
  readonly key: AccountKey
  /** In text order. */
  readonly accounts: readonly Account[]
  /** The accounts as one: what most of them say, what is told before what is carried over. */
  readonly whole: Account
  /** Share of its accounts that name a place; one that only one of many names says little. */
  readonly placed: number
  /** The content stems of each of its sentences as sorted 32-bit hashes, to be compared quickly. */
  readonly sentences: readonly (readonly number[])[]
}

/** One reason for or against two accounts telling of one happening. */
export interface Feature {
  readonly name: 'type' | 'time' | 'place' | 'parties' | 'figures' | 'words' | 'report' | 'status'
  readonly weight: number
  /** In words: what agrees or differs. */
  readonly why: string
}

/** Two tellings, by their first accounts, that may be of one happening. Depends on these two only. */
export interface Link {
  readonly a: AccountKey
  readonly b: AccountKey
  readonly score: number
  readonly features: readonly Feature[]
}

export type LedgerState = 'current' | 'superseded' | 'conflicting'

/** A figure given for an incident, by whom, through whom and when. */
export interface LedgerEntry extends AccountKey {
  readonly unit: Unit
  readonly min: number | null
  readonly max: number | null
  readonly approx: boolean
  readonly speaker: string | null
  readonly via: readonly string[]
  readonly published: string | null
  readonly state: LedgerState
  readonly quantity: string
  readonly origin: string
}

/** The figures of one unit in short, each value with the rule that chose it. */
export interface LedgerSummary {
  readonly unit: Unit
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly conservative: number | null
  readonly rules: { readonly [value in 'low' | 'best' | 'high' | 'conservative']: string }
}

export const discrepancyKinds = ['figure', 'perpetrator', 'target', 'place', 'time', 'occurrence', 'character'] as const
export type DiscrepancyKind = (typeof discrepancyKinds)[number]

export interface Discrepancy {
  readonly kind: DiscrepancyKind
  readonly unit: Unit | null
  /** The accounts of all sides. */
  readonly accounts: readonly (readonly [report: string, event: string])[]
  /** In English. */
  readonly why: string
  /** What each side says and who tells it so, for templates in other languages. */
  readonly sides: readonly DiscrepancySide[]
}

export interface DiscrepancySide {
  /** A day, a name, `30..40`, `happened`, `denied`, `civilian` … */
  readonly value: string
  readonly accounts: readonly (readonly [report: string, event: string])[]
  readonly origins: readonly string[]
}

export const grades = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const
export type Grade = (typeof grades)[number]

/** How an incident came by its grade. */
export interface Grounds {
  readonly grade: Grade
  /** Admiralty credibility of the information: 1 confirmed … 5 improbable, 6 cannot be judged. */
  readonly credibility: 1 | 2 | 3 | 4 | 5 | 6
  readonly rule: string
  readonly why: string
  /** What would change it. */
  readonly change: string
}

/**
 * How exactly a place is known: a `spot` is a town or a site of its own; `near` is a site whose town alone is known, or
 * what is beside a town; of the wider ones only a middle is known. `ambiguous` may be any of several places, `unknown` is
 * in no gazetteer.
 */
export const placePrecisions = [
  'spot',
  'near',
  'district',
  'governorate',
  'area',
  'country',
  'ambiguous',
  'unknown',
] as const
export type PlacePrecision = (typeof placePrecisions)[number]

/** Where an incident was, no more exact than its reports and the gazetteer are. */
export interface IncidentPlace {
  readonly name: string
  /** Of a spot or of the town that it is near; null for anything wider, where a pin would say too much. */
  readonly lat: number | null
  readonly lon: number | null
  /** Where all that it may be lies in one. */
  readonly country: string | null
  readonly precision: PlacePrecision
  /** What it may be: one where it is known, several where it is ambiguous. */
  readonly candidates: readonly PlaceCandidate[]
}

/** The thing in the world that several accounts tell of. */
export interface Incident {
  readonly id: string
  readonly type: EventType
  readonly title: string
  readonly from: string | null
  readonly to: string | null
  readonly place: IncidentPlace | null
  readonly accounts: readonly AccountKey[]
  /** How many reports tell of it, and how many independent texts stand behind these; a wire counts once, whoever speaks. */
  readonly sources: { readonly reports: number; readonly origins: number }
  readonly grade: Grade
  readonly ledger: readonly LedgerEntry[]
  readonly discrepancies: readonly Discrepancy[]
  readonly grounds: Grounds
  readonly summary: readonly LedgerSummary[]
  /** The links that hold it together, strongest first, no more than needed to connect its accounts. */
  readonly links: readonly Link[]
  /** Who says it, each with his accounts; one text may have several. */
  readonly origins: readonly Origin[]
  /**
   * What people decided about it, oldest first; absent where nobody did. Where they set a grade, it is `grade`, and the
   * one that was computed stands in `grounds`.
   */
  readonly decisions?: readonly Mark[]
}

/** Accounts that hang on one root and count as one source. */
export interface Origin {
  readonly key: string
  /** To be shown: the speaker, the relay or the outlet. */
  readonly name: string
  readonly accounts: readonly AccountKey[]
}

/** A passage that two reports share: `[start, end)` in the one and in the other. */
export interface SharedPassage {
  readonly a: Offsets
  readonly b: Offsets
}

/** Two reports that share passages; `reports[0]` is the side `a` of every passage. */
export interface Copies {
  readonly reports: readonly [string, string]
  readonly passages: readonly SharedPassage[]
  readonly evidence?: CopyEvidence
}

/** What shows that two reports share a text, in content words. */
export interface CopyEvidence {
  readonly shared: number
  /** Of the shorter report, 0 to 1. */
  readonly share: number
  /** Shared words of the longest passage. */
  readonly longest: number
  readonly narrated: number
  /** Quotations of the one that stand word for word in the other. */
  readonly quotations: number
  /** A relay that both reports name, folded. */
  readonly relay: string | null
}

/** A person, organisation or place across reports. */
export interface EntityRecord {
  readonly id: string
  readonly kind: MentionKind
  readonly name: string
  readonly aliases: readonly string[]
}

/** Everything that is kept of many reports. */
export interface Record {
  readonly incidents: readonly Incident[]
  readonly copies: readonly Copies[]
  readonly entities: readonly EntityRecord[]
}
