/** What the record needs to know of a language to compare words across reports. All words and affixes are folded. */
export interface RecordGrammar {
  /** What may stand before a stem, the article included, longest first. */
  readonly prefixes: readonly string[]
  /** What may stand behind a stem, longest first. */
  readonly suffixes: readonly string[]
  /** The article among the prefixes, to tell «الانفجار» from «انفجار». */
  readonly article: readonly string[]
  /** Joins two names in one word with the second: «و». */
  readonly conjunction: string
  /** A stem is never cut shorter than this. */
  readonly shortest: number
  /** Words that say nothing of what happened. */
  readonly stop: ReadonlySet<string>
  /** Directions and kinds of places that a name may stand behind: «جنوب مدينة …» is the same place for a comparison. */
  readonly placeKinds: ReadonlySet<string>
  /** Those of them, and kinds of sites, that mean a wide area: «ريف», «شمال». */
  readonly areas: ReadonlySet<string>
  /** Those of them that mean what is beside the place: «قرب». */
  readonly beside: ReadonlySet<string>
  /** Kinds of sites: «جامعة …» lies in the place that it is called after. */
  readonly sites: ReadonlySet<string>
  /** The same as stems. */
  readonly siteStems: ReadonlySet<string>
  /** Stems of nouns that many parties share and that identify none: «القوات», «المسلحون». */
  readonly generic: ReadonlySet<string>
  /** Offices, by which a party is described but not named: «الرئيس». */
  readonly offices: ReadonlySet<string>
  /** What begins a description behind a name: «التحالف الذي …». */
  readonly relatives: ReadonlySet<string>
  /** The members of an alliance by each folded name of it, folded. */
  readonly allies: ReadonlyMap<string, readonly string[]>
  /** «هجوم آخر» is not the attack told of before. */
  readonly another: ReadonlySet<string>
  /** Phrases by which a sentence turns to something else: «من جهة أخرى». */
  readonly turns: ReadonlySet<string>
  /** A figure beside one of these sums up more than one happening: «حصيلة», «منذ». */
  readonly totals: ReadonlySet<string>
  /** What is said of several happenings at once: stems of «منفصلة», «متفرقة». */
  readonly several: ReadonlySet<string>
  /** «منذ بدء الحملة» counts up to now, «منذ الفجر» counts what is news. */
  readonly since: ReadonlySet<string>
  readonly recent: ReadonlySet<string>
  /** Who denies «مسؤوليته» or «استهداف المدنيين» does not deny what happened. */
  readonly parts: ReadonlySet<string>
  /** A figure beside one of these is the first of several or a part: «أولية». */
  readonly partial: ReadonlySet<string>
  /** «بين» before stems of what the dead and wounded are called. */
  readonly among: ReadonlySet<string>
  readonly victims: ReadonlySet<string>
  /** Stems of what people are called who do not fight, and who do. */
  readonly civilians: ReadonlySet<string>
  readonly fighters: ReadonlySet<string>
}
