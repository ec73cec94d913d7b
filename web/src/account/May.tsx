import type { ReactNode } from 'react'
import type { Role } from '../../../src/http/wire.ts'
import { useMay } from './session.ts'

/** What only those see who may do what a role may. */
export function May({ needs, children }: { readonly needs: Role; readonly children: ReactNode }) {
  return useMay(needs) ? children : null
}
