import type { EventType } from '../annotation/reading.ts'

/**
 * What an argument of an occurrence can be; `actor` leaves it to the words whether agent or target, `victim` is a target
 * whoever it is, `nation` an agent that is named or a nationality in the phrase, `held` a place, or the target who held it.
 */
export type Role = 'agent' | 'target' | 'place'
export type GenitiveRole = Role | 'actor' | 'victim' | 'nation' | 'held'

/** Which argument stands in which position of a trigger's construction. */
export interface Frame {
  readonly name: string
  readonly subject: Role | null
  readonly object: Role | 'held' | null
  readonly genitive: GenitiveRole | null
  /** What a pronoun on the noun stands for: who visits in زيارته, what is retaken in استعادتها. */
  readonly enclitic: Role | null
  readonly adjective: Role | null
  /** The verb's passive is written like its active: a subject without an object fills the object's role. */
  readonly open: boolean
  /** Folded preposition (على, ب) to role. */
  readonly prepositions: ReadonlyMap<string, GenitiveRole>
}

/** Where a companion must stand, or must not, for a sense to hold. */
export interface Condition {
  readonly where:
    | 'next'
    | 'after'
    | 'before'
    | 'near'
    | 'with'
    | 'plural'
    | 'singular'
    | 'definite'
    | 'bound'
    | 'led'
    | 'echo'
    | 'entitled'
    | 'counted'
    | 'placed'
    | 'national'
    | 'standing'
    | 'construct'
    | 'attributive'
    | 'quantified'
    | 'holding'
    | 'struck'
  readonly negative: boolean
  /** Name of a class of companions, or one folded word. */
  readonly what: string
}

/** One thing a trigger word may name, under its conditions. */
export interface Sense {
  readonly type: EventType
  readonly frame: Frame
  readonly conditions: readonly Condition[]
  /** Names an occurrence only where one was told before. */
  readonly echo: boolean
  readonly rule: string
}

/** What a word does to the standing of the occurrences in its reach. */
export type Bearing = 'denied' | 'hypothetical' | 'planned' | 'ongoing' | 'future' | 'modal'

/** What the engine needs to know of how a language tells of occurrences. Every word is folded. */
export interface EventGrammar {
  /** Senses by lexeme id (`verb:قصف`, `noun:غاره`), to be tried in order. */
  readonly triggers: ReadonlyMap<string, readonly Sense[]>
  /** Names of the classes of companions that a lemma belongs to. */
  readonly classes: ReadonlyMap<string, readonly string[]>
  /** Verbs and masdars that lend an event noun their subject (شن غارة), and the role of that subject. */
  readonly supports: ReadonlyMap<string, Role>
  /** Verbs of change before a present that says what has come about (باتت تسيطر). */
  readonly becoming: ReadonlySet<string>
  /** Those among them that, in the present tense, say that the occurrence goes on (يشن). */
  readonly performing: ReadonlySet<string>
  /** Nouns whose second term means to do what follows: «جهود الحكومة لاستعادة». */
  readonly efforts: ReadonlySet<string>
  /** Nouns for what kills: «برصاص الجيش» tells whose. */
  readonly instruments: ReadonlySet<string>
  /** Verbs that give an event noun its object (هجوم استهدف بلدة). */
  readonly hits: ReadonlySet<string>
  /** Lemmas that bear on whether an occurrence took place, by where they stand. */
  readonly bearings: ReadonlyMap<string, Bearing>
  /** Frames of travel and talks, whose agent is who does what is told beside (قال خلال زيارة). */
  readonly travels: ReadonlySet<string>
  /** Nouns in whose construct an event noun names no occurrence (ذكرى الهجوم, مركز احتجاز). */
  readonly hollow: ReadonlySet<string>
  /** Words that open the list of keywords at the foot of a report, as stems (سمات). */
  readonly labels: ReadonlySet<string>
  /** Words for what something is part of (في إطار، ضمن). */
  readonly settings: ReadonlySet<string>
  /** Verbs and masdars of doing more of what one does (كثف، توسيع). */
  readonly widening: ReadonlySet<string>
  /** Words of a toll that is reckoned up (حصيلة، عدد القتلى). */
  readonly totals: ReadonlySet<string>
  /** Trigger lemmas of entering by force (اقتحام). */
  readonly storming: ReadonlySet<string>
  /** Trigger lemmas of killing, which is an attack where somebody is told to have done it (قتله مسلحون). */
  readonly killings: ReadonlySet<string>
  /** Verbs before a subject that has its own verb (كانت القوات استعادت). */
  readonly auxiliaries: ReadonlySet<string>
  /** Words of what is kept from happening, by somebody else than who would do it (منع الهجوم). */
  readonly averting: ReadonlySet<string>
  /** Words whose object is said to have done it (اتهمت الحوثيين بقصف المدينة). */
  readonly accusing: ReadonlySet<string>
  /** Verbs whose object is asked, told or brought to do it (دعا الأطراف إلى وقف القصف). */
  readonly asking: ReadonlySet<string>
  /** Frames of verbs whose forces are moved by somebody (نشر قوات). */
  readonly deploying: ReadonlySet<string>
  /** Nouns for what explodes, which is no target of its explosion (تفجير سيارة). */
  readonly charges: ReadonlySet<string>
  /** Words that bear on what they have for an object, and on nothing that a preposition leads to (التحقيق في الهجوم). */
  readonly probing: ReadonlySet<string>
  /** Verbs of answering, with what the instrument is of a deed (رد بقصف). */
  readonly answering: ReadonlySet<string>
  /** Verbs of asking whose masdar is in construct with who does it then (إجبار الحركة على الانسحاب). */
  readonly driving: ReadonlySet<string>
  /** Verbs that lead to whom something is laid to (نسب الهجوم إلى). */
  readonly ascribing: ReadonlySet<string>
  /** Words for who answers for something (مسؤول عن الهجوم), and the preposition that leads there. */
  readonly responsible: ReadonlySet<string>
  readonly about: string
  /** Words, or two words joined by a space, in the names of those who tell or judge and do not fight (المرصد, مجلس الأمن). */
  readonly witnesses: ReadonlySet<string>
  /** Words whose object is known to have taken place (رد على الهجوم). */
  readonly given: ReadonlySet<string>
  /** Words that say that something is there (هناك). */
  readonly existing: ReadonlySet<string>
  /** Nouns for an aim, which as a predicate are what is hit (كانت هدفا لهجمات). */
  readonly aims: ReadonlySet<string>
  /** Words of trying, which is done when what is tried is not (محاولة). */
  readonly attempts: ReadonlySet<string>
  /** Nouns for how something began, which «منذ» reckons from (بدء). */
  readonly outsets: ReadonlySet<string>
  /** Verbs of beginning, whose future leaves what begins to come (سيبدأ). */
  readonly beginning: ReadonlySet<string>
  /** Verbs whose negation denies what they govern (لم تنفذ غارات), by themselves and as masdars. */
  readonly bringing: ReadonlySet<string>
  /** Particles that undo a negation (لم يخلف إلا). */
  readonly excepting: ReadonlySet<string>
  /** Relators to what took place before or brought something about (بعد, جراء). */
  readonly following: ReadonlySet<string>
  /** Words of what kept somebody else's deed from happening (أحبط). */
  readonly foiling: ReadonlySet<string>
  /** Words that deny the noun behind them (عدم, ليس). */
  readonly lacking: ReadonlySet<string>
  /** Relators to what comes later (قبل). */
  readonly preceding: ReadonlySet<string>
  /** Words that bear only on what their preposition leads to (ينص الاتفاق على). */
  readonly providing: ReadonlySet<string>
  /** Words that leave a negated noun standing beside others (ليس فقط). */
  readonly restricting: ReadonlySet<string>
  /** Nouns for the terms of an accord (بنود الاتفاق). */
  readonly terms: ReadonlySet<string>
  /** Trigger lemmas whose singular is one blow (غارة). */
  readonly single: ReadonlySet<string>
  /** Nouns for a part of what follows them (معظم المقاتلين, عدد من المدنيين). */
  readonly parts: ReadonlySet<string>
  /** Those among them that single one out right before its noun (أحد الجنود, آخر معاقل). */
  readonly singling: ReadonlySet<string>
  /** Nouns for members of what a partitive leads to (عناصر من الحركة). */
  readonly members: ReadonlySet<string>
  /** The partitive preposition (من). */
  readonly partitive: string
  /** Nouns and participles of support that lead to who else takes part (بدعم من, مسنودا ب). */
  readonly backing: ReadonlySet<string>
  /** Participles that lead to whom something is against (مناهض ل). */
  readonly opposing: ReadonlySet<string>
  /** Nouns for who is against somebody (معارضيه). */
  readonly adversaries: ReadonlySet<string>
  /** Adjectives that lead to whom somebody belongs (تابع ل). */
  readonly affiliated: ReadonlySet<string>
  readonly demonstratives: ReadonlySet<string>
  /** Verbs whose subject is party to an accord (وقع). */
  readonly signing: ReadonlySet<string>
  /** The preposition of being in (في). */
  readonly within: string
  /** The preposition of what a blow is dealt to (إلى). */
  readonly toward: string
  /** The preposition to whom a duty falls (على). */
  readonly upon: string
  /** Enclitics for one man or thing (ه), and for one woman or several things (ها). */
  readonly his: ReadonlySet<string>
  readonly hers: ReadonlySet<string>
  /** Nouns for several of what follows them (سلسلة غارات, عمليات اعتقال). */
  readonly series: ReadonlySet<string>
  /** The conjunction of a choice (أو). */
  readonly or: string
  /** Verbs and masdars of declaring, whose subject says that he did what their object names (أعلن تحرير المدينة). */
  readonly declaring: ReadonlySet<string>
  /** Prepositions to which verbs lead what they lend their subject (تمكن من السيطرة), joined by a space. */
  readonly leading: ReadonlySet<string>
  /** Enclitics of the first person (نا). */
  readonly ours: ReadonlySet<string>
  /** Nouns that stand, when definite, for the only armed body told of that is called so (المتمردون). */
  readonly rebels: ReadonlySet<string>
  /** Participles that only lead on to where a place is (المدينة الواقعة). */
  readonly situated: ReadonlySet<string>
  /** Trigger lemmas of destruction, which a blow in the same clause has for its effect. */
  readonly ruins: ReadonlySet<string>
  /** Prepositions that make an occurrence the setting of another (خلال). */
  readonly during: ReadonlySet<string>
  /** Words for two parties that were named before (الجانبان, البلدين). */
  /** Counted nouns that name no party (شخص, عائلة). */
  readonly mere: ReadonlySet<string>
  /** Nouns for the dead and hurt, who are counted and no party (قتيل). */
  readonly casualties: ReadonlySet<string>
  /** Trigger lemmas of what is mostly wished for (تسوية). */
  readonly wished: ReadonlySet<string>
  /** Prepositions of what is talked about (بشأن سوريا). */
  readonly topics: ReadonlySet<string>
  /** Verbs that only carry a masdar (تم طرد). */
  readonly light: ReadonlySet<string>
  /** Verbs that undo a negation before them (لا يزال). */
  readonly still: ReadonlySet<string>
  /** The complementizer before a subjunctive (أن). */
  readonly subjunctive: ReadonlySet<string>
  /** The vowel that hollow verbs have before their last letter: in the past, its passive, and any of the present. */
  readonly weakVowels: { readonly past: string; readonly passive: string; readonly present: string }
  /** The article as written. */
  readonly article: string
  /** Nouns for somebody of one's rank, which look like prepositions (نظيره). */
  readonly counterparts: ReadonlySet<string>
  /** Nouns for one's own self (فجر نفسه). */
  readonly reflexives: ReadonlySet<string>
  /** Nouns for sites, which are places wherever they stand (مطار, مستشفى). */
  readonly sites: ReadonlySet<string>
  /** Nouns for sites that are targets as well as places where they are hit (قاعدة, مستشفى). */
  readonly installations: ReadonlySet<string>
  /** Nouns for borders, in the plural. */
  readonly borders: ReadonlySet<string>
  /** The preposition of being beside (مع). */
  readonly beside: string
  /** Nouns for settlements and areas, which bear names (قرية, منطقة). */
  readonly settlements: ReadonlySet<string>
  /** Nouns that a preposition makes a phrase of and no party (على بعد, على الرغم). */
  readonly vague: ReadonlySet<string>
  /** «المعروفة باسم»: what leads to another name of the phrase. */
  readonly known: ReadonlySet<string>
  /** Complementizers that carry the subject, and pronouns (أنه, هو). */
  readonly pronominal: ReadonlySet<string>
  /** Nouns for a side of a larger place (شمال, شرقي). */
  readonly sides: ReadonlySet<string>
  /** Adverbs of a clause that says what happened at the place before it (حيث). */
  readonly wherein: ReadonlySet<string>
  /** Words that open a clause told of the time before it (عندما). */
  readonly whenever: ReadonlySet<string>
  /** Prepositions of the time at which something began (منذ). */
  readonly since: ReadonlySet<string>
  /** Prepositions of being inside or at a place (في, داخل). */
  readonly inside: ReadonlySet<string>
  /** Folded names of countries. */
  readonly countries: ReadonlySet<string>
  /** Definite nouns that stand for the place named last (في البلدة). */
  readonly towns: ReadonlySet<string>
  /** Verbs whose subject is accused where an accusation is their object (واجه اتهامات, نفى اتهامات). */
  readonly facingCharges: ReadonlySet<string>
  /** Nouns for a side that faces another (من جهة). */
  readonly facing: ReadonlySet<string>
  /** Masdars behind these are how somebody does what he does (من خلال, عن طريق, عبر). */
  readonly ways: ReadonlySet<string>
  /** Prepositions between two parties (بين). */
  readonly pairing: ReadonlySet<string>
  /** Words of what lies between two places (الطريق الرابط بين, الحدود بين). */
  readonly dividing: ReadonlySet<string>
  readonly pairs: ReadonlySet<string>
  /** Words that can act though no list has them as persons or bodies (انتحاري). */
  readonly doing: ReadonlySet<string>
  /** Trigger lemmas that name one blow by several words (الهجوم, التفجير). */
  readonly blows: ReadonlySet<string>
  /** Those among them, and their verbs, that an army does as well as a murderer (هجوم, هاجم). */
  readonly assaults: ReadonlySet<string>
  /** Trigger lemmas for an operation of many blows (عملية, حملة). */
  readonly campaigns: ReadonlySet<string>
  /** Trigger lemmas for a fight that need not be armed (مواجهات). */
  readonly standoffs: ReadonlySet<string>
  /** Words that lead from the dead to what killed them (جراء, عندما). */
  readonly because: ReadonlySet<string>
  /** Verbs that say no more of an occurrence than that it was (وقع, حدث). */
  readonly occurring: ReadonlySet<string>
  /** Verbs that lead from an occurrence to its dead (أسفر عن). */
  readonly causing: ReadonlySet<string>
  /** Words that a preposition of purpose only links (توصل لاتفاق). */
  readonly linking: ReadonlySet<string>
  /** Adjectives and participles beside a trigger that do (مقبل, محتمل). */
  readonly qualities: ReadonlyMap<string, Bearing>
  /** Trigger lemmas that name a state rather than a happening (وجود). */
  readonly states: ReadonlySet<string>
  /** Trigger lemmas whose definite form points back to what was told before (الهجوم). */
  readonly anaphoric: ReadonlySet<string>
  /** Words that open a clause of their own. */
  readonly openers: ReadonlySet<string>
  /** Prepositions that relate one occurrence to another (بعد, عقب). */
  readonly relators: ReadonlySet<string>
  /** Nouns for stretches of time (بعد سنوات). */
  readonly spans: ReadonlySet<string>
  /** Prepositions and nouns that lead to a place (في, قرب, شمال). */
  readonly locative: ReadonlySet<string>
  /** Words that are part of a location phrase when a place follows in construct (مدينة, ريف, جنوب). */
  readonly localities: ReadonlySet<string>
  /** Prepositions of two words that name the doer, joined by a space (على يد, من قبل). */
  readonly doers: ReadonlySet<string>
  /** Verbs of holding a place (تسيطر عليها المعارضة), and nouns for it behind «تحت» (تحت سيطرة المعارضة). */
  readonly controlling: ReadonlySet<string>
  readonly controls: ReadonlySet<string>
  readonly under: ReadonlySet<string>
  /** Those that name on whose side somebody fights (إلى جانب). */
  readonly alongside: ReadonlySet<string>
  /** Words of letting whoever ل leads to do something (السماح للمنظمة بزيارة السجن). */
  readonly permitting: ReadonlySet<string>
  /** Generic nouns for sites held by somebody, who is then the target (مواقع, معاقل). */
  readonly holdings: ReadonlySet<string>
  /** Those of them that say nothing by themselves (أهداف). */
  readonly anybodys: ReadonlySet<string>
  /** Proclitics that join clauses. */
  readonly conjunctions: ReadonlySet<string>
  /** Coordinating proclitic. */
  readonly and: string
  /** Proclitic of what something is done with (ب). */
  readonly by: string
  /** Proclitic of purpose before a masdar. */
  readonly purpose: string
  /** Proclitic of the future before a present-tense verb. */
  readonly future: string
  readonly complementizers: ReadonlySet<string>
  /** Units that an occurrence of a type may count, by type. */
  readonly counts: ReadonlyMap<EventType, ReadonlySet<string>>
  /** Types that deaths are told with as their cause. */
  readonly causes: ReadonlySet<EventType>
  readonly relatives: ReadonlySet<string>
}
