import type { Draft } from './draft.ts'
import type { Scene } from './scene.ts'
import { again, type Speaker } from './speaker.ts'

const PAIR_WITHIN = 600

/** The two persons (or else the two parties) who were named last, as one speaker. */
export function pairOf(scene: Scene, past: readonly Speaker[], at: number): Speaker | null {
  const start = scene.tokens[at]?.start ?? 0
  const names: string[] = []
  for (const { span, kind, name } of scene.names.mentions.toReversed()) {
    if (span[0] >= start || kind !== 'person' || names.includes(name)) continue
    if (start - span[0] > PAIR_WITHIN) break
    names.unshift(name)
    if (names.length === 2) break
  }
  const last = past.findLast(({ many }) => many)
  if (names.length < 2) return last === undefined ? null : again(last, null)
  const name = names.join(` ${scene.grammar.and}`)
  return {
    name,
    kind: 'person',
    role: null,
    span: null,
    gender: null,
    many: true,
    number: null,
    entity: null,
    head: null,
    relay: false,
    joint: true,
  }
}

/** Two together or several people, with whom a verb in the singular goes on only right behind them; مصادر are a thing. */
const isSeveral = ({ grammar }: Scene, { joint, kind, number, head }: Speaker): boolean =>
  joint || (kind === 'anonymous' && number !== 1 && !grammar.things.has(head ?? ''))

/** The last speaker that a verb's form allows; the one who goes on where the verb says so. */
export function inherited(scene: Scene, past: readonly Speaker[], { verb, at }: Draft): Speaker | null {
  const gender = verb?.features.gender
  const many = verb?.features.number === 3 || verb?.features.number === 2
  const fits = (speaker: Speaker): boolean =>
    (gender === undefined || speaker.gender === null || many || speaker.gender === gender) &&
    (!many || (speaker.many && !(verb?.pos === 'verb' && scene.grammar.things.has(speaker.head ?? ''))))
  // معتبرين could be dual or plural: only a verb tells that they are two.
  if (verb?.features.number === 2 && verb.pos === 'verb') {
    const two = past.at(-1)
    return two?.many || two?.number === 2 ? again(two, null) : pairOf(scene, past, at)
  }
  // «… قالت روسيا وإيران»: a singular goes on only with the last of such pairs.
  const last = past.findLast(
    (speaker, index) => fits(speaker) && (many || index === past.length - 1 || !isSeveral(scene, speaker)),
  )
  return last === undefined ? null : again(last, null)
}
