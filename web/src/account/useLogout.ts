import { useMutation, useQueryClient } from '@tanstack/react-query'
import { send } from '../api/client.ts'
import { sessionKey } from './session.ts'

/** Ends this session, or all; nothing that was read stays in the page. */
export function useLogout() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (everywhere: boolean | undefined) =>
      everywhere === true ? send<void>('DELETE', '/account/sessions') : send<unknown>('POST', '/logout'),
    onSettled: async () => {
      await queries.resetQueries({ queryKey: sessionKey })
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] })
    },
  })
}
