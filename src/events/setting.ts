import type { EventType } from '../annotation/reading.ts'
import type { Filler } from './arguments.ts'
import { mainPlace } from './carry.ts'
import { isDay } from './days.ts'
import type { Draft } from './draft.ts'
import { IS } from './facts.ts'
import { sudden } from './families.ts'
import { placesIn } from './places.ts'
import { firstFrom, isOne, isRelator, mentionFrom, type Scene } from './scene.ts'
import { sentencesBetween } from './tellings.ts'

/** What happens at one spot, which a report that tells of it need not name again. */
const local: ReadonlySet<EventType> = new Set([...sudden, 'displacement', 'protest'])
/** How many sentences the day told last stays in mind while no other is named. */
const NEAR = 3
/** How far back in the sentence a place still says where. */
const BACK = 30
/** How close «في مدينة زبيد بمحافظة الحديدة» stand. */
const BESIDE = 4

/** What is told of without a place happened where the clause joined before says that something did. */
export function sharePlaces(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (!local.has(draft.type) || draft.places.length > 0) continue
    const told = insideBefore(scene, draft.trigger.at)
    if (told.length === 0) continue
    draft.places = mainPlace(scene, told)
    draft.carried.add('places')
  }
}

/** The day of what was told just before, where no other time is named between. */
export function spreadTimes(scene: Scene, drafts: readonly Draft[]): void {
  let last: Draft | null = null
  for (const draft of drafts) {
    if (!local.has(draft.type) || draft.status !== 'happened') continue
    if (draft.time !== null) {
      last = isDay(draft.time.value) ? draft : null
    } else if (last !== null && sentencesBetween(scene, last, draft) < NEAR && !isDated(scene, last, draft)) {
      draft.time = last.time
      draft.carried.add('time')
    }
  }
}

function isDated(scene: Scene, last: Draft, draft: Draft): boolean {
  for (let at = last.trigger.at; at < draft.trigger.at; at++) {
    const time = scene.context.times[scene.time[at] ?? -1]
    if (time?.value !== undefined && time.value !== last.time?.value) return true
  }
  return false
}

/** «فرضوا حظرا في المدينة، وكثفوا من الاعتقالات»: the last place in the sentence so far that something was in. */
function insideBefore(scene: Scene, at: number): readonly Filler[] {
  const from = scene.document.sentences[scene.sentence[at] ?? 0]?.from ?? at
  const floor = Math.max(from, at - BACK)
  for (let start = at - 1; start >= floor; start--) {
    const apartFrom = scene.statement[start] !== scene.statement[at] || isRelator(scene, start)
    if (apartFrom || (scene.clauseFrom[start] === start && start > from && !isOne(scene, start, IS.verb))) return []
    if (mentionFrom(scene, start)?.kind !== 'place') continue
    const found = placesIn(scene, floor, start + 1).filter(({ token }) => start - token <= BESIDE)
    return found[0] !== undefined && isInside(scene, found[0]) ? found : []
  }
  return []
}

function isInside({ grammar, tokens, facts }: Scene, { span }: Filler): boolean {
  const at = firstFrom(tokens, span[0])
  const word = tokens[at]?.analyses[0]
  const own = word?.proclitics.some((one) => grammar.inside.has(one)) === true
  return own || ((facts[at - 1]?.is ?? 0) & IS.inside) !== 0
}
