import type { EventType } from '../../../annotation/reading.ts'
import { eventTypes, units } from '../../../annotation/reading.ts'
import type { Bearing, Condition, EventGrammar, Frame, GenitiveRole, Role, Sense } from '../../../events/grammar.ts'
import type { Paradigm } from '../../../morphology/lexicon.ts'
import { foldWord } from '../../../text/fold.ts'
import { stateNames } from '../gazetteer.ts'
import { cell, list, oneOf, type Row, readTable } from '../table.ts'
import { nounColumns, nounParadigm, verbColumns, verbParadigms } from '../words.ts'

const sense = ['type', 'frame', 'when'] as const
const roles = ['agent', 'target', 'place'] as const
const objects = [...roles, 'held'] as const
const genitives = [...objects, 'actor', 'victim', 'nation'] as const
const bearings = ['denied', 'hypothetical', 'planned', 'ongoing', 'future', 'modal'] as const
const positions = [
  'next',
  'after',
  'before',
  'near',
  'with',
  'plural',
  'singular',
  'definite',
  'bound',
  'led',
  'echo',
  'entitled',
  'counted',
  'placed',
  'national',
  'standing',
  'construct',
  'attributive',
  'quantified',
  'holding',
  'struck',
] as const

const verbRows = () => readTable('events/verbs.tsv', [...verbColumns, ...sense], ['past', 'present', 'type', 'when'])
const nounRows = () => readTable('events/nouns.tsv', [...nounColumns, ...sense], ['singular', 'type', 'when'])

/** The words that the lists of occurrences add to the lexicon. */
export const eventParadigms = (): readonly Paradigm[] => [
  ...firsts(verbRows(), 'past').flatMap(verbParadigms),
  ...firsts(nounRows(), 'singular').map(nounParadigm),
]

/** The grammar of occurrences from the lists beside this file. */
export function loadEvents(): EventGrammar {
  const frames = new Map(loadFrames().map((frame) => [frame.name, frame]))
  const classes = loadClasses()
  const known = new Set([...classes.values()].flat())
  const triggers = new Map<string, Sense[]>()
  const enter = (id: string, row: Row): void => {
    const senses = triggers.get(id)
    if (senses) senses.push(senseOf(row, frames, known))
    else triggers.set(id, [senseOf(row, frames, known)])
  }
  for (const row of verbRows()) enter(`verb:${foldWord(cell(row, 'past') ?? '')}`, row)
  for (const row of nounRows()) enter(`noun:${foldWord(cell(row, 'singular') ?? '')}`, row)
  return { triggers, classes, ...loadBearings(), ...loadWords(), ...loadCounts() }
}

/** A word of several senses is inflected once. */
const firsts = (rows: readonly Row[], column: string): readonly Row[] => [
  ...new Map([...rows].reverse().map((row) => [cell(row, column), row])).values(),
]

function senseOf(row: Row, frames: ReadonlyMap<string, Frame>, classes: ReadonlySet<string>): Sense {
  const type = oneOf(row, 'type', eventTypes)
  const frame = frames.get(cell(row, 'frame') ?? '')
  if (frame === undefined) throw new Error(`${row.file} line ${row.line}: no frame is called ${cell(row, 'frame')}`)
  const when = cell(row, 'when')
  const word = cell(row, 'past') ?? cell(row, 'singular') ?? ''
  return {
    type,
    frame,
    conditions: when === null ? [] : when.split(' ').map((text) => conditionOf(row, text, classes)),
    echo: when?.includes('echo') === true,
    rule: `ar/events/${cell(row, 'past') === null ? 'noun' : 'verb'}/${word}/${type}${when === null ? '' : `/${when}`}`,
  }
}

function conditionOf(row: Row, text: string, classes: ReadonlySet<string>): Condition {
  const negative = text.startsWith('!')
  const [name, what = ''] = (negative ? text.slice(1) : text).split(':')
  const where = positions.find((position) => position === name)
  if (where === undefined) throw new Error(`${row.file} line ${row.line}: ${text} is no condition`)
  if (/^[a-z-]+$/.test(what) && !classes.has(what)) throw new Error(`${row.file} line ${row.line}: no class ${what}`)
  return { where, negative, what: classes.has(what) ? what : foldWord(what) }
}

function loadFrames(): readonly Frame[] {
  const columns = ['frame', 'subject', 'object', 'genitive', 'enclitic', 'adjective', 'voice', 'prepositions']
  return readTable('events/frames.tsv', columns, ['frame']).map((row) => ({
    name: cell(row, 'frame') ?? '',
    subject: role(row, 'subject'),
    object: cell(row, 'object') === null ? null : oneOf(row, 'object', objects),
    genitive: cell(row, 'genitive') === null ? null : oneOf(row, 'genitive', genitives),
    enclitic: role(row, 'enclitic'),
    adjective: role(row, 'adjective'),
    open: cell(row, 'voice') === 'open',
    prepositions: new Map(
      list(row, 'prepositions').map((pair): [string, GenitiveRole] => {
        const [preposition = '', role] = pair.split(':')
        const found = genitives.find((known) => known === role)
        if (found === undefined) throw new Error(`${row.file} line ${row.line}: ${pair} names no role`)
        return [foldWord(preposition), found]
      }),
    ),
  }))
}

const role = (row: Row, column: string): Role | null => (cell(row, column) === null ? null : oneOf(row, column, roles))

function loadClasses(): ReadonlyMap<string, readonly string[]> {
  const classes = new Map<string, string[]>()
  for (const row of readTable('events/classes.tsv', ['class', 'words'], ['class'])) {
    for (const word of list(row, 'words').map(foldWord)) {
      const known = classes.get(word)
      if (known) known.push(cell(row, 'class') ?? '')
      else classes.set(word, [cell(row, 'class') ?? ''])
    }
  }
  return classes
}

function loadBearings(): Pick<EventGrammar, 'bearings' | 'qualities'> {
  const before = new Map<string, Bearing>()
  const beside = new Map<string, Bearing>()
  for (const row of readTable('events/bearings.tsv', ['word', 'bearing', 'where'], ['word', 'where'])) {
    const where = oneOf(row, 'where', ['before', 'beside'])
    const word = foldWord(cell(row, 'word') ?? '')
    ;(where === 'before' ? before : beside).set(word, oneOf(row, 'bearing', bearings))
  }
  return { bearings: before, qualities: beside }
}

function loadWords(): Omit<EventGrammar, 'triggers' | 'classes' | 'bearings' | 'qualities' | 'counts' | 'causes'> {
  const rows = readTable('events/words.tsv', ['use', 'words'], ['use'])
  const of = (use: string): ReadonlySet<string> => {
    const row = rows.find((one) => cell(one, 'use') === use)
    if (row === undefined) throw new Error(`events/words.tsv has no line for ${use}`)
    return new Set(list(row, 'words').map(foldWord))
  }
  return {
    supports: new Map<string, Role>([
      ...[...of('support:agent')].map((word): [string, Role] => [word, 'agent']),
      ...[...of('support:target')].map((word): [string, Role] => [word, 'target']),
      ...[...of('support:place')].map((word): [string, Role] => [word, 'place']),
    ]),
    becoming: of('becoming'),
    performing: of('performing'),
    outsets: of('outset'),
    efforts: of('effort'),
    instruments: of('instrument'),
    hits: of('hit'),
    states: of('state'),
    anaphoric: of('anaphoric'),
    openers: of('opener'),
    relators: of('relator'),
    spans: of('span'),
    locative: of('locative'),
    localities: of('locality'),
    doers: of('doer'),
    controlling: of('controlling'),
    controls: of('control'),
    under: of('under'),
    alongside: of('alongside'),
    permitting: of('permitting'),
    holdings: of('holding'),
    anybodys: of('anybodys'),
    travels: of('travel'),
    hollow: of('hollow'),
    killings: of('killing'),
    settings: of('setting'),
    storming: of('storming'),
    totals: of('total'),
    widening: of('widening'),
    labels: of('label'),
    auxiliaries: of('auxiliary'),
    averting: of('averting'),
    accusing: of('accusing'),
    asking: of('asking'),
    deploying: of('deploying'),
    charges: of('charge'),
    probing: of('probing'),
    given: of('given'),
    answering: of('answering'),
    driving: of('driving'),
    ascribing: of('ascribing'),
    responsible: of('responsible'),
    about: 'عن',
    witnesses: of('witness'),
    existing: of('existing'),
    aims: of('aim'),
    attempts: of('attempt'),
    beginning: of('beginning'),
    bringing: of('bringing'),
    excepting: of('excepting'),
    following: of('following'),
    foiling: of('foiling'),
    lacking: of('lacking'),
    preceding: of('preceding'),
    providing: of('providing'),
    restricting: of('restricting'),
    single: of('single'),
    terms: of('term'),
    demonstratives: of('demonstrative'),
    parts: of('part'),
    singling: of('singling'),
    signing: of('signing'),
    ours: of('ours'),
    his: of('his'),
    hers: of('hers'),
    or: foldWord('أو'),
    series: of('series'),
    declaring: of('declaring'),
    leading: of('leading'),
    rebels: of('rebel'),
    members: of('member'),
    affiliated: of('affiliated'),
    adversaries: of('adversary'),
    opposing: of('opposing'),
    backing: of('backing'),
    partitive: 'من',
    within: 'في',
    toward: foldWord('إلى'),
    upon: foldWord('على'),
    situated: of('situated'),
    ruins: of('ruin'),
    during: of('during'),
    pairs: of('pair'),
    pairing: of('pairing'),
    dividing: of('dividing'),
    facing: of('facing'),
    facingCharges: of('facing-charges'),
    ways: of('way'),
    mere: of('mere'),
    casualties: of('casualty'),
    wished: of('wished'),
    still: of('still'),
    light: of('light'),
    topics: of('topic'),
    subjunctive: of('subjunctive'),
    article: 'ال',
    weakVowels: { past: 'ا', passive: 'ي', present: 'اوي' },
    reflexives: of('reflexive'),
    counterparts: of('counterpart'),
    sites: of('site'),
    settlements: of('settlement'),
    installations: of('installation'),
    borders: of('border'),
    beside: 'مع',
    vague: of('vague'),
    known: of('known'),
    pronominal: of('pronominal'),
    towns: of('town'),
    inside: of('inside'),
    wherein: of('wherein'),
    whenever: of('whenever'),
    since: of('since'),
    sides: of('side'),
    countries: stateNames(),
    doing: of('doing'),
    blows: of('blow'),
    assaults: of('assault'),
    campaigns: of('campaign'),
    standoffs: of('standoff'),
    linking: of('linking'),
    because: of('because'),
    occurring: of('occurring'),
    causing: of('causing'),
    complementizers: of('complementizer'),
    relatives: of('relative'),
    conjunctions: new Set(['و', 'ف']),
    and: 'و',
    by: 'ب',
    purpose: 'ل',
    future: 'س',
  }
}

function loadCounts(): Pick<EventGrammar, 'counts' | 'causes'> {
  const counts = new Map<EventType, ReadonlySet<string>>()
  for (const row of readTable('events/counts.tsv', ['type', 'units'], ['type'])) {
    const counted = list(row, 'units')
    for (const unit of counted) {
      if (!units.some((known) => known === unit)) throw new Error(`${row.file} line ${row.line}: no unit ${unit}`)
    }
    counts.set(oneOf(row, 'type', eventTypes), new Set(counted))
  }
  return { counts, causes: new Set<EventType>(['air_strike', 'shelling', 'explosion', 'attack', 'armed_clash']) }
}
