import type { Act } from '../annotation/reading.ts'

/**
 * What may stand as the content of a cue: a clause, a quotation, a noun, what happened by a bare noun right
 * behind who speaks, or the object of a named preposition.
 */
export type Complement = 'that' | 'quote' | 'object' | 'bare' | { readonly preposition: string }

/** How a verb reports; see the data file for each value. */
export type Use =
  | 'saying'
  | 'deed'
  | 'attitude'
  | 'continue'
  | 'relay'
  | 'document'
  | 'distanced'
  | 'blame'
  | 'claim'
  | 'recall'
  | 'raise'
  | 'restate'
  | 'describe'
  | 'impersonal'
  | 'negated'
  | 'obliged'
  | 'explicit'

export interface CueVerb {
  readonly lemma: string
  readonly act: Act
  readonly complements: readonly Complement[]
  /** It takes a person before its complement: اتهم روسيا بـ…, أبلغ المجلس أن …. */
  readonly addressee: boolean
  readonly uses: ReadonlySet<Use>
  /** Lemmas of nouns of which one must follow; empty where the verb reports by itself. */
  readonly needs: ReadonlySet<string>
}

export interface CueNoun {
  readonly lemma: string
  readonly act: Act
  readonly complements: readonly Complement[]
  readonly subjects: ReadonlySet<'possessor' | 'person' | 'adjective' | 'crowd'>
  readonly distanced: boolean
  readonly relay: boolean
}

/** Words that name the source of what stands beside them, and what follows: a noun phrase or a reporting verb. */
export interface SourcePhrase {
  readonly words: readonly string[]
  readonly clitic: string | null
  readonly follows: 'source' | 'verb'
  readonly distanced: boolean
}

export type HeadKind = 'person' | 'organisation' | 'anonymous' | 'document' | 'relay' | 'pair'

/** A word that decides the act of a neutral cue. `who`: in which persons of the verb. */
export interface Predicate {
  readonly who: 'any' | 'first' | 'future'
  readonly act: Act
}

export type ParticleRole =
  | 'that'
  | 'relative'
  | 'contrast'
  | 'while'
  | 'be'
  | 'already'
  | 'aside'
  | 'pretext'
  | 'bare'
  | 'link'

/** A construction that attributes a content, with sentences it covers; a test reads every one. */
export interface Frame {
  readonly id: string
  readonly construction: Construction
  readonly description: string
  readonly examples: readonly Example[]
}

/** `text` has one statement of interest; the fields say what must come out of it. */
export interface Example {
  readonly text: string
  readonly speaker: string
  readonly content: readonly string[]
  readonly act?: Act
  readonly via?: readonly string[]
}

export type Construction =
  | 'verb-subject-that'
  | 'verb-subject-quote'
  | 'verb-subject-object'
  | 'verb-subject-preposition'
  | 'subject-verb-that'
  | 'subject-verb-quote'
  | 'subject-verb-object'
  | 'subject-verb-preposition'
  | 'quote-verb'
  | 'relay'
  | 'document'
  | 'participle'
  | 'source-after'
  | 'source-before'
  | 'source-verb'
  | 'headline'
  | 'resumed'
  | 'noun'
  | 'pretext'
  | 'crowd'

/** What the engine needs to know of how a language attributes words to speakers. Every word is folded. */
export interface StatementGrammar {
  /** Clitics that join a clause to the one before. */
  readonly conjunctions: ReadonlySet<string>
  /** Prepositions, clitic or standing, before one who is told something: قال لرويترز, في حديث مع قناة. */
  readonly addressing: ReadonlySet<string>
  /** Prepositions of how and what for: بهدف. */
  readonly ways: ReadonlySet<string>
  /** Prepositions before what something is said about: عن, حول. */
  readonly about: ReadonlySet<string>
  readonly verbs: ReadonlyMap<string, CueVerb>
  readonly nouns: ReadonlyMap<string, CueNoun>
  readonly sources: readonly SourcePhrase[]
  readonly attitudes: ReadonlyMap<string, Act>
  /** Those of them that are so only with a pronoun: اعتراضها. */
  readonly ownAttitudes: ReadonlySet<string>
  /** By part of speech and lemma (`verb:دعا`). */
  readonly predicates: ReadonlyMap<string, Predicate>
  readonly heads: ReadonlyMap<string, HeadKind>
  readonly occasions: ReadonlySet<string>
  /** هو, هي, which with one of `tellings` (أمر, اتهام) take up what has been told; `always` may stand before the verb. */
  readonly resumers: ReadonlySet<string>
  readonly tellings: ReadonlySet<string>
  readonly always: ReadonlySet<string>
  /** Adjectives of what belongs to somebody: تابع ل. */
  readonly owned: ReadonlySet<string>
  /** Those of them that say where, by preposition; behind one that is not here all of them do: «على حسابه», «في كلمة». */
  readonly sites: ReadonlyMap<string, ReadonlySet<string>>
  /** Those of them at which one does nothing but speak: مقابلة, كلمة. */
  readonly spoken: ReadonlySet<string>
  /** Those of them that go to somebody, whose name they may bear: رسالة. */
  readonly sent: ReadonlySet<string>
  readonly relays: ReadonlySet<string>
  /** Those of them that sell what they are told to others. */
  readonly agencies: ReadonlySet<string>
  readonly particles: readonly { readonly words: readonly string[]; readonly role: ParticleRole }[]
  /** Head nouns of one office under two names: رئيس الوزراء, رئيس الحكومة. */
  readonly sameOffice: ReadonlyMap<string, string>
  /** The relative pronouns that tell a gender: الذي, التي. */
  readonly relatives: ReadonlyMap<string, 'm' | 'f'>
  /** Nouns of leading, which with ب say who leads a body: بزعامة. */
  readonly leading: ReadonlySet<string>
  /** Quantifiers of everybody, who is rather called upon than speaks: جميع الأطراف. */
  readonly universal: ReadonlySet<string>
  /** Those whom one calls upon at large: المجتمع الدولي, الأطراف. */
  readonly crowd: ReadonlySet<string>
  /** Heads of speakers that are no people: مصدر, وسيلة. */
  readonly things: ReadonlySet<string>
  /** Among them those that a body issues (تقرير), and what says so with a preposition: صادر عن. */
  readonly reports: ReadonlySet<string>
  readonly issued: ReadonlySet<string>
  /** Nouns that with ب say how something is said: بشدة, بأشد العبارات. */
  readonly manner: ReadonlySet<string>
  /** Definite nouns that do the same: بالفعل, بالتأكيد. */
  readonly indeed: ReadonlySet<string>
  /** Quantifiers that are tagged as prepositions: عدة. */
  readonly quantifiers: ReadonlySet<string>
  /** The word that sets right what stands before it: بل. */
  readonly rather: string
  /** Clauses of a verb behind أن that tell of something done all the same: قبل أن يعلن. */
  readonly factual: ReadonlySet<string>
  /** The preposition of relayed words: نقل عن. */
  readonly from: string
  /** Joins the names of two who speak together. */
  readonly and: string
  /** Countries and capitals: before a colon they say where. */
  readonly countries: ReadonlySet<string>
  /** Nouns of areas that have a government of their own, which speaks by their name: محافظة كذا. */
  readonly governed: ReadonlySet<string>
  /** Each people's adjective without its article, masculine and feminine, by the country: سوري, سورية for سوريا. */
  readonly peoples: ReadonlyMap<string, string>
  /** The few of them that are masculine: العراق. */
  readonly masculine: ReadonlySet<string>
  /** The written vowel after a past's first letter that makes it passive: أُعلن. */
  readonly passiveVowel: string
  /** The first letter of the derived forms that begin with none of the root's: اتهم. */
  readonly alef: string
  /** Forms that report only under a negation (لم يقل); elsewhere they are another verb's (يقل عن, يجب أن). */
  readonly jussives: ReadonlySet<string>
  /** Forms by which something is said and nobody says it: قيل. */
  readonly passives: ReadonlySet<string>
  /** Words that lead to a name: يدعى, اسمه. */
  readonly naming: ReadonlySet<string>
  /** Those whom one tells for a report: لمراسل, لصحافيين. */
  readonly hearers: ReadonlySet<string>
  /** Ends a plural of people that is a subject: مقربون. */
  readonly soundPlural: string
  /** Ends a plural of women or things: عائلات. */
  readonly soundFeminine: string
  /** What makes the clause before the cause of the verb after it: مما دعا. */
  readonly outcomes: ReadonlySet<string>
  /** Presents that call somebody by a name, where they are not another verb's: يدعى. */
  readonly called: ReadonlySet<string>
  /** Words that open a clause to which the sentence goes on: وإذ. */
  readonly leads: ReadonlySet<string>
  /** Nouns of an amount: عدد من السكان, العديد من الدول. */
  readonly amounts: ReadonlySet<string>
  /** Words for the chief or the most of those named behind them: كبير المفاوضين, معظم الدول. */
  readonly chiefs: ReadonlySet<string>
  /** Prepositions that are one word with ما: عما. */
  readonly merged: ReadonlyMap<string, string>
  /** إذا, behind which stands what one asks: تساءل عما إذا. */
  readonly whether: string
  /** Verbs that only say that something came about: تم, جرى. */
  readonly empty: ReadonlySet<string>
  /** Objects of idioms by which something is told: كشف النقاب عن, لفت الانتباه إلى. */
  readonly veils: ReadonlySet<string>
  /** The pronoun of whom reports do not address: يشارك is شارك rather than أشار. */
  readonly you: string
  /** The pronoun that with a plural verb is rather its own first person: دعونا. */
  readonly us: string
  /** Ends a plural or dual that is no subject: المسؤولين. */
  readonly oblique: string
  /** Puts a topic before its clause: أما الوزير فقال. */
  readonly topic: string
  /** The definite article, folded. */
  readonly article: string
  /** Common nouns for a speaker named before: المسؤول, المتحدث. */
  readonly generic: ReadonlySet<string>
  /** Words that take up a clause before them, each with the word behind it: هو ما, الأمر الذي. */
  readonly resumed: ReadonlyMap<string, string>
  /** Nouns of what an office or a body is for: لحقوق الإنسان, للشؤون الإنسانية. */
  readonly fields: ReadonlySet<string>
  /** Styles of address that bear a pronoun: سموه, معاليه. */
  readonly styles: ReadonlySet<string>
  /** Adjectives that say whose a body or a source is and want a noun behind them: تابع, موال. */
  readonly sided: ReadonlySet<string>
  /** Before a definite noun they say that it is the same again: ذات المصدر. */
  readonly same: ReadonlySet<string>
  /** Behind a noun they say that it is another of its kind: مصدر آخر. */
  readonly other: ReadonlySet<string>
  /** Adverbs that say that an office was held at the time told of: آنذاك. */
  readonly former: ReadonlySet<string>
  /** Round numbers, whose plurals stand for so many people: مئة. */
  readonly round: ReadonlySet<string>
  /** It negates the adjective behind it: غير. */
  readonly unlike: ReadonlySet<string>
  /** Verbs of crowds: تظاهر, احتشد. */
  readonly gathering: ReadonlySet<string>
  /** What agencies and the media spread: أنباء, إعلام. */
  readonly spread: ReadonlySet<string>
  /** Nouns of what is told or written for a paper or a broadcaster: مقابلة, مقال. */
  readonly aired: ReadonlySet<string>
  /** Those of `aired` that go on for as long as their speaker does: مقابلة, حوار, and not تصريح. */
  readonly interviews: ReadonlySet<string>
  /** Titles that a name follows at once: الدكتور, اللواء. */
  readonly honorifics: ReadonlySet<string>
  /** Nouns that join a spokesman to whom he speaks for: باسم. */
  readonly behalf: ReadonlySet<string>
  /** The clitic of means and of spokesmen: باسم. */
  readonly by: string
  /** Prepositions by which a description says where one works: مصدر في, مبعوث إلى. */
  readonly within: ReadonlySet<string>
  /** Those of `within` that behind a whole name or office rather belong to the verb: طلب السفير من. */
  readonly reaching: ReadonlySet<string>
  /** First words of a reason for staying unnamed and the words they lead to: طلب … اسمه. */
  readonly anonymity: {
    readonly asks: ReadonlySet<string>
    readonly names: ReadonlySet<string>
    /** Verbs by which the speaker himself wishes it. */
    readonly wishes: ReadonlySet<string>
  }
  /** Nouns of one's own words, with a pronoun after a source phrase: على حد قوله. True where the report doubts them. */
  readonly sayings: ReadonlyMap<string, boolean>
  /** «لم يتسن التأكد»: verbs and nouns by which a report says that nobody could check. */
  readonly doubt: { readonly verbs: ReadonlySet<string>; readonly nouns: ReadonlySet<string> }
  /** «ولم يعط تفاصيل»: verbs and nouns by which a report says what it was not told. */
  readonly withheld: {
    readonly verbs: ReadonlySet<string>
    readonly nouns: ReadonlySet<string>
    /** Verbs and verbal nouns that do nothing but tell; دون before them, and من before that. */
    readonly tells: ReadonlySet<string>
    readonly without: ReadonlySet<string>
    readonly before: string
  }
  /** Before such a noun it keeps the report's distance: على حد. */
  readonly measure: string
  /** Media at large, which relay as an agency does: وسائل إعلام. */
  readonly media: ReadonlySet<string>
  /** Opens a relation that stands for another's name: والدة, شقيق; the tag of such nouns. */
  readonly kin: string
  readonly frames: readonly Frame[]
  /** The id of each construction's frame. */
  readonly rules: ReadonlyMap<Construction, string>
}
