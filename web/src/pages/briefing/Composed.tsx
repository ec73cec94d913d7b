import type { BriefingBlock, BriefingLine, BriefingView } from '../../../../src/http/wire.ts'
import { idsOf } from './edit.ts'
import { Cites, Pieces } from './Sentence.tsx'
import { Tools } from './Tools.tsx'

export interface Editing {
  /** Puts the names of one of several siblings before (-1) or behind (1) its neighbour. */
  readonly move: (siblings: readonly (readonly string[])[], at: number, by: -1 | 1) => void
  readonly drop: (ids: readonly string[]) => void
}

interface Part {
  readonly view: BriefingView
  /** Null for who reads only. */
  readonly editing: Editing | null
}

const tools = (siblings: readonly (readonly string[])[], at: number, editing: Editing | null) => {
  if (editing === null) return {}
  const { move, drop } = editing
  return {
    up: at > 0 ? () => move(siblings, at, -1) : undefined,
    down: at < siblings.length - 1 ? () => move(siblings, at, 1) : undefined,
    drop: () => drop(siblings[at] ?? []),
  }
}

const sayOf = ({ pieces }: BriefingLine): string =>
  pieces
    .map(({ text }) => text)
    .join('')
    .slice(0, 40)

/** A briefing as it will be written, with what changes it at the end of each line. */
export function Composed({ view, editing }: Part) {
  const { language, direction, title, about, summary, sections, references, note } = view
  const parts = sections.map(({ groups }) => groups.flatMap(({ blocks }) => blocks.flatMap(idsOf)))
  return (
    <article lang={language} dir={direction} className="frame px-5 py-5 md:px-10">
      <h2 className="text-[1.5rem] font-semibold">{title}</h2>
      <dl className="flex flex-wrap gap-x-6 text-[0.9rem]">
        {about.map(({ label, value }) => (
          <div key={label} className="flex gap-2">
            <dt className="text-soft">{label}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-3">
        <Lines lines={summary} view={view} editing={editing} />
      </div>
      {sections.map(({ id, title: name, groups }, at) => (
        <section key={id} className="mt-5">
          <h3 className="flex items-baseline justify-between gap-3 border-b border-line text-[1.15rem] font-semibold">
            {name} <Tools what={name} {...tools(parts, at, editing)} />
          </h3>
          {groups.map((group) => (
            <div key={`${id} ${group.title}`} className="mt-2">
              {group.title === '' ? null : <h4 className="text-soft">{group.title}</h4>}
              {group.blocks.map((block, index) => (
                <Block
                  key={idsOf(block)[0]}
                  block={block}
                  view={view}
                  editing={editing}
                  own={tools(group.blocks.map(idsOf), index, editing)}
                />
              ))}
            </div>
          ))}
        </section>
      ))}
      <References references={references} />
      <p className="mt-4 text-[0.85rem] text-soft">{note}</p>
    </article>
  )
}

type Moves = ReturnType<typeof tools>

function Block({ block, view, editing, own }: Part & { readonly block: BriefingBlock; readonly own: Moves }) {
  const { heading, lines, rows } = block
  const several = lines.length + rows.length > 1 || heading !== null
  return (
    <div className="mt-2">
      {heading === null ? null : (
        <h5 className="flex items-baseline justify-between gap-3 font-semibold">
          <span>
            <Pieces pieces={heading.pieces} />
            <Cites cites={heading.cites} references={view.references} />
          </span>
          <Tools what={sayOf(heading)} {...own} />
        </h5>
      )}
      <Lines lines={lines} view={view} editing={editing} {...(several ? {} : { own })} />
      {rows.length === 0 ? null : (
        <div className="overflow-x-auto">
          <table className="w-full text-[0.9rem]">
            <thead>
              <tr className="text-start text-soft">
                {view.table.map((head) => (
                  <th key={head} scope="col" className="pe-4 text-start font-normal">
                    {head}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, cells, cites }, at) => (
                <tr key={id} className="border-t border-line">
                  {cells.map((cell, column) => (
                    <td key={view.table[column]} className="py-1 pe-4">
                      <Pieces pieces={cell} />
                    </td>
                  ))}
                  <td className="flex items-baseline justify-end gap-2">
                    <Cites cites={cites} references={view.references} />
                    <Tools
                      what={cells.map((cell) => cell.map(({ text }) => text).join('')).join(' ')}
                      {...tools(
                        rows.map((row) => [row.id]),
                        at,
                        editing,
                      )}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

function Lines({
  lines,
  view,
  editing,
  own,
}: Part & { readonly lines: readonly BriefingLine[]; readonly own?: Moves }) {
  const siblings = lines.map(({ id }) => [id])
  return lines.map((line, at) => (
    <p
      key={line.id}
      className={`flex items-baseline justify-between gap-3 py-0.5 hover:bg-hover ${line.kind === 'side' ? 'ps-5' : ''} ${
        line.kind === 'grade' ? 'text-soft' : ''
      }`}
    >
      <span>
        <Pieces pieces={line.pieces} />
        <Cites cites={line.cites} references={view.references} />
      </span>
      <Tools what={sayOf(line)} {...(own ?? tools(siblings, at, editing))} />
    </p>
  ))
}

function References({ references }: { readonly references: BriefingView['references'] }) {
  return (
    <ol className="mt-6 grid gap-2 border-t border-line pt-3 text-[0.85rem]">
      {references.map(({ label, report, outlet, day, title, passages }) => (
        <li key={label}>
          <span dir="ltr">{label}</span> · <bdi>{outlet}</bdi> · <bdi>{day}</bdi> ·{' '}
          {title === null ? null : <cite className="words text-[0.95rem]">{title}</cite>}{' '}
          <bdi className="text-soft">{report}</bdi>
          <ul className="hidden ps-5 print:block">
            {passages.map((passage) => (
              <li key={passage.label}>
                <span dir="ltr">{passage.label}</span> <q className="words text-[0.95rem]">{passage.words.trim()}</q>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
