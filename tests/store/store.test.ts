import { afterAll, vi } from 'vitest'
import { storeContract } from './contract.ts'
import { newFolder, openFolder, openServer, remove, type Server, startServer } from './help.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const home = newFolder()
let server: Server | null = null
afterAll(async () => {
  await server?.stop()
  await remove(home)
})

storeContract('a folder with a server of its own', () => openFolder(home))
storeContract('a server of the user', async () => {
  server = await startServer()
  return openServer(await server.newDatabase())
})
