import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const server = process.env.KOHOI_SERVER ?? 'http://localhost:3000'

// Many small chunks are larger than a few, and each is a request: together goes what comes before the first page, what there is in the world
// (contract/nouns), what most pages are made of, and icons that several show. The rest stays with the page that needs it,
// also the cells of lists: they know all that there is, and every page would bring it. e2e/budget.test.ts holds the size.
const chunks = [
  { name: 'first', tags: ['$initial' as const], priority: 3 },
  { name: 'nouns', test: /contract.nouns|api.nouns/, priority: 2 },
  { name: 'shared', test: /node_modules|web.ui.|web.fields.(?!cells)/, minShareCount: 75 },
  { name: 'icons', test: /tabler/, minShareCount: 5, priority: -1 },
]

/** Beside every script and style it lies compressed, as browsers are sent it. */
const compressed: Plugin = {
  name: 'compressed',
  writeBundle({ dir = '' }, bundle) {
    for (const file of Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name)))
      writeFileSync(join(dir, `${file}.gz`), gzipSync(readFileSync(join(dir, file)), { level: 9 }))
  },
}

// The server puts a fresh nonce in the place of __CSP_NONCE__ on every page load, so no script or style runs that it did not send.
export default defineConfig({
  plugins: [react(), compressed],
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
