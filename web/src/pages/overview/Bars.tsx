import { Link } from '@tanstack/react-router'
import { families } from '../../../../src/view/families.ts'
import { sayDate } from '../../../../src/words/dates.ts'
import { useVoice } from '../../language/voice.ts'
import { When } from '../../ui/When.tsx'
import type { Bar } from './bins.ts'

/** Stacked bars over time, which runs with the language: from right to left in Arabic. Each is a link to its days. */
export function Bars({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }) {
  const { words, number } = useVoice()
  const highest = Math.max(1, ...bars.map(({ total }) => total))
  const [first, last] = [bars[0], bars.at(-1)]
  if (first === undefined || last === undefined) return <p className="text-soft">{words.notMentioned}</p>
  return (
    <figure aria-label={label}>
      <ol className="flex h-44 items-end gap-[2px] border-b border-line">
        {bars.map(({ day, end, counts, total }) => {
          const said = `${sayDate(day === end ? day : `${day}/${end}`, words).text}: ${number(total)}`
          return (
            <li key={day} className="h-full min-w-0 grow">
              <Link
                to="/incidents"
                search={{ from: day, to: end }}
                title={said}
                aria-label={said}
                tabIndex={total === 0 ? -1 : 0}
                className="flex h-full flex-col justify-end hover:bg-hover"
              >
                {families
                  .toReversed()
                  .map((family) =>
                    counts[family] === 0 ? null : (
                      <span
                        key={family}
                        className={`family-${family} block min-h-[2px] border-t border-card bg-current`}
                        style={{ height: `${(counts[family] / highest) * 100}%` }}
                      />
                    ),
                  )}
              </Link>
            </li>
          )
        })}
      </ol>
      <figcaption className="mt-1 flex justify-between text-[0.8rem] text-soft">
        <When value={first.day} />
        <When value={last.end} />
      </figcaption>
    </figure>
  )
}
