import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { createElement } from 'react'
import { Gate } from './account/Gate.tsx'
import { ReviewProvider } from './review/ReviewProvider.tsx'
import { NotFound } from './ui/NotFound.tsx'
import { Shell } from './ui/Shell.tsx'

const Framed = () => createElement(Gate, null, createElement(ReviewProvider, null, createElement(Shell)))

/** What all pages stand in. Each page has a folder of its own under `pages/`, with its route. */
export const rootRoute = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  component: Framed,
  notFoundComponent: NotFound,
})
