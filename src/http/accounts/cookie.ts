import type { FastifyReply, FastifyRequest } from 'fastify'
import { sessionAge } from '../../app/accounts/sessions.ts'

/** How the cookie of a session is called. Browsers take `__Host-` only over https and for this host alone. */
const nameOf = (encrypted: boolean): string => (encrypted ? '__Host-marsad' : 'marsad')

const options = (encrypted: boolean) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: encrypted, maxAge: sessionAge.absolute }) as const

export const sessionIn = ({ cookies }: FastifyRequest, encrypted: boolean): string | null =>
  cookies[nameOf(encrypted)] ?? null

export const giveSession = (reply: FastifyReply, secret: string, encrypted: boolean) =>
  reply.setCookie(nameOf(encrypted), secret, options(encrypted))

export const takeSession = (reply: FastifyReply, encrypted: boolean) =>
  reply.clearCookie(nameOf(encrypted), options(encrypted))
