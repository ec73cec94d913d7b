import type { Sentence, Slot } from './briefing.ts'
import { type Form, type Inline, type Joint, text, type Voice } from './voice.ts'

const placeholder = /\{([a-zA-Z]+)(?:\+([a-zA-Z]+))?(?:\|([a-z]+))?\}/gu
const optional = /\[([^\][]*)\]/gu
const joints: ReadonlySet<string> = new Set(['and', 'seq', 'chain', 'list'])

/** A sentence in a language. `year` is the year of all that the briefing speaks of, where it is one. */
export function render({ template, slots }: Sentence, voice: Voice, year: string | null): readonly Inline[] {
  const has = (slot: string): boolean => (slots[slot] ?? []).length > 0
  const kept = voice.templates[template].replace(optional, (_, part: string) => {
    const only = /^!([a-zA-Z]+)\|(.*)$/su.exec(part)
    if (only !== null) return has(only[1] as string) ? '' : (only[2] as string)
    return slotsIn(part).every(has) ? part : ''
  })
  const made: Inline[] = []
  let at = 0
  for (const match of kept.matchAll(placeholder)) {
    const [whole, slot = '', paired, form = ''] = match
    made.push(text(kept.slice(at, match.index)))
    const pieces = values(slots[slot] ?? [], paired === undefined ? null : (slots[paired] ?? []), form, voice, year)
    // What somebody without a name is called are the report's words: they bend to no sentence of ours.
    made.push(...(slot === 'speaker' && has('anonymous') ? pieces.map(quoted) : pieces))
    at = match.index + whole.length
  }
  made.push(text(kept.slice(at)))
  const tidied = tidy(made)
  return voice.language === 'en' ? capital(tidied) : tidied
}

const capital = (pieces: readonly Inline[]): readonly Inline[] =>
  pieces.map((piece, at) =>
    at === 0 && piece.kind === 'text'
      ? { ...piece, text: `${piece.text.charAt(0).toUpperCase()}${piece.text.slice(1)}` }
      : piece,
  )

const quoted = (piece: Inline): Inline => (piece.kind === 'name' ? { ...piece, kind: 'quote' } : piece)

/** The slots that a template names. */
export const slotsIn = (template: string): readonly string[] =>
  [...template.matchAll(placeholder)].flatMap(([, slot, paired]) =>
    paired === undefined ? [slot as string] : [slot as string, paired],
  )

function values(
  slots: readonly Slot[],
  paired: readonly Slot[] | null,
  form: string,
  voice: Voice,
  year: string | null,
): readonly Inline[] {
  const isJoint = joints.has(form)
  const asked = (form === 'list' ? 'short' : isJoint ? '' : form) as Form
  const parts = slots.map(({ value }, at) => {
    const own = voice.value(value, asked, year)
    const beside = paired?.[at]
    return beside === undefined ? own : [...own, text(' ('), ...voice.value(beside.value, 'short', year), text(')')]
  })
  return voice.join(parts, isJoint ? (form as Joint) : 'and')
}

/** Without empty pieces, doubled stops and punctuation at the beginning. */
function tidy(pieces: readonly Inline[]): readonly Inline[] {
  const kept = pieces.filter((piece) => piece.text !== '')
  const [first] = kept
  if (first?.kind === 'text') {
    const trimmed = first.text.replace(/^[\s:،,;؛—]+/u, '')
    return trimmed === '' ? kept.slice(1) : [{ ...first, text: trimmed }, ...kept.slice(1)]
  }
  return kept
}
