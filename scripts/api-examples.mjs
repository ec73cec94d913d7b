// Asks every route of the HTTP interface on the example reports and writes what they answer to data/api-examples.json,
// which the OpenAPI document shows. Lists are cut to two rows.
// Usage: npm run build && node scripts/api-examples.mjs
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addPerson } from '../dist/app/accounts/people.js'
import { addReports } from '../dist/app/addReports.js'
import { openWorkbench } from '../dist/app/workbench.js'
import { startServer } from '../dist/http/start.js'

const root = new URL('../', import.meta.url)
const home = await mkdtemp(join(tmpdir(), 'marsad-examples-'))
// Registers of one's own go beside the record.
const workbench = await openWorkbench(home, 'write', { allowNetworks: ['127.0.0.1'] })
const options = { published: null, encoding: null, maxSize: 2 ** 20, jobs: 1, stdin: (async function* () {})() }
for await (const outcome of addReports([new URL('examples', root).pathname], workbench.store, options)) {
  if (outcome.kind === 'failed') throw new Error(outcome.failure.message)
}
const admin = { name: 'omar', password: 'brick sailor moss eleven' }
await addPerson(workbench.store.accounts, { ...admin, role: 'admin' }, { who: '@script', address: null, token: null })
const publicly = { hosts: ['127.0.0.1'], listen: '127.0.0.1', proxies: null, tls: null }
const started = await startServer(workbench, { port: 0, publicly })

let session = { cookie: '', proof: '1' }
async function ask(method, path, body) {
  const isForm = body instanceof FormData
  const answer = await fetch(`${started.address.slice(0, -1)}${path}`, {
    method,
    headers: {
      'x-marsad': session.proof,
      cookie: session.cookie,
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
  const type = answer.headers.get('content-type') ?? ''
  const [cookie] = answer.headers.getSetCookie()
  if (cookie !== undefined) session = { ...session, cookie: cookie.split(';')[0] }
  if (type === 'application/zip') return ''
  return type.startsWith('application/json') ? JSON.parse(text) : text
}

const clock = '2026-01-02T10:00:00.000Z'
const secrets = /marsad_[\w-]+/g
const kept = 600

/** The same words at every run: one moment, no secret, and names that are drawn by lot as if they had been drawn so. */
const lots = new Map()
const plain = (text) =>
  text
    .replace(secrets, 'marsad_abcd1234_…')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z/g, clock)
    .replace(/pasted-\d{8}-\d{6}/g, 'pasted-20260102-100000')
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '0f8fad5b-d9cb-469f-a165-70867728950e')
    .replace(/[\w-]{10,64}/g, (word) => lots.get(word) ?? word)

/** A value that says as much with two rows, one moment and no secret. */
function cut(value, key = '') {
  if (typeof value === 'string') {
    if (key === 'proof') return 'y0Uh…'
    if (key === 'secret') return 'whsec_…'
    if (key === 'agent') return 'curl/8.5.0'
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return clock
    return plain(value)
  }
  if (Array.isArray(value)) {
    const whole = value.every((one) => typeof one === 'number')
    return (whole ? value : value.slice(0, 2)).map((one) => cut(one))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cut(inner, name)]))
}

/** Keeps what is drawn by lot: the `id` of a session, a token, a webhook, a decision. */
function remember(value) {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'id' && typeof inner === 'string' && /^[0-9a-z]{10,64}$/.test(inner) && /\d/.test(inner)) {
      lots.set(inner, `${'1a2b3c4d5e6f7089'.repeat(4)}`.slice(0, inner.length))
    } else remember(inner)
  }
}

const examples = {}
const address = 'http://127.0.0.1:7117'
const quoted = (body) => JSON.stringify(body).replaceAll("'", "'\\''")

/** Asks a route and keeps what it answers. @param shown the request as it is shown, where it is another than JSON */
async function show(method, route, path = route, body = undefined, form = '') {
  const answer = await ask(method, `/api/v1${path}`, body)
  remember(answer)
  const response = cut(typeof answer === 'string' ? answer.slice(0, kept) : answer)
  const isJson = body !== undefined && !(body instanceof FormData)
  const curl = [
    'curl',
    ...(method === 'GET' ? [] : ['-X', method, "-H 'x-marsad: 1'"]),
    ...(isJson ? [`-H 'content-type: application/json' -d '${quoted(body)}'`] : form === '' ? [] : [form]),
    `'${address}/api/v1${path}'`,
  ].join(' ')
  examples[`${method} /api/v1${route.replace(/:(\w+)/g, '{$1}')}`] = {
    curl: plain(curl),
    ...(isJson ? { request: body } : {}),
    ...(response === '' ? {} : { response }),
  }
  return answer
}

/** A list, and the same as files. */
async function list(route, query = '', routeOf = (ending) => `${route}${ending}`) {
  const [path, more] = [route, query === '' ? '' : `&${query}`]
  const answer = await show('GET', route, `${path}?limit=2${more}`)
  for (const ending of ['.csv', '.json']) await show('GET', routeOf(ending), `${routeOf(ending)}?limit=2${more}`)
  return answer
}

const report = '04-sahel-drone-relay'
const entered = await show('POST', '/login', '/login', admin)
session = { ...session, proof: entered.proof }
await show('GET', '/session')
for (const route of ['/totals', '/overview', '/timeline']) await show('GET', route)
for (const route of ['/timeline/bins', '/outlets', '/discrepancies', '/reports', '/sources', '/reliabilities'])
  await list(route)
await show('GET', '/reports/:name', `/reports/${report}`)
await show('GET', '/reports/:name/evidence', `/reports/${report}/evidence`)
const outlet = { name: 'صحيفة النهر', hosts: ['alnahr.example'], country: 'SY', language: 'ar', owner: 'دار النهر' }
await workbench.store.watch.importOutlets([{ name: outlet.name, hosts: outlet.hosts, value: outlet }])
await workbench.store.watch.follow(['https://alnahr.example/rss.xml'], null)
for (const route of ['/directory', '/feeds']) await list(route)
const { rows: said } = await list('/statements', 'relayed=true')
await list('/quotes')
const by = encodeURIComponent(said[0].speaker)
await show('GET', '/positions', `/positions?by=${by}`)
await list('/relays', `by=${by}`)
const { rows: incidents } = await list('/incidents', 'severalFirst=true')
const incident = `/incidents/${encodeURIComponent(incidents[0].incident)}`
await show('GET', '/incidents/:id', incident)
await show('GET', '/incidents/:id/evidence', `${incident}/evidence`)
const { rows: entities } = await list('/entities')
await show('GET', '/entities/:id', `/entities/${encodeURIComponent(entities[0].id)}`)
await list('/network', `entity=${encodeURIComponent(entities[1].id)}`)
await show('GET', '/map')
await list('/map/clusters')
const words = `q=${encodeURIComponent('هدنة')}`
await list('/search', words)
await show('GET', '/search/facets', `/search/facets?${words}`)
await list('/suggestions', `q=${encodeURIComponent('حم')}`)
await show('GET', '/export/:format', '/export/acled')

await list('/registers')
await show('GET', '/registers/:name', '/registers/strikes?limit=2')
for (const ending of ['csv', 'json'])
  await show('GET', `/registers/:name/rows.${ending}`, `/registers/strikes/rows.${ending}?limit=2`)
await show('GET', '/registers/:name/definition', '/registers/meetings/definition')
const definition = {
  name: 'convoys',
  title: { ar: 'القوافل', en: 'Convoys' },
  row: 'incident',
  from: { events: { types: ['aid'] } },
  columns: [{ name: 'day', title: { ar: 'اليوم', en: 'day' }, value: 'day' }],
}
await show('POST', '/registers/preview', '/registers/preview', definition)
await show('POST', '/registers', '/registers', definition)
await show('DELETE', '/registers/:name', '/registers/convoys')
const places = () => {
  const form = new FormData()
  form.append('country', 'SY')
  form.append('file', new Blob(['name,type,lat,lon\nتل الغراب,village,35.1,36.9\n']), 'villages.csv')
  return form
}
const formOf = '-F country=SY -F file=@villages.csv'
await show('POST', '/gazetteers/preview', '/gazetteers/preview', places(), formOf)
await show('POST', '/gazetteers', '/gazetteers', places(), formOf)
await list('/gazetteers')
await show('DELETE', '/gazetteers/:name', '/gazetteers/villages')

await show('GET', '/incidents.atom', '/incidents.atom?types=air_strike&limit=1')
await show('GET', '/discrepancies.atom', '/discrepancies.atom?limit=1')
const hook = await show('POST', '/webhooks', '/webhooks', {
  address: 'http://127.0.0.1:9/marsad',
  kinds: ['discrepancy'],
  label: 'desk',
})
await list('/webhooks')
await show('POST', '/webhooks/:id/trial', `/webhooks/${hook.webhook.id}/trial`)
await list('/webhooks/deliveries')
await show('DELETE', '/webhooks/:id', `/webhooks/${hook.webhook.id}`)

const decision = { decisions: [{ act: 'accept', value: `${said[0].report}:${said[0].id}` }], by: 'omar' }
await show('POST', '/decisions', '/decisions', decision)
await list('/decisions')
const { text } = (await workbench.store.report(report)).report
const cue = /\S+/.exec(text)
const proposal = {
  id: '3f9c2a7b11d00a2e',
  kind: 'event',
  fields: {
    trigger: { spans: [[cue.index, cue.index + cue[0].length]] },
    type: { value: 'air_incident' },
    status: { value: 'happened' },
  },
  words: cue[0],
}
await workbench.store.proposed.propose(report, { model: 'qwen3:14b', prompt: 1 }, [proposal])
await list('/proposals')
const verdict = { state: 'rejected', why: 'لا واقعة هنا' }
await show('POST', '/proposals/:id', `/proposals/${proposal.id}`, verdict)
const briefing = await show('GET', '/briefing', '/briefing?limit=2')
const keep = { keep: briefing.summary.slice(0, 2).map(({ id }) => id) }
await show('POST', '/briefing', '/briefing?limit=2', keep)
await show('GET', '/briefing/:format', '/briefing/html?limit=2')
await show('POST', '/briefing/:format', '/briefing/html?limit=2', keep)

const given = { text: 'قال الناطق باسم البلدية إن الجسر أُغلق أمس.', outlet: 'صحيفة النهر', published: '2015-10-13' }
const job = await show('POST', '/reports', '/reports', { reports: [given] })
const upload = new FormData()
upload.append('published', '2015-10-13')
upload.append('files', new Blob([given.text]), 'report.txt')
await show('POST', '/reports/files', '/reports/files', upload, '-F published=2015-10-13 -F files=@report.txt')
await show('POST', '/reports/addresses', '/reports/addresses', { addresses: ['https://example.org/rss.xml'] })
await list('/jobs')
await show('GET', '/jobs/:id', `/jobs/${job.id}`)
await list('/failures', `job=${job.id}`)
await show('GET', '/jobs/:id/events', `/jobs/${job.id}/events`)
await show('DELETE', '/jobs/:id', `/jobs/${job.id}`)

await list('/people')
const person = await show('POST', '/people', '/people', {
  name: 'ليلى',
  role: 'analyst',
  password: 'harbour seven violet stair',
})
await show('PATCH', '/people/:id', `/people/${person.id}`, { role: 'viewer' })
await show('DELETE', '/people/:id', `/people/${person.id}`)
await list('/audit')
await show('GET', '/account')
await list('/account/sessions')
const token = await show('POST', '/account/tokens', '/account/tokens', {
  label: 'nightly export',
  role: 'viewer',
  days: 90,
})
await list('/account/tokens')
await show('DELETE', '/account/tokens/:id', `/account/tokens/${token.id}`)
const changed = await show('POST', '/account/password', '/account/password', {
  old: admin.password,
  new: 'granite lantern orchard nine',
})
session = { ...session, proof: changed.proof }
await show('POST', '/logout')
const again = await ask('POST', '/api/v1/login', { ...admin, password: 'granite lantern orchard nine' })
session = { ...session, proof: again.proof }
await show('DELETE', '/account/sessions')

await started.stop()
await workbench.close()
await rm(home, { recursive: true, force: true })
const path = new URL('data/api-examples.json', root)
const sorted = Object.fromEntries(Object.entries(examples).sort(([a], [b]) => (a < b ? -1 : 1)))
await writeFile(path, `${JSON.stringify(sorted, null, 1)}\n`)
process.stdout.write(`${Object.keys(sorted).length} routes, ${(await readFile(path)).length} bytes\n`)
