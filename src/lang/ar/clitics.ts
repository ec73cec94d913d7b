import type { Features, Lexeme, PartOfSpeech } from '../../annotation/token.ts'
import type { CliticGrammar, Enclitic, Proclitics, Rarity } from '../../morphology/segment.ts'

const every: readonly PartOfSpeech[] = ['verb', 'noun', 'adjective', 'name', 'particle', 'unknown']
const nominal: readonly PartOfSpeech[] = ['noun', 'adjective', 'name', 'unknown']

interface Option {
  readonly clitics: readonly string[]
  readonly article?: boolean
  readonly written?: string
  readonly before: readonly PartOfSpeech[]
  readonly present?: boolean
  readonly cost: number
}

/** Prepositions and the article, as they stand before a nominal stem. */
const nominalOptions: readonly Option[] = [
  { clitics: [], article: true, before: nominal, cost: 0.5 },
  { clitics: ['ب'], before: [...nominal, 'particle'], cost: 1.5 },
  { clitics: ['ب'], article: true, before: nominal, cost: 0.7 },
  { clitics: ['ل'], before: [...nominal, 'particle'], cost: 1.5 },
  { clitics: ['ل'], article: true, written: 'لل', before: nominal, cost: 0.7 },
  { clitics: ['ك'], before: [...nominal, 'particle'], cost: 2.5 },
  { clitics: ['ك'], article: true, before: nominal, cost: 1 },
]

/** The future marker and the lam of purpose, as they stand before a present-tense verb. */
const verbalOptions: readonly Option[] = [
  { clitics: ['س'], before: ['verb'], present: true, cost: 0.5 },
  { clitics: ['ل'], before: ['verb'], present: true, cost: 1 },
]

const conjunctions: readonly { readonly written: string; readonly cost: number }[] = [
  { written: '', cost: 0 },
  { written: 'و', cost: 1 },
  { written: 'ف', cost: 2 },
]

const ARTICLE = 'ال'

function proclitics(): readonly Proclitics[] {
  const bare: Option = { clitics: [], before: every, cost: 0 }
  return conjunctions.flatMap((conjunction) =>
    [bare, ...nominalOptions, ...verbalOptions].map((option): Proclitics => {
      const clitics = conjunction.written === '' ? option.clitics : [conjunction.written, ...option.clitics]
      const article = option.article === true
      const own = option.written ?? option.clitics.join('') + (article ? ARTICLE : '')
      return {
        written: conjunction.written + own,
        clitics,
        article,
        // Of لل the second lam is the article's: a name in للمعارضة starts there.
        proclitic: clitics.join('').length,
        before: new Set(option.before),
        present: option.present === true,
        cost: conjunction.cost + option.cost,
        bold: article,
      }
    }),
  )
}

const afterEvery: readonly PartOfSpeech[] = ['verb', 'noun', 'adjective', 'particle']
const enclitics: readonly Enclitic[] = [
  { written: 'ه', after: new Set(afterEvery), cost: 1.5 },
  { written: 'ها', after: new Set(afterEvery), cost: 1 },
  { written: 'هم', after: new Set(afterEvery), cost: 1 },
  { written: 'هما', after: new Set(afterEvery), cost: 1 },
  { written: 'هن', after: new Set(afterEvery), cost: 1.5 },
  { written: 'نا', after: new Set(afterEvery), cost: 1.5 },
  { written: 'ني', after: new Set<PartOfSpeech>(['verb', 'particle']), cost: 2 },
  { written: 'ك', after: new Set(afterEvery), cost: 3 },
  { written: 'كم', after: new Set(afterEvery), cost: 2 },
  { written: 'ي', after: new Set<PartOfSpeech>(['noun', 'particle']), cost: 3 },
]

/** News tells of others: أكثر is hardly ever «I increase», and كبري hardly ever a dual in a construct. */
const rarities: readonly Rarity[] = [
  { what: 'I', pos: 'verb', features: { person: 1, number: 1 }, cost: 1.2 },
  { what: 'we', pos: 'verb', features: { person: 1, number: 3 }, cost: 0.4 },
  { what: 'you', pos: 'verb', features: { person: 2 }, cost: 1.5 },
  { what: 'they, of women', pos: 'verb', features: { person: 3, gender: 'f', number: 3 }, cost: 1.5 },
  { what: 'two who did', pos: 'verb', features: { number: 2 }, cost: 0.4 },
  { what: 'two, as first term of a construct', features: { number: 2, state: 'construct' }, cost: 1 },
  { what: 'two acts', features: { number: 2, form: 'masdar' }, cost: 1 },
  { what: 'a word without its ya', features: { state: 'indefinite' }, cost: 1.5 },
  { what: 'an accusative', features: { accusative: true }, cost: 0.2 },
]

const HEH = 'ه'
const TEH_MARBUTA = 'ة'

/**
 * «فئة» and «فيه», «شقيقة» and «شقيقه» fold alike. A singular is spelled as the dictionary has it, or is the feminine of a
 * word that does not end so; of broken plurals (قادة, مياه) the dictionary's singular does not tell, and places are
 * spelled either way (حماه). A given name that ends in ha (شهره) is rarer than a word with a pronoun.
 */
function endsInTaMarbuta(stem: string, { pos, tags, written }: Lexeme, { number, gender }: Features): boolean | null {
  if (!stem.endsWith(HEH) || number === 3 || tags.has('place')) return null
  const last = written.slice(-1)
  if (last === TEH_MARBUTA || (pos === 'name' && last === HEH)) return true
  if (gender === 'f') return last === HEH ? null : true
  return last === HEH ? false : null
}

/** The clitics of Arabic: (و|ف) (ب|ل|ك|س) ال before the stem, a pronoun after it. */
export const clitics: Omit<CliticGrammar, 'likely'> = {
  proclitics: proclitics(),
  enclitics,
  shortestUnknown: 2,
  rarities,
  endsInTaMarbuta,
  misspelt: 2.5,
  weight: { particle: 1.2, name: -0.6, noun: 0.2, verb: 0, adjective: 0, unknown: 0 },
}
