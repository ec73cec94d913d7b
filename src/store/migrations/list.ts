import { reports } from './001-reports.ts'
import { incidents } from './002-incidents.ts'
import { tallies } from './003-tallies.ts'
import { packed } from './004-packed.ts'
import { sources } from './005-sources.ts'
import { decisions } from './006-decisions.ts'
import { pins } from './007-pins.ts'
import { several } from './008-several.ts'
import { entities } from './009-entities.ts'
import { decidedNames } from './010-decided-names.ts'
import { parts } from './011-parts.ts'
import { near } from './012-near.ts'
import { watch } from './013-watch.ts'
import { accounts } from './014-accounts.ts'
import { inbox } from './015-inbox.ts'
import { news } from './016-news.ts'
import { originals } from './017-originals.ts'
import { proposals } from './018-proposals.ts'
import { proposalsWhy } from './019-proposals-why.ts'
import { bounded } from './020-bounded.ts'
import { days } from './021-days.ts'
import { again } from './022-again.ts'
import { spellings } from './023-spellings.ts'

/** A step from one version of the tables to the next. Once released it is never changed; the next one mends it. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** In order, without gaps, forwards only. */
export const migrations: readonly Migration[] = [
  { number: 1, name: 'reports', sql: reports },
  { number: 2, name: 'incidents', sql: incidents },
  { number: 3, name: 'tallies', sql: tallies },
  { number: 4, name: 'packed', sql: packed },
  { number: 5, name: 'sources', sql: sources },
  { number: 6, name: 'decisions', sql: decisions },
  { number: 7, name: 'pins', sql: pins },
  { number: 8, name: 'several', sql: several },
  { number: 9, name: 'entities', sql: entities },
  { number: 10, name: 'decided-names', sql: decidedNames },
  { number: 11, name: 'parts', sql: parts },
  { number: 12, name: 'near', sql: near },
  { number: 13, name: 'watch', sql: watch },
  { number: 14, name: 'accounts', sql: accounts },
  { number: 15, name: 'inbox', sql: inbox },
  { number: 16, name: 'news', sql: news },
  { number: 17, name: 'originals', sql: originals },
  { number: 18, name: 'proposals', sql: proposals },
  { number: 19, name: 'proposals-why', sql: proposalsWhy },
  { number: 20, name: 'bounded', sql: bounded },
  { number: 21, name: 'days', sql: days },
  { number: 22, name: 'again', sql: again },
  { number: 23, name: 'spellings', sql: spellings },
]
