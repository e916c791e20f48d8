import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = process.env.KOHOI_SERVER ?? 'http://localhost:3000'

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
  },
  server: { port: 5173, proxy: { '/api/v1': { target: server } } },
  preview: { port: 4173, proxy: { '/api/v1': { target: server } } },
})
