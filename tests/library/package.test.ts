import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../cli/build.ts'

const root = new URL('../../', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'marsad-library-'))
const run = (program: string, args: readonly string[], cwd: string): string =>
  execFileSync(program, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** The package as somebody gets it who installs it: the files that it says it consists of, its dependencies beside them. */
beforeAll(async () => {
  await build()
  const about: { readonly files: readonly string[] } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const installed = join(folder, 'node_modules', 'marsad')
  for (const file of ['package.json', ...about.files]) {
    // Pages and maps are as large as all the rest, and no part of the library.
    const filter = (path: string) => !/\/dist\/web$|\.map$/.test(path)
    cpSync(join(root, file), join(installed, file), { recursive: true, filter })
  }
  symlinkSync(join(root, 'node_modules'), join(installed, 'node_modules'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const fenced = (language: string, from: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(from)?.[1] ?? ''

const compile = (name: string, source: string): string => {
  writeFileSync(join(folder, `${name}.ts`), source)
  const about = {
    compilerOptions: {
      ...{ target: 'es2023', module: 'nodenext', strict: true, skipLibCheck: false, exactOptionalPropertyTypes: true },
      ...{ types: ['node'], typeRoots: [join(root, 'node_modules', '@types')] },
    },
    files: [`${name}.ts`],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(about))
  try {
    run(join(root, 'node_modules', '.bin', 'tsc'), ['-p', '.'], folder)
    return ''
  } catch (error) {
    return String((error as { readonly stdout?: unknown }).stdout)
  }
}

describe('the package', () => {
  it('runs the example of its document, which prints what the document says', () => {
    const document = readFileSync(join(root, 'docs', 'library.md'), 'utf8')
    expect(compile('example', fenced('ts', document))).toBe('')
    const printed = fenced('', document.slice(document.indexOf('It prints')))
    expect(run(process.execPath, ['example.js'], folder)).toBe(printed)
  })
  it('has types that refuse what is no report, and lets nothing internal be imported', () => {
    const wrong = compile(
      'wrong',
      `import { read, type Reading } from 'marsad'\nimport { loadReader } from 'marsad/dist/app/reader.js'\n` +
        `const reading: Reading = read({ title: 'x' })\nconst act: 'shout' = reading.statements[0]!.act\n` +
        'console.log(act, loadReader)\n',
    )
    expect([...wrong.matchAll(/error (TS\d+)/g)].map(([, code]) => code)).toEqual(['TS2307', 'TS2345', 'TS2322'])
  })
  it('says what is wrong by a code, and reads with the places of a record', () => {
    const source = `import { MarsadError, openReader, read, rulesVersion, type ErrorCode } from 'marsad'
const codeOf = (text?: string): ErrorCode | null => {
  try {
    read({ text: text as string })
    return null
  } catch (error) {
    return error instanceof MarsadError ? error.code : null
  }
}
const text = 'قصف الطيران زغرنوطة.'
const { mentions } = read({ text })
const reader = await openReader({ home: 'home' })
console.log(JSON.stringify([codeOf(' '), codeOf(), codeOf('.'), rulesVersion > 0, mentions.length, reader.read({ text }).mentions.length]))
`
    mkdirSync(join(folder, 'home', 'gazetteer'), { recursive: true })
    const place = { id: 'own:1', type: 'village', name: 'زغرنوطة', aliases: [], country: 'SY', parent: 'SY' }
    const places = [{ ...place, parents: ['SY'], pcode: null, lat: null, lon: null, same: null }]
    const list = { marsad: 'gazetteer', name: 'own', source: 'own.csv', imported: '2015-10-13T00:00:00Z', places }
    writeFileSync(join(folder, 'home', 'gazetteer', 'own.json'), JSON.stringify(list))
    expect(compile('errors', source)).toBe('')
    expect(JSON.parse(run(process.execPath, ['errors.js'], folder))).toEqual([
      'REPORT_EMPTY',
      'REPORT_EMPTY',
      null,
      true,
      0,
      1,
    ])
  })
})
