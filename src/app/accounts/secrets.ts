import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, in letters that addresses and headers carry. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret. It is random and long, so that a fast hash gives nothing away. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
