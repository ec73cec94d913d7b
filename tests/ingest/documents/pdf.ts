import { deflateSync } from 'node:zlib'

/** Signs drawn one beside the other from the left; each is what its font says that it stands for. */
export interface Drawn {
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly signs: readonly string[]
  /** What a mark says that they are. */
  readonly says?: string
}

const width = 500
const hex = (value: number) => value.toString(16).padStart(4, '0')
const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')

const object = (number: number, body: string | Buffer, head = '') =>
  Buffer.concat([
    Buffer.from(`${number} 0 obj\n${typeof body === 'string' ? body : `<<${head}/Length ${body.length}>>\nstream\n`}`),
    ...(typeof body === 'string' ? [] : [body, Buffer.from('\nendstream')]),
    Buffer.from('\nendobj\n'),
  ])

/** A PDF whose pages draw these signs; each sign is half as wide as it is high. A page of no signs is a scan. */
export function pdf(pages: readonly (readonly Drawn[])[], hidden = false): Buffer {
  const all = [...new Set(pages.flat().flatMap(({ signs }) => signs))]
  const codes = new Map(all.map((sign, at) => [sign, at + 1]))
  const chars = all.map((sign) => `<${hex(codes.get(sign) ?? 0)}> <${utf16(sign)}>`)
  const cmap = [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    `${chars.length} beginbfchar`,
    ...chars,
    'endbfchar endcmap end end',
  ].join('\n')
  const kids = pages.map((_, at) => `${10 + at * 2} 0 R`).join(' ')
  const font = '<</Type/Font/Subtype/Type0/BaseFont/Plain/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>'
  const descriptor =
    '/FontDescriptor<</Type/FontDescriptor/FontName/Plain/Flags 4/ItalicAngle 0/Ascent 800/Descent -200>>'
  const parts = [
    object(1, '<</Type/Catalog/Pages 2 0 R>>'),
    object(2, `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`),
    object(3, font),
    object(
      4,
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/Plain/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW ${width}${descriptor}>>`,
    ),
    object(5, Buffer.from(cmap)),
    object(6, '<</CreationDate(D:20151020120000Z)>>'),
    ...pages.flatMap((page, at) => {
      const drawing = page
        .map(({ x, y, size = 12, signs, says }) => {
          const shown = signs.map((sign) => hex(codes.get(sign) ?? 0)).join('')
          const text = `BT ${hidden ? '3 Tr ' : ''}/F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${shown}> Tj ET`
          return says === undefined ? text : `/Span<</ActualText <FEFF${utf16(says)}> >> BDC ${text} EMC`
        })
        .join('\n')
      return [
        object(
          10 + at * 2,
          `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents ${11 + at * 2} 0 R>>`,
        ),
        object(11 + at * 2, deflateSync(Buffer.from(drawing)), '/Filter/FlateDecode'),
      ]
    }),
  ]
  const head = Buffer.from('%PDF-1.7\n')
  return Buffer.concat([head, ...parts, Buffer.from('trailer\n<</Root 1 0 R/Info 6 0 R/Size 100>>\n%%EOF\n')])
}

/** A line as it stands on paper: what is read first stands on the right. Marks and ligatures are signs of their own. */
export const fromRight = (text: string): readonly string[] => [...text].reverse()
