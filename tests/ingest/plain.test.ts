import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from '../../src/ingest/frontMatter.ts'
import { titleOf } from '../../src/ingest/title.ts'

describe('the title of a plain text', () => {
  it.each([
    ['عنوان\n\nنص', 'عنوان'],
    ['عنوان\r\n\r\nنص', 'عنوان'],
    [' عنوان \n \nنص', 'عنوان'],
  ])('%j has one', (text, title) => {
    expect(titleOf(text)).toBe(title)
  })
  it.each(['نص', 'نص\nنص', 'نص\n\n', '\n\nنص', '', `${'نص '.repeat(200)}\n\nنص`])('%j has none', (text) => {
    expect(titleOf(text)).toBeNull()
  })
})

describe('front matter', () => {
  it('gives date, outlet, address and title, and leaves the body', () => {
    const text =
      '---\ndate: 2015-10-13\noutlet: "صحيفة الجسر"\naddress: https://example.org/a?b=c: d\ntitle: عنوان: تتمة\n---\n\nنص\n'
    expect(splitFrontMatter(text)).toEqual({
      details: {
        published: '2015-10-13',
        outlet: 'صحيفة الجسر',
        url: 'https://example.org/a?b=c: d',
        title: 'عنوان: تتمة',
      },
      body: 'نص\n',
    })
  })
  it('takes other keys, comments and empty values in and keeps nothing of them', () => {
    const { details, body } = splitFrontMatter(
      '---\r\n# a comment\r\nlang: ar\r\noutlet:\r\npublished: 2015\r\n---\r\nنص',
    )
    expect(details).toEqual({ published: '2015', outlet: null, url: null, title: null })
    expect(body).toBe('نص')
  })
  it.each(['نص', '--- نص', '---\nنص بلا نهاية', '---\nقال الوزير\n---\nنص', '', '---', '\n---\ndate: x\n---\n'])(
    'is not in %j',
    (text) => {
      expect(splitFrontMatter(text).body).toBe(text)
    },
  )
})
