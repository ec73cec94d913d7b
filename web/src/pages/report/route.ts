import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { type Layer, layers } from '../../../../src/view/layers.ts'
import { rootRoute } from '../../root.tsx'

export interface ReportSearch {
  /** A stretch of the text to show, `120-135`. */
  readonly at?: string
  /** The chosen value: `s3`, `e2`. */
  readonly value?: string
  /** Layers over the text, between dots; all but names where none are given. */
  readonly layers?: string
}

const text = (value: unknown, shape: RegExp) => (typeof value === 'string' && shape.test(value) ? value : undefined)

/** The layers that an address names. */
export function layersOf({ layers: named }: ReportSearch): readonly Layer[] {
  if (named === undefined) return layers.filter((layer) => layer !== 'mentions')
  return layers.filter((layer) => named.split('.').includes(layer))
}

export const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/$report',
  validateSearch: (search: Record<string, unknown>): ReportSearch => {
    const [at, value] = [text(search.at, /^\d+-\d+$/), text(search.value, /^[seqtm]\d+$/)]
    const named = text(search.layers, /^[a-z.]*$/)
    return {
      ...(at === undefined ? {} : { at }),
      ...(value === undefined ? {} : { value }),
      ...(named === undefined ? {} : { layers: named }),
    }
  },
  component: lazyRouteComponent(() => import('./ReportPage.tsx'), 'ReportPage'),
})
