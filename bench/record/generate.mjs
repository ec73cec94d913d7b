import { random } from './random.mjs'
import {
  agencies,
  agents,
  familyNames,
  firstNames,
  happenings,
  outlets,
  quarters,
  roles,
  sayings,
  sites,
} from './words.mjs'

/** So many reports come a day, whatever the size of the record: it grows by years, as an archive does. */
export const perDay = 400
const first = Date.UTC(2012, 0, 1)
const DAY = 86_400_000
const weekdays = 'الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت'.split(' ')
/** Happenings are told by one report mostly, and by thirty at most. */
const MOST_TOLD = 30
const SLOPE = 1.05
/** Of the reports that tell of one happening, so many print a wire. */
const COPIED = 0.6

/**
 * The reports of a day, always the same: happenings at places, each told by 1 to 30 reports of the day and of the next,
 * most of them cut from one or two wires, the others in words of their own with figures of their own.
 * @param day days since the first
 * @param places names of towns
 * @param on the day that they are of, where many of these days are to be one
 */
export function reportsOfDay(day, places, on = day) {
  const dice = random(0x9e3779b9 ^ Math.imul(day + 1, 0x85ebca6b))
  const reports = []
  while (reports.length < perDay) reports.push(...told(happening(on, dice, places), dice, reports.length, places))
  return reports.slice(0, perDay)
}

const dayOf = (day) => new Date(first + day * DAY)
const iso = (day) => dayOf(day).toISOString().slice(0, 10)

function happening(day, dice, places) {
  const kind = dice.pick(happenings)
  const agent = dice.pick(agents)
  const killed = 3 + dice.skewed(60, 1)
  return {
    day,
    kind,
    killed,
    wounded: killed + 8 + dice.below(20),
    many: 20 * (1 + dice.below(40)),
    agent,
    other: dice.pick(agents.filter((one) => one !== agent)),
    site: dice.pick(sites),
    quarter: dice.pick(quarters),
    place: dice.pick(places),
    ...speaker(dice),
    reports: dice.skewed(MOST_TOLD, SLOPE),
  }
}

const speaker = (dice) => ({ name: `${dice.pick(firstNames)} ${dice.pick(familyNames)}`, role: dice.pick(roles) })

const counted = (number) => (number <= 10 ? `${number} أشخاص` : `${number} شخصا`)

const filled = (template, facts) =>
  template.replace(/\{(\w+)\}/g, (_, slot) => {
    if (slot === 'killed' || slot === 'wounded') return /قتلى|جريحا/.test(template) ? facts[slot] : counted(facts[slot])
    if (slot === 'when') return `يوم ${weekdays[dayOf(facts.day).getUTCDay()]}`
    return facts[slot]
  })

const saying = (dice, places) => {
  const { subjects, verbs, objects, owners, tails } = sayings
  const why = `${dice.pick(objects)} ${dice.pick(owners)}`
  return `${dice.pick(subjects)} قرب ${dice.pick(places)} ${dice.pick(verbs)} ${why} ${dice.pick(tails)}`
}

/** The text of one wire or of one outlet: what happened, who says so, what he added, and what else is known. */
function text(facts, dice, agency, places) {
  const { name, role } = dice.next() < 0.5 ? facts : speaker(dice)
  const lead = facts.kind.parts.map((wordings) => filled(dice.pick(wordings), facts)).join(' ')
  const relayed = agency === null ? `وقال ${role} ${name} إن` : `ونقلت ${agency} عن ${role} ${name} قوله إن`
  const more = [`${relayed} ${saying(dice, places)}.`, `وأضاف أن ${saying(dice, places)}.`]
  if (dice.next() < 0.5) more.push(`وذكر ${dice.pick(roles)} ${speaker(dice).name} أن ${saying(dice, places)}.`)
  if (dice.next() < 0.4) more.push(`ويأتي ذلك بعد أيام من إعلان ${dice.pick(roles)} أن ${saying(dice, places)}.`)
  return [`${lead}.`, ...more]
}

function* told(facts, dice, before, places) {
  const wires = [agencies[dice.below(agencies.length)], dice.pick(agencies)].map((agency) =>
    text(facts, dice, agency, places),
  )
  const printed = new Set()
  for (let at = 0; at < facts.reports; at++) {
    // The first outlets print most.
    const outlet = outlets[Math.min(outlets.length - 1, Math.floor(dice.next() ** 2 * outlets.length))]
    if (printed.has(outlet)) continue
    printed.add(outlet)
    const copied = facts.reports > 1 && dice.next() < COPIED
    const own = { ...facts, killed: dice.next() < 0.8 ? facts.killed : facts.killed + 1 + dice.below(3) }
    const sentences = copied ? recut(dice.pick(wires), dice) : text(own, dice, null, places)
    const later = dice.next() < 0.25 ? 1 : 0
    const title = filled(facts.kind.head, facts)
    yield {
      id: `r${facts.day}-${before + printed.size}`,
      outlet,
      title,
      published: iso(facts.day + later),
      url: null,
      text: `${title}\n\n${sentences.join(' ')}`,
    }
  }
}

/** As outlets print a wire: whole, without its end, or with its sentences in another order. */
function recut(sentences, dice) {
  const [lead, ...rest] = sentences
  const way = dice.next()
  if (way < 0.5) return sentences
  if (way < 0.8) return [lead, ...rest.slice(0, -1)]
  return [lead, ...rest.reverse()]
}
