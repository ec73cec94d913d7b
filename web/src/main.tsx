import '@fontsource/ibm-plex-sans-arabic/arabic-400.css'
import '@fontsource/ibm-plex-sans-arabic/arabic-600.css'
import '@fontsource/ibm-plex-sans-arabic/latin-400.css'
import '@fontsource/ibm-plex-sans-arabic/latin-600.css'
import '@fontsource/noto-naskh-arabic/arabic-400.css'
import './style.css'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { Direction } from 'radix-ui'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { useTranslation } from 'react-i18next'
import { isStale, sessionKey, sessionQuery } from './account/session.ts'
import { Refused } from './api/client.ts'
import { startLanguage } from './language/language.ts'
import { makeRouter } from './router.tsx'
import { showTheme } from './ui/theme.ts'

startLanguage()
showTheme()
/** A session may end while its pages are open; then the server is asked anew who asks. */
const onError = (error: Error) => {
  if (isStale(error)) void queries.invalidateQueries({ queryKey: sessionKey })
}
const queries = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: { queries: { staleTime: 30_000, retry: (count, error) => count < 1 && !(error instanceof Refused) } },
})
void queries.prefetchQuery(sessionQuery)
const router = makeRouter(queries)

function App() {
  const { i18n } = useTranslation()
  return (
    <Direction.Provider dir={i18n.dir()}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Direction.Provider>
  )
}

const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
