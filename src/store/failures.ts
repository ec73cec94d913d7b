import { statfs } from 'node:fs/promises'
import { MarsadError, marsadError, reasonOf } from '../annotation/errors.ts'

/** What is asked when something goes wrong: how to name the store, and the folder whose disk may be full. */
export interface Site {
  readonly name: string
  readonly folder: string | null
}

const lost = new Set([
  '57P01',
  '57P02',
  '57P03',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'ENOTFOUND',
])
const refused = new Set(['28P01', '28000', '3D000', '42501'])
const full = new Set(['53100', 'ENOSPC'])
/** With less room than this left, a server that went down did so for want of it. */
const fullBelow = 20 * 1024 * 1024

const codeOf = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}

/** True where the connection went, not the question was wrong. */
export const isLost = (error: unknown): boolean =>
  lost.has(codeOf(error)) ||
  codeOf(error).startsWith('08') ||
  /^(?:Connection terminated|Client has encountered a connection error|timeout expired)/.test(reasonOf(error))

/** The error of Marsad's table that stands for one of the server's or of its connection; other errors stay as they are. */
export async function failureOf(error: unknown, { name, folder }: Site): Promise<unknown> {
  if (error instanceof MarsadError) return error
  const code = codeOf(error)
  if (full.has(code)) return marsadError('STORE_DISK_FULL', { where: name })
  if (refused.has(code)) return marsadError('STORE_REFUSED', { where: name, reason: reasonOf(error) })
  if (!isLost(error)) return error
  const disk = folder === null ? null : await statfs(folder).catch(() => null)
  if (disk !== null && disk.bavail * disk.bsize < fullBelow) return marsadError('STORE_DISK_FULL', { where: name })
  return marsadError('STORE_LOST', { where: name, reason: reasonOf(error) })
}
