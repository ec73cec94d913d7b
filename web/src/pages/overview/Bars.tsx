import { Link } from '@tanstack/react-router'
import { useVoice } from '../../language/voice.ts'
import { Stack } from '../../ui/Stack.tsx'
import { When } from '../../ui/When.tsx'
import { type Bar, sayBar } from './bins.ts'

/** Stacked bars over time, which runs with the language: from right to left in Arabic. Each is a link to its days. */
export function Bars({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }) {
  const voice = useVoice()
  const highest = Math.max(1, ...bars.map(({ total }) => total))
  const [first, last] = [bars[0], bars.at(-1)]
  if (first === undefined || last === undefined) return <p className="text-soft">{voice.words.notMentioned}</p>
  return (
    <figure aria-label={label}>
      <ol className="flex h-44 items-end gap-[2px] border-b border-line">
        {bars.map((bar) => {
          const said = sayBar(bar, voice)
          return (
            <li key={bar.day} className="h-full min-w-0 grow">
              <Link
                to="/incidents"
                search={{ from: bar.day, to: bar.end }}
                title={said}
                aria-label={said}
                tabIndex={bar.total === 0 ? -1 : 0}
                className="flex h-full flex-col justify-end hover:bg-hover"
              >
                <Stack counts={bar.counts} highest={highest} />
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
