import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { MarsadError } from '../../src/annotation/errors.ts'
import { type Fetched, type FetchOptions, openFetcher } from '../../src/fetch/fetcher.ts'
import { quick } from '../watch/help.ts'
import { openSite, type Site } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.stop())
beforeEach(() => {
  site.paths.clear()
  site.asked.length = 0
})

const limit = 64 * 1024

async function get(
  address: string,
  more: Partial<FetchOptions> = {},
  marks: { readonly etag?: string; readonly modified?: string } = {},
): Promise<Fetched> {
  const fetcher = openFetcher({ ...quick, tries: 0, ...more })
  try {
    return await fetcher.fetch(address, { accept: 'text/html', maxSize: limit, ...marks })
  } finally {
    await fetcher.close()
  }
}

const refusal = (address: string, more: Partial<FetchOptions> = {}): Promise<MarsadError> =>
  get(address, more).then(
    ({ status }) => Promise.reject(new Error(`it answered ${status}`)),
    (error: MarsadError) => error,
  )

const textOf = ({ body }: Fetched): string => new TextDecoder().decode(body)

describe('an answer', () => {
  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('packed with %s is unpacked', async (encoding, pack) => {
    site.paths.set('/a', { headers: { 'content-encoding': encoding }, body: pack('نص') })
    expect(textOf(await get(`${site.origin}/a`))).toBe('نص')
  })
  it('that is a packed file itself is unpacked too', async () => {
    site.paths.set('/map.xml.gz', { type: 'application/gzip', body: gzipSync('<urlset/>') })
    expect(textOf(await get(`${site.origin}/map.xml.gz`))).toBe('<urlset/>')
  })
  it.each([
    [
      'unpacks to a hundred times its size',
      { headers: { 'content-encoding': 'gzip' }, body: gzipSync('0'.repeat(9_000_000)) },
    ],
    ['is a packed file of that kind', { body: gzipSync('0'.repeat(9_000_000)) }],
    ['is long', { body: '0'.repeat(limit + 1) }],
  ])('is let go where it %s', async (_, answer) => {
    site.paths.set('/big', answer)
    expect(await refusal(`${site.origin}/big`)).toMatchObject({ code: 'FETCH_TOO_LARGE' })
  })
  it('is let go where it has no end', async () => {
    let closed = false
    site.paths.set('/endless', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const more = setInterval(() => response.write('0'.repeat(8192)), 1)
      response.on('close', () => {
        closed = true
        clearInterval(more)
      })
    })
    expect(await refusal(`${site.origin}/endless`)).toMatchObject({ code: 'FETCH_TOO_LARGE' })
    await expect.poll(() => closed).toBe(true)
  })
  it.each([
    ['does not begin', () => {}],
    [
      'drips',
      (_: unknown, response: import('node:http').ServerResponse) => {
        response.writeHead(200)
        const more = setInterval(() => response.write('.'), 20)
        response.on('close', () => clearInterval(more))
      },
    ],
  ] as const)('is not waited for where it %s', async (_, answer) => {
    site.paths.set('/robots.txt', '')
    site.paths.set('/slow', answer)
    const error = await refusal(`${site.origin}/slow`, { patience: 0.2 })
    expect(error).toMatchObject({ code: 'FETCH_TIMEOUT', values: { seconds: 0.2 } })
  })
  it.each([
    ['is not packed as it says', { headers: { 'content-encoding': 'gzip' }, body: 'نص' }],
    ['is packed in a way that nobody knows', { headers: { 'content-encoding': 'zip' }, body: 'نص' }],
    ['is packed many times over', { headers: { 'content-encoding': 'gzip, gzip, gzip' }, body: 'نص' }],
    ['is cut off inside', { headers: { 'content-encoding': 'gzip' }, body: gzipSync('نص'.repeat(50)).subarray(0, 20) }],
  ])('is refused where it %s', async (_, answer) => {
    site.paths.set('/lie', answer)
    expect(await refusal(`${site.origin}/lie`)).toMatchObject({ code: 'FETCH_GARBLED' })
  })
  it('that breaks off is a failure that passes', async () => {
    site.paths.set('/cut', (_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half')
      setTimeout(() => response.destroy(), 10)
    })
    expect(await refusal(`${site.origin}/cut`)).toMatchObject({ code: 'FETCH_FAILED' })
  })
  it('that says nothing changed has no body', async () => {
    site.paths.set('/same', (request, response) => {
      const isSame = request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === 'then'
      response.writeHead(isSame ? 304 : 200).end(isSame ? undefined : 'new')
    })
    const marks = { etag: '"v1"', modified: 'then' }
    expect(await get(`${site.origin}/same`, {}, marks)).toMatchObject({ unchanged: true, status: 304 })
    expect(await get(`${site.origin}/same`)).toMatchObject({ unchanged: false, status: 200 })
  })
})

describe('redirects', () => {
  const to = (location: string, status = 302) => ({ status, headers: { location } })
  it('are followed, and remembered', async () => {
    site.paths
      .set('/1', to('/2', 301))
      .set('/2', to(`${site.origin}/3`, 308))
      .set('/3', 'here')
    expect(await get(`${site.origin}/1`)).toMatchObject({
      asked: `${site.origin}/1`,
      address: `${site.origin}/3`,
      redirects: [`${site.origin}/1`, `${site.origin}/2`],
    })
  })
  it('are counted', async () => {
    site.paths.set('/round', to('/round'))
    expect(await refusal(`${site.origin}/round`)).toMatchObject({ code: 'FETCH_REDIRECTS' })
    expect(site.count('/round')).toBe(6)
  })
  it.each([
    'http://127.0.0.2/x',
    'http://169.254.169.254/latest',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://0x7f.2/',
  ])('to %s are not followed', async (location) => {
    site.paths.set('/inwards', to(location))
    expect(await refusal(`${site.origin}/inwards`)).toMatchObject({ code: 'FETCH_PRIVATE' })
  })
  it.each(['file:///etc/passwd', 'ftp://example.org/', 'http://me:secret@example.org/', 'javascript:1'])(
    'to %s are no addresses',
    async (location) => {
      site.paths.set('/odd', to(location))
      expect(await refusal(`${site.origin}/odd`)).toMatchObject({ code: 'ADDRESS_INVALID' })
    },
  )
})

describe('the network within', () => {
  const strict = { allowNetworks: [] }
  it.each(['http://127.0.0.1', 'http://2130706433', 'http://[::1]', 'http://[::ffff:127.0.0.1]', 'http://localhost'])(
    '%s is not asked',
    async (origin) => {
      const { port } = new URL(site.origin)
      expect(await refusal(`${origin}:${port}/`, strict)).toMatchObject({ code: 'FETCH_PRIVATE' })
      expect(site.asked).toEqual([])
    },
  )
  it('is not reached by a name that means another host the second time', async () => {
    let times = 0
    const answers = ['127.0.0.1', '127.0.0.3']
    const resolve: FetchOptions['resolve'] = (_, found) => {
      found(null, [{ address: answers[Math.min(times++, 1)] ?? '', family: 4 }])
    }
    const { port } = new URL(site.origin)
    site.paths.set('/robots.txt', { headers: { connection: 'close' }, body: '' })
    const error = await refusal(`http://news.example:${port}/`, { allowNetworks: ['127.0.0.1'], resolve })
    expect(error).toMatchObject({ code: 'FETCH_PRIVATE', values: { host: 'news.example' } })
    expect(times).toBe(2)
  })
  it('is left out of the addresses of a name that has others too', async () => {
    const resolve: FetchOptions['resolve'] = (_, found) =>
      found(null, [
        { address: '127.0.0.3', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ])
    const { port } = new URL(site.origin)
    site.paths.set('/', 'here')
    expect(textOf(await get(`http://news.example:${port}/`, { allowNetworks: ['127.0.0.1'], resolve }))).toBe('here')
  })
})

describe('robots.txt', () => {
  it('is kept to, also behind a redirect', async () => {
    site.paths.set('/robots.txt', 'User-agent: *\nDisallow: /all\n\nUser-agent: Marsad\nDisallow: /closed\n')
    site.paths
      .set('/closed/1', 'no')
      .set('/all/1', 'yes')
      .set('/door', { status: 302, headers: { location: '/closed/1' } })
    expect(await refusal(`${site.origin}/closed/1`)).toMatchObject({
      code: 'ROBOTS_DENIED',
      values: { host: site.host },
    })
    expect(await refusal(`${site.origin}/door`)).toMatchObject({ code: 'ROBOTS_DENIED' })
    expect(textOf(await get(`${site.origin}/all/1`))).toBe('yes')
    expect(site.count('/closed/1')).toBe(0)
  })
  it('that fails closes its host, until it does not', async () => {
    site.paths.set('/robots.txt', { status: 500 }).set('/a', 'a')
    expect(await refusal(`${site.origin}/a`)).toMatchObject({ code: 'ROBOTS_UNREACHABLE' })
    expect(site.count('/a')).toBe(0)
    site.paths.set('/robots.txt', { status: 403 })
    expect(textOf(await get(`${site.origin}/a`))).toBe('a')
  })
  it('sets the pace, and is asked for once', async () => {
    site.paths.set('/robots.txt', 'User-agent: *\nCrawl-delay: 0.15\n').set('/a', 'a').set('/b', 'b')
    const fetcher = openFetcher(quick)
    const wanted = { accept: '*/*', maxSize: limit }
    await Promise.all(['/a', '/b'].map((path) => fetcher.fetch(site.origin + path, wanted)))
    await fetcher.close()
    const [robots, first, second] = site.asked
    expect(site.asked).toHaveLength(3)
    expect(robots?.path).toBe('/robots.txt')
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(145)
  })
})

describe('a server that fails', () => {
  it('is asked again, each time later', async () => {
    let times = 0
    site.paths.set('/shaky', (_, response) => {
      response.writeHead(++times < 3 ? 502 : 200).end('at last')
    })
    expect(textOf(await get(`${site.origin}/shaky`, { tries: 2, backOff: 0.02 }))).toBe('at last')
    const [first = 0, second = 0, third = 0] = site.asked.filter(({ path }) => path === '/shaky').map(({ at }) => at)
    expect(third - second).toBeGreaterThan((second - first) * 0.9)
  })
  it('is left alone as long as it asks, if that is short', async () => {
    let times = 0
    site.paths.set('/busy', (_, response) => {
      if (times++ > 0) response.end('now')
      else response.writeHead(429, { 'retry-after': '1' }).end()
    })
    expect(textOf(await get(`${site.origin}/busy`, { tries: 1 }))).toBe('now')
    const [first = 0, second = 0] = site.asked.filter(({ path }) => path === '/busy').map(({ at }) => at)
    expect(second - first).toBeGreaterThan(990)
  })
  it('is not waited for if it is long, and nothing else of it is asked', async () => {
    site.paths.set('/busy', { status: 503, headers: { 'retry-after': '7200' } }).set('/a', 'a')
    const fetcher = openFetcher(quick)
    const wanted = { accept: '*/*', maxSize: limit }
    const busy = { code: 'FETCH_BUSY', values: { seconds: 7200 } }
    await expect(fetcher.fetch(`${site.origin}/busy`, wanted)).rejects.toMatchObject(busy)
    await expect(fetcher.fetch(`${site.origin}/a`, wanted)).rejects.toMatchObject({ code: 'FETCH_BUSY' })
    await fetcher.close()
    expect(site.count('/a')).toBe(0)
  })
  it.each([404, 410, 403])('that answers %i is not asked again', async (status) => {
    site.paths.set('/gone', { status })
    const error = await refusal(`${site.origin}/gone`, { tries: 2 })
    expect(error).toMatchObject({ code: 'FETCH_STATUS', values: { status } })
    expect(site.count('/gone')).toBe(1)
  })
  it('says so where nobody listens', async () => {
    expect(await refusal('http://127.0.0.1:1/')).toMatchObject({ code: 'ROBOTS_UNREACHABLE' })
  })
})

it('says who asks', async () => {
  site.paths.set('/a', 'a')
  await get(`${site.origin}/a`, { contact: 'desk@example.org' })
  expect(site.asked.at(-1)?.headers['user-agent']).toMatch(/^Marsad\/.*desk@example\.org/)
})

it('ends at once when it is told to', async () => {
  site.paths.set('/slow', () => {})
  const stop = new AbortController()
  const fetching = get(`${site.origin}/slow`, { signal: stop.signal })
  setTimeout(() => stop.abort(), 50)
  await expect(fetching).rejects.toMatchObject({ name: 'AbortError' })
})
