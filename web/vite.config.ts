import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.KOHOI_SERVER ?? 'http://localhost:3000'

// Many small chunks are larger than a few, and each is a request: together goes what comes before the first page, what there is in the world
// (contract/nouns), and what most pages are made of. The rest stays with the page that needs it,
// also the cells of lists: they know all that there is, and every page would bring it. e2e/budget.test.ts holds the size.
const chunks = [
  { name: 'first', tags: ['$initial' as const], priority: 3 },
  { name: 'nouns', test: /contract.nouns|api.nouns/, priority: 2 },
  { name: 'shared', test: /node_modules|web.ui.|web.fields.(?!cells)/, minShareCount: 60 },
]

// The server puts a fresh nonce in the place of __CSP_NONCE__ on every page load, so no script or style runs that it did not send.
export default defineConfig({
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  server: { port: 5173, proxy: { '/api/v1': { target: server } } },
  preview: { port: 4173, proxy: { '/api/v1': { target: server } } },
})
